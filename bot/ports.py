"""What the outside must offer, in Protocols of one or two methods.

The implementations live in `files`, `state` and `slack`; fakes for tests stand
in `tests/fakes.py`. Nothing inherits from these.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from bot.dialogue import Reply
from bot.errors import Problem
from bot.model import Article, Fact

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


class ArticleSource(Protocol):
    """Where articles come from; a folder, unless a newsroom has another."""

    def read(self) -> Reading:
        """Read all that is there; a broken article costs itself alone."""
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


class ClaimState(StrEnum):
    """What a claim on a digest found."""

    CLAIMED = "claimed"  # ours, and nobody tried before
    RECLAIMED = "reclaimed"  # ours, but an earlier try may have posted it
    TAKEN = "taken"  # posted already, or another's lease still runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The outcome of a claim; `first_try` is when anyone first tried to post."""

    state: ClaimState
    first_try: datetime | None = None


class Ledger(Protocol):
    """Who posts which digest; shared by replicas through the database."""

    def claim(self, key: DigestKey, *, owner: str, now: datetime) -> Claim:
        """Try to take the key under a lease, by one conditional update."""
        ...

    def settle(self, key: DigestKey, *, owner: str, ts: str) -> None:
        """Record that it was posted as message `ts`; empty: nothing to post."""
        ...

    def release(self, key: DigestKey, *, owner: str, not_before: datetime) -> None:
        """Give it back unposted, to be tried again from `not_before` on."""
        ...

    def last_posted(self, key: DigestKey) -> datetime | None:
        """Give when this digest last went out in this channel, before the key's day."""
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
