"""Where two articles have two persons lead one thing.

Refuses to compare what may be of two bodies, and a leader of whom the other article
has a word: there may well be two.
"""

from collections.abc import Iterator

from bot.resolve.claims.accounts import Account
from bot.resolve.claims.leads import Lead
from bot.resolve.conflicts.events import WELL_TIED, days_between
from bot.text import fold

_DAYS_FRESH = 10  # later, somebody else may lead


def compare_leaders(
    one: Account, other: Account, tied: float
) -> Iterator[tuple[Lead, Lead]]:
    """Yield two leaders of one thing, of whom neither article has the other's."""
    if days_between(one, other) > _DAYS_FRESH:
        return
    for mine in one.leads:
        for theirs in other.leads:
            if (
                _is_one_body(mine, theirs)
                and (tied >= WELL_TIED or not mine.of.isdisjoint(theirs.of))
                and not _is_known(mine, other)
                and not _is_known(theirs, one)
            ):
                yield mine, theirs


def _is_one_body(one: Lead, other: Lead) -> bool:
    """Tell "the planning committee" and "the committee" from "the audit committee"."""
    are_two = bool(one.of and other.of) and one.of.isdisjoint(other.of)
    return one.head == other.head and not are_two


def _is_known(lead: Lead, account: Account) -> bool:
    return lead.name[-1] in fold(account.text)
