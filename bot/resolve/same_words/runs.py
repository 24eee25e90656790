"""Remembers, compactly and for ever larger corpora, who holds a run of words.

A run is written as a checksum of its words, coded as one character each,
a holder as a checksum of what it is: eight bytes a pair, in buckets that a
snapshot shares with the one before. Checksums may coincide, so what is given is
who *may* hold a run; the caller looks.
"""

from array import array
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from zlib import crc32

from immutables import Map

from bot.resolve.same_words import many_runs

_BUCKET_BITS = 14
_FEW = 8  # pairs of a bucket: they are put in, rather than all sorted again
_BUCKET = (1 << _BUCKET_BITS) - 1
_HOLDER_BITS = 46
_HOLDER = (1 << _HOLDER_BITS) - 1
_MANY = 100  # texts from which they are read in columns

Held = tuple[int, Collection[int]]
"""A holder, as `code_of` gives it, and its runs, as `runs_of` does."""


def code_of(text: str) -> int:
    """Give a text's checksum as a holder."""
    coded_text = text.encode(errors="surrogatepass")
    return int.from_bytes(blake2b(coded_text, digest_size=8).digest()) & _HOLDER


def runs_of(words: str, length: int) -> list[int]:
    """Give every run of so many coded words, in order; of fewer, the whole."""
    if not words:
        return []
    raw, width = words.encode("utf-32-le"), 4 * length
    last = max(len(raw) - width, 0)
    return [crc32(raw[at : at + width]) for at in range(0, last + 1, 4)]


def winnowed(runs: list[int], window: int) -> set[int]:
    """Choose of every `window` runs in a row the least.

    Whatever two texts share, if it is `window` runs long, one run of it is
    chosen in both (Schleimer, Wilkerson and Aiken 2003, "Winnowing").
    """
    if window == 1 or not runs:
        return set(runs)
    if len(runs) <= window:
        return {min(runs)}
    return set(map(min, *(runs[at:] for at in range(window))))


def chosen_in(
    texts: Sequence[Sequence[str]], length: int, window: int
) -> list[list[int]]:
    """Give of each text the runs of its pieces that are `winnowed`, in order.

    No piece has fewer words than a run, and each text has a piece.
    """
    if many_runs.IS_INSTALLED and len(texts) >= _MANY:
        return many_runs.chosen_in(texts, length, window)
    return [
        sorted(winnowed([r for piece in text for r in runs_of(piece, length)], window))
        for text in texts
    ]


@dataclass(frozen=True, slots=True)
class Runs:
    """Who may hold each run; a pair put in twice is in there twice."""

    _buckets: Map[int, "array[int]"] = field(default_factory=Map)

    def holders(self, run: int) -> list[int]:
        """Give who may hold a run, in an order that stays."""
        bucket = self._buckets.get(run & _BUCKET)
        if bucket is None:
            return []
        least = (run >> _BUCKET_BITS) << _HOLDER_BITS
        start = bisect_left(bucket, least)
        end = bisect_left(bucket, least + _HOLDER + 1, start)
        return [entry & _HOLDER for entry in bucket[start:end]]

    def plus(self, held: Iterable[Held]) -> "Runs":
        """Give these runs and more."""
        buckets = self._buckets.mutate()
        for number, entries in _packed(held).items():
            buckets[number] = _merged(buckets.get(number, _NONE), entries)
        return Runs(buckets.finish())

    def minus(self, held: Iterable[Held]) -> "Runs":
        """Give these runs without some that were put in."""
        buckets = self._buckets.mutate()
        for number, entries in _packed(held).items():
            left = array("Q", buckets[number])
            for entry in entries:
                del left[bisect_left(left, entry)]
            if left:
                buckets[number] = left
            else:
                del buckets[number]
        return Runs(buckets.finish())


_NONE = array("Q")


def _merged(held: "array[int]", entries: list[int]) -> "array[int]":
    if len(entries) > min(_FEW, len(held)):
        return array("Q", sorted([*held, *entries]))
    merged = held[:]
    for entry in entries:
        insort(merged, entry)
    return merged


def _packed(held: Iterable[Held]) -> dict[int, list[int]]:
    """Gather runs in their buckets, each with its holder as one number."""
    pairs = list(held)
    if many_runs.IS_INSTALLED and len(pairs) >= _MANY:
        return many_runs.packed(
            pairs, bucket_bits=_BUCKET_BITS, holder_bits=_HOLDER_BITS
        )
    buckets: dict[int, list[int]] = defaultdict(list)
    for holder, runs in pairs:
        for run in runs:
            entry = (run >> _BUCKET_BITS) << _HOLDER_BITS | holder
            buckets[run & _BUCKET].append(entry)
    return buckets
