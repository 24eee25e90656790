"""The store held against the events, as counts and ratios."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from bot.extract import extract
from bot.model import ArticleId, Quote, QuoteKind, Span, Visit, VisitStatus
from bot.resolve import ConflictKind, bare
from bot.store import FactStore, build_store
from bot.text import fold
from tests.quality.events.reading import Disagreement, Event, Printed, Told
from tests.quality.scoring import MARKS_OVERLAP, overlap

Pair = frozenset[int]
Side = tuple[str, Span]  # an article and the words in it


@dataclass(slots=True)
class EventScore:
    """Counts over a set's events, and a line for each mistake."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)  # shuts the gate: none does
    mistakes: list[str] = field(default_factory=list)

    def ratios(self) -> dict[str, float]:
        """Give the figures that have floors, each from 0 to 1."""
        precision = self._share("visits right", "visits given")
        recall = self._share("visits right", "visits")
        both = precision + recall
        figures = {
            "visits F1": round(2 * precision * recall / both, 4) if both else 0.0,
            "visits given right": precision,
            "visits found right": recall,
            "visits found at all": self._share("visits found", "visits"),
            "meetings found": self._share("meets found", "meets"),
            "trips joined": self._share("joins right", "joins"),
            "joins that are one trip": self._share("joins right", "joins given"),
            "aligned pairs found": self._share("pairs found", "pairs"),
            "aligned pairs right": self._share("pairs right", "pairs given"),
            "near copies found": self._share("copies right", "copies"),
            "near copies right": self._share("copies right", "copies given"),
        }
        if self.counts["conflicts"]:  # else they were not looked for
            found = self._share("conflicts found", "conflicts")
            right = self._share("conflicts right", "conflicts given")
            figures |= {"conflicts found": found, "conflicts right": right}
        return figures

    def _share(self, part: str, whole: str) -> float:
        """Give a share; where nothing was asked for, nothing was missed."""
        count = self.counts[whole]
        return round(self.counts[part] / count, 4) if count else 1.0


def score_events(events: Iterable[Event]) -> EventScore:
    """Read, reconcile and compare each event."""
    total = EventScore()
    for event in events:
        judge(event, store_of(event), total)
    return total


def store_of(event: Event) -> FactStore:
    """Build the store of one event's articles, as the bot does."""
    articles = event.articles.values()
    return build_store(articles, [f for a in articles for f in extract(a)])


def judge(event: Event, store: FactStore, total: EventScore) -> None:
    """Add one event's counts and mistakes."""
    judge_visits(event, store, total)
    judge_quotes(event, store, total)
    judge_conflicts(event, disagreements_of(store), total)
    judge_copies(event, store, total)


# ---------------------------------------------------- what the store tells of it


def trips_of(store: FactStore) -> Iterator[Pair]:
    """Yield the store's trips as numbers of its visits."""
    numbers = {visit: number for number, visit in enumerate(store.visits)}
    for trip in store.trips:
        yield frozenset(numbers[visit] for visit in trip.visits)


def prints_of(store: FactStore, number: int) -> tuple[int, ...]:
    """Give the other quotations that print a quotation's words."""
    quotes = store.quotes
    return tuple(map(quotes.index, store.prints(quotes[number]).quotes))


def disagreements_of(store: FactStore) -> list[tuple[str, list[Side]]]:
    """Give what the store says articles differ on, with each side's words."""
    return [
        (conflict.kind.value, [(p.article, p.span) for p in conflict.prints])
        for conflict in store.conflicts.all()
    ]


# ---------------------------------------------------------------------- visits


def judge_visits(event: Event, store: FactStore, total: EventScore) -> None:
    """Count visits with who, where, when and status all right."""
    free = set(range(len(store.visits)))
    journeys = [
        {told: _match(told, event, store, free) for told in journey.told}
        for journey in event.journeys
    ]
    for found in journeys:
        _judge_journey(found, event, store, total)
    excused = {n for n in free if _is_excused(store.visits[n], event)}
    total.counts["visits given"] += len(store.visits) - len(excused)
    for number in sorted(free - excused):
        total.mistakes.append(f"no such visit: {_line(store.visits[number])}")
    _judge_meets(event, journeys, store, total)
    _judge_joins(journeys, store, total)


def _match(told: Told, event: Event, store: FactStore, free: set[int]) -> int | None:
    """Take the visit meant: one that is all right, else of that person and place."""
    fitting = [n for n in sorted(free) if _is_meant(told, store.visits[n], event)]
    best = max(
        fitting,
        key=lambda n: (
            _day(store.visits[n]) in told.days,
            store.visits[n].status in told.statuses,
            -n,
        ),
        default=None,
    )
    if best is not None:
        free.remove(best)
    return best


