"""Visits: the trips one article tells of, each with all it says about it.

Clauses about one person and one place are one visit, its city and its country
together; several visitors stay apart, and so do a trip and an earlier one.
What the article tells of meetings, agenda, announcements and money is given in
its own sentences.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.extract.gazetteer import PlaceKind, is_wide
from bot.extract.people.humans import role_before
from bot.extract.people.roster import Person
from bot.extract.visits.called_off import CALLED_OFF
from bot.extract.visits.clauses import Trip
from bot.extract.visits.cues import Form
from bot.extract.visits.day_pairs import settle_days
from bot.extract.visits.groups import Group, group_trips
from bot.extract.visits.lines import Lines
from bot.extract.visits.moved import moved_to, status_moved
from bot.extract.visits.outcomes import (
    give_later_word,
    status_told,
    was_put_off,
    when_told,
)
from bot.extract.visits.places import Printed
from bot.extract.visits.purposes import tells_company, tells_purpose
from bot.extract.visits.telling import Telling
from bot.extract.visits.trips import find_trips
from bot.model import (
    Article,
    Aspect,
    Party,
    Span,
    Visit,
    VisitLine,
    VisitStatus,
)


def find_visits(article: Article) -> Iterator[Visit]:
    """Yield the visits an article tells of, in the order it does."""
    groups = group_trips(settle_days(find_trips(article), article), article.text)
    told = [group for group in groups if not group.is_weak]
    places = {trip.printed.place.name for group in groups for trip in group.trips}
    yield from (_weak_visit(article, group) for group in groups if group.is_weak)
    groups = told
    if not groups:
        return
    give_later_word(article, groups)
    lines = Lines(
        article,
        visitors={group.person.name for group in groups},
        told={sentence for group in groups for sentence in group.sentences},
        places=places,
    )
    made = {group.person.name for group in groups if was_put_off(article, group)}
    for group in sorted(groups, key=lambda group: group.trips[0].clause):
        others = _others_of(group, groups, article)
        taken = {s for other in told if other is not group for s in other.sentences}
        shared = _shared_with(group, groups, article)
        telling = _telling(article, group, lines, (others, shared))
        if status_told(article, group) in _AHEAD:
            telling = telling.to_come()
        visit = _visit(article, group, telling, taken - set(group.sentences))
        if _is_put_off(group, groups, article):
            visit = replace(visit, status=VisitStatus.POSTPONED)
        has_begun = visit.status in {VisitStatus.UNDER_WAY, VisitStatus.HAPPENED}
        is_made = has_begun and group.person.name in made
        yield replace(visit, is_made_after_all=is_made) if is_made else visit


def _is_put_off(group: Group, groups: Sequence[Group], article: Article) -> bool:
    """Tell a stop that "was to have" been made on a visit that is put off."""
    if status_told(article, group) is not VisitStatus.CANCELLED:
        return False
    if any(CALLED_OFF.search(article.text, s.start, s.end) for s in group.sentences):
        return False
    if not all(_WAS_TO.search(article.text, *_ends(t)) for t in group.trips):
        return False
    codes = {code for trip in group.trips for code in trip.printed.place.codes}
    return any(
        other.person is group.person
        and status_told(article, other) is VisitStatus.POSTPONED
        and not codes.isdisjoint(c for t in other.trips for c in t.printed.place.codes)
        for other in groups
        if other is not group
    )


def _ends(trip: Trip) -> tuple[int, int]:
    return trip.clause.start, trip.clause.end


_WAS_TO = re.compile(r"\b(?:was|were|had\sbeen)\s(?:due|to\shave|[a-z]+\sto\s)")
_OFF = frozenset((VisitStatus.CANCELLED, VisitStatus.POSTPONED))
_AHEAD = _OFF | {VisitStatus.PLANNED}


def _others_of(
    group: Group, groups: Sequence[Group], article: Article
) -> frozenset[Span]:
    """Give the sentences behind which lines are of the visitor's other visits.

    Nothing is done on a visit called off: what stands behind it is another's.
    """
    own = [other for other in groups if other.person is group.person]
    if len(own) == 1:
        return frozenset()
    mine = {trip.sentence for trip in group.trips}
    others = {
        trip.sentence
        for other in own
        if other is not group and status_told(article, other) not in _OFF
        for trip in other.trips
        if not trip.is_weak
    }
    is_off = status_told(article, group) in _OFF
    return frozenset(others | mine if is_off else others - mine)


def _shared_with(
    group: Group, groups: Sequence[Group], article: Article
) -> frozenset[Span]:
    """Give the sentences of a leg told only beside a trip that the article is on.

    "Roe will fly to Kenya. She will meet Poe there before going on to Chad." So is one
    come from: "Roe landed in Kenya from Chad, where she spent Monday. Poe met her."
    """
    mine = frozenset(trip.sentence for trip in group.trips)
    comes_from = all(
        article.text.endswith(" from ", 0, trip.printed.at.start)
        for trip in group.trips
    )
    if comes_from:
        return mine  # "landed in Chad from Kenya, where he had spent Saturday"
    status = status_told(article, group)
    for other in groups:
        if other is group or other.person is not group.person:
            continue
        theirs = {trip.sentence for trip in other.trips}
        is_main = mine < theirs and min(theirs) < min(mine)
        if is_main and status_told(article, other) is status:
            return mine
        if mine <= theirs and all(_is_come_from(trip, article) for trip in group.trips):
            return mine
    return frozenset()


def _is_come_from(trip: Trip, article: Article) -> bool:
    """Tell Chad of "landed in Kenya from Chad"."""
    return article.text.endswith((" from ", " from the "), 0, trip.printed.span.start)


def _telling(
    article: Article,
    group: Group,
    lines: Lines,
    bounds: tuple[frozenset[Span], frozenset[Span]],
) -> Telling:
    """Gather what the article tells of a visit."""
    elsewhere, shared = bounds
    aims = (t.sentence for t in group.trips if tells_purpose(t, article.text))
    told = lines.about(
        group.person,
        evidence=frozenset(trip.sentence for trip in group.trips),
        names=frozenset(printed.place.name for printed in _places(group)),
        elsewhere=elsewhere,
        shared=shared,
    )
    along = (
        t.sentence for t in group.trips if tells_company(t, told.reader, told.text)
    )
    return replace(told, aims=frozenset(aims), with_others=frozenset(along))


def _places(group: Group) -> list[Printed]:
    """Give where a visit goes; else where somebody did something on it."""
    gone_to = _gone_to(group)
    is_exact = any(p.place.kind is PlaceKind.CITY for p in gone_to)
    return gone_to if is_exact else [trip.printed for trip in group.trips]


def _gone_to(group: Group) -> list[Printed]:
    return [trip.printed for trip in group.trips if trip.form is not Form.DOES]


def _visit(
    article: Article, group: Group, telling: Telling, taken: AbstractSet[Span]
) -> Visit:
    evidence = _disjoint([trip.clause for trip in group.trips])
    places = _places(group)
    broad = min(
        places,
        key=lambda p: (
            p.place.kind is not PlaceKind.COUNTRY,
            not is_wide(p.place),
            p.span,
        ),
    )
    status = status_told(article, group)
    own_places = [printed.place for printed in places]
    cities = telling.cities(own_places)
    has_begun = status in {VisitStatus.UNDER_WAY, VisitStatus.HAPPENED}
    own = {trip.sentence for trip in group.trips}
    earlier = [
        VisitLine(aspect=Aspect.EARLIER, span=trip.sentence)
        for trip in group.earlier
        if trip.when is not None or trip.sentence not in own
    ]  # "She had come from Kenya, where she spent Friday" is one visit
    exact = _town(_gone_to(group)) or min(cities, default=None) or _town(places)
    exact = exact or min(printed.at for printed in places)
    told_of = telling.tell(has_begun=has_begun)
    where = [VisitLine(aspect=Aspect.WHERE, span=broad.at)]
    told = dict.fromkeys(
        [
            *(where if broad.at != exact else ()),
            *_how_often(evidence, article.text),
            *(line for line in told_of if not telling.is_of_another(line, own_places)),
            *earlier,
        ]
    )
    when = when_told(article, group.trips, taken)
    new = None if has_begun else moved_to(article, group, when, taken)
    if status is VisitStatus.PLANNED and when is None:
        when, new = new, None  # "put off in April, will now be in May"
    return Visit(
        article=article.id,
        visitor=_visitor(group, article.text),
        place=broad.place.name,
        place_at=exact,
        status=status_moved(status, when, new) if new else status,
        when=when,
        moved_to=new,
        meets=telling.meets(),
        lines=tuple(sorted(told, key=lambda line: (_ORDER[line.aspect], line.span))),
        evidence=evidence,
        rule=f"trip.{group.trips[0].form.value}",
        is_return=any(trip.is_again for trip in group.trips),
    )


def _how_often(clauses: Sequence[Span], text: str) -> Iterator[VisitLine]:
    """Yield the "three trips" that a clause tells as one."""
    for clause in clauses:
        if found := _SEVERAL.search(text, clause.start, clause.end):
            yield VisitLine(aspect=Aspect.WHEN, span=Span(*found.span()))


_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?|a\sdozen|several"
    r"|many|repeated|numerous|frequent|regular|multiple|countless)\s(?:[\w\-]+\s){0,2}?"
    r"(?:visits|trips|tours|journeys|stays|pilgrimages|missions)\b",
    re.IGNORECASE,
)


def _weak_visit(article: Article, group: Group) -> Visit:
    """Give what was done in a place, with no more than its own clauses tell."""
    places = [trip.printed for trip in group.trips]
    return Visit(
        article=article.id,
        visitor=_visitor(group, article.text),
        place=places[0].place.name,
        place_at=_town(places) or min(printed.at for printed in places),
        status=status_told(article, group),
        when=when_told(article, group.trips),
        evidence=_disjoint([trip.clause for trip in group.trips]),
        rule=f"trip.{group.trips[0].form.value}",
        is_weak=True,
    )


def _town(places: Sequence[Printed]) -> Span | None:
    """Give where the first town stands."""
    towns = (p.at for p in places if p.place.kind is PlaceKind.CITY)
    return min(towns, default=None)


_ORDER = {aspect: number for number, aspect in enumerate(Aspect)}


def _disjoint(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Keep the clauses in order, none inside another."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if not kept or not kept[-1].touches(span):
            kept.append(span)
    return tuple(kept)


def _visitor(group: Group, text: str) -> Party:
    """Name the visitor in full, with the role printed beside a name."""
    person = group.person
    for role in person.roles:
        for mention in person.mentions:
            style = _style_before(person, mention, role, text)
            if style is not None:
                return Party(name=style.of(text), mention=style)
            if 0 <= mention.start - role.end <= _BESIDE or (
                0 <= role.start - mention.end <= _BESIDE_AFTER
            ):
                return Party(name=person.name, mention=mention, role=role)
    for mention in person.mentions if not person.roles else ():
        if before := role_before(text, mention):
            return Party(name=person.name, mention=mention, role=before)
    return Party(name=person.name, mention=person.named_at, role=person.role)


def _style_before(person: Person, name: Span, role: Span, text: str) -> Span | None:
    """Give "King Leofric", whose name is that."""
    found = _REGNAL.search(text, role.start, name.start)
    is_one = _ONE_NAME.fullmatch(person.name) is not None
    return Span(found.start(), name.end) if found and is_one else None


_ONE_NAME = re.compile(r"\S+(?:\s[IVX]+)?")
_REGNAL = re.compile(
    r"\b(?:Pope|King|Queen|Prince|Princess|Emperor|Empress|Tsar|Emir|Sultan)\s\Z"
)
_BESIDE = 3  # "minister, Jane Roe"
_BESIDE_AFTER = 6  # "Jane Roe, the minister"
