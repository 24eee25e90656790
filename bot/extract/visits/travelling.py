"""Whose trip a clause tells of, where a story goes on about somebody.

Knows "he" and "the envoy" of the sentences before, "They", "The tour then goes to"
and "His visit", by those whose trips have been told. Refuses whom the sentence
before only names beside another.
"""

import re

from bot.extract.people.roster import Person
from bot.extract.visits.clauses import Clauses
from bot.extract.visits.cues import MAKING, Cue, Form, Lead, phrase_start
from bot.extract.visits.left_open import left_open
from bot.extract.visits.nouns import is_some_trip, is_to_come, told_off
from bot.extract.visits.pairs import together
from bot.extract.visits.running import Running
from bot.extract.visits.subjects import Subject
from bot.model import Span


class Travelling:
    """Follows whose trips one article tells of; `told` are those so far."""

    def __init__(self, text: str, clauses: Clauses) -> None:
        self._text = text
        self._clauses = clauses
        self._running: tuple[Running, int] | None = None
        self.told: dict[str, Subject] = {}

    def turn_to(self, running: Running, number: int) -> None:
        """Go on to another sentence."""
        self._running = running, number

    def of(
        self, lead: Lead, cue: Cue, before: tuple[Subject, ...]
    ) -> tuple[tuple[Subject, ...], Span | None]:
        """Give whose trip it is; else the words that leave it open."""
        if cue.is_quoted and (speaker := self._clauses.first_person.of(cue)):
            return speaker, None
        who = self._clauses.visitors.of(lead, cue, before)
        who = self._not_met(who) or self._together(cue)
        if who:
            return self._and_who_opens(who, cue), None
        mention = left_open(self._text, self._clauses.reader, cue, lead)
        who = self._carried(mention, cue) or self._so_far(mention)
        return who or self._of_tour(cue), mention

    def on_tour(self, sentence: Span) -> Person | None:
        """Give whose tour a sentence that names nobody else can go on about."""
        if not self.told or self._running is None:
            return None
        named = {one.person.name for one in self._clauses.reader.names_in(sentence)}
        if len(named) > 1:
            return None
        running, number = self._running
        before = running.before(number)
        last = before.person if before and before.person.name in self.told else None
        if last is None and len(self.told) == 1:
            last = next(iter(self.told.values())).person
        return last if last is not None and named <= {last.name} else None

    def _not_met(self, who: tuple[Subject, ...]) -> tuple[Subject, ...]:
        """Give Roe for "he" behind "The envoy will meet Al Poe", the envoy being Roe.

        And nobody where the envoy is nobody known: "he" may be either.
        """
        if len(who) != 1 or self._running is None:
            return who
        mention, person = who[0].mention, who[0].person
        if mention.of(self._text).lower() not in GENDERS:
            return who
        running, number = self._running
        before = running.sentence_before(number)
        is_there = before is not None and any(map(before.holds, person.mentions))
        if before is None or not is_there:
            return who
        if not _THE_ONE.match(self._text, before.start, before.end):
            return who
        subject = running.before(number)
        if subject is None:
            return ()
        is_other = subject.person is not person
        is_fitting = subject.person.gender in {person.gender, ""}
        return (Subject(subject.person, mention),) if is_other and is_fitting else who

    def _and_who_opens(self, who: tuple[Subject, ...], cue: Cue) -> tuple[Subject, ...]:
        """Give both of "She and the minister, Al Poe, flew to"."""
        found = _SHE_AND.match(self._text, cue.limits.start)
        if found is None or self._running is None:
            return who
        first = self._clauses.reader.start_of(who[0])
        if _LEADS_IN.fullmatch(self._text, found.end(), first) is None:
            return who
        running, number = self._running
        opening = running.opening(number)
        is_other = opening is not None and opening.person is not who[0].person
        return (opening, *who) if opening is not None and is_other else who

    def _together(self, cue: Cue) -> tuple[Subject, ...]:
        """Give whom "they" means."""
        if self._running is None:
            return ()
        running, number = self._running
        before = running.sentence_before(number)
        return together(self._text, self._clauses.reader, cue, before)

    def _of_tour(self, cue: Cue) -> tuple[Subject, ...]:
        """Give whose tour it is that "then goes to", as told last."""
        is_noun = cue.form is Form.NOUN
        end = cue.span.end if is_noun else cue.group.start
        pattern = _TOUR_TOLD if is_noun else TOUR
        found = pattern.fullmatch(self._text, cue.limits.start, end)
        if from_there := _FROM_THERE.match(self._text, cue.limits.start, end):
            found = _TOUR_GOES.fullmatch(self._text, from_there.end(), end)
        is_takes_in = (
            cue.form is Form.VISITS and " " in cue.verb
        )  # "itinerary takes in"
        if is_takes_in and _THE_TOUR.fullmatch(
            self._text, cue.limits.start, cue.group.start
        ):
            return self._of_stop(cue)
        if cue.noun.startswith("stop") and _STOP.match(self._text, cue.limits.start):
            return self._of_stop(cue)
        if self._is_leg(cue):
            found = _LEG.search(self._text, cue.limits.start, cue.span.end)
        if found is None or len(self.told) > 1:
            return ()
        mention = Span(cue.limits.start, cue.limits.start + len(found["tour"]))
        told = [one.person for one in self.told.values()]
        told = told or self._clauses.reader.named_before(cue.sentence.start)
        return (Subject(told[0], mention),) if len(told) == 1 else ()

    def _is_leg(self, cue: Cue) -> bool:
        """Tell "the stop in Kenya", of the one tour that a story tells of."""
        is_leg = cue.noun.startswith(("stop", "leg")) or (
            is_some_trip(cue, self._text)
            and (told_off(cue, self._text) or is_to_come(cue, self._text))
        )
        is_made = not MAKING.isdisjoint(cue.group.words)  # "and make stops in"
        if not is_leg or is_made or not self.told:
            return False
        named = (one.person.name for one in self._clauses.reader.names_in(cue.sentence))
        return set(named) <= set(self.told)

    def _of_stop(self, cue: Cue) -> tuple[Subject, ...]:
        """Give whose "First stop is Kenya": the one traveller's, or who was told of."""
        mention = Span(cue.limits.start, cue.span.end)
        last = next(iter(self.told.values())) if len(self.told) == 1 else None
        if last is None and self._running is not None:
            running, number = self._running
            last = running.before(number)
        return (Subject(last.person, mention),) if last is not None else ()

    def _so_far(self, mention: Span | None) -> tuple[Subject, ...]:
        """Give the only one named until "she" whom it can mean."""
        words = mention.of(self._text).lower().split(maxsplit=1) if mention else [""]
        word = OWN.get(words[0], words[0])
        if mention is None or word not in GENDERS or self._running is None:
            return ()
        running, number = self._running
        subject = running.so_far(number, mention, word)
        return () if subject is None else (subject,)

    def _carried(self, mention: Span | None, cue: Cue) -> tuple[Subject, ...]:
        """Give whom "she" means in "She will", "Her visit", "She said she will"."""
        is_owned = mention is None or mention.of(self._text) not in GENDERS
        if cue.noun and is_owned:
            mention = self._owning(cue)
        if mention is None and cue.group.joined_by:
            return self._going_on(cue)
        if mention is None or self._running is None:
            return ()
        word = mention.of(self._text).lower()
        word = OWN.get(word, word)
        running, number = self._running
        opening = running.opening(number)
        if word not in {"he", "she"}:
            is_told = opening is not None and opening.mention.start == mention.start
            return (opening,) if opening and is_told else ()
        if opening is not None and cue.sentence.holds(opening.mention):
            opened = opening.mention.of(self._text).lower()
            is_same = OWN.get(opened, opened) == word
            is_own = not cue.noun or opening.mention.start == mention.start
            return (opening,) if is_same and is_own else ()
        if not self._clauses.reader.is_nameless(cue.sentence):
            return ()
        subject = running.carried(number, mention, word)
        return self._travels_on(mention, word) if subject is None else (subject,)

    def _travels_on(self, mention: Span, word: str) -> tuple[Subject, ...]:
        """Give Roe of "Jane Roe lands in Kenya to meet Ann Poe. On Friday she goes to".

        Whose trip was told of, beside those who are only met.
        """
        running, number = self._running or (None, 0)
        before = running.before(number) if running is not None else None
        sentence = running.sentence_before(number) if running is not None else None
        if before is None or sentence is None or before.person.name not in self.told:
            return ()
        reader = self._clauses.reader
        others = (o for o in reader.names_in(sentence) if o.person is not before.person)
        is_beside = all(
            _IS_MET.search(self._text, sentence.start, reader.start_of(other))
            for other in others
        )
        is_fitting = before.person.gender in {GENDERS[word], ""}
        return (Subject(before.person, mention),) if is_beside and is_fitting else ()

    def _going_on(self, cue: Cue) -> tuple[Subject, ...]:
        """Give whom "The minister will stay and then go to" opens with."""
        running, number = self._running or (None, 0)
        opening = running.opening(number) if running is not None else None
        if opening is None or opening.mention.start != cue.sentence.start:
            return ()
        lead = Span(cue.sentence.start, max(cue.sentence.start + 1, cue.group.start))
        is_alone = self._clauses.reader.is_nameless(lead)
        return (opening,) if is_alone else ()

    def _owning(self, cue: Cue) -> Span:
        """Give the "her" of "her visit", or the "she" of "she put off a visit"."""
        start = phrase_start(self._text, cue.limits.start, cue.span.start)
        subject = _HE.search(self._text, cue.limits.start, cue.group.start)
        own = Span(start, start + len("her"))
        is_own = own.of(self._text).lower() in OWN
        return Span(*subject.span(1)) if subject and not is_own else own


