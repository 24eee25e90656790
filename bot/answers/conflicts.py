"""Answers what articles disagree on: every version with its words, never settled.

Knows how a conflict is shown by itself and beside what it touches. Refuses to
say which version is right.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from bot.answers.findings import asked_words, count
from bot.dialogue import (
    Answer,
    Evidence,
    Finding,
    FindingKind,
    Outcome,
    Section,
    SourcesQuery,
    Variant,
    Voice,
)
from bot.extract.reading.cues import SAYING
from bot.model import (
    ArticleId,
    Attribution,
    Quote,
    QuoteKind,
    Span,
    Visit,
    VisitStatus,
)
from bot.resolve import Conflict, ConflictKind, Print, Side
from bot.search import Index, content_words
from bot.store import FactStore
from bot.text import fold

INTENT = "sources"

OF_QUOTATIONS = frozenset({ConflictKind.ATTRIBUTION, ConflictKind.WORDS})
"""What quotations show themselves, word by word and by name."""

_TITLES = {
    ConflictKind.AMOUNT: "Different amounts",
    ConflictKind.COUNT: "Different counts",
    ConflictKind.DAY: "Different days",
    ConflictKind.PLACE: "Different places",
    ConflictKind.NAME: "Different names",
    ConflictKind.STATUS: "Different outcomes",
    ConflictKind.ATTRIBUTION: "Given to different speakers",
    ConflictKind.WORDS: "Different words of one speaker",
}


def answer_conflicts(
    query: SourcesQuery, held: Iterable[ArticleId], store: FactStore
) -> Answer:
    """Answer with what the `held` articles disagree on; of the words, if any."""
    ids = frozenset(held)
    told = [c for c in store.conflicts.all() if not c.articles.isdisjoint(ids)]
    found = [c for c in told if _is_about(query.words, c, store)]
    if not found:
        missing = store.holds(query.words) if content_words(query.words) else ()
        return Answer(intent=INTENT, outcome=Outcome.NONE, missing=missing)
    return Answer(
        intent=INTENT,
        outcome=Outcome.FOUND,
        sections=tuple(conflict_section(c, store) for c in in_order(found, store)),
    )


def in_order(conflicts: Iterable[Conflict], store: FactStore) -> list[Conflict]:
    """Give conflicts, those of the newest articles first."""
    return sorted(conflicts, key=lambda c: (-_newest(c, store), min(c.prints), c.kind))


def _newest(conflict: Conflict, store: FactStore) -> int:
    return max((day.toordinal() for day in _days(conflict, store)), default=0)


def _days(conflict: Conflict, store: FactStore) -> Iterator[date]:
    for article in conflict.articles:
        day = store.articles[article].published
        if day is not None:
            yield day


def _is_about(asked: str, conflict: Conflict, store: FactStore) -> bool:
    """Tell whether a conflict's sentences and headlines hold all that is asked."""
    if not asked_words(asked):
        return True
    shown = " ".join(
        f"{store.articles[p.article].title}\n"
        f"{_around(p, store).of(store.articles[p.article].text)}"
        for p in conflict.prints
    )
    told = f"{shown}\n{_TITLES[conflict.kind]}"
    index = Index((told,), text_of=str, key_of=str)
    return not index.unsupported(asked)


def _around(print_: Print, store: FactStore) -> Span:
    """Give the sentence that a print's telling words stand in."""
    for statement in store.sheets[print_.article].statements:
        if statement.span.touches(print_.span):
            return statement.span
    return print_.shown


# ------------------------------------------------------------------- showing


def conflict_section(conflict: Conflict, store: FactStore) -> Section:
    """Give a conflict as a section: a finding for each side, all alike."""
    named = " / ".join(_words_of(side, conflict, store) for side in conflict.sides)
    return Section(
        title=f"{_subject(conflict, store)}: {named}",
        subtitle=_apart(conflict, store),
        is_whole=True,
        findings=tuple(_side(side, conflict, store) for side in conflict.sides),
    )


def conflict_finding(conflict: Conflict, store: FactStore) -> Finding:
    """Give a conflict as one finding: a side, and the others beside it."""
    first, *others = (_side(side, conflict, store) for side in conflict.sides)
    return Finding(
        kind=first.kind,
        evidence=first.evidence,
        label=f"{_subject(conflict, store)}: {first.label}".removesuffix(": "),
        voice=first.voice,
        variants=tuple(
            Variant(evidence=other.evidence[0], voice=other.voice, note=other.label)
            for other in others
        ),
    )


