"""Judges the few documents that hold most of a question, by reading them.

Knows how close each word of the question comes to a word of a document, and how
closely the wordings agree. Refuses to know which documents there are.
"""

import math
import string
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA, LCSseq

from bot.search.question import Asked
from bot.search.ranking import Listed
from bot.text import fold

_MOST_LETTERS = 400  # of a question compared as a string
_COVERAGE_SHARE = 0.7  # of the score; the rest is how close the wording is
_SUPPORTS = 0.7  # likeness from which another spelling still supports a word
_THE_SAME = 0.98  # likeness from which a reading is the word itself
_RESEMBLES = 0.6  # of a word's letters, from which it counts at all
_AMPLE = 2 * math.log1p(100.0)  # the mass of a question that leaves no doubt

# Quicker than to find words by a pattern; "peru's" gives "peru" all the same.
_APART = str.maketrans(dict.fromkeys(string.punctuation, " "))


class Judgement(NamedTuple):
    """How well a document was found (0 to 100), and the mass of what it holds."""

    score: float
    mass: float


class Supported(NamedTuple):
    """Words of a question, as typed: those a document holds, and the others."""

    supported: tuple[str, ...]
    missing: tuple[str, ...]


class Judging:
    """How documents that hold words of a question are judged."""

    def __init__(
        self, question: str, asked: Sequence[Asked], lists: Sequence[Listed]
    ) -> None:
        self._question = fold(question[:_MOST_LETTERS])
        self._asked = asked
        self._lists = [each for each in lists if each.likeness >= _SUPPORTS]

    def closest(self, texts: Sequence[str], count: int) -> list[int]:
        """Choose the texts that hold most of the question, letter after letter.

        That is coarse, but forty times as quick as to look for its best place.
        """
        found = process.extract(
            self._question, texts, scorer=LCSseq.similarity, limit=count
        )
        return [place for _, _, place in found]

    def judge(
        self, numbers: Sequence[int], texts: Sequence[str]
    ) -> dict[int, Judgement]:
        """Judge documents by the words they hold and by how they word them."""
        total = sum(word.telling for word in self._asked) / _COVERAGE_SHARE / 100
        return {
            number: Judgement(mass / total + (1 - _COVERAGE_SHARE) * close, mass)
            for number, mass, close in zip(
                numbers,
                self._masses(numbers, texts),
                self._closeness(texts),
                strict=True,
            )
        }

    def supported(self, numbers: Sequence[int]) -> dict[int, Supported]:
        """Give which words of the question documents support, and which not."""
        held: dict[int, set[int]] = {number: set() for number in numbers}
        for each in self._lists:
            for number in each.among(numbers):
                held[number].add(each.word)
        words = list(enumerate(self._asked))
        return {
            number: Supported(
                supported=tuple(w.typed for place, w in words if place in places),
                missing=tuple(w.typed for place, w in words if place not in places),
            )
            for number, places in held.items()
        }

    def _closeness(self, texts: Sequence[str]) -> list[float]:
        """Tell how closely texts, folded, hold the question's wording: 0 to 100."""
        found = process.extract(
            self._question, texts, scorer=fuzz.partial_ratio, limit=None
        )
        close = [0.0] * len(texts)
        for _, score, place in found:
            close[place] = score
        return close

    def _masses(self, numbers: Sequence[int], texts: Sequence[str]) -> list[float]:
        """Add up what the words of the question tell, as far as texts hold them."""
        words = [frozenset(text.translate(_APART).split()) for text in texts]
        spellings = tuple(set[str]().union(*words))
        held: dict[int, set[int]] = defaultdict(set)  # by word, as it was asked for
        for each in self._lists:
            if each.likeness >= _THE_SAME:
                held[each.word].update(each.among(numbers))
        masses = [0.0] * len(texts)
        for number, word in enumerate(self._asked):
            alike = _resemblance(word.key, spellings, words)
            for place, document in enumerate(numbers):
                share = 1.0 if document in held[number] else alike[place]
                masses[place] += word.telling * share
        return masses


def _resemblance(
    key: str, spellings: Sequence[str], words: Sequence[frozenset[str]]
) -> list[float]:
    """Tell how far each of some texts holds a word that resembles one: 0 to 1.

    The share of letters that agree, squared. A figure resembles no other.
    """
    best = [0.0] * len(words)
    if not key.isalpha():
        return best
    near = process.extract(
        key,
        spellings,
        scorer=OSA.normalized_similarity,
        score_cutoff=_RESEMBLES,
        limit=None,
    )
    for spelling, share, _ in reversed(near):  # the best comes last
        for place, held in enumerate(words):
            if spelling in held:
                best[place] = share * share
    return best


class Judged(Protocol):
    """What sureness is judged by."""

    @property
    def score(self) -> float:
        """Give how well a document was found, 0 to 100."""

    @property
    def mass(self) -> float:
        """Give how much the words tell that it holds."""


def confidence(hits: Sequence[Judged]) -> float:
    """Tell how sure it is that the first hit is what was meant, 0 to 100.

    A hit stands out by its own score and by its lead over the next, and a
    question of one common word is never answered surely.
    """
    if not hits:
        return 0.0
    best = hits[0]
    lead = best.score - hits[1].score if len(hits) > 1 else best.score / 4
    return min(100.0, (best.score + lead) * math.log1p(best.mass) / _AMPLE)
