"""How old somebody is, where no figure says "years old": "She is 49".

Knows the closed ways of telling a person's age and whose it is. Refuses an age
of a role ("the driver, who is 31") and of one of several persons.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.extract.figures.numerals import SMALL
from bot.model import Article, Span, Statement
from bot.resolve.claims.amounts import Amount, digits
from bot.resolve.claims.matters import Matter
from bot.resolve.claims.outcomes import persons_in
from bot.resolve.terms import terms
from bot.text import fold

_UNITS = "|".join(word for word, value in SMALL.items() if value < 20)  # noqa: PLR2004 - where tens begin
_TENS = "|".join(word for word, value in SMALL.items() if value >= 20)  # noqa: PLR2004 - where tens begin
_AGE = rf"(?:\d{{1,3}}|(?:{_TENS})(?:-(?:{_UNITS}))?|(?:{_UNITS}))"
_NAME = r"[A-Z][\w'’\-]*\w"
_IS = re.compile(
    rf"\b(?:is|was|turned|turns) (?P<age>{_AGE})(?=[.,;!?](?!\d)|\s(?:and|but)\s)"
)
_OLD = re.compile(
    rf"\b(?P<age>\d{{1,3}}|(?i:{_TENS}|{_UNITS}))-year-old (?:[a-z][\w\-]* ){{0,3}}"
    rf"(?P<name>{_NAME}(?: {_NAME})+)"
)
_BEHIND = re.compile(
    rf"\b(?P<name>{_NAME}(?: {_NAME})+), (?:the|an?|its|his|her|their) "
    rf"(?P<age>\d{{1,3}}|(?i:{_TENS}|{_UNITS}))-year-old\b"
)
_OF = re.compile(rf", an? [a-z][a-z \-]{{2,30}} of (?P<age>{_AGE})(?=[,.;](?!\d))")
_NAMED = re.compile(rf"(?P<name>{_NAME}(?: {_NAME})*)$")
_WHO = re.compile(rf"(?P<name>{_NAME}(?: {_NAME})*)(?:, who)? $")
_PRONOUN = re.compile(r"(?:He|She) $")
_OLDEST = 115
_REACH = 60


def ages_in(
    article: Article, statements: Sequence[Statement]
) -> Iterator[tuple[Span, Span, Amount, Matter]]:
    """Yield each age told of a person by name: its words, sentence, years."""
    text = article.text
    spans = [statement.span for statement in statements]
    starts = [span.start for span in spans]
    for found, name in _found(text, spans, starts):
        at = bisect_right(starts, found.start("age")) - 1
        age = _value(found["age"])
        if at < 0 or not name or not 0 < age <= _OLDEST:
            continue
        own = tuple(fold(name).removesuffix("'s").split())
        near = terms(text, spans[at].start, spans[at].end)
        yield (
            Span(found.start("age"), found.end("age")),
            spans[at],
            _as_amount(age),
            Matter(
                key=f"age of {own[-1]}",
                near=near,
                around=near,
                names=own,
                name_terms=own[:-1],
            ),
        )


def _found(
    text: str, spans: Sequence[Span], starts: Sequence[int]
) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in (_OLD, _BEHIND) if "-year-old " in text else ():
        for found in pattern.finditer(text):
            yield found, found["name"]
    for found in _OF.finditer(text):
        named = _NAMED.search(text[max(0, found.start() - _REACH) : found.start()])
        yield found, named["name"] if named is not None else ""
    for found in _IS.finditer(text):
        at = bisect_right(starts, found.start()) - 1
        if at < 0 or found.end() > spans[at].end:
            continue
        start = max(spans[at].start, found.start() - _REACH)
        before = text[start : found.start()]
        named = _WHO.search(before)
        if _PRONOUN.fullmatch(before) and at:
            yield found, _one_person(text, spans[at - 1])
        elif named is not None and named["name"] not in {"He", "She", "It"}:
            yield found, named["name"]


def _one_person(text: str, span: Span) -> str:
    """Give the one person a sentence names in full; empty if none or two."""
    named = [n for n in persons_in(text, span.start, span.end) if len(n) > 1]
    return " ".join(named[0]) if len({name[-1] for name in named}) == 1 else ""


def _value(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    return int(sum(SMALL[part] for part in printed.lower().split("-")))


def _as_amount(age: int) -> Amount:
    number = Decimal(age)
    return Amount(
        lowest=number,
        highest=number,
        printed=number,
        step=Decimal(0),
        unit="years old",
        digits=digits(number),
    )