def _subject(conflict: Conflict, store: FactStore) -> str:
    """Say what articles differ on, and of whose trip."""
    trip = next((visit for _, visit in trips_of(conflict, store)), None)
    if trip is not None and conflict.kind in OF_TRIPS:
        title = _CHANGED if _is_change(conflict, store) else _TITLES[conflict.kind]
        return f"{title} for {trip.visitor.name} in {trip.place}"
    return _TITLES[conflict.kind]


_CHANGED = "A change of plan"


def _is_change(conflict: Conflict, store: FactStore) -> bool:
    """Tell a plan that every later article tells as dropped or put off."""
    plan = VisitStatus.PLANNED.value
    if conflict.kind is not ConflictKind.STATUS or len(conflict.sides) < len("ab"):
        return False
    days: dict[bool, list[date]] = {True: [], False: []}
    for side in conflict.sides:
        for print_ in side.prints:
            day = store.articles[print_.article].published
            if day is None:
                return False
            days[side.value == plan].append(day)
    return bool(days[True] and days[False]) and max(days[True]) < min(days[False])


OF_TRIPS = frozenset({ConflictKind.DAY, ConflictKind.PLACE, ConflictKind.STATUS})


def trips_of(conflict: Conflict, store: FactStore) -> list[tuple[Print, Visit]]:
    """Give the visit of which each print shows the clause, if it is of one.

    Of two stops of one clause, "will see Roe in Acre before going on to Utopia", the
    one that is shown by its day, else the one that the other prints name, else the
    one that most prints tell of.
    """
    told = [
        (print_, _visits_of(side, print_, conflict, store))
        for side in conflict.sides
        for print_ in side.prints
    ]
    places = Counter(place for _, trips in told for place in {v.place for v in trips})
    shown = {p: fold(p.shown.of(store.articles[p.article].text)) for p, _ in told}
    return [
        (print_, max(trips, key=lambda trip: _fits(trip, print_, places, shown)))
        for print_, trips in told
        if trips
    ]


def _visits_of(
    side: Side, print_: Print, conflict: Conflict, store: FactStore
) -> tuple[Visit, ...]:
    """Give the visits of a print that are what a side has of a trip.

    "cancelled the second leg of her visit to Lenn" is of no visit to Lenn.
    """
    visits = _visits_at(print_, store)
    if conflict.kind is not ConflictKind.STATUS or side.value not in _OUTCOMES:
        return visits
    return tuple(visit for visit in visits if visit.status.value == side.value)


def _visits_at(print_: Print, store: FactStore) -> tuple[Visit, ...]:
    visits = store.sheets[print_.article].visits
    return tuple(v for v in visits if v.evidence[0].start == print_.shown.start)


def _fits(
    visit: Visit,
    print_: Print,
    places: Mapping[str, int],
    shown: Mapping[Print, str],
) -> tuple[bool, bool, int, bool]:
    is_shown = print_.span in place_and_day(visit)
    place = fold(visit.place)
    is_named = any(place in words for p, words in shown.items() if p != print_)
    is_whole = visit.evidence[0].end == print_.shown.end
    return is_shown, is_named, places[visit.place], is_whole


def place_and_day(visit: Visit) -> Iterator[Span]:
    """Give where a visit's place and days are printed."""
    yield visit.place_at
    for when in visit.times:
        yield when.span


def conflict_notes(shown: Iterable[Evidence], store: FactStore) -> Iterator[str]:
    """Say of shown words on which of their figures and days articles differ."""
    told: set[Print] = set()
    for evidence in shown:
        for conflict in store.conflicts.touching(evidence.source.id, evidence.span):
            first = min(conflict.prints)
            if first not in told and conflict.kind not in OF_QUOTATIONS:
                told.add(first)
                sides = "; ".join(
                    f"{_words_of(side, conflict, store)} ({_printers(side)})"
                    for side in conflict.sides
                )
                yield f"the articles differ here: {sides}"


def with_conflicts(answer: Answer, store: FactStore) -> Answer:
    """Say beside each cutting on what of it the articles differ.

    Not where a section shows the versions themselves, nor on the card of a trip,
    which shows them below.
    """
    return replace(
        answer,
        sections=tuple(
            section
            if section.is_whole
            else replace(
                section,
                findings=tuple(_with_notes(one, store) for one in section.findings),
            )
            for section in answer.sections
        ),
    )


def _with_notes(finding: Finding, store: FactStore) -> Finding:
    if finding.kind not in _CUTTINGS:
        return finding
    notes = conflict_notes(finding.evidence, store)
    return replace(finding, notes=tuple(dict.fromkeys((*finding.notes, *notes))))


