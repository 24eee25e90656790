"""Answers who goes where: a card a trip, every line a slice of an article."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.answers.conflicts import conflict_section, points, touching
from bot.answers.findings import asked_words, count, document_finding, nearest
from bot.answers.naming import meant
from bot.answers.progress import (
    answer_companions,
    answer_progress,
    asked_status,
    changes_of,
)
from bot.answers.quotes import supporting
from bot.answers.trips import leads, one_an_article, person_at, status_of, title_of
from bot.dialogue import (
    Answer,
    Evidence,
    Finding,
    FindingKind,
    Outcome,
    Section,
    VisitQuery,
)
from bot.model import ArticleId, Aspect, Span, Visit, When
from bot.resolve import Trip
from bot.search import Index, content_words, stem
from bot.store import Document, FactStore, is_statement
from bot.text import fold, words
from bot.wording import closeness, contains

INTENT = "visit"

_MOST_HITS = 200
_MOST_LINES = 3  # of an aspect, on a card that tells all
_MOST_FOLLOWED = 20  # trips of which it is looked up whether they were put off
_MOST_LEADS = 3  # of trips shown where none answers
_SAME_LINE = 0.8  # of the words: one line, told twice
_WITHIN = 0.95


def answer_visits(query: VisitQuery, store: FactStore) -> Answer:
    """Answer with the trips that fit, each a card of the asked aspects."""
    there = [
        t for t in store.trips if not query.place or _goes_to(t, query.place, store)
    ]
    trips = _with(query.visitor, there, store) if query.visitor else there
    if not trips:
        return _nowhere(query, store)
    with_whom = _with_whom(query, store)
    if with_whom:
        return answer_companions(_with(with_whom, there, store), store)
    status = asked_status(query.words)
    if status:
        told = answer_progress(query.words, status, trips, store)
        return replace(told, sections=tuple(_all_with_disputes(told.sections, store)))
    if content_words(query.words):
        return _about(query, trips, store)
    cards = [_card(trip, query.aspects, store) for trip in trips]
    asks_how_far = not query.aspects or Aspect.WHEN in query.aspects
    if asks_how_far and len(trips) <= _MOST_FOLLOWED:
        pairs = zip(trips, cards, strict=True)
        cards = [_followed(trip, card, store) for trip, card in pairs]
    shown = [card for card in cards if card.findings]
    if not shown:
        return Answer(
            intent=INTENT,
            outcome=Outcome.NONE,
            missing=tuple(aspect.value for aspect in query.aspects),
            nearest=leads(trips, store),
        )
    sections = tuple(_all_with_disputes(_most_told_first(shown), store))
    return Answer(intent=INTENT, outcome=Outcome.FOUND, sections=sections)


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
    told: set[str] = set()
    for card in cards:
        for section in _with_disputes(card, store):
            if section.title not in told:
                told.add(section.title)
                yield section


def _with_disputes(card: Section, store: FactStore) -> Iterator[Section]:
    """Give a card, and below it what the articles disagree on among its lines."""
    shown = [evidence for finding in card.findings for evidence in finding.evidence]
    conflicts = touching(shown, store)[:_MOST_DISPUTED]
    if conflicts:
        told = f"the articles differ on {points(conflicts)}, shown below"
        subtitle = "; ".join(filter(None, (card.subtitle, told)))
        card = replace(card, subtitle=subtitle)
    yield card
    yield from (conflict_section(conflict, store) for conflict in conflicts)


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


def _with(asked: str, trips: Sequence[Trip], store: FactStore) -> list[Trip]:
    """Give the trips somebody makes; else those on which somebody is met."""
    named = meant(asked, store.visitors)
    forms = {form for name in named for form in (name.canonical, *name.aliases)}
    made = [t for t in trips if any(v.visitor.name in forms for v in t.visits)]
    if made:
        return made
    return [
        trip
        for trip in trips
        if any(party.name in forms for v in trip.visits for party in v.meets)
    ]


def _goes_to(trip: Trip, asked: str, store: FactStore) -> bool:
    """Tell whether a trip goes to a place, by its name or as an article prints it."""
    key = fold(asked).removeprefix("the ")
    for visit in trip.visits:
        printed = visit.place_at.of(store.articles[visit.article].text)
        names = {fold(name).removeprefix("the ") for name in (visit.place, printed)}
        if any(key == name or set(key.split()) <= set(name.split()) for name in names):
            return True
    return False


def _nowhere(query: VisitQuery, store: FactStore) -> Answer:
    asked = tuple(filter(None, (query.visitor, query.place, query.words)))
    told = _in_articles_words(query, " ".join(asked), store) if query.place else ()
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
    """Give the sentences that tell of a journey there and hold all that is asked.

    "Peru's minister flew to Chile" tells of none to Peru.
    """
    there = re.compile(
        rf"\b(?:to|in|into|at|visit\w*|tour\w*)\s+(?:the\s+)?{re.escape(fold(query.place))}\b"
    )
    hits = store.index.search(asked, limit=_MOST_HITS, among=is_statement)
    findings = (
        document_finding(store, hit.document)
        for hit in hits
        if hit.supported and not hit.missing
    )
    return tuple(
        finding
        for finding in findings
        if there.search(fold(finding.text))
        and any(stem(word.key) in _GOING for word in words(finding.text))
    )[:_MOST_LEADS]


# ------------------------------------------------------------------- the words


def _about(query: VisitQuery, trips: Sequence[Trip], store: FactStore) -> Answer:
    """Narrow the trips to the lines that hold the words asked about.

    The whole of an article that tells a trip is looked at: what is agreed on a
    visit may stand three paragraphs below it.
    """
    cards = [_card(trip, query.aspects, store) for trip in trips]
    narrowed = [_narrowed(card, query.words, store) for card in cards]
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


def _narrowed(card: Section, asked: str, store: FactStore) -> Section:
    """Keep the lines of a card that hold every word asked about."""
    kept: list[Finding] = []
    for finding in card.findings:
        evidence = finding.evidence[0]
        hits = store.index.search(
            asked, limit=_MOST_HITS, among=partial(_states, evidence)
        )
        holding = [hit.document for hit in hits if not hit.missing]
        if holding and not _of_one(finding.text).unsupported(asked):
            kept.append(finding)
        elif holding:  # a name in a sentence that holds the words
            whole = document_finding(store, holding[0])
            kept.append(replace(whole, label=finding.label))
    return Section(
        title=card.title, subtitle=card.subtitle, findings=tuple(_each_once(kept))
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


def _states(evidence: Evidence, document: Document) -> bool:
    """Tell whether a document is a sentence that evidence is cut from."""
    return (
        is_statement(document)
        and document.article == evidence.source.id
        and document.span.touches(evidence.span)
    )


# -------------------------------------------------------------------- the card


@dataclass(frozen=True, slots=True)
class _Line:
    aspect: Aspect
    article: ArticleId
    span: Span
    note: str = ""


def _card(trip: Trip, aspects: Sequence[Aspect], store: FactStore) -> Section:
    """Give a trip's card: lines in the aspects' order, the same line once.

    Unless aspects are asked for, each is told by its best-attested lines alone.
    """
    visits = trip.visits
    findings = [
        finding
        for aspect in Aspect
        if not aspects or aspect in aspects
        for finding in _lines_on(aspect, visits, store, is_whole=bool(aspects))
    ]
    return Section(
        title=title_of(trip, store),
        subtitle=f"Status: {status_of(visits)}",
        findings=tuple(findings if aspects else _sentences_once(findings)),
    )


def _sentences_once(findings: Iterable[Finding]) -> list[Finding]:
    """Show a sentence that tells several aspects once, under all of them.

    It stands before those that tell the first of these alone.
    """
    kept: dict[tuple[ArticleId, Span], Finding] = {}
    for finding in findings:
        first = finding.evidence[0]
        place = (first.source.id, first.span)
        before = kept.get(place)
        if before is None:
            kept[place] = finding
        elif finding.label != before.label:
            label = f"{before.label}, {finding.label}"
            kept[place] = replace(before, label=label)
    order = {aspect.value: at for at, aspect in enumerate(Aspect)}
    return sorted(
        kept.values(),
        key=lambda one: (order[one.label.partition(",")[0]], "," not in one.label),
    )


def _lines_on(
    aspect: Aspect, visits: Sequence[Visit], store: FactStore, *, is_whole: bool
) -> list[Finding]:
    """Give what the articles tell of one aspect, the most told first."""
    lines = [line for visit in visits for line in _lines(visit, aspect, store)]
    findings = list(_told_once(lines, store))
    if is_whole or len(findings) <= _MOST_LINES:
        return findings
    findings.sort(key=lambda finding: -len(finding.evidence))
    *shown, last = findings[:_MOST_LINES]
    left = len(findings) - _MOST_LINES
    more = f"{count(left, 'more line')} on this: ask for {aspect.value}"
    return [*shown, replace(last, notes=(*last.notes, more))]


def _lines(visit: Visit, aspect: Aspect, store: FactStore) -> Iterator[_Line]:
    """Yield what one article tells of one aspect."""
    text = store.articles[visit.article].text
    match aspect:
        case Aspect.WHO:
            yield _Line(aspect, visit.article, person_at(visit.visitor))
        case Aspect.WHERE:
            yield _Line(aspect, visit.article, visit.place_at)
        case Aspect.WHEN if visit.when is not None:
            yield _Line(
                aspect, visit.article, visit.when.span, _resolved(visit.when, text)
            )
        case Aspect.MEETS:
            for party in visit.meets:
                yield _Line(aspect, visit.article, person_at(party))
        case _:
            pass
    for line in visit.lines:
        if line.aspect is aspect:
            yield _Line(aspect, visit.article, line.span)


def _resolved(when: When, text: str) -> str:
    """Give the day that a printed time means, marked where it was worked out."""
    if when.day is None:
        return ""
    day = when.day.strftime(f"%A {when.day.day} %B %Y")
    if when.is_resolved:
        return f"{day}, worked out from the article's date"
    return day if fold(day) != fold(when.span.of(text)) else ""


def _told_once(lines: Sequence[_Line], store: FactStore) -> Iterator[Finding]:
    """Yield each line once, with every article that tells it."""
    kept: list[tuple[_Line, list[_Line]]] = []
    for line in lines:
        for first, others in kept:
            if first.aspect is line.aspect and _is_same(first, line, store):
                others.append(line)
                break
        else:
            kept.append((line, []))
    for first, others in kept:
        evidence = [store.cite(line.article, line.span) for line in (first, *others)]
        yield Finding(
            kind=FindingKind.VISIT,
            evidence=tuple(one_an_article(evidence)),
            label=first.aspect.value,
            notes=tuple(filter(None, dict.fromkeys(x.note for x in (first, *others)))),
        )


def _is_same(one: _Line, other: _Line, store: FactStore) -> bool:
    mine, theirs = (
        [word.key for word in words(line.span.of(store.articles[line.article].text))]
        for line in (one, other)
    )
    if not mine or not theirs or one.note != other.note:
        return False
    if closeness(mine, theirs) >= _SAME_LINE:
        return True
    shorter, longer = sorted((mine, theirs), key=len)
    return contains(longer, shorter, share=_WITHIN)
