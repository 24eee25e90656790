"""Answer -> Reply: a page of an answer, within every limit Slack sets a message.

A page ends between items. Only an item that no message could hold is cut, and
says so; `Reply.text` holds even that one whole, as far as Slack's limit for
text reaches.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from bot.dialogue import Answer, Block, Reply
from bot.rendering import mrkdwn
from bot.rendering.blocks import (
    Press,
    measure,
    render_blocks,
    render_buttons,
    spell_press,
)
from bot.rendering.layout import Item, lay_out_head, lay_out_items
from bot.rendering.parts import (
    Cited,
    Example,
    Line,
    Part,
    Rule,
    Small,
    Title,
    line,
    slanted,
)
from bot.rendering.plain import spell


class Controls(StrEnum):
    """Which buttons stand under a reply, where they have something to do."""

    NONE = "none"
    MORE = "more"
    SHARE_AND_MORE = "share and more"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """What a message still holds."""

    blocks: int = mrkdwn.BLOCKS_PER_MESSAGE
    length: int = mrkdwn.BLOCKS_LENGTH
    text: int = mrkdwn.TEXT_LENGTH

    def beside(self, blocks: Sequence[Block], text: str) -> "_Room":
        """Give what is left next to these."""
        return _Room(
            blocks=self.blocks - len(blocks),
            length=self.length - measure(blocks),
            text=self.text - len(mrkdwn.escape(text)) - len(_BETWEEN),
        )

    @property
    def is_enough(self) -> bool:
        """Tell whether nothing was overdrawn."""
        return min(self.blocks, self.length, self.text) >= 0


_BETWEEN = "\n\n"
_HEAD_ROOM = _Room(blocks=12, length=5_000, text=10_000)
_VALUE_LENGTH = 2_500  # of a button's value as JSON, so that two leave room
_PLACE_LENGTH = 300  # of the line that says where words stand, under cut ones
_CUT_BLOCKS = "Cut here: too long for one message. The article has the rest."
_CUT_TEXT = "[Cut here: too long for one message.]"


def render(
    answer: Answer,
    *,
    start: int = 0,
    controls: Controls = Controls.MORE,
    before: tuple[Block, ...] = (),
) -> Reply:
    """Dress the page of an answer that begins at item `start`.

    `start` is 0 or an earlier page's `next_start`; one beyond the end gives
    the last item. `before` are blocks to stand above it, counted in its limits.
    """
    items = lay_out_items(answer)
    start = min(max(start, 0), max(len(items) - 1, 0))
    foot = _Foot(answer=answer, controls=controls, start=start, items=items)
    head = _head(answer, start, items)
    blocks = [*before, *_fit(head, _HEAD_ROOM)]
    texts = [_fit_text(head, _HEAD_ROOM)]
    room = _Room().beside(*foot.longest()).beside(blocks, texts[0])
    stop = start
    for item in items[start:]:
        parts = item.opened(is_resumed=start > 0 and stop == start)
        more, text = render_blocks(parts), spell([parts])
        if stop > start and sum(map(len, (*texts, text))) > foot.reading_length:
            break
        if not room.beside(more, text).is_enough:
            if stop > start:
                break
            more, text = _fit(parts, room), _fit_text(parts, room)
        room = room.beside(more, text)
        blocks += more
        texts.append(text)
        stop += 1
    foot_blocks, foot_text = foot.at(stop)
    return Reply(
        text=_BETWEEN.join(filter(None, (*texts, foot_text))),
        blocks=(*blocks, *foot_blocks),
        next_start=stop if stop < len(items) else None,
    )


def _head(answer: Answer, start: int, items: Sequence[Item]) -> tuple[Part, ...]:
    if not start:
        return lay_out_head(answer)
    before = sum(item.cuttings for item in items[:start])
    total = sum(item.cuttings for item in items)
    return (line(slanted(f"Continued, after {before} of {total} cuttings")),)


# --------------------------------------------------------------------- foot


@dataclass(frozen=True, slots=True, kw_only=True)
class _Foot:
    """What ends a page: how many cuttings are left, and the buttons."""

    answer: Answer
    controls: Controls
    start: int
    items: Sequence[Item]

    @property
    def reading_length(self) -> int:
        """Give how much text a page is ended at: it is read, not scrolled.

        Where no button leads on, a page takes all that a message holds.
        """
        if self.controls is Controls.NONE:
            return mrkdwn.TEXT_LENGTH
        return mrkdwn.TEXT_LENGTH_ADVISED

    def longest(self) -> tuple[tuple[Block, ...], str]:
        """Give a foot at least as long as that of any page."""
        remark = f"{len(self.items)} {_NARROWER}"
        more = self._press(len(self.items))
        return self._dress(remark, share=self._press(self.start), more=more)

    def at(self, stop: int) -> tuple[tuple[Block, ...], str]:
        """Give the foot of a page that ends before item `stop`."""
        share = self._press(self.start)
        if stop >= len(self.items):
            return self._dress("", share=share, more="")
        more = self._press(stop) if self.controls is not Controls.NONE else ""
        left = sum(item.cuttings for item in self.items[stop:])
        count = "1 more cutting" if left == 1 else f"{left} more cuttings"
        remark = f"{count}." if more else f"{count} {_NARROWER}"
        return self._dress(remark if left else "", share=share, more=more)

    def _dress(
        self, remark: str, *, share: str, more: str
    ) -> tuple[tuple[Block, ...], str]:
        said = render_blocks([Small(lines=(remark,))]) if remark else ()
        is_shareable = self.controls is Controls.SHARE_AND_MORE
        buttons = render_buttons(share=share if is_shareable else "", more=more)
        return (*said, *buttons), remark

    def _press(self, start: int) -> str:
        """Give a button's value; empty where nothing asks this again."""
        if not self.answer.command:
            return ""
        version = self.answer.store_version
        value = spell_press(
            Press(command=self.answer.command, start=start, store_version=version)
        )
        return value if len(json.dumps(value)) <= _VALUE_LENGTH else ""


