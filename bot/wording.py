"""Compares wordings, word by word: how close, what changed, which way.

Knows runs of words and their differences. Refuses to decide what a difference
means to a reader, but never lets a negation pass as a detail.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, LCSseq

from bot.dialogue import Change, ChangeKind
from bot.model import Span
from bot.spelling import spelt, spelt_out
from bot.text import Word, fold, words

# Words that turn a statement round. From the closed class of English negators.
NEGATIONS = frozenset(
    "no not never none nobody nothing nowhere neither nor without cannot no-one "
    "noone".split()
)


# What is typed in haste for "don't"; "cant" is a word that news has not.
TYPED_NEGATIONS = frozenset(
    """
    dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wouldnt couldnt
    shouldnt mustnt cant wont
    """.split()
)


def is_negation(key: str) -> bool:
    """Tell whether a folded word turns its statement round ("isn't")."""
    return key in NEGATIONS or key.endswith("n't") or key in TYPED_NEGATIONS


def closeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Give the share of words two wordings have in common, in order: 0 to 1."""
    return Indel.normalized_similarity(one, other)


def contains(longer: Sequence[str], shorter: Sequence[str], *, share: float) -> bool:
    """Tell whether `share` of the shorter's words stand in a row of the longer."""
    return fuzz.partial_ratio(shorter, longer) >= 100 * share


def compare(printed: str, other: str) -> tuple[Change, ...]:
    """Give what turns the `printed` words into the `other`, run by run.

    Case, punctuation and kinds of marks are no difference of words, and another
    spelling is told from another word. The runs are cut from the two texts as
    they stand, punctuation between words with them.
    """
    mine, theirs = tuple(words(printed)), tuple(words(other))
    return tuple(
        _change(step, printed=printed, other=other) for step in _steps(mine, theirs)
    )


class _Step(NamedTuple):
    """Runs of words that stand for each other, and whether they are the same."""

    is_same: bool
    is_spelt_alike: bool
    mine: Sequence[Word]
    theirs: Sequence[Word]


def _steps(mine: Sequence[Word], theirs: Sequence[Word]) -> Iterator[_Step]:
    """Yield runs of words that are equal, and runs that stand for each other."""
    steps = LCSseq.opcodes([spelt(w.key) for w in mine], [spelt(w.key) for w in theirs])
    for is_same, group in groupby(steps, lambda step: step.tag == "equal"):
        runs = list(group)
        first, last = runs[0], runs[-1]
        ours = mine[first.src_start : last.src_end]
        others = theirs[first.dest_start : last.dest_end]
        if is_same:
            yield from _spellings(ours, others)
        else:
            yield _Step(is_same=False, is_spelt_alike=False, mine=ours, theirs=others)


def _spellings(mine: Sequence[Word], theirs: Sequence[Word]) -> Iterator[_Step]:
    """Part the same words by whether they are spelt alike."""
    pairs = zip(mine, theirs, strict=True)
    for is_alike, group in groupby(pairs, lambda pair: pair[0].key == pair[1].key):
        ours, others = zip(*group, strict=True)
        yield _Step(is_same=True, is_spelt_alike=is_alike, mine=ours, theirs=others)


def _change(step: _Step, *, printed: str, other: str) -> Change:
    kind = ChangeKind.CHANGED
    is_same = step.is_same or _are_spelt_out_alike(step)
    if step.is_same and step.is_spelt_alike:
        kind = ChangeKind.SAME
    elif not step.theirs:
        kind = ChangeKind.MISSING
    elif not step.mine:
        kind = ChangeKind.ADDED
    return Change(
        kind=kind,
        printed=_run(printed, step.mine),
        other=_run(other, step.theirs),
        is_negation=_negations(step.mine) != _negations(step.theirs),
        is_spelling=is_same and not step.is_spelt_alike,
    )


def _are_spelt_out_alike(step: _Step) -> bool:
    """Tell "it's" from "it is" by its spelling alone, "make-or-break" apart or not."""
    mine, theirs = (
        "".join(spelt(part) for word in run for part in spelt_out(word.key))
        for run in (step.mine, step.theirs)
    )
    return mine == theirs


def _negations(run: Iterable[Word]) -> int:
    """Count the words that turn a run round: "isn't" has one, as has "is not".

    "Never mind the hen" has none: it is "let alone".
    """
    keys = [word.key for word in run]
    return sum(
        is_negation(key) and keys[at : at + 2] != _LET_ALONE
        for at, key in enumerate(keys)
    )


_LET_ALONE = ["never", "mind"]


