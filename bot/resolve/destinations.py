"""Where a visit went, as far as its article tells: its town, else its country.

Knows that a city is of its country, and that two towns of one are two stops.
"""

from functools import lru_cache

from bot.extract.gazetteer import (
    PlaceKind,
    is_capital,
    is_wide,
    place_named,
    town_named,
)
from bot.extract.visits.places import are_one_trip
from bot.model import Visit
from bot.text import fold


def destination_of(visit: Visit, text: str) -> str:
    """Give a visit's town, folded: Nairobi of "Kenya", where that is named too."""
    place = fold(visit.place)
    if not is_wide_place(place):
        return place
    town = fold(visit.place_at.of(text).partition(",")[0])
    return town if _kind_of(town) is PlaceKind.CITY else place


def is_country(name: str) -> bool:
    """Tell a country by its folded name."""
    return _kind_of(name) is PlaceKind.COUNTRY


def is_wide_place(name: str) -> bool:
    """Tell a country, or a part of one, whose towns are known to be of it."""
    place = place_named(name)
    return place is not None and is_wide(place)


def is_capital_city(name: str) -> bool:
    """Tell a country's capital by its folded name."""
    place = place_named(name)
    return place is not None and is_capital(place)


@lru_cache(maxsize=1 << 16)
def is_one_destination(one: str, other: str) -> bool:
    """Tell whether two folded names are one destination: a city is of its country."""
    if one == other:
        return True
    mine, theirs = town_named(one), town_named(other)
    return mine is not None and theirs is not None and are_one_trip(mine, theirs)


@lru_cache(maxsize=1 << 16)
def _kind_of(name: str) -> PlaceKind | None:
    place = place_named(name)
    return None if place is None else place.kind
