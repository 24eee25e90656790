"""Further stops of a journey, in the sentence that tells of the first.

Knows "to Kenya on Thursday and then to Uganda", "in Kenya on Monday for talks and
in Uganda on Friday" and "a school in Kenya on Monday, a clinic in Uganda on Friday".
Refuses a place that neither "then" nor a day of its own makes the next stop.
"""

import re
from dataclasses import replace

from bot.almanac import MONTH, WEEKDAY
from bot.extract.dates import find_times
from bot.extract.visits.clauses import Clauses
from bot.extract.visits.cues import OVER, STARTING, Cue, Form
from bot.extract.visits.places import Leading, Printed
from bot.model import Span


def next_stop(cue: Cue, clauses: Clauses) -> Cue | None:
    """Read Uganda of "will go to Kenya on Thursday and then to Uganda"."""
    return _linked(cue, clauses) or _listed(cue, clauses)


def _linked(cue: Cue, clauses: Clauses) -> Cue | None:
    is_tour = cue.noun == "tour" and not _TOURING.isdisjoint(cue.group.words)
    then = _TOUR_IN if is_tour else _THEN
    found = then.match(clauses.text, cue.end, cue.limits.end)
    found = found or _THEN.match(clauses.text, cue.end, cue.limits.end)
    if found is None and cue.noun:
        found = _MOVES_ON.match(clauses.text, cue.end, cue.limits.end)
    if found is None:
        return None
    places = clauses.stops(found.end(), cue.limits.end)
    is_sure = found["link"].strip(" ,\n") not in _LOOSE
    if not places or not (is_sure or _is_timed(places, cue, clauses.text)):
        return None
    return _leg(cue, found, places)


def _listed(cue: Cue, clauses: Clauses) -> Cue | None:
    """Read what a list tells of, each with its day."""
    end = min(cue.limits.end, cue.end + _REACH)
    other = _OTHER_CLAUSE.search(clauses.text, cue.end, end)
    for found in _LISTED.finditer(
        clauses.text, cue.end, other.start() if other else end
    ):
        if found["what"] and not found["to"] and cue.form not in _WITH_OBJECT:
            continue
        places = clauses.stops(found.end(), cue.limits.end, Leading.STAY)
        if places and (found["day"] or _is_timed(places, cue, clauses.text)):
            return _leg(cue, found, places)
    return None


def _leg(cue: Cue, found: re.Match[str], places: tuple[Printed, ...]) -> Cue:
    limits = Span(found.start("link"), cue.limits.end)
    span = Span(limits.start, found.end())
    return replace(cue, span=span, places=places, limits=limits)


def _is_timed(places: tuple[Printed, ...], cue: Cue, text: str) -> bool:
    """Tell "and Uganda on Friday" from "and Uganda has said so"."""
    at = places[-1].span.end
    if aside := _ASIDE.match(text, at, cue.limits.end):
        at = aside.end()
    end = min(cue.limits.end, at + _NEAR_TIME)
    time = next(find_times(text, at, end), None)
    if time is None or time.span.start - at > _LEADS_UP:
        return False
    return _GOES_ON.match(text, time.span.end, cue.limits.end) is not None


_LEADS_UP = 7  # " (", " on ", " from "
_NEAR_TIME = 40
_REACH = 120
_WITH_OBJECT = frozenset((Form.DOES, Form.VISITS))
_THEN = re.compile(
    r"(?:[^.;:,“”\"]{0,40}?,\s+(?:where|to)\s[^.;:“”\"]{3,120}?(?=,\s+and\s+(?:in|to)\s))?"
    r"[^.;:,“”\"]{0,40}?(?P<link>,?\s+(?:and\s+)?(?:then|afterwards|later|thereafter|and)\s+"
    rf"(?:on\s+(?:the\s+)?{WEEKDAY}\s+)?(?:on\s+)?to\s+|,?\s+(?:and\s+)?then\s+|,?\s+(?:followed\s+by|before)\s+"
    r"|,?\s+(?:(?:and|that|which|then|will|would|is\s+to)\s+){1,3}(?:ends?|finish(?:es)?|conclud(?:es?)"
    r"|clos(?:es?)|winds?\s+up|ended|finished|concluded)\s+in\s+"
    r"|,?\s+and\s+(?:in\s+)?|,\s+(?:in\s+|to\s+)?)(?=[A-Z])"
)
# "Her tour opens in Kenya on Monday and moves to Uganda on Friday"
_MOVES_ON = re.compile(
    r"[^.;:,“”\"]{0,40}?(?P<link>,?\s+(?:and\s+(?:then\s+|will\s+)?|before\s+|then\s+)"
    r"(?:mov(?:es?|ing)|roll(?:s|ing)?|carr(?:y|ies|ying)|shift(?:s|ing)?)\s+(?:on\s+)?to\s+)"
    r"(?=[A-Z])"
)
# "ended her tour of the Gulf on Friday in Doha"
_TOUR_IN = re.compile(rf"(?P<link>(?:\s+(?:on\s+)?{WEEKDAY})?\s+in\s+)(?=[A-Z])")
_TOURING = STARTING | OVER
_LOOSE = frozenset({"and", "and in", "", "in", "to"})
_DAY = (
    rf"(?:on\s+)?(?:{WEEKDAY}|(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}"
    rf"|{MONTH}\s+\d{{1,2}})"
)
# Not "and Uganda on Friday rejected the offer"
_GOES_ON = re.compile(
    r"(?:\s(?:morning|afternoon|evening|night))?\W*(?:\Z"
    r"|\b(?:and|or|for|to|before|after|where|with|at|in|on|as|ahead|then|but|by|when"
    r"|while|during|until|following|followed|because|if|he|she|they|officials?)\b|(?<=\W\s)[a-z]+ing\b|(?<=[,;.]\s)|(?<=\n))"
)
# ", a clinic in", " and in", ", with": each with a day before or behind its place
_LISTED = re.compile(
    rf"(?P<link>(?:,?\s+and|,)\s+(?:then\s+|with\s+)?(?P<day>{_DAY},?\s+)?"
    r"(?P<to>to\s+(?=(?:an?|the|his|her|its)\s))?"
    r"(?P<what>(?:an?|the|his|her|another|\d+)\s(?:(?!after\b|before\b|of\b|since\b|from\b)[\w’'\-]+\s){1,5}?)?"
    rf"(?:(?:on\s+)?(?:to|into|in|at|near|for|as\s+far\s+as)\s+)?)(?!{WEEKDAY}|{MONTH})(?=[A-Z])"
)
# Behind these the places are another clause's.
_OTHER_CLAUSE = re.compile(
    r"[.;:“”\"]\s|\b(?:said|says|told|will|would|is|was|are|were|has|had|have|who|which|that"
    r"|s?he|they|it|but|where|when|while|because|after|since|from)\b"
)
# "to Tarvo, a town of 5,000 souls, on Saturday"
_ASIDE = re.compile(r",\s+(?:an?|the|his|her|its)\s[^.;:“”\"]{2,60}?,(?=\s)")
