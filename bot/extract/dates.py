"""Times as printed, and the day each means where the article allows it.

Knows "31 March 2022", "Thursday (March 31)", "on Wednesday", "next week", "last
October". A day printed without its year, or by its weekday alone, is worked
out from the article's own date and from whether it is told as past or to come;
without these, and for a "next Thursday" that could be this week's, it stays as
printed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.almanac import (
    DAY,
    FULL_DATE,
    MONTH,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    day_number,
    make_date,
    month_number,
    read_date,
)
from bot.model import Span, When


class Direction(StrEnum):
    """Whether a time is told as past or as to come."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time as printed; what it does not say is empty or None."""

    span: Span
    full: date | None = None  # printed with its year
    month: int = 0
    day: int = 0  # of the month; 0 where only the month is printed
    weekday: int | None = None
    week: int = 0  # 1: "next Monday", -1: "last Monday"
    is_calendar_week: bool = False  # "Monday of next week", which is no other's
    further: int = 0  # weeks behind the coming one: "Thursday week"
    shift: int | None = None  # days from the article's own
    beside: int = 0  # 1: "the next day", of the day told before
    is_same: bool = False  # "the same day" as the one told before
    is_vague: bool = False  # "next week", "last October": no one day
    is_ahead: bool = False  # known to lie after the article's own date


