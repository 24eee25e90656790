"""Answers that teach: how to ask, with examples from the corpus at hand."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from heapq import nlargest

from bot.answers.destinations import name_destination
from bot.answers.findings import count, spelled_days
from bot.answers.itineraries import itineraries_of
from bot.answers.journey_days import days_told
from bot.answers.kept import kept
from bot.answers.trips import course_of, title_of
from bot.dialogue import (
    Answer,
    HelpQuery,
    Outcome,
    QuoteQuery,
    SmallTalkQuery,
    SourcesQuery,
    Suggestion,
    UnclearQuery,
    VisitQuery,
)
from bot.grammar import command_of, remedy_for
from bot.model import Quote, QuoteKind, SpeakerKind
from bot.resolve import Trip
from bot.store import FactStore
from bot.text import words
from bot.wording import is_negation

INTENT = "help"

_VISITS = "visit"  # the topic of a command that was given nothing to look for
_TRIPS_SHOWN = 8
_REMEMBERED = 6  # words of a quotation that make an example
_LISTENED_TO = 50  # speakers among whose words one is sought


def answer_help(query: HelpQuery, store: FactStore) -> Answer:
    """Teach by examples that this corpus answers; of visits, by those it tells."""
    trips = _latest_trips(store) if query.topic == _VISITS else ()
    told = len(itineraries_of(store).trips)
    more = f"{count(told, 'visit')} told; here the latest. /visit all shows every one."
    more = more if told > len(trips) > 0 else ""
    return Answer(
        intent=INTENT,
        outcome=Outcome.TEACH,
        missing=(query.unknown,) if query.unknown else (),
        suggestions=trips or tuple(examples(store, query.topic)),
        notes=tuple(filter(None, (remedy_for(query.topic, query.unknown), more))),
    )


def answer_small_talk(query: SmallTalkQuery, store: FactStore) -> Answer:
    """Turn talk away, and show what can be asked instead.

    Talk with words of its own ("thanks") is answered in these alone.
    """
    is_plain = query == SmallTalkQuery()
    return Answer(
        intent=SmallTalkQuery().intent,
        outcome=Outcome.TURNED_AWAY,
        suggestions=tuple(examples(store))[:3] if is_plain else (),
    )


def answer_unclear(query: UnclearQuery, store: FactStore) -> Answer:
    """Ask which was meant; or say that the cuttings don't say."""
    if not query.candidates:
        return Answer(
            intent=INTENT,
            outcome=Outcome.NONE,
            missing=query.missing,
            suggestions=tuple(examples(store))[:3],
        )
    return Answer(
        intent=INTENT,
        outcome=Outcome.ASK,
        missing=query.missing,
        suggestions=tuple(Suggestion(command=c, does="") for c in query.candidates),
    )


def examples(store: FactStore, topic: str = "") -> Iterator[Suggestion]:
    """Yield commands that this store answers; those of one topic, if given."""
    for suggestion in _all_examples(store):
        if not topic or suggestion.command.startswith(f"/{topic}"):
            yield suggestion


@kept
def _all_examples(store: FactStore) -> tuple[Suggestion, ...]:
    return tuple(_examples(store))


def _examples(store: FactStore) -> Iterator[Suggestion]:
    speaker = _most_quoted(store)
    if speaker:
        query = QuoteQuery(speaker=speaker)
        yield Suggestion(command=command_of(query), does=f"what {speaker} said")
    fragment = _fragment(store)
    if fragment:
        yield Suggestion(
            command=command_of(QuoteQuery(words=fragment)),
            does="who said a line you half remember",
        )
        yield Suggestion(
            command=f"/quote check {fragment}", does="whether words are as printed"
        )
    place = itineraries_of(store).first_place()
    if place:
        query_visit = VisitQuery(place=place)
        yield Suggestion(
            command=command_of(query_visit), does=f"who goes to {place}, and why"
        )
    yield Suggestion(command=command_of(SourcesQuery()), does="the articles held")
    if store.conflicts.all():
        yield Suggestion(
            command=command_of(SourcesQuery(conflicts=True)),
            does="what the articles disagree on",
        )
    yield Suggestion(command="/digest preview", does="what the next digest would say")


@kept
def _latest_trips(store: FactStore) -> tuple[Suggestion, ...]:
    """Give the latest trips, each as the command that shows its card."""
    held = itineraries_of(store).trips
    latest = nlargest(_TRIPS_SHOWN, held, key=lambda trip: _latest_day(trip, store))
    return tuple(_shown(trip, store) for trip in latest)


def _latest_day(trip: Trip, store: FactStore) -> date:
    """Give a trip's last day; where none is told, that of its latest article."""
    printed = (store.articles[visit.article].published for visit in trip.visits)
    told = [last for _, last in days_told(trip.visits)]
    return max(told or [day for day in printed if day], default=date.min)


def _closest(told: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    """Leave out "next week" where a day of it is told, too."""
    days = sorted({*told})
    return [
        (first, last)
        for first, last in days
        if not any(
            first <= other[0] and other[1] <= last
            for other in days
            if other != (first, last)
        )
    ]


def _shown(trip: Trip, store: FactStore) -> Suggestion:
    visits = trip.visits
    place = name_destination(visits, store).partition(",")[0]
    query = VisitQuery(visitor=visits[0].visitor.name, place=place)
    told = (
        title_of(trip, store),
        " or ".join(
            spelled_days(first, last)
            for first, last in _closest(days_told(trip.visits))
        ),
        course_of(visits, store),
        count(len({visit.article for visit in visits}), "article"),
    )
    return Suggestion(command=command_of(query), does="; ".join(filter(None, told)))


def _most_quoted(store: FactStore) -> str:
    """Give the person quoted most; the first by name among equals."""
    people = (name for name in _by_quotes(store) if _is_person(store.quotes_by[name]))
    return next(people, "")


def _by_quotes(store: FactStore) -> list[str]:
    """Give who is quoted, the most quoted first."""
    quoted = store.quotes_by
    return sorted(quoted, key=lambda name: (-len(quoted[name]), name))


def _is_person(quotes: Sequence[Quote]) -> bool:
    given = quotes[0].attribution
    return given is not None and given.speaker.kind is SpeakerKind.PERSON


def _fragment(store: FactStore) -> str:
    """Give the first words of the longest quotation of those quoted most."""
    said = [
        quote.span.of(store.articles[quote.article].text)
        for name in _by_quotes(store)[:_LISTENED_TO]
        for quote in store.quotes_by[name]
        if quote.kind is QuoteKind.DIRECT
    ]
    whole = [text for text in said if not _turns(text)]
    longest = max(whole or said, key=lambda text: (len(text), text), default="")
    first = list(words(longest))[:_REMEMBERED]
    return longest[first[0].span.start : first[-1].span.end] if first else ""


def _turns(text: str) -> bool:
    """Tell words whose beginning may say what they deny: "Must we? No."."""
    rest = list(words(text))[_REMEMBERED:]
    return "?" in text or any(is_negation(word.key) for word in rest)
