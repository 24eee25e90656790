"""Documents and, in flat arrays, which of them hold which words.

Knows one set of documents that was read at a time, and which of those are dead
since. Refuses to know other segments, and what is asked.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from bot.search.entries import forms_in
from bot.search.spellings import Spellings

if TYPE_CHECKING:
    from array import array  # takes no parameter when run, before Python 3.12


class Comparable(Protocol):
    """What documents are put in order by."""

    def __lt__(self, other: Any, /) -> bool: ...  # noqa: ANN401 - as typeshed has it


Document = TypeVar("Document")
KeyOf = Callable[[Document], Comparable]
TextOf = Callable[[Document], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment(Generic[Document]):
    """Some documents, in order of their keys and numbered so.

    `spellings` are the forms their words have, and the stems of these. Of each,
    by its number: `stems` has the number of its stem, `holders` says in how many
    documents the form stands (as written: none for what is a stem alone), and
    `postings[starts[n]:starts[n + 1]]` are the documents that hold it as a stem.
    `imprints` tell how each document is worded. The counts of the dead are kept apart.
    """

    documents: Sequence[Document]
    spellings: Spellings
    stems: "array[int]"
    holders: "array[int]"
    starts: "array[int]"
    postings: "array[int]"
    imprints: bytes
    dead: frozenset[int] = frozenset()
    dead_holders: Mapping[int, int] = field(default_factory=dict)
    dead_postings: Mapping[int, int] = field(default_factory=dict)

    def __len__(self) -> int:
        """Count the documents that are not dead."""
        return len(self.documents) - len(self.dead)

    def count(self, number: int) -> int:
        """Count the documents that hold a stem."""
        held = self.starts[number + 1] - self.starts[number]
        return held - self.dead_postings.get(number, 0)

    def forms(self, number: int) -> int:
        """Count the documents in which a spelling stands as a form."""
        return self.holders[number] - self.dead_holders.get(number, 0)

    def is_held(self, number: int) -> bool:
        """Tell whether a document holds a spelling, as a form or as a stem."""
        return self.forms(number) > 0 or self.count(number) > 0

    def holders_of(self, number: int) -> "array[int]":
        """Give the documents, the dead among them, that hold a stem, in order."""
        return self.postings[self.starts[number] : self.starts[number + 1]]

    def stems_of(self, number: int) -> Iterator[str]:
        """Yield the stems a spelling stands for: as a form, and as itself."""
        as_form = self.stems[number] if self.forms(number) > 0 else None
        if as_form is not None:
            yield self.spellings[as_form]
        if number != as_form and self.count(number) > 0:
            yield self.spellings[number]

    def place_of(self, document: Document, key_of: KeyOf[Document]) -> int | None:
        """Give the number of a document by its key; None: it isn't here, or dead."""
        key = key_of(document)
        place = bisect_left(self.documents, key, key=key_of)
        if place == len(self.documents) or key < key_of(self.documents[place]):
            return None
        return None if place in self.dead else place

    def without(
        self, numbers: Iterable[int], text_of: TextOf[Document]
    ) -> "Segment[Document]":
        """Give the segment with some of its documents dead."""
        dying = sorted(set(numbers) - self.dead)
        if not dying:
            return self
        holders = Counter(self.dead_holders)
        postings = Counter(self.dead_postings)
        for number in dying:
            held = [
                place
                for form in forms_in(text_of(self.documents[number]))
                if (place := self.spellings.number(form)) is not None
            ]
            holders.update(held)
            postings.update({self.stems[place] for place in held})
        return replace(
            self,
            dead=self.dead.union(dying),
            dead_holders=dict(holders),
            dead_postings=dict(postings),
        )
