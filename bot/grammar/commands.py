"""The slash commands: what each may say, and how a question is written as one.

`parse_command(command_of(query)) == query` for every query that has a command.
Knows filters, sub-commands and marks. Refuses to know what is held, but for one
question: whether words are a name, so that `from:Ada Byrne` needs no marks.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import assert_never

from rapidfuzz.distance import OSA

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
from bot.grammar.days import read_days
from bot.model import Aspect
from bot.search import likeness

Fits = Callable[[str, str], bool]
"""Tells whether a filter ("from") can have a value ("Ada Byrne")."""

COMMANDS = ("quote", "visit", "sources", "digest", "help")

# What each aspect of a visit may be asked by; the first is canonical.
ASPECT_WORDS: dict[Aspect, tuple[str, ...]] = {
    Aspect.WHO: ("who",),
    Aspect.WHERE: ("where",),
    Aspect.WHEN: ("when", "date", "dates"),
    Aspect.MEETS: ("meets", "meeting", "meetings"),
    Aspect.COMPANY: ("companions", "delegation"),
    Aspect.AGENDA: ("agenda",),
    Aspect.ANNOUNCEMENTS: ("announcements", "announcement", "announces"),
    Aspect.MONEY: ("money", "figures"),
    Aspect.EARLIER: ("earlier", "previous"),
}

# The filters of each command, with what else people call them.
_FILTERS: dict[str, dict[str, tuple[str, ...]]] = {
    "quote": {
        "from": ("from", "by", "speaker"),
        "about": ("about", "on", "topic"),
        "in": ("in", "article", "source"),
        "since": ("since", "after"),
        "until": ("until", "till", "before"),
    },
    "visit": {"by": ("by", "visitor"), "to": ("to", "place")},
    "sources": {
        "article": ("article", "in"),
        "since": ("since", "after"),
        "until": ("until", "till", "before"),
    },
    "digest": {},
    "help": {"unknown": ("unknown",)},
}
_DATED = frozenset(("since", "until"))
_REPEATED = "from"  # several speakers; any other filter stands once
_MOST_VALUE_WORDS = 6

# A run in marks (a doubled straight mark stands for itself), a filter, or a
# word. A mark that is never closed runs to the end.
_PIECE = re.compile(
    r'"(?P<straight>(?:[^"]|"")*)(?:"|\Z)'
    r"|[“„](?P<curly>[^”]*)(?:”|\Z)"
    r"|(?P<filter>[A-Za-z]{2,12}):(?!//)"
    r"|(?P<word>\S[^\s\"“„]*)"
)
_SURE = 0.7
_LEAST = 4  # letters: a shorter word must be typed as it is


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word as typed, a run in marks, or the name of a filter."""

    text: str
    is_marked: bool = False
    is_filter: bool = False


@dataclass(slots=True)
class _Read:
    """What a command said: words in order, and the values of its filters."""

    words: list[_Piece] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    speakers: list[str] = field(default_factory=list)  # after the first
    unknown: str = ""

    def text(self) -> str:
        """Give the free words as one string."""
        return " ".join(piece.text for piece in self.words)


def is_command(turn: str) -> bool:
    """Tell a slash command from ordinary words."""
    return turn.lstrip().startswith("/")


def parse_command(
    turn: str, *, now: datetime, fits: Fits = lambda _filter, _value: False
) -> Query:
    """Read a slash command; what can't be read is a `HelpQuery` that says so.

    `now` is aware: "since:monday" counts from it.
    """
    name, _, rest = turn.strip().removeprefix("/").partition(" ")
    name, rest = _split_command(name, rest)
    command = _nearest(name, COMMANDS)
    if not command:
        return HelpQuery(unknown=f"/{name}"[:40])
    rest = rest.strip()
    if rest.lower() == "help" and command != "help":
        return HelpQuery(topic=command)
    if command == "quote" and (checked := _checked(rest)) is not None:
        return CheckQuery(words=checked) if checked else HelpQuery(topic=command)
    read = _read(rest, command, fits=fits, now=now)
    if read.unknown:
        return HelpQuery(topic=command, unknown=read.unknown)
    return _BUILDERS[command](read, now)


def _split_command(name: str, rest: str) -> tuple[str, str]:
    """Part a command from its rest at any white space, not only at a blank."""
    parts = name.split(maxsplit=1)
    if len(parts) > 1:
        return parts[0], f"{parts[1]} {rest}"
    return (parts[0] if parts else ""), rest


