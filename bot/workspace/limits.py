"""What Slack takes in a message or view, and what it refuses.

Knows Block Kit's shapes and limits as tables, and says what is wrong where,
in Slack's manner ("... [json-pointer:/blocks/0/text/text]"). Blocks that the
page can't show (video, file, table, markdown) are refused as unsupported.
Sources: https://docs.slack.dev/reference/block-kit/blocks, /block-elements and
/composition-objects; https://docs.slack.dev/reference/views.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, cast

Check = Callable[[object, str], Iterator[str]]
Shape = Mapping[str, Check]
Json = dict[str, Any]

TEXT = 40_000
BLOCKS_IN_MESSAGE = 50
BLOCKS_IN_VIEW = 100
CHARACTERS_IN_BLOCKS = 13_200  # of all text in a message's blocks; observed
SECTION = 3_000
FIELD = 2_000
FIELDS = 10
HEADER = 150
CONTEXT_ELEMENTS = 10
ACTIONS = 25
ID = 255
BUTTON = 75
VALUE = 2_000
OPTION_VALUE = 150
URL = 3_000
PRIVATE_METADATA = 3_000
VIEW_TITLE = 24


def _wrong(message: str, where: str) -> str:
    return f"[ERROR] {message} [json-pointer:{where}]"


# ------------------------------------------------------------ kinds of checks


def _string(most: int, least: int = 0, pattern: str = "") -> Check:
    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield _wrong("must be a string", where)
        elif len(value) > most:
            yield _wrong(f"must be less than {most + 1} characters", where)
        elif len(value) < least:
            yield _wrong(f"must be more than {least - 1} characters", where)
        elif pattern and not re.fullmatch(pattern, value):
            yield _wrong("failed to match the expected form", where)

    return check


def _flag(value: object, where: str) -> Iterator[str]:
    if not isinstance(value, bool):
        yield _wrong("must be a boolean", where)


def _number(value: object, where: str) -> Iterator[str]:
    if not isinstance(value, int) or isinstance(value, bool):
        yield _wrong("must be an integer", where)


def _anything(_value: object, _where: str) -> Iterator[str]:
    yield from ()


def _word(*allowed: str) -> Check:
    def check(value: object, where: str) -> Iterator[str]:
        if value not in allowed:
            yield _wrong(f"must be one of: {', '.join(allowed)}", where)

    return check


def _items(item: Check, most: int, least: int = 1) -> Check:
    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, list | tuple):
            yield _wrong("must be an array", where)
            return
        if len(value) > most:
            yield _wrong(f"no more than {most} items allowed", where)
        if len(value) < least:
            yield _wrong(f"no fewer than {least} items allowed", where)
        for n, entry in enumerate(value):
            yield from item(entry, f"{where}/{n}")

    return check


def _object(required: Shape, optional: Shape | None = None) -> Check:
    known = {**required, **(optional or {})}

    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield _wrong("must be an object", where)
            return
        for key in required:
            if value.get(key) is None:
                yield _wrong(f"missing required field: {key}", where)
        for key, held in value.items():
            if key not in known:
                yield _wrong(f"invalid additional property: {key}", where)
            elif held is not None:
                yield from known[key](held, f"{where}/{key}")

    return check


def _by_type(shapes: Mapping[str, Check], kinds: Sequence[str] = ()) -> Check:
    """Check an object by the shape of its type, one of `kinds` if any given."""

    def check(value: object, where: str) -> Iterator[str]:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, str) or kind not in (kinds or shapes):
            yield _wrong(f"unsupported type: {kind}", f"{where}/type")
        else:
            yield from shapes[kind](value, where)

    return check


# -------------------------------------------------------- composition objects


def _plain(most: int) -> Check:
    return _object(
        {"type": _word("plain_text"), "text": _string(most, 1)}, {"emoji": _flag}
    )


def _text(most: int) -> Check:
    mrkdwn = _object(
        {"type": _word("mrkdwn"), "text": _string(most, 1)}, {"verbatim": _flag}
    )
    return _by_type({"plain_text": _plain(most), "mrkdwn": mrkdwn})


_CONFIRM = _object(
    {
        "title": _plain(100),
        "text": _text(300),
        "confirm": _plain(30),
        "deny": _plain(30),
    },
    {"style": _word("primary", "danger")},
)


def _option(text: Check) -> Check:
    return _object(
        {"text": text, "value": _string(OPTION_VALUE, 1)},
        {"description": _text(75), "url": _string(URL)},
    )


_CHOICE = _option(_plain(75))
_RICH_CHOICE = _option(_text(75))
_GROUPS = _items(
    _object({"label": _plain(75), "options": _items(_CHOICE, 100)}), most=100
)

# ------------------------------------------------------------ block elements


def _element(kind: str, required: Shape, **optional: Check) -> Check:
    common = {"action_id": _string(ID, 1), "focus_on_load": _flag}
    return _object({"type": _word(kind), **required}, {**common, **optional})


def _menu(kind: str, required: Shape, **optional: Check) -> Check:
    return _element(
        kind, required, placeholder=_plain(150), confirm=_CONFIRM, **optional
    )


def _typed(kind: str, required: Shape, **optional: Check) -> Check:
    return _element(
        kind,
        required,
        placeholder=_plain(150),
        dispatch_action_config=_anything,
        **optional,
    )


_SEVERAL = {"max_selected_items": _number}
_OPTIONS = {"options": _items(_CHOICE, 100), "option_groups": _GROUPS}
_DAY = _string(10, pattern=r"\d{4}-\d\d-\d\d")
_TIME = _string(5, pattern=r"([01]\d|2[0-3]):[0-5]\d")
_SLACK_ID = _string(ID, 1)

ELEMENTS: Mapping[str, Check] = {
    "button": _element(
        "button",
        {"text": _plain(BUTTON)},
        url=_string(URL),
        value=_string(VALUE),
        style=_word("primary", "danger"),
        confirm=_CONFIRM,
        accessibility_label=_string(75),
    ),
    "overflow": _element("overflow", {"options": _items(_CHOICE, 5)}, confirm=_CONFIRM),
    "static_select": _menu("static_select", {}, initial_option=_CHOICE, **_OPTIONS),
    "multi_static_select": _menu(
        "multi_static_select",
        {},
        initial_options=_items(_CHOICE, 100),
        **_OPTIONS,
        **_SEVERAL,
    ),
    "radio_buttons": _element(
        "radio_buttons",
        {"options": _items(_RICH_CHOICE, 10)},
        initial_option=_RICH_CHOICE,
        confirm=_CONFIRM,
    ),
    "checkboxes": _element(
        "checkboxes",
        {"options": _items(_RICH_CHOICE, 10)},
        initial_options=_items(_RICH_CHOICE, 10),
        confirm=_CONFIRM,
    ),
    "plain_text_input": _typed(
        "plain_text_input",
        {},
        initial_value=_string(SECTION),
        multiline=_flag,
        min_length=_number,
        max_length=_number,
    ),
    "number_input": _typed(
        "number_input",
        {"is_decimal_allowed": _flag},
        initial_value=_string(100),
        min_value=_string(100),
        max_value=_string(100),
    ),
    "email_text_input": _typed("email_text_input", {}, initial_value=_string(SECTION)),
    "url_text_input": _typed("url_text_input", {}, initial_value=_string(SECTION)),
    "datepicker": _menu("datepicker", {}, initial_date=_DAY),
    "timepicker": _menu("timepicker", {}, initial_time=_TIME, timezone=_string(100)),
    "channels_select": _menu("channels_select", {}, initial_channel=_SLACK_ID),
    "users_select": _menu("users_select", {}, initial_user=_SLACK_ID),
    "conversations_select": _menu(
        "conversations_select",
        {},
        initial_conversation=_SLACK_ID,
        default_to_current_conversation=_flag,
        response_url_enabled=_flag,
        filter=_anything,
    ),
}
_IMAGE = {"image_url": _string(URL, 1), "alt_text": _string(2_000, 1)}
_MENUS = tuple(k for k in ELEMENTS if k.endswith(("select", "picker")))
_PRESSED = ("button", "overflow", "radio_buttons", "checkboxes", *_MENUS)
_FILLED = tuple(k for k in ELEMENTS if k not in ("button", "overflow"))
_IN_CONTEXT = _by_type(
    {
        "image": _object({"type": _word("image"), **_IMAGE}),
        "plain_text": _plain(FIELD),
        "mrkdwn": _text(FIELD),
    }
)
_ACCESSORY = _by_type(
    {**ELEMENTS, "image": _object({"type": _word("image"), **_IMAGE})},
    ("image", *_PRESSED),
)

# -------------------------------------------------------------------- blocks


def _block(kind: str, required: Shape, **optional: Check) -> Check:
    return _object(
        {"type": _word(kind), **required},
        {"block_id": _string(ID, 1), **optional},
    )


_RICH_TEXT_PARTS = tuple(
    f"rich_text_{part}" for part in ("section", "list", "quote", "preformatted")
)


def _rich_text_part(value: object, where: str) -> Iterator[str]:
    if not isinstance(value, dict) or value.get("type") not in _RICH_TEXT_PARTS:
        yield _wrong("unsupported type", f"{where}/type")
    elif not isinstance(value.get("elements"), list):
        yield _wrong("missing required field: elements", where)


_ANY_BLOCK: Mapping[str, Check] = {
    "section": _block(
        "section",
        {},
        text=_text(SECTION),
        fields=_items(_text(FIELD), FIELDS),
        accessory=_ACCESSORY,
        expand=_flag,
    ),
    "header": _block("header", {"text": _plain(HEADER)}),
    "divider": _block("divider", {}),
    "context": _block("context", {"elements": _items(_IN_CONTEXT, CONTEXT_ELEMENTS)}),
    "actions": _block(
        "actions", {"elements": _items(_by_type(ELEMENTS, _PRESSED), ACTIONS)}
    ),
    "image": _block("image", _IMAGE, title=_plain(2_000)),
    "rich_text": _block("rich_text", {"elements": _items(_rich_text_part, 1_000)}),
    "input": _block(
        "input",
        {"label": _plain(2_000), "element": _by_type(ELEMENTS, _FILLED)},
        hint=_plain(2_000),
        optional=_flag,
        dispatch_action=_flag,
    ),
}
_MODAL = _object(
    {
        "type": _word("modal"),
        "title": _plain(VIEW_TITLE),
        "blocks": _items(_by_type(_ANY_BLOCK), BLOCKS_IN_VIEW, 0),
    },
    {
        "submit": _plain(VIEW_TITLE),
        "close": _plain(VIEW_TITLE),
        "private_metadata": _string(PRIVATE_METADATA),
        "callback_id": _string(ID),
        "external_id": _string(ID),
        "clear_on_close": _flag,
        "notify_on_close": _flag,
        "submit_disabled": _flag,
    },
)
_HOME = _object(
    {
        "type": _word("home"),
        "blocks": _items(_by_type(_ANY_BLOCK), BLOCKS_IN_VIEW, 0),
    },
    {
        "private_metadata": _string(PRIVATE_METADATA),
        "callback_id": _string(ID),
        "external_id": _string(ID),
    },
)

# ----------------------------------------------------------------- the doors


def problems_of_blocks(blocks: object) -> tuple[str, ...]:
    """Say what Slack would refuse in a message's blocks; empty: nothing."""
    check = _items(_by_type(_ANY_BLOCK), BLOCKS_IN_MESSAGE, 0)
    problems = tuple(check(blocks, "/blocks"))
    return problems or tuple(_sense(cast("Sequence[Json]", blocks)))


