import re

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Span
from bot.resolve.claims.cued import sentences_with

TEXT = "One day. Two. On 12/03 it fell. A holiday, a Sunday. Day"
SENTENCES = [Span(0, 8), Span(9, 13), Span(14, 31), Span(32, 52)]
NUMERALS = re.compile(r"\d\d/\d\d")


def test_each_sentence_that_holds_a_cue_is_given_once():
    assert sentences_with(["day", "One"], TEXT, SENTENCES) == [0, 3]
    assert sentences_with(["day"], TEXT, SENTENCES, pattern=NUMERALS) == [0, 2, 3]
    assert sentences_with(["Day"], TEXT, SENTENCES) == []  # it stands in none


@given(st.text(alphabet="ab. ", max_size=40), st.lists(st.integers(1, 6), max_size=8))
def test_the_sentences_are_those_that_hold_it_asked_one_by_one(text, lengths):
    sentences, at = [], 0
    for length in lengths:
        if at + length > len(text):
            break
        sentences.append(Span(at, at + length))
        at += length + 1
    held = [n for n, s in enumerate(sentences) if "a" in s.of(text)]
    assert sentences_with(["a"], text, sentences) == held
