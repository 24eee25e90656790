"""Puts a clause that tells of a trip together: who, where, when, how far.

Knows how a cue is read with what stands around it. Refuses to read it out of
its quotation, and to take presence in a place for a journey there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.almanac import MONTH, WEEKDAY
from bot.extract.dates import Time
from bot.extract.gazetteer import PlaceKind
from bot.extract.homes import Homes
from bot.extract.people import Person
from bot.extract.places import (
    Printed,
    UsedPlaces,
    dateline_of,
    place_at,
    places_at,
    unheard_of_at,
)
from bot.extract.speakers import read_scene
from bot.extract.subjects import Group, Subject, read_group
from bot.extract.trip_cues import (
    EVENT,
    GOES_THERE,
    IS_VISITOR,
    OBJECT,
    TRAVELS,
    WITH_NOUN,
    Cue,
    Form,
    form_of,
    phrase_start,
    verb_of,
)
from bot.extract.trip_people import Travellers
from bot.extract.trip_status import has_ended, is_dropped, looks_back, status_of
from bot.extract.trip_times import time_of, when_of
from bot.extract.trip_visitors import Visitors
from bot.model import Article, Span, VisitStatus, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """One clause's word of one person's trip to one place."""

    person: Person | None  # None: "the diplomat", whom the article leaves open
    mention: Span
    printed: Printed
    when: When | None
    time: Time | None  # as printed, before it was worked out
    status: VisitStatus | None  # None where the clause doesn't tell
    is_past: bool  # it looks back: "last visited in 2019"
    is_over: bool  # "returned from": told as ended
    is_weak: bool  # presence alone: a trip only if another clause tells of one
    is_lead: bool  # weak, but a journey if another article tells of one
    is_quoted: bool
    is_vague: bool  # its time means no one day
    sentence: Span
    clause: Span
    form: Form


class Clauses:
    """Reads the clauses of one article around their cues, in order."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        scene = read_scene(article)
        self.people = scene.people
        self.reader = Travellers(scene)
        self.visitors = Visitors(article.text, self.reader)
        self.homes = Homes(article.text)
        self._article = article
        self._used = UsedPlaces(article.text)
        self._here = dateline_of(article)
        self._last_place = self._here

    def places(self, found: re.Match[str], sentence: Span) -> tuple[Printed, ...]:
        """Read the places behind a cue: named, "here", "the country"."""
        at = found.end()
        pointed = self._pointed_at(found, sentence)
        if pointed is not None:
            return (pointed,)
        used = self._used if TRAVELS.match(found[0]) else None
        known = tuple(places_at(self.text, at, sentence.end, self.people, used))
        if not known and found.lastgroup in _REACHES:
            is_going = found.lastgroup in {Form.GOES, Form.ARRIVES}
            known = self._places_of_object(at, sentence, is_going=is_going)
        if known:
            self._last_place = known[-1]
        elif GOES_THERE.fullmatch(found[0]):
            is_sure = found[0].lower().startswith("pilgrim")
            town = unheard_of_at(
                self.text, at, sentence.end, self.people, is_sure=is_sure
            )
            return () if town is None else (town,)
        return known

    def _pointed_at(self, found: re.Match[str], sentence: Span) -> Printed | None:
        """Read "arrived here", "flew in on Monday" and "landed on the island"."""
        at = found.end()
        if self._here is not None and _HERE.match(self.text, at, sentence.end):
            return replace(self._here, span=Span(at, at + len("here")))
        if self._here is not None and _FLEW_IN.match(found[0]):
            return replace(self._here, span=Span(at - len("in "), at - 1))
        if found.lastgroup == Form.NOUN and _SITE.match(self.text, at, sentence.end):
            return self._site(found.start(), at, sentence)
        again = _AGAIN.match(self.text, at, sentence.end)
        last = self._last_place or (again and self._place_before(found.start()))
        if again is None or last is None:
            return None
        return replace(last, span=Span(*again.span()), named_at=last.at)

    def _place_before(self, at: int) -> Printed | None:
        """Give the place named last: "met in Kenya. She landed in the capital"."""
        last = None
        for lead in _IN_BEFORE.finditer(self.text, max(0, at - _WIDEST), at):
            last = place_at(self.text, lead.end(), at, self.people) or last
        return last

    def _site(self, start: int, at: int, sentence: Span) -> Printed | None:
        """Read "a visit to the plant" of a plant told of in the same sentence."""
        for lead in _IN_BEFORE.finditer(self.text, sentence.start, start):
            place = place_at(self.text, lead.end(), start, self.people)
            if place is not None:
                return replace(place, span=Span(at, at + len("the")), named_at=place.at)
        return None

    def _places_of_object(
        self, at: int, sentence: Span, *, is_going: bool
    ) -> tuple[Printed, ...]:
        """Read where what is visited stands: "visited her firm's plant in Kenya"."""
        what = OBJECT.match(self.text, at, sentence.end)
        if what is None or (is_going and not _IS_SITE.match(what[0])):
            return ()
        known = tuple(places_at(self.text, what.end(), sentence.end, self.people))
        if known or not _IS_SITE.match(what[0]):
            return known
        town = unheard_of_at(
            self.text, what.end(), sentence.end, self.people, is_sure=True
        )
        return () if town is None else (town,)

    def place_ending(self, at: int, limits: Span) -> Printed | None:
        """Read the place whose name ends at `at`."""
        lowest = max(limits.start, at - _LONGEST_NAME)
        for start in _CAPITAL.finditer(self.text, lowest, at):
            place = place_at(self.text, start.start(), at, self.people)
            if place is not None and place.span.end == at:
                return place
        return None

    def read(
        self, found: re.Match[str], places: tuple[Printed, ...], sentence: Span
    ) -> Cue:
        """Read a cue with the words that lead up to it."""
        form = form_of(found)
        quote = self.reader.quote_around(places[0].span)
        end = max(found.end(), places[-1].span.end)
        limits = self.limits(found.start(), end, quote or sentence)
        stop = found.start()
        more: frozenset[str] = frozenset()
        if form is Form.NOUN:
            stop = phrase_start(self.text, limits.start, stop)
            more = WITH_NOUN
        return Cue(
            form=form,
            verb=verb_of(found).lower(),
            noun=found[0].split(maxsplit=1)[0].lower() if form is Form.NOUN else "",
            span=Span(found.start(), found.end()),
            places=places,
            group=self._group(limits.start, stop, more),
            limits=limits,
            sentence=sentence,
            is_quoted=quote is not None,
        )

    def _group(self, start: int, stop: int, more: frozenset[str]) -> Group:
        """Read a verb group, also of "has dropped a plan to"."""
        group = read_group(self.text, start, stop, more)
        if group.words[:1] != ("to",):
            return group
        lowest = max(start, group.start - _LONGEST_NAME)
        dropped = _DROPPED.search(self.text, lowest, group.start)
        if dropped is None:
            return group
        before = read_group(self.text, start, dropped.start())
        words = (*before.words, "dropped", "plans", *group.words)
        return Group(words=words, start=before.start, joined_by=before.joined_by)

    def limits(self, start: int, end: int, bounds: Span) -> Span:
        """Give how far a cue is read around: never out of its quotation."""
        lowest, highest = max(0, start - _WIDEST), end + _WIDEST
        while bounds.start < lowest < start and not self.text[lowest - 1].isspace():
            lowest += 1
        first = max(bounds.start, lowest)
        if self.text[first] in _MARKS:
            first += 1
        return Span(first, max(first + 1, min(bounds.end, highest)))

    def tell(self, cue: Cue, who: tuple[Subject | Span, ...]) -> Iterator[Trip]:
        """Yield what a cue tells of each visitor and place; a `Span`: not whom."""
        time = time_of(cue, self._article)
        status = status_of(cue, time, self.text)
        when = when_of(cue, time, status, self._article)
        for subject in who:
            named = subject if isinstance(subject, Subject) else None
            mention = subject.mention if isinstance(subject, Subject) else subject
            for printed in cue.places:
                yield Trip(
                    person=named.person if named else None,
                    mention=mention,
                    printed=printed,
                    when=when,
                    time=time if when is not None else None,
                    status=status,
                    is_past=looks_back(cue, time, status, self.text),
                    is_over=status is VisitStatus.HAPPENED and has_ended(cue),
                    is_weak=self.is_weak(cue, is_timed=time is not None)
                    or not self._is_away(cue, named, printed, time),
                    is_lead=named is not None and self._may_be_away(named, printed),
                    is_quoted=cue.is_quoted,
                    is_vague=time is not None and time.is_vague,
                    sentence=cue.sentence,
                    clause=self._clause(cue, named, mention, when),
                    form=cue.form,
                )

    def is_weak(self, cue: Cue, *, is_timed: bool = False) -> bool:
        """Tell "is in Kenya", where one may live, from "is in Kenya for talks"."""
        if cue.form is Form.RETURNS and cue.verb in {"left", "departed"}:
            return _FOR_HOME.match(self.text, cue.end, cue.sentence.end) is None
        is_stay = cue.form is Form.STAYS and not IS_VISITOR.match(cue.verb)
        is_unsure = cue.form is Form.GOES and cue.verb in _UNSURE
        is_now = cue.verb.startswith(("now ", "currently "))
        if is_now or (not is_stay and not is_unsure):
            return False
        if is_timed and cue.group.is_planned and (is_stay or cue.verb in _COMES):
            return False
        if cue.group.is_given_up or is_dropped(cue, self.text):
            return False
        return _REASON.match(self.text, cue.end, cue.sentence.end) is None

    def _is_away(
        self, cue: Cue, named: Subject | None, printed: Printed, time: Time | None
    ) -> bool:
        if cue.form is not Form.DOES:
            return True
        if named is None:
            return False
        if self._is_engagement(cue, named, printed, time):
            return True
        if _CAME_FROM.search(self.text, cue.sentence.start, cue.sentence.end):
            return True
        around = Span(cue.limits.start, cue.end)
        met = (one.person for one in self.reader.names_in(around))
        if self.homes.is_away(named.person, printed.place, met):
            return True
        is_event = _AT_EVENT.search(self.text, cue.span.start, cue.span.end)
        is_home = self.homes.is_home(named.person, printed.place)
        return is_event is not None and not is_home and not self._is_near(printed)

    def _may_be_away(self, named: Subject, printed: Printed) -> bool:
        """Tell a place with a name that nobody's office is of."""
        is_region = printed.place.kind is PlaceKind.REGION
        is_home = self.homes.is_home(named.person, printed.place)
        return not is_region and not is_home and not printed.is_unheard_of

    def _is_engagement(
        self, cue: Cue, named: Subject, printed: Printed, time: Time | None
    ) -> bool:
        """Tell "is to address dockers in East London on Thursday", told elsewhere."""
        is_dated = time is not None and not time.is_vague
        is_ahead = cue.group.is_planned or _ITINERANT.match(cue.verb) is not None
        if not is_dated or not is_ahead:
            return False
        place = printed.place
        if self._here is None and not _ITINERANT.match(cue.verb):
            return False
        is_elsewhere = self._here is None or place.key != self._here.place.key
        is_town = place.kind is PlaceKind.CITY and is_elsewhere
        return is_town and not self.homes.is_home(named.person, place)

    def _is_near(self, printed: Printed) -> bool:
        """Tell a place in the country that the article is written from."""
        here = set(self._here.place.codes) if self._here else set()
        return bool(here & set(printed.place.codes))

    def _clause(
        self, cue: Cue, named: Subject | None, mention: Span, when: When | None
    ) -> Span:
        """Cut the words that say so, from the visitor to the place or the time."""
        first = self.reader.start_of(named) if named else mention.start
        start = phrase_start(self.text, cue.limits.start, cue.span.start)
        if 0 <= start - first <= _LONGEST_CLAUSE:
            start = first
        elif cue.group.start <= cue.limits.start:
            start = cue.limits.start  # "During a visit to ..., Jane Roe"
        start = min(start, cue.places[0].span.start)  # "Kenya, where Jane Roe"
        end = cue.end
        if 0 <= mention.end - end <= _LONGEST_CLAUSE:
            end = mention.end
        if when is not None and when.span.start >= end:
            end = when.span.end
        return Span(max(start, cue.sentence.start), end)


