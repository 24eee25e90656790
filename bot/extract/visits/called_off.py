"""Words that call a trip off or put it off, and of which trip they do.

Knows "cancelled her visit", "The trip, her second, has been put off" and "said that
the visit had been scrapped". Refuses a hearing put off, and a visit elsewhere.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.almanac import MONTH, WEEKDAY
from bot.extract.visits.clauses import Trip
from bot.model import Span, VisitStatus

_TRIP_NOUN = (
    r"(?:visit|trip|tour|journey|travels?|flight|voyage|crossing|plans?|stop(?:over)?|leg|pilgrimage|mission|stay"
    r"|expedition|arrival|departure|appearance|engagement|talks|summit|meeting|lecture"
    r"|speech|rally|concert|gig|show|event)"
)
# "put her visit off", "called the trip to Kenya off"
_SPLIT = (
    rf"(?=\s+(?:[\w’'\-]+\s+){{1,5}}?{_TRIP_NOUN}"
    r"(?:\s+(?:to|of|in)\s+[^,.;:]{2,40}?)?\s+"
)
_POSTPONED = (
    r"postponement\s+of|[Pp]ostpone[ds]?|[Pp]ostponing|[Pp]ut(?:s|ting)?\s+(?:off|back)"
    r"|delay(?:s|ed|ing)?(?!\s+(?:by|for)\s+(?:[\w\-]+\s+){1,5}?(?:hours?|minutes?)\b)"
    r"|reschedul(?:e[ds]?|ing)|deferred|(?:pushed|moved)\s+(?:back|out|to|from\s+[^.,;]{3,30}?\s+to)"
    r"|put(?:s|ting)?(?=\s[^.;]{0,60}\son\s+hold\b)"
    rf"|(?:put(?:s|ting)?|push(?:es|ed|ing)?){_SPLIT}(?:off|back)\b)"
    rf"|(?:mov(?:es|ed|ing)|shift(?:s|ed|ing)){_SPLIT}to\s+(?:{MONTH}|{WEEKDAY}|next\s|\d))"
)
_CANCELLED = (
    r"cancellation\s+of|[Cc]ancel(?:s|l?ed|l?ing)?|[Cc]all(?:s|ed|ing)?\s+off|[Ss]crap(?:s|ped|ping)?"
    r"|abandon(?:s|ed|ing)?|shelved|axed|dropped\s+plans"
    r"|(?:is|are|was|were)\s+off|(?:is|are|was|were|been)\s+dropped|drop(?:s|ped|ping)(?=\s+(?:an?|the|his|her)\s+(?:plan|visit|trip))"
    rf"|[Cc]all(?:s|ed|ing)?{_SPLIT}off\b)"
    r"|(?:pull|bow|duck|back|drop|opt)\w*\s+out\s+of|cr(?:y|ies|ied|ying)\s+off|g(?:ives?|ave|iven|iving)\s+up|withdr(?:aws?|ew|awn|awing)\s+from"
)
CALLED_OFF = re.compile(
    rf"\b(?:(?P<postponed>{_POSTPONED})|(?P<cancelled>{_CANCELLED}))\b"
)
# "the trip to Kenya, her second, was put off"
_NOUN_BEFORE = re.compile(
    rf"\b{_TRIP_NOUN}\b(?:[^.;,]|(?<=\bM[rs])\.|(?<=\bDr)\.){{0,80}}"
    r"(?:,(?![^,]*\b(?:and|said|but|who)\b)[^.;,]{2,60}){0,3},?[^.;,]{0,30}$"
)
_NOUN_AFTER = re.compile(
    rf"\s+(?:(?:his|her|the|a|an|its|their|[\w’'\-]+)\s+){{0,5}}{_TRIP_NOUN}\b"
)
# "The hearing was put off, and with it her trip to"
_WITH_IT = re.compile(
    rf"[^.;]{{0,140}}?\band\s+with\s+(?:it|them|that)\s+(?:[\w’'\-]+\s+){{1,5}}?{_TRIP_NOUN}\b"
)
_BUT = re.compile(r"\bbut\b[^.;]{0,40}$")


# "She will not go", "... because of the storm": not "to Chad", "home", "alone"
_AT_ALL = (
    r"(?=\s*(?:[.,;:)—–]|\Z)|\s+(?:after\s+all|any\s+more|anywhere|there|either|now|this|next"
    r"|tomorrow|today|on\s(?!to\b)|until|before|unless|because|as|since|owing|due|in\s+the\s+end|and|but"
    r"|to\s+the\s+(?:\w+\s+)?(?:summit|conference|forum|meeting|talks|congress|funeral|ceremony)))"
)
# "The visit, her second, has been called off": of an earlier one, "was ... last May".
_THE_VISIT = re.compile(
    rf"(?:[Tt]he|[Hh]er|[Hh]is)\s+(?:(?!last\b|previous\b|earlier\b|past\b)\w+\s+)?{_TRIP_NOUN}\b(?:,[^,.;]{{3,60}},)?\s+"
    rf"(?:(?:has\s+(?:now\s+)?been|is\s+being|is|will\s+be|(?P<was>was|had\s+been))\s+(?:{_POSTPONED}|{_CANCELLED}|off\b)"
    r"|will\s+not\s+(?:now\s+)?(?:take\s+place|go\s+ahead))"
    r"|(?:He|She)\s+(?:(?:has|will|is|now|later|had|since|then)\s+){0,3}"
    r"(?:cancell?ed|pulled\s+out|withdrawn|withdrew|postponed\s+(?:it|the)|put\s+(?:it|the\s+\w+)\s+off"
    r"|called\s+(?:(?:it|(?:his|her|the)\s+\w+)\s+off|off)"
    rf"|(?:not|no\s+longer)\s+(?:now\s+)?(?:make\s+the\s+{_TRIP_NOUN}|(?:go|going|travel|travell?ing){_AT_ALL}))"
)


def is_of_another(text: str, said: re.Match[str], trips: Sequence[Trip]) -> bool:
    """Tell "called off a visit to Japan" from this trip, which is elsewhere.

    So is "scrapped the Accra leg", and what "Max Odel cancelled" from her trip.
    """
    own = [trip.printed.span.start for trip in trips]
    if _PART_BEHIND.match(text, said.end()) is not None:
        return True  # "called off the last leg of her tour": the tour is made
    leg = _LEG_OF.match(text, said.end())
    if leg is not None:
        return not all(leg.start() <= at < leg.end() for at in own)
    if _is_by_another(text, said, trips):
        return True
    after = _NOUN_AFTER.match(text, said.end())
    before = text[max(0, said.start() - _NEAR) : said.start()]
    noun = _NOUN_BEFORE.search(before)
    if after is not None:
        start, end = after.end(), after.end() + _NEAR
        named = _TO_PLACE.match(text, start, end)
    elif noun is not None:
        start = said.start() - len(before) + noun.start()
        end = said.start()
        named = _TO_PLACE.search(text, start, end)
    else:
        return False
    if named is None:
        return False
    return not any(start <= at and _is_led_up(text, named.end(), at) for at in own)


_PART = (
    r"(?:legs?|stages?|parts?|stops?|sections?|hal(?:f|ves)|stopovers?|days?|rest|remainder)"
    r"\s(?:of|on|in|from)\s(?:his|her|their|its|the|an?)\s(?:[\w\-]+\s){0,3}?"
    r"(?:visit|trip|tour|journey|pilgrimage|mission|stay|itinerary|programme)\b"
)
PART_OF_TRIP = re.compile(rf"(?:\b[a-z\d\-]+\s|^){_PART}")
"""A part of a trip without the name of its place: "the second leg of her visit"."""

_PART_BEHIND = re.compile(rf"\s(?:[a-z\d\-]+\s){{0,3}}?{_PART}")
# "the Dar es Salaam leg of her tour"
_NAME = r"[A-Z][\w’'\-]*"
_LEG_OF = re.compile(
    rf"\s+(?:the|a|an|his|her|their|its)\s+(?:[a-z]\w+\s+)?{_NAME}(?:(?:\s[a-z]{{2,3}})?\s{_NAME}){{0,3}}"
    r"\s(?:leg|stage|part|stop|section|dates?|stopover)\b"
)
# "After Max Odel cancelled her visit to"
_WHO_DID = re.compile(
    rf"\b(?:[Aa]fter|[Ww]hen|[Ss]ince|[Bb]ecause|[Oo]nce|[Aa]s|[Ww]hile|[Tt]hough)\s"
    rf"(?:[a-z]+\s){{0,4}}(?P<who>{_NAME}(?:\s{_NAME}){{0,3}})\s(?:(?:had|has)\s)?$"
)


def _is_by_another(text: str, said: re.Match[str], trips: Sequence[Trip]) -> bool:
    """Tell "After Odel cancelled his visit, Roe came": it is Odel's that is off."""
    found = _WHO_DID.search(text[max(0, said.start() - _NEAR) : said.start()])
    if found is None or any(trip.person is None for trip in trips):
        return False
    last = found["who"].split()[-1]
    return not any(
        trip.person is not None and last in trip.person.name.split() for trip in trips
    )


