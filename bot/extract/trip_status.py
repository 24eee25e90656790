"""How far a trip has come, by the words of the clause that tells of it.

Knows tenses, plans and arrivals. Refuses to tell where a clause doesn't.
"""

import re

from bot.extract.dates import Direction, Time
from bot.extract.trip_cues import LEAVING, STARTING, Cue, Form
from bot.model import VisitStatus

_PLANNED_NOUN = re.compile(
    r"\b(?:upcoming|planned|scheduled|forthcoming|proposed|expected|imminent|next|ahead\s"
    r"+of|before|will|is\s+due|plans?\s+for|due\s+to)\b",
    re.IGNORECASE,
)
_PAST_NOUN = re.compile(r"\b(?:last|previous|earlier|past|recent)\s", re.IGNORECASE)

_ARRIVED = frozenset("arrived landed left departed".split())
_PAST_FORMS = frozenset(
    """
    travelled traveled flew flown went came journeyed sailed headed jetted arrived
    landed visited toured departed left was were stopped gone been
    """.split()
)


def status_of(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    """Tell how far the trip has come, by the verb, its group and its time."""
    words = cue.group.words
    if cue.form is Form.NOUN:
        return _noun_status(cue, time, text)
    is_expected = _EXPECTED.search(text, cue.span.start, cue.span.end) is not None
    if is_expected or cue.group.is_planned or "to" in words[-1:]:
        return VisitStatus.PLANNED
    if cue.group.joined_by and cue.verb.endswith("ing"):
        return None
    if ruling := _ruling(cue, text):
        return VisitStatus.PLANNED if _PLANS.fullmatch(ruling) else None
    return _status_by_tense(cue, time, text)


def _status_by_tense(cue: Cue, time: Time | None, text: str) -> VisitStatus:
    words = cue.group.words
    if _is_arrival(cue.verb):
        is_over = "had" in words or _is_long_ago(time, text)
        return VisitStatus.HAPPENED if is_over else VisitStatus.UNDER_WAY
    if cue.verb.split()[0] in _PAST_FORMS or not {"was", "were"}.isdisjoint(words):
        return VisitStatus.HAPPENED
    is_ahead = time is not None and _AHEAD.search(time.span.of(text)) is not None
    if _is_simple_present(cue) and (_is_day(time) or _waits(cue, text)):
        is_ahead = True
    return VisitStatus.PLANNED if is_ahead else VisitStatus.UNDER_WAY


def _is_simple_present(cue: Cue) -> bool:
    return cue.verb.endswith("s") and cue.form is not Form.STAYS


def _is_day(time: Time | None) -> bool:
    """Tell "arrives in Kenya on Friday", a timetable's present, from today's news."""
    if time is None or time.is_vague:
        return False
    return time.weekday is not None or time.day > 0 or time.full is not None


def _waits(cue: Cue, text: str) -> bool:
    """Tell "will face the senate when he arrives in"."""
    lead = text[max(cue.limits.start, cue.span.start - _REACH) : cue.span.start]
    return _WHEN.search(lead) is not None


_REACH = 160
_WHEN = re.compile(
    r"\b(?:will|would|to|must|should)\s[^.;]*\b(?:when|once|after|before|until)\s"
    r"[^,.;]{1,60}$"
)


def is_refused(cue: Cue, text: str) -> bool:
    """Tell a wish, a possibility or a denial, also one before "and"."""
    if cue.group.is_refused:
        return True
    return _REFUSES.fullmatch(_ruling(cue, text)) is not None


_BASE = frozenset(
    """
    travel fly jet head go journey sail come set depart leave arrive land touch stop
    visit tour reach
    """.split()
)
_PLANS = re.compile(
    r"will|would|shall|(?:due|scheduled|set|expected|plan\w*|is|are|was|were) to"
)
_REFUSES = re.compile(
    r"may|might|could|can|should|must|not|never|\w+n['’]t"
    r"|(?:wants?|wanted|hopes?|hoped|asked|urged|invited|refused|declined|wish\w*) to"
)
_RULING = re.compile(
    rf"\b(?:{_PLANS.pattern}|{_REFUSES.pattern}|to(?=\s+[a-z])|did|does|do)(?=\s)"
)


def _ruling(cue: Cue, text: str) -> str:
    """Give the auxiliary that "head" shares in "was scheduled to leave and head to"."""
    is_joined = cue.group.joined_by in {"and", "then"} and cue.form is not Form.NOUN
    if not is_joined or cue.verb.split(maxsplit=1)[0] not in _BASE:
        return ""
    found = _RULING.findall(text, cue.limits.start, cue.group.start)
    return found[-1].lower() if found else ""


_EXPECTED = re.compile(r"\b(?:due|expected)\b")  # "is expected in Kenya"


def _is_arrival(verb: str) -> bool:
    """Tell a past verb after which the visitor is there or on the way."""
    return verb.split(maxsplit=1)[0] in _ARRIVED or verb.startswith(("touched", "set "))


_AHEAD = re.compile(r"\b(?:next|tomorrow|later|coming)\b", re.IGNORECASE)


def _noun_status(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    words = set(cue.group.words)
    if _is_long_ago(time, text):
        return VisitStatus.HAPPENED
    lead = text[max(cue.limits.start, cue.span.start - 60) : cue.span.start]
    if cue.group.is_planned or _PLANNED_NOUN.search(lead):
        return VisitStatus.PLANNED
    if words & {"paid", "made", "concluded", "ended", "wrapped", "took", "completed"}:
        return VisitStatus.HAPPENED
    if words & (STARTING | LEAVING) or words & {"is", "are"}:
        return VisitStatus.UNDER_WAY
    return VisitStatus.HAPPENED if _PAST_NOUN.search(lead) else None


def direction_of(cue: Cue, status: VisitStatus | None) -> Direction:
    """Tell on which side of the article's date a time lies."""
    if status is VisitStatus.PLANNED:
        return Direction.FUTURE
    verb = cue.verb.split()[0] if cue.verb else ""
    is_past = verb in _PAST_FORMS or status is VisitStatus.HAPPENED
    return Direction.PAST if is_past else Direction.OPEN


_PAST_TIME = re.compile(
    r"\b(?:last\s+(?!night|week\b)|ago|previous|past|(?:19|20)\d\d|yesterday.s)|\bsince\b",
    re.IGNORECASE,
)


def looks_back(
    cue: Cue, time: Time | None, status: VisitStatus | None, text: str
) -> bool:
    """Tell a trip of another time: "visited in 2019", "had visited"."""
    if status in {VisitStatus.PLANNED, VisitStatus.UNDER_WAY} and time is None:
        return False
    if "had" in cue.group.words:
        return True
    lead = text[max(cue.limits.start, cue.span.start - 40) : cue.span.start]
    if cue.form is Form.NOUN and _PAST_NOUN.search(lead):
        return "recent" not in lead
    if time is None or status is VisitStatus.PLANNED:
        return False
    return _is_long_ago(time, text)


def _is_long_ago(time: Time | None, text: str) -> bool:
    """Tell "in 2019" and "two years ago" from a day of this week."""
    if time is None or not time.is_vague:
        return False
    return _PAST_TIME.search(time.span.of(text)) is not None
