"""The local newsroom's signed requests, as the app's own door sees them."""

import hashlib
import hmac
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest

from bot.workspace import Patience, Workspace
from tests.workspace_bot import MANIFEST


class Door:
    """Takes what comes, in order, and answers as told: (status, headers, body)."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.taken = []
        self.came = threading.Condition()
        door = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status, headers, text = door.take(dict(self.headers), body)
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/slack/events"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))

    def take(self, headers, body):
        with self.came:
            self.taken.append((headers, body))
            self.came.notify_all()
            answer = self.answers.pop(0) if self.answers else (200, {}, "")
        return answer(body) if callable(answer) else answer

    def wait(self, count):
        with self.came:
            assert self.came.wait_for(lambda: len(self.taken) >= count, 10)
            return self.taken

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def meet():
    """Give a function that opens a door and a workspace that sends to it."""
    opened = []

    def meeting(*answers, retries=(0, 0, 0)):
        door = Door(*answers).__enter__()
        patience = Patience(retry_seconds=retries)
        workspace = Workspace(
            manifest=MANIFEST, request_url=door.url, patience=patience
        )
        workspace.start()
        opened.append((workspace, door))
        return workspace, door

    yield meeting
    for workspace, door in opened:
        workspace.stop()
        door.__exit__()


def test_every_request_is_signed(meet):
    workspace, door = meet()
    workspace.command("newsdesk", "/echo é & more")
    [(headers, body)] = door.taken
    stamp = headers["X-Slack-Request-Timestamp"]
    base = f"v0:{stamp}:{body.decode()}".encode()
    secret = workspace.signing_secret.encode()
    expected = hmac.new(secret, base, hashlib.sha256).hexdigest()
    assert headers["X-Slack-Signature"] == f"v0={expected}"


def test_a_command_is_a_form(meet):
    workspace, door = meet()
    workspace.command("newsdesk", "/echo é & more")
    [(headers, body)] = door.taken
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"
    form = {key: value[0] for key, value in parse_qs(body.decode()).items()}
    assert (form["command"], form["text"]) == ("/echo", "é &amp; more")
    assert form["response_url"].startswith(workspace.url)


def test_an_interaction_is_a_form_with_one_payload(meet):
    workspace, door = meet()
    workspace.shortcut("new_form")
    [(_, body)] = door.taken
    [payload] = parse_qs(body.decode())["payload"]
    assert json.loads(payload)["callback_id"] == "new_form"


def test_an_event_is_json_and_told_again_when_refused(meet):
    workspace, door = meet((500, {}, ""), (200, {}, ""))
    workspace.say("newsdesk", "@Echo hello")
    (first, body), (second, again) = door.wait(2)
    assert first["Content-Type"] == "application/json"
    assert "X-Slack-Retry-Num" not in first
    assert second["X-Slack-Retry-Num"] == "1"
    assert second["X-Slack-Retry-Reason"] == "http_error"
    assert json.loads(body)["event_id"] == json.loads(again)["event_id"]


def test_an_event_is_told_four_times_at_most(meet):
    workspace, door = meet(*[(500, {}, "")] * 4)
    workspace.say("newsdesk", "@Echo hello")
    door.wait(4)
    workspace.say("newsdesk", "@Echo next")
    texts = [json.loads(body)["event"]["text"] for _, body in door.wait(5)]
    assert [text.split()[-1] for text in texts] == ["hello"] * 4 + ["next"]


def test_an_app_may_ask_for_no_retry(meet):
    workspace, door = meet((500, {"X-Slack-No-Retry": "1"}, ""))
    workspace.say("newsdesk", "@Echo hello")
    door.wait(1)
    workspace.say("newsdesk", "@Echo next")
    texts = [json.loads(body)["event"]["text"] for _, body in door.wait(2)]
    assert [text.split()[-1] for text in texts] == ["hello", "next"]


@pytest.mark.parametrize(
    ("headers", "wrap"),
    [
        ({"Content-Type": "text/plain"}, str),
        ({"Content-Type": "application/json"}, lambda c: json.dumps({"challenge": c})),
    ],
    ids=["text", "json"],
)
def test_a_request_url_proves_itself_by_a_challenge(meet, headers, wrap):
    def echo(body):
        return 200, headers, wrap(json.loads(body)["challenge"])

    workspace, _door = meet(echo, (200, {}, "something else"))
    assert workspace.verify_request_url()
    assert not workspace.verify_request_url()


def test_a_door_that_is_shut_is_no_acknowledgement():
    manifest = MANIFEST
    url = "http://127.0.0.1:9/slack/events"
    with Workspace(manifest=manifest, request_url=url) as workspace:
        ack = workspace.command("newsdesk", "/echo hello")
    assert (ack.is_ok, ack.reason) == (False, "connection_failed")
