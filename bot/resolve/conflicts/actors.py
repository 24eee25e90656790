"""Who a score, a vote or a measure is told of: the noun its sentence opens with.

Knows the closed class of verbs that scores and sizes are told by. Refuses to know
any team, body or building.
"""

import re
from typing import Final

from bot.resolve.conflicts.heads import words
from bot.text import fold

_OPENING: Final = re.compile(
    r"(?:The |An? )?(?:[\w’'\-]+ ){0,2}?(?P<who>[\w’'\-]+) (?:(?:has|have|had|now) )?"
    r"(?:w[oi]ns?|beat|lost|loses?|drew|draws?|voted|ruled|split|decided|backed|approved"
    r"|rejected|is|are|was|were|stands?|stood|rises?|measures?|weighs?|runs)\b"
)


def are_of_two_contests(one: str, other: str, texts: tuple[str, str]) -> bool:
    """Tell "Rovers won 3-1" from "City won 2-0", where neither article has both.

    Takes the two sentences, and the articles they stand in.
    """
    mine, theirs = _who(one), _who(other)
    kinds = {_is_body(mine), _is_body(theirs)}
    if not mine or not theirs or mine == theirs or len(kinds) > 1 or None in kinds:
        return False
    return mine not in words(texts[1]) and theirs not in words(texts[0])


def are_of_two_things(one: str, other: str, texts: tuple[str, str]) -> bool:
    """Tell "the chimney is 60 metres high" from the mill that both speak of.

    Takes the two sentences, and the articles they stand in.
    """
    mine, theirs = _who(one), _who(other)
    if not mine or not theirs or mine == theirs or "it" in (mine, theirs):
        return False
    return mine in words(texts[1]) or theirs in words(texts[0])


def _is_body(word: str) -> bool | None:
    """Tell "council" from "Rovers"; None of "judges", who are a court's."""
    if word in _BODIES:
        return True
    return None if word in _MEMBERS else False


_BODIES: Final = frozenset(
    """
    council court committee parliament assembly senate board panel jury union congress
    cabinet commission tribunal synod
    """.split()
)
_MEMBERS: Final = frozenset(
    """
    judges justices jurors councillors councilors members mps lawmakers senators voters
    deputies shareholders they workers bench house
    """.split()
)


def _who(sentence: str) -> str:
    found = _OPENING.match(sentence)
    return fold(found["who"]) if found else ""
