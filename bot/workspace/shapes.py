"""People, channels, messages and views as Slack's JSON has them.

Knows the fields an app may read. Refuses to know when they are sent.
Source: https://docs.slack.dev/reference/objects
"""

from bot.workspace.limits import elements_of
from bot.workspace.newsroom import (
    APP,
    BOT,
    BOT_PROFILE,
    TEAM,
    YOU,
    Channel,
    Json,
    Message,
    Newsroom,
    User,
    View,
)

DOMAIN = "local-newsroom"


def user_json(user: User) -> Json:
    """Give a user as users.info does."""
    names = {"real_name": user.name, "display_name": user.name}
    profile: Json = {**names, "team": TEAM}
    if user.is_bot:
        profile |= {"bot_id": BOT_PROFILE, "api_app_id": APP}
    return {
        "id": user.id,
        "team_id": TEAM,
        "name": username(user),
        "real_name": user.name,
        "profile": profile,
        "deleted": False,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "is_admin": not user.is_bot,
        "is_owner": not user.is_bot,
        "tz": "Etc/UTC",
        "tz_label": "Coordinated Universal Time",
        "tz_offset": 0,
        "updated": 0,
    }


def username(user: User) -> str:
    """Give the name Slack would file a user under."""
    return user.name.lower().replace(" ", "_")


def channel_json(room: Channel) -> Json:
    """Give a channel as conversations.info does."""
    common: Json = {
        "id": room.id,
        "created": 0,
        "is_archived": room.is_archived,
        "context_team_id": TEAM,
        "is_channel": not room.is_im,
        "is_group": False,
        "is_im": room.is_im,
        "is_mpim": False,
        "is_private": room.is_im,
    }
    if room.is_im:
        return {**common, "user": YOU, "is_open": True, "is_user_deleted": False}
    empty = {"value": "", "creator": "", "last_set": 0}
    return {
        **common,
        "name": room.name,
        "name_normalized": room.name,
        "creator": YOU,
        "is_general": False,
        "is_member": BOT in room.members,
        "num_members": len(room.members),
        "topic": empty,
        "purpose": empty,
    }


def message_json(
    message: Message, newsroom: Newsroom, *, has_metadata: bool = False
) -> Json:
    """Give a message as conversations.history does."""
    shape: Json = {
        "type": "message",
        "user": message.user,
        "ts": message.ts,
        "text": message.text,
        "team": TEAM,
    }
    if message.blocks:
        shape["blocks"] = list(message.blocks)
    if message.user == BOT:
        shape |= {
            "bot_id": BOT_PROFILE,
            "app_id": APP,
            "bot_profile": bot_json(newsroom),
        }
    if message.edited_ts:
        shape["edited"] = {"user": message.user, "ts": message.edited_ts}
    if has_metadata and message.metadata is not None:
        shape["metadata"] = message.metadata
    if message.thread_ts:
        shape |= _thread_json(message, newsroom)
    return shape


def _thread_json(message: Message, newsroom: Newsroom) -> Json:
    shape: Json = {"thread_ts": message.thread_ts}
    thread = [
        m
        for m in newsroom.channel(message.channel).thread(message.thread_ts)
        if not m.is_ephemeral
    ]
    if message.is_reply:
        shape["parent_user_id"] = thread[0].user if thread else ""
        if message.is_broadcast:
            shape["subtype"] = "thread_broadcast"
        return shape
    replies = [m for m in thread if m.is_reply]
    return shape | {
        "reply_count": len(replies),
        "reply_users": sorted({m.user for m in replies}),
        "reply_users_count": len({m.user for m in replies}),
        "latest_reply": replies[-1].ts if replies else "",
    }


def bot_json(newsroom: Newsroom) -> Json:
    """Give the bot's profile as bots.info does."""
    return {
        "id": BOT_PROFILE,
        "app_id": APP,
        "user_id": BOT,
        "name": newsroom.users[BOT].name,
        "team_id": TEAM,
        "deleted": False,
        "updated": 0,
        "icons": {},
    }


def view_json(view: View, values: Json | None = None) -> Json:
    """Give a view as interactions carry it, with what is filled in."""
    body = view.body
    return {
        "id": view.id,
        "team_id": TEAM,
        "type": body["type"],
        "title": body.get("title"),
        "submit": body.get("submit"),
        "close": body.get("close"),
        "blocks": body["blocks"],
        "private_metadata": body.get("private_metadata", ""),
        "callback_id": body.get("callback_id", ""),
        "external_id": body.get("external_id", ""),
        "clear_on_close": body.get("clear_on_close", False),
        "notify_on_close": body.get("notify_on_close", False),
        "state": {"values": values if values is not None else state_json(body, {})},
        "hash": view.hash,
        "root_view_id": view.root_id,
        "previous_view_id": view.previous_id or None,
        "app_id": APP,
        "app_installed_team_id": TEAM,
        "bot_id": BOT_PROFILE,
    }


# ----------------------------------------------------------- what is filled in

_CHOSEN = {  # the key under which an element's choice is sent
    "static_select": "selected_option",
    "radio_buttons": "selected_option",
    "overflow": "selected_option",
    "multi_static_select": "selected_options",
    "checkboxes": "selected_options",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "channels_select": "selected_channel",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
}
Filled = str | list[str] | None


def choice_json(element: Json, raw: Filled) -> Json:
    """Give what an element holds, as Slack types it; `raw` is option values."""
    kind = element["type"]
    key = _CHOSEN.get(kind, "value")
    return {"type": kind, key: _chosen(element, key, raw)}


def _chosen(element: Json, key: str, raw: Filled) -> object:
    if key == "selected_options":
        wanted = raw if isinstance(raw, list) else [raw] if raw else []
        return [o for o in options_of(element) if o["value"] in wanted]
    if key == "selected_option":
        found = [o for o in options_of(element) if o["value"] == raw]
        return found[0] if found else None
    return raw or None


def options_of(element: Json) -> list[Json]:
    """List an element's options, those in groups too."""
    groups = element.get("option_groups") or ()
    grouped = [option for group in groups for option in group["options"]]
    return [*(element.get("options") or ()), *grouped]


def initial(element: Json) -> Filled:
    """Give what an element holds before anybody touched it."""
    several = element.get("initial_options")
    if several:
        return [option["value"] for option in several]
    if element.get("initial_option"):
        return str(element["initial_option"]["value"])
    for key in ("value", "date", "time", "channel", "user", "conversation"):
        if element.get(f"initial_{key}"):
            return str(element[f"initial_{key}"])
    return None


def state_json(body: Json, filled: dict[str, Filled]) -> Json:
    """Give `state.values` of blocks; see `held` for the keys of `filled`."""
    values: Json = {}
    for block in body["blocks"]:
        for element in elements_of(block):
            if element["type"] not in ("button", "overflow"):
                found = choice_json(element, held(block, element, filled))
                values.setdefault(block["block_id"], {})[element["action_id"]] = found
    return values


def held(block: Json, element: Json, filled: dict[str, Filled]) -> Filled:
    """Find an element's value by "block_id/action_id", action_id or block_id."""
    action = element["action_id"]
    for key in (f"{block['block_id']}/{action}", action, block["block_id"]):
        if key in filled:
            return filled[key]
    return initial(element)