_NARROWER = (
    "more cuttings not shown here. Ask more narrowly to see them: "
    "add from:, about: or in:."
)


# ------------------------------------------------------------------ cutting


def _fit(parts: Sequence[Part], room: _Room) -> tuple[Block, ...]:
    """Give blocks for parts, cut at the first part that the room can't hold."""
    whole = render_blocks(parts)
    if _holds(room, whole):
        return whole
    kept: list[Part] = []
    ending: list[Part] = []
    for at, part in enumerate(parts):
        ending = [line(slanted(_CUT_BLOCKS)), *_next_place(parts[at + 1 :])]
        if not _holds(room, render_blocks([*kept, part, *ending])):
            kept.extend(_shortened(part, kept, ending, room))
            break
        kept.append(part)
    return render_blocks([*kept, *ending])


def _next_place(parts: Iterable[Part]) -> list[Part]:
    """Give the line that says where the words before it stand, cut to fit."""
    for part in parts:
        if isinstance(part, Small):
            first = "".join(part.lines[:1])
            return [replace(part, lines=(mrkdwn.cut(first, _PLACE_LENGTH),))]
    return []


def _shortened(
    part: Part, kept: Sequence[Part], ending: Sequence[Part], room: _Room
) -> tuple[Part, ...]:
    """Shorten a part until the room holds it; nothing where none of it fits."""
    limit = min(room.length, mrkdwn.BLOCKS_LENGTH)
    while limit > 1:
        shorter = _clip(part, limit)
        if shorter is None:
            return ()
        if _holds(room, render_blocks([*kept, shorter, *ending])):
            return (shorter,)
        limit = limit * 3 // 4
    return ()


def _clip(part: Part, limit: int) -> Part | None:
    """Cut a part's words to `limit`; None where it has none to cut."""
    match part:
        case Cited():
            return replace(part, text=mrkdwn.cut(part.text, limit))
        case Line():
            return line(mrkdwn.cut("".join(run.text for run in part.runs), limit))
        case Small():
            return replace(part, lines=(mrkdwn.cut("\n".join(part.lines), limit),))
        case Title() | Rule() | Example():
            return None
        case _:
            assert_never(part)


def _holds(room: _Room, blocks: Sequence[Block]) -> bool:
    return room.beside(blocks, "").is_enough


def _fit_text(parts: Sequence[Part], room: _Room) -> str:
    """Give parts as text, cut so that it fits when escaped."""
    text = spell([parts])
    limit = room.text - len(_BETWEEN)
    if len(mrkdwn.escape(text)) <= limit:
        return text
    while len(mrkdwn.escape(text)) > limit - len(_CUT_TEXT):
        text = text[: len(text) * 9 // 10]
    return text + _CUT_TEXT
