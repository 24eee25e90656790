"""Makes segments: of documents that are read, or of segments laid together.

Knows how the arrays of a segment are laid out. Refuses to know what is asked.
"""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from bot.search.entries import forms
from bot.search.segment import Document, KeyOf, Segment, TextOf
from bot.search.spellings import Spellings
from bot.search.words import key_of, printed_tokens, stem

_AT_ONCE = 1_000  # documents whose forms are counted together
_GONE = 0xFFFFFFFF  # what stands for the number of a dead document


def read_segment(
    documents: Sequence[Document], text_of: TextOf[Document]
) -> Segment[Document]:
    """Read documents, in order of their keys, into a segment."""
    read = _Read()
    for start in range(0, len(documents), _AT_ONCE):
        read.add(start, map(text_of, documents[start : start + _AT_ONCE]))
    return read.segment(documents)


class _Read:
    """What was read so far. Forms and stems are numbered as they come up."""

    def __init__(self) -> None:
        self._forms: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._stem_of: list[int] = []
        self._holders: Counter[int] = Counter()
        self._postings: list[array[int]] = []
        self._printed = _Printed(self._numbered)

    def add(self, first: int, texts: Iterable[str]) -> None:
        """Enter some documents, numbered from `first`."""
        number_of = self._printed.__getitem__
        held = [
            set(chain.from_iterable(map(number_of, printed_tokens(text))))
            for text in texts
        ]
        self._holders.update(chain.from_iterable(held))
        stem_of = self._stem_of.__getitem__
        postings = self._postings
        for number, numbered in enumerate(held, first):
            for place in set(map(stem_of, numbered)):
                postings[place].append(number)

    def _numbered(self, form: str) -> int:
        """Give the number of a form, the next one where it is new."""
        number = self._forms.setdefault(form, len(self._stem_of))
        if number == len(self._stem_of):
            place = self._stems.setdefault(stem(form), len(self._postings))
            if place == len(self._postings):
                self._postings.append(array("I"))
            self._stem_of.append(place)
        return number

    def segment(self, documents: Sequence[Document]) -> Segment[Document]:
        """Lay out what was read, and forget it."""
        del self._printed
        spellings = Spellings({**self._forms, **self._stems})
        holders, stems = array("I"), array("I")
        starts, postings = array("I", [0]), array("I")
        names = array("I", [0]) * len(self._postings)  # numbers of stems, by place
        for number, spelling in enumerate(spellings):
            place = self._stems.get(spelling)
            if place is not None:
                names[place] = number
                postings.extend(self._postings[place])
                self._postings[place] = array("I")
            starts.append(len(postings))
        for number, spelling in enumerate(spellings):
            form = self._forms.get(spelling)
            holders.append(0 if form is None else self._holders[form])
            stems.append(number if form is None else names[self._stem_of[form]])
        return Segment(
            documents=documents,
            spellings=spellings,
            stems=stems,
            holders=holders,
            starts=starts,
            postings=postings,
        )


class _Printed(dict[str, tuple[int, ...]]):
    """The numbers of the forms of each printed word, found when first asked for."""

    def __init__(self, numbered: Callable[[str], int]) -> None:
        self._numbered = numbered

    def __missing__(self, printed: str) -> tuple[int, ...]:
        """Have the forms of a word numbered that comes up for the first time."""
        numbers = self[printed] = tuple(map(self._numbered, forms(key_of(printed))))
        return numbers


def merge_segments(
    segments: Sequence[Segment[Document]], key_of: KeyOf[Document]
) -> Segment[Document]:
    """Lay segments together, without what is dead, and without reading a text."""
    documents, numbers = _renumbered(segments, key_of)
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
    numbers = [array("I", [_GONE]) * len(each.documents) for each in segments]
    old = [
        (which, number)
        for which, segment in enumerate(segments)
        for number in range(len(segment.documents))
        if number not in segment.dead
    ]
    old.sort(key=lambda place: key_of(segments[place[0]].documents[place[1]]))
    for new, (which, number) in enumerate(old):
        numbers[which][number] = new
    return tuple(segments[which].documents[n] for which, n in old), numbers


def _stem_number(spellings: Spellings, number: int, *, is_form: bool) -> int:
    """Give the number of a spelling's stem; a mere stem is its own."""
    found = spellings.number(stem(spellings[number])) if is_form else number
    return number if found is None else found
