"""Amounts: money, shares, counts, measures, durations and ages.

A figure is what can be checked: a number with its unit. Years, dates, times
of day, telephone and article numbers, scores, and names with numbers in them
("G7", "COP26") are none; nor are "dozens" and "several hundred".
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from bot.almanac import MONTH
from bot.extract.figures.counted import Unit, read_counted
from bot.extract.figures.fractions import find_fractions
from bot.extract.figures.hedges import hedge_of
from bot.extract.figures.numerals import NUMBER, SMALL, Number, read_number
from bot.extract.figures.units import CURRENCY_SIGNS, TIMES, read_rate, read_unit
from bot.model import Article, Figure, Hedge, Span
from bot.text import sentences

_SIGNS = "|".join(
    re.escape(sign) for sign in sorted(CURRENCY_SIGNS, key=len, reverse=True)
)
_SMALL = 10
# "our two nations", "the two ministers": which are meant, not how many there are.
_ANAPHOR = re.compile(
    r"\b(?:the|these|those|both|all|our|his|her|its|their|my|your|other)\s+$",
    re.IGNORECASE,
)
_AGED = re.compile(r"\baged?\s+$|\b[A-Z][\w'’\-]+,\s+$")
_AGE_ENDS = re.compile(r"(?=[,.;)])")
_AGES = range(1, 120)

# A number begins where no word, date, score or decimal runs into it.
_AMOUNT = re.compile(
    rf"(?<![\w.,/:\-–$£€#])(?:(?P<sign>(?-i:{_SIGNS}))\s?(?=\d|half|an?\b))?{NUMBER}",
    re.IGNORECASE,
)


def _first_letters() -> str:
    """Give a pattern for how a number in words begins."""
    begins: dict[str, set[str]] = defaultdict(set)
    for word in (*SMALL, "half"):
        begins[word[0]].add(word[1:3])
    told = (
        f"{first}(?:{'|'.join(sorted(rest))})" for first, rest in sorted(begins.items())
    )
    return "|".join(told) + r"|an?\s+[dhtlmcbq]"  # "a dozen"


_SIGNS_ALONE = "".join(
    re.escape(s) for s in CURRENCY_SIGNS if len(s) == 1 and not s.isalpha()
)
# What can stand before an amount and how it begins: one look over a paragraph that
# passes most of its letters by, as `_AMOUNT` itself would not. ASCII is looked up in
# a table where `\w` is asked of each letter.
_MAY_BEGIN = re.compile(
    rf"[^a-zA-Z\d_.,/:\-–$£€#](?=[\d{_SIGNS_ALONE}A-Zaefhknostz])(?<!\w)"
    rf"(?=[\d{_SIGNS_ALONE}]|{_first_letters()}|(?=[A-Z])(?:(?i:{_first_letters()})|"
    + "|".join(sorted({re.escape(sign[:2]) for sign in CURRENCY_SIGNS if sign[1:]}))
    + r"|[RN]\d)|kr\s?\d)"
)
_SECOND = re.compile(
    rf"(?:\s*[–—\-]\s*|\s+(?:to|or)\s+(?:as (?:many|much) as\s+)?|(?P<pair>\s+and\s+))"
    rf"(?P<sign>(?-i:{_SIGNS})\s?)?{NUMBER}",
    re.IGNORECASE,
)


@lru_cache(maxsize=4)
def figures_of(article: Article) -> tuple[Figure, ...]:
    """Give the amounts of an article, which several of its readers ask for."""
    return tuple(find_figures(article))


def find_figures(article: Article) -> Iterator[Figure]:
    """Yield the amounts of the narrative, in the order of the text."""
    for paragraph in article.paragraphs:
        found = _with_shares(article.text, paragraph)
        if not found:
            continue
        bounds = list(sentences(article.text, paragraph))
        starts = [sentence.start for sentence in bounds]
        for amount in found:
            first = bounds[max(0, bisect_right(starts, amount.span.start) - 1)]
            last = bounds[max(0, bisect_right(starts, amount.span.end - 1) - 1)]
            yield Figure(
                article=article.id,
                span=amount.span,
                value=_plain(amount.value),
                unit=amount.unit,
                sentence=Span(first.start, last.end),
                hedge=amount.hedge,
                counted=amount.counted,
            )


def _with_shares(text: str, paragraph: Span) -> "list[_Amount]":
    """Give the amounts of a paragraph and the shares told as fractions, in order."""
    found = list(_find_amounts(text, paragraph))
    shares = [
        _Amount(span, value, unit, None, Hedge.ABOUT)
        for span, value, unit in find_fractions(text, paragraph)
        if not any(amount.span.touches(span) for amount in found)
    ]
    if shares:
        found = sorted([*found, *shares], key=lambda amount: amount.span)
    return found


_BARE_YEAR = re.compile(r"(?:18|19|20)\d\d")
_IN_YEAR = re.compile(r"\b(?:in|since|by|until|of|during)\s+$")


@dataclass(frozen=True, slots=True)
class _Amount:
    span: Span
    value: Decimal
    unit: str
    counted: Span | None = None
    hedge: Hedge = Hedge.EXACTLY


def _plain(value: Decimal) -> Decimal:
    """Give the value without an exponent or idle noughts."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()


