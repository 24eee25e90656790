"""The page's own door: what it shows, what it asks for, what it is told live.

Knows the page's JSON, which is this package's own affair. Refuses requests
that another site's page sends.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.workspace.delivery import Ack, Delivery
from bot.workspace.manifest import App
from bot.workspace.newsroom import (
    BOT,
    HOUSE,
    YOU,
    Change,
    Channel,
    Deleted,
    Edited,
    Joined,
    Json,
    Message,
    Newsroom,
    Posted,
    Unknown,
    ViewsChanged,
)
from bot.workspace.person import Person, Press
from bot.workspace.shapes import view_json

Act = Callable[[Json], Awaitable[Json]]


class Live:
    """The page's routes, over one newsroom."""

    def __init__(
        self, *, app: App, newsroom: Newsroom, person: Person, delivery: Delivery
    ) -> None:
        self._app = app
        self._newsroom = newsroom
        self._person = person
        self._delivery = delivery
        self._pages: set[asyncio.Queue[Json]] = set()
        self._acts: dict[str, Act] = {
            "say": self._say,
            "command": self._command,
            "press": self._press,
            "shortcut": self._shortcut,
            "submit": self._submit,
            "close": self._close,
            "home": self._home,
            "dismiss": self._dismiss,
        }

    def routes(self) -> list[BaseRoute]:
        """Give the routes of the page's JSON and live updates."""
        return [
            Route("/page/state", self._state),
            Route("/page/{act}", self._act, methods=["POST"]),
            WebSocketRoute("/page/live", self._follow),
        ]

    # --------------------------------------------------------------- telling

    def tell(self, change: Change) -> None:
        """Tell every open page of a change; on the event loop alone."""
        self._tell(self._news(change))

    def tell_presence(self) -> None:
        """Tell every open page whether the app can be reached."""
        self._tell({"type": "presence", "connected": self._delivery.is_connected})

    def _tell(self, news: Json) -> None:
        for page in self._pages:
            page.put_nowait(news)

    def _news(self, change: Change) -> Json:
        match change:
            case Posted(message=message) | Edited(message=message):
                return {"type": "message", "message": _message(message)}
            case Deleted(message=message):
                return {
                    "type": "deleted",
                    "channel": message.channel,
                    "ts": message.ts,
                }
            case ViewsChanged():
                return {"type": "views", **self._views()}
            case Joined():
                return {"type": "joined", "channel": change.channel}

    async def _follow(self, page: WebSocket) -> None:
        if not _is_own(page):
            await page.close(code=1008)
            return
        await page.accept()
        news: asyncio.Queue[Json] = asyncio.Queue()
        self._pages.add(news)
        sending = asyncio.create_task(self._send(page, news))
        try:
            while True:
                await page.receive_text()
        except WebSocketDisconnect:
            pass
        finally:
            self._pages.discard(news)
            sending.cancel()

    async def _send(self, page: WebSocket, news: asyncio.Queue[Json]) -> None:
        await page.send_json({"type": "hello"})
        with suppress(RuntimeError, WebSocketDisconnect):
            while True:
                await page.send_json(await news.get())

    async def _state(self, _request: Request) -> JSONResponse:
        return JSONResponse(
            {
                "you": YOU,
                "bot": BOT,
                "house": HOUSE,
                "users": [asdict(user) for user in self._newsroom.users.values()],
                "app": {
                    "name": self._app.name,
                    "description": self._app.description,
                    "has_home": self._app.has_home,
                    "has_messages": self._app.has_messages,
                    "commands": [asdict(c) for c in self._app.commands],
                    "shortcuts": [asdict(s) for s in self._app.shortcuts],
                },
                "channels": [_channel(room) for room in self._newsroom.channels],
                "connected": self._delivery.is_connected,
                **self._views(),
            }
        )

    def _views(self) -> Json:
        home = self._newsroom.home
        return {
            "modals": [view_json(view) for view in self._newsroom.modals],
            "home": view_json(home) if home is not None else None,
        }

    # ---------------------------------------------------------------- asking

    async def _act(self, request: Request) -> Response:
        act = self._acts.get(request.path_params["act"])
        if act is None:
            return Response(status_code=404)
        kind = request.headers.get("content-type", "").partition(";")[0]
        if not _is_own(request) or kind != "application/json":
            return Response(status_code=403)
        try:
            return JSONResponse(await act(await request.json()))
        except (ValueError, KeyError, TypeError, AttributeError):
            return JSONResponse({"ok": False, "reason": "unreadable"}, 400)
        except Unknown:
            return JSONResponse({"ok": False, "reason": "gone"}, 404)

    async def _say(self, asked: Json) -> Json:
        message = await run_in_threadpool(
            self._person.say,
            asked["channel"],
            asked["text"],
            asked.get("thread_ts", ""),
        )
        return {"ok": True, "ts": message.ts}

    async def _command(self, asked: Json) -> Json:
        channel, text = asked["channel"], asked["text"]
        return _outcome(
            await self._person.command(channel, text, asked.get("thread_ts", ""))
        )

    async def _press(self, asked: Json) -> Json:
        return _outcome(await self._person.press(Press(**asked)))

    async def _shortcut(self, asked: Json) -> Json:
        callback_id = asked["callback_id"]
        return _outcome(
            await self._person.shortcut(
                callback_id, asked.get("channel", ""), asked.get("ts", "")
            )
        )

    async def _submit(self, asked: Json) -> Json:
        done = await self._person.submit(asked["filled"], asked["view_id"])
        return {**_outcome(done.ack), "errors": dict(done.errors)}

    async def _close(self, asked: Json) -> Json:
        await self._person.close(asked["view_id"])
        return {"ok": True}

    async def _home(self, asked: Json) -> Json:
        self._person.open_home(asked["tab"])
        return {"ok": True}

    async def _dismiss(self, asked: Json) -> Json:
        message = self._newsroom.message(asked["channel"], asked["ts"])
        if message.is_ephemeral:
            self._newsroom.delete(message.channel, message.ts)
        return {"ok": message.is_ephemeral}


def _outcome(ack: Ack) -> Json:
    return {"ok": ack.is_ok, "reason": ack.reason}


def _channel(room: Channel) -> Json:
    return {
        "id": room.id,
        "name": room.name,
        "is_im": room.is_im,
        "messages": [_message(message) for message in room.messages],
    }


def _message(message: Message) -> Json:
    shown: dict[str, Any] = asdict(message)
    del shown["metadata"]
    return shown


def _is_own(asking: Request | WebSocket) -> bool:
    """Tell whether our own page asks: browsers name the asking page's origin."""
    origin = asking.headers.get("origin")
    return origin is None or origin == f"http://{asking.headers.get('host')}"
