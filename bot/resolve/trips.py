"""Joins what several articles tell of one trip.

Only the trips of travellers of one surname are compared, and of those only
what lies within days of each other. Two towns of one country are two stops,
whoever tells the country alone. What somebody did in a place joins the trip
there that another article tells of, and makes none; in another town of its
country it is a stop.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from itertools import combinations, takewhile
from typing import Any

from immutables import Map

from bot.model import Visit, VisitStatus
from bot.resolve.destinations import (
    is_one_destination,
    is_wide_place,
)
from bot.resolve.groups import under_keys, unite, with_more, without
from bot.resolve.names import bare, same_persons
from bot.resolve.sheets import Sheet, order_of_visit
from bot.resolve.told import Told, told_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """One visit as all its articles tell it, in order of article and place."""

    visits: tuple[Visit, ...]


_DatedStop = tuple[date, str]
_Reach = tuple[date, ...]  # the first and last day of "in January"; none told: empty
_Stop = tuple[str, int, bool, _Reach]  # a place, the year printed, is it over, when
_OFF = frozenset({VisitStatus.CANCELLED, VisitStatus.POSTPONED})
_BEGUN = frozenset({VisitStatus.UNDER_WAY, VisitStatus.HAPPENED})
_TRIP_DAYS = 10  # one trip's articles date it that close together


def _order(told: Told) -> tuple[Any, ...]:
    return order_of_visit(told.visit)


@dataclass(frozen=True)
class Trips:
    """The trips that some articles tell of, in order of where first told; a value."""

    _told: Map[str, tuple[Told, ...]] = field(default_factory=Map)
    _joined: Map[str, tuple[Trip, ...]] = field(default_factory=Map)

    def __len__(self) -> int:
        """Count the trips."""
        return len(self._in_order)

    def __iter__(self) -> Iterator[Trip]:
        """Give every trip, in order."""
        return iter(self._in_order)

    def plus(self, sheets: Iterable[Sheet]) -> "Trips":
        """Give these trips and those that more articles tell of."""
        more = _by_surname(sheets)
        return self._joined_again(with_more(self._told, more, _order), more)

    def minus(self, sheets: Iterable[Sheet]) -> "Trips":
        """Give these trips without what some articles tell."""
        gone = _by_surname(sheets)
        return self._joined_again(without(self._told, gone, _order), gone)

    def _joined_again(
        self, told: Map[str, tuple[Told, ...]], surnames: Iterable[str]
    ) -> "Trips":
        joined = self._joined.mutate()
        for surname in surnames:
            if surname in told:
                joined[surname] = tuple(_join(told[surname]))
            else:
                del joined[surname]
        return Trips(told, joined.finish())

    @cached_property
    def _in_order(self) -> tuple[Trip, ...]:
        trips = (trip for trips in self._joined.values() for trip in trips)
        return tuple(sorted(trips, key=lambda trip: order_of_visit(trip.visits[0])))


def _by_surname(sheets: Iterable[Sheet]) -> dict[str, list[Told]]:
    return under_keys(
        (
            bare(visit.visitor.name).rpartition(" ")[2],
            told_by(visit, sheet.article),
        )
        for sheet in sheets
        for visit in (*sheet.visits, *sheet.weak_visits)
    )


def _join(told: Iterable[Told]) -> Iterator[Trip]:
    """Join what is told of the travellers of one surname."""
    by_name: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        by_name[bare(one.visit.visitor.name)].append(one)
    for all_told in _with_surnames(
        [
            [one for name in names for one in by_name[name]]
            for names in same_persons(by_name)
        ]
    ):
        trips = _trips_of([one for one in all_told if not one.visit.is_weak])
        for trip in _with_weak([o for o in all_told if o.visit.is_weak], trips):
            yield Trip(visits=tuple(one.visit for one in sorted(trip, key=_order)))


def _with_surnames(people: Sequence[list[Told]]) -> list[list[Told]]:
    """Give each "Ms Roe" to the one Jane Roe who goes where she does, and when."""
    named = [told for told in people if not _is_surname(told)]
    if len(named) == len(people):
        return list(people)
    whole = [list(told) for told in named]
    loose: list[Told] = []
    for one in (one for told in people if _is_surname(told) for one in told):
        fits = [at for at, told in enumerate(named) if _goes_along(one, told)]
        (whole[fits[0]] if len(fits) == 1 else loose).append(one)
    return [*whole, loose] if loose else whole


def _is_surname(told: Sequence[Told]) -> bool:
    return " " not in bare(told[0].visit.visitor.name)


def _goes_along(one: Told, told: Iterable[Told]) -> bool:
    """Tell whether another article sends somebody there in the same days."""
    day = one.day or one.published
    return day is not None and any(
        is_one_destination(one.place, other.place)
        and (known := other.day or other.published) is not None
        and abs((known - day).days) <= _TRIP_DAYS
        for other in told
    )


def _trips_of(told: Sequence[Told]) -> list[list[Told]]:
    """Part what is told of one person into trips.

    What gives no day belongs to the one trip there; where there are several, to
    the one that its article came out with, if any.
    """
    dated = _dated_trips(told)
    trips = [list(trip) for trip in dated]
    loose: list[Told] = []
    by_article: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        if one.day is not None:
            by_article[one.visit.article].append(one)
    meant = [
        (one, _trip_meant(one, dated, by_article[one.visit.article]))
        for one in told
        if one.day is None
    ]
    rivals: dict[tuple[int | None, str], list[Told]] = defaultdict(list)
    for one, number in meant:
        rivals[number, one.visit.article].append(one)
    for one, number in meant:
        beside = rivals[number, one.visit.article]
        if number is None or _is_lesser(one, beside, dated[number]):
            loose.append(one)
        else:
            trips[number].append(one)
    return trips + _undated_trips(loose)


def _is_lesser(one: Told, rivals: Sequence[Told], trip: Iterable[Told]) -> bool:
    """Tell the Lamu that an article tells of beside the trip to Kenya itself."""
    places = {place for told in trip for place in told.places}
    return one.place not in places and any(o.place in places for o in rivals)


def _with_weak(weak: Sequence[Told], trips: Sequence[list[Told]]) -> list[list[Told]]:
    """Add to each trip what was done on it, by other articles.

    A weak telling joins a trip as what gives no day does, if its own day, where
    it gives one, is of that trip. In another town of the country it is a stop.
    """
    whole = [list(trip) for trip in trips]
    stops: dict[tuple[int, str], list[Told]] = defaultdict(list)
    for one in weak:
        fits = [
            number
            for number, trip in enumerate(trips)
            if any(
                is_one_destination(one.place, place)
                for place in {o.place for o in trip}
            )
            and not any(o.visit.article == one.visit.article for o in trip)
            and _is_of_days(one, trip)
        ]
        if len(fits) == 1:
            is_there = _is_there(one, trips[fits[0]])
            stop = whole[fits[0]] if is_there else stops[fits[0], one.place]
            stop.append(one)
    return whole + list(stops.values())


def _is_there(one: Told, trip: Iterable[Told]) -> bool:
    """Tell whether a trip can be to a place; one to another town there isn't."""
    places = {told.place for told in trip}
    return one.place in places or all(
        is_one_destination(one.place, at) for at in places
    )


