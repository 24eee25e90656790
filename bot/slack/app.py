"""Builds the Bolt app: what it is given, which threads it works on, its last resort.

Constructing it calls nobody, unless it is asked to prove its token.
"""

import logging
import secrets
from concurrent.futures import ThreadPoolExecutor

from slack_bolt import App, BoltResponse

from bot.logs import describe_error, library_logger
from bot.slack.client import build_client
from bot.slack.conversations import Conversations, Newsdesk
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

    With `proves_token`, it asks Slack who it is: `slack_bolt.error.BoltError`
    where Slack doesn't know the token.
    """
    client = build_client(bot_token, api_url, waits=True)
    app = App(
        name="cuttings",
        client=client,
        signing_secret=signing_secret,
        token_verification_enabled=proves_token,
        # Socket Mode has no signatures: its requests come by our own connection.
        request_verification_enabled=bool(signing_secret),
        listener_executor=ThreadPoolExecutor(_ACKNOWLEDGERS, "acknowledge"),
        attaching_conversation_kwargs_enabled=False,
        logger=library_logger("slack_bolt"),
    )
    app.error(_take_error)
    wire = Wire(client)
    work = Work(ThreadPoolExecutor(_WORKERS, "answer"), metrics or Metrics())
    listen(app, Conversations(desk, wire), work, wire)
    return app


# What Bolt raises over a payload that lacks what Slack's always have.
_UNREADABLE = (AttributeError, LookupError, TypeError, ValueError)


def _take_error(error: Exception) -> BoltResponse:
    """Log what no listener took; Slack shows the person that it failed."""
    reference = secrets.token_hex(4)
    where = {"reference": reference, **describe_error(error)}
    _logger.error("could not take a request", extra=where)
    status = 400 if isinstance(error, _UNREADABLE) else 500
    return BoltResponse(status=status, body="")
