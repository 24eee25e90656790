"""Which known words an unknown one may stand for."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.slips import Vocabulary, how_likely

KNOWN = Vocabulary(
    "visit visits quote light eight number transfer letter harbour top {place}".split()
)


def read(word):
    return [known for known, _ in KNOWN.readings(word)]


@pytest.mark.parametrize("word", ["light", "{speaker}", "to", "them", "", "xylophone"])
def test_a_word_that_is_known_small_or_far_from_all_is_itself(word):
    assert KNOWN.readings(word) == ((word, 1.0),)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("qoute", "quote"),
        ("numberr", "number"),
        ("harbor", "harbour"),
        ("harbur", "harbour"),
        ("tranzfer", "transfer"),
        ("lwtter", "letter"),
    ],
)
def test_a_slip_of_the_fingers_is_read_as_its_word(typed, meant):
    assert read(typed) == [meant]


def test_a_far_key_makes_another_word():
    assert read("night") == ["night"]  # neither "light" nor "eight"


def test_an_inflection_is_read_as_the_words_it_inflects():
    assert read("visiting") == ["visit", "visits"]


def test_no_more_than_three_words_are_read():
    many = Vocabulary(["barn", "born", "burn", "bern", "birn"])
    assert len(many.readings("brn")) == 3


@pytest.mark.parametrize(
    ("likelier", "less"),
    [
        (("teh", "the"), ("tha", "the")),
        (("lettter", "letter"), ("letqter", "letter")),
        (("lettwr", "letter"), ("lettpr", "letter")),
        (("ltter", "letter"), ("ltqer", "letter")),
    ],
)
def test_fingers_swap_double_drop_and_miss_by_a_key(likelier, less):
    assert how_likely(*likelier) > how_likely(*less)


LETTERS = st.text(string.ascii_lowercase + "{}'-é", max_size=30)


@given(LETTERS, LETTERS)
def test_any_two_words_are_weighed(typed, meant):
    assert 0 <= how_likely(typed, meant) <= 1
    assert how_likely(meant, meant) == 1


@given(st.lists(LETTERS), LETTERS)
def test_any_word_is_read_as_itself_or_as_known_words(known, word):
    found = [one for one, _ in Vocabulary(known).readings(word)]
    assert found == [word] or set(found) <= set(known)
