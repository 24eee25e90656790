"""What closed classes of words tell apart: two persons, two times, two stages.

Knows that what "he" paid is not what "she" did, nor "his brother" whom another names,
that a first offer is no last one, and that what was so in 2010 need not be so now.
Refuses to know whom or what.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.text import fold

_OPENS: Final = re.compile(
    r"[“\"]?(?:(?P<who>He|She)\b|(?:His|Her|Their) (?P<kin>[a-z]+)"
    r"(?= (?:was|is|has|had|will|would|paid|got|won|lost|took|gave|[a-z]+ed)\b))"
)
_FIRST: Final = re.compile(
    r"\b(?:at first|initially|originally|to begin with"
    r"|(?:first|initial|opening|original) (?:offer|bid|plan|estimate|price|sum))\b"
)
_LAST: Final = re.compile(
    r"\b(?:in the end|eventually|finally|ultimately|now"
    r"|(?:final|last|latest|new|revised) (?:offer|bid|plan|estimate|price|sum))\b"
)
# "employed 240 people in 2010", "In 2010 it employed"
_IN_YEAR: Final = re.compile(r"(?:[^,.;:]{0,30} in|In) ((?:19|20)\d\d)\b")
# "In 2010 turnout was 66%": of that year alone
_OPENING_YEAR: Final = re.compile(r"In ((?:19|20)\d\d),? (?!to\b)")
_A_YEAR: Final = 2  # this one and the one before, which "last year" may mean


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence, what of it stands behind its figure, and when it was printed."""

    sentence: str
    behind: str
    printed: date | None


def are_of_two_referents(one: Telling, other: Telling) -> bool:
    """Tell whether two sentences are of two persons, times or stages for sure."""
    return (
        _are_of_two_people(one.sentence, other.sentence)
        or _is_earlier_stage(one.sentence, other.sentence)
        or _is_earlier_stage(other.sentence, one.sentence)
        or _is_of_old(one, other.sentence)
        or _is_of_old(other, one.sentence)
    )


def _are_of_two_people(one: str, other: str) -> bool:
    """Tell "She paid £20" from "He paid £40", and "His brother" from who has one."""
    mine, theirs = _OPENS.match(one), _OPENS.match(other)
    if mine and theirs and mine["who"] and theirs["who"]:
        return mine["who"] != theirs["who"]
    return _is_of_kin(mine, other) or _is_of_kin(theirs, one)


def _is_of_kin(opens: re.Match[str] | None, against: str) -> bool:
    """Tell whether a sentence opens with "His brother", of whom the other has none."""
    kin = opens["kin"] if opens else None
    return kin in _KIN and kin not in fold(against)


_KIN: Final = frozenset(
    """
    brother sister wife husband son daughter father mother partner deputy predecessor
    successor colleague rival opponent cousin uncle aunt nephew niece assistant boss
    accomplice
    """.split()
)


def _is_earlier_stage(one: str, other: str) -> bool:
    """Tell "offered £4 million at first" from "offered £6 million in the end"."""
    return _FIRST.search(one) is not None and _LAST.search(other) is not None


def _is_of_old(one: Telling, other: str) -> bool:
    """Tell "employed 240 people in 2010" from what an article has of its own day."""
    found = _OPENING_YEAR.match(one.sentence)
    found = found or _IN_YEAR.match(one.behind) or _IN_YEAR.match(one.sentence)
    if found is None or one.printed is None:
        return False
    is_long_ago = int(found[1]) <= one.printed.year - _A_YEAR
    if not is_long_ago or found[1] in other:
        return False
    return found.re is _OPENING_YEAR or _NOW.search(other) is not None


_NOW: Final = re.compile(
    r"\b(?:is|are|has|have|now|today|employs?|owns?|runs?|costs?|sells?|makes?|earns?"
    r"|produces?|stands?|lives?)\b"
)
