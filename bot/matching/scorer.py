"""Tells which intent an utterance resembles most, by its words and its letters.

A linear ridge classifier over two views of a phrase: its words and their pairs,
where a word no example has counts as the examples' words it may be a slip of; and
its words' runs of two to four letters, those of a slip mixed with those of the word
it is likeliest to be. Words are compared as typed: stems would hide the letters that
tell a slip from another word. Knows examples only; refuses
to know what an intent is for.

A view is the sum of what its words tell, so what a word adds to each intent is
worked out once and remembered: a phrase costs a few additions a word.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import mul

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search import tokens

# Chosen on CLINC150, HWU64, BANKING77 and SNIPS (see docs/benchmarks.md), where
# each stands on a plateau: a fifth more or less changes accuracy by a few parts
# in a thousand.
_GRAMS = (2, 3, 4)
_WORD_SHARE = 0.5  # of the likeness; the letters have the rest
_PAIR = 0.8  # of the weight of a word, for two that follow each other
_RARITY = 0.85  # the power of the inverse document frequency
_UNKNOWN = 0.8  # of the weight of the rarest, for what no example has
_ALIKE = 0.6  # of two words, from which one may be a slip of the other
_MOST_ALIKE = 3
_RESPELT = 0.6  # of a slip's letters are read as those of the word it is likeliest
_MOST_WORDS = 40
_RIDGE = 0.3
_ROUNDS = 30
_REMEMBERED = 4096  # words, and as many pairs; what is new comes in for the oldest

Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Scored:
    """An intent with how well an utterance fits it; about 0 to 1."""

    intent: str
    score: float


@dataclass(frozen=True, slots=True)
class _Part:
    """What a word or pair adds to each intent's score, and to a view's length."""

    scores: tuple[float, ...]
    square: float


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
        self._read = lru_cache(maxsize=_REMEMBERED)(self._find_readings)
        self._weights = _trained(
            [(self._features(phrase), number) for phrase, number in phrases],
            classes=len(self._names),
        )
        self._word_part = lru_cache(maxsize=_REMEMBERED)(self._part_of_word)
        self._letter_part = lru_cache(maxsize=_REMEMBERED)(self._part_of_letters)
        self._pair_part = lru_cache(maxsize=_REMEMBERED)(self._part_of_pair)

    def rank(self, phrase: Sequence[str]) -> list[Scored]:
        """Give all intents for a phrase's words, best first, ties by name."""
        worded = [*map(self._word_part, phrase)]
        worded += [self._pair_part(left, right) for left, right in pairwise(phrase)]
        lettered = [*map(self._letter_part, phrase)]
        sums = zip(
            _joined(worded, _WORD_SHARE, len(self._names)),
            _joined(lettered, 1 - _WORD_SHARE, len(self._names)),
            strict=True,
        )
        scored = map(Scored, self._names, map(sum, sums))
        return sorted(scored, key=lambda s: (-s.score, s.intent))

    # What a phrase's parts are; each once for training, once for remembering.

    def _features(self, phrase: Sequence[str]) -> Features:
        """Give both views of a phrase, each of length about one, side by side."""
        worded = [*map(self._of_word, phrase)]
        worded += [self._of_pair(left, right) for left, right in pairwise(phrase)]
        lettered = [*map(self._of_letters, phrase)]
        features: Features = defaultdict(float)
        for view, share in ((worded, _WORD_SHARE), (lettered, 1 - _WORD_SHARE)):
            scale = _scale(sum(map(_square, view)), share)
            for part in view:
                for feature, value in part.items():
                    features[feature] += scale * value
        return features

    def _of_word(self, word: str) -> Features:
        return {
            f"w {near}": score * self._weight(f"w {near}")
            for near, score in self._read(word)
        }

    def _of_pair(self, left: str, right: str) -> Features:
        (first, one), (second, other) = self._read(left)[0], self._read(right)[0]
        pair = f"w {first} {second}"
        return {pair: _PAIR * one * other * self._weight(pair)}

    def _of_letters(self, word: str) -> Features:
        """Give a word's runs of letters; a slip's, mixed with the word it may be."""
        likeliest, _ = self._read(word)[0]
        shares = {word: 1.0}
        if likeliest != word:
            shares = {word: 1 - _RESPELT, likeliest: _RESPELT}
        found: Features = defaultdict(float)
        for spelling, share in shares.items():
            for gram in _grams(spelling):
                found[gram] += share * self._weight(gram)
        return dict(found)

    def _part_of_word(self, word: str) -> _Part:
        return self._part(self._of_word(word))

    def _part_of_pair(self, left: str, right: str) -> _Part:
        return self._part(self._of_pair(left, right))

    def _part_of_letters(self, word: str) -> _Part:
        return self._part(self._of_letters(word))

    def _part(self, features: Features) -> _Part:
        """Weigh features for every intent."""
        sums = [0.0] * len(self._names)
        for feature, value in features.items():
            for number, weight in enumerate(self._weights.get(feature, ())):
                sums[number] += weight * value
        return _Part(tuple(sums), _square(features))

    def _find_readings(self, word: str) -> tuple[tuple[str, float], ...]:
        """Give the examples' words that a word may stand for, and how likely.

        Itself, where an example has it or none comes near.
        """
        if word in self._known or len(word) < 3 or word.startswith("{"):  # noqa: PLR2004 - too short to tell
            return ((word, 1.0),)
        found = process.extract(
            word,
            self._vocabulary,
            scorer=OSA.normalized_similarity,
            score_cutoff=_ALIKE,
            limit=_MOST_ALIKE,
        )
        return tuple((near, score) for near, score, _ in found) or ((word, 1.0),)

    def _weight(self, feature: str) -> float:
        return self._idf.get(feature, 0.0) or _UNKNOWN * self._idf[""]


def phrase_words(text: str) -> list[str]:
    """Give a phrase's words, folded; a slot like "{place}" is one word."""
    found: list[str] = []
    for word in tokens(text):
        start, end = word.span.start, word.span.end
        is_slot = text[start - 1 : start] == "{" and text[end : end + 1] == "}"
        if word.key != "s":  # of "{speaker}'s"
            found.append("{" + word.key + "}" if is_slot else word.key)
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


def _idf(phrases: Iterable[Sequence[str]]) -> dict[str, float]:
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
        feature: (1 + math.log((1 + total) / (1 + count))) ** _RARITY
        for feature, count in held.items()
    }
    return {**weights, "": (1 + math.log(1 + total)) ** _RARITY}


def _square(features: Features) -> float:
    return sum(value * value for value in features.values())


def _scale(square: float, share: float) -> float:
    """Give what makes a view as long as its share of the likeness allows."""
    return math.sqrt(share / square) if square else 0.0


def _joined(parts: Sequence[_Part], share: float, classes: int) -> list[float]:
    """Add a view's parts up, for each intent."""
    scale = _scale(sum(part.square for part in parts), share)
    if not scale:
        return [0.0] * classes
    columns = zip(*(part.scores for part in parts), strict=True)
    return [scale * total for total in map(sum, columns)]


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
