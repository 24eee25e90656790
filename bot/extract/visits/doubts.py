"""Clauses that word a trip and tell of none.

Knows habits, denials and mere talk of a visit.
"""

import re
from itertools import pairwise

from bot.extract.gazetteer import place_named
from bot.extract.visits.cues import Cue, Form
from bot.extract.visits.verbs import is_past_form


def is_homeward(cue: Cue, text: str) -> bool:
    """Tell "returned to London after a visit to Kenya", which is no trip there."""
    is_back = cue.form is Form.STAYS and _IS_BACK.match(cue.verb) is not None
    if (
        not (is_back or cue.form in _MOVES)
        or _BACK.search(text, cue.span.start, cue.span.end) is None
    ):
        return False
    behind = _FROM_TRIP.match(text, cue.end, cue.limits.end)
    before = _FROM_TRIP.match(text, cue.limits.start, cue.span.start)
    return (
        bool(behind or before)
        or _HOME.search(text, cue.span.start, cue.span.end) is not None
    )


_MOVES = frozenset((Form.GOES, Form.ARRIVES))
_BACK = re.compile(r"\b(?:return(?:s|ed|ing)?|back|home)\b", re.IGNORECASE)
_HOME = re.compile(r"\bhome\b", re.IGNORECASE)
_IS_BACK = re.compile(r"\w+\s+(?:\w+\s+)?back\b")
_FROM_TRIP = re.compile(
    r"[^.;:]{0,60}?\b(?:from|after|following|ending|wrapping\s+up|completing|cut(?:s|ting)?\s+short|(?:end|conclusion|close)\s+of)\s"
    r"[^.;:]{0,60}?\b(?:visit|trip|tour|journey|pilgrimage|mission|expedition|voyage|stay"
    r"|holiday|vacation|honeymoon|(?:days?|nights?|weeks?|months?|fortnight|weekend|hours)\s(?:in|of|abroad|away))\b"
    r"|[^.;:,]{0,40}?\sfrom\s+(?!the\b)[A-Z]",
    re.IGNORECASE,
)


def is_joining(cue: Cue, text: str) -> bool:
    """Tell "took Kenya into the union" from a ship taken into port."""
    if cue.form is not Form.GOES:
        return False
    taken = _TAKES_ONE.match(text, cue.span.start, cue.span.end)
    return taken is not None and place_named(taken["whom"]) is not None


_TAKES_ONE = re.compile(
    r"(?:t[ao]\w+|br\w+|led|lead\w*)\s(?P<whom>[A-Z][\w\-]+)\sinto\s"
)


def is_idle(cue: Cue, text: str) -> bool:
    """Tell habits, denials and talk of a visit from trips."""
    around = text[cue.limits.start : cue.end + _REACH]
    lead = text[cue.limits.start : cue.span.start]
    is_talk = cue.form is Form.NOUN and _TALK.search(lead) is not None
    is_talk = (
        is_talk or _IF.search(text[cue.limits.start : cue.group.start]) is not None
    )
    is_talk = is_talk or (
        cue.verb_word in _COMES
        and _YEARS_AGO.match(text, cue.end) is not None
        and not is_of_many(cue, text)
    )
    is_talk = is_talk or _AS_CHILD.match(text, cue.end) is not None
    is_talk = is_talk or REPORTS.match(text, cue.sentence.start) is not None
    is_talk = is_talk or bool(_HABIT.search(around) or _DENIED.search(lead))
    is_talk = is_talk or _OF_HOST.search(text, cue.span.start, cue.span.end) is not None
    return is_talk or _is_elsewhere(cue, text) or _is_unreal(cue, text)


# "the visit of President Dia of Gabon": his land, and not where he goes
_OF_HOST = re.compile(
    r"(?:visit|trip|journey|flight)s?\s(?:by|of)\s[^,.;:]{3,90}?\sof\s\Z", re.IGNORECASE
)


def _is_elsewhere(cue: Cue, text: str) -> bool:
    """Tell who spoke there by telephone, or was turned back on the way."""
    if cue.form in _DOINGS:
        comma = _CLAUSE_END.search(text, cue.end, cue.sentence.end)
        end = comma.start() if comma is not None else cue.sentence.end
        if _REMOTE.search(text, cue.span.start, max(cue.end, end)):
            return True
    if _WAVES_OFF.match(text, cue.end, cue.sentence.end) is not None:
        return True
    if _SEIZED.search(text, cue.sentence.start, cue.span.end) is not None:
        return True
    return _TURNED_BACK.search(text, cue.limits.start, cue.span.end) is not None


