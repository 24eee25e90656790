"""The local newsroom as one object: start it, point a Slack app at it.

Knows how the parts are put together, and the thread they run in. Offers what
the person at the page can do to tests, too.
"""

import asyncio
import secrets
import socket
import threading
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any, Self, TypeVar

import uvicorn
from starlette.types import Scope

from bot.workspace.api import WebApi
from bot.workspace.delivery import Ack, Delivery, Patience
from bot.workspace.events import Subscriptions
from bot.workspace.faults import Faults
from bot.workspace.live import Live
from bot.workspace.manifest import read_manifest
from bot.workspace.newsroom import Change, Newsroom
from bot.workspace.person import Person, Press, Submission
from bot.workspace.server import Server
from bot.workspace.shapes import Filled
from bot.workspace.tickets import Tickets

T = TypeVar("T")
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


class Workspace:
    """A small imitation of Slack on loopback, for one app and one person.

    `manifest` is the app's parsed Slack manifest. With a `request_url` the app
    gets signed requests there, else it must connect by Socket Mode. Commands,
    presses and submissions return when the app has acknowledged, or hasn't in
    time.
    """

    def __init__(  # noqa: PLR0913 -- each has its default
        self,
        *,
        manifest: Mapping[str, Any],
        port: int = 0,
        host: str = "127.0.0.1",
        request_url: str | None = None,
        channels: Sequence[str] = ("newsdesk", "planning"),
        faults: Faults | None = None,
        patience: Patience | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        if host not in _LOOPBACK:
            raise ValueError(f"the local newsroom stays on loopback, not on {host}")
        self.bot_token = f"xoxb-local-{secrets.token_hex(12)}"
        self.app_token = f"xapp-1-local-{secrets.token_hex(12)}"
        self.signing_secret = secrets.token_hex(16)
        self.faults = faults or Faults()
        app = read_manifest(manifest)
        self.newsroom = Newsroom(bot_name=app.bot_name, channels=channels, clock=clock)
        self._tickets = Tickets(clock)
        self._delivery = Delivery(
            signing_secret=self.signing_secret,
            request_url=request_url or "",
            patience=patience or Patience(),
        )
        self._person = Person(
            app=app,
            newsroom=self.newsroom,
            tickets=self._tickets,
            delivery=self._delivery,
        )
        self._subscriptions = Subscriptions(app, self.newsroom)
        self._live = Live(
            app=app,
            newsroom=self.newsroom,
            person=self._person,
            delivery=self._delivery,
        )
        self._api = WebApi(
            app=app,
            newsroom=self.newsroom,
            tickets=self._tickets,
            bot_token=self.bot_token,
            app_token=self.app_token,
        )
        self._address = (host, port)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._is_listening = threading.Event()
        self._thread: threading.Thread | None = None
        self._server: uvicorn.Server | None = None

    # ------------------------------------------------------- starting, stopping

    def start(self) -> None:
        """Listen, in a thread of its own; raises `OSError` if the port is taken."""
        family = socket.AF_INET6 if ":" in self._address[0] else socket.AF_INET
        ear = socket.socket(family)
        ear.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            ear.bind(self._address)
        except OSError:
            ear.close()
            raise
        ear.listen()
        self._address = ear.getsockname()[:2]
        server = Server(
            api=self._api,
            newsroom=self.newsroom,
            tickets=self._tickets,
            delivery=self._delivery,
            live=self._live,
            faults=self.faults,
            hang_up=self._hang_up,
            on_start=self._on_start,
        )
        self._api.url = self._person.url = self.url
        self._api.socket_url = lambda: server.socket_url(self.url)
        config = uvicorn.Config(
            server.application(),
            ws="websockets-sansio",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            timeout_graceful_shutdown=1,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [ear]}, name="local newsroom"
        )
        self._thread.daemon = True
        self._thread.start()
        while not self._is_listening.wait(0.1):
            if not self._thread.is_alive():
                raise RuntimeError("the local newsroom did not start; see the log")

    def _on_start(self) -> Callable[[], None]:
        self._loop = asyncio.get_running_loop()
        unwatch = self.newsroom.watch(self._on_change)
        self._is_listening.set()
        return unwatch

    def stop(self) -> None:
        """Stop listening and wait for the thread to end."""
        if self._server is not None and self._thread is not None:
            self._server.should_exit = True
            self._thread.join()
            self._server = self._thread = self._loop = None
            self._is_listening.clear()

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()

    def _hang_up(self, scope: Scope) -> None:
        """Drop the connection that a request came by."""
        lines = self._server.server_state.connections if self._server else ()
        for line in tuple(lines):
            if getattr(line, "client", None) == scope["client"]:
                line.transport.abort()

    def _on_change(self, change: Change) -> None:
        if self._loop is not None:
            with suppress(RuntimeError):  # closed since: nobody is left to tell
                self._loop.call_soon_threadsafe(self._pass_on, change)

    def _pass_on(self, change: Change) -> None:
        self._live.tell(change)
        for payload in self._subscriptions.callbacks(change):
            self._delivery.deliver_event(payload)

    # ---------------------------------------------------------------- addresses

    @property
    def url(self) -> str:
        """The page's address."""
        host, port = self._address
        return f"http://{f'[{host}]' if ':' in host else host}:{port}/"

    @property
    def api_url(self) -> str:
        """The Web API's address, for a client's base URL."""
        return f"{self.url}api/"

    @property
    def request_url(self) -> str:
        """Where the app takes signed requests; empty: Socket Mode."""
        return self._delivery.request_url

    @request_url.setter
    def request_url(self, url: str) -> None:
        self._delivery.request_url = url

    @property
    def is_connected(self) -> bool:
        """Tell whether the app can be reached."""
        return self._delivery.is_connected

    def verify_request_url(self) -> bool:
        """Send the request URL a challenge, as Slack does at set-up."""
        return self._run(self._delivery.verify())

    def disconnect(self, reason: str = "refresh_requested") -> None:
        """Ask the app's connections to reconnect; without a reason, just hang up."""
        self._run(self._delivery.sockets.disconnect(reason))

    def connections(self) -> int:
        """Count the app's open Socket Mode connections."""
        return self._delivery.sockets.count

    # ------------------------------------------------------------- the person

    def say(self, channel: str, text: str, *, thread_ts: str | None = None) -> str:
        """Post text as typed ("@Bot hello"); give the message's ts."""
        return self._person.say(channel, text, thread_ts or "").ts

    def command(self, channel: str, text: str) -> Ack:
        """Give a slash command, "/name and what follows"."""
        return self._run(self._person.command(channel, text))

    def press(  # noqa: PLR0913 -- where, what, and what is filled in there
        self,
        channel: str,
        ts: str,
        action_id: str,
        *,
        value: Filled = None,
        block_id: str = "",
        filled: Mapping[str, Filled] | None = None,
    ) -> Ack:
        """Press or choose in a message; see `Press`."""
        press = Press(
            action_id=action_id,
            block_id=block_id,
            value=value,
            channel=channel,
            ts=ts,
            filled=filled or {},
        )
        return self._run(self._person.press(press))

    def press_in_view(
        self,
        view_id: str,
        action_id: str,
        *,
        value: Filled = None,
        filled: Mapping[str, Filled] | None = None,
    ) -> Ack:
        """Press or choose in a modal or in the Home tab."""
        press = Press(
            action_id=action_id, value=value, view_id=view_id, filled=filled or {}
        )
        return self._run(self._person.press(press))

    def shortcut(self, callback_id: str, *, channel: str = "", ts: str = "") -> Ack:
        """Choose a shortcut: of a message where one is named, else a global one."""
        return self._run(self._person.shortcut(callback_id, channel, ts))

    def open_home(self, tab: str = "home") -> None:
        """Open the app's Home tab."""

        async def opening() -> None:
            self._person.open_home(tab)

        self._run(opening())

    def submit_view(
        self, filled: Mapping[str, Filled] | None = None, *, view_id: str = ""
    ) -> Submission:
        """Submit the modal on top, with values by action id or block id."""
        return self._run(self._person.submit(filled or {}, view_id))

    def close_view(self, *, view_id: str = "") -> None:
        """Close the modal on top without submitting it."""
        self._run(self._person.close(view_id))

    def _run(self, work: Awaitable[T]) -> T:
        if self._loop is None:
            raise RuntimeError("the local newsroom isn't running")

        async def running() -> T:
            return await work

        return asyncio.run_coroutine_threadsafe(running(), self._loop).result()
