"""Joins what several articles tell of one trip."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from bot.extract.gazetteer import place_named
from bot.extract.places import are_one_trip
from bot.model import Visit
from bot.resolve.groups import unite
from bot.resolve.names import bare, is_same_person
from bot.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """One visit as all its articles tell it; positions in the store's visits."""

    visits: tuple[int, ...]


_TRIP_DAYS = 10  # one trip's articles date it that close together


def join_trips(visits: Sequence[Visit]) -> tuple[Trip, ...]:
    """Join what articles tell of one person's trip to one place."""
    travellers: dict[str, list[int]] = defaultdict(list)
    for number, visit in enumerate(visits):
        travellers[bare(visit.visitor.name).rpartition(" ")[2]].append(number)
    same = (
        (one, other)
        for namesakes in travellers.values()
        for one, other in combinations(namesakes, 2)
        if _is_one_trip(visits[one], visits[other])
    )
    return tuple(Trip(visits=group) for group in unite(range(len(visits)), same))


def _is_one_trip(one: Visit, other: Visit) -> bool:
    mine, theirs = bare(one.visitor.name), bare(other.visitor.name)
    if mine != theirs and not is_same_person(mine, theirs):
        return False
    if not _is_one_place(one.place, other.place):
        return False
    days = [v.when.day for v in (one, other) if v.when is not None]
    known = [day for day in days if day is not None]
    return all(abs((a - b).days) <= _TRIP_DAYS for a, b in pairwise(known))


def _is_one_place(one: str, other: str) -> bool:
    """Tell whether two names are one destination: a city is of its country."""
    if fold(one) == fold(other):
        return True
    mine, theirs = place_named(one), place_named(other)
    return mine is not None and theirs is not None and are_one_trip(mine, theirs)
