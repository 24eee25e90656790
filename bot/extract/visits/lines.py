"""Which sentences of an article are about a visit, beside those that tell it.

A line is a sentence of the article, and belongs to a visitor who is its subject,
or to the only visitor where it speaks of "the visit" alone. What it tells of the
visit is `Telling`'s to know.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.extract.figures.amounts import figures_of
from bot.extract.people.roster import Person
from bot.extract.visits.doubts import REPORTS
from bot.extract.visits.meets import Meetings, find_meeting
from bot.extract.visits.running import Running
from bot.extract.visits.subjects import Subject
from bot.extract.visits.telling import BETWEEN, ON_VISIT, Line, Telling
from bot.extract.visits.travellers import read_travellers
from bot.model import Article, Span, SpeakerKind
from bot.text import sentences


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
        self._in_order = sorted(told)
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
        self._parties = [noun for noun in _PARTIES if noun in lowered]
        if "party" in self._parties and _POLITICS.search(self._text):
            self._parties = [noun for noun in self._parties if noun != "party"]
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
        shared: AbstractSet[Span] = frozenset(),
    ) -> "Telling":
        """Gather the sentences that can tell of this visitor's visit.

        `evidence` are those that tell of it outright, `names` its own places',
        `elsewhere` those that tell of the visitor's other visits: what stands
        behind these is theirs. `shared` tell an earlier leg too: what stands
        behind these without a place is that leg's, but for who travels along.
        """
        others = sorted(self._places - names)
        candidates = self._lines
        agenda = {
            line.span
            for line in candidates
            if self._is_on_agenda(line, evidence, elsewhere)
        }
        if not self._is_only:
            candidates = [
                line
                for line in candidates
                if visitor.name in line.names
                or line.span in evidence
                or self._is_partys(line, visitor, evidence)
                or line.span in agenda
            ]
        told_in = {line.paragraph for line in candidates if line.span in evidence}
        is_topic = min(told_in, default=0) < _TOPIC_PARAGRAPHS
        lines = [
            line
            for line in candidates
            if line.span in evidence
            or line.span in agenda
            or (
                line.span not in self._told
                and not REPORTS.match(self._text, line.span.start)
                and (is_topic or line.paragraph in told_in or self._is_on_visit(line))
                and (
                    self._is_partys(line, visitor, evidence)
                    or self._is_about(line, visitor)
                )
                and (not others or self._is_here(line, names, others))
                and (not elsewhere or self._is_next(line, names, evidence, elsewhere))
            )
        ]
        meetings = Meetings(self._text, self._reader, visitor)
        lines = self._with_joint(lines, meetings)
        return Telling(
            text=self._text,
            reader=self._reader,
            visitor=visitor,
            lines=tuple(lines),
            evidence=evidence,
            company=frozenset(
                line.span
                for line in lines
                if shared and self._is_behind(line, names, evidence, shared)
            ),
            names=names,
            others=others,
            money=tuple(self._money),
            meetings=meetings,
        )

    def _with_joint(self, lines: Sequence[Line], meetings: Meetings) -> list[Line]:
        """Add "They discussed fishing.", right behind what tells of a meeting."""
        kept: list[Line] = []
        own = {line.span for line in lines}
        for at, line in enumerate(self._lines):
            is_joint = line.span not in own and bool(kept) and at > 0
            if is_joint and line.span not in self._told:
                before = self._lines[at - 1]
                is_joint = kept[-1] is before and self._is_joint(line)
                if is_joint and meetings.told_in(before.span):
                    kept.append(line)
            elif line.span in own:
                kept.append(line)
        return kept

    def _is_joint(self, line: Line) -> bool:
        return _THEY.match(self._text, line.span.start, line.span.end) is not None

    def _is_here(
        self, line: Line, names: AbstractSet[str], others: Sequence[str]
    ) -> bool:
        """Tell a sentence that does not place itself at another visit."""
        own, elsewhere = (
            _at_places(self._text, line.span, named)
            for named in (sorted(names), others)
        )
        if own or elsewhere:
            return own
        return self._is_there(line, names, others)

    def _is_there(
        self, line: Line, names: AbstractSet[str], others: Sequence[str]
    ) -> bool:
        """Tell "She will meet Poe there", behind the place that it means."""
        before = self._told_before(line)
        if before is None or not _THERE.search(
            self._text, line.span.start, line.span.end
        ):
            return True
        heads = "|".join(map(re.escape, (*names, *others)))
        found = re.findall(rf"\b(?:{heads})\b", before.of(self._text))
        return not found or found[-1] in names

    def _told_before(self, line: Line) -> Span | None:
        """Give the sentence that tells of a trip last before a line."""
        at = bisect_left(self._in_order, line.span)
        return self._in_order[at - 1] if at else None

    def _is_partys(
        self, line: Line, visitor: Person, evidence: AbstractSet[Span]
    ) -> bool:
        """Tell "The delegation then toured a farm", behind what tells of the trip."""
        if found := _ALONG.match(self._text, line.span.start, line.span.end):
            is_meant = visitor.gender in {_GENDERS[found["who"]], ""}
        else:
            is_meant = bool(self._parties) and self._opens_with_party(line)
        return is_meant and self._told_before(line) in evidence

    def _is_on_agenda(
        self, line: Line, evidence: AbstractSet[Span], elsewhere: AbstractSet[Span]
    ) -> bool:
        """Tell "Air links were also on the agenda", of the first trip told before."""
        if line.names or line.span in self._told or not self._lists_agenda(line):
            return False
        is_first = min(evidence) < min(elsewhere, default=line.span)
        return is_first and self._told_before(line) in evidence | elsewhere

    def _lists_agenda(self, line: Line) -> bool:
        return _ON_AGENDA.search(self._text, line.span.start, line.span.end) is not None

    def _opens_with_party(self, line: Line) -> bool:
        found = _PARTY.match(self._text, line.span.start, line.span.end)
        return found is not None and found["party"] in self._parties

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

    def _is_behind(
        self,
        line: Line,
        names: AbstractSet[str],
        evidence: AbstractSet[Span],
        shared: AbstractSet[Span],
    ) -> bool:
        """Tell a line that no place gives to this leg, behind one that two share."""
        told = [span for span in evidence if span <= line.span]
        return (
            bool(told)
            and max(told) in shared
            and line.span not in evidence
            and not _at_places(self._text, line.span, sorted(names))
        )

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
            own = opens["own"]
            return own is None or visitor.gender in {_GENDERS[own.lower()], ""}
        words = line.span.of(self._text)
        if " him" not in words and " her" not in words:
            return False
        found = find_meeting(self._text, line.span)
        if found is None or not found["host"]:
            return False
        gender = _GENDERS.get(found["host"].split()[-1])
        return visitor.gender in {gender, ""}

    def _is_on_visit(self, line: Line) -> bool:
        """Tell a sentence that speaks of a visit, trip or talks."""
        words = line.span.of(self._text)
        lowered = words.lower()
        if not any(noun in lowered for noun in self._nouns):
            return False  # most sentences, and the pattern is a slow one
        return ON_VISIT.search(words) is not None

    def _is_between(self, line: Line) -> bool:
        """Tell a sentence that opens with "the two sides"."""
        return BETWEEN.match(self._text, line.span.start, line.span.end) is not None


def _at_places(text: str, span: Span, names: Sequence[str]) -> bool:
    """Tell whether "in Kenya" stands in the sentence, or "on Ront", an isle."""
    heads = "|".join(re.escape(name.rpartition(" of ")[2]) for name in names)
    at = rf"\b(?:[Ii]n|[Oo]n|[Aa]t|[Tt]o)\s+(?:the\s+)?(?:\w+ of )?(?:{heads})\b"
    return re.compile(at).search(text, span.start, span.end) is not None


def _is_person(person: Person) -> bool:
    return person.kind is SpeakerKind.PERSON


_GENDERS = {"him": "m", "his": "m", "her": "f"}
# "Her talks with Al Poe", "Talks with Al Poe", "Her guide was Al Poe"
_OWN_TALKS = re.compile(
    r"(?:(?:The\s)?[Tt]alks|(?:A|The)\s(?:[a-z]+\s)?meeting)\swith\s|(?P<own>His|Her)\s(?:(?:[\w\-]+\s){0,3}?(?:talks|meetings?|discussions|audience|dinner|lunch)\swith\s"
    r"|(?:host|guide)(?:,\s|\s(?:was|is|will\sbe)\s))"
)
_SETTING = (
    r"(?:(?:On|In|At|While|During|After|Before|Later|Earlier|From|Last|Next|This|That)\s"
    r"[^,.;:“”\"]{0,40}?,?\s|(?:There|Then|Afterwards|Meanwhile|Today|Tomorrow),?\s)?"
)
_HE = re.compile(rf"{_SETTING}(?:[Hh]e|[Ss]he)\b")
# "With her came some 60 bankers"
_ALONG = re.compile(
    r"(?:With|Accompanying|Travell?ing\swith|Flying\swith)\s(?P<who>him|her)\s(?=will\b|would\b|[a-z]+\b)"
)
# "The palace said climate and air links were also on the agenda"
_ON_AGENDA = re.compile(
    r"\b(?:(?:is|are|was|were|will be)\s(?:[a-z]+\s)?on\sthe\sagenda"
    r"|(?:the|their|its|an)\s(?:[a-z]+\s)?agenda\s(?:also\s)?(?:includes?|included|covers?|covered|lists?|listed)"
    r"|(?:is|are|was|were)\salso\s(?:due|expected|set)\sto\sbe\s(?:discussed|signed))\b",
    re.IGNORECASE,
)
_PARTIES = ("delegation", "entourage", "visitors", "party")
_PARTY = re.compile(
    rf"{_SETTING}(?:[Tt]he|[Hh]is|[Hh]er)\s(?:[a-z\-]+\s)?(?P<party>{'|'.join(_PARTIES)})"
    r"(?=,?\s(?:which|then|later|also|will|would|is|are|was|were|had|has|have|[a-z]+ed|met|held|flew"
    r"|went|saw|left|spent|spoke|took|gave|goes|flies|meets|tours|visits|leaves|travels)\b)"
)
# "The party" of an article on politics is mostly another.
_POLITICS = re.compile(
    r"\b(?:Party|parties)\b|\bparty(?:['’]s\b|\s(?:leader|chair|conference|member|whip))"
    r"|\b(?:ruling|opposition|governing|political|own|main)\sparty\b"
)
_THEY = re.compile(
    r"They\s(?:(?:also|then|later|together|jointly|both|will|would|are|were|had|have|expected|due|to)\s){0,4}"
    r"(?:discuss|agree|sign|talk|sp[eo]ak|announce|pledge|visit|tour|open|unveil|inspect)"
)
# "They met there", and not "There will be talks"
_THERE = re.compile(
    r"\b[Tt]here\b(?!\s(?:is|are|was|were|will\sbe|has|have|had|would|may|might|must|should|can"
    r"|could|seems?|remains?|appears?|came)\b|['’])"
)
_PRONOUN_SAID = re.compile(r",?\s*s?he\b")
_PRONOUN = re.compile(r"s?he\b")
# A visit told of further down is an aside, and the rest not about it.
_TOPIC_PARAGRAPHS = 3
_MONEY = re.compile(r"[A-Z]{3}\b")
# "After talks with the president, Jane Roe, she"
_TALKED = (
    r"(?:After|During|In|At|Before|Following|Speaking|Standing|Appearing)\s(?:[a-z]+\s){0,4}?"
    r"(?:talks|meetings?|discussions|conference|audience|lunch|dinner|beside|alongside)\s"
    r"[^.;:“”\"]{0,90}?,\s(?=s?he\s)"
)
# "In a meeting on Monday, she", "On Ront she"
_INTRODUCTION = re.compile(
    rf"(?:{_TALKED}|(?:On|In|At|During|After)\s+[^,.;“”\"]{{2,60}}?\s+(?=s?he\s)|[^,“”\"]{{2,90}}+,\s+)"
)
_VISITS = (
    *("visit", "trip", "tour", "stay", "journey", "pilgrimage", "mission", "talks"),
    *("meeting", "summit", "discussions"),
)
