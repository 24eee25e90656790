"""Visits: the trips one article tells of, each with all it says about it.

Clauses about one person and one place are one visit, its city and its country
together; several visitors stay apart, and so do a trip and an earlier one.
What the article tells of meetings, agenda, announcements and money is given in
its own sentences.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from bot.extract.dates import Direction, find_times, resolve
from bot.extract.gazetteer import PlaceKind
from bot.extract.humans import role_before
from bot.extract.people import Person
from bot.extract.places import Printed, are_one_trip
from bot.extract.trip_clauses import Trip
from bot.extract.trip_cues import Form
from bot.extract.trips import find_trips
from bot.extract.visit_lines import Lines
from bot.model import (
    Article,
    Aspect,
    Party,
    Span,
    Visit,
    VisitLine,
    VisitStatus,
    When,
)
from bot.text import sentences


def find_visits(article: Article) -> Iterator[Visit]:
    """Yield the visits an article tells of, in the order it does."""
    groups = _group(find_trips(article), article.text)
    told = [group for group in groups if not group.is_weak]
    yield from (_weak_visit(article, group) for group in groups if group.is_weak)
    groups = told
    if not groups:
        return
    _give_later_word(article, groups)
    lines = Lines(
        article,
        visitors={group.person.name for group in groups},
        told={sentence for group in groups for sentence in group.sentences},
        places={trip.printed.place.name for group in groups for trip in group.trips},
    )
    for group in sorted(groups, key=lambda group: group.trips[0].clause):
        yield _visit(article, group, lines)


# ---------------------------------------------------------------- joining trips


@dataclass(slots=True)
class _Group:
    """The clauses on one person's trip to one place, and on earlier ones."""

    person: Person
    trips: list[Trip]
    earlier: list[Trip] = field(default_factory=list)
    later: tuple[Span, ...] = ()  # sentences on "the visit", where it is the only one
    is_weak: bool = False  # only what was done there, by who may be at home

    @property
    def sentences(self) -> list[Span]:
        """Give the sentences that tell of it."""
        return [trip.sentence for trip in (*self.trips, *self.earlier)]

    def goes_with(self, trip: Trip) -> bool:
        """Tell whether a clause can be about this trip."""
        return any(
            are_one_trip(mine.printed.place, trip.printed.place)
            and not _are_apart(mine.when, trip.when)
            for mine in self.trips[:_KINDS]
        )

    def take(self, trip: Trip) -> None:
        """Add a clause, apart where it looks back from this trip."""
        looks_back = trip.is_past and not self.trips[0].is_past
        (self.earlier if looks_back else self.trips).append(trip)


_KINDS = 50  # clauses tell a trip's places and days long before that
_APART_DAYS = 10


def _are_apart(one: When | None, other: When | None) -> bool:
    """Tell two trips by days that no one trip spans."""
    days = [when.day for when in (one, other) if when is not None and when.day]
    return len(days) > 1 and abs((days[0] - days[1]).days) > _APART_DAYS


def _group(trips: Sequence[Trip], text: str) -> list[_Group]:
    """Join the clauses on one trip; what is weak or open joins, but starts none."""
    by_person: dict[str, list[_Group]] = {}
    for trip in sorted(trips, key=_strongest_first):
        if trip.person is not None:
            own = by_person.setdefault(trip.person.name, [])
            _join(trip, trip.person, own)
    groups = [group for own in by_person.values() for group in own]
    for trip in trips:
        if trip.person is None:
            _take_open(trip, groups, text)
    for group in groups:
        group.trips.sort(key=lambda trip: trip.clause)
    return groups


def _can_mean(words: str, person: Person) -> bool:
    """Tell whether "she" can be a person, as far as the gender is known."""
    wanted = _GENDERS.get(words.lower())
    return wanted is None or person.gender in {wanted, ""}


_GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f"}


def _take_open(trip: Trip, groups: Sequence[_Group], text: str) -> None:
    """Add a clause that leaves the visitor open.

    "The diplomat" can be nobody but the only traveller, "the visit to Kenya" none
    but the only one there.
    """
    there = [
        group
        for group in groups
        if group.goes_with(trip) and _can_mean(trip.mention.of(text), group.person)
    ]
    there = [group for group in there if not group.is_weak] or there
    is_alone = len({group.person.name for group in groups}) == 1
    if there and there[0].is_weak and trip.is_weak:
        return
    if len(there) == 1 and (is_alone or trip.form is Form.NOUN):
        there[0].take(trip)
        there[0].is_weak = False


