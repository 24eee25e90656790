"""Whose counterpart somebody is, and what office that makes theirs.

Knows that in "Foreign Secretary Jane Roe met her Ruritanian counterpart, Al Poe" he
holds there what she holds. Refuses where several people may be meant.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.extract.gazetteer import capital_of
from bot.extract.people.roster import Person, find_people
from bot.model import Article, Fact, Party, Quote, Span, Speaker, Visit
from bot.text import sentences

_WORDS = ("counterpart", "opposite number")
_HIS = re.compile(r"\b(his|her) (?:[A-Z][\w.\-]* ){0,3}\Z")
_WIDEST = 48  # code points of "her South Ruritanian"
_GENDERS = {"his": "m", "her": "f"}
_OFFICE = re.compile(
    r"\b(?:minister|secretary|president|chancellor|premier|governor|mayor)\Z",
    re.IGNORECASE,
)


def with_offices(article: Article, facts: Iterable[Fact]) -> Iterator[Fact]:
    """Give the facts, each counterpart in them with the other's office."""
    for fact in facts:
        match fact:
            case Quote(attribution=given) if given is not None:
                office = _office_of(article, given.speaker)
                speaker = replace(given.speaker, office=office)
                yield replace(fact, attribution=replace(given, speaker=speaker))
            case Visit(visitor=visitor):
                yield replace(
                    fact,
                    visitor=replace(visitor, office=_office_of(article, visitor)),
                    meets=tuple(
                        replace(party, office=_office_of(article, party))
                        for party in fact.meets
                    ),
                )
            case _:
                yield fact


def tells_of_counterparts(article: Article) -> bool:
    """Tell whether an article has the word at all, which few have."""
    return any(word in article.text for word in _WORDS)


def _office_of(article: Article, named: Speaker | Party) -> Span | None:
    role = named.role
    if role is None or not role.of(article.text).endswith(_WORDS):
        return None
    other = _whose(article, role, named.name)
    return _office(article, other) if other is not None else None


def _whose(article: Article, role: Span, name: str) -> Person | None:
    """Give the only one named before "her counterpart" in its sentence.

    None for "Roe told Fox that her counterpart ...", where either may be meant.
    """
    owner = _HIS.search(article.text, max(0, role.start - _WIDEST), role.start)
    if owner is None:
        return None
    named_before = find_people(article).all_at(
        Span(_sentence_start(article, role), owner.start())
    )
    people = [one for one in named_before if one.name != name and one.may_be_human]
    if len(people) != 1 or people[0].gender not in ("", _GENDERS[owner[1]]):
        return None
    return people[0]


def _sentence_start(article: Article, role: Span) -> int:
    for paragraph in article.paragraphs:
        if paragraph.holds(role):
            starts = (one.start for one in sentences(article.text, paragraph))
            return max(start for start in starts if start <= role.start)
    return role.start


def _office(article: Article, person: Person) -> Span | None:
    """Give an office without the country it is of: "British Foreign Secretary"."""
    for role in person.roles:
        if _OFFICE.search(article.text, role.start, role.end):
            words = role.of(article.text).split(" ")
            lands = (n for n in (2, 1) if capital_of(" ".join(words[:n])) is not None)
            return Span(role.end - len(" ".join(words[next(lands, 0) :])), role.end)
    return None
