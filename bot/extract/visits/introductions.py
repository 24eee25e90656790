"""Whether a name further down is that of "The foreign minister" of the lead.

Knows what else the one just told of may be called: an envoy is a diplomat, and
"who has held the post since May". Refuses a fisherman, the mayor, whoever greets
her, and anyone of another nation.
"""

import re

from bot.extract.people.roles import role_head
from bot.extract.reading.lexicon import ROLES
from bot.extract.visits.clauses import Trip
from bot.extract.visits.subjects import Subject
from bot.extract.visits.travellers import Travellers


def is_introduced(
    text: str, reader: Travellers, trip: Trip, named: Subject, start: int
) -> bool:
    """Tell whether a name, told of from `start`, can be whose trip is left open.

    "Jo Doe greets her" is of the one told before, who is alone there.
    """
    words = trip.mention.of(text)
    at = named.mention
    if not reader.origins.may_be(words, named.person):
        return False
    is_of_her = _DOES_TO_HER.match(text, at.end)
    is_alone = reader.is_nameless(trip.sentence)
    if is_alone and (is_of_her or _CALLED_HER.search(text, start, at.start)):
        return False
    before = _BEFORE.sub("", text[start : at.start]).strip(" ,")
    if before and not _is_like(before, words):
        return False
    if _WHO.match(text, at.end):
        return _WHO_HOLDS.match(text, at.end) is not None
    told = _IS_ONE.match(text, at.end)
    return told is None or _is_like(told["role"], words)


def _is_like(role: str, words: str) -> bool:
    """Tell whether one can be called by both: "a diplomat", "the envoy"."""
    if _FORMER.match(role):
        return True
    one, other = _heads(role), _heads(words)
    return not one.isdisjoint(other) or any(
        not one.isdisjoint(kind) and not other.isdisjoint(kind) for kind in _KINDS
    )


def _heads(words: str) -> set[str]:
    """Give the nouns that say what somebody is, also "scientist" for "-ologist"."""
    core = _LINK.split(words.lower(), maxsplit=1)[0]
    told = {word for word in _WORD.findall(core) if word in ROLES or word in _ALL}
    told |= {role_head(core)}
    is_science = any(_SCIENCE.fullmatch(word) for word in _WORD.findall(core))
    return told | ({"scientist"} if is_science else set())


# One of each row may be called by another word of it.
_KINDS = tuple(
    frozenset(row.split())
    for row in """
    envoy ambassador diplomat mediator emissary negotiator commissioner; minister
    secretary politician premier chancellor lawmaker; president leader chancellor
    premier monarch head; king queen prince princess monarch royal heir heiress
    emperor; senator congressman congresswoman lawmaker politician representative
    mp; governor politician; mayor politician; singer musician songwriter rapper
    star artist performer vocalist soprano tenor baritone guitarist pianist
    violinist cellist drummer bandleader conductor composer frontman frontwoman
    bassist; player striker footballer midfielder goalkeeper defender captain
    winger champion runner athlete sprinter golfer boxer cyclist swimmer batsman
    bowler cricketer medallist forward skater skier star sportsman; scientist
    researcher professor academic expert engineer physicist doctor surgeon scholar
    lecturer chemist explorer astronomer; bishop archbishop pope cardinal cleric
    priest prelate pontiff patriarch vicar churchman preacher; novelist author
    writer poet playwright laureate historian; boss chief executive billionaire
    owner founder chairman chairwoman director tycoon businessman businesswoman
    entrepreneur ceo head magnate industrialist; general commander officer soldier
    colonel marshal admiral; nurse doctor surgeon medic midwife; actor actress
    star comedian director filmmaker performer; coach manager trainer boss;
    inspector engineer official chief leader head
    """.split(";")
)
_ALL = frozenset().union(*_KINDS)
_LINK = re.compile(r"\s(?:of|for|in|at|to|with|from|who|which|that|on|by)\s")
_WORD = re.compile(r"[^\W\d_]+")
_SCIENCE = re.compile(r"[a-z]{3,}(?:ologist|nomer|physicist)")
_FORMER = re.compile(r"(?:former|ex-|retired|one-time|career|first\s(?:wo)?man)\b")
_BEFORE = re.compile(r"[“\"‘][^“”\"]*[”\"]|\b(?:Mr|Mrs|Ms|Dr|Sir|Dame|said|says)\b\.?")
_IS_ONE = re.compile(
    r"\s?(?:\(\d+\)|,\s\d+)?,\s(?:an?|the|one\sof\sthe)\s(?P<role>[^,.;:“”\"]{2,80})"
)
_WHO = re.compile(r"(?:,\s\d+)?,\swho(?:se)?\s")
_WHO_HOLDS = re.compile(
    r"(?:,\s\d+)?,\swho\s(?:has\s|had\s)?(?:(?:only\s)?(?:held|took|taken|became|become|succeeded"
    r"|replaced|assumed|arrived|landed|flew|won)\b|(?:was|been)\s(?:elected|appointed|named|sworn|re-elected|in\s(?:office|the))"
    r"|is\s(?:on|making|due|leading|also)\b|(?:leads?|led|heads?|headed|runs?|ran)\sthe\b)"
)
_DOES_TO_HER = re.compile(
    r"(?:,[^,.;]{2,80},)?\s(?:[\w\-]+\s){0,4}?(?:with\s|by\s|to\s)?(?:him|her)"
    r"(?=[.,;]|\s(?:at|in|on|to|with|and|before|during|after|for|as|there|here|by|off|from|over|into)\b)"
)
_CALLED_HER = re.compile(r"\b(?:him|her)\b[^.;]{0,60}\Z")
