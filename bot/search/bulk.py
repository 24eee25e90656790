"""Reads many documents at once, in columns of numbers: for large archives.

Knows numpy, where it is installed, and nothing that `building` doesn't: it gives the
same arrays, only sooner. What is read apart, by several processes, is laid together
here as if it had been read at once. Refuses to know documents: texts come in their
order, and are numbered so.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

from bot.search.entries import forms
from bot.search.imprints import IS_SMALL, SIZE, code_of, pair_mark, small_mark
from bot.search.spellings import Spellings, in_order, traced
from bot.search.vectors import IS_INSTALLED
from bot.search.words import chunks_of, key_of, printed_tokens, stem

if TYPE_CHECKING or IS_INSTALLED:
    import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint32]
    Keys = NDArray[np.uint64]
    Bytes = NDArray[np.uint8]
    Codes = NDArray[np.int64]
    Places = NDArray[np.intp]

_SEVERAL = 1 << 31  # from here on, numbers of chunks that have several forms
_AROUND = ".,;:!?…\"'“”‘’()[]"  # what ends or begins no word
_SHIFT = 32  # bits of a document's number, below that of a form
_LOW = (1 << _SHIFT) - 1


class Columns(NamedTuple):
    """What a segment consists of, but for its documents: the imprint of each."""

    imprints: "Bytes"
    spellings: Sequence[str]
    slips: "Keys"
    stems: "Numbers"
    holders: "Numbers"
    starts: "Numbers"
    postings: "Numbers"


def read_columns(batches: Iterable[Sequence[str]]) -> Columns:
    """Read texts, in their order, some at a time."""
    chunks = _Chunks()
    keys: list[Keys] = []
    imprints = [np.zeros((0, SIZE), np.uint8)]
    first = 0
    for texts in batches:
        found, imprinted = chunks.read(texts, first)
        keys += found
        imprints.append(imprinted)
        first += len(texts)
    held = _distinct(keys)
    keys.clear()
    forms_read = chunks.forms
    chunks.clear()
    stems = [stem(form) for form in forms_read]
    spellings = in_order({*forms_read, *stems})
    numbers = {spelling: number for number, spelling in enumerate(spellings)}
    forms_at = _looked_up(forms_read, numbers)
    stems_at = _looked_up(stems, numbers)
    entered = (held >> np.uint64(_SHIFT)).astype(np.uint32) - np.uint32(1)
    by_form = np.zeros(len(spellings), np.uint32)
    by_form[forms_at] = np.bincount(entered, minlength=len(forms_read))
    of_stem = np.arange(len(spellings), dtype=np.uint32)  # a mere stem is its own
    of_stem[forms_at] = stems_at
    held &= np.uint64(_LOW)
    held |= stems_at.astype(np.uint64)[entered] << np.uint64(_SHIFT)
    held = _distinct([held])
    by_stem = np.bincount(held >> np.uint64(_SHIFT), minlength=len(spellings))
    return Columns(
        imprints=np.concatenate(imprints),
        spellings=spellings,
        slips=np.sort(np.frombuffer(traced(spellings), np.uint64)),
        stems=of_stem,
        holders=by_form,
        starts=_starts(by_stem),
        postings=held.astype(np.uint32),  # the lower half
    )


class _Chunks(dict[str, int]):
    """What stands between spaces: its code, for imprints, above its number.

    The number is 0 where it has no form. One that has a single form has the number
    of that form, one that has several a number of its own. So most of a text is never
    looked at letter by letter.
    """

    def __init__(self) -> None:
        self.forms: list[str] = []
        self._numbers: dict[str, int] = {}
        self._several: list[tuple[int, ...]] = []

    def __missing__(self, chunk: str) -> int:
        """Give a number to a chunk that comes up for the first time."""
        bare = chunk.strip(_AROUND)
        if bare != chunk:
            self[chunk] = self[bare]
            return self[bare]
        found = {
            self._number(form)
            for token in printed_tokens(chunk)
            for form in forms(key_of(token))
        }
        entry = self[chunk] = code_of(chunk) << _SHIFT | self._numbered(tuple(found))
        return entry

    def _numbered(self, found: tuple[int, ...]) -> int:
        if len(found) <= 1:
            return found[0] if found else 0
        self._several.append(found)
        return _SEVERAL + len(self._several) - 1

    def _number(self, form: str) -> int:
        number = self._numbers.setdefault(form, len(self.forms) + 1)
        if number > len(self.forms):
            self.forms.append(form)
        return number

    def read(self, texts: Sequence[str], first: int) -> "tuple[list[Keys], Bytes]":
        """Give, in no order, who holds what, and the imprints of texts.

        A form's number, from 1, stands above a document's.
        """
        pieces = list(map(chunks_of, texts))
        lengths = np.fromiter(map(len, pieces), np.int64, len(texts))
        entries = np.fromiter(
            map(self.__getitem__, chain.from_iterable(pieces)),
            np.uint64,
            int(lengths.sum()),
        )
        rows = np.repeat(np.arange(len(texts)), lengths)
        codes = (entries >> np.uint64(_SHIFT)).astype(np.int64)
        numbers = entries.astype(np.uint32)  # the lower half
        documents = (rows + first).astype(np.uint64)
        single = (numbers > 0) & (numbers < _SEVERAL)
        several = numbers >= _SEVERAL
        sets = [self._several[n - _SEVERAL] for n in numbers[several].tolist()]
        counts = np.fromiter(map(len, sets), np.int64, len(sets))
        apart = np.fromiter(chain.from_iterable(sets), np.uint64, int(counts.sum()))
        held = [
            _keys(numbers[single].astype(np.uint64), documents[single]),
            _keys(apart, np.repeat(documents[several], counts)),
        ]
        return held, _imprints(codes, rows, len(texts))


def _imprints(codes: "Codes", rows: "Places", count: int) -> "Bytes":
    """Give the imprints of so many texts, whose pieces in order have these codes.

    `rows` says which text each piece is of.
    """
    rows, codes = rows[codes > 0], codes[codes > 0]
    marks = np.zeros((count, 8 * SIZE), np.bool_)
    follow = rows[1:] == rows[:-1]
    pairs = pair_mark(codes[:-1][follow], codes[1:][follow])
    marks[rows[1:][follow], pairs] = True
    is_small = codes >= IS_SMALL
    marks[rows[is_small], small_mark(codes[is_small])] = True
    return np.packbits(marks, axis=1, bitorder="little")


def _keys(numbers: "Keys", documents: "Keys") -> "Keys":
    return numbers << np.uint64(_SHIFT) | documents


def _distinct(keys: "Sequence[Keys]") -> "Keys":
    """Lay keys together in order, each once."""
    together = np.concatenate(keys) if keys else np.zeros(0, np.uint64)
    together.sort()
    if not len(together):
        return together
    is_new = np.empty(len(together), np.bool_)
    is_new[0] = True
    np.not_equal(together[1:], together[:-1], out=is_new[1:])
    return together[is_new]


def _looked_up(spellings: Sequence[str], numbers: dict[str, int]) -> "Numbers":
    return np.fromiter(map(numbers.__getitem__, spellings), np.uint32, len(spellings))


def _starts(counts: "NDArray[np.intp]") -> "Numbers":
    starts = np.zeros(len(counts) + 1, np.uint32)
    np.cumsum(counts, out=starts[1:])
    return starts


def joined_columns(parts: Sequence[Columns]) -> Columns:
    """Lay what was read apart together, its texts one after the other."""
    if len(parts) == 1:
        return parts[0]
    sizes = [len(part.imprints) for part in parts]
    numbers = [
        np.arange(end - size, end, dtype=np.uint32)
        for size, end in zip(sizes, accumulate(sizes), strict=True)
    ]
    return _laid_together(parts, numbers)


def merged_columns(
    parts: Sequence[Columns], numbers: "Sequence[array[int]]"
) -> Columns:
    """Lay what was read apart together; `numbers` are what each part's texts get."""
    together = _laid_together(parts, list(map(_as_numbers, numbers)))
    counts = np.diff(together.starts)
    spellings = np.repeat(np.arange(len(counts), dtype=np.uint64), counts)
    held = _keys(spellings, together.postings.astype(np.uint64))
    held.sort()
    return together._replace(postings=held.astype(np.uint32))  # the lower half