def _run(text: str, run: Sequence[Word]) -> str:
    return text[run[0].span.start : run[-1].span.end] if run else ""


def is_same_wording(changes: Sequence[Change]) -> bool:
    """Tell whether no word differs, nor is spelt otherwise."""
    return all(change.kind is ChangeKind.SAME for change in changes)


def is_same_but_for_spelling(changes: Sequence[Change]) -> bool:
    """Tell whether no word differs but in its spelling."""
    return all(c.kind is ChangeKind.SAME or c.is_spelling for c in changes)


def differs_in_punctuation(printed: str, other: str) -> bool:
    """Tell whether texts of the same words are pointed differently."""
    return _points(printed) != _points(other)


def _points(text: str) -> str:
    """Give what stands between the words, without white space."""
    folded = fold(text)
    first = next(iter(words(folded)), None)
    inner = folded[first.span.start :] if first else folded
    return "".join(c for c in inner if not c.isspace()).rstrip(".,;:!?\"'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Where a wording stands in a text, and how much of it does: 0 to 1."""

    span: Span
    share: float


_ENDS = frozenset('.!?…;:\r\n"“”„«»')


def with_changed_ends(asked: str, text: str, span: Span, *, within: Span) -> Span:
    """Widen a run of `text` to the words that stand where the asked ones' ends would.

    "for anybody" stands in "for anyone. They may" with a word changed, none lost. A
    sentence's end is not passed.
    """
    changes = compare(span.of(text), asked)
    lost_first, lost_last = (_added(changes[at]) for at in (0, -1))
    start, end = span.start, span.end
    before = list(words(text, within.start, start))
    for word in before[::-1][:lost_first]:
        if _ENDS.isdisjoint(text[word.span.end : start]):
            start = word.span.start
        else:
            break
    for word in islice(words(text, end, within.end), lost_last):
        if _ENDS.isdisjoint(text[end : word.span.start]):
            end = word.span.end
        else:
            break
    return Span(start, end)


def _added(change: Change) -> int:
    """Count the words that one wording has and the other, at this place, lacks."""
    if change.kind is not ChangeKind.ADDED:
        return 0
    return sum(1 for _ in words(change.other))


_EDGE_WORDS = 8  # as many words may be left out, or stand beyond an end
# Words left out of a quotation ("Earlier trains ... will fill stations") leave it
# that quotation sooner than words put in or changed.
_LEFT_OUT_WEIGHT = 0.25


def locate(asked: str, text: str, *, within: Span) -> Match | None:
    """Find the run of `text` that holds most of the `asked` words, in order.

    None where either has no words, or none of them is shared.
    """
    wanted = [word.key for word in words(asked)]
    printed = tuple(words(text, within.start, within.end))
    keys = [word.key for word in printed]
    if not wanted or not keys:
        return None
    start, end = _exact(wanted, keys) or _closest(wanted, keys)
    share = _share(wanted, keys[start:end])
    if not share:
        return None
    return Match(
        span=Span(printed[start].span.start, printed[end - 1].span.end), share=share
    )


def _share(wanted: Sequence[str], window: Sequence[str]) -> float:
    """Give the share of the wanted words in a window, less for what lies between."""
    common = LCSseq.similarity(wanted, window)
    return common / (len(wanted) + _LEFT_OUT_WEIGHT * (len(window) - common))


def _exact(wanted: Sequence[str], keys: Sequence[str]) -> tuple[int, int] | None:
    size = len(wanted)
    for start in range(len(keys) - size + 1):
        if keys[start] == wanted[0] and list(keys[start : start + size]) == wanted:
            return start, start + size
    return None


def _closest(wanted: Sequence[str], keys: Sequence[str]) -> tuple[int, int]:
    """Give the window of the greatest share, its ends moved by a few words."""
    if len(keys) <= len(wanted):
        rough_start, rough_end = 0, len(keys)
    else:
        found = fuzz.partial_ratio_alignment(wanted, keys)
        rough_start, rough_end = (found.dest_start, found.dest_end) if found else (0, 0)
    starts = range(max(0, rough_start - _EDGE_WORDS), rough_start + _EDGE_WORDS + 1)
    furthest = max(rough_end, rough_start + len(wanted)) + _EDGE_WORDS
    ends = range(rough_end - _EDGE_WORDS, min(len(keys), furthest) + 1)
    windows = (
        (-_share(wanted, keys[start:end]), end - start, start, end)
        for start in starts
        for end in ends
        if start < end
    )
    _, _, start, end = min(windows, default=(0, 0, 0, len(keys)))
    return start, end
