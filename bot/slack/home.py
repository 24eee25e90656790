"""The Home tab: what is held, how to ask, which digests go out, what to mend.

Knows how a frozen page of facts is laid out. Refuses to gather them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.dialogue import Block, Suggestion
from bot.errors import Problem
from bot.rendering.blocks import render_blocks, render_markup, render_primary
from bot.rendering.mrkdwn import BLOCKS_PER_VIEW, cut, instant
from bot.rendering.parts import Example, Part, Rule, Small, Title, line, strong

CHECK_ACTION = "check"
"""The button that opens the form to check a quotation."""

_EXAMPLES = 8
_LINES = 20  # of problems or digests, each
_LINE_LENGTH = 300
_COMMAND_LENGTH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """What one person's Home tab tells; `digests` are lines in the bot's words."""

    articles: int
    quotes: int
    speakers: int
    store_version: str
    read_at: datetime | None = None
    problems: tuple[Problem, ...] = ()
    examples: tuple[Suggestion, ...] = ()
    digests: tuple[str, ...] = ()


def home_view(page: HomePage) -> dict[str, object]:
    """Lay the Home tab out."""
    return {"type": "home", "blocks": list(_blocks(page))[:BLOCKS_PER_VIEW]}


def _blocks(page: HomePage) -> Iterator[Block]:
    yield from render_blocks(_welcome())
    yield from render_primary(
        "Check a Quotation", CHECK_ACTION, label="Check a quotation word by word"
    )
    yield from render_blocks(_examples(page))
    yield from render_blocks(_digests(page))
    yield from render_blocks([Rule(), Title(text="What is held"), _held(page)])
    if page.read_at is not None:
        yield from render_markup(f"Last read {instant(page.read_at)}")
    yield from render_blocks(_problems(page))


def _welcome() -> tuple[Part, ...]:
    return (
        Title(text="Who said what, in the exact words"),
        line(
            "Ask by name, topic or half-remembered words. Every answer is cut from "
            "your newsroom’s articles, or says that they don’t say."
        ),
    )


def _examples(page: HomePage) -> Iterator[Part]:
    shown = [e for e in page.examples if 0 < len(e.command.strip()) <= _COMMAND_LENGTH]
    if shown:
        yield Title(text="How to ask")
        yield line("In any channel, or without the slash as “@Cuttings …”:")
    for example in shown[:_EXAMPLES]:
        yield Example(
            command=example.command.strip(), does=cut(example.does, _LINE_LENGTH)
        )


def _digests(page: HomePage) -> tuple[Part, ...]:
    if not page.digests:
        return ()
    return (Title(text="Digests"), Small(lines=_some(page.digests)))


def _held(page: HomePage) -> Part:
    counts = (
        _count(page.articles, "article"),
        _count(page.quotes, "quotation"),
        _count(page.speakers, "speaker"),
    )
    return line(strong(", ".join(counts)), f" · version {page.store_version}")


def _count(number: int, of: str) -> str:
    return f"{number:,} {of}" if number == 1 else f"{number:,} {of}s"


def _problems(page: HomePage) -> tuple[Part, ...]:
    if not page.problems:
        return ()
    told = _some(tuple(str(problem) for problem in page.problems))
    heading = f"Could not be read: {_count(len(page.problems), 'file')}"
    return (line(strong(heading)), Small(lines=told))


def _some(lines: tuple[str, ...]) -> tuple[str, ...]:
    shown = tuple(cut(text, _LINE_LENGTH) for text in lines[:_LINES])
    rest = len(lines) - _LINES
    return (*shown, f"and {rest} more") if rest > 0 else shown