def _nearest(typed: str, known: Iterable[str]) -> str:
    """Give the known word that `typed` is, a slip forgiven; empty: none.

    Where only a few words can stand, one edit tells them apart: "form:".
    """
    key = typed.lower()
    for word in known:
        shortest = min(len(key), len(word))
        if key == word or (shortest >= _LEAST and OSA.distance(key, word) == 1):
            return word
    return ""


def _is_like(typed: str, word: str) -> bool:
    """Tell whether a word among any others is `word`, a slip forgiven."""
    return likeness(typed.lower(), word) >= _SURE


def _checked(rest: str) -> str | None:
    """Give the words after "check", untouched; None: it is no check."""
    verb, _, words = rest.partition(" ")
    head = verb.split(maxsplit=1)
    if len(head) > 1:  # another white space after "check"
        verb, words = head[0], rest[len(head[0]) :]
    return words.strip() if _asks_check(verb, words) else None


_LEAST_CHECKED = 3  # words behind a misspelt verb: "chek" alone may be looked for


def _asks_check(verb: str, words: str) -> bool:
    """Tell the sub-command, a letter swapped, dropped or doubled forgiven."""
    if _is_like(verb, "check"):
        return True
    key = verb.lower()
    is_slip = key[:1] == "c" and OSA.distance(key, "check", score_cutoff=1) == 1
    is_other = len(key) == len("check") and sorted(key) != sorted("check")
    return is_slip and not is_other and len(words.split()) >= _LEAST_CHECKED


# ------------------------------------------------------------------- reading


def _read(rest: str, command: str, *, fits: Fits, now: datetime) -> _Read:
    """Part a command's rest into words and filters; the first mistake is told."""
    read = _Read()
    pieces = _pieces(rest)
    at = 0
    while at < len(pieces) and not read.unknown:
        piece = pieces[at]
        at += 1
        if not piece.is_filter:
            read.words.append(piece)
            continue
        filter_name = _filter_of(piece.text, command)
        used = _value_length(filter_name, pieces[at:], fits=fits, now=now)
        value = " ".join(p.text for p in pieces[at : at + used])
        at += used
        is_dated = filter_name in _DATED
        if not filter_name or not value or (is_dated and not _is_day(value, now)):
            read.unknown = f"{piece.text}:{value}"
        elif filter_name == _REPEATED and filter_name in read.values:
            read.speakers.append(value)
        elif filter_name in read.values:
            read.unknown = f"{piece.text}:{value}"
        else:
            read.values[filter_name] = value
    return read


def _pieces(rest: str) -> list[_Piece]:
    pieces = []
    for found in _PIECE.finditer(rest):
        if found["straight"] is not None:
            pieces.append(_Piece(found["straight"].replace('""', '"'), is_marked=True))
        elif found["curly"] is not None:
            pieces.append(_Piece(found["curly"], is_marked=True))
        elif found["filter"] is not None:
            pieces.append(_Piece(found["filter"], is_filter=True))
        else:
            pieces.append(_Piece(found["word"]))
    return pieces


def _filter_of(typed: str, command: str) -> str:
    """Give the filter that a name before a colon means; empty: none."""
    filters = _FILTERS[command]
    key = typed.lower()
    exact = next((name for name, called in filters.items() if key in called), "")
    return exact or _nearest(key, filters)


def _value_length(
    filter_name: str, following: Sequence[_Piece], *, fits: Fits, now: datetime
) -> int:
    """Count the pieces that belong to a filter: a marked run, or words.

    Without marks it is one word, unless several are a name that is held, or a
    day: `from:Ada Byrne`, `since:last week`.
    """
    if not following or following[0].is_filter:
        return 0
    if following[0].is_marked:
        return 1
    plain = 0
    while plain < min(len(following), _MOST_VALUE_WORDS) and not (
        following[plain].is_marked or following[plain].is_filter
    ):
        plain += 1
    for count in range(plain, 1, -1):
        typed = [piece.text for piece in following[:count]]
        if filter_name in _DATED:
            if read_days(typed, today=now.date()):
                return count
        elif fits(filter_name, " ".join(typed)):
            return count
    return 1


def _is_day(value: str, now: datetime) -> bool:
    return read_days(value.split(), today=now.date()) is not None


# ------------------------------------------------------------------ building


def _is_all(read: _Read) -> bool:
    """Tell `/quote all` from words to look for."""
    return (
        len(read.words) == 1
        and not read.words[0].is_marked
        and read.words[0].text.lower() == "all"
    )


