"""A tiny Bolt app for the local newsroom's tests: it echoes, and knows no product.

`MANIFEST` describes it, `build_app` makes it, and `SocketModeHandler` or
`HttpFront` puts it on one wire or the other.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from slack_bolt import App, BoltRequest
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

MANIFEST: dict[str, Any] = {
    "display_information": {"name": "Echo", "description": "Says it again"},
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True},
        "bot_user": {"display_name": "Echo", "always_online": True},
        "slash_commands": [
            {
                "command": "/echo",
                "description": "Say it again",
                "usage_hint": "[words] [loudly:yes]",
            },
            {"command": "/form", "description": "Open a form"},
            {"command": "/gallery", "description": "Show every kind of block"},
            {"command": "/silent", "description": "Never answer"},
        ],
        "shortcuts": [
            {
                "name": "Echo this",
                "type": "message",
                "callback_id": "echo_this",
                "description": "Says the message again",
            },
            {
                "name": "New form",
                "type": "global",
                "callback_id": "new_form",
                "description": "Opens the form",
            },
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "app_mentions:read",
                "channels:history",
                "channels:join",
                "channels:read",
                "chat:write",
                "commands",
                "im:history",
                "im:read",
                "im:write",
                "users:read",
            ]
        }
    },
    "settings": {
        "event_subscriptions": {
            "bot_events": ["app_home_opened", "app_mention", "message.im"]
        },
        "socket_mode_enabled": True,
    },
}


def section(text: str) -> dict[str, Any]:
    """Give a section of mrkdwn."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def plain(text: str) -> dict[str, Any]:
    """Give a plain text object."""
    return {"type": "plain_text", "text": text}


def button(text: str, action_id: str, value: str = "", **more: Any) -> dict[str, Any]:
    """Give a button."""
    shape = {"type": "button", "text": plain(text), "action_id": action_id, **more}
    return {**shape, "value": value} if value else shape


def option(text: str, value: str) -> dict[str, Any]:
    """Give an option of a menu."""
    return {"text": plain(text), "value": value}


FORM = {
    "type": "modal",
    "callback_id": "form",
    "title": plain("A form"),
    "submit": plain("Save"),
    "close": plain("Cancel"),
    "notify_on_close": True,
    "private_metadata": "kept",
    "blocks": [
        section("Fill in *both*."),
        {
            "type": "input",
            "block_id": "name",
            "label": plain("Name"),
            "element": {"type": "plain_text_input", "action_id": "typed"},
        },
        {
            "type": "input",
            "block_id": "colour",
            "label": plain("Colour"),
            "hint": plain("Any will do."),
            "element": {
                "type": "static_select",
                "action_id": "chosen",
                "options": [option("Red", "red"), option("Green", "green")],
                "initial_option": option("Green", "green"),
            },
        },
    ],
}

GALLERY = [
    {"type": "header", "text": plain("Every kind of block")},
    {
        "type": "section",
        "text": {
            "type": "mrkdwn",
            "text": "*bold* _italic_ ~struck~ `code` <https://example.com/a|a link> "
            "&lt;not a tag&gt; &amp; <@U01YOURSELF>\n> quoted line\n> another\n"
            "```\npreformatted *as is*\n```\n• first\n• second",
        },
        "accessory": {
            "type": "overflow",
            "action_id": "more",
            "options": [option("Copy", "copy"), option("Remove", "remove")],
        },
    },
    {
        "type": "section",
        "fields": [
            {"type": "mrkdwn", "text": "*Outlet*\nThe Lantern"},
            {"type": "mrkdwn", "text": "*Date*\n<!date^0^{date_short}|1 Jan 1970>"},
        ],
    },
    {"type": "divider"},
    {
        "type": "actions",
        "block_id": "row",
        "elements": [
            button("Share", "share", "it", style="primary"),
            button("Next page", "page", "2"),
            button(
                "Remove",
                "remove",
                "it",
                style="danger",
                confirm={
                    "title": plain("Remove it?"),
                    "text": plain("It will be gone."),
                    "confirm": plain("Remove"),
                    "deny": plain("Keep"),
                },
            ),
            button("Read it", "read", url="https://example.com/"),
            {
                "type": "static_select",
                "action_id": "pick",
                "placeholder": plain("Pick one"),
                "options": [option("One", "1"), option("Two", "2")],
            },
        ],
    },
    {"type": "context", "elements": [{"type": "mrkdwn", "text": "Paragraph 3"}]},
    {
        "type": "image",
        "image_url": "https://example.invalid/a.png",
        "alt_text": "A lantern",
    },
]


