"""Clauses that send someone somewhere: who, where, when, how far it has come.

Knows how to put such a clause together from its cue, its visitor, its place
and its time. Refuses to give a trip to anyone the sentence leaves in doubt, to
call a wish or a possibility a plan, and to read one into a customer's visit to
a market.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.almanac import MONTH, WEEKDAY
from bot.extract.dates import Time, find_times, resolve
from bot.extract.people import Person
from bot.extract.places import Printed, UsedPlaces, places_at, unheard_of_at
from bot.extract.running import Running
from bot.extract.speakers import read_scene
from bot.extract.subjects import Reader, Subject, read_group
from bot.extract.trip_cues import (
    CUE,
    GOES_THERE,
    HINT,
    TRAVELS,
    WITH_NOUN,
    Cue,
    Form,
    phrase_start,
)
from bot.extract.trip_status import direction_of, is_refused, looks_back, status_of
from bot.extract.trip_visitors import Visitors
from bot.model import Article, Span, VisitStatus, When
from bot.text import sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """One clause's word of one person's trip to one place."""

    person: Person | None  # None: "the diplomat", whom the article leaves open
    mention: Span
    printed: Printed
    when: When | None
    status: VisitStatus | None  # None where the clause doesn't tell
    is_past: bool  # it looks back: "last visited in 2019"
    is_weak: bool  # presence alone: a trip only if another clause tells of one
    is_quoted: bool
    is_vague: bool  # its time means no one day
    sentence: Span
    clause: Span
    form: Form


def find_trips(article: Article) -> tuple[Trip, ...]:
    """Find every clause of the narrative that tells of a trip, in order."""
    text = article.text
    if any(HINT.search(text, p.start, p.end) for p in article.paragraphs):
        return tuple(_Finder(article).find())
    return ()


_OFFICE = re.compile(
    r"\b(?:minister|president|secretary|chancellor|premier|envoy|ambassador|diplomat"
    r"|mediator|commissioner|governor|mayor|senator|taoiseach|pope|archbishop|bishop"
    r"|king|queen|prince|princess|emperor|empress|sultan|emir|duke|duchess|monarch)\b",
    re.IGNORECASE,
)


def _hold_office(who: tuple[Subject, ...], text: str) -> bool:
    """Tell persons who go to towns: a manager may have "flown to Rovers"."""
    return bool(who) and all(
        any(_OFFICE.search(role.of(text)) for role in subject.person.roles)
        for subject in who
    )


class _Finder:
    """Reads one article's sentences for trips."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._text = article.text
        self._scene = read_scene(article)
        self._reader = Reader(self._scene)
        self._visitors = Visitors(article.text, self._reader)
        self._used = UsedPlaces(article.text)

    def find(self) -> Iterator[Trip]:
        """Yield the trips, in order."""
        for paragraph in self._article.paragraphs:
            if not HINT.search(self._text, paragraph.start, paragraph.end):
                continue
            running = Running(self._text, self._reader)
            for sentence in sentences(self._text, paragraph):
                opened_by = running.read(sentence)
                if HINT.search(self._text, sentence.start, sentence.end):
                    yield from self._in_sentence(sentence, opened_by)

    def _in_sentence(self, sentence: Span, opened_by: Subject | None) -> Iterator[Trip]:
        before: tuple[Subject, ...] = ()
        at = sentence.start
        while found := CUE.search(self._text, at, sentence.end):
            at = found.start() + 2
            places = self._places(found, sentence)
            if not places:
                continue
            at = max(at, places[-1].span.end)
            cue = self._read_cue(found, places, sentence)
            if is_refused(cue, self._text) or self._is_idle(cue):
                continue
            who = self._visitors.of(found, cue, before)
            mention = None if who else self._visitors.open_to(cue)
            if opened_by is not None and mention == opened_by.mention:
                who = (opened_by,)
            before = who or before
            if places[0].is_unheard_of and not _hold_office(who, self._text):
                continue
            if who:
                yield from self._trips(cue, who)
            elif mention is not None:
                yield from self._trips(cue, (mention,))

    def _places(self, found: re.Match[str], sentence: Span) -> tuple[Printed, ...]:
        """Read the places behind a cue; of a town unheard of, by a sure verb alone."""
        at, people = found.end(), self._scene.people
        used = self._used if TRAVELS.match(found[0]) else None
        known = tuple(places_at(self._text, at, sentence.end, people, used))
        if known or not GOES_THERE.fullmatch(found[0]):
            return known
        town = unheard_of_at(self._text, at, sentence.end, people)
        return () if town is None else (town,)

    def _read_cue(
        self, found: re.Match[str], places: tuple[Printed, ...], sentence: Span
    ) -> Cue:
        form = next(form for form in Form if found[form.value])
        quote = self._reader.quote_around(places[0].span)
        limits = self._limits(found.start(), places[-1].span.end, quote or sentence)
        stop = found.start()
        more: frozenset[str] = frozenset()
        if form is Form.NOUN:
            stop = phrase_start(self._text, limits.start, stop)
            more = WITH_NOUN
        verb = next((v for v in found.group("go", "arrive", "visit", "stay") if v), "")
        return Cue(
            form=form,
            verb=verb.lower(),
            span=Span(found.start(), found.end()),
            places=places,
            group=read_group(self._text, limits.start, stop, more),
            limits=limits,
            sentence=sentence,
            is_quoted=quote is not None,
        )

    def _limits(self, start: int, end: int, bounds: Span) -> Span:
        """Give how far a cue is read around: never out of its quotation."""
        lowest, highest = max(0, start - _WIDEST), end + _WIDEST
        while bounds.start < lowest < start and not self._text[lowest - 1].isspace():
            lowest += 1
        first = max(bounds.start, lowest)
        if self._text[first] in _MARKS:
            first += 1
        return Span(first, max(first + 1, min(bounds.end, highest)))

    def _is_idle(self, cue: Cue) -> bool:
        """Tell "went to great lengths" and habits from trips."""
        around = self._text[cue.limits.start : cue.places[-1].span.end + 30]
        return _HABIT.search(around) is not None

    def _trips(self, cue: Cue, who: tuple[Subject | Span, ...]) -> Iterator[Trip]:
        time = self._time(cue)
        status = status_of(cue, time, self._text)
        when = self._when(cue, time, status)
        for subject in who:
            for printed in cue.places:
                named = subject if isinstance(subject, Subject) else None
                mention = subject.mention if isinstance(subject, Subject) else subject
                yield Trip(
                    person=named.person if named else None,
                    mention=mention,
                    printed=printed,
                    when=when,
                    status=status,
                    is_past=looks_back(cue, time, status, self._text),
                    is_weak=self._is_weak(cue),
                    is_quoted=cue.is_quoted,
                    is_vague=time is not None and time.is_vague,
                    sentence=cue.sentence,
                    clause=self._clause(cue, named, mention, when),
                    form=cue.form,
                )

    def _time(self, cue: Cue) -> Time | None:
        """Give the time of the trip: behind the place, or else before the verb."""
        text = self._text
        times = list(find_times(text, cue.limits.start, cue.limits.end))
        place_end = cue.places[-1].span.end
        for time in times:
            if cue.span.holds(time.span):
                return time
            if time.span.start >= place_end:
                between = text[place_end : time.span.start]
                if len(between) <= _REACH and not _NEW_CLAUSE.search(between):
                    return time
                break
        earlier = [t for t in times if t.span.end <= cue.span.start]
        if earlier and not cue.is_quoted:
            nearest = earlier[-1]
            lead = text[cue.limits.start : nearest.span.start]
            between = text[nearest.span.end : cue.span.start]
            if (
                len(between) <= _REACH
                and not _SAID.search(lead)
                and not _NEW_CLAUSE.search(between)
            ):
                return nearest
        return None

    def _when(
        self, cue: Cue, time: Time | None, status: VisitStatus | None
    ) -> When | None:
        if time is None:
            return None
        relative = time.month == 0 and time.full is None
        base = self._article.published
        if cue.is_quoted and relative:  # "today" is the day it was said
            base = None
        return resolve(time, base, direction_of(cue, status))

    def _is_weak(self, cue: Cue) -> bool:
        end = cue.places[-1].span.end
        if cue.form is Form.STAYS:
            return _REASON.match(self._text, end, cue.sentence.end) is None
        return cue.verb in {"came", "come", "comes", "coming", "gone", "go", "going"}

    def _clause(
        self, cue: Cue, named: Subject | None, mention: Span, when: When | None
    ) -> Span:
        """Cut the words that say so, from the visitor to the place or the time."""
        first = self._reader.start_of(named) if named else mention.start
        start = phrase_start(self._text, cue.limits.start, cue.span.start)
        if 0 <= start - first <= _LONGEST_CLAUSE:
            start = first
        elif cue.group.start <= cue.limits.start:
            start = cue.limits.start  # "During a visit to ..., Jane Roe"
        end = cue.places[-1].span.end
        if 0 <= mention.end - end <= _LONGEST_CLAUSE:
            end = mention.end
        if when is not None and when.span.start >= end:
            end = when.span.end
        return Span(max(start, cue.sentence.start), end)


