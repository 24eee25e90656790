"""Groups things: by the pairs that join them, or under a key.

A group under a key keeps its members in order, so that it is the same however
they came.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, TypeVar

from immutables import Map

Member = TypeVar("Member")
Node = TypeVar("Node", bound=Hashable)
Key = TypeVar("Key", bound=Hashable)

Order = Callable[[Member], Any]
"""Gives what members are put in order by: it tells each from all others."""


def unite(
    members: Iterable[Node], pairs: Iterable[tuple[Node, Node]]
) -> tuple[tuple[Node, ...], ...]:
    """Group members by the pairs that join them, all in their given order."""
    order = list(members)
    place = {member: at for at, member in enumerate(order)}
    parent = list(range(len(order)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for one, other in pairs:
        a, b = sorted((root(place[one]), root(place[other])))
        parent[b] = a
    groups: dict[int, list[Node]] = defaultdict(list)
    for member in order:
        groups[root(place[member])].append(member)
    return tuple(tuple(groups[at]) for at in sorted(groups))


def under_keys(pairs: Iterable[tuple[Key, Member]]) -> dict[Key, list[Member]]:
    """Gather members under their keys."""
    groups: dict[Key, list[Member]] = defaultdict(list)
    for key, member in pairs:
        groups[key].append(member)
    return groups


def with_more(
    groups: Map[Key, tuple[Member, ...]],
    more: Mapping[Key, Iterable[Member]],
    order: Order[Member],
) -> Map[Key, tuple[Member, ...]]:
    """Put members into groups, each in its place."""
    changed = groups.mutate()
    for key, members in more.items():
        together = (*groups.get(key, ()), *members)
        changed[key] = tuple(sorted(together, key=order))
    return changed.finish()


def without(
    groups: Map[Key, tuple[Member, ...]],
    gone: Mapping[Key, Iterable[Member]],
    order: Order[Member],
) -> Map[Key, tuple[Member, ...]]:
    """Take members out of groups; a group of none is no group."""
    changed = groups.mutate()
    for key, members in gone.items():
        places = set(map(order, members))
        left = tuple(m for m in groups[key] if order(m) not in places)
        if left:
            changed[key] = left
        else:
            del changed[key]
    return changed.finish()
