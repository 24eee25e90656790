"""Segments seen as one: which words are held, by which documents.

Knows how segments add up. A document's number here is its place among those of
all segments, one after the other; numbers mean nothing beyond one set of
segments. Refuses to rank.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Generic

from bot.search.near import slipped, twice_slipped
from bot.search.segment import Document, Segment
from bot.search.spellings import Spellings
from bot.search.words import stem

if TYPE_CHECKING:
    from array import array  # takes no parameter when run, before Python 3.12

_SURE = 0.7  # likeness of one slip from which two aren't looked for


class _Part:
    """A stretch of a segment's postings, and the number its documents begin at."""

    __slots__ = ("_dead", "_end", "_first", "_postings", "_start")

    def __init__(
        self, segment: Segment[Document], start: int, end: int, first: int
    ) -> None:
        self._postings = segment.postings
        self._dead = segment.dead
        self._start = start
        self._end = end
        self._first = first

    def numbers(self) -> Iterable[int]:
        """Give the numbers of the documents, in order."""
        held: Iterable[int] = self._postings[self._start : self._end]
        if self._dead:
            held = (number for number in held if number not in self._dead)
        return map(self._first.__add__, held) if self._first else held

    def stretch(self) -> "tuple[array[int], int, int, int]":
        """Give the array, where the stretch starts and ends, and the first number."""
        return self._postings, self._start, self._end, self._first

    def among(self, numbers: Iterable[int]) -> Iterator[int]:
        """Yield those of some numbers, none of a dead document, that are here."""
        postings, start, end, first = (
            self._postings,
            self._start,
            self._end,
            self._first,
        )
        last = postings[end - 1] if start < end else -1
        for number in numbers:
            own = number - first
            if (
                0 <= own <= last
                and postings[bisect_left(postings, own, start, end)] == own
            ):
                yield number


class Holders:
    """The documents that hold a stem."""

    def __init__(self, parts: Sequence[_Part], count: int) -> None:
        self._parts = parts
        self._count = count

    def __len__(self) -> int:
        """Count the documents."""
        return self._count

    def numbers(self) -> Iterable[int]:
        """Give the numbers of the documents."""
        if len(self._parts) == 1:
            return self._parts[0].numbers()
        return chain.from_iterable(part.numbers() for part in self._parts)

    def stretches(self) -> "list[tuple[array[int], int, int, int]]":
        """Give where the numbers stand, those of the dead among them."""
        return [part.stretch() for part in self._parts]

    def among(self, numbers: Collection[int]) -> list[int]:
        """Give those of some documents' numbers that are here."""
        return [number for part in self._parts for number in part.among(numbers)]


class Holdings(Generic[Document]):
    """What several segments hold together."""

    def __init__(self, segments: Sequence[Segment[Document]]) -> None:
        self.segments = tuple(segments)
        sizes = [len(segment.documents) for segment in segments]
        self._firsts = list(accumulate(sizes, initial=0))
        self._count = sum(map(len, segments))
        self.dead = tuple(
            first + own
            for segment, first in zip(segments, self._firsts, strict=False)
            for own in segment.dead
        )

    def imprints(self) -> list[tuple[int, bytes]]:
        """Give the number of each segment's first document, and its imprints."""
        return [
            (first, segment.imprints)
            for segment, first in zip(self.segments, self._firsts, strict=False)
        ]

    @property
    def size(self) -> int:
        """Give one more than the highest number, the dead counted."""
        return self._firsts[-1]

    def __len__(self) -> int:
        """Count the documents."""
        return self._count

    def document(self, number: int) -> Document:
        """Give the document of a number."""
        which = bisect_right(self._firsts, number) - 1
        return self.segments[which].documents[number - self._firsts[which]]

    def documents(self, numbers: Iterable[int]) -> Iterable[Document]:
        """Give the documents of some numbers."""
        if len(self.segments) == 1:
            return map(self.segments[0].documents.__getitem__, numbers)
        return map(self.document, numbers)

    def numbers(self) -> Iterator[int]:
        """Yield the numbers of all documents, in order."""
        for segment, first in zip(self.segments, self._firsts, strict=False):
            for own in range(len(segment.documents)):
                if own not in segment.dead:
                    yield first + own

    def count(self, name: str) -> int:
        """Count the documents that hold a stem."""
        found = ((each, each.spellings.number(name)) for each in self.segments)
        return sum(each.count(own) for each, own in found if own is not None)

    def holders(self, name: str) -> Holders:
        """Give the documents that hold a stem."""
        parts: list[_Part] = []
        count = 0
        for segment, first in zip(self.segments, self._firsts, strict=False):
            own = segment.spellings.number(name)
            if own is not None:
                start, end = segment.starts[own], segment.starts[own + 1]
                parts.append(_Part(segment, start, end, first))
                count += segment.count(own)
        return Holders(parts, count)

    def stem_of(self, key: str) -> str | None:
        """Give the stem a key is held by, inflected or not; None: it isn't."""
        name = stem(key)
        if self.count(name):
            return name
        return key if name != key and self.count(key) else None

    def is_written(self, key: str) -> bool:
        """Tell whether a document holds a key as it is, not only its stem."""
        found = ((each, each.spellings.number(key)) for each in self.segments)
        return any(each.forms(own) > 0 for each, own in found if own is not None)

    def near(self, key: str, *, is_known: bool) -> dict[str, float]:
        """Give the stems that a key may be a slip of, and how likely.

        A word that is held as it was typed is thought to be hardly anything else.
        """
        found: dict[str, float] = {}
        for segment in self.segments:
            for number, score in _near(segment.spellings, key, is_known=is_known):
                for name in segment.stems_of(number):
                    found[name] = max(found.get(name, 0.0), score)
        return found


def _near(
    spellings: Spellings, key: str, *, is_known: bool
) -> Iterator[tuple[int, float]]:
    """Yield the spellings that a key may be a slip of, and how likely."""
    alike = spellings.alike(key)
    surest = 0.0
    for number, is_heard in alike.items():
        score = slipped(key, spellings[number], is_heard=is_heard, is_known=is_known)
        if score:
            surest = max(surest, score)
            yield number, score
    if is_known or surest >= _SURE:
        return
    for number in spellings.twice_slipped(key):
        if number not in alike:
            score = twice_slipped(key, spellings[number])
            if score:
                yield number, score
