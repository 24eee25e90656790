"""Answers how far a trip has come, and who goes along.

Knows the words that ask for a status. What no article tells is missing, never
denied: a trip that is told is not one that nobody makes.
"""

import re
from collections.abc import Iterator, Sequence

from bot.answers.cards import card_of, sentence_of
from bot.answers.destinations import name_destination
from bot.answers.findings import asked_words
from bot.answers.trips import leads, one_an_article, person_at, title_of
from bot.dialogue import Answer, Evidence, Finding, FindingKind, Outcome, Section
from bot.extract.figures.numerals import SMALL
from bot.extract.reading.lexicon import ROLES, names_human
from bot.extract.visits.called_off import PART_OF_TRIP
from bot.model import ArticleId, Aspect, Span, Visit, VisitStatus
from bot.resolve import Trip, bare
from bot.search import NEGATIONS, content_words, tokens
from bot.store import FactStore, is_statement
from bot.text import fold

INTENT = "visit"

_MOST_HITS = 200
_MOST_TRIPS = 20
_ANY = frozenset(VisitStatus)
_CALLED = {
    VisitStatus.PLANNED: "planned scheduled",
    VisitStatus.UNDER_WAY: "underway ongoing",
    VisitStatus.HAPPENED: "happened happen completed",
    VisitStatus.POSTPONED: "postponed postpone delayed delay deferred rescheduled",
    VisitStatus.CANCELLED: "cancelled canceled cancel scrapped axed",
}
_STOPPED = frozenset({VisitStatus.POSTPONED, VisitStatus.CANCELLED})
_STATUS_WORDS = {
    "status": _ANY,
    "stopped": _STOPPED,
    "prevented": _STOPPED,
    "not": _STOPPED,  # "why did the minister not come"
    **{
        word: frozenset({one})
        for one, called in _CALLED.items()
        for word in called.split()
    },
}


def asked_status(asked: str) -> frozenset[VisitStatus]:
    """Give the statuses that words ask after; none where they ask for more."""
    called = [_STATUS_WORDS.get(word.key) for word in content_words(asked)]
    if not called or None in called:
        return frozenset()
    return frozenset().union(*filter(None, called))


def answer_progress(
    asked: str,
    status: frozenset[VisitStatus],
    trips: Sequence[Trip],
    store: FactStore,
) -> Answer:
    """Answer with how far each trip has come, and with what tells a status asked.

    What no article tells of the trip is missing, never denied.
    """
    standing = (_standing(trip, status, store) for trip in trips[:_MOST_TRIPS])
    sections = tuple(
        section
        for section in standing
        if any(finding.label in status for finding in section.findings)
    )
    if not sections:
        return Answer(
            intent=INTENT,
            outcome=Outcome.NONE,
            missing=_spelled_out(asked),
            nearest=leads(trips, store),
        )
    return Answer(intent=INTENT, outcome=Outcome.FOUND, sections=sections)


def _spelled_out(asked: str) -> tuple[str, ...]:
    """Give what no article tells; "not" by itself says too little."""
    words = asked_words(asked)
    is_bare = all(fold(word) in NEGATIONS for word in words)
    return ("being put off or called off",) if is_bare else words


def _standing(trip: Trip, status: frozenset[VisitStatus], store: FactStore) -> Section:
    """Give what tells how far a trip has come, by status; those asked for first."""
    clauses = (
        (visit.status, store.cite(visit.article, _told_by(visit, store)))
        for visit in trip.visits
    )
    beside = (
        (one, evidence)
        for visit in trip.visits
        for one, evidence in said_beside(
            visit.article, visit.evidence[0], status, store
        )
    )
    told = [*_changes_told(trip, status, store), *beside, *clauses]
    return Section(
        title=title_of(trip, store),
        findings=tuple(sorted(_by_status(told), key=lambda f: f.label not in status)),
    )


def _told_by(visit: Visit, store: FactStore) -> Span:
    """Give the clause that tells a visit; of one called off all its sentence."""
    is_off = visit.status in _STOPPED
    return sentence_of(visit, store) if is_off else visit.evidence[0]


def _by_status(
    told: Sequence[tuple[VisitStatus, Evidence]],
) -> Iterator[Finding]:
    """Yield each status with what tells it, an article once."""
    for status in dict.fromkeys(status for status, _ in told):
        evidence = (one for other, one in told if other is status)
        yield Finding(
            kind=FindingKind.VISIT,
            evidence=tuple(one_an_article(evidence)),
            label=status.value,
        )


# How articles say so of "the trip" and "it", a sentence below the one that names it.
_SAID = {
    VisitStatus.POSTPONED: re.compile(
        r"\b(?:postpon|delay|deferr|reschedul)\w*|\bput(?:ting)? (?:\w+ )?off\b"
        r"|\bpush\w* (?:\w+ )?back\b",
        re.IGNORECASE,
    ),
    VisitStatus.CANCELLED: re.compile(
        r"\b(?:cancel|scrapp|abandon)\w*|\baxed\b|\bcall\w* (?:\w+ )?off\b",
        re.IGNORECASE,
    ),
}


def said_in(
    article: ArticleId, span: Span, status: frozenset[VisitStatus], store: FactStore
) -> Iterator[tuple[VisitStatus, Evidence]]:
    """Yield what a sentence itself tells of a status asked after."""
    said = span.of(store.articles[article].text)
    for one in sorted(status & _SAID.keys()):
        if _SAID[one].search(said):
            yield one, store.cite(article, span)


