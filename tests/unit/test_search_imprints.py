"""Imprints: which words come one after the other, function words among them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search import Index
from bot.search.imprints import PAIR_GAIN, SIZE, SMALL_GAIN, Agreement, imprint


def gain(asked, text):
    return Agreement(asked, [(0, imprint(text))]).gains([0])[0]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("gulls nest", PAIR_GAIN),
        ("Gulls, NEST", PAIR_GAIN),  # as folded, without marks
        ("the gulls nest", 2 * PAIR_GAIN + SMALL_GAIN),
        ("the roof", SMALL_GAIN),
        ("nest gulls", 0),
        ("roof", 0),
        ("— …", 0),
    ],
)
def test_words_that_come_together_count_and_function_words_alone(asked, expected):
    assert gain(asked, "Here the gulls nest: on a roof.") == expected


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_agrees_with_a_line_more_than_the_line_itself(asked, text):
    assert len(imprint(text)) == SIZE
    assert gain(asked, text) == gain(text, asked) <= gain(asked, asked)


def test_of_many_that_hold_the_word_the_one_worded_so_is_found():
    others = [f"{n} herring came ashore at noon" for n in range(3_000)]
    texts = [*others, "what there was of herring we had"]
    index = Index(range(len(texts)), text_of=texts.__getitem__, key_of=lambda n: n)
    hits = index.search("there was of hering", limit=1)
    assert [hit.document for hit in hits] == [len(others)]