_WEEKS = {"next": 1, "last": -1}
COUNT = {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten".split(), 2
    )
}
_NUMBER = rf"(?:(?i:{'|'.join(COUNT)})|\d{{1,2}})"
_WEEKS_FROM = r"(?:[Aa]|one|two)\s+(?:weeks?|fortnight)\s+"
_PART_OF_DAY = r"(?:\s+(?:morning|afternoon|evening|night))?"
_TO_DAY = (
    rf"(?:\s*(?:-|–|to|and|until|through)\s*(?:{MONTH}\s+)?{DAY}"
    r"(?!\d|:|\s*(?:[ap]\.?m\b|%)))?"
)
# "On Tuesday and Wednesday": the first of them
_TO_WEEKDAY = (
    rf"(?:(?:\s?[-–]\s?|\s(?:and|through)\s){WEEKDAY}\b"
    r"(?!['’]s\b|s\b|,?\s(?:\d|to\s|in\s)))?"
)
_YEARLESS = (
    rf"(?:(?P<month_a>{MONTH})\s+(?P<day_a>{DAY})(?!\d|[:.,]\d){_TO_DAY}"
    rf"|(?P<day_b>{DAY})(?:\s*(?:-|–|to|and)\s*{DAY})?(?:\s+of)?\s+"
    rf"(?P<month_b>{MONTH})(?!\w))"
)
# How the words begin that a time begins with: most words are passed over by this.
_BEGINS = (
    r"\b(?=\d|[JFMASOND][aeucopAEUCOP]|We|T[uhow]|Fr|Su|[NnLl][aei]|[Cc]o|[EeYy][aei]"
    r"|t[ohwe]|[fF][oi]|[Ss][ieo]|on|[Oo]v|[Aa]t?\s|[Ii]n|[Dd]u|mi)"
)
_TIME = re.compile(
    rf"{_BEGINS}(?:"
    # Thursday, March 31, 2022 / today (31 March 2022) / Thursday (March 31)
    r"(?P<opening>\b[Tt]oday\s*[(\[]\s*)?"
    rf"(?:(?P<dated>\b{WEEKDAY})(?:,?\s+(?:the\s+)?|\s*[(\[]))?"
    rf"(?:(?P<full>(?<![\w/.\-]){FULL_DATE})(?!\w)|\b{_YEARLESS}"
    rf"(?:,?\s+(?P<year>{YEAR})(?!\w))?)(?P<close>[)\]])?"
    rf"|(?P<weekday>\b(?:(?P<away>{_WEEKS_FROM})(?:on|from)\s+)?"
    r"(?:(?P<which>[Nn]ext|[Ll]ast|[Tt]his|[Cc]oming|[Tt]he following)"
    rf"\s+)?(?P<name>{WEEKDAY})\b(?!['’]s\b|s\b){_PART_OF_DAY}{_TO_WEEKDAY}"
    r"(?P<of_week>\s+(?:of\s+)?(?:last|next)\s+week\b)?"
    r"(?P<week_on>\s+(?:week|fortnight)\b(?!-))?)"
    rf"|(?P<shift>\b(?:(?P<away_too>{_WEEKS_FROM})(?:from\s+)?(?=to))?(?:[Tt]he\s+day\s+(?:after\s+tomorrow|before\s+yesterday)"
    r"|(?:[Ll]ater\s+|[Ee]arlier\s+)?[Tt]oday|[Tt]omorrow|[Yy]esterday|[Tt]onight|[Ll]ast\s+night"
    r"|[Tt]his\s+(?:morning|afternoon|evening))\b(?!['’]s)"
    rf"{_PART_OF_DAY}(?P<shift_on>\s+(?:week|fortnight)\b(?!-))?)"
    rf"|(?P<ago>\b(?P<count_a>{_NUMBER})\s+days?\s+ago\b)"
    rf"|(?P<ahead>\b[Ii]n\s+(?P<count_b>{_NUMBER})\s+days(?:['’]\s+time)?\b)"
    r"|(?P<beside>\b(?:[Tt]he\s+(?:next|following)\s+(?:day|morning|evening|night)|(?:a|one)\s+day\s+later(?!\s+than)"
    r"|[Tt]he\s+(?:day|evening|night)\s+after(?=[.,;)]|\s+(?:that|and)\b)"
    r"|(?P<back>[Tt]he\s+previous\s+(?:day|evening|night)|(?:a|one)\s+day\s+earlier(?!\s+than)"
    r"|[Tt]he\s+(?:day|evening|night)\s+before(?=[.,;)]|\s+(?:and|from|with|by|aboard)\b)))\b)"
    r"|(?:(?<=\b[Oo]n\sthe\s)(?P<nth>\d{1,2})(?:st|nd|rd|th)"
    r"(?=[.,;]|\s(?:and|in|at|for|to|with|before|after|s?he|it|they|the|there|when|where)\b))"
    r"|(?P<same>\b(?:[Tt]he\s+same|[Tt]hat)\s+(?:day|morning|afternoon|evening|night)\b)"
    r"|(?P<vague>\b(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly|[Ss]ometime)\s+)?"
    r"(?:[Nn]ext|[Ll]ast|[Tt]his|[Tt]he\s+(?:coming|following|past|previous))\s+"
    r"(?:few\s+)?(?:weeks?|weekend|months?|years?|days|spring|summer|autumn|fall|winter"
    rf"|{MONTH}(?!\s*\d))\b"
    rf"|\b[Ll]ater\s+(?:in\s+the\s+)?(?:week|month|year)\b"
    r"|\b[Tt]he\s+(?P<part>end|start|beginning|middle)\s+of\s+(?:the|this|next|last)\s+(?:week|month|year)\b"
    rf"|\b[Tt]he\s+(?:end|start|beginning|middle)\s+of\s+{MONTH}(?:\s+{YEAR})?\b"
    rf"|\b(?:(?:[Ll]ate|[Ee]arly|mid)[\s\-])?{MONTH},?(?:\s+of)?\s+{YEAR}\b"
    r"|(?:(?<=\b[Ii]n\s)|(?<=\bspent\s)|(?<=[nltx]ed\sfor\s)|(?<=\bset\sfor\s)|(?<=led\sin\sfor\s))"
    rf"(?:(?:late|early|mid)[\s\-])?{MONTH}(?![\w']|\s+\d)"
    rf"|\b(?:{_NUMBER}\s+(?:weeks|months|years)|[Aa]\s+(?:week|fortnight|month|year))\s+ago\b"
    rf"|\b[Ii]n\s+(?:(?:{_NUMBER}\s+(?:weeks|months)['’]|a\s+(?:week|fortnight|month)['’]s)\s+time|a\s+fortnight)\b"
    r"|\b(?:[Aa]t|[Oo]ver|[Dd]uring)\s+the\s+weekend\b"
    rf"|\b(?:[Ii]n|[Ss]ince|[Dd]uring)\s+{YEAR}\b(?!\s*[-–])))"
)


