"""Finds the documents a half-remembered line may come from.

Knows documents in segments, and how to judge those that hold most of a question.
Documents are the caller's: it says how they read and what puts them in order.
What is found depends on the set of documents alone, not on when any came or how
often others came and went.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from typing import Generic, NamedTuple

from rapidfuzz import fuzz, process

from bot.search.building import merge_segments, read_segment
from bot.search.holdings import Holdings
from bot.search.imprints import Agreement
from bot.search.judging import Judging
from bot.search.question import understood
from bot.search.ranking import Listed, Sums, listed
from bot.search.segment import Document, KeyOf, Segment, TextOf
from bot.search.snapshot import read_segment as restored_segment
from bot.search.snapshot import write_segment
from bot.search.vectors import IS_INSTALLED, VectorSums
from bot.search.words import content_words, tokens
from bot.text import fold

_FEW = 20_000  # documents up to which few candidates find as much,
_MANY = 300_000  # and from which more are alike
_LONG_LIST = 5_000  # documents: longer, and a word tells too little to look
_MOST_LETTERS = 400  # of a question compared as a string
_SCANNED = 20_000  # documents read through for a question of function words only
_LEAST_SCANNED = 3  # words of such a question
_SUPPORTS = 0.7  # likeness from which another spelling still supports a word
_VECTORS = 50_000  # documents from which whole lists are added up at a time
_GROWTH = 2  # times the next smaller one that a segment is at least


class _Effort(NamedTuple):
    """How many candidates are looked at: the fewer words, the more are alike."""

    most: int  # candidates judged
    shared: int  # candidates judged, times words asked, up to that

    def judged(self, asked: int) -> int:
        """Give how many candidates are judged for so many words."""
        return max(_LEAST_JUDGED, min(self.most, self.shared // asked))


_FOR_FEW = _Effort(most=40, shared=80)
_FOR_SOME = _Effort(most=60, shared=120)
_FOR_MANY = _Effort(most=100, shared=240)
_LEAST_JUDGED = 20
_SOUGHT = 2  # times as many: of them, those worded most alike are judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit(Generic[Document]):
    """A document found: how well (0 to 100), and which of the words it holds.

    `supported` and `missing` are the question's content words as typed; `mass`
    is how rare those it holds are together (nats). `lead`, of the first, is by how
    much it was found better than the next that isn't another print of its line.
    """

    document: Document
    score: float
    supported: tuple[str, ...]
    missing: tuple[str, ...]
    mass: float = 0.0
    lead: float = 0.0


class Index(Generic[Document]):
    """A typo-tolerant index over documents, immutable.

    `text_of` gives what is searched in a document, and is asked for it again
    where a document is judged or taken out: no copy of a text is held. `key_of`
    tells documents apart; equal hits come in its order.
    """

    def __init__(
        self,
        documents: Iterable[Document] = (),
        *,
        text_of: TextOf[Document],
        key_of: KeyOf[Document],
    ) -> None:
        ordered = tuple(sorted(documents, key=key_of))
        segments = (read_segment(ordered, text_of),) if ordered else ()
        self._set(segments, text_of, key_of)

    def _set(
        self,
        segments: Iterable[Segment[Document]],
        text_of: TextOf[Document],
        key_of: KeyOf[Document],
    ) -> None:
        self._text_of = text_of
        self._key_of = key_of
        self._held = Holdings(_settled(segments, key_of))

    def _with(
        self, segments: Iterable[Segment[Document]], text_of: TextOf[Document] | None
    ) -> "Index[Document]":
        """Give an index of these segments."""
        index = Index[Document].__new__(Index)
        index._set(segments, text_of or self._text_of, self._key_of)  # noqa: SLF001 - its own
        return index

    @classmethod
    def restored(
        cls,
        snapshot: bytes,
        documents: Iterable[Document],
        *,
        version: str,
        text_of: TextOf[Document],
        key_of: KeyOf[Document],
    ) -> "Index[Document]":
        """Give the index of documents as `snapshot` kept it, without reading a text.

        `version` names the corpus, the same as when it was kept. Raises
        `SnapshotError` where the snapshot is stale or torn: build the index anew.
        """
        ordered = tuple(sorted(documents, key=key_of))
        kept = restored_segment(snapshot, ordered, version=version)
        index = cls(text_of=text_of, key_of=key_of)
        index._set((kept,), text_of, key_of)
        return index

    def snapshot(self, *, version: str) -> bytes:
        """Give the index' arrays as bytes, of a version of the corpus.

        They hold the words of the documents and who holds them, but no document.
        """
        segments = self._held.segments
        if len(segments) != 1 or segments[0].dead:
            segments = (merge_segments(segments, self._key_of),)
        return write_segment(segments[0], version=version)

    def __len__(self) -> int:
        """Count the documents."""
        return len(self._held)

    def plus(
        self,
        documents: Iterable[Document],
        *,
        text_of: TextOf[Document] | None = None,
    ) -> "Index[Document]":
        """Give the index with further documents, none of which it holds.

        From now on texts are given by `text_of`, if there is another.
        """
        ordered = tuple(sorted(documents, key=self._key_of))
        if not ordered:
            return self._with(self._held.segments, text_of)
        added = read_segment(ordered, text_of or self._text_of)
        return self._with((*self._held.segments, added), text_of)

    def minus(
        self,
        documents: Iterable[Document],
        *,
        text_of: TextOf[Document] | None = None,
    ) -> "Index[Document]":
        """Give the index without these documents; those it doesn't hold are passed.

        They are read once more, as they were when they came: by the `text_of` of
        this index, not the one that holds from now on.
        """
        leaving = tuple(documents)
        segments = [
            segment.without(
                (
                    place
                    for document in leaving
                    if (place := segment.place_of(document, self._key_of)) is not None
                ),
                self._text_of,
            )
            for segment in self._held.segments
        ]
        return self._with(segments, text_of)

    def search(
        self,
        words: str,
        *,
        limit: int,
        among: Callable[[Document], bool] | None = None,
    ) -> list[Hit[Document]]:
        """Give the best documents for `words`, best first, ties in order of key.

        `among` limits the search to the documents it holds for.
        """
        asked = understood(words, self._held)
        if not asked:
            return self._scanned(words, limit, among)
        lists = listed(asked, self._held.holders)
        most = max(limit, self._effort.judged(len(asked)))
        sums = self._sums(lists, _SOUGHT * most, among)
        best = self._best(sums, words, most)
        judging = Judging(words, asked, lists)
        judged = judging.judge(best, self._texts(best), limit=limit)
        best = sorted(judged, key=lambda n: (-judged[n].score, self._key(n)))[:limit]
        supported = judging.supported(best)
        lead = judging.lead(best, judged, limit=limit) if best else 0.0
        return [
            Hit(
                document=self._held.document(number),
                score=judged[number].score,
                mass=judged[number].mass,
                lead=lead if number == best[0] else 0.0,
                supported=supported[number].supported,
                missing=supported[number].missing,
            )
            for number in best
        ]

    def unsupported(
        self, words: str, *, among: Callable[[Document], bool] | None = None
    ) -> tuple[str, ...]:
        """Give the content words, as typed, that no document holds even misspelt."""
        asked = understood(words, self._held)
        counts = self._counting(among)
        supported = {
            each.word
            for each in listed(asked, self._held.holders)
            if each.likeness >= _SUPPORTS
            and any(counts is None or counts(number) for number in each.numbers())
        }
        return tuple(w.typed for n, w in enumerate(asked) if n not in supported)

    def may_hold(self, words: str) -> bool:
        """Tell, far quicker than `search`, words that no document can hold together.

        One of them may be a slip of a word that is held.
        """
        asked = content_words(words)
        names = [self._held.stem_of(word.key) for word in asked]
        known = sorted(map(self._held.holders, filter(None, names)), key=len)
        if len(names) - len(known) > 1:
            return False
        if not known or len(known[0]) > _LONG_LIST:
            return True
        found = list(known[0].numbers())
        for each in known[1:]:
            found = each.among(found)
        return bool(found)

    def telling(self, key: str) -> float:
        """Tell how much a word tells: most, where no document holds it (nats)."""
        name = self._held.stem_of(key)
        held = self._held.count(name) if name is not None else 0
        return math.log1p(len(self) / max(held, 1))

    @property
    def _effort(self) -> _Effort:
        if len(self) <= _FEW:
            return _FOR_FEW
        return _FOR_SOME if len(self) < _MANY else _FOR_MANY

    def _counting(
        self, among: Callable[[Document], bool] | None
    ) -> Callable[[int], bool] | None:
        """Give the filter by number."""
        if among is None:
            return None
        document = self._held.document
        return lambda number: among(document(number))

    def _texts(self, numbers: Iterable[int]) -> list[str]:
        return [
            fold(text) for text in map(self._text_of, self._held.documents(numbers))
        ]

    def _key(self, number: int) -> tuple[object, ...]:
        return (self._key_of(self._held.document(number)),)

    def _sums(
        self,
        lists: Sequence[Listed],
        most: int,
        among: Callable[[Document], bool] | None,
    ) -> Sums | VectorSums:
        """Add up who holds most: by whole lists, where there is much to add."""
        held = self._held
        if IS_INSTALLED and among is None and len(held) >= _VECTORS:
            return VectorSums(lists, best=most, size=held.size, dead=held.dead)
        return Sums(lists, best=most, counts=self._counting(among))

    def _best(self, sums: Sums | VectorSums, words: str, most: int) -> list[int]:
        """Choose the documents to judge; of equals, the first in order of key."""
        agreement = Agreement(words[:_MOST_LETTERS], self._held.imprints())
        sure, equals = sums.closest(most, agreement)
        return sure + self._first(equals, most - len(sure))

    def _first(self, equals: list[int], count: int) -> list[int]:
        """Give the first documents in order of key."""
        if len(self._held.segments) > 1:
            return nsmallest(count, equals, key=self._key)
        return sorted(equals)[:count]

    def _scanned(
        self, words: str, limit: int, among: Callable[[Document], bool] | None
    ) -> list[Hit[Document]]:
        """Read a small collection through for a line of function words alone."""
        question = fold(words[:_MOST_LETTERS]).strip()
        if sum(1 for _ in tokens(question)) < _LEAST_SCANNED or len(self) > _SCANNED:
            return []
        counts = self._counting(among)
        numbers = [n for n in self._held.numbers() if counts is None or counts(n)]
        numbers.sort(key=self._key)
        found = process.extract(
            question,
            self._texts(numbers),
            scorer=fuzz.partial_ratio,
            score_cutoff=90,
            limit=limit,
        )
        return [
            Hit(
                document=self._held.document(numbers[place]),
                score=score,
                supported=(),
                missing=(),
            )
            for _, score, place in found
        ]


def _settled(
    segments: Iterable[Segment[Document]], key_of: KeyOf[Document]
) -> tuple[Segment[Document], ...]:
    """Lay small segments together, so that each is at least twice the next.

    A segment of which most is dead is laid out anew.
    """
    ordered = sorted((each for each in segments if len(each)), key=len)
    settled: list[Segment[Document]] = []
    for segment in ordered:
        alike = [segment]
        while settled and len(settled[-1]) * _GROWTH > sum(map(len, alike)):
            alike.append(settled.pop())
        is_worn = len(segment.dead) > len(segment)
        settled.append(
            merge_segments(alike, key_of) if is_worn or len(alike) > 1 else segment
        )
    return tuple(reversed(settled))
