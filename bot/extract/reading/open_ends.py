"""Where speech ends whose closing mark is missing, and begins without its first.

Knows a clause that says who spoke by its words alone, as it stands behind a
comma: ", said Jane Roe", ", the mayor said on Friday". Of sentences that may be
the writer's it takes only those that speak of "I", "we" or "you".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from bot.extract.reading.cues import SAYING, TAKES_LISTENER, TAKES_THINGS, WEAK
from bot.extract.reading.lexicon import ABBREVIATED
from bot.model import Span
from bot.text import sentences, trimmed

_TOKEN = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*|[^\w\s]")
_PAUSE = re.compile(r"[,?!…—–]\s+(?=[^\W\d_])")
_MOST_TOKENS = 18  # of a clause with its setting: "said … on Friday."
_LONGEST = 160  # code points of the same
_LONGEST_SUBJECT = 6
_LONGEST_ASIDE = 8
_ACCORDING = 2  # "according to"

_SOMEBODY: Final = frozenset("he she they".split())
_DETERMINERS: Final = frozenset("the a an his her its their another one".split())
_PARTICLES: Final = frozenset("van von de da del der di al el bin la le of".split())
_ADVERBS: Final = frozenset("also then later again further".split())
_SETS: Final = frozenset(
    "on in at during after before to of from last this yesterday today when while as"
    " with by about".split()
)
_ENDS: Final = frozenset(".,;:!?")
_OPENING: Final = frozenset("\"“„‟«'‘`&")


def clause_end(text: str, inside: Span, paragraph: Span) -> int | None:
    """Give where speech left open ends: before the clause that tells its speaker.

    Where the next paragraph opens with a mark, too, the speech may be left
    open on purpose, and only a name will do: people quote others as they talk.
    """
    names_alone = inside.end == paragraph.end and _goes_on(text, paragraph.end)
    for pause in _PAUSE.finditer(text, inside.start, inside.end):
        if tells_who(text, pause.end(), inside.end, names_alone=names_alone):
            return pause.start() + 1
    return None if names_alone else _report_start(text, inside)


def _report_start(text: str, inside: Span) -> int | None:
    """Give where a later sentence begins as a writer's does: "Jane Roe said …"."""
    around = trimmed(text, inside.start, inside.end)
    end = None
    for sentence in () if around is None else sentences(text, around):
        is_own = _OWN.search(text, sentence.start, sentence.end) is not None
        if end is not None and not is_own and _reports(text, sentence):
            return end
        end = sentence.end
    return None


def _reports(text: str, sentence: Span) -> bool:
    words = _words(text, sentence.start, sentence.end)
    stop = _subject_stop(words, 0, names_alone=True)
    return 0 < stop < len(words) and bool(_verb(words[stop]))


def tells_who(text: str, start: int, end: int, *, names_alone: bool = False) -> bool:
    """Tell whether a clause that says who spoke begins at `start`."""
    return _is_clause(_words(text, start, end), names_alone=names_alone)


def _goes_on(text: str, end: int) -> bool:
    """Tell whether the next paragraph opens with a mark."""
    below = trimmed(text, end, min(len(text), end + 40))
    return below is not None and text[below.start] in _OPENING


def _words(text: str, start: int, end: int) -> list[str]:
    limit = min(end, start + _LONGEST)
    words: list[str] = []
    for found in islice(_TOKEN.finditer(text, start, limit), _MOST_TOKENS):
        if found[0] != "." or not words or not _is_shortened(words[-1]):
            words.append(found[0])
    return words


def _is_shortened(word: str) -> bool:
    """Tell "W." and "Sen." from a word that ends its sentence."""
    return word[0].isupper() and (len(word) == 1 or word.lower() in ABBREVIATED)


