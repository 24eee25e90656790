"""Shares told as fractions: "two-thirds", "a quarter of", "three in four".

Gives them in per cent, about; "half a per cent" for what it is. Refuses ordinals
("the third of May"), quarters of a year and halves of a match.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from bot.extract.figures.numerals import SMALL
from bot.model import Span

_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_SMALL = "|".join(word for word, value in SMALL.items() if 0 < value <= Decimal(10))
# "A quarter of a century" is a length, and no share.
_NO_ONE = (
    r"(?! an? (?:second|minute|hour|day|week|year|decade|century|mile|inch"
    r"|per|percent|percentage)\b)"
)
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
# "half of its shares", not "half of the year" nor "the second half of the match"
_HALF_OF = re.compile(
    r"alf(?= of (?:all|its|their|his|her|our|those|these|the(?! (?:second|minute|hour"
    r"|day|night|week|month|year|decade|century|time|match|game|season|contest|way"
    r"|tie|session|term|campaign)\b))\b)"
)
_ONE_HALF = re.compile(
    r"(?<![a-z\-] )(?<![\w\-])[Hh]$"
    r"|\b(?:about|around|some|nearly|almost|than|over|by|least|roughly|for|to|is|are|was"
    r"|were|and|or|lost|sold|sell|sells|has|have|had|on|that|as|under|with|up) h$"
)
# "half a per cent", "three quarters of a percentage point"
_POINTS = re.compile(r" a (?:(?P<share>per ?cent)|percentage point)\b")
_OF_POINT = re.compile(
    rf"\b(?:(?P<half>half)|(?P<count>an?|{_SMALL}) (?P<part>{'|'.join(_PARTS)})s? of)$",
    re.IGNORECASE,
)
_REACH = 12
_REACH_OF_POINT = 24
_PLACES = Decimal("0.1")
_PLACES_OF_POINT = Decimal("0.001")


def find_fractions(text: str, within: Span) -> Iterator[tuple[Span, Decimal, str]]:
    """Yield the shares of a paragraph, with their unit: per cent, but for points."""
    for span, share in chain(_halves(text, within), _shares(text, within)):
        yield span, share, "%"
    if text.find(" a per", within.start, within.end) >= 0:
        yield from _parts_of_points(text, within)


def _parts_of_points(text: str, within: Span) -> Iterator[tuple[Span, Decimal, str]]:
    """Yield "half a per cent"."""
    for found in _POINTS.finditer(text, within.start, within.end):
        start = max(within.start, found.start() - _REACH_OF_POINT)
        told = _OF_POINT.search(text[start : found.start()])
        if told is None:
            continue
        unit = "%" if found["share"] else "percentage points"
        part = _PARTS["half" if told["half"] else told["part"].lower()]
        count = (told["count"] or "a").lower()
        many = Decimal(1) if count in {"a", "an"} else SMALL[count]
        share = (many / part).quantize(_PLACES_OF_POINT)
        yield Span(start + told.start(), found.end()), share, unit


def _halves(text: str, within: Span) -> Iterator[tuple[Span, Decimal]]:
    """Yield "half of its shares"."""
    for found in _HALF_OF.finditer(text, within.start, within.end):
        before = text[max(within.start, found.start() - _REACH) : found.start()]
        if _ONE_HALF.search(before) is not None:
            yield Span(found.start() - 1, found.end()), Decimal(50)


def _shares(text: str, within: Span) -> Iterator[tuple[Span, Decimal]]:
    """Yield "two-thirds", "a quarter of", "three in four"."""
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