def _join(trip: Trip, person: Person, groups: list[_Group]) -> None:
    """Add a clause to the trip it goes with, or start one."""
    fitting = next((group for group in groups if group.goes_with(trip)), None)
    if fitting is not None:
        fitting.take(trip)
    elif not trip.is_weak:
        groups.append(_Group(person, [trip]))
    elif _is_lead(trip):
        groups.append(_Group(person, [trip], is_weak=True))


def _is_lead(trip: Trip) -> bool:
    """Tell what may be of a journey that another article tells of."""
    return trip.is_lead and not trip.is_quoted and not trip.is_past


def _strongest_first(trip: Trip) -> tuple[bool, bool, bool, Span]:
    """Countries before their cities, the present before what looks back."""
    is_city = trip.printed.place.kind is not PlaceKind.COUNTRY
    return trip.is_weak, trip.is_past, is_city, trip.clause


# ------------------------------------------------------------------- one visit


def _visit(article: Article, group: _Group, lines: Lines) -> Visit:
    evidence = _disjoint([trip.clause for trip in group.trips])
    places = [trip.printed for trip in group.trips]
    broad = min(places, key=lambda p: (p.place.kind is not PlaceKind.COUNTRY, p.span))
    status = _status(article, group)
    own = frozenset(trip.sentence for trip in group.trips)
    telling = lines.about(
        group.person, evidence=own, names=frozenset(p.place.name for p in places)
    )
    cities = telling.cities([printed.place for printed in places])
    has_begun = status in {VisitStatus.UNDER_WAY, VisitStatus.HAPPENED}
    earlier = [
        VisitLine(aspect=Aspect.EARLIER, span=trip.sentence) for trip in group.earlier
    ]
    exact = _most_exact(places, cities)
    where = [VisitLine(aspect=Aspect.WHERE, span=broad.at)]
    told = dict.fromkeys(
        [
            *(where if broad.at != exact else ()),
            *telling.tell(has_begun=has_begun),
            *earlier,
        ]
    )
    return Visit(
        article=article.id,
        visitor=_visitor(group, article.text),
        place=broad.place.name,
        place_at=exact,
        status=status,
        when=_when(article, group.trips),
        meets=telling.meets(),
        lines=tuple(sorted(told, key=lambda line: (_ORDER[line.aspect], line.span))),
        evidence=evidence,
        rule=f"trip.{group.trips[0].form.value}",
    )


def _weak_visit(article: Article, group: _Group) -> Visit:
    """Give what was done in a place, with no more than its own clauses tell."""
    places = [trip.printed for trip in group.trips]
    return Visit(
        article=article.id,
        visitor=_visitor(group, article.text),
        place=places[0].place.name,
        place_at=_most_exact(places, ()),
        status=_status(article, group),
        when=_when(article, group.trips),
        evidence=_disjoint([trip.clause for trip in group.trips]),
        rule=f"trip.{group.trips[0].form.value}",
        is_weak=True,
    )


def _most_exact(places: Sequence[Printed], cities: Sequence[Span]) -> Span:
    """Give where the city stands, else the country."""
    own = [printed.at for printed in places if printed.place.kind is PlaceKind.CITY]
    return min(own or list(cities) or [printed.at for printed in places])


_ORDER = {aspect: number for number, aspect in enumerate(Aspect)}


