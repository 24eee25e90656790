"""Whom an outcome is told of: a name, and never a title alone."""

from hypothesis import given
from hypothesis import strategies as st

from bot.resolve.claims.outcomes import TITLES, persons_in

WORDS = st.sampled_from(
    [*sorted(word.title() for word in TITLES), "Roe", "Pell", ",", "in"]
)


@given(st.lists(WORDS, max_size=8).map(" ".join))
def test_nobody_is_named_by_titles_alone(text):
    assert all(persons_in(text, 0, len(text)))


def test_a_title_that_opens_a_sentence_names_nobody():
    text = "The Premier, Ada Roe, is in Lenn. The Minister toured the hospital."
    assert list(persons_in(text, 0, len(text))) == [("ada", "roe")]
