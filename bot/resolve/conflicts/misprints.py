"""One speaker's words as two articles print them: with a "not", and without.

Knows a negation that one of two prints lacks, and a number, a day or a month
that stands in another's place while all the other words are the same. Refuses
words that a speaker may have said both ways: those that either article prints
as the other does.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.almanac import MONTHS, WEEKDAYS
from bot.extract.figures.numerals import SMALL
from bot.model import Span, SpeakerKind
from bot.resolve.claims.sayings import Saying, can_be_one_voice
from bot.resolve.names import is_same_name
from bot.spelling import spelt, spelt_out
from bot.text import words
from bot.wording import is_negation


@dataclass(frozen=True, slots=True)
class Misprint:
    """What one print of a saying has where another has something else.

    `span` are the words with those beside them.
    """

    saying: Saying
    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class _Token:
    """A word: what it compares by, and what of it may differ."""

    span: Span
    mask: str
    value: str = ""
    is_negation: bool = False


def compare_prints(
    pairs: Iterable[tuple[Saying, Saying]],
) -> Iterator[tuple[Misprint, Misprint]]:
    """Yield where two prints of one speaker's words turn each other round."""
    found: list[tuple[Saying, Saying, tuple[Misprint, Misprint]]] = []
    alike: set[Span] = set()
    for one, other in pairs:
        if one.words == other.words:
            alike.update((one.span, other.span))
            continue
        ours, others = _run_in(one, other)
        if not ours or not others:
            continue
        turned = _turn(one, other, ours, others)
        if turned is None:
            alike.update((one.span, other.span))
        elif _is_one_voice(one, other):
            found.append((one, other, turned))
    for one, other, turned in found:
        if one.span not in alike and other.span not in alike:
            yield turned


def _is_one_voice(one: Saying, other: Saying) -> bool:
    """Tell whether both may be one speaker; of a few words, whether both surely are.

    "We will wait for London" is anybody's, and the whole of what both print.
    """
    if not (one.is_short or other.is_short):
        return can_be_one_voice(one, other)
    is_whole = list(_masks(one)) == list(_masks(other))
    kinds = {one.kind, other.kind}
    is_named = kinds == {SpeakerKind.PERSON} and is_same_name(
        one.speaker, other.speaker
    )
    return is_whole and is_named


_EMPTY = frozenset({"do", "does", "did"})  # "we do choose", "we choose"
_TURNED = {"cannot": "can", "without": "with"}
_NUMBER = "#"
_DAY = "##"
_MONTH = "###"


def _tokens(saying: Saying) -> Iterator[_Token]:
    for word in words(saying.text, saying.span.start, saying.span.end):
        for part in spelt_out(word.key):
            key = spelt(part)
            yield _Token(word.span, *_masked(key), is_negation=_negates(key))


def _negates(key: str) -> bool:
    return key in _TURNED or is_negation(key)


@lru_cache(maxsize=20_000)
def _masked(key: str) -> tuple[str, str]:
    """Give what a word compares by, and its value if it may be another's."""
    if key in _TURNED:
        return _TURNED[key], ""
    if is_negation(key) or key in _EMPTY:
        return "", ""
    if key.isdigit() or (key in SMALL and key != "one"):
        return _NUMBER, str(int(SMALL.get(key, key)))
    if key in WEEKDAYS:
        return _DAY, key
    if key in MONTHS and key not in {"may", "march", "mar", "sept"}:
        return _MONTH, str(MONTHS[key])
    return key, ""


def _run_in(one: Saying, other: Saying) -> tuple[Sequence[_Token], Sequence[_Token]]:
    """Give the words of both that stand for each other; none if they don't.

    The shorter stands whole in the longer, but for what may differ.
    """
    ours, others = _masks(one), _masks(other)
    least = min(len(ours), len(others))
    start = _place(*sorted((ours, others), key=len))
    if start < 0:
        return (), ()
    return (
        _stretch(one, start if len(ours) > least else 0, least),
        _stretch(other, start if len(others) > least else 0, least),
    )


def _masks(saying: Saying) -> Sequence[str]:
    """Give what the words of a saying compare by, where they may not differ."""
    return [mask for key in saying.words if (mask := _masked(key)[0])]


def _told(tokens: Iterable[_Token]) -> Sequence[_Token]:
    return [token for token in tokens if token.mask]


def _place(shorter: Sequence[str], longer: Sequence[str]) -> int:
    """Give where the words of one stand in the other's, one after another."""
    sought, text = "\n".join(shorter), "\n".join(longer)
    at = f"\n{text}\n".find(f"\n{sought}\n")
    return -1 if at < 0 or not shorter else text.count("\n", 0, at)


def _stretch(saying: Saying, first: int, size: int) -> Sequence[_Token]:
    """Give so many words told, the negations between them with them."""
    tokens = list(_tokens(saying))
    told = _told(tokens)[first : first + size]
    start, end = told[0].span.start, told[-1].span.end
    return [t for t in tokens if start <= t.span.start and t.span.end <= end]


def _turn(
    one: Saying, other: Saying, ours: Sequence[_Token], others: Sequence[_Token]
) -> tuple[Misprint, Misprint] | None:
    """Give how two runs of the same words turn each other round; None: they don't."""
    if sum(t.is_negation for t in ours) != sum(t.is_negation for t in others):
        at = _first_apart(ours, others)
        return (
            Misprint(one, *_shown(ours, at)),
            Misprint(other, *_shown(others, at)),
        )
    for mine, theirs in zip(_told(ours), _told(others), strict=True):
        if mine.value != theirs.value:
            return (
                Misprint(one, mine.span, mine.value),
                Misprint(other, theirs.span, theirs.value),
            )
    return None


def _first_apart(ours: Sequence[_Token], others: Sequence[_Token]) -> int:
    """Give how many words stand before the first negation that one print lacks."""
    mine, theirs = _negated(ours), _negated(others)
    return min(mine.symmetric_difference(theirs), default=0)


def _negated(tokens: Sequence[_Token]) -> set[int]:
    """Give before which of the words told a negation stands."""
    found: set[int] = set()
    told = 0
    for token in tokens:
        if token.is_negation:
            found.add(told)
        told += bool(token.mask)
    return found


def _shown(tokens: Sequence[_Token], at: int) -> tuple[Span, str]:
    """Give the words around a place, and "not" if they are negated there."""
    told = _told(tokens)
    first, last = told[max(at - 1, 0)].span, told[min(at, len(told) - 1)].span
    span = Span(first.start, last.end)
    is_negated = any(t.is_negation and span.holds(t.span) for t in tokens)
    return span, "not" if is_negated else ""
