"""Which trips go to a place, and which somebody makes, without a walk over all.

Built once for a store from its trips. Knows a place by its name, as an article
prints it, or misspelt where only one can be meant.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.answers.kept import kept
from bot.answers.whom import visitors_meant
from bot.extract.gazetteer import (
    PlaceKind,
    country_of,
    is_wide,
    parts_of,
    place_named,
)
from bot.grammar import places_meant
from bot.model import ArticleId, Visit
from bot.resolve import Trip
from bot.store import FactStore
from bot.text import fold

_Numbers = Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Itineraries:
    """The trips of a store, and their numbers by what they are looked up by."""

    trips: tuple[Trip, ...]
    _by_place: _Numbers  # each word of a place's name, folded
    _by_visitor: _Numbers
    _by_met: _Numbers
    _by_article: Mapping[ArticleId, Sequence[int]]
    _by_country: _Numbers  # by the code of a country, or a part of one, around it
    _places: Mapping[int, frozenset[str]]  # a trip's places' names, folded
    _names: frozenset[str]  # of places, as told

    def to(self, place: str) -> tuple[Trip, ...]:
        """Give the trips to a place, in order.

        By its name or a part of it; those to a country, or to a part of one, by
        its cities, too.
        """
        key = fold(place).removeprefix("the ")
        words = frozenset(key.split())
        held = [frozenset(self._by_place.get(word, ())) for word in words]
        numbers = frozenset.intersection(*held) if held else frozenset()
        named = (
            number
            for number in numbers
            if any(words <= set(name.split()) for name in self._places[number])
        )
        return self._those((*named, *self._within(place)))

    def _within(self, country: str) -> Iterable[int]:
        asked = place_named(country)
        if asked is None or not is_wide(asked):
            return ()
        is_whole = asked.kind is PlaceKind.COUNTRY
        return self._by_country.get(country_of(asked) if is_whole else asked.key, ())

    def places_like(self, place: str) -> tuple[str, ...]:
        """Give the places gone to that a place to which nobody goes may mean."""
        return places_meant(place, self._names)

    def first_place(self) -> str:
        """Give the place that comes first by its name; empty where nobody goes."""
        return min((v.place for trip in self.trips for v in trip.visits), default="")

    def made_by(self, names: Iterable[str]) -> tuple[Trip, ...]:
        """Give the trips that a visitor of one of these names makes, in order."""
        return self._those(n for name in names for n in self._by_visitor.get(name, ()))

    def meeting(self, names: Iterable[str]) -> tuple[Trip, ...]:
        """Give the trips on which somebody of one of these names is met, in order."""
        return self._those(n for name in names for n in self._by_met.get(name, ()))

    def told_in(self, articles: Iterable[ArticleId]) -> tuple[Trip, ...]:
        """Give the trips that some articles tell of, in order."""
        return self._those(n for one in articles for n in self._by_article.get(one, ()))

    def _those(self, numbers: Iterable[int]) -> tuple[Trip, ...]:
        return tuple(self.trips[number] for number in sorted(set(numbers)))


def with_whom(asked: str, store: FactStore, place: str = "") -> tuple[Trip, ...]:
    """Give the trips somebody makes, to a place if any; else those to meet them."""
    held = itineraries_of(store)
    named = visitors_meant(asked, store)
    forms = {form for name in named for form in (name.canonical, *name.aliases)}
    there = set(map(id, held.to(place)))
    for trips in (held.made_by(forms), held.meeting(forms)):
        kept = tuple(trip for trip in trips if not place or id(trip) in there)
        if kept:
            return kept
    return ()


@kept
def itineraries_of(store: FactStore) -> Itineraries:
    """Give a store's itineraries, gathered when first asked for."""
    trips = tuple(store.trips)
    by_place, by_visitor, by_met = (defaultdict[str, list[int]](list) for _ in range(3))
    by_article: dict[ArticleId, list[int]] = defaultdict(list)
    by_country: dict[str, list[int]] = defaultdict(list)
    places: dict[int, frozenset[str]] = {}
    names: set[str] = set()
    for number, trip in enumerate(trips):
        told = {name for visit in trip.visits for name in _places_of(visit, store)}
        names |= told
        places[number] = frozenset(fold(one).removeprefix("the ") for one in told)
        _enter(by_place, number, (w for name in places[number] for w in name.split()))
        known = [place for name in told if (place := place_named(name))]
        around = (*map(country_of, known), *(p for one in known for p in parts_of(one)))
        _enter(by_country, number, filter(None, around))
        _enter(by_visitor, number, (visit.visitor.name for visit in trip.visits))
        met = (party.name for visit in trip.visits for party in visit.meets)
        _enter(by_met, number, met)
        for article in {visit.article for visit in trip.visits}:
            by_article[article].append(number)
    return Itineraries(
        trips,
        by_place,
        by_visitor,
        by_met,
        by_article,
        by_country,
        places,
        frozenset(names),
    )


def _places_of(visit: Visit, store: FactStore) -> tuple[str, str]:
    """Give a visit's place, and as its article prints it."""
    return visit.place, visit.place_at.of(store.articles[visit.article].text)


def _enter(table: dict[str, list[int]], number: int, keys: Iterable[str]) -> None:
    for key in set(keys):
        table[key].append(number)
