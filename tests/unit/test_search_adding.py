"""Adding up who holds most of a question: one document at a time, or whole lists."""

import random
from array import array
from bisect import bisect_left
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search import Index
from bot.search.imprints import Agreement, imprint
from bot.search.ranking import Listed, Sums
from bot.search.vectors import VectorSums


class Holding:
    """The documents that hold a stem, in two stretches, the dead among them."""

    def __init__(self, numbers, dead=frozenset(), cut=0):
        self._numbers = array("I", sorted(numbers))
        self._dead = dead
        self._cut = bisect_left(self._numbers, cut)
        self._first = cut

    def __len__(self):
        return len(self.numbers())

    def numbers(self):
        return [number for number in self._numbers if number not in self._dead]

    def among(self, numbers):
        return sorted(set(self.numbers()).intersection(numbers))

    def stretches(self):
        later = array("I", [n - self._first for n in self._numbers[self._cut :]])
        return [
            (self._numbers, 0, self._cut, 0),
            (later, 0, len(later), self._first),
        ]


def in_order(lists):
    return sorted(lists, key=lambda each: (-each.gain, each.word))


def closest(sums, count, asked, held):
    sure, equals = sums.closest(count, Agreement(asked, held))
    return sorted(sure), sorted(equals)


def added_up(lists, best):
    """Give the leaders by adding up everything."""
    total: Counter[int] = Counter()
    seen = set()
    for each in lists:
        for number in each.numbers():
            if (each.word, number) not in seen:
                seen.add((each.word, number))
                total[number] += each.gain
    if len(total) < best:
        return sorted(total)
    least = sorted(total.values())[-best]
    return sorted(number for number, sum_ in total.items() if sum_ >= least)


DOCUMENTS = st.sets(st.integers(0, 40), max_size=30)
LISTS = st.lists(
    st.tuples(
        st.integers(0, 4),  # the word
        st.integers(1, 12),  # the gain
        st.lists(DOCUMENTS, min_size=1, max_size=2),  # by stem
    ),
    min_size=1,
    max_size=9,
)


@given(LISTS, st.integers(1, 12), st.frozensets(st.integers(0, 40)), st.integers(0, 40))
def test_whole_lists_give_what_one_document_at_a_time_gives(made, best, dead, cut):
    lists = in_order(
        Listed(word, 1.0, gain, [Holding(numbers, dead, cut) for numbers in stems])
        for word, gain, stems in made
    )
    one_at_a_time = Sums(lists, best=best).leaders()
    whole = VectorSums(lists, best=best, size=41, dead=sorted(dead)).leaders()
    assert one_at_a_time == whole
    assert sorted(whole) == added_up(lists, best)


@pytest.mark.parametrize("seed", range(4))
def test_long_lists_are_looked_up_without_a_loss(seed):
    chance = random.Random(seed)
    size = 60_000
    lists = in_order(
        Listed(
            word,
            1.0,
            gain * 1_000 + word,
            [Holding(chance.sample(range(size), count), cut=size // 3)],
        )
        for word, (gain, count) in enumerate(
            [(90, 40), (70, 300), (50, 2_000), (50, 9_000), (30, 20_000), (20, 40_000)]
        )
    )
    lists = in_order([*lists, Listed(3, 0.6, 25_000, [Holding(range(0, size, 2))])])
    whole = VectorSums(lists, best=30, size=size).leaders()
    assert sorted(whole) == added_up(lists, 30)
    assert whole == Sums(lists, best=30).leaders()


WORDED = st.lists(st.sampled_from("the gull of on nest roof".split()), max_size=7)


@given(LISTS, st.integers(1, 12), WORDED, st.lists(WORDED, min_size=41, max_size=41))
def test_the_closest_in_wording_are_the_same_by_either_way(made, count, asked, texts):
    lists = in_order(
        Listed(word, 1.0, gain << 18, [Holding(numbers) for numbers in stems])
        for word, gain, stems in made
    )
    imprints = [imprint(" ".join(text)) for text in texts]
    held = [(0, b"".join(imprints[:17])), (17, b"".join(imprints[17:]))]
    sums, line = Sums(lists, best=count), " ".join(asked)
    sure, equals = closest(sums, count, line, held)
    assert (sure, equals) == closest(
        VectorSums(lists, best=count, size=41), count, line, held
    )
    found = sums.leaders()
    assert set(sure + equals) <= set(found)
    assert len(sure) <= count
    assert len(sure + equals) >= min(count, len(found))


def test_a_large_index_answers_the_same_by_either_way():
    """A filter has documents looked at one by one, so it is the other way."""
    chance = random.Random(7)
    vocabulary = [
        f"{a}{b}" for a in "bar cor del fen".split() for b in "an or il ux".split()
    ]
    texts = [" ".join(chance.choices(vocabulary, k=4)) for _ in range(52_000)]
    index = Index(
        range(len(texts)), text_of=texts.__getitem__, key_of=lambda number: number
    )
    grown = index.minus(range(0, 1_500, 3)).plus(range(0, 1_500, 3))
    for words in ("baran corux delil", "fenor barux fennor", "coran", "dellor feenux"):
        found = index.search(words, limit=12)
        assert found
        assert index.search(words, limit=12, among=lambda _: True) == found
        assert grown.search(words, limit=12) == found
        fewer = index.minus(hit.document for hit in found[:5])
        assert fewer.search(words, limit=7) == fewer.search(
            words, limit=7, among=lambda _: True
        )
