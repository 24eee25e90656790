"""Where a trip goes: the places behind a cue.

Knows "here", "the island", "her firm's plant in Kenya" and a town that nothing
but its journey tells of. Refuses to take a club or a body for a place.
"""

import re
from dataclasses import replace

from bot.extract.dates import find_times
from bot.extract.gazetteer import PlaceKind, capital_of, place_named
from bot.extract.people.roster import People
from bot.extract.visits.cues import GOES_THERE, OBJECT, TRAVELS, Form, Lead
from bot.extract.visits.places import (
    Leading,
    Printed,
    UsedPlaces,
    place_at,
    places_at,
    unheard_of_at,
)
from bot.extract.visits.sites import SITES
from bot.model import Article, Span


class Destinations:
    """Reads the places of one article's cues; `here` is where it is written."""

    def __init__(self, article: Article, people: People, here: Printed | None) -> None:
        self._text = text = article.text
        self._opening = next(iter(article.paragraphs), None)
        self._people = people
        self._here = here
        self._used = UsedPlaces(text, {here.place.name} if here else ())
        self._last_place = here

    def behind(self, lead: Lead, sentence: Span) -> tuple[Printed, ...]:
        """Read the places behind a cue: named, "here", "the country"."""
        at = lead.span.end
        pointed = self._pointed_at(lead, sentence)
        if pointed is not None:
            return (pointed,)
        form = lead.form
        if " round to " in lead.words and _OWNS.match(self._text, at, sentence.end):
            return ()  # "came round to Kenya's view"
        used = self._used if form in _REACHES or TRAVELS.match(lead.words) else None
        known = tuple(places_at(self._text, at, sentence.end, self._people, used))
        if not known and form in _REACHES:
            is_going = form in {Form.GOES, Form.ARRIVES}
            known = self._places_of_object(at, sentence, is_going=is_going)
        if known:
            self._last_place = known[-1]
        elif GOES_THERE.fullmatch(lead.words) or lead.words.endswith(_INTO_TOWNS):
            return self._town(at, sentence, _leading(lead))
        return known

    def named_before(self, lead: Lead, sentence: Span) -> Printed | None:
        """Give Kenya of "speaks in Kenya, and Jane Roe will join her there"."""
        last = None
        for link in _LED_TO.finditer(self._text, sentence.start, lead.span.start):
            place = place_at(self._text, link.end(), lead.span.start, self._people)
            last = place or last
        return None if last is None else replace(last, span=lead.span, named_at=last.at)

    def last_in(self, sentence: Span, lead: Lead) -> Printed | None:
        """Give the place that a sentence led to last, as where "there" stands."""
        last = self._last_place
        if last is None or not sentence.holds(last.at):
            return None
        return replace(last, span=lead.span, named_at=last.at)

    def stops(self, at: int, end: int, leading: Leading) -> tuple[Printed, ...]:
        """Read the places of a further stop, known or led up to like one."""
        known = tuple(places_at(self._text, at, end, self._people))
        if known:
            return known
        town = unheard_of_at(self._text, at, end, self._people, leading)
        return () if town is None else (town,)

    def _town(self, at: int, sentence: Span, lead: Leading) -> tuple[Printed, ...]:
        """Read a town that no gazetteer has."""
        town = unheard_of_at(self._text, at, sentence.end, self._people, lead)
        return () if town is None else (town,)

    def _pointed_at(self, lead: Lead, sentence: Span) -> Printed | None:
        """Read "arrived here", "flew in on Monday" and "landed on the island"."""
        at = lead.span.end
        if self._here is not None and _HERE.match(self._text, at, sentence.end):
            return replace(self._here, span=Span(at, at + len("here")))
        if lead.kind == "arrives_b" or _FLEW_IN.match(lead.words):
            return self._where_arrived(lead, sentence)
        what = _SITES_MEANT.get(lead.form, _NOWHERE).match(self._text, at, sentence.end)
        if what is not None:
            is_noun = lead.form is Form.NOUN
            return self._site(lead, what, sentence) if is_noun else self._of_story(what)
        pattern = _IT_AGAIN if lead.form is Form.VISITS else _AGAIN
        again = pattern.match(self._text, at, sentence.end)
        if again is not None and again["nation"]:
            return self._of_nation(again)
        last = self._last_place or (again and self._place_before(lead.span.start))
        if again is None or last is None:
            return None
        return replace(last, span=Span(*again.span()), named_at=last.at)

    def _of_story(self, what: re.Match[str]) -> Printed | None:
        """Read "visited the scene", or "the mill" that the story opens with.

        In the one town that its opening names, or the one it is written from.
        """
        first = self._opening
        if first is None or what.start() < first.end:
            return None
        opening = first.of(self._text).lower()
        if what["site"] and re.search(rf"\b{what['site']}", opening) is None:
            return None
        found = {
            place.place.key: place
            for link in _AT_PLACE.finditer(self._text, first.start, first.end)
            for place in places_at(
                self._text, link.end(), first.end, self._people, self._used
            )
            if place.place.kind is PlaceKind.CITY
        }
        town = next(iter(found.values()), self._here)
        if len(found) > 1 or town is None:
            return None
        return replace(town, span=Span(*what.span()), named_at=town.at)

    def _of_nation(self, again: re.Match[str]) -> Printed | None:
        """Read "the Irish city" of the one of that nation that is named before."""
        capital = capital_of(again["nation"])
        before = _NAMED_PLACE.finditer(self._text, 0, again.start())
        for found in reversed(list(before) if capital else []):
            place = place_named(found[0])
            is_town = place is not None and place.kind is PlaceKind.CITY
            if place and is_town and capital and capital.codes[0] in place.codes:
                span = Span(*found.span())
                return Printed(place, Span(*again.span()), named_at=span)
        return None

    def _at_dateline(self, lead: Lead) -> Printed | None:
        """Read "flew in on Monday", but not of "Kenya, where she arrived on Monday"."""
        before = max(0, lead.span.start - _LONGEST_NAME)
        if self._here is None or _WHERE.search(self._text, before, lead.span.start):
            return None
        return replace(self._here, span=lead.span)

    def _where_arrived(self, lead: Lead, sentence: Span) -> Printed | None:
        """Read "flew in on Monday", told with no place."""
        here = self._at_dateline(lead)
        if self._joins_others(lead, sentence):
            told = self._told_just_now(lead, sentence)
            return told or self._unless_elsewhere(here, sentence)
        return here if self._here else self._told_just_now(lead, sentence)

    def _joins_others(self, lead: Lead, sentence: Span) -> bool:
        """Tell "is due in Kenya on Friday. Jane Roe arrives the same day"."""
        is_same = _SAME_DAY.match(self._text, lead.span.end, sentence.end) is not None
        return is_same or lead.verb in {"came", "visit", "visited", "visits"}

    def _unless_elsewhere(self, here: Printed | None, sentence: Span) -> Printed | None:
        """Give the dateline's place, but right behind "visited Kenya on Monday"."""
        last = self._last_place
        is_here = here is None or last is None or last.place.key == here.place.key
        is_long_ago = last and last.span.start < sentence.start - _LONGEST_SENTENCE
        return here if is_here or is_long_ago else None

    def _told_just_now(self, lead: Lead, sentence: Span) -> Printed | None:
        """Read "gave a dinner in Kenya for Jane Roe, who had landed that morning".

        Of the one place that the sentence tells before, or the sentence before it.
        """
        before = max(0, lead.span.start - _LONGEST_NAME)
        if _WHERE.search(self._text, before, lead.span.start):
            return None
        place = self._only_place(sentence.start, lead.span.start)
        if place is None:
            end = len(self._text[: sentence.start].rstrip())
            start = max(0, end - _LONGEST_SENTENCE)
            for mark in (". ", "\n", "” "):
                start = max(start, self._text.rfind(mark, start, end - 1) + 1)
            place = self._only_place(start, end)
        return (
            None if place is None else replace(place, span=lead.span, named_at=place.at)
        )

    def _only_place(self, start: int, end: int) -> Printed | None:
        """Give the one place where something is told to be or to take place."""
        found: dict[str, Printed] = {}
        times = find_times(self._text, start, end)
        is_timed = _SPAN.search(self._text, start, end) or any(
            not time.is_vague for time in times
        )
        if not is_timed:
            return None  # "makes tyres in Kenya"
        for link in _AT_PLACE.finditer(self._text, start, end):
            place = place_at(self._text, link.end(), end, self._people)
            if place is not None:
                found.setdefault(place.place.key, place)
                if link["lives"]:
                    return None
        return next(iter(found.values())) if len(found) == 1 else None

    def _place_before(self, at: int) -> Printed | None:
        """Give the place named last: "met in Kenya. She landed in the capital"."""
        last = None
        for link in _IN_BEFORE.finditer(self._text, max(0, at - _WIDEST), at):
            last = place_at(self._text, link.end(), at, self._people) or last
        return last

    def _site(self, lead: Lead, what: re.Match[str], sentence: Span) -> Printed | None:
        """Read "a visit to the plant" of a plant told of in the same sentence."""
        start = lead.span.start
        for link in _IN_BEFORE.finditer(self._text, sentence.start, start):
            place = place_at(self._text, link.end(), start, self._people)
            if place is not None:
                return replace(place, span=Span(*what.span()), named_at=place.at)
        return None

    def _places_of_object(
        self, at: int, sentence: Span, *, is_going: bool
    ) -> tuple[Printed, ...]:
        """Read where what is visited stands: "visited her firm's plant in Kenya"."""
        what = OBJECT.match(self._text, at, sentence.end)
        if what is None or (is_going and not _IS_SITE.match(what[0])):
            return ()
        known = tuple(places_at(self._text, what.end(), sentence.end, self._people))
        if known or not _IS_SITE.match(what[0]):
            return known
        return self._town(what.end(), sentence, Leading.PILGRIMAGE)

    def ending(self, at: int, limits: Span) -> Printed | None:
        """Read the place whose name ends at `at`."""
        lowest = max(limits.start, at - _LONGEST_NAME)
        for start in _CAPITAL.finditer(self._text, lowest, at):
            place = place_at(self._text, start.start(), at, self._people)
            if place is not None and place.span.end == at:
                return place
        return None


