"""How far a trip has come, by the words of the clause that tells of it.

Knows tenses, plans and arrivals. Refuses to tell where a clause doesn't.
"""

import re

from bot.almanac import WEEKDAY
from bot.extract.dates import Direction, Time
from bot.extract.subjects import BEING
from bot.extract.trip_cues import LEAVING, OVER, STARTING, Cue, Form
from bot.model import VisitStatus

_PLANNED_NOUN = re.compile(
    r"\b(?:upcoming|planned|scheduled|forthcoming|proposed|expected|imminent|next|ahead\s"
    r"+of|before|will|is\s+due|plans?\s+for|due\s+to)\b",
    re.IGNORECASE,
)
_PAST_NOUN = re.compile(r"\b(?:last|previous|earlier|past|recent)\s", re.IGNORECASE)

_ARRIVED = frozenset(
    "arrived landed left departed boarded embarked crossed reached began started"
    " opened kicked".split()
)
_PAST_FORMS = frozenset(
    """
    travelled traveled flew flown went came journeyed sailed headed jetted arrived
    landed visited toured departed left was were stopped gone been took led brought
    drove driven proceeded continued crossed boarded embarked touched spent stayed
    remained returned hosted welcomed received met joined attended addressed opened
    made signed reached stepped held spoke delivered gave launched inspected began
    started kicked ended concluded finished wrapped preached celebrated unveiled
    lectured testified appeared performed laid broke walked saw inaugurated played told
    stood shook sat turned showed got conducted prayed taught planted handed dropped
    chaired called
    """.split()
)


