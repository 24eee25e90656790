"""Answers who goes where: a card a trip, every line a slice of an article."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from bot.answers.cards import card_of
from bot.answers.conflicts import conflict_section, points, touching
from bot.answers.findings import asked_words, count, document_finding, nearest
from bot.answers.itineraries import itineraries_of, with_whom
from bot.answers.journey_days import UNTOLD, on_days, tells_no_day, without_day
from bot.answers.naming import meant
from bot.answers.progress import (
    answer_companions,
    answer_progress,
    asked_status,
    changes_of,
    said_beside,
)
from bot.answers.recall import supporting
from bot.answers.scope import asked_days, is_dated
from bot.answers.trips import leads, status_of
from bot.dialogue import (
    Answer,
    Evidence,
    Finding,
    FindingKind,
    Outcome,
    Section,
    Suggestion,
    VisitQuery,
)
from bot.grammar import command_of
from bot.model import ArticleId, Aspect, Span
from bot.resolve import Conflict, Trip
from bot.search import Index, content_words, stem
from bot.store import Document, FactStore, is_statement
from bot.text import fold, keys, words

INTENT = "visit"

_MOST_HITS = 200
_MOST_CARDS = 100  # a message shows a few, its buttons the next
_MOST_FOLLOWED = 20  # trips of which it is looked up whether they were put off
_MOST_LEADS = 3  # of trips shown where none answers


def answer_visits(query: VisitQuery, store: FactStore) -> Answer:
    """Answer with the trips that fit, each a card of the asked aspects."""
    held = itineraries_of(store)
    if query.place and not held.to(query.place):
        meant_by_it = held.places_like(query.place)
        if len(meant_by_it) > 1:
            return _which(query, meant_by_it)
        query = replace(query, place="".join(meant_by_it) or query.place)
    fitting = _fitting(query, store)
    trips = on_days(fitting, query, store)
    if trips:
        return _told(query, trips, store)
    if fitting:
        return _of_other_days(query, fitting, store)
    return _nowhere(query, store)


def _told(query: VisitQuery, trips: Sequence[Trip], store: FactStore) -> Answer:
    """Answer with the trips that fit, by what is asked of them."""
    whom = _with_whom(query, store)
    if whom:
        return answer_companions(with_whom(whom, store, query.place), store)
    status = asked_status(query.words)
    if status:
        told = answer_progress(query.words, status, trips, store)
        return replace(told, sections=tuple(_all_with_disputes(told.sections, store)))
    if content_words(query.words):
        return _about(query, trips, store)
    return _cards(query, trips, store)


def _cards(query: VisitQuery, trips: Sequence[Trip], store: FactStore) -> Answer:
    """Answer with the cards of trips, a page of them where they are many."""
    aspects = _with_when(query)
    cards = [card_of(trip, aspects, store) for trip in trips[:_MOST_CARDS]]
    asks_how_far = not aspects or Aspect.WHEN in aspects
    if asks_how_far and len(trips) <= _MOST_FOLLOWED:
        pairs = zip(trips, cards, strict=True)
        cards = [_followed(trip, card, store) for trip, card in pairs]
    shown = [
        _dated(trip, card, query)
        for trip, card in zip(trips, cards, strict=False)
        if _tells_any(card, query.aspects)
    ]
    if not shown:
        return Answer(
            intent=INTENT,
            outcome=Outcome.NONE,
            missing=tuple(aspect.value for aspect in query.aspects),
            nearest=leads(trips, store),
        )
    sections = tuple(_all_with_disputes(_most_told_first(shown), store))
    left = len(trips) - _MOST_CARDS
    more = f"{count(left, 'more trip')}: name a visitor, a place or a day"
    return Answer(
        intent=INTENT,
        outcome=Outcome.FOUND,
        sections=sections,
        notes=(more,) if left > 0 else (),
    )


def _tells_any(card: Section, aspects: Sequence[Aspect]) -> bool:
    """Tell a card that holds a line on what is asked for: its day alone is none."""
    asked = {aspect.value for aspect in aspects}
    return any(
        not asked or not asked.isdisjoint(finding.label.split(", "))
        for finding in card.findings
    )


def _with_when(query: VisitQuery) -> tuple[Aspect, ...]:
    """Give the aspects asked for, and the days where these were asked for too."""
    is_dated = query.since is not None or query.until is not None
    if not query.aspects or not is_dated or Aspect.WHEN in query.aspects:
        return query.aspects
    return (*query.aspects, Aspect.WHEN)


def _dated(trip: Trip, card: Section, query: VisitQuery) -> Section:
    """Say on a card asked for by days that the trip's own are not told."""
    if (query.since or query.until) and tells_no_day(trip):
        return replace(card, subtitle=f"{card.subtitle}; {UNTOLD}")
    return card


