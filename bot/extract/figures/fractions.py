"""Shares told as fractions: "two-thirds", "a quarter of", "three in four".

Gives them in per cent, about. Refuses ordinals ("the third of May") and quarters
of a year.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.extract.figures.numerals import SMALL
from bot.model import Span

_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_SMALL = "|".join(word for word, value in SMALL.items() if 0 < value <= Decimal(10))
# "A quarter of a century" is a length, and no share.
_NO_ONE = r"(?! an? (?:second|minute|hour|day|week|year|decade|century|mile|inch)\b)"
_PART = re.compile(rf"[ -](?P<part>{'|'.join(_PARTS)})s?\b(?P<of> of\b{_NO_ONE})?")
_COUNT = re.compile(rf"\b(?P<count>an?|{_SMALL})$", re.IGNORECASE)
_IN = re.compile(
    rf" (?:in|out of) (?:every )?(?P<whole>{_SMALL}|10|20|100)\b(?!-|,\d|\.\d)"
)
_TOLD = re.compile(rf"\b(?P<count>{_SMALL}|\d{{1,2}})$", re.IGNORECASE)
_OF_TIME = re.compile(
    r"\s(?:seconds|minutes|hours|days|weeks|months|years|decades|games|matches|races"
    r"|attempts|goes|stages|languages|parts|volumes)\b"
)
_REACH = 12
_PLACES = Decimal("0.1")


def find_fractions(text: str, within: Span) -> Iterator[tuple[Span, Decimal]]:
    """Yield the shares of a paragraph, in per cent."""
    for found in _PART.finditer(text, within.start, within.end):
        count = _before(_COUNT, text, found.start(), within)
        is_joined = text[found.start()] == "-" and count is not None
        if count is None or not (found["of"] or is_joined):
            continue
        many = Decimal(1) if count[0] in "aA" else SMALL[count.lower()]
        whole = Decimal(_PARTS[found["part"]])
        if many < whole:
            span = Span(found.start() - len(count), found.end("part") + (many > 1))
            yield span, _per_cent(many, whole)
    for found in _IN.finditer(text, within.start, within.end):
        told = _before(_TOLD, text, found.start(), within)
        if told is None or _OF_TIME.match(text, found.end()):
            continue
        many, whole = _value(told), _value(found["whole"])
        if 0 < many < whole:
            yield Span(found.start() - len(told), found.end()), _per_cent(many, whole)


def _before(pattern: re.Pattern[str], text: str, at: int, within: Span) -> str | None:
    found = pattern.search(text[max(within.start, at - _REACH) : at])
    return None if found is None else found["count"]


def _value(printed: str) -> Decimal:
    return Decimal(printed) if printed.isdigit() else SMALL[printed.lower()]


def _per_cent(many: Decimal, whole: Decimal) -> Decimal:
    return (100 * many / whole).quantize(_PLACES)
