"""Trips that were to be, and did not come to pass.

Knows "was to have visited", "had been due in", "never reached" and "will not go
after all", by the words of one clause. Refuses what nobody planned: "has never
been to Kenya".
"""

import re

from bot.almanac import MONTH, WEEKDAY
from bot.extract.visits.cues import Cue, Form
from bot.extract.visits.verb_groups import REFUSING


def was_to_have(cue: Cue) -> bool:
    """Tell "was to have visited" or "would have", which did not come to pass."""
    words = cue.group.words
    if words[-2:] == ("would", "have"):
        return True
    return "to have" in " ".join(words[-4:]) and not {"was", "were"}.isdisjoint(words)


def falls_through(cue: Cue, text: str) -> bool:
    """Tell "had been due in Kenya on Thursday but will stay at home"."""
    is_expected = EXPECTED.search(text, cue.span.start, cue.span.end) is not None
    if not is_expected and not cue.group.is_planned:
        return False
    words = {*cue.group.words, *cue.verb.split()}
    if words.isdisjoint({"was", "were", "had"}):
        return False
    if {"had", "been"} <= words:  # "had been due in Kenya", which is told of no other
        return _CAME.match(text, cue.end, cue.limits.end) is None
    if is_turned_back(cue, text):
        return True
    return _BUT_NOT.match(text, cue.end, cue.limits.end) is not None


def is_turned_back(cue: Cue, text: str) -> bool:
    """Tell "was due in Kenya at noon; her plane was turned back"."""
    return _TURNED_BACK.match(text, cue.end, cue.sentence.end + _NEXT) is not None


# "was due in Kenya at noon; her plane was turned back over the sea"
_TURNED_BACK = re.compile(
    r"[^.;:“”\"]{0,60}?(?:[;.]|,?\s(?:but|when|until)|,)\s(?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir)\s"
    r"(?:\w+\s)?(?:flight|plane|aircraft|jet|helicopter|ship|boat|ferry|train|convoy|motorcade)\s"
    r"(?:was|had\sto)\s(?:be\s)?(?:turn(?:ed)?\s(?:back|round|around)|diverted|grounded|recalled|cancell?ed)\b"
    r"(?![^.;]{0,80}?\s(?:arrived|landed|reached|made\sit|got\sthere)\b)"
)


def is_dropped(cue: Cue, text: str) -> bool:
    """Tell "will not travel to Kenya after all" from "will not travel"."""
    words = cue.group.words
    is_past = words[:2] == ("did", "not") or words[:1] == ("didn't",)
    if is_past and _AS_PLANNED.match(text, cue.end, cue.limits.end) is not None:
        return True
    if words[:3] == ("had", "hoped", "to"):
        if _CAME.match(text, cue.end, cue.limits.end) is not None:
            return False  # "had hoped to reach Kenya on Friday but came on Sunday"
        return _ON_DAY.match(text, cue.end, cue.limits.end) is not None
    if words[:2] not in _WILL_NOT and words[:1] not in _WONT:
        return never_got_there(cue, text)
    if _AFTER_ALL.match(text, cue.end, cue.limits.end) is not None:
        return True
    end = cue.sentence.end + _NEXT
    return not cue.is_quoted and _PUT_OFF.match(text, cue.end, end) is not None


def never_got_there(cue: Cue, text: str) -> bool:
    """Tell "never reached Kenya" and "did not get to" from "has never been to"."""
    words = cue.group.words
    was_unable = "unable" in words and not {"was", "were"}.isdisjoint(words)
    was_unable = was_unable or (
        words[-2:] == ("could", "not")
        and _BECAUSE.match(text, cue.end, cue.limits.end) is not None
    )
    if was_unable:
        return cue.form in _GOING and not cue.verb.startswith("return")
    if not _REACHES.match(cue.verb) or _FALLING_SHORT.isdisjoint(words):
        return False
    if not _HAVING.isdisjoint(words) or cue.span.end + _NEAR < cue.places[0].span.start:
        return False  # "has never reached Kenya", "failed to reach a deal in Kenya"
    is_past = not _PAST_TRY.isdisjoint(words) or cue.verb_word in _GOT_THERE
    return is_past and _UNTIL_THEN.match(text, cue.end, cue.limits.end) is None


