"""Tells which intent an utterance resembles most, by its words and its letters.

A linear ridge classifier over two views of a phrase: its words, where a word no
example has counts as the examples' words it may be a slip of, and its runs of
two to four letters. Knows examples only; refuses to know what an intent is for.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import mul

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search import stem, tokens

_GRAMS = (2, 3, 4)
_WORD_SHARE = 0.5  # of the likeness; the letters have the rest
_ALIKE = 0.6  # of two words, from which one may be a slip of the other
_MOST_ALIKE = 3
_MOST_WORDS = 40
_RIDGE = 0.3
_ROUNDS = 8

Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Scored:
    """An intent with how well an utterance fits it; about 0 to 1."""

    intent: str
    score: float


class Matcher:
    """A classifier of utterances, trained once on examples by intent."""

    def __init__(self, examples: Mapping[str, Sequence[str]]) -> None:
        self._names = tuple(sorted(examples))
        phrases = [
            (phrase_words(text), number)
            for number, name in enumerate(self._names)
            for text in examples[name]
        ]
        self._idf = _idf(phrase for phrase, _ in phrases)
        self._vocabulary = sorted({word for phrase, _ in phrases for word in phrase})
        self._known = frozenset(self._vocabulary)
        self._near = cache(self._find_near)
        self._weights = _trained(
            [(self._features(phrase), number) for phrase, number in phrases],
            classes=len(self._names),
        )

    def rank(self, phrase: Sequence[str]) -> list[Scored]:
        """Give all intents for a phrase's words, best first, ties by name."""
        sums = [0.0] * len(self._names)
        for feature, value in self._features(phrase).items():
            weights = self._weights.get(feature)
            if weights is not None:
                for number, weight in enumerate(weights):
                    sums[number] += weight * value
        scored = map(Scored, self._names, sums)
        return sorted(scored, key=lambda s: (-s.score, s.intent))

    def _features(self, phrase: Sequence[str]) -> Features:
        """Give both views of a phrase, each of length one, side by side."""
        worded = _unit(self._by_words(phrase))
        lettered = _unit(self._by_letters(phrase))
        share = math.sqrt(_WORD_SHARE)
        rest = math.sqrt(1 - _WORD_SHARE)
        features = {key: share * value for key, value in worded.items()}
        features.update((key, rest * value) for key, value in lettered.items())
        return features

    def _by_words(self, phrase: Sequence[str]) -> Features:
        found: Features = defaultdict(float)
        readings = [self._read(word) for word in phrase]
        for reading in readings:
            for word, score in reading:
                found["w " + word] += score * self._weight("w " + word)
        for left, right in pairwise(readings):
            pair = f"w {left[0][0]} {right[0][0]}"
            found[pair] += left[0][1] * right[0][1] * self._weight(pair)
        return found

    def _read(self, word: str) -> Sequence[tuple[str, float]]:
        """Give the examples' words that a word may stand for; itself if none."""
        if word in self._known:
            return ((word, 1.0),)
        return self._near(word) or ((word, 1.0),)

    def _find_near(self, word: str) -> tuple[tuple[str, float], ...]:
        """Give the examples' words that an unknown word may be a slip of."""
        if len(word) < 3 or word.startswith("{"):  # noqa: PLR2004 - too short to tell
            return ()
        found = process.extract(
            word,
            self._vocabulary,
            scorer=OSA.normalized_similarity,
            score_cutoff=_ALIKE,
            limit=_MOST_ALIKE,
        )
        return tuple((near, score * score) for near, score, _ in found)

    def _by_letters(self, phrase: Sequence[str]) -> Features:
        counts: Counter[str] = Counter(gram for word in phrase for gram in _grams(word))
        return {
            gram: (1 + math.log(count)) * self._weight(gram)
            for gram, count in counts.items()
        }

    def _weight(self, feature: str) -> float:
        return self._idf.get(feature, 0.0) or self._idf[""]


def phrase_words(text: str) -> list[str]:
    """Give the stems of a phrase's words; a slot like "{place}" is one word."""
    found: list[str] = []
    for word in tokens(text):
        start, end = word.span.start, word.span.end
        is_slot = text[start - 1 : start] == "{" and text[end : end + 1] == "}"
        if word.key != "s":  # of "{speaker}'s"
            found.append("{" + word.key + "}" if is_slot else stem(word.key))
        if len(found) == _MOST_WORDS:
            break
    return found


def _grams(word: str) -> Iterator[str]:
    """Yield the runs of letters of a word with its bounds; a slot has none."""
    if word.startswith("{"):
        return
    bound = f"_{word[:24]}_"
    for size in _GRAMS:
        for start in range(max(1, len(bound) - size + 1)):
            yield bound[start : start + size]


def _idf(phrases: Iterator[Sequence[str]]) -> dict[str, float]:
    """Weigh words, pairs and letter runs by how few phrases hold them."""
    held: Counter[str] = Counter()
    total = 0
    for phrase in phrases:
        total += 1
        features = {"w " + word for word in phrase}
        features |= {f"w {left} {right}" for left, right in pairwise(phrase)}
        features |= {gram for word in phrase for gram in _grams(word)}
        held.update(features)
    weights = {
        feature: 1 + math.log((1 + total) / (1 + count))
        for feature, count in held.items()
    }
    return {**weights, "": 1 + math.log(1 + total)}


def _unit(features: Features) -> Features:
    """Scale features to length one."""
    length = math.sqrt(sum(value * value for value in features.values())) or 1.0
    return {key: value / length for key, value in features.items()}


def _trained(
    phrases: Sequence[tuple[Features, int]], *, classes: int
) -> dict[str, tuple[float, ...]]:
    """Fit one ridge regression an intent, by rounds of dual coordinate descent.

    Deterministic: phrases are visited in order, and each visit is the exact
    minimum for that phrase.
    """
    keys = sorted({key for features, _ in phrases for key in features})
    places = {key: place for place, key in enumerate(keys)}
    known = [
        (tuple(places[key] for key in features), tuple(features.values()), number)
        for features, number in phrases
    ]
    norms = [sum(map(mul, values, values)) + _RIDGE for _, values, _ in known]
    weights = [[0.0] * len(keys) for _ in range(classes)]
    for target, row in enumerate(weights):
        duals = [0.0] * len(known)
        for _ in range(_ROUNDS):
            for at, (held, values, number) in enumerate(known):
                wanted = 1.0 if target == number else 0.0
                got = sum(map(mul, map(row.__getitem__, held), values))
                step = (wanted - got - _RIDGE * duals[at]) / norms[at]
                duals[at] += step
                for place, value in zip(held, values, strict=True):
                    row[place] += step * value
    return {key: tuple(row[at] for row in weights) for at, key in enumerate(keys)}
