"""Asks Slack, once at the start, whose the bot's token is."""

import logging
import time

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

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


def _team(client: WebClient) -> str:
    try:
        return str(client.auth_test()["team_id"])
    except SlackApiError as error:
        raise SettingsError(_refusal(error_code(error))) from error


def _refusal(code: str) -> Problem:
    return Problem(
        where="SLACK_BOT_TOKEN",
        message=f"Slack refuses it ({code})",
        remedy="copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions, "
        "after installing the app in your workspace",
    )