def _find_amounts(text: str, paragraph: Span) -> Iterator[_Amount]:
    at, end = paragraph.start, paragraph.end
    while found := _next_amount(text, at, end):
        at = found.end()
        first = read_number(found)
        if first is None or not _may_count(text, found, paragraph):
            continue
        second = _second_of_range(text, found, end)
        for amount in _read_amounts(text, found, first, second, paragraph):
            at = max(at, amount.span.end)
            yield amount


def _next_amount(text: str, at: int, end: int) -> re.Match[str] | None:
    """Search for an amount from `at` on."""
    found = None if at else _AMOUNT.match(text, 0, end)
    begin = max(0, at - 1)
    while found is None and (before := _MAY_BEGIN.search(text, begin, end)):
        begin = before.end()
        found = _AMOUNT.match(text, begin, end)
    return found


def _second_of_range(text: str, found: re.Match[str], end: int) -> re.Match[str] | None:
    """Find the other end of "10 to 12 per cent", "between £3m and £5m"."""
    second = _SECOND.match(text, found.end(), end)
    if second is None:
        return None
    before = text[max(0, found.start() - 9) : found.start()].lower()
    is_year = _BARE_YEAR.fullmatch(found[0]) is not None
    if is_year and (second["sign"] or _IN_YEAR.search(before)):
        return None  # "from $3 million in 2014 to $5 million"
    return second if not second["pair"] or before.endswith("between ") else None


def _read_amounts(
    text: str,
    found: re.Match[str],
    first: Number,
    second: re.Match[str] | None,
    paragraph: Span,
) -> Iterator[_Amount]:
    """Give one amount, or two with one span for a range."""
    if second is not None and (other := read_number(second)) is not None:
        sign = found["sign"] or (second["sign"] or "").strip()
        number_at = Span(found.start(), second.end())
        unit = _unit_of(text, number_at, other, sign, within=paragraph)
        if unit is not None and first.value < other.value:
            span = Span(found.start(), unit.end)
            if first.scale == 1 and first.value < other.value / other.scale:
                first = _scaled(first, other)
            ends = ((first.value, Hedge.AT_LEAST), (other.value, Hedge.AT_MOST))
            for value, hedge in ends:
                yield _Amount(span, value, unit.name, unit.noun, hedge)
            return
    number_at = Span(found.start(), found.end())
    unit = _age(text, found, first) or _unit_of(
        text, number_at, first, found["sign"] or "", within=paragraph
    )
    if unit is not None and not _is_anaphor(text, found, first, unit.name):
        span = Span(found.start(), unit.end)
        hedge = hedge_of(text, span.start, span.end, since=paragraph.start)
        amount = _Amount(span, first.value, unit.name, unit.noun, hedge)
        yield _below_nought(text, amount) if _is_degrees(unit) else amount


_MINUS = "minus "


def _is_degrees(unit: Unit) -> bool:
    return unit.name == "degrees" or unit.name.startswith("°")


def _below_nought(text: str, amount: _Amount) -> _Amount:
    """Take "minus 30 degrees" for what it is."""
    start = amount.span.start - len(_MINUS)
    if start < 0 or text[start : amount.span.start].lower() != _MINUS:
        return amount
    return replace(amount, span=Span(start, amount.span.end), value=-amount.value)


def _age(text: str, found: re.Match[str], number: Number) -> Unit | None:
    """Read "aged 46" and "Jane Roe, 46,"."""
    before = text[max(0, found.start() - _REACH) : found.start()]
    is_set_off = _AGED.search(before) and _AGE_ENDS.match(text, found.end())
    is_age = is_set_off and number.is_digits and number.value in _AGES
    return Unit(name="years old", end=found.end()) if is_age else None


