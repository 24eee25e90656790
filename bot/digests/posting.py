"""One day's digest, from claim to settlement, posted exactly once.

Knows what each failure leaves certain: a refusal that nothing was posted,
silence that something may have been, so that the channel is searched before
anything is posted again. Refuses to know when a digest is due and what it says.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import assert_never

from bot.dialogue import Reply
from bot.errors import (
    DeliveryDeferred,
    DeliveryError,
    DeliveryUncertain,
    DestinationGone,
)
from bot.ports import (
    Claim,
    Clock,
    Digest,
    DigestKey,
    Ledger,
    Publisher,
    Settlement,
    Taken,
)

Compose = Callable[[Digest, datetime | None, datetime], Reply | None]
"""Tells a digest what became new after one instant (None: ever) and up to
another; no Reply where nothing is to be posted."""

POSTING = timedelta(minutes=1)
"""What one post may take, time-out included; a lease must last longer."""

CLOCK_SKEW = timedelta(minutes=10)
"""How far our clock may run ahead of Slack's, whose time its messages carry."""

FIRST_WAIT = timedelta(seconds=30)  # after a refusal; doubled with each try
LONGEST_WAIT = timedelta(minutes=15)
LONGEST_DEFERRAL_SECONDS = 3600.0  # whatever Slack asks for

logger = logging.getLogger(__name__)


class Outcome(StrEnum):
    """What came of trying to post a digest."""

    POSTED = "posted"
    FOUND = "found"  # an earlier try had posted it
    EMPTY = "empty"  # nothing to post
    TAKEN = "taken"  # not ours: done, under a lease, or to be tried later
    DEFERRED = "deferred"  # refused for now: to be tried again
    UNCERTAIN = "uncertain"  # no answer: to be looked for when the lease ends
    LATE = "late"  # the lease was about to end: to be tried again
    GONE = "gone"  # the channel or the permission is gone: not tried again


TOLD = {
    Outcome.POSTED: "posted",
    Outcome.FOUND: "not posted: it is there, from an earlier try",
    Outcome.EMPTY: "not posted: nothing is new",
    Outcome.TAKEN: "not posted: it went out today already, or is on its way",
    Outcome.DEFERRED: "not posted: Slack refuses it for now; try again in a minute",
    Outcome.UNCERTAIN: "no answer from Slack; try again in five minutes: it is "
    "looked for before it is posted",
    Outcome.LATE: "not posted: it took too long; try again",
    Outcome.GONE: "not posted: its channel is gone, or the bot may not post there",
}
"""Each outcome, to who asked for the digest to be posted now."""

WELL = {Outcome.POSTED, Outcome.FOUND, Outcome.EMPTY, Outcome.TAKEN}
"""The outcomes that leave nothing to be done."""


class DigestPoster:
    """Posts digests under the ledger's leases; `owner` names this replica."""

    def __init__(
        self,
        *,
        ledger: Ledger,
        publisher: Publisher,
        compose: Compose,
        clock: Clock,
        owner: str,
    ) -> None:
        self._ledger = ledger
        self._publisher = publisher
        self._compose = compose
        self._clock = clock
        self._owner = owner

    def post(self, digest: Digest, key: DigestKey) -> Outcome:
        """Post the digest of the key's day, unless that is done or another's.

        Raises `LedgerError`, and whatever composing raises; both leave the
        key under its lease, to be looked for and tried again after it.
        """
        claim = self._ledger.claim(key, owner=self._owner, now=self._clock.now())
        if isinstance(claim, Taken):
            return Outcome.TAKEN
        refusal: DeliveryError | None = None
        try:
            outcome = self._fulfil(digest, key, claim)
        except DeliveryError as error:
            refusal = error
            outcome = self._give_up_for_now(key, claim, error)
        _log(key, claim, outcome, refusal)
        return outcome

    def _fulfil(self, digest: Digest, key: DigestKey, claim: Claim) -> Outcome:
        if claim.may_be_out:
            since = claim.first_try - CLOCK_SKEW
            ts = self._publisher.find(key.channel, key=key, since=since)
            if ts is not None:
                self._settle(key, Settlement.POSTED, ts=ts)
                return Outcome.FOUND
        reply = self._compose(digest, self._ledger.told_until(key), claim.first_try)
        if reply is None:
            self._settle(key, Settlement.EMPTY)
            return Outcome.EMPTY
        if self._clock.now() + POSTING > claim.lease_until:
            # Another may hold the key before this post is through.
            self._release(key, after=timedelta(0))
            return Outcome.LATE
        ts = self._publisher.post(key.channel, reply, key=key)
        self._settle(key, Settlement.POSTED, ts=ts)
        return Outcome.POSTED

    def _give_up_for_now(
        self, key: DigestKey, claim: Claim, error: DeliveryError
    ) -> Outcome:
        """Leave the key as what Slack said, or didn't say, demands."""
        match error:
            case DestinationGone():
                self._settle(key, Settlement.GONE)
                return Outcome.GONE
            case DeliveryUncertain():
                return Outcome.UNCERTAIN
            case DeliveryDeferred(retry_after_seconds=seconds):
                self._release(
                    key, after=timedelta(seconds=min(seconds, LONGEST_DEFERRAL_SECONDS))
                )
                return Outcome.DEFERRED
            case _:
                doubled = FIRST_WAIT * 2 ** min(claim.attempt - 1, 10)
                self._release(key, after=min(doubled, LONGEST_WAIT))
                return Outcome.DEFERRED

    def _settle(self, key: DigestKey, outcome: Settlement, *, ts: str = "") -> None:
        self._ledger.settle(key, outcome=outcome, now=self._clock.now(), ts=ts)

    def _release(self, key: DigestKey, *, after: timedelta) -> None:
        not_before = self._clock.now() + after
        self._ledger.release(key, owner=self._owner, not_before=not_before)


def _log(
    key: DigestKey, claim: Claim, outcome: Outcome, refusal: DeliveryError | None
) -> None:
    """Write one line a try; one that needs somebody's hand is a warning."""
    extra = {
        "digest": str(key),
        "outcome": outcome.value,
        "attempt": claim.attempt,
        "reason": refusal.reason if refusal else "",
    }
    match outcome:
        case Outcome.GONE:
            logger.error("digest stopped: its channel can't be posted to", extra=extra)
        case Outcome.DEFERRED | Outcome.UNCERTAIN | Outcome.LATE:
            logger.warning("digest not posted yet", extra=extra)
        case Outcome.POSTED | Outcome.FOUND | Outcome.EMPTY | Outcome.TAKEN:
            logger.info("digest", extra=extra)
        case _:
            assert_never(outcome)
