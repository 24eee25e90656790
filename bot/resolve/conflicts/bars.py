"""How close the words beside two figures must stand for these to be of one thing.

Knows how much the two articles have to do with each other, and what any article
has many of. Refuses to know the words.
"""

from dataclasses import dataclass
from decimal import Decimal

from bot.resolve.claims.accounts import Claim
from bot.resolve.claims.amounts import are_alike, are_swapped
from bot.resolve.claims.crowds import CROWD
from bot.resolve.claims.marks import SIZES
from bot.resolve.claims.matters import LASTING, is_of_persons
from bot.resolve.claims.ordinals import ORDINAL
from bot.resolve.conflicts.contrasts import Contrasts
from bot.resolve.conflicts.sides import Sides, Used, is_only, is_single
from bot.resolve.conflicts.versions import (
    DATED,
    LOOSE,
    have_one_subject,
    have_other_names,
    is_fateful,
    is_likely,
    is_likely_slip,
    told_otherwise,
)
from bot.resolve.conflicts.weights import OTHER_NAMES, are_beside_one_word

_SWAPPED = 1.0  # a slip of the pen
_SAME_SUBJECT = 0.5
_CROWD_SOMEWHERE = 1.0
_LATER = 0.5
_LATER_COUNT = 1.0  # what is counted goes on
FAR_APART = 3.0  # of one thing, whatever their numbers
_LOOSELY = 0.5
_NEVER = float("inf")
_SOME = 10
_FEW = 2
_NEAR_RATIO = Decimal(2)
_NEAR_RATIO_OF_SUMS = Decimal("1.2")
_NEARER = 0.5
_RATIO_OF_THINGS = Decimal("1.5")
_NEAR_SHARES = 1.0
_GROWN = 0.0  # the day after, three schools may be four


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """How close the figures of two articles must stand.

    `is_later` says that one was printed days after the other, or may have been,
    and may tell of another thing.
    """

    is_well_tied: bool
    is_loose: bool
    is_later: bool
    is_same_day: bool
    contrasts: Contrasts

    def of(self, one: Claim, other: Claim, sides: Sides, used: Used) -> float:
        """Give it for two figures that differ."""
        least = self._least(one, other, is_only=is_only(one, other, sides, used))
        strain = self.contrasts.strain(one, other)
        if not is_single(sides):
            return least + strain
        if self._is_one_size(one, other):
            return 0.0
        if self._is_one_noun(one, other):
            return strain + _GROWN * (not self.is_same_day)  # whatever is said of them
        if self._are_near_shares(one, other):
            least = min(least, _NEAR_SHARES)
        return least + strain

    def of_agreeing(self, claim: Claim) -> float:
        """Give how close equal figures must stand to be one thing told twice.

        Many articles of a beat have some "$5 million".
        """
        return 0.0 if self.is_well_tied and is_fateful(claim) else 1.0

    def _least(self, one: Claim, other: Claim, *, is_only: bool) -> float:
        """Give how close two figures must stand to be versions of one thing."""
        key = one.matter.key
        if not is_likely(one, other):
            return FAR_APART if is_likely_slip(one, other) else _NEVER
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
        is_told = is_only and self.is_one_occasion
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
        ratio = _NEAR_RATIO if one.is_count else _NEAR_RATIO_OF_SUMS
        is_near = are_alike(one.amount, other.amount, least=0, ratio=ratio)
        return self._strain(one) + (1.0 if is_only else 1.5) - _NEARER * is_near

    def _least_loose(self, one: Claim, other: Claim, *, is_only: bool) -> float:
        """Give it for what any article has many of: persons, shares, durations."""
        key = one.matter.key
        if key != "people":
            is_same = have_one_subject(one, other) and not told_otherwise(one, other)
            least = _SAME_SUBJECT if is_same else LOOSE[key]
            return least if self.is_one_occasion and is_only else _NEVER
        if not is_only:
            return 2.5 + self._strain(one)
        is_near = are_alike(one.amount, other.amount) or self._are_near(one, other)
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
                or one.matter.key.startswith(LASTING)
                or one.matter.key == one.unit.lower()
                or (is_size and are_swapped(*amounts))
            )
            and one.matter.key not in (*LOOSE, *DATED)
            and (
                are_alike(*amounts, least=_SOME)
                or are_swapped(*amounts)
                or self._are_few_things(one, other)
            )
            and self.is_one_occasion
            and not self.contrasts.have_names_apart(one, other)
        )

    def _are_few_things(self, one: Claim, other: Claim) -> bool:
        """Tell things, of which one event has fewer groups than of persons."""
        is_thing = one.is_count and not is_of_persons(one.matter.key)
        return (
            (is_thing or one.matter.key.startswith(LASTING))
            and are_alike(one.amount, other.amount, least=_FEW, ratio=_RATIO_OF_THINGS)
            and not self.contrasts.have_other_subjects(one, other)
        )

    def _is_one_size(self, one: Claim, other: Claim) -> bool:
        """Tell "840 metres below ground" beside "at a depth of 860 metres"."""
        return (
            bool(one.matter.marks & other.matter.marks & SIZES)
            and self.is_one_occasion
            and is_likely(one, other)
        )

    def _is_stock_of_both(self, one: Claim, other: Claim) -> bool:
        """Tell "has nine stations" beside "has eleven stations"."""
        return (
            one.is_count
            and one.matter.key not in (*LOOSE, *DATED)
            and self.is_one_occasion
            and is_likely(one, other)
            and self.contrasts.are_stocks_of_one(one, other)
        )

    @property
    def is_one_occasion(self) -> bool:
        return self.is_well_tied and not self.is_later

    def _strain(self, one: Claim) -> float:
        """Give how much closer figures must stand, the less the articles are tied."""
        later = _LATER_COUNT if one.is_count else _LATER
        loosely = 0.0 if self.is_well_tied else _LOOSELY
        return loosely * (1 + 2 * self.is_loose) + later * self.is_later

    def _are_near_shares(self, one: Claim, other: Claim) -> bool:
        """Tell "has received 48 percent" beside "has received 38 percent"."""
        return one.matter.key == "%" and self._are_near(one, other)

    def _are_near(self, one: Claim, other: Claim) -> bool:
        """Tell near numbers that one occasion has the same word for."""
        return (
            self.is_one_occasion
            and are_alike(one.amount, other.amount, least=_SOME)
            and are_beside_one_word(one, other, self.contrasts.texts)
        )