def _is_unreal(cue: Cue, text: str) -> bool:
    """Tell a film's story, a question, a condition, and "neither Roe nor Ray"."""
    sentence, lead = cue.sentence, text[cue.limits.start : cue.group.start]
    is_asked = "?" in text[sentence.end - 2 : sentence.end]
    is_asked = is_asked and _ASKS.match(text, sentence.start) is not None
    if is_asked or _IN_STORY.match(text, sentence.start) or _ONE_AS.search(lead):
        return True
    if "nor " in lead and _NEITHER.search(lead):
        return True
    if _is_believed(cue) or _CLAIMED.match(text, cue.end, sentence.end) is not None:
        return True
    if cue.group.is_planned and _is_condition(cue, text):
        return True
    if _is_demanded(cue, lead) or _would_have(cue, text):
        return True
    would = "would" in cue.group.words
    return would and _IF_BEHIND.match(text, cue.end, sentence.end) is not None


def _is_demanded(cue: Cue, lead: str) -> bool:
    """Tell "Critics demanded that she visit", whose verb stands bare."""
    is_bare = not (cue.group.words or cue.noun) and not cue.verb_word.endswith("s")
    is_bare = is_bare and not is_past_form(cue.verb_word)
    return is_bare and _DEMANDED.search(lead) is not None


def _would_have(cue: Cue, text: str) -> bool:
    """Tell "would have visited, had she been asked", but not "... but fell ill"."""
    is_unreal = cue.group.words[-2:] == ("would", "have")
    return is_unreal and " but " not in text[cue.end : cue.sentence.end]


def _is_believed(cue: Cue) -> bool:
    """Tell "is thought to have visited", which nobody vouches for."""
    words = cue.group.words
    return any(one in _BELIEVED and to == "to" for one, to in pairwise(words))


def _is_condition(cue: Cue, text: str) -> bool:
    """Tell "If the truce holds, Jane Roe will visit"."""
    found = _CONDITION.match(text, cue.sentence.start, cue.span.start)
    return found is not None and found.end() <= cue.group.start


_BELIEVED = frozenset("believed thought rumoured rumored suspected alleged".split())
_CONDITION = re.compile(
    r"(?:If|Unless|Should|Were|Provided|Supposing|Assuming)\s[^,.;:“”\"]{3,120},\s"
)
# "was in Kenya on Friday, a website claimed."
_CLAIMED = re.compile(
    r"[^.;:,]{0,40}?,\s(?!wh|and\s|but\s|as\s|after\s|s?he\s)(?:[\w’'\-]+\s){1,5}"
    r"(?:claim(?:s|ed)|alleg(?:es|ed)|speculated|guessed)(?=[.,;:])"
)
_DOINGS = frozenset((Form.DOES, Form.HOSTS))
_CLAUSE_END = re.compile(r"[,.;:]\s")
_REMOTE = re.compile(
    r"\b(?:by|via|over|through|on)\s(?:an?\s|the\s)?(?:[a-z\-]+\s)?"
    r"(?:(?:tele)?phone|video|zoom|skype|satellite|webcam|conference\scall)"
    r"|\b(?:virtually|remotely|by\svideo\w*)\b",
    re.IGNORECASE,
)
_TURNED_BACK = re.compile(
    r"\b(?:turned\s(?:back|around|away)|diverted)\s(?:on|from|while|en)\b[^.;]{0,40}\Z"
)
# "was arrested on Monday as he boarded a train to"
_SEIZED = re.compile(
    r"\b(?:arrested|detained|seized|stopped|shot|killed|caught)\b[^.;]{0,80}?"
    r"\b(?:as|while|when)\s(?:s?he|they)\s(?:(?:was|were)\s)?"
    r"(?:board|about|try|tried|attempt|wait|prepar)\w*\b[^.;]{0,60}\Z"
)
# "said in Kenya, where she waved the side off": who stays behind
_WAVES_OFF = re.compile(
    r"(?:\s(?:airport|station|port|harbou?r))?,\s+(?:where|when|as)\s[^,.;:“”\"]{2,60}?\s"
    r"(?:wav|see|saw|send|sent|bid|bade)\w*\s(?:[^,.;:“”\"]{2,60}?\s)?(?:off|farewell|goodbye)\b"
)
_IN_STORY = re.compile(
    r"In\s(?:the|his|her|its|an?|one)\s(?:[\w’'\-]+\s){0,3}?(?:novel|film|movie|play|drama"
    r"|sitcom|musical|opera|comedy|thriller|satire|cartoon|sketch|fantasy|fable|short\sstory)\b"
)
# "an actor playing Jane Roe", "a statue of Jane Roe"
_ONE_AS = re.compile(
    r"\b(?:playing|portraying|impersonating|(?:dressed|disguised|posing)\sas|(?:claiming|pretending)\sto\sbe"
    r"|(?:statue|portrait|effigy|ghost|waxwork|bust|body|coffin|remains|ashes|relics)\sof)\s[^,.;:]{2,80}\Z"
)
_ASKS = re.compile(
    r"[“\"‘']?(?:Did|Do|Does|Will|Would|Has|Have|Had|Is|Are|Was|Were|Should|Could|Can)\s"
)
_NEITHER = re.compile(r"\b[Nn]either\b[^.;:]{2,100}\bnor\s[^.;:,]{2,60}\Z")
_IF_BEHIND = re.compile(r"[^.;:]{0,60}?\s(?:if|unless|provided)\s")


