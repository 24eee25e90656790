"""How the workspace reaches its app: Socket Mode, or signed HTTP requests.

Knows envelopes, acknowledgements, signatures, patience and redelivery. Refuses
to know what is in a payload. Runs on the server's event loop alone.
Sources: https://docs.slack.dev/apis/events-api/using-socket-mode,
https://docs.slack.dev/apis/events-api,
https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

import asyncio
import hashlib
import hmac
import http.client
import json
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlencode, urlsplit

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.workspace.newsroom import APP, Json

Kind = Literal["slash_commands", "interactive", "events_api"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long an acknowledgement may take, and when events come again."""

    ack_seconds: float = 3
    retry_seconds: tuple[float, ...] = (0, 60, 300)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ack:
    """What the app made of a delivery; `reason` says why it is not ok."""

    is_ok: bool
    payload: Json = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One delivery; `attempt` counts what went before, and `reason` says why."""

    kind: Kind
    payload: Json
    attempt: int = 0
    reason: str = ""


class Sockets:
    """The app's open Socket Mode connections; each parcel goes to one."""

    def __init__(self) -> None:
        self._links: list[WebSocket] = []
        self._arrivals: list[asyncio.Future[None]] = []
        self._waiting: dict[str, asyncio.Future[Json]] = {}
        self.tickets: set[str] = set()

    @property
    def count(self) -> int:
        """How many connections are open."""
        return len(self._links)

    async def serve(self, link: WebSocket, on_change: Callable[[], None]) -> None:
        """Keep one connection until it ends; `on_change` hears it come and go."""
        ticket = link.query_params.get("ticket", "")
        if ticket not in self.tickets:
            await link.close(code=1008)
            return
        self.tickets.remove(ticket)
        await link.accept()
        self._links.append(link)
        try:
            await link.send_json(self._hello())
            self._welcome()
            on_change()
            while True:
                self._take_answer(await link.receive_text())
        except WebSocketDisconnect:
            pass
        finally:
            if link in self._links:
                self._links.remove(link)
            on_change()

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": self.count,
            "connection_info": {"app_id": APP},
            "debug_info": {"host": "local", "approximate_connection_time": 18_060},
        }

    def _take_answer(self, text: str) -> None:
        try:
            answer = json.loads(text)
            waiting = self._waiting.get(answer["envelope_id"])
        except (ValueError, KeyError, TypeError):
            return  # Slack drops what it can't read, too
        payload = answer.get("payload")
        if waiting is not None and not waiting.done():
            waiting.set_result(payload if isinstance(payload, dict) else {})

    async def carry(self, parcel: Parcel) -> Ack:
        """Send one envelope down one connection and wait for its answer."""
        link = await self._next_link()
        envelope: Json = {
            "envelope_id": str(uuid.uuid4()),
            "type": parcel.kind,
            "accepts_response_payload": parcel.kind != "events_api",
            "payload": parcel.payload,
        }
        if parcel.kind == "events_api":
            envelope |= {
                "retry_attempt": parcel.attempt,
                "retry_reason": parcel.reason,
            }
        key = envelope["envelope_id"]
        waiting = self._waiting[key] = asyncio.get_running_loop().create_future()
        try:
            await link.send_json(envelope)
            return Ack(is_ok=True, payload=await waiting)
        except (RuntimeError, WebSocketDisconnect):
            return Ack(is_ok=False, reason="connection_failed")
        finally:
            del self._waiting[key]

    async def _next_link(self) -> WebSocket:
        """Give the connections in turn; wait for one if there is none."""
        while not self._links:
            arrival: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._arrivals.append(arrival)
            await arrival
        link = self._links.pop(0)
        self._links.append(link)
        return link

    def _welcome(self) -> None:
        """Wake those who wait for a connection."""
        arrivals, self._arrivals = self._arrivals, []
        for arrival in arrivals:
            if not arrival.done():
                arrival.set_result(None)

    async def disconnect(self, reason: str) -> None:
        """Ask every connection to reconnect; without a reason, just hang up."""
        for link in tuple(self._links):
            self._links.remove(link)
            with suppress(RuntimeError, WebSocketDisconnect):
                if reason:
                    await link.send_json({"type": "disconnect", "reason": reason})
                await link.close()


