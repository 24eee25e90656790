"""Which known words a word that no example has may stand for.

An inflection of a known word, or a slip of the fingers in one: letters swapped,
doubled or dropped and a neighbouring key are likelier than a stray letter, and a far
key makes another word. Refuses to know what the words are for.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search import is_function_word, stem

Readings = tuple[tuple[str, float], ...]

_LEAST = 3  # letters of a word that may be read as another
_ALIKE = 0.6  # by edits, from which one may be a slip of the other
_TRIED = 12  # of the most alike
_MOST = 3
_LIKELY = 0.5  # by edits and how they come about
_BESIDE = 0.6  # as likely as the likeliest, to count beside it
_INFLECTED = 0.9
_STRAY = 0.75  # a letter too many
_FURTHER = 0.6  # two edits, or more

_KEYS = {
    letter: (place + indent, row)
    for row, (letters, indent) in enumerate(
        (("qwertyuiop", 0.0), ("asdfghjkl", 0.25), ("zxcvbnm", 0.75))
    )
    for place, letter in enumerate(letters)
}
_REACH = 1.1  # from a key to the next, in its row or the ones beside


class Vocabulary:
    """The words of the examples, and what else may stand for them."""

    def __init__(self, words: Iterable[str]) -> None:
        self._known = frozenset(words)
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        self._by_stem: defaultdict[str, list[str]] = defaultdict(list)
        self._alike: dict[int, Sequence[str]] = {}
        for word in sorted(self._known):
            self._by_length[len(word)].append(word)
            self._by_stem[stem(word)].append(word)

    def readings(self, word: str) -> Readings:
        """Give the known words that a word may stand for, and how likely.

        Itself, where it is known, or a slot, or none comes near.
        """
        is_itself = (
            word in self._known
            or len(word) < _LEAST
            or word.startswith("{")
            or is_function_word(word)
        )
        if is_itself:
            return ((word, 1.0),)
        inflected = self._by_stem.get(stem(word), ())[:_MOST]
        if inflected:
            return tuple((known, _INFLECTED) for known in inflected)
        return self._slips(word) or ((word, 1.0),)

    def _slips(self, word: str) -> Readings:
        near = [
            (likeness * how_likely(word, known), known)
            for known, likeness, _ in process.extract(
                word,
                self._of_like_length(len(word)),
                scorer=OSA.normalized_similarity,
                score_cutoff=_ALIKE,
                limit=_TRIED,
            )
        ]
        least = max(_LIKELY, _BESIDE * max(near, default=(0.0, ""))[0])
        likely = sorted((-score, known) for score, known in near if score >= least)
        return tuple((known, -score) for score, known in likely[:_MOST])

    def _of_like_length(self, length: int) -> Sequence[str]:
        found = self._alike.get(length)
        if found is None:
            found = self._alike[length] = self._find_alike(length)
        return found

    def _find_alike(self, length: int) -> Sequence[str]:
        return [
            word
            for other, words in self._by_length.items()
            if min(length, other) >= _ALIKE * max(length, other)
            for word in words
        ]


def how_likely(typed: str, meant: str) -> float:
    """Tell how likely fingers that mean one word make the other of it, of 0 to 1."""
    start = 0
    for left, right in zip(typed, meant, strict=False):
        if left != right:
            break
        start += 1
    end = 0
    for left, right in zip(
        reversed(typed[start:]), reversed(meant[start:]), strict=False
    ):
        if left != right:
            break
        end += 1
    wrong, right = typed[start : len(typed) - end], meant[start : len(meant) - end]
    if max(len(wrong), len(right)) > 1:
        return 1.0 if wrong == right[::-1] and len(wrong) == 2 else _FURTHER  # noqa: PLR2004 - swapped
    return _of_one(wrong, right, typed[max(0, start - 1) : start + 2])


def _of_one(wrong: str, right: str, around: str) -> float:
    """Weigh one edit: a letter left out, put in or changed."""
    if not wrong:
        return 1.0
    if right:
        return float(_are_near(wrong, right))
    is_doubled = any(left == right for left, right in pairwise(around))
    return 1.0 if is_doubled else _STRAY


def _are_near(letter: str, other: str) -> bool:
    if letter not in _KEYS or other not in _KEYS:
        return False
    (place, row), (further, below) = _KEYS[letter], _KEYS[other]
    return abs(place - further) <= _REACH and abs(row - below) <= 1