def _is_meant(told: Told, visit: Visit, event: Event) -> bool:
    return (
        visit.article == told.article
        and _is_place(told, visit, event)
        and _is_visitor(told, visit, event)
    )


def _is_place(told: Told, visit: Visit, event: Event) -> bool:
    printed = visit.place_at.of(event.articles[told.article].text)
    given = {fold(visit.place), *(fold(p.strip()) for p in printed.split(","))}
    return bool(given & {fold(place) for place in told.places})


def _is_visitor(told: Told, visit: Visit, event: Event) -> bool:
    """Ask for the full name, unless the article itself prints less of it."""
    text = event.articles[told.article].text
    role = visit.visitor.role
    gold, given = bare(told.visitor).split(), bare(visit.visitor.name).split()
    title = bare(role.of(text)).split() if role is not None else []
    if set(gold) <= {*title, *given} and gold[-1:] == given[-1:]:
        return True  # "Queen Maud": a title is printed beside a name
    is_in_full = fold(told.visitor) in fold(text)
    return not is_in_full and set(given) < set(gold) and given[-1:] == gold[-1:]


def _is_excused(visit: Visit, event: Event) -> bool:
    return any(_is_meant(told, visit, event) for told in event.excused)


def _judge_journey(
    found: Mapping[Told, int | None],
    event: Event,
    store: FactStore,
    total: EventScore,
) -> None:
    known = {_day(store.visits[n]) for n in found.values() if n is not None}
    for told, number in found.items():
        total.counts["visits"] += 1
        if number is None:
            total.mistakes.append(f"{told.article}: missed: {_gold(told)}")
            continue
        total.counts["visits found"] += 1
        visit = store.visits[number]
        is_dated = _is_dated(told, _day(visit), known)
        if is_dated and visit.status in told.statuses:
            total.counts["visits right"] += 1
        else:
            total.mistakes.append(f"not {_gold(told)}: {_line(visit)}")


def _is_dated(told: Told, day: object, known: set) -> bool:
    if day in told.days:
        return True
    return day is None and told.may_be_told_elsewhere and bool(known & told.days)


def _day(visit: Visit) -> object:
    return visit.when.day if visit.when is not None else None


def _judge_meets(event, journeys, store: FactStore, total: EventScore) -> None:
    for journey, found in zip(event.journeys, journeys, strict=True):
        given = {
            bare(party.name)
            for number in found.values()
            if number is not None
            for party in store.visits[number].meets
        }
        for name in sorted(journey.meets):
            total.counts["meets"] += 1
            total.counts["meets found"] += bare(name) in given
            if bare(name) not in given:
                visitor = journey.told[0].visitor
                total.mistakes.append(f"{event.name}: {visitor} meets {name}: missed")


def _judge_joins(journeys, store: FactStore, total: EventScore) -> None:
    numbers = [[n for n in found.values() if n is not None] for found in journeys]
    gold = {frozenset(pair) for of_one in numbers for pair in combinations(of_one, 2)}
    known = {number for of_one in numbers for number in of_one}
    given = {
        frozenset(pair)
        for trip in trips_of(store)
        for pair in combinations(sorted(trip & known), 2)
    }
    total.counts["joins"] += len(gold)
    total.counts["joins given"] += len(given)
    total.counts["joins right"] += len(gold & given)
    for pair in sorted(map(sorted, gold ^ given)):
        both = " | ".join(_line(store.visits[number]) for number in pair)
        verdict = "not joined" if frozenset(pair) in gold else "wrongly joined"
        total.mistakes.append(f"{verdict}: {both}")


def _gold(told: Told) -> str:
    days = "/".join(sorted(str(day) for day in told.days))
    return f"{told.visitor}, {min(told.places)}, {days}, {_words(told.statuses)}"


def _words(statuses: Iterable[VisitStatus]) -> str:
    return "/".join(sorted(statuses))


def _line(visit: Visit) -> str:
    who, where = visit.visitor.name, visit.place
    return f"{visit.article}: {who}, {where}, {_day(visit)}, {visit.status}"


# ------------------------------------------------------------ the same words


