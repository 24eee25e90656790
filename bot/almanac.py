"""Names of days and months, and dates printed in full.

Knows how English-language news prints a date that needs nothing else to be
understood. Refuses to guess: a date without its year, and one in numerals that
could be read two ways ("03/04/2022"), are no dates here.
"""

import re
from datetime import date, datetime

_MONTH_NAMES = (
    "January February March April May June July August September October November "
    "December"
).split()
_WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

MONTHS = {
    **{name.lower(): number for number, name in enumerate(_MONTH_NAMES, 1)},
    **{name[:3].lower(): number for number, name in enumerate(_MONTH_NAMES, 1)},
    "sept": 9,
}
"""Month by folded name, in full or short, without its full stop."""

WEEKDAYS = {name.lower(): number for number, name in enumerate(_WEEKDAY_NAMES)}
"""Weekday by folded name, Monday 0."""

# "Mar", "Mar.", "March"; never "may" or "march" the verbs.
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
    r"|(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER"
    r"|NOVEMBER|DECEMBER)\b)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"

FULL_DATE = (
    rf"(?:{YEAR}-\d\d-\d\d|{YEAR}/\d\d/\d\d"
    rf"|{DAY}(?:\s+of)?[ \-]{MONTH},?[ \-]{YEAR}"
    rf"|{MONTH}\s+{DAY},?\s+{YEAR}"
    r"|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)"
)
"""A date with day, month and year, as a pattern without groups."""

_SHORT_WEEKDAY = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s+", re.IGNORECASE
)
_YEAR_FIRST = re.compile(rf"({YEAR})[-/](\d\d)[-/](\d\d)")
_DAY_FIRST = re.compile(rf"({DAY})(?:\s+of)?[ \-]({MONTH}),?[ \-]({YEAR})")
_MONTH_FIRST = re.compile(rf"({MONTH})\s+({DAY}),?\s+({YEAR})")
_NUMERALS = re.compile(r"(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)")


def month_number(name: str) -> int:
    """Give 1 to 12 for a month's name, short or in full."""
    return MONTHS[name.rstrip(".").lower()]


def day_number(printed: str) -> int:
    """Give the number of "3", "03" or "3rd"."""
    return int(printed.rstrip("stndrh"))


def make_date(year: int, month: int, day: int) -> date | None:
    """Give that day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_date(printed: str) -> date | None:
    """Give the day that `printed` opens with, in full; None where it is in doubt."""
    opened = _SHORT_WEEKDAY.match(printed)
    start = opened.end() if opened else 0
    if found := _YEAR_FIRST.match(printed, start):
        return make_date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.match(printed, start):
        return make_date(int(found[3]), month_number(found[2]), day_number(found[1]))
    if found := _MONTH_FIRST.match(printed, start):
        return make_date(int(found[3]), month_number(found[1]), day_number(found[2]))
    if found := _NUMERALS.match(printed, start):
        return _read_numerals(int(found[1]), int(found[2]), int(found[3]))
    return None


def _read_numerals(first: int, second: int, year: int) -> date | None:
    """Read "31/03/2022" or "03/31/2022"; "03/04/2022" could be either."""
    if first == second:
        return make_date(year, first, second)
    months = 12
    if first > months:
        return make_date(year, second, first)
    if second > months:
        return make_date(year, first, second)
    return None


def read_instant(printed: str) -> datetime | None:
    """Give an ISO 8601 instant; None where it isn't one or names no zone."""
    try:
        instant = datetime.fromisoformat(printed.strip())
    except ValueError:
        return None
    return instant if instant.tzinfo is not None else None
