"""Joins the clauses on one person's trip to one place.

What is weak or open joins a trip, but starts none; what somebody did in a place
is kept as a lead, for another article's trip. Refuses to join trips whose days no one
trip spans.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.extract.gazetteer import PlaceKind, is_capital, is_wide
from bot.extract.people.roster import Person
from bot.extract.visits.clauses import Trip
from bot.extract.visits.cues import Form
from bot.extract.visits.places import are_one_trip
from bot.model import Span, VisitStatus, When


@dataclass(slots=True)
class Group:
    """The clauses on one person's trip to one place, and on earlier ones."""

    person: Person
    trips: list[Trip]
    earlier: list[Trip] = field(default_factory=list)
    later: tuple[Span, ...] = ()  # sentences on "the visit", where it is the only one
    is_weak: bool = False  # only what was done there, by who may be at home

    @property
    def sentences(self) -> list[Span]:
        """Give the sentences that tell of it."""
        return [trip.sentence for trip in (*self.trips, *self.earlier)]

    def goes_with(self, trip: Trip) -> bool:
        """Tell whether a clause can be about this trip."""
        if self._is_in_other_town(trip) or self._is_later_leg(trip):
            return False
        return any(
            are_one_trip(mine.printed.place, trip.printed.place)
            and not _are_apart(mine.when, trip.when)
            and not _is_other_leg(mine, trip)
            and not _is_elsewhen(mine, trip)
            and not _is_return(mine, trip)
            for mine in self.trips[:_KINDS]
        )

    def follows(self, trip: Trip) -> bool:
        """Tell the trip of these days from the one that a clause looks back to."""
        key = trip.printed.place.key
        return not self.is_weak and any(
            mine.printed.place.key == key and not mine.is_past
            for mine in self.trips[:_KINDS]
        )

    def covers(self, trip: Trip) -> bool:
        """Tell a stop in a town of the country that this trip goes to."""
        return self._is_in_other_town(trip) and any(
            is_wide(mine.printed.place)
            and are_one_trip(mine.printed.place, trip.printed.place)
            and not _are_apart(mine.when, trip.when)
            for mine in self.trips[:_KINDS]
        )

    def _is_in_other_town(self, trip: Trip) -> bool:
        """Tell Mombasa, where the trip to Kenya has gone to Nairobi."""
        place = trip.printed.place
        towns = [
            mine.printed.place
            for mine in self.trips[:_KINDS]
            if mine.printed.place.kind is PlaceKind.CITY
        ]
        is_town = place.kind is PlaceKind.CITY and bool(towns)
        return is_town and not any(are_one_trip(town, place) for town in towns)

    def _is_later_leg(self, trip: Trip) -> bool:
        """Tell "On Friday she travels to Mombasa", where the visit begins on Monday.

        The capital is where a country is visited, on whichever day.
        """
        place, day = trip.printed.place, _day_of(trip)
        if place.kind is not PlaceKind.CITY or is_capital(place) or day is None:
            return False
        days = {_day_of(mine) for mine in self.trips[:_KINDS]} - {None}
        is_gone_to = trip.form in _LEGS and not trip.is_past
        is_there = any(
            mine.status in _BEGUN and mine.form is not Form.GOES
            for mine in self.trips[:_KINDS]
        )
        is_ahead = is_there and trip.status is VisitStatus.PLANNED
        is_ahead = is_ahead and trip.form is not Form.DOES
        is_later = day not in days if days else is_ahead
        return is_gone_to and is_later and not self.is_in(trip)

    def is_in(self, trip: Trip) -> bool:
        """Tell whether a clause names a place that this trip is told by."""
        keys = (mine.printed.place.key for mine in self.trips[:_KINDS])
        return trip.printed.place.key in keys

    def take(self, trip: Trip) -> None:
        """Add a clause, apart where it looks back from this trip."""
        looks_back = trip.is_past and not self.trips[0].is_past
        (self.earlier if looks_back else self.trips).append(trip)


_KINDS = 50  # clauses tell a trip's places and days long before that
_APART_DAYS = 10
_LEGS = frozenset((Form.GOES, Form.ARRIVES, Form.DOES))
_BEGUN = frozenset((VisitStatus.UNDER_WAY, VisitStatus.HAPPENED))
_OVER_AND_AHEAD = frozenset((VisitStatus.HAPPENED, VisitStatus.PLANNED))
_OFF = frozenset((VisitStatus.CANCELLED, VisitStatus.POSTPONED))


def _is_other_leg(one: Trip, other: Trip) -> bool:
    """Tell "ended a visit to Kenya, dropping a plan to go on to Mombasa"."""
    is_one_off, is_other_off = one.status in _OFF, other.status in _OFF
    is_told = one.status is not None and other.status is not None
    is_same = one.printed.place.key == other.printed.place.key
    return is_told and not is_same and is_one_off != is_other_off


