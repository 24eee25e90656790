"""One speaker's words that two articles print to the contrary."""

import pytest

from tests.unit.resolve.conflicts.test_register import told

TOWN = " Ida Moll leads Velmora. The Velmora council met in Harrow Quay."


def says(words, who="Ida Moll"):
    return f"“{words},” {who} said in Velmora.{TOWN}"


def turned(one, other):
    """Give the words in which two prints of one speaker turn each other round."""
    return [sides for kind, sides in told(one, other) if kind == "words"]


@pytest.mark.parametrize(
    ("one", "other", "sides"),
    [
        (
            "The wall will not move an inch this winter",
            "The wall will move an inch this winter",
            [["will not move"], ["will move"]],
        ),
        (
            "I never promised the captain that he would play",
            "I promised the captain that he would play",
            [["I never promised"], ["I promised"]],
        ),
        (
            "We do choose films because they are banned",
            "We never choose films because they are banned",
            [["We do choose"], ["We never choose"]],
        ),
        (
            "The dust is real. And it will fit the spoon",
            "and it won't fit the spoon",
            [["will fit"], ["won't fit"]],
        ),
        (
            "We came out as number sixty on that long list",
            "We came out as number sixteen on that long list",
            [["sixty"], ["sixteen"]],
        ),
        (
            "We shall sit on Tuesday in the old town hall",
            "We shall sit on Thursday in the old town hall",
            [["Tuesday"], ["Thursday"]],
        ),
        (
            "We will not wait for Harrow",
            "We will wait for Harrow",
            [["will not wait"], ["will wait"]],
        ),
    ],
)
def test_a_not_or_a_number_of_one_print_alone_is_told(one, other, sides):
    assert turned(says(one), says(other)) == [sides]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He can't walk a mile without it", "He cannot walk a mile without it"),
        ("We paid 3 million for it here", "We paid three million for it here"),
        ("No, the wall will hold for years", "The wall will hold for years"),
        ("We lost 40 million in two years", "We lost a lot in two years"),
        ("I will not stand in this town again", "I will stand by friends in it again"),
    ],
)
def test_other_spellings_cuts_and_sentences_turn_nothing(one, other):
    assert turned(says(one), says(other)) == []


def test_what_another_says_to_the_contrary_is_no_misprint():
    one = says("We will not sell the harbour to anybody")
    other = says("We will sell the harbour to anybody", who="Jon Roe")
    assert turned(one, other) == []


def test_what_either_article_prints_both_ways_is_no_misprint():
    denied = says("We will not sell the harbour to anybody")
    both = says("We will sell the harbour to anybody") + " " + denied
    assert turned(both, denied) == []


def test_a_number_told_as_a_figure_is_told_once():
    one = says("We have lost 40 million pounds in Velmora this year")
    other = says("We have lost 14 million pounds in Velmora this year")
    assert [kind for kind, _ in told(one, other)] == ["amount"]


@pytest.mark.parametrize(
    ("one", "other", "who"),
    [
        ("We will not wait for Harrow", "We will wait for Harrow", "Ines Caldera"),
        ("We will not wait for Harrow", "We will wait for Harrow", "A spokesman"),
        ("We will not wait", "We will wait for Harrow and for rain", "Ida Moll"),
    ],
)
def test_a_few_words_are_turned_by_who_surely_said_no_more(one, other, who):
    assert turned(says(one), says(other, who)) == []