def said_beside(
    article: ArticleId, span: Span, status: frozenset[VisitStatus], store: FactStore
) -> Iterator[tuple[VisitStatus, Evidence]]:
    """Yield what the other sentences of a paragraph tell of a status asked after."""
    sheet = store.sheets[article]
    around = next((p for p in sheet.article.paragraphs if p.touches(span)), span)
    for statement in sheet.statements:
        if statement.span.touches(around) and not statement.span.touches(span):
            yield from said_in(article, statement.span, status, store)


def changes_of(trip: Trip, store: FactStore) -> tuple[Finding, ...]:
    """Give what puts off or calls off a trip that the visits told don't say so of."""
    untold = _PUT_OFF - {visit.status for visit in trip.visits}
    return tuple(_by_status(list(_changes_told(trip, untold, store))))


def _changes_told(
    trip: Trip, status: frozenset[VisitStatus], store: FactStore
) -> Iterator[tuple[VisitStatus, Evidence]]:
    """Yield the sentences that put off or call off a trip of theirs to that place.

    "The minister's trip to Lenn was postponed" names them by their office.
    """
    visitors = [_called(visit, store) for visit in trip.visits]
    places = dict.fromkeys(visit.place for visit in trip.visits)
    place = name_destination(trip.visits, store).partition(",")[0]
    for one in sorted(status & _PUT_OFF):
        for there in {place: None, **places}:
            hits = store.index.search(
                f"{there} {one.value}", limit=_MOST_HITS, among=is_statement
            )
            for hit in (hit for hit in hits if not hit.missing):
                evidence = store.cite(hit.document.article, hit.document.span)
                if PART_OF_TRIP.search(evidence.text) is not None:
                    continue  # "cancelled the second leg of her visit to Lenn"
                said = _keys(evidence.text)
                if _NOUNS & said and any(
                    forms <= said for called in visitors for forms in called
                ):
                    yield one, evidence


_PUT_OFF = frozenset({VisitStatus.POSTPONED, VisitStatus.CANCELLED})
_NOUNS = frozenset("visit trip tour journey travel".split())


def _called(visit: Visit, store: FactStore) -> list[frozenset[str]]:
    """Give the surname of a visitor, and the office an article gives them."""
    called = [_keys(bare(visit.visitor.name).rpartition(" ")[2])]
    if visit.visitor.role is not None:
        text = store.articles[visit.article].text
        called.append(_keys(visit.visitor.role.of(text)))
    return called


def _keys(text: str) -> frozenset[str]:
    return frozenset(token.key for token in tokens(text))


def answer_companions(trips: Sequence[Trip], store: FactStore) -> Answer:
    """Answer who goes with a visitor: those of whom the same clause tells it."""
    sections = [
        Section(
            title=title_of(trip, store),
            findings=tuple(companions),
        )
        for trip in trips
        if (companions := list(_companions(trip, store)))
    ]
    if sections:
        return Answer(intent=INTENT, outcome=Outcome.FOUND, sections=tuple(sections))
    return Answer(
        intent=INTENT,
        outcome=Outcome.NONE,
        missing=("who goes along",),
        nearest=leads(trips, store),
    )


def _companions(trip: Trip, store: FactStore) -> Iterator[Finding]:
    """Yield who is said to go along, and who makes the journey in the same clause."""
    held = card_of(trip, (Aspect.COMPANY,), store).findings
    named = tuple(_going_too(trip, store))
    yield from (*held, *named, *_beside(trip, (*held, *named), store))


def _going_too(trip: Trip, store: FactStore) -> Iterator[Finding]:
    own = {visit.visitor.name for visit in trip.visits}
    for visit in trip.visits:
        for other in store.sheets[visit.article].visits:
            if other.visitor.name not in own and _is_told_with(visit, other):
                own.add(other.visitor.name)
                yield Finding(
                    kind=FindingKind.VISIT,
                    evidence=(store.cite(visit.article, person_at(other.visitor)),),
                    label=Aspect.COMPANY.value,
                )


# What tells company in the sentence of a visit, beyond what was read as company.
_WITH = re.compile(
    r"\b(?:accompanied by|together with|along with|alongside|joined by"
    r"|with (?:a|the|his|her|their|its) (?:[\w’'-]+ )?(?:wife|husband|partner|family"
    r"|children|son|daughter|team|delegation|party|aides|staff|entourage)"
    r"|with (?:his|her|their|its) (?:[\w’'-]+ ){0,3}[\w’'-]+, [A-Z][\w’'-]+ [A-Z]\w*)\b"
)
_WITH_SO_MANY = re.compile(
    rf"\bwith (?:\d[\d,]*|{'|'.join(SMALL)}) ([a-z]+)s\b", re.IGNORECASE
)


def _tells_company(said: str) -> bool:
    many = _WITH_SO_MANY.search(said)
    return _WITH.search(said) is not None or (
        many is not None and (many[1] in ROLES or names_human(many[1]))
    )


def _beside(
    trip: Trip, shown: Sequence[Finding], store: FactStore
) -> Iterator[Finding]:
    """Yield the sentences of a visit that tell of others with the visitor."""
    told = [evidence for finding in shown for evidence in finding.evidence]
    for visit in trip.visits:
        for statement in store.sheets[visit.article].statements:
            evidence = store.cite(visit.article, statement.span)
            is_shown = any(
                one.source.id == visit.article and one.span.touches(statement.span)
                for one in told
            )
            is_its = any(one.touches(statement.span) for one in visit.evidence)
            if is_its and not is_shown and _tells_company(evidence.text):
                told.append(evidence)
                yield Finding(
                    kind=FindingKind.STATEMENT,
                    evidence=(evidence,),
                    label=Aspect.COMPANY.value,
                )


def _is_told_with(visit: Visit, other: Visit) -> bool:
    return other.place == visit.place and any(
        one.touches(two) for one in visit.evidence for two in other.evidence
    )