def status_of(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    """Tell how far the trip has come, by the verb, its group and its time."""
    if cue.form is Form.NOUN:
        return _noun_status(cue, time, text)
    return _told_outright(cue, time, text) or _verb_status(cue, time, text)


def _told_outright(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    """Read what no tense changes: "no longer", "is due", "stayed on"."""
    if cue.group.is_given_up or _was_to_have(cue) or _falls_through(cue, text):
        return VisitStatus.CANCELLED
    if is_dropped(cue, text):
        return VisitStatus.CANCELLED
    if not cue.group.is_planned and _AND_LEFT.match(text, cue.end, cue.limits.end):
        return VisitStatus.HAPPENED
    if cue.form is Form.STAYS and (stay := _STAYS_ON.match(cue.verb)):
        return VisitStatus.HAPPENED if stay["after"] else VisitStatus.UNDER_WAY
    if cue.form is Form.RETURNS:
        is_away = cue.group.is_planned or (cue.verb_word == "returns" and _is_day(time))
        return VisitStatus.UNDER_WAY if is_away else VisitStatus.HAPPENED
    is_expected = _EXPECTED.search(text, cue.span.start, cue.span.end) is not None
    is_to_come = is_expected or cue.group.is_planned or "to" in cue.group.words[-1:]
    return VisitStatus.PLANNED if is_to_come else None


def _verb_status(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    is_setting = cue.form is Form.DOES and cue.span.start <= cue.limits.start + 1
    if is_setting and _AT_TALKS.match(cue.verb):
        is_ahead = _WILL_BEHIND.match(text, cue.end, cue.limits.end) is not None
        return VisitStatus.PLANNED if is_ahead else VisitStatus.HAPPENED
    is_participle = cue.verb_word.endswith("ing") and BEING.isdisjoint(cue.group.words)
    if is_participle and (cue.group.joined_by or cue.form is Form.DOES):
        lead = text[cue.limits.start : cue.group.start] if cue.group.joined_by else ""
        return VisitStatus.PLANNED if _WILL.search(lead) else None
    if "being" in (*cue.group.words, cue.verb_word) and _is_day(time):
        is_now = not {"is", "are"}.isdisjoint({*cue.group.words, *cue.verb.split()})
        return VisitStatus.PLANNED if is_now else VisitStatus.HAPPENED
    if ruling := _ruling(cue, text):
        return VisitStatus.PLANNED if _PLANS.fullmatch(ruling) else None
    return _status_by_tense(cue, time, text)


_WILL = re.compile(r"\b(?:will|would|is\s+(?:(?:due|set|expected|scheduled)\s+)?to)\s")
_AT_TALKS = re.compile(r"(?:at|after|during|in|speaking)\b")
_WILL_BEHIND = re.compile(
    r"[^,;:.]{0,40},\s+[^,;:.]{2,60}?\s(?:will|would|is\s+to|is\s+due|is\s+expected)\s"
)


def _was_to_have(cue: Cue) -> bool:
    """Tell "was to have visited", which did not come to pass."""
    words = cue.group.words
    return "to have" in " ".join(words[-4:]) and not {"was", "were"}.isdisjoint(words)


def _falls_through(cue: Cue, text: str) -> bool:
    """Tell "had been due in Kenya on Thursday but will stay at home"."""
    is_expected = _EXPECTED.search(text, cue.span.start, cue.span.end) is not None
    if not is_expected and not cue.group.is_planned:
        return False
    words = {*cue.group.words, *cue.verb.split()}
    if words.isdisjoint({"was", "were", "had"}):
        return False
    return _BUT_NOT.match(text, cue.end, cue.limits.end) is not None


def is_dropped(cue: Cue, text: str) -> bool:
    """Tell "will not travel to Kenya after all" from "will not travel"."""
    if cue.group.words[:2] not in {("will", "not"), ("would", "not")}:
        return False
    return _AFTER_ALL.match(text, cue.end, cue.limits.end) is not None


_AFTER_ALL = re.compile(
    r"[^.;:]{0,40}?\s(?:after\s+all|as\s+(?:planned|scheduled|announced|expected))\b"
)
# "arrived in Kenya on Sunday and left on Tuesday"
_AND_LEFT = re.compile(
    r"[^.;:,]{0,60}?(?:\s+and\s+(?:left|departed|(?:flew|went)\s+(?:home|back|out)|returned)\b"
    r"|,\s+(?:returning|flying\s+home|leaving)\b)"
)
_BUT_NOT = re.compile(
    r"[^.;:]{0,40}?,?\s+(?:but\s+|(?=will\s+stay|has\s+(?:called|cancel|pulled)))"
    r"(?:(?:he|she|will|has|have|had|now|then|later)\s+){0,4}(?:pulled\s+out"
    r"|withdrew|withdrawn|stay(?:s|ed|ing)?|remain(?:s|ed)?|dropped\s+out|cancell?ed"
    r"|changed|called\s+(?:it\s+)?off|cried\s+off|not|[a-z]+\s+prevented)\b"
)
_STAYS_ON = re.compile(
    r"(?P<after>after\s)|remain(?:s|ing)?\b|stay(?:s|ing)?(?:\son)?$"
)


def _status_by_tense(cue: Cue, time: Time | None, text: str) -> VisitStatus:
    words = cue.group.words
    if cue.form is not Form.DOES and _is_arrival(cue.verb):
        is_over = "had" in words or _is_long_ago(time, text)
        return VisitStatus.HAPPENED if is_over else VisitStatus.UNDER_WAY
    if cue.verb_word == "been" and time is not None and _is_after(_SINCE, time, text):
        return VisitStatus.UNDER_WAY
    if cue.verb_word == "headed" and not BEING.isdisjoint(words):  # "is headed for"
        is_ahead = _is_told_ahead(time, text) or _is_day(time)
        return VisitStatus.PLANNED if is_ahead else VisitStatus.UNDER_WAY
    if cue.verb_word in _PAST_FORMS or not {"was", "were"}.isdisjoint(words):
        return VisitStatus.HAPPENED
    is_ahead = _is_told_ahead(time, text) or (
        _is_present(cue) and (_is_day(time) or "then" in words or _waits(cue, text))
    )
    return VisitStatus.PLANNED if is_ahead else VisitStatus.UNDER_WAY


def _is_told_ahead(time: Time | None, text: str) -> bool:
    if time is None:
        return False
    return time.is_ahead or _AHEAD.search(time.span.of(text)) is not None


def _is_after(words: re.Pattern[str], time: Time, text: str) -> bool:
    """Tell a time that one of these words leads up to."""
    return (
        words.search(text[max(0, time.span.start - _LEADS_UP) : time.span.start])
        is not None
    )


_LEADS_UP = 12
_SINCE = re.compile(r"\bsince\s+\Z")
_MOVES = frozenset((Form.GOES, Form.ARRIVES, Form.VISITS, Form.HOSTS))


def _is_present(cue: Cue) -> bool:
    """Tell "flies to", "they fly to", "is flying to" and "is off to"."""
    is_being = cue.verb_word in BEING
    if cue.form in _MOVES and cue.verb_word.endswith("ing"):
        return not BEING.isdisjoint(cue.group.words)
    is_off = cue.verb.endswith(" off") and is_being
    is_plural = cue.verb_word in _BASE and not cue.group.words
    return is_off or is_plural or (cue.verb_word.endswith("s") and not is_being)


def _is_day(time: Time | None) -> bool:
    """Tell "arrives in Kenya on Friday", a timetable's present, from today's news."""
    if time is None or time.is_vague:
        return False
    is_later = time.shift is not None and time.shift > 0
    return is_later or bool(time.weekday is not None or time.day or time.full)


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
        return not is_dropped(cue, text)
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


_EXPECTED = re.compile(r"\b(?:due|expected|expecting)\b")  # "is expected in Kenya"


def _is_arrival(verb: str) -> bool:
    """Tell a past verb after which the visitor is there or on the way."""
    is_past = verb.split(maxsplit=1)[0] in _ARRIVED
    return is_past or _ASHORE.match(verb) is not None


_ASHORE = re.compile(
    r"touched|set\s|(?:came|walked|climbed|stepped)\s+(?:down|off|out|from|ashore)\b|got\s+off"
)
_AHEAD = re.compile(r"\b(?:next|tomorrow|later|coming)\b", re.IGNORECASE)


def _noun_status(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    lead = text[max(cue.limits.start, cue.span.start - 60) : cue.span.start]
    if within := _told_within(cue, time, text):
        return within
    if _is_long_ago(time, text) or (time is not None and time.week < 0):
        return VisitStatus.HAPPENED
    if cue.group.is_planned or _PLANNED_NOUN.search(lead):
        return VisitStatus.PLANNED
    return _told_behind(cue, time, text) or _told_before(cue, time, lead)


def _told_within(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    """Read "her tour began in Kenya", "her tour, which ends in Kenya"."""
    found = _TOUR_TOLD.search(text, cue.span.start, cue.span.end)
    if found is None:
        return None
    is_ended = _HAS_ENDED.match(text, cue.end, cue.limits.end) is not None
    if is_ended or found["ended"]:
        return VisitStatus.HAPPENED
    is_ahead = found["will"] or (found["ends"] and (time is None or _is_day(time)))
    return VisitStatus.PLANNED if is_ahead else VisitStatus.UNDER_WAY


_TOUR_TOLD = re.compile(
    r"\b(?:(?P<will>will|to)\s+\w+(?:\s+(?:off|up))?|(?P<ended>ended|concluded|finished|wrapped\s+up)"
    r"|(?P<ends>begins|starts|opens|kicks\s+off|ends|concludes|finishes)"
    r"|began|started|opened|kicked\s+off)\s+in\s+\Z"
)
_HAS_ENDED = re.compile(
    r"[^.;:]{0,40},\s+(?:has\s+)?(?:ended|concluded|finished|is\s+over)\b"
)


def _told_before(cue: Cue, time: Time | None, lead: str) -> VisitStatus | None:
    """Read "ended a visit to", "on the second day of a visit to"."""
    words = set(cue.group.words)
    is_announced = bool(words & _ANNOUNCED) and "during" not in words
    is_told_ahead = is_announced or (time is not None and time.is_ahead)
    if is_told_ahead or (words & _BEGINS and _is_day(time)):
        return VisitStatus.PLANNED
    if cue.noun in {"day", "night"}:
        return VisitStatus.UNDER_WAY
    if words & OVER or _AT_END.search(lead):
        return VisitStatus.HAPPENED
    is_there = words & {"is", "are"} or cue.noun == "arrival" or _ON_ONE.search(lead)
    has_begun = words & (STARTING | LEAVING) or _DURING.search(lead)
    if is_there or has_begun or _LEFT_FOR.search(lead):
        return VisitStatus.UNDER_WAY
    return VisitStatus.HAPPENED if _PAST_NOUN.search(lead) else None


_ANNOUNCED = frozenset("announced announces forward".split())
_BEGINS = frozenset(
    """
    begins starts opens makes pays undertakes departs leaves flies arrives lands embarks
    kicks kick resumes
    """.split()
)
_DAY_OF = r"(?:day|leg|stop|stage|part|week|half)\s+of\s+(?:\w+\W+){0,6}\Z"
_DURING = re.compile(
    rf"\b(?:first|second|third|fourth|fifth|opening|last|final)\s+{_DAY_OF}"
    r"|\b(?:start|beginning|outset|middle)\s+of\s+(?:\w+\W+){0,6}\Z|way\s+through\s+"
    r"(?:\w+\W+){0,6}\Z",
    re.IGNORECASE,
)
_ON_ONE = re.compile(
    r"(?:,|\bwhile|\bis|\bnow)\s+on\s+(?:an?|his|her)\s+(?:[\w\-]+\s+){0,4}\Z"
)
_LEFT_FOR = re.compile(r"\bleft\b[^.;]*\bfor\s+(?:\w+\s+){0,3}\Z")
_AT_END = re.compile(r"\b(?:end|close|conclusion)\s+of\s+(?:\w+\W+){0,6}\Z")
# What stands behind "Jane Roe's visit to Kenya".
_BEHIND = re.compile(
    rf"(?:\s+(?:on\s+)?(?:{WEEKDAY}|(?:this|next|last)\s+\w+))?(?:\s+by\s+[^,.;:]{{3,60}}?)?\s+"
    r"(?:(?P<will>will|would|has\s+been\s+brought\s+forward|is\s+(?:to|due|set|scheduled|expected|planned)\b)"
    r"|(?P<begins>begins|starts|opens|runs|lasts|kicks\s+off|gets\s+under\s+way|takes\s+place)"
    r"|(?P<began>began|started|opened|kicked\s+off|got\s+under\s+way)"
    r"|(?P<ended>ended|concluded|wrapped\s+up|finished|went\s+ahead|took\s+place))\b"
)


def _told_behind(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    """Read "Jane Roe's visit to Kenya begins on Friday"."""
    found = _BEHIND.match(text, cue.end, cue.limits.end)
    if found is None:
        return None
    if found["will"] or (found["begins"] and _is_day(time)):
        return VisitStatus.PLANNED
    return VisitStatus.HAPPENED if found["ended"] else VisitStatus.UNDER_WAY


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
        return _is_after(_UNTIL, time, text) or cue.verb.startswith("after ")
    lead = text[max(cue.limits.start, cue.span.start - 60) : cue.span.start]
    is_later = _DURING.search(lead) is not None or cue.noun in {"day", "night"}
    is_later = is_later and not _FIRST.search(lead)
    is_told = _SINCE_THEN.issuperset(cue.group.words) and time.span.start >= cue.end
    return is_later or (not is_told and not _ENDED.isdisjoint(cue.group.words))


_SINCE_THEN = frozenset("after following on".split())  # "after her visit on Friday"
_FIRST = re.compile(r"\b(?:first|opening|start|beginning|outset)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|by|before)\s+\Z")


def has_ended(cue: Cue) -> bool:
    """Tell "returned from Kenya" and "ended a visit to Kenya"."""
    is_noun = cue.form is Form.NOUN and not _ENDED.isdisjoint(cue.group.words)
    return is_noun or cue.form is Form.RETURNS


def direction_of(cue: Cue, status: VisitStatus | None) -> Direction:
    """Tell on which side of the article's date a time lies."""
    is_off = status in {VisitStatus.CANCELLED, VisitStatus.POSTPONED}
    if status is VisitStatus.PLANNED or is_off or _was_to_have(cue):
        return Direction.FUTURE
    is_past = cue.verb_word in _PAST_FORMS or status is VisitStatus.HAPPENED
    if cue.form is Form.NOUN and not is_past:
        is_told = status is not None or "during" in cue.group.words
        is_past = not cue.group.is_planned and is_told
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
        return time is None or time.is_vague
    lead = text[max(cue.limits.start, cue.span.start - 40) : cue.span.start]
    if cue.form is Form.NOUN and _PAST_NOUN.search(lead):
        return "recent" not in lead
    if time is None or status is VisitStatus.PLANNED:
        return False
    return _is_long_ago(time, text)


def _is_long_ago(time: Time | None, text: str) -> bool:
    """Tell "in 2019" and "two years ago" from a day of this week."""
    if time is None or not time.is_vague or time.is_ahead:
        return False
    return _PAST_TIME.search(time.span.of(text)) is not None
