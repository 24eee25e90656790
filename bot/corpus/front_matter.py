"""The YAML block that may open an article.

Knows its fields, named and valued as in IPTC's ninjs where ninjs has them
(https://iptc.org/std/ninjs/). Values are taken as written, never as YAML would
convert them: `title: No` is a title, `published: 2022-03-31` a date because it
is asked for as one. Other fields are a newsroom's own and left alone, unless one
looks like a slip in writing ours.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from difflib import get_close_matches

import yaml

from bot.almanac import read_date, read_instant
from bot.errors import CorpusError, Problem
from bot.model import PubStatus

FIELDS = ("title", "outlet", "byline", "published", "url", "embargoed", "pubstatus")
LONGEST = 20_000
"""Code points within which front matter closes; prose after a `---` is longer."""

MEANT = {
    **dict.fromkeys(("headline", "heading"), "title"),
    **dict.fromkeys(("source", "publication", "publisher", "newspaper"), "outlet"),
    **dict.fromkeys(("author", "authors", "writer", "reporter"), "byline"),
    **dict.fromkeys(("date", "pubdate", "datepublished", "publishdate"), "published"),
    **dict.fromkeys(("link", "permalink"), "url"),
}
"""What others call our fields: no slips, but worth a word in a check."""

_ALIKE = 0.8  # "publised" and "published" share .94, "subtitle" and "title" .77
_A_SLIP = 0.92  # "publishd" shares .94, "publisher" .89, "titles" with "title" .91
_OPENING = re.compile(r"\ufeff?---[ \t]*(?:\r\n|[\r\n])")
_CLOSING = re.compile(r"(?<=[\r\n])---[ \t]*(?:\r\n|[\r\n]|\Z)")
_OWN_FIELD = re.compile(
    rf"(?:^|(?<=[\r\n]))(?:{'|'.join(FIELDS)})[ \t]*:", re.IGNORECASE
)
_ANY_FIELD = re.compile(r"[a-z][\w\-]*[ \t]*:(?:\s|$)")
_GOES_ON = re.compile(r"[ \t#-]|$")  # indented, a comment, a list item, empty


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What the block says; `end` is where the article goes on, 0 without one.

    `published_line` is the line of the file that says when it was published, 0
    where none does. `doubts` are what should be looked at although the article
    can be read, `others` the names of fields that are none of ours.
    """

    end: int = 0
    title: str = ""
    outlet: str = ""
    byline: str = ""
    published: date | None = None
    url: str = ""
    embargoed: datetime | None = None
    pubstatus: PubStatus = PubStatus.USABLE
    published_line: int = 0
    doubts: tuple[Problem, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """One field as written, and the line of the file it stands on.

    `value` is None where it is no text but a list, or fields within; `is_bare`
    tells one that is no YAML, taken as it stands.
    """

    name: str
    value: str | None
    line: int
    is_bare: bool = False


def read_front_matter(text: str, where: str) -> FrontMatter:
    """Read the block at the very start of `text`, if there is one.

    Raises CorpusError where it can't be read, or where what may be shown can't be
    told, with every such mistake and its line; any other is a doubt.
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
    reader = _Reader(where=where)
    for given in _read_fields(block, where):
        reader.take(given)
    return reader.read(closing.end())


_UNCLOSED = (
    "the front matter is not closed, so the article is not held",
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


def _read_fields(block: str, where: str) -> Iterator[_Field]:
    """Give the block's fields in order, ours and others."""
    try:
        node = _compose(block)
    except yaml.YAMLError as error:
        if not _BARE.fullmatch(block):
            raise CorpusError(_yaml_problem(error, block, where)) from error
        yield from _read_bare(block)
        return
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
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode):
            written = _written(value) if isinstance(value, yaml.ScalarNode) else None
            line = key.start_mark.line + 2
            yield _Field(name=str(key.value).lower(), value=written, line=line)


# One field a line, and nothing that YAML has for more than that.
_BARE = re.compile(r"(?:[A-Za-z][\w-]*:(?:[ \t]+[^\x00-\x08\x0b-\x1f\x7f\n]*)?\r?\n)*+")


def _read_bare(block: str) -> Iterator[_Field]:
    """Give the fields of a block with "title: Roe: no deal", each line by itself."""
    for number, line in enumerate(block.splitlines(), 2):
        name, _, rest = line.partition(":")
        value = rest.strip()
        try:
            node = yaml.compose(line, Loader=yaml.BaseLoader)
            inner = node.value[0][1] if isinstance(node, yaml.MappingNode) else None
            written = _written(inner) if isinstance(inner, yaml.ScalarNode) else None
            yield _Field(name=name.lower(), value=written, line=number)
        except (yaml.YAMLError, RecursionError):
            yield _Field(name=name.lower(), value=value, line=number, is_bare=True)


def _compose(block: str) -> yaml.Node | None:
    """Read a block of YAML; raises `yaml.YAMLError`, or `RecursionError` by nesting.

    libyaml is ten times as quick as PyYAML's own reader, and ends the process
    on a deeply nested block: it is given plain lines alone, which nest nothing.
    What it refuses, PyYAML's own reader gets again, for its better errors.
    """
    if _PLAIN.fullmatch(block):
        with suppress(yaml.YAMLError, UnicodeEncodeError):
            return yaml.compose(block, Loader=_LIBYAML)
    return yaml.compose(block, Loader=yaml.BaseLoader)


