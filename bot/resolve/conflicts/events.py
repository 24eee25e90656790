"""Whether two articles tell of one event: the same names, about the same day.

Refuses to go by a headline or an outlet; prefers two events to one.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.resolve.claims.accounts import Account
from bot.resolve.terms import stem

SHARED_NAMES = 2
"""Names, telling for both, that two articles of one event share at least."""

_TIED = 0.18  # of the names' uses in the article that has fewer
_TIED_UNDATED = 0.3  # no day says that it is the same occasion
WELL_TIED = 0.4
"""From here on two articles share most of their names."""

_DAYS = 10  # between articles of one event
DAYS_TIED = 31
"""Between articles that share most names."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """How often an article uses each of its names, and all of them together."""

    account: Account
    of: Mapping[str, int]
    total: int


def mentions_in(account: Account) -> Mentions:
    """Give the mentions of an account's names."""
    of = dict(account.names)
    return Mentions(account, of, sum(of.values()))


def tie(one: Mentions, other: Mentions, shared: Collection[str]) -> float:
    """Give how much two articles speak of the same names: 0 to 1.

    `shared` are those that tell an event. It is 0 where they are of two events
    for all we know, or far apart in time.
    """
    days = days_between(one.account, other.account)
    if len(shared) < SHARED_NAMES:
        return _tie_of_thin(one.account, other.account, shared)
    if days > DAYS_TIED:
        return 0.0
    uses = sum(min(one.of[name], other.of[name]) for name in shared)
    share = uses / min(one.total, other.total)
    return share if share >= _least_share(one.account, other.account, shared) else 0.0


def _least_share(one: Account, other: Account, shared: Collection[str]) -> float:
    """Give what two articles of one event share of their names, at least.

    "Ada" and "Roe" of one Ada Roe are no two names: she is in the news for more.
    """
    given = one.given_names & other.given_names
    are_of_one = sum(name not in given for name in shared) < SHARED_NAMES
    if are_of_one or days_between(one, other) > _DAYS:
        return WELL_TIED
    return _TIED if are_dated(one, other) else _TIED_UNDATED


def is_thin(account: Account) -> bool:
    """Tell an article of a few names, as a short one has."""
    return 0 < len(account.names) <= _FEW_NAMES


def _tie_of_thin(one: Account, other: Account, shared: Collection[str]) -> float:
    """Give the tie where an article has few names: by all that both tell."""
    if not shared or not (is_thin(one) or is_thin(other)):
        return 0.0
    if not are_dated(one, other) or days_between(one, other) > _DAYS_THIN:
        return 0.0
    names = set(map(stem, shared))
    told = (one.told_first & other.told_first) - names
    is_any_lone = len(one.names) == 1 or len(other.names) == 1
    if len(told) >= (_LEAST_TOLD if is_any_lone else _LEAST_TOLD_OF_FEW):
        return WELL_TIED
    both = one.told - names, other.told - names
    common = len(both[0] & both[1])
    is_one = common >= max(_LEAST_COMMON, _COMMON * min(map(len, both)))
    return WELL_TIED if is_one else 0.0


_FEW_NAMES = 8
_DAYS_THIN = 3
_LEAST_TOLD = 2
_LEAST_TOLD_OF_FEW = 3
_LEAST_COMMON = 6  # terms that two short articles of one event share
_COMMON = 0.25  # of those in the shorter


def are_dated(one: Account, other: Account) -> bool:
    """Tell whether both articles have a date."""
    return one.published is not None and other.published is not None


def days_between(one: Account, other: Account) -> int:
    """Count the days between two articles; none where one has no date."""
    if one.published is None or other.published is None:
        return 0
    return abs((one.published - other.published).days)
