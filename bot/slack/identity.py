"""Asks Slack, once, whose the bot's token is and who the bot is there."""

import logging
import time
from threading import Lock

from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.errors import DeliveryUncertain, Problem, SettingsError
from bot.slack.client import UNANSWERED, build_client, error_code

_logger = logging.getLogger(__name__)

_WAITS_SECONDS = (1, 2, 4, 8, 16)  # between tries, as a network comes up


def identify(token: str, api_url: str) -> str:
    """Give the id of the workspace that a token belongs to.

    Raises `SettingsError` where Slack refuses the token, `DeliveryUncertain`
    where nothing answers for half a minute.
    """
    client = build_client(token, api_url, waits=True)
    for wait in _WAITS_SECONDS:
        try:
            return _team(client)
        except UNANSWERED:
            _logger.warning("Slack does not answer", extra={"next_try_seconds": wait})
            time.sleep(wait)
    try:
        return _team(client)
    except UNANSWERED as error:
        raise DeliveryUncertain(type(error).__name__) from error


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
    except SlackApiError as error:
        raise SettingsError(_refusal(error_code(error))) from error


def _refusal(code: str) -> Problem:
    return Problem(
        where="SLACK_BOT_TOKEN",
        message=f"Slack refuses it ({code})",
        remedy="copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions, "
        "after installing the app in your workspace",
    )
