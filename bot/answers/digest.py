"""Answers what is new: articles, quotations, visits ahead, disagreements."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from itertools import islice

from bot.answers.conflicts import OF_QUOTATIONS, conflict_finding, in_order
from bot.answers.findings import quote_finding, told_once
from bot.answers.itineraries import itineraries_of
from bot.answers.scope import newest_first
from bot.answers.sources import source_finding
from bot.answers.trips import trip_finding
from bot.dialogue import (
    Answer,
    ChangeKind,
    DigestQuery,
    Finding,
    Outcome,
    Section,
)
from bot.model import ArticleId, Quote, QuoteKind, SpeakerKind, VisitStatus
from bot.resolve import Trip
from bot.store import FactStore, order_of

INTENT = "digest"

_MOST_NEW = 500  # articles, the newest, where it isn't known which are new
_MOST_ARTICLES = 10
_MOST_QUOTES = 5
_MOST_VISITS = 5
_MOST_DIFFERENCES = 5
_MOST_HITS = 1_000
_AHEAD = frozenset({VisitStatus.PLANNED, VisitStatus.POSTPONED, VisitStatus.UNDER_WAY})


def answer_digest(query: DigestQuery, store: FactStore) -> Answer:
    """Answer with what the new articles bring; abstain where that is nothing."""
    new = store.articles.keys() if query.new is None else query.new
    told = _on_topics(new & store.articles.keys(), query.topics, store)
    if query.new is None and len(told) > _MOST_NEW:
        ids = frozenset(told)
        newest = (one for one in newest_first(store) if one in ids)
        told = tuple(sorted(islice(newest, _MOST_NEW)))
    if not told:
        missing = tuple(topic for topic in query.topics if store.holds(topic))
        return Answer(intent=INTENT, outcome=Outcome.NONE, missing=missing)
    differing, agreeing = _quotations(told, store)
    under_way, ahead = _visits(told, query.today, store)
    sections = (
        _section("New articles", _articles(told, store), most=_MOST_ARTICLES),
        _section("Quotations", agreeing, most=_MOST_QUOTES),
        _section("Visits under way", under_way, most=_MOST_VISITS),
        _section("Visits ahead", ahead, most=_MOST_VISITS),
        _section(
            "Where the articles differ",
            [*_conflicts(told, store), *differing],
            most=_MOST_DIFFERENCES,
        ),
    )
    return Answer(
        intent=INTENT,
        outcome=Outcome.FOUND,
        sections=tuple(section for section in sections if section.findings),
    )


def _newest(store: FactStore, article_id: ArticleId) -> tuple[int, ArticleId]:
    day = store.articles[article_id].published
    return -(day or date.min).toordinal(), article_id


def _section(title: str, findings: Sequence[Finding], *, most: int) -> Section:
    left = len(findings) - most
    return Section(
        title=title,
        subtitle=f"{left} more not shown" if left > 0 else "",
        findings=tuple(findings[:most]),
    )


def _on_topics(
    new: Iterable[ArticleId], topics: Sequence[str], store: FactStore
) -> tuple[ArticleId, ...]:
    """Keep the articles in which some cutting holds every word of a topic."""
    ids = frozenset(new)
    if not topics:
        return tuple(sorted(ids))
    found = {
        hit.document.article
        for topic in topics
        for hit in store.index.search(topic, limit=_MOST_HITS)
        if not hit.missing
    }
    return tuple(sorted(ids & found))


def _articles(told: Iterable[ArticleId], store: FactStore) -> list[Finding]:
    """Give the new articles, newest first, the undated after them."""
    ids = sorted(told, key=partial(_newest, store))
    return [source_finding(store.articles[one], store) for one in ids]


def _quotations(
    told: Iterable[ArticleId], store: FactStore
) -> tuple[list[Finding], list[Finding]]:
    """Give the new quotations: those printed differently, and the others.

    The most corroborated come first: words in many independent texts.
    """
    ranked = []
    quotes = (quote for one in told for quote in store.sheets[one].quotes)
    for quote in told_once(store, filter(_is_news, quotes)):
        prints = (quote, *store.prints(quote).quotes)
        texts = store.independent_texts(one.article for one in prints)
        ranked.append((-texts, order_of(quote), quote))
    ranked.sort(key=lambda one: one[:2])
    findings = [quote_finding(store, quote) for _, _, quote in ranked]
    differing = [f for f in findings if _differs(f)]
    return differing, [f for f in findings if not _differs(f)]


def _conflicts(told: Iterable[ArticleId], store: FactStore) -> list[Finding]:
    """Give what the new articles put otherwise than others, or each other.

    Words given to two speakers, or turned round, are told with the quotations.
    """
    new = {c.prints: c for article in told for c in store.conflicts.of(article)}
    return [
        conflict_finding(conflict, store)
        for conflict in in_order(new.values(), store)
        if conflict.kind not in OF_QUOTATIONS
    ]


def _is_news(quote: Quote) -> bool:
    if quote.kind is not QuoteKind.DIRECT or quote.attribution is None:
        return False
    return quote.attribution.speaker.kind is not SpeakerKind.UNRESOLVED


def _differs(finding: Finding) -> bool:
    """Tell whether articles print other words, or name another speaker."""
    return any(
        change.kind is not ChangeKind.SAME and not change.is_spelling
        for variant in finding.variants
        for change in variant.changes
    ) or any("differ" in note for note in finding.notes)


def _visits(
    told: Iterable[ArticleId], today: date | None, store: FactStore
) -> tuple[list[Finding], list[Finding]]:
    """Give the trips under way, and those still to come.

    The soonest come first, those without a day last.
    """
    ids = frozenset(told)
    ahead = [
        trip
        for trip in itineraries_of(store).told_in(ids)
        if any(v.article in ids and v.status in _AHEAD for v in trip.visits)
        and _is_ahead(trip, today)
    ]
    ahead.sort(key=lambda trip: _last_day(trip) or date.max)
    begun = [trip_finding(trip, store) for trip in ahead if _has_begun(trip)]
    return begun, [trip_finding(trip, store) for trip in ahead if not _has_begun(trip)]


def _has_begun(trip: Trip) -> bool:
    return any(visit.status is VisitStatus.UNDER_WAY for visit in trip.visits)


def _is_ahead(trip: Trip, today: date | None) -> bool:
    """Tell a trip whose last day told has not gone by; without one, untold as made."""
    last = _last_day(trip)
    if last is None or today is None:
        return not any(v.status is VisitStatus.HAPPENED for v in trip.visits)
    return last >= today


def _last_day(trip: Trip) -> date | None:
    days = (when.day for visit in trip.visits for when in visit.times)
    return max((day for day in days if day is not None), default=None)
