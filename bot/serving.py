"""Runs the bot: in a newsroom's Slack, or in a local newsroom of its own.

Knows signals and threads. What runs is built in `bootstrap`.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Event, Thread

import yaml

from bot.bootstrap import build_bot
from bot.errors import Problem, SettingsError
from bot.files import shipped
from bot.holdings import Places
from bot.progress import waiting
from bot.settings import Settings
from bot.slack.socket import stopped_by_signals
from bot.workspace import Workspace

_A_MOMENT_SECONDS = 0.05


def run_serve(settings: Settings, places: Places) -> None:
    """Build the bot and serve until SIGTERM or SIGINT; reload on SIGHUP.

    A SIGHUP that comes while the bot is being built is heeded once it is.
    """
    settings.require_slack()
    with _hangups() as asked:
        with waiting() as wait:
            bot = build_bot(settings, places, watch=wait.watch)

        def reload_when_asked() -> None:
            while asked.wait():
                asked.clear()
                bot.reload()

        Thread(target=reload_when_asked, name="reload", daemon=True).start()
        with stopped_by_signals() as stop:
            bot.run(stop=stop)


@contextmanager
def _hangups() -> Iterator[Event]:
    """Give an event that SIGHUP sets: a signal handler must not wait."""
    asked = Event()
    if not hasattr(signal, "SIGHUP"):  # Windows has none
        yield asked
        return
    before = signal.signal(signal.SIGHUP, lambda *_: asked.set())
    try:
        yield asked
    finally:
        signal.signal(signal.SIGHUP, before)


def run_demo(
    settings: Settings,
    places: Places,
    *,
    port: int,
    ready: Callable[[str], None],
) -> None:
    """Run the local newsroom and the bot in it, until told to stop.

    Of the settings it takes those of reading. The bot speaks Socket Mode to the
    newsroom, as it would to Slack. `ready` is called with the page's address once
    the bot answers there. Raises `SettingsError` where the port is taken.
    """
    manifest = yaml.safe_load(shipped("manifest.yaml").read_text(encoding="utf-8"))
    with _opened(Workspace(manifest=manifest, port=port), port) as workspace:
        local = Settings(
            bot_token=workspace.bot_token,
            app_token=workspace.app_token,
            api_url=workspace.api_url,
            database_url="sqlite://",  # in memory: gone with the newsroom
            workers=settings.workers,
            without_rules=settings.without_rules,
        )
        with waiting() as wait:
            bot = build_bot(local, places, watch=wait.watch)
        with stopped_by_signals() as stop:
            tell = partial(_tell_when_connected, workspace, stop, ready)
            Thread(target=tell, name="ready", daemon=True).start()
            bot.run(stop=stop)


@contextmanager
def _opened(workspace: Workspace, port: int) -> Iterator[Workspace]:
    try:
        workspace.start()
    except OSError as error:
        problem = Problem(
            where="--port",
            message=f"port {port} can't be used ({error.strerror})",
            remedy="name another, or 0 for any that is free",
        )
        raise SettingsError(problem) from error
    try:
        yield workspace
    finally:
        workspace.stop()


def _tell_when_connected(
    workspace: Workspace, stop: Event, ready: Callable[[str], None]
) -> None:
    while not stop.wait(_A_MOMENT_SECONDS):
        if workspace.is_connected:
            ready(workspace.url)
            return