def _is_anaphor(text: str, found: re.Match[str], number: Number, unit: str) -> bool:
    """Tell "the two countries" from "two countries"."""
    if number.is_digits or number.value >= _SMALL or unit in TIMES:
        return False
    before = text[max(0, found.start() - _REACH) : found.start()]
    return _ANAPHOR.search(before) is not None


def _scaled(first: Number, second: Number) -> Number:
    """Read the first of "two to three million" as millions too."""
    return Number(
        first.value * second.scale,
        second.scale,
        is_digits=first.is_digits,
        is_short=second.is_short,
    )


# ------------------------------------------------------------------ exclusions

_LAST_WORD = re.compile(r"([^\W\d_]+\.?)\s*$")
_ORDERS = re.compile(
    rf"(?:{MONTH}|(?:article|section|chapter|clause|paragraph|page|no|nos|number"
    r"|rule|part|figure|table|route|highway|flight|room|floor|gate|level|phase|grade"
    r"|class|type|model|stage|round|day|week|year|channel|unit|act|title|schedule"
    r"|resolution|order|apollo|boeing|airbus|area|district|ward|group|block|sector)s?)\.?",
    re.IGNORECASE,
)
# "six in 10 voters" is one figure, and no count of voters.
_OUT_OF = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine)) (?:in|out of)"
    r"(?: every)? $",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"(?:st|nd|rd|th|s|['’]s)\b|\s?(?:[ap]\.?m\b|o['’]clock)", re.IGNORECASE
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:\"“‘'—–])\s*$")
_REACH = 20


def _may_count(text: str, found: re.Match[str], paragraph: Span) -> bool:
    """Tell a number that can count from one that names, dates or orders."""
    if found["sign"]:
        return not _is_numbered(found)
    if _ORDINAL.match(text, found.end(), paragraph.end):
        return False
    before = text[max(paragraph.start, found.start() - _REACH) : found.start()]
    if found["digits"] is None and text[found.start()].isupper():
        return _SENTENCE_START.search(before) is not None
    last = _LAST_WORD.search(before)
    if last is not None and _ORDERS.fullmatch(last[1]):
        return False
    return _OUT_OF.search(before) is None


def _is_numbered(found: re.Match[str]) -> bool:
    """Tell "the N1" and "room R50": a letter means money before a large sum."""
    is_letter = len(found["sign"]) == 1 and found["sign"].isalpha()
    is_large = found["scale"] or found["short"] or "," in (found["digits"] or "")
    return is_letter and not is_large


# ----------------------------------------------------------------------- units


def _unit_of(
    text: str, number_at: Span, number: Number, sign: str, *, within: Span
) -> Unit | None:
    """Give the unit of the number printed at `number_at`."""
    at, end = number_at.end, within.end
    if sign:
        return _with_rate(text, CURRENCY_SIGNS[sign], at, end)
    if number.is_short:
        return _after_short_scale(text, at, end)
    unit = read_unit(text, at, end, scaled=number.scale > 1, digits=number.is_digits)
    if unit is None:
        return read_counted(text, number_at, end, number, since=within.start)
    name, stop = unit
    if name == "people":
        return Unit(name=name, end=stop, noun=Span(at + 1, stop))
    if name not in TIMES:
        return _with_rate(text, name, stop, end)
    before = text[max(within.start, number_at.start - _REACH) : number_at.start]
    tells_when = number.value == 1 or (
        _RELATIVE.match(text, stop, end) and not _LASTS.search(before)
    )
    return None if tells_when else Unit(name=name, end=stop)


def _with_rate(text: str, name: str, at: int, end: int) -> Unit:
    """Add what an amount is for: "$105 a barrel"; not "£31m a year earlier"."""
    rate = read_rate(text, at, end)
    if rate is None or _RELATIVE.match(text, rate[1], end):
        return Unit(name=name, end=at)
    return Unit(name=name + rate[0], end=rate[1])


def _after_short_scale(text: str, at: int, end: int) -> Unit | None:
    """Read "70m euros" and "3bn people"; "100m" alone may be metres."""
    unit = read_unit(text, at, end, scaled=True, digits=True)
    return Unit(name=unit[0], end=unit[1]) if unit and unit[0] not in TIMES else None


# "burned for six hours before": how long, whatever came then.
_LASTS = re.compile(
    r"\b(?:for|lasted|took|spent|waited|within|over)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
# "three days ago" tells when, not how long.
_RELATIVE = re.compile(
    r"\s+(?:ago|later|earlier|before|after|from now|hence|prior)\b", re.IGNORECASE
)
