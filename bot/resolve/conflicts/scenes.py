"""Where two articles have one thing made, found or taken in two places.

Refuses to compare what either tells of two places, a place of which the other
article has a word, and one that may lie in the other.
"""

from collections.abc import Iterator

from bot.extract.visits.places import are_one_trip
from bot.resolve.claims.accounts import Account
from bot.resolve.claims.scenes import Scene
from bot.resolve.conflicts.events import WELL_TIED, days_between
from bot.resolve.terms import stem
from bot.text import fold

_DAYS_FRESH = 4  # later, it may have been taken on


def compare_scenes(
    one: Account, other: Account, tied: float
) -> Iterator[tuple[Scene, Scene]]:
    """Yield two scenes of one thing, of which neither article knows the other's."""
    if tied < WELL_TIED or days_between(one, other) > _DAYS_FRESH:
        return
    for mine in one.scenes:
        for theirs in other.scenes:
            if (
                mine.line == theirs.line
                and _is_only(mine, one)
                and _is_only(theirs, other)
                and _is_one_thing(mine, theirs)
                and not _is_known(mine, other)
                and not _is_known(theirs, one)
                and _are_apart(mine, theirs)
            ):
                yield mine, theirs


def _is_only(scene: Scene, account: Account) -> bool:
    """Tell whether an article has one place for all that is told in such words."""
    return all(s.name == scene.name for s in account.scenes if s.line == scene.line)


def _is_one_thing(one: Scene, other: Scene) -> bool:
    if not (one.things and other.things):
        return True  # "They were made in Kenya"
    names = {stem(word) for scene in (one, other) for word in scene.name.split()}
    return not one.things.isdisjoint(other.things - names)


def _is_known(scene: Scene, account: Account) -> bool:
    return scene.name in fold(account.text)


def _are_apart(one: Scene, other: Scene) -> bool:
    """Tell two places of a kind: a village may lie in a district, a town in a land."""
    if one.place is None or other.place is None:
        return one.place is other.place and one.line in _TO_TOWNS
    is_one_kind = one.place.kind is other.place.kind
    return is_one_kind and not are_one_trip(one.place, other.place)


_TO_TOWNS = frozenset({"taken", "ashore"})
