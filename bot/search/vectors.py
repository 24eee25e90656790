"""Adds up what documents hold of a question by whole lists: for large archives.

Knows numpy, where it is installed, and nothing that `ranking` doesn't: it gives
the same documents as that module's `Sums`, only sooner where lists are long.
Refuses to know words and texts.
"""

from collections import defaultdict
from collections.abc import Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

from bot.search.imprints import PAIR_GAIN, PAIRS, SMALL_GAIN, Agreement
from bot.search.ranking import Listed, left_after

IS_INSTALLED = find_spec("numpy") is not None  # an extra; else `ranking` adds up

if TYPE_CHECKING or IS_INSTALLED:
    import numpy as np

if TYPE_CHECKING:
    from array import array  # takes no parameter when run, before Python 3.12

    from numpy.typing import NDArray

    Gains = NDArray[np.int32]
    Seen = NDArray[np.bool_]
    Numbers = NDArray[np.intp]  # of documents: as numpy likes best to be given places

_LONG = 1 << 14  # documents of a list from which it is asked whether to walk it
_LOOK_UP = 8  # documents walked in the time that one is looked up
_EIGHT = 8  # truth values in a word of the machine
_NEVER = -(1 << 30)  # what a dead document begins with


class VectorSums:
    """What the documents hold of a question, as far as they may be among the best.

    `size` is one more than the highest number of a document, and `dead` are the
    numbers in lists that no longer count.
    """

    def __init__(
        self, lists: Sequence[Listed], *, best: int, size: int, dead: Sequence[int] = ()
    ) -> None:
        self._best = best
        self._sums: Gains = np.zeros(size, np.int32)
        self._seen: Seen = np.zeros(size, np.bool_)  # holds this word; then cleared
        if dead:
            self._sums[np.asarray(dead)] = _NEVER
        self._earlier: dict[int, list[Numbers]] = defaultdict(list)  # by word
        self._given: dict[int, int] = defaultdict(int)  # what words gave, at most
        self._least = 1  # no document that is among the best has less
        self._likely: Numbers | None = None  # those that may be, once others can't
        left = left_after(lists)
        start = 0
        while start < len(lists):
            end = start
            while end < len(lists) and len(lists[end]) < _LONG:
                end += 1
            self._walk(lists[start:end])
            if end < len(lists):
                self._add(lists[end], left[end])
            start = end + 1

    def leaders(self) -> dict[int, int]:
        """Give the best documents and those equal to the last, with their sums."""
        found, sums = self._best_found()
        return dict(zip(found.tolist(), sums.tolist(), strict=True))

    def closest(self, count: int, agreement: Agreement) -> tuple[list[int], list[int]]:
        """Give, of the best, those that hold most and are worded most alike.

        First the documents that are surely among so many, then those equal to the
        last of them.
        """
        found, sums = self._best_found()
        if len(found) <= count:
            return found.tolist(), []
        totals = sums + _gains(agreement, found)
        least = _highest_but(count - 1, totals)
        return found[totals > least].tolist(), found[totals == least].tolist()

    def _best_found(self) -> "tuple[Numbers, Gains]":
        found = self._leading()
        sums = self._sums[found]
        are_best = sums >= self._last_of_best(sums)
        return found[are_best], sums[are_best]

    def _walk(self, lists: Sequence[Listed]) -> None:
        """Add what some lists give to all their documents."""
        words: dict[int, list[Listed]] = defaultdict(list)
        for each in lists:
            words[each.word].append(each)
            if len(each) >= self._best and each.is_alone:
                self._least = max(self._least, each.gain)
        for word, readings in words.items():
            held = [_numbers(each) for each in readings]
            self._give(word, held, [each.gain for each in readings])

    def _give(self, word: int, held: "Sequence[Numbers]", gains: Sequence[int]) -> None:
        """Add what a word gives by some lists: to each document, the most of them.

        One that holds the word by an earlier list of it gets no more for it.
        """
        self._given[word] = max(self._given[word], *gains)
        earlier = self._earlier[word]
        if len(held) == 1 and not earlier:
            self._sums[held[0]] += gains[0]
        else:
            seen = self._seen
            for numbers in earlier:
                seen[numbers] = True
            for numbers, gain in zip(held, gains, strict=True):  # most comes first
                fresh = numbers[~seen[numbers]]
                self._sums[fresh] += gain
                seen[fresh] = True
            for numbers in (*earlier, *held):
                seen[numbers] = False
        earlier.extend(held)

    def _add(self, each: Listed, most: int) -> None:
        """Add what a long list gives, at least to those that may be among the best.

        `most` is what this list and later ones add at most.
        """
        numbers = _numbers(each)
        if sum(self._given.values()) > most:  # else none has so much yet
            found = self._leading()
            self._least = max(self._least, self._last_of_best(self._sums[found]))
        if self._least > most:
            likely = self._likely = self._with_at_least(max(1, self._least - most))
            if len(numbers) > _LOOK_UP * len(likely):
                numbers = _among(likely, numbers)
        self._give(each.word, [numbers], [each.gain])

    def _leading(self) -> "Numbers":
        return self._with_at_least(self._least)

    def _with_at_least(self, least: int) -> "Numbers":
        """Give the documents with so much, of those that may be among the best."""
        if self._likely is None:
            return _places(self._sums >= least)
        return self._likely[self._sums[self._likely] >= least]

    def _last_of_best(self, sums: "Gains") -> int:
        """Give the sum of the last of the best; the least where there are fewer."""
        if len(sums) < self._best:
            return int(sums.min(initial=self._least)) if len(sums) else 0
        return _highest_but(self._best - 1, sums)


