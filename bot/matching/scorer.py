"""Tells which intent an utterance resembles most, by its words and its letters.

A linear classifier (see `fitting`) over two views of a phrase: its words and their
pairs, where a word no example has counts as the examples' words it may stand for
(see `slips`); and its words' runs of two to four letters, those of a slip mixed with
those of the word it is likeliest to be. What stands in few phrases weighs more, and
so does what stands in those of few intents. Words are compared as typed: stems would
hide the letters that tell a slip from another word. Knows examples only; refuses to
know what an intent is for.

A view is the sum of what its words tell, so what a word adds to each intent is
worked out once and remembered, for the words of examples ahead: a phrase costs a
few additions a word.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import mul
from typing import NamedTuple

from bot.matching.fitting import ALWAYS, ALWAYS_HELD, Features, learnt
from bot.matching.slips import Vocabulary
from bot.search import tokens

# Chosen on CLINC150, HWU64, BANKING77 and SNIPS (see docs/benchmarks.md), where
# each stands on a plateau: a fifth more or less changes accuracy by a few parts
# in a thousand.
_GRAMS = (2, 3, 4)
_WORD_SHARE = 0.5  # of the likeness; the letters have the rest
_PAIR = 0.8  # of the weight of a word, for two that follow each other
_RARITY = 0.85  # the power of the inverse document frequency
_TELLING = 0.4  # the power of how well it tells intents apart
_LEAST_TELLING = 0.05  # of what all intents use alike
_DOUBT = 0.05  # of a phrase: what is seen once in one intent may stand in others
_UNKNOWN = 0.8  # of the weight of the rarest, for what no example has
_RESPELT = 0.6  # of a slip's letters are read as those of the word it is likeliest
_MOST_WORDS = 40
_REMEMBERED = 4096  # words, and as many pairs; what is new comes in for the oldest


class Scored(NamedTuple):
    """An intent with how well an utterance fits it; about 0 to 1."""

    intent: str
    score: float


class _Part(NamedTuple):
    """What a word or pair adds to each intent's score, and to a view's length.

    No scores: nothing that any example has.
    """

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
        self._rarest, self._weighed = _weighed(phrases)
        vocabulary = Vocabulary(word for phrase, _ in phrases for word in phrase)
        self._read = lru_cache(maxsize=_REMEMBERED)(vocabulary.readings)
        known = [
            (self._features(phrase), number) for phrase, number in _shuffled(phrases)
        ]
        self._weights = learnt(known, classes=len(self._names))
        self._word_part = lru_cache(maxsize=_REMEMBERED)(self._part_of_word)
        self._letter_part = lru_cache(maxsize=_REMEMBERED)(self._part_of_letters)
        self._pair_part = lru_cache(maxsize=_REMEMBERED)(self._part_of_pair)
        for phrase, _ in phrases:
            self.rank(phrase)  # so that all is remembered that examples have

    def rank(self, phrase: Sequence[str]) -> list[Scored]:
        """Give all intents for a phrase's words, best first, ties by name."""
        worded = [*map(self._word_part, phrase)]
        worded += [self._pair_part(left, right) for left, right in pairwise(phrase)]
        lettered = [*map(self._letter_part, phrase)]
        held = ALWAYS_HELD if phrase else 0.0  # no words fit nothing
        fits = [
            by_words + by_letters + held * always
            for by_words, by_letters, always in zip(
                _joined(worded, _WORD_SHARE, len(self._names)),
                _joined(lettered, 1 - _WORD_SHARE, len(self._names)),
                self._weights[ALWAYS],
                strict=True,
            )
        ]
        best_first = sorted(range(len(fits)), key=fits.__getitem__, reverse=True)
        return [Scored(self._names[place], fits[place]) for place in best_first]

    # What a phrase's parts are; each once for training, once for remembering.

    def _features(self, phrase: Sequence[str]) -> Features:
        """Give both views of a phrase, of length one together, and what all have."""
        worded = [*map(self._of_word, phrase)]
        worded += [self._of_pair(left, right) for left, right in pairwise(phrase)]
        lettered = [*map(self._of_letters, phrase)]
        features: Features = defaultdict(float, {ALWAYS: ALWAYS_HELD})
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
        held = [
            (self._weights[f], v) for f, v in features.items() if f in self._weights
        ]
        scores: tuple[float, ...] = ()
        if held:
            rows, values = zip(*held, strict=True)
            columns = zip(*rows, strict=True)
            scores = tuple(sum(map(mul, column, values)) for column in columns)
        return _Part(scores, _square(features))

    def _weight(self, feature: str) -> float:
        return self._weighed.get(feature, _UNKNOWN * self._rarest)


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


