"""Makes segments: of documents that are read, or of segments laid together.

Knows how the arrays of a segment are laid out. Refuses to know what is asked.
"""

import gc
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import accumulate, chain, pairwise

from bot.crew import done_apart, usable_cpus
from bot.search.bulk import (
    Columns,
    as_array,
    columns_of,
    joined_columns,
    merged_columns,
    read_columns,
    spellings_of,
)
from bot.search.entries import forms
from bot.search.imprints import SIZE, imprint
from bot.search.segment import Document, KeyOf, Segment, TextOf
from bot.search.spellings import Spellings
from bot.search.vectors import IS_INSTALLED
from bot.search.words import key_of, printed_tokens, stem

_AT_ONCE = 1_000  # documents whose forms are counted together
_GONE = 0xFFFFFFFF  # what stands for the number of a dead document
_BULK = 5_000  # documents from which they are read in columns
_BATCH = 10_000  # documents handed to a process at a time
_LEAST_SHARE = 100_000  # documents: with less a process isn't worth its start
_MOST_WORKERS = 8  # what they read is laid together by one


def read_segment(
    documents: Sequence[Document],
    text_of: TextOf[Document],
    *,
    workers: int = 0,
    least_share: int = _LEAST_SHARE,
) -> Segment[Document]:
    """Read documents, in order of their keys, into a segment.

    Many are read by at most `workers` processes (0: as many as there are CPUs to
    use), each with at least `least_share` documents. The segment is the same.
    """
    with _garbage_left():
        if IS_INSTALLED and len(documents) >= min(_BULK, least_share):
            size = min(
                workers or min(usable_cpus(), _MOST_WORKERS),
                len(documents) // least_share,
            )
            return _segment(documents, _read_apart(documents, text_of, max(size, 1)))
        read = _Read()
        for start in range(0, len(documents), _AT_ONCE):
            read.add(start, map(text_of, documents[start : start + _AT_ONCE]))
        return read.segment(documents)


@contextmanager
def _garbage_left() -> Iterator[None]:
    """Look for no garbage: nothing that is built here refers back to itself."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read_apart(
    documents: Sequence[Document], text_of: TextOf[Document], size: int
) -> Columns:
    """Read documents in so many shares, each by a process where there are several."""
    ends = [len(documents) * n // size for n in range(size + 1)]
    shares = [
        partial(_batches, documents, text_of, start, end)
        for start, end in pairwise(ends)
    ]
    if size == 1:
        return read_columns(shares[0]())
    return joined_columns(done_apart(read_columns, shares))


def _batches(
    documents: Sequence[Document], text_of: TextOf[Document], start: int, end: int
) -> Iterator[list[str]]:
    """Yield the texts of a stretch of documents, some at a time."""
    for first in range(start, end, _BATCH):
        yield list(map(text_of, documents[first : min(first + _BATCH, end)]))


def _segment(documents: Sequence[Document], columns: Columns) -> Segment[Document]:
    """Lay out what was read in columns."""
    return Segment(
        documents=documents,
        spellings=spellings_of(columns),
        stems=as_array("I", columns.stems),
        holders=as_array("I", columns.holders),
        starts=as_array("I", columns.starts),
        postings=as_array("I", columns.postings),
        imprints=columns.imprints.tobytes(),
    )


class _Read:
    """What was read so far: which documents hold each printed word."""

    def __init__(self) -> None:
        self._printed = _Printed()
        self._imprints = bytearray()

    def add(self, first: int, texts: Iterable[str]) -> None:
        """Enter some documents, numbered from `first`."""
        number_of = self._printed.__getitem__
        without_forms, postings = self._printed.without_forms, self._printed.postings
        for number, text in enumerate(texts, first):
            for place in map(number_of, set(printed_tokens(text)) - without_forms):
                postings[place].append(number)
            self._imprints += imprint(text)

    def segment(self, documents: Sequence[Document]) -> Segment[Document]:
        """Lay out what was read, and forget it."""
        stems_forms = self._printed.by_stem()
        spellings = Spellings(
            {*stems_forms, *chain.from_iterable(stems_forms.values())}
        )
        numbers = {spelling: number for number, spelling in enumerate(spellings)}
        holders = array("I", bytes(4 * len(spellings)))
        stems = array("I", range(len(spellings)))  # a mere stem is its own
        starts, postings = array("I", [0]), array("I")
        for number, spelling in enumerate(spellings):
            held: list[Sequence[int]] = []
            for form, places in stems_forms.get(spelling, {}).items():
                held.append(_united([self._printed.taken(place) for place in places]))
                holders[numbers[form]] = len(held[-1])
                stems[numbers[form]] = number
            postings.extend(_united(held))
            starts.append(len(postings))
        return Segment(
            documents=documents,
            spellings=spellings,
            stems=stems,
            holders=holders,
            starts=starts,
            postings=postings,
            imprints=bytes(self._imprints),
        )


class _Printed(dict[str, int]):
    """Printed words by number, which they are given when first asked for.

    Of each, by its number: `postings` are the documents that hold it, in order.
    Those that have no form share a number whose postings mean nothing.
    """

    def __init__(self) -> None:
        self.without_forms: set[str] = set()
        self.postings = [array("I")]
        self._forms: list[tuple[str, ...]] = [()]
        self._left: list[int] = [0]  # the forms that postings are yet to be taken for

    def __missing__(self, printed: str) -> int:
        """Give the next number to a word that comes up for the first time."""
        found = forms(key_of(printed))
        if not found:
            self.without_forms.add(printed)
            return 0
        number = self[printed] = len(self.postings)
        self.postings.append(array("I"))
        self._forms.append(found)
        self._left.append(len(found))
        return number

    def by_stem(self) -> dict[str, dict[str, list[int]]]:
        """Give the numbers of the words that are entered, by stem and form.

        Nothing more is read from here on: the words themselves are let go of.
        """
        by_form: dict[str, list[int]] = defaultdict(list)
        for number, found in enumerate(self._forms):
            for form in found:
                by_form[form].append(number)
        self.clear()
        self._forms.clear()
        by_stem: dict[str, dict[str, list[int]]] = defaultdict(dict)
        for form, numbers in by_form.items():
            by_stem[stem(form)][form] = numbers
        return by_stem

    def taken(self, number: int) -> "array[int]":
        """Give a word's postings, and let go of them with the last of its forms."""
        postings = self.postings[number]
        self._left[number] -= 1
        if not self._left[number]:
            self.postings[number] = self.postings[0]
        return postings


