"""Socket Mode: one connection out, kept up until told to stop.

slack_sdk's client reconnects when Slack asks for it or the line breaks; only
the first connection is ours to insist on.
"""

import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.socket_mode.builtin import SocketModeClient

from bot.errors import Problem, SettingsError
from bot.slack.client import UNANSWERED, error_code

_logger = logging.getLogger(__name__)

_PING_SECONDS = 10
_FIRST_WAIT_SECONDS = 1
_LONGEST_WAIT_SECONDS = 30

# https://docs.slack.dev/reference/methods/apps.connections.open#errors
_REFUSED = frozenset(
    "invalid_auth not_authed account_inactive token_revoked token_expired "
    "not_allowed_token_type missing_scope no_permission access_denied "
    "forbidden_team".split()
)


def serve_socket(app: App, app_token: str, *, stop: Event) -> None:
    """Serve until `stop` is set; raises `SettingsError` where the token is refused."""
    handler = SocketModeHandler(
        app, app_token, logger=app.logger, ping_interval=_PING_SECONDS
    )
    try:
        if _connect(handler.client, stop):
            _logger.info("connected")
            stop.wait()
    finally:
        _close(handler.client)
    _logger.info("disconnected")


def _connect(client: SocketModeClient, stop: Event) -> bool:
    """Connect, however often it takes; False where told to stop before."""
    wait = _FIRST_WAIT_SECONDS
    while not stop.is_set():
        try:
            client.connect()
        except (SlackClientError, *UNANSWERED) as error:
            code = error_code(error) if isinstance(error, SlackApiError) else ""
            if code in _REFUSED:
                raise SettingsError(_refusal(code)) from error
            _logger.warning("no connection yet", extra={"next_try_seconds": wait})
            stop.wait(wait)
            wait = min(2 * wait, _LONGEST_WAIT_SECONDS)
        else:
            return True
    return False


def _close(client: SocketModeClient) -> None:
    """Hang up and end the client's threads."""
    try:
        client.close()
    except AttributeError:
        # When both ends hang up at once, slack_sdk closes a line that is gone,
        # and leaves its threads running: a second call finds none, and goes on.
        client.close()


def _refusal(code: str) -> Problem:
    return Problem(
        where="SLACK_APP_TOKEN",
        message=f"Slack refuses it ({code})",
        remedy="make an app-level token with the scope connections:write "
        "under Basic Information, and turn Socket Mode on",
    )


@contextmanager
def stopped_by_signals() -> Iterator[Event]:
    """Give an event that SIGTERM and SIGINT set; for the main thread alone."""
    stop = Event()
    before = {
        number: signal.signal(number, lambda *_: stop.set())
        for number in (signal.SIGTERM, signal.SIGINT)
    }
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
