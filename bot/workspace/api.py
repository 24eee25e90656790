"""Slack's Web API, as far as a bot in one workspace calls it.

Knows each method's arguments, answers, scopes and error codes. Refuses to
know how a call came in: `WebApi.call` takes a method's name and arguments.
Source: https://docs.slack.dev/reference/methods
"""

from collections.abc import Callable, Sequence

from bot.workspace.arguments import (
    Args,
    SlackError,
    contents,
    flag,
    metadata_of,
    micros,
    page_of,
    view_of,
    word,
)
from bot.workspace.manifest import App
from bot.workspace.newsroom import (
    BOT,
    BOT_PROFILE,
    DEEPEST_MODALS,
    DM,
    TEAM,
    YOU,
    Channel,
    Json,
    Message,
    Newsroom,
    Unknown,
    View,
)
from bot.workspace.shapes import (
    bot_json,
    channel_json,
    message_json,
    user_json,
    username,
    view_json,
)
from bot.workspace.tickets import Refused, Tickets

# What a method needs of the bot's scopes, where the conversation doesn't matter.
_SCOPES = {
    "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.update": "chat:write",
    "chat.delete": "chat:write",
    "conversations.open": "im:write",
    "conversations.join": "channels:join",
    "users.info": "users:read",
    "users.list": "users:read",
    "bots.info": "users:read",
}


