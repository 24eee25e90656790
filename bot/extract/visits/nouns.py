"""How far a trip has come, by the words around a "visit" or a "tour".

Knows what leads up to the noun and what is told behind its place. Refuses to
tell where neither does.
"""

import re

from bot.almanac import MONTH, WEEKDAY
from bot.extract.dates import Time
from bot.extract.visits.cues import LEAVING, OVER, STARTING, Cue
from bot.model import VisitStatus

_PLANNED_NOUN = re.compile(
    r"\b(?:upcoming|planned|scheduled|forthcoming|proposed|expected|imminent|next|ahead\s"
    r"+of|before|will|is\s+due|plans?\s+for|due\s+to|prepar(?:es?|ing|ations))\b",
    re.IGNORECASE,
)
PAST_NOUN = re.compile(r"\b(?:last|previous|earlier|past|recent)\s", re.IGNORECASE)


def noun_status(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    """Tell how far "a visit to Kenya" has come."""
    lead = text[max(cue.limits.start, cue.span.start - 60) : cue.span.start]
    if stop := _STOP_IS.search(text, cue.span.start, cue.span.end):
        return VisitStatus.HAPPENED if stop["was"] else VisitStatus.PLANNED
    behind = _told_behind(cue, time, text)
    # "her planned visit to Kenya fell through"
    off = behind if behind is VisitStatus.CANCELLED else told_off(cue, text)
    if within := off or _told_within(cue, time, text):
        return within
    if not _EXTENDED.isdisjoint(cue.group.words):
        return VisitStatus.UNDER_WAY
    if is_long_ago(time, text) or (time is not None and time.week < 0):
        return VisitStatus.HAPPENED
    is_planned = cue.group.is_planned or _PLANNED_NOUN.search(lead)
    if is_planned or _is_brought_forward(cue, text):
        return VisitStatus.PLANNED
    return behind or _told_before(cue, time, lead, text)


# "A stop in Kenya pencilled in for June stands."
_PENCILLED = re.compile(
    r"(?:,|,?\s(?:which|that)\s(?:is|was|has\sbeen))?\s(?:[a-z]+ly\s)?"
    r"(?:pencill?ed\sin|lined\sup|earmarked|slated|scheduled|planned)\s"
    r"(?:(?:by|with)\s[^,.;:]{3,60}?\s)?(?:for|in|on)\b"
)


def _is_brought_forward(cue: Cue, text: str) -> bool:
    """Tell "has brought her visit to Kenya forward to Thursday"."""
    is_moved = not _MOVED.isdisjoint(cue.group.words)
    return is_moved and _FORWARD.match(text, cue.end, cue.limits.end) is not None


def told_off(cue: Cue, text: str) -> VisitStatus | None:
    """Tell what became of "The Kenya leg" and "A stop in Kenya", part of a tour."""
    if not cue.noun.startswith(_LEGS) and not is_some_trip(cue, text):
        return None
    found = _OFF_BEHIND.match(text, cue.end, cue.sentence.end)
    if found is None:
        return None
    return VisitStatus.POSTPONED if found["postponed"] else VisitStatus.CANCELLED


def is_never_planned(cue: Cue, text: str) -> bool:
    """Tell "A stop in Kenya was weighed and ruled out", "will not stop in Kenya"."""
    is_stop = cue.noun.startswith("stop")
    if is_stop and _NOT_BEFORE.search(text, cue.limits.start, cue.span.start):
        return True
    return (
        _RULED_OUT.match(text, cue.end, cue.sentence.end) is not None
        or _UNDECIDED.match(text, cue.end, cue.sentence.end) is not None
    )


def is_some_trip(cue: Cue, text: str) -> bool:
    """Tell "A planned visit to", which a sentence opens with, from anybody's own."""
    return _SOME_TRIP.fullmatch(text, cue.limits.start, cue.span.start) is not None


def counts_trips(cue: Cue, text: str) -> bool:
    """Tell "It would be her second trip to Kenya", which is of one told before."""
    lead = text[max(cue.limits.start, cue.span.start - _NEAR) : cue.span.start]
    return bool(cue.noun) and _IT_WOULD_BE.search(lead) is not None


_NEAR = 60
_IT_WOULD_BE = re.compile(
    r"\b(?:It|This|That)\s(?:would|will)\s(?:also\s|only\s)?be\s(?:only\s)?(?:his|her|their)\s"
    r"(?:[a-z\-]+\s){1,3}\Z"
)
_NOT_BEFORE = re.compile(r"(?:\bnot|\bnever|n['’]t)\s\Z")
_RULED_OUT = re.compile(
    r"[^.;:,“”\"]{0,40}?(?:,[^.;:]{3,60}?,)?\s(?:has|have|had|is|was|were|been|being)\s"
    r"(?:[^.;:,“”\"]{0,40}?\s)?(?:ruled\sout|out\sof\sthe\squestion|not\s(?:now\s)?(?:planned|foreseen"
    r"|envisaged|on\sthe\s(?:cards|agenda|table|programme|itinerary))|decided\sagainst"
    r"|(?:considered|looked\sat|weighed|discussed|mooted|floated|suggested|proposed)"
    r"\s(?:but|and)\s[^.;:]{0,30}?(?:rejected|dropped|dismissed|discarded|turned\sdown|ruled\sout))\b"
)
# "A visit by Jane Roe to Kenya is being discussed"
_UNDECIDED = re.compile(
    r"(?:\s(?:on|in|by)\s[^.;:,“”\"]{3,40}?)?\s(?:is|are|was|were)\s(?:still\s|now\s|only\s)?"
    r"(?:being\s(?:discussed|considered|weighed|mooted|explored|studied)|under\s(?:discussion|consideration|study))\b"
)
_LEGS = ("stop", "leg")
_SOME_TRIP = re.compile(
    r"(?:An?|Another|The)\s(?:(?:planned|scheduled|proposed|further|second|third|final|last|later|separate"
    r"|brief|short|return|side|subsequent|private|working|[a-z]+-(?:day|hour|minute)|day)\s){0,2}"
)
_OFF_BEHIND = re.compile(
    rf"(?![^.;:]{{0,60}}\b(?:last\s(?:year|month|{MONTH})|ago|in\s(?:19|20)\d\d)\b)"
    r"[^.;:,]{0,60}?(?:,[^.;:]{3,80}?,)?\s(?:has|have|had|is|was|were|will)\s"
    r"(?:(?:now|since|also|later|to|be|been|being)\s){0,3}"
    r"(?:(?P<postponed>postponed|delayed|deferred|rescheduled|put\s(?:off|back)|(?:pushed|moved)\s(?:back|out)(?=\sto\b))"
    r"|cancell?ed|called\soff|scrapped|dropped|shelved|abandoned|axed|off(?=[.,;]|\sbecause\b|\safter\b))"
)
_EXTENDED = frozenset("extended extends extending prolonged prolongs".split())
_MOVED = frozenset("bring brings brought bringing".split())
_FORWARD = re.compile(r"\s+forward\b")
# "First stop is"
_STOP_IS = re.compile(r"stop\w*\s+(?:is|will\s+be|(?P<was>was))\b")
_IS_NEXT = re.compile(
    rf"\s+(?:(?:is|comes|follows)\s+(?:next|later|then)|follows(?=[.,;]|\s+(?:on|in\s+{MONTH}|at\s+the|{WEEKDAY}|tomorrow)))\b"
)


def _told_within(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    """Read "her tour began in Kenya", "her tour, which ends in Kenya"."""
    if _IS_NEXT.match(text, cue.end, cue.limits.end):
        return VisitStatus.PLANNED  # "A Kenya stop is next"
    found = _TOUR_TOLD.search(text, cue.span.start, cue.span.end)
    if found is None:
        return None
    is_ended = _HAS_ENDED.match(text, cue.end, cue.limits.end) is not None
    if is_ended or found["ended"]:
        return VisitStatus.HAPPENED
    is_ahead = found["will"] or (found["ends"] and (time is None or is_day(time)))
    return VisitStatus.PLANNED if is_ahead else VisitStatus.UNDER_WAY


_TOUR_TOLD = re.compile(
    r"\b(?:(?P<will>will|to)\s+\w+(?:\s+(?:off|up))?|(?P<ended>ended|concluded|finished|wrapped\s+up)"
    r"|(?P<ends>begins|starts|opens|kicks\s+off|ends|concludes|finishes)"
    r"|began|started|opened|kicked\s+off)\s+in\s+\Z"
)
_HAS_ENDED = re.compile(
    r"[^.;:]{0,40},\s+(?:has\s+)?(?:ended|concluded|finished|is\s+over)\b"
)


def _told_before(
    cue: Cue, time: Time | None, lead: str, text: str
) -> VisitStatus | None:
    """Read "ended a visit to", "on the second day of a visit to"."""
    words = set(cue.group.words)
    is_announced = bool(words & _ANNOUNCED) and "during" not in words
    is_next = time is not None and _NEXT.match(time.span.of(text)) is not None
    is_told_ahead = is_announced or is_next or (time is not None and time.is_ahead)
    is_doing = words & {"is", "are"} and words & _BEGINNING
    is_timed = is_day(time) or is_in_month(time, text)
    if is_told_ahead or ((is_doing or words & _BEGINS) and is_timed):
        return VisitStatus.PLANNED
    if cue.noun in {"day", "night"}:
        return VisitStatus.UNDER_WAY
    if words & OVER or _AT_END.search(lead):
        return VisitStatus.HAPPENED
    is_there = words & {"is", "are"} or cue.noun == "arrival" or _ON_ONE.search(lead)
    has_begun = words & (STARTING | LEAVING | _BEGINS) or DURING.search(lead)
    if is_there or has_begun or _LEFT_FOR.search(lead):
        return VisitStatus.UNDER_WAY
    return VisitStatus.HAPPENED if PAST_NOUN.search(lead) else None


_NEXT = re.compile(r"next\s(?:week|month|year|spring|summer|autumn)\b")
_ANNOUNCED = frozenset("announced announces forward".split())
_BEGINS = frozenset(
    """
    begins starts opens makes pays undertakes departs leaves flies arrives lands embarks
    kicks kick resumes leads heads
    """.split()
)
_BEGINNING = frozenset(
    """
    beginning starting making paying undertaking embarking kicking resuming leaving
    departing flying heading
    """.split()
)
_DAY_OF = r"(?:day|leg|stop|stage|part|week|half)\s+of\s+(?:\w+\W+){0,6}\Z"
DURING = re.compile(
    rf"\b(?:first|second|third|fourth|fifth|opening|last|final)\s+{_DAY_OF}"
    r"|\b(?:start|beginning|outset|middle)\s+of\s+(?:\w+\W+){0,6}\Z|way\s+through\s+"
    r"(?:\w+\W+){0,6}\Z",
    re.IGNORECASE,
)
_ON_ONE = re.compile(
    r"(?:,|\bwhile|\bis|\bnow)\s+on\s+(?:an?|his|her)\s+(?:[\w\-]+\s+){0,4}\Z"
)
_LEFT_FOR = re.compile(
    r"\b(?:left|set\s(?:off|out))\b[^.;]*\b(?:for|on)\s+(?:[\w\-]+\s+){0,3}\Z"
)
_AT_END = re.compile(r"\b(?:end|close|conclusion)\s+of\s+(?:\w+\W+){0,6}\Z")
# What stands behind "Jane Roe's visit to Kenya".
_BEHIND = re.compile(
    rf"(?:\s+(?:on\s+)?(?:{WEEKDAY}|(?:this|next|last)\s+\w+))?(?:\s+by\s+[^,.;:]{{3,60}}?)?(?:,[^,.;:]{{3,80}},)?\s+"
    r"(?:(?P<off>will\s+not\s+(?:now\s+)?(?:go\s+ahead|take\s+place|happen)|(?:fell|has\s+fallen)\s+(?:through|victim)"
    r"|(?:was|were|had\s+to)\s+(?:be\s+)?(?:turn(?:ed)?\s+(?:back|round|around)|diverted|grounded|recalled)"
    r"|did\s+not\s+(?:go\s+ahead|take\s+place|happen)|never\s+(?:happened|took\s+place))"
    r"|(?P<will>will|would|has\s+been\s+(?:brought\s+forward|announced|arranged|scheduled|agreed|planned|set)|is\s+(?:to|due|set|scheduled|expected|planned)\b)"
    r"|(?P<doubted>(?:is|was|remains|hangs|looks)\s(?:now\s|still\s)?(?:in\s(?:doubt|jeopardy|the\sbalance)|at\srisk|uncertain))"
    r"|(?:now\s+)?(?P<begins>begins|starts|opens|runs|lasts|kicks\s+off|gets\s+under\s+way|takes\s+place)"
    r"|(?P<ends>ends|concludes|finishes|winds\s+up)"
    r"|(?P<began>began|started|opened|kicked\s+off|got\s+under\s+way)"
    r"|(?P<ended>ended|concluded|wrapped\s+up|finished|went\s+ahead|took\s+place))\b"
)


def _told_behind(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    """Read "Jane Roe's visit to Kenya begins on Friday"."""
    found = _BEHIND.match(text, cue.end, cue.limits.end)
    if found is None:
        is_set = _PENCILLED.match(text, cue.end, cue.limits.end) is not None
        return VisitStatus.PLANNED if is_set else None
    if found["off"]:
        return VisitStatus.CANCELLED
    if found["doubted"]:
        return VisitStatus.PLANNED
    if found["will"] or (found["begins"] and is_day(time)):
        return VisitStatus.PLANNED
    return VisitStatus.HAPPENED if found["ended"] else VisitStatus.UNDER_WAY


def is_to_come(cue: Cue, text: str) -> bool:
    """Tell "A visit to Kenya is planned for Friday" from "is expected to cost"."""
    return _TO_COME.match(text, cue.end, cue.limits.end) is not None


_TO_COME = re.compile(
    rf"(?:\s(?:on\s)?{WEEKDAY})?\s(?:is|has\sbeen)\s(?:(?:also|now|still|then)\s)?"
    r"(?:planned|scheduled|set|arranged|pencill?ed\sin|due|slated)(?=[.,;]|\s(?:on|for|in|at|next|later|the)\b)"
)


def is_in_month(time: Time | None, text: str) -> bool:
    """Tell "is coming to Kenya in May"."""
    return time is not None and _MONTH.fullmatch(time.span.of(text)) is not None


_MONTH = re.compile(rf"(?:(?:early|late|mid)[\s\-])?{MONTH}")


def is_day(time: Time | None) -> bool:
    """Tell "arrives in Kenya on Friday", a timetable's present, from today's news."""
    if time is None or (time.is_vague and not time.beside):
        return False
    is_later = time.shift is not None and time.shift > 0
    return is_later or bool(
        time.beside or time.weekday is not None or time.day or time.full
    )


_PAST_TIME = re.compile(
    r"\b(?:last\s+(?!night|week\b)|ago|previous|past|(?:19|20)\d\d|yesterday.s)|\bsince\b",
    re.IGNORECASE,
)


def is_long_ago(time: Time | None, text: str) -> bool:
    """Tell "in 2019" and "two years ago" from a day of this week."""
    if time is None or not time.is_vague or time.is_ahead:
        return False
    return _PAST_TIME.search(time.span.of(text)) is not None
