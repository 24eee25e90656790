"""Names where a trip goes, the same way wherever the trip is told.

Knows that articles name a city, its country, or both for one trip.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.extract.gazetteer import Place, PlaceKind, town_named
from bot.model import Aspect, Visit
from bot.store import FactStore
from bot.text import fold


def name_destination(visits: Sequence[Visit], store: FactStore) -> str:
    """Give the city that is told most, with its country where that is told too."""
    names = list(_names(visits, store))
    cities = [name for name in names if _kind(name) is PlaceKind.CITY]
    told = _most_told(cities or names)
    city = town_named(told)
    if not cities or city is None:
        return told
    country = next((name for name in names if _is_country_of(city, name)), "")
    return f"{told}, {country}" if country else told


def _names(visits: Iterable[Visit], store: FactStore) -> Iterable[str]:
    """Yield the names under which each article tells where, in order."""
    for visit in visits:
        text = store.articles[visit.article].text
        yield visit.place
        printed = visit.place_at.of(text)
        if town_named(printed) is not None:
            yield printed
        for line in visit.lines:
            if line.aspect is Aspect.WHERE:
                yield line.span.of(text)


def _most_told(names: Sequence[str]) -> str:
    told, printed = Counter(map(fold, names)), Counter(names)
    most = max(
        names,
        key=lambda name: (told[fold(name)], not _is_in_capitals(name), printed[name]),
    )
    return most.title() if _is_in_capitals(most) else most


def _is_in_capitals(name: str) -> bool:
    """Tell a dateline's print of a place from letters that stand for words."""
    return name.isupper() and len(name) > _LETTERS


_LETTERS = 4  # "UAE", "U.S."


def _kind(name: str) -> PlaceKind | None:
    place = town_named(name)
    return place.kind if place else None


def _is_country_of(city: Place, name: str) -> bool:
    place = town_named(name)
    return (
        place is not None
        and place.kind is PlaceKind.COUNTRY
        and not set(place.codes).isdisjoint(city.codes)
    )
