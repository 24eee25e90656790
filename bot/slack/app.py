"""Builds the Bolt app: what it is given, which threads it works on, its last resort.

Constructing it calls nobody, unless it is asked to prove its token.
"""

import logging
import secrets
from concurrent.futures import ThreadPoolExecutor

from slack_bolt import App, BoltResponse
from slack_bolt.logger.messages import warning_client_prioritized_and_token_skipped

from bot.logs import describe_error, library_logger
from bot.slack.client import build_client
from bot.slack.conversations import Conversations, Newsdesk
from bot.slack.identity import Identity
from bot.slack.listeners import listen
from bot.slack.metrics import Metrics
from bot.slack.replies import Wire
from bot.slack.work import Work

_logger = logging.getLogger(__name__)

# Acknowledging takes microseconds, but must never wait for an answer that is
# on its way: so it has threads of its own.
_ACKNOWLEDGERS = 4
# An answer is milliseconds of computing and a call to Slack of a few tenths of
# a second, in which its thread waits. Sixteen keep up with 50 questions a
# second at 300 ms a call; more would only queue for the interpreter's lock.
_WORKERS = 16


def build_app(  # noqa: PLR0913 - a composition root's function: each is a part
    *,
    bot_token: str,
    signing_secret: str = "",
    api_url: str,
    desk: Newsdesk,
    metrics: Metrics | None = None,
    proves_token: bool = False,
) -> App:
    """Build the app; without a signing secret it serves Socket Mode alone.

    With `proves_token`, it asks Slack at once who it is, else with the first
    request; raises `SettingsError` where Slack refuses the token.
    """
    client = build_client(bot_token, api_url, waits=True)
    identity = Identity(client)
    if proves_token:
        identity.learn()
    # Bolt reads the environment on its own. Given a client and a way to
    # authorize, it goes by those, whatever SLACK_BOT_TOKEN and SLACK_CLIENT_ID say.
    app = App(
        name="cuttings",
        client=build_client(None, api_url, waits=True),
        authorize=lambda: identity.learn(),  # noqa: PLW0108 - Bolt counts self, too
        signing_secret=signing_secret,
        # Socket Mode has no signatures: its requests come by our own connection.
        request_verification_enabled=bool(signing_secret),
        listener_executor=ThreadPoolExecutor(_ACKNOWLEDGERS, "acknowledge"),
        attaching_conversation_kwargs_enabled=False,
        logger=_bolt_logger(),
    )
    app.error(_take_error)
    wire = Wire(client)
    work = Work(ThreadPoolExecutor(_WORKERS, "answer"), metrics or Metrics())
    listen(app, Conversations(desk, wire), work, wire)
    return app


def _bolt_logger() -> logging.Logger:
    """Give Bolt's logger, without its surprise that it was given a client."""
    logger = library_logger("slack_bolt")
    if _is_news not in logger.filters:
        logger.filters.insert(0, _is_news)
    return logger


def _is_news(record: logging.LogRecord) -> bool:
    return record.msg != warning_client_prioritized_and_token_skipped()


# What Bolt raises over a payload that lacks what Slack's always have.
_UNREADABLE = (AttributeError, LookupError, TypeError, ValueError)


def _take_error(error: Exception) -> BoltResponse:
    """Log what no listener took; Slack shows the person that it failed."""
    reference = secrets.token_hex(4)
    where = {"reference": reference, **describe_error(error)}
    _logger.error("could not take a request", extra=where)
    status = 400 if isinstance(error, _UNREADABLE) else 500
    return BoltResponse(status=status, body="")
