"""What a failed call to Slack means, and how long to wait."""

import pytest
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState

from bot.slack import client

REQUEST = HttpRequest(method="POST", url="http://127.0.0.1/", headers={})


def asks_to_retry(status, headers=None, error=None):
    [retry] = client.retries(waits=True)
    response = HttpResponse(status_code=status, headers=headers or {})
    return retry.can_retry(
        state=RetryState(), request=REQUEST, response=response, error=error
    )


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "7"}, 7),
        ({"retry-after": ["3"]}, 3),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": "soon"}, 30),
        ({"Retry-After": "-4"}, 30),
        ({"Retry-After": "nan"}, 30),
        ({"Retry-After": []}, 30),
        ({}, 30),
    ],
    ids=str,
)
def test_the_waiting_time_is_read_or_guessed(headers, seconds):
    assert client.retry_after(headers) == seconds


def test_only_a_short_wait_that_slack_asks_for_is_waited():
    assert asks_to_retry(429, {"Retry-After": ["2"]})
    assert not asks_to_retry(429, {"Retry-After": ["600"]})
    assert not asks_to_retry(503)
    assert not asks_to_retry(200)


def test_a_broken_connection_is_never_tried_again():
    """Its answer may have been lost, and the message posted."""
    [retry] = client.retries(waits=True)

    assert not retry.can_retry(
        state=RetryState(), request=REQUEST, error=ConnectionResetError()
    )


def test_a_client_for_digests_tries_once():
    built = client.build_client("xoxb-1", "http://127.0.0.1:1/api", waits=False)

    assert built.retry_handlers == []
    assert built.base_url == "http://127.0.0.1:1/api/"
