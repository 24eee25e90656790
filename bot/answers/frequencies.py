"""Tells how often something happens, by the sentences that say so.

"How many times did it open" asks for "32 times", "twice", "every week", in whoever's
words. Knows how a frequency is written. Refuses to count what is told without one.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.almanac import MONTHS, WEEKDAYS
from bot.answers.findings import document_finding, shown_once
from bot.answers.scope import find_articles, is_of_days
from bot.dialogue import Answer, Outcome, QuoteQuery, Section
from bot.store import Document, FactStore

_ASKS = re.compile(r"\bhow (?:often|many times)\b", re.IGNORECASE)
_SPAN = "hour|day|night|week|fortnight|month|quarter|year|decade|season"
_TURN = "|".join(
    (
        _SPAN,
        "spring|summer|autumn|fall|winter|morning|evening|weekend|time",
        *WEEKDAYS,
        *MONTHS,
    )
)
_OFTEN = re.compile(
    rf"\b(?:once|twice|thrice|times|often|rarely|seldom|never|constantly|repeatedly"
    rf"|regularly|hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly"
    rf"|annually|(?:per|\d an?) (?:{_SPAN})|(?:each|every)(?: \w+)? (?:{_TURN})s?)\b",
    re.IGNORECASE,
)
_MOST_HITS = 100


def with_frequencies(
    found: Answer, turn: str, query: QuoteQuery, store: FactStore
) -> Answer:
    """Answer with what tells how often, where that was asked and any article does."""
    if not _ASKS.search(turn) or query.speaker or found.verdict is not None:
        return found
    told = (document_finding(store, one) for one in _telling(query, store))
    findings = shown_once(store, told)
    if not findings:
        return found
    return replace(
        found,
        outcome=Outcome.FOUND,
        sections=(Section(findings=findings),),
        nearest=(),
        missing=(),
    )


def _telling(query: QuoteQuery, store: FactStore) -> Iterator[Document]:
    """Yield the sentences that hold all the words asked about, and how often."""
    articles = find_articles(query.article, store) if query.article else None
    hits = store.index.search(
        f"{query.words} {query.about}",
        limit=_MOST_HITS,
        among=lambda one: is_of_days(one, query, store),
    )
    for hit in hits:
        document = hit.document
        text = store.articles[document.article].text
        is_asked = articles is None or document.article in articles
        if is_asked and not hit.missing and _OFTEN.search(document.span.of(text)):
            yield document
