"""The digests that a newsroom configures, read from YAML text.

Knows the form of an entry, its defaults, and how to say what is wrong with it,
with its line. Refuses to read the file itself. Scalars are taken as written,
so that YAML's own idea of `10:30` (630) or of `no` (false) plays no part.
"""

import re
from datetime import time, timedelta
from difflib import get_close_matches
from zoneinfo import ZoneInfo

import yaml

from bot.errors import Problem, SettingsError
from bot.ports import Digest, Weekday, WhenEmpty
from bot.settings import zone_named

DEFAULT_CATCH_UP = timedelta(hours=2)
LONGEST_CATCH_UP_MINUTES = 22 * 60
LONGEST_NAME = 80

_KEYS = (
    "channel",
    "name",
    "at",
    "zone",
    "weekdays",
    "topics",
    "when_empty",
    "catch_up_minutes",
)
_REQUIRED = ("channel", "name", "at")
_EXAMPLE = '- {channel: C0123ABCD, name: morning, at: "08:30", zone: Europe/London}'
# https://docs.slack.dev/apis/web-api/using-the-conversations-api: C, older private G
_CHANNEL = re.compile(r"[CG][A-Z0-9]{2,30}")
_TIME = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_WEEKDAYS = {
    name: Weekday(number)
    for number, day in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split()
    )
    for name in (day, day[:3])
}
_NAME = re.compile(r"[^\W_](?:[\w -]*\w)?")


class ConfiguredDigests:
    """The `Digests` port over what a file says."""

    def __init__(self, digests: tuple[Digest, ...]) -> None:
        self._digests = digests

    def all(self) -> tuple[Digest, ...]:
        """Give every digest, in the file's order."""
        return self._digests


def read_digests(
    text: str, *, where: str, zone: ZoneInfo, team: str = ""
) -> tuple[Digest, ...]:
    """Read a list of digests, in its order.

    `where` names the file in problems; `zone` is for entries without one;
    `team` is the Slack workspace's id, which only a running bot knows.

    Raises `SettingsError` with every problem, in order of line.
    """
    report = _Report(where)
    digests: dict[tuple[str, str], Digest] = {}
    for node in _entries(text, report):
        digest = _read_entry(_Entry(node, report), zone=zone, team=team)
        if digest is None:
            continue
        if (digest.channel, digest.name) in digests:
            report(
                node,
                f"{digest.channel} has a digest named {digest.name!r} already",
                "give each digest of a channel a name of its own",
            )
        digests[digest.channel, digest.name] = digest
    if report.problems:
        raise SettingsError(*sorted(report.problems, key=lambda each: each.line))
    return tuple(digests.values())


class _Report:
    """What is wrong with the file so far."""

    def __init__(self, where: str) -> None:
        self._where = where
        self.problems: list[Problem] = []

    def __call__(self, place: yaml.Node | int, message: str, remedy: str) -> None:
        line = place if isinstance(place, int) else place.start_mark.line + 1
        self.problems.append(
            Problem(where=self._where, line=line, message=message, remedy=remedy)
        )


def _entries(text: str, report: _Report) -> list[yaml.MappingNode]:
    """Give the file's entries; what is no entry is reported."""
    remedy = f"write a list of digests such as {_EXAMPLE}"
    try:
        root = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        report(_line_of(error, text), f"this is no YAML: {_reason(error)}", remedy)
        return []
    except RecursionError:
        report(1, "the file is nested too deeply", remedy)
        return []
    if root is None or (isinstance(root, yaml.ScalarNode) and not root.value):
        return []  # empty, or comments alone
    if not isinstance(root, yaml.SequenceNode):
        report(root, "the file is no list", remedy)
        return []
    for node in root.value:
        if not isinstance(node, yaml.MappingNode):
            report(node, "this is no digest", remedy)
    return [node for node in root.value if isinstance(node, yaml.MappingNode)]


def _line_of(error: yaml.YAMLError, text: str) -> int:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        return error.problem_mark.line + 1
    return text.count("\n", 0, getattr(error, "position", 0)) + 1


def _reason(error: yaml.YAMLError) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem:
        return error.problem
    return "it holds a character that YAML does not allow"


