"""Adds up, word by word, what documents hold of a question, and keeps the best.

Knows which documents hold which readings. The lists that tell most come first;
once no further document can be among the best, those found are only looked up
in the lists that are left.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from typing import Protocol

from bot.search.question import Asked

_LONG = 500  # documents of a list from which it is asked whether to walk it
_LOOK_UP = 12  # documents walked in the time that one is looked up


class Holders(Protocol):
    """The documents that hold a stem, by number."""

    def __len__(self) -> int:
        """Count them."""

    def __iter__(self) -> Iterator[int]:
        """Yield them."""

    def __contains__(self, number: object, /) -> bool:
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

    def __iter__(self) -> Iterator[int]:
        """Yield the documents."""
        if not self._others:
            return iter(self._rarest)
        return (number for number in self._rarest if number in self)

    def __contains__(self, number: object) -> bool:
        """Tell whether a document holds the reading."""
        return number in self._rarest and all(number in each for each in self._others)


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
        self.sums: dict[int, float] = {}
        self._open = True
        left = _left(lists)
        for each, most in zip(lists, left, strict=True):
            self._add(each, most)

    def likeness(self, word: int, number: int) -> float:
        """Give how well a document holds a word, as far as it was looked for."""
        return self._held.get(word, _NOTHING).get(number, 0.0)

    def leaders(self) -> tuple[list[int], list[int]]:
        """Give the documents surely among the best, and those equal to the last."""
        least = self._least()
        sure = [number for number, total in self.sums.items() if total > least]
        return sure, [number for number, total in self.sums.items() if total == least]

    def _add(self, each: Listed, most: float) -> None:
        """Add what a list gives; `most` is what it and later ones give at most."""
        if self._open and len(each) >= _LONG and self._least() > most:
            self._open = False
        if not self._open:
            self._drop(most)
        held = self._held.setdefault(each.word, {})
        for number in self._news(each):
            if number not in held:
                held[number] = each.likeness
                self.sums[number] = self.sums.get(number, 0.0) + each.gain

    def _news(self, each: Listed) -> Iterable[int]:
        """Give the documents of a list that count."""
        sums, counts = self.sums, self._counts
        if not self._open:
            if len(each) > _LOOK_UP * len(sums):
                return [number for number in sums if number in each]
            return [number for number in each if number in sums]
        if counts is None:
            return each
        return (number for number in each if number in sums or counts(number))

    def _least(self) -> float:
        """Give the sum of the last of the best; 0 where there are fewer."""
        if len(self.sums) < self._best:
            return 0.0
        return nlargest(self._best, self.sums.values())[-1]

    def _drop(self, most: float) -> None:
        """Drop those that cannot come to be among the best."""
        if len(self.sums) > 2 * self._best:
            enough = self._least() - most
            self.sums = {n: total for n, total in self.sums.items() if total >= enough}


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