def find_times(text: str, start: int, end: int) -> Iterator[Time]:
    """Yield the times printed in `text[start:end]`, in order."""
    for found in _TIME.finditer(text, start, end):
        span = Span(found.start(), _end(found))
        if found["full"]:
            full = read_date(found["full"])
            yield Time(span=span, full=full, is_vague=full is None)
        elif found["month_a"] or found["month_b"]:
            yield _yearless(span, found)
        elif found["weekday"]:
            of_week = (found["of_week"] or "").split()
            which = of_week[-2].lower() if of_week else (found["which"] or "").lower()
            weekday = WEEKDAYS[found["name"].lower()]
            yield Time(
                span=span,
                weekday=weekday,
                week=_WEEKS.get(which, 0),
                is_calendar_week=bool(of_week),
                is_vague=which == "the following",
                further=_further(found["away"], found["week_on"]),
            )
        elif found["beside"]:
            beside = -1 if found["back"] else 1
            yield Time(span=span, beside=beside, is_vague=True)
        elif found["nth"]:
            yield Time(span=span, day=int(found["nth"]))
        elif found["same"]:
            yield Time(span=span, is_same=True, is_vague=True)
        else:
            shift = _shift(found)
            weeks = _further(found["away_too"], found["shift_on"])
            yield Time(span=span, shift=shift, is_vague=shift is None, further=weeks)


def _further(before: str | None, behind: str | None) -> int:
    """Count the weeks of "a week on Thursday" and "Thursday fortnight"."""
    words = (before or behind or "").lower()
    return 2 if "fortnight" in words or "two" in words else int("week" in words)


def _end(found: re.Match[str]) -> int:
    """Leave out a bracket that was opened before the time: "(March 31)"."""
    if found["close"] and not any(c in found[0][:-1] for c in "(["):
        return found.end() - 1
    return found.end()


def _yearless(span: Span, found: re.Match[str]) -> Time:
    """Read a day of a month; of a range, its first day, with its year if printed."""
    name = found["month_a"] or found["month_b"]
    day = day_number(found["day_a"] or found["day_b"])
    if found["year"]:
        full = make_date(int(found["year"]), month_number(name), day)
        return Time(span=span, full=full, is_vague=full is None)
    weekday = WEEKDAYS[found["dated"].lower()] if found["dated"] else None
    return Time(
        span=span,
        month=month_number(name),
        day=day,
        weekday=weekday,
    )


_SHIFTS = (
    ("after tomorrow", 2),
    ("before yesterday", -2),
    ("today", 0),
    ("tonight", 0),
    ("tomorrow", 1),
    ("yesterday", -1),
    ("last night", -1),
    ("this ", 0),  # morning, afternoon, evening
)


def _shift(found: re.Match[str]) -> int | None:
    if found["ago"]:
        return -_counted(found["count_a"])
    if found["ahead"]:
        return _counted(found["count_b"])
    words = " ".join((found["shift"] or "").lower().split())
    return next((days for words_, days in _SHIFTS if words_ in words), None)


def _counted(printed: str) -> int:
    return COUNT.get(printed.lower()) or int(printed)


def resolve(time: Time, base: date | None, direction: Direction) -> When:
    """Give the time with the day it means, as far as that is certain.

    `base` is the article's own date, where it states one.
    """
    if time.full is not None:
        return When(span=time.span, day=time.full)
    day = None
    if base is not None and not time.is_vague:
        day = _day(time, base, direction)
    return When(span=time.span, day=day, is_resolved=day is not None)


