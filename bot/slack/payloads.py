"""Slack's dicts -> frozen records: the sole home of `Any`.

Reads only what the bot acts on, and takes nothing for granted: whatever shape
arrives, the answer is a record or None, never an exception. Text is given as
typed, with entities undone and our own mention taken out.
Sources: https://docs.slack.dev/reference/events,
https://docs.slack.dev/reference/interaction-payloads,
https://docs.slack.dev/interactivity/implementing-slash-commands
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from bot.rendering.mrkdwn import unescape

Payload = Mapping[str, Any]

LONGEST_TURN = 40_000  # Slack's own limit for a message


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A slash command as given: `text` follows its name."""

    name: str
    text: str
    user: str
    channel: str
    response_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A mention, or a direct message; `thread_ts` is empty outside a thread."""

    event_id: str
    team: str
    channel: str
    text: str
    ts: str
    thread_ts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeOpened:
    """Someone looks at the Home tab."""

    event_id: str
    user: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A button pressed in a message or a view.

    `view_type` is empty in a message; `blocks` are those of the message, empty
    where Slack keeps none (an ephemeral one).
    """

    value: str
    user: str
    team: str
    trigger_id: str
    channel: str = ""
    ts: str = ""
    thread_ts: str = ""
    is_ephemeral: bool = False
    response_url: str = ""
    view_id: str = ""
    view_type: str = ""
    blocks: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """A message picked to be checked."""

    text: str
    trigger_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A form sent: what was typed into its one field."""

    words: str


# ------------------------------------------------------------------- readers


def is_readable(body: str, media_type: str) -> bool:
    """Tell whether a body is of a form that Slack sends: an object, or fields."""
    if media_type != "application/json":
        fields = dict(parse_qsl(body, keep_blank_values=True))
        payload = fields.get("payload")
        return "command" in fields if payload is None else _is_object(payload)
    return _is_object(body)


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def read_command(body: Payload) -> Command | None:
    """Read a slash command; None where it can't be answered."""
    command = Command(
        name=_text(body, "command"),
        text=plain_words(_text(body, "text")),
        user=_text(body, "user_id"),
        channel=_text(body, "channel_id"),
        response_url=_text(body, "response_url"),
    )
    return command if command.name and command.response_url else None


def read_message(body: Payload, *, bot_user: str) -> Message | None:
    """Read a mention or a direct message that a person wrote; else None."""
    event = _inner(body, "event")
    message = Message(
        event_id=_text(body, "event_id"),
        team=_text(body, "team_id"),
        channel=_text(event, "channel"),
        text=plain_words(_text(event, "text"), bot_user=bot_user),
        ts=_text(event, "ts"),
        thread_ts=_text(event, "thread_ts"),
    )
    is_whole = all((message.event_id, message.channel, message.ts))
    return message if is_whole and _is_a_persons(event) and _is_for_us(event) else None


def _is_a_persons(event: Payload) -> bool:
    """Tell a person's new message from a bot's, an edit, a joining and so on."""
    is_new = event.get("subtype") in (None, "", "thread_broadcast", "file_share")
    return is_new and not event.get("bot_id") and bool(_text(event, "user"))


def _is_for_us(event: Payload) -> bool:
    """Tell what is addressed to the bot: a mention, or its direct messages."""
    if event.get("type") == "app_mention":
        return True
    return event.get("type") == "message" and event.get("channel_type") == "im"


def read_home_opened(body: Payload) -> HomeOpened | None:
    """Read that the Home tab was opened; None for the messages tab."""
    event = _inner(body, "event")
    user, event_id = _text(event, "user"), _text(body, "event_id")
    is_home = event.get("tab", "home") == "home"
    if not (user and event_id and is_home):
        return None
    return HomeOpened(event_id=event_id, user=user)


