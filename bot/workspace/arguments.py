"""The arguments of a call, from JSON or from a form, as Slack reads them.

Knows how each is spelt and which error a wrong one earns. Refuses to know what
is done with them.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from bot.workspace import limits
from bot.workspace.newsroom import Json

Args = Mapping[str, Any]
T = TypeVar("T")
_MOST_A_PAGE = 999


class SlackError(Exception):
    """A call that Slack answers with `ok: false`."""

    def __init__(self, code: str, **more: Any) -> None:  # noqa: ANN401 -- JSON
        super().__init__(code)
        self.answer: Json = {"ok": False, "error": code, **more}


def contents(args: Args) -> tuple[str, list[Json]]:
    """Read a message's text and blocks, or raise what Slack answers."""
    text = args.get("text")
    blocks = _json(args, "blocks", "invalid_blocks_format")
    if not text and not blocks:
        raise SlackError("no_text")
    if text and len(str(text)) > limits.TEXT:
        raise SlackError("msg_too_long")
    problems = limits.problems_of_blocks(blocks) if blocks is not None else ()
    if problems:
        raise SlackError(
            "invalid_blocks",
            errors=list(problems),
            response_metadata={"messages": list(problems)},
        )
    if blocks and limits.characters(blocks) > limits.CHARACTERS_IN_BLOCKS:
        raise SlackError("msg_blocks_too_long")
    return str(text or ""), list(blocks or ())


def view_of(args: Args, kind: str) -> Json:
    """Read a view of this kind, or raise what Slack answers."""
    view = _json(args, "view", "invalid_arguments")
    problems = limits.problems_of_view(view)
    if not problems and view["type"] != kind:
        problems = (f"[ERROR] must be a {kind} view [json-pointer:/view/type]",)
    if problems:
        raise SlackError(
            "invalid_arguments", response_metadata={"messages": list(problems)}
        )
    return dict(view)


def metadata_of(args: Args) -> Json | None:
    """Read a message's metadata, or raise what Slack answers."""
    metadata = _json(args, "metadata", "invalid_metadata_format")
    if metadata is None:
        return None
    if not isinstance(metadata, dict) or not (
        isinstance(metadata.get("event_type"), str)
        and isinstance(metadata.get("event_payload"), dict)
    ):
        raise SlackError("invalid_metadata_schema")
    return metadata


def _json(args: Args, key: str, refusal: str) -> Any:  # noqa: ANN401 -- JSON
    value = args.get(key)
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value) if value else None
    except ValueError:
        raise SlackError(refusal) from None


def word(args: Args, key: str) -> str:
    """Read an argument that must be there."""
    value = args.get(key)
    if not isinstance(value, str) or not value:
        missing = f"[ERROR] missing required field: {key}"
        raise SlackError("invalid_arguments", response_metadata={"messages": [missing]})
    return value


def flag(args: Args, key: str) -> bool:
    """Read a switch, in JSON's manner or in a form's."""
    return args.get(key) in (True, 1, "1", "true", "True")


def micros(ts: object, otherwise: int) -> int:
    """Read a timestamp as whole microseconds, so that none is rounded."""
    if ts in (None, ""):
        return otherwise
    seconds, _, rest = str(ts).partition(".")
    try:
        return int(seconds) * 1_000_000 + int(f"{rest:0<6.6}")
    except ValueError:
        raise SlackError("invalid_ts_latest") from None


def page_of(found: Sequence[T], args: Args) -> tuple[list[T], Json]:
    """Cut one page out; the cursor is the number of what came before."""
    try:
        limit = min(int(args.get("limit") or 100), _MOST_A_PAGE)
        start = int(str(args.get("cursor") or "0").removeprefix("next:"))
    except ValueError:
        raise SlackError("invalid_cursor") from None
    end = start + max(limit, 1)
    cursor = f"next:{end}" if end < len(found) else ""
    return list(found[start:end]), {"response_metadata": {"next_cursor": cursor}}
