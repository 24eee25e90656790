"""Double quotation marks: which of them open, which close, and in what pairs.

Knows every double mark that newspapers and scrapers print, which of them only
stand for inches, and what to do where one of a pair is missing. Refuses to
know single marks, and who speaks.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.extract.reading.open_ends import clause_end, opening_start, own_end
from bot.model import Span


class Marked(NamedTuple):
    """A stretch in marks: `start`..`end` inside them, `outer_*` with them."""

    outer_start: int
    start: int
    end: int
    outer_end: int
    is_closed: bool = True
    is_opened: bool = True
    is_single: bool = False


class Places:
    """Stretches in marks, in order, to be asked what holds a place."""

    def __init__(self, marked: Sequence[Marked], end: int) -> None:
        self._marked = marked
        self._starts = [one.outer_start for one in marked]
        self._end = end

    def holding(self, at: int) -> Marked | None:
        """Give the stretch that holds `at`."""
        before = bisect_right(self._starts, at) - 1
        if before < 0 or at >= self._marked[before].outer_end:
            return None
        return self._marked[before]

    def next_start(self, at: int) -> int:
        """Give where the next stretch begins."""
        after = bisect_left(self._starts, at)
        return self._starts[after] if after < len(self._starts) else self._end


class _Mark(NamedTuple):
    start: int
    end: int
    kind: str  # "open", "close" or "both"
    follows_stop: bool  # a sentence has just ended
    opens: bool  # stands as an opening mark would: "(“word"
    closes: bool  # stands as a closing mark would: "word” "
    may_be_inch: bool = False


# Doubled apostrophes and backticks are double marks, too; and what scrapers
# leave of them.
_DOUBLE = re.compile(
    r"&(?:quot|[lr]dquo|[lr]aquo|bdquo|#34|#822[0-2]|#x22|#x201[cdeCDE]);"
    r"|``|''(?!'(?!\w))|‘‘|’’|" + "|".join('"“”„‟«»‹›＂〝〞「」『』')
)  # each branch begins with a character of its own: the quickest to seek
_KINDS = {
    **dict.fromkeys(("“", "„", "‟", "«", "‹", "``", "‘‘", "〝", "「", "『"), "open"),
    **dict.fromkeys(("”", "»", "›", "’’", "〞", "」", "』"), "close"),
    **dict.fromkeys(("&ldquo;", "&laquo;", "&bdquo;", "&#8220;", "&#8222;"), "open"),
    **dict.fromkeys(("&rdquo;", "&raquo;", "&#8221;"), "close"),
}
_BEFORE_OPENING = frozenset("([{—–-/>:")
_AFTER_CLOSING = frozenset(")]}.,;:?!—–-…/<")
_INCHES = frozenset({'"', "''", "”", "’’", "&quot;"})
# "12", "6'2", "3 1/2": what may be measured by hand.
_MEASURE = re.compile(r"(?:^|[\s(\[\"“”'‘’x×-])(?:\d{1,3}['’]\s?)?\d{1,3}(?:[./]\d+)?$")
_MEASURE_SIZE = 14


def pair_doubles(text: str, paragraph: Span) -> list[Marked]:
    """Give the outermost stretches in double marks, in order."""
    marks = list(_marks(text, paragraph))
    if any(mark.may_be_inch for mark in marks):
        marks = list(_without_inches(text, marks))
    return _pair(text, marks, paragraph) if marks else []


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    for found in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        start, end = found.span()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        is_measure = before.isdigit() and found[0] in _INCHES
        if is_measure and after in ("x", "×") and _is_measure(text, start):
            continue  # 5"x7"
        at_left = before.isspace() or before in _BEFORE_OPENING
        at_right = after.isspace() or after in _AFTER_CLOSING
        head = text[max(paragraph.start, start - 3) : start].rstrip()
        yield _Mark(
            start,
            end,
            kind=_KINDS.get(found[0], "both"),
            follows_stop=head[-1:] in (".", "!", "?"),
            opens=at_left and not at_right,
            closes=at_right and not at_left,
            may_be_inch=is_measure and _is_measure(text, start),
        )


def _is_measure(text: str, start: int) -> bool:
    return _MEASURE.search(text, max(0, start - _MEASURE_SIZE), start) is not None


# ------------------------------------------------------------------ inch marks


def _without_inches(text: str, marks: Sequence[_Mark]) -> Iterator[_Mark]:
    """Leave out the marks for inches: outside, and where another one closes.

    "The 50" one was fine." closes at its end: no mark opens between the two.
    """
    depth = 0
    for mark, is_closed_later in zip(marks, _what_closes_next(marks), strict=True):
        if mark.may_be_inch and (
            (depth == 1 and is_closed_later)
            or (depth == 0 and _is_of_something(text, mark))
        ):
            continue
        yield mark
        if mark.opens or (not depth and not mark.closes):
            depth = 1 if mark.follows_stop else depth + 1
        elif depth:
            depth -= 1


def _what_closes_next(marks: Sequence[_Mark]) -> list[bool]:
    """Tell of each mark whether one that closes comes before one that opens."""
    told: list[bool] = []
    closes = False
    for mark in reversed(marks):
        told.append(closes)
        if not mark.may_be_inch:
            closes = mark.kind != "open" and not mark.opens
    return told[::-1]


_OF_SOMETHING = re.compile(r"[-\s]\s*(?!said|says)[^\W\d_]|[.,;:)]|\s*$")


def _is_of_something(text: str, mark: _Mark) -> bool:
    """Tell `a 12" pipe` and `he is 6'2".` from an end whose beginning is lost."""
    return _OF_SOMETHING.match(text, mark.end, mark.end + 12) is not None


# ----------------------------------------------------------------------- pairs


def _pair(text: str, marks: Sequence[_Mark], paragraph: Span) -> list[Marked]:
    """Pair marks with nesting; where that leaves some open, perhaps without."""
    nested, still_open = _pair_nested(text, marks, paragraph)
    if not still_open:
        return nested
    flat = _pair_flat(text, marks, paragraph)
    if still_open >= _FLAT or _ends_in_clauses(flat):
        return flat
    return nested


_FLAT = 2  # so many open at the end, and nesting was the wrong reading


def _ends_in_clauses(flat: Sequence[Marked]) -> bool:
    """Tell that a mark left open was found to end before who said it."""
    return any(one.is_closed and one.end == one.outer_end for one in flat)


def _pair_nested(
    text: str, marks: Sequence[_Mark], paragraph: Span
) -> tuple[list[Marked], int]:
    found: list[Marked] = []
    stack: list[_Mark] = []
    for mark in marks:
        if not stack:
            if _is_stray_close(mark):
                found.append(_without_opening(text, mark, found, paragraph))
            else:
                stack.append(mark)
        elif mark.opens and mark.kind != "close":
            stack.append(mark)
            if mark.follows_stop:  # no nested one: the last was never closed
                return [], _FLAT
        else:
            opened = stack.pop()
            if not stack:
                found.append(Marked(opened.start, opened.end, mark.start, mark.end))
    if stack:
        found.append(_without_closing(text, stack[0], paragraph.end, paragraph))
    return found, len(stack)


def _pair_flat(text: str, marks: Sequence[_Mark], paragraph: Span) -> list[Marked]:
    found: list[Marked] = []
    opened: _Mark | None = None
    for mark in marks:
        if opened is None:
            if _is_stray_close(mark):
                found.append(_without_opening(text, mark, found, paragraph))
            else:
                opened = mark
        elif mark.opens and mark.kind != "close":
            found.append(_without_closing(text, opened, mark.start, paragraph))
            opened = mark
        else:
            found.append(Marked(opened.start, opened.end, mark.start, mark.end))
            opened = None
    if opened is not None:
        found.append(_without_closing(text, opened, paragraph.end, paragraph))
    return found


def _is_stray_close(mark: _Mark) -> bool:
    return mark.closes if mark.kind != "open" else False


def _without_opening(
    text: str, mark: _Mark, found: Sequence[Marked], paragraph: Span
) -> Marked:
    """Begin after the last stretch, with what may be the speaker's own."""
    first = found[-1].outer_end if found else paragraph.start
    start = opening_start(text, first, mark.start)
    return Marked(start, start, mark.start, mark.end, is_opened=False)


def _without_closing(text: str, mark: _Mark, end: int, paragraph: Span) -> Marked:
    """End before the clause that says whose words these are, if there is one."""
    end = max(end, mark.end)
    stop = clause_end(text, Span(mark.start, end), paragraph)
    if stop is not None:
        return Marked(mark.start, mark.end, stop, stop)
    if end < paragraph.end:
        end = own_end(text, mark.end, end)
    return Marked(mark.start, mark.end, end, end, is_closed=False)