class _Entry:
    """One digest's fields, read one by one; what is wrong with them is reported."""

    def __init__(self, node: yaml.MappingNode, report: _Report) -> None:
        self.node = node
        self.report = report
        self.is_sound = True
        self._fields: dict[str, yaml.Node] = {}
        for key, value in node.value:
            self._add(key, value)

    def refuse(self, place: yaml.Node, message: str, remedy: str) -> None:
        """Report a problem; the entry makes no digest."""
        self.is_sound = False
        self.report(place, message, remedy)

    def scalar(self, name: str) -> yaml.ScalarNode | None:
        """Give a field's one value; None where it is left out or no such value."""
        node = self._fields.get(name)
        if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
            if name in _REQUIRED:
                place = node or self.node
                self.refuse(place, f"{name!r} is missing", f"as in {_EXAMPLE}")
            return None
        if not isinstance(node, yaml.ScalarNode):
            self.refuse(node, f"{name!r} holds more than one value", "write one")
            return None
        return node

    def scalars(self, name: str) -> tuple[yaml.ScalarNode, ...]:
        """Give a field's list of values; a single value is a list of one."""
        node = self._fields.get(name)
        values = node.value if isinstance(node, yaml.SequenceNode) else [node]
        sound = []
        for value in values:
            if isinstance(value, yaml.ScalarNode):
                sound.append(value)
            elif value is not None:
                self.refuse(value, f"{name!r} is no list", "write a list: [one, two]")
        return tuple(value for value in sound if value.value.strip())

    def _add(self, key: yaml.Node, value: yaml.Node) -> None:
        name = key.value if isinstance(key, yaml.ScalarNode) else "?"
        if name not in _KEYS:
            close = get_close_matches(name, _KEYS, n=1)
            known = close[0] if close else ", ".join(_KEYS)
            self.refuse(key, f"a digest has no {name!r}", f"write {known}")
        elif name in self._fields:
            self.refuse(key, f"{name!r} stands here twice", "remove one of them")
        self._fields[name] = value


def _read_entry(entry: _Entry, *, zone: ZoneInfo, team: str) -> Digest | None:
    """Give the entry's digest; None where a problem was reported."""
    channel, name, at = _read_channel(entry), _read_name(entry), _read_at(entry)
    zone = _read_zone(entry) or zone
    weekdays = _read_weekdays(entry)
    when_empty = _read_when_empty(entry)
    catch_up = _read_catch_up(entry)
    topics = tuple(node.value.strip() for node in entry.scalars("topics"))
    if not entry.is_sound or channel is None or name is None or at is None:
        return None
    return Digest(
        team=team,
        channel=channel,
        name=name,
        at=at,
        zone=zone,
        weekdays=weekdays,
        topics=topics,
        when_empty=when_empty,
        catch_up=catch_up,
    )


def _read_channel(entry: _Entry) -> str | None:
    node = entry.scalar("channel")
    if node is not None and not _CHANNEL.fullmatch(node.value):
        entry.refuse(
            node,
            f"{node.value!r} is no channel's id",
            "copy it from the foot of the channel's details in Slack; "
            "it begins with C, as in C0123ABCD",
        )
    return node.value if node else None


def _read_name(entry: _Entry) -> str | None:
    node = entry.scalar("name")
    if node is None:
        return None
    if len(node.value) > LONGEST_NAME or not _NAME.fullmatch(node.value):
        entry.refuse(
            node,
            f"{node.value[:LONGEST_NAME]!r} can't be a digest's name",
            f"use letters, digits, blanks, - and _, {LONGEST_NAME} at most",
        )
    return str(node.value)


def _read_at(entry: _Entry) -> time | None:
    node = entry.scalar("at")
    if node is None:
        return None
    clock = _TIME.fullmatch(node.value)
    if clock is None:
        entry.refuse(
            node,
            f"{node.value!r} is no time of day",
            'write hours and minutes from 00:00 to 23:59, as in at: "08:30"',
        )
        return None
    return time(int(clock[1]), int(clock[2]))


def _read_zone(entry: _Entry) -> ZoneInfo | None:
    node = entry.scalar("zone")
    if node is None:
        return None
    try:
        return zone_named(node.value)
    except ValueError as error:
        entry.refuse(node, str(error), 'use an IANA name such as "Europe/London"')
        return None


def _read_weekdays(entry: _Entry) -> frozenset[Weekday]:
    days = set()
    for node in entry.scalars("weekdays"):
        day = _WEEKDAYS.get(node.value.strip().lower())
        if day is None:
            entry.refuse(
                node,
                f"{node.value!r} is no day of the week",
                "write days as in [mon, tue, wed, thu, fri, sat, sun]",
            )
        else:
            days.add(day)
    return frozenset(days) or frozenset(Weekday)


def _read_when_empty(entry: _Entry) -> WhenEmpty:
    node = entry.scalar("when_empty")
    if node is None:
        return WhenEmpty.SILENT
    try:
        return WhenEmpty(node.value)
    except ValueError:
        entry.refuse(
            node,
            f"{node.value!r} is not what a digest can do when nothing is new",
            "write silent (post nothing) or line (post one line that says so)",
        )
        return WhenEmpty.SILENT


def _read_catch_up(entry: _Entry) -> timedelta:
    node = entry.scalar("catch_up_minutes")
    if node is None:
        return DEFAULT_CATCH_UP
    minutes = int(node.value) if re.fullmatch(r"[0-9]{1,4}", node.value) else 0
    if not 1 <= minutes <= LONGEST_CATCH_UP_MINUTES:
        entry.refuse(
            node,
            f"{node.value!r} is no number of minutes to catch up in",
            f"write a whole number from 1 to {LONGEST_CATCH_UP_MINUTES}",
        )
        return DEFAULT_CATCH_UP
    return timedelta(minutes=minutes)
