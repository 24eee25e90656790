"""Answer -> text, for terminals, notifications and screen readers.

Says all that the blocks say. Nothing is escaped, wrapped or indented, so a
cutting stands in it exactly as in its article.
"""

from collections.abc import Iterable
from typing import assert_never

from bot.dialogue import Answer
from bot.rendering.layout import lay_out_head, lay_out_items
from bot.rendering.mrkdwn import is_web_address, spell_instant
from bot.rendering.parts import Cited, Example, Line, Part, Rule, Small, Title


def render_plain(answer: Answer) -> str:
    """Give the whole answer, however long it is."""
    items = (item.opened(is_resumed=False) for item in lay_out_items(answer))
    return spell([lay_out_head(answer), *items])


def spell(chunks: Iterable[Iterable[Part]]) -> str:
    """Give each part as a line or more, and an empty line between the chunks.

    Examples follow each other without one: they are a list.
    """
    spelled = ""
    before: Part | None = None
    for chunk in map(tuple, chunks):
        is_list = isinstance(before, Example) and isinstance(chunk[0], Example)
        spelled += ("\n" if is_list else "\n\n") if spelled else ""
        spelled += "\n".join(filter(None, map(_spell, chunk)))
        before = chunk[-1]
    return spelled


def _spell(part: Part) -> str:
    match part:
        case Title():
            return part.text
        case Line():
            return "".join(run.text for run in part.runs)
        case Cited():
            return f"“{part.text}”" if part.is_spoken else part.text
        case Small():
            return spell_small(part)
        case Rule():
            return "---"
        case Example():
            return f"{part.command} — {part.does}" if part.does else part.command
        case _:
            assert_never(part)


def spell_small(part: Small) -> str:
    """Give place and notes as lines, with address and embargo."""
    lines = list(part.lines)
    if is_web_address(part.url):
        lines.append(part.url)
    if part.embargoed is not None:
        lines.append(f"Embargoed until {spell_instant(part.embargoed)}")
    return "\n".join(lines)