def _leading(lead: Lead) -> Leading:
    if lead.words.lower().startswith("pilgrim"):
        return Leading.PILGRIMAGE
    is_within = lead.kind == "reach" and lead.words.endswith((*_WITHIN, " of "))
    is_within = is_within or lead.form is Form.NOUN
    is_within = is_within or _AT_SITE.search(lead.words) is not None
    is_within = is_within or _JOURNEYS.match(lead.words) is not None
    return Leading.STAY if is_within else Leading.JOURNEY


# Verbs whose end is no club and no firm: "flew to Tarvo.", "landed in Tarvo and".
_JOURNEYS = re.compile(
    r"(?:travel|fl(?:y|ies|ew|own)|journey|sail|drives?\b|driving|drove|trek).*\s(?:in)?to\s+\Z"
    r"|(?:arriv|land|touch|stop|spen[dt]).*\sin\s+\Z",
    re.IGNORECASE,
)
_INTO_TOWNS = (" of ", " in ", " to ", " into ", " at ", " outside ", " through ")
_WITHIN = (" in ", " outside ")
_REACHES = frozenset((Form.VISITS, Form.NOUN, Form.GOES, Form.ARRIVES))
_IS_SITE = re.compile(
    rf"(?:an?|the|his|her|its|their|[\w\-]+[’']s?)\s(?:[\w’'&\-]+\s){{0,5}}?{SITES}\s"
)
# "spent Tuesday with the herders on a farm at"
_AT_SITE = re.compile(rf"\s{SITES}\s(?:at|near|outside)\s+\Z")
_SITE = re.compile(
    r"the\s+(?:[a-z\-]+\s+)?(?:plant|factory|works|site|mine|camp|school|hospital|clinic|base|port"
    r"|shipyard|yard|museum|university|village|stadium|farm|cathedral|city|town|laboratory)\b"
)
# "the scene", "survivors in hospital", "the gutted mill"
_SCENE = re.compile(
    r"(?:the\s+(?:[a-z\-]+\s+){0,2}?|(?=[a-z]+\s+in\s+hospital\b))"
    r"(?:scene|aftermath|wreck(?:age)?|rubble|damage|injured|wounded|survivors|victims|bereaved"
    r"|(?:affected|stricken|flooded|devastated|damaged|disaster|[a-z]+-(?:hit|struck))\s+(?:areas?|zone|streets?|homes)"
    rf"|(?P<site>{SITES}))\b(?!['’]|\s+(?:in|at|of|near|outside)\s(?!hospital\b))"
)
_SITES_MEANT = {Form.NOUN: _SITE, Form.VISITS: _SCENE}
_NOWHERE = re.compile(r"(?!)")
_IN_BEFORE = re.compile(r"\bin\s+(?=[A-Z])")
_LED_TO = re.compile(r"\b(?:in|to|at|for)\s+(?=[A-Z])")
_SPAN = re.compile(r"\bfor\s(?:[a-z\-]+\s){1,3}(?:days?|nights?|weeks?|hours?)\b")
_AT_PLACE = re.compile(
    r"(?P<lives>\b(?:born|bred|raised|liv(?:e|es|ed|ing)|based|educated|stud(?:ied|ies)|work(?:s|ed|ing)"
    r"|home|grew\sup|jail(?:ed)?|prison|headquarters)\s)?(?:in|at|near)\s+(?=[A-Z])"
)
_HERE = re.compile(r"here\b")
_SAME_DAY = re.compile(
    r"\s(?:on\s)?(?:the|that)\s(?:very\s)?same\s(?:day|evening|night)\b"
)
_FLEW_IN = re.compile(r"(?:flew|flown)\s+in\s+\Z", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:where|there|when)\s[^.;:]*\Z")
_CAPITAL = re.compile(r"\b(?!The\s(?!Hague\b))(?=[A-Z])")
# A place named just before.
_AGAIN = re.compile(
    r"the\s+(?:(?P<nation>[A-Z][a-z]+)\s+)?(?:island|country|kingdom|republic|city|archipelago|capital|town)\b(?!['’]s|\s+(?:of|city)\b)"
)
# "will visit it again"
_IT_AGAIN = re.compile(rf"{_AGAIN.pattern}|(?:it|there)\s+again\b")
_NAMED_PLACE = re.compile(
    r"\b[A-Z][^\W\d_]+(?:\s[A-Z][^\W\d_]+)?\b(?!['’]s\s[a-z]+,?\s[A-Z])"
)
_OWNS = re.compile(r"(?:[A-Z][\w\-]+\s)?[A-Z][\w\-]+['’]s?\s[a-z]")
_LONGEST_NAME = 40
_WIDEST = 600  # code points
_LONGEST_SENTENCE = 300
