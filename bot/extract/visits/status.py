"""How far a trip has come, by the words of the clause that tells of it.

Knows tenses, plans and arrivals. Refuses to tell where a clause doesn't.
"""

import re

from bot.almanac import MONTH, WEEKDAY
from bot.extract.dates import Time
from bot.extract.visits.cues import Cue, Form
from bot.extract.visits.fallen import (
    EXPECTED,
    falls_through,
    is_dropped,
    is_hoped,
    was_to_have,
)
from bot.extract.visits.nouns import (
    is_day,
    is_in_month,
    is_long_ago,
    is_never_planned,
    noun_status,
)
from bot.extract.visits.sides import is_after
from bot.extract.visits.subjects import BEING
from bot.extract.visits.verbs import VERBS, is_past_form, stays_away
from bot.model import VisitStatus

_ARRIVED = frozenset(
    "arrived landed stepped left departed boarded embarked crossed reached began"
    " started opened kicked".split()
)


def status_of(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    """Tell how far the trip has come, by the verb, its group and its time."""
    if cue.form is Form.NOUN and (was_to_have(cue) or falls_through(cue, text)):
        return VisitStatus.CANCELLED
    if cue.noun:
        return noun_status(cue, time, text)
    return _told_outright(cue, time, text) or _verb_status(cue, time, text)


def _told_outright(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    """Read what no tense changes: "no longer", "is due", "stayed on"."""
    is_sooner = _SOONER.search(text, cue.end, cue.sentence.end) is not None
    is_off = cue.group.is_given_up or falls_through(cue, text) or is_dropped(cue, text)
    is_off = is_off or stays_away(cue.verb)
    if is_off or (was_to_have(cue) and not is_sooner):
        is_return = cue.form is Form.RETURNS  # "was to fly home from Kenya but stays"
        return VisitStatus.UNDER_WAY if is_return else VisitStatus.CANCELLED
    if not cue.group.is_planned and _AND_LEFT.match(text, cue.end, cue.limits.end):
        return VisitStatus.HAPPENED
    is_dated = _is_told_ahead(time, text) or _is_on(time, text)
    is_ahead = cue.group.is_planned and is_dated  # not "will stay until Friday"
    if cue.form is Form.STAYS and _has_borne_fruit(cue, text):
        return VisitStatus.HAPPENED
    if cue.form is Form.STAYS and not is_ahead and (stay := _STAYS_ON.match(cue.verb)):
        return _after_stay(cue, text) if stay["after"] else VisitStatus.UNDER_WAY
    if cue.form is Form.RETURNS:
        is_away = cue.group.is_planned or (
            cue.verb_word in {"returns", "flies", "comes", "goes", "gets"}
            and is_day(time)
        )
        return VisitStatus.UNDER_WAY if is_away else VisitStatus.HAPPENED
    is_expected = EXPECTED.search(text, cue.span.start, cue.span.end) is not None
    is_planned = cue.group.is_planned and cue.group.words[-2:] not in _HAD_TO
    is_to_come = is_expected or is_planned or is_hoped(cue, text)
    is_had_to = cue.group.words[-2:] in _HAD_TO
    is_to_come = is_to_come or ("to" in cue.group.words[-1:] and not is_had_to)
    is_to_come = is_to_come or was_to_have(cue)
    is_to_come = is_to_come or cue.verb_word == "will"  # "Kenya, where she will"
    return VisitStatus.PLANNED if is_to_come else None


def _has_borne_fruit(cue: Cue, text: str) -> bool:
    """Tell "Jane Roe's stay in Kenya yielded two deals", which is over."""
    owned = _OWNED.search(text, cue.limits.start, cue.span.start)
    if cue.verb != "stay" or owned is None:
        return False
    return _YIELDED.match(text, cue.end, cue.limits.end) is not None


_OWNED = re.compile(
    r"(?:['’]s|s['’]|\b(?:[Hh]is|[Hh]er|[Tt]heir))\s(?:[\w\-]+\s){0,2}\Z"
)
_YIELDED = re.compile(
    r"(?:,\s[^,.;:]{2,60},)?\s(?:brought|cost|won|drew|led|made|gave|saw|became|[a-z]{3,}ed)\b"
)


def _after_stay(cue: Cue, text: str) -> VisitStatus:
    """Tell "will sail on after a night in Kenya" from "sailed on after it"."""
    lead = _MAIN.search(text, cue.limits.start, cue.span.start)
    if lead is None:
        return VisitStatus.HAPPENED
    return VisitStatus.CANCELLED if lead["was"] else VisitStatus.PLANNED


# The verb nearest before, with nothing but its own clause behind.
_MAIN = re.compile(
    r"\b(?:(?P<was>(?:was|were)\sto\shave)|will|would|(?:is|are)\s(?:due\s|set\s|expected\s)?to)\s"
    r"[^,.;:“”\"]{2,120}\Z"
)


def _verb_status(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    if around := _told_around(cue, time, text):
        return around
    is_participle = cue.verb_word.endswith("ing") and BEING.isdisjoint(cue.group.words)
    if is_participle and not cue.group.joined_by and cue.form is Form.ARRIVES:
        is_ahead = _WILL_BEHIND.match(text, cue.end, cue.limits.end) is not None
        is_ahead = is_ahead or (is_day(time) and _ENDING.match(cue.verb) is not None)
        return VisitStatus.PLANNED if is_ahead else VisitStatus.UNDER_WAY
    if is_participle and (cue.group.joined_by or cue.form is Form.DOES):
        lead = text[cue.limits.start : cue.group.start] if cue.group.joined_by else ""
        told = _WILL.search(lead) or (is_day(time) and _TIMETABLE.search(lead))
        if (
            lead.strip().lower() == cue.group.joined_by
        ):  # "After landing in Kenya, she will"
            told = _WILL_BEHIND.match(text, cue.end, cue.limits.end)
        return VisitStatus.PLANNED if told else None
    if "being" in (*cue.group.words, cue.verb_word) and is_day(time):
        is_now = not {"is", "are"}.isdisjoint({*cue.group.words, *cue.verb.split()})
        return VisitStatus.PLANNED if is_now else VisitStatus.HAPPENED
    if ruling := _ruling(cue, text):
        return VisitStatus.PLANNED if _PLANS.fullmatch(ruling) else None
    return _status_by_tense(cue, time, text)


def _told_around(cue: Cue, time: Time | None, text: str) -> VisitStatus | None:
    """Read "At talks in Kenya,", "Before leaving for", "Also in Kenya was"."""
    is_setting = cue.form is Form.DOES and (
        cue.span.start <= cue.limits.start + 1 or cue.group.start <= cue.limits.start
    )
    if is_setting and _AT_TALKS.match(cue.verb):
        is_ahead = _WILL_BEHIND.match(text, cue.end, cue.limits.end) is not None
        return VisitStatus.PLANNED if is_ahead else VisitStatus.HAPPENED
    is_after = cue.verb_word == "stops" and cue.group.joined_by == "after"
    if is_after or _is_said_aside(cue, time, text):
        return VisitStatus.HAPPENED
    is_before = cue.group.joined_by == "before" and not cue.group.words
    if is_before and cue.verb_word in _SETTING_OUT and time is None:
        return VisitStatus.PLANNED
    if cue.group.joined_by == "before" and _TURNED_BACK.search(
        text, cue.limits.start, cue.span.start
    ):
        return VisitStatus.CANCELLED
    if cue.verb.startswith(_INVERTED) and _WAS_BEHIND.match(
        text, cue.end, cue.limits.end
    ):
        return VisitStatus.HAPPENED
    return None


def _is_said_aside(cue: Cue, time: Time | None, text: str) -> bool:
    """Tell "Jane Roe, speaking in Kenya on Friday, said", who was there by then."""
    is_aside = cue.verb_word.endswith("ing") and not cue.group.joined_by
    is_there = cue.form in {Form.DOES, Form.VISITS} and BEING.isdisjoint(
        cue.group.words
    )
    said = _SAID_BEHIND.match(text, cue.end, cue.limits.end)
    return is_aside and is_there and is_day(time) and said is not None


_SAID_BEHIND = re.compile(
    r"[^,;:.“”\"]{0,40},\s(?:(?:also|later|then)\s)?(?:said|told|added|warned|called|announced|urged|accused|declared"
    r"|insisted|promised|denied|described|criticised|criticized|praised|pledged|vowed|hailed|dismissed)\s"
)
_INVERTED = ("also ", "among ", "present ", "waiting ", "watching ", "on hand ")
_HAD_TO = {(word, "to") for word in ("had", "forced", "obliged", "compelled")}
_SETTING_OUT = frozenset(
    "leaving departing flying travelling heading boarding jetting sailing".split()
)
_WAS_BEHIND = re.compile(r"[^,.;:]{0,40}?\s(?:was|were)\s")
# "was forced to turn back before reaching Kenya"
_TURNED_BACK = re.compile(
    r"\b(?:turn(?:s|ed|ing)?\s(?:back|round|around)|diverted|called\s(?:back|home)|recalled)\b[^,.;:]{0,40}?\sbefore\s\Z"
)
_SOONER = re.compile(r"\bbrought\s+forward\b")
# "spends Monday in Kenya before going on to Uganda on Friday"
_TIMETABLE = re.compile(
    r"\b(?:spends?|stays?|begins?|starts?|opens?|visits?|flies|goes|travels?|leaves?|arrives?|lands?"
    r"|meets|holds|is|are)\s"
)
_WILL = re.compile(
    r"\b(?:will|would|is\s+(?:(?:due|set|expected|scheduled|slated)\s+)?to)\s"
)
# "begins a tour in Kenya on Monday, ending in Uganda on Friday"
_ENDING = re.compile(r"(?:end|conclud|finish|clos|culminat)ing\b")
_AT_TALKS = re.compile(r"(?:at|after|during|in|while|speaking)\b")
_WILL_BEHIND = re.compile(
    r"[^,;:.]{0,40},\s+(?:(?!\s(?:\w+ed|said|says|told|that)\s)[^,;:.]){2,60}?"
    r"\s(?:will|would|(?:is|are)\s+(?:(?:due|set|expected|scheduled|slated)\s+)?to|is\s+due)\s"
)


# "arrived in Kenya on Sunday and left on Tuesday"
_AND_LEFT = re.compile(
    r"[^.;:,]{0,60}?(?:\s+and\s+(?:left|departed|(?:flew|went)\s+(?:home|back|out)|returned)\b"
    r"|,\s+(?:returning|flying\s+home|leaving)\b)"
)
_STAYS_ON = re.compile(
    r"(?P<after>after\s)|remain(?:s|ing)?\b|stay(?:s|ing)?(?:\son)?$"
)


def _status_by_tense(cue: Cue, time: Time | None, text: str) -> VisitStatus:
    words = cue.group.words
    if cue.form is not Form.DOES and _is_arrival(cue.verb):
        is_over = "had" in words or is_long_ago(time, text)
        return VisitStatus.HAPPENED if is_over else VisitStatus.UNDER_WAY
    is_there = cue.verb_word == "been" and cue.form is Form.STAYS
    if is_there and _SINCE_BEHIND.match(text, cue.end, cue.limits.end):
        return VisitStatus.UNDER_WAY
    is_bound = not BEING.isdisjoint(words) and "have" not in words[-1:]
    if cue.verb_word == "headed" and is_bound:  # "is headed for"
        is_ahead = _is_told_ahead(time, text) or is_day(time)
        return VisitStatus.PLANNED if is_ahead else VisitStatus.UNDER_WAY
    is_told = cue.verb_word in _SETS_OUT and _SAID_WAS.search(
        text, cue.limits.start, cue.span.start
    )
    if is_told or _is_programme(cue, time, text):
        return VisitStatus.PLANNED  # "said she was going to Kenya"
    is_past = (
        not {"had", "did"}.isdisjoint(words)
        or is_past_form(cue.verb_word)
        or _TOOK_IN.search(cue.verb) is not None
    )
    is_past = is_past or _is_caption(cue, time)
    if is_past or not {"was", "were"}.isdisjoint(words):
        return VisitStatus.HAPPENED
    is_ahead = _is_told_ahead(time, text) or (
        _is_present(cue)
        and (
            is_day(time)
            or is_in_month(time, text)
            or "then" in words
            or _waits(cue, text)
            or _is_tonight(time, text)
            or _ON_NTH_DAY.match(text, cue.limits.start) is not None
            or _SOON.match(text, cue.end, cue.limits.end) is not None
            or _WHERE_WILL.match(text, cue.end, cue.limits.end) is not None
        )
    )
    return VisitStatus.PLANNED if is_ahead else VisitStatus.UNDER_WAY


def _is_programme(cue: Cue, time: Time | None, text: str) -> bool:
    """Tell "is back in Kenya on Friday" and "her itinerary includes Kenya"."""
    if cue.form is Form.VISITS:
        return _PROGRAMME.match(cue.verb) is not None
    is_stay = cue.form is Form.STAYS and cue.verb_word in {"is", "are"}
    if is_stay and _WHEN_SHE.search(text, cue.limits.start, cue.span.start):
        return (
            _WILL_OR_IN.search(text, cue.sentence.start, cue.sentence.end) is not None
        )
    is_then = _THAT_WEEK.match(text, cue.end, cue.limits.end) is not None
    return is_stay and (is_then or _is_on(time, text))


def _is_on(time: Time | None, text: str) -> bool:
    """Tell "on Friday" from "since Friday"."""
    return time is not None and is_day(time) and is_after(_ON, time, text)


# "will sign a deal when he is in Kenya", "When she is in Kenya in May"
_WHEN_SHE = re.compile(r"\b(?:[Ww]hen|[Oo]nce)\s[^,.;:“”\"]{1,60}\Z")
_WILL_OR_IN = re.compile(
    rf"\b(?:will|would|is\sto|are\sto|in\s{MONTH}|next)\b|['’]ll\s"
)
# "will not come: he is in Kenya that week", a present of what is planned
_THAT_WEEK = re.compile(
    r"\s(?:(?:on|for)\s)?(?:that|the\ssame)\s(?:day|morning|afternoon|evening|night|week|weekend|month)\b"
)
_TOOK_IN = re.compile(r"\s(?:included|covered|took\s+in)\Z")
_ON = re.compile(r"\bon\s+(?:the\s+)?\Z")
_PROGRAMME = re.compile(
    r"(?:itinerary|tour|trip|journey|programme|schedule|visit)\s(?!.*(?:ed|took\s+in)\Z)"
)


def _is_told_ahead(time: Time | None, text: str) -> bool:
    if time is None:
        return False
    return time.is_ahead or _AHEAD.search(time.span.of(text)) is not None


def _is_caption(cue: Cue, time: Time | None) -> bool:
    """Tell "Jane Roe speaks in Kenya on June 14, 2016" from what is to come."""
    if cue.form is not Form.DOES or time is None:
        return False
    is_whole = time.full is not None and not time.is_ahead
    return is_whole and not cue.group.words


def _is_tonight(time: Time | None, text: str) -> bool:
    """Tell "speaks in Kenya this evening" from "speaks in Kenya this week"."""
    return time is not None and _TONIGHT.search(time.span.of(text)) is not None


_SOON = re.compile(
    r"\s+on\s+(?:Christmas|Boxing|New\sYear|Easter|Palm\sSunday|Good\sFriday|Ash\sWednesday|Remembrance"
    r"|Independence|Republic|Anzac|Australia|Canada|Bastille|May|Labou?r|Veterans|Memorial|Thanksgiving|St\s\w+['’]s)\b|"
    r"\s+(?:(?:at|over)\s+the\s+weekend|in\s+the\s+(?:morning|afternoon|evening)(?=[.,;]|\s(?:by|with|to|for|on|aboard|ahead)\b)|on\s+the\s+\d{1,2}(?:st|nd|rd|th)"
    r"|in\s+(?:an?|two|three|four|a\s+few|the\s+coming)\s+(?:days?|weeks?|fortnight|months?))\b"
)
# "goes on to Kenya, where she is to speak": nobody who is there yet
_WHERE_WILL = re.compile(
    r",\s+where\s+(?:(?:[\w’'\-]+\s+){1,4}?(?:will|(?:is|are)\s+(?:due|to|set|expected|scheduled))\s"
    rf"|s?he\s+[a-z]+s\s[^.,;:]{{2,60}}?\s(?:on\s+{WEEKDAY}|tomorrow)\b)"
)
_ON_NTH_DAY = re.compile(
    r"On\s+the\s+(?:first|second|third|fourth|fifth|sixth|last|final)\s+(?:day|morning|evening)\b"
)
_TONIGHT = re.compile(r"\b(?:tonight|this\s+(?:evening|afternoon)|later\s+today)\b")


_SETS_OUT = frozenset("going travelling traveling flying heading returning".split())
_SAID_WAS = re.compile(
    r"\b(?:said|announced|confirmed|added|revealed)\s(?:that\s)?(?:[\w’'\-]+\s){1,4}?(?:was|were)\s\Z"
)
_SINCE_BEHIND = re.compile(r"[^.;:,]{0,60}?\ssince\s")
_MOVES = frozenset((Form.GOES, Form.ARRIVES, Form.VISITS, Form.HOSTS))


def _is_present(cue: Cue) -> bool:
    """Tell "flies to", "they fly to", "is flying to" and "is off to"."""
    is_being = cue.verb_word in BEING
    if cue.verb_word.endswith("ing"):
        return not {"is", "are"}.isdisjoint(cue.group.words)
    is_off = cue.verb.endswith(" off") and is_being
    is_plural = cue.verb_word in _BASE and not cue.group.words
    return is_off or is_plural or (cue.verb_word.endswith("s") and not is_being)


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
        return not (is_dropped(cue, text) or is_hoped(cue, text))
    if cue.noun and is_never_planned(cue, text):
        return True
    return _REFUSES.fullmatch(_ruling(cue, text)) is not None


_BASE = frozenset(
    """
    proceed continue move ride walk march push press cross drive return stay join call
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


def _is_base(word: str) -> bool:
    """Tell "lay", which needs an auxiliary beside "she", from "laid" and "lays"."""
    verb = VERBS.get(word)
    return verb is not None and verb.name == word


def _ruling(cue: Cue, text: str) -> str:
    """Give the auxiliary that "head" shares in "was scheduled to leave and head to"."""
    is_joined = cue.group.joined_by in {"and", "then"} and cue.form is not Form.NOUN
    if not is_joined or not (cue.verb_word in _BASE or _is_base(cue.verb_word)):
        return ""
    found = _RULING.findall(text, cue.limits.start, cue.group.start)
    return found[-1].lower() if found else ""


def _is_arrival(verb: str) -> bool:
    """Tell a past verb after which the visitor is there or on the way."""
    is_past = verb.split(maxsplit=1)[0] in _ARRIVED
    return is_past or _ASHORE.match(verb) is not None


_ASHORE = re.compile(
    r"touched|set\s|(?:came|walked|climbed|stepped)\s+(?:down|off|out|from|ashore)\b|got\s+off"
)
_AHEAD = re.compile(r"\b(?:next|tomorrow|later|coming)\b", re.IGNORECASE)
