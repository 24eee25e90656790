"""Days that only a trip's other stops tell.

Knows that "on Thursday" behind "will visit Kenya next week" is next week's, that
a later stop is no earlier than the one before, and that "the next day" follows
the day told before. Refuses to move a day that a story prints with its date.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.extract.dates import Direction, Time, find_times, moved, resolve
from bot.extract.visits.clauses import Trip
from bot.model import Article, VisitStatus


def settle_days(trips: Sequence[Trip], article: Article) -> tuple[Trip, ...]:
    """Give the trips with the days that those told before them settle."""
    if article.published is None:
        return tuple(trips)
    order = sorted(range(len(trips)), key=lambda at: trips[at].printed.span.start)
    settled = dict(
        zip(order, _settle([trips[at] for at in order], article), strict=True)
    )
    return tuple(settled[at] for at in range(len(trips)))


def week_of(time: Time | None, article: Article) -> date | None:
    """Give the Monday of "next week", where that is what was printed."""
    if time is None or article.published is None or not time.is_vague:
        return None
    if time.span.of(article.text).lower() not in _NEXT_WEEK:
        return None
    return moved(article.published, 7 - article.published.weekday())


def day_in(week: date, time: Time, *, since: date | None = None) -> date | None:
    """Give a weekday of that week, the Sunday that opens it for a first stop."""
    if time.weekday is None or time.week or time.month or time.full:
        return None
    before = moved(week, -1)
    if time.weekday == _SUNDAY and (since is None or (before and since <= before)):
        return before
    return moved(week, time.weekday)


_SUNDAY = 6
_SAME_TOUR = 28  # days


_NEXT_WEEK = frozenset({"next week", "early next week", "late next week"})


def _settle(trips: Sequence[Trip], article: Article) -> Iterator[Trip]:
    known: dict[str, date] = {}  # of each person, the day of the stop told last
    weeks: dict[str, date] = {}
    stop_at: dict[str, int] = {}  # where that stop is told
    there: dict[str, date] = {}  # of each place
    last: date | None = None
    for told in trips:
        trip, name = told, told.person.name if told.person else ""
        place = told.printed.place.key
        nearest = there.get(place, last) if told.time and told.time.is_same else last
        nearest = nearest or _printed_before(told, article)
        goes_on = _goes_on(told, stop_at.get(name), article.text)
        before = known.get(name) if goes_on else None
        day = _day(told, before, weeks.get(name), nearest)
        day = _the_next(told, known.get(name), article.text) or day
        if day is not None and _is_gone(told, day, article):
            day = None
        if day is not None and told.when is not None:
            trip = replace(told, when=replace(told.when, day=day, is_resolved=True))
            if told.status is VisitStatus.UNDER_WAY and _is_to_come(day, article):
                trip = replace(trip, status=VisitStatus.PLANNED)
        if week := week_of(trip.time, article):
            weeks[name] = week
        if trip.when is not None and trip.when.day is not None and not trip.is_past:
            last = there[place] = trip.when.day
            if trip.status is VisitStatus.PLANNED:
                known[name], stop_at[name] = last, trip.printed.span.end
        yield trip


def _goes_on(trip: Trip, stop_at: int | None, text: str) -> bool:
    """Tell the next stop of a tour from a story that begins again.

    "Roe will be in Acre on Friday. ¶ Minister Jane Roe will travel to Utopia on
    Wednesday": a paragraph that gives the whole name anew goes back, and its weekday
    is the nearest; one on "She" or "Ms Roe" goes on.
    """
    if stop_at is None:
        return False
    is_new = text.find("\n\n", stop_at, trip.printed.span.start) >= 0
    return not is_new or " " not in trip.mention.of(text)


def _is_to_come(day: date, article: Article) -> bool:
    """Tell "arrives the same day", of a day that the story still waits for."""
    return article.published is not None and day > article.published


def _is_gone(trip: Trip, day: date, article: Article) -> bool:
    """Tell a plan for a day past: "a day earlier" was not of the day told last."""
    is_planned = trip.status is VisitStatus.PLANNED
    return is_planned and article.published is not None and day < article.published


def _printed_before(trip: Trip, article: Article) -> date | None:
    """Give the day that "that morning" is of, where it is no trip's."""
    time = trip.time
    if time is None or not (time.is_same or time.beside):
        return None
    start = max(0, time.span.start - _NEAR)
    start = max(start, article.text.rfind("\n", start, time.span.start))
    days = [
        t for t in find_times(article.text, start, time.span.start) if not t.is_vague
    ]
    if not days:
        return None
    at = days[-1].span.start
    start = max(start, article.text.rfind(". ", start, at))
    is_past = _PAST.search(article.text, start, at) is not None
    is_ahead = trip.status is VisitStatus.PLANNED and not is_past
    direction = Direction.FUTURE if is_ahead else Direction.PAST
    return resolve(days[-1], article.published, direction).day


_PAST = re.compile(r"\b(?:met|was|were|had|held|took|[a-z]{3,}ed)\s")
_NEAR = 250  # code points


def _the_next(trip: Trip, before: date | None, text: str) -> date | None:
    """Give the day of "on the Tuesday", behind a stop told on a Sunday."""
    time = trip.time
    if time is None or time.weekday is None or before is None or time.month:
        return None
    if not text.endswith((" the ", " that "), 0, time.span.start):
        return None
    return moved(before, (time.weekday - before.weekday()) % 7)


def _day(
    trip: Trip, before: date | None, week: date | None, last: date | None
) -> date | None:
    """Give the day that a stop told before settles, if one does."""
    time = trip.time
    if time is None or trip.when is None or trip.is_quoted:
        return None
    if time.beside or time.is_same:
        return moved(last, time.beside) if last is not None else None
    is_bare = time.weekday is not None and not (time.week or time.month or time.full)
    if not is_bare or trip.status is not VisitStatus.PLANNED:
        return None
    if week is not None:
        return day_in(week, time, since=before)
    return _on_from(before, trip.when.day)


def _on_from(before: date | None, told: date | None) -> date | None:
    """Give the same weekday no earlier than the stop told before, on one tour."""
    if told is None or before is None or not 0 < (before - told).days <= _SAME_TOUR:
        return None  # "will visit Kenya in autumn. On Thursday she will speak in"
    return moved(before, (told - before).days % 7)
