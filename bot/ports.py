"""What the outside must offer, in Protocols of one or two methods.

The implementations live in `files`, `state` and `slack`; fakes for tests stand
in `tests/fakes.py`. Nothing inherits from these.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import IntEnum, StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.dialogue import Reply
from bot.errors import Problem
from bot.model import Article, ArticleId, Fact

Extractor = Callable[[Article], Iterable[Fact]]
"""Finds facts in one article: any callable, no base class, no registry."""


class Clock(Protocol):
    """Tells the time, always aware, in UTC."""

    def now(self) -> datetime:
        """Give the present instant."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A corpus as read: what loaded, in order of id, and what did not."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Stream:
    """Articles that are given once, as they are read, and how many at most."""

    articles: Iterator[Article]
    most: int

    def __iter__(self) -> Iterator[Article]:
        """Give the articles that are left."""
        return self.articles

    def __len__(self) -> int:
        """Give how many there are at most."""
        return self.most


class ArticleSource(Protocol):
    """Where articles come from; a folder, unless a newsroom has another."""

    def stream(self, problems: list[Problem]) -> Stream:
        """Read all that is there, each article when it is asked for.

        Each has an id of its own. A broken one costs itself alone: what is wrong
        is added to `problems`.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """Where a conversation takes place; `ts` is its first message's."""

    team: str
    channel: str
    ts: str


class ThreadMemory(Protocol):
    """What was understood earlier in a thread, for follow-ups."""

    def recall(self, thread: Thread) -> tuple[str, ...]:
        """Give the canonical commands understood so far, oldest first."""
        ...

    def remember(self, thread: Thread, command: str) -> None:
        """Add one; it is forgotten after the stated time."""
        ...


class HandledEvents(Protocol):
    """Which of Slack's events some replica has taken already."""

    def claim(self, event_id: str) -> bool:
        """Take the event; False where it was taken before."""
        ...


class WhenEmpty(StrEnum):
    """What a digest does when there is nothing new."""

    SILENT = "silent"
    LINE = "line"


class Weekday(IntEnum):
    """A day of the week, numbered as `date.weekday` numbers it."""

    MON = 0
    TUE = 1
    WED = 2
    THU = 3
    FRI = 4
    SAT = 5
    SUN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A channel's standing order: what to post, when by its own clock.

    `topics` narrow what it tells; none: everything. A digest that could not go
    out at its time is still owed for `catch_up` after it, then let go.
    """

    team: str
    channel: str
    name: str
    at: time
    zone: ZoneInfo
    weekdays: frozenset[Weekday] = frozenset(Weekday)
    topics: tuple[str, ...] = ()
    when_empty: WhenEmpty = WhenEmpty.SILENT
    catch_up: timedelta = timedelta(hours=2)

    def __post_init__(self) -> None:
        """Refuse a digest that could be owed for two days at once, or never."""
        if not timedelta(0) < self.catch_up < timedelta(hours=23):
            raise ValueError(f"not a time to catch up in: {self.catch_up}")
        if self.at.tzinfo is not None:
            raise ValueError(f"not a local time: {self.at}")
        if not self.weekdays:
            raise ValueError("a digest needs a day to go out on")


class Digests(Protocol):
    """The digests in force: configured, or subscribed to from Slack."""

    def all(self) -> tuple[Digest, ...]:
        """Give every digest, in an order that stays."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestKey:
    """One digest of one local day: what must be posted exactly once."""

    team: str
    channel: str
    digest: str
    day: date

    def __str__(self) -> str:
        """Give the key as message metadata carries it."""
        return f"{self.team}/{self.channel}/{self.digest}/{self.day.isoformat()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A digest that is ours to post until `lease_until`.

    `first_try` is when anyone first claimed the key: nothing was posted before
    it, and what is new is counted up to it, whichever try gets through.
    `attempt` counts from 1. `may_be_out`: an earlier try ended without a
    word, so the message must be looked for before it is posted again.
    """

    first_try: datetime
    lease_until: datetime
    attempt: int = 1
    may_be_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A digest that is not ours: settled, under a lease, or to be tried later."""


class Settlement(StrEnum):
    """How a digest came to its end; none of these is ever tried again."""

    POSTED = "posted"
    EMPTY = "empty"  # nothing new, and silence was asked for
    GONE = "gone"  # the channel or the permission to post is gone


class Ledger(Protocol):
    """Who posts which digest; shared by replicas through the database.

    Every method raises `LedgerError` where the database can't be used.
    """

    def claim(self, key: DigestKey, *, owner: str, now: datetime) -> Claim | Taken:
        """Try to take the key under a lease, by one conditional update."""
        ...

    def settle(
        self, key: DigestKey, *, outcome: Settlement, now: datetime, ts: str = ""
    ) -> None:
        """Record how a claimed digest ended, posted as message `ts` or not.

        Whoever's lease it is: a message that is out is out. The first
        settlement stands.
        """
        ...

    def release(self, key: DigestKey, *, owner: str, not_before: datetime) -> None:
        """Give it back unposted, to be tried again from `not_before` on.

        Without effect where the owner's lease has passed to another.
        """
        ...

    def told_until(self, key: DigestKey) -> datetime | None:
        """Give up to when this digest has told what was new, before the key's day.

        The first try of its last digest that was posted or empty; None: never.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedAnswer:
    """A message that leant on articles; what was asked is not kept."""

    team: str
    channel: str
    ts: str
    articles: tuple[ArticleId, ...]  # in order of id


class PostedAnswers(Protocol):
    """Which message leant on which article, for when one is corrected."""

    def record(self, answer: PostedAnswer) -> None:
        """Keep it, for a stated time; recording it again adds articles."""
        ...

    def citing(self, article: ArticleId) -> tuple[PostedAnswer, ...]:
        """Give the messages that leant on the article, in order of ts."""
        ...


class Arrivals(Protocol):
    """When the newsroom's texts were first seen, by any replica."""

    def note(self, contents: Mapping[ArticleId, str]) -> None:
        """Note what is held, by a digest of its text; what is known stays."""
        ...

    def between(self, after: datetime | None, until: datetime) -> frozenset[ArticleId]:
        """Give the articles that came, or changed, after one instant up to another."""
        ...


class Publisher(Protocol):
    """Posts to a channel, once, with no retry of its own."""

    def post(self, channel: str, reply: Reply, *, key: DigestKey) -> str:
        """Post the reply with the key in its metadata; give the message's ts.

        Raises `DeliveryUncertain`, `DeliveryDeferred`, `DestinationGone` or
        plain `DeliveryError`.
        """
        ...

    def find(self, channel: str, *, key: DigestKey, since: datetime) -> str | None:
        """Look for a message that carries the key; give its ts.

        Raises `DeliveryError` where the history can't be read.
        """
        ...