# What people travel for: "plays in Kenya on Friday".
_ITINERANT = re.compile(
    r"(?:play|perform|preach|lectur|sing|rac(?:e|es|ing)|compet|conduct)(?!\w*ed\b)(?!\w*ught\b)"
)
# "having flown in from Kenya"
_CAME_FROM = re.compile(
    r"\b(?:flown|flew|flies|flying|travell?ed|arriv(?:ed|es|ing)|came|come)\s+(?:in\s+|over\s+|here\s+)?"
    rf"(?:(?:on\s+)?{WEEKDAY}\s+)?from\s+(?=[A-Z])"
)
_AT_EVENT = re.compile(rf"\b{EVENT}\s+in\s+\Z")
_UNSURE = frozenset(
    """
    been get gets got getting came come comes coming gone go going return returns
    returned returning
    """.split()
)
_FOR_HOME = re.compile(
    r"[^.;:,]{0,40}\b(?:for\s+home|after\s+(?:an?|his|her)\s+(?:[\w\-]+\s+){0,4}(?:visit|trip|tour|stay)|after\s+\w+\s+(?:days|nights|weeks|months))\b"
)
_COMES = frozenset("come coming go going return".split())
_REACHES = frozenset((Form.VISITS, Form.NOUN, Form.GOES, Form.ARRIVES))
# What is at a place and no body: "a cholera camp at", "the hangar in".
_IS_SITE = re.compile(
    r"(?:an?|the|his|her|its|their|[\w\-]+[’']s?)\s(?:[\w’'&\-]+\s){0,5}?(?:camps?|clinics?|hospitals?"
    r"|plants?|factory|factories|refinery|works|mines?|base|hangars?|sites?|port|shipyards?|yards?"
    r"|schools?|museums?|church|cathedral|shrine|temple|mosque|monastery|fields?|farms?|stations?"
    r"|villages?|ruins|quarry|dam|bridge|border|front|reef|pool|stadium|palace|conference|summit|forum"
    r"|congress|festival|fair|championships?|games|tournament|race|regatta|ceremony|funeral|memorial"
    r"|laborator(?:y|ies)|headquarters|offices?|embassy|consulate|library|theatre|hall|warehouse)\s"
)
_DROPPED = re.compile(
    r"\b(?:dropp(?:ed|ing)|drops|scrapp(?:ed|ing)|scraps|shelv(?:es|ed|ing)|abandon(?:s|ed|ing)"
    r"|cancell?(?:s|ed|ing)|ax(?:es|ed|ing)|g(?:ives|ave|iving)\s+up|call(?:s|ed|ing)\s+off"
    r"|put(?:s|ting)?\s+off|postpon(?:es|ed|ing)|delay(?:s|ed|ing))\s+"
    r"(?:(?:an?|the|his|her|their|all)\s+)?(?:[a-z\-]+\s+)?(?:plans?|trip|journey|visit)\Z"
)
_SITE = re.compile(
    r"the\s+(?:[a-z\-]+\s+)?(?:plant|factory|works|site|mine|camp|school|hospital|clinic|base|port"
    r"|shipyard|yard|museum|university|village|stadium|farm|cathedral|city|town|laboratory)\b"
)
_IN_BEFORE = re.compile(r"\bin\s+(?=[A-Z])")
_HERE = re.compile(r"here\b")
_FLEW_IN = re.compile(r"(?:flew|flown)\s+in\s+\Z", re.IGNORECASE)
_CAPITAL = re.compile(r"\b(?=[A-Z])")
_LONGEST_NAME = 40
_WIDEST = 600  # code points; a longer sentence is read in part
_MARKS = frozenset("“\"'‘«")
_LONGEST_CLAUSE = 140
# A place named just before.
_AGAIN = re.compile(
    r"the\s+(?:island|country|kingdom|republic|city|archipelago|capital|town)\b(?!['’]s|\s+(?:of|city)\b)"
)
# Why someone would be told to be in a place: else they may live there.
_REASON = re.compile(
    r"(?:,?\s+with\s+(?:[\w’'\-]+\s+){0,6}?[\w’'\-]+)?,?\s+(?:from\s|since\s|until\b|for\s+(?:the\s+rest|the\s+remainder|another)\b"
    rf"|on\s+(?:{WEEKDAY}|{MONTH}|an?\b|(?:his|her|the|their)\b)|{WEEKDAY}\b"
    r"|today|tomorrow|yesterday|tonight|this\s+(?:week|weekend|month)|next\s|last\s+week"
    r"|for\s+(?:an?\s|the\s+(?!first|past|last)|talks|meetings|his|her|their|\w+\s+talks)"
    r"|to\s+(?:meet|attend|hold|discuss|sign|take|address|launch|open|press|urge|push"
    r"|visit|mark|see|talk|promote|seek|negotiate|lead|inaugurate|pay|begin|start|bless|give|play|race"
    r"|hear|help|treat|repair|study|collect|return|hand|say|thank|teach|train|inspect|judge|plant|row"
    r"|swim|sing|read|watch|celebrate|preach|perform|compete|deliver|receive|accept|oversee|advise)\b"
    r"|as\s+part\s+of|attempting|seeking|hoping|ahead\s+of|where\s+(?:he|she|they)\b)"
)