TOUR = re.compile(
    r"(?P<tour>It|(?:The|This)\s+(?:[a-z\-]+\s){0,2}(?:tour|trip|visit|journey|pilgrimage|mission"
    r"|bus|convoy|train|ship|motorcade|caravan|delegation|expedition|party|team|squad|group"
    r"|itinerary|programme|voyage|roadshow))"
)
# "From Kenya the tour", "From there it"
_FROM_THERE = re.compile(
    r"(?:From|After)\s(?:there|that|[A-Z][\w\-]+(?:\s[A-Z][\w\-]+){0,2})(?:,\s|\s(?=the\s|it\s))"
)
_TOUR_GOES = re.compile(TOUR.pattern, re.IGNORECASE)
GENDERS = {"he": "m", "she": "f"}
OWN = {"his": "he", "her": "she"}
# "The Nigerian prelate starts", "The envoy will meet"
_THE_ONE = re.compile(
    r"The\s(?:[\w’'\-]+\s){1,4}?(?:will|would|is|was|has|had|met|held|spoke|flew|took|gave|left"
    r"|[a-z]{3,}(?:ed|[^s\W]s))\s"
)
_IS_MET = re.compile(
    r"\b(?:with|meet(?:s|ing)?|met|see|by|from)\s(?:(?:the|his|her|its)\s)?(?:[\w\-]+\s){0,4}(?:[\w\-]+,\s)?\Z"
)
_SHE_AND = re.compile(r"(?:He|She)\s(?:and|with)\s")
_LEADS_IN = re.compile(r"(?:(?:the|his|her|its)\s)?(?:[\w’'\-]+\s){0,5}(?:[\w\-]+,\s)?")
_THE_TOUR = re.compile(r"(?:The|This|His|Her)(?:\s[a-z\-]+){0,3}")
_STOP = re.compile(
    r"(?:(?:The|An?)\s)?(?:[Ff]irst|[Nn]ext|[Ll]ast|[Ff]inal|[Ss]econd|[Pp]lanned|[Ss]cheduled)\s(?:[a-z\-]+\s){0,2}stop"
)
_TOUR_TOLD = re.compile(rf"{TOUR.pattern}\s.*\sin\s+", re.DOTALL)
_LEG = re.compile(r"(?P<tour>stop\w*|leg|visit|trip|journey)\s+[a-z]+\s+\Z")
_HE = re.compile(r"\b([Hh]e|[Ss]he)\s*\Z")