def _of_other_days(
    query: VisitQuery, trips: Sequence[Trip], store: FactStore
) -> Answer:
    """Say that no trip that fits else is of the days asked for."""
    return Answer(
        intent=INTENT,
        outcome=Outcome.NONE,
        missing=(asked_days(query),),
        nearest=leads(trips, store),
        notes=tuple(without_day(trips)),
    )


def _fitting(query: VisitQuery, store: FactStore) -> Sequence[Trip]:
    """Give the trips of the visitor and to the place that are asked for."""
    if query.visitor:
        return with_whom(query.visitor, store, query.place)
    held = itineraries_of(store)
    return held.to(query.place) if query.place else held.trips


def _which(query: VisitQuery, places: Iterable[str]) -> Answer:
    """Ask which of several places was meant."""
    each = ((place, replace(query, place=place)) for place in places)
    return Answer(
        intent=INTENT,
        outcome=Outcome.ASK,
        suggestions=tuple(
            Suggestion(command=command_of(one), does=f"who goes to {place}")
            for place, one in each
        ),
    )


def _followed(trip: Trip, card: Section, store: FactStore) -> Section:
    """Open a card with what puts the trip off, where other sentences tell that."""
    changes = changes_of(trip, store)
    return replace(
        card,
        subtitle=f"Status: {status_of(trip.visits, changes)}",
        findings=(*changes, *card.findings),
    )


_MOST_DISPUTED = 3  # beside one card; /sources conflicts has all


def _all_with_disputes(cards: Iterable[Section], store: FactStore) -> Iterator[Section]:
    """Give cards, each dispute below the first that it touches."""
    told: set[Conflict] = set()
    for card in cards:
        shown = [evidence for finding in card.findings for evidence in finding.evidence]
        conflicts = touching(shown, store)[:_MOST_DISPUTED]
        new = [conflict for conflict in conflicts if conflict not in told]
        old = [conflict for conflict in conflicts if conflict in told]
        yield _pointing(_pointing(card, new, "below"), old, "above")
        for conflict in new:
            yield replace(conflict_section(conflict, store), is_part=True)
        told.update(new)


def _pointing(card: Section, conflicts: Sequence[Conflict], where: str) -> Section:
    """Say at a card's head what the articles disagree on, and where it is shown."""
    if not conflicts:
        return card
    differ = f"the articles differ on {points(conflicts)}, shown {where}"
    return replace(card, subtitle="; ".join(filter(None, (card.subtitle, differ))))


def _most_told_first(cards: Iterable[Section]) -> list[Section]:
    return sorted(
        cards,
        key=lambda card: -len({e.source.id for f in card.findings for e in f.evidence}),
    )


def _with_whom(query: VisitQuery, store: FactStore) -> str:
    """Give the visitor of whom it is asked who goes along; empty: of nobody.

    Who a visitor is, named in the question, is not asked.
    """
    if query.aspects != (Aspect.WHO,):
        return ""
    if query.visitor:
        return query.visitor
    return query.words if meant(query.words, store.visitors) else ""


def _nowhere(query: VisitQuery, store: FactStore) -> Answer:
    asked = tuple(filter(None, (query.visitor, query.place, query.words)))
    told = _in_articles_words(query, " ".join(asked), store)
    if told:
        return Answer(
            intent=INTENT, outcome=Outcome.FOUND, sections=(Section(findings=told),)
        )
    hits = store.index.search(" ".join(asked), limit=_MOST_HITS)
    return Answer(
        intent=INTENT,
        outcome=Outcome.NONE,
        missing=store.holds(" ".join(asked)) or asked,
        nearest=nearest(store, [hit for hit in hits if not hit.missing] or hits),
    )


_GOING = frozenset(
    map(
        stem,
        "visit visits travel travelled go went arrive arrived fly flew tour trip meet "
        "land landed head headed return returned".split(),
    )
)


def _in_articles_words(
    query: VisitQuery, asked: str, store: FactStore
) -> tuple[Finding, ...]:
    """Give the sentences that tell of such a journey and hold all that is asked.

    "Peru's minister flew to Chile" tells of none to Peru. Of a journey put off
    or called off, the sentence may stand beside the one that names it.
    """
    status = asked_status(query.words)
    named = " ".join(filter(None, (query.visitor, query.place))) if status else asked
    hits = store.index.search(named, limit=_MOST_HITS, among=is_statement)
    told = [
        hit.document
        for hit in hits
        if hit.supported
        and not hit.missing
        and is_dated(hit.document.article, query, store)
        and _tells_journey(store.cite(hit.document.article, hit.document.span), query)
    ]
    if not status:
        return tuple(document_finding(store, one) for one in told[:_MOST_LEADS])
    return tuple(
        Finding(kind=FindingKind.STATEMENT, evidence=(said,), label=one.value)
        for document in told
        for one, said in said_beside(document.article, document.span, status, store)
    )[:_MOST_LEADS]