def _is_of_days(one: Told, trip: Iterable[Told]) -> bool:
    """Tell whether something was done, or told, while a trip was on or news."""
    day = one.day or one.published
    known = [d for told in trip if (d := told.day or told.published) is not None]
    if day is None or not known:
        return True
    return min(abs((day - other).days) for other in known) <= _TRIP_DAYS


def _dated_trips(told: Iterable[Told]) -> list[list[Told]]:
    """Join what is dated within days to one place, but for a later return to it.

    What names the country alone joins the towns there of the nearest day, and
    makes no one trip of two stops of a tour.
    """
    stops: dict[_DatedStop, list[Told]] = defaultdict(list)
    for one in told:
        if one.day is not None:
            stops[one.day, one.place].append(one)
    order = sorted(stops)
    again = [s for s in order if any(one.visit.is_return for one in stops[s])]
    wide = {stop for stop in order if is_wide_place(stop[1])}
    same = [
        (stop, later)
        for at, stop in enumerate(order)
        for later in takewhile(partial(_is_soon, stop), order[at + 1 :])
        if is_one_destination(stop[1], later[1])
        and not (again and _is_before_return(stop, later, again))
    ]
    same += [
        (stop, later)
        for at, stop in enumerate(order)
        for later in order[at + 1 :]
        if any(one.visit.is_made_after_all for one in stops[later])
        and any(one.visit.status in _OFF for one in stops[stop])
        and is_one_destination(stop[1], later[1])
        and not _is_soon(stop, later)
    ]
    joined = [(o, later) for o, later in same if (o in wide) == (later in wide)]
    across = [(o, later) for o, later in same if (o in wide) != (later in wide)]
    if across:
        joined += _nearest(unite(order, joined), across)
    return [
        [one for stop in trip for one in stops[stop]] for trip in unite(order, joined)
    ]


