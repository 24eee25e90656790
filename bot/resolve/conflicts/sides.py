"""The claims of two articles that may be of one matter, side by side.

Knows what each side has but once and what is taken already. Refuses to say what
belongs together.
"""

from collections.abc import Mapping, Sequence

from bot.model import ArticleId, Span
from bot.resolve.claims.accounts import Account, Claim
from bot.resolve.claims.marks import WEEKDAYS_TOLD
from bot.resolve.claims.matters import are_apart
from bot.resolve.conflicts.versions import is_likely
from bot.resolve.groups import under_keys

Sides = tuple[list[Claim], list[Claim]]
Used = tuple[set[int], set[int]]
"""Which claims of either side are in a pair, by their numbers."""


def counts_in(
    one: Account, other: Account
) -> Mapping[tuple[ArticleId, Span], Sequence[Claim]]:
    """Give what is counted in each sentence."""
    return under_keys(
        ((claim.article, claim.sentence), claim)
        for claim in (*one.claims, *other.claims)
        if claim.is_count
    )


def is_free(at: int, beside: int, used: Used) -> bool:
    return at not in used[0] and beside not in used[1]


def use(at: int, beside: int, used: Used) -> None:
    used[0].add(at)
    used[1].add(beside)


def is_given(one: Claim, other: Claim, sides: Sides) -> bool:
    """Tell whether the other article also has a figure, were it as an earlier one."""
    return any(c.amount.printed == one.amount.printed for c in sides[1]) or any(
        c.amount.printed == other.amount.printed for c in sides[0]
    )


def adds_up(
    one: Claim,
    other: Claim,
    counts: Mapping[tuple[ArticleId, Span], Sequence[Claim]],
) -> bool:
    """Tell "214 passengers and 26 crew" beside "240 people"."""
    part, whole = sorted((one, other), key=lambda claim: claim.amount.printed)
    told = counts.get((part.article, part.sentence), ())
    if not (part.is_count and whole.is_count) or len(told) > _MOST_PARTS:
        return False
    rest = whole.amount.printed - part.amount.printed
    others = [c.amount.printed for c in told if c is not part]
    return rest > 0 and (rest in others or rest == sum(others))


_MOST_PARTS = 6


def is_standing(one: Claim, other: Claim) -> bool:
    """Tell counts that each day moves: "71 short of a majority", "11 are missing".

    Not where both are of one weekday.
    """
    modes = one.matter.modes | other.matter.modes
    if "standing" in modes:
        return True
    return "pending" in modes and not (
        one.matter.marks & other.matter.marks & WEEKDAYS_TOLD
    )


_SPENT = frozenset({"cost", "spend", "pay", "raise"})


def is_sum_so_far(one: Claim, other: Claim) -> bool:
    """Tell what a thing has cost until now in both."""
    return all(
        not claim.is_count
        and "standing" in claim.matter.modes
        and not _SPENT.isdisjoint(claim.matter.near)
        for claim in (one, other)
    )


def is_single(sides: Sides) -> bool:
    """Tell whether each article gives one value of a key."""
    return all(len({claim.amount.printed for claim in side}) == 1 for side in sides)


def is_only(one: Claim, other: Claim, sides: Sides, used: Used) -> bool:
    """Tell whether nothing else left on either side could be what is meant."""
    return all(
        sum(
            1
            for at, rival in enumerate(claims)
            if at not in taken
            and is_likely(rival, against)
            and not are_apart(rival.matter, against.matter)
        )
        == 1
        for claims, taken, against in zip(sides, used, (other, one), strict=True)
    )
