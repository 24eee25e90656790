"""What an interaction hands out to be used later: trigger ids, response URLs.

Knows how long and how often each may be used. Refuses to know for what.
Source: https://docs.slack.dev/interactivity/handling-user-interaction
"""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass

TRIGGER_SECONDS = 3
RESPONSE_SECONDS = 30 * 60
RESPONSE_USES = 5
_REMEMBERED_SECONDS = 60 * 60  # so long a late use is told from an invented one


class Refused(Exception):
    """It can't be used; `code` is Slack's word for why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an interaction took place; `ts` is empty for a command."""

    channel: str
    ts: str = ""


@dataclass(slots=True, kw_only=True)
class _Ticket:
    until: float
    uses: int
    origin: Origin | None = None


class Tickets:
    """The trigger ids and response URLs handed out so far."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._triggers: dict[str, _Ticket] = {}
        self._responses: dict[str, _Ticket] = {}

    def trigger(self) -> str:
        """Hand out a trigger id: one view, within three seconds."""
        until = self._clock() + TRIGGER_SECONDS
        return self._hand_out(self._triggers, _Ticket(until=until, uses=1))

    def response(self, origin: Origin) -> str:
        """Hand out the last part of a response URL."""
        until = self._clock() + RESPONSE_SECONDS
        ticket = _Ticket(until=until, uses=RESPONSE_USES, origin=origin)
        return self._hand_out(self._responses, ticket)

    def redeem_trigger(self, key: str) -> None:
        """Use a trigger id up, or raise `Refused`."""
        self._redeem(
            self._triggers,
            key,
            unknown="invalid_trigger_id",
            late="expired_trigger_id",
            used="exchanged_trigger_id",
        )

    def redeem_response(self, key: str) -> Origin:
        """Use a response URL once more, or raise `Refused`."""
        ticket = self._redeem(
            self._responses,
            key,
            unknown="invalid_url",
            late="expired_url",
            used="used_url",
        )
        if ticket.origin is None:
            raise Refused("invalid_url")
        return ticket.origin

    def _hand_out(self, shelf: dict[str, _Ticket], ticket: _Ticket) -> str:
        key = f"{secrets.randbelow(10**12):012}.{secrets.token_hex(12)}"
        with self._lock:
            shelf[key] = ticket
            while next(iter(shelf.values())).until < ticket.until - _REMEMBERED_SECONDS:
                del shelf[next(iter(shelf))]
        return key

    def _redeem(
        self, shelf: dict[str, _Ticket], key: str, *, unknown: str, late: str, used: str
    ) -> _Ticket:
        with self._lock:
            ticket = shelf.get(key)
            if ticket is None:
                raise Refused(unknown)
            if self._clock() > ticket.until:
                raise Refused(late)
            if ticket.uses == 0:
                raise Refused(used)
            ticket.uses -= 1
            return ticket
