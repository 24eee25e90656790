"""Trips told otherwise than by a visitor's own verb.

Knows "Kenya, where she arrived on Monday", "Jane Roe, in Kenya for talks,",
"Kenya will host Jane Roe", "the president received Jane Roe in Kenya" and "her
Kenya visit".
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.extract.gazetteer import Place, capital_of, land_of
from bot.extract.people.roster import Person
from bot.extract.reading.lexicon import ROLES
from bot.extract.visits.aside_cues import (
    BESIDE,
    COMPOUND,
    GREETS,
    HOSTS,
    TALKS,
    WHERE,
    WHICH,
)
from bot.extract.visits.clauses import Clauses, Trip
from bot.extract.visits.cues import WITH_NOUN, Cue, Form, lead_of, phrase_start
from bot.extract.visits.doubts import is_idle
from bot.extract.visits.left_open import left_open
from bot.extract.visits.places import Printed, places_at
from bot.extract.visits.subjects import Subject, has_verb, read_group
from bot.model import Span


class Asides:
    """Finds them in one article's sentences."""

    def __init__(self, clauses: Clauses) -> None:
        self._clauses = clauses
        self._text = clauses.text
        self._reader = clauses.reader
        self._sentence_opening: Callable[[], Subject | None] = lambda: None
        self._told: tuple[Person, ...] = ()

    def find(
        self,
        sentence: Span,
        opening: Callable[[], Subject | None],
        told: tuple[Person, ...] = (),
    ) -> Iterator[Trip]:
        """Yield the trips that one sentence tells of like this.

        `opening` gives whom the sentence opens with, by the one before if need be,
        `told` are those whose trips the story has told of.
        """
        self._sentence_opening = opening
        self._told = told
        if _ANY.search(self._text, sentence.start, sentence.end) is None:
            return
        for pattern, tell in (
            (WHERE, self._where),
            (WHICH, self._where),
            (BESIDE, self._beside),
            (GREETS, self._greeted),
            (COMPOUND, self._compound),
            (HOSTS, self._hosted),
            (TALKS, self._talks),
        ):
            for found in pattern.finditer(self._text, sentence.start, sentence.end):
                around = self._clauses.limits(found.start(), found.end(), sentence)
                yield from tell(found, sentence, around)

    def _where(
        self, found: re.Match[str], sentence: Span, around: Span
    ) -> Iterator[Trip]:
        """Read "Kenya, where she arrived on Monday"."""
        place = self._clauses.place_ending(found.start(), around)
        if place is None:
            return
        lead = lead_of(found)
        start, verb = found.start("clause"), Span(*found.span(lead.form))
        cue = self._clauses.read(lead, (place,), sentence)
        limits = Span(start, max(verb.end, cue.limits.end))
        group = read_group(self._text, start, verb.start)
        cue = replace(cue, span=verb, limits=limits, group=group)
        who = self._clauses.visitors.of(lead, cue, ())
        mention = None if who else left_open(self._text, self._reader, cue, lead)
        if mention is not None and found.start() > around.start:
            who = self._only_one(mention, Span(around.start, found.start()))
        if lead.form is Form.DOES and self._is_host(who):
            return
        if not group.is_refused and not is_idle(cue, self._text):
            yield from self._clauses.tell(cue, who or ((mention,) if mention else ()))

    def _talks(
        self, found: re.Match[str], sentence: Span, around: Span
    ) -> Iterator[Trip]:
        """Read "Talks in Kenya between Jane Roe and Al Poe", one of them the host."""
        people = self._clauses.people
        end = min(around.end, found.end() + _LONGEST_TALKS)
        named = tuple(
            self._reader.names_in(Span(found.end(), max(found.end() + 1, end)))
        )
        if (
            len(named) < _BOTH
            or _LEADS_TO.fullmatch(
                self._text, found.end(), self._reader.start_of(named[0])
            )
            is None
        ):
            return
        both = named[:_BOTH]
        if found["place"]:
            places = tuple(places_at(self._text, found.start("place"), end, people))
        else:
            places = self._places_behind(both[-1].mention.end, sentence)
        homes = self._clauses.homes
        guests = [
            one
            for one in both
            if places and not homes.is_home(one.person, places[0].place)
        ]
        is_sure = len(guests) == 1 or (
            bool(guests)  # both from elsewhere, by their offices
            and all(homes.is_away(one.person, places[0].place, ()) for one in guests)
        )
        if is_sure:
            cue = self._clauses.read(lead_of(found), places, sentence)
            is_ahead = _AHEAD.search(self._text, around.start, around.end) is not None
            group = replace(cue.group, words=("will",) if is_ahead else ())
            cue = replace(cue, form=Form.HOSTS, verb="met", group=group)
            yield from self._clauses.tell(cue, tuple(guests))

    def _is_host(self, who: tuple[Subject, ...]) -> bool:
        """Tell Poe of "Jane Roe is due in Kenya, where Al Poe will give a dinner"."""
        opening = self._sentence_opening() if who else None
        return opening is not None and opening.person is not who[0].person

    def _only_one(self, mention: Span, before: Span) -> tuple[Subject, ...]:
        """Give whom "she" means where one alone is named before."""
        gender = _GENDERS.get(mention.of(self._text).lower())
        person = self._reader.only_one(before, gender) if gender else None
        if person is None and gender and self._reader.is_nameless(before):
            opening = self._sentence_opening()  # "The minister"
            is_fitting = opening and opening.person.gender in {gender, ""}
            person = opening.person if opening and is_fitting else None
        return () if person is None else (Subject(person, mention),)

    def _beside(
        self, found: re.Match[str], sentence: Span, around: Span
    ) -> Iterator[Trip]:
        """Read "Jane Roe, in Kenya for talks,", where she opens the sentence."""
        named = self._reader.ending_at(found.start(), around)
        places = self._clauses.places(lead_of(found), sentence) if named else ()
        if places and self._opens(sentence, named[-1]):
            cue = self._clauses.read(lead_of(found), places, sentence)
            if not self._clauses.presence.is_weak(cue):
                yield from self._clauses.tell(cue, named[-1:])

    def _opens(self, sentence: Span, subject: Subject) -> bool:
        """Tell "Its chair, Jane Roe, in Kenya" from "He met Jane Roe, in Kenya"."""
        if subject.mention.start == sentence.start:
            return True
        lead = _LEADS.fullmatch(self._text, sentence.start, subject.mention.start)
        return lead is not None and not has_verb(lead[0])

    def _greeted(
        self, found: re.Match[str], sentence: Span, around: Span
    ) -> Iterator[Trip]:
        """Read "The president hosted Jane Roe in Kenya"; of "met", at home alone."""
        greeted = self._first_named(found.end(), sentence)
        if greeted is None:
            return
        places = self._places_behind(greeted.mention.end, sentence)
        others = () if places else tuple(self._more_guests(greeted, sentence))
        if others:
            places = self._places_behind(others[-1].mention.end, sentence)
        places = places or self._at_home(found, greeted, sentence)
        if not places:
            return
        cue = self._clauses.read(lead_of(found), places, sentence)
        hosts = self._reader.ending_at(cue.group.start, around)
        homes = self._clauses.homes
        is_home = any(homes.is_home(one.person, places[0].place) for one in hosts)
        is_home = is_home and self._is_of_story(greeted)
        is_host = bool(hosts) and not cue.verb.startswith("me")
        is_sent = cue.verb.startswith(("sen", "disp", "fl", "depl"))
        is_taken = cue.verb.startswith(("ta", "to", "br"))
        if is_taken and not _BY_TOUR.search(self._text, around.start, found.start()):
            return
        is_sure = is_home or is_host or is_sent or is_taken
        if cue.verb.startswith(_BY_MANY) or not (is_sure or hosts):
            is_sure = self._is_met_by_crowd(greeted, places[0], found, around)
        if is_sure and not cue.group.is_refused:
            away = (g for g in others if self._is_foreign(g, places[0].place))
            cue = replace(cue, form=Form.HOSTS)
            yield from self._clauses.tell(cue, (greeted, *away))

    def _at_home(
        self, found: re.Match[str], guest: Subject, sentence: Span
    ) -> tuple[Printed, ...]:
        """Read "received the Danish minister, Jane Roe, on Monday", told from home."""
        here = self._clauses.here
        if here is None or not found["host"].startswith(_RECEIVING):
            return ()
        if _ELSEWHERE.search(self._text, sentence.start, sentence.end):
            return ()
        around = self._clauses.limits(found.start(), found.end(), sentence)
        group = read_group(self._text, around.start, found.start())
        hosts = self._reader.ending_at(group.start, around)
        is_home = any(self._clauses.homes.is_home(h.person, here.place) for h in hosts)
        if not is_home or not self._is_foreign(guest, here.place):
            return ()
        return (replace(here, span=guest.mention, named_at=here.at),)

    def _is_foreign(self, guest: Subject, place: Place) -> bool:
        """Tell "the Angolan leader, Al Poe," and a minister of another country."""
        if self._clauses.homes.is_away(guest.person, place, ()):
            return True
        start = max(0, guest.mention.start - _WIDEST_ROLE)
        found = _NATIONS.search(self._text, start, guest.mention.start)
        nation = capital_of(found["nation"]) if found else None
        return nation is not None and not set(nation.codes) & set(place.codes)

    def _more_guests(self, first: Subject, sentence: Span) -> Iterator[Subject]:
        """Give Poe of "received Jane Roe and the Chadian leader, Al Poe, in"."""
        at = first.mention.end
        for guest in self._reader.names_in(Span(at, max(at + 1, sentence.end))):
            lead = _AND_GUEST.fullmatch(self._text, at, self._reader.start_of(guest))
            if lead is None or has_verb(lead[0]):
                return
            yield guest
            at = guest.mention.end

    def _is_met_by_crowd(
        self, guest: Subject, place: Printed, found: re.Match[str], around: Span
    ) -> bool:
        """Tell "Crowds cheered the president, Jane Roe, in Kisumu"."""
        lead = self._text[found.end() : self._reader.start_of(guest)]
        if not _CROWD.search(self._text, around.start, found.start()) or " of " in lead:
            return False  # "applauded the words of Jane Roe"
        clauses = self._clauses
        is_away = clauses.homes.is_away(guest.person, place.place, ())
        return is_away or clauses.presence.is_out_of_town(guest, place)

    def _is_of_story(self, subject: Subject) -> bool:
        """Tell one with an office, or named again, from one who may live there."""
        has_role = self._reader.start_of(subject) < subject.mention.start
        return has_role or len(subject.person.mentions) > 1

    def _places_behind(self, at: int, sentence: Span) -> tuple[Printed, ...]:
        """Read the places of "Jane Roe at State House in Nairobi"."""
        people = self._clauses.people
        if beside := _APPOSITION.match(self._text, at, sentence.end):
            at = beside.end()
        near = _NEAR_BEHIND.match(self._text, at, sentence.end)
        for link in _IN_PLACE.finditer(self._text, at, near.end() if near else at):
            if places := tuple(places_at(self._text, link.end(), sentence.end, people)):
                return places
        return ()

    def _first_named(self, at: int, sentence: Span) -> Subject | None:
        """Give Roe of "its foreign minister, Jane Roe, " and of "Jane Roe "."""
        reach = Span(at, max(at + 1, min(sentence.end, at + _WIDEST_ROLE)))
        first = next(self._reader.names_in(reach), None)
        lead = _LEADS.fullmatch(self._text, at, first.mention.start) if first else None
        if lead is not None and not has_verb(lead[0]) and _names_one(lead[0]):
            return first
        return self._reader.opening(at, sentence)

    def _compound(
        self, found: re.Match[str], sentence: Span, around: Span
    ) -> Iterator[Trip]:
        """Read "her Kenya visit"."""
        place = self._clauses.place_ending(found.start(), around)
        place = place or self._by_nation(found, around)
        if place is None:
            return
        cue = self._clauses.read(lead_of(found), (place,), sentence)
        start = phrase_start(self._text, cue.limits.start, place.span.start)
        group = read_group(self._text, cue.limits.start, start, WITH_NOUN)
        cue = replace(cue, span=Span(place.span.start, found.end()), group=group)
        who = self._clauses.visitors.of(lead_of(found), cue, ()) or self._on_tour(cue)
        if who and not group.is_refused and not is_idle(cue, self._text):
            yield from self._clauses.tell(cue, who)

    def _by_nation(self, found: re.Match[str], around: Span) -> Printed | None:
        """Read Kenya of "her first Kenyan visit", but of no Kenyan visit elsewhere."""
        start = max(around.start, found.start() - _WIDEST_ROLE)
        own = _OWN_NATION.search(self._text, start, found.start())
        country = land_of(own["nation"]) if own else None
        if own is None or country is None or _GOES_TO.match(self._text, found.end()):
            return None
        return Printed(country, Span(*own.span("nation")))

    def _on_tour(self, cue: Cue) -> tuple[Subject, ...]:
        """Give whose "the Kenya leg" is, of a story of one traveller."""
        if len(self._told) != 1 or not cue.noun.startswith(("leg", "stop")):
            return ()
        named = {one.person.name for one in self._reader.names_in(cue.sentence)}
        is_theirs = named <= {self._told[0].name}
        return (Subject(self._told[0], cue.span),) if is_theirs else ()

    def _hosted(
        self, found: re.Match[str], sentence: Span, around: Span
    ) -> Iterator[Trip]:
        """Read "Kenya will host Jane Roe"."""
        group = read_group(self._text, around.start, found.start())
        if group.words[:1] == ("to",):
            return  # "came from Kenya to welcome Jane Roe"
        place = self._clauses.place_ending(group.start, around)
        led = _LED_BY.match(self._text, found.end(), sentence.end)
        at = led.end() if led else found.end()
        subject = self._reader.opening(at, sentence) if at < sentence.end else None
        if place is not None and subject is not None and not group.is_refused:
            cue = self._clauses.read(lead_of(found), (place,), sentence)
            yield from self._clauses.tell(cue, (subject,))


