"""Quotation marks: which stretches of a paragraph stand between them.

Knows every mark that newspapers and scrapers print, which of them an
apostrophe or an inch mark only resembles, and what to do where one of a pair
is missing. Refuses to know who speaks, or whether anybody does.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.extract.cues import SAYING
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


class _Mark(NamedTuple):
    start: int
    end: int
    kind: str  # "open", "close" or "both"
    follows_stop: bool  # a sentence has just ended
    opens: bool  # stands as an opening mark would: "(“word"
    closes: bool  # stands as a closing mark would: "word” "


# Double marks first; doubled apostrophes and backticks are double marks too.
_DOUBLE = re.compile(r"&quot;|``|''|‘‘|’’|[\"“”„‟«»]")
_KINDS = {
    **dict.fromkeys(("“", "„", "‟", "«", "``", "‘‘"), "open"),
    **dict.fromkeys(("”", "»", "’’"), "close"),
}
_BEFORE_OPENING = frozenset("([{—–-/>:")
_AFTER_CLOSING = frozenset(")]}.,;:?!—–-…/<")
_SINGLE_OPEN = re.compile(r"(?<![\w.,!?…`])['‘`](?=[\w$£€\"“(\[…])")
# "'Tis", "'em", "the '90s": apostrophes that only look like opening marks.
_APOSTROPHE = re.compile(
    r"['‘’](?:\d0s|\d\d\b|tis\b|twas\b|em\b|til\b|cause\b|n['’]?\s)", re.IGNORECASE
)
_SINGLE_CLOSE = re.compile(r"(?<=[^\s(\[])['’](?!\w)")
_ENDS_SPEECH = frozenset(".,?!…—–-;:")
_POSSESSIVE_GOES_ON = re.compile(r"['’]\s+[a-z]")


def find_marked(text: str, paragraph: Span) -> tuple[Marked, ...]:
    """Give the outermost stretches in marks, in order, none of them empty.

    A stretch left open runs to the end of the paragraph or to the next mark
    that opens one; `is_closed` tells.
    """
    marks = list(_marks(text, paragraph))
    doubles = _pair(marks, paragraph) if marks else []
    singles = list(_pair_singles(text, paragraph, doubles))
    if singles:
        outer = _Places(singles, paragraph.end)
        doubles = [d for d in doubles if outer.holding(d.outer_start) is None]
    found = sorted(doubles + singles) if singles else doubles
    return tuple(_before_tail(text, one) for one in found if _holds_a_word(text, one))


def _holds_a_word(text: str, marked: Marked) -> bool:
    return any(
        c.isalnum() for c in text[marked.start : min(marked.end, marked.start + 40)]
    )


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    for found in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        start, end = found.span()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        if (
            before.isdigit()
            and found[0] in {'"', "''"}
            and _is_inch(text, start, after)
        ):
            continue
        at_left = before.isspace() or before in _BEFORE_OPENING
        at_right = after.isspace() or after in _AFTER_CLOSING
        kind = _KINDS.get(found[0], "both")
        head = text[max(paragraph.start, start - 3) : start].rstrip()
        follows_stop = head[-1:] in (".", "!", "?")
        opens, closes = at_left and not at_right, at_right and not at_left
        yield _Mark(start, end, kind, follows_stop, opens, closes)


_INCHES = re.compile(r"(?:^|[\s(])(?:\d+['’]\s?)?\d[\d./-]*$")


def _is_inch(text: str, start: int, after: str) -> bool:
    """Tell `a 12" pipe` and `6'2"`: a number alone before, a word after."""
    if after not in " ,.)" and not after.isspace():
        return after in {"-", "x"}
    head = text[max(0, start - 12) : start]
    return _INCHES.search(head) is not None and "'" in head


def _pair(marks: Sequence[_Mark], paragraph: Span) -> list[Marked]:
    """Pair marks with nesting; where that leaves two open, without."""
    nested, still_open = _pair_nested(marks, paragraph)
    if still_open < _FLAT:
        return nested
    return _pair_flat(marks, paragraph)


_FLAT = 2  # so many open at the end, and nesting was the wrong reading


def _pair_nested(marks: Sequence[_Mark], paragraph: Span) -> tuple[list[Marked], int]:
    found: list[Marked] = []
    stack: list[_Mark] = []
    for mark in marks:
        if not stack:
            if _is_stray_close(mark):
                found.append(_without_opening(mark, found, paragraph))
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
        found.append(_without_closing(stack[0], paragraph.end))
    return found, len(stack)


def _pair_flat(marks: Sequence[_Mark], paragraph: Span) -> list[Marked]:
    found: list[Marked] = []
    opened: _Mark | None = None
    for mark in marks:
        if opened is None:
            if _is_stray_close(mark):
                found.append(_without_opening(mark, found, paragraph))
            else:
                opened = mark
        elif mark.opens and mark.kind != "close":
            found.append(_without_closing(opened, mark.start))
            opened = mark
        else:
            found.append(Marked(opened.start, opened.end, mark.start, mark.end))
            opened = None
    if opened is not None:
        found.append(_without_closing(opened, paragraph.end))
    return found


def _is_stray_close(mark: _Mark) -> bool:
    return mark.closes if mark.kind != "open" else False


def _without_opening(mark: _Mark, found: Sequence[Marked], paragraph: Span) -> Marked:
    """Begin where the last stretch ended: the caller narrows it down."""
    start = found[-1].outer_end if found else paragraph.start
    return Marked(start, start, mark.start, mark.end, is_opened=False)


def _without_closing(mark: _Mark, end: int) -> Marked:
    end = max(end, mark.end)
    return Marked(mark.start, mark.end, end, end, is_closed=False)


class _Places:
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


def _pair_singles(
    text: str, paragraph: Span, doubles: Sequence[Marked]
) -> Iterator[Marked]:
    """Find single marks used as the outer pair, with double ones inside or not."""
    inside = _Places(doubles, paragraph.end)
    at = paragraph.start
    while opened := _SINGLE_OPEN.search(text, at, paragraph.end):
        at = opened.end()
        held = inside.holding(opened.start())
        if held is not None:
            at = held.outer_end
            continue
        if _APOSTROPHE.match(text, opened.start(), paragraph.end):
            continue
        closing = _closing_single(text, Span(at, paragraph.end), inside)
        if closing is None:
            return  # what closes none here closes none further on
        yield Marked(opened.start(), at, closing, closing + 1, is_single=True)
        at = closing + 1


def _closing_single(text: str, rest: Span, doubles: _Places) -> int | None:
    """Find the closing mark, passing over plural possessives ("the boys' coats").

    Beyond double marks only a comma or stop before it makes it one.
    """
    fallback: int | None = None
    beyond = doubles.next_start(rest.start)
    for found in _SINGLE_CLOSE.finditer(text, rest.start, rest.end):
        at = found.start()
        if doubles.holding(at) is not None:
            continue
        if text[at - 1] in _ENDS_SPEECH:
            return at
        if at > beyond:
            continue
        if text[at - 1] in "sS" and _POSSESSIVE_GOES_ON.match(text, at, rest.end):
            fallback = at if fallback is None else fallback
            continue
        return at
    return fallback


# ", she explained." at the end of a stretch that nobody closed.
_TAIL = re.compile(
    r",(?=\s+(?:he|she|they|it|(?:[A-Z][\w.'’-]*\s){1,4})\s*(?:\w+ly\s|also\s|further\s)?(\w+)"
    r"(?:\s[\w\s]{0,40})?\.?\s*$)"
)
_TAIL_SIZE = 90


def _before_tail(text: str, marked: Marked) -> Marked:
    """End a stretch left open before the attribution that follows it."""
    if marked.is_closed or not marked.is_opened:
        return marked
    start = max(marked.start, marked.end - _TAIL_SIZE)
    for tail in _TAIL.finditer(text, start, marked.end):
        if SAYING.get(tail[1], ("", ""))[0] == "V":
            end = tail.end()
            return marked._replace(end=end, outer_end=end, is_closed=True)
    return marked
