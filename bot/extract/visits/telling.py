"""What the sentences about one visit tell, by aspect.

Knows how news words meetings, company, agendas, announcements, money and earlier
visits. Refuses to know which of an article's sentences are about the visit.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from bot.extract.gazetteer import Place, PlaceKind
from bot.extract.people.roster import Person
from bot.extract.visits.meets import Meetings
from bot.extract.visits.places import are_one_trip, place_at
from bot.extract.visits.subjects import Subject
from bot.extract.visits.travellers import Travellers
from bot.model import Aspect, Figure, Party, Span, VisitLine


@dataclass(slots=True, kw_only=True)
class Line:
    """A sentence, and whom it could be about."""

    span: Span
    paragraph: int
    opening: str  # its subject's name, if that is a person's
    names: AbstractSet[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The sentences about one visit, and what they tell."""

    text: str
    reader: Travellers
    visitor: Person
    lines: tuple[Line, ...]
    evidence: AbstractSet[Span]
    company: AbstractSet[Span]  # lines that tell of it only who travels along
    names: AbstractSet[str]  # of its own places
    others: Sequence[str]  # of other trips'
    money: tuple[Figure, ...]
    meetings: Meetings
    aims: AbstractSet[Span] = frozenset()  # lines that say what it is for
    with_others: AbstractSet[Span] = frozenset()  # lines that say with whom

    def to_come(self) -> "Telling":
        """Give it without what has been done, where the visit has yet to be made.

        "The two signed five accords after talks" is of none that is planned, or off.
        """
        return replace(
            self,
            lines=tuple(
                line
                for line in self.lines
                if line.span in self.evidence
                or _DONE.search(self.text, line.span.start, line.span.end) is None
                or _WILL.search(self.text, line.span.start, line.span.end) is not None
            ),
        )

    def meets(self) -> tuple[Party, ...]:
        """Give whom the visitor meets, each once, in order."""
        met = (one for line in self.lines for one in self._met_in(line))
        parties: dict[str, Party] = {}
        for subject in met:
            parties.setdefault(subject.person.name, self.meetings.party(subject))
        return tuple(parties.values())

    def _met_in(self, line: Line) -> Sequence[Subject]:
        """Give whom a line says the visitor meets here."""
        if line.span in self.company:
            return ()
        met = self.meetings.told_in(line.span)
        if not self.others:
            return met
        return [one for one in met if self._is_met_here(one.mention, line.span)]

    def _is_met_here(self, met: Span, sentence: Span) -> bool:
        """Tell the first of "will meet Roe in Kenya before flying on to Chad".

        Whoever is met is met where the words behind say, else where the place
        named last is.
        """
        heads = "|".join(map(re.escape, (*sorted(self.names), *self.others)))
        places = re.compile(rf"\b(?:in|at|to|for)\s+(?:the\s+)?(?P<where>{heads})\b")
        found = list(places.finditer(self.text, sentence.start, sentence.end))
        behind = next((one for one in found if one.start() >= met.end), None)
        if behind is not None and _BEFORE.search(self.text, met.end, behind.start()):
            return behind["where"] not in self.names
        if behind is not None and _MET_AT.fullmatch(self.text, met.end, behind.start()):
            return behind["where"] in self.names
        before = [one for one in found if one.end() <= met.start]
        return not before or before[-1]["where"] in self.names

    def cities(self, places: Sequence[Place]) -> tuple[Span, ...]:
        """Give where the visit's sentences name a city it takes in, in order."""
        people = self.reader.people
        found = [
            printed
            for line in self.lines
            for cue in _IN.finditer(self.text, line.span.start, line.span.end)
            if (printed := place_at(self.text, cue.end(), line.span.end, people))
        ]
        return tuple(
            printed.span
            for printed in found
            if printed.place.kind is PlaceKind.CITY
            and any(are_one_trip(printed.place, place) for place in places)
        )

    def is_of_another(self, line: VisitLine, places: Sequence[Place]) -> bool:
        """Tell "was last in Kenya in 2019" on the card of a trip to Chad."""
        if line.aspect is not Aspect.EARLIER or line.span in self.evidence:
            return False
        people = self.reader.people
        found = [
            printed.place
            for cue in _AT.finditer(self.text, line.span.start, line.span.end)
            if (printed := place_at(self.text, cue.end(), line.span.end, people))
        ]
        return bool(found) and not any(
            are_one_trip(place, own) for place in found for own in places
        )

    def tell(self, *, has_begun: bool) -> tuple[VisitLine, ...]:
        """Give the lines of the visit, by aspect, in the order of the text."""
        found = [
            VisitLine(aspect=aspect, span=line.span)
            for line in self.lines
            for aspect in self._aspects(line, has_begun=has_begun)
        ]
        return tuple(found)

    def _aspects(self, line: Line, *, has_begun: bool) -> Iterator[Aspect]:
        own = self._own_words(line)
        if line.span in self.with_others or _COMPANY.search(own):
            yield Aspect.COMPANY
        if line.span in self.company:
            return
        told = tuple(self._told(line, own, has_begun=has_begun))
        yield from told
        if self._has_money(line) and self._is_of_visit(line, told):
            yield Aspect.MONEY
        is_visitors = self.visitor.name in line.names or _OWN.search(own)
        if (is_visitors or line.span in self.evidence) and _EARLIER.search(own):
            yield Aspect.EARLIER

    def _told(self, line: Line, own: str, *, has_begun: bool) -> Iterator[Aspect]:
        """Yield what is done on the visit."""
        if self._met_in(line):
            yield Aspect.MEETS
        if line.span in self.aims or _AGENDA.search(own):
            yield Aspect.AGENDA
        if _ANNOUNCES.search(own) or (has_begun and _ANNOUNCED.search(own)):
            yield Aspect.ANNOUNCEMENTS

    def _is_of_visit(self, line: Line, told: Sequence[Aspect]) -> bool:
        """Tell a sentence of which the money is the visit's.

        A visitor's own, told before the visit is, need not be; nor is the fund
        that a summit of many argues over.
        """
        if line.span in self.evidence or {*told} - {Aspect.AGENDA}:
            return True
        if self.visitor.name in line.names and (
            told or line.span > min(self.evidence, default=line.span)
        ):
            return True
        found = ON_VISIT.finditer(self.text, line.span.start, line.span.end)
        return BETWEEN.match(self.text, line.span.start) is not None or any(
            one[0].lower() != "summit" for one in found
        )

    def _has_money(self, line: Line) -> bool:
        at = bisect_left(self.money, line.span.start, key=lambda f: f.span.start)
        return at < len(self.money) and line.span.holds(self.money[at].span)

    def _own_words(self, line: Line) -> str:
        """Give a sentence without quotations that don't speak of the visitor."""
        text, span = self.text, line.span
        if text[span.start] in _MARKS and line.opening == self.visitor.name:
            return span.of(text)
        kept: list[str] = []
        at = span.start
        for quote in self.reader.quotes_in(span):
            if not self._names_visitor(quote):
                kept.append(text[at : max(at, quote.start)])
                at = min(quote.end, span.end)
        return " ".join([*kept, text[at : span.end]])

    def _names_visitor(self, quote: Span) -> bool:
        named = self.reader.names_in(quote)
        return any(subject.person is self.visitor for subject in named)


