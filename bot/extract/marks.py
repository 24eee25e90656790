"""Quotation marks: which stretches of a paragraph stand between them.

Knows how double and single marks share a paragraph: either may be the outer
pair. Refuses to know who speaks, or whether anybody does.
"""

from bot.extract.double_marks import Marked, Places, pair_doubles
from bot.extract.single_marks import pair_singles
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
    return tuple(one for one in found if _holds_a_word(text, one))


def _holds_a_word(text: str, marked: Marked) -> bool:
    shown = text[marked.start : min(marked.end, marked.start + _SHOWN)]
    return any(map(str.isalnum, shown))
