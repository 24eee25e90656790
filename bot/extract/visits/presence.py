"""Presence in a place, told from a journey there.

Knows who is away from home by office, by whom one meets, by an engagement on a
day and by a tour told beside. Refuses to send anybody where they may live.
"""

import re

from bot.almanac import MONTH, WEEKDAY
from bot.extract.dates import Time
from bot.extract.gazetteer import PlaceKind, capital_of, is_capital, place_named
from bot.extract.people.homes import Homes
from bot.extract.visits.cues import EVENT, IS_VISITOR, Cue, Form
from bot.extract.visits.doubts import is_of_many
from bot.extract.visits.fallen import is_dropped
from bot.extract.visits.nouns import is_day
from bot.extract.visits.places import Printed
from bot.extract.visits.subjects import BEING, Subject
from bot.extract.visits.travellers import Travellers
from bot.extract.visits.verbs import stays_away
from bot.model import Span


class Presence:
    """Tells in one article who is away; `here` is where it is written."""

    def __init__(
        self, text: str, reader: Travellers, homes: Homes, here: Printed | None
    ) -> None:
        self.text = text
        self.reader = reader
        self.homes = homes
        self._here = here

    def may_be_idle(
        self, cue: Cue, named: Subject | None, printed: Printed, time: Time | None
    ) -> bool:
        """Tell presence alone, but of a minister who "has gone to Kenya"."""
        if not self.is_weak(cue, is_timed=time is not None):
            return False
        if named is not None and self._is_foreign(named, printed):
            return False
        is_sent = cue.form is Form.GOES and cue.verb_word in _WENT and named is not None
        if not is_sent or named is None or not self.homes.is_of_nation(named.person):
            return True
        return self._is_seat(named, printed)

    def _is_foreign(self, named: Subject, printed: Printed) -> bool:
        """Tell a foreign minister, but no exile or ambassador, from who lives there."""
        roles = (role.of(self.text) for role in named.person.roles)
        return self.homes.is_of_another_nation(named.person, printed.place) and not any(
            map(_NO_LONGER.search, roles)
        )

    def is_weak(self, cue: Cue, *, is_timed: bool = False) -> bool:
        """Tell "is in Kenya", where one may live, from "is in Kenya for talks"."""
        if cue.form is Form.RETURNS and cue.verb in {"left", "departed"}:
            return _FOR_HOME.match(self.text, cue.end, cue.sentence.end) is None
        if cue.form is Form.ARRIVES and _ITINERARY.match(cue.verb):
            return not is_timed  # "will start in Kenya on Monday"
        is_stay = cue.form is Form.STAYS and not IS_VISITOR.match(cue.verb)
        is_going = cue.verb == "going" and not BEING.isdisjoint(cue.group.words)
        is_sure = is_going or "did" in cue.group.words  # "did go to Kenya"
        is_unsure = cue.form is Form.GOES and cue.verb in _UNSURE and not is_sure
        is_now = cue.verb.startswith(("now ", "currently "))
        is_off = cue.group.is_given_up or is_dropped(cue, self.text)
        if is_now or is_off or not (is_stay or is_unsure):
            return False
        return self._may_live_there(cue, is_stay=is_stay, is_timed=is_timed)

    def _may_live_there(self, cue: Cue, *, is_stay: bool, is_timed: bool) -> bool:
        if cue.verb == "returned" and not _AIM.match(
            self.text, cue.end, cue.sentence.end
        ):
            return True  # "returned to London on Monday", where one may be at home
        is_instead = cue.span.of(self.text).endswith(("instead", "place", "stead"))
        if cue.group.is_planned and (
            is_instead or (is_timed and (is_stay or cue.verb in _COMES))
        ):
            return False
        if is_timed and is_of_many(cue, self.text):
            return False
        is_since = _SINCE.match(self.text, cue.sentence.start, cue.sentence.end)
        is_told = is_since or _REASON.match(self.text, cue.end, cue.sentence.end)
        return is_told is None

    def is_away(
        self, cue: Cue, named: Subject | None, printed: Printed, time: Time | None
    ) -> bool:
        """Tell a place where one is not at home, as far as the story shows it."""
        if cue.form is not Form.DOES:
            is_here = cue.form is Form.ARRIVES and printed.named_at is not None
            if not is_here or named is None:
                return True
            if self._here is None and cue.verb_word.startswith("arriv"):
                return self.homes.is_away(named.person, printed.place, ())
            return not self._is_seat(named, printed)
        if named is None:
            return cue.verb in _HOSTED
        is_visitor = cue.group.is_given_up or stays_away(cue.verb)
        if is_visitor or cue.verb_word == "while":  # "While in Kenya, Jane Roe"
            return not self.homes.is_home(named.person, printed.place)
        met_behind = _WITH_HOST.match(self.text, cue.end, cue.limits.end)
        end = met_behind.end() if met_behind else cue.end
        around = Span(cue.limits.start, end)
        met = (one.person for one in self.reader.names_in(around))
        is_dated = time is not None and not time.is_vague
        lives = _LIVES_THERE.match(self.text, cue.end, cue.limits.end) is not None
        return not lives and (
            self._is_with_host(around, named, printed)
            or self._is_engagement(cue, named, printed, time)
            or _CAME_FROM.search(self.text, cue.sentence.start, cue.sentence.end)
            is not None
            or self._is_on_tour(cue, named, printed)
            or self.homes.is_away(named.person, printed.place, met)
            or (is_dated and self.is_out_of_town(named, printed))
            or (is_dated and self._is_abroad(cue, named, printed))
            or (
                cue.verb in _HOSTED
                and not self.homes.is_home(named.person, printed.place)
            )
            or _VISITING.search(
                self.text,
                max(0, named.mention.start - _WIDEST_ROLE),
                named.mention.start,
            )
            is not None
            or self._is_at_event(cue, named, printed)
            or self._is_for_days(cue, named, printed)
            or (is_dated and self._is_from_abroad(cue, named, printed))
        )

    def _is_from_abroad(self, cue: Cue, named: Subject, printed: Printed) -> bool:
        """Tell "Oslo-based analyst Jane Roe spoke in Kenya on Monday"."""
        is_told = cue.verb.startswith(("appear", "testif")) or "court" in cue.verb
        lives = self.homes.lives_in(named.person)
        here = set(printed.place.codes)
        return bool(lives and here) and not (is_told or lives & here)

    def _is_for_days(self, cue: Cue, named: Subject, printed: Printed) -> bool:
        """Tell "preached for three nights in Kenya", where one does not live."""
        is_told = _FOR_DAYS.search(self.text, cue.span.start, cue.span.end)
        is_seat = self._is_seat(named, printed) or self._is_near(printed)
        return is_told is not None and not is_seat

    def _is_at_event(self, cue: Cue, named: Subject, printed: Printed) -> bool:
        """Tell what people come to from elsewhere: "at a summit in Kenya"."""
        is_event = _AT_EVENT.search(self.text, cue.span.start, cue.span.end)
        is_event = is_event or _AIRPORT.match(self.text, cue.end, cue.limits.end)
        is_home = self.homes.is_home(named.person, printed.place)
        return is_event is not None and not is_home and not self._is_near(printed)

    def _is_on_tour(self, cue: Cue, named: Subject, printed: Printed) -> bool:
        """Tell "On the last leg of her tour, Jane Roe met officials in Kenya"."""
        is_told = _ON_TOUR.search(self.text, cue.limits.start, cue.limits.end)
        return is_told is not None and not self._is_seat(named, printed)

    def _is_seat(self, named: Subject, printed: Printed) -> bool:
        """Tell where one's office is: the story's own town, for its mayor."""
        return self.homes.is_home(named.person, printed.place)

    def may_be_away(self, named: Subject, printed: Printed) -> bool:
        """Tell a place with a name that nobody's office is of."""
        is_region = printed.place.kind is PlaceKind.REGION
        is_home = self.homes.is_home(named.person, printed.place)
        return not is_region and not is_home and not printed.is_unheard_of

    def _is_with_host(self, around: Span, named: Subject, printed: Printed) -> bool:
        """Tell "met Kenyan officials in Kenya" and "talks with Kenya's president"."""
        start = max(around.start, named.mention.end)
        for found in _HOST.finditer(self.text, start, around.end):
            land = capital_of(found["land"]) or place_named(found["land"])
            if land is not None and set(land.codes) & set(printed.place.codes):
                return not self.homes.is_home(named.person, printed.place)
        return False

    def _is_engagement(
        self, cue: Cue, named: Subject, printed: Printed, time: Time | None
    ) -> bool:
        """Tell "is to address dockers in East London on Thursday", told elsewhere."""
        is_dated = time is not None and not time.is_vague
        words = cue.span.of(self.text)
        is_itinerant = _ITINERANT.match(cue.verb) or _ENGAGED.search(words)
        is_ahead = cue.group.is_planned or is_itinerant is not None
        is_ahead = is_ahead or _is_scheduled(cue, time)
        if not is_dated or not is_ahead:
            return False
        place = printed.place
        is_elsewhere = self._here is None or place.key != self._here.place.key
        is_town = place.kind is PlaceKind.CITY and is_elsewhere
        return is_town and not self.homes.is_home(named.person, place)

    def is_out_of_town(self, named: Subject, printed: Printed) -> bool:
        """Tell a town that is no seat of whose office is of the whole country."""
        place = printed.place
        is_seat = bool(place.codes) and is_capital(place)
        is_here = self._here is not None and place.key == self._here.place.key
        is_town = place.kind is PlaceKind.CITY and not is_seat and not is_here
        return is_town and self.homes.is_of_nation(named.person)

    def _is_abroad(self, cue: Cue, named: Subject, printed: Printed) -> bool:
        """Tell "cut a ribbon in Tarvo, Kenya,", where a reader needs the country."""
        named_too = _WITH_COUNTRY.search(printed.span.of(self.text)) is not None
        is_town = printed.place.kind is PlaceKind.CITY and len(printed.place.codes) == 1
        is_told = cue.verb.startswith(("told", "tell"))
        is_there = self._is_near(printed) or printed.place.codes == ("US",)
        is_home = self.homes.is_home(named.person, printed.place)
        return named_too and is_town and not (is_told or is_there or is_home)

    def _is_near(self, printed: Printed) -> bool:
        """Tell a place in the country that the article is written from."""
        here = set(self._here.place.codes) if self._here else set()
        return bool(here & set(printed.place.codes))


