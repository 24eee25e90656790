"""A visit told by what a town does for it: flags, police, protests.

Knows "Security was tight in Nairobi for the visit of Jane Roe", "Crowds lined the
streets of Nairobi as Jane Roe arrived" and, in a story written from there, "signed
during a state visit by Jane Roe". Refuses a scene of two places, a visit that goes
on to another, and whoever is at home there.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.almanac import WEEKDAY
from bot.extract.visits.clauses import Clauses, Trip
from bot.extract.visits.cues import Form, Lead
from bot.extract.visits.places import CAPITAL, Printed, places_at
from bot.extract.visits.subjects import Subject
from bot.model import Span, VisitStatus


def staged(clauses: Clauses, sentence: Span) -> Iterator[Trip]:
    """Yield the visits that a sentence tells of by a scene set for them."""
    text = clauses.text
    scene = _SCENE.search(text, sentence.start, sentence.end)
    at = scene.end() if scene else sentence.start
    found = _VISIT.search(text, at, sentence.end)
    if found is None or _GOES_ON_TO.match(text, found.end(), sentence.end):
        return
    if scene is None and not _IS_OF_STATE.search(found[0]):
        return
    if found["verb"] and scene is not None and scene[0].lower() == "police":
        return  # who come where somebody "arrived" home
    where = _only_place(clauses, Span(sentence.start, found.start()), found)
    who = _who(clauses, found, sentence) if where is not None else None
    if where is None or who is None or clauses.homes.is_home(who.person, where.place):
        return
    yield from _told(clauses, found, (where, who), sentence)


def _told(
    clauses: Clauses,
    found: re.Match[str],
    told: tuple[Printed, Subject],
    sentence: Span,
) -> Iterator[Trip]:
    where, who = told
    is_noun = found["verb"] is None
    noun = found["noun"] and found.start("noun")
    at = found.start("verb") if not is_noun else noun or found.end("owner") + 1
    span = Span(at, max(at + 1, found.end()))
    words = span.of(clauses.text)
    form = Form.NOUN if is_noun else Form.ARRIVES
    verb = "" if is_noun else words.split()[0].lower()
    lead = Lead(form=form, span=span, words=words, verb=verb)
    cue = clauses.read(lead, (where,), sentence)
    lead_in = clauses.text[sentence.start : found.end()]
    is_ahead = _AHEAD.search(lead_in) is not None
    if is_ahead and _NOW.search(lead_in) is None:
        return  # "closed roads ahead of her visit", which may be over
    has_no_day = _IS_OF_STATE.search(
        found[0]
    )  # "signed on Friday during a state visit"
    for trip in clauses.tell(cue, (who,)):
        is_open = is_ahead and trip.status is not VisitStatus.CANCELLED
        yield replace(
            trip,
            status=VisitStatus.PLANNED if is_open else trip.status,
            when=None if has_no_day else trip.when,
            time=None if has_no_day else trip.time,
            is_weak=False,
            clause=sentence,
        )


def _who(clauses: Clauses, found: re.Match[str], sentence: Span) -> Subject | None:
    """Give whose visit it is: "a visit by Jane Roe", "Jane Roe's visit"."""
    reader = clauses.reader
    if found["by"] is None:
        at = found.start("owner") if found["owner"] else found.start("verb")
        named = reader.ending_at(at, Span(found.start(), sentence.end))
        return named[-1] if named else None
    by = Span(found.start("by"), sentence.end)
    first = next(reader.names_in(by), None)
    if first is None:
        return None
    between = clauses.text[by.start : reader.start_of(first)]
    return first if _TITLES.fullmatch(between) else None


def _only_place(clauses: Clauses, before: Span, visit: re.Match[str]) -> Printed | None:
    """Give the one place that the scene is in, or that its story is written from."""
    found: dict[str, Printed] = {}
    for link in _IN.finditer(clauses.text, before.start, before.end):
        for place in places_at(clauses.text, link.end(), before.end, clauses.people):
            found.setdefault(place.place.key, place)
    if not found and clauses.here is not None and _IS_OF_STATE.search(visit[0]):
        return replace(clauses.here, span=Span(visit.start(), visit.end()))
    return next(iter(found.values())) if len(found) == 1 else None


_SCENE = re.compile(
    r"\b(?:[Ss]ecurity|[Ss]treets|[Rr]oads|[Ff]lags|[Bb]unting|[Cc]rowds?|[Pp]rotest\w*"
    r"|[Dd]emonstrat(?:ed|ors|ions?)|[Rr]allied|[Mm]arched|[Pp]reparations|[Tt]housands"
    r"|[Hh]undreds|[Dd]ozens|[Bb]arricades|[Tt]raffic|[Bb]anners|[Pp]osters|[Pp]olice)\b"
)
_IN = re.compile(r"\b(?:in|across|around|through|of|at|outside)\s+(?=[A-Z])")
# "during a state visit by", "amid the three-day visit of"
_IS_OF_STATE = re.compile(
    r"(?:during|amid)\s(?:an?|the)\s(?:[\w\-]+\s){0,2}?(?:state|official|working|royal|papal"
    r"|ministerial|goodwill|landmark|historic|rare|high-level|[\w]+-day)\s(?:[\w\-]+\s)?(?:visit|trip|tour)\s(?:by|of|from)\s"
)
_ADJECTIVES = r"(?:(?!the\b)[\w\-]+(?:['’]s)?\s){0,3}?"
_VISIT = re.compile(
    r"\b(?:for|ahead\sof|before|during|amid)\s"
    rf"(?:(?:the|an?|this|next\s\w+['’]s|{WEEKDAY}['’]s)\s{_ADJECTIVES}(?P<noun>visit|arrival)\s(?:by|of|from)\s(?P<by>(?=[\w]))"
    rf"|[^,.;:“”\"]{{2,70}}?{CAPITAL}[\w\-]+(?P<owner>['’]s?)\s{_ADJECTIVES}(?:visit|arrival)\b)"
    r"|\b(?:as|when)\s[^.;:“”\"]{2,90}?(?P<verb>(?:arrived|landed|touched\sdown|flew\sin|drove\spast)\b)"
    rf"(?=[.,]|\s(?:on\s)?(?:{WEEKDAY}|yesterday|today)|\s(?:for\s(?:talks|an?\s)|early|late|shortly|just)\b)"
)
_GOES_ON_TO = re.compile(
    r"[^.;:]{0,80}?\s(?:to|in|at|from|near|for)\s(?:the\s)?(?=[A-Z])"
    rf"(?!{WEEKDAY}|January|February|March|April|May|June|July|August|September|October|November|December)"
)
_TITLES = re.compile(r"(?:(?:the|an?|its|their)\s)?(?:[\w’'\-.]+,?\s){0,7}")
_AHEAD = re.compile(
    r"\b(?:preparations|preparing|prepared|will|ahead\sof|before|upcoming|planned|next|are\sto)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:is|are|has|have|will|being)\b")
