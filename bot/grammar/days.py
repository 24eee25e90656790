"""The days that words mean: "yesterday", "last week", "3 March", "2022-03-31".

Knows the calendar and how people type it. Refuses to know the clock: today is
passed in. Numerals that could be read two ways ("3/4") mean nothing here.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.almanac import MONTHS, WEEKDAYS, make_date, read_date
from bot.search import likeness
from bot.text import fold

_SHORT_WEEKDAYS = "mon tue wed thu fri sat sun tues weds thur thurs".split()
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_NUMBER = re.compile(r"\d{1,4}")
_ISO_MONTH = re.compile(r"((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_COUNTS = "one two three four five six seven eight nine ten eleven twelve".split()
_SURE = 0.7
_MOST_AGO = 40_000  # days: a little over a century
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


@dataclass(frozen=True, slots=True)
class Days:
    """A day, or a stretch of them, both ends included."""

    first: date
    last: date


def read_days(
    words: Sequence[str], *, today: date, is_ahead: bool = False
) -> Days | None:
    """Give the days that `words` mean, all of them; None where they mean none.

    A weekday is the latest before today; a day or month without its year is
    the latest that has begun. Where it `is_ahead`, each is the next instead,
    today's own counting.
    """
    keys = [fold(word).strip(".,;:?!") for word in words]
    keys = [key for key in keys if key not in ("", "the", "of", "on")]
    if not keys:
        return None
    found = _printed(keys) or _coming(keys, today) or _ago(keys, today)
    if found is not None:
        return found
    return _relative(keys, today, is_ahead=is_ahead) or _in_calendar(
        keys, today, is_ahead=is_ahead
    )


def _printed(keys: Sequence[str]) -> Days | None:
    """Read a date that needs no other: with its year, or in ISO's way."""
    month = _ISO_MONTH.fullmatch(keys[0]) if len(keys) == 1 else None
    if month is not None:
        return _month(int(month[1]), int(month[2]))
    try:
        day = date.fromisoformat(keys[0]) if len(keys) == 1 else None
    except ValueError:
        day = None
    if day is None:
        day = _written(keys)
        if _written(keys[:-1]) is not None:  # "3 March 2031 who": not all of it
            return None
    return None if day is None else Days(day, day)


def _written(keys: Sequence[str]) -> date | None:
    if not keys or keys[0].isdigit():  # "2022" is a year
        return None
    return read_date(" ".join(key.title() for key in keys))


def _relative(keys: Sequence[str], today: date, *, is_ahead: bool) -> Days | None:
    """Read a day or stretch named from today: "yesterday", "last month"."""
    head = keys[0]
    if len(keys) == 1:
        return _near(head, today)
    if head not in ("last", "this", "past", "previous") or len(keys) != 2:  # noqa: PLR2004 - a pair
        return None
    is_past = head != "this"
    stretch = _stretch(keys[1], today, is_past=is_past)
    if stretch is not None:
        return stretch
    return _in_calendar(keys[1:], today, is_ahead=is_ahead and not is_past)


def _near(key: str, today: date) -> Days | None:
    """Give today, or the day before or after it."""
    if key in ("today", "now"):
        return Days(today, today)
    for away, called in ((-_DAY, "yesterday"), (_DAY, "tomorrow")):
        if _means(key, called):
            return Days(today + away, today + away)
    return None


def _stretch(unit: str, today: date, *, is_past: bool) -> Days | None:
    """Give this or the last week, month, year or night."""
    if unit == "week":
        monday = today - timedelta(days=today.weekday())
        first = monday - _WEEK if is_past else monday
        return Days(first, first + 6 * _DAY)
    if unit == "month":
        first = today.replace(day=1)
        first = (first - _DAY).replace(day=1) if is_past else first
        return _month(first.year, first.month)
    if unit == "year":
        return _year(today.year - is_past)
    if unit == "night":
        return Days(today - _DAY, today - _DAY) if is_past else Days(today, today)
    return None