def judge_quotes(event: Event, store: FactStore, total: EventScore) -> None:
    """Count the pairs of prints in marks that the store aligns across articles."""
    numbers = [
        number
        for number, quote in enumerate(store.quotes)
        if quote.kind is not QuoteKind.INDIRECT
    ]
    aligned, lost = _pairs(event.aligned, numbers, store)
    either, _ = _pairs(event.either, numbers, store)
    given = {
        frozenset((number, other))
        for number in numbers
        for other in prints_of(store, number)
        if store.quotes[other].article != store.quotes[number].article
    }
    judged = given - (either - aligned)
    total.counts["pairs"] += len(aligned) + lost
    total.counts["pairs found"] += len(aligned & given)
    total.counts["pairs given"] += len(judged)
    total.counts["pairs right"] += len(aligned & given)
    if lost:
        total.mistakes.append(f"{event.name}: {lost} pairs: their quotations not found")
    for pair in sorted(map(sorted, aligned ^ judged)):
        verdict = "not aligned" if frozenset(pair) in aligned else "wrongly aligned"
        said = " | ".join(_words_of(store, store.quotes[number]) for number in pair)
        total.mistakes.append(f"{event.name}: {verdict}: {said}")


def _pairs(
    groups: Iterable[tuple[Printed, ...]], numbers: list[int], store: FactStore
) -> tuple[set[Pair], int]:
    """Give the pairs of quotations that groups ask for, and how many aren't found."""
    pairs: set[Pair] = set()
    lost = 0
    for group in groups:
        found = [(p.article, _quotation(p, numbers, store)) for p in group]
        for (article, one), (elsewhere, other) in combinations(found, 2):
            if article == elsewhere:
                continue
            if one is None or other is None:
                lost += 1
            else:
                pairs.add(frozenset((one, other)))
    return pairs, lost


def _quotation(printed: Printed, numbers: list[int], store: FactStore) -> int | None:
    own = [n for n in numbers if store.quotes[n].article == printed.article]
    spans = {n: overlap(printed.span, store.quotes[n].span) for n in own}
    best = max(own, key=lambda n: spans[n], default=None)
    return best if best is not None and spans[best] >= MARKS_OVERLAP else None


def _words_of(store: FactStore, quote: Quote) -> str:
    return f"{quote.article}: “{quote.span.of(store.articles[quote.article].text)}”"


# ------------------------------------------------------ disagreements and copies


def judge_conflicts(
    event: Event, given: list[tuple[str, list[Side]]] | None, total: EventScore
) -> None:
    """Count disagreements of which both sides are found; None: not looked for.

    That one print of an utterance lacks a "not" is no disagreement to be found: it
    is not counted, unless it is told of two utterances.
    """
    if given is None:
        return
    given = [one for one in given if not _is_one_utterance(event, *one)]
    total.counts["conflicts"] += len(event.conflicts)
    total.counts["conflicts given"] += len(given)
    found: set[int] = set()
    for kind, sides in given:
        meant = [
            number
            for number, gold in enumerate(event.conflicts)
            if gold.kind == kind and _is_same_matter(gold, sides)
        ]
        found.update(meant)
        total.counts["conflicts right"] += bool(meant)
        if not meant:
            said = " | ".join(_cut(event, side) for side in sides)
            total.mistakes.append(f"{event.name}: no such conflict: {kind}: {said}")
    total.counts["conflicts found"] += len(found)
    for number, gold in enumerate(event.conflicts):
        if number not in found:
            said = " | ".join(f"{side.article}: {side.text}" for side in gold.sides)
            total.mistakes.append(f"{event.name}: not told: {gold.kind}: {said}")


def _is_one_utterance(event: Event, kind: str, sides: list[Side]) -> bool:
    """Tell words turned round that the annotation aligns."""
    return kind == ConflictKind.WORDS.value and any(
        all(any(_is_within(side, print_) for print_ in prints) for side in sides)
        for prints in (*event.aligned, *event.either)
    )


def _is_within(side: Side, printed: Printed) -> bool:
    article, span = side
    return printed.article == article and printed.span.touches(span)


def _is_same_matter(gold: Disagreement, sides: list[Side]) -> bool:
    """Ask for two of the sides, in different words."""
    touched = {
        fold(side.text)
        for side in gold.sides
        for article, span in sides
        if side.article == article and side.span.touches(span)
    }
    return len(touched) > 1


def _cut(event: Event, side: Side) -> str:
    article, span = side
    return f"{article}: {span.of(event.articles[article].text)}"


def judge_copies(event: Event, store: FactStore, total: EventScore) -> None:
    """Count the pairs of articles that the store takes for one text."""
    given = {
        frozenset(pair)
        for pair in combinations(sorted(event.articles), 2)
        if store.independent_texts(map(ArticleId, pair)) == 1
    }
    total.counts["copies"] += len(event.copies)
    total.counts["copies given"] += len(given)
    total.counts["copies right"] += len(event.copies & given)
    for pair in sorted(map(sorted, event.copies ^ given)):
        verdict = "not told" if frozenset(pair) in event.copies else "no"
        total.mistakes.append(f"{event.name}: {verdict} near copies: {pair}")
