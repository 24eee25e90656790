"""Quotation marks: which stretches of a paragraph stand between them.

Knows how double and single marks share a paragraph: either may be the outer
pair. Refuses to know who speaks, or whether anybody does.
"""

import re

from bot.extract.reading.double_marks import Marked, Places, pair_doubles
from bot.extract.reading.single_marks import pair_singles
from bot.model import Span

__all__ = ["Marked", "find_marked"]

_SHOWN = 40  # code points: a stretch holds a word in its first ones, or none


def find_marked(text: str, paragraph: Span) -> tuple[Marked, ...]:
    """Give the outermost stretches in marks, in order, none of them empty.

    A stretch whose closing mark is missing ends before the clause that says
    who spoke. Without one it runs to the end of the paragraph or to the next
    mark that opens one; `is_closed` tells.
    """
    doubles = pair_doubles(text, paragraph)
    singles = list(pair_singles(text, paragraph, doubles))
    if singles:
        outer = Places(singles, paragraph.end)
        doubles = [d for d in doubles if outer.holding(d.outer_start) is None]
    found = sorted(doubles + singles) if singles else doubles
    kept = (one for one in found if _holds_a_word(text, one))
    return tuple(_with_note(text, one, paragraph.end) for one in kept)


def _holds_a_word(text: str, marked: Marked) -> bool:
    shown = text[marked.start : min(marked.end, marked.start + _SHOWN)]
    return any(map(str.isalnum, shown))


# Behind the marks: “We sail,”3 said Roe; “We sail.”[12]
_NOTE = re.compile(r"(?:\d{1,2}|\[\d{1,3}\]|[¹²³⁰⁴-⁹]{1,3}|[*†‡]{1,3})(?=[\s.,;]|$)")


def _with_note(text: str, marked: Marked, end: int) -> Marked:
    """Count the sign of a footnote behind a closing mark to the marks."""
    if marked.end == marked.outer_end or marked.outer_end >= end:
        return marked
    note = _NOTE.match(text, marked.outer_end, end)
    return marked if note is None else marked._replace(outer_end=note.end())
