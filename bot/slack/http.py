"""The HTTP front: signed requests from Slack, health, readiness, metrics.

Knows which requests are turned away, and how, before anything reads them.
Bolt works on threads, so that the event loop always answers.
"""

import logging
import socket
import time
from collections.abc import Callable
from json import JSONDecodeError
from threading import Event, Thread

import uvicorn
from slack_bolt import App, BoltRequest
from slack_bolt.adapter.starlette.handler import to_starlette_response
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.errors import CuttingsError, Problem, Unavailable
from bot.slack.metrics import CONTENT_TYPE, Metrics
from bot.slack.payloads import is_readable

_logger = logging.getLogger(__name__)

LARGEST_BODY = 1_000_000  # bytes; Slack's payloads stay far below
_GRACE_SECONDS = 10
_BAD_REQUEST = 400
_JSON = "application/json"
_TAKEN = (_JSON, "application/x-www-form-urlencoded")
# How long a signature is good for, in either direction of a clock that is off.
_REPLAYABLE_SECONDS = 2 * 5 * 60


class _Refused(Exception):
    """A request that is turned away, with a status and a reason for the log."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


def build_http(
    app: App,
    *,
    signing_secret: str,
    is_ready: Callable[[], bool],
    metrics: Metrics,
) -> Starlette:
    """Build the web application around a Bolt app."""
    front = _Front(app, signing_secret=signing_secret, metrics=metrics)

    async def health(_request: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def readiness(_request: Request) -> Response:
        if is_ready():
            return PlainTextResponse("ready\n")
        return PlainTextResponse("no articles are loaded yet\n", 503)

    async def measures(_request: Request) -> Response:
        return Response(metrics.exposition(), media_type=CONTENT_TYPE)

    return Starlette(
        routes=[
            Route("/slack/events", front.take, methods=["POST"]),
            Route("/healthz", health),
            Route("/readyz", readiness),
            Route("/metrics", measures),
        ]
    )


class _Front:
    """Takes what Slack sends, and turns away the rest."""

    def __init__(self, app: App, *, signing_secret: str, metrics: Metrics) -> None:
        self._app = app
        self._verifier = SignatureVerifier(signing_secret)
        self._metrics = metrics
        self._seen = _Seen()

    async def take(self, request: Request) -> Response:
        """Hand a request to Bolt, off the event loop, and give its answer."""
        try:
            bolt_request = await _admit(request, self._verifier, self._seen)
        except _Refused as refused:
            self._tell_refused(refused.reason)
            return JSONResponse({"error": refused.reason}, refused.status)
        except ClientDisconnect:
            return Response(status_code=400)
        answer = await run_in_threadpool(self._app.dispatch, bolt_request)
        if answer.status >= _BAD_REQUEST:
            self._tell_refused("unknown kind")
        return to_starlette_response(answer)

    def _tell_refused(self, reason: str) -> None:
        self._metrics.count_refused(reason)
        _logger.warning("refused a request", extra={"reason": reason})


class _Seen:
    """The signatures of late, so that a request can't be played back.

    Used on the event loop alone. Slack signs each delivery with its time; its
    own second try of an event may fall into the same second, says so in a
    header, and is told apart by the event's id.
    """

    def __init__(self) -> None:
        self._until: dict[str, float] = {}  # in the order they were seen

    def is_replay(self, request: Request) -> bool:
        """Tell whether this very request came before; note it."""
        now = time.monotonic()
        while self._until and next(iter(self._until.values())) < now:
            del self._until[next(iter(self._until))]
        headers = request.headers
        signature = headers.get("x-slack-signature", "")
        is_known = signature in self._until
        self._until.setdefault(signature, now + _REPLAYABLE_SECONDS)
        is_retry = "x-slack-retry-num" in headers and _media_type(request) == _JSON
        return is_known and not is_retry


async def _admit(
    request: Request, verifier: SignatureVerifier, seen: _Seen
) -> BoltRequest:
    """Read a request that Slack signed just now; raise `_Refused` for others."""
    if _media_type(request) not in _TAKEN:
        raise _Refused(415, "content type")
    body = await _read(request)
    headers = request.headers
    timestamp = headers.get("x-slack-request-timestamp", "")
    signature = headers.get("x-slack-signature", "")
    if not _is_signed(verifier, body, timestamp, signature):
        raise _Refused(401, "signature or timestamp")
    if seen.is_replay(request):
        raise _Refused(401, "replay")
    text = body.decode()  # the verifier has refused what is no UTF-8
    if not is_readable(text, _media_type(request)):
        raise _Refused(400, "body")
    try:
        return BoltRequest(body=text, headers=dict(headers.items()))
    except (AttributeError, JSONDecodeError, TypeError, ValueError):
        # Bolt reads ids on the way, and takes their shapes for granted.
        raise _Refused(400, "body") from None


def _media_type(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def _read(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise _Refused(413, "size")
    return bytes(body)


def _is_signed(
    verifier: SignatureVerifier, body: bytes, timestamp: str, signature: str
) -> bool:
    """Tell whether Slack signed this, in UTF-8, within the last five minutes."""
    try:
        return verifier.is_valid(body, timestamp, signature)
    except (ValueError, OverflowError):  # no number for a timestamp, or no UTF-8
        return False


def serve_http(application: Starlette, *, host: str, port: int, stop: Event) -> None:
    """Serve until `stop` is set; requests under way are finished first.

    Raises `Unavailable` where the address can't be listened on. uvicorn gets
    a thread of its own: in the main thread it takes the signals to itself, and
    ends the process by them when it is done.
    """
    config = uvicorn.Config(
        application,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    server = uvicorn.Server(config)
    with _listen(host, port) as ear:

        def run() -> None:
            try:
                server.run(sockets=[ear])
            finally:
                stop.set()

        thread = Thread(target=run, name="http")
        thread.start()
        _logger.info("serving", extra={"host": host, "port": port})
        stop.wait()
        has_failed = not thread.is_alive()
        server.should_exit = True
        thread.join()
    if has_failed:
        raise CuttingsError("the HTTP server ended by itself; the log says why")
    _logger.info("stopped")


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        problem = Problem(
            where="PORT",
            message=f"can't listen on {host}, port {port} "
            f"({(error.strerror or type(error).__name__).lower()})",
            remedy="name a free port, or in HOST an address of this machine",
        )
        raise Unavailable(problem) from error
