"""Tells whether two wordings are one utterance, by the words and who says them.

Knows how much of a wording must be the same, from a word or two by one person on
one event to whole sentences by two who have nothing in common. Refuses to know
which wordings are held: it is told how the speakers stand.
"""

from collections import Counter
from enum import Enum

from rapidfuzz.distance import LCSseq

from bot.resolve.same_words.words import Words
from bot.wording import closeness, contains


class Voices(Enum):
    """How the speakers of two prints stand to each other."""

    ONE = "one, about the same day"
    ONE_LATER = "one, on days far apart"
    OPEN = "perhaps one, of one event: an article leaves open who"
    OTHERS = "for all that is told two"
    TWO = "two persons, of one event"
    STRANGERS = "two persons of two events"


RUN_WORDS = 4
"""Words in a row that make two cuttings worth comparing."""

_ALIKE_SHARE = 0.75  # of the words: one utterance, differently worded
_WITHIN_SHARE = 0.9  # of the shorter's words, in a row of the longer's
_WITHIN_SHARE_OF_A_SPEAKER = 0.8
_SHORTEST_WITHIN = 6  # words: "the rule of law" stands in many speeches
_SHORTEST_OVERLAP = 8  # words that end one cutting and begin the other
_LONGEST_OVERLAP = 200
_SHORTEST_ALIKE = 4
_SHORTEST_OF_A_SPEAKER = 3  # “does not negotiate” of “The air does not negotiate”

_LEAST_SAME = {
    Voices.ONE: 1,
    Voices.ONE_LATER: 4,
    Voices.OPEN: 4,
    Voices.OTHERS: 6,
    Voices.TWO: 6,
    Voices.STRANGERS: 10,
}
_LEAST_ALIKE = {
    Voices.ONE: 1,
    Voices.ONE_LATER: 6,
    Voices.OPEN: 4,
    Voices.OTHERS: 6,
    Voices.TWO: 6,
    Voices.STRANGERS: 10,
}
# Telling terms of the cutting that has fewer, which the other must hold too. “I
# don't think it helps” is no print of “I don't think it matters”.
_TOLD = {
    Voices.ONE: 0.6,
    Voices.ONE_LATER: 0.8,
    Voices.OPEN: 0.6,
    Voices.OTHERS: 0.7,
    Voices.TWO: 0.8,
    Voices.STRANGERS: 1.0,
}
_OF_TWO = frozenset({Voices.TWO, Voices.STRANGERS})
_LEAST_TOLD_OF_TWO = 3  # terms: “it is a dream come true” is said by many
_LEAST_TOLD_ALIKE = 3  # where each tells something besides
_LONG = 12  # words


def is_print(one: Words, other: Words, voices: Voices, *, retold: bool) -> bool:
    """Tell whether two wordings are of one utterance, of speakers who stand so.

    `retold`: nothing but the matter need be the same.
    """
    shorter, longer = sorted((one.coded, other.coded), key=len)
    if shorter == longer or one.joined == other.joined:
        is_anybodys = voices in _OF_TWO and len(one.told) < _LEAST_TOLD_OF_TWO
        return len(shorter) >= _LEAST_SAME[voices] and not is_anybodys
    if (
        len(shorter) >= _LEAST_ALIKE[voices]
        and is_one_utterance(shorter, longer)
        and _is_told(one, other, voices)
    ):
        return True
    if voices is Voices.OPEN and _is_cutting(shorter, longer, one.told & other.told):
        return True
    if voices is Voices.ONE and _is_one_of_a_speaker(one, other):
        return True
    if not retold or voices not in {Voices.ONE, Voices.OPEN}:
        return False
    return is_retold(one, other) or (voices is Voices.ONE and _is_picked(one, other))


def _is_told(one: Words, other: Words, voices: Voices) -> bool:
    """Tell whether two wordings share what tells, not only the words between.

    Where both are short, and each tells something besides, it is some more.
    """
    shared = len(one.told & other.told)
    fewer = min(len(one.told), len(other.told))
    if voices in _OF_TWO and shared < _LEAST_TOLD_OF_TWO:
        return False
    is_short = min(len(one.coded), len(other.coded)) < _LONG
    if is_short and shared < min(_LEAST_TOLD_ALIKE, fewer):
        return False
    return shared >= _TOLD[voices] * fewer


def _is_cutting(shorter: str, longer: str, told: frozenset[str]) -> bool:
    """Tell whether a few words are cut out of more, and are not anybody's."""
    tells = len(told) > 1 or len(shorter) > _SHORTEST_ALIKE
    return len(shorter) >= _SHORTEST_ALIKE and tells and shorter in longer


_LEAST_PICKED = 4  # words, of which one may be another
_MOST_PICKED_FROM = 4  # times as many words


