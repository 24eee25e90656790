"""Reads the intent files: ways of asking, and how an answer is worded.

Knows the form of a file and names the line of every mistake in it. Refuses to
know disks, and which words match which example: that is `bot.matching`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from string import Formatter

import yaml
from rapidfuzz import fuzz, process

from bot.dialogue import Outcome, Verdict
from bot.errors import IntentError, Problem
from bot.text import words

SLOTS = ("speaker", "place", "topic", "article")
"""What an example may leave open, as in "what did {speaker} say"."""

BLANKS = (
    "speaker",
    "visitor",
    "place",
    "aspects",
    "words",
    "article",
    "missing",
    "apart",
    "unlike",
    "days",
    "unknown",
    "count",
    "cuttings",
    "articles",
    "copied",
    "disputed",
    "undisputed",
)
"""What a reply may have filled in; `cuttings` is the count with its noun."""

# The intents the bot can act on, and the outcomes each must have words for. Any
# other file turns its questions away, in its own words.
ACTING: dict[str, tuple[str, ...]] = {
    "quote": (Outcome.FOUND, Outcome.NONE, Outcome.ASK, Outcome.TEACH, *Verdict),
    "visit": (Outcome.FOUND, Outcome.NONE, Outcome.ASK, Outcome.TEACH),
    "sources": (Outcome.FOUND, Outcome.NONE, Outcome.TEACH),
    "digest": (Outcome.FOUND, Outcome.NONE, Outcome.TEACH),
    "help": (Outcome.ASK, Outcome.NONE, Outcome.TEACH),
    "smalltalk": (Outcome.TURNED_AWAY,),
}
SMALL_TALK = "smalltalk"
_OTHERS = {"unclear": "help"}  # kinds of answer that another intent's file words

_KEYS = ("intent", "examples", "signals", "rules_out", "replies")
_SLOT = re.compile(r"\{([^{}]*)\}")
_ALIKE = 60  # percent from which a mistyped word is worth suggesting


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """A way of asking, with the wording of its answers.

    `signals` speak for it wherever they stand, `rules_out` against it.
    `replies` give, for an outcome, wordings from the most to the least telling.
    """

    name: str
    examples: tuple[str, ...]
    signals: tuple[str, ...] = ()
    rules_out: tuple[str, ...] = ()
    replies: tuple[tuple[str, tuple[str, ...]], ...]

    def reply(self, outcome: str, values: Mapping[str, str]) -> str:
        """Word an outcome or verdict: as fully as the `values` allow.

        The first wording whose blanks can all be filled is used; empty where the
        file has none for that outcome.
        """
        for wording in dict(self.replies).get(outcome, ()):
            if all(values.get(blank) for blank in blanks_of(wording)):
                return wording.format_map(values)
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntentSet:
    """The intents in force, in order of name."""

    intents: tuple[Intent, ...]

    def named(self, name: str) -> Intent:
        """Give the intent of that name; small talk where there is none."""
        by_name = {intent.name: intent for intent in self.intents}
        return by_name.get(_OTHERS.get(name, name), by_name[SMALL_TALK])


def blanks_of(wording: str) -> tuple[str, ...]:
    """Give the names of a wording's blanks, in order."""
    return tuple(name for _, name, _, _ in Formatter().parse(wording) if name)


def parse_intents(files: Mapping[str, str]) -> IntentSet:
    """Read intent files, by name.

    Raises `IntentError` with every mistake of every file, each with its line
    and remedy.
    """
    readings = [_read(name, files[name]) for name in sorted(files)]
    problems = [problem for reading in readings for problem in reading.problems]
    problems += _clashes(readings)
    problems += _absences(readings, problems)
    if problems:
        raise IntentError(*sorted(problems))
    intents = (reading.intent() for reading in readings)
    return IntentSet(intents=tuple(sorted(intents, key=lambda intent: intent.name)))


@dataclass(frozen=True, slots=True)
class _Line:
    """A text of a file and the line it stands on, from 1."""

    text: str
    line: int