def _is_scheduled(cue: Cue, time: Time | None) -> bool:
    """Tell "meets unions in Leeds on Friday" from "tells reporters in Leeds"."""
    is_present = cue.verb_word.endswith("s") and cue.verb_word not in _NO_PLANS
    is_plain = is_present and not cue.group.words and cue.form is Form.DOES
    return is_plain and is_day(time) and time is not None and time.full is None


# "speaks on Friday in Kenya, where she has a home"
_LIVES_THERE = re.compile(
    r",\swhere\ss?he\s(?:lives|lived|works|worked|teaches|studies|studied|owns|runs|grew\sup"
    r"|was\sborn|is\sbased|has\s(?:an?|his|her)\s(?:home|house|flat|office|practice))\b"
)
_NO_PLANS = frozenset("says tells is was has warns insists jokes".split())
# Those of a land whom one from elsewhere meets, named by it.
_HOST = re.compile(
    r"\b(?P<land>(?:(?:North|South|New|Sri|Saudi|Costa)\s)?[A-Z][a-z]+)(?:['’]s)?\s(?:[a-z\-]+\s){0,3}?"
    r"(?:counterparts?|colleague|opposite\snumber|host|hosts|officials|ministers?|president|premier|leaders?|authorities"
    r"|lawmakers|government|king|queen|sultan|emir|diplomats|chancellor|secretary)\b"
)
_NO_LONGER = re.compile(
    r"\b(?:former|ex|ousted|deposed|exiled|fugitive|ambassador|envoy|consul|attach[eé])\b",
    re.IGNORECASE,
)
_WITH_COUNTRY = re.compile(r"\w(?:,|\sin)\s")
_HOSTED = frozenset("hosted welcomed received greeted feted entertained shown".split())
# What people travel for: "plays in Kenya on Friday".
_ITINERANT = re.compile(
    r"(?:campaign|stump|canvass)"
    r"|(?:play|perform|preach|lectur|sing|rac(?:e|es|ing)|compet|conduct)"
    r"(?!\w*ed\b)(?!\w*ught\b)"
)
_ENGAGED = re.compile(
    r"^(?:deliver|giv|gave|sign)\w*\s.*\b(?:lecture|talk|masterclass|workshop|concert|recital|reading|sermon|copies)\b"
    r"|.*\b(?:rally|rallies|town\shall|campaign\sstop)\b"
)
# "having flown in from Kenya"
_CAME_FROM = re.compile(
    r"\b(?:flown|flew|flies|flying|travell?ed|arriv(?:ed|es|ing)|came|come)\s+(?:in\s+|over\s+|here\s+)?"
    rf"(?:(?:on\s+)?{WEEKDAY}\s+)?from\s+(?=[A-Z])"
)
# "during a stop on her tour", "at the start of a swing through Asia"
_ON_TOUR = re.compile(
    r"\b(?:leg|stop|stage|part|day|end|start|beginning|half)\s(?:of|on)\s(?:an?|his|her)\s"
    r"(?:[\w\-]+\s){0,4}?(?:tour|trip|visit|swing|journey|pilgrimage|mission)\b"
)
# "held talks in Kenya on Monday with its president, Jane Roe"
_WITH_HOST = re.compile(r"[^.;:,“”\"]{0,30}?\swith\s[^.;:“”\"]{3,80}")
_AT_EVENT = re.compile(rf"\b{EVENT}\s+in\s+\Z")
# "waited two days in", but not "the last two weeks"
_FOR_DAYS = re.compile(
    r"\b(?<!last\s)(?<!past\s)(?<!first\s)(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several"
    r"|\d{1,2})\s(?:[a-z]+\s)?(?:days?|nights?|weeks?|fortnight|weekend)\s(?:in|at|on|outside)\s"
)
_AIRPORT = re.compile(r"\s+[Aa]ir(?:port|field)\b")
_ITINERARY = re.compile(
    r"(?:start|beg[aiu]n|end|finish|conclud|clos|kick)\w*(?:\soff)?\Z"
)
_UNSURE = frozenset(
    """
    been get gets got getting came come comes coming gone go going return returns
    returned returning
    """.split()
)
_WENT = frozenset("went gone going comes".split())
_FOR_HOME = re.compile(
    r"[^.;:,]{0,40}\b(?:for\s+home|after\s+(?:an?|his|her)\s+(?:[\w\-]+\s+){0,4}(?:visit|trip|tour|stay)|after\s+\w+\s+(?:days|nights|weeks|months))\b"
)
_COMES = frozenset("come coming go going return".split())
_VISITING = re.compile(r"\b[Vv]isiting\s[^.;:]{0,60}\Z")
_WIDEST_ROLE = 70
_SINCE = re.compile(rf"Since\s(?:[\w\-]+\s)?{WEEKDAY}\b")
# What one goes back somewhere for.
_AIM = re.compile(
    r"[^.;:,]{0,40}?\s(?:for\s|to\s+[a-z]|with\s|as\s+part\s|in\s+(?:an?|search|pursuit)\b|as\s+an?\s)"
)
# Why someone would be told to be in a place: else they may live there.
_REASON = re.compile(
    r"(?:,?\s+with\s+(?:[\w’'\-]+\s+){0,6}?[\w’'\-]+)?,?\s+(?:(?:late|early|only|again|by\s+[a-z]+)\s+)?(?:from\s|since\s|until\b|for\s+(?:the\s+rest|the\s+remainder|another)\b"
    rf"|on\s+(?:{WEEKDAY}|{MONTH}|an?\b|(?:his|her|the|their)\b)|{WEEKDAY}\b"
    r"|today|tomorrow|yesterday|tonight|this\s+(?:week|weekend|month)|next\s|last\s+(?!year|decade|century)"
    rf"|earlier\s+this|later\s+this|in\s+{MONTH}\b|at\s+the\s+(?:weekend|end|start|time\s+of)|the\s+same\s+(?:day|week)"
    r"|\w+\s+(?:days|weeks)\s+ago|alongside\s"
    r"|for\s+(?:an?\s|the\s+(?!first|past|last)|talks|meetings|his|her|their|\w+\s+(?:talks|days|nights|weeks|hours)\b"
    rf"|{WEEKDAY}|tomorrow|next\s)"
    r"|to\s+(?!live\b|settle\b|work\b|study\b|escape\b|find\b|raise\b|stay\b|marry\b|become\b"
    r"|go\b|be\b|have\b|the\b)[a-z]+"
    r"|at\s+the\s+(?:same\s+time|head|helm|invitation|request)\b|that\s+(?:day|week|weekend)\b|as\s+part\s+of|attempting|seeking|hoping|ahead\s+of|where\s)"
)
