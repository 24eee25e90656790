"""The turns of `a.txt` and `b.txt`, and whether one was understood as meant.

`a.txt` says how the files are written. A command is compared by what it asks for:
names by whom the articles know under them, words by their stems, in any order.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from bot.answers.naming import meant
from bot.answers.scope import find_articles
from bot.corpus import parse_article
from bot.dialogue import (
    CheckQuery,
    FollowUpQuery,
    Query,
    SmallTalkQuery,
    UnclearQuery,
)
from bot.extract import extract
from bot.grammar import command_of, parse_command
from bot.intents import IntentSet, parse_intents
from bot.matching import understand
from bot.search import content_words, likeness, stem
from bot.store import FactStore, build_store
from bot.text import fold

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
CORPORA = (ROOT / "tests" / "articles", HERE.parent / "articles")
NOW = datetime(2031, 5, 7, 9, 30, tzinfo=UTC)  # a Wednesday
SPEECH_ACTS = ("thanks", "greeting", "about")
TALK = ("talk", *SPEECH_ACTS)
ABOUT_ANSWER = ("printed", "speakers", "record", "claimed")
ALIKE = 0.6  # of two words, from which one is the other with a slip
_NAMED = ("speaker", "visitor")

Understood = Query | FollowUpQuery


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """The turns of a thread, and what the last one means: one of several."""

    turns: tuple[str, ...]
    meanings: tuple[str, ...]

    @property
    def is_talk(self) -> bool:
        """Tell what no cutting answers."""
        return self.meanings[0] in TALK

    def __str__(self) -> str:
        """Give the turns as the file has them."""
        return " > ".join(self.turns)


@cache
def read_utterances(which: str) -> tuple[Utterance, ...]:
    """Read a set of turns, in the file's order."""
    return tuple(_parsed((HERE / f"{which}.txt").read_text(encoding="utf-8")))


def _parsed(text: str) -> Iterator[Utterance]:
    meanings: tuple[str, ...] = ()
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            turns = tuple(turn.strip() for turn in line.split(" > "))
            spare, own = _own_meanings(turns[-1])
            yield Utterance(turns=(*turns[:-1], spare), meanings=(*meanings, *own))
        else:
            meanings = tuple(meaning.strip() for meaning in line.split(" | "))


def _own_meanings(last: str) -> tuple[str, tuple[str, ...]]:
    """Part a turn from further commands that would be as good for it alone."""
    turn, *own = last.split(" | ")
    return turn, tuple(own)


def digest(which: str) -> str:
    """Give a digest of a set of turns."""
    return sha256((HERE / f"{which}.txt").read_bytes()).hexdigest()[:16]


@cache
def read_store() -> FactStore:
    """Build the store that is asked."""
    articles = [
        parse_article(path.stem, path.read_text(encoding="utf-8"))
        for folder in CORPORA
        for path in sorted(folder.glob("*.txt"))
    ]
    return build_store(articles, [f for one in articles for f in extract(one)])


@cache
def read_intents() -> IntentSet:
    """Read the intents that are shipped."""
    return parse_intents(
        {
            path.name: path.read_text(encoding="utf-8")
            for path in (ROOT / "intents").glob("*.yaml")
        }
    )


def slipped(turn: str) -> str:
    """Swap, drop or double a letter in the longest word; the same one every time."""
    random = Random(turn)
    words = turn.split()
    plain = [n for n, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    if not plain:
        return turn
    at = max(plain, key=lambda n: (len(words[n]), n))
    word = words[at]
    place = random.randrange(1, len(word) - 2)
    slips = (
        word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        word[:place] + word[place + 1 :],
        word[:place] + word[place] + word[place:],
    )
    words[at] = random.choice(slips)
    return " ".join(words)


def ask(utterance: Utterance, *, slip: bool = False) -> Understood:
    """Understand an utterance's last turn, in the light of those before it."""
    earlier: list[Query] = []
    for turn in utterance.turns[:-1]:
        understood = _understood(turn, earlier)
        command = (
            "" if isinstance(understood, FollowUpQuery) else command_of(understood)
        )
        if command:
            earlier.append(parse_command(command, now=NOW))
    last = utterance.turns[-1]
    return _understood(slipped(last) if slip else last, earlier)


def _understood(turn: str, earlier: list[Query]) -> Understood:
    return understand(
        turn,
        store=read_store(),
        intents=read_intents(),
        earlier=tuple(earlier),
        now=NOW,
    )


# --------------------------------------------------------------------- comparing


def is_kind(query: Understood, utterance: Utterance) -> bool:
    """Tell whether the kind of question is one of those meant."""
    return any(_is_kind(query, meaning) for meaning in utterance.meanings)


def is_meant(query: Understood, utterance: Utterance) -> bool:
    """Tell whether all that is asked is what is meant."""
    return any(
        _is_kind(query, meaning) and _asks(query, meaning)
        for meaning in utterance.meanings
    )


def _is_kind(query: Understood, meaning: str) -> bool:
    if meaning in SPEECH_ACTS:
        return query == SmallTalkQuery(intent=meaning)
    if meaning == "talk":
        is_told = isinstance(query, UnclearQuery) and not query.candidates
        return is_told or isinstance(query, SmallTalkQuery)
    if meaning == "clarify":
        return isinstance(query, UnclearQuery) and bool(query.candidates)
    if meaning in ABOUT_ANSWER:
        return isinstance(query, FollowUpQuery) and query.kind == meaning
    if meaning == "/quote check":
        return isinstance(query, CheckQuery)
    return type(query) is type(_wanted(meaning))


def _wanted(meaning: str) -> Query:
    bare = " " not in meaning and meaning != "/help"
    return parse_command(f"{meaning} all" if bare else meaning, now=NOW)


def _asks(query: Understood, meaning: str) -> bool:
    """Compare what is asked; a bare command asks for anything of its kind."""
    if " " not in meaning or meaning in ("/quote check", "/digest preview"):
        return meaning != "/digest preview" or not getattr(query, "topics", ())
    asked, wanted = _content(query), _content(_wanted(meaning))
    words, meant_words = asked.pop("words"), wanted.pop("words")
    return asked == wanted and _are_alike(words, meant_words)


def _are_alike(words: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether words are the same but for slips, which the search forgives."""
    return len(words) == len(others) and all(
        max((likeness(word, other) for other in others), default=0) >= ALIKE
        for word in words
    )


def _content(query: Understood) -> dict[str, Any]:
    """Give what a question asks for, each part in a form that can be compared."""
    content: dict[str, Any] = {}
    stems: set[str] = set()
    for field in filter(lambda one: one.compare, fields(query)):
        value = getattr(query, field.name)
        if field.name in ("words", "about"):
            stems |= {stem(word.key) for word in content_words(value)}
        elif field.name in _NAMED:
            content[field.name] = _people(value)
        elif field.name == "also":
            content[field.name] = tuple(map(_people, value))
        elif field.name == "article":
            content[field.name] = find_articles(value, read_store()) if value else ()
        elif field.name == "aspects":
            content[field.name] = frozenset(value)
        else:
            content[field.name] = fold(value) if isinstance(value, str) else value
    return {**content, "words": frozenset(stems)}


def _people(name: str) -> frozenset[str]:
    """Give whom the articles know by a name, else the name itself."""
    store = read_store()
    known = (store.speakers, store.visitors) if name else ()
    found = {fold(one.canonical) for names in known for one in meant(name, names)}
    return frozenset(found or {fold(name)})
