"""Puts a clause that tells of a trip together: who, where, when, how far.

Knows how a cue is read with what stands around it. Refuses to read it out of
its quotation.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.almanac import WEEKDAY
from bot.extract.dates import Time
from bot.extract.people.homes import Homes
from bot.extract.people.roster import Person
from bot.extract.visits.cues import (
    WITH_NOUN,
    Cue,
    Form,
    Lead,
    phrase_start,
)
from bot.extract.visits.destinations import Destinations
from bot.extract.visits.first_person import FirstPerson
from bot.extract.visits.nouns import counts_trips
from bot.extract.visits.places import Leading, Printed
from bot.extract.visits.presence import Presence
from bot.extract.visits.sides import goes_again, has_ended, looks_back
from bot.extract.visits.status import status_of
from bot.extract.visits.subjects import Group, Subject, read_group
from bot.extract.visits.times import TIMES_OWN, time_of, when_of
from bot.extract.visits.travellers import read_travellers
from bot.extract.visits.visitors import Visitors
from bot.extract.visits.written_from import dateline_of
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
    is_again: bool  # "will return to": where they have been on another trip
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
        self.first_person = FirstPerson(article, self.people)
        self.homes = Homes(article.text)
        self._article = article
        self.here = dateline_of(article)
        self.presence = Presence(article.text, self.reader, self.homes, self.here)
        self._destinations = Destinations(article, self.people, self.here)

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

    def place_told_before(self, lead: Lead, sentence: Span) -> Printed | None:
        """Give the place that "there" means, of the words before it."""
        return self._destinations.named_before(lead, sentence)

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
        is_told = group.words[0] == "plans"  # "was forced to cancel plans to"
        at = self.text.find("plans", group.start, stop) + len("plans")
        dropped = _DROPPED.search(self.text, lowest, at if is_told else group.start)
        if dropped is None:
            return group
        before = read_group(self.text, start, dropped.start())
        if before.is_refused:
            return group  # "may drop plans to visit"
        words = (*before.words, "dropped", "plans", *group.words[is_told:])
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
        if not who:
            return  # as mostly, where it is asked who goes along
        time = time_of(cue, self._article)
        status = status_of(cue, time, self.text)
        when = when_of(cue, time, status, self._article)
        if status is VisitStatus.UNDER_WAY and self._is_long_over(cue, when):
            status = VisitStatus.HAPPENED
        is_ahead = status is VisitStatus.PLANNED and when is not None
        for subject in who:
            named = subject if isinstance(subject, Subject) else None
            mention = subject.mention if isinstance(subject, Subject) else subject
            for at, printed in enumerate(cue.places):
                if at and (self._begins_then(cue, time) or self._is_first_of(time)):
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
                    is_weak=counts_trips(cue, self.text)
                    or self.presence.may_be_idle(cue, named, printed, time)
                    or not self.presence.is_away(cue, named, printed, time),
                    is_lead=named is not None
                    and self.presence.may_be_away(named, printed),
                    is_again=is_ahead and goes_again(cue, self.text),
                    is_quoted=cue.is_quoted,
                    is_vague=time is not None and time.is_vague,
                    sentence=cue.sentence,
                    clause=self._clause(cue, named, mention, when),
                    form=cue.form,
                )

    def _begins_then(self, cue: Cue, time: Time | None) -> bool:
        """Tell "leaves on Friday for Kenya and Chad" from "is in both this week"."""
        if cue.verb.startswith(_TAKES_ONE):
            return True
        is_day = time is not None and not time.is_vague
        return is_day and cue.form in _JOURNEYS

    def _is_first_of(self, time: Time | None) -> bool:
        """Tell the first day of "will visit Kenya and Chad from May 8 to 13"."""
        if time is None or time.is_vague:
            return False
        is_from = self.text.endswith(" from ", 0, time.span.start)
        is_until = self.text.startswith((" to ", " until "), time.span.end)
        is_range = _RANGE.search(self.text, time.span.start, time.span.end) is not None
        return is_range or (is_from and is_until)

    def _is_long_over(self, cue: Cue, when: When | None) -> bool:
        """Tell "arrived on March 31", in a story of May."""
        published = self._article.published
        if published is None or when is None or cue.form is Form.STAYS:
            return False
        last = when.day or (when.within[1] if when.within else published)
        return (published - last).days > _LONGEST_STAY

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
        start = max(start, cue.sentence.start)
        if self.text[cue.sentence.start : start] in _ARTICLES:
            start = cue.sentence.start  # "The head of the agency, Jane Roe, flew"
        return Span(start, end)


_RANGE = re.compile(r"\d\s?(?:to|until|[\-–])\s?\d")
_ARTICLES = frozenset(("The ", "A ", "An "))
_JOURNEYS = frozenset((Form.GOES, Form.STAYS, Form.ARRIVES))
_TAKES_ONE = ("take", "taking", "took", "bring", "brought")
# "has accepted an invitation from the mayor to", "announced plans to"
_ACCEPTED = re.compile(
    r"\b(?:(?:accept(?:s|ed|ing)|tak(?:es|en)\s+up|took\s+up)\s+(?:an?|the|his|her|their)\s+"
    r"(?:[\w\-]+\s+){0,2}?invitation(?:\s+(?:from|by|of)\s+(?:[\w’'\-]+\s*){1,5})?"
    r"|(?:announc(?:es|ed|ing)|confirm(?:s|ed|ing)|ma(?:kes|de|king)|unveil(?:s|ed)|outlin(?:es|ed)"
    r"|set\s+out|laid\s+out)(?:\s+(?:his|her|their|the))?(?:\s+[a-z\-]+)??(?:\s+plans?)?)\Z"
)
# "became the first minister to visit"
_FIRST_TO = re.compile(
    r"(?:\b(?:(?P<ahead>(?:will|to)\s+(?:be|become))|becomes?|became|was|is)\s+(?:only\s+)?|,\s+)the\s+"
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
    r"\b(?:dropp(?:ed|ing)|drops?|scrapp(?:ed|ing)|scraps?|shelv(?:es?|ed|ing)|abandon(?:s|ed|ing)?"
    r"|cancell?(?:s|ed|ing)?|ax(?:es?|ed|ing)|g(?:ives?|ave|iving)\s+up|call(?:s|ed|ing)\s+off"
    r"|put(?:s|ting)?\s+off|postpon(?:es|ed|ing)|delay(?:s|ed|ing))\s+"
    r"(?:(?:an?|the|his|her|their|all)\s+)?(?:[a-z\-]+\s+)?(?:plans?|trip|journey|visit)\Z"
)
_LONGEST_NAME = 40
_WIDEST = 600  # code points; a longer sentence is read in part
_MARKS = frozenset("“\"'‘«")
_LONGEST_CLAUSE = 140
_LONGEST_STAY = 10  # days, where no more is told
_WIDEST_ROLE = 70
