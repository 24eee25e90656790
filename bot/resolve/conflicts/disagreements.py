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
from bot.resolve.claims.bodies import is_of_body
from bot.resolve.claims.fates import FATES
from bot.resolve.claims.matters import (
    are_apart,
    are_apart_in_more_than_days,
    are_of_two_times,
    can_be_kin,
)
from bot.resolve.claims.tallies import TALLY, is_one_vote
from bot.resolve.conflicts.bars import FAR_APART, Bar
from bot.resolve.conflicts.contrasts import Contrasts
from bot.resolve.conflicts.events import WELL_TIED, are_dated, days_between
from bot.resolve.conflicts.sides import (
    Sides,
    Used,
    adds_up,
    counts_in,
    is_free,
    is_given,
    is_single,
    is_standing,
    is_sum_so_far,
    use,
)
from bot.resolve.conflicts.slips import slips_among
from bot.resolve.conflicts.versions import (
    are_two_tolls,
    befell_otherwise,
    is_fateful,
    is_growing,
    is_likely,
    is_told_alike,
    phrase_of,
)
from bot.resolve.conflicts.weights import Weights, closeness_of


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
            or self.one.matter.key.startswith("time")
        )


def compare_accounts(one: Account, other: Account, tied: float) -> Iterator[Pair]:
    """Yield the claims of one matter: those that agree, and those that don't.

    `tied` tells how much the two are of one event; of two, nothing is compared.
    """
    if not tied:
        return
    comparison = _Comparison(
        weights=Weights(one, other),
        bar=Bar(
            is_well_tied=tied >= WELL_TIED,
            is_loose=tied < _LOOSE_TIE,
            is_later=not are_dated(one, other)
            or days_between(one, other) > _DAYS_FRESH,
            is_same_day=are_dated(one, other) and not days_between(one, other),
            contrasts=Contrasts(one, other),
        ),
        days_on=_days_on(one, other),
        risen=frozenset(a.article for a in (one, other) if a.tells_rise),
        counts=counts_in(one, other),
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


_DAYS_FRESH = 4
_DAYS_GROWING = 1
_LOOSE_TIE = 0.3
_SAME_SCENE = 2.5
_KIN = 1.0  # how close "miners" and "men" must stand


@dataclass(frozen=True, slots=True, kw_only=True)
class _Comparison:
    """How two articles' figures are held against each other.

    `weights` say what each term tells of these two, `bar` how close figures must
    stand; `days_on` how many days after the first the second was printed; `risen`
    are those that say that a toll has risen.
    """

    weights: Mapping[str, float]
    bar: Bar
    days_on: int
    risen: frozenset[ArticleId]
    counts: Mapping[tuple[ArticleId, Span], Sequence[Claim]]

    def of(self, sides: Sides) -> Iterator[Pair]:
        """Yield which figures of one key are of one thing, the agreeing first."""
        ranked = self._ranked(sides)
        used: Used = (set(), set())
        for closeness, at, beside in ranked:
            one, other = sides[0][at], sides[1][beside]
            if is_free(at, beside, used) and self._can_both_be_right(one, other):
                use(at, beside, used)
                if closeness >= self.bar.of_agreeing(one):
                    yield Pair(one=one, other=other, agrees=True)
        for closeness, at, beside in ranked:
            one, other = sides[0][at], sides[1][beside]
            if not is_free(at, beside, used) or self._are_apart(one, other, sides):
                continue
            if closeness >= self.bar.of(one, other, sides, used):
                use(at, beside, used)
                yield Pair(one=one, other=other, agrees=False)

    def _are_apart(self, one: Claim, other: Claim, sides: Sides) -> bool:
        """Tell whether figures that differ are of two things, or both are in both."""
        return is_given(one, other, sides) or self._are_of_two(one, other)

    def _are_of_two(self, one: Claim, other: Claim) -> bool:
        """Tell figures of two things, and a part from the whole that it adds up to."""
        is_part = adds_up(one, other, self.counts)
        return is_part or self.bar.contrasts.are_of_two(one, other)

    def of_kin(self, left: Sides) -> Iterator[Pair]:
        """Yield persons counted by other nouns, where nothing of their own met."""
        for one in left[0]:
            kin = [c for c in left[1] if can_be_kin(one.matter.key, c.matter.key)]
            close = [
                other
                for other in kin
                if not are_apart(one.matter, other.matter)
                and not self._has_grown(one, other)
                and self._may_be_kin(one, other)
            ]
            if len(close) == 1:
                agrees = self._can_both_be_right(one, close[0])
                if not agrees and self._are_of_two(one, close[0]):
                    continue
                yield Pair(one=one, other=close[0], agrees=agrees)

    def _may_be_kin(self, one: Claim, other: Claim) -> bool:
        """Tell near numbers, or of what befell both: "17 residents were hurt"."""
        closeness = self._closeness(one, other)
        is_near = are_alike(one.amount, other.amount, least=0)
        is_near |= are_swapped(one.amount, other.amount) and is_likely(one, other)
        if is_of_body(one.matter.key, other.matter.key) or is_of_body(
            other.matter.key, one.matter.key
        ):
            return is_near and self.bar.is_well_tied
        if closeness < _KIN:
            return False
        if is_near or (closeness >= _SAME_SCENE and is_likely(one, other)):
            return True
        fates = {one.matter.key.partition(" ")[2], other.matter.key.partition(" ")[2]}
        if set(phrase_of(one)[:-1]) & set(phrase_of(other)[:-1]):
            return self.bar.is_well_tied and is_likely(one, other)  # "business leaders"
        is_one_fate = len(fates) == 1 and fates <= set(FATES)
        return is_one_fate and self.bar.is_well_tied and is_likely(one, other)

    def of_slips(self, left: Sides) -> Iterator[Pair]:
        """Yield what has the digits of the other in another order."""
        if not all(left):
            return
        for one, other, least in slips_among(*left, self.bar.contrasts.texts):
            if self.bar.is_loose and (least or self.bar.is_later):
                continue  # of one noun, and fresh, or none
            if is_standing(one, other) and not self.bar.is_same_day:
                continue
            strain = self.bar.contrasts.strain(one, other)
            is_close = self._closeness(one, other) >= least + strain
            if is_close and not self._are_of_two(one, other):
                yield Pair(one=one, other=other, agrees=False)

    def _ranked(self, sides: Sides) -> list[tuple[float, int, int]]:
        """Give the pairs that may be of one thing, the closest first."""
        pairs = [
            (self._closeness(one, other), at, beside)
            for at, one in enumerate(sides[0])
            for beside, other in enumerate(sides[1])
            if not self._are_matters_apart(one, other, sides)
            and (one.matter.key != "day" or self._is_one_happening(one, other))
            and (
                self.bar.is_same_day
                or not is_standing(one, other)
                or self._has_shrunk(one, other)
            )
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
            and self.bar.is_one_occasion
            and one.is_count
            and not is_fateful(one)
            and is_single(sides)
            and self._closeness(one, other) >= FAR_APART
        )

    def _has_shrunk(self, one: Claim, other: Claim) -> bool:
        """Tell a sum spent so far that is lower days later."""
        rise = other.amount.printed - one.amount.printed
        is_lower = rise < 0 if self.days_on > 0 else rise > 0
        return bool(self.days_on) and is_lower and is_sum_so_far(one, other)

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
            one, other, weights=self.weights, is_well_tied=self.bar.is_well_tied
        )

    def _can_both_be_right(self, one: Claim, other: Claim) -> bool:
        if one.printed and one.printed == other.printed:
            return True  # "Tuesday" is no other day than "Tuesday"
        if not can_both_be_right(one.amount, other.amount):
            return False
        is_toll = one.matter.key.endswith(" dead") and self.bar.is_same_day
        return not (is_toll and are_two_tolls(one.amount, other.amount))
