"""Puts a clause that tells of a trip together: who, where, when, how far.

Knows how a cue is read with what stands around it. Refuses to read it out of
its quotation, and to take presence in a place for a journey there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.almanac import MONTH, WEEKDAY
from bot.extract.dates import Time
from bot.extract.gazetteer import PlaceKind, is_capital
from bot.extract.people.homes import Homes
from bot.extract.people.roster import Person
from bot.extract.visits.cues import (
    EVENT,
    IS_VISITOR,
    WITH_NOUN,
    Cue,
    Form,
    Lead,
    phrase_start,
)
from bot.extract.visits.destinations import Destinations
from bot.extract.visits.doubts import is_of_many
from bot.extract.visits.fallen import is_dropped
from bot.extract.visits.places import (
    Leading,
    Printed,
    dateline_of,
)
from bot.extract.visits.status import has_ended, looks_back, status_of
from bot.extract.visits.subjects import BEING, Group, Subject, read_group
from bot.extract.visits.times import TIMES_OWN, time_of, when_of
from bot.extract.visits.travellers import read_travellers
from bot.extract.visits.verbs import STAYING_AWAY
from bot.extract.visits.visitors import Visitors
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
        self.reader = read_travellers(article)
        self.people = self.reader.people
        self.visitors = Visitors(article.text, self.reader)
        self.homes = Homes(article.text)
        self._article = article
        self._here = dateline_of(article)
        self._destinations = Destinations(article.text, self.people, self._here)

    def places(self, lead: Lead, sentence: Span) -> tuple[Printed, ...]:
        """Read the places behind a cue."""
        return self._destinations.behind(lead, sentence)

    def stops(
        self, at: int, end: int, leading: Leading = Leading.JOURNEY
    ) -> tuple[Printed, ...]:
        """Read the places of a further stop, known or led up to like one."""
        return self._destinations.stops(at, end, leading)

    def place_told_in(self, sentence: Span, lead: Lead) -> Printed | None:
        """Give the place that "there" means: the last one that a sentence leads to."""
        return self._destinations.last_in(sentence, lead)

    def place_ending(self, at: int, limits: Span) -> Printed | None:
        """Read the place whose name ends at `at`."""
        return self._destinations.ending(at, limits)

    def read(self, lead: Lead, places: tuple[Printed, ...], sentence: Span) -> Cue:
        """Read a cue with the words that lead up to it."""
        form, start = lead.form, lead.span.start
        is_noun = form is Form.NOUN or lead.kind == "held"
        quote = self.reader.quote_around(places[0].span)
        end = max(lead.span.end, places[-1].span.end)
        limits = self.limits(start, end, quote or sentence)
        more: frozenset[str] = frozenset()
        stop = start
        if form is Form.NOUN:
            stop = phrase_start(self.text, limits.start, stop)
            own = TIMES_OWN.search(self.text, limits.start, stop)
            stop = own.start() if own else stop
            more = WITH_NOUN
        return Cue(
            form=form,
            verb=lead.verb,
            noun=lead.words.split(maxsplit=1)[0].lower() if is_noun else "",
            span=lead.span,
            places=places,
            group=self._group(limits.start, stop, more),
            limits=limits,
            sentence=sentence,
            is_quoted=quote is not None,
        )

    def _group(self, start: int, stop: int, more: frozenset[str]) -> Group:
        """Read a verb group, also of "has dropped a plan to"."""
        group = self._carried(start, read_group(self.text, start, stop, more), stop)
        if group.words[:1] not in {("to",), ("plans",)}:
            return group
        lowest = max(start, group.start - _LONGEST_NAME)
        reach = max(start, lowest - _LONGEST_NAME)
        accepted = _ACCEPTED.search(self.text, reach, group.start)
        if accepted is not None:
            before = read_group(self.text, start, accepted.start())
            words = (*before.words, "plans", *group.words)
            return Group(words=words, start=before.start, joined_by=before.joined_by)
        first = _FIRST_TO.search(
            self.text, max(start, group.start - _WIDEST_ROLE), group.start
        )
        if first is not None:
            before = read_group(self.text, start, first.start())
            words = (*before.words, "will" if first["ahead"] else "was")
            return Group(words=words, start=before.start, joined_by=before.joined_by)
        dropped = _DROPPED.search(self.text, lowest, group.start)
        if dropped is None:
            return group
        before = read_group(self.text, start, dropped.start())
        words = (*before.words, "dropped", "plans", *group.words)
        return Group(words=words, start=before.start, joined_by=before.joined_by)

    def _carried(self, start: int, group: Group, stop: int) -> Group:
        """Read "kept Jane Roe from flying to" and "spent Monday touring"."""
        lowest = max(start, group.start - _WIDEST_ROLE)
        if self.text.endswith("from", lowest, group.start):
            kept = _KEPT_FROM.search(self.text, lowest, group.start)
            if kept is None:
                return group
            at = kept.start() if kept["was"] else kept.end("whom")
            words = ("was", "unable", "to", *group.words)
            return Group(words=words, start=at, joined_by="")
        spent = _SPENT.search(self.text, lowest, stop)
        if spent is None:
            return group
        before = read_group(self.text, start, spent.start())
        words = (*before.words, "had") if spent["past"] else before.words
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
        if status is VisitStatus.UNDER_WAY and self._is_long_over(cue, when):
            status = VisitStatus.HAPPENED
        for subject in who:
            named = subject if isinstance(subject, Subject) else None
            mention = subject.mention if isinstance(subject, Subject) else subject
            for at, printed in enumerate(cue.places):
                if at and cue.verb.startswith(_TAKES_ONE):
                    when = None  # the tour begins then, in the first of them
                yield Trip(
                    person=named.person if named else None,
                    mention=mention,
                    printed=printed,
                    when=when,
                    time=time if when is not None else None,
                    status=status,
                    is_past=looks_back(cue, time, status, self.text),
                    is_over=status is VisitStatus.HAPPENED and has_ended(cue),
                    is_weak=self._may_be_idle(cue, named, printed, time)
                    or not self._is_away(cue, named, printed, time),
                    is_lead=named is not None and self._may_be_away(named, printed),
                    is_quoted=cue.is_quoted,
                    is_vague=time is not None and time.is_vague,
                    sentence=cue.sentence,
                    clause=self._clause(cue, named, mention, when),
                    form=cue.form,
                )

    def _may_be_idle(
        self, cue: Cue, named: Subject | None, printed: Printed, time: Time | None
    ) -> bool:
        """Tell presence alone, but of a minister who "has gone to Kenya"."""
        if not self.is_weak(cue, is_timed=time is not None):
            return False
        is_sent = cue.form is Form.GOES and cue.verb_word in _WENT and named is not None
        if not is_sent or named is None or not self.homes.is_of_nation(named.person):
            return True
        return self._is_seat(named, printed)

    def _is_long_over(self, cue: Cue, when: When | None) -> bool:
        """Tell "arrived on March 31", in a story of May."""
        published = self._article.published
        if published is None or when is None or cue.form is Form.STAYS:
            return False
        last = when.day or (when.within[1] if when.within else published)
        return (published - last).days > _LONGEST_STAY

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

    def _is_away(
        self, cue: Cue, named: Subject | None, printed: Printed, time: Time | None
    ) -> bool:
        if cue.form is not Form.DOES:
            is_here = cue.form is Form.ARRIVES and printed.named_at is not None
            return not (is_here and named and self._is_seat(named, printed))
        if named is None:
            return cue.verb in _HOSTED
        is_visitor = cue.group.is_given_up or cue.verb_word in STAYING_AWAY
        if is_visitor or cue.verb_word == "while":  # "While in Kenya, Jane Roe"
            return not self.homes.is_home(named.person, printed.place)
        met_behind = _WITH_HOST.match(self.text, cue.end, cue.limits.end)
        end = met_behind.end() if met_behind else cue.end
        around = Span(cue.limits.start, end)
        met = (one.person for one in self.reader.names_in(around))
        is_dated = time is not None and not time.is_vague
        return (
            self._is_engagement(cue, named, printed, time)
            or _CAME_FROM.search(self.text, cue.sentence.start, cue.sentence.end)
            is not None
            or self._is_on_tour(cue, named, printed)
            or self.homes.is_away(named.person, printed.place, met)
            or (is_dated and self._is_out_of_town(named, printed))
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
        )

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
        words = cue.span.of(self.text)
        is_itinerant = _ITINERANT.match(cue.verb) or _ENGAGED.search(words)
        is_ahead = cue.group.is_planned or is_itinerant is not None
        if not is_dated or not is_ahead:
            return False
        place = printed.place
        if self._here is None and not is_itinerant:
            return False
        is_elsewhere = self._here is None or place.key != self._here.place.key
        is_town = place.kind is PlaceKind.CITY and is_elsewhere
        return is_town and not self.homes.is_home(named.person, place)

    def _is_out_of_town(self, named: Subject, printed: Printed) -> bool:
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


_TAKES_ONE = ("take", "taking", "took", "bring", "brought")
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
# "has accepted an invitation from the mayor to", "announced plans to"
_ACCEPTED = re.compile(
    r"\b(?:(?:accept(?:s|ed|ing)|tak(?:es|en)\s+up|took\s+up)\s+(?:an?|the|his|her|their)\s+"
    r"(?:[\w\-]+\s+){0,2}?invitation(?:\s+(?:from|by|of)\s+(?:[\w’'\-]+\s*){1,5})?"
    r"|(?:announc(?:es|ed|ing)|confirm(?:s|ed|ing)|ma(?:kes|de|king)|unveil(?:s|ed)|outlin(?:es|ed)"
    r"|set\s+out|laid\s+out)(?:\s+(?:his|her|their|the))?(?:\s+[a-z\-]+)??(?:\s+plans?)?)\Z"
)
# "became the first minister to visit"
_FIRST_TO = re.compile(
    r"\b(?:(?P<ahead>(?:will|to)\s+(?:be|become))|becomes?|became|was|is)\s+(?:only\s+)?the\s+"
    r"(?:first|second|third|fourth|fifth|latest|only|last|highest|most)\b[^,.;:“”\"]{0,50}\Z"
)
_KEPT_FROM = re.compile(
    r"\b(?:(?P<was>(?:was|were|been)\s(?:prevented|kept|stopped))"
    r"|(?:prevent(?:s|ed)|kept|stopped)\s(?P<whom>[^.,;:“”\"]{3,50}?))\sfrom\Z"
)
_SPENT = re.compile(
    r"\b(?:(?P<past>spent)|spends?|spending)\s(?:[\w\-]+\s){0,2}?"
    rf"(?:{WEEKDAY}|day|days|week|weeks|weekend|morning|afternoon|evening|hours?|today|yesterday)\s\Z"
)
_DROPPED = re.compile(
    r"\b(?:dropp(?:ed|ing)|drops|scrapp(?:ed|ing)|scraps|shelv(?:es|ed|ing)|abandon(?:s|ed|ing)"
    r"|cancell?(?:s|ed|ing)|ax(?:es|ed|ing)|g(?:ives|ave|iving)\s+up|call(?:s|ed|ing)\s+off"
    r"|put(?:s|ting)?\s+off|postpon(?:es|ed|ing)|delay(?:s|ed|ing))\s+"
    r"(?:(?:an?|the|his|her|their|all)\s+)?(?:[a-z\-]+\s+)?(?:plans?|trip|journey|visit)\Z"
)
_LONGEST_NAME = 40
_WIDEST = 600  # code points; a longer sentence is read in part
_MARKS = frozenset("“\"'‘«")
_LONGEST_CLAUSE = 140
_LONGEST_STAY = 10  # days, where no more is told
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
