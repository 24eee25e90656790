"""Writes a question as the command that asks it again.

Knows which words mean themselves where they stand, and which want marks.
"""

import re
from typing import assert_never

from bot.dialogue import (
    CheckQuery,
    DigestQuery,
    HelpQuery,
    Query,
    QuoteQuery,
    SmallTalkQuery,
    SourcesQuery,
    UnclearQuery,
    VisitQuery,
)
from bot.grammar.pieces import (
    ASPECT_WORDS,
    CONFLICTS,
    asks_conflicts,
    aspect_of,
    checked_words,
    is_alone,
    pieces_of,
)


def command_of(query: Query) -> str:
    """Write a question as the command that asks it; empty where none does."""
    command = ""
    match query:
        case QuoteQuery():
            command = _quote_command(query)
        case CheckQuery():
            command = f"/quote check {query.words}"
        case VisitQuery():
            command = _visit_command(query)
        case SourcesQuery():
            command = _sources_command(query)
        case DigestQuery():
            topics = [_value(topic) for topic in query.topics]
            command = " ".join(["/digest preview", *topics])
        case HelpQuery():
            command = _written("help", query.topic, {"unknown": query.unknown})
        case SmallTalkQuery() | UnclearQuery():
            pass
        case _:
            assert_never(query)
    return command


def _quote_command(query: QuoteQuery) -> str:
    values = {
        "from": query.speaker,
        "about": query.about,
        "in": query.article,
        **_days(query),
    }
    command = _written("quote", query.words, values)
    return " ".join((command, *(f"from:{_value(name)}" for name in query.also)))


def _sources_command(query: SourcesQuery) -> str:
    values = {"article": query.article, **_days(query)}
    if not query.conflicts:
        return _written("sources", query.words, values)
    return _written("sources", query.words, values, verb=CONFLICTS[0])


def _days(query: QuoteQuery | SourcesQuery | VisitQuery) -> dict[str, str]:
    return {
        "since": "" if query.since is None else query.since.isoformat(),
        "until": "" if query.until is None else query.until.isoformat(),
    }


def _visit_command(query: VisitQuery) -> str:
    named = " ".join(ASPECT_WORDS[aspect][0] for aspect in query.aspects)
    values = {"by": query.visitor, "to": query.place, **_days(query)}
    return _written("visit", query.words, values, named)


def _written(
    command: str, words: str, values: dict[str, str], named: str = "", *, verb: str = ""
) -> str:
    """Write a command: its sub-command, its words, its filters, its aspects."""
    said = [f"/{command}", verb] if verb else [f"/{command}"]
    if words:
        said.append(words if _is_plain(words) else _marked(words))
    said += [f"{name}:{_value(value)}" for name, value in values.items() if value]
    if named:
        said.append(named)
    return " ".join(said) if len(said) > 1 or command == "help" else f"/{command} all"


def _marked(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _value(value: str) -> str:
    return value if re.fullmatch(r"[\w.+\-]+", value) else _marked(value)


def _is_plain(words: str) -> bool:
    """Tell whether words mean themselves where they stand, without marks."""
    pieces = pieces_of(words)
    if " ".join(piece.text for piece in pieces) != words:
        return False
    if any(piece.is_marked or piece.is_filter for piece in pieces):
        return False
    if (
        any(is_alone(words, one) for one in ("all", "help"))
        or checked_words(words) is not None
    ):
        return False
    if any(asks_conflicts(piece, len(pieces)) for piece in pieces[:1]):
        return False
    return not any(aspect_of(piece.text) for piece in pieces)