def _day(time: Time, base: date, direction: Direction) -> date | None:
    if time.shift is not None:
        return moved(base, time.shift + 7 * time.further)
    if time.month or time.day:
        read = _nearest if time.month else _of_month
        return read(time, base, direction)
    if time.weekday is not None and time.week:
        return _in_week(time.weekday, time, base)
    if time.weekday is None or (direction is Direction.OPEN and not time.further):
        return None
    if direction is Direction.FUTURE or time.further:
        return moved(base, (time.weekday - base.weekday()) % 7 + 7 * time.further)
    return moved(base, -((base.weekday() - time.weekday) % 7))


def _of_month(time: Time, base: date, direction: Direction) -> date | None:
    """Give "the 15th" of the month that is on, or of the one beside it."""
    if direction is Direction.OPEN:
        return None
    step = 1 if direction is Direction.FUTURE else -1
    month = base.month
    if (base.day - time.day) * step > 0:
        month += step
    year = base.year + (month - 1) // 12
    return make_date(year, (month - 1) % 12 + 1, time.day)


def _in_week(weekday: int, time: Time, base: date) -> date | None:
    """Give "next Monday" where the nearest Monday is one of next week.

    On a Monday, "next Friday" is this week's to some and next week's to others.
    """
    ahead = (weekday - base.weekday()) * time.week
    is_sure = ahead <= 0 or time.is_calendar_week
    return moved(base, time.week * (ahead + 7)) if is_sure else None


def moved(base: date, days: int) -> date | None:
    """Give the day some days on; None beyond the calendar."""
    try:
        return base + timedelta(days=days)
    except OverflowError:
        return None


def _nearest(time: Time, base: date, direction: Direction) -> date | None:
    """Give the day of that name nearest the base, on the side it is told on.

    A weekday printed beside it has to be that day's.
    """
    years = range(max(1, base.year - 1), min(9999, base.year + 1) + 1)
    days = [make_date(year, time.month, time.day) for year in years]
    fitting = [day for day in days if day is not None and _fits(time, day)]
    told = [
        day
        for day in fitting
        if _is_on_side(day, base, direction) or abs(day - base) <= _A_WEEK
    ]
    return min(told or fitting, key=lambda day: abs(day - base), default=None)


# An article may be dated a little before or after it was written.
_A_WEEK = timedelta(days=7)


def _fits(time: Time, day: date) -> bool:
    return time.weekday is None or day.weekday() == time.weekday


def _is_on_side(day: date, base: date, direction: Direction) -> bool:
    match direction:
        case Direction.PAST:
            return day <= base
        case Direction.FUTURE:
            return day >= base
        case Direction.OPEN:
            return True


def reach_of(
    time: Time, base: date | None, text: str, direction: Direction = Direction.OPEN
) -> tuple[date, date] | None:
    """Give the first and last day that "next week" or "last October" can mean.

    None where there is no base, or more than one week, month or year is meant:
    in November, "last October" is last month's to some.
    """
    if base is None or not time.is_vague:
        return None
    if found := _MONTH_OF.search(text, time.span.start, time.span.end):
        return _month(int(found["year"]), month_number(found["month"]))
    words = time.span.of(text).lower()
    if "weekend" in words:
        return _weekend(words, base, direction)
    if found := _COUNTED_OFF.fullmatch(words):
        return _counted_off(found, base)
    found = _SPAN_OF_DAYS.fullmatch(text, time.span.start, time.span.end)
    return _calendar(found, base, direction) if found is not None else None


def _calendar(
    found: re.Match[str], base: date, direction: Direction
) -> tuple[date, date] | None:
    """Give the week, month or year that a calendar calls so."""
    if found["year"]:
        year = int(found["year"])
        return date(year, 1, 1), date(year, 12, 31)
    which = (found["which"] or found["which_a"] or "").lower()
    if found["unit"]:
        return _unit(found["unit"].lower(), _WEEKS.get(which, 0), base)
    return _named_month(month_number(found["month"]), which, base, direction)


