"""Holds two accounts of one event against each other, figure by figure.

First what agrees is set aside: a figure that the other article also has
contradicts nothing in it. Of what is left, the figures of one matter that
cannot both be right are told. Prefers missing one to telling a wrong one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.model import ArticleId, Span
from bot.resolve.claims.accounts import Account, Claim
from bot.resolve.claims.amounts import (
    are_alike,
    are_swapped,
    can_both_be_right,
)
from bot.resolve.claims.crowds import CROWD
from bot.resolve.claims.fates import FATES
from bot.resolve.claims.matters import (
    are_apart,
    are_apart_in_more_than_days,
    are_of_two_times,
    can_be_kin,
)
from bot.resolve.claims.ordinals import ORDINAL
from bot.resolve.claims.tallies import TALLY, is_one_vote
from bot.resolve.conflicts.contrasts import Contrasts
from bot.resolve.conflicts.events import WELL_TIED, are_dated, days_between
from bot.resolve.conflicts.sides import (
    Sides,
    Used,
    counts_in,
    is_free,
    is_given,
    is_only,
    is_single,
    is_standing,
    use,
)
from bot.resolve.conflicts.slips import slips_among
from bot.resolve.conflicts.versions import (
    DATED,
    LOOSE,
    befell_otherwise,
    have_one_subject,
    have_other_names,
    is_fateful,
    is_growing,
    is_likely,
    is_likely_slip,
    is_passed,
    is_told_alike,
    told_otherwise,
)
from bot.resolve.conflicts.weights import OTHER_NAMES, closeness_of, weights_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims of two articles on one matter, the lower article id first."""

    one: Claim
    other: Claim
    agrees: bool

    @property
    def is_count(self) -> bool:
        """Tell whether things are counted, not measured or paid."""
        return (
            self.one.is_count
            or self.one.unit == "years old"
            or (self.one.matter.key == "time")
        )


def compare_accounts(one: Account, other: Account, tied: float) -> Iterator[Pair]:
    """Yield the claims of one matter: those that agree, and those that don't.

    `tied` tells how much the two are of one event; of two, nothing is compared.
    """
    if not tied:
        return
    comparison = _Comparison(
        weights=weights_of(one, other),
        is_well_tied=tied >= WELL_TIED,
        is_loose=tied < _LOOSE_TIE,
        is_later=not are_dated(one, other) or days_between(one, other) > _DAYS_FRESH,
        is_same_day=are_dated(one, other) and not days_between(one, other),
        days_on=_days_on(one, other),
        risen=frozenset(a.article for a in (one, other) if a.tells_rise),
        counts=counts_in(one, other),
        contrasts=Contrasts(one, other),
    )
    by_key: dict[str, Sides] = {}
    for side, account in enumerate((one, other)):
        for claim in account.claims:
            by_key.setdefault(claim.matter.key, ([], []))[side].append(claim)
    left: Sides = ([], [])
    for mine, theirs in by_key.values():
        pairs = list(comparison.of((mine, theirs))) if mine and theirs else []
        yield from pairs
        for rest, claims in zip(left, _unmet((mine, theirs), pairs), strict=True):
            rest.extend(claims)
    pairs = list(comparison.of_kin(left))
    yield from pairs
    yield from comparison.of_slips(_unmet(left, pairs))


def _unmet(sides: Sides, pairs: Sequence[Pair]) -> Sides:
    """Give the claims that are in no pair."""
    if not pairs:
        return sides
    met = {id(claim) for pair in pairs for claim in (pair.one, pair.other)}
    mine, theirs = ([c for c in side if id(c) not in met] for side in sides)
    return mine, theirs


def _days_on(one: Account, other: Account) -> int:
    if one.published is None or other.published is None:
        return 0
    return (other.published - one.published).days


