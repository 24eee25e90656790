"""Which of the newsroom's changes the app hears of, and how they are told.

Knows the Events API's payloads and what the manifest subscribes to. Refuses
to know how they are delivered.
Source: https://docs.slack.dev/reference/events
"""

import uuid
from collections.abc import Iterator

from bot.workspace.manifest import App
from bot.workspace.newsroom import (
    APP,
    BOT,
    DM,
    TEAM,
    YOU,
    Change,
    Deleted,
    Edited,
    Joined,
    Json,
    Message,
    Newsroom,
    Posted,
)
from bot.workspace.shapes import message_json, view_json


class Subscriptions:
    """What the app has asked to be told."""

    def __init__(self, app: App, newsroom: Newsroom) -> None:
        self._app = app
        self._newsroom = newsroom

    def callbacks(self, change: Change) -> Iterator[Json]:
        """Give the payloads this change is worth to the app."""
        match change:
            case Posted(message=message) if not message.is_ephemeral:
                yield from self._of_message(message, self._plain(message))
                yield from self._of_mention(message)
            case Edited(message=message) if not message.is_ephemeral:
                yield from self._of_message(message, self._changed(change))
            case Deleted(message=message) if not message.is_ephemeral:
                yield from self._of_message(message, self._deleted(message))
            case Joined(channel=channel, user=user):
                yield from self._if_asked(
                    "member_joined_channel",
                    {
                        "type": "member_joined_channel",
                        "user": user,
                        "channel": channel,
                        "channel_type": "C",
                        "team": TEAM,
                        "event_ts": self._newsroom.new_ts(),
                    },
                )
            case _:
                return

    def home_opened(self, tab: str) -> Iterator[Json]:
        """Give the payload of the person opening the app's Home tab."""
        event: Json = {
            "type": "app_home_opened",
            "user": YOU,
            "channel": DM,
            "tab": tab,
            "event_ts": self._newsroom.new_ts(),
        }
        if tab == "home" and self._newsroom.home is not None:
            event["view"] = view_json(self._newsroom.home)
        yield from self._if_asked("app_home_opened", event)

    def _of_message(self, message: Message, event: Json) -> Iterator[Json]:
        kind = "im" if message.channel == DM else "channel"
        if BOT in self._newsroom.channel(message.channel).members:
            asked = "message.im" if kind == "im" else "message.channels"
            yield from self._if_asked(asked, {**event, "channel_type": kind})

    def _of_mention(self, message: Message) -> Iterator[Json]:
        room = self._newsroom.channel(message.channel)
        is_for_the_bot = f"<@{BOT}>" in message.text and message.user != BOT
        if is_for_the_bot and not room.is_im and BOT in room.members:
            event = {**self._plain(message), "type": "app_mention"}
            yield from self._if_asked("app_mention", event)

    def _plain(self, message: Message) -> Json:
        shape = message_json(message, self._newsroom)
        if message.user == YOU:
            shape["client_msg_id"] = str(uuid.uuid4())
        return {**shape, "channel": message.channel, "event_ts": message.ts}

    def _changed(self, change: Edited) -> Json:
        return {
            "type": "message",
            "subtype": "message_changed",
            "hidden": True,
            "message": message_json(change.message, self._newsroom),
            "previous_message": message_json(change.previous, self._newsroom),
            "channel": change.message.channel,
            "ts": change.message.edited_ts,
            "event_ts": change.message.edited_ts,
        }

    def _deleted(self, message: Message) -> Json:
        now = self._newsroom.new_ts()
        return {
            "type": "message",
            "subtype": "message_deleted",
            "hidden": True,
            "deleted_ts": message.ts,
            "previous_message": message_json(message, self._newsroom),
            "channel": message.channel,
            "ts": now,
            "event_ts": now,
        }

    def _if_asked(self, name: str, event: Json) -> Iterator[Json]:
        if name in self._app.bot_events:
            yield callback(event)


def callback(event: Json) -> Json:
    """Wrap an event as Slack sends it."""
    return {
        "token": "local",
        "team_id": TEAM,
        "api_app_id": APP,
        "event": event,
        "type": "event_callback",
        "event_id": f"Ev{uuid.uuid4().hex[:12].upper()}",
        "event_time": int(float(event["event_ts"])),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": TEAM,
                "user_id": BOT,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
    }
