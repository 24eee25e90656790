"""Reads the slash commands: what each may say.

`parse_command(command_of(query)) == query` for every query that has a command.
Knows filters, sub-commands and marks. Refuses to know what is held, but for one
question: whether words are a name, so that `from:Ada Byrne` needs no marks.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.dialogue import (
    CheckQuery,
    DigestQuery,
    HelpQuery,
    Query,
    QuoteQuery,
    SourcesQuery,
    VisitQuery,
)
from bot.grammar.days import read_days
from bot.grammar.pieces import (
    Piece,
    asks_conflicts,
    aspects_in,
    checked_words,
    is_alone,
    is_meant,
    nearest,
    pieces_of,
)

Fits = Callable[[str, str], bool]
"""Tells whether a filter ("from") can have a value ("Ada Byrne")."""

COMMANDS = ("quote", "visit", "sources", "digest", "help")

_DAYS = {"since": ("since", "after"), "until": ("until", "till", "before")}
# The filters of each command, with what else people call them.
FILTERS: dict[str, dict[str, tuple[str, ...]]] = {
    "quote": {
        "from": ("from", "by", "speaker"),
        "about": ("about", "on", "topic"),
        "in": ("in", "article", "source"),
        **_DAYS,
    },
    "visit": {
        "by": ("by", "visitor"),
        "to": ("to", "place"),
        **_DAYS,
    },
    "sources": {"article": ("article", "in"), "by": ("by", "byline"), **_DAYS},
    "digest": {},
}
_ALL_FILTERS: dict[str, dict[str, tuple[str, ...]]] = {
    **FILTERS,
    "help": {"unknown": ("unknown",)},
}
_DATED = frozenset(_DAYS)
_REPEATED = "from"  # several speakers; any other filter stands once
_MOST_VALUE_WORDS = 6
_MOST_SPEAKERS = 8


@dataclass(slots=True)
class _Read:
    """What a command said: words in order, and the values of its filters."""

    words: list[Piece] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    speakers: list[str] = field(default_factory=list)  # after the first
    unknown: str = ""

    def count(self) -> int:
        """Count the speakers."""
        return len(self.speakers) + (_REPEATED in self.values)

    def has_speaker(self, name: str) -> bool:
        """Tell a speaker who was named before."""
        held = (self.values.get(_REPEATED, ""), *self.speakers)
        return name.casefold() in map(str.casefold, held)

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
    command = nearest(name, COMMANDS)
    if not command:
        return HelpQuery(unknown=f"/{name}"[:40])
    rest = rest.strip()
    if is_alone(rest, "help") and command != "help":
        return HelpQuery(topic=command)
    if command == "quote" and (checked := checked_words(rest)) is not None:
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


# ------------------------------------------------------------------- reading


def _read(rest: str, command: str, *, fits: Fits, now: datetime) -> _Read:
    """Part a command's rest into words and filters; the first mistake is told."""
    read = _Read()
    pieces = pieces_of(rest)
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
        elif filter_name == _REPEATED and read.has_speaker(value):
            continue
        elif filter_name == _REPEATED and 0 < read.count() < _MOST_SPEAKERS:
            read.speakers.append(value)
        elif filter_name in read.values:
            read.unknown = f"{piece.text}:{value}"
        else:
            read.values[filter_name] = value
    return read


def _filter_of(typed: str, command: str) -> str:
    """Give the filter that a name before a colon means; empty: none."""
    filters = _ALL_FILTERS[command]
    key = typed.lower()
    exact = next((name for name, called in filters.items() if key in called), "")
    return exact or nearest(key, filters)


def _value_length(
    filter_name: str, following: Sequence[Piece], *, fits: Fits, now: datetime
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
        and is_alone(read.words[0].text, "all")
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


def _day(
    read: _Read, name: str, now: datetime, *, is_last: bool, is_ahead: bool = False
) -> date | None:
    typed = read.values.get(name, "").split()
    days = read_days(typed, today=now.date(), is_ahead=is_ahead)
    if days is None:
        return None
    return days.last if is_last else days.first


def _visit(read: _Read, now: datetime) -> Query:
    """Read who goes where and when: a day's name is of the trip, often ahead."""
    if not read.words and not read.values:
        return HelpQuery(topic="visit")
    aspects, rest = aspects_in([] if _is_all(read) else read.words)
    return VisitQuery(
        words=_Read(words=rest).text(),
        visitor=read.values.get("by", ""),
        place=read.values.get("to", ""),
        aspects=aspects,
        since=_day(read, "since", now, is_last=False),
        until=_day(read, "until", now, is_last=True, is_ahead=True),
    )


def _sources(read: _Read, now: datetime) -> Query:
    """Read `/sources`, or `/sources conflicts` with the words it is about.

    A byline is among the words: the answer knows who wrote for whom.
    """
    conflicts = bool(read.words) and asks_conflicts(read.words[0], len(read.words))
    kept = _Read(words=read.words[1:] if conflicts else read.words)
    words = "" if _is_all(kept) else kept.text()
    return SourcesQuery(
        words=" ".join(filter(None, (words, read.values.get("by", "")))),
        article=read.values.get("article", ""),
        conflicts=conflicts,
        since=_day(read, "since", now, is_last=False),
        until=_day(read, "until", now, is_last=True),
    )


_VERBS = ("preview", "list")


def _digest(read: _Read, _now: datetime) -> Query:
    """Read `/digest`, or `/digest preview` with its topics, a word or run each."""
    if not read.words:
        return DigestQuery()
    verb, *topics = read.words
    if verb.is_marked or not any(is_meant(verb.text, one) for one in _VERBS):
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
