"""Who came to an occasion: a crowd, an audience, the spectators.

Knows the words for coming to hear, see and march. Refuses the few who are
guests, and those who are somewhere else.
"""

import re
from typing import Final

from bot.model import Figure, Span
from bot.text import fold

CROWD: Final = "people gathered"
"""The key of those who came to one occasion."""

_GATHERED = re.compile(
    r"\b(?:crowds?|audiences?|attend(?:ed|ing|ance)?|gather(?:ed|ing)"
    r"|turn(?:ed)?[ -]?out|marched|rall(?:y|ied)|thronged|packed|congregations?"
    r"|demonstrated|protested|lin(?:ed|ing) the (?:streets?|route)"
    r"|filled (?:the|a) \w+|heard (?:her|him|them)|to (?:see|hear|watch|greet)"
    r"|looked on|in the stands|watched)\b",
    re.IGNORECASE,
)
_HEADS = frozenset(
    "spectator fan worshipp protester marcher demonstrator supporter mourner onlooker "
    "wellwisher".split()
)
# "before 3,100 people", "drew some 8,000 people"
_BEFORE = re.compile(
    r"\b(?:before|in front of|watched by|drew|attracted|addressed|told)\s+"
    r"(?:(?:a|an|some|about|around|nearly|almost|more than|over|at least|estimated"
    r"|crowd of)\s+){0,4}$",
    re.IGNORECASE,
)
# "2,000 growers marched on the palace"
_MARCHED = re.compile(
    r"\s(?:and \w+\s)?(?:(?:have|had|later|then)\s)?"
    r"(?:marched|rallied|demonstrated|protested|gathered|turned out)\b"
)
_DEMANDING = re.compile(
    r",?\s(?:who (?:want|wanted|demand|demanded|called for|are calling for)|demanding"
    r"|calling for|seeking|wanting|asking for)\b"
)
_REACH = 40
_LEAST = 100  # fewer are guests


def is_crowd(
    head: str, figure: Figure, text: str, window: Span, *, are_persons: bool
) -> bool:
    """Tell those who came to one occasion; `head` is the stem of what is counted."""
    if figure.value < _LEAST:
        return False
    if head in _HEADS:
        return True
    at = figure.span.start
    if head == "people" and _GATHERED.search(text, window.start, window.end):
        return True
    before = text[max(window.start, at - _REACH) : at]
    return are_persons and bool(
        _BEFORE.search(before) or _MARCHED.match(text, figure.span.end, window.end)
    )


def is_asked_by_crowd(figure: Figure, text: str, window: Span) -> bool:
    """Tell "2,000 protesters demanding better pay": they are no demand."""
    return _DEMANDING.match(text, figure.span.end, window.end) is not None


_AT_PLACE = re.compile(
    r"\b(?:in|at|to|near|outside|across) (?:the )?((?:[A-Z][\w'’\-]*\w[ ]?)+)"
)


def places_in(text: str, window: Span) -> tuple[str, ...]:
    """Give the names of where something is."""
    found = _AT_PLACE.finditer(text, window.start, window.end)
    return tuple(sorted({fold(word) for at in found for word in at[1].split()}))
