from hypothesis import given
from hypothesis import strategies as st

from bot.model import Span
from bot.resolve.same_words.script import coded, script_of
from bot.spelling import spelt_out
from bot.text import keys

TEXT = st.text(alphabet="abntDÉ'’-.& “\n1…ﬁ_?İ\u0301", max_size=30) | st.text(
    max_size=30
)


def test_spellings_of_a_word_are_coded_the_same():
    assert coded(["the", "defence"]) == coded(["the", "defense"])
    assert coded(["the", "defence"]) != coded(["the", "offence"])


def test_a_word_written_short_is_coded_as_the_words_it_is_short_for():
    assert coded(["we", "can't", "wait"]) == coded(["we", "can", "not", "wait"])
    assert coded(["ninety"]) == coded(["90"])
    text = "We can't say we won't, and 'won't' is theirs."
    assert script_of(text).of(Span(3, 12)) == coded(["can", "not", "say"])
    assert script_of(text).of(Span(13, len(text))) == coded(keys(text, 13))


@given(st.lists(st.text(max_size=12), max_size=20))
def test_each_word_in_full_is_one_character_that_text_may_hold(words):
    full = [part for word in words for part in spelt_out(word)]
    assert len(coded(words)) == len(full)
    assert len(coded(words).encode("utf-32-le")) == 4 * len(full)


@given(TEXT, st.integers(0, 30), st.integers(1, 30))
def test_the_words_of_a_span_are_what_they_are_by_themselves(text, start, length):
    start = min(start, len(text))
    span = Span(start, start + length)
    assert script_of(text).of(span) == coded(keys(text, span.start, span.end))