def _is_picked(one: Words, other: Words) -> bool:
    """Tell whether a few telling words stand in order in what the speaker said.

    “heartbroken” of “I am heartbroken”, “complete fiction” of “complete and utter
    fiction”; “a stain on our city” of “it is a stain on this city”.
    """
    cut, whole = sorted((one, other), key=lambda words: len(words.coded))
    if not cut.told or not cut.told <= whole.told:
        return False
    if cut.coded in whole.coded:
        return True
    size = len(cut.coded)
    may_differ = int(size >= _LEAST_PICKED)
    is_of_few = size < _LEAST_PICKED or len(whole.coded) <= _MOST_PICKED_FROM * size
    in_order = LCSseq.similarity(cut.coded, whole.coded)
    return len(cut.told) > 1 and is_of_few and in_order >= size - may_differ


_RETOLD = 0.75  # of the terms of a sentence: retold, or translated otherwise
_RETOLD_IN_ALL = 0.6  # of the longer
_RETOLD_WORDS = 0.5  # of all words, where the terms are few
_LEAST_RETOLD = 3
_LEAST_RETOLD_FREELY = 4
_REORDERED = 0.85  # of all words
_LEAST_REORDERED = 8


def is_retold(one: Words, other: Words) -> bool:
    """Tell whether a sentence of each tells the same terms, in whatever order.

    Where the terms are few, half of all the words are the same.
    """
    most = max(
        (_retold(mine, theirs) for mine in one.sentences for theirs in other.sentences),
        default=0,
    )
    if most >= _LEAST_RETOLD:
        is_close = closeness(one.coded, other.coded) >= _RETOLD_WORDS
        return is_close or most >= _LEAST_RETOLD_FREELY
    fewer = min(len(one.told), len(other.told))
    is_likely = fewer > 1 and len(one.told & other.told) >= _RETOLD * fewer
    return is_likely and _is_reordered(one.coded, other.coded)


def _retold(one: frozenset[str], other: frozenset[str]) -> int:
    """Count the terms that two sentences share; none if they are of two matters."""
    shared = len(one & other)
    fewer, more = sorted((len(one), len(other)))
    return shared if shared >= max(_RETOLD * fewer, _RETOLD_IN_ALL * more) else 0


def _is_reordered(one: str, other: str) -> bool:
    """Tell whether nearly the same words stand in another order."""
    least = max(_LEAST_REORDERED, _REORDERED * max(len(one), len(other)))
    if min(len(one), len(other)) < least:
        return False
    return (Counter(one) & Counter(other)).total() >= least


def stands_in(longer: str, shorter: str) -> bool:
    """Tell whether the shorter stands in a row of the longer, but for a word."""
    return contains(longer, shorter, share=_WITHIN_SHARE)


def is_one_utterance(one: str, other: str) -> bool:
    """Tell whether two runs of coded words are one utterance, perhaps reworded.

    Or one is cut out of the other, words left out of its middle or not; or the
    one goes on where the other has begun.
    """
    shorter, longer = sorted((one, other), key=len)
    if shorter == longer:
        return bool(shorter)
    common = LCSseq.similarity(shorter, longer)
    if common < min(_SHORTEST_OVERLAP, _ALIKE_SHARE * len(shorter)):
        return False
    if len(shorter) >= _SHORTEST_ALIKE and closeness(shorter, longer) >= _ALIKE_SHARE:
        return True
    return len(shorter) >= _SHORTEST_WITHIN and (
        stands_in(longer, shorter)
        or _is_cut_from(longer, shorter)
        or _is_overlap(shorter, longer)
    )


def _is_one_of_a_speaker(one: Words, other: Words) -> bool:
    """Tell whether one person's words are cut from what another print has of them."""
    cut, whole = sorted((one, other), key=lambda words: len(words.coded))
    shorter, longer = cut.coded, whole.coded
    if len(shorter) < _SHORTEST_WITHIN:
        return shorter in longer and _tells_enough(cut)
    if _is_overlap(shorter, longer, least=_SHORTEST_WITHIN):
        return True
    return contains(longer, shorter, share=_WITHIN_SHARE_OF_A_SPEAKER) and _is_told(
        one, other, Voices.ONE
    )


def _tells_enough(cut: Words) -> bool:
    """Tell whether a few words are more than a phrase of anybody's."""
    size = len(cut.coded)
    if size >= _SHORTEST_OF_A_SPEAKER:
        return True
    return size == len(cut.told) > 1  # “staggering incompetence”


def _is_cut_from(longer: str, shorter: str) -> bool:
    """Tell whether a wording is another's with words left out of the middle."""
    runs = (
        step.src_end - step.src_start
        for step in LCSseq.opcodes(shorter, longer)
        if step.tag == "equal"
    )
    kept = sum(run for run in runs if run >= RUN_WORDS)
    return kept >= _WITHIN_SHARE * len(shorter)


def _is_overlap(one: str, other: str, least: int = _SHORTEST_OVERLAP) -> bool:
    """Tell whether one ends with the words the other begins with."""
    return _goes_on(one, other, least) or _goes_on(other, one, least)


def _goes_on(first: str, second: str, least: int) -> bool:
    end, begins = first[-_LONGEST_OVERLAP:], second[:least]
    at = end.find(begins) if len(begins) == least else -1
    while at >= 0:
        if second.startswith(end[at:]):
            return True
        at = end.find(begins, at + 1)
    return False
