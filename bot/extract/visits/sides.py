"""On which side of the article's own day a trip lies, and whether it is over.

Knows the day of a return from that of a departure, and an earlier trip from the
one a story is about. Refuses to tell how far a trip has come: `status` does.
"""

import re

from bot.extract.dates import Direction, Time
from bot.extract.visits.cues import Cue, Form
from bot.extract.visits.fallen import never_got_there, was_to_have
from bot.extract.visits.nouns import DURING, PAST_NOUN, is_long_ago
from bot.extract.visits.verbs import is_past_form
from bot.model import VisitStatus

_ENDED = frozenset(
    """
    ended wound broke concluded wrapped finished completed returned returns returning
    back home after following short ends concludes
    """.split()
)


def is_of_return(cue: Cue, time: Time, text: str) -> bool:
    """Tell the day a trip ended, or its second day, from the day it began."""
    if cue.form is Form.RETURNS:
        return True
    if cue.form is not Form.NOUN:
        return is_after(_UNTIL, time, text) or cue.verb.startswith("after ")
    lead = text[max(cue.limits.start, cue.span.start - 60) : cue.span.start]
    is_later = DURING.search(lead) is not None or cue.noun in {"day", "night"}
    is_later = is_later and not _FIRST.search(lead)
    is_later = is_later or _BACK_FROM.search(lead) is not None
    is_told = _SINCE_THEN.issuperset(cue.group.words) and time.span.start >= cue.end
    return is_later or (not is_told and not _ENDED.isdisjoint(cue.group.words))


_SINCE_THEN = frozenset("after following on".split())  # "after her visit on Friday"
# After "returned to Seoul on Friday from a trip to" the day is none of the trip.
_BACK_FROM = re.compile(
    r"\b(?:return(?:s|ed|ing)?|back|home)\b[^.;:]{0,40}?\sfrom\s(?:[\w’'\-]+\s){0,4}\Z"
)
_FIRST = re.compile(r"\b(?:first|opening|start|beginning|outset)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|by|before)\s+\Z")


def has_ended(cue: Cue) -> bool:
    """Tell "returned from Kenya" and "ended a visit to Kenya"."""
    is_noun = cue.form is Form.NOUN and not _ENDED.isdisjoint(cue.group.words)
    return is_noun or cue.form is Form.RETURNS


def goes_again(cue: Cue, text: str) -> bool:
    """Tell "will return to Kenya" from "will go to Kenya"."""
    if cue.form is Form.RETURNS:
        return False  # "returned from"
    words = text[cue.span.start : cue.span.end]
    return _BACK.search(words) is not None or (
        _AGAIN.match(text, cue.end, cue.sentence.end) is not None
    )


_BACK = re.compile(r"\b(?:return(?:s|ed|ing)?|back|revisit(?:s|ed|ing)?)\b")
_AGAIN = re.compile(r"\s(?:once\s)?(?:again|more)\b|\s(?:for\s)?a\ssecond\stime\b")


def direction_of(
    cue: Cue, time: Time | None, status: VisitStatus | None, text: str
) -> Direction:
    """Tell on which side of the article's date a time lies."""
    is_off = status in {VisitStatus.CANCELLED, VisitStatus.POSTPONED}
    if is_off and never_got_there(cue, text):
        return Direction.PAST
    if was_to_have(cue) and time is not None and time.month:
        return Direction.OPEN  # "was to have come on May 8", which may be past
    if status is VisitStatus.PLANNED or is_off or was_to_have(cue):
        return Direction.FUTURE
    is_past = is_past_form(cue.verb_word) or "had" in cue.group.words
    is_past = is_past or status is VisitStatus.HAPPENED
    is_past = is_past or (
        cue.verb_word in {"arriving", "landing", "touching"} and not cue.group.words
    )
    if cue.form is Form.NOUN and not is_past:
        is_told = status is not None or "during" in cue.group.words
        is_told = is_told or not {"was", "were"}.isdisjoint(cue.group.words)
        is_past = not cue.group.is_planned and is_told
    return Direction.PAST if is_past else Direction.OPEN


def is_called_off(cue: Cue) -> bool:
    """Tell "called off Thursday's trip to"."""
    return not _CALLING_OFF.isdisjoint(cue.group.words)


_CALLING_OFF = frozenset(
    """
    cancel cancels cancelled canceled cancelling postpone postpones postponed postponing
    scrap scraps scrapped abandon abandons abandoned delay delays delayed shelved shelve
    off axed reschedule rescheduled
    """.split()
)


def looks_back(
    cue: Cue, time: Time | None, status: VisitStatus | None, text: str
) -> bool:
    """Tell a trip of another time: "visited in 2019", "had visited"."""
    if status in {VisitStatus.PLANNED, VisitStatus.UNDER_WAY} and time is None:
        return False
    if "had" in cue.group.words:
        is_near = time is not None and (time.beside or time.is_same)
        return time is None or (time.is_vague and not is_near)
    lead = text[max(cue.limits.start, cue.span.start - 40) : cue.span.start]
    if cue.form is Form.NOUN and PAST_NOUN.search(lead):
        return "recent" not in lead
    if time is None or status is VisitStatus.PLANNED:
        return False
    return is_long_ago(time, text)


def is_after(words: re.Pattern[str], time: Time, text: str) -> bool:
    """Tell a time that one of these words leads up to."""
    return (
        words.search(text[max(0, time.span.start - _LEADS_UP) : time.span.start])
        is not None
    )


_LEADS_UP = 12