_PLAIN = re.compile(r"(?:[A-Za-z][\w-]*:[ ]+[\w\"'][^\n\r\t\x85\u2028\u2029]*\n)*+")
_LIBYAML = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def _written(node: yaml.ScalarNode) -> str:
    """Give a value as written, on one line; YAML's "no value" is empty."""
    value = " ".join(str(node.value).split())
    return "" if not node.style and value in {"~", "null"} else value


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
    """Turns fields into values, collecting every mistake and every doubt."""

    where: str
    fields: dict[str, _Field] = field(default_factory=dict)
    others: dict[str, _Field] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    doubts: list[Problem] = field(default_factory=list)

    def take(self, given: _Field) -> None:
        """Keep a field; a second one of its name settles nothing.

        "title: Roe: no deal" says what it means; a quotation mark in front may be
        one that was to close.
        """
        is_ours = given.name in FIELDS
        if is_ours and given.is_bare and (given.value or "").startswith(("'", '"')):
            said = f"{given.name} is no YAML, and was taken as it stands"
            remedy = "put a value that holds ': ' in quotes"
            self.doubts.append(_problem(self.where, given.line, said, remedy))
        if not is_ours:
            self.others.setdefault(given.name, given)
        elif given.value is None:
            self._fault(given, f"{given.name} is a list", "write it as one text")
        elif given.name not in self.fields:
            self.fields[given.name] = given
        elif self._is_more_than_told(given):
            self._fault(given, f"{given.name} stands here twice", "keep one of them")

    def _is_more_than_told(self, given: _Field) -> bool:
        """Tell a second value that decides what may be shown; doubt any other."""
        before = self.fields[given.name]
        if before.value == given.value:
            return False
        if given.name in _DECISIVE:
            return True
        self.fields[given.name] = replace(before, value="")
        said = f"{given.name} stands here twice, with two values, and neither is taken"
        self.doubts.append(_problem(self.where, given.line, said, "keep one of them"))
        return False

    def read(self, end: int) -> FrontMatter:
        """Give all values; raise CorpusError where what may be shown stays open.

        What else is doubtful is told with it: nobody mends a file twice.
        """
        published, embargoed = self._published(), self._embargoed()
        pubstatus, url = self._pubstatus(), self._url()
        self._doubt_slips()
        self._doubt_embargo(published, embargoed)
        if self.problems:
            raise CorpusError(*sorted((*self.problems, *self.doubts)))
        return FrontMatter(
            end=end,
            title=self._text("title"),
            outlet=self._text("outlet"),
            byline=self._text("byline"),
            published=published,
            url=url,
            embargoed=embargoed,
            pubstatus=pubstatus,
            published_line=self.fields["published"].line if published else 0,
            doubts=tuple(self.doubts),
            others=tuple(self.others),
        )

    def _doubt_slips(self) -> None:
        """Doubt a field whose name nearly is one of ours, a little more if it is here.

        "publisher" may well stand beside "published", where "publishd" is a slip.
        """
        for other in self.others.values():
            if other.name in MEANT:
                continue
            for meant in get_close_matches(other.name, FIELDS, n=1, cutoff=_ALIKE):
                is_here = meant in self.fields
                if is_here and not get_close_matches(other.name, [meant], 1, _A_SLIP):
                    continue
                said = f"{_shown(other.name)} is no field that is read"
                remedy = f"write {meant} if that is meant (known: {_KNOWN})"
                remedy = f"remove it: {meant} is given, too" if is_here else remedy
                self.doubts.append(_problem(self.where, other.line, said, remedy))

    def _doubt_embargo(
        self, published: date | None, embargoed: datetime | None
    ) -> None:
        """Doubt a day of publication before the embargo; zones may cost a day."""
        if published is None or embargoed is None:
            return
        if published + _A_DAY < embargoed.date():
            line = self.fields["published"].line
            said = f"published {published} lies before the embargo ends"
            self.doubts.append(_problem(self.where, line, said, "correct one of them"))

    def _text(self, name: str) -> str:
        return (self.fields[name].value or "") if name in self.fields else ""

    def _fault(self, given: _Field, message: str, remedy: str) -> None:
        """Tell a value that can't be taken; the article goes on without it.

        Where it decides what may be shown, the article is not read at all.
        """
        if given.name in _DECISIVE:
            said = f"{message}, so the article is not held"
            self.problems.append(_problem(self.where, given.line, said, remedy))
        else:
            said = f"{message}, and was not taken"
            self.doubts.append(_problem(self.where, given.line, said, remedy))

    def _reject(self, name: str, message: str, remedy: str) -> None:
        said = f"{name} {_shown(self._text(name))} {message}"
        self._fault(self.fields[name], said, remedy)

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
            return ""
        return value

    def _pubstatus(self) -> PubStatus:
        value = self._text("pubstatus").lower()
        try:
            return PubStatus(value) if value else PubStatus.USABLE
        except ValueError:
            choices = ", ".join(PubStatus)
            self._reject("pubstatus", "is unknown", f"write one of {choices}")
            return PubStatus.WITHHELD


_A_DAY = timedelta(days=1)
_DECISIVE = ("embargoed", "pubstatus")  # with two values, it may not be shown
_KNOWN = ", ".join(FIELDS)
_SHOWN = 60


def _shown(value: str) -> str:
    return repr(value if len(value) <= _SHOWN else f"{value[:_SHOWN]}...")
