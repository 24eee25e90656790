"""What the person at the page can do, and what the app is told of it.

Knows the payloads of commands, presses, shortcuts and submitted views, and
what becomes of their acknowledgements. Refuses to know who calls: the page, or
a test.
Source: https://docs.slack.dev/reference/interaction-payloads
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.workspace.arguments import SlackError, view_of
from bot.workspace.delivery import Ack, Delivery
from bot.workspace.events import Subscriptions
from bot.workspace.limits import elements_of
from bot.workspace.manifest import App
from bot.workspace.newsroom import (
    APP,
    DM,
    HOUSE,
    TEAM,
    YOU,
    Json,
    Message,
    Newsroom,
    Unknown,
    View,
)
from bot.workspace.responses import respond
from bot.workspace.shapes import (
    DOMAIN,
    Filled,
    choice_json,
    held,
    message_json,
    state_json,
    username,
    view_json,
)
from bot.workspace.tickets import Origin, Tickets


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What came of submitting a view; `errors` by block id, for the form."""

    ack: Ack
    errors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What is pressed or chosen: where it stands, and what was chosen there.

    With a view's id it stands in that view, else in a message. `value` tells
    buttons of one action id apart, or is the option chosen.
    """

    action_id: str
    block_id: str = ""
    value: Filled = None
    channel: str = ""
    ts: str = ""
    view_id: str = ""
    filled: Mapping[str, Filled] = field(default_factory=dict)


class Person:
    """The one human in this newsroom."""

    def __init__(
        self,
        *,
        app: App,
        newsroom: Newsroom,
        tickets: Tickets,
        delivery: Delivery,
    ) -> None:
        self._app = app
        self._newsroom = newsroom
        self._tickets = tickets
        self._delivery = delivery
        self._subscriptions = Subscriptions(app, newsroom)
        self.url = ""  # the workspace's address, once it has one

    # ---------------------------------------------------------------- talking

    def say(self, channel: str, text: str, thread_ts: str = "") -> Message:
        """Post what was typed, as Slack would send it."""
        sent = as_sent(text, self._newsroom)
        return self._newsroom.post(channel, YOU, sent, thread_ts=thread_ts)

    async def command(self, channel: str, text: str, thread_ts: str = "") -> Ack:
        """Give a slash command; an answer in the acknowledgement is posted."""
        name, _, rest = text.strip().partition(" ")
        known = [c for c in self._app.commands if c.command == name]
        if not known:
            return self._notice(channel, f"{name} is not a valid command.", thread_ts)
        if thread_ts:
            text = f"{name} is not supported in threads. Sorry!"
            return self._notice(channel, text, thread_ts)
        room = self._newsroom.channel(channel)
        escape = _with_names if known[0].should_escape else escaped
        payload = {
            **self._common(),
            "team_domain": DOMAIN,
            "team_id": TEAM,
            "user_id": YOU,
            "user_name": username(self._newsroom.users[YOU]),
            "channel_id": room.id,
            "channel_name": "directmessage" if room.is_im else room.name,
            "command": name,
            "text": escape(rest.strip(), self._newsroom),
            "is_enterprise_install": "false",
            "response_url": self._response_url(Origin(channel=room.id)),
        }
        ack = await self._delivery.deliver("slash_commands", payload)
        if not ack.is_ok:
            who = self._app.bot_name
            self._notice(room.id, f"{name} failed because {who} didn’t respond.")
        elif ack.payload:
            self._answer(Origin(channel=room.id), ack.payload)
        return ack

    def _answer(self, origin: Origin, payload: Json) -> None:
        try:
            respond(self._newsroom, origin, payload)
        except SlackError as refused:
            code = refused.answer["error"]
            self._notice(origin.channel, f"The app's answer was refused: {code}.")

    def _notice(self, channel: str, text: str, thread_ts: str = "") -> Ack:
        self._newsroom.post(
            channel, HOUSE, text, thread_ts=thread_ts, is_ephemeral=True
        )
        return Ack(is_ok=False, reason=text)

    # ------------------------------------------------- pressing and choosing

    async def press(self, press: Press) -> Ack:
        """Press a button or choose an option, in a message or a view."""
        if press.view_id:
            view = self._newsroom.view(press.view_id)
            values = state_json(view.body, dict(press.filled))
            where: Json = {
                "container": {"type": "view", "view_id": view.id},
                "view": view_json(view, values),
            }
            blocks: Iterable[Json] = view.body["blocks"]
        else:
            message = self._newsroom.message(press.channel, press.ts)
            blocks = message.blocks
            where = self._of_message(message)
            values = state_json({"blocks": blocks}, dict(press.filled))
            where["state"] = {"values": values}
        block, element = _find(blocks, press)
        action = self._action(block, element, press)
        payload = {
            **self._interaction("block_actions"),
            **where,
            "actions": [action],
        }
        return await self._delivery.deliver("interactive", payload)

    def _of_message(self, message: Message) -> Json:
        room = self._newsroom.channel(message.channel)
        container: Json = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": room.id,
            "is_ephemeral": message.is_ephemeral,
        }
        if message.thread_ts:
            container["thread_ts"] = message.thread_ts
        where: Json = {
            "container": container,
            "channel": {
                "id": room.id,
                "name": "directmessage" if room.is_im else room.name,
            },
            "response_url": self._response_url(Origin(channel=room.id, ts=message.ts)),
        }
        if not message.is_ephemeral:  # Slack keeps no copy of an ephemeral one
            where["message"] = message_json(message, self._newsroom)
        return where

    def _action(self, block: Json, element: Json, press: Press) -> Json:
        common = {
            "action_id": element["action_id"],
            "block_id": block["block_id"],
            "action_ts": self._newsroom.new_ts(),
        }
        if element["type"] == "button":
            shown = ("type", "text", "value", "style", "url")
            return {k: element[k] for k in shown if k in element} | common
        raw = press.value
        if raw is None:
            raw = held(block, element, dict(press.filled))
        return choice_json(element, raw) | common

    async def shortcut(self, callback_id: str, channel: str = "", ts: str = "") -> Ack:
        """Choose a shortcut: a message's where one is named, else a global one."""
        found = [s for s in self._app.shortcuts if s.callback_id == callback_id]
        if not found or found[0].is_of_message != bool(ts):
            raise Unknown(callback_id)
        kind = "message_action" if ts else "shortcut"
        payload = {
            **self._interaction(kind),
            "callback_id": callback_id,
            "action_ts": self._newsroom.new_ts(),
        }
        if ts:
            message = self._newsroom.message(channel, ts)
            where = self._of_message(message)
            payload |= {key: where[key] for key in ("channel", "response_url")}
            payload |= {
                "message_ts": ts,
                "message": message_json(message, self._newsroom),
            }
        return await self._delivery.deliver("interactive", payload)

    # ------------------------------------------------------------------ views

    def open_home(self, tab: str = "home") -> None:
        """Open the app's Home tab, or its messages."""
        for payload in self._subscriptions.home_opened(tab):
            self._delivery.deliver_event(payload)

    async def submit(
        self, filled: Mapping[str, Filled], view_id: str = ""
    ) -> Submission:
        """Submit a modal, the one on top unless named."""
        view = self._modal(view_id)
        wrong = dict(_incomplete(view, dict(filled)))
        if wrong:
            return Submission(ack=Ack(is_ok=False, reason="incomplete"), errors=wrong)
        payload = {
            **self._interaction("view_submission"),
            "view": view_json(view, state_json(view.body, dict(filled))),
            "response_urls": [],
        }
        ack = await self._delivery.deliver("interactive", payload)
        if not ack.is_ok:
            return Submission(ack=ack)
        return self._after_submission(view, ack)

    def _after_submission(self, view: View, ack: Ack) -> Submission:
        action = ack.payload.get("response_action")
        if action == "errors":
            errors = ack.payload.get("errors")
            return Submission(
                ack=ack, errors=errors if isinstance(errors, dict) else {}
            )
        if action == "clear":
            self._newsroom.close_all_views()
        elif action in ("update", "push"):
            try:
                body = view_of(ack.payload, "modal")
            except SlackError as refused:
                reason = str(refused.answer)
                return Submission(ack=Ack(is_ok=False, reason=reason))
            if action == "push":
                self._newsroom.push_view(body)
            else:
                self._newsroom.update_view(view, body)
        else:
            self._newsroom.close_view(view)
        return Submission(ack=ack)

    async def close(self, view_id: str = "") -> None:
        """Close a modal without submitting it."""
        view = self._modal(view_id)
        if view.body.get("clear_on_close"):
            self._newsroom.close_all_views()
        else:
            self._newsroom.close_view(view)
        if view.body.get("notify_on_close"):
            payload = {
                **self._interaction("view_closed"),
                "view": view_json(view),
                "is_cleared": bool(view.body.get("clear_on_close")),
            }
            await self._delivery.deliver("interactive", payload)

    def _modal(self, view_id: str) -> View:
        if view_id:
            return self._newsroom.view(view_id)
        if not self._newsroom.modals:
            raise Unknown("no modal is open")
        return self._newsroom.modals[-1]

    # --------------------------------------------------------------- payloads

    def _common(self) -> Json:
        return {
            "token": "local",
            "api_app_id": APP,
            "trigger_id": self._tickets.trigger(),
        }

    def _interaction(self, kind: str) -> Json:
        user = self._newsroom.users[YOU]
        name = username(user)
        return {
            "type": kind,
            "team": {"id": TEAM, "domain": DOMAIN},
            "user": {"id": YOU, "username": name, "name": name, "team_id": TEAM},
            "enterprise": None,
            "is_enterprise_install": False,
            **self._common(),
        }

    def _response_url(self, origin: Origin) -> str:
        return f"{self.url}response/{self._tickets.response(origin)}"


