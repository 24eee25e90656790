"""Learns from examples what each feature of a phrase tells of its intent.

A logistic regression, and beside it what a feature tells alone (naive Bayes): the
one fits the examples, the other generalises from few. Knows numbers only: features
with their values, and intents as places in a row.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from operator import itemgetter, mul

ALWAYS = "always"  # a feature all phrases have
ALWAYS_HELD = 0.15  # of it: the more, the more rounds until all phrases agree
_TRUST = 20  # in the examples, against small weights
_ROUNDS = 10
_SETTLED = 0.01  # a step that is too small to take
_ALONE = 0.4  # of the weight of the fit, for what features tell alone
_UNSEEN = 0.2  # phrases of each intent that may hold what none is seen to hold

Features = dict[str, float]
Weights = dict[str, tuple[float, ...]]
"""What a feature adds to the score of each intent."""


def learnt(phrases: Sequence[tuple[Features, int]], *, classes: int) -> Weights:
    """Weigh the features of phrases, each with its intent's number.

    Scaled so that an example fits its own intent by one, on the mean. Phrases are
    visited in their order: those of an intent are best spread over all.
    """
    fitted = _trained(phrases, classes=classes)
    alone = _told_alone(phrases, classes=classes)
    one, other = 1 / _usual_fit(phrases, fitted), _ALONE / _usual_fit(phrases, alone)
    mixed = {
        feature: tuple(
            one * fit + other * told
            for fit, told in zip(row, alone[feature], strict=True)
        )
        for feature, row in fitted.items()
    }
    usual = _usual_fit(phrases, mixed)
    return {f: tuple(weight / usual for weight in row) for f, row in mixed.items()}


def _trained(
    phrases: Sequence[tuple[Features, int]], *, classes: int
) -> dict[str, tuple[float, ...]]:
    """Fit a logistic regression of all intents, by rounds of dual coordinate ascent.

    A phrase's dual is, at the best, `_TRUST` times what its scores leave to be
    wished; each visit goes towards that as far as the steepest curve allows, so
    that no visit makes it worse. A phrase that a visit leaves as it is waits longer
    for the next one. Deterministic: phrases are visited in order.
    """
    keys = sorted({key for features, _ in phrases for key in features})
    places = {key: place for place, key in enumerate(keys)}
    known = [
        _Known(features, number, places, classes)
        for features, number in phrases
        if len(features) > 1  # a phrase without words tells nothing
    ]
    weights = [[0.0] * len(keys) for _ in range(classes)]
    for turn in range(_ROUNDS):
        for phrase in known:
            if phrase.due <= turn:
                phrase.visit(weights, turn)
    return {key: tuple(row[at] for row in weights) for at, key in enumerate(keys)}


class _Known:
    """A phrase to learn from, with its duals and the round that visits it next."""

    __slots__ = (
        "_at",
        "_curve",
        "_duals",
        "_number",
        "_pick",
        "_values",
        "_wait",
        "due",
    )

    def __init__(
        self, features: Features, number: int, places: Mapping[str, int], classes: int
    ) -> None:
        self._at = [places[key] for key in features]
        self._values = [*features.values()]
        self._curve = 1 + _TRUST / 2 * sum(map(mul, self._values, self._values))
        self._duals = [0.0] * classes
        self._number = number
        self._pick = itemgetter(*self._at)
        self.due, self._wait = 0, 1

    def visit(self, weights: Sequence[list[float]], turn: int) -> None:
        """Move the weights towards what the phrase asks for, where it is far."""
        values, pick = self._values, self._pick
        likely = _likely([sum(map(mul, pick(row), values)) for row in weights])
        self._wait *= 2
        for target, row in enumerate(weights):
            wanted = _TRUST * ((target == self._number) - likely[target])
            step = (wanted - self._duals[target]) / self._curve
            if abs(step) < _SETTLED:
                continue
            self._wait = 1
            self._duals[target] += step
            for place, value in zip(self._at, values, strict=True):
                row[place] += step * value
        self.due = turn + self._wait


def _told_alone(
    phrases: Sequence[tuple[Features, int]], *, classes: int
) -> dict[str, tuple[float, ...]]:
    """Weigh what each feature tells alone: the log of its share of an intent's.

    An intent of many phrases is likelier for all, and not for each of its words.
    """
    sizes = Counter(number for _, number in phrases)
    held: defaultdict[str, list[float]] = defaultdict(lambda: [_UNSEEN] * classes)
    for features, number in phrases:
        counted = len(phrases) / classes / sizes[number]
        for feature in features:
            held[feature][number] += counted
    held[ALWAYS] = [_UNSEEN + sizes[number] for number in range(classes)]
    wholes = [math.log(sum(column)) for column in zip(*held.values(), strict=True)]
    return {
        feature: _centred([math.log(c) - w for c, w in zip(row, wholes, strict=True)])
        for feature, row in held.items()
    }


def _centred(values: Sequence[float]) -> tuple[float, ...]:
    usual = sum(values) / len(values)
    return tuple(value - usual for value in values)


def _likely(scores: Sequence[float]) -> list[float]:
    """Give how likely each intent is, of one in all, by its score."""
    best = max(scores, default=0.0)
    powers = [math.exp(score - best) for score in scores]
    whole = sum(powers)
    return [power / whole for power in powers]


def _usual_fit(
    known: Sequence[tuple[Features, int]], weights: Mapping[str, Sequence[float]]
) -> float:
    """Give how well an example fits its own intent, on the mean; 1 for none."""
    fits = [
        sum(v * weights[f][number] for f, v in features.items() if f in weights)
        for features, number in known
    ]
    return max(sum(fits) / max(1, len(fits)), 1e-9) if fits else 1.0