def is_of_many(cue: Cue, text: str) -> bool:
    """Tell "It is her third visit. She came to Kenya in 2019" from who lives there."""
    near = max(0, cue.sentence.start - _MANY_BEFORE)
    around = _NTH_VISIT.search(text, near, cue.span.start)
    return around is not None and is_past_form(cue.verb_word)


_MANY_BEFORE = 140
_NTH_VISIT = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s(?:[\w\-]+\s)?(?:visit|trip|tour)\b"
)
_REACH = 30
# "came to Kenya from Peru in 2011", to live there
_COMES = frozenset("come came comes coming moved moves".split())
_YEARS_AGO = re.compile(
    r"[^.;:]{0,40}?\s(?:in\s+(?:19|20)\d\d|as\s+an?\s+(?:child|boy|girl|student|refugee|teenager|baby)|\w+\s+(?:years|decades)\s+ago)\b"
)
_AS_CHILD = re.compile(
    r"\s(?:as\s+an?|when\s+(?:I|he|she)\s+was\s+an?)\s+(?:[a-z]+\s+)?"
    r"(?:child|boy|girl|refugee|teenager|baby|toddler)\b"
)
# "if Jane Roe flies to", "whether the minister will go to"
_IF = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|[Ii]n\s+case|in\s+the\s+event(?:\s+that)?|[Aa]s\s+long\s+as"
    r"|Should|Had|[Rr]ather\s+(?:that|than)|[Ww]ish(?:es|ed)?(?:\s+that)?|Provided(?:\s+that)?|provided\s+that|[Ss]upposing|[Aa]ssuming"
    r"|[Hh]op(?:es?|ed|ing)(?:\s+that)?|knows?\s+when"
    r"|\b[Nn]o\s+(?:[a-z]+\s+)?(?:plans?|intention|question|chance|prospect|need|reason)\s+(?:yet\s+)?(?:for|of))"
    r"\s+(?:[^\s,.;:]+\s+){0,4}[^\s,.;:]+\s*\Z"
)
# "demanded that Jane Roe visit"
_DEMANDED = re.compile(
    r"\b(?:demand|insist|recommend|suggest|propos|request|urg)(?:e?s|e?d|ing)\s+(?:that\s+)?"
    r"(?:[^\s,.;:]+\s+){0,4}[^\s,.;:]+\s*\Z"
)
# "Reports that she has flown to Kenya are wide of the mark."
REPORTS = re.compile(
    r"(?:The\s+)?(?:[Rr]eports|[Rr]umou?rs|[Ss]peculation|[Cc]laims|[Ss]uggestions|[Tt]alk)\s+that\b"
)
_HABIT = re.compile(
    r"\bspends\s+(?:the|her|his|much|most|half|part)\s(?:of\s(?:the|her|his)\s)?(?:winters?|summers?|weekends|holidays|year|time)\b"
    r"|\b(?:once|twice|\w+\stimes)\s(?:an?|each|every|per)\s(?:week|month|year|season)\b"
    r"|\b(?:every|often|regularly|frequently|usually|always|sometimes|routinely|each)\b"
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|ruled\s+out|rules\s+out)\b[^.;]*\Z"
    r"|\b(?:play(?:s|ed)\s+down|dismiss(?:es|ed)|reject(?:s|ed)|scotch(?:es|ed)|brush(?:es|ed)\s+(?:aside|off))"
    r"\s+(?:\w+\s+){0,2}(?:reports?|rumou?rs?|suggestions?|speculation|talk|claims?)\b[^.;]*\Z"
    r"|\b(?:be|was|were|is|are|been|made|make)\s+no\s+(?:[\w\-]+\s+){0,2}\Z"
)
_TALK = re.compile(
    r"\b(?:talk|rumou?rs?|idea|possibility|prospect|question|suggestions?|speculation"
    r"|hopes?|calls?|invitation|proposal|chance)\s+(?:of|about|for)\s+(?:[\w\-]+\s+){0,3}\Z"
    r"|\bany\s(?:[\w\-]+\s){0,2}\Z",
    re.IGNORECASE,
)
