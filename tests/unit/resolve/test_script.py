from hypothesis import given
from hypothesis import strategies as st

from bot.model import Span
from bot.resolve.script import coded, script_of
from bot.text import keys

TEXT = st.text(alphabet="abDÉ'’-.& “\n1…ﬁ_?İ\u0301", max_size=30) | st.text(max_size=30)


def test_spellings_of_a_word_are_coded_the_same():
    assert coded(["the", "defence"]) == coded(["the", "defense"])
    assert coded(["the", "defence"]) != coded(["the", "offence"])


@given(st.lists(st.text(max_size=12), max_size=20))
def test_each_word_is_one_character_that_text_may_hold(keys):
    assert len(coded(keys)) == len(keys)
    assert len(coded(keys).encode("utf-32-le")) == 4 * len(keys)


@given(TEXT, st.integers(0, 30), st.integers(1, 30))
def test_the_words_of_a_span_are_what_they_are_by_themselves(text, start, length):
    start = min(start, len(text))
    span = Span(start, start + length)
    assert script_of(text).of(span) == coded(keys(text, span.start, span.end))
