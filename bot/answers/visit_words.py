"""Answers what is asked of a visit in words: the lines, or sentences, that hold them.

Knows that what is agreed on a visit may stand three paragraphs below it, and that a
journey may be told that was not read as one. Refuses a line about another trip.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from bot.answers.cards import card_of
from bot.answers.findings import asked_words, document_finding, nearest
from bot.answers.itineraries import itineraries_of
from bot.answers.otherwise import Fits
from bot.answers.progress import (
    asked_status,
    said_beside,
    said_in,
)
from bot.answers.recall import supporting
from bot.answers.retold import answer_retold
from bot.answers.scope import is_dated
from bot.answers.trips import leads
from bot.answers.whereabouts import answer_journeys, answer_whereabouts
from bot.dialogue import (
    AS_PRINTED,
    Answer,
    Evidence,
    Finding,
    FindingKind,
    Outcome,
    Section,
    VisitQuery,
)
from bot.model import ArticleId, Aspect, Span
from bot.resolve import Trip
from bot.search import Hit, Index, stem
from bot.store import Document, FactStore, is_statement
from bot.text import fold, keys, words

_INTENT = "visit"
_MOST_HITS = 200
_MOST_LEADS = 3  # of what is shown where no trip answers


def answer_nowhere(query: VisitQuery, store: FactStore) -> Answer:
    names = tuple(filter(None, (query.visitor, query.place)))
    asked = tuple(filter(None, (*names, query.words)))
    if query.visitor and len(asked) == 1:
        is_where = query.aspects == (Aspect.WHERE,)
        answer = answer_whereabouts if is_where else answer_journeys
        placed = answer(
            query.visitor,
            store,
            lambda one: is_dated(one.article, query, store),
            intent=_INTENT,
        )
        if placed is not None:
            return placed
    told = _in_articles_words(query, " ".join(asked), store)
    if told:
        return Answer(
            intent=_INTENT, outcome=Outcome.FOUND, sections=(Section(findings=told),)
        )
    hits = store.index.search(" ".join(asked), limit=_MOST_HITS)
    return Answer(
        intent=_INTENT,
        outcome=Outcome.NONE,
        missing=(*filter(store.holds, names), *store.holds(query.words)) or asked,
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
    changes = (
        Finding(kind=FindingKind.STATEMENT, evidence=(said,), label=one.value)
        for document in told
        for said_near in (said_in, said_beside)
        for one, said in said_near(document.article, document.span, status, store)
    )
    return tuple(_each_once(changes))[:_MOST_LEADS]


def _tells_journey(evidence: Evidence, query: VisitQuery) -> bool:
    """Tell a sentence that says who goes there, or where they go."""
    said = _NO_RETURN.sub("", fold(evidence.text))
    if not any(stem(word.key) in _GOING for word in words(said)):
        return False
    alone = "" if query.visitor or query.place else query.words
    there = _about_place(query.place or alone, said)
    return there or (not query.place and _about_visitor(query.visitor or alone, said))


# "He did not return calls" is no way back.
_NO_RETURN = re.compile(
    r"\breturn\w* (?:\w+ ){0,3}?(?:calls?|messages?|e-?mails?|requests?)\b"
)


def _about_place(place: str, said: str) -> bool:
    named = re.escape(fold(place).removeprefix("the "))
    there = (
        rf"\b(?:to|in|into|at|visit\w*|tour\w*)\s+(?:the\s+)?{named}\b"
        rf"|\b{named}\s+(?:leg|stage|stop|visit|trip|tour)\b"
    )
    return bool(place) and re.search(there, said) is not None


_MOST_BETWEEN = 8  # words from a visitor's name to the verb


def _about_visitor(visitor: str, said: str) -> bool:
    """Tell a sentence in which a verb of going follows a visitor's last name."""
    names = keys(visitor)
    found = [word.key for word in words(said)]
    at = found.index(names[-1]) if names and names[-1] in found else len(found)
    return any(stem(key) in _GOING for key in found[at + 1 : at + 1 + _MOST_BETWEEN])


def answer_about(query: VisitQuery, trips: Sequence[Trip], store: FactStore) -> Answer:
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
        return Answer(intent=_INTENT, outcome=Outcome.FOUND, sections=tuple(shown))
    told_in = {visit.article for trip in trips for visit in trip.visits}

    def fits(one: Document) -> bool:
        return is_statement(one) and one.article in told_in

    elsewhere = hits
    hits = store.index.search(query.words, limit=_MOST_HITS, among=fits)
    found = supporting(query.words, hits, store)
    retold = None if found else _retold(query, store, fits)
    if retold is not None:
        return retold
    if not found and not (query.visitor or query.place):
        return answer_nowhere(query, store)
    if not found:
        return Answer(
            intent=_INTENT,
            outcome=Outcome.NONE,
            missing=store.holds(query.words) or asked_words(query.words),
            nearest=_leads(trips, elsewhere, store),
        )
    findings = tuple(document_finding(store, hit.document) for hit in found)
    return Answer(
        intent=_INTENT,
        outcome=Outcome.FOUND,
        sections=(Section(findings=findings),),
        missing=found[0].missing,
    )


def _retold(query: VisitQuery, store: FactStore, fits: Fits) -> Answer | None:
    """Answer by sentences in other words; but for agreements, of who or where is asked.

    What two ministers sign may stand where neither is named.
    """

    def names(one: Document) -> bool:
        said = fold(one.span.of(store.articles[one.article].text))
        asked = (*keys(query.visitor)[-1:], *keys(query.place))
        return fits(one) and any(word in said for word in asked)

    is_signed = Aspect.ANNOUNCEMENTS in query.aspects
    told_by = fits if is_signed else names
    return answer_retold(query.words, store, told_by, intent=_INTENT)


def _leads(
    trips: Sequence[Trip],
    hits: Sequence[Hit[Document]],
    store: FactStore,
) -> tuple[Finding, ...]:
    """Give what comes nearest: the trips, and what else holds the words asked."""
    more = nearest(store, [hit for hit in hits if not hit.missing])
    return (*leads(trips, store), *more)


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
        if finding.label == AS_PRINTED:
            continue  # an aspect in it is kept by the words beside it
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
