"""What articles differ on, of all that a trip's card shows: the most telling first.

Knows which of an archive's conflicts belong beside a card. Refuses to find any.
"""

import re
from collections.abc import Iterable

from bot.answers.conflicts import OF_TRIPS, in_order, place_and_day, trips_of
from bot.dialogue import Evidence, Finding
from bot.model import ArticleId, Aspect, Span
from bot.resolve import Conflict, ConflictKind
from bot.store import FactStore


def touching(shown: Iterable[Finding], store: FactStore) -> list[Conflict]:
    """Give the conflicts that shown words are part of, each once, in order.

    One of a trip's outcome, day or place belongs to that trip alone: to name its
    visitor is not to show it, nor is a sentence on another's agenda. Who a visitor
    is may stand where the articles differ on something else; and how old, "Roe, 58,",
    is no matter of a trip. First come the trip's own, then those of which the card
    shows most versions.
    """
    shown = tuple(shown)
    held = tuple(f for f in shown if f.label != Aspect.WHO.value)
    who = " ".join(f.text for f in shown if f.label == Aspect.WHO.value)
    lines = _evidence(held)
    of_trip = _evidence(f for f in held if f.label in _WHERE_AND_WHEN) or lines
    found = {
        conflict.prints: conflict
        for evidence in lines
        for conflict in store.conflicts.touching(evidence.source.id, evidence.span)
        if not _is_age(conflict, store)
        and (conflict.kind not in OF_TRIPS or _is_of_shown(conflict, of_trip, store))
    }
    told = in_order(_once(found.values(), who, store), store)
    return sorted(told, key=lambda c: (c.kind not in OF_TRIPS, -_sides_shown(c, lines)))


def _sides_shown(conflict: Conflict, lines: Iterable[Evidence]) -> int:
    """Count the versions that a card has: of a ferry's dead it may have but one."""
    shown = [(evidence.source.id, evidence.span) for evidence in lines]
    return sum(
        any(
            article == print_.article and span.touches(print_.span)
            for print_ in side.prints
            for article, span in shown
        )
        for side in conflict.sides
    )


def _once(
    conflicts: Iterable[Conflict], who: str, store: FactStore
) -> Iterable[Conflict]:
    """Tell what differs of two who travel together once, by whom the card is of."""
    told: dict[frozenset[tuple[ArticleId, Span]], Conflict] = {}
    for conflict in conflicts:
        words = frozenset((p.article, p.span) for p in conflict.prints)
        is_own = any(v.visitor.name in who for _, v in trips_of(conflict, store))
        if words not in told or is_own:
            told[words] = conflict
    return told.values()


def _is_age(conflict: Conflict, store: FactStore) -> bool:
    """Tell a conflict on the "58" of "Roe, 58, flew to Lenn"."""
    return conflict.kind is ConflictKind.COUNT and any(
        _AGE.match(store.articles[one.article].text, one.span.start - 2)
        for one in conflict.prints
        if one.span.start > 1
    )


_AGE = re.compile(r",\s\d{1,3},")

_WHERE_AND_WHEN = frozenset({Aspect.WHERE.value, Aspect.WHEN.value})


def _evidence(findings: Iterable[Finding]) -> tuple[Evidence, ...]:
    return tuple(evidence for finding in findings for evidence in finding.evidence)


def _is_of_shown(
    conflict: Conflict, shown: Iterable[Evidence], store: FactStore
) -> bool:
    """Tell whether the place or day of a conflict's trip is shown, if it is of one."""
    told = trips_of(conflict, store)
    return not told or any(
        evidence.source.id == print_.article
        and any(evidence.span.touches(span) for span in place_and_day(visit))
        for print_, visit in told
        for evidence in shown
    )


def points(conflicts: Iterable[Conflict]) -> str:
    """Name what articles differ on: "the day and an amount"."""
    *most, last = dict.fromkeys(_POINTS[conflict.kind] for conflict in conflicts)
    return f"{', '.join(most)} and {last}" if most else last


_POINTS = {
    ConflictKind.AMOUNT: "an amount",
    ConflictKind.COUNT: "a count",
    ConflictKind.DAY: "the day",
    ConflictKind.PLACE: "the place",
    ConflictKind.NAME: "a name",
    ConflictKind.STATUS: "the outcome",
    ConflictKind.ATTRIBUTION: "who said it",
    ConflictKind.WORDS: "what was said",
}