@dataclass(slots=True)
class _Reading:
    """A file as far as it could be read, and what is wrong with it."""

    file: str
    name: str = ""
    lists: dict[str, list[_Line]] = field(default_factory=dict)
    replies: dict[str, list[_Line]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def complain(self, line: int, message: str, remedy: str) -> None:
        """Note a mistake."""
        self.problems.append(
            Problem(where=self.file, line=line, message=message, remedy=remedy)
        )

    def texts(self, key: str) -> tuple[str, ...]:
        """Give the texts of a list of the file."""
        return tuple(line.text for line in self.lists.get(key, ()))

    def intent(self) -> Intent:
        """Give what a file without mistakes says."""
        return Intent(
            name=self.name,
            examples=self.texts("examples"),
            signals=self.texts("signals"),
            rules_out=self.texts("rules_out"),
            replies=tuple(
                (outcome, tuple(line.text for line in lines))
                for outcome, lines in self.replies.items()
            ),
        )


def _read(file: str, text: str) -> _Reading:
    """Read one file, noting every mistake."""
    reading = _Reading(file)
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        reading.complain(_error_line(error), _error_text(error), "mend the YAML there")
        return reading
    except RecursionError:
        reading.complain(0, "the lists are nested too deeply", "make them flat")
        return reading
    if not isinstance(root, yaml.MappingNode):
        reading.complain(
            1, "the file holds no intent", f"give it the keys {_listed(_KEYS)}"
        )
        return reading
    for key, line, value in _entries(root, _KEYS, "key", reading):
        _READERS[key](key, line, value, reading)
    _check_whole(reading)
    return reading


def _error_line(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if isinstance(mark, yaml.Mark) else 0


def _error_text(error: yaml.YAMLError) -> str:
    problem = getattr(error, "problem", None) or getattr(error, "reason", None)
    return f"this is not YAML: {problem or 'it cannot be read'}"


def _entries(
    node: yaml.MappingNode, known: Sequence[str], noun: str, reading: _Reading
) -> Iterator[tuple[str, int, yaml.Node]]:
    """Yield the entries of a mapping that have known keys, each once."""
    seen: dict[str, int] = {}
    for key_node, value in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode) or key not in known:
            shown = key if isinstance(key_node, yaml.ScalarNode) else "this"
            remedy = _did_you_mean(shown, known)
            reading.complain(line, f"{shown!r} is no {noun}", remedy)
        elif key in seen:
            first = f"it stands on line {seen[key]} already"
            reading.complain(line, f"{key!r} is given twice", f"join the two: {first}")
        else:
            seen[key] = line
            yield key, line, value


def _did_you_mean(typed: str, known: Sequence[str]) -> str:
    found = process.extractOne(typed, known, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return f"did you mean {found[0]!r}?" if found else f"use {_listed(known)}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:-1]) + f" or {names[-1]}"


def _text_of(node: yaml.Node, what: str, reading: _Reading) -> _Line | None:
    """Give a node that is one text; None, and a complaint, where it isn't."""
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.ScalarNode):
        hint = "put the line in quotation marks, if it begins with { or ["
        reading.complain(line, f"{what} must be one line of text", hint)
        return None
    text = str(node.value).strip()
    if not text or node.tag == "tag:yaml.org,2002:null":
        reading.complain(line, f"{what} is empty", "write it, or take the line out")
        return None
    return _Line(text, line)


def _texts_of(
    node: yaml.Node, what: str, reading: _Reading, *, or_one: bool = False
) -> list[_Line]:
    """Give a list's texts, leaving out what isn't text."""
    if or_one and isinstance(node, yaml.ScalarNode):
        items: list[yaml.Node] = [node]
    elif isinstance(node, yaml.SequenceNode):
        items = node.value
    else:
        line = node.start_mark.line + 1
        reading.complain(line, f"{what} must be a list", 'begin each line with "- "')
        return []
    lines = (_text_of(item, f"an entry of {what}", reading) for item in items)
    return [line for line in lines if line is not None]


def _read_name(key: str, _line: int, node: yaml.Node, reading: _Reading) -> None:
    """Read the name: the file's own, so that each is found by it."""
    line = _text_of(node, key, reading)
    stem = reading.file.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    if line is None:
        return
    reading.name = line.text
    if line.text != stem:
        reading.complain(
            line.line,
            f"the intent is called {line.text!r}, but its file {stem!r}",
            f"write {stem!r}, or rename the file",
        )


def _read_examples(key: str, _line: int, node: yaml.Node, reading: _Reading) -> None:
    """Read the examples, and check their slots."""
    reading.lists[key] = _texts_of(node, key, reading)
    for line in reading.lists[key]:
        for slot in _SLOT.findall(line.text):
            if slot not in SLOTS:
                remedy = _did_you_mean(slot, SLOTS)
                reading.complain(line.line, f"there is no slot {{{slot}}}", remedy)
        if set("{}") & set(_SLOT.sub("", line.text)):
            remedy = "write slots as {speaker}"
            reading.complain(line.line, "a brace has no partner", remedy)


def _read_words(key: str, _line: int, node: yaml.Node, reading: _Reading) -> None:
    """Read a list of signalling words or phrases."""
    reading.lists[key] = _texts_of(node, key, reading)


def _read_replies(key: str, line: int, node: yaml.Node, reading: _Reading) -> None:
    """Read the wordings of each outcome, and check their blanks."""
    if not isinstance(node, yaml.MappingNode):
        remedy = "give a wording for each outcome, as in the files that came with it"
        reading.complain(line, f"{key} must be a mapping", remedy)
        return
    verdicts = list(Verdict) if reading.name == "quote" else []
    outcomes = [str(outcome) for outcome in (*Outcome, *verdicts)]
    for name, _at, value in _entries(node, outcomes, "outcome", reading):
        lines = _texts_of(value, f"the reply {name!r}", reading, or_one=True)
        sound = [wording for wording in lines if _is_sound(wording, reading)]
        if len(sound) == len(lines) and lines and blanks_of(lines[-1].text):
            reading.complain(
                lines[-1].line,
                f"the last wording of {name!r} has a blank, and blanks can be empty",
                "add a wording without any",
            )
        reading.replies[name] = sound


def _is_sound(wording: _Line, reading: _Reading) -> bool:
    """Tell whether a wording's blanks exist; complain where they don't."""
    try:
        fields = list(Formatter().parse(wording.text))
    except ValueError:
        remedy = "write blanks as {words}"
        reading.complain(wording.line, "a brace has no partner", remedy)
        return False
    unknown = [name for _, name, _, _ in fields if name is not None]
    unknown = [name for name in unknown if name not in BLANKS]
    for name in unknown:
        remedy = _did_you_mean(name, BLANKS)
        reading.complain(wording.line, f"there is no blank {{{name}}}", remedy)
    if any(spec or conversion for _, _, spec, conversion in fields):
        remedy = "write the blank's name alone"
        reading.complain(wording.line, "a blank takes no format", remedy)
        return False
    return not unknown


_READERS: dict[str, Callable[[str, int, yaml.Node, _Reading], None]] = {
    "intent": _read_name,
    "examples": _read_examples,
    "signals": _read_words,
    "rules_out": _read_words,
    "replies": _read_replies,
}


def _check_whole(reading: _Reading) -> None:
    """Complain of what a file lacks."""
    if not reading.name and not any("intent" in p.message for p in reading.problems):
        reading.complain(1, "the intent has no name", 'begin with "intent: NAME"')
    if "examples" not in reading.lists:
        reading.complain(1, "there are no examples", 'list some under "examples:"')
    elif not reading.lists["examples"]:
        reading.complain(1, "the list of examples is empty", "write a few")
    needed = ACTING.get(reading.name, (Outcome.TURNED_AWAY,))
    for outcome in needed:
        if outcome not in reading.replies:
            remedy = f'add "{outcome}:" under "replies:"'
            reading.complain(1, f'there is no reply for "{outcome}"', remedy)


def _clashes(readings: Sequence[_Reading]) -> Iterator[Problem]:
    """Complain of an example that stands twice, in one file or in two."""
    seen: dict[str, tuple[str, int]] = {}
    for reading in readings:
        for line in reading.lists.get("examples", ()):
            key = " ".join(word.key for word in words(line.text))
            if key in seen:
                file, number = seen[key]
                yield Problem(
                    where=reading.file,
                    line=line.line,
                    message=f"the example {line.text!r} stands at {file}:{number} too",
                    remedy="keep the one whose answer is meant",
                )
            else:
                seen[key] = (reading.file, line.line)


def _absences(
    readings: Sequence[_Reading], problems: Sequence[Problem]
) -> Iterator[Problem]:
    """Complain of intents the bot needs that no file gives."""
    given = {reading.name for reading in readings}
    broken = {problem.where for problem in problems}
    for name in ACTING:
        if name not in given and not any(name in file for file in broken):
            yield Problem(
                where=f"{name}.yaml",
                message=f"no file gives the intent {name!r}",
                remedy="put back the file that came with the bot",
            )