def _is_clause(words: Sequence[str], *, names_alone: bool) -> bool:
    """Tell "Jane Roe said on Friday." and "said the mayor," by their words."""
    if not words:
        return False
    if words[:2] == ["according", "to"]:
        stop = _subject_stop(words, 2, names_alone=names_alone)
        return stop > _ACCORDING and _is_settled(words, stop)
    if _verb(words[0]) not in _NEVER_FIRST:
        stop = _subject_stop(words, 1, names_alone=names_alone)
        return stop > 1 and _is_settled(words, stop)
    stop = _behind_aside(words, _subject_stop(words, 0, names_alone=names_alone))
    while stop < len(words) and (words[stop] in _ADVERBS or words[stop].endswith("ly")):
        stop += 1
    if not stop or stop == len(words) or not _verb(words[stop]):
        return False
    if _verb(words[stop]) in TAKES_LISTENER:
        return _ends_soon(words, stop + 1) and "that" not in words[stop:]
    return _is_settled(words, stop + 1)


def _behind_aside(words: Sequence[str], stop: int) -> int:
    """Give where "Jane Roe, who lives opposite," ends; `stop` without an aside."""
    if not stop or words[stop : stop + 1] != [","]:
        return stop
    rest = words[stop + 1 : stop + 1 + _LONGEST_ASIDE]
    return stop + 2 + rest.index(",") if "," in rest else stop


def _verb(word: str) -> str:
    """Give the base of a finite verb of saying; of other words, nothing."""
    tag, base = SAYING.get(word, ("", ""))
    return base if tag == "V" else ""


# What stands first behind a comma often enough without its subject behind it.
_NEVER_FIRST: Final = WEAK | TAKES_LISTENER | TAKES_THINGS | {""}


def _subject_stop(words: Sequence[str], first: int, *, names_alone: bool) -> int:
    """Give where a subject that begins at `first` ends; `first` without one."""
    opens = words[first] if first < len(words) else ""
    if opens.lower() in _SOMEBODY:
        return first if names_alone else first + 1
    if opens in _DETERMINERS:
        return first if names_alone else _noun_stop(words, first)
    at = first
    while at < min(len(words), first + _LONGEST_SUBJECT) and _is_of_name(words[at]):
        at += 1
    return at if opens[:1].isupper() and len(opens) > 1 else first


def _is_of_name(word: str) -> bool:
    return word[:1].isupper() or word in _PARTICLES


def _noun_stop(words: Sequence[str], first: int) -> int:
    """Give where "the head of the union" ends: before the verb or what follows."""
    for at in range(first + 1, min(len(words), first + 1 + _LONGEST_SUBJECT)):
        if _verb(words[at]) or not words[at][0].isalnum():
            return at if at > first + 1 else first
    return first


def _is_settled(words: Sequence[str], at: int) -> bool:
    """Tell that a clause ends here, or goes on with when and where it was said."""
    if at >= len(words) or words[at] in _ENDS:
        return True
    return words[at].lower() in _SETS and _ends_soon(words, at)


def _ends_soon(words: Sequence[str], at: int) -> bool:
    return len(words) < _MOST_TOKENS - 2 or not _ENDS.isdisjoint(
        word[-1] for word in words[at:]
    )


# ------------------------------------------------------- sentences of one's own

_OWN: Final = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us|[Yy]ou|[Yy]our)\b(?!\.)", re.ASCII
)
_LED = re.compile(r"\b([^\W\d_]+)[,:]\s+(?=[^\W\d_])")


def opening_start(text: str, first: int, end: int) -> int:
    """Give where speech begins whose opening mark is missing.

    It is the sentence that the closing mark ends, behind "Roe said:" where
    that stands in it, and those before it that speak of "I" or "we".
    """
    around = trimmed(text, first, end)
    if around is None:
        return first
    *before, last = sentences(text, around)
    for led in _LED.finditer(text, last.start, last.end):
        if _verb(led[1]) and text[led.end()].isupper():
            return led.end()
    return _own_start(text, reversed(before), last.start)


def _own_start(text: str, before: Iterator[Span], start: int) -> int:
    for sentence in before:
        if _OWN.search(text, sentence.start, sentence.end) is None:
            break
        start = sentence.start
    return start


def own_end(text: str, start: int, last: int) -> int:
    """Give where speech surely ends that is open when other marks open.

    It is its first sentence, and those behind it that speak of "I" or "we".
    """
    around = trimmed(text, start, last)
    if around is None:
        return last
    first, *others = sentences(text, around)
    end = first.end
    for sentence in others:
        if _OWN.search(text, sentence.start, sentence.end) is None:
            return end
        end = sentence.end
    return last