_WIDEST = 600  # code points; a longer sentence is read in part
_MARKS = frozenset("“\"'‘«")
_LONGEST_CLAUSE = 140
_REACH = 80
_NEW_CLAUSE = re.compile(
    r"[;:.]\s|\b(?:said|says|told|which|who|when|while|after|before|since|following|but"
    r"|and (?:will|would|is|was|has|said)|where|announced|because)\b"
)
_SAID = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|statement|released|spoke)\s+"
    r"(?:[\w’']+\s+){0,3}$"
)
_HABIT = re.compile(
    r"\b(?:every|often|regularly|frequently|usually|always|sometimes|routinely|each)\b"
)
# Why someone would be told to be in a place: else they may live there.
_REASON = re.compile(
    rf",?\s+(?:on\s+(?:{WEEKDAY}|{MONTH}|an?\b|(?:his|her|the|their)\b)|{WEEKDAY}\b"
    r"|today|tomorrow|yesterday|tonight|this\s+(?:week|weekend|month)|next\s|last\s+week"
    r"|for\s+(?:an?\s|the\s+(?!first|past|last)|talks|meetings|his|her|their|\w+\s+talks)"
    r"|to\s+(?:meet|attend|hold|discuss|sign|take|address|launch|open|press|urge|push"
    r"|visit|mark|see|talk|promote|seek|negotiate|lead|inaugurate|pay|begin|start)\b"
    r"|as\s+part\s+of|attempting|seeking|hoping|ahead\s+of|where\s+(?:he|she|they)\b)"
)
