"""Whom a pronoun means: the thread's person, or nobody who was named.

Knows the questions that a later turn can lean on. Refuses to guess a person whom no
turn names: it asks which.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue import (
    CheckQuery,
    Query,
    QuoteQuery,
    SourcesQuery,
    UnclearQuery,
    VisitQuery,
)
from bot.extract.reading.given_names import gender_of
from bot.extract.reading.lexicon import TITLE_GENDER
from bot.grammar import command_of
from bot.matching.askwords import PRONOUNS
from bot.matching.forms import Names
from bot.matching.pieces import Turn
from bot.model import SpeakerKind
from bot.text import fold

Leaned = QuoteQuery | VisitQuery | SourcesQuery | CheckQuery
"""The questions that a later turn can lean on."""


def latest_of(earlier: Sequence[Query]) -> Leaned | None:
    """Give the latest question that a turn can lean on."""
    return next(
        (query for query in reversed(earlier) if isinstance(query, Leaned)), None
    )


def lean(query: Query, turn: Turn, earlier: Sequence[Query]) -> Query:
    """Put the thread's person where a question by itself has a pronoun."""
    latest = latest_of(earlier)
    query = query if asks_elsewhere(turn) else _there(query, latest)
    used = {piece.key for piece in turn.pieces} & PRONOUNS
    leaned = [query for query in reversed(earlier) if isinstance(query, Leaned)]
    people = filter(None, map(_person_of, leaned))
    name = next((name for name in people if _may_be(used, name)), "")
    if not used:
        return query
    if not name:
        return _by_anyone(query)
    match query:
        case QuoteQuery() if fold(query.speaker) in PRONOUNS:
            return replace(query, speaker=name)
        case QuoteQuery(speaker=""):
            return replace(query, words=f"{name} {query.words}".strip())
        case VisitQuery() if not query.visitor or fold(query.visitor) in PRONOUNS:
            there = latest.place if isinstance(latest, VisitQuery) else ""
            there = "" if asks_elsewhere(turn) else there
            return replace(query, visitor=name, place=query.place or there)
        case _:
            return query


def _there(query: Query, latest: Leaned | None) -> Query:
    """Go on about the latest question's place: "who goes to Peru", "when is NAME"."""
    if not isinstance(query, VisitQuery) or not isinstance(latest, VisitQuery):
        return query
    is_same = query.visitor and latest.visitor in ("", query.visitor)
    if is_same and query.aspects and not query.place and not query.words:
        return replace(query, place=latest.place)
    return query


def _by_anyone(query: Query) -> Query:
    """Look for words whoever said them, where a pronoun stands for nobody known."""
    if isinstance(query, QuoteQuery) and fold(query.speaker) in PRONOUNS:
        return replace(query, speaker="", words=query.about, about="")
    return query


def _person_of(latest: Leaned | None) -> str:
    match latest:
        case QuoteQuery(also=()):
            return latest.speaker
        case VisitQuery():
            return latest.visitor
        case _:
            return ""


def _may_be(used: set[str], name: str) -> bool:
    """Tell whether "he" can be a person, as far as the name or the noun tells."""
    words = fold(name).split()
    told = {TITLE_GENDER.get(words[0].rstrip("."), ""), gender_of(words[0])}
    told.add(TITLE_GENDER.get(words[-1], ""))
    asked = {_GENDERS[word] for word in used if word in _GENDERS}
    return not asked or told == {""} or bool(asked & told)


_GENDERS = dict.fromkeys(("he", "him", "his"), "m") | dict.fromkeys(
    ("she", "her", "hers"), "f"
)


def asks_elsewhere(turn: Turn) -> bool:
    """Tell "where else is she going", which leaves the place asked about."""
    return {"where", "else"} <= {piece.key for piece in turn.pieces}


_HIM_OR_HER = frozenset("he she him her his hers".split())
_MOST_OFFERED = 5


def is_of_nobody(query: Query, turn: Turn) -> bool:
    """Tell "what else did he say" where no turn before it says who he is."""
    if isinstance(query, VisitQuery):
        return fold(query.visitor) in _HIM_OR_HER
    return query == QuoteQuery() and any(p.key in _HIM_OR_HER for p in turn.pieces)


def of_whom(query: Query, store: Names) -> Query:
    """Ask which person is meant, by the first few who are quoted, or who travel."""
    is_visit = isinstance(query, VisitQuery)
    names = store.visitors if is_visit else store.speakers
    called = (n.canonical for n in names if n.kind is SpeakerKind.PERSON)
    full = [name for name in dict.fromkeys(called) if " " in name][:_MOST_OFFERED]
    asked = (
        replace(query, visitor=name)
        if isinstance(query, VisitQuery)
        else QuoteQuery(speaker=name)
        for name in full
    )
    return UnclearQuery(candidates=tuple(filter(None, map(command_of, asked))))
