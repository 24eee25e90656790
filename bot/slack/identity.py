"""Asks Slack, once, whose the bot's token is and who the bot is there."""

import logging
import time
from threading import Lock

from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.errors import (
    DeliveryDeferred,
    DeliveryError,
    DeliveryUncertain,
    Problem,
    SettingsError,
    Unavailable,
)
from bot.slack.client import NO_CODE, UNANSWERED, build_client, translate

_logger = logging.getLogger(__name__)

_WAITS_SECONDS = (1, 2, 4, 8, 16)  # between tries, as a network comes up


def identify(token: str, api_url: str) -> str:
    """Give the id of the workspace that a token belongs to.

    Raises `SettingsError` where Slack refuses the token, `Unavailable` where
    nothing answers for half a minute.
    """
    client = build_client(token, api_url, waits=True)
    for wait in _WAITS_SECONDS:
        try:
            return _team(client)
        except _UNSETTLED as error:
            told = {"reason": error.reason, "next_try_seconds": wait}
            _logger.warning("Slack does not answer", extra=told)
            time.sleep(wait)
    try:
        return _team(client)
    except _UNSETTLED as error:
        raise Unavailable(_silence(api_url, error)) from error


_UNSETTLED = (DeliveryUncertain, DeliveryDeferred)


class Identity:
    """Who the bot is, asked when it is first needed and then known."""

    def __init__(self, client: WebClient) -> None:
        self._client = client
        self._lock = Lock()
        self._known: AuthorizeResult | None = None

    def learn(self) -> AuthorizeResult:
        """Give who the bot is; raises `SettingsError` where the token is refused."""
        with self._lock:
            if self._known is None:
                told = _whoami(self._client)
                self._known = AuthorizeResult(
                    enterprise_id=told.get("enterprise_id"),
                    team_id=told.get("team_id"),
                    bot_id=told.get("bot_id"),
                    bot_user_id=told.get("user_id"),
                    bot_token=self._client.token,
                )
            return self._known


def _team(client: WebClient) -> str:
    return str(_whoami(client)["team_id"])


def _whoami(client: WebClient) -> SlackResponse:
    try:
        return client.auth_test()
    except (SlackApiError, *UNANSWERED) as error:
        try:
            translate(error)
        except _UNSETTLED:
            raise
        except DeliveryError as refusal:
            raise SettingsError(_refusal(refusal.reason, client.base_url)) from error


def _refusal(reason: str, api_url: str) -> Problem:
    if reason == NO_CODE:
        return Problem(
            where="SLACK_API_URL",
            message=f"what answers at {api_url} is not Slack's API",
            remedy="leave it out for Slack, or name the address of a stand-in's API",
        )
    return Problem(
        where="SLACK_BOT_TOKEN",
        message=f"Slack refuses it ({reason})",
        remedy="copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions, "
        "after installing the app in your workspace",
    )


def _silence(api_url: str, error: DeliveryError) -> Problem:
    return Problem(
        where="SLACK_API_URL",
        message=f"{api_url} does not answer ({_cause(error)})",
        remedy="see that this machine can reach it, by a proxy if need be",
    )


def _cause(error: DeliveryError) -> str:
    """Say why there was no answer, in the system's words where it has some."""
    cause = getattr(error.__cause__, "reason", error.__cause__)
    return str(getattr(cause, "strerror", None) or error.reason).lower()
