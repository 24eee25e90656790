"""How far apart two figures may be and yet be versions of one.

Knows slips of the pen, days of one event and ages of one person. Refuses to
know what the figures are of.
"""

from collections.abc import Sequence
from typing import Final

from bot.resolve.claims.accounts import Claim
from bot.resolve.claims.amounts import Amount, are_swapped, high_end
from bot.resolve.claims.crowds import CROWD
from bot.resolve.claims.fates import FATES
from bot.resolve.claims.tallies import TALLY, VOTING, is_of_one_bench
from bot.resolve.terms import stem, terms
from bot.text import fold

LOOSE: Final = {"time": 1.5, "%": 2.0, "percentage points": 2.0, "people": 2.0}
"""What any article has many of, and how close two must stand."""

DATED: Final = {"day": 1.0, CROWD: 0.0, TALLY: 0.0}
"""Told of a day: only of what is one event for sure."""

_MOST_RATIO = 3
_SLIP_RATIO = 10
_MOST_DAYS = 10  # between two days of one event
_MOST_DAYS_OF_MONTHS = 100  # where a month is all that is told
_DAYS_OF_YEAR = 364
_MOST_DAYS_OF_YEARS = 5 * 366  # where a year is all that both tell
_MOST_YEARS = 10  # between two ages of one person


def is_likely(one: Claim, other: Claim) -> bool:
    """Tell whether two figures are near enough to be versions of one."""
    key = one.matter.key
    low, high = sorted((one.amount.printed, other.amount.printed))
    if key == "day":
        return _are_near_days(one.amount, other.amount)
    if key.startswith("age of "):
        return key != "age of nobody" and high - low <= _MOST_YEARS
    if key == TALLY:
        own = _own_names(one, other), _own_names(other, one)
        are_of_two = all(own) and have_other_names(one, other)
        return not are_of_two or is_one_bench(one, other)
    if low == 0:
        return is_fateful(one)  # "no one was hurt"
    if low > 0 and high <= _SLIP_RATIO * low and are_swapped(one.amount, other.amount):
        return True
    ratio = _RATIO_OF_MARCHES if _are_of_marches(one, other) else _MOST_RATIO
    return low > 0 and high <= ratio * low


def _are_of_marches(one: Claim, other: Claim) -> bool:
    """Tell protesters, whom the police and the organisers count for themselves."""
    return one.matter.key == other.matter.key == CROWD and not any(
        _MARCHING.isdisjoint(claim.matter.around) for claim in (one, other)
    )


_RATIO_OF_MARCHES = 12
_MARCHING = frozenset(map(stem, "protest protester demonstrator march rally".split()))


def is_one_bench(one: Claim, other: Claim) -> bool:
    """Tell votes of which as many were cast: "ruled 3-2", "split four to one"."""
    return (
        one.matter.key == other.matter.key == TALLY
        and is_of_one_bench(one.amount, other.amount)
        and all(not VOTING.isdisjoint(c.matter.near) for c in (one, other))
    )


def _are_near_days(one: Amount, other: Amount) -> bool:
    """Tell days, or months, that plans for one event may differ by."""
    early, late = sorted((one, other), key=lambda amount: amount.lowest)
    apart = late.lowest - high_end(early)
    spans = [high_end(amount) - amount.lowest for amount in (one, other)]
    if min(spans) >= _DAYS_OF_YEAR:
        return 0 < apart <= _MOST_DAYS_OF_YEARS
    return 0 < apart <= (_MOST_DAYS_OF_MONTHS if max(spans) else _MOST_DAYS)


def _own_names(one: Claim, other: Claim) -> set[str]:
    """Give the names beside a figure that the other's sentence lacks, as terms."""
    return set(map(stem, one.matter.names)) - set(other.matter.around)


def is_likely_slip(one: Claim, other: Claim) -> bool:
    """Tell sums far apart that the same words may still be said of."""
    low, high = sorted((one.amount.printed, other.amount.printed))
    is_slip = one.amount.digits == other.amount.digits  # "million" and "billion"
    may_slip = one.matter.key not in (*LOOSE, *DATED) and not is_fateful(one)
    return may_slip and low > 0 and (is_slip or high <= _SLIP_RATIO * low)


def have_other_names(one: Claim, other: Claim) -> bool:
    mine, theirs = set(one.matter.names), set(other.matter.names)
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def fate_told(claim: Claim) -> str:
    """Give what befell those counted, if anything."""
    fate = claim.matter.key.rpartition(" ")[2]
    return fate if fate in FATES else ""


def befell_otherwise(mine: Sequence[Claim], theirs: Sequence[Claim]) -> bool:
    """Tell "24 were arrested on Monday" from "15 were freed on Tuesday"."""
    ours, others = (
        {fate_told(claim) for claim in side} - {""} for side in (mine, theirs)
    )
    return bool(ours and others) and ours.isdisjoint(others)


def is_fateful(claim: Claim) -> bool:
    """Tell persons counted by what befell them: that is much in common already."""
    return bool(fate_told(claim))


_GROWING = frozenset({"dead", "hurt", "ill", "moved", "rescued"})


def is_growing(claim: Claim) -> bool:
    """Tell a toll, which days add to."""
    return claim.matter.key.rpartition(" ")[2] in _GROWING


def are_two_tolls(one: Amount, other: Amount) -> bool:
    """Tell "at least twelve" beside "at least fourteen": as many as each counted."""
    are_bounds = one.highest is None and other.highest is None
    return are_bounds and one.printed != other.printed


def phrase_of(claim: Claim) -> tuple[str, ...]:
    """Give the terms of what is counted, "pledged delegates", if it ends there."""
    if not claim.counted.endswith(fold(claim.unit)):
        return ()  # "member delegation"
    return terms(claim.counted, 0, len(claim.counted))


def have_one_subject(one: Claim, other: Claim) -> bool:
    """Tell whether both are told of one thing by name: "unemployment is 14%"."""
    return one.matter.near[:1] == other.matter.near[:1] != ()


def told_otherwise(one: Claim, other: Claim) -> bool:
    """Tell whether each says of its subject what the other doesn't: "trained"."""
    mine, theirs = (
        set(c.matter.near[1:]) - {stem(fold(c.unit)), *map(stem, c.matter.names)}
        for c in (one, other)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)


_TOLD_ALIKE = 0.6  # of the telling words, in the sentence that has fewer
_LEAST_ALIKE = 2


def is_told_alike(one: Claim, other: Claim) -> bool:
    """Tell whether two sentences tell the same thing, whatever the day."""
    ours = [t for t in one.matter.near if t not in one.matter.name_terms]
    others = [t for t in other.matter.near if t not in other.matter.name_terms]
    mine, theirs = set(ours), set(others)
    if ours and others:
        is_there = ours[0] in other.matter.near or others[0] in one.matter.near
        if not is_there:
            return False  # "the hospital opens", "the school opens"
    least = min(len(mine), len(theirs))
    shared = mine & theirs
    if not shared or len(shared) < _TOLD_ALIKE * least:
        return False
    is_whole = len(shared) == least and set(one.matter.names) & set(other.matter.names)
    return len(shared) >= _LEAST_ALIKE or bool(is_whole)
