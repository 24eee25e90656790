"""What somebody goes somewhere for, and with whom: "to hear from nurses".

Reads the words right behind a trip's own clause, whatever is to be done there.
Refuses what a trip was dropped or ended for, and what its traveller came upon.
"""

import re
from itertools import takewhile

from bot.almanac import MONTH, WEEKDAY
from bot.extract.reading.lexicon import PLURAL_ROLES, ROLES
from bot.extract.visits.clauses import Trip
from bot.extract.visits.cues import Form
from bot.extract.visits.travellers import Travellers
from bot.extract.visits.verbs import EVENTS
from bot.model import VisitStatus


def tells_purpose(trip: Trip, text: str) -> bool:
    """Tell whether a trip's own sentence says what it is for."""
    if trip.form is Form.RETURNS or trip.is_over or trip.status in _OFF:
        return False
    if _LEAVES.search(text, trip.sentence.start, trip.clause.end):
        return False
    at, end = trip.clause.end, trip.sentence.end
    if _EVENT.match(text, at, end):
        return True
    found = _TO_DO.match(text, at, end)
    if found is None or not _TAKES_TO.isdisjoint(found["gap"].lower().split()):
        return False
    verb = found["verb"]
    is_many = verb.endswith("s") and not verb.endswith(("ss", "us"))
    return not is_many and verb not in _NO_PURPOSE  # "to cheers"


def tells_company(trip: Trip, reader: Travellers, text: str) -> bool:
    """Tell whether a trip's own sentence says "with her husband", "with 30 bankers"."""
    end = trip.sentence.end
    found = _WITH.match(text, trip.clause.end, end)
    if found is None or trip.form in {Form.HOSTS, Form.DOES}:
        return False
    if found["kin"]:
        return True
    if found["many"]:
        said = _WORD.findall(text, found.end(), min(end, found.end() + _PHRASE))
        return any(_is_many(word) for word in takewhile(_goes_on, said[:_PHRASE_WORDS]))
    named = reader.opening(found.end(), trip.sentence) if found.end() < end else None
    return named is not None and not text.startswith(("'", "’"), named.mention.end)


def _is_many(word: str) -> bool:
    """Tell "bankers" and "people", who can go along."""
    return (
        word in PLURAL_ROLES
        or word in _GUARDS
        or (word.endswith("s") and word[:-1] in ROLES)
    )


def _goes_on(word: str) -> bool:
    return word not in _TAKES_TO


_GUARDS = frozenset("escort escorts bodyguard bodyguards guards guard aides".split())
_WORD = re.compile(r"[\w’'\-]+")
_PHRASE, _PHRASE_WORDS = 60, 5
_WITH = re.compile(
    rf"(?:\s(?:again|together|early|late|on|in|this|next|last|{WEEKDAY}|{MONTH}|\d+|week|month|year))*,?"
    r"\s(?:along\s|together\s)?with\s"
    r"(?:(?P<kin>(?:his|her)\s(?:[\w\-]+\s){0,2}?(?:wife|husband|partner|daughters?|sons?|children"
    r"|family|mother|father|brothers?|sisters?|deputy|aides?|staff|team|squad)\b)"
    r"|(?P<many>(?:an?|some|about|around|nearly|almost|up\sto|more\sthan|over|dozens\sof|hundreds\sof"
    r"|a\sdozen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,]*)\s)"
    r"|(?:the\s|his\s|her\s)?)"
)
_OFF = frozenset((VisitStatus.CANCELLED, VisitStatus.POSTPONED))
# "cut short a visit to Kenya to attend a funeral"
_LEAVES = re.compile(r"\b(?:cut|cuts|cutting)\sshort\b|\bshorten(?:s|ed|ing)?\b")
_TO_DO = re.compile(
    r"(?P<gap>(?:\s[\w’'\-]+){0,6}?)(?:\sin\sorder)?\sto\s(?P<verb>[a-z]+)\b"
)
_EVENT = re.compile(
    r"(?:\s[\w’'\-]+){0,4}?\sfor\s(?:[\w’'\-]+\s){0,5}?"
    rf"(?:{'|'.join(sorted(EVENTS - {'talks', 'meeting'}))}"
    r"|service|mass|vigil|exhibition|concert|rally)"
    r"(?=[.,;:]|\s(?:of|on|in|at|with|to|and|by|that|which|where|held|marking|honou?ring)\b)"
)
# What stands in the gap: another clause, or a word that a "to" belongs to.
_TAKES_TO = frozenset(
    """
    and but or nor who which that where when while as after before until because if
    though although than then said says say is are was were be been has have had will
    would from between for
    plan plans offer offers bid bids call calls vow vows promise promises attempt
    attempts effort efforts right rights order orders decision due able unable ready
    set expected invited invitation asked urged told bound likely refusal pledge
    pressure agreement deal law permission failure chance threat close next thanks
    """.split()
)
# "to the coast", "to nearby", "to find the gates shut", "to loud applause"
_NO_PURPOSE = frozenset(
    """
    a an the this that these those his her its their my our your some any all both
    each every another one two three four five six ten many much more most such what
    which whom whose where date mid late early nearby neighbouring neighboring distant
    north south east west northern southern eastern western central
    be have find become discover realise realize wide loud great warm public wild
    thunderous applause silence acclaim uproar
    """.split()
)