def _quote(read: _Read, now: datetime) -> Query:
    if not read.words and not read.values:
        return HelpQuery(topic="quote")
    return QuoteQuery(
        words="" if _is_all(read) else read.text(),
        speaker=read.values.get("from", ""),
        also=tuple(read.speakers),
        about=read.values.get("about", ""),
        article=read.values.get("in", ""),
        since=_day(read, "since", now, is_last=False),
        until=_day(read, "until", now, is_last=True),
    )


def _day(read: _Read, name: str, now: datetime, *, is_last: bool) -> date | None:
    days = read_days(read.values.get(name, "").split(), today=now.date())
    if days is None:
        return None
    return days.last if is_last else days.first


def _visit(read: _Read, _now: datetime) -> Query:
    if not read.words and not read.values:
        return HelpQuery(topic="visit")
    aspects: list[Aspect] = []
    kept = _Read()
    for piece in [] if _is_all(read) else read.words:
        aspect = None if piece.is_marked else aspect_of(piece.text)
        if aspect is None:
            kept.words.append(piece)
        elif aspect not in aspects:
            aspects.append(aspect)
    return VisitQuery(
        words=kept.text(),
        visitor=read.values.get("by", ""),
        place=read.values.get("to", ""),
        aspects=tuple(aspects),
    )


def aspect_of(typed: str) -> Aspect | None:
    """Give the aspect of a visit that a word asks for, a slip forgiven."""
    key = typed.lower().strip(".,;:?!")
    for aspect, called in ASPECT_WORDS.items():
        if any(_is_like(key, word) for word in called):
            return aspect
    return None


def _sources(read: _Read, now: datetime) -> Query:
    """Read `/sources`, or `/sources conflicts` with the words it is about."""
    conflicts = bool(read.words) and _asks_conflicts(read.words[0], len(read.words))
    kept = _Read(words=read.words[1:] if conflicts else read.words)
    return SourcesQuery(
        words="" if _is_all(kept) else kept.text(),
        article=read.values.get("article", ""),
        conflicts=conflicts,
        since=_day(read, "since", now, is_last=False),
        until=_day(read, "until", now, is_last=True),
    )


_CONFLICTS = ("conflicts", "contradictions", "disagreements", "discrepancies")


def _asks_conflicts(piece: _Piece, count: int) -> bool:
    """Tell the sub-command from words to look for: "conflict in the valley"."""
    key = piece.text.lower().strip(".,;:?!")
    if piece.is_marked or (count > 1 and f"{key}s" in _CONFLICTS):
        return False
    return any(_is_like(key, word) for word in _CONFLICTS)


def _digest(read: _Read, _now: datetime) -> Query:
    """Read `/digest`, or `/digest preview` with its topics, a word or run each."""
    if not read.words:
        return DigestQuery()
    verb, *topics = read.words
    if verb.is_marked or not _nearest(verb.text, ("preview", "list")):
        return HelpQuery(topic="digest", unknown=read.text()[:40])
    return DigestQuery(topics=tuple(topic.text for topic in topics))


def _help(read: _Read, _now: datetime) -> Query:
    return HelpQuery(topic=read.text(), unknown=read.values.get("unknown", ""))


_BUILDERS: dict[str, Callable[[_Read, datetime], Query]] = {
    "quote": _quote,
    "visit": _visit,
    "sources": _sources,
    "digest": _digest,
    "help": _help,
}


# ------------------------------------------------------------------- writing


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
    return _written("sources", query.words, values, verb=_CONFLICTS[0])


def _days(query: QuoteQuery | SourcesQuery) -> dict[str, str]:
    return {
        "since": "" if query.since is None else query.since.isoformat(),
        "until": "" if query.until is None else query.until.isoformat(),
    }


def _visit_command(query: VisitQuery) -> str:
    named = " ".join(ASPECT_WORDS[aspect][0] for aspect in query.aspects)
    values = {"by": query.visitor, "to": query.place}
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
    pieces = _pieces(words)
    if " ".join(piece.text for piece in pieces) != words:
        return False
    if any(piece.is_marked or piece.is_filter for piece in pieces):
        return False
    if words.lower() in ("all", "help") or _checked(words) is not None:
        return False
    if any(_asks_conflicts(piece, len(pieces)) for piece in pieces[:1]):
        return False
    return not any(aspect_of(piece.text) for piece in pieces)