def _tells_journey(evidence: Evidence, query: VisitQuery) -> bool:
    """Tell a sentence that says who goes there, or where they go."""
    said = fold(evidence.text)
    if not any(stem(word.key) in _GOING for word in words(said)):
        return False
    alone = "" if query.visitor or query.place else query.words
    there = _about_place(query.place or alone, said)
    return there or (not query.place and _about_visitor(query.visitor or alone, said))


def _about_place(place: str, said: str) -> bool:
    named = re.escape(fold(place).removeprefix("the "))
    there = rf"\b(?:to|in|into|at|visit\w*|tour\w*)\s+(?:the\s+)?{named}\b"
    return bool(place) and re.search(there, said) is not None


_MOST_BETWEEN = 8  # words from a visitor's name to the verb


def _about_visitor(visitor: str, said: str) -> bool:
    """Tell a sentence in which a verb of going follows a visitor's last name."""
    names = keys(visitor)
    found = [word.key for word in words(said)]
    at = found.index(names[-1]) if names and names[-1] in found else len(found)
    return any(stem(key) in _GOING for key in found[at + 1 : at + 1 + _MOST_BETWEEN])


# ------------------------------------------------------------------- the words


def _about(query: VisitQuery, trips: Sequence[Trip], store: FactStore) -> Answer:
    """Narrow the trips to the lines that hold the words asked about.

    The whole of an article that tells a trip is looked at: what is agreed on a
    visit may stand three paragraphs below it.
    """
    hits = store.index.search(query.words, limit=_MOST_HITS, among=is_statement)
    holding = _by_article(hit.document for hit in hits if not hit.missing)
    told = set(map(id, itineraries_of(store).told_in(holding)))
    narrowed = [
        _narrowed(
            card_of(trip, query.aspects, store), trip, query.words, holding, store
        )
        for trip in trips
        if id(trip) in told
    ]
    shown = [card for card in narrowed if card.findings]
    if shown:
        return Answer(intent=INTENT, outcome=Outcome.FOUND, sections=tuple(shown))
    told_in = {visit.article for trip in trips for visit in trip.visits}
    hits = store.index.search(
        query.words,
        limit=_MOST_HITS,
        among=lambda one: is_statement(one) and one.article in told_in,
    )
    found = supporting(query.words, hits, store)
    if not found and not (query.visitor or query.place):
        return _nowhere(query, store)
    if not found:
        return Answer(
            intent=INTENT,
            outcome=Outcome.NONE,
            missing=store.holds(query.words) or asked_words(query.words),
            nearest=leads(trips, store),
        )
    findings = tuple(document_finding(store, hit.document) for hit in found)
    return Answer(
        intent=INTENT,
        outcome=Outcome.FOUND,
        sections=(Section(findings=findings),),
        missing=found[0].missing,
    )


def _by_article(
    documents: Iterable[Document],
) -> dict[ArticleId, list[Document]]:
    held: dict[ArticleId, list[Document]] = {}
    for document in documents:
        held.setdefault(document.article, []).append(document)
    return held


def _narrowed(
    card: Section,
    trip: Trip,
    asked: str,
    held: Mapping[ArticleId, Sequence[Document]],
    store: FactStore,
) -> Section:
    """Keep the lines of a card that hold every word asked about.

    `held` are the sentences that do, by article. Where somebody is only named in one,
    it must tell of the trip.
    """
    kept: list[Finding] = []
    beside: list[Finding] = []
    for finding in card.findings:
        evidence = finding.evidence[0]
        sentences = held.get(evidence.source.id, ())
        holding = [one for one in sentences if one.span.touches(evidence.span)]
        if holding and not _of_one(finding.text).unsupported(asked):
            kept.append(finding)
        elif any(_is_of_trip(one, trip) for one in holding):  # a name in one
            whole = document_finding(store, holding[0])
            beside.append(replace(whole, label=finding.label))
    told = tuple(_each_once((*kept, *beside)))
    return Section(title=card.title, subtitle=card.subtitle, findings=told)


def _is_of_trip(document: Document, trip: Trip) -> bool:
    return any(
        span.touches(document.span)
        for visit in trip.visits
        if visit.article == document.article
        for span in (*visit.evidence, *(line.span for line in visit.lines))
    )


def _each_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    seen: set[tuple[ArticleId, Span]] = set()
    for finding in findings:
        place = (finding.evidence[0].source.id, finding.evidence[0].span)
        if place not in seen:
            seen.add(place)
            yield finding


def _of_one(text: str) -> Index[str]:
    return Index((text,), text_of=str, key_of=str)
