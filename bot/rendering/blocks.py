"""Parts -> Block Kit, each block within Slack's limits for one block.

Words of articles and people stand in `rich_text` and `plain_text` alone (see
`bot.rendering.mrkdwn`). How many blocks make a message is decided elsewhere.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from slack_sdk.models.blocks import (
    ActionsBlock,
    ButtonElement,
    ContextBlock,
    DividerBlock,
    HeaderBlock,
    MarkdownTextObject,
    PlainTextObject,
    RichTextBlock,
    RichTextElement,
    RichTextElementParts,
    RichTextQuoteElement,
    RichTextSectionElement,
    SectionBlock,
)
from slack_sdk.models.blocks import Block as SlackBlock

from bot.dialogue import Block
from bot.rendering import mrkdwn
from bot.rendering.parts import (
    Cited,
    Example,
    Line,
    Part,
    Rule,
    Run,
    Small,
    Style,
    Title,
)

# The buttons' action ids; the value of each is a `Press`.
RUN_ACTION = "run"
SHARE_ACTION = "share"
MORE_ACTION = "more"

_RICH_LENGTH = mrkdwn.SECTION_LENGTH  # of one rich_text block: Slack names no limit


def render_blocks(parts: Iterable[Part]) -> tuple[Block, ...]:
    """Give blocks for parts, whole: what exceeds one block flows into the next."""
    return tuple(_blocks(parts))


def measure(blocks: Iterable[Block]) -> int:
    """Give the length of blocks as `BLOCKS_LENGTH` counts it."""
    return sum(
        len(json.dumps(block, ensure_ascii=False, separators=(",", ":"))) + 1
        for block in blocks
    )


def _blocks(parts: Iterable[Part]) -> Iterator[Block]:
    for is_rich, group in groupby(parts, lambda part: isinstance(part, Line | Cited)):
        if is_rich:
            yield from _rich_blocks(part for part in group if _is_rich(part))
        else:
            for part in group:
                yield from _plain_blocks(part)


def _is_rich(part: Part) -> bool:
    return isinstance(part, Cited) or (isinstance(part, Line) and _says(part))


def _says(part: Line) -> bool:
    return any(run.text.strip() for run in part.runs)


# ----------------------------------------------------------------- rich text


def _rich_blocks(parts: Iterable[Part]) -> Iterator[Block]:
    """Pack lines and citations into as few rich text blocks as hold them."""
    packed: list[RichTextElement] = []
    length = 0
    for part in parts:
        for element, size in _rich_elements(part):
            if packed and length + size > _RICH_LENGTH:
                yield _finish(RichTextBlock(elements=packed))
                packed, length = [], 0
            packed.append(element)
            length += size
    if packed:
        yield _finish(RichTextBlock(elements=packed))


def _rich_elements(part: Part) -> Iterator[tuple[RichTextElement, int]]:
    if isinstance(part, Cited):
        marked = f"“{part.text}”" if part.is_spoken else part.text
        for stretch in mrkdwn.flow(marked, _RICH_LENGTH):
            texts = _texts(Run(text=stretch))
            yield RichTextQuoteElement(elements=texts), len(stretch)
    elif isinstance(part, Line):
        for runs in _flow_runs(part.runs):
            texts = [text for run in runs for text in _texts(run)]
            size = sum(len(run.text) for run in runs)
            yield RichTextSectionElement(elements=texts), size


def _flow_runs(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Divide a line's runs into rows that one block holds."""
    row: list[Run] = []
    length = 0
    for run in runs:
        for stretch in mrkdwn.flow(run.text, _RICH_LENGTH):
            if row and length + len(stretch) > _RICH_LENGTH:
                yield row
                row, length = [], 0
            row.append(Run(text=stretch, style=run.style))
            length += len(stretch)
    if row:
        yield row


def _texts(run: Run) -> list[RichTextElement]:
    """Give a run's words as they are: nothing in a text element is parsed.

    They are divided after each "<" all the same, so that no element holds a
    "<!channel>" for an export, a bridge or an old client to act on.
    """
    style = None if run.style is Style.PLAIN else {run.style.value: True}
    pieces = run.text.split("<")
    opened = [piece + "<" for piece in pieces[:-1]] + pieces[-1:]
    return [
        RichTextElementParts.Text(text=piece, style=style) for piece in opened if piece
    ]


# -------------------------------------------------------------- other blocks


