"""Judges the few documents that hold most of a question, by reading them.

Knows how close each word of the question comes to a word of a document, and how
closely the wordings agree. Refuses to know which documents there are.
"""

import math
import string
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappush, heappushpop
from itertools import pairwise
from typing import NamedTuple, Protocol

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.search.near import sounds
from bot.search.question import Asked
from bot.search.ranking import Listed
from bot.search.words import FUNCTION_WORDS
from bot.text import fold

_MOST_LETTERS = 400  # of a question compared as a string
_COMPARED = 64  # of these, letters that a machine word holds: the rest goes by words
_COVERAGE_SHARE = 0.74  # of the score; the rest is how close the wording is,
_PAIRS_SHARE = 0.06  # and which of the words come together there too
_LENGTH = 0.4  # off the score for every ten words: of equals the shorter is meant
_ABOUT = 10  # words; what is about as long stays equal
_SUPPORTS = 0.7  # likeness from which another spelling still supports a word
_THE_SAME = 0.98  # likeness from which a reading is the word itself
_RESEMBLES = 0.6  # of a word's letters, from which it counts at all
_OTHERWISE = 0.91  # of a word's share, where it is held in another form or spelling
_INFLECTED = 0.8  # of a slip's share, where its word is held in another form
_SMALL = 0.8  # what a word without meaning tells (nats), beside those that have one
_HEARD = 0.9  # the share of letters that what sounds alike is thought to have
_ROUNDED = 1e-6  # by which figures may be off
_LEAD = 2  # times the lead counts what the score does, for sureness
_AMPLE = 18.0  # what a hit of 100 has by which nothing in its favour is left out
_ALONE = 4  # what nothing else comes near to has a fourth of its score as its lead
_SAME_LINE = 0.5  # of the words: two texts print one line, and neither leads

