"""Adds up, word by word, what documents hold of a question, and keeps the best.

Knows which documents hold which readings. The lists that tell most come first;
once no further document can be among the best, those found are only looked up in
the lists that are left.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from heapq import nlargest
from operator import add
from typing import TYPE_CHECKING, Protocol

from bot.search.imprints import Agreement
from bot.search.question import Asked

if TYPE_CHECKING:
    from array import array  # takes no parameter when run, before Python 3.12

_LONG = 500  # documents of a list from which it is asked whether to walk it
_LOOK_UP = 12  # documents walked in the time that one is looked up
_WORTH_WHILE = 0.8
_FINE = 1 << 20  # parts of a nat in which gains are counted: whole numbers add up


class Holders(Protocol):
    """The documents that hold a stem, by number."""

    def __len__(self) -> int:
        """Count them."""

    def numbers(self) -> Iterable[int]:
        """Give them."""

    def among(self, numbers: Collection[int], /) -> list[int]:
        """Give those of some numbers that are among them."""

    def stretches(self) -> "Sequence[tuple[array[int], int, int, int]]":
        """Give arrays of numbers, from where to where, and what to add to each."""


class Listed:
    """The documents that hold one reading of a word, and what that is worth.

    `gain` is a whole number, so that sums are the same in whatever order they are
    added up; `holders` those of each stem, the rarest first.
    """

    def __init__(
        self, word: int, likeness: float, gain: int, holders: Sequence[Holders]
    ) -> None:
        self.word = word
        self.likeness = likeness
        self.gain = gain
        self.is_alone = len(holders) == 1
        self.holders = holders if self.is_alone else sorted(holders, key=len)
        self._rarest, *self._others = self.holders

    def __len__(self) -> int:
        """Count the documents, at most."""
        return len(self._rarest)

    def numbers(self) -> Iterable[int]:
        """Give the documents."""
        if not self._others:
            return self._rarest.numbers()
        return self.among(list(self._rarest.numbers()))

    def among(self, numbers: Collection[int]) -> list[int]:
        """Give those of some documents that hold the reading."""
        found = self._rarest.among(numbers)
        for each in self._others:
            found = each.among(found)
        return found


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
                max(1, round(word.weight * reading.likeness * _FINE)),
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
        self._earlier: dict[int, list[Listed]] = defaultdict(list)  # by word
        self._again: dict[int, int] = {}  # the sums to which several lists added
        self._least = 0  # no document that is among the best has less
        self._gain = 0  # the least that a list has given so far
        self._asked = math.inf
        self.sums: dict[int, int] = {}
        left = left_after(lists)
        walked = next(
            (n for n, each in enumerate(lists) if not self._walk(each, left[n])),
            len(lists),
        )
        for each, most in zip(lists[walked:], left[walked:], strict=True):
            self._drop(most)
            self._look_up(each)

    def leaders(self) -> dict[int, int]:
        """Give the best documents and those equal to the last, with their sums."""
        least = self._last_of_best(self.sums)
        return {number: total for number, total in self.sums.items() if total >= least}

    def closest(self, count: int, agreement: Agreement) -> tuple[list[int], list[int]]:
        """Give, of the best, those that hold most and are worded most alike.

        First the documents that are surely among so many, then those equal to the
        last of them.
        """
        sums = self.leaders()
        totals = dict(
            zip(sums, map(add, sums.values(), agreement.gains(sums)), strict=True)
        )
        if len(totals) <= count:
            return list(totals), []
        least = nlargest(count, totals.values())[-1]
        sure = [number for number, total in totals.items() if total > least]
        return sure, [number for number, total in totals.items() if total == least]

    def _walk(self, each: Listed, most: int) -> bool:
        """Add what a list gives to all its documents that count.

        `most` is what this list and later ones add at most. Where that is too little
        for a document that is yet to come, nothing is done, and False given; of a
        short list, that costs more to ask than to walk it.
        """
        if len(each) >= _LONG:
            self._least = max(self._least, self._last_of_best(self._again))
            if self._least > most:
                return False
        self._add(each)
        self._gain = each.gain
        if len(self.sums) >= self._best:
            self._least = max(self._least, each.gain)
        return True

    def _add(self, each: Listed) -> None:
        """Add what a list gives to documents found before, and find new ones."""
        sums, gain = self.sums, each.gain
        numbers = each.numbers()
        if self._counts is not None:
            counts = self._counts
            numbers = [n for n in numbers if n in sums or counts(n)]
        again: list[int] = []
        if not sums:
            sums.update(dict.fromkeys(numbers, gain))
        else:
            for number in numbers:
                if number in sums:
                    again.append(number)
                else:
                    sums[number] = gain
        self._add_again(again, each)

    def _add_again(self, numbers: Collection[int], each: Listed) -> None:
        """Add what a list gives to documents that an earlier one held.

        One that holds the word by an earlier list of it gets no more for it.
        """
        earlier = self._earlier[each.word]
        held = {number for other in earlier for number in other.among(numbers)}
        earlier.append(each)
        sums, again = self.sums, self._again
        for number in numbers:
            if number not in held:
                again[number] = sums[number] = sums[number] + each.gain

    def _look_up(self, each: Listed) -> None:
        """Add what a list gives to the documents that are left."""
        sums = self.sums
        if len(each) > _LOOK_UP * len(sums):
            found = each.among(sums)
        else:
            found = [number for number in each.numbers() if number in sums]
        self._add_again(found, each)

    def _drop(self, most: int) -> None:
        """Drop those that cannot come to be among the best.

        It is worth while only once less is to come than the last time.
        """
        if most > _WORTH_WHILE * self._asked or len(self.sums) <= 2 * self._best:
            return
        self._asked = most
        self._least = max(self._least, self._last_of_best(self._again))
        enough = self._least - most
        if enough > self._gain:
            self.sums = {n: total for n, total in self.sums.items() if total >= enough}
            self._again = {
                n: total for n, total in self._again.items() if n in self.sums
            }

    def _last_of_best(self, sums: Mapping[int, int]) -> int:
        """Give the sum of the last of the best; 0 where there are fewer."""
        if len(sums) < self._best:
            return 0
        return nlargest(self._best, sums.values())[-1]


def left_after(lists: Sequence[Listed]) -> list[int]:
    """Give, for each list, what it and those after it can add to a document.

    Of a word, one reading counts: the first, the one worth most.
    """
    most: dict[int, int] = {}
    left: list[int] = []
    total = 0
    for each in reversed(lists):
        total += each.gain - most.get(each.word, 0)
        most[each.word] = each.gain
        left.append(total)
    return left[::-1]