def _is_elsewhen(one: Trip, other: Trip) -> bool:
    """Tell "spoke in Leith last week" from "will be in Scotland in May"."""
    places = one.printed.place, other.printed.place
    is_part = PlaceKind.STATE in {place.kind for place in places}
    is_same = places[0].key == places[1].key
    return is_part and not is_same and {one.status, other.status} == _OVER_AND_AHEAD


def _is_return(one: Trip, other: Trip) -> bool:
    """Tell "will return to Kenya on Friday" from the trip there on Monday.

    Back the next day, a tour goes on.
    """
    if one.is_again == other.is_again:
        return False
    again, first = (one, other) if one.is_again else (other, one)
    if first.is_over and again.status is VisitStatus.PLANNED:
        return True  # "left Kenya on Friday. She will be back there on Monday"
    back, before = _reach(again.when), _reach(first.when)
    if back is None or before is None:
        return False
    return (back[0] - before[1]).days > 1


def _are_apart(one: When | None, other: When | None) -> bool:
    """Tell two trips by days that no one trip spans."""
    mine, theirs = _reach(one), _reach(other)
    if mine is None or theirs is None:
        return False
    first, second = sorted((mine, theirs))
    return (second[0] - first[1]).days > _APART_DAYS


def _day_of(trip: Trip) -> date | None:
    return trip.when.day if trip.when is not None else None


def _reach(when: When | None) -> tuple[date, date] | None:
    """Give the first and last day that a time can mean."""
    if when is None:
        return None
    return (when.day, when.day) if when.day is not None else when.within


def group_trips(trips: Sequence[Trip], text: str) -> list[Group]:
    """Join the clauses on one trip; what is weak or open joins, but starts none."""
    by_person: dict[str, list[Group]] = {}
    for trip in sorted(trips, key=_strongest_first):
        if trip.person is not None:
            own = by_person.setdefault(trip.person.name, [])
            _join(trip, trip.person, own)
    groups = [group for own in by_person.values() for group in own]
    for trip in trips:
        if trip.person is None:
            _take_open(trip, groups, text)
    for group in groups:
        group.trips.sort(key=lambda trip: trip.clause)
    return groups


def can_mean(words: str, person: Person) -> bool:
    """Tell whether "she" can be a person, as far as the gender is known."""
    wanted = _GENDERS.get(words.lower())
    return wanted is None or person.gender in {wanted, ""}


def _may_mean(mention: Span, person: Person, text: str) -> bool:
    """Tell whether "she" can be a person, who is named by then."""
    words = mention.of(text)
    is_named = words.lower() not in _GENDERS or person.mentions[0] < mention
    return is_named and can_mean(words, person)


_GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f"}


def _take_open(trip: Trip, groups: Sequence[Group], text: str) -> None:
    """Add a clause that leaves the visitor open.

    "The diplomat" can be nobody but the only traveller, "the visit to Kenya" none
    but the only one there.
    """
    there = [
        group
        for group in groups
        if group.goes_with(trip) and _may_mean(trip.mention, group.person, text)
    ]
    there = [group for group in there if not group.is_weak] or there
    is_alone = len({group.person.name for group in groups}) == 1
    if there and there[0].is_weak and trip.is_weak:
        return
    if len(there) == 1 and (is_alone or trip.form is Form.NOUN):
        there[0].take(trip)
        there[0].is_weak = False


def _join(trip: Trip, person: Person, groups: list[Group]) -> None:
    """Add a clause to the trip it goes with, or start one."""
    fitting = [group for group in groups if group.goes_with(trip)]
    if fitting:
        next((group for group in fitting if group.is_in(trip)), fitting[0]).take(trip)
    elif trip.is_past and (later := [g for g in groups if g.follows(trip)]):
        later[0].earlier.append(trip)
    elif not trip.is_weak or any(group.covers(trip) for group in groups):
        groups.append(Group(person, [trip]))
    elif _is_lead(trip):
        groups.append(Group(person, [trip], is_weak=True))


def _is_lead(trip: Trip) -> bool:
    """Tell what may be of a journey that another article tells of."""
    return trip.is_lead and not trip.is_quoted and not trip.is_past


def _strongest_first(trip: Trip) -> tuple[bool, bool, int, bool, Span]:
    """Countries before their capitals and other cities, the present before the past."""
    place = trip.printed.place
    rank = 0 if is_wide(place) else 1 if is_capital(place) else 2
    return trip.is_weak, trip.is_past, rank, trip.form is Form.DOES, trip.clause