# What may fall through on a trip that is made: "but her meeting was called off".
_TRIP_ITSELF = re.compile(
    r"\b(?:visit|trip|tour|journey|travels?|flight|voyage|crossing|stop(?:over)?|leg"
    r"|pilgrimage|mission|stay|expedition|arrival|departure)\b"
)


def is_of_what_was_planned(text: str, said: re.Match[str], sentence: Span) -> bool:
    """Tell a meeting, a speech or "plans to speak" called off, and no journey."""
    after = _NOUN_AFTER.match(text, said.end(), sentence.end)
    if after is not None:
        return _TRIP_ITSELF.search(after[0]) is None
    before = text[max(sentence.start, said.start() - _NEAR) : said.start()]
    noun = _NOUN_BEFORE.search(before)
    if noun is None:
        return re.search(r"\bplans$", said[0]) is not None
    return _TRIP_ITSELF.search(noun[0]) is None


def _is_led_up(text: str, first: int, place: int) -> bool:
    """Tell Nairobi of "to the Kenyan capital, Nairobi" from another place's name."""
    return place < first or _LEADS_ON.fullmatch(text, first, place) is not None


_LEADS_ON = re.compile(
    r"[\w’'\-]*(?:(?:,?\s+(?!to\b|in\b|and\b|or\b|for\b|by\b|on\b|after\b)"
    r"[\w’'\-]+){0,5}?,?\s+)"
)


