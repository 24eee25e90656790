"""Posting a digest, and telling what Slack's failures mean for it."""

import http.server
import threading
import urllib.parse
from datetime import date, timedelta

import pytest

from bot.dialogue import Reply
from bot.errors import (
    DeliveryDeferred,
    DeliveryError,
    DeliveryUncertain,
    DestinationGone,
)
from bot.ports import DigestKey
from bot.rendering.blocks import render_blocks
from bot.rendering.parts import line
from bot.slack import SlackPublisher
from bot.workspace import (
    BOT,
    TEAM,
    Error,
    LostAnswer,
    RateLimited,
    ServerError,
    Workspace,
)
from tests.clocks import START
from tests.slack_newsroom import MANIFEST

REPLY = Reply(text="New & <fresh>", blocks=render_blocks([line("New & <fresh>")]))


@pytest.fixture(scope="module")
def running():
    with Workspace(
        manifest=MANIFEST,
        channels=[f"room{number}" for number in range(60)],
        clock=START.timestamp,
    ) as workspace:
        yield workspace, (room for room in workspace.newsroom.channels)


@pytest.fixture
def posting(running):
    """Give a publisher, the workspace, and a fresh channel the bot is in."""
    workspace, rooms = running
    channel = next(rooms).id
    workspace.newsroom.join(channel, BOT)
    publisher = SlackPublisher(
        workspace.bot_token, api_url=workspace.api_url, seconds=2
    )
    return publisher, workspace, channel


def key(channel, day=14):
    return DigestKey(
        team=TEAM, channel=channel, digest="morning", day=date(2031, 5, day)
    )


def posted(workspace, channel):
    return [m for m in workspace.newsroom.channel(channel).messages if m.user == BOT]


def test_a_digest_is_posted_with_its_key_and_found_by_it(posting):
    publisher, workspace, channel = posting

    ts = publisher.post(channel, REPLY, key=key(channel))
    [message] = posted(workspace, channel)

    assert message.ts == ts
    assert message.text == "New &amp; &lt;fresh&gt;"
    assert publisher.find(channel, key=key(channel), since=START) == ts
    assert publisher.find(channel, key=key(channel, day=15), since=START) is None


def test_what_was_posted_before_the_first_try_is_not_taken_for_it(posting):
    publisher, _, channel = posting
    publisher.post(channel, REPLY, key=key(channel))

    later = START + timedelta(hours=1)

    assert publisher.find(channel, key=key(channel), since=later) is None


def test_a_key_is_found_behind_many_pages_of_other_messages(posting):
    publisher, workspace, channel = posting
    ts = publisher.post(channel, REPLY, key=key(channel))
    for number in range(230):
        workspace.say(channel, f"message {number}")

    assert publisher.find(channel, key=key(channel), since=START) == ts


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        (ServerError(503), DeliveryUncertain),
        (ServerError(500), DeliveryUncertain),
        (Error("internal_error"), DeliveryUncertain),
        (Error("fatal_error"), DeliveryUncertain),
        (LostAnswer(), DeliveryUncertain),
        (RateLimited(7), DeliveryDeferred),
        (Error("ratelimited"), DeliveryDeferred),
        (Error("channel_not_found"), DestinationGone),
        (Error("is_archived"), DestinationGone),
        (Error("not_in_channel"), DestinationGone),
        (Error("token_revoked"), DestinationGone),
        (Error("account_inactive"), DestinationGone),
        (Error("invalid_auth"), DestinationGone),
        (Error("msg_blocks_too_long"), DeliveryError),
    ],
    ids=str,
)
def test_a_failed_post_is_told_apart_and_never_tried_again(posting, fault, raised):
    publisher, workspace, channel = posting
    workspace.faults.next("chat.postMessage", fault)

    with pytest.raises(DeliveryError) as told:
        publisher.post(channel, REPLY, key=key(channel))

    assert type(told.value) is raised
    assert len(posted(workspace, channel)) == (1 if fault == LostAnswer() else 0)


def test_a_lost_answers_message_is_found_afterwards(posting):
    publisher, workspace, channel = posting
    workspace.faults.next("chat.postMessage", LostAnswer())
    with pytest.raises(DeliveryUncertain):
        publisher.post(channel, REPLY, key=key(channel))

    found = publisher.find(channel, key=key(channel), since=START)

    assert found == posted(workspace, channel)[0].ts


def test_slacks_own_waiting_time_is_passed_on(posting):
    publisher, workspace, channel = posting
    workspace.faults.next("chat.postMessage", RateLimited(7))

    with pytest.raises(DeliveryDeferred) as told:
        publisher.post(channel, REPLY, key=key(channel))

    assert told.value.retry_after_seconds == 7


def test_a_history_that_cannot_be_read_is_no_proof_of_absence(posting):
    publisher, workspace, channel = posting
    workspace.faults.next("conversations.history", Error("missing_scope"))

    with pytest.raises(DeliveryError):
        publisher.find(channel, key=key(channel), since=START)


def test_nobody_listening_is_uncertain():
    publisher = SlackPublisher("xoxb-1", api_url="http://127.0.0.1:1/api/", seconds=1)

    with pytest.raises(DeliveryUncertain):
        publisher.post("C01", REPLY, key=key("C01"))


class _Odd(http.server.BaseHTTPRequestHandler):
    """Answers with whatever the path asks for."""

    def do_POST(self):
        self.rfile.read(int(self.headers.get("content-length", 0)))
        body = urllib.parse.unquote(self.path.split("/")[1]).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Keep quiet."""


@pytest.fixture(scope="module")
def odd():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Odd)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    "body",
    ["<html>captive portal</html>", '{"ok": true}', '{"ok": true, "ts": 5}', "[]"],
)
def test_a_yes_that_cannot_be_read_is_uncertain(odd, body):
    publisher = SlackPublisher("xoxb-1", api_url=f"{odd}/{urllib.parse.quote(body)}/")

    with pytest.raises(DeliveryUncertain):
        publisher.post("C01", REPLY, key=key("C01"))


@pytest.mark.parametrize(
    "body",
    [
        '{"ok": true}',
        '{"ok": true, "messages": "many"}',
        '{"ok": true, "messages": [5, {"ts": 5, "metadata": {"event_payload": []}}]}',
    ],
)
def test_a_history_of_another_shape_holds_no_digest(odd, body):
    publisher = SlackPublisher("xoxb-1", api_url=f"{odd}/{urllib.parse.quote(body)}/")

    assert publisher.find("C01", key=key("C01"), since=START) is None


def test_a_history_without_end_is_given_up(odd):
    body = '{"ok": true, "messages": [], "response_metadata": {"next_cursor": "x"}}'
    publisher = SlackPublisher("xoxb-1", api_url=f"{odd}/{urllib.parse.quote(body)}/")

    with pytest.raises(DeliveryError):
        publisher.find("C01", key=key("C01"), since=START)