def _coming(keys: Sequence[str], today: date) -> Days | None:
    """Read what lies ahead: "next week", "the coming month", "next Friday"."""
    if keys[0] not in _NEXT or len(keys) != 2:  # noqa: PLR2004 - a pair
        return None
    unit = keys[1].removesuffix("s") if keys[0] == "coming" else keys[1]
    if unit == "week":
        first = today - timedelta(days=today.weekday()) + _WEEK
        return Days(first, first + 6 * _DAY)
    if unit == "month":
        first = _month(today.year, today.month).last + _DAY
        return _month(first.year, first.month)
    if unit == "year":
        return _year(today.year + 1)
    if not (_named(unit, WEEKDAYS) is not None or _month_of(unit)):
        return None
    return _in_calendar([unit], today + _DAY, is_ahead=True)


_NEXT = frozenset(("next", "coming"))


def _ago(keys: Sequence[str], today: date) -> Days | None:
    """Read "3 days ago", "two weeks ago", "a month ago", "last 3 days"."""
    if keys[-1] == "ago":
        count, rest = _count(keys[0]), keys[1:-1]
    elif keys[0] in ("last", "past") and len(keys) > 1:
        count, rest = _count(keys[1]), keys[2:]
    else:
        return None
    if count is None or len(rest) != 1:
        return None
    size = {"day": 1, "week": 7, "month": 30, "year": 365}.get(rest[0].rstrip("s"))
    if size is None or count * size > _MOST_AGO:
        return None
    first = today - timedelta(days=count * size)
    return Days(first, first if keys[-1] == "ago" else today)


def _count(key: str) -> int | None:
    if key in ("a", "an"):
        return 1
    if key in _COUNTS:
        return _COUNTS.index(key) + 1
    return int(key) if _NUMBER.fullmatch(key) and key.isascii() else None


def _in_calendar(keys: Sequence[str], today: date, *, is_ahead: bool) -> Days | None:
    """Read a weekday, a month, a year, or a day of a month, in either order."""
    if len(keys) == 1:
        return _one_word(keys[0], today, is_ahead=is_ahead)
    months = [m for m in map(_month_of, keys) if m]
    years = [y for y in map(_year_of, keys) if y]
    days = [d for d in map(_day_of, keys) if d]
    if len(months) != 1 or len(years) + len(days) != len(keys) - 1:
        return None
    if not days:
        return _month(years[0], months[0]) if len(years) == 1 else None
    if len(days) > 1 or len(years) > 1:
        return None
    return _day_in(years, months[0], days[0], today, is_ahead=is_ahead)


def _day_in(
    years: Sequence[int], month: int, day: int, today: date, *, is_ahead: bool
) -> Days | None:
    """Give a day of a month; without its year the latest begun, or the next."""
    for year in years or (today.year, today.year + (1 if is_ahead else -1)):
        found = make_date(year, month, day)
        if found is None:
            continue
        if years or (found >= today if is_ahead else found <= today):
            return Days(found, found)
    return None


def _one_word(key: str, today: date, *, is_ahead: bool) -> Days | None:
    weekday = _named(key, WEEKDAYS)
    if weekday is not None:
        on = (weekday - today.weekday()) % 7
        day = today + (on if is_ahead else on - 7) * _DAY
        return Days(day, day)
    month = _month_of(key)
    if month:
        later = (month < today.month) if is_ahead else -(month > today.month)
        return _month(today.year + later, month)
    year = _year_of(key)
    return _year(year) if year else None


def _month_of(key: str) -> int:
    return _named(key, MONTHS) or 0


def _year_of(key: str) -> int:
    if not (len(key) == 4 and key.isascii() and key.isdigit()):  # noqa: PLR2004 - digits
        return 0
    return int(key) if _FIRST_YEAR <= int(key) <= _LAST_YEAR else 0


def _day_of(key: str) -> int:
    found = _ORDINAL.fullmatch(key)
    return int(found[1]) if found and key.isascii() else 0


def _named(key: str, names: dict[str, int]) -> int | None:
    """Give the number of a name in a calendar, a slip in it forgiven."""
    if key in names:
        return names[key]
    if names is WEEKDAYS and key in _SHORT_WEEKDAYS:
        return next(names[name] for name in names if name.startswith(key[:3]))
    best = max(names, key=lambda name: likeness(key, name))
    is_other = len(key) == len(best) and sorted(key) != sorted(best)  # "match"
    return names[best] if likeness(key, best) >= _SURE and not is_other else None


def _means(key: str, word: str) -> bool:
    return likeness(key, word) >= _SURE


def _month(year: int, month: int) -> Days:
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _year(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31))
