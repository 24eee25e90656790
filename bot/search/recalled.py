"""Tells a line half remembered from words on a subject that is not held.

"hart in the frunt row" is no question about harts: word for word, and in that order,
it reads like "my heart will be in the front row". One word that resembles none there
makes it a question of its own: "the price of gold" is not that of gas.
"""

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.search.near import sounds
from bot.search.words import is_function_word, tokens

_LEAST_WORDS = 3  # from the first that says something to the last
_MOST_WORDS = 30  # of a line that anybody remembers
_ALIKE = 0.6  # of a word's letters, from which it may be the other, misspelt
_HEARD = 0.9  # of what sounds alike
_SURE = 0.85  # and from which it is that word
_MEAN = 0.7  # of the words that say something
_LEAST_SURE = 0.4  # share of all words
_SMALL = 0.8  # share of the words that only hold the line together, but for one


class _Read(NamedTuple):
    """How a line's words, up to one of them, read in a stretch of text."""

    likeness: float = 0.0
    shares: tuple[float, ...] = ()


def reads_like(typed: str, printed: str) -> bool:
    """Tell whether words as typed are a line of `printed`, misspelt or shortened."""
    asked = [word.key for word in tokens(typed)]
    while asked and is_function_word(asked[0]):
        del asked[0]
    while asked and is_function_word(asked[-1]):
        del asked[-1]
    if not _LEAST_WORDS <= len(asked) <= _MOST_WORDS:
        return False
    text = [word.key for word in tokens(printed)]
    width = 2 * len(asked) + 2
    return any(
        _is_line(asked, _read(asked, text[start : start + width]))
        for start, word in enumerate(text)
        if _likeness(asked[0], word)
    )


def _read(asked: Sequence[str], text: Sequence[str]) -> _Read:
    """Find the words in their order; 0 for one that is not there."""
    row = [_Read()] * (len(text) + 1)
    for word in asked:
        before, row = row, [_Read(row[0].likeness, (*row[0].shares, 0.0))]
        for at, other in enumerate(text):
            share = _likeness(word, other)
            left = before[at]
            without = before[at + 1]
            row.append(
                max(
                    row[at],
                    _Read(without.likeness, (*without.shares, 0.0)),
                    _Read(left.likeness + share, (*left.shares, share)),
                    key=lambda read: read.likeness,
                )
            )
    return row[-1]


def _is_line(asked: Sequence[str], read: _Read) -> bool:
    telling: list[float] = []
    small: list[float] = []
    for word, share in zip(asked, read.shares, strict=True):
        (small if is_function_word(word) else telling).append(share)
    sure = sum(share >= _SURE for share in read.shares)
    return (
        min(telling) > 0
        and sum(telling) >= _MEAN * len(telling)
        and sum(small) + 1 >= _SMALL * len(small)
        and sure >= _LEAST_SURE * len(asked)
    )


def _likeness(word: str, other: str) -> float:
    """Tell how far a word may be another: 1 for the same, 0 below a slip's share."""
    if word == other:
        return 1.0
    if not (word.isalpha() and other.isalpha()):
        return 0.0
    share = OSA.normalized_similarity(word, other, score_cutoff=_ALIKE)
    if share and sounds(word) == sounds(other):
        return max(share, _HEARD)
    return share
