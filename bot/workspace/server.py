"""The workspace's wire: Slack's Web API, Socket Mode, response URLs, the page.

Knows HTTP: bodies, statuses, tokens, hosts, faults on demand. Refuses to know
what a method does (`api`) or what a person may do (`live`).
"""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from secrets import token_hex
from typing import Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket

from bot.workspace.api import WebApi
from bot.workspace.arguments import SlackError
from bot.workspace.delivery import Delivery
from bot.workspace.faults import Error, Fault, Faults, LostAnswer, RateLimited
from bot.workspace.live import Live
from bot.workspace.newsroom import Json, Newsroom
from bot.workspace.responses import respond
from bot.workspace.tickets import Refused, Tickets

PAGE = Path(__file__).parent / "page"
_OWN_HOSTS = ("127.0.0.1", "localhost", "[::1]")
_HEADERS = {
    b"content-security-policy": b"default-src 'self'; img-src 'self' https:; "
    b"base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"cache-control": b"no-store",
}


class Server:
    """The routes, as one ASGI application."""

    def __init__(  # noqa: PLR0913 -- the parts it puts on the wire, by name
        self,
        *,
        api: WebApi,
        newsroom: Newsroom,
        tickets: Tickets,
        delivery: Delivery,
        live: Live,
        faults: Faults,
        hang_up: Callable[[Scope], None],
        on_start: Callable[[], Callable[[], None]],
    ) -> None:
        self._api = api
        self._newsroom = newsroom
        self._tickets = tickets
        self._delivery = delivery
        self._live = live
        self._faults = faults
        self._hang_up = hang_up
        self._on_start = on_start

    def application(self) -> ASGIApp:
        """Give the application, behind its guard."""
        starlette = Starlette(
            routes=[
                Route("/api/{method}", self._call, methods=["GET", "POST"]),
                Route("/response/{key}", self._respond, methods=["POST"]),
                WebSocketRoute("/link/", self._link),
                *self._live.routes(),
                Route("/", _page),
                Route("/archives/{rest:path}", _page),
                Mount("/assets", StaticFiles(directory=PAGE)),
            ],
            lifespan=self._lifespan,
        )
        return _Guard(starlette)

    @asynccontextmanager
    async def _lifespan(self, _app: Starlette) -> AsyncIterator[None]:
        on_stop = self._on_start()
        yield
        on_stop()
        await self._delivery.cease()

    # ---------------------------------------------------------------- Web API

    async def _call(self, request: Request) -> Response:
        method = request.path_params["method"]
        faults = self._faults.take(method)
        for fault in faults:
            if not isinstance(fault, LostAnswer):
                return _failing(fault)
        answer = await self._answer(method, request)
        if faults:
            return _Lost(self._hang_up)
        return JSONResponse(answer)

    async def _answer(self, method: str, request: Request) -> Json:
        try:
            args = await _arguments(request)
            token = _token(request, args)
            return self._api.call(method, args, token=token)
        except SlackError as refused:
            return refused.answer

    def socket_url(self, base: str) -> str:
        """Give an address where one Socket Mode connection may be opened."""
        ticket = token_hex(16)
        self._delivery.sockets.tickets.add(ticket)
        return f"{base.replace('http', 'ws', 1)}link/?ticket={ticket}"

    async def _link(self, link: WebSocket) -> None:
        await self._delivery.sockets.serve(link, self._live.tell_presence)

    # ----------------------------------------------------------- response URLs

    async def _respond(self, request: Request) -> Response:
        faults = self._faults.take("response_url")
        for fault in faults:
            if not isinstance(fault, LostAnswer):
                return _failing(fault)
        try:
            args = await _arguments(request)
            origin = self._tickets.redeem_response(request.path_params["key"])
            respond(self._newsroom, origin, args)
        except Refused as refused:
            return PlainTextResponse(refused.code, 404)
        except SlackError as refused:
            return JSONResponse(refused.answer, 400)
        return _Lost(self._hang_up) if faults else PlainTextResponse("ok")


async def _page(_request: Request) -> Response:
    return FileResponse(PAGE / "index.html")


async def _arguments(request: Request) -> dict[str, Any]:
    """Read a call's arguments from its query, form or JSON."""
    args: dict[str, Any] = dict(request.query_params)
    body = await request.body()
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    try:
        text = body.decode()
        if kind == "application/json":
            read = json.loads(text) if text else {}
            if not isinstance(read, dict):
                raise SlackError("json_not_object")
            return args | read
        return args | dict(parse_qsl(text, keep_blank_values=True))
    except ValueError:
        code = "invalid_json" if kind == "application/json" else "invalid_form_data"
        raise SlackError(code) from None


def _token(request: Request, args: dict[str, Any]) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    given = args.pop("token", "")
    return token.strip() if scheme.lower() == "bearer" else str(given)


def _failing(fault: Fault) -> Response:
    match fault:
        case RateLimited(seconds=seconds):
            headers = {"Retry-After": str(seconds)}
            return JSONResponse({"ok": False, "error": "ratelimited"}, 429, headers)
        case Error(code=code):
            return JSONResponse({"ok": False, "error": code})
        case LostAnswer():
            raise AssertionError("a lost answer is lost after the call")
        case _:
            return PlainTextResponse("upstream trouble", fault.status)


class _Lost(Response):
    """No answer at all: the connection drops."""

    def __init__(self, hang_up: Callable[[Scope], None]) -> None:
        super().__init__()
        self._hang_up = hang_up

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        del send
        self._hang_up(scope)
        while (await receive())["type"] != "http.disconnect":
            pass


class _Guard:
    """Answers only to this machine's own names, and says what a page may load.

    A page elsewhere whose name was made to point here (DNS rebinding) sends
    its own name as the host. Socket Mode's built-in client leaves the port out.
    """

    def __init__(self, inner: ASGIApp) -> None:
        self._inner = inner

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._inner(scope, receive, send)
        elif _host(scope) not in _OWN_HOSTS:
            await _refuse(scope, receive, send)
        else:
            await self._inner(scope, receive, _with_headers(send))


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await WebSocket(scope, receive, send).close(code=1008)
    else:
        await PlainTextResponse("not here", 421)(scope, receive, send)


def _host(scope: Scope) -> str:
    given = Headers(scope=scope).get("host", "").lower()
    name, colon, port = given.rpartition(":")
    return name if colon and port.isdigit() else given


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *_HEADERS.items()]
        await send(message)

    return sending
