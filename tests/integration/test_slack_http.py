"""The HTTP front turns away what Slack did not send, and goes on."""

import hashlib
import hmac
import json
import threading
import time
from urllib.parse import urlencode

import httpx
import pytest

from bot.dialogue import Answer, Outcome
from bot.errors import SettingsError
from bot.slack import build_app, serve_socket
from bot.slack.http import LARGEST_BODY
from bot.workspace import Workspace
from tests.slack_newsroom import (
    MANIFEST,
    behind,
    over_http,
    over_socket_mode,
    until,
)

HELP = Answer(intent="help", outcome=Outcome.TEACH, lead="Ask who said what.")
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def served():
    parts = behind(**{"": HELP})
    with (
        Workspace(manifest=MANIFEST) as workspace,
        over_http(workspace, parts) as address,
        httpx.Client(base_url=address) as client,
    ):
        yield workspace, parts, client


@pytest.fixture
def front(served):
    workspace, parts, client = served
    parts.desk.asked.clear()
    parts.is_loaded = True
    return workspace, parts, client


def sign(workspace, body, *, age=0, secret=""):
    at = str(int(time.time()) - age)
    key = (secret or workspace.signing_secret).encode()
    mac = hmac.new(key, b"v0:" + at.encode() + b":" + body, hashlib.sha256)
    return {
        "x-slack-request-timestamp": at,
        "x-slack-signature": f"v0={mac.hexdigest()}",
    }


def send(front, body, media_type=JSON, retry=0, **signing):
    workspace, _, client = front
    content = body if isinstance(body, bytes) else body.encode()
    headers = {"content-type": media_type, **sign(workspace, content, **signing)}
    if retry:
        headers["x-slack-retry-num"] = str(retry)
    return client.post("/slack/events", content=content, headers=headers)


def mention(event_id="Ev1", **event):
    inner = {
        "type": "app_mention",
        "user": "U01",
        "channel": "C01NEWSDESK",
        "ts": "1.2",
        "text": "<@U0BOT> quagmirelike",
        **event,
    }
    body = {
        "type": "event_callback",
        "team_id": "T01",
        "api_app_id": "A01",
        "event_id": event_id,
        "event": inner,
    }
    return json.dumps(body)


def assert_still_answers(front):
    """Fail unless the next good request works."""
    workspace, parts, _ = front
    parts.desk.asked.clear()
    assert workspace.command("newsdesk", "/quote harbour").is_ok
    until(lambda: parts.desk.asked)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"secret": "another secret"}, 401),
        ({"age": 301}, 401),
        ({"age": -301}, 401),
        ({"body": "{"}, 400),
        ({"body": "[]"}, 400),
        ({"body": '"words"'}, 400),
        ({"body": ""}, 400),
        ({"body": b"\xff\xfe"}, 401),
        ({"body": "[" * 100_000}, 400),
        ({"body": "payload=%7B", "media_type": FORM}, 400),
        ({"body": "words", "media_type": FORM}, 400),
        ({"media_type": "text/plain"}, 415),
        ({"media_type": ""}, 415),
        ({"body": "{" + " " * LARGEST_BODY + "}"}, 413),
        ({"body": '{"type": "event_callback", "team": 5, "event": 7}'}, 400),
        ({"body": '{"type": "view_submission", "view": {}}'}, 404),
    ],
    ids=lambda value: str(value)[:50],
)
def test_what_slack_did_not_send_gets_a_4xx_and_a_log_line(
    front, changes, status, caplog
):
    answer = send(front, **{"body": mention("Ev" + str(changes)), **changes})

    assert answer.status_code == status
    assert [r for r in caplog.records if r.getMessage() == "refused a request"]
    assert not front[1].desk.asked
    assert_still_answers(front)


@pytest.mark.parametrize("timestamp", ["", "soon", "9" * 400, "-1"])
def test_a_timestamp_that_is_no_time_is_turned_away(front, timestamp):
    workspace, _, client = front
    headers = {
        "content-type": JSON,
        **sign(workspace, mention().encode()),
        "x-slack-request-timestamp": timestamp,
    }

    answer = client.post("/slack/events", content=mention(), headers=headers)

    assert answer.status_code == 401
    assert_still_answers(front)


@pytest.mark.parametrize("retry", ["", "1"])
def test_a_request_played_back_is_turned_away(front, retry):
    workspace, parts, client = front
    form = {"command": "/quote", "text": "x", "user_id": "U1", "channel_id": retry}
    body = urlencode({**form, "response_url": "http://127.0.0.1:1/"}).encode()
    headers = {"content-type": FORM, **sign(workspace, body)}
    assert client.post("/slack/events", content=body, headers=headers).is_success
    again = {**headers, **({"x-slack-retry-num": retry} if retry else {})}

    answer = client.post("/slack/events", content=body, headers=again)
    until(lambda: parts.desk.asked)

    assert answer.status_code == 401
    assert len(parts.desk.asked) == 1
    assert_still_answers(front)