class WebApi:
    """The methods, over one newsroom and its one app."""

    def __init__(
        self,
        *,
        app: App,
        newsroom: Newsroom,
        tickets: Tickets,
        bot_token: str,
        app_token: str,
    ) -> None:
        self._app = app
        self._newsroom = newsroom
        self._tickets = tickets
        self._bot_token = bot_token
        self._app_token = app_token
        self.url = ""  # the page's address, once it has one
        self.socket_url: Callable[[], str] = str
        self._methods: dict[str, Callable[[Args], Json]] = {
            "api.test": lambda args: {"args": dict(args)},
            "auth.test": self._auth_test,
            "apps.connections.open": lambda _: {"url": self.socket_url()},
            "bots.info": self._bots_info,
            "chat.postMessage": self._post_message,
            "chat.postEphemeral": self._post_ephemeral,
            "chat.update": self._update,
            "chat.delete": self._delete,
            "chat.getPermalink": self._permalink,
            "conversations.history": self._history,
            "conversations.info": self._conversation,
            "conversations.join": self._join,
            "conversations.list": self._conversations,
            "conversations.members": self._members,
            "conversations.open": self._open_conversation,
            "conversations.replies": self._replies,
            "users.info": self._users_info,
            "users.list": self._users_list,
            "views.open": self._views_open,
            "views.push": self._views_push,
            "views.update": self._views_update,
            "views.publish": self._views_publish,
        }

    def call(self, method: str, args: Args, *, token: str) -> Json:
        """Do what the method does, or raise `SlackError`."""
        if method not in self._methods:
            raise SlackError("unknown_method", req_method=method)
        if method != "api.test":
            self._admit(method, token)
        if method in _SCOPES:
            self._need(_SCOPES[method])
        try:
            return {"ok": True, **self._methods[method](args)}
        except Refused as refused:
            raise SlackError(refused.code) from refused

    def _admit(self, method: str, token: str) -> None:
        if not token:
            raise SlackError("not_authed")
        if token not in (self._bot_token, self._app_token):
            raise SlackError("invalid_auth")
        is_app_level = method == "apps.connections.open"
        if is_app_level != (token == self._app_token):
            raise SlackError("not_allowed_token_type")

    def _need(self, scope: str) -> None:
        granted = self._app.scopes
        if granted is not None and scope not in granted:
            raise SlackError(
                "missing_scope", needed=scope, provided=",".join(sorted(granted))
            )

    # ------------------------------------------------------------- who is who

    def _auth_test(self, _args: Args) -> Json:
        return {
            "url": self.url,
            "team": "Local newsroom",
            "user": username(self._newsroom.users[BOT]),
            "team_id": TEAM,
            "user_id": BOT,
            "bot_id": BOT_PROFILE,
            "is_enterprise_install": False,
        }

    def _bots_info(self, args: Args) -> Json:
        if args.get("bot") not in (None, BOT_PROFILE):
            raise SlackError("bot_not_found")
        return {"bot": bot_json(self._newsroom)}

    def _users_info(self, args: Args) -> Json:
        user = self._newsroom.users.get(word(args, "user"))
        if user is None:
            raise SlackError("user_not_found")
        return {"user": user_json(user)}

    def _users_list(self, args: Args) -> Json:
        users = [user_json(user) for user in self._newsroom.users.values()]
        page, more = page_of(users, args)
        return {"members": page, "cache_ts": 0, **more}

    # --------------------------------------------------------------- messages

    def _post_message(self, args: Args) -> Json:
        room = self._where_to_post(args)
        text, blocks = contents(args)
        message = self._newsroom.post(
            room.id,
            BOT,
            text,
            blocks=blocks,
            thread_ts=self._thread(room, args),
            metadata=metadata_of(args),
            is_broadcast=flag(args, "reply_broadcast"),
        )
        return self._posted(message)

    def _posted(self, message: Message) -> Json:
        shape = message_json(message, self._newsroom, has_metadata=True)
        return {"channel": message.channel, "ts": message.ts, "message": shape}

    def _post_ephemeral(self, args: Args) -> Json:
        room = self._where_to_post(args)
        if word(args, "user") not in room.members:
            raise SlackError("user_not_in_channel")
        text, blocks = contents(args)
        message = self._newsroom.post(
            room.id,
            BOT,
            text,
            blocks=blocks,
            thread_ts=self._thread(room, args),
            is_ephemeral=True,
        )
        return {"message_ts": message.ts}

    def _update(self, args: Args) -> Json:
        message = self._own(args, "cant_update_message")
        text, blocks = contents(args)
        keeps = args.get("blocks") is None  # blocks left out stay as they are
        fresh = self._newsroom.edit(
            message.channel,
            message.ts,
            text=text,
            blocks=message.blocks if keeps else blocks,
            metadata=metadata_of(args),
        )
        return {**self._posted(fresh), "text": fresh.text}

    def _delete(self, args: Args) -> Json:
        message = self._own(args, "cant_delete_message")
        self._newsroom.delete(message.channel, message.ts)
        return {"channel": message.channel, "ts": message.ts}

    def _permalink(self, args: Args) -> Json:
        message = self._said(self._room(args), word(args, "message_ts"))
        link = f"{self.url}archives/{message.channel}/p{message.ts.replace('.', '')}"
        if message.is_reply:
            link += f"?thread_ts={message.thread_ts}&cid={message.channel}"
        return {"channel": message.channel, "permalink": link}

    def _own(self, args: Args, refusal: str) -> Message:
        message = self._said(self._room(args), word(args, "ts"))
        if message.user != BOT:
            raise SlackError(refusal)
        return message

    def _said(self, room: Channel, ts: str) -> Message:
        """Find a message that the app may know of: no ephemeral."""
        try:
            message = self._newsroom.message(room.id, ts)
        except Unknown:
            raise SlackError("message_not_found") from None
        if message.is_ephemeral:
            raise SlackError("message_not_found")
        return message

    def _thread(self, room: Channel, args: Args) -> str:
        ts = str(args.get("thread_ts") or "")
        if not ts:
            return ""
        try:
            return self._newsroom.message(room.id, ts).ts
        except Unknown:
            raise SlackError("thread_not_found") from None

    def _where_to_post(self, args: Args) -> Channel:
        if args.get("channel") == YOU:
            return self._newsroom.channel(DM)
        room = self._room(args)
        if room.is_archived:
            raise SlackError("is_archived")
        return self._inside(room)

    def _room(self, args: Args, key: str = "channel") -> Channel:
        try:
            return self._newsroom.channel(word(args, key))
        except Unknown:
            raise SlackError("channel_not_found") from None

    @staticmethod
    def _inside(room: Channel) -> Channel:
        if BOT not in room.members:
            raise SlackError("not_in_channel")
        return room

    # ---------------------------------------------------------- conversations

    def _read(self, args: Args, kind: str) -> Channel:
        """Find a conversation the app may read: "history" or "read"."""
        room = self._room(args)
        self._need(f"{'im' if room.is_im else 'channels'}:{kind}")
        return room

    def _conversation(self, args: Args) -> Json:
        return {"channel": channel_json(self._read(args, "read"))}

    def _conversations(self, args: Args) -> Json:
        kinds = str(args.get("types") or "public_channel").replace(" ", "").split(",")
        rooms: list[Json] = []
        if "public_channel" in kinds:
            self._need("channels:read")
            rooms += [channel_json(r) for r in self._newsroom.channels if not r.is_im]
        if "im" in kinds:
            self._need("im:read")
            rooms += [channel_json(r) for r in self._newsroom.channels if r.is_im]
        if flag(args, "exclude_archived"):
            rooms = [room for room in rooms if not room["is_archived"]]
        page, more = page_of(rooms, args)
        return {"channels": page, **more}

    def _history(self, args: Args) -> Json:
        room = self._inside(self._read(args, "history"))
        found = [
            m
            for m in reversed(room.messages)
            if not m.is_ephemeral and (not m.is_reply or m.is_broadcast)
        ]
        return self._messages(found, args)

    def _replies(self, args: Args) -> Json:
        room = self._inside(self._read(args, "history"))
        try:
            head = self._newsroom.message(room.id, word(args, "ts"))
        except Unknown:
            raise SlackError("thread_not_found") from None
        thread = room.thread(head.thread_ts or head.ts)
        first, *rest = [m for m in thread if not m.is_ephemeral]
        answer = self._messages(rest, args)
        shape = message_json(first, self._newsroom)
        return {**answer, "messages": [shape, *answer["messages"]]}

    def _messages(self, found: Sequence[Message], args: Args) -> Json:
        is_inclusive = flag(args, "inclusive")
        oldest = micros(args.get("oldest"), 0)
        latest = micros(args.get("latest"), 10**18)
        within = [
            m
            for m in found
            if oldest < micros(m.ts, 0) < latest
            or (is_inclusive and micros(m.ts, 0) in (oldest, latest))
        ]
        page, more = page_of(within, args)
        has_metadata = flag(args, "include_all_metadata")
        shapes = [
            message_json(m, self._newsroom, has_metadata=has_metadata) for m in page
        ]
        has_more = bool(more["response_metadata"]["next_cursor"])
        return {"messages": shapes, "has_more": has_more, **more}

    def _members(self, args: Args) -> Json:
        room = self._read(args, "read")
        page, more = page_of(sorted(room.members), args)
        return {"members": page, **more}

    def _open_conversation(self, args: Args) -> Json:
        users = str(args.get("users") or "")
        if args.get("channel") == DM or users == YOU:
            return {"channel": {"id": DM}}
        raise SlackError("user_not_found" if users else "users_list_not_supplied")

    def _join(self, args: Args) -> Json:
        room = self._room(args)
        if room.is_im:
            raise SlackError("method_not_supported_for_channel_type")
        if room.is_archived:
            raise SlackError("is_archived")
        self._newsroom.join(room.id, BOT)
        return {"channel": channel_json(room)}

    # ------------------------------------------------------------------ views

    def _views_open(self, args: Args) -> Json:
        body = view_of(args, "modal")
        self._tickets.redeem_trigger(word(args, "trigger_id"))
        return {"view": view_json(self._newsroom.open_view(body))}

    def _views_push(self, args: Args) -> Json:
        body = view_of(args, "modal")
        self._tickets.redeem_trigger(word(args, "trigger_id"))
        if len(self._newsroom.modals) >= DEEPEST_MODALS:
            raise SlackError("push_limit_reached")
        return {"view": view_json(self._newsroom.push_view(body))}

    def _views_update(self, args: Args) -> Json:
        key = str(args.get("view_id") or args.get("external_id") or "")
        try:
            view = self._newsroom.view(key)
        except Unknown:
            raise SlackError("not_found") from None
        return self._replaced(view, view_of(args, view.body["type"]), args)

    def _views_publish(self, args: Args) -> Json:
        if not self._app.has_home:
            raise SlackError("not_enabled")
        if word(args, "user_id") != YOU:
            raise SlackError("user_not_found")
        body = view_of(args, "home")
        home = self._newsroom.home
        if home is not None:
            return self._replaced(home, body, args)
        return {"view": view_json(self._newsroom.publish_home(body))}

    def _replaced(self, view: View, body: Json, args: Args) -> Json:
        if args.get("hash") and args["hash"] != view.hash:
            raise SlackError("hash_conflict")
        return {"view": view_json(self._newsroom.update_view(view, body))}