_REACHES = re.compile(
    r"reach|arriv|land|touch|turn(?:ed)?\s+up|show(?:ed)?\s+up|g[eo]t\b|ma(?:ke|de)\s+it\b"
)
_GOING = frozenset((Form.GOES, Form.ARRIVES, Form.VISITS))
_BECAUSE = re.compile(r"[^.;:]{0,40}?\s(?:because|owing|due\s+to|after|as)\b")
_HAVING = frozenset("has have had".split())
_NEAR = 5  # "the "
_GOT_THERE = frozenset("reached arrived landed touched got made turned showed".split())
_FALLING_SHORT = frozenset("never not didn't failed unable couldn't".split())
_PAST_TRY = frozenset("did didn't failed was couldn't could".split())
_UNTIL_THEN = re.compile(
    r"[^.;:,]{0,40}?\s(?:until|till|before|alone|empty-handed|by\s)"
)


def is_hoped(cue: Cue, text: str) -> bool:
    """Tell "hopes to reach Kenya on Friday", a plan, from "hopes to see Kenya"."""
    words = REFUSING.intersection(cue.group.words)
    return (
        words == {"hopes"} and _ON_DAY.match(text, cue.end, cue.limits.end) is not None
    )


_ON_DAY = re.compile(
    rf"[^.;:,]{{0,30}}?\s(?:on\s+)?(?:{WEEKDAY}|tomorrow|{MONTH}\s+\d|\d{{1,2}}\s+{MONTH})"
)
_WILL_NOT = frozenset((("will", "not"), ("would", "not")))
_WONT = frozenset((("won't",), ("wouldn't",)))
_NEXT = 200  # code points of the sentence behind
# "will not go to Kenya on Friday. She has put her visit off because of"
_OWN_TRIP = r"(?:his|her|the)\s(?:\w+\s)?(?:visit|trip|journey|tour)"
_PUT_OFF = re.compile(
    r"[^.;:“”\"]*[.;:]?[^.;:“”\"]{0,80}?\s(?:"
    rf"(?:put|puts|called|calls)\s(?:(?:it|{_OWN_TRIP})\soff|off\s{_OWN_TRIP})"
    rf"|(?:postponed|cancell?ed|scrapped|dropped)\s(?:it|{_OWN_TRIP})\b(?!\s(?:to|in|of)\s)"
    rf"|{_OWN_TRIP}\s(?:has\sbeen|was|is)\s(?:put\soff|postponed|cancell?ed|called\soff|off)\b)"
)
_AS_PLANNED = re.compile(
    r"[^.;:]{0,40}?\sas\s+(?:(?:had|was|were|been|once|first|originally)\s+){0,3}"
    r"(?:planned|scheduled|announced|expected|foreseen)\b"
)
_AFTER_ALL = re.compile(rf"{_AS_PLANNED.pattern}|[^.;:]{{0,40}}?\safter\s+all\b")


EXPECTED = re.compile(r"\b(?:[Dd]ue|[Ee]xpected|expecting)\b")  # "is expected in Kenya"
_NOT_HOME = r"(?!\s(?:straight\s)?(?:home|back)\b)"  # "but flew home" came to nothing
# What was planned, "but": it did not come to pass, but for who came all the same.
_BUT_NOT = re.compile(
    rf"[^.;:]{{0,60}}?,?\s+(?:but\s+(?!(?:(?:he|she|now|then|in\s+the\s+end)\s+){{0,2}}(?:arrived|landed|came|reached|went|flew|got(?!\s+(?:no|only)\b))\b{_NOT_HOME})"
    r"|(?=will\s+stay|(?:has|had)\s+(?:called|cancel|pulled|withdrawn)|did\s+not|didn['’]t|never|stayed|pulled|cancell?ed|called)"
    r"(?:(?:he|she|will|has|have|had|now|then|later)\s+){0,4}(?:pulled\s+out|withdrawn|stay(?:s|ed|ing)?|cancell?ed|called\s+(?:it\s+)?off"
    r"|(?:did\s+not|didn['’]t|never)\s+(?:in\s+the\s+end\s+)?(?:make|made|go|went|travel|travell?ed|come|came|turn|show|appear|arrive|leave|left|fly|flew|set)\b))"
)
_CAME = re.compile(
    r"[^.;:]{0,60}?\s(?:but|and)\s(?:[\w\-]+\s){0,3}?(?:arrived|landed|came|reached|went|flew|got)\b"
    rf"{_NOT_HOME}"
)