# Quicker than to find words by a pattern; "peru's" gives "peru" all the same.
# Bytes are translated several times as quickly as letters.
_APART = bytes.maketrans(string.punctuation.encode(), b" " * len(string.punctuation))


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
        self._same: dict[int, list[Listed]] = defaultdict(list)  # by word
        self._slips: dict[int, list[Listed]] = defaultdict(list)
        for each in lists:
            if each.likeness >= _THE_SAME:
                self._same[each.word].append(each)
            elif each.likeness >= _SUPPORTS:
                self._slips[each.word].append(each)
        typed = dict.fromkeys(_words_of(self._question))
        self._held: dict[int, frozenset[str]] = {}  # the words of those judged
        self._small = [word for word in typed if word in FUNCTION_WORDS]
        self._most = sum(word.telling for word in asked) + _SMALL * len(self._small)

    def judge(
        self, numbers: Sequence[int], texts: Sequence[str], *, limit: int
    ) -> dict[int, Judgement]:
        """Judge documents by the words they hold and by how they word them.

        Those that can't be among the best `limit` may be left out.
        """
        texts_words = list(map(_words_of, texts))
        sets = list(map(frozenset, texts_words))
        self._held = dict(zip(numbers, sets, strict=True))
        masses = self._masses(numbers, sets)
        covered = [
            100 * (_COVERAGE_SHARE * mass / self._most + _PAIRS_SHARE * pairs)
            - _LENGTH * (len(words) // _ABOUT)
            for mass, pairs, words in zip(
                masses, self._pairs_in(texts_words), texts_words, strict=True
            )
        ]
        return {
            numbers[place]: Judgement(max(score, 0.0), masses[place])
            for place, score in self._scores(texts, covered, limit)
        }

    def _pairs_in(self, texts_words: Sequence[Sequence[str]]) -> Iterator[float]:
        """Yield which share of the question's words stand in a text side by side."""
        typed = _words_of(self._question)
        pairs = [f" {left} {right} " for left, right in pairwise(typed)]
        for words in texts_words:
            text = f" {' '.join(words)} "
            yield sum([pair in text for pair in pairs]) / max(len(pairs), 1)

    def _scores(
        self, texts: Sequence[str], covered: Sequence[float], limit: int
    ) -> Iterator[tuple[int, float]]:
        """Yield the places of texts with their scores, the best `limit` among them.

        Those come first that cover most. How close a wording is takes longer to tell
        than that it isn't as close as would matter.
        """
        share = 1 - _COVERAGE_SHARE - _PAIRS_SHARE
        question = self._question[:_COMPARED]
        best: list[float] = []  # a heap, the last of the best at its top
        for place in sorted(range(len(texts)), key=lambda place: -covered[place]):
            enough = 0.0
            if len(best) == limit:
                enough = (best[0] - covered[place]) / share - _ROUNDED
            if enough > 100:  # noqa: PLR2004 - per cent
                return
            close = fuzz.partial_ratio(
                question, texts[place], score_cutoff=max(enough, 0.0)
            )
            if close >= enough:
                score = covered[place] + share * close
                yield place, score
                (heappush if len(best) < limit else heappushpop)(best, score)

    def lead(
        self, numbers: Sequence[int], judged: Mapping[int, Judgement], *, limit: int
    ) -> float:
        """Give by how much the first leads over the next that is worded otherwise.

        `numbers` are the best `limit`, best first. Over another print of the same line
        none leads.
        """
        first, *others = numbers
        score = judged[first].score
        mine = self._held[first]
        for other in others:
            theirs = self._held[other]
            if len(mine & theirs) < _SAME_LINE * min(len(mine), len(theirs)):
                return score - judged[other].score
        if len(numbers) == limit:  # what comes after may be anything
            return score - judged[numbers[-1]].score
        return score / _ALONE

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

    def _masses(
        self, numbers: Sequence[int], words: Sequence[frozenset[str]]
    ) -> list[float]:
        """Add up what the words of the question tell, as far as texts hold them."""
        masses = [self._most] * len(words)
        for small in self._small:
            for place, held in enumerate(words):
                if small not in held:
                    masses[place] -= _SMALL
        resembling = _Resembling(words)
        for number, word in enumerate(self._asked):
            lacking = [
                place for place, held in enumerate(words) if word.key not in held
            ]
            if lacking:
                shares = self._shares(number, lacking, numbers, words, resembling)
                for place, share in zip(lacking, shares, strict=True):
                    masses[place] -= word.telling * (1 - share)
        return [max(mass, 0.0) for mass in masses]

    def _shares(
        self,
        number: int,
        places: Sequence[int],
        numbers: Sequence[int],
        words: Sequence[frozenset[str]],
        resembling: "_Resembling",
    ) -> Iterator[float]:
        """Yield how far texts hold a word of the question otherwise than typed."""
        key = self._asked[number].key
        inflected = self._holding(number, [numbers[place] for place in places])
        left = [place for place in places if numbers[place] not in inflected]
        alike = resembling.shares(key, left) if left else {}
        slips = self._slipped(number, [numbers[place] for place in left])
        pieces = frozenset(_words_of(key))
        for place in places:
            if numbers[place] in inflected:
                yield 1.0 if pieces <= words[place] else _OTHERWISE
            else:
                slip = slips.get(numbers[place], 0.0)
                yield _OTHERWISE * max(alike.get(place, 0.0), slip)

    def _holding(self, word: int, numbers: Sequence[int]) -> set[int]:
        """Give those of some documents that hold a word, as it is or inflected."""
        if not numbers:
            return set()
        return {held for each in self._same[word] for held in each.among(numbers)}

    def _slipped(self, word: int, numbers: Sequence[int]) -> dict[int, float]:
        """Tell how far documents hold what a word is likely a slip of: 0 to 1.

        As it was meant or inflected: "findd" may be from "finding".
        """
        return {
            held: _INFLECTED * each.likeness**2
            for each in reversed(self._slips[word])  # the likeliest comes last
            for held in each.among(numbers)
        }


def _words_of(text: str) -> list[str]:
    """Cut a text at spaces and ASCII punctuation."""
    coded = text.encode(errors="surrogatepass").translate(_APART)
    return coded.decode(errors="surrogatepass").split()


class _Resembling:
    """The words of some texts, to look those up in that resemble one."""

    def __init__(self, words: Sequence[frozenset[str]]) -> None:
        self._words = words
        self._spellings = sorted(frozenset[str]().union(*words), key=len)
        self._lengths = list(map(len, self._spellings))

    def shares(self, key: str, places: Iterable[int]) -> dict[int, float]:
        """Tell how far texts at some places hold a word that resembles one: 0 to 1.

        The share of letters that agree, squared. A figure resembles no other.
        """
        if not key.isalpha():
            return {}
        start = bisect_left(self._lengths, len(key) * _RESEMBLES)
        end = bisect_right(self._lengths, len(key) / _RESEMBLES)
        near = process.extract(
            key,
            self._spellings[start:end],
            scorer=OSA.normalized_similarity,
            score_cutoff=_RESEMBLES,
            limit=None,
        )
        best: dict[int, float] = {}
        left = [(place, self._words[place]) for place in places]
        for share, spelling in _by_ear(key, near):  # the best comes first
            if not left:
                break
            found = [place for place, held in left if spelling in held]
            if found:
                best |= dict.fromkeys(found, share * share)
                left = [each for each in left if each[0] not in best]
        return best


def _by_ear(
    key: str, near: Iterable[tuple[str, float, int]]
) -> list[tuple[float, str]]:
    """Give spellings with the share of letters that agree, or that of a sound-alike."""
    heard = sounds(key)
    found = [
        (max(share, _HEARD) if sounds(spelling) == heard else share, spelling)
        for spelling, share, _ in near
    ]
    found.sort(reverse=True)
    return found


class Judged(Protocol):
    """What sureness is judged by."""

    @property
    def score(self) -> float:
        """Give how well a document was found, 0 to 100."""

    @property
    def mass(self) -> float:
        """Give how much the words tell that it holds."""

    @property
    def lead(self) -> float:
        """Give by how much it was found better than the next of another wording."""


def confidence(hits: Sequence[Judged]) -> float:
    """Tell how sure it is that the first hit is what was meant, 0 to 100.

    A hit stands out by its own score and by its lead, and a question of one common
    word is never answered surely.
    """
    if not hits:
        return 0.0
    best = hits[0]
    return min(100.0, (best.score + _LEAD * best.lead) * math.sqrt(best.mass) / _AMPLE)
