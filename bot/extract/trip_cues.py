"""How news words a trip: verbs of going and arriving, and the noun "visit".

Knows patterns and word lists alone; they were gathered by reading news and by
counting which verbs stand before a place in it. `trips` reads with them.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.almanac import MONTH, WEEKDAY
from bot.extract.places import Printed
from bot.extract.subjects import Group
from bot.model import Span


class Form(StrEnum):
    """How a clause words a trip."""

    GOES = "goes"  # travels to, flies to, heads for
    ARRIVES = "arrives"  # arrives in, lands in
    VISITS = "visits"  # visits, tours
    STAYS = "stays"  # is in
    NOUN = "noun"  # a visit to


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue with its places and the words that lead up to it."""

    form: Form
    verb: str
    span: Span  # the verb or noun
    places: tuple[Printed, ...]
    group: Group
    limits: Span  # the sentence, or the part of it that one quotation holds
    sentence: Span
    is_quoted: bool


_WHEN_BETWEEN = (
    rf"(?:\s+(?:on\s+)?(?:{WEEKDAY}|tomorrow|today|yesterday|(?:next|this|last"
    rf"|later this|earlier this)\s+(?:week|month|year|{WEEKDAY})|{MONTH}\s+\d{{1,2}})"
    r"(?:\s+(?:morning|afternoon|evening|night))?)?"
)
_FROM = r"(?:\s+from\s+[A-Z][\w\-]+(?:\s+[A-Z][\w\-]+)?)?"
CUE = re.compile(
    r"\b(?:"
    r"(?P<goes>(?P<go>travel(?:s|led|ed|ling|ing)?|fl(?:y|ies|ew|own|ying)"
    r"|jet(?:s|ted|ting)?(?:\s+off)?|head(?:s|ed|ing)?|go(?:es|ing|ne)?|went"
    r"|journey(?:s|ed|ing)?|sail(?:s|ed|ing)?|com(?:e|es|ing)|came"
    r"|set(?:s|ting)?\s+(?:off|out)|bound|depart(?:s|ed|ing)?|leav(?:e|es|ing)|left"
    r"|en\s+route|on\s+(?:his|her|their)\s+way)"
    rf"(?:\s+(?:out|on|down|up|over))?{_FROM}{_WHEN_BETWEEN}{_FROM}"
    r"\s+(?:to|for|into)\s+)"
    r"|(?P<arrives>(?P<arrive>arriv(?:e|es|ed|ing)|land(?:s|ed|ing)?"
    r"|touch(?:es|ed|ing)?\s+down|stop(?:s|ped|ping)?(?:\s+(?:over|off)))(?:\s+back)?"
    rf"{_WHEN_BETWEEN}\s+(?:in|at|on)\s+)"
    r"|(?P<noun>(?:(?:visit|trip|journey|pilgrimage|mission)s?|tour|swing|stopover)"
    rf"(?:\s+(?:by|of)\s+(?P<by>[^,.;:()“”\"]{{3,70}}?))?{_WHEN_BETWEEN}"
    r"\s+(?:to|of|through|(?<=stopover\s)in)\s+)"
    r"|(?P<visits>(?P<visit>visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|reach(?:es|ed|ing)?)"
    r"\s+)"
    r"|(?P<stays>(?P<stay>is|are|was|were|be|been|being|'s|’s)(?:\s+\w+ly|\s+now|\s+due"
    r"|\s+back|\s+expected)?\s+in\s+)"
    r")",
    re.IGNORECASE,
)
# Words that only a place follows, known or not.
TRAVELS = re.compile(
    r"travel|fl[yie]|arriv|land|visits?\s+to|trips?\s+to|journey", re.IGNORECASE
)
# Verbs sure enough to make a place of a town that nothing else tells of.
GOES_THERE = re.compile(
    r"(?:travel(?:s|led|ed|ling|ing)?|fl(?:ies|ew|y|ying|own)|journey(?:s|ed|ing)?)\s"
    r".*\bto\s+|arriv(?:es?|ed|ing)\s.*\bin\s+",
    re.IGNORECASE,
)
# No sentence without one of these can tell of a trip: a cheap first look.
HINT = re.compile(
    r"\b(?:(?:Land|Arriv|Visit|Travel|Fly|Tour|Head|Touch)\w*ing\b|visit|trip|tour"
    r"|travel|fl(?:y|ies|ew)|arriv|land(?:s|ed|ing)?\s|head|journey|touch|en\sroute|bound\s|pilgrimage|mission|stopover|swing|depart|go(?:es|ing|ne)?\s"
    r"|went\s|com(?:e|es|ing)\s|came\s|leav|left\s|way\s|sail|set\s|jet|reach"
    r"|(?:is|are|was|were|be|been)\s(?:\w+\s)?in\s)"
)


_DETERMINERS = frozenset("a an the this that his her their its".split())
_PHRASE_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*[’']?")
_MOST_ADJECTIVES = 7
_NOT_ADJECTIVES = frozenset(
    """
    is are was were to of on in for and said with by that will has have had from
    """.split()
)


def phrase_start(text: str, start: int, at: int) -> int:
    """Give where "a three-day state" begins before "visit"."""
    begin = at
    words = list(_PHRASE_WORD.finditer(text, max(start, at - 90), at))
    for word in words[: -_MOST_ADJECTIVES - 1 : -1]:
        if text[word.end() : begin].strip() or word[0].lower() in _NOT_ADJECTIVES:
            return begin
        if word[0].endswith(("’s", "'s", "’", "'")):
            return begin
        begin = word.start()
        if word[0].lower() in _DETERMINERS:
            return begin
    return begin


CIRCUMSTANCE = frozenset("during on for after before of following".split())
STARTING = frozenset(
    """
    begin begins began beginning start starts started starting kick kicks kicked kicking
    embark embarks embarked embarking resume resumes resumed undertaking
    """.split()
)
_MAKING = frozenset(
    """
    make makes made making pay pays paid paying undertake undertakes undertook lead
    leads led leading conclude concludes concluded concluding end ends ended ending
    wrap wraps wrapped wrapping finish finished complete completed cut cuts take takes
    took taking
    continue continues continued announce announces announced confirm plan leave leaves
    left leaving depart departs departed arrive arrives arrived land lands landed fly
    flies flew cancel cancels cancelled canceled cancelling postpone postpones postponed
    postponing scrap scraps scrapped abandon abandons abandoned delay delays delayed
    reschedule reschedules rescheduled call calls called put puts shelved shelve
    """.split()
)
LEAVING = frozenset(
    "leaves left departs departed arrives arrived lands landed flies flew leads".split()
)
WITH_NOUN = (
    STARTING
    | _MAKING
    | CIRCUMSTANCE
    | frozenset("off up short a an the while upon during ahead at".split())
)
