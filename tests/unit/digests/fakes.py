"""A Slack channel that fails in every way a test asks for."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from bot.dialogue import Reply
from bot.errors import (
    DeliveryDeferred,
    DeliveryError,
    DeliveryUncertain,
    DestinationGone,
)
from bot.ports import Claim, Clock, Digest, DigestKey, Ledger, Settlement, Taken


class Crash(BaseException):
    """The process ends here: nothing after it runs, no handler sees it."""


class Fault(Enum):
    """What may become of one call to Slack."""

    NONE = auto()
    LOST_ANSWER = auto()  # done, but nobody is told
    NEVER_ARRIVED = auto()  # not done, and nobody is told
    REFUSED = auto()
    RATE_LIMITED = auto()
    GONE = auto()
    CRASH_BEFORE = auto()
    CRASH_AFTER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    ts: str
    at: datetime
    channel: str
    key: DigestKey
    text: str


@dataclass
class FakeSlack:
    """The `Publisher` port over a list of messages, with faults by the call."""

    clock: Clock
    messages: list[Message] = field(default_factory=list)
    faults: deque[Fault] = field(default_factory=deque)
    searches: list[datetime] = field(default_factory=list)
    retry_after: float = 90

    def post(self, channel: str, reply: Reply, *, key: DigestKey) -> str:
        fault = self._next_fault()
        self._fail_before(fault)
        message = Message(
            ts=f"{self.clock.now().timestamp()}.{len(self.messages):06}",
            at=self.clock.now(),
            channel=channel,
            key=key,
            text=reply.text,
        )
        self.messages.append(message)
        self._fail_after(fault)
        return message.ts

    def find(self, channel: str, *, key: DigestKey, since: datetime) -> str | None:
        fault = self._next_fault()
        self._fail_before(fault)
        self.searches.append(since)
        self._fail_after(fault)
        for message in self.messages:
            if (message.channel, message.key) == (channel, key) and message.at >= since:
                return message.ts
        return None

    def days(self) -> list[int]:
        """Give the days of month whose digests are out, in order of posting."""
        return [message.key.day.day for message in self.messages]

    def _next_fault(self) -> Fault:
        return self.faults.popleft() if self.faults else Fault.NONE

    def _fail_before(self, fault: Fault) -> None:
        match fault:
            case Fault.NEVER_ARRIVED:
                raise DeliveryUncertain("timeout")
            case Fault.REFUSED:
                raise DeliveryError("invalid_blocks")
            case Fault.RATE_LIMITED:
                raise DeliveryDeferred(
                    "ratelimited", retry_after_seconds=self.retry_after
                )
            case Fault.GONE:
                raise DestinationGone("channel_not_found")
            case Fault.CRASH_BEFORE:
                raise Crash
            case _:
                pass

    def _fail_after(self, fault: Fault) -> None:
        if fault is Fault.LOST_ANSWER:
            raise DeliveryUncertain("timeout")
        if fault is Fault.CRASH_AFTER:
            raise Crash


@dataclass
class Windows:
    """Composes a digest that tells its own window; nothing where told so."""

    asked: list[tuple[datetime | None, datetime]] = field(default_factory=list)
    nothing_new: bool = False

    def __call__(
        self, digest: Digest, since: datetime | None, until: datetime
    ) -> Reply | None:
        self.asked.append((since, until))
        return None if self.nothing_new else Reply(text=f"{digest.name}: news")


class FailingLedger:
    """The `Ledger` port, whose settlements first fail as told."""

    def __init__(self, ledger: Ledger, *failures: BaseException) -> None:
        self._ledger = ledger
        self._failures = deque(failures)

    def claim(self, key: DigestKey, *, owner: str, now: datetime) -> Claim | Taken:
        return self._ledger.claim(key, owner=owner, now=now)

    def settle(
        self, key: DigestKey, *, outcome: Settlement, now: datetime, ts: str = ""
    ) -> None:
        if self._failures:
            raise self._failures.popleft()
        self._ledger.settle(key, outcome=outcome, now=now, ts=ts)

    def release(self, key: DigestKey, *, owner: str, not_before: datetime) -> None:
        self._ledger.release(key, owner=owner, not_before=not_before)

    def told_until(self, key: DigestKey) -> datetime | None:
        return self._ledger.told_until(key)


class FixedDigests:
    """The `Digests` port over what it was given."""

    def __init__(self, *digests: Digest) -> None:
        self._digests = digests

    def all(self) -> tuple[Digest, ...]:
        return self._digests
