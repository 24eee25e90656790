"""Folding, words, paragraphs and the bounds of sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Span
from bot.text import beginning, fold, paragraphs, sentences, words


def split(text):
    return [s.of(text) for p in paragraphs(text) for s in sentences(text, p)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He left. She stayed.", 2),
        ("Mr. Roe and Dr. Ray met on Jan. 3 at St. Ann's.", 1),
        ("George W. Ray ran. He lost.", 2),
        ("The U.S. Navy came. It left.", 2),
        ("He lives in the U.S. She does not.", 2),
        ("“Go.” He went.", 2),
        ("“Why?” he asked.", 1),
        ("“No!” she said. “Never.”", 2),
        ("He paused ... and went on.", 1),
        ("It was over… Nobody spoke.", 2),
        ("It cost $1.5 million. It sank.", 2),
        ("He said (twice.) Then he left.", 2),
        ("Roe v. Ray was heard at 10 a.m. on Friday.", 1),
        ("It shut at 5 p.m. Roe was late.", 2),
        ("It shut at 5 p.m. Monday, not at 6 p.m. Eastern time.", 1),
        ("It shut at 5 p.m. GMT and opened at 9 a.m. Feb. 3.", 1),
        ("Acme Inc. said so. Nobody else did.", 2),
        ("‘It is done.’ They cheered.", 2),
        ("No stop at the end", 1),
        ("Really?! Yes.", 2),
    ],
)
def test_a_paragraph_is_cut_where_its_sentences_end(text, count):
    assert len(split(text)) == count


def test_sentences_keep_their_closing_marks():
    assert split("“We sail.” He left.") == ["“We sail.”", "He left."]


@given(st.text(max_size=200))
def test_sentences_hold_every_printed_character_once_and_in_order(text):
    printed = "".join("".join(s.split()) for s in split(text))
    assert printed == "".join("".join(p.of(text).split()) for p in paragraphs(text))


@given(st.text(max_size=200))
def test_words_slice_to_themselves(text):
    for word in words(text):
        assert fold(word.span.of(text)) == word.key


def test_a_word_ends_before_a_bare_apostrophe():
    text = "the boys’ coats, the U.S. and O’Roe-Ray"
    assert [w.span.of(text) for w in words(text)] == [
        "the",
        "boys",
        "coats",
        "the",
        "U.S",
        "and",
        "O’Roe-Ray",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Café", "CAFE"),
        ("“yes”", '"yes"'),
        ("it’s", "it's"),
        ("2019–20", "2019-20"),
        ("wait…", "wait..."),
        ("ﬁne", "fine"),
        ("Straße", "STRASSE"),
        ("Sørløkk", "SORLOKK"),
        ("Łódź", "Lodz"),
        ("Þórðæ", "Thordae"),
    ],
)
def test_what_reads_the_same_folds_the_same(one, other):
    assert fold(one) == fold(other)


@given(st.text(max_size=100))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_paragraphs_are_trimmed_lines_that_hold_something():
    text = "  One. \r\n\r\n\t\nTwo.  "
    assert list(paragraphs(text)) == [Span(2, 6), Span(13, 17)]


def test_a_beginning_ends_with_a_whole_word():
    assert beginning("rates will rise", 10) == "rates will"
    assert beginning("rates will rise", 12) == "rates will"
    assert beginning("rates will rise", 15) == "rates will rise"
    assert beginning("a" * 20, 5) == "aaaaa"
