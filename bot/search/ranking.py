"""Adds up, word by word, what documents hold of a question, and keeps the best.

Knows which documents hold which readings. The lists that tell most come first;
once no further document can be among the best, those found are only looked up
in the lists that are left.
"""

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from heapq import nlargest
from typing import Protocol

from bot.search.question import Asked

_LONG = 500  # documents of a list from which it is asked whether to walk it
_LOOK_UP = 12  # documents walked in the time that one is looked up
_WORTH_WHILE = 0.9


class Holders(Protocol):
    """The documents that hold a stem, by number."""

    def __len__(self) -> int:
        """Count them."""

    def numbers(self) -> Iterable[int]:
        """Give them."""

    def __contains__(self, number: int, /) -> bool:
        """Tell whether a document is among them."""


class Listed:
    """The documents that hold one reading of a word, and what that is worth."""

    def __init__(
        self, word: int, likeness: float, gain: float, holders: Sequence[Holders]
    ) -> None:
        self.word = word
        self.likeness = likeness
        self.gain = gain
        self._rarest, *self._others = sorted(holders, key=len)

    def __len__(self) -> int:
        """Count the documents, at most."""
        return len(self._rarest)

    def numbers(self) -> Iterable[int]:
        """Give the documents."""
        if not self._others:
            return self._rarest.numbers()
        return (number for number in self._rarest.numbers() if number in self)

    def __contains__(self, number: int) -> bool:
        """Tell whether a document holds the reading."""
        if number not in self._rarest:
            return False
        return not self._others or all(number in each for each in self._others)


def listed(
    asked: Sequence[Asked], holders: Callable[[str], Holders]
) -> tuple[Listed, ...]:
    """Give the list of each reading of a question, those that tell most first."""
    lists = [
        (
            reading,
            Listed(
                place,
                reading.likeness,
                word.weight * reading.likeness,
                [holders(name) for name in reading.stems],
            ),
        )
        for place, word in enumerate(asked)
        for reading in word.readings
    ]
    lists.sort(key=lambda item: (-item[1].gain, item[1].word, item[0].stems))
    return tuple(each for _, each in lists)


class Sums:
    """What the documents hold of a question, as far as they may be among the best."""

    def __init__(
        self,
        lists: Sequence[Listed],
        *,
        best: int,
        counts: Callable[[int], bool] | None = None,
    ) -> None:
        self._best = best
        self._counts = counts
        self._held: dict[int, dict[int, float]] = {}  # by word: likeness by document
        self._least = 0.0  # the sum of the last of the best, or less
        self._asked = math.inf  # the most that was to come when that was found
        self.sums: dict[int, float] = {}
        left = _left(lists)
        place = 0
        for place, each in enumerate(lists):
            if self._is_settled(each, left[place]):
                break
            self._walk(each)
        else:
            return
        for each, most in zip(lists[place:], left[place:], strict=True):
            self._drop(most)
            self._look_up(each)

    def likeness(self, word: int, number: int) -> float:
        """Give how well a document holds a word."""
        return self._held.get(word, _NOTHING).get(number, 0.0)

    def leaders(self) -> tuple[list[int], list[int]]:
        """Give the documents surely among the best, and those equal to the last."""
        least = self._last_of_best()
        sure = [number for number, total in self.sums.items() if total > least]
        return sure, [number for number, total in self.sums.items() if total == least]

    def _is_settled(self, each: Listed, most: float) -> bool:
        """Tell whether no document that is yet to come can be among the best.

        `most` is what this list and later ones add at most; where the list is
        short, it costs less to walk it than to ask.
        """
        if len(each) < _LONG or len(self.sums) < self._best:
            return False
        self._least = self._last_of_best()
        return self._least > most

    def _walk(self, each: Listed) -> None:
        """Add what a list gives to all its documents that count."""
        held = self._held.setdefault(each.word, {})
        numbers = each.numbers()
        if held:
            numbers = [number for number in numbers if number not in held]
        if self._counts is not None:
            sums, counts = self.sums, self._counts
            numbers = [n for n in numbers if n in sums or counts(n)]
        elif not isinstance(numbers, Collection):
            numbers = list(numbers)
        held.update(dict.fromkeys(numbers, each.likeness))
        self._gain(numbers, each.gain)

    def _gain(self, numbers: Iterable[int], gain: float) -> None:
        """Add to the sums of documents."""
        sums = self.sums
        if not sums:
            sums.update(dict.fromkeys(numbers, gain))
            return
        get = sums.get
        for number in numbers:
            sums[number] = get(number, 0.0) + gain

    def _look_up(self, each: Listed) -> None:
        """Add what a list gives to the documents that are left."""
        held = self._held.setdefault(each.word, {})
        sums = self.sums
        found: Iterable[int]
        if len(each) > _LOOK_UP * len(sums):
            found = [n for n in sums if n not in held and n in each]
        else:
            found = [n for n in each.numbers() if n in sums and n not in held]
        for number in found:
            held[number] = each.likeness
            sums[number] += each.gain

    def _drop(self, most: float) -> None:
        """Drop those that cannot come to be among the best.

        It is worth while only once less is to come than the last time.
        """
        if len(self.sums) > 2 * self._best and most < _WORTH_WHILE * self._asked:
            self._least = self._last_of_best()
            self._asked = most
            enough = self._least - most
            self.sums = {n: total for n, total in self.sums.items() if total >= enough}

    def _last_of_best(self) -> float:
        """Give the sum of the last of the best; 0 where there are fewer."""
        if len(self.sums) < self._best:
            return 0.0
        return nlargest(self._best, self.sums.values())[-1]


_NOTHING: Mapping[int, float] = {}


def _left(lists: Sequence[Listed]) -> list[float]:
    """Give, for each list, what it and those after it can add to a document.

    Of a word, one reading counts: the first, the one worth most.
    """
    most: dict[int, float] = {}
    left: list[float] = []
    total = 0.0
    for each in reversed(lists):
        total += each.gain - most.get(each.word, 0.0)
        most[each.word] = each.gain
        left.append(total)
    return left[::-1]
