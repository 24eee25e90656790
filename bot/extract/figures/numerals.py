"""Numbers as news prints them, in digits, in words and scaled.

Knows "1,250", "1,00,000", "twelve", "two-and-a-half", "three million", "£70m"
and "5 crore", and what each is worth. Refuses to know what is counted.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {
    **{word: Decimal(value) for value, word in enumerate(_UNITS)},
    **{word: Decimal(10 * value) for value, word in enumerate(_TENS, 2)},
}
_SCALES = {
    "dozen": Decimal(12),
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "lakh": Decimal(10**5),
    "lakhs": Decimal(10**5),
    "million": Decimal(10**6),
    "crore": Decimal(10**7),
    "crores": Decimal(10**7),
    "lakh crore": Decimal(10**12),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
# Set close behind digits: "£70m", "$1.2bn", "Rs 5cr". "m" is also metres, and
# is read as a million only where an amount of money is printed.
_SHORT_SCALES = {
    "k": Decimal(1000),
    "m": Decimal(10**6),
    "mn": Decimal(10**6),
    "b": Decimal(10**9),
    "bn": Decimal(10**9),
    "t": Decimal(10**12),
    "tn": Decimal(10**12),
    "trn": Decimal(10**12),
    "cr": Decimal(10**7),
}

_ANY_SMALL = "|".join(sorted(SMALL, key=len, reverse=True))
_ANY_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_WORD = rf"(?:{_ANY_SMALL}|{_ANY_SCALE})"
_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,6})?"

# "a hundred and fifty", but "between a hundred and two hundred"
_AND_MORE = (
    rf"(?:(?:(?<=hundred)|(?<=thousand))\s+and\s+(?:{_ANY_SMALL})(?:-(?:{_ANY_SMALL}))?"
    rf"(?![a-z\-]|\s+(?:{_ANY_SCALE})))?"
)
NUMBER = (
    rf"(?:(?P<digits>{_DIGITS})(?!\d|[./:,]\d|-\d+-\d)"
    rf"(?:[\s\-]?(?P<scale>{_ANY_SCALE})(?![a-z])"
    r"|\s?(?P<short>k|mn?|bn?|t|tn|trn|cr)(?!\w))?"
    r"|(?P<words>(?:(?P<quarters>an?|one|three)\s+quarters?\s+of\s+an?\s+"
    rf"(?:{_ANY_SCALE})"
    rf"|(?:half\s+an?|an?)\s+(?:{_ANY_SCALE}){_AND_MORE}"
    rf"|(?:{_ANY_SMALL})(?:[\s\-]+(?:and[\s\-]+)?(?:a[\s\-]half|{_WORD})){{0,8}})"
    r"(?![a-z])))"
)
"""A number, in any case, with groups `digits`, `scale`, `short` and `words`."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number's worth, and how it was printed."""

    value: Decimal
    scale: Decimal  # 1 where none is printed
    is_digits: bool
    is_short: bool  # its scale is a letter or two


def read_number(found: re.Match[str]) -> Number | None:
    """Give what a match of `NUMBER` is worth; None where it is no one number."""
    digits, scale = found["digits"], found["scale"]
    if digits is None:
        last = found["words"].lower().split()[-1]
        factor = _SCALES.get(last.rsplit("-", 1)[-1], Decimal(1))
        many = found["quarters"]
        if many:  # "a quarter of a million"
            part = SMALL.get(many.lower(), Decimal(1)) * factor / 4
            return Number(part, factor, is_digits=False, is_short=False)
        value = _value_of_words(found["words"].lower())
        if value is None:
            return None
        return Number(value, factor, is_digits=False, is_short=False)
    factor = Decimal(1)
    if scale:
        factor = _SCALES[scale.lower()]
    elif found["short"]:
        factor = _SHORT_SCALES[found["short"].lower()]
    value = Decimal(digits.replace(",", "")) * factor
    return Number(value, factor, is_digits=True, is_short=bool(found["short"]))


_HALF = Decimal("0.5")
_PART = re.compile(r"[a-z]+")


def _value_of_words(words: str) -> Decimal | None:
    """Add up "two million three hundred thousand"; None: "one two", no number."""
    parts = [part for part in _PART.findall(words) if part != "and"]
    total, group = Decimal(0), Decimal(0)
    last = ""
    for part in parts:
        if part == "half":
            group += _HALF
        elif part in {"a", "an"}:
            group = group or Decimal(0)
        elif part in _SCALES:
            total, group = _scaled(total, group, _SCALES[part])
        elif part not in SMALL or (
            last in SMALL and not (last in _TENS and part in _UNITS)
        ):
            return None
        else:
            group += SMALL[part]
        last = part
    return total + group


_THOUSAND = Decimal(1000)


def _scaled(total: Decimal, group: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
    """Apply "hundred" or "dozen" to the group at hand, a larger scale for good.

    Behind another scale it is of all before it: "two lakh crore".
    """
    if total and not group:
        return total * scale, group
    group = (group or Decimal(1)) * scale
    return (total, group) if scale < _THOUSAND else (total + group, Decimal(0))