_CUTTINGS = frozenset({FindingKind.QUOTE, FindingKind.STATEMENT, FindingKind.FIGURE})


def _printers(side: Side) -> str:
    return ", ".join(dict.fromkeys(p.article for p in side.prints))


def _side(side: Side, conflict: Conflict, store: FactStore) -> Finding:
    """Give one version: the first article's words, and who else prints it."""
    first = side.prints[0]
    return Finding(
        kind=_kind(first, conflict, store),
        evidence=tuple(_one_an_article(side, conflict, store)),
        label=""
        if conflict.kind is ConflictKind.ATTRIBUTION
        else _words_of(side, conflict, store),
        voice=_voice(first, conflict, store),
    )


def _kind(print_: Print, conflict: Conflict, store: FactStore) -> FindingKind:
    match conflict.kind:
        case ConflictKind.ATTRIBUTION | ConflictKind.WORDS:
            return FindingKind.QUOTE
        case ConflictKind.AMOUNT | ConflictKind.COUNT:
            return FindingKind.FIGURE
        case _:
            is_trip = bool(_visits_at(print_, store))
            return FindingKind.VISIT if is_trip else FindingKind.STATEMENT


def _one_an_article(
    side: Side, conflict: Conflict, store: FactStore
) -> Iterator[Evidence]:
    seen: set[ArticleId] = set()
    for print_ in side.prints:
        if print_.article not in seen:
            seen.add(print_.article)
            is_said = conflict.kind in OF_QUOTATIONS
            shown = print_.shown if is_said else _shown(print_, store)
            yield store.cite(print_.article, shown)


def _shown(print_: Print, store: FactStore) -> Span:
    """Give what a side is shown by: of a day told further down, that sentence."""
    is_in = print_.shown.holds(print_.span)
    return print_.shown if is_in else _around(print_, store)


def _words_of(side: Side, conflict: Conflict, store: FactStore) -> str:
    """Name a side: as printed, with the day or outcome that this means."""
    first = side.prints[0]
    printed = first.span.of(store.articles[first.article].text)
    match conflict.kind:
        case ConflictKind.STATUS if side.value in _OUTCOMES:
            return side.value
        case ConflictKind.DAY if _ISO_DAY.fullmatch(side.value):
            day = date.fromisoformat(side.value)
            return f"“{printed}” ({day.day} {day:%B %Y})"
        case ConflictKind.ATTRIBUTION:
            voice = _voice(first, conflict, store)
            return voice.name if voice is not None else printed
        case _:
            return f"“{printed}”"


_OUTCOMES = frozenset(status.value for status in VisitStatus)
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _voice(print_: Print, conflict: Conflict, store: FactStore) -> Voice | None:
    """Give who is given the words or said what they tell; None: it doesn't tell.

    That a sentence quotes somebody makes none of its other words theirs.
    """
    is_said = conflict.kind is ConflictKind.ATTRIBUTION
    wanted = print_.shown if is_said else print_.span
    text = store.articles[print_.article].text
    for quote in store.sheets[print_.article].quotes:
        is_it = quote.span == wanted if is_said else quote.span.holds(wanted)
        if is_it and quote.attribution is not None:
            is_given = not is_said and _is_given(quote, quote.attribution, text)
            return None if is_given else store.voice(quote)
    whole = (s for s in store.sheets[print_.article].statements if s.span == wanted)
    return next(map(store.voice, whole), None)  # "It is off, two officials said."


def _is_given(quote: Quote, given: Attribution, text: str) -> bool:
    """Tell "pledged €5 million", of which the sum is what is given, not said."""
    if quote.kind is not QuoteKind.INDIRECT or given.cue is None:
        return False
    verb = SAYING.get(fold(given.cue.of(text)))
    return (
        verb is not None
        and verb[1] in _GIVING
        and _IS_CLAUSE.match(text, given.cue.end) is None
    )


_GIVING = frozenset("pledge promise vow swear demand agree submit beg".split())
_IS_CLAUSE = re.compile(r"\W*(?:to|that|it|he|she|they|we|there)\b|\W*[“\"]")


def _apart(conflict: Conflict, store: FactStore) -> str:
    """Say how far apart the articles are printed: a later one may be an update."""
    days = sorted(_days(conflict, store))
    if conflict.kind in OF_QUOTATIONS or not days or days[0] == days[-1]:
        return ""
    apart = count((days[-1] - days[0]).days, "day")
    return f"Printed {apart} apart: the later may bring an update."