def problems_of_view(view: object) -> tuple[str, ...]:
    """Say what Slack would refuse in a modal or Home tab; empty: nothing."""
    check = _by_type({"modal": _MODAL, "home": _HOME})
    problems = tuple(check(view, "/view"))
    return problems or tuple(_sense_of_view(cast("Json", view)))


def characters(blocks: Sequence[Json]) -> int:
    """Count the characters of all text in a message's blocks."""
    return sum(_characters(block) for block in blocks)


def _characters(value: object) -> int:
    if isinstance(value, dict):
        own = len(value["text"]) if isinstance(value.get("text"), str) else 0
        return own + sum(map(_characters, value.values()))
    return sum(map(_characters, value)) if isinstance(value, list | tuple) else 0


def _sense_of_view(view: Json) -> Iterator[str]:
    if view["type"] == "modal" and not view.get("submit"):
        for n, block in enumerate(view["blocks"]):
            if block["type"] == "input":
                yield _wrong("missing submit for an input block", f"/view/blocks/{n}")
    yield from _sense(view["blocks"])


def _sense(blocks: Sequence[Json]) -> Iterator[str]:
    """Check what no single field shows: that a section says something, and ids."""
    seen: set[str] = set()
    for n, block in enumerate(blocks):
        where = f"/blocks/{n}"
        if block["type"] == "section" and not (
            block.get("text") or block.get("fields")
        ):
            yield _wrong("must define either `text` or `fields`", where)
        name = block.get("block_id")
        if name and name in seen:
            yield _wrong("block_id already exists", f"{where}/block_id")
        seen.add(name or "")
        yield from _sense_of_elements(block, where)


def _sense_of_elements(block: Json, where: str) -> Iterator[str]:
    seen: set[str] = set()
    for n, element in enumerate(elements_of(block)):
        name = element.get("action_id")
        if name and name in seen:
            yield _wrong("action_id already exists", f"{where}/elements/{n}/action_id")
        seen.add(name or "")
        if element["type"] in ("static_select", "multi_static_select"):
            given = [k for k in ("options", "option_groups") if element.get(k)]
            if len(given) != 1:
                yield _wrong("must define either `options` or `option_groups`", where)


def elements_of(block: Json) -> Iterator[Json]:
    """Yield what can be pressed or filled in a block."""
    if block.get("type") == "actions":
        yield from block["elements"]
    for key in ("accessory", "element"):
        element = block.get(key)
        if element and element["type"] != "image":
            yield element
