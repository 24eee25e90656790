"""Groups things by the pairs that join them."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import TypeVar

Member = TypeVar("Member", bound=Hashable)


def unite(
    members: Iterable[Member], pairs: Iterable[tuple[Member, Member]]
) -> tuple[tuple[Member, ...], ...]:
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
    groups: dict[int, list[Member]] = defaultdict(list)
    for member in order:
        groups[root(place[member])].append(member)
    return tuple(tuple(groups[at]) for at in sorted(groups))