def read_pressed(body: Payload) -> Pressed | None:
    """Read a press of the first button named; None where there is none."""
    actions = body.get("actions")
    if not isinstance(actions, list) or not actions or not isinstance(actions[0], dict):
        return None
    container, view = _inner(body, "container"), _inner(body, "view")
    message = _inner(body, "message")
    return Pressed(
        value=_text(actions[0], "value"),
        user=_text(_inner(body, "user"), "id"),
        team=_text(_inner(body, "team"), "id"),
        trigger_id=_text(body, "trigger_id"),
        channel=_text(container, "channel_id") or _text(_inner(body, "channel"), "id"),
        ts=_text(container, "message_ts"),
        thread_ts=_text(container, "thread_ts") or _text(message, "thread_ts"),
        is_ephemeral=container.get("is_ephemeral") is True,
        response_url=_text(body, "response_url"),
        view_id=_text(view, "id"),
        view_type=_text(view, "type"),
        blocks=_blocks(message),
    )


def _blocks(message: Payload) -> tuple[dict[str, Any], ...]:
    blocks = message.get("blocks")
    if not isinstance(blocks, list):
        return ()
    return tuple(block for block in blocks if isinstance(block, dict))


def read_shortcut(body: Payload) -> Shortcut | None:
    """Read a message shortcut; None where no view can be opened."""
    shortcut = Shortcut(
        text=plain_words(_text(_inner(body, "message"), "text")),
        trigger_id=_text(body, "trigger_id"),
    )
    return shortcut if shortcut.trigger_id else None


def read_submission(body: Payload) -> Submission:
    """Read what was typed into a form's first field that holds text."""
    state = _inner(_inner(body, "view"), "state")
    blocks = _inner(state, "values").values()
    fields = [f for block in blocks if isinstance(block, dict) for f in block.values()]
    words = (_text(field, "value") for field in fields if isinstance(field, dict))
    return Submission(words=next(filter(str.strip, words), ""))


def read_history(body: object) -> tuple[list[tuple[str, object]], str]:
    """Read a page of history: each message's ts and metadata, and the next cursor."""
    page = body if isinstance(body, dict) else {}
    held = page.get("messages")
    messages = held if isinstance(held, list) else []
    found = [
        (_text(message, "ts"), message.get("metadata"))
        for message in messages
        if isinstance(message, dict)
    ]
    return found, _text(_inner(page, "response_metadata"), "next_cursor")


def digest_key_of(metadata: object, event_type: str) -> str:
    """Read the key of a digest from a message's metadata; empty where it is none."""
    if not isinstance(metadata, dict) or metadata.get("event_type") != event_type:
        return ""
    return _text(_inner(metadata, "event_payload"), "key")


def posted_ts(body: object) -> str:
    """Read where a posted message stands; empty where Slack didn't say."""
    return _text(body, "ts") if isinstance(body, dict) else ""


# ---------------------------------------------------------------------- text


# What Slack makes of a mention, a channel, a keyword, a link, with its label if any.
_MARKUP = re.compile(r"<([@#!]?)([^\s<>|][^<>|]*)(?:\|([^<>]*))?>")
_SURROGATE = re.compile("[\ud800-\udfff]")


def plain_words(text: str, *, bot_user: str = "") -> str:
    """Give a message as its writer saw it, without mentions of the bot."""

    def shown(markup: re.Match[str]) -> str:
        kind, target, label = markup[1], markup[2], markup[3] or ""
        if kind == "@":
            return "" if target == bot_user else label and f"@{label}"
        if kind == "#":
            return label and f"#{label}"
        if kind == "!":
            return label
        return label or target.removeprefix("mailto:")

    return unescape(_MARKUP.sub(shown, text)).strip()


def _text(body: Payload, key: str) -> str:
    """Give a field that is text, of a sane length and form; else nothing."""
    value = body.get(key)
    return _sound(value) if isinstance(value, str) else ""


def _sound(text: str) -> str:
    """Cut what exceeds Slack's limit, and halves of characters that can't be sent."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text[:LONGEST_TURN])


def _inner(body: Payload, key: str) -> Payload:
    value = body.get(key)
    return value if isinstance(value, dict) else {}
