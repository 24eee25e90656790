"""The YAML block that may open an article.

Knows its fields, named and valued as in IPTC's ninjs where ninjs has them
(https://iptc.org/std/ninjs/). Values are taken as written, never as YAML would
convert them: `title: No` is a title, `published: 2022-03-31` a date because it
is asked for as one. Other fields are a newsroom's own and left alone.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime

import yaml

from bot.almanac import read_date, read_instant
from bot.errors import CorpusError, Problem
from bot.model import PubStatus

FIELDS = ("title", "outlet", "byline", "published", "url", "embargoed", "pubstatus")
LONGEST = 20_000
"""Code points within which front matter closes; prose after a `---` is longer."""

_OPENING = re.compile(r"\ufeff?---[ \t]*(?:\r\n|[\r\n])")
_CLOSING = re.compile(r"(?<=[\r\n])---[ \t]*(?:\r\n|[\r\n]|\Z)")
_OWN_FIELD = re.compile(
    rf"(?:^|(?<=[\r\n]))(?:{'|'.join(FIELDS)})[ \t]*:", re.IGNORECASE
)
_ANY_FIELD = re.compile(r"[a-z][\w\-]*[ \t]*:(?:\s|$)")
_GOES_ON = re.compile(r"[ \t#-]|$")  # indented, a comment, a list item, empty


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What the block says; `end` is where the article goes on, 0 without one."""

    end: int = 0
    title: str = ""
    outlet: str = ""
    byline: str = ""
    published: date | None = None
    url: str = ""
    embargoed: datetime | None = None
    pubstatus: PubStatus = PubStatus.USABLE


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """One field as written, and the line of the file it stands on."""

    name: str
    value: str
    line: int


def read_front_matter(text: str, where: str) -> FrontMatter:
    """Read the block at the very start of `text`, if there is one.

    Raises CorpusError with every mistake found, each with its line.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return FrontMatter()
    closing = _CLOSING.search(text, opening.end(), opening.end() + LONGEST)
    if closing is None:
        if _OWN_FIELD.match(text, opening.end()):
            raise CorpusError(_problem(where, 1, *_UNCLOSED))
        return FrontMatter()
    block = text[opening.end() : closing.start()]
    if not _is_front_matter(block):
        return FrontMatter()
    fields, problems = _read_fields(block, where)
    reader = _Reader(where=where, fields=fields, problems=problems)
    return reader.read(closing.end())


_UNCLOSED = (
    "the front matter is not closed",
    "end it with a line that is only ---",
)


def _is_front_matter(block: str) -> bool:
    """Tell a header from prose that happens to stand between two rules."""
    if _OWN_FIELD.search(block):
        return True
    lines = [line for line in block.splitlines() if not _GOES_ON.match(line)]
    return bool(lines) and all(_ANY_FIELD.match(line) for line in lines)


def _problem(where: str, line: int, message: str, remedy: str) -> Problem:
    return Problem(where=where, line=line, message=message, remedy=remedy)


def _read_fields(block: str, where: str) -> tuple[dict[str, _Field], list[Problem]]:
    """Give the block's own fields by name, and what is wrong with them."""
    try:
        node = yaml.compose(block, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise CorpusError(_yaml_problem(error, block, where)) from error
    except RecursionError:
        problem = _problem(
            where, 2, "the front matter is nested too deeply", "write plain fields"
        )
        raise CorpusError(problem) from None
    if not isinstance(node, yaml.MappingNode):
        problem = _problem(
            where, 2, "the front matter holds no fields", "write it as `name: value`"
        )
        raise CorpusError(problem)
    return _own_fields(node, where)


def _own_fields(
    node: yaml.MappingNode, where: str
) -> tuple[dict[str, _Field], list[Problem]]:
    fields: dict[str, _Field] = {}
    problems: list[Problem] = []
    for key, value in node.value:
        name = key.value.lower() if isinstance(key, yaml.ScalarNode) else ""
        if name not in FIELDS:
            continue
        line = key.start_mark.line + 2
        if not isinstance(value, yaml.ScalarNode):
            problems.append(
                _problem(where, line, f"{name} is a list", "write it as one text")
            )
        elif name in fields:
            problems.append(
                _problem(where, line, f"{name} stands here twice", "keep one of them")
            )
        else:
            fields[name] = _Field(name=name, value=_written(value), line=line)
    return fields, problems


def _written(node: yaml.ScalarNode) -> str:
    """Give a value as written, on one line; YAML's "no value" is empty."""
    value = " ".join(str(node.value).split())
    return "" if node.style is None and value in {"~", "null"} else value


def _yaml_problem(error: yaml.YAMLError, block: str, where: str) -> Problem:
    """Say where the YAML breaks; PyYAML gives a mark or a position, or neither."""
    mark = getattr(error, "problem_mark", None)
    position = getattr(error, "position", None)
    line = 2
    if mark is not None:
        line += mark.line
    elif isinstance(position, int):
        line += block.count("\n", 0, position)
    reason = getattr(error, "problem", None) or getattr(error, "reason", "")
    return _problem(
        where,
        line,
        f"the front matter is broken ({reason})",
        "write one `name: value` a line, and put a value that holds ': ' in quotes",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """Turns fields into values, collecting every mistake."""

    where: str
    fields: dict[str, _Field]
    problems: list[Problem]

    def read(self, end: int) -> FrontMatter:
        """Give all values, or raise CorpusError with all the mistakes."""
        front = FrontMatter(
            end=end,
            title=self._text("title"),
            outlet=self._text("outlet"),
            byline=self._text("byline"),
            published=self._published(),
            url=self._url(),
            embargoed=self._embargoed(),
            pubstatus=self._pubstatus(),
        )
        if self.problems:
            raise CorpusError(*sorted(self.problems))
        return front

    def _text(self, name: str) -> str:
        return self.fields[name].value if name in self.fields else ""

    def _reject(self, name: str, message: str, remedy: str) -> None:
        value = self.fields[name].value
        shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}..."
        line = self.fields[name].line
        said = f"{name} {shown!r} {message}"
        self.problems.append(_problem(self.where, line, said, remedy))

    def _published(self) -> date | None:
        value = self._text("published")
        if not value:
            return None
        try:
            return datetime.fromisoformat(value).date()
        except ValueError:
            day = read_date(value)
        if day is None:
            self._reject("published", "is no date", "write it as 2022-03-31")
        return day

    def _embargoed(self) -> datetime | None:
        value = self._text("embargoed")
        if not value:
            return None
        instant = read_instant(value)
        if instant is None:
            self._reject(
                "embargoed",
                "is no instant with a time zone",
                "write it as 2022-03-31T06:00:00+01:00",
            )
        return instant

    def _url(self) -> str:
        value = self._text("url")
        if value and not value.lower().startswith(("http://", "https://")):
            self._reject("url", "is no web address", "start it with https://")
        return value

    def _pubstatus(self) -> PubStatus:
        value = self._text("pubstatus").lower()
        try:
            return PubStatus(value) if value else PubStatus.USABLE
        except ValueError:
            choices = ", ".join(PubStatus)
            self._reject("pubstatus", "is unknown", f"write one of {choices}")
            return PubStatus.WITHHELD


_SHOWN = 60