def _united(lists: Sequence[Sequence[int]]) -> Sequence[int]:
    """Lay lists of numbers in order together, each number once."""
    if len(lists) == 1:
        return lists[0]
    return array("I", dict.fromkeys(sorted(chain.from_iterable(lists))))


def merge_segments(
    segments: Sequence[Segment[Document]], key_of: KeyOf[Document]
) -> Segment[Document]:
    """Lay segments together, without what is dead, and without reading a text."""
    documents, numbers = _renumbered(segments, key_of)
    if (
        IS_INSTALLED
        and len(documents) >= _BULK
        and not any(each.dead for each in segments)
    ):
        return _segment(
            documents, merged_columns(list(map(_columns, segments)), numbers)
        )
    held = sorted(
        {
            spelling
            for segment in segments
            for number, spelling in enumerate(segment.spellings)
            if segment.is_held(number)
        }
    )
    spellings = Spellings(held)
    holders, stems = array("I"), array("I")
    starts, postings = array("I", [0]), array("I")
    for number, spelling in enumerate(spellings):
        count = 0
        merged: list[int] = []
        for segment, renumbered in zip(segments, numbers, strict=True):
            old = segment.spellings.number(spelling)
            if old is not None:
                count += segment.forms(old)
                merged += map(renumbered.__getitem__, segment.holders_of(old))
        holders.append(count)
        stems.append(_stem_number(spellings, number, is_form=count > 0))
        postings.extend(_alive(merged))
        starts.append(len(postings))
    return Segment(
        documents=documents,
        spellings=spellings,
        stems=stems,
        holders=holders,
        starts=starts,
        postings=postings,
        imprints=_merged_imprints(segments, numbers, len(documents)),
    )


def _merged_imprints(
    segments: Sequence[Segment[Document]], numbers: "Sequence[array[int]]", count: int
) -> bytes:
    """Put the imprints of documents in order of their new numbers."""
    merged = bytearray(SIZE * count)
    for segment, renumbered in zip(segments, numbers, strict=True):
        for old, new in enumerate(renumbered):
            if new != _GONE:
                held = segment.imprints[SIZE * old : SIZE * (old + 1)]
                merged[SIZE * new : SIZE * (new + 1)] = held
    return bytes(merged)


def _columns(segment: Segment[Document]) -> Columns:
    """Give the columns that a segment none of which is dead was laid out from."""
    return columns_of(
        segment.imprints,
        segment.spellings,
        segment.stems,
        segment.holders,
        segment.starts,
        segment.postings,
    )


def _alive(merged: list[int]) -> list[int]:
    """Put new numbers in order, and leave out those of the dead."""
    merged.sort()
    del merged[bisect_left(merged, _GONE) :]
    return merged


def _renumbered(
    segments: Sequence[Segment[Document]], key_of: KeyOf[Document]
) -> tuple[tuple[Document, ...], "list[array[int]]"]:
    """Give what is not dead, in order of key; and the new number of each old one."""
    together = list(chain.from_iterable(each.documents for each in segments))
    firsts = list(accumulate((len(each.documents) for each in segments), initial=0))
    keys = list(map(key_of, together))
    gone = {
        first + number
        for first, segment in zip(firsts, segments, strict=False)
        for number in segment.dead
    }
    alive = (number for number in range(len(together)) if number not in gone)
    old = sorted(alive, key=keys.__getitem__)
    numbers = array("I", [_GONE]) * len(together)
    for new, number in enumerate(old):
        numbers[number] = new
    return tuple(together[number] for number in old), [
        numbers[first:last] for first, last in pairwise(firsts)
    ]


def _stem_number(spellings: Spellings, number: int, *, is_form: bool) -> int:
    """Give the number of a spelling's stem; a mere stem is its own."""
    found = spellings.number(stem(spellings[number])) if is_form else number
    return number if found is None else found
