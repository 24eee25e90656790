"""A line half remembered stands where most of its words do, in order and close by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search import Line, is_spoken, nearest_line

PRINTED = "Well, I asked the harbour for a lamp and I was sent a form in June."


def line(typed):
    return Line(typed, lambda _: 4.0)


def share_of(typed, text=PRINTED):
    stretch = line(typed).in_text(text)
    return 0.0 if stretch is None else stretch.share


def test_the_stretch_is_where_the_line_stands():
    stretch = line("asked for a light and was sent a form").in_text(PRINTED)
    assert stretch.span.of(PRINTED) == (
        "asked the harbour for a lamp and I was sent a form"
    )


def test_words_in_another_order_or_far_apart_stand_for_less():
    in_order = share_of("I was sent a form")
    assert in_order == 1
    assert share_of("a form was sent I") < in_order
    apart = "I was at home. Nobody from the office had sent us so much as a form."
    assert share_of("I was sent a form", apart) < in_order


@pytest.mark.parametrize("typed", ["lamp form", "and I was the", "x", ""])
def test_too_little_is_no_line(typed):
    assert line(typed).in_text(PRINTED) is None


def test_what_is_lacking_is_given_as_typed_a_not_too():
    assert line("Asked for a LANTERN and was not sent a form").lacking(PRINTED) == (
        "LANTERN",
        "not",
    )
    assert line("asked the harbour for a lamps").lacking(PRINTED) == ()


def test_the_line_leads_over_lines_of_other_words_not_over_its_own_prints():
    other = "I was sent a lamp and a form for a harbour I had never seen."
    typed = line("asked for a light and was sent a form")
    alone = nearest_line(typed, [PRINTED])
    beside = nearest_line(typed, [other, PRINTED])
    again = nearest_line(typed, [PRINTED, PRINTED.replace("June", "July")])
    assert alone is not None
    assert beside is not None
    assert again is not None
    assert (alone.place, beside.place, again.place) == (0, 1, 0)
    assert beside.sureness < alone.sureness
    assert again.sureness == pytest.approx(alone.sureness)


def test_no_line_is_nearest_among_none():
    assert nearest_line(line("asked for a light"), []) is None


@pytest.mark.parametrize(
    ("typed", "is_it"),
    [
        ("he never meant a word of it", True),
        ("the price of bread in the harbour", False),
        ("harbour lamp form", False),
        ("what did he say of it in the harbour", False),
    ],
)
def test_words_somebody_speaks_are_told_from_a_subject(typed, is_it):
    assert is_spoken(typed) is is_it


@given(st.text(max_size=80), st.text(max_size=400))
def test_any_words_and_any_text_are_compared(typed, text):
    stretch = line(typed).in_text(text)
    assert stretch is None or 0 < stretch.share <= 1
    line(typed).lacking(text)


def test_of_two_stretches_with_the_same_words_the_one_in_order_counts():
    text = "The levy hurts us twice that, and you and I won't eat a levy."
    assert share_of("you won't swallow a levy", text) > 0.5


def test_a_line_is_surer_among_few_cuttings():
    typed = line("wall put up by folk who live elsewhere")
    texts = ["That wall was built by people who live somewhere else, she said."]
    few = nearest_line(typed, texts, held=100)
    many = nearest_line(typed, texts, held=10_000)
    assert few is not None
    assert few.is_sure
    assert many is not None
    assert not many.is_sure
    assert nearest_line(typed, texts) == many