def _is_before_return(
    stop: _DatedStop, later: _DatedStop, again: Sequence[_DatedStop]
) -> bool:
    """Tell Monday's trip from what is dated since Friday, told as a return."""
    return stop not in again and any(
        (back[0] - stop[0]).days > 1
        and back[0] <= later[0]
        and is_one_destination(stop[1], back[1])
        for back in again
    )


def _nearest(
    trips: Iterable[tuple[_DatedStop, ...]],
    across: Iterable[tuple[_DatedStop, _DatedStop]],
) -> Iterator[tuple[_DatedStop, _DatedStop]]:
    """Give of the pairs of a country and a town those of the fewest days apart."""
    trip_of = {stop: number for number, trip in enumerate(trips) for stop in trip}
    by_country: dict[int, list[tuple[_DatedStop, _DatedStop]]] = defaultdict(list)
    for pair in across:
        one, other = pair
        by_country[trip_of[one if is_wide_place(one[1]) else other]].append(pair)
    for pairs in by_country.values():
        fewest = min(later[0] - one[0] for one, later in pairs)
        yield from (p for p in pairs if p[1][0] - p[0][0] == fewest)


def _is_soon(stop: _DatedStop, later: _DatedStop) -> bool:
    return (later[0] - stop[0]).days <= _TRIP_DAYS


def _undated_trips(told: Iterable[Told]) -> list[list[Told]]:
    """Join what is told of one place, but for plans and what was over before them."""
    stops: dict[_Stop, list[Told]] = defaultdict(list)
    for one in told:
        is_over = one.visit.status is VisitStatus.HAPPENED
        within = one.visit.when.within if one.visit.when else None
        stops[one.place, one.year, is_over, within or ()].append(one)
    same = (
        (one, other)
        for one, other in combinations(sorted(stops), 2)
        if is_one_destination(one[0], other[0])
        and not (one[1] and other[1] and one[1] != other[1])
        and not _are_months_apart(one, other, stops)
        and _can_follow(one, other, stops)
    )
    return [
        [one for stop in trip for one in stops[stop]]
        for trip in unite(sorted(stops), same)
    ]


def _are_months_apart(
    one: _Stop, other: _Stop, stops: Mapping[_Stop, list[Told]]
) -> bool:
    """Tell "was in Kenya in January" from what an article of May tells as news."""
    if one[3] and other[3]:
        first, second = sorted((one[3], other[3]))
        return (second[0] - first[-1]).days > _TRIP_DAYS
    past, news = (one, stops[other]) if one[3] else (other, stops[one])
    days = [o.published for o in news if o.published is not None]
    if not (past[3] and past[2] and days) or any(o.year for o in news):
        return False
    return all((day - past[3][-1]).days > _TRIP_DAYS for day in days)


