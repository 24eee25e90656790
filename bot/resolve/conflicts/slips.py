"""Figures of one kind that have each other's digits: 240 and 420.

A transposed number is the copyist's commonest slip, and two numbers of one
article's telling seldom are each other's by chance. Refuses to say whether the
sentences tell one thing: it only says how close they must stand.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from bot.model import ArticleId
from bot.resolve.claims.accounts import Claim
from bot.resolve.claims.amounts import are_swapped
from bot.resolve.claims.matters import are_marked_apart, can_be_kin
from bot.resolve.conflicts.versions import DATED, LOOSE, is_growing

_LEAST_SAME_NOUN: Final = 0.0
_LEAST_SUM: Final = 2.0
_LEAST_LOOSE: Final = 3.0
_LEAST_OTHER_MODE: Final = 3.0
_SOFT = frozenset({"forecast", "proposal", "condition", "whole", "mean"})
_SMALL = 20  # "12" and "21" are any two numbers


def slips_among(
    mine: Sequence[Claim], theirs: Sequence[Claim], texts: Mapping[ArticleId, str]
) -> Iterator[tuple[Claim, Claim, float]]:
    """Yield the pairs that may be slips, with how close they must stand.

    None where an article has two figures that could be meant.
    """
    by_digits: dict[str, list[Claim]] = defaultdict(list)
    for claim in theirs:
        by_digits[_in_order(claim.amount.digits)].append(claim)
    pairs = [
        (one, other)
        for one in mine
        for other in by_digits.get(_in_order(one.amount.digits), ())
        if _is_slip(one, other, texts)
    ]
    for one, other in pairs:
        rivals = {c.amount.printed for o, c in pairs if o is one}
        others = {o.amount.printed for o, c in pairs if c is other}
        if len(rivals) == len(others) == 1:
            yield one, other, _least(one, other)


@lru_cache(maxsize=4096)
def _in_order(digits: str) -> str:
    return "".join(sorted(digits))


def _is_slip(one: Claim, other: Claim, texts: Mapping[ArticleId, str]) -> bool:
    return (
        are_swapped(one.amount, other.amount)
        and one.amount.printed.adjusted() == other.amount.printed.adjusted()
        and min(one.amount.printed, other.amount.printed) > _SMALL
        and (one.matter.key == other.matter.key or _is_one_kind(one, other, texts))
        and one.matter.key not in DATED
        and not is_growing(one)
        and not (one.matter.modes ^ other.matter.modes) - _SOFT
        and not are_marked_apart(one.matter, other.matter)
    )


_DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD"})


def _is_one_kind(one: Claim, other: Claim, texts: Mapping[ArticleId, str]) -> bool:
    """Tell persons by two nouns, and dollars that a paper takes for its own."""
    if one.is_count and other.is_count:
        return can_be_kin(one.matter.key, other.matter.key)
    return {one.unit, other.unit} <= _DOLLARS and any(
        texts[claim.article].startswith("$", claim.span.start) for claim in (one, other)
    )


def _least(one: Claim, other: Claim) -> float:
    if one.matter.modes != other.matter.modes:
        return _LEAST_OTHER_MODE
    if one.counted and one.counted == other.counted and " " in one.counted:
        return _LEAST_SUM
    if not one.is_count or one.matter.key != other.matter.key:
        return _LEAST_LOOSE if one.matter.key in LOOSE else _LEAST_SUM
    return _LEAST_LOOSE if one.matter.key in LOOSE else _LEAST_SAME_NOUN