def _plain_blocks(part: Part) -> Iterator[Block]:
    match part:
        case Title():
            header = mrkdwn.cut_escaped(part.text, mrkdwn.HEADER_LENGTH)
            yield _finish(HeaderBlock(text=PlainTextObject(text=header, emoji=False)))
        case Small():
            yield from _small(part)
        case Rule():
            yield _finish(DividerBlock())
        case Example():
            yield _example(part)
        case Line() | Cited():
            return
        case _:
            assert_never(part)


def _small(part: Small) -> Iterator[Block]:
    text = "\n".join(filter(str.strip, part.lines))
    elements: list[PlainTextObject | MarkdownTextObject] = [
        PlainTextObject(text=mrkdwn.escape(stretch), emoji=False)
        for stretch in _flow_escaped(text)
    ]
    if mrkdwn.is_web_address(part.url):
        elements.append(_our_markup(mrkdwn.link(part.url, "Read the article")))
    if part.embargoed is not None:
        elements.append(
            _our_markup(f"*Embargoed until* {mrkdwn.instant(part.embargoed)}")
        )
    for start in range(0, len(elements), mrkdwn.CONTEXT_ELEMENTS):
        row = elements[start : start + mrkdwn.CONTEXT_ELEMENTS]
        yield _finish(ContextBlock(elements=row))


def render_markup(text: str) -> tuple[Block, ...]:
    """Give small print in mrkdwn: words, instants and mentions of our own only."""
    return (_finish(ContextBlock(elements=[_our_markup(text)])),)


def _our_markup(text: str) -> MarkdownTextObject:
    return MarkdownTextObject(text=text, verbatim=True)


def _flow_escaped(text: str) -> tuple[str, ...]:
    """Divide text so that each stretch is a text object's worth when escaped."""
    if not text.strip():
        return ()
    longest = len("&amp;") if set(text) & set("&<>") else 1
    stretches = mrkdwn.flow(text, mrkdwn.CONTEXT_LENGTH // longest)
    return tuple(stretch for stretch in stretches if stretch.strip())


def _example(part: Example) -> Block:
    text = f"{part.command}\n{part.does}" if part.does else part.command
    shown = mrkdwn.cut_escaped(text, mrkdwn.SECTION_LENGTH)
    value = spell_press(Press(command=part.command))
    button = _button("Ask This", RUN_ACTION, value, label=f"Ask {part.command}")
    return _finish(
        SectionBlock(
            text=PlainTextObject(text=shown, emoji=False),
            accessory=button if value else None,
        )
    )


# ------------------------------------------------------------------- buttons


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What a pressed button asks for: a command's answer, from an item on."""

    command: str
    start: int = 0
    store_version: str = ""


def spell_press(press: Press) -> str:
    """Give a button's value; empty where Slack would not take it for its length."""
    fields = {"c": press.command, "s": press.start, "v": press.store_version}
    value = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return value if len(value) <= mrkdwn.BUTTON_VALUE_LENGTH else ""


def read_press(value: str) -> Press | None:
    """Read a button's value; None where it is none of ours."""
    try:
        fields = json.loads(value)
    except (ValueError, RecursionError):
        return None
    match fields:
        case {"c": str(command), "s": int(start), "v": str(version)} if start >= 0:
            return Press(command=command, start=start, store_version=version)
        case _:
            return None


def render_buttons(*, share: str = "", more: str = "") -> tuple[Block, ...]:
    """Give the buttons that have a value, in a row: one at most is primary."""
    row = []
    if share:
        row.append(_button("Share", SHARE_ACTION, share, label="Share in this channel"))
        row[0].style = "primary"
    if more:
        row.append(_button("Show More", MORE_ACTION, more, label="Show more findings"))
    return (_finish(ActionsBlock(elements=row)),) if row else ()


def render_primary(text: str, action: str, *, label: str) -> tuple[Block, ...]:
    """Give a primary button alone in its row."""
    button = _button(text, action, action, label=label)
    button.style = "primary"
    return (_finish(ActionsBlock(elements=[button])),)


def _button(text: str, action: str, value: str, *, label: str) -> ButtonElement:
    return ButtonElement(
        text=text,
        action_id=action,
        value=value,
        accessibility_label=mrkdwn.cut_escaped(label, mrkdwn.BUTTON_LABEL_LENGTH),
    )


def _finish(block: SlackBlock) -> Block:
    """Give Slack's JSON; slack_sdk checks the block's own limits on the way."""
    finished: Block = block.to_dict()
    return finished
