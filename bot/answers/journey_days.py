"""Which trips fall on the days asked for.

Knows a trip's days as its articles tell them, or work them out. Refuses to guess
the day of a trip of which none is told: that one goes by its articles' own days,
and is said to.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from bot.answers.findings import count
from bot.answers.scope import is_dated
from bot.dialogue import VisitQuery
from bot.model import Visit
from bot.resolve import Trip
from bot.store import FactStore

UNTOLD = "no day told: its articles are of the days asked for"


def on_days(
    trips: Iterable[Trip], query: VisitQuery, store: FactStore
) -> Sequence[Trip]:
    """Give the trips that fall on the days asked for; all, where any day will do."""
    if query.since is None and query.until is None:
        return tuple(trips)
    return tuple(trip for trip in trips if _fits(trip, query, store))


def tells_no_day(trip: Trip) -> bool:
    """Tell a trip of which no article gives a day that can be worked out."""
    return not any(True for _ in days_told(trip.visits))


def without_day(trips: Iterable[Trip]) -> Iterator[str]:
    """Say how many trips a question by day can't reach."""
    number = sum(map(tells_no_day, trips))
    if number:
        yield f"{count(number, 'trip')} told without a day that can be worked out"


def _fits(trip: Trip, query: VisitQuery, store: FactStore) -> bool:
    told = list(days_told(trip.visits))
    if told:
        return any(_overlaps(first, last, query) for first, last in told)
    return any(is_dated(visit.article, query, store) for visit in trip.visits)


def days_told(visits: Iterable[Visit]) -> Iterator[tuple[date, date]]:
    """Yield the first and the last day that each article tells, a new one too."""
    for visit in visits:
        for when in visit.times:
            if when.within is not None:
                yield when.within
            elif when.day is not None:
                yield when.day, when.day


def _overlaps(first: date, last: date, query: VisitQuery) -> bool:
    is_late = query.since is None or last >= query.since
    return is_late and (query.until is None or first <= query.until)
