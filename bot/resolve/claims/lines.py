"""An article's sentences as another may print them with one thing changed.

Knows how each begins and ends, as numbers: a sentence with one thing changed
keeps one of its ends. Refuses words in marks: those are somebody's. Looks only
when it is asked: most articles share no event with another.
"""

from array import array
from functools import cached_property

from bot.model import QuoteKind, Span
from bot.resolve.cover import Cover
from bot.resolve.sheets import Sheet

_EDGE = 16  # code points
_MOST_LINES = 200  # of an article
_NUMBERS = (1 << 64) - 1


class Lines:
    """The sentences of one article; the numbers are of this process alone."""

    def __init__(self, sheet: Sheet) -> None:
        """Keep the sheet."""
        self._sheet = sheet

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Give where each stands."""
        sheet = self._sheet
        said = Cover(q.span for q in sheet.quotes if q.kind is not QuoteKind.INDIRECT)
        told = (statement.span for statement in sheet.statements[:_MOST_LINES])
        return tuple(span for span in told if not said.touches(span))

    @cached_property
    def edges(self) -> "tuple[array[int], array[int], array[int]]":
        """Give how each begins, how it ends, and all of it, without regard to case."""
        text = self._sheet.article.text
        folded = text.lower()
        if len(folded) != len(text):
            folded = text  # "İ" is two in small letters
        starts, ends, wholes = array("Q"), array("Q"), array("Q")
        for line in self.spans:
            start, end = line.start, line.end - (folded[line.end - 1] in ".!?")
            starts.append(hash(folded[start : start + _EDGE]) & _NUMBERS)
            ends.append(hash(folded[max(start, end - _EDGE) : end]) & _NUMBERS)
            wholes.append(hash(folded[start:end]) & _NUMBERS)
        return starts, ends, wholes
