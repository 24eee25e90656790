"""Finds the documents a half-remembered line may come from.

An inverted index over stems, in flat arrays: a word of the question is looked
up as typed and, unless it is common, also as the words it may be misspelt for;
candidates add up rarest word first, and the best are ranked again by how much
of the question they hold and how closely they hold it. Documents are numbers;
what they are is the caller's affair.
"""

import math
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise

from rapidfuzz import fuzz, process

from bot.search.near import guess, likeness
from bot.search.spellings import Spellings
from bot.search.words import content_words, is_function_word, parts, stem, tokens
from bot.text import Word, fold

_RERANKED = 30  # candidates ranked again
_MOST_EQUALS = 400  # candidates that tell apart by their wording alone
_COVERAGE_SHARE = 0.75  # of the rank; the rest is how close the wording is
_MOST_WORDS = 48  # of a question; what is longer is a text to check, not to search
_MOST_LETTERS = 400  # of a question compared as a string
_AMPLE = math.log1p(30.0)  # the mass of a question that leaves no doubt
_SCANNED = 20_000  # documents read through for a question of function words only
_SUPPORTS = 0.7  # likeness from which another spelling still supports a word
_KNOWN_WORD_DISCOUNT = 0.55  # on other readings of a word that was found as typed
_LONG_LIST = 4_096  # postings that are looked up rather than walked


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A document found: how well (0 to 100), and which of the words it holds.

    `supported` and `missing` are the question's content words as typed; `mass`
    is how rare those it holds are together (nats).
    """

    number: int
    score: float
    supported: tuple[str, ...]
    missing: tuple[str, ...]
    mass: float = 0.0


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a word of the question; a document must hold all `ids`."""

    ids: tuple[int, ...]
    likeness: float


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word of the question with its readings, best first, and its weight."""

    typed: str
    readings: tuple[_Reading, ...]
    weight: float


class Index:
    """A typo-tolerant index over documents, immutable once built.

    `texts[n]` is document number n. Building and searching depend on nothing
    else: the same texts give the same hits in the same order.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = tuple(texts)
        lists, forms = _read(self._texts)
        self._ids = {name: number for number, name in enumerate(lists)}
        self._starts = array("I", [0])
        self._postings = array("I")
        for postings in lists.values():
            self._postings.extend(postings)
            self._starts.append(len(self._postings))
        del lists
        self._forms = {form: self._ids[name] for form, name in forms.items()}
        self._spellings = Spellings(self._forms)

    def __len__(self) -> int:
        """Count the documents."""
        return len(self._texts)

    def search(
        self, words: str, *, limit: int, among: Collection[int] | None = None
    ) -> list[Hit]:
        """Give the best documents for `words`, best first, ties by number.

        `among` limits the search to these documents.
        """
        allowed = _as_set(among)
        asked = self._understood(words)
        if not asked:
            return self._scanned(words, limit, allowed)
        candidates = self._candidates(asked, allowed)
        question = fold(words[:_MOST_LETTERS])
        best = self._best(candidates, question, max(limit, _RERANKED))
        hits = [self._judged(number, asked, question) for number in best]
        hits.sort(key=lambda hit: (-hit.score, hit.number))
        return hits[:limit]

    def unsupported(
        self, words: str, *, among: Collection[int] | None = None
    ) -> tuple[str, ...]:
        """Give the content words, as typed, that no document holds even misspelt."""
        allowed = _as_set(among)
        return tuple(
            word.typed
            for word in self._understood(words)
            if not self._is_held(word, allowed)
        )

    # ------------------------------------------------------------- the question

    def _understood(self, text: str) -> tuple[_Asked, ...]:
        """Give the question's content words, each once, with their readings."""
        words: dict[str, Word] = {}
        for word in content_words(text):
            words.setdefault(word.key, word)
            if len(words) == _MOST_WORDS:
                break
        found = {key: self._readings(key) for key in words}
        for left, right in pairwise(words):  # "cyber security" as "cybersecurity"
            joined = self._forms.get(left + right)
            if joined is not None:
                for key in (left, right):
                    found[key].append(_Reading((joined,), 0.98))
        return tuple(
            self._weighed(word.span.of(text), found[key]) for key, word in words.items()
        )

    def _weighed(self, typed: str, readings: list[_Reading]) -> _Asked:
        """Put the readings in order and weigh the word by how rare it is."""
        readings.sort(key=lambda reading: (-reading.likeness, reading.ids))
        total = len(self._texts)
        sure = readings[0].likeness if readings else 0.0
        held = max(
            (self._count(r.ids[0]) for r in readings if r.likeness == sure), default=0
        )
        weight = math.log((total + 1.0) / (held + 0.5)) if held else math.log(total + 2)
        return _Asked(typed, tuple(readings), max(weight, 0.2))

    def _readings(self, key: str) -> list[_Reading]:
        """Give the stems a word of the question may stand for."""
        best: dict[tuple[int, ...], float] = {}
        whole = self._exact(key)
        if whole is not None:
            best[whole,] = 1.0
        for split in _splits(key):
            ids = tuple(self._exact(part) for part in split)
            known = tuple(number for number in ids if number is not None)
            if len(known) == len(ids):
                best[known] = 0.98
        known_word = bool(best)
        if whole is None or self._count(whole) <= self._rare():
            for number, score in self._misspelt(key):
                sure = score * _KNOWN_WORD_DISCOUNT if known_word else score
                best[number,] = max(best.get((number,), 0.0), sure)
        return [_Reading(ids, score) for ids, score in best.items()]

    def _exact(self, key: str) -> int | None:
        """Give the stem a key belongs to as it stands, inflected or not."""
        number = self._ids.get(stem(key))
        return self._forms.get(key) if number is None else number

    def _rare(self) -> int:
        """Give the count up to which a known word may still be a slip."""
        return max(1, len(self._texts) // 1_000)

    def _misspelt(self, key: str) -> Iterator[tuple[int, float]]:
        """Yield stems with a spelling that `key` may be a slip of."""
        for spelling in self._spellings.near(key):
            score = likeness(key, spelling) or guess(key, spelling)
            if score > 0:
                yield self._forms[spelling], score

    # ------------------------------------------------------------ the documents

    def _count(self, stem_id: int) -> int:
        """Count the documents that hold a stem."""
        return self._starts[stem_id + 1] - self._starts[stem_id]

    def _holds(self, number: int, reading: _Reading) -> bool:
        """Tell whether a document holds every stem of a reading."""
        return all(self._has(number, stem_id) for stem_id in reading.ids)

    def _has(self, number: int, stem_id: int) -> bool:
        """Look a document up in a stem's sorted postings."""
        start, end = self._starts[stem_id], self._starts[stem_id + 1]
        place = bisect_left(self._postings, number, start, end)
        return place < end and self._postings[place] == number

    def _holders(self, reading: _Reading) -> Iterable[int]:
        """Give the documents that hold a reading, in order of number."""
        rarest = min(reading.ids, key=self._count)
        walked = self._postings[self._starts[rarest] : self._starts[rarest + 1]]
        if len(reading.ids) == 1:
            return walked
        return [number for number in walked if self._holds(number, reading)]

    def _is_held(self, word: _Asked, allowed: frozenset[int] | None) -> bool:
        """Tell whether a document that counts supports the word."""
        return any(
            allowed is None or number in allowed
            for reading in word.readings
            if reading.likeness >= _SUPPORTS
            for number in self._holders(reading)
        )

    def _candidates(
        self, asked: tuple[_Asked, ...], allowed: frozenset[int] | None
    ) -> dict[int, float]:
        """Add up what each document holds, rarest word first.

        Once there are candidates enough, a common word's long list is left to
        `_judged`, which looks the few best up in it.
        """
        sums: dict[int, float] = defaultdict(float)
        for word in sorted(asked, key=lambda word: (-word.weight, word.typed)):
            for number, score in self._members(word, is_short=len(sums) >= _RERANKED):
                if allowed is None or number in allowed:
                    sums[number] += word.weight * score
        return sums

    def _best(
        self, candidates: Mapping[int, float], question: str, count: int
    ) -> list[int]:
        """Choose the candidates to judge; among equals the closest in wording."""
        best = nlargest(count, candidates, key=lambda n: (candidates[n], -n))
        if len(best) == len(candidates):
            return best
        least = candidates[best[-1]]
        above = [number for number in best if candidates[number] > least]
        equals = sorted(n for n, score in candidates.items() if score == least)
        closest = process.extract(
            question,
            [fold(self._texts[number]) for number in equals[:_MOST_EQUALS]],
            scorer=fuzz.partial_ratio,
            limit=count - len(above),
        )
        return above + [equals[place] for _, _, place in closest]

    def _members(self, word: _Asked, *, is_short: bool) -> Iterator[tuple[int, float]]:
        """Yield each document that supports a word once, by its best reading."""
        seen: set[int] = set()
        several = len(word.readings) > 1
        for reading in word.readings:
            if is_short and self._count(reading.ids[0]) > _LONG_LIST:
                continue
            for number in self._holders(reading):
                if number not in seen:
                    if several:
                        seen.add(number)
                    yield number, reading.likeness

    def _judged(self, number: int, asked: tuple[_Asked, ...], question: str) -> Hit:
        """Score a document by the words it holds and by how it words them."""
        got = total = 0.0
        supported: list[str] = []
        missing: list[str] = []
        for word in asked:
            score = next(
                (r.likeness for r in word.readings if self._holds(number, r)), 0.0
            )
            got += word.weight * score
            total += word.weight
            (supported if score >= _SUPPORTS else missing).append(word.typed)
        closeness = fuzz.partial_ratio(question, fold(self._texts[number])) / 100
        score = _COVERAGE_SHARE * got / total + (1 - _COVERAGE_SHARE) * closeness
        return Hit(
            number=number,
            score=100 * score,
            supported=tuple(supported),
            missing=tuple(missing),
            mass=got,
        )

    def _scanned(
        self, words: str, limit: int, allowed: frozenset[int] | None
    ) -> list[Hit]:
        """Read a small collection through for a line of function words alone."""
        question = fold(words[:_MOST_LETTERS]).strip()
        if sum(1 for _ in tokens(question)) < 3 or len(self) > _SCANNED:  # noqa: PLR2004 - a line
            return []
        numbers = range(len(self)) if allowed is None else sorted(allowed)
        texts = [fold(self._texts[number]) for number in numbers]
        found = process.extract(
            question, texts, scorer=fuzz.partial_ratio, score_cutoff=90, limit=limit
        )
        return [
            Hit(number=numbers[place], score=score, supported=(), missing=())
            for _, score, place in found
        ]


def confidence(hits: Sequence[Hit]) -> float:
    """Tell how sure it is that the first hit is what was meant, 0 to 100.

    A hit stands out by its own score and by its lead over the next, and a
    question of one common word is never answered surely.
    """
    if not hits:
        return 0.0
    best = hits[0]
    lead = best.score - hits[1].score if len(hits) > 1 else best.score / 4
    return min(100.0, (best.score + lead / 2) * math.log1p(best.mass) / _AMPLE)


def _read(texts: Iterable[str]) -> tuple[dict[str, "array[int]"], dict[str, str]]:
    """Read every document once: postings by stem, and the stem of every form."""
    lists: dict[str, array[int]] = {}
    forms: dict[str, str] = {}
    stems_of: dict[str, tuple[str, ...]] = {}
    for number, text in enumerate(texts):
        for word in tokens(text):
            stems = stems_of.get(word.key)
            if stems is None:
                stems = stems_of[word.key] = _entered(word.key, forms)
            for name in stems:
                postings = lists.get(name)
                if postings is None:
                    lists[name] = array("I", (number,))
                elif postings[-1] != number:
                    postings.append(number)
    return {name: lists[name] for name in sorted(lists)}, forms


def _entered(key: str, forms: dict[str, str]) -> tuple[str, ...]:
    """Give the stems a word is found by: its own, and those of its parts."""
    if is_function_word(key):
        return ()
    spellings = (key.replace("-", ""), *parts(key))
    kept = [part for part in spellings if not is_function_word(part)]
    for form in kept:
        name = stem(form)
        forms.setdefault(form, name)
        forms.setdefault(name, name)
    return tuple(dict.fromkeys(stem(form) for form in kept))


def _splits(key: str) -> Iterator[tuple[str, ...]]:
    """Yield ways to take one word as several: at hyphens, or anywhere inside."""
    hyphenated = parts(key)
    if hyphenated:
        yield tuple(part for part in hyphenated if not is_function_word(part)) or (key,)
        yield (key.replace("-", ""),)
    elif key.isalpha() and len(key) <= 24:  # noqa: PLR2004 - no word is longer
        for place in range(3, len(key) - 2):
            yield key[:place], key[place:]


def _as_set(among: Collection[int] | None) -> frozenset[int] | None:
    """Make a filter quick to ask."""
    return None if among is None else frozenset(among)
