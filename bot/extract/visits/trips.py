"""Clauses that send someone somewhere: who, where, when, how far it has come.

Reads an article's sentences for their cues, in order. Refuses to give a trip to
anyone the sentence leaves in doubt, to call a wish or a possibility a plan, and
to read one into a customer's visit to a market.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial
from itertools import chain

from bot.extract.visits.asides import Asides
from bot.extract.visits.between import runs_between
from bot.extract.visits.clauses import Clauses, Trip
from bot.extract.visits.company import in_company
from bot.extract.visits.cues import (
    CUE,
    POINTED,
    SETTING,
    Cue,
    Form,
    Lead,
    lead_of,
)
from bot.extract.visits.doubts import is_homeward, is_idle, is_joining
from bot.extract.visits.hints import PLACE_HINT, may_tell_of_trip
from bot.extract.visits.introductions import is_introduced
from bot.extract.visits.legs import further_legs, may_add_legs
from bot.extract.visits.places import Printed
from bot.extract.visits.reach import reaching
from bot.extract.visits.running import Running
from bot.extract.visits.scenes import staged
from bot.extract.visits.status import is_refused
from bot.extract.visits.stops import next_stop
from bot.extract.visits.subjects import Subject
from bot.extract.visits.travelling import GENDERS, OWN, TOUR, Travelling
from bot.model import Article, Span, VisitStatus
from bot.text import sentences


def find_trips(article: Article) -> tuple[Trip, ...]:
    """Find every clause of the narrative that tells of a trip.

    First come those that tell of going, in order, then what people do in
    places: weak, where they may be at home.
    """
    finder = _Finder(article)
    going = tuple(finder.find())
    told = finder.named_later((*going, *finder.beside()))
    return tuple(trip for trip in told if not finder.is_concert_off(trip))


class _Finder:
    """Reads one article's sentences for trips."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._paragraphs = article.paragraphs
        self._clauses = Clauses(article)
        self._asides = Asides(self._clauses)
        self._running: tuple[Running, int] | None = None
        self._travelling = Travelling(article.text, self._clauses)
        self._taken: list[Span] = []  # places of the sentence that cues have led to
        self._acts: list[Trip] = []

    def find(self) -> Iterator[Trip]:
        """Yield the trips, in order."""
        for sentence, running, number in self._placed:
            self._running = running, number
            self._travelling.turn_to(running, number)
            self._taken = []
            if may_tell_of_trip(self._text, sentence):
                yield from self._cued(sentence, CUE)
                told = tuple(one.person for one in self._travelling.told.values())
                opening = partial(running.opening, number)
                yield from self._asides.find(sentence, opening, told)
                yield from staged(self._clauses, sentence)
            if self._points_back(sentence):
                yield from self._pointed(sentence)
            if may_add_legs(self._text, sentence):
                who = self._travelling.on_tour(sentence)
                yield from further_legs(self._clauses, sentence, who) if who else ()
            for trip in self._reached(sentence):
                if trip.form is Form.DOES:
                    self._acts.append(trip)
                else:
                    yield trip

    def beside(self) -> Iterator[Trip]:
        """Yield what people do in places, which may be on a trip told elsewhere."""
        yield from self._acts

    @cached_property
    def _placed(self) -> tuple[tuple[Span, Running, int], ...]:
        """Gather the sentences that may name a place where somebody goes."""
        return tuple(self._read_placed())

    def _read_placed(self) -> Iterator[tuple[Span, Running, int]]:
        for at, paragraph in enumerate(self._paragraphs):
            found = _place_from(self._text, paragraph.start, paragraph.end)
            if found < 0:
                continue
            told = tuple(sentences(self._text, paragraph))
            before = self._paragraphs[at - 1] if at else None
            running = Running(self._text, self._clauses.reader, told, before)
            for number, sentence in enumerate(told):
                if 0 <= found < sentence.end:
                    yield sentence, running, number
                    found = _place_from(self._text, sentence.end, paragraph.end)

    def named_later(self, trips: Sequence[Trip]) -> Iterator[Trip]:
        """Give "The head of the union will visit Kenya" to whom the next line names.

        Where the story opens like that, and nobody is named before.
        """
        told: dict[Span, Subject | None] = {}
        for trip in trips:
            named = None
            if trip.person is None:
                if trip.sentence not in told:
                    told[trip.sentence] = self._named_behind(trip)
                named = told[trip.sentence]
            is_meant = named is not None and can_mean(trip, self._text, named)
            yield replace(trip, person=named.person) if named and is_meant else trip

    def is_concert_off(self, trip: Trip) -> bool:
        """Tell "A concert by the orchestra in Kenya was called off", where it is."""
        is_off = trip.status is VisitStatus.CANCELLED and trip.is_weak
        person = trip.person if is_off else None
        return person is not None and self._clauses.reader.is_ensemble(person)

    def _named_behind(self, trip: Trip) -> Subject | None:
        """Give who opens one of the next two sentences, and is first named there."""
        at = bisect_right(self._paragraphs, trip.clause.start, key=lambda p: p.start)
        reader = self._clauses.reader
        words = trip.mention.of(self._text)
        is_role = words.lower() not in GENDERS and _A_TOUR.match(words) is None
        before = Span(
            trip.sentence.start, max(trip.sentence.start + 1, trip.mention.end)
        )
        if at > _OPENING or not is_role or not reader.is_nameless(before):
            return None
        near = self._paragraphs[max(0, at - 1) : at + 1]
        told = (s for p in near for s in sentences(self._text, p))
        word = ""
        for sentence in (s for s in told if s.start > trip.sentence.start):
            carried = self._carries_on(sentence)
            if not carried:
                named = self._first_named(sentence, near[0].start)
                start = sentence.start
                if named and not is_introduced(self._text, reader, trip, named, start):
                    return None
                is_fitting = named and named.person.gender in {GENDERS.get(word), ""}
                return named if is_fitting or not word else None
            word = carried
        return None

    def _carries_on(self, sentence: Span) -> str:
        """Give "she" of "She flew out again on Tuesday.", which names nobody."""
        found = _HE_OPENS.match(self._text, sentence.start, sentence.end)
        is_one = found is not None and self._clauses.reader.is_nameless(sentence)
        return found[1].lower() if found and is_one else ""

    def _first_named(self, sentence: Span, since: int) -> Subject | None:
        """Give who a sentence opens with, in full and for the first time since."""
        reader = self._clauses.reader
        subject = next(reader.names_in(sentence), None)
        if subject is None or reader.start_of(subject) - sentence.start > _TITLE:
            return None
        first = min(m for m in subject.person.mentions if m.start >= since)
        is_full = " " in subject.mention.of(self._text)
        return subject if subject.mention == first and is_full else None

    def _cued(self, sentence: Span, cues: re.Pattern[str]) -> Iterator[Trip]:
        """Read the cues that stand right before their places."""
        before: tuple[Subject, ...] = ()
        at = sentence.start
        while found := cues.search(self._text, at, sentence.end):
            at = found.start() + 2
            lead = lead_of(found)
            places = self._clauses.places(lead, sentence)
            if not places:
                continue
            at = max(at, places[-1].span.end)
            self._taken.append(Span(lead.span.start, places[-1].span.end))
            told, who = self._told(lead, places, sentence, before)
            before = who or before
            yield from told

    def _reached(self, sentence: Span) -> Iterator[Trip]:
        """Read the verbs that reach their places over other words."""
        before: tuple[Subject, ...] = ()
        setting = SETTING.match(self._text, sentence.start, sentence.end)
        opening = (lead_of(setting),) if setting else ()
        for lead in chain(opening, reaching(self._text, sentence, self._taken)):
            places = self._clauses.places(lead, sentence)
            if places and not runs_between(self._text, places[0]):
                told, who = self._told(lead, places, sentence, before)
                before = who or before
                yield from told

    def _points_back(self, sentence: Span) -> bool:
        """Tell a sentence with one of the words of `POINTED`: a cheap first look."""
        words = sentence.of(self._text)
        return any(word in words for word in _POINTERS)

    def _pointed(self, sentence: Span) -> Iterator[Trip]:
        """Read "She will go there on Friday", right behind the place that is meant."""
        running, number = self._running or (None, 0)
        if running is None:
            return
        found = POINTED.search(self._text, sentence.start, sentence.end)
        if found is None or (self._taken and not found["go"].startswith("join")):
            return
        lead = lead_of(found)
        place = self._clauses.place_told_before(lead, sentence)
        before = running.sentence_before(number)
        if place is None and before is not None:
            place = self._clauses.place_told_in(before, lead)
        if place is not None:
            yield from self._told(lead, (place,), sentence, ())[0]

    def _told(
        self,
        lead: Lead,
        places: tuple[Printed, ...],
        sentence: Span,
        before: tuple[Subject, ...],
    ) -> tuple[Iterator[Trip], tuple[Subject, ...]]:
        """Give what a lead to places tells of, and whose trips these are."""
        cue = self._clauses.read(lead, places, sentence)
        if any(told(cue, self._text) for told in _NO_TRIPS):
            return iter(()), ()
        who, mention = self._travelling.of(lead, cue, before)
        self._travelling.told |= {one.person.name: one for one in who}
        return self._trips_of(cue, who, mention), who

    def _trips_of(
        self, cue: Cue, who: tuple[Subject, ...], mention: Span | None
    ) -> Iterator[Trip]:
        if cue.form in _GOING and not cue.is_quoted:
            along = tuple(in_company(self._text, self._clauses.reader, cue, who))
            yield from self._clauses.tell(cue, along)
        is_town = mention is not None or self._text.endswith(" in ", 0, cue.span.end)
        if cue.places[0].is_unheard_of and not (is_town or self._may_be_town(who)):
            return
        told = tuple(self._clauses.tell(cue, who or ((mention,) if mention else ())))
        yield from told
        if who and (cue.form in _GOING or cue.form is Form.DOES):
            is_ahead = told[-1].status is VisitStatus.PLANNED
            yield from self._then_on(cue, who, is_ahead=is_ahead)

    def _then_on(
        self, cue: Cue, who: tuple[Subject, ...], *, is_ahead: bool
    ) -> Iterator[Trip]:
        """Read Uganda in "will go to Kenya on Thursday and then to Uganda"."""
        next_leg = next_stop(cue, self._clauses)
        if next_leg is None or runs_between(self._text, next_leg.places[0]):
            return
        if next_leg.places[0].is_unheard_of and not self._may_be_town(who):
            return
        self._taken.append(Span(next_leg.span.start, next_leg.end))
        for trip in self._clauses.tell(next_leg, who):
            is_later = is_ahead and trip.status in _NOT_AHEAD
            yield replace(trip, status=VisitStatus.PLANNED) if is_later else trip
        yield from self._then_on(next_leg, who, is_ahead=is_ahead)

    def _may_be_town(self, who: tuple[Subject, ...]) -> bool:
        return self._clauses.homes.go_to_towns(one.person for one in who)


def _place_from(text: str, start: int, end: int) -> int:
    """Give where words stand that may lead to a place; -1: nowhere."""
    found = PLACE_HINT.search(text, max(0, start - 1), end)
    return found.start() if found is not None else -1


def can_mean(trip: Trip, text: str, subject: Subject) -> bool:
    """Tell whether "her visit" can be theirs."""
    word = trip.mention.of(text).lower().split(maxsplit=1)[0]
    wanted = GENDERS.get(OWN.get(word, word))
    return wanted is None or subject.person.gender in {wanted, ""}


_NO_TRIPS = (is_refused, is_idle, is_homeward, is_joining)
_POINTERS = (" there", " instead", " place", " stead")
_NOT_AHEAD = (VisitStatus.UNDER_WAY, VisitStatus.HAPPENED)
_OPENING = 2  # paragraphs that a story opens with
_TITLE = 5  # "Dr ", "Ms "
_GOING = frozenset((Form.GOES, Form.ARRIVES, Form.VISITS, Form.NOUN, Form.STAYS))
_A_TOUR = re.compile(TOUR.pattern, re.IGNORECASE)
_HE_OPENS = re.compile(r"(He|She)\s")
