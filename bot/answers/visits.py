"""Answers who goes where: a card a trip, every line a slice of an article."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.answers.absences import answer_absences
from bot.answers.cards import card_of, meeting_of
from bot.answers.conflicts import conflict_section
from bot.answers.disputes import points, touching
from bot.answers.findings import count
from bot.answers.itineraries import itineraries_of, with_whom
from bot.answers.journey_days import (
    UNTOLD,
    days_told,
    on_days,
    tells_no_day,
    without_day,
)
from bot.answers.naming import holders, meant
from bot.answers.progress import (
    answer_companions,
    answer_progress,
    asked_status,
    changes_of,
)
from bot.answers.scope import asked_days, is_dated
from bot.answers.trips import leads, status_of
from bot.answers.visit_words import answer_about, answer_nowhere
from bot.answers.whom import visitors_meant
from bot.dialogue import (
    Answer,
    Finding,
    Outcome,
    Section,
    Suggestion,
    VisitQuery,
)
from bot.grammar import command_of, read_office
from bot.model import ArticleId, Aspect, Span, SpeakerKind
from bot.resolve import Conflict, Trip
from bot.search import NEGATIONS, content_words
from bot.store import FactStore
from bot.text import keys

INTENT = "visit"

_MOST_CARDS = 100  # a message shows a few, its buttons the next
_MOST_FOLLOWED = 20  # trips of which it is looked up whether they were put off


def answer_visits(query: VisitQuery, store: FactStore) -> Answer:
    """Answer with the trips that fit, each a card of the asked aspects."""
    if _asks_who_not(query) and (absent := _absent(query, store)) is not None:
        return absent
    if not (query.visitor or query.place) and _is_somebody(query.words, store):
        query = replace(query, visitor=query.words, words="")
    held = itineraries_of(store)
    if query.place and not held.to(query.place):
        meant_by_it = held.places_like(query.place)
        if len(meant_by_it) > 1:
            return _which(
                (f"who goes to {place}", replace(query, place=place))
                for place in meant_by_it
            )
        query = replace(query, place="".join(meant_by_it) or query.place)
    fitting = _fitting(query, store)
    trips = on_days(fitting, query, store)
    visitors = _who_hold(query.visitor, trips, store)
    if len(visitors) > 1:
        return _which(
            (f"where {name} goes", replace(query, visitor=name)) for name in visitors
        )
    if trips:
        return _told(query, trips, store)
    if fitting and not _asks_words(query):
        return _of_other_days(query, fitting, store)
    return _stayed_away(query, (query.visitor,), store) or answer_nowhere(query, store)


def _is_somebody(words: str, store: FactStore) -> bool:
    """Tell the name of a person who is quoted, though told of no trip."""
    named = set(keys(words))
    return bool(named) and any(
        name.kind is SpeakerKind.PERSON and named <= set(keys(name.canonical))
        for name in store.speakers.holding(*named)
    )


def _asks_who_not(query: VisitQuery) -> bool:
    """Tell "who is not going to Lenn", whose words are what is left: "not"."""
    words = [word.key for word in content_words(query.words)]
    is_who = not query.visitor and query.aspects in ((), (Aspect.WHO,))
    return is_who and not NEGATIONS.isdisjoint(words)


def _absent(query: VisitQuery, store: FactStore) -> Answer | None:
    """Answer with who is told to stay away; None: nobody is."""
    asked = f"{query.place} {query.words}"
    return answer_absences(
        asked,
        store,
        fits=lambda one: is_dated(one.article, query, store),
        intent=INTENT,
    )


def _stayed_away(
    query: VisitQuery, visitors: Iterable[str], store: FactStore
) -> Answer | None:
    """Answer by what tells that somebody asked about doesn't come; None: nothing."""
    if NEGATIONS.isdisjoint(keys(query.words)):
        return None
    told = (_away(visitor, query, store) for visitor in visitors if keys(visitor))
    return next(filter(None, told), None)


def _away(visitor: str, query: VisitQuery, store: FactStore) -> Answer | None:
    surname = keys(visitor)[-1]
    return answer_absences(
        f"{surname} {query.place} not",
        store,
        fits=lambda one: is_dated(one.article, query, store),
        intent=INTENT,
        whom=surname,
    )


def _asks_words(query: VisitQuery) -> bool:
    """Tell a question for words alone, which no trip need hold; a status is none."""
    is_of_trips = query.visitor or query.place or asked_status(query.words)
    return not is_of_trips and bool(content_words(query.words))


def _told(query: VisitQuery, trips: Sequence[Trip], store: FactStore) -> Answer:
    """Answer with the trips that fit, by what is asked of them."""
    whom = _with_whom(query, store)
    if whom:
        return answer_companions(with_whom(whom, store, query.place), store)
    status = asked_status(query.words)
    if status:
        told = answer_progress(query.words, status, trips, store)
        if told.outcome is Outcome.NONE:
            asked = meant(query.visitor, store.visitors) if query.visitor else ()
            told = _stayed_away(query, (n.canonical for n in asked), store) or told
        if told.outcome is Outcome.NONE and not query.visitor:  # "the Lenn leg is off"
            beside = answer_nowhere(query, store)
            told = beside if beside.findings else told
        return replace(told, sections=tuple(_all_with_disputes(told.sections, store)))
    if not content_words(query.words):
        return _cards(query, trips, store)
    return answer_about(query, trips, store)


