"""What a question asks for: its words, and what each may stand for.

Knows the words that are held. Refuses to look at a document.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from bot.search.entries import splits
from bot.search.near import may_be_small
from bot.search.words import content_words, is_function_word, parts

_MOST_WORDS = 48  # of a question; what is longer is a text to check, not to search
_KNOWN_WORD_DISCOUNT = 0.55  # on other readings of a word that was found as typed
_TAKEN_APART = 0.98  # the likeness of a word to its parts
_LEAST_WEIGHT = 0.2
_SURE = 0.7  # likeness of one slip from which a word isn't taken apart
_MOST_READINGS = 24
_RARE = 2_000  # a word that one document in so many holds may yet be a slip
_INFLECTED = 300  # documents of a stem, from which some hold each of its inflections
_SEVERAL = 2
_DOUBT = 0.4  # on a word that nothing is sure of, and that may well be a small one


class Words(Protocol):
    """The words that are held, by stem."""

    def __len__(self) -> int:
        """Count the documents."""

    def count(self, name: str, /) -> int:
        """Count the documents that hold a stem."""

    def stem_of(self, key: str, /) -> str | None:
        """Give the stem a key is held by."""

    def is_written(self, key: str, /) -> bool:
        """Tell whether a document holds a key as it is, not only its stem."""

    def near(self, key: str, /, *, is_known: bool) -> dict[str, float]:
        """Give the stems that a key may be a slip of, and how likely."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word of the question; a document must hold all `stems`."""

    stems: tuple[str, ...]
    likeness: float


@dataclass(frozen=True, slots=True)
class Asked:
    """A word of the question with its readings, best first.

    `weight` is what the surest reading tells, `telling` what the word does as it
    was typed: most, where no document holds it (both in nats).
    """

    typed: str
    key: str
    readings: tuple[Reading, ...]
    weight: float
    telling: float


def understood(text: str, words: Words) -> tuple[Asked, ...]:
    """Give the question's content words, each once, with their readings."""
    asked: dict[str, str] = {}
    for word in content_words(text):
        for key, typed in _pieces(word.key, word.span.of(text), words):
            asked.setdefault(key, typed)
        if len(asked) >= _MOST_WORDS:
            break
    found = {key: _readings(key, words) for key in asked}
    for left, right in pairwise(asked):  # "cyber security" as "cybersecurity"
        joined = words.stem_of(left + right)
        if joined is not None:
            for key in (left, right):
                found[key].setdefault((joined,), _TAKEN_APART)
    return tuple(
        _weighed(key, typed, found[key], words) for key, typed in asked.items()
    )


def _pieces(key: str, typed: str, words: Words) -> Iterator[tuple[str, str]]:
    """Yield what is asked for by a word: itself, or each part of a misheard name.

    "Marlo-Bexly" is looked for as it is where "marlo" and "bexly" are held, or it
    is in one; else either part may be the one that was misspelt.
    """
    pieces = typed.split("-")
    keys = parts(key)
    is_held = len(keys) < _SEVERAL or any(_stems(split, words) for split in splits(key))
    if is_held or len(pieces) != len(keys):
        yield key, typed
        return
    for part, piece in zip(keys, pieces, strict=True):
        if not is_function_word(part):
            yield part, piece


def _readings(key: str, words: Words) -> dict[tuple[str, ...], float]:
    """Give the stems a word of the question may stand for, and how likely."""
    found: dict[tuple[str, ...], float] = {}
    whole = words.stem_of(key)
    count = 0 if whole is None else words.count(whole)
    if whole is not None:
        found[whole,] = 1.0
    is_common = count > _rare(words)
    if is_common and (count < _INFLECTED or words.is_written(key)):
        return found
    near = words.near(key.replace("-", ""), is_known=whole is not None)
    if whole is not None or max(near.values(), default=0.0) < _SURE:
        for split in splits(key):
            stems = _stems(split, words)
            if stems:
                found[stems] = _TAKEN_APART
    discount = 1.0 if whole is None else _KNOWN_WORD_DISCOUNT
    for name, score in near.items():
        found[name,] = max(found.get((name,), 0.0), score * discount)
    return found


def _stems(split: Sequence[str], words: Words) -> tuple[str, ...]:
    """Give the stems of a word's parts; none unless all are held."""
    stems: list[str] = []
    for part in split:
        name = words.stem_of(part)
        if name is None:
            return ()
        stems.append(name)
    return tuple(stems)


def _rare(words: Words) -> int:
    """Give the count up to which a known word may still be a slip."""
    return max(1, len(words) // _RARE)


def _weighed(
    key: str, typed: str, found: dict[tuple[str, ...], float], words: Words
) -> Asked:
    """Put the readings in order and weigh the word by how rare it is."""
    readings = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    total = len(words)
    sure = readings[0][1] if readings else 0.0
    held = max(
        (min(map(words.count, s)) for s, score in readings if score == sure), default=0
    )
    weight = math.log((total + 1.0) / (held + 0.5)) if held else math.log(total + 2)
    as_typed = held if sure == 1 else 0
    doubt = _DOUBT if sure < 1 and may_be_small(key) else 1.0
    return Asked(
        typed=typed,
        key=key,
        readings=tuple(Reading(*reading) for reading in readings[:_MOST_READINGS]),
        weight=max(weight * doubt, _LEAST_WEIGHT),
        telling=math.log1p(total / max(as_typed, 1)) * doubt,
    )