def _can_follow(one: _Stop, other: _Stop, stops: Mapping[_Stop, list[Told]]) -> bool:
    """Tell whether what happened can be what was planned, by when each came out."""
    if one[2] == other[2]:
        return True
    over, ahead = (one, other) if one[2] else (other, one)
    planned = [o.published for o in stops[ahead] if o.published is not None]
    if not planned:
        return True
    if over[1]:
        return over[1] >= min(planned).year
    happened = [o.published for o in stops[over] if o.published is not None]
    return not happened or max(happened) >= min(planned)


def _trip_meant(
    one: Told, trips: Sequence[Sequence[Told]], beside: Sequence[Told]
) -> int | None:
    """Give the trip that words without a day tell of, by its number.

    A stop told `beside` the days of its own article's tour is of no other.
    """
    tour = [
        o.day
        for o in beside
        if o.day and any(is_one_destination(place, one.place) for place in o.places)
    ]
    fits = [
        number
        for number, trip in enumerate(trips)
        if any(
            is_one_destination(one.place, place) for place in {o.place for o in trip}
        )
        and not _is_told_apart(one, trip)
        and (
            not tour
            or min(_days_from(day, trip) for day in tour) <= _TRIP_DAYS
            or any(o.visit.is_made_after_all for o in trip)  # the tour put off
        )
    ]
    if len(fits) <= 1 or one.published is None:
        return fits[0] if len(fits) == 1 else None
    whole = [n for n in fits if any(one.place in told.places for told in trips[n])]
    if len(whole) == 1:
        return whole[0]
    fits = whole or fits
    away = {number: _days_from(one.published, trips[number]) for number in fits}
    nearest = min(fits, key=lambda number: away[number])
    return nearest if away[nearest] <= _TRIP_DAYS else None


def _is_told_apart(one: Told, trip: Sequence[Told]) -> bool:
    """Tell a trip of another year, or beside which its own article tells this one."""
    if _is_return_after(one, trip):
        return True
    if one.year and one.year not in {o.year for o in trip}:
        return True
    if _is_of_another_time(one, trip):
        return True
    within = one.visit.when.within if one.visit.when else None
    days = [told.day for told in trip if told.day is not None]
    if within and days and all(_are_apart(day, within) for day in days):
        return True  # "spent September in Kenya" of a trip in October
    return any(o.visit.article == one.visit.article for o in trip)


def _is_of_another_time(one: Told, trip: Iterable[Told]) -> bool:
    """Tell what was over weeks before a trip, or still ahead weeks after it."""
    days = [told.day for told in trip if told.day is not None]
    is_told = one.visit.when is not None and one.visit.when.within is not None
    if one.published is None or is_told or not days:
        return False
    if one.visit.status in _BEGUN:
        return (min(days) - one.published).days > _TRIP_DAYS
    is_ahead = one.visit.status is VisitStatus.PLANNED
    return is_ahead and (one.published - max(days)).days > _TRIP_DAYS


def _is_return_after(one: Told, trip: Iterable[Told]) -> bool:
    """Tell "will return to Kenya", told when the first trip there was made."""
    if not one.visit.is_return or one.visit.status is not VisitStatus.PLANNED:
        return False
    days = [o.day for o in trip if o.day is not None and not o.visit.is_return]
    return one.published is not None and bool(days) and max(days) <= one.published


def _are_apart(day: date, within: tuple[date, date]) -> bool:
    first, last = within
    return max((first - day).days, (day - last).days) > _TRIP_DAYS


def _days_from(day: date, trip: Iterable[Told]) -> int:
    return min(abs((one.day - day).days) for one in trip if one.day is not None)