def _weighed(
    phrases: Sequence[tuple[Sequence[str], int]],
) -> tuple[float, dict[str, float]]:
    """Weigh words, pairs and letter runs by how few phrases and intents hold them.

    Gives the weight of what no phrase holds as well. How telling features are is
    taken against the mean of their view, so that the unknown is as telling as that.
    """
    held: defaultdict[str, Counter[int]] = defaultdict(Counter)
    sizes = Counter(number for _, number in phrases)
    for phrase, number in phrases:
        for feature in _features_of(phrase):
            held[feature][number] += 1
    total = len(phrases)
    telling = {feature: _telling(counts, sizes) for feature, counts in held.items()}
    usual = {
        is_worded: _mean(t for f, t in telling.items() if _is_worded(f) is is_worded)
        for is_worded in (True, False)
    }
    weights = {
        feature: (1 + math.log((1 + total) / (1 + counts.total()))) ** _RARITY
        * ((telling[feature] + _LEAST_TELLING) / usual[_is_worded(feature)]) ** _TELLING
        for feature, counts in held.items()
    }
    return (1 + math.log(1 + total)) ** _RARITY, weights


def _features_of(phrase: Sequence[str]) -> set[str]:
    features = {"w " + word for word in phrase}
    features |= {f"w {left} {right}" for left, right in pairwise(phrase)}
    return features | {gram for word in phrase for gram in _grams(word)}


def _is_worded(feature: str) -> bool:
    return feature.startswith("w ")


def _telling(counts: Counter[int], sizes: Counter[int]) -> float:
    """Tell how sure an intent is, of 0 to 1, where a feature stands: by entropy.

    An intent of many phrases isn't likelier for it.
    """
    classes, usual = len(sizes), sizes.total() / len(sizes)
    if classes == 1:
        return 0.0
    shares = [counts[n] * usual / sizes[n] + _DOUBT / classes for n in counts]
    rest = (classes - len(counts)) * _DOUBT / classes
    whole = sum(shares) + rest
    entropy = -sum(share * math.log(share / whole) for share in shares) / whole
    entropy -= rest * math.log(_DOUBT / classes / whole) / whole
    return 1 - entropy / math.log(classes)


def _mean(values: Iterable[float]) -> float:
    known = [*values]
    return sum(known) / max(1, len(known)) + _LEAST_TELLING


def _square(features: Features) -> float:
    return sum(value * value for value in features.values())


def _scale(square: float, share: float) -> float:
    """Give what makes a view as long as its share of the likeness allows."""
    return math.sqrt(share / square) if square else 0.0


def _joined(parts: Sequence[_Part], share: float, classes: int) -> list[float]:
    """Add a view's parts up, for each intent."""
    held = [part.scores for part in parts if part.scores]
    if not held:
        return [0.0] * classes
    scale = _scale(sum([part.square for part in parts]), share)
    return [scale * total for total in map(sum, zip(*held, strict=True))]


def _shuffled(
    phrases: Sequence[tuple[Sequence[str], int]],
) -> list[tuple[Sequence[str], int]]:
    """Spread every intent's phrases evenly over all, in their order."""
    sizes = Counter(number for _, number in phrases)
    seen: Counter[int] = Counter()
    placed: list[tuple[float, int]] = []
    for at, (_, number) in enumerate(phrases):
        placed.append(((seen[number] + 0.5) / sizes[number], at))
        seen[number] += 1
    return [phrases[at] for _, at in sorted(placed)]
