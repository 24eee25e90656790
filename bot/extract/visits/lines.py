"""What an article tells of a visit beside that it takes place.

Knows how news words meetings, agendas, announcements and earlier visits. A
line is a sentence of the article, and belongs to a visitor who is its subject,
or to the only visitor where it speaks of "the visit" alone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.extract.figures.amounts import figures_of
from bot.extract.gazetteer import Place, PlaceKind
from bot.extract.people.roster import Person
from bot.extract.visits.doubts import REPORTS
from bot.extract.visits.meets import Meetings, find_meeting
from bot.extract.visits.places import are_one_trip, place_at
from bot.extract.visits.running import Running
from bot.extract.visits.subjects import Subject
from bot.extract.visits.travellers import Travellers, read_travellers
from bot.model import Article, Aspect, Figure, Party, Span, SpeakerKind, VisitLine
from bot.text import sentences


@dataclass(slots=True, kw_only=True)
class Line:
    """A sentence, and whom it could be about."""

    span: Span
    paragraph: int
    opening: str  # its subject's name, if that is a person's
    names: AbstractSet[str]


class Lines:
    """An article's sentences, read once for all its visits.

    `visitors` are the names of all who travel, `told` the sentences that tell
    of any trip outright.
    """

    def __init__(
        self,
        article: Article,
        *,
        visitors: AbstractSet[str],
        told: AbstractSet[Span],
        places: AbstractSet[str] = frozenset(),
    ) -> None:
        self._text = article.text
        self._reader = read_travellers(article)
        self._is_only = len(visitors) == 1
        self._alone = self._only_of_gender(visitors) if self._is_only else None
        self._told = told
        self._places = places
        spans = [
            (span, number)
            for number, paragraph in enumerate(article.paragraphs)
            for span in sentences(article.text, paragraph)
        ]
        self._running = Running(
            self._text, self._reader, tuple(span for span, _ in spans)
        )
        self._lines = [
            self._read(span, number, at) for at, (span, number) in enumerate(spans)
        ]
        lowered = self._text.lower()
        self._nouns = [noun for noun in _VISITS if noun in lowered]
        self._money = [f for f in figures_of(article) if _MONEY.match(f.unit)]

    def _read(self, span: Span, paragraph: int, at: int) -> Line:
        quote = self._reader.quote_at(span.start)
        inner = span  # of a sentence that opens with a quotation, the quotation
        if quote is not None and span.start + 1 < min(quote.end, span.end):
            inner = Span(span.start + 1, min(quote.end, span.end))
        opening = self._opening(inner)
        if opening is None and quote is None and _HE.match(self._text, span.start):
            opening = self._running.opening(at)
        if opening is None and quote is not None and quote.end < span.end:
            opening = self._said_by(quote.end, span)
        names = {subject.person.name for subject in self._reader.names_in(span)}
        if opening is not None:
            names.add(opening.person.name)
        name = opening.person.name if opening else ""
        return Line(span=span, paragraph=paragraph, opening=name, names=names)

    def _said_by(self, at: int, span: Span) -> Subject | None:
        """Give the "she" of a sentence that opens with a quotation."""
        found = _PRONOUN_SAID.match(self._text, at, span.end)
        told = self._reader.ending_at(found.end(), span) if found else ()
        return told[0] if told else None

    def _opening(self, span: Span) -> Subject | None:
        """Give the subject, behind "In a meeting on Monday," if need be."""
        opening = self._reader.opening(span.start, span)
        if opening is not None or _HE.match(self._text, span.start, span.end):
            return opening
        introduction = _INTRODUCTION.match(self._text, span.start, span.end)
        if introduction is None:
            return None
        at = introduction.end()
        return self._reader.opening(at, span) or self._pronoun_at(at)

    def _only_of_gender(self, names: AbstractSet[str]) -> Person | None:
        """Give the only visitor, where nobody else named can be "he" or "she"."""
        people = [p for p in self._reader.people.people if _is_person(p)]
        visitor = next((p for p in people if p.name in names), None)
        if visitor is None or not visitor.gender:
            return None
        fitting = [p for p in people if p.gender in {visitor.gender, ""}]
        return visitor if len(fitting) == 1 else None

    def _pronoun_at(self, at: int) -> Subject | None:
        """Give the only visitor for the "she" of "On Ront she will open a school"."""
        found = _PRONOUN.match(self._text, at)
        if found is None or self._alone is None:
            return None
        gender = "f" if found[0] == "she" else "m"
        is_fitting = self._alone.gender == gender
        return Subject(self._alone, Span(*found.span())) if is_fitting else None

    def about(
        self,
        visitor: Person,
        *,
        evidence: AbstractSet[Span],
        names: AbstractSet[str] = frozenset(),
        elsewhere: AbstractSet[Span] = frozenset(),
    ) -> "Telling":
        """Gather the sentences that can tell of this visitor's visit.

        `evidence` are those that tell of it outright, `names` its own places',
        `elsewhere` those that tell of the visitor's other visits: what stands
        behind these is theirs.
        """
        others = sorted(self._places - names)
        candidates = self._lines
        if not self._is_only:
            candidates = [
                line
                for line in candidates
                if visitor.name in line.names or line.span in evidence
            ]
        told_in = {line.paragraph for line in candidates if line.span in evidence}
        is_topic = min(told_in, default=0) < _TOPIC_PARAGRAPHS
        lines = [
            line
            for line in candidates
            if line.span in evidence
            or (
                line.span not in self._told
                and not REPORTS.match(self._text, line.span.start)
                and (is_topic or line.paragraph in told_in or self._is_on_visit(line))
                and self._is_about(line, visitor)
                and (not others or self._is_here(line, names, others))
                and (not elsewhere or self._is_next(line, names, evidence, elsewhere))
            )
        ]
        return Telling(
            text=self._text,
            reader=self._reader,
            visitor=visitor,
            lines=tuple(lines),
            evidence=evidence,
            names=names,
            others=others,
            money=tuple(self._money),
            meetings=Meetings(self._text, self._reader, visitor),
        )

    def _is_here(
        self, line: Line, names: AbstractSet[str], others: Sequence[str]
    ) -> bool:
        """Tell a sentence that does not place itself at another visit."""
        own, elsewhere = (
            _at_places(self._text, line.span, named)
            for named in (sorted(names), others)
        )
        return own or not elsewhere

    def _is_next(
        self,
        line: Line,
        names: AbstractSet[str],
        evidence: AbstractSet[Span],
        elsewhere: AbstractSet[Span],
    ) -> bool:
        """Tell a line behind this visit, or placed at it, from one behind another."""
        told = [s for s in (*evidence, *elsewhere) if s < line.span]
        is_next = not told or max(told) in evidence - elsewhere
        return is_next or _at_places(self._text, line.span, sorted(names))

    def _is_about(self, line: Line, visitor: Person) -> bool:
        if visitor.name in line.names:
            is_own = line.opening in {visitor.name, ""}
            return is_own or find_meeting(self._text, line.span) is not None
        if not self._is_only:
            return False
        return self._is_greeted(line, visitor) or (
            not line.names and (self._is_on_visit(line) or self._is_between(line))
        )

    def _is_greeted(self, line: Line, visitor: Person) -> bool:
        """Tell "The minister, Al Poe, will be there to greet her"."""
        if opens := _OWN_TALKS.match(self._text, line.span.start, line.span.end):
            return visitor.gender in {_GENDERS[opens["own"].lower()], ""}
        words = line.span.of(self._text)
        if " him" not in words and " her" not in words:
            return False
        found = find_meeting(self._text, line.span)
        if found is None or not found["host"]:
            return False
        return visitor.gender in {_GENDERS[found["host"].split()[-1]], ""}

    def _is_on_visit(self, line: Line) -> bool:
        """Tell a sentence that speaks of a visit, trip or talks."""
        words = line.span.of(self._text)
        lowered = words.lower()
        if not any(noun in lowered for noun in self._nouns):
            return False  # most sentences, and the pattern is a slow one
        return _ON_VISIT.search(words) is not None

    def _is_between(self, line: Line) -> bool:
        """Tell a sentence that opens with "the two sides"."""
        return _BETWEEN.match(self._text, line.span.start, line.span.end) is not None


def _at_places(text: str, span: Span, names: Sequence[str]) -> bool:
    """Tell whether "in Kenya" stands in the sentence, or "on Ront", an isle."""
    heads = "|".join(re.escape(name.rpartition(" of ")[2]) for name in names)
    at = rf"\b(?:[Ii]n|[Oo]n|[Aa]t|[Tt]o)\s+(?:the\s+)?(?:\w+ of )?(?:{heads})\b"
    return re.compile(at).search(text, span.start, span.end) is not None


def _is_person(person: Person) -> bool:
    return person.kind is SpeakerKind.PERSON


_GENDERS = {"him": "m", "his": "m", "her": "f"}
# "Her talks with Al Poe", "Her guide was Al Poe"
_OWN_TALKS = re.compile(
    r"(?P<own>His|Her)\s(?:(?:[\w\-]+\s){0,3}?(?:talks|meetings?|discussions|audience|dinner|lunch)\swith\s"
    r"|(?:host|guide)(?:,\s|\s(?:was|is|will\sbe)\s))"
)
_HE = re.compile(
    r"(?:(?:On|In|At|While|During|After|Before|Later|Earlier|From|Last|Next|This|That)\s"
    r"[^,.;:“”\"]{0,40}?,?\s|(?:There|Then|Afterwards|Meanwhile|Today|Tomorrow),?\s)?(?:[Hh]e|[Ss]he)\b"
)
_PRONOUN_SAID = re.compile(r",?\s*s?he\b")
_PRONOUN = re.compile(r"s?he\b")
# A visit told of further down is an aside, and the rest not about it.
_TOPIC_PARAGRAPHS = 3
_MONEY = re.compile(r"[A-Z]{3}\b")
# "In a meeting on Monday, she", "On Ront she"
_INTRODUCTION = re.compile(
    r"(?:(?:On|In|At|During|After)\s+[^,.;“”\"]{2,60}?\s+(?=s?he\s)|[^,“”\"]{2,90}+,\s+)"
)
_BETWEEN = re.compile(
    r"(?:The\s+two|Both)\s+(?:sides|countries|nations|governments|leaders|delegations"
    r"|capitals|neighbou?rs|ministers|presidents|prime\s+ministers|secretaries|mayors|governors"
    r"|chairs|chiefs|heads|envoys|bishops|monarchs|men|women|companies|parties|unions|cities)"
    r"\s+(?:(?:also|then|later|together|jointly)\s+)?(?:will|would|are|were|is|have|had|hope|plan|aim"
    r"|agreed|signed|discussed|announced|pledged|launched|unveiled|opened|spoke|exchanged)\b"
)
# "the visit", "her three-day trip", "Roe's tour", and not "those who visit"
_ON_VISIT = re.compile(
    r"(?:\b(?:the|an?|this|that|his|her|its|their|during|state|official|first|last)\s+"
    r"|['’]s?\s+)(?:[\w\-]+\s+){0,3}(?:visit|trip|tour|stay|journey|pilgrimage|mission)\b"
    r"|\b(?:talks|meetings?|summit|discussions)\b",
    re.IGNORECASE,
)


_MET_AT = re.compile(r"(?:,[^,.;:]{2,60},)?\s+")
_VISITS = (
    *("visit", "trip", "tour", "stay", "journey", "pilgrimage", "mission", "talks"),
    *("meeting", "summit", "discussions"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The sentences about one visit, and what they tell."""

    text: str
    reader: Travellers
    visitor: Person
    lines: tuple[Line, ...]
    evidence: AbstractSet[Span]
    names: AbstractSet[str]  # of its own places
    others: Sequence[str]  # of other trips'
    money: tuple[Figure, ...]
    meetings: Meetings

    def meets(self) -> tuple[Party, ...]:
        """Give whom the visitor meets, each once, in order."""
        met = (
            one
            for line in self.lines
            for one in self.meetings.told_in(line.span)
            if not self.others or self._is_met_here(one.mention, line.span)
        )
        parties: dict[str, Party] = {}
        for subject in met:
            parties.setdefault(subject.person.name, self.meetings.party(subject))
        return tuple(parties.values())

    def _is_met_here(self, met: Span, sentence: Span) -> bool:
        """Tell the first of "will meet Roe in Kenya before flying on to Chad".

        Whoever is met is met where the words behind say, else where the place
        named last is.
        """
        heads = "|".join(map(re.escape, (*sorted(self.names), *self.others)))
        places = re.compile(rf"\b(?:in|at|to|for)\s+(?:the\s+)?(?P<where>{heads})\b")
        found = list(places.finditer(self.text, sentence.start, sentence.end))
        behind = next((one for one in found if one.start() >= met.end), None)
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
        if self.meetings.told_in(line.span):
            yield Aspect.MEETS
        if _COMPANY.search(own):
            yield Aspect.COMPANY
        if _AGENDA.search(own):
            yield Aspect.AGENDA
        if _ANNOUNCES.search(own) or (has_begun and _ANNOUNCED.search(own)):
            yield Aspect.ANNOUNCEMENTS
        if self._has_money(line):
            yield Aspect.MONEY
        is_visitors = self.visitor.name in line.names or _OWN.search(own)
        if (is_visitors or line.span in self.evidence) and _EARLIER.search(own):
            yield Aspect.EARLIER

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


