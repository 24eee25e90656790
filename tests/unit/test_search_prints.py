"""How a text prints words: as they are spelt, together, as a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search import prints_as_name, prints_together, prints_word


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("last chance", "The ferry Last Chance sank off the point."),
        ("New Harbour Lines", "New Harbour Lines said it would appeal."),
        ("bank of lenn", "He owes the Bank of Lenn a million."),
        ("new sorel", "She flew to New Sorrel in the spring."),
    ],
)
def test_words_with_capitals_side_by_side_are_a_name(typed, text):
    assert prints_as_name(typed, text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("last chance", "It was the last chance for the fleet."),
        ("last chance", "Last chance for the fleet, says Varga."),
        ("last chance", "The Last of them. Chance had it otherwise."),
        ("new quotas", "New Quotas Anger Fleet"),
        ("last", "The Last was a ship of the fleet."),
        ("new york", "She moved to Old York in the spring."),
        ("new york", ""),
        ("last monday", "The vote of Last Monday was lost."),
        ("new lenn", "New Lenn quotas were set."),
        ("new lenn", "It is over. “New Lenn quotas were set."),
        ("karvan and new sorrel", "She goes to Karvan and New Sorrel."),
        ("karvan on new year", "She goes to Karvan on New Year."),
    ],
)
def test_other_words_are_none(typed, text):
    assert not prints_as_name(typed, text)


@pytest.mark.parametrize(
    ("typed", "is_so"),
    [
        ("ferry sinks", True),
        ("the points of the ferry", True),
        ("ferry tunnel", False),
        ("fery", False),
        ("of the", False),
        ("", False),
    ],
)
def test_all_words_stand_together_in_whatever_form(typed, is_so):
    assert prints_together(typed, "The ferry sank off the point.") is is_so


@pytest.mark.parametrize(
    ("typed", "is_so"), [("Ferry", True), ("ferries", False), ("", False)]
)
def test_a_word_stands_as_it_is_spelt(typed, is_so):
    assert prints_word(typed, "The ferry sank off the point.") is is_so


@given(st.text(max_size=60), st.text(max_size=200))
def test_any_text_is_read(typed, text):
    for reads in (prints_as_name, prints_together, prints_word):
        assert reads(typed, text) in (True, False)