def _disjoint(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Keep the clauses in order, none inside another."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if not kept or not kept[-1].touches(span):
            kept.append(span)
    return tuple(kept)


def _visitor(group: _Group, text: str) -> Party:
    """Name the visitor in full, with the role printed beside a name."""
    person = group.person
    for role in person.roles:
        for mention in person.mentions:
            if 0 <= mention.start - role.end <= _BESIDE or (
                0 <= role.start - mention.end <= _BESIDE_AFTER
            ):
                return Party(name=person.name, mention=mention, role=role)
    for mention in person.mentions if not person.roles else ():
        if before := role_before(text, mention):
            return Party(name=person.name, mention=mention, role=before)
    return Party(name=person.name, mention=person.named_at, role=person.role)


_BESIDE = 3  # "minister, Jane Roe"
_BESIDE_AFTER = 6  # "Jane Roe, the minister"


def _when(article: Article, trips: Sequence[Trip]) -> When | None:
    """Give the time told best: by the article itself, and with its day.

    A time beside "cancelled" is when it was called off.
    """
    called_off = {
        sentence
        for sentence in {trip.sentence for trip in trips}
        if (said := _called_off_in(article.text, sentence)) is not None
        and not _is_of_another(article.text, said, trips)
    }
    is_there = any(
        trip.status is VisitStatus.UNDER_WAY and not trip.is_weak for trip in trips
    )  # and what is done there tells no more than a day of the stay
    timed = [
        trip
        for trip in trips
        if trip.when is not None
        and trip.sentence not in called_off
        and not (is_there and trip.is_weak and trip.form is Form.DOES)
    ]
    best = min(
        timed,
        key=lambda trip: (
            trip.form is Form.DOES,
            trip.when is None or trip.when.day is None,
            trip.is_quoted,
            trip.is_vague,
            trip.clause,
        ),
        default=None,
    )
    if best is not None:
        return best.when
    planned = (_planned_for(article, s, trips) for s in sorted(called_off))
    found = next((when for when in planned if when is not None), None)
    return found or _told_next(article, trips)


def _told_next(article: Article, trips: Sequence[Trip]) -> When | None:
    """Read the day in "She will visit Kenya. The trip begins on Thursday."."""
    told = [trip for trip in trips if not trip.is_weak and not trip.is_quoted]
    for trip in told:
        for sentence in _following(article, trip.sentence):
            found = _BEGINS_ON.match(article.text, sentence.start, sentence.end)
            if found is None or not _can_go_on(found, trip):
                continue
            time = next(find_times(article.text, found.end(), sentence.end), None)
            is_near = time is not None and time.span.start - found.end() <= _LEADS_UP
            if time is not None and is_near and not time.is_vague:
                is_ahead = trip.status is VisitStatus.PLANNED
                direction = Direction.FUTURE if is_ahead else Direction.PAST
                return resolve(time, article.published, direction)
    return None


def _following(article: Article, sentence: Span) -> Iterator[Span]:
    """Yield the next sentences of its paragraph, or those of the next one."""
    at = bisect_right(article.paragraphs, sentence.start, key=lambda span: span.start)
    near = article.paragraphs[max(0, at - 1) : at + 1]
    later = (s for p in near for s in sentences(article.text, p))
    yield from islice((s for s in later if s.start >= sentence.end), _NEXT)


def _can_go_on(found: re.Match[str], trip: Trip) -> bool:
    """Tell whether "she" or "Roe" goes on from a trip's own sentence."""
    who = found["who"]
    if who is None or trip.person is None:
        return who is None
    name = trip.person.name.split()
    return _can_mean(who, trip.person) if who in {"He", "She"} else who == name[-1]


_NEXT = 2
_LEADS_UP = 12
_TRIP = r"(?:visit|trip|tour|journey|mission|pilgrimage|stay|programme)"
_BEGINS_ON = re.compile(
    rf"(?:(?:The|Her|His)\s+(?:[\w\-]+\s+){{0,3}}{_TRIP}|(?:M[rs]s?\.?\s|Dr\.?\s)?(?P<who>He|She|[A-Z][\w\-]+))"
    r"\s+(?:(?:will|would|is|was|were|are|due|set|scheduled|expected|planned|to)\s+){0,4}"
    r"(?:begins?|began|starts?|started|opens?|opened|runs?|takes?\s+place|took\s+place"
    r"|leaves?|left|departs?|departed|sets?\s+(?:off|out)|flies\s+out|fly\s+out|flew\s+out"
    r"|lands?|landed|arrives?|arrived|be\s+there|due|there|for|get\s+there)\b"
)


def _planned_for(
    article: Article, sentence: Span, trips: Sequence[Trip]
) -> When | None:
    """Read the day of a trip called off: "planned for Thursday"."""
    said = _called_off_in(article.text, sentence)
    own = [trip.printed.span.end for trip in trips if trip.sentence == sentence]
    place_end = min(own, default=sentence.end)
    for time in find_times(article.text, sentence.start, sentence.end):
        lead = article.text[max(sentence.start, time.span.start - 40) : time.span.start]
        is_before = said is not None and place_end <= time.span.start < said.start()
        if _PLANNED_FOR.search(lead) or is_before:
            return resolve(time, article.published, Direction.FUTURE)
    return None


_PLANNED_FOR = re.compile(
    r"\b(?:planned|scheduled|due|set|slated|pencilled\s+in|to\s+have\s+\w+"
    r"|(?:was|were)\s+to\s+[a-z]+)\s+(?:to\s+\w+\s+)?(?:for|on|from)?\s*\Z|\bfrom\s+\Z"
    r"|(?:was|were)\s+to\s+(?:have\s+)?[a-z]+\s+(?:[\w\-]+\s+){0,4}?(?:on|from)\s+\Z"
)


_POSTPONED = (
    r"postponement\s+of|postpone[ds]?|postponing|put(?:s|ting)?\s+(?:off|back)|delay(?:s|ed|ing)?"
    r"|reschedul(?:e[ds]?|ing)|deferred|(?:pushed|moved)\s+(?:back|to)"
    r"|put(?:s|ting)?(?=\s[^.;]{0,60}\son\s+hold\b)"
)
_CANCELLED = (
    r"cancellation\s+of|cancel(?:s|l?ed|l?ing)?|call(?:s|ed|ing)?\s+off|scrap(?:s|ped|ping)?"
    r"|abandon(?:s|ed|ing)?|shelved|axed|dropped\s+plans"
    r"|(?:is|are|was|were)\s+off|drop(?:s|ped|ping)(?=\s+(?:an?|the|his|her)\s+(?:plan|visit|trip))"
    r"|pull(?:s|ed|ing)?\s+out\s+of|withdr(?:aws?|ew|awn|awing)\s+from"
)
_TRIP_NOUN = (
    r"(?:visit|trip|tour|journey|travel|plans?|stop(?:over)?|leg|pilgrimage|mission|stay"
    r"|expedition|arrival|departure|appearance|engagement|talks|summit|meeting|lecture"
    r"|speech)"
)
_CALLED_OFF = re.compile(
    rf"\b(?:(?P<postponed>{_POSTPONED})|(?P<cancelled>{_CANCELLED}))\b"
)
# "the trip to Kenya, her second, was put off"
_NOUN_BEFORE = re.compile(
    rf"\b{_TRIP_NOUN}\b(?:[^.;,]|(?<=\bM[rs])\.|(?<=\bDr)\.){{0,80}}"
    r"(?:,(?![^,]*\b(?:and|said|but|who)\b)[^.;,]{2,60}){0,3},?[^.;,]{0,30}$"
)
_NOUN_AFTER = re.compile(
    rf"\s+(?:(?:his|her|the|a|an|its|their|[\w’'\-]+)\s+){{0,5}}{_TRIP_NOUN}\b"
)
_BUT = re.compile(r"\bbut\b[^.;]{0,40}$")


def _status(article: Article, group: _Group) -> VisitStatus:
    """Tell how far the visit has come: called off, else as first told."""
    called_off = _called_off(article, group)
    if called_off is not None:
        return called_off
    if any(trip.is_over and not trip.is_quoted for trip in group.trips):
        return VisitStatus.HAPPENED
    told = [trip for trip in group.trips if trip.status is not None]
    first = min(told, key=_surest, default=None)
    if first is not None and first.status is not None:
        return first.status
    text = article.text
    if any(trip.is_past for trip in group.trips):
        return VisitStatus.HAPPENED
    told_in = dict.fromkeys(trip.sentence for trip in group.trips)
    is_ahead = any(_AHEAD.search(text, s.start, s.end) for s in told_in)
    is_now = any(_NOW.search(text, s.start, s.end) for s in told_in)
    if is_ahead:
        return VisitStatus.PLANNED
    return VisitStatus.UNDER_WAY if is_now else VisitStatus.HAPPENED


def _surest(trip: Trip) -> tuple[bool, bool, bool, Span]:
    """Order clauses by what they tell of how far a trip has come."""
    is_aside = trip.form in {Form.DOES, Form.HOSTS}
    return trip.is_quoted, trip.is_weak, is_aside, trip.clause


_NOW = re.compile(r"\b(?:is|are|comes|continues|begins|currently|ongoing)\b")
_AHEAD = re.compile(r"\b(?:will|upcoming|scheduled|due to|set to|planned)\b")


# "The visit, her second, has been called off": of an earlier one, "was ... last May".
_THE_VISIT = re.compile(
    rf"(?:The|Her|His)\s+(?:\w+\s+)?{_TRIP_NOUN}\b(?:,[^,.;]{{3,60}},)?\s+"
    rf"(?:(?:has\s+(?:now\s+)?been|is\s+being|is|will\s+be)\s+(?:{_POSTPONED}|{_CANCELLED}|off\b)"
    r"|will\s+not\s+(?:now\s+)?(?:take\s+place|go\s+ahead))"
    r"|(?:He|She)\s+(?:(?:has|will|is|now|later|had|since|then)\s+){0,3}"
    r"(?:cancell?ed|pulled\s+out|postponed\s+(?:it|the)|put\s+(?:it|the\s+\w+)\s+off"
    r"|called\s+(?:it\s+off|off)|not\s+(?:now\s+)?(?:go|going|travel|travell?ing|make\s+the)\b"
    r"|no\s+longer\s+(?:go|going|travel|travell?ing)\b)"
)


def _give_later_word(article: Article, groups: Sequence[_Group]) -> None:
    """Give "Her trip has been put off" to the one trip it can be about.

    That is the one told last before, if "her" can be its visitor.
    """
    own_words = {sentence for group in groups for sentence in group.sentences}
    for sentence in _on_the_visit(article):
        if sentence in own_words:
            continue  # "She has cancelled a trip to Chad"
        before = {
            max(told): group
            for group in groups
            if (told := [s for s in group.sentences if s.end <= sentence.start])
        }
        nearest = before[max(before)] if before else None
        own = article.text[sentence.start : sentence.end].partition(" ")[0]
        if nearest is not None and _can_mean(own, nearest.person):
            nearest.later = (*nearest.later, sentence)


_OFF_HINT = re.compile(
    rf"{_CALLED_OFF.pattern}|\bnot\b|\bno\s+longer\b|\boff\b|\bpulled\s+out"
)


def _on_the_visit(article: Article) -> Iterator[Span]:
    """Yield the sentences that say "The visit has been called off"."""
    for paragraph in article.paragraphs:
        if _OFF_HINT.search(article.text, paragraph.start, paragraph.end):
            for sentence in sentences(article.text, paragraph):
                if _THE_VISIT.match(article.text, sentence.start, sentence.end):
                    yield sentence


def _called_off(article: Article, group: _Group) -> VisitStatus | None:
    """Find "postponed" or "cancelled" said of this trip."""
    if group.later:
        later = group.later[0]
        said = _CALLED_OFF.search(article.text, later.start, later.end)
        return _status_off(said) if said else VisitStatus.CANCELLED
    told_in = dict.fromkeys(trip.sentence for trip in group.trips)
    for sentence in told_in:
        said = _called_off_in(article.text, sentence)
        if said is not None and not _is_of_another(article.text, said, group.trips):
            return _status_off(said)
    return None


def _is_of_another(text: str, said: re.Match[str], trips: Sequence[Trip]) -> bool:
    """Tell "called off a visit to Japan" from this trip, which is elsewhere."""
    after = _NOUN_AFTER.match(text, said.end())
    before = text[max(0, said.start() - _NEAR) : said.start()]
    noun = _NOUN_BEFORE.search(before)
    if after is not None:
        start, end = after.end(), after.end() + _NEAR
        named = _TO_PLACE.match(text, start, end)
    elif noun is not None:
        start = said.start() - len(before) + noun.start()
        end = said.start()
        named = _TO_PLACE.search(text, start, end)
    else:
        return False
    own = (trip.printed.span.start for trip in trips)
    return named is not None and not any(start <= at < named.end() for at in own)


_TO_PLACE = re.compile(
    r"(?:\s+to\s+[a-z]+(?:\s+(?!in\b|to\b)[\w’'\-]+){0,4})?\s+(?:to|in)\s+"
    r"(?:[\w’'\-]+\s+){0,3}?[A-Z]"
)


_NEAR = 120


def _called_off_in(text: str, sentence: Span) -> re.Match[str] | None:
    for found in _CALLED_OFF.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, found.start() - _NEAR) : found.start()]
        if (
            _NOUN_BEFORE.search(before)
            or _NOUN_AFTER.match(text, found.end(), sentence.end)
            or _BUT.search(before)
        ):
            return found
    return None


def _status_off(found: re.Match[str]) -> VisitStatus:
    is_postponed = found["postponed"] is not None
    return VisitStatus.POSTPONED if is_postponed else VisitStatus.CANCELLED
