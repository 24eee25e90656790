"""Tells quickly whether any of many spans touches another.

An article of many megabytes has thousands of each: asked one by one, they
would take the square of that.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from bot.model import Span


class Cover:
    """The stretches of one text that some spans cover, those that meet joined."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def touches(self, span: Span) -> bool:
        """Tell whether a covered stretch and the span share a code point."""
        after = bisect_right(self._ends, span.start)
        return after < len(self._starts) and self._starts[after] < span.end

    def gaps(self, span: Span) -> Iterator[Span]:
        """Give the stretches of a span that are not covered, in order."""
        start, at = span.start, bisect_right(self._ends, span.start)
        while at < len(self._starts) and self._starts[at] < span.end:
            if start < self._starts[at]:
                yield Span(start, self._starts[at])
            start, at = self._ends[at], at + 1
        if start < span.end:
            yield Span(start, span.end)
