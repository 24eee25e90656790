"""The sides that words take: which month, which sex, profit or loss, first or last.

Knows the closed classes of words of which a thing has one at most. Refuses to
know what takes the sides.
"""

import re
from functools import lru_cache

from bot.model import Span
from bot.text import fold

# Sides of which a figure has at most one: "adults" and "children", the first
# quarter and the second. Where two figures have others, they are of other things.
_LINES = """
    first; second; third; fourth; fifth; sixth; seventh; eighth; ninth; tenth; final
    men man male; women woman female; boy boys; girl girls; adult adults; child children
    january; february; march; april; june; july; august; september; october; \
        november; december
    monday; tuesday; wednesday; thursday; friday; saturday; sunday
    north northern; south southern; east eastern; west western
    gross; net; pretax; operating; underlying
    profit profits; loss losses; revenue revenues turnover sales; debt debts; shares
    rise rises rose risen increase increased up grew growth; \
        fall fell fallen drop dropped decrease down
    quarter; half
    daily; weekly; monthly; annual annually yearly
    morning; afternoon; evening; night
    fine fined; grant grants; loan loans; salary; bail; rent; prize; bonus; pension; \
        dividend; compensation
    won; lost; drew
    past; future
    upper; lower
    bought buy buys acquired acquires sold sell sells; owns owned own
    above; below
    ~high; ~deep; ~long; ~wide; ~away; ~up; ~downstream
    ~this; ~next
    singles; doubles
    create creates created creating hire hires hired hiring recruit \
        recruits recruited; cut cuts shed sheds axe axes axed lose loses lost lay laid \
        redundant eliminate eliminates eliminated
    opens opened begins began begun starts started; \
        ends ended ending closes finishes finished concludes concluded
    passed carried approved adopted backed upheld; failed rejected
"""
SIDES = {
    word: (number, side)
    for number, line in enumerate(_LINES.strip().splitlines())
    for side, words in enumerate(line.split(";"))
    for word in words.split()
}
TIMES_BESIDE = frozenset(
    word
    for word, (number, _) in SIDES.items()
    if number in {SIDES[one][0] for one in ("january", "monday", "morning", "first")}
)
"""Marks that tell figures apart only where they stand right beside them."""
WEEKDAYS_TOLD = frozenset(
    word for word, (number, _) in SIDES.items() if number == SIDES["monday"][0]
)
SIZES = frozenset({"~high", "~deep"})
"""Which way a thing has one size."""
_DATES = frozenset(
    word
    for word, (number, _) in SIDES.items()
    if number in {SIDES["january"][0], SIDES["monday"][0]}
)
_TURNS = frozenset(
    word
    for word, (number, _) in SIDES.items()
    if number
    in {SIDES["first"][0], SIDES["failed"][0], SIDES["opens"][0], SIDES["upper"][0]}
)
_ORDINALS = frozenset(
    word for word, (number, _) in SIDES.items() if number == SIDES["first"][0]
)

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_SPELLS = frozenset({"year", "season"})
_WHICH_YEAR = re.compile(r"\b(this|next) (?:year|season)\b")
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=20_000)
def marks_of(beside: str) -> frozenset[str]:
    """Give the sides that some words take, and the years among them."""
    words = {fold(found[0]) for found in _WORD.finditer(beside)}
    marks = (words & SIDES.keys()) | set(_YEAR.findall(beside))
    if not words.isdisjoint(_SPELLS):
        marks |= {f"~{found}" for found in _WHICH_YEAR.findall(beside)}
    return frozenset(marks)


def marks_in(text: str, span: Span) -> frozenset[str]:
    """Give the sides that the words of a stretch take."""
    return marks_of(span.of(text))


def times_in(text: str, span: Span) -> frozenset[str]:
    """Give the weekdays, months and years that a stretch names."""
    marks = marks_in(text, span)
    return frozenset(mark for mark in marks if mark in _DATES or mark.isdigit())


def turns_in(text: str, span: Span) -> frozenset[str]:
    """Give which of several tries a stretch tells of: "first", "failed"."""
    return marks_in(text, span) & _TURNS


def ordinals_in(text: str, span: Span) -> frozenset[str]:
    """Give which of several a stretch tells of: "first"."""
    return marks_in(text, span) & _ORDINALS


def are_on_two_sides(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two sets of marks take different sides: "profit" and "loss"."""
    mine, theirs = _sides(one), _sides(other)
    return any(mine[line].isdisjoint(theirs[line]) for line in mine.keys() & theirs)


def is_year_and_day(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell "in 2019" from "on Monday"."""
    times = [frozenset(_sides(marks)) & {_YEARS, _DAYS} for marks in (one, other)]
    return set(times) == {frozenset({_YEARS}), frozenset({_DAYS})}


_YEARS = -1
_DAYS = SIDES["monday"][0]


def _sides(marks: frozenset[str]) -> dict[int, set[str | int]]:
    """Give the sides that marks take, line by line; years are a line too."""
    sides: dict[int, set[str | int]] = {}
    for mark in marks:
        line, side = SIDES.get(mark, (_YEARS, mark))
        sides.setdefault(line, set()).add(side)
    return sides
