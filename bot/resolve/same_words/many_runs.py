"""Finds the runs of very many texts at once, in columns of numbers.

Knows numpy, where it is installed, and nothing that `runs` doesn't: it gives the
same numbers, only sooner. Refuses to know what is done with them.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache
from importlib.util import find_spec
from itertools import chain, pairwise
from typing import TYPE_CHECKING
from zlib import crc32

IS_INSTALLED = find_spec("numpy") is not None  # an extra; else `runs` finds them

if TYPE_CHECKING or IS_INSTALLED:
    import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint32]
    Places = NDArray[np.int64]

_HALF, _BYTE = 16, 8  # bits
_PLANES = 17  # of Unicode: what the upper half of a letter's number may be


def chosen_in(
    texts: Sequence[Sequence[str]], length: int, window: int
) -> list[list[int]]:
    """Give of each text the runs of its pieces that are chosen, in order.

    No piece has fewer words than a run, and each text has a piece.
    """
    pieces = list(chain.from_iterable(texts))
    sizes = np.fromiter(map(len, pieces), np.int64, len(pieces)) - (length - 1)
    runs = _runs_in("".join(pieces), sizes, length)
    first = np.cumsum(np.fromiter(map(len, texts), np.int64, len(texts)))
    counts = np.diff(np.cumsum(sizes)[first - 1], prepend=0)
    return _parted(_winnowed(runs, counts, window), len(texts))


def packed(
    held: Sequence[tuple[int, Collection[int]]], *, bucket_bits: int, holder_bits: int
) -> dict[int, list[int]]:
    """Gather runs in their buckets, each with its holder as one number."""
    counts = np.fromiter((len(runs) for _, runs in held), np.int64, len(held))
    holders = np.fromiter((holder for holder, _ in held), np.uint64, len(held))
    each = chain.from_iterable(runs for _, runs in held)
    runs = np.fromiter(each, np.uint64, int(counts.sum()))
    entries = runs >> np.uint64(bucket_bits) << np.uint64(holder_bits)
    entries |= np.repeat(holders, counts)
    buckets = (runs & np.uint64((1 << bucket_bits) - 1)).astype(np.uint16)
    gathered = entries[np.argsort(buckets, kind="stable")].tolist()
    ends = np.cumsum(np.bincount(buckets, minlength=1 << bucket_bits)).tolist()
    return {
        bucket: gathered[start:end]
        for bucket, (start, end) in enumerate(pairwise([0, *ends]))
        if start < end
    }


def _runs_in(letters: str, sizes: "Places", length: int) -> "Numbers":
    """Give the checksum of each run; `sizes` say how many there are in each piece.

    A checksum is the sum of what each byte gives where it stands, without carrying.
    """
    coded = np.frombuffer(letters.encode("utf-32-le"), np.uint32)
    low = (coded & ((1 << _HALF) - 1)).astype(np.intp)
    high = (coded >> _HALF).astype(np.intp)
    ends = len(coded) - length + 1
    runs = np.full(ends, crc32(bytes(4 * length)), np.uint32)
    for place, (of_low, of_high) in enumerate(_gains(length)):
        runs ^= (of_low[low] ^ of_high[high])[place : ends + place]
    return runs[_stretches(sizes, length - 1)]


def _stretches(sizes: "Places", apart: int) -> "Places":
    """Give the places of stretches of some sizes that lie so far apart."""
    shifts = np.repeat(np.arange(len(sizes)) * apart, sizes)
    places: Places = np.arange(len(shifts)) + shifts
    return places


@lru_cache(maxsize=8)
def _gains(length: int) -> "tuple[tuple[Numbers, Numbers], ...]":
    """Give what a letter adds to a run's checksum at each place, by its halves."""
    return tuple(
        (
            (_of_byte(4 * at + 1, length)[:, None] ^ _of_byte(4 * at, length)).ravel(),
            _of_byte(4 * at + 2, length)[:_PLANES],
        )
        for at in range(length)
    )


def _of_byte(place: int, length: int) -> "Numbers":
    nothing = bytearray(4 * length)
    least = crc32(nothing)
    gains = np.zeros(1 << _BYTE, np.uint32)
    for value in range(1 << _BYTE):
        nothing[place] = value
        gains[value] = crc32(nothing) ^ least
    return gains


def _winnowed(runs: "Numbers", counts: "Places", window: int) -> "NDArray[np.uint64]":
    """Choose of every `window` runs of a text the least, of fewer the one.

    Gives the chosen ones behind the number of their text, in order, each once.
    """
    padded = np.append(runs, np.zeros(window - 1, np.uint32))
    least = padded[: len(runs)]
    for at in range(1, window):
        least = np.minimum(least, padded[at : len(runs) + at])
    starts = np.cumsum(counts) - counts
    sizes = counts - np.minimum(counts, window) + 1
    first = np.cumsum(sizes) - sizes
    of = np.repeat(np.arange(len(counts)), sizes)
    found = least[np.arange(len(of)) + np.repeat(starts - first, sizes)]
    few = np.flatnonzero(counts <= window)
    found[first[few]] = np.minimum.reduceat(runs, starts)[few]
    chosen: NDArray[np.uint64] = of.astype(np.uint64) << np.uint64(32) | found
    chosen.sort()
    is_again = np.flatnonzero(chosen[1:] == chosen[:-1])
    return np.delete(chosen, is_again)


def _parted(chosen: "NDArray[np.uint64]", size: int) -> list[list[int]]:
    """Part numbers by what stands in front of them."""
    ends = np.searchsorted(chosen >> np.uint64(32), np.arange(size + 1))
    runs = (chosen & np.uint64((1 << 32) - 1)).tolist()
    return [runs[start:end] for start, end in pairwise(ends.tolist())]