def test_an_event_delivered_twice_is_answered_once(front):
    _, parts, _ = front

    for retry in range(3):
        answer = send(front, mention("EvTwice"), retry=retry)
        assert answer.status_code == 200
    assert send(front, mention("EvOther")).status_code == 200
    until(lambda: len(parts.desk.asked) == 2)

    assert {"EvTwice", "EvOther"} <= parts.events.claimed


@pytest.mark.parametrize(
    "event",
    [
        {"bot_id": "B01"},
        {"type": "message", "channel_type": "channel"},
        {"type": "message", "channel_type": "im", "subtype": "message_changed"},
        {"type": "message", "channel_type": "im", "user": None},
        {"type": "reaction_added"},
        {"ts": 5},
    ],
    ids=str,
)
def test_what_no_person_says_to_the_bot_is_acknowledged_and_let_be(front, event):
    _, parts, _ = front

    assert send(front, mention(f"Ev{event}", **event)).status_code == 200
    assert_still_answers(front)

    assert [question.turn for question in parts.desk.asked] == ["/quote harbour"]


@pytest.mark.parametrize(
    "payload",
    [
        {"type": "block_actions", "actions": [{"action_id": "link", "type": "button"}]},
        {"type": "block_actions", "actions": [{"action_id": "more", "value": "x"}]},
        {"type": "block_actions", "actions": [{"action_id": "run", "value": None}]},
        {
            "type": "view_submission",
            "view": {"type": "modal", "callback_id": "check_words"},
        },
        {"type": "message_action", "callback_id": "check_quote"},
        {"type": "message_action", "callback_id": "unknown"},
    ],
    ids=str,
)
def test_interactions_with_holes_in_them_are_acknowledged(front, payload):
    body = urlencode({"payload": json.dumps({"user": {"id": "U01"}, **payload})})

    assert send(front, body, media_type=FORM).status_code == 200
    assert_still_answers(front)


def test_slacks_challenge_is_answered(front):
    body = json.dumps({"type": "url_verification", "challenge": "c1", "token": "t"})

    assert "c1" in send(front, body).text
    assert front[0].verify_request_url()


def test_it_is_healthy_at_once_and_ready_when_articles_are_loaded(front):
    _, parts, client = front
    parts.is_loaded = False

    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 503
    parts.is_loaded = True
    assert client.get("/readyz").status_code == 200


def test_metrics_count_without_content(front):
    _, _, client = front
    send(front, mention("EvMetrics", text="<@U0BOT> quagmirelike"), age=900)
    assert_still_answers(front)

    def counted():
        text = client.get("/metrics").text
        return 'answers_total{door="command",outcome="teach"}' in text

    until(counted)
    told = client.get("/metrics").text

    assert 'cuttings_refused_total{reason="signature or timestamp"}' in told
    assert 'cuttings_answer_seconds_bucket{le="+Inf"}' in told
    assert "quagmirelike" not in told


def test_a_form_of_another_path_or_method_is_no_business_of_ours(front):
    _, _, client = front

    assert client.get("/slack/events").status_code == 405
    assert client.post("/elsewhere").status_code == 404


def test_bolts_own_reading_of_the_environment_changes_nothing(monkeypatch, caplog):
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-of-another-app")
    monkeypatch.setenv("SLACK_CLIENT_ID", "1.2")
    monkeypatch.setenv("SLACK_CLIENT_SECRET", "another secret")
    parts = behind(**{"": HELP})

    with (
        Workspace(manifest=MANIFEST) as workspace,
        over_socket_mode(workspace, parts),
    ):
        assert workspace.command("newsdesk", "/quote harbour").is_ok
        until(lambda: parts.desk.asked)

    assert not [r for r in caplog.records if r.name.startswith("slack")]


def test_a_token_that_slack_refuses_ends_the_start_with_advice():
    with Workspace(manifest=MANIFEST) as workspace:
        with pytest.raises(SettingsError, match="SLACK_BOT_TOKEN"):
            build_app(
                bot_token="xoxb-wrong",
                api_url=workspace.api_url,
                desk=behind().newsdesk(),
                proves_token=True,
            )
        app = build_app(
            bot_token=workspace.bot_token,
            api_url=workspace.api_url,
            desk=behind().newsdesk(),
        )
        with pytest.raises(SettingsError, match="SLACK_APP_TOKEN"):
            serve_socket(app, "xapp-1-wrong", stop=threading.Event())


def test_socket_mode_waits_for_slack_until_told_to_stop():
    nowhere = "http://127.0.0.1:1/api/"
    app = build_app(bot_token="xoxb-1", api_url=nowhere, desk=behind().newsdesk())
    stop = threading.Event()
    thread = threading.Thread(
        target=serve_socket, args=(app, "xapp-1"), kwargs={"stop": stop}
    )

    thread.start()
    stop.set()
    thread.join(timeout=20)

    assert not thread.is_alive()
