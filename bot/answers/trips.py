"""Shows a trip in a line: who goes where, how far it came, who tells it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from bot.answers.destinations import name_destination
from bot.credits import credits_of
from bot.dialogue import Evidence, Finding, FindingKind, Source
from bot.model import ArticleId, Party, Span, Visit
from bot.resolve import Trip
from bot.store import FactStore

_MOST_LEADS = 3  # of trips shown where none answers


def title_of(trip: Trip, store: FactStore) -> str:
    """Name a trip by its visitor and its place."""
    fullest = max((v.visitor.name for v in trip.visits), key=lambda n: (len(n), n))
    return f"{fullest} in {name_destination(trip.visits, store)}"


def trip_finding(trip: Trip, store: FactStore) -> Finding:
    """Give a trip in one line: the first clause that tells it, in each article."""
    visits = trip.visits
    evidence = [store.cite(visit.article, visit.evidence[0]) for visit in visits]
    return Finding(
        kind=FindingKind.VISIT,
        evidence=tuple(one_an_article(evidence)),
        label=title_of(trip, store),
        notes=(f"Status: {status_of(visits, store)}",),
    )


def leads(trips: Sequence[Trip], store: FactStore) -> tuple[Finding, ...]:
    """Give a few trips in a line each, where they are told but not what was asked."""
    return tuple(trip_finding(trip, store) for trip in trips[:_MOST_LEADS])


def status_of(
    visits: Sequence[Visit], store: FactStore, changes: Iterable[Finding] = ()
) -> str:
    """Give the visit's status; each article's where they differ, the latest first.

    `changes` are labelled with the status that other sentences tell.
    """
    told: dict[str, dict[ArticleId, Source]] = {}
    for visit in visits:
        source = store.cite(visit.article, visit.evidence[0]).source
        told.setdefault(visit.status.value, {})[source.id] = source
    for change in changes:
        sources = {one.source.id: one.source for one in change.evidence}
        told.setdefault(change.label, {}).update(sources)
    if len(told) == 1:
        return next(iter(told))
    called = credits_of(source for held in told.values() for source in held.values())
    ordered = sorted(told, key=lambda one: _latest(told[one].values()), reverse=True)
    return "; ".join(
        f"{status} ({', '.join(called[one] for one in told[status])})"
        for status in ordered
    )


def course_of(visits: Sequence[Visit], store: FactStore) -> str:
    """Give a trip's statuses in the order of print: "planned, then cancelled".

    Of articles without a day, or of one day, nothing tells which came first: "or".
    """
    told: dict[str, list[Source]] = {}
    for visit in visits:
        source = store.cite(visit.article, visit.evidence[0]).source
        told.setdefault(visit.status.value, []).append(source)
    days = {status: _latest(sources) for status, sources in told.items()}
    is_known = date.min not in days.values() and len({*days.values()}) == len(days)
    return (", then " if is_known else " or ").join(sorted(told, key=days.__getitem__))


def _latest(sources: Iterable[Source]) -> date:
    return max((one.published for one in sources if one.published), default=date.min)


_ADJACENT = 3  # code points between a role and its name: "minister, Jane Roe"


def person_at(party: Party) -> Span:
    """Give a person with the role printed beside the name, if any."""
    role, name = party.role, party.mention
    if role is None:
        return name
    first, second = sorted((role, name))
    if second.start - first.end <= _ADJACENT:
        return Span(first.start, max(first.end, second.end))
    return name


def one_an_article(evidence: Iterable[Evidence]) -> Iterator[Evidence]:
    """Yield the first evidence of each article."""
    seen: set[ArticleId] = set()
    for one in evidence:
        if one.source.id not in seen:
            seen.add(one.source.id)
            yield one