class Heard:
    """What reached the app, for the tests to look at."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self.came = threading.Condition()

    def add(self, kind: str, body: dict[str, Any], **more: Any) -> None:
        """Keep one payload."""
        with self.came:
            self.requests.append({"kind": kind, **body, **more})
            self.came.notify_all()

    def first(self, kind: str, seconds: float = 10) -> dict[str, Any]:
        """Wait for a payload of this kind and give the first."""
        with self.came:
            assert self.came.wait_for(lambda: self.of(kind), seconds), kind
            return self.of(kind)[0]

    def of(self, kind: str) -> list[dict[str, Any]]:
        """List the payloads of this kind."""
        return [request for request in self.requests if request["kind"] == kind]


def build_app(api_url: str, bot_token: str, signing_secret: str, heard: Heard) -> App:
    """Make the app; only its Web API address differs from one in Slack."""
    client = WebClient(token=bot_token, base_url=api_url, retry_handlers=[])
    app = App(client=client, signing_secret=signing_secret)
    _listen_to_commands(app, heard)
    _listen_to_events(app, heard)
    _listen_to_interactions(app, heard)
    _listen_to_views(app, heard)
    return app


def _listen_to_commands(app: App, heard: Heard) -> None:
    @app.command("/echo")
    def echo(ack, body, respond):
        heard.add("command", body)
        if body["text"].startswith("ack "):
            ack(body["text"].removeprefix("ack "))
            return
        ack()
        respond(
            text=body["text"],
            blocks=[
                section(body["text"] or "nothing"),
                {"type": "actions", "elements": [button("Share", "share", "it")]},
            ],
        )

    @app.command("/form")
    def form(ack, body, client):
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=FORM)

    @app.command("/gallery")
    def gallery(ack, respond):
        ack()
        respond(text="Every kind of block", blocks=GALLERY, response_type="in_channel")


def _listen_to_events(app: App, heard: Heard) -> None:
    @app.event("app_mention")
    def mention(event, body, request: BoltRequest, say):
        heard.add("mention", body, headers=request.headers)
        thread = event.get("thread_ts") or event["ts"]
        say(text=event["text"].replace("<@", "<_"), thread_ts=thread)

    @app.event("message")
    def direct(event, body, say):
        heard.add("message", body)
        say(text=f"You said: {event['text']}")

    @app.event("app_home_opened")
    def home(event, body, client):
        heard.add("home", body)
        if event["tab"] == "home":
            blocks = [
                {"type": "header", "text": plain("At home")},
                {"type": "actions", "elements": [button("Greet", "greet", "hello")]},
            ]
            view = {"type": "home", "blocks": blocks}
            client.views_publish(user_id=event["user"], view=view)


def _listen_to_interactions(app: App, heard: Heard) -> None:
    @app.action("share")
    def share(ack, body, respond):
        ack()
        heard.add("share", body)
        respond(text="Shared", response_type="in_channel")
        respond(delete_original=True)

    @app.action("page")
    def page(ack, body, respond):
        ack()
        heard.add("page", body)
        number = int(body["actions"][0]["value"])
        row = {
            "type": "actions",
            "elements": [button("Next page", "page", str(number + 1))],
        }
        blocks = [section(f"Page {number}"), row]
        respond(text=f"Page {number}", blocks=blocks, replace_original=True)

    for name in ("remove", "read", "pick", "more", "greet"):
        app.action(name)(_hearing(heard, name))

    @app.shortcut("echo_this")
    def echo_this(ack, body, respond):
        ack()
        heard.add("shortcut", body)
        respond(text=body["message"]["text"])

    @app.shortcut("new_form")
    def new_form(ack, body, client):
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=FORM)


def _listen_to_views(app: App, heard: Heard) -> None:
    @app.view("form")
    def saved(ack, body, client, view):
        heard.add("saved", body)
        name = view["state"]["values"]["name"]["typed"]["value"]
        if name == "nobody":
            ack(response_action="errors", errors={"name": "Not nobody."})
        elif name == "again":
            ack(response_action="update", view={**FORM, "title": plain("Again")})
        elif name == "deeper":
            ack(response_action="push", view={**FORM, "title": plain("Deeper")})
        else:
            ack()
            client.chat_postMessage(channel=body["user"]["id"], text=f"Saved {name}")

    @app.view_closed("form")
    def closed(ack, body):
        ack()
        heard.add("closed", body)


def _hearing(heard: Heard, name: str):
    def listener(ack, body):
        ack()
        heard.add(name, body)

    return listener


@contextmanager
def over_socket_mode(workspace: Any) -> Iterator[Heard]:
    """Run the app over Socket Mode, with Bolt's built-in handler."""
    heard = Heard()
    app = build_app(
        workspace.api_url, workspace.bot_token, workspace.signing_secret, heard
    )
    handler = SocketModeHandler(app, workspace.app_token)
    handler.connect()
    sock: Any = getattr(handler.client.current_session, "sock", None)
    sock.settimeout(0.1)  # closing waits so long
    try:
        yield heard
    finally:
        handler.close()


@contextmanager
def over_http(workspace: Any) -> Iterator[Heard]:
    """Run the app behind signed requests."""
    heard = Heard()
    app = build_app(
        workspace.api_url, workspace.bot_token, workspace.signing_secret, heard
    )

    class Door(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            headers: dict[str, Any] = {
                key: [value] for key, value in self.headers.items()
            }
            answer = app.dispatch(BoltRequest(body=body, headers=headers))
            self.send_response(answer.status)
            for key, values in answer.headers.items():
                self.send_header(key, values[0])
            self.end_headers()
            self.wfile.write((answer.body or "").encode())

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    workspace.request_url = f"http://127.0.0.1:{server.server_port}/slack/events"
    try:
        yield heard
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