_TO_PLACE = re.compile(
    r"(?:\s+to\s+[a-z]+(?:\s+(?!in\b|to\b)[\w’'\-]+){0,4})?\s+(?:to|in)\s+"
    r"(?:[\w’'\-]+\s+){0,3}?[A-Z]"
)


_NEAR = 120


@lru_cache(maxsize=4)  # each trip of a sentence asks, and one may hold hundreds
def called_off_in(text: str, sentence: Span) -> re.Match[str] | None:
    """Find the words of a sentence that call a visit off, or put it off."""
    for found in CALLED_OFF.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, found.start() - _NEAR) : found.start()]
        if _AT_LAST.search(before):
            continue
        if (
            _NOUN_BEFORE.search(before)
            or _NOUN_AFTER.match(text, found.end(), sentence.end)
            or _BUT.search(before)
            or _WITH_IT.match(text, found.end(), sentence.end)
        ):
            return found
    return None


# "arrives in Kenya on Monday for a visit that had been delayed", before
_AT_LAST = re.compile(
    r"\b(?:arriv(?:es?|ed)|lands?|landed|fl(?:ew|ies)|reach(?:es|ed)|beg[ai]ns?|starts?|started)\b"
    r"[^;:]*\b(?:visit|trip|tour|journey|stay)\s"
    r"(?:(?:that|which)\shad\s(?:\w+\s)?been\s)?(?:twice\s|once\s)?\Z"
)


def telling_of_visit(text: str, sentence: Span) -> re.Match[str] | None:
    """Find "The visit is off", also in "She did not come; the visit is off"."""
    if found := _THE_VISIT.match(text, sentence.start, sentence.end):
        return found
    for link in _SAYS_SO.finditer(text, sentence.start, sentence.end):
        if found := _THE_VISIT.match(text, link.end(), sentence.end):
            return found
    return None


# "He said that the visit", "; her trip": sought by its space, which few words follow.
_SAYS_SO = re.compile(
    r" (?=the |her |his )(?:(?<=; )|(?<=\bthat )|(?<=\band ))"
    rf"(?=\w+ (?:\w+ )?{_TRIP_NOUN}\b)"
)


def status_off(found: re.Match[str]) -> VisitStatus:
    is_postponed = found["postponed"] is not None
    return VisitStatus.POSTPONED if is_postponed else VisitStatus.CANCELLED