def _cards(query: VisitQuery, trips: Sequence[Trip], store: FactStore) -> Answer:
    """Answer with the cards of trips, a page of them where they are many."""
    aspects = _with_when(query)
    cards = [card_of(trip, aspects, store) for trip in trips[:_MOST_CARDS]]
    asks_how_far = not aspects or Aspect.WHEN in aspects
    if asks_how_far and len(trips) <= _MOST_FOLLOWED:
        pairs = zip(trips, cards, strict=True)
        cards = [_followed(trip, card, store) for trip, card in pairs]
    told = list(zip(trips, cards, strict=False))
    shown = [
        _dated(trip, card, query)
        for trip, card in (_in_time(told) if query.visitor else _most_told_first(told))
        if _tells_any(card, query.aspects)
    ]
    if not shown and query.aspects == (Aspect.MEETS,):
        shown = [s for trip in trips if (s := meeting_of(trip, store)) is not None]
    if not shown:
        return Answer(
            intent=INTENT,
            outcome=Outcome.NONE,
            missing=tuple(aspect.value for aspect in query.aspects),
            nearest=leads(trips, store),
        )
    if query.visitor and not aspects:
        shown = list(_each_once(shown))
    sections = tuple(_all_with_disputes(shown, store))
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
        trips = with_whom(query.visitor, store, query.place)
        if query.aspects == (Aspect.WHERE,):  # whoever comes to meet them is elsewhere
            return [trip for trip in trips if _is_theirs(trip, query.visitor, store)]
        return trips
    held = itineraries_of(store)
    return held.to(query.place) if query.place else held.trips


def _is_theirs(trip: Trip, visitor: str, store: FactStore) -> bool:
    named = visitors_meant(visitor, store)
    forms = {form for name in named for form in (name.canonical, *name.aliases)}
    return any(visit.visitor.name in forms for visit in trip.visits)


def _who_hold(asked: str, trips: Iterable[Trip], store: FactStore) -> tuple[str, ...]:
    """Give who makes trips under an office asked for; nobody where it is a name."""
    office = read_office(asked)
    named = meant(asked, store.visitors) if asked else ()
    if not set(named) <= set(holders(office, store.visitors)):
        return ()
    going = {visit.visitor.name for trip in trips for visit in trip.visits}
    return tuple(
        name.canonical
        for name in named
        if not going.isdisjoint((name.canonical, *name.aliases))
    )


def _which(meant: Iterable[tuple[str, VisitQuery]]) -> Answer:
    """Ask which was meant of several questions, each with what it asks."""
    return Answer(
        intent=INTENT,
        outcome=Outcome.ASK,
        suggestions=tuple(
            Suggestion(command=command_of(query), does=does) for does, query in meant
        ),
    )


def _followed(trip: Trip, card: Section, store: FactStore) -> Section:
    """Open a card with what puts the trip off, where other sentences tell that."""
    changes = changes_of(trip, store)
    return replace(
        card,
        subtitle=f"Status: {status_of(trip.visits, store, changes)}",
        findings=(*changes, *card.findings),
    )


def _each_once(cards: Iterable[Section]) -> Iterator[Section]:
    """Give one traveller's cards, a sentence that several stops share on the first.

    "Roe goes to Chad and Mali to talk of grain" is said once, and pointed to.
    """
    told: set[tuple[ArticleId, Span]] = set()
    for card in cards:
        again = [f for f in card.findings if f.label in _CALLED]
        again = [f for f in again if _place(f) in told]
        told |= {_place(finding) for finding in card.findings}
        kept = tuple(finding for finding in card.findings if finding not in again)
        what = " and ".join(dict.fromkeys(_CALLED[finding.label] for finding in again))
        above = f"{card.subtitle}; {what} as above"
        yield replace(card, subtitle=above, findings=kept) if again else card


def _place(finding: Finding) -> tuple[ArticleId, Span]:
    first = finding.evidence[0]
    return first.source.id, first.span


_CALLED = {Aspect.AGENDA.value: "agenda", Aspect.COMPANY.value: "company"}
_MOST_DISPUTED = 3  # beside one card; /sources conflicts has all


def _all_with_disputes(cards: Iterable[Section], store: FactStore) -> Iterator[Section]:
    """Give cards, each dispute below the first that it touches."""
    told: set[Conflict] = set()
    for card in cards:
        conflicts = touching(card.findings, store)[:_MOST_DISPUTED]
        new = [conflict for conflict in conflicts if conflict not in told]
        old = [conflict for conflict in conflicts if conflict in told]
        yield _pointing(card, new, old)
        for conflict in new:
            yield replace(conflict_section(conflict, store), is_part=True)
        told.update(new)


def _pointing(
    card: Section, below: Sequence[Conflict], above: Sequence[Conflict]
) -> Section:
    """Say at a card's head what the articles disagree on, and where it is shown."""
    told = [
        f"{points(conflicts)}, shown {where}"
        for conflicts, where in ((below, "below"), (above, "above"))
        if conflicts
    ]
    if not told:
        return card
    differ = f"the articles differ on {', and on '.join(told)}"
    return replace(card, subtitle="; ".join(filter(None, (card.subtitle, differ))))


def _most_told_first(
    cards: Iterable[tuple[Trip, Section]],
) -> list[tuple[Trip, Section]]:
    return sorted(
        cards,
        key=lambda told: (
            -len({e.source.id for f in told[1].findings for e in f.evidence})
        ),
    )


def _in_time(cards: Iterable[tuple[Trip, Section]]) -> list[tuple[Trip, Section]]:
    """Put one person's trips in order of time, as a tour is told; undated ones last."""
    return sorted(
        _most_told_first(cards),
        key=lambda told: min(days_told(told[0].visits), default=(date.max, date.max)),
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
