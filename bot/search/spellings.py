"""The spellings that are held, and which of them a typed word is close to.

Knows spellings, by number, and how to look near ones up quickly. Refuses to
judge whether a slip is likely: `near` does that for the few it yields.
"""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search.near import sounds

_LONGEST = 24  # letters of a word that leave traces
_MOST_EDITS = 2
_PARTS, _PART_BITS = 256, 24  # in which hashes of 32 bits are sorted
_NUMBER = 0xFFFFFFFF  # the part of a trace that is a spelling's number
_LEAST_TWICE = 6  # letters from which a word may hold two slips


class Spellings:
    """A set of spellings to look near ones up in, immutable once built.

    They are numbered in order of length, then of letters, so that those of one
    length and first letter stand together.
    """

    def __init__(self, spellings: Collection[str]) -> None:
        self._spellings = in_order(spellings)
        self._lengths = _ranges(self._spellings)
        self.slips = _slips(self._spellings)

    @classmethod
    def traced(cls, ordered: Sequence[str], slips: "array[int]") -> "Spellings":
        """Give the set of spellings that are in order, and whose traces are known."""
        spellings = cls(())
        spellings._spellings = tuple(ordered)
        spellings._lengths = _ranges(spellings._spellings)
        spellings.slips = slips
        return spellings

    @classmethod
    def restored(cls, lines: str, slips: "array[int]") -> "Spellings":
        """Give the set whose spellings, in order of number, are lines.

        Raises `ValueError` where they are not in order, or `slips` has others.
        """
        held = tuple(lines.split("\n")) if lines else ()
        if any((len(a), a) >= (len(b), b) for a, b in pairwise(held)):
            raise ValueError("its words are not in order")
        if any(slip & _NUMBER >= len(held) for slip in slips):
            raise ValueError("it has traces of words that it doesn't hold")
        return cls.traced(held, slips)

    def __len__(self) -> int:
        """Count the spellings."""
        return len(self._spellings)

    def __getitem__(self, number: int) -> str:
        """Give the spelling of a number."""
        return self._spellings[number]

    def __iter__(self) -> Iterator[str]:
        """Yield the spellings in order of number."""
        return iter(self._spellings)

    def number(self, spelling: str) -> int | None:
        """Give the number of a spelling; None: it isn't held."""
        start, end = self._lengths.get(len(spelling), (0, 0))
        place = bisect_left(self._spellings, spelling, start, end)
        held = place < end and self._spellings[place] == spelling
        return place if held else None

    def near(self, typed: str) -> list[str]:
        """Give spellings worth a look, sorted.

        Those one edit away, those that sound alike, and, of longer words, those
        two edits away with the same first letter.
        """
        numbers = {*self.alike(typed), *self.twice_slipped(typed)}
        return sorted(self._spellings[number] for number in numbers)

    def alike(self, typed: str) -> dict[int, bool]:
        """Give the numbers of spellings one edit away or sounding alike.

        Each with whether it sounds alike. A few others are among them: they only
        left the same trace.
        """
        if not typed.isalpha():
            return {}
        found: dict[int, bool] = {}
        heard = crc32(_heard(typed))
        for code in _traces(typed):
            for number in self._with_trace(code):
                found[number] = code == heard or found.get(number, False)
        return found

    def _with_trace(self, code: int) -> Iterator[int]:
        """Yield the numbers of the spellings that left a trace."""
        slips = self.slips
        place = bisect_left(slips, code << 32)
        while place < len(slips) and slips[place] >> 32 == code:
            yield slips[place] & _NUMBER
            place += 1

    def twice_slipped(self, typed: str) -> Iterator[int]:
        """Yield the numbers of spellings at most two edits away, in order.

        Words of less than six letters have none, and the first letter stays.
        """
        if len(typed) < _LEAST_TWICE or not typed.isalpha():
            return
        for length in range(len(typed) - _MOST_EDITS, len(typed) + _MOST_EDITS + 1):
            start, end = self._opening(typed[0], length)
            near = process.extract(
                typed,
                self._spellings[start:end],
                scorer=OSA.distance,
                score_cutoff=_MOST_EDITS,
                limit=None,
            )
            yield from sorted(start + place for _, _, place in near)

    def _opening(self, letter: str, length: int) -> tuple[int, int]:
        """Give where the spellings of a length begin with a letter."""
        start, end = self._lengths.get(length, (0, 0))
        first = bisect_left(self._spellings, letter, start, end)
        after = chr(ord(letter) + 1)  # a letter is never the last character
        return first, bisect_left(self._spellings, after, first, end)


def in_order(spellings: Collection[str]) -> tuple[str, ...]:
    """Sort spellings by length, then letters; lay them side by side in memory.

    As they come they lie scattered among all that was read with them, and would
    keep its memory from being given back.
    """
    ordered = sorted(sorted(spellings), key=len)
    joined = "\n".join(ordered)
    del ordered
    return tuple(joined.split("\n")) if spellings else ()


def _ranges(spellings: Sequence[str]) -> dict[int, tuple[int, int]]:
    """Give where the spellings of each length stand."""
    ranges: dict[int, tuple[int, int]] = {}
    start = 0
    while start < len(spellings):
        length = len(spellings[start])
        end = bisect_left(spellings, length + 1, start, key=len)
        ranges[length] = (start, end)
        start = end
    return ranges


def _heard(word: str) -> bytes:
    """Give how a word sounds, told apart from what is spelt so."""
    return f"~{sounds(word[:_LONGEST])}".encode()


def _traces(word: str) -> set[int]:
    """Give, hashed, what a word and its one-edit neighbours have in common."""
    coded = word[:_LONGEST].encode() if word.isascii() else b""
    if coded:  # a letter is a byte
        rest = word[_LONGEST:].encode()
        shorter = [
            coded[:place] + coded[place + 1 :] + rest for place in range(len(coded))
        ]
    else:
        shorter = [
            (word[:place] + word[place + 1 :]).encode()
            for place in range(min(len(word), _LONGEST))
        ]
    return set(map(crc32, (word.encode(), _heard(word), *shorter)))


def traced(spellings: Sequence[str]) -> "array[int]":
    """Give hashed traces of every spelling with its number, in no order."""
    slips = array("Q")
    for number, spelling in enumerate(spellings):
        if spelling.isalpha():
            slips.extend([code << 32 | number for code in _traces(spelling)])
    return slips


def _slips(spellings: Sequence[str]) -> "array[int]":
    """Give hashed traces of every spelling with its number, sorted.

    They are sorted a part at a time, by how they begin: that is quicker, and
    holds fewer of them as objects.
    """
    parts = [array("Q") for _ in range(_PARTS)]
    for number, spelling in enumerate(spellings):
        if spelling.isalpha():
            for code in _traces(spelling):
                parts[code >> _PART_BITS].append(code << 32 | number)
    slips = array("Q")
    for part in parts:
        slips.extend(sorted(part))
    return slips
