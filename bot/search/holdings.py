"""Segments seen as one: which words are held, by which documents.

Knows how segments add up. A document's number here is its place among those of
all segments, one after the other; numbers mean nothing beyond one set of
segments. Refuses to rank.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Generic

from bot.search.near import guess, likeness
from bot.search.segment import Document, Segment
from bot.search.words import stem

if TYPE_CHECKING:
    from array import array  # takes no parameter when run, before Python 3.12


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a segment's postings, and the number its documents begin at."""

    postings: "array[int]"
    start: int
    end: int
    first: int
    dead: frozenset[int]

    def numbers(self) -> Iterable[int]:
        """Give the numbers of the documents, in order."""
        held: Iterable[int] = self.postings[self.start : self.end]
        if self.dead:
            held = (number for number in held if number not in self.dead)
        return map(self.first.__add__, held) if self.first else held

    def holds(self, number: int) -> bool:
        """Tell whether a living document is among them."""
        own = number - self.first
        place = bisect_left(self.postings, own, self.start, self.end)
        return place < self.end and self.postings[place] == own


class Holders:
    """The documents that hold a stem."""

    def __init__(self, parts: Sequence[_Part], count: int) -> None:
        self._parts = parts
        self._count = count

    def __len__(self) -> int:
        """Count the documents."""
        return self._count

    def __iter__(self) -> Iterator[int]:
        """Yield the numbers of the documents."""
        for part in self._parts:
            yield from part.numbers()

    def __contains__(self, number: object) -> bool:
        """Look a document's number up, one that isn't dead."""
        return isinstance(number, int) and any(p.holds(number) for p in self._parts)


class Holdings(Generic[Document]):
    """What several segments hold together."""

    def __init__(self, segments: Sequence[Segment[Document]]) -> None:
        self.segments = tuple(segments)
        sizes = [len(segment.documents) for segment in segments]
        self._firsts = list(accumulate(sizes, initial=0))
        self._count = sum(map(len, segments))

    def __len__(self) -> int:
        """Count the documents."""
        return self._count

    def document(self, number: int) -> Document:
        """Give the document of a number."""
        which = bisect_right(self._firsts, number) - 1
        return self.segments[which].documents[number - self._firsts[which]]

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
                parts.append(_Part(segment.postings, start, end, first, segment.dead))
                count += segment.count(own)
        return Holders(parts, count)

    def stem_of(self, key: str) -> str | None:
        """Give the stem a key is held by, inflected or not; None: it isn't."""
        name = stem(key)
        if self.count(name):
            return name
        return key if name != key and self.count(key) else None

    def near(self, key: str, *, twice: bool) -> dict[str, float]:
        """Give the stems that a key may be a slip of, and how likely.

        Two slips are thought of only where `twice` says so.
        """
        found: dict[str, float] = {}
        for segment in self.segments:
            spellings = segment.spellings
            numbers = spellings.alike(key)
            if twice:
                numbers.update(spellings.twice_slipped(key))
            for number in numbers:
                spelling = spellings[number]
                score = likeness(key, spelling) or guess(key, spelling)
                if score > 0:
                    for name in segment.stems_of(number):
                        found[name] = max(found.get(name, 0.0), score)
        return found
