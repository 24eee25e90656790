"""An index kept as bytes: its arrays, to begin with them instead of reading anew.

Knows how a segment is laid out in bytes, and when bytes are not to be trusted: they
are nothing but text and numbers, sealed by a checksum, of one corpus, and every
number is held to its bounds. Refuses to know where they are kept. What anybody asks
leaves no trace in an index, and so none here.
"""

import struct
import sys
from array import array
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import pairwise

from bot.errors import SnapshotError
from bot.search.imprints import SIZE
from bot.search.segment import Document, Segment
from bot.search.spellings import Spellings
from bot.search.vectors import highest

_FORMAT = b"cuttings index 3\n"
_SEAL = sha256().digest_size
_HEAD = struct.Struct(f"<{_SEAL}s8Q")  # corpus, documents, and the size of each part
_WIDTHS = {"I": 4, "Q": 8}


def write_segment(segment: Segment[Document], *, version: str) -> bytes:
    """Lay out a segment without dead documents, of a version of the corpus."""
    words = "\n".join(segment.spellings).encode()
    arrays = (
        segment.spellings.slips,
        segment.stems,
        segment.holders,
        segment.starts,
        segment.postings,
    )
    parts = [words, *map(_bytes, arrays), segment.imprints]
    head = _HEAD.pack(
        sha256(version.encode()).digest(), len(segment.documents), *map(len, parts)
    )
    sealed = sha256()
    for part in (_FORMAT, head, *parts):
        sealed.update(part)
    return b"".join((_FORMAT, head, *parts, sealed.digest()))


def read_segment(
    snapshot: bytes, documents: Sequence[Document], *, version: str
) -> Segment[Document]:
    """Give the segment of documents, in order of their keys, that was laid out.

    Raises `SnapshotError` where it is of another form or corpus, or not whole.
    """
    held = memoryview(snapshot)
    start = len(_FORMAT) + _HEAD.size
    if held[: len(_FORMAT)] != _FORMAT:
        raise SnapshotError("The kept search index is of another version of Cuttings.")
    if len(held) < start + _SEAL or sha256(held[:-_SEAL]).digest() != held[-_SEAL:]:
        raise SnapshotError("The kept search index is torn: its checksum is wrong.")
    corpus, count, *sizes = _HEAD.unpack(held[len(_FORMAT) : start])
    if corpus != sha256(version.encode()).digest() or count != len(documents):
        raise SnapshotError("The kept search index is stale: the articles changed.")
    if sum(sizes) != len(held) - start - _SEAL:
        raise SnapshotError("The kept search index is torn: parts of it are missing.")
    words, *parts = _cut(held[start:], sizes)
    try:
        segment = _segment(str(words, "utf-8"), parts, documents)
    except (ValueError, OverflowError) as error:
        raise SnapshotError(f"The kept search index is torn: {error}.") from error
    return segment


def _cut(held: memoryview, sizes: Sequence[int]) -> Iterator[memoryview]:
    """Yield parts of some sizes, one after the other."""
    start = 0
    for size in sizes:
        yield held[start : start + size]
        start += size


def _segment(
    words: str, parts: Sequence[memoryview], documents: Sequence[Document]
) -> Segment[Document]:
    """Make a segment of its parts; raises `ValueError` where they don't fit."""
    slips, imprints = _array("Q", parts[0]), bytes(parts[-1])
    stems, holders, starts, postings = (_array("I", part) for part in parts[1:-1])
    spellings = Spellings.restored(words, slips)
    count = len(spellings)
    whole = (
        len(stems) == len(holders) == len(starts) - 1 == count
        and starts[0] == 0
        and starts[-1] == len(postings)
        and all(left <= right for left, right in pairwise(starts))
        and max(stems, default=0) < max(count, 1)
        and max(holders, default=0) <= len(documents)
        and highest(postings) < max(len(documents), 1)
        and len(imprints) == SIZE * len(documents)
    )
    if not whole:
        raise ValueError("its numbers don't fit together")
    return Segment(
        documents=documents,
        spellings=spellings,
        stems=stems,
        holders=holders,
        starts=starts,
        postings=postings,
        imprints=imprints,
    )


def _bytes(numbers: "array[int]") -> memoryview | bytes:
    """Give numbers as bytes, the lowest first."""
    if sys.byteorder == "little":
        return memoryview(numbers).cast("B")
    swapped = array(numbers.typecode, numbers)
    swapped.byteswap()
    return swapped.tobytes()


def _array(typecode: str, part: memoryview) -> "array[int]":
    """Give the numbers of some bytes; raises `ValueError` where one is cut off."""
    numbers = array(typecode)
    if numbers.itemsize != _WIDTHS[typecode]:
        raise ValueError("numbers have another width here")
    numbers.frombytes(part)
    if sys.byteorder != "little":
        numbers.byteswap()
    return numbers