# "will meet Roe before flying to Kenya"
_BEFORE = re.compile(
    r"\b(?:before|ahead\sof|then|and)\s(?:[a-z]+ing|going|on|to|will)\b"
)
BETWEEN = re.compile(
    r"(?:The\s+two|Both)\s+(?:sides|countries|nations|governments|leaders|delegations"
    r"|capitals|neighbou?rs|ministers|presidents|prime\s+ministers|secretaries|mayors|governors"
    r"|chairs|chiefs|heads|envoys|bishops|monarchs|men|women|companies|parties|unions|cities)"
    r"\s+(?:(?:also|then|later|together|jointly)\s+)?(?:will|would|are|were|is|have|had|hope|plan|aim"
    r"|agreed|signed|discussed|announced|pledged|launched|unveiled|opened|spoke|exchanged)\b"
)
# "the visit", "her three-day trip", "Roe's tour", and not "those who visit"
ON_VISIT = re.compile(
    r"(?:\b(?:the|an?|this|that|his|her|its|their|during|state|official|first|last)\s+"
    r"|['’]s?\s+)(?:[\w\-]+\s+){0,3}(?:visit|trip|tour|stay|journey|pilgrimage|mission)\b"
    r"|\b(?:talks|meetings?|summit|discussions)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:signed|agreed|met|held|discussed|unveiled|launched|pledged|inaugurated|welcomed"
    r"|hosted|received|greeted|sat|dined|lunched|conferred|shook|after\s+(?:talks|an?\s+meeting))\b"
)
_WILL = re.compile(
    r"\b(?:will|would|shall|(?:hopes?|plans?|due|set|expected|scheduled)\s+to"
    r"|(?:is|are|was|were)\s+to)\b|['’]ll\b"
)
_MET_AT = re.compile(r"(?:,[^,.;:]{2,60},)?\s+")
_AT = re.compile(r"\b(?:in|to|at)\s+(?:the\s+)?(?=[A-Z])")
_IN = re.compile(r"\bin\s+(?=[A-Z])")
_MARKS = frozenset("\"“'‘")
_OWN = re.compile(r"\b(?:his|her)\s", re.IGNORECASE)
_COMPANY = re.compile(
    r"\b(?:accompan(?:y|ies|ied|ying)|travel(?:s|l?ed|l?ing)\s+with|joined\s+(?:on\s+[\w\s]{2,30}"
    r"\s+)?by|flanked\s+by|along\s+with\s+(?:his|her|an?\s)|(?:his|her)\s+(?:entourage|retinue)"
    r"|(?:delegation|party|squad|team|mission)\s+(?:of|includes|will\s+include|comprises)"
    r"|(?:(?:with|bring(?:s|ing)?|tak(?:e|es|ing)|took)\s+(?:an?|the|his|her|some)"
    r"|(?:lead(?:s|ing)?|led|head(?:s|ed|ing)?)\s+(?:an?|his|her|some))\s+(?:[\w\-]+\s+){0,4}(?:delegation|squad|team|mission|party)"
    r"|delegation\s+led\s+by"
    r"|[Ww]ith\s+(?:him|her|them)\s+(?:will\s+|would\s+)?(?:c[ao]me|comes|go|goes|went|travel\w*"
    r"|fl(?:y|ies|ew)|are|is|was|were))\b"
)
_TASKS = (
    r"(?:discuss|talk about|raise|focus|push|press|urge|address|convey|stress|underline"
    r"|underscore|highlight|emphasi[sz]e|strengthen|deepen|boost|develop|promote|explore"
    r"|review|negotiate|counter|call|lobby|persuade|reaffirm|advance|progress|expand"
    r"|seek|hold talks|cooperate|co-operate|attend|speak|deliver|take part"
    r"|mark|build|tackle|examine|pay tribute|lay)"
)
_AGENDA = re.compile(
    rf"\b(?:to|will|would)\s+(?:(?:also|then|\w+ly|try to|seek to|work to|work"
    rf"|likely to|be expected to|use \w+ \w+ to)\s+){{0,2}}{_TASKS}\b"
    rf"|\bwill\s+(?:say|tell)\b|\bwill\b[^.;]{{0,160}}\band\s+(?:also\s+)?{_TASKS}\b"
    r"|\bas part of\b|\btalks (?:on|about|over|aimed|focus\w*)\b|\bon the agenda\b"
    r"|\bagenda\b|\bpush(?:ing)? for\b|\b(?:aims?|aimed|aiming) (?:to|at)\b"
    r"|\bin (?:a bid|an effort) to\b"
    r"|\b(?:attempting|seeking|hoping|pushing) (?:to|for)\b"
    r"|\b(?:discussed|focus(?:es|ed|ing)? on|centred on|centered on)\b"
    r"|\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er) (?:\w+ )?(?:aim|purpose|goal|object|point"
    r"|focus) (?:of|for) (?:the|his|her|this)"
    r" (?:[\w\-]+ ){0,2}(?:visit|trip|tour|talks|journey|mission|meeting|stay)\b"
)
_ANNOUNCING = r"(?:announce|unveil|launch|confirm|sign|inaugurate|open|reveal|pledge)"
_ANNOUNCES = re.compile(
    r"\b(?:will|would|to|is expected to|are expected to|set to|due to)\s+"
    rf"(?:(?:also|then|\w+ly)\s+){{0,2}}{_ANNOUNCING}\b"
    rf"|\b(?:will|is to|are to)\b[^.;]{{0,160}}\band\s+(?:also\s+)?{_ANNOUNCING}\b"
    r"|\b(?:is|are|was|were)\s+(?:expected|due|set)\s+to\s+be\s+(?:signed|announced"
    r"|unveiled|launched)\b|\bwill\s+be\s+(?:signed|announced|unveiled|launched)\b"
)
_ANNOUNCED = re.compile(
    r"\b(?:announced|unveiled|launched|signed|inaugurated|pledged|agreed)\b(?!\s+by\b)"
    r"|\b(?:after|by|before)\s+(?:announcing|unveiling|launching|signing|inaugurating"
    r"|pledging|opening)\b"
)
_GONE = (
    r"(?:not |never |only |twice |already ){0,2}(?:been (?:to|in|there|here)|visited)"
)
_TIMES = (
    r"(?:once|twice|(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many)"
    r" times"
    r"|before(?! [a-z]+ing\b)|in (?:19|20)\d\d)"
)
_EARLIER = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd"
    r"|rd|th)|previous|last(?!\s(?:week|month|year|night)\b)|earlier)\s+"
    r"(?!(?:leg|stage|stop|part|half|day|night|week)s?\b)(?:[\w\-]+\s+){0,3}?(?:visit|trip|tour)\b"
    r"|\bthe first (?:by|of|for) (?:an?|any|its|the) [^.;,]{3,60}?"
    r" (?:since|in (?:\d+|[a-z\-]+) (?:years|decades))\b"
    r"|\b(?:visit|trip|tour)\b[^.;]{0,60}\b(?:last (?:year|month|January|February|March"
    r"|April|May|June|July|August|September|October|November|December)|years? ago)\b"
    r"|\blast (?:visited|travelled|traveled|went|came|flew|set foot|appeared|spoke"
    r"|played)\b"
    r"|\b(?:was|were|been) last (?:in|at|to|there|here|seen in)\b"
    r"|\b(?:his|her|their) (?:first|second|third|fourth|fifth)"
    r"(?: there)? (?:since|in)\b"
    rf"|\b(?:has|had) {_GONE} [^.;]{{0,60}}?\b{_TIMES}\b"
    r"|\b(?:has|had) (?:not|never) (?:been|visited)\b[^.;]{0,60}?\bsince\b"
    # a stay "since Sunday" goes on
    r"|\b(?:has|had) (?:visited|been (?:to|back))\b[^.;]{0,60}?\bsince\b"
    r"|\bpreviously (?:visited|travelled|traveled)\b"
)
