"""The pieces an answer is laid out in, before any surface dresses them.

Both the plain text and the blocks are made from these, so neither can say
what the other leaves out. Nothing here is escaped or cut.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Style(StrEnum):
    """How a run of words is set off where the surface can; never the only sign."""

    PLAIN = "plain"
    STRONG = "bold"
    STRUCK = "strike"
    SLANTED = "italic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words in one style."""

    text: str
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The heading of a section."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line in the bot's own voice."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A slice of an article; in quotation marks only where somebody said it."""

    text: str
    is_spoken: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Small:
    """Where something stands, and remarks on it, a line each."""

    lines: tuple[str, ...]
    url: str = ""
    embargoed: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A line between what answers and what does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A command worth trying."""

    command: str
    does: str


Part = Title | Line | Cited | Small | Rule | Example


def line(*words: str | Run) -> Line:
    """Make a line of plain words and styled runs."""
    return Line(
        runs=tuple(Run(text=word) if isinstance(word, str) else word for word in words)
    )


def strong(text: str) -> Run:
    """Set words in bold where the surface can."""
    return Run(text=text, style=Style.STRONG)


def struck(text: str) -> Run:
    """Strike words through where the surface can."""
    return Run(text=text, style=Style.STRUCK)


def slanted(text: str) -> Run:
    """Set words in italics where the surface can."""
    return Run(text=text, style=Style.SLANTED)