def _places(are: "Seen") -> "Numbers":
    """Give where an array says so: eight places at a time, as few do."""
    whole = len(are) // _EIGHT * _EIGHT
    eights = np.flatnonzero(are[:whole].view(np.uint64))
    if len(eights) * _EIGHT > len(are) // _EIGHT:
        return np.flatnonzero(are)
    places = (eights[:, None] * _EIGHT + np.arange(_EIGHT)).ravel()
    rest = np.arange(whole, len(are))
    found: Numbers = np.concatenate((places, rest))
    return found[are[found]]


def _gains(agreement: Agreement, numbers: "Numbers") -> "Gains":
    """Give what documents, in order, gain by how they are worded."""
    asked = np.frombuffer(agreement.asked, "<u8")
    gains = np.zeros(len(numbers), np.int32)
    for first, imprints in agreement.held:
        marks = np.frombuffer(imprints, "<u8").reshape(-1, len(asked))
        start, end = np.searchsorted(numbers, (first, first + len(marks)))
        marks = marks.take(numbers[start:end] - first, axis=0)
        for place in np.flatnonzero(asked):
            each = np.int32(PAIR_GAIN if place < PAIRS else SMALL_GAIN)
            gains[start:end] += each * np.bitwise_count(marks[:, place] & asked[place])
    return gains


def _highest_but(count: int, sums: "Gains") -> int:
    """Give the highest sum but some, halving their range: many of them are equal."""
    least, most = int(sums.min()), int(sums.max())
    while least < most:
        middle = (least + most + 1) // 2
        upper = sums[sums >= middle]
        if len(upper) > count:
            sums = upper
        else:
            count -= len(upper)
            sums = sums[sums < middle]
        least, most = int(sums.min()), int(sums.max())
    return least


def highest(numbers: "array[int]") -> int:
    """Give the highest of many numbers; 0 where there is none."""
    if not IS_INSTALLED or not numbers:
        return max(numbers, default=0)
    return int(np.frombuffer(numbers, np.uint32).max())


def _numbers(each: Listed) -> "Numbers":
    """Give the numbers of a list's documents, in order, the dead among them."""
    rarest, *others = each.holders
    numbers = _joined(rarest.stretches())
    for other in others:
        numbers = _among(numbers, _joined(other.stretches()))
    return numbers


def _joined(stretches: "Sequence[tuple[array[int], int, int, int]]") -> "Numbers":
    """Lay stretches of postings together."""
    held = [
        np.frombuffer(postings, np.uint32, end - start, 4 * start) + np.intp(first)
        for postings, start, end, first in stretches
        if start < end
    ]
    if len(held) == 1:
        return held[0]
    return np.concatenate(held) if held else np.zeros(0, np.intp)


def _among(numbers: "Numbers", those: "Numbers") -> "Numbers":
    """Give those of some numbers that are among others; both are in order."""
    if not len(those):
        return those
    places = np.searchsorted(those, numbers)
    places[places == len(those)] = 0
    found: Numbers = numbers[those[places] == numbers]
    return found