_SPAN_OF_DAYS = re.compile(
    r"(?:(?:[Ee]arly|[Ll]ate|mid|[Ee]arlier|[Ll]ater)[\s\-]+|[Tt]he\s+(?:end|start|beginning|middle)\s+of\s+)?"
    r"(?:(?P<which>[Nn]ext|[Ll]ast|[Tt]his|the)\s+(?P<unit>week|month|year)"
    rf"|(?:(?P<which_a>[Nn]ext|[Ll]ast|[Tt]his)\s+)?(?P<month>{MONTH})"
    rf"|(?:[Ii]n|[Dd]uring)\s+(?P<year>{YEAR}))"
)


_SATURDAY = WEEKDAYS["saturday"]


def _weekend(words: str, base: date, direction: Direction) -> tuple[date, date] | None:
    """Give the weekend that is on, the one to come or the one just past.

    "Next weekend" is the coming one to some, and the one behind it to others.
    """
    if "next" in words or "following" in words or direction is Direction.OPEN:
        return None
    is_on = base.weekday() >= _SATURDAY and "last" not in words
    if is_on or direction is Direction.FUTURE:
        first = moved(base, _SATURDAY - base.weekday())
    else:
        first = moved(base, _SATURDAY - base.weekday() - 7)
    last = moved(first, 1) if first else None
    return (first, last) if first and last else None


_COUNTED_OFF = re.compile(
    rf"(?:in\s+)?(?P<count>{_NUMBER}|a)\s+(?P<unit>week|fortnight|month|year)s?"
    r"(?:['’]s?\s+time|(?P<ago>\s+ago))?"
)


def _counted_off(found: re.Match[str], base: date) -> tuple[date, date] | None:
    """Give the calendar week, month or year of "three weeks ago", "in a fortnight"."""
    count = 1 if found["count"] == "a" else _counted(found["count"])
    unit = found["unit"]
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    return _unit(unit, -count if found["ago"] else count, base)


def _unit(unit: str, away: int, base: date) -> tuple[date, date] | None:
    """Give this, the next or the last calendar week, month or year."""
    if unit == "week":
        first = moved(base, 7 * away - base.weekday())
        last = moved(first, 6) if first else None
        return (first, last) if first and last else None
    if unit == "month":
        year, month = divmod(base.year * 12 + base.month - 1 + away, 12)
        return _month(year, month + 1)
    year = base.year + away
    first, last = make_date(year, 1, 1), make_date(year, 12, 31)
    return (first, last) if first and last else None


def _named_month(
    month: int, which: str, base: date, direction: Direction
) -> tuple[date, date] | None:
    ahead = month - base.month
    if which == "this":
        return _month(base.year, month)
    if which == "next":
        return _month(base.year + 1, month) if ahead <= 0 else None
    if which == "last":
        return _month(base.year - 1, month) if ahead >= 0 else None
    if direction is Direction.FUTURE:
        return _month(base.year + (ahead < 0), month)
    return (
        _month(base.year - (ahead > 0), month) if direction is Direction.PAST else None
    )


def _month(year: int, month: int) -> tuple[date, date] | None:
    first = make_date(year, month, 1)
    following = make_date(year + month // 12, month % 12 + 1, 1)
    last = moved(following, -1) if following else None
    return (first, last) if first and last else None


_MONTH_OF = re.compile(rf"\b(?P<month>{MONTH}),?(?:\s+of)?\s+(?P<year>{YEAR})\b")


def is_ahead(time: Time, base: date | None, text: str) -> bool:
    """Tell "in January 2026" where that is after the article's own date."""
    if base is None:
        return False
    found = _MONTH_OF.search(text, time.span.start, time.span.end)
    if found is None or time.full is not None:
        return time.full is not None and time.full > base
    return (int(found["year"]), month_number(found["month"])) > (base.year, base.month)
