"""Slack's client as this bot needs it, and what its failures mean.

slack_sdk retries after a connection error by default, which posts twice when
only the answer was lost. Here nothing is tried again but what Slack itself
turned away with a time to wait, and that only where somebody waits for it.
"""

import math
from collections.abc import Mapping, Sequence
from http.client import HTTPException
from typing import NoReturn

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler
from slack_sdk.http_retry.handler import RetryHandler
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState

from bot.errors import (
    DeliveryDeferred,
    DeliveryError,
    DeliveryUncertain,
    DestinationGone,
)
from bot.logs import library_logger

SECONDS = 10  # for one call, unless told otherwise
_PATIENCE_SECONDS = 20  # the longest wait Slack may ask for while a person waits
_DEFAULT_WAIT_SECONDS = 30.0  # where Slack asks to wait, but not for how long
_TOO_MANY = 429
_CLIENT_ERROR = 400
_SERVER_ERROR = 500
NO_CODE = "no error code"

# https://docs.slack.dev/reference/methods/chat.postMessage#errors
_GONE = frozenset(
    "channel_not_found is_archived not_in_channel channel_is_archived "
    "restricted_action token_revoked token_expired account_inactive invalid_auth "
    "not_authed team_access_not_granted org_login_required missing_scope".split()
)
_LATER = frozenset({"ratelimited", "rate_limited"})
# Codes by which Slack says that it broke down, perhaps after posting.
_UNCERTAIN = frozenset(
    "internal_error fatal_error service_unavailable request_timeout".split()
)


class PatientRetry(RateLimitErrorRetryHandler):
    """Waits once, as long as Slack asks, where that is short enough."""

    def _can_retry(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        is_asked_to = super()._can_retry(
            state=state, request=request, response=response, error=error
        )
        if not is_asked_to or response is None:
            return False
        return retry_after(response.headers) <= _PATIENCE_SECONDS


def build_client(
    token: str | None, api_url: str, *, seconds: int = SECONDS, waits: bool
) -> WebClient:
    """Build a client that waits when told to, or one that tries once only."""
    return WebClient(
        token=token,
        base_url=api_url if api_url.endswith("/") else f"{api_url}/",
        timeout=seconds,
        retry_handlers=retries(waits=waits),
        logger=library_logger("slack_sdk"),
    )


def retries(*, waits: bool) -> list[RetryHandler]:
    """Give the retries that a client is built with."""
    return [PatientRetry(max_retry_count=1)] if waits else []


def retry_after(headers: Mapping[str, str | Sequence[str]]) -> float:
    """Read the seconds Slack asks to wait; a fair guess where it doesn't say."""
    for name, value in headers.items():
        if name.lower() == "retry-after":
            return _seconds(value if isinstance(value, str) else "".join(value[:1]))
    return _DEFAULT_WAIT_SECONDS


def _seconds(value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        return _DEFAULT_WAIT_SECONDS
    is_sound = math.isfinite(seconds) and seconds >= 0
    return seconds if is_sound else _DEFAULT_WAIT_SECONDS


# What a call raises where no answer came: time-outs and broken connections
# (OSError holds URLError and TimeoutError), half an answer, or none of Slack's.
UNANSWERED = (OSError, HTTPException, SlackRequestError, ValueError)


def translate(error: Exception) -> NoReturn:
    """Raise what a failed call means for a message: `DeliveryError` or a kind of it."""
    if not isinstance(error, SlackApiError):
        raise DeliveryUncertain(type(error).__name__) from error
    status = getattr(error.response, "status_code", 200)
    code = error_code(error)
    if status == _TOO_MANY or code in _LATER:
        headers = getattr(error.response, "headers", {})
        raise DeliveryDeferred(
            code, retry_after_seconds=retry_after(headers)
        ) from error
    if status >= _SERVER_ERROR or code in _UNCERTAIN:
        raise DeliveryUncertain(code) from error
    if code == NO_CODE and status < _CLIENT_ERROR:  # a yes we couldn't read?
        raise DeliveryUncertain(code) from error
    if code in _GONE:
        raise DestinationGone(code) from error
    raise DeliveryError(code) from error


def error_code(error: SlackApiError) -> str:
    """Give Slack's own code, where the answer holds one."""
    try:
        code = error.response["error"]
    except (AttributeError, KeyError, TypeError, ValueError):  # not an object
        return NO_CODE
    is_code = isinstance(code, str) and code.replace("_", "").isalnum()
    return code if is_code else NO_CODE
