"""Tells whether two printed amounts can both be right.

Knows units of one dimension, hedges and rounding: "nearly $2bn" and "$1.9bn",
"more than 10" and "12", "£70m" and "£69.8m" agree. Refuses to convert money.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from sys import intern
from typing import Final

from bot.model import Figure, Hedge

# Units of one dimension, by the size of each.
_SIZES: Final = {
    "length": {
        "mm": "0.001", "cm": "0.01", "inches": "0.0254", "feet": "0.3048",
        "yards": "0.9144", "metres": "1", "km": "1000", "miles": "1609.344",
        "nautical miles": "1852",
    },
    "area": {
        "square metres": "1", "square feet": "0.0929", "acres": "4046.86",
        "hectares": "10000", "square km": "1000000", "square miles": "2589988",
    },
    "weight": {"grams": "0.001", "kg": "1", "lb": "0.45359", "tonnes": "1000"},
    "crowns": {"kr": "1", "kronor": "1", "kroner": "1"},  # whose stands elsewhere
    "power": {"kW": "0.001", "MW": "1", "GW": "1000"},
    "energy": {"kWh": "0.001", "MWh": "1", "TWh": "1000000"},
    "speed": {"mph": "1.609344", "km/h": "1", "knots": "1.852"},
    "time": {
        "seconds": "1", "minutes": "60", "hours": "3600", "days": "86400",
        "weeks": "604800", "months": "2629746", "years": "31556952",
        "decades": "315569520",
    },
}  # fmt: skip
_SCALE_OF: Final = {
    unit: (dimension, Decimal(size))
    for dimension, sizes in _SIZES.items()
    for unit, size in sizes.items()
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """The values that printed words allow, in their dimension's own unit.

    `highest` is None where they name no upper bound. `printed` is what is
    printed, `step` the last place it is printed to, `unit` what it is measured in,
    `digits` the telling digits of a number that may have been miscopied.
    """

    lowest: Decimal
    highest: Decimal | None
    printed: Decimal
    step: Decimal
    unit: str
    is_about: bool = False
    digits: str = ""


def dimension_of(unit: str) -> str:
    """Give what a unit measures; the unit itself where it stands alone."""
    return _SCALE_OF[unit][0] if unit in _SCALE_OF else unit


_ABOUT = Decimal("0.07")  # "some 200" may be 212, not 220
_NEARLY = Decimal("0.85")
_ROUNDED = Decimal("0.06")  # of a number in full: "1,900" may be 1,874, "40" not 41


def amount_of(figure: Figure, text: str, upper: Decimal | None = None) -> Amount:
    """Read a figure; `upper` is the other end where it opens a range."""
    scale = _SCALE_OF.get(figure.unit, ("", Decimal(1)))[1]
    value = figure.value * scale
    step = _step(figure, text) * scale
    lowest, highest = _bounds(figure.hedge, value, step)
    if upper is not None:
        lowest, highest = value, upper * scale
    return Amount(
        lowest=lowest,
        highest=highest,
        printed=value,
        step=step,
        unit=figure.unit if figure.counted is None else "",
        is_about=figure.hedge is Hedge.ABOUT,
        digits=intern(digits(value)),
    )


def _bounds(
    hedge: Hedge, value: Decimal, step: Decimal
) -> tuple[Decimal, Decimal | None]:
    match hedge:
        case Hedge.AT_LEAST:
            return value, None
        case Hedge.AT_MOST:
            return Decimal(0), value
        case Hedge.NEARLY:
            return value * _NEARLY, value
        case Hedge.EXACTLY | Hedge.ABOUT:
            return value - step / 2, value + step / 2


_PRINTED = re.compile(r"\d[\d,]*(?:\.(\d+))?")
_SAME_STEP = Decimal(0)
_NUMBER_IN_FULL = Decimal(1000)


def _step(figure: Figure, text: str) -> Decimal:
    """Give the last place that a number is printed to: 0.1m of "£4.2m".

    None is left to doubt in words, in small counts, and in exact large ones.
    """
    found = _PRINTED.search(text, figure.span.start, figure.span.end)
    if found is None:
        return _SAME_STEP
    printed = Decimal(found[0].replace(",", "").rstrip("."))
    scale = figure.value / printed if printed else Decimal(1)
    decimals = len(found[1] or "")
    if scale > 1 or decimals or not figure.counted:
        return scale.scaleb(-decimals) if printed else _SAME_STEP
    if figure.value < _NUMBER_IN_FULL:
        return _SAME_STEP
    step = Decimal(1)
    while figure.value % (step * 10) == 0 and step * 10 <= figure.value * _ROUNDED:
        step *= 10
    return step if step > 1 else _SAME_STEP


def can_both_be_right(one: Amount, other: Amount) -> bool:
    """Tell whether some value fits both."""
    if one.printed == other.printed:
        return True
    if one.is_about or other.is_about or one.unit != other.unit:
        far = abs(one.printed - other.printed)
        if far <= _ABOUT * max(one.printed, other.printed):
            return True  # "five miles" are eight kilometres, more or less
    if one.step == other.step and not (_is_open(one) or _is_open(other)):
        return False  # printed to the same place: "$1.2bn" is not "$1.3bn"
    low, high = sorted((one, other), key=lambda amount: amount.lowest)
    return high.lowest <= high_end(low)


def _is_open(amount: Amount) -> bool:
    """Tell whether it is a range, or bound on one side alone."""
    if amount.highest is None or amount.lowest == 0:
        return True
    return amount.highest - amount.lowest > amount.step


def high_end(amount: Amount) -> Decimal:
    """Give the highest value that fits; infinite where none is named."""
    return Decimal("Infinity") if amount.highest is None else amount.highest


ALIKE_RATIO: Final = Decimal("1.3")
_MANY = 100  # a count that two articles don't share by chance


def are_alike(
    one: Amount, other: Amount, *, least: int = _MANY, ratio: Decimal = ALIKE_RATIO
) -> bool:
    """Tell whether two numbers, not too small, are near each other."""
    low, high = sorted((one.printed, other.printed))
    return low >= least and high <= ratio * low


def are_swapped(one: Amount, other: Amount) -> bool:
    """Tell whether one has the other's digits in another order: 240 and 420."""
    mine, theirs = one.digits, other.digits
    return (
        len(mine) == len(theirs) > 1
        and mine != theirs
        and sorted(mine) == sorted(theirs)
    )


def digits(value: Decimal) -> str:
    """Give the telling digits of a number: "18" of eighteen million."""
    return "".join(map(str, value.normalize().as_tuple().digits))