_OWN_NATION = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Ii]ts)|[a-z]['’]s)\s(?:[a-z\-]+\s){0,2}(?P<nation>[A-Z][a-z]+)\Z"
)
# "his Kenyan visit to Oslo", "her Kenyan tour guide"
_GOES_TO = re.compile(r"\s(?:to|of|operator|guide|bus|party|company|card|manager)\b")


def _names_one(lead: str) -> bool:
    """Tell "the minister of the interior, " from "the letter of the minister, "."""
    found = _HEAD.search(lead)
    return found is None or found[1].lower() in ROLES or found[1][0].isupper()


_HEAD = re.compile(r"\b([\w\-]+)\s(?:of|from|by|about|for)\s")
# No sentence without one of these tells of one: a cheap first look.
_ANY = re.compile(
    r",\s+(?:where|which|(?:to|from|at)\swhich|in|now|currently|back)\s|\b(?:host|welcom|receiv|greet|meet|met\b|sen[dt]"
    r"|dispatch|fl(?:ew|ies|ying)|deploy|take|took|br(?:ing|ought)|expecting|[Tt]alks|Meeting|cheer|mobbed|jeer|heckle|boo(?:s|ed)\s|applauded|turned\sout)"
    r"|\s(?:visit|trip|tour|journey|pilgrimage|stop(?:over)?|leg)\b"
)
_GENDERS = {"he": "m", "she": "f"}
_LONGEST_TALKS = 200
_AHEAD = re.compile(
    r"\b(?:will|would|(?:is|are)\s(?:to|due|set|planned|expected)|next)\s"
)
_BOTH = 2
# "the Minister of Energy of Kenya, "
_LEADS_TO = re.compile(r"(?:(?:the|its|his|her)\s)?(?:[\w’'\-]+,?\s){0,9}")
_WIDEST_ROLE = 60
_LED_BY = re.compile(
    r"(?:an?|the|its)\s(?:[\w\-]+\s){0,4}?(?:delegation|mission|team|group|party)\s"
    r"(?:\w+\s)?(?:led|headed)\sby\s"
)
# "The visit, announced on Monday, will take Jane Roe to"
_BY_TOUR = re.compile(
    r"\b(?:visit|trip|tour|journey|mission|pilgrimage|itinerary|programme|voyage)\b[^.;:]{0,60}\Z"
    r"|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er)\s(?:[\w\-]+\s){0,3}?(?:plane|jet|aircraft|helicopter|motorcade|train|convoy"
    r"|ship|ferry|yacht|frigate|airliner)\s\Z"
)
_BY_MANY = ("cheer", "mobbed", "jeer", "heckle", "boo", "applaud", "turn")
_CROWD = re.compile(
    r"\b(?:[Cc]rowds?|[Tt]housands|[Hh]undreds|[Dd]ozens|[Pp]rotesters|[Dd]emonstrators|[Ww]ell-wishers"
    r"|[Ss]upporters|[Ff]ans|[Rr]esidents|[Vv]illagers|[Ll]ocals|[Pp]ilgrims|[Ss]choolchildren|[Pp]upils|[Ww]orkers"
    r"|[Hh]ecklers|[Pp]eople)(?:\sof\s[^,.;:]{2,40})?\s\Z"
)
_IN_PLACE = re.compile(r"\b(?:in|to|at)\s+(?=[A-Z])")
# "welcomed Jane Roe, chair of the board, to Kenya"
_APPOSITION = re.compile(
    r",\s(?!(?:who|and|which|but|said)\b)[^,.;:“”\"]{2,70},(?=\s(?:to|in|at|on|for)\s)"
)
_NEAR_BEHIND = re.compile(r",?(?:\s+(?!who|and|which|but|said)[\w’'\-]+){0,8}")
_RECEIVING = ("host", "welcome", "receive", "greet", "me")
# What is no meeting here: "on the sidelines of a summit", "by telephone".
_ELSEWHERE = re.compile(
    r"\b(?:sidelines|margins|summit|conference|assembly|forum|phone|telephone|video|online|call|calls|abroad)\b"
)
_NATIONS = re.compile(r"\b(?P<nation>[A-Z][a-z]+)\s(?:leader|ruler),?\s\Z")
_AND_GUEST = re.compile(
    r"(?:,\s|,?\sand\s)(?:(?:the|his|her|its|[A-Z][\w\-]+['’]s)\s)?(?:[\w\-]+\s){0,4}?(?:[\w\-]+,\s)?"
)
_LEADS = re.compile(
    r"(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er)\s)?(?:[\w\-]+\s){0,4}(?:[\w\-]+,?\s)?"
)
