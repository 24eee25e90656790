"""Whether two articles tell of one event: the same names, about the same day.

Refuses to go by a headline or an outlet; prefers two events to one.
"""

from collections.abc import Collection

from bot.resolve.accounts import Account

_SHARED_NAMES = 2
_TIED = 0.18  # of the names' uses in the article that has fewer
_TIED_UNDATED = 0.3  # no day says that it is the same occasion
WELL_TIED = 0.4
"""From here on two articles share most of their names."""

_DAYS = 10  # between articles of one event
_DAYS_TIED = 31  # between articles that share most names


def tie(one: Account, other: Account, shared: Collection[str]) -> float:
    """Give how much two articles speak of the same names: 0 to 1.

    `shared` are those that tell an event. It is 0 where they are of two events
    for all we know, or far apart in time.
    """
    if len(shared) < _SHARED_NAMES:
        return 0.0
    mine, theirs = dict(one.names), dict(other.names)
    uses = sum(min(mine[name], theirs[name]) for name in shared)
    share = uses / min(sum(mine.values()), sum(theirs.values()))
    least = _TIED if are_dated(one, other) else _TIED_UNDATED
    if share < least or days_between(one, other) > (
        _DAYS_TIED if share >= WELL_TIED else _DAYS
    ):
        return 0.0
    return share


def are_dated(one: Account, other: Account) -> bool:
    """Tell whether both articles have a date."""
    return one.published is not None and other.published is not None


def days_between(one: Account, other: Account) -> int:
    """Count the days between two articles; none where one has no date."""
    if one.published is None or other.published is None:
        return 0
    return abs((one.published - other.published).days)