_SWAPPED = 1.0  # a slip of the pen
_DAYS_FRESH = 4
_DAYS_GROWING = 2
_SAME_SUBJECT = 0.5
_CROWD_SOMEWHERE = 1.0
_LATER = 0.5
_LATER_COUNT = 1.0  # what is counted goes on
_FAR_APART = 3.0
LOOSELY = 0.5
_LOOSE_TIE = 0.3
_KIN = 1.5  # how close "miners" and "men" must stand
_NEVER = float("inf")
_SOME = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class _Comparison:
    """How two articles' figures are held against each other.

    `weights` say what each term tells of these two; `is_later` that one was
    printed days after the other, or may have been, and may tell of another thing;
    `days_on` how many days after the first the second was; `risen` are those that
    say that a toll has risen.
    """

    weights: Mapping[str, float]
    is_well_tied: bool
    is_loose: bool
    is_later: bool
    is_same_day: bool
    days_on: int
    risen: frozenset[ArticleId]
    counts: Mapping[tuple[ArticleId, Span], Sequence[Claim]]
    contrasts: Contrasts

    def of(self, sides: Sides) -> Iterator[Pair]:
        """Yield which figures of one key are of one thing, the agreeing first."""
        ranked = self._ranked(sides)
        used: Used = (set(), set())
        for closeness, at, beside in ranked:
            one, other = sides[0][at], sides[1][beside]
            if is_free(at, beside, used) and self._can_both_be_right(one, other):
                use(at, beside, used)
                if closeness >= self._least_joined(one):
                    yield Pair(one=one, other=other, agrees=True)
        for closeness, at, beside in ranked:
            one, other = sides[0][at], sides[1][beside]
            if not is_free(at, beside, used) or self._are_apart(one, other, sides):
                continue
            least = self._least(one, other, is_only=is_only(one, other, sides, used))
            if is_single(sides) and self._is_one_noun(one, other):
                least = 0.0  # whatever is said of them
            if closeness >= least + self.contrasts.strain(one, other):
                use(at, beside, used)
                yield Pair(one=one, other=other, agrees=False)

    def _are_apart(self, one: Claim, other: Claim, sides: Sides) -> bool:
        """Tell whether figures that differ are of two things, or both are in both."""
        return is_given(one, other, sides) or self.contrasts.are_of_two(one, other)

    def of_kin(self, left: Sides) -> Iterator[Pair]:
        """Yield persons counted by other nouns, where nothing of their own met."""
        for one in left[0]:
            kin = [c for c in left[1] if can_be_kin(one.matter.key, c.matter.key)]
            close = [
                other
                for other in kin
                if not are_apart(one.matter, other.matter)
                and not self._has_grown(one, other)
                and self._closeness(one, other) >= _KIN
                and self._may_be_kin(one, other)
            ]
            if len(close) == 1:
                agrees = self._can_both_be_right(one, close[0])
                if not agrees and self.contrasts.are_of_two(one, close[0]):
                    continue
                yield Pair(one=one, other=close[0], agrees=agrees)

    def _may_be_kin(self, one: Claim, other: Claim) -> bool:
        """Tell near numbers, or of what befell both: "17 residents were hurt"."""
        if are_alike(one.amount, other.amount, least=0):
            return True
        fates = {one.matter.key.partition(" ")[2], other.matter.key.partition(" ")[2]}
        is_one_fate = len(fates) == 1 and fates <= set(FATES)
        return is_one_fate and self.is_well_tied and is_likely(one, other)

    def of_slips(self, left: Sides) -> Iterator[Pair]:
        """Yield what has the digits of the other in another order."""
        if not all(left):
            return
        for one, other, least in slips_among(*left, self.contrasts.texts):
            if self.is_loose and (least or self.is_later):
                continue  # of one noun, and fresh, or none
            if is_standing(one, other) and not self.is_same_day:
                continue
            strain = self.contrasts.strain(one, other)
            is_close = self._closeness(one, other) >= least + strain
            if is_close and not self.contrasts.are_of_two(one, other):
                yield Pair(one=one, other=other, agrees=False)

    def _ranked(self, sides: Sides) -> list[tuple[float, int, int]]:
        """Give the pairs that may be of one thing, the closest first."""
        pairs = [
            (self._closeness(one, other), at, beside)
            for at, one in enumerate(sides[0])
            for beside, other in enumerate(sides[1])
            if not self._are_matters_apart(one, other, sides)
            and (one.matter.key != "day" or self._is_one_happening(one, other))
            and (self.is_same_day or not is_standing(one, other))
            and not self._has_grown(one, other)
            and (one.unit == TALLY or not are_of_two_times(one.matter, other.matter))
        ]
        return sorted(pairs, key=lambda pair: (-pair[0], pair[1:]))

    def _are_matters_apart(self, one: Claim, other: Claim, sides: Sides) -> bool:
        """Tell figures of two things; of one that is told of two days, by its words.

        "130 countries met on Monday", "a summit of 142 countries began on Tuesday".
        """
        if not are_apart(one.matter, other.matter):
            return False
        if are_apart_in_more_than_days(one.matter, other.matter):
            return True
        amounts = one.amount, other.amount
        is_near = is_one_vote(*amounts) if one.unit == TALLY else are_alike(*amounts)
        return not (
            is_near
            and self._is_one_occasion
            and one.is_count
            and not is_fateful(one)
            and is_single(sides)
            and self._closeness(one, other) >= _FAR_APART
        )

    def _has_grown(self, one: Claim, other: Claim) -> bool:
        """Tell a toll that is higher days later: news, and no other version.

        So is one that its own article says has risen.
        """
        if not is_growing(one):
            return False
        if one.article in self.risen or other.article in self.risen:
            return self.risen != {one.article, other.article}
        if abs(self.days_on) < _DAYS_GROWING:
            return False
        if not (one.amount.printed and other.amount.printed):
            return True  # "nobody died", a week after a toll: on that night
        rise = other.amount.printed - one.amount.printed
        return rise > 0 if self.days_on > 0 else rise < 0

    def _is_one_happening(self, one: Claim, other: Claim) -> bool:
        """Tell whether two days are of one thing, and not of two counts of it."""
        if not is_told_alike(one, other):
            return False
        mine = self.counts.get((one.article, one.sentence), ())
        theirs = self.counts.get((other.article, other.sentence), ())
        if befell_otherwise(mine, theirs):
            return False
        return all(
            can_both_be_right(count.amount, again.amount)
            for count in mine
            for again in theirs
            if count.matter.key == again.matter.key
        )

    def _closeness(self, one: Claim, other: Claim) -> float:
        return closeness_of(
            one, other, weights=self.weights, is_well_tied=self.is_well_tied
        )

    def _least_joined(self, claim: Claim) -> float:
        """Give how close equal figures must stand to be one thing told twice.

        Many articles of a beat have some "$5 million".
        """
        return 0.0 if self.is_well_tied and is_fateful(claim) else 1.0

    def _can_both_be_right(self, one: Claim, other: Claim) -> bool:
        if one.printed and one.printed == other.printed:
            return True  # "Tuesday" is no other day than "Tuesday"
        if not can_both_be_right(one.amount, other.amount):
            return False
        is_toll = one.matter.key.endswith(" dead")
        return not (
            is_toll and self.is_same_day and is_passed(one.amount, other.amount)
        )

    def _least(self, one: Claim, other: Claim, *, is_only: bool) -> float:
        """Give how close two figures must stand to be versions of one thing."""
        key = one.matter.key
        if not is_likely(one, other):
            return _FAR_APART if is_likely_slip(one, other) else _NEVER
        if key.startswith("age of ") or one.unit == ORDINAL:
            return self._least_by_name(one, other, is_only=is_only)
        is_alike = is_only and (
            are_alike(one.amount, other.amount, least=_SOME)
            or are_swapped(one.amount, other.amount)
        )
        if key in DATED:
            return self._least_dated(one, other, is_alike=is_alike)
        if is_fateful(one):
            return 0.0 if self.is_well_tied or is_alike else 1.0
        if key in LOOSE:
            return self._least_loose(one, other, is_only=is_only)
        return self._least_counted(one, other, is_only=is_only)

    def _least_by_name(self, one: Claim, other: Claim, *, is_only: bool) -> float:
        """Give it for ages, and for which visit of somebody's it is."""
        if one.unit != ORDINAL:
            return -OTHER_NAMES
        is_told = is_only and self._is_one_occasion
        return 0.0 if is_told and not have_other_names(one, other) else _NEVER

    def _least_dated(self, one: Claim, other: Claim, *, is_alike: bool) -> float:
        """Give it for what is told of one occasion: a day, a crowd, a result."""
        key = one.matter.key
        if key == CROWD and not self.contrasts.may_be_one_crowd(
            one, other, is_same_day=self.is_same_day, is_well_tied=self.is_well_tied
        ):
            return _NEVER  # one here, one there
        if key == CROWD and is_alike and not self.is_loose:
            return 0.0
        if key == CROWD and not self.is_loose:
            return DATED[key] if self.is_well_tied else _CROWD_SOMEWHERE
        return DATED[key] if self.is_well_tied else _NEVER

    def _least_counted(self, one: Claim, other: Claim, *, is_only: bool) -> float:
        """Give it for things counted, and for sums."""
        if is_only and are_swapped(one.amount, other.amount):
            return _SWAPPED
        return self._strain(one) + (1.0 if is_only else 1.5)

    def _least_loose(self, one: Claim, other: Claim, *, is_only: bool) -> float:
        """Give it for what any article has many of: persons, shares, durations."""
        key = one.matter.key
        if key != "people":
            is_same = have_one_subject(one, other) and not told_otherwise(one, other)
            least = _SAME_SUBJECT if is_same else LOOSE[key]
            return least if self._is_one_occasion and is_only else _NEVER
        if not is_only:
            return 2.5 + self._strain(one)
        is_near = are_alike(one.amount, other.amount)
        return (1.0 if is_near else LOOSE[key]) + self._strain(one)

    def _is_one_noun(self, one: Claim, other: Claim) -> bool:
        """Tell near numbers of one noun, where each article has just the one."""
        amounts = one.amount, other.amount
        is_size = one.matter.key != one.unit == other.unit
        if self._is_stock_of_both(one, other):
            return True
        return (
            (
                one.is_count
                or one.matter.key == one.unit.lower()
                or (is_size and are_swapped(*amounts))
            )
            and one.matter.key not in (*LOOSE, *DATED)
            and (are_alike(*amounts, least=_SOME) or are_swapped(*amounts))
            and self._is_one_occasion
            and not have_other_names(one, other)
        )

    def _is_stock_of_both(self, one: Claim, other: Claim) -> bool:
        """Tell "has nine stations" beside "has eleven stations"."""
        return (
            one.is_count
            and one.matter.key not in (*LOOSE, *DATED)
            and self._is_one_occasion
            and is_likely(one, other)
            and self.contrasts.are_stocks_of_one(one, other)
        )

    @property
    def _is_one_occasion(self) -> bool:
        return self.is_well_tied and not self.is_later

    def _strain(self, one: Claim) -> float:
        """Give how much closer figures must stand, the less the articles are tied."""
        later = _LATER_COUNT if one.is_count else _LATER
        loosely = 0.0 if self.is_well_tied else LOOSELY
        return loosely * (1 + 2 * self.is_loose) + later * self.is_later
