"""What stands in the local newsroom: people, channels, messages, views.

Knows who said what where, and tells whoever watches. Refuses to know how any
of it travels: no wire, no JSON shapes but the blocks and views it was handed.
Every method may be called from any thread.
"""

import re
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

T = TypeVar("T")
Json = dict[str, Any]
"""An object as it came from, or goes to, a JSON text."""

TEAM = "T00NEWSROOM"
YOU = "U01YOURSELF"
BOT = "U02THEBOT00"
BOT_PROFILE = "B02THEBOT00"
APP = "A02THEBOT00"
HOUSE = "U00THEHOUSE"  # the workspace itself, when it has something to tell
DM = "D01DIRECT00"
DEEPEST_MODALS = 3  # https://docs.slack.dev/surfaces/modals


class Unknown(LookupError):
    """No such channel, message, user or view."""


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Somebody who can speak here."""

    id: str
    name: str
    is_bot: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message as it stands now; `ts` is its time and its identity.

    `thread_ts` is empty outside threads and equals `ts` at a thread's head.
    An ephemeral message is seen at the page alone, never by the app.
    """

    ts: str
    channel: str
    user: str
    text: str
    blocks: tuple[Json, ...] = ()
    thread_ts: str = ""
    metadata: Json | None = None
    edited_ts: str = ""
    is_ephemeral: bool = False
    is_broadcast: bool = False

    @property
    def is_reply(self) -> bool:
        """Tell whether it stands in a thread that another message opened."""
        return self.thread_ts not in ("", self.ts)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A modal or a Home tab: its body as the app gave it, and its identity."""

    id: str
    hash: str
    body: Json
    root_id: str
    previous_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """A message came."""

    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A message changed."""

    message: Message
    previous: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Deleted:
    """A message went."""

    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Somebody joined a channel."""

    channel: str
    user: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewsChanged:
    """A modal opened, changed or closed, or the Home tab was published."""


Change = Posted | Edited | Deleted | Joined | ViewsChanged
Watcher = Callable[[Change], None]


@dataclass(slots=True, kw_only=True)
class Channel:
    """A channel, or the direct message with the bot."""

    id: str
    name: str
    is_im: bool = False
    is_archived: bool = False
    members: frozenset[str] = frozenset({YOU, BOT})
    _by_ts: dict[str, Message] = field(default_factory=dict)

    @property
    def messages(self) -> tuple[Message, ...]:
        """All that stands here, oldest first, ephemerals and replies too."""
        return tuple(self._by_ts.values())

    def thread(self, ts: str) -> tuple[Message, ...]:
        """Give the message at `ts` and the replies to it, oldest first."""
        return tuple(m for m in self.messages if ts in (m.ts, m.thread_ts))


def _channel_id(number: int, name: str) -> str:
    letters = re.sub("[^A-Z0-9]", "", name.upper())
    return f"C{number:02}{letters:0<8.8}"


class Newsroom:
    """The whole state of the workspace, behind one lock."""

    def __init__(
        self,
        *,
        bot_name: str,
        channels: Sequence[str],
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._clock = clock
        self._changed = threading.Condition(threading.RLock())
        self._watchers: list[Watcher] = []
        self._last_ts = 0
        self._serial = 0
        self.users: Mapping[str, User] = {
            YOU: User(id=YOU, name="You"),
            BOT: User(id=BOT, name=bot_name, is_bot=True),
        }
        rooms = [
            Channel(id=_channel_id(number, name), name=name)
            for number, name in enumerate(channels, start=1)
        ]
        rooms.append(Channel(id=DM, name=bot_name, is_im=True))
        self._channels = {room.id: room for room in rooms}
        self._modals: tuple[View, ...] = ()
        self._home: View | None = None

    # ------------------------------------------------------------- watching

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Have `watcher` called at every change; the result ends that."""
        with self._changed:
            self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def until(self, claim: "Callable[[Newsroom], T]", seconds: float = 10) -> T:
        """Wait until `claim` gives something true and give that.

        Raises `TimeoutError` after `seconds`.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: bool(claim(self)), seconds):
                raise TimeoutError("the newsroom never came to that")
            return claim(self)

    def _tell(self, change: Change) -> None:
        self._changed.notify_all()
        for watcher in tuple(self._watchers):
            watcher(change)

    # ------------------------------------------------------------- channels

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The channels in order, the direct message last."""
        return tuple(self._channels.values())

    def channel(self, key: str) -> Channel:
        """Find a channel by id, "name" or "#name"; the bot's DM by "@name"."""
        if key in self._channels:
            return self._channels[key]
        for room in self.channels:
            if key in (
                (f"@{room.name}",) if room.is_im else (room.name, f"#{room.name}")
            ):
                return room
        raise Unknown(key)

    def join(self, key: str, user: str) -> None:
        """Let a user into a channel; nothing happens to one who is in it."""
        with self._changed:
            room = self.channel(key)
            if user not in room.members:
                room.members |= {user}
                self._tell(Joined(channel=room.id, user=user))

    def leave(self, key: str, user: str) -> None:
        """Take a user out of a channel."""
        with self._changed:
            room = self.channel(key)
            room.members -= {user}

    def archive(self, key: str) -> None:
        """Close a channel for good."""
        with self._changed:
            self.channel(key).is_archived = True

    # ------------------------------------------------------------- messages

    def new_ts(self) -> str:
        """Give a timestamp later than every earlier one."""
        with self._changed:
            self._last_ts = max(self._last_ts + 1, int(self._clock() * 1_000_000))
            return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06}"

    def message(self, channel: str, ts: str) -> Message:
        """Find one message."""
        try:
            return self.channel(channel)._by_ts[ts]  # noqa: SLF001 -- same module
        except KeyError:
            raise Unknown(ts) from None

    def post(  # noqa: PLR0913 -- what a message is, by name
        self,
        channel: str,
        user: str,
        text: str,
        *,
        blocks: Iterable[Json] = (),
        thread_ts: str = "",
        metadata: Json | None = None,
        is_ephemeral: bool = False,
        is_broadcast: bool = False,
    ) -> Message:
        """Put a message at the end of a channel, or of one of its threads."""
        with self._changed:
            room = self.channel(channel)
            message = Message(
                ts=self.new_ts(),
                channel=room.id,
                user=user,
                text=text,
                blocks=self.named(blocks),
                thread_ts=self._head(room, thread_ts) if thread_ts else "",
                metadata=metadata,
                is_ephemeral=is_ephemeral,
                is_broadcast=is_broadcast,
            )
            room._by_ts[message.ts] = message  # noqa: SLF001 -- same module
            self._tell(Posted(message=message))
            return message

    def _head(self, room: Channel, ts: str) -> str:
        """Give the thread's first message, which knows from now on that it is."""
        message = self.message(room.id, ts)
        if message.is_reply:
            return message.thread_ts
        if not message.thread_ts and not message.is_ephemeral:
            room._by_ts[ts] = replace(message, thread_ts=ts)  # noqa: SLF001 -- same module
        return ts

    def edit(
        self,
        channel: str,
        ts: str,
        *,
        text: str,
        blocks: Iterable[Json],
        metadata: Json | None = None,
    ) -> Message:
        """Put other words and blocks in a message's place."""
        with self._changed:
            previous = self.message(channel, ts)
            message = replace(
                previous,
                text=text,
                blocks=self.named(blocks),
                metadata=metadata if metadata is not None else previous.metadata,
                edited_ts=self.new_ts(),
            )
            self.channel(channel)._by_ts[ts] = message  # noqa: SLF001 -- same module
            self._tell(Edited(message=message, previous=previous))
            return message

    def delete(self, channel: str, ts: str) -> None:
        """Take a message away."""
        with self._changed:
            message = self.message(channel, ts)
            del self.channel(channel)._by_ts[ts]  # noqa: SLF001 -- same module
            self._tell(Deleted(message=message))

    def named(self, blocks: Iterable[Json]) -> tuple[Json, ...]:
        """Give every block and element without an id one of its own."""
        return tuple(self._named(block) for block in blocks)

    def _named(self, block: Json) -> Json:
        named = {"block_id": self._name("b"), **block}
        for key in ("accessory", "element"):
            if isinstance(block.get(key), dict):
                named[key] = self._with_action_id(block[key])
        if block.get("type") == "actions":
            named["elements"] = [self._with_action_id(e) for e in block["elements"]]
        return named

    def _with_action_id(self, element: Json) -> Json:
        if element.get("type") == "image":
            return element
        return {"action_id": self._name("a"), **element}

    def _name(self, letter: str) -> str:
        with self._changed:
            self._serial += 1
            return f"{letter}{self._serial:05}"

    # ---------------------------------------------------------------- views

    @property
    def modals(self) -> tuple[View, ...]:
        """The open modals, the one on top last."""
        return self._modals

    @property
    def home(self) -> View | None:
        """The app's Home tab as last published."""
        return self._home

    def view(self, key: str) -> View:
        """Find an open modal or the Home tab by its id or external id."""
        held = (*self._modals, *([self._home] if self._home else []))
        for view in held:
            if key and key in (view.id, view.body.get("external_id")):
                return view
        raise Unknown(key)

    def open_view(self, body: Json) -> View:
        """Show a modal instead of any other."""
        with self._changed:
            self._modals = ()
            return self.push_view(body)

    def push_view(self, body: Json) -> View:
        """Show a modal on top of the others."""
        with self._changed:
            name = self._name("V")
            top = self._modals[-1] if self._modals else None
            view = View(
                id=name,
                hash=self.new_ts(),
                body={**body, "blocks": list(self.named(body["blocks"]))},
                root_id=top.root_id if top else name,
                previous_id=top.id if top else "",
            )
            self._modals = (*self._modals, view)
            self._tell(ViewsChanged())
            return view

    def update_view(self, view: View, body: Json) -> View:
        """Put another body in a modal's, or the Home tab's, place."""
        with self._changed:
            blocks = list(self.named(body["blocks"]))
            fresh = replace(view, hash=self.new_ts(), body={**body, "blocks": blocks})
            self._modals = tuple(fresh if v.id == view.id else v for v in self._modals)
            if self._home is not None and self._home.id == view.id:
                self._home = fresh
            self._tell(ViewsChanged())
            return fresh

    def close_view(self, view: View) -> None:
        """Close a modal; the one below it shows again."""
        with self._changed:
            self._modals = tuple(v for v in self._modals if v.id != view.id)
            self._tell(ViewsChanged())

    def close_all_views(self) -> None:
        """Close every modal."""
        with self._changed:
            self._modals = ()
            self._tell(ViewsChanged())

    def publish_home(self, body: Json) -> View:
        """Show `body` in the app's Home tab."""
        with self._changed:
            if self._home is None:
                name = self._name("V")
                self._home = View(id=name, hash="", body=body, root_id=name)
            return self.update_view(self._home, body)
