"""Joins what several articles tell of one trip."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

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
    same = (
        (one, other)
        for one in range(len(visits))
        for other in range(one)
        if _is_one_trip(visits[one], visits[other])
    )
    return tuple(Trip(visits=group) for group in unite(range(len(visits)), same))


def _is_one_trip(one: Visit, other: Visit) -> bool:
    mine, theirs = bare(one.visitor.name), bare(other.visitor.name)
    if fold(one.place) != fold(other.place):
        return False
    if mine != theirs and not is_same_person(mine, theirs):
        return False
    days = [v.when.day for v in (one, other) if v.when is not None]
    known = [day for day in days if day is not None]
    return all(abs((a - b).days) <= _TRIP_DAYS for a, b in pairwise(known))