def _find(blocks: Iterable[Json], press: Press) -> tuple[Json, Json]:
    """Find what is pressed; raises `Unknown`."""
    for block in blocks:
        for element in elements_of(block):
            if _is_meant(block, element, press):
                return block, element
    raise Unknown(press.action_id)


def _is_meant(block: Json, element: Json, press: Press) -> bool:
    if press.block_id not in ("", block["block_id"]):
        return False
    if element["action_id"] != press.action_id:
        return False
    is_button = element["type"] == "button"
    return not is_button or press.value in (None, element.get("value"))


def _incomplete(view: View, filled: dict[str, Filled]) -> Iterable[tuple[str, str]]:
    """Say what Slack's own client would not let through, by block id."""
    for block in view.body["blocks"]:
        if block["type"] != "input":
            continue
        value = held(block, block["element"], filled)
        least = block["element"].get("min_length", 0)
        most = block["element"].get("max_length", 3_000)
        if not value and not block.get("optional"):
            yield block["block_id"], "Please complete this required field."
        elif isinstance(value, str) and value and not least <= len(value) <= most:
            yield block["block_id"], f"Please use {least} to {most} characters."


# ------------------------------------------------------------- text as typed


def escaped(text: str, _newsroom: Newsroom | None = None) -> str:
    """Escape the three characters that Slack's text gives a meaning."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def as_sent(text: str, newsroom: Newsroom) -> str:
    """Turn typed text into Slack's: escaped, with mentions and links marked."""
    return _marked(escaped(text), newsroom, has_links=True)


def _with_names(text: str, newsroom: Newsroom) -> str:
    return _marked(escaped(text), newsroom, has_links=False)


def _marked(text: str, newsroom: Newsroom, *, has_links: bool) -> str:
    names = {f"@{user.name}": f"<@{user.id}>" for user in newsroom.users.values()}
    names |= {
        f"#{room.name}": f"<#{room.id}|{room.name}>"
        for room in newsroom.channels
        if room.id != DM
    }
    marks = {escaped(name).lower(): mark for name, mark in names.items()}
    known = sorted(marks, key=len, reverse=True)
    pattern = re.compile(
        r"(?P<url>https?://[^\s<>|]*[^\s<>|.,;:!?)'\"])"
        rf"|(?<![\w@#/])(?P<name>{'|'.join(map(re.escape, known))})(?!\w)",
        re.IGNORECASE,
    )

    def mark(found: re.Match[str]) -> str:
        if found["url"]:
            return f"<{found[0]}>" if has_links else found[0]
        return marks[found["name"].lower()]

    return pattern.sub(mark, text)