class Delivery:
    """The one way to the app; `request_url` chooses signed HTTP."""

    def __init__(
        self, *, signing_secret: str, request_url: str, patience: Patience
    ) -> None:
        self.sockets = Sockets()
        self.request_url = request_url
        self._secret = signing_secret
        self._patience = patience
        self._errands: set[asyncio.Task[None]] = set()

    @property
    def is_connected(self) -> bool:
        """Tell whether the app can be reached, as far as anyone knows."""
        return bool(self.request_url) or self.sockets.count > 0

    async def deliver(self, kind: Kind, payload: Json) -> Ack:
        """Deliver once, and wait as long as Slack does."""
        return await self._carry(Parcel(kind=kind, payload=payload))

    def deliver_event(self, payload: Json) -> None:
        """Deliver an event in the background, again and again if need be."""
        errand = asyncio.get_running_loop().create_task(self._insist(payload))
        self._errands.add(errand)
        errand.add_done_callback(self._errands.discard)

    async def cease(self) -> None:
        """Give up on every event that is still under way."""
        for errand in tuple(self._errands):
            errand.cancel()
        await asyncio.gather(*self._errands, return_exceptions=True)

    async def _insist(self, payload: Json) -> None:
        ack = await self._carry(Parcel(kind="events_api", payload=payload))
        for attempt, seconds in enumerate(self._patience.retry_seconds, start=1):
            if ack.is_ok or ack.payload.get("no_retry"):
                return
            await asyncio.sleep(seconds)
            ack = await self._carry(
                Parcel(
                    kind="events_api",
                    payload=payload,
                    attempt=attempt,
                    reason=ack.reason,
                )
            )

    async def _carry(self, parcel: Parcel) -> Ack:
        is_http = bool(self.request_url)
        try:
            async with asyncio.timeout(self._patience.ack_seconds):
                if is_http:
                    return await asyncio.to_thread(self._request, parcel)
                return await self.sockets.carry(parcel)
        except TimeoutError:
            return Ack(is_ok=False, reason="http_timeout" if is_http else "timeout")

    async def verify(self) -> bool:
        """Ask the request URL to echo a challenge, as Slack does at set-up."""
        challenge = uuid.uuid4().hex
        payload = {"type": "url_verification", "challenge": challenge}
        ack = await self._carry(Parcel(kind="events_api", payload=payload))
        return ack.is_ok and challenge in (
            ack.payload.get("challenge"),
            ack.payload.get("text"),
        )

    # ------------------------------------------------------------ signed HTTP

    def _request(self, parcel: Parcel) -> Ack:
        url = urlsplit(self.request_url)
        kind, body = encode(parcel.kind, parcel.payload)
        headers = {"Content-Type": kind, **self.signature(body)}
        if parcel.attempt:
            headers["X-Slack-Retry-Num"] = str(parcel.attempt)
            headers["X-Slack-Retry-Reason"] = parcel.reason
        line = http.client.HTTPConnection(
            url.hostname or "", url.port, timeout=self._patience.ack_seconds
        )
        try:
            line.request("POST", url.path or "/", body, headers)
            return _ack_of(line.getresponse())
        except TimeoutError:
            return Ack(is_ok=False, reason="http_timeout")
        except (OSError, http.client.HTTPException):
            return Ack(is_ok=False, reason="connection_failed")
        finally:
            line.close()

    def signature(self, body: bytes, at: int | None = None) -> dict[str, str]:
        """Sign a request's body, now or `at` a given second, by scheme v0."""
        stamp = str(int(time.time()) if at is None else at)
        base = b"v0:" + stamp.encode() + b":" + body
        digest = hmac.new(self._secret.encode(), base, hashlib.sha256).hexdigest()
        return {
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": f"v0={digest}",
        }


def encode(kind: Kind, payload: Json) -> tuple[str, bytes]:
    """Give a payload's content type and bytes: events as JSON, others as forms."""
    if kind == "events_api":
        return "application/json", json.dumps(payload).encode()
    form = payload
    if kind == "interactive":
        form = {"payload": json.dumps(payload)}
    return "application/x-www-form-urlencoded", urlencode(form).encode()


def _ack_of(response: http.client.HTTPResponse) -> Ack:
    body = response.read().decode(errors="replace")
    payload: Json = {"text": body} if body else {}
    if response.headers.get_content_type() == "application/json":
        with suppress(ValueError):
            read = json.loads(body)
            payload = read if isinstance(read, dict) else {}
    if response.headers.get("X-Slack-No-Retry") == "1":
        payload["no_retry"] = True
    is_ok = response.status // 100 == 2  # noqa: PLR2004 -- the 2xx of HTTP
    return Ack(is_ok=is_ok, payload=payload, reason="" if is_ok else "http_error")
