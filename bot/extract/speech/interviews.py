"""Who answers in an interview: by the words that bring the two together.

Knows who asks, "interviewed by Roe", "She spoke to Roe", "Roe met Ray", and who
is asked. Refuses to take one of two for the other: where the words leave it
open whose the answers are, they are nobody's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.extract.people.roster import People, Person
from bot.extract.speech.turns import COURTESY
from bot.model import Span, SpeakerKind

# "to our own writer": what may stand between a verb and a name.
_NO_TITLE = (
    r"(?!(?:about|and|as|at|by|for|from|how|if|in|of|on|that|to|what|why|with)\b)"
)
_TITLE = rf"(?:,?\s+{_NO_TITLE}[\w’'-]+){{0,5}}?,?\s*\Z"
_ASKED_BY = re.compile(
    r"(?:\b(?:interview(?:ed)?|questioned|quizzed|grilled|joined|met|asked|questions"
    rf"|words|conducted|edited)(?:\s+\w+){{0,3}}?\s+by"
    rf"|\b(?:told|tells|interviewer:?)){_TITLE}",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:interview(?:s|ed)|questioned|quizz(?:es|ed)|grill(?:s|ed)|asks|asked"
    rf"|profile[sd]|welcome[sd]){_TITLE}",
    re.IGNORECASE,
)
_MEETS = re.compile(
    rf"\b(?:meets?|met|visit(?:s|ed)|c(?:aught|atch(?:es)?) up with|joins){_TITLE}",
    re.IGNORECASE,
)
_TALKS = re.compile(
    r"\b(?P<verb>spoke|spoken|speak(?:s|ing)?|talk(?:s|ed|ing)?|chat(?:s|ted|ting)?"
    r"|s[ai]ts?(?: down)?|sitting(?: down)?|opens? up|opened up"
    rf"|conversation|interview|q&a)\s+(?:to|with)(?!\w){_TITLE}",
    re.IGNORECASE,
)
_IS_ASKED = re.compile(
    r"[^.!?]{0,60}?\b(?:(?:is|was|were|been|being)\s+(?:interviewed|questioned|quizzed"
    r"|asked|grilled|profiled)|answer(?:s|ed)|tells|told)\b",
)
_PRONOUN = re.compile(r"\b(he|she)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_OWN = {"he": re.compile(r"\bhis\b"), "she": re.compile(r"\bher\b")}
_OTHER = {"he": "she", "she": "he"}
_IN_A = re.compile(r"\bin an?\s\Z", re.IGNORECASE)
_ENDS = re.compile(r"[.?!][”\"’']?\s|\n")
_LONGEST = 300  # code points of a sentence that are looked at


@dataclass(slots=True)
class _Roles:
    """What the words before the first question tell of everybody named there."""

    there: dict[str, Person] = field(default_factory=dict)
    before: frozenset[str] = frozenset()  # named in a sentence before this one
    asking: set[str] = field(default_factory=set)
    answering: set[str] = field(default_factory=set)
    is_open: bool = False  # two talked, and either may be the one who asks


def interviewed(
    text: str, people: People, first: int, bylines: Sequence[str]
) -> Person | None:
    """Give who answers the questions that begin at `first`, if it is certain."""
    roles = _Roles()
    for lead, tail, named in _sentences(text, people, first):
        if len(named) == 1:
            roles.before = frozenset(roles.there)
        _note(roles, lead, tail, named)
        roles.there.setdefault(named[-1].name, named[-1])
    signed = (name for name in roles.there if any(name in line for line in bylines))
    roles.asking.update(signed)
    if roles.asking & roles.answering:
        return None
    left = roles.answering or roles.there.keys() - roles.asking
    if len(left) != 1 or (roles.is_open and not roles.answering):
        return None
    person = roles.there[min(left)]
    is_known = roles.asking or roles.answering
    return person if is_known or person.kind is SpeakerKind.PERSON else None


def is_human(person: Person) -> bool:
    """Tell who may talk, where nothing tells what kind of name it is."""
    first, *others = person.name.lower().split()
    is_titled = first.strip(".") in COURTESY  # "SEN. ROE" is what a label prints
    return person.kind is SpeakerKind.PERSON or (
        person.kind is SpeakerKind.UNRESOLVED and bool(others) and not is_titled
    )


def _sentences(
    text: str, people: People, first: int
) -> Iterator[tuple[str, str, list[Person]]]:
    """Yield, by name, what stands before and behind, and whom the sentence names."""
    start, seen, named = 0, 0, list[Person]()
    for span, person in people.names_in(Span(0, first)):
        if not is_human(person) or person.is_shared:
            continue
        for end in _ENDS.finditer(text, seen, span.start):
            start, named = end.end(), []
        named.append(person)
        ended = _ENDS.search(text, span.end, min(first, span.end + _LONGEST))
        tail = text[span.end : ended.start() if ended else first]
        yield text[max(start, seen, span.start - _LONGEST) : span.start], tail, named
        seen = span.end


def _note(roles: _Roles, lead: str, tail: str, named: list[Person]) -> None:
    """Note what a sentence tells of the last it has named so far."""
    name = named[-1].name
    others = {one.name for one in named[:-1]} - {name}
    is_signed = not others and lead.strip().lower() == "by"
    if is_signed or _ASKED_BY.search(lead):
        roles.asking.add(name)
    elif _ASKS.search(lead):
        roles.answering.add(name)
        roles.asking.update(others)
    elif found := _MEETS.search(lead) or _TALKS.search(lead):
        _note_pair(roles, name, others, (found, lead, tail))
    elif _IS_ASKED.match(tail):
        roles.answering.add(name)


def _may_ask(roles: _Roles, name: str, lead: str, noun: str) -> bool:
    """Tell "In an interview with Roe", and "This interview with" one who is new."""
    if noun not in ("conversation", "interview", "q&a"):
        return False
    return _IN_A.search(lead) is not None or bool(roles.before - {name})


def _note_pair(
    roles: _Roles, name: str, others: set[str], words: tuple[re.Match[str], str, str]
) -> None:
    """Note who asks of two who meet or talk: the one who is new to the article."""
    found, lead, tail = words
    verb = found["verb"].lower() if found.re is _TALKS else ""
    pronoun = _PRONOUN.search(lead[: found.start()])
    if pronoun is not None:
        who = pronoun[1].lower()
        is_theirs = _OWN[_OTHER[who]].search(tail) and not _OWN[who].search(tail)
        roles.is_open |= name in roles.before
        (roles.answering if is_theirs else roles.asking).add(name)
    elif not others and verb.endswith("ing"):
        roles.asking.add(name)  # "Speaking to Roe, she"
    elif not others and _may_ask(roles, name, lead[: found.start()], verb):
        roles.is_open = True
    elif not others:
        roles.answering.add(name)  # "We met Roe", "The Gazette spoke to Roe"
    elif others & roles.before:
        roles.is_open |= name in roles.before or not verb
        roles.asking.add(name)
    elif not verb or name in roles.before:
        roles.answering.add(name)
        roles.asking.update(others)
    else:
        roles.is_open = True
