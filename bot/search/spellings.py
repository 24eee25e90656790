"""The spellings that are held, and which of them a typed word is close to.

Knows spellings and how to look near one up quickly. Refuses to judge whether a
slip is likely: `near` does that for the few it yields.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search.near import sounds

_LONGEST = 24  # letters of a word that leave traces
_MOST_EDITS = 2


class Spellings:
    """A set of spellings to look near ones up in, immutable once built."""

    def __init__(self, spellings: Iterable[str]) -> None:
        self._spellings = tuple(sorted(spellings))
        self._slips = _slips(self._spellings)
        self._by_opening = _by_opening(self._spellings)

    def near(self, typed: str) -> list[str]:
        """Give spellings worth a look, sorted.

        Those one edit away, those that sound alike, and those two edits away
        with the same first letter.
        """
        if not typed.isalpha():
            return []
        found = set(self._alike(typed))
        for length in range(len(typed) - _MOST_EDITS, len(typed) + _MOST_EDITS + 1):
            same_opening = self._by_opening.get((typed[0], length), ())
            near = process.extract(
                typed,
                same_opening,
                scorer=OSA.distance,
                score_cutoff=_MOST_EDITS,
                limit=None,
            )
            found.update(spelling for spelling, _, _ in near)
        return sorted(found)

    def _alike(self, typed: str) -> Iterator[str]:
        """Yield the spellings that share a trace with a word."""
        for trace in _traces(typed):
            code = crc32(trace.encode())
            place = bisect_left(self._slips, code << 32)
            while place < len(self._slips) and self._slips[place] >> 32 == code:
                yield self._spellings[self._slips[place] & 0xFFFFFFFF]
                place += 1


def _traces(word: str) -> Iterator[str]:
    """Yield what a word and its one-edit neighbours have in common."""
    yield word
    for place in range(min(len(word), _LONGEST)):
        yield word[:place] + word[place + 1 :]
    yield "~" + sounds(word[:_LONGEST])


def _slips(spellings: Sequence[str]) -> "array[int]":
    """Give hashed traces of every spelling with its number, sorted."""
    return array(
        "Q",
        sorted(
            crc32(trace.encode()) << 32 | number
            for number, spelling in enumerate(spellings)
            if spelling.isalpha()
            for trace in set(_traces(spelling))
        ),
    )


def _by_opening(spellings: Iterable[str]) -> dict[tuple[str, int], list[str]]:
    """Group the spellings by first letter and length."""
    groups: dict[tuple[str, int], list[str]] = defaultdict(list)
    for spelling in spellings:
        groups[spelling[0], len(spelling)].append(spelling)
    return dict(groups)