_IN = re.compile(r"\bin\s+(?=[A-Z])")
_MARKS = frozenset("\"“'‘")
_OWN = re.compile(r"\b(?:his|her)\s", re.IGNORECASE)
_COMPANY = re.compile(
    r"\b(?:accompan(?:y|ies|ied|ying)|travel(?:s|l?ed|l?ing)\s+with|joined\s+(?:on\s+[\w\s]{2,30}"
    r"\s+)?by|flanked\s+by|along\s+with\s+(?:his|her|an?\s)|(?:his|her)\s+(?:entourage|retinue)"
    r"|(?:delegation|party|squad|team|mission)\s+(?:of|includes|will\s+include|comprises)"
    r"|(?:with|lead(?:s|ing)?|led|head(?:s|ed|ing)?|bring(?:s|ing)?|tak(?:e|es|ing)|took)\s+"
    r"(?:an?|the|his|her|some)\s+(?:[\w\-]+\s+){0,4}(?:delegation|squad|team|mission|party)"
    r"|delegation\s+led\s+by)\b"
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
    rf"|\bwill\b[^.;]{{0,160}}\band\s+(?:also\s+)?{_ANNOUNCING}\b"
    r"|\b(?:is|are|was|were)\s+(?:expected|due|set)\s+to\s+be\s+(?:signed|announced"
    r"|unveiled|launched)\b|\bwill\s+be\s+(?:signed|announced|unveiled|launched)\b"
)
_ANNOUNCED = re.compile(
    r"\b(?:announced|unveiled|launched|signed|inaugurated|pledged|agreed)\b(?!\s+by\b)"
)
_EARLIER = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd"
    r"|rd|th)|previous|last|earlier)\s+(?:[\w\-]+\s+){0,3}?(?:visit|trip|tour)\b"
    r"|\b(?:visit|trip|tour)\b[^.;]{0,60}\b(?:last (?:year|month|January|February|March"
    r"|April|May|June|July|August|September|October|November|December)|years? ago)\b"
    r"|\blast (?:visited|travelled|traveled|went)\b"
    r"|\bpreviously (?:visited|travelled|traveled)\b"
)
