"""Clauses that send someone somewhere: who, where, when, how far it has come.

Reads an article's sentences for their cues, in order. Refuses to give a trip to
anyone the sentence leaves in doubt, to call a wish or a possibility a plan, and
to read one into a customer's visit to a market.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from bot.extract.dates import find_times
from bot.extract.places import places_at
from bot.extract.running import Running
from bot.extract.subjects import Subject
from bot.extract.trip_asides import Asides
from bot.extract.trip_clauses import Clauses, Trip
from bot.extract.trip_cues import CUE, DOES, HINT, Cue, Form, phrase_start
from bot.extract.trip_doubts import is_idle
from bot.extract.trip_status import is_refused
from bot.model import Article, Span
from bot.text import sentences


def find_trips(article: Article) -> tuple[Trip, ...]:
    """Find every clause of the narrative that tells of a trip.

    First come those that tell of going, in order, then what people do in
    places: weak, where they may be at home.
    """
    text = article.text
    hints = (HINT, DOES)
    if not any(
        h.search(text, p.start, p.end) for p in article.paragraphs for h in hints
    ):
        return ()
    finder = _Finder(article)
    return (*finder.find(), *finder.beside())


class _Finder:
    """Reads one article's sentences for trips."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._paragraphs = article.paragraphs
        self._clauses = Clauses(article)
        self._asides = Asides(self._clauses)
        self._running: tuple[Running, int] | None = None

    def find(self) -> Iterator[Trip]:
        """Yield the trips, in order."""
        for at, paragraph in enumerate(self._paragraphs):
            if not HINT.search(self._text, paragraph.start, paragraph.end):
                continue
            told = tuple(sentences(self._text, paragraph))
            before = self._paragraphs[at - 1] if at else None
            running = Running(self._text, self._clauses.reader, told, before)
            for number, sentence in enumerate(told):
                if HINT.search(self._text, sentence.start, sentence.end):
                    self._running = running, number
                    yield from self._in_sentence(sentence)
                    yield from self._asides.find(
                        sentence, partial(running.opening, number)
                    )

    def beside(self) -> Iterator[Trip]:
        """Yield what people do in places, which may be on a trip told elsewhere."""
        for at, paragraph in enumerate(self._paragraphs):
            if DOES.search(self._text, paragraph.start, paragraph.end):
                told = tuple(sentences(self._text, paragraph))
                before = self._paragraphs[at - 1] if at else None
                running = Running(self._text, self._clauses.reader, told, before)
                for number, sentence in enumerate(told):
                    self._running = running, number
                    yield from self._in_sentence(sentence, DOES)

    def _in_sentence(
        self, sentence: Span, cues: re.Pattern[str] = CUE
    ) -> Iterator[Trip]:
        before: tuple[Subject, ...] = ()
        at = sentence.start
        while found := cues.search(self._text, at, sentence.end):
            at = found.start() + 2
            places = self._clauses.places(found, sentence)
            if not places:
                continue
            at = max(at, places[-1].span.end)
            cue = self._clauses.read(found, places, sentence)
            if is_refused(cue, self._text) or is_idle(cue, self._text):
                continue
            who, mention = self._who(found, cue, before)
            before = who or before
            if places[0].is_unheard_of and not self._may_be_town(who):
                continue
            whose = who or ((mention,) if mention else ())
            yield from self._clauses.tell(cue, whose)
            if cue.form in _GOING and who:
                yield from self._then_on(cue, who)

    def _then_on(self, cue: Cue, who: tuple[Subject, ...]) -> Iterator[Trip]:
        """Read Uganda in "will go to Kenya on Thursday and then to Uganda"."""
        found = _THEN.match(self._text, cue.end, cue.limits.end)
        if found is None:
            return
        people = self._clauses.people
        places = tuple(places_at(self._text, found.end(), cue.limits.end, people))
        is_sure = found["link"].strip() not in {"and", "and in"} or (
            places and self._is_timed(places[-1].span.end, cue.limits.end)
        )
        if places and is_sure:
            limits = Span(found.start("link"), cue.limits.end)
            span = Span(limits.start, found.end())
            next_leg = replace(cue, span=span, places=places, limits=limits)
            yield from self._clauses.tell(next_leg, who)

    def _may_be_town(self, who: tuple[Subject, ...]) -> bool:
        return self._clauses.homes.hold_office(one.person for one in who)

    def _who(
        self, found: re.Match[str], cue: Cue, before: tuple[Subject, ...]
    ) -> tuple[tuple[Subject, ...], Span | None]:
        """Give whose trip it is; else the words that leave it open."""
        who = self._clauses.visitors.of(found, cue, before)
        if who:
            return who, None
        mention = self._clauses.visitors.open_to(cue)
        return self._carried(mention, cue), mention

    def _carried(self, mention: Span | None, cue: Cue) -> tuple[Subject, ...]:
        """Give whom "she" means in "She will", "Her visit", "She said she will"."""
        if cue.form is Form.NOUN:
            mention = self._owning(cue)
        if mention is None or self._running is None:
            return ()
        word = mention.of(self._text).lower()
        word = _OWN.get(word, word)
        running, number = self._running
        opening = running.opening(number)
        if word not in {"he", "she"}:
            is_told = opening is not None and opening.mention.start == mention.start
            return (opening,) if opening and is_told else ()
        if opening is not None and cue.sentence.holds(opening.mention):
            opened = opening.mention.of(self._text).lower()
            is_same = _OWN.get(opened, opened) == word
            is_own = cue.form is not Form.NOUN or opening.mention.start == mention.start
            return (opening,) if is_same and is_own else ()
        if not self._clauses.reader.is_nameless(cue.sentence):
            return ()
        subject = running.carried(number, mention, word)
        return () if subject is None else (subject,)

    def _owning(self, cue: Cue) -> Span:
        """Give the "her" of "her visit", or the "she" of "she put off a visit"."""
        start = phrase_start(self._text, cue.limits.start, cue.span.start)
        subject = _HE.search(self._text, cue.limits.start, cue.group.start)
        own = Span(start, start + len("her"))
        is_own = own.of(self._text).lower() in _OWN
        return Span(*subject.span(1)) if subject and not is_own else own

    def _is_timed(self, at: int, end: int) -> bool:
        """Tell "and Uganda on Friday" from "and Uganda has said so"."""
        time = next(find_times(self._text, at, min(end, at + _NEAR_TIME)), None)
        return time is not None and time.span.start - at <= _LEADS_UP


_LEADS_UP = 7  # " (", " on ", " from "
_NEAR_TIME = 40
_GOING = frozenset((Form.GOES, Form.ARRIVES, Form.VISITS, Form.NOUN, Form.STAYS))
_THEN = re.compile(
    r"[^.;:,“”\"]{0,40}?(?P<link>,?\s+(?:and\s+)?(?:then|afterwards|later|thereafter|and)\s+"
    r"(?:on\s+)?to\s+|,?\s+(?:and\s+)?then\s+|,?\s+(?:followed\s+by|before)\s+"
    r"|\s+and\s+(?:in\s+)?)(?=[A-Z])"
)
_OWN = {"his": "he", "her": "she"}
_HE = re.compile(r"\b([Hh]e|[Ss]he)\s*\Z")