def _laid_together(parts: Sequence[Columns], numbers: "Sequence[Numbers]") -> Columns:
    """Lay parts together; the postings of one stand behind those of another."""
    spellings = in_order(set().union(*(part.spellings for part in parts)))
    number_of = {spelling: number for number, spelling in enumerate(spellings)}
    places = [_looked_up(part.spellings, number_of) for part in parts]
    holders = np.zeros(len(spellings), np.uint32)
    stems = np.arange(len(spellings), dtype=np.uint32)
    counts = np.zeros(len(spellings), np.intp)
    for part, place in zip(parts, places, strict=True):
        holders[place] += part.holders
        is_form = part.holders > 0
        stems[place[is_form]] = place[part.stems[is_form]]
        counts[place] += np.diff(part.starts)
    starts = _starts(counts)
    imprints = np.empty((sum(map(len, numbers)), SIZE), np.uint8)
    for part, renumbered in zip(parts, numbers, strict=True):
        imprints[renumbered] = part.imprints
    return Columns(
        imprints=imprints,
        spellings=spellings,
        slips=_distinct(
            [
                part.slips & ~np.uint64(_LOW) | place[part.slips & np.uint64(_LOW)]
                for part, place in zip(parts, places, strict=True)
            ]
        ),
        stems=stems,
        holders=holders,
        starts=starts,
        postings=_joined_postings(parts, places, starts, numbers),
    )


def _joined_postings(
    parts: Sequence[Columns],
    places: "Sequence[Numbers]",
    starts: "Numbers",
    numbers: "Sequence[Numbers]",
) -> "Numbers":
    """Give the postings of each spelling, those of the first part coming first."""
    postings = np.empty(int(starts[-1]), np.uint32)
    ends = starts[:-1].astype(np.int64)  # of what is filled
    for part, place, renumbered in zip(parts, places, numbers, strict=True):
        counts = np.diff(part.starts)
        shifts = np.repeat(ends[place] - part.starts[:-1], counts)
        shifts += np.arange(len(shifts))
        postings[shifts] = renumbered[part.postings]
        ends[place] += counts
    return postings


def columns_of(imprints: bytes, spellings: Spellings, *arrays: "array[int]") -> Columns:
    """Give what a segment holds: its imprints, spellings and arrays, in their order."""
    return Columns(
        np.frombuffer(imprints, np.uint8).reshape(-1, SIZE),
        tuple(spellings),
        np.frombuffer(spellings.slips, np.uint64),
        *map(_as_numbers, arrays),
    )


def _as_numbers(held: "array[int]") -> "Numbers":
    return np.frombuffer(held, np.uint32)


def spellings_of(columns: Columns) -> Spellings:
    """Give the spellings to look near ones up in."""
    return Spellings.traced(columns.spellings, as_array("Q", columns.slips))


def as_array(typecode: str, numbers: "Numbers | Keys") -> "array[int]":
    """Give numbers as they are held."""
    held = array(typecode)
    held.frombytes(np.ascontiguousarray(numbers).data.cast("B"))
    return held
