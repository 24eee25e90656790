"""Puts the Slack edge on a wire, with fakes behind it, for a local newsroom."""

import gc
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import uvicorn
import yaml

from bot.dialogue import Answer, Suggestion
from bot.errors import Problem
from bot.slack import HomePage, Metrics, Newsdesk, build_app, build_http, serve_socket
from bot.workspace import Workspace
from tests.clocks import START, SetClock
from tests.fakes import CannedDesk, MemoryEvents, MemoryPosted, MemoryThreads

MANIFEST: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[1] / "deploy" / "manifest.yaml").read_text()
)

HOME = HomePage(
    articles=3,
    quotes=41,
    speakers=1,
    store_version="v1",
    read_at=START,
    problems=(Problem(where="odd.txt", message="it is empty", remedy="fill it"),),
    examples=(Suggestion(command="/quote from:Fenn", does="what Ada Fenn said"),),
    digests=("Every weekday at 07:30 in #planning",),
)


@dataclass
class Behind:
    """What stands behind the app in a test."""

    desk: CannedDesk
    threads: MemoryThreads = field(default_factory=MemoryThreads)
    events: MemoryEvents = field(default_factory=MemoryEvents)
    posted: MemoryPosted = field(default_factory=MemoryPosted)
    clock: SetClock = field(default_factory=SetClock)
    metrics: Metrics = field(default_factory=Metrics)
    is_loaded: bool = True

    def newsdesk(self) -> Newsdesk:
        return Newsdesk(
            ask=self.desk.ask,
            memory=self.threads,
            events=self.events,
            clock=self.clock,
            home=lambda _user: HOME,
            posted=self.posted,
        )


def behind(**answers: Answer | Exception) -> Behind:
    return Behind(desk=CannedDesk(answers=dict(answers)))


@contextmanager
def over_socket_mode(workspace: Workspace, parts: Behind) -> Iterator[None]:
    """Serve by Socket Mode until the block ends."""
    app = build_app(
        bot_token=workspace.bot_token, api_url=workspace.api_url, desk=parts.newsdesk()
    )
    stop = threading.Event()
    thread = threading.Thread(
        target=serve_socket, args=(app, workspace.app_token), kwargs={"stop": stop}
    )
    thread.start()
    try:
        until(lambda: workspace.is_connected)
        yield
    finally:
        stop.set()
        thread.join()
        _sweep(workspace.api_url)


def _sweep(address: str) -> None:
    """Close what slack_sdk leaves open to a newsroom: the lines of failed handshakes.

    It happens where a newsroom ends while the client reconnects. A thread of the
    client's may hold such a line for a while; left alone it would warn in whichever
    test is running when it is collected.
    """
    port = urlsplit(address).port
    for one in gc.get_objects():
        if type(one) is socket.socket and _leads_to(one) == port:
            one.close()


def _leads_to(line: socket.socket) -> int | None:
    """Give the port at the other end; None where there is none."""
    try:
        _host, port, *_ = line.getpeername()
    except (OSError, ValueError):
        return None
    return int(port)


@contextmanager
def over_http(workspace: Workspace, parts: Behind) -> Iterator[str]:
    """Serve signed HTTP until the block ends; give the front's address."""
    app = build_app(
        bot_token=workspace.bot_token,
        signing_secret=workspace.signing_secret,
        api_url=workspace.api_url,
        desk=parts.newsdesk(),
        metrics=parts.metrics,
        proves_token=True,
    )
    front = build_http(
        app,
        signing_secret=workspace.signing_secret,
        is_ready=lambda: parts.is_loaded,
        metrics=parts.metrics,
    )
    ear = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(front, log_config=None, access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [ear]})
    thread.start()
    address = f"http://127.0.0.1:{ear.getsockname()[1]}"
    workspace.request_url = f"{address}/slack/events"
    try:
        until(lambda: server.started)
        yield address
    finally:
        server.should_exit = True
        thread.join()
        workspace.request_url = ""


def until(claim, seconds: float = 10) -> None:
    """Wait until something holds that nobody announces."""
    end = time.monotonic() + seconds
    while not claim():
        if time.monotonic() > end:
            raise TimeoutError("it never came to that")
        time.sleep(0.01)
