import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue import ChangeKind
from bot.model import Span
from bot.wording import (
    closeness,
    compare,
    contains,
    differs_in_punctuation,
    is_same_but_for_spelling,
    is_same_wording,
    locate,
    with_changed_ends,
)

SENTENCE = "The harbour will open in May, and it will not close again."


def kinds(printed, other):
    return [(c.kind, c.printed, c.other) for c in compare(printed, other)]


def test_a_changed_word_is_told_from_those_around_it():
    assert kinds("We will mend the old quay", "We will mend the new quay") == [
        (ChangeKind.SAME, "We will mend the", "We will mend the"),
        (ChangeKind.CHANGED, "old", "new"),
        (ChangeKind.SAME, "quay", "quay"),
    ]


def test_a_word_left_out_is_missing_and_one_put_in_is_added():
    left_out = kinds("a very long road", "a long road")
    put_in = kinds("a long road", "a very long road")
    assert (ChangeKind.MISSING, "very", "") in left_out
    assert (ChangeKind.ADDED, "", "very") in put_in


@pytest.mark.parametrize(
    ("printed", "other"),
    [
        ("It will close", "It will not close"),
        ("It will never close", "It will close"),
        ("It is closing", "It isn’t closing"),
        ("We can close it", "We cannot close it"),
    ],
)
def test_a_negation_put_in_or_left_out_is_called_one(printed, other):
    assert any(change.is_negation for change in compare(printed, other))


@pytest.mark.parametrize(
    ("printed", "other"),
    [("It is not closing", "It isn’t closing"), ("We cannot go", "We can not go")],
)
def test_a_negation_contracted_is_no_negation_put_in(printed, other):
    assert not any(change.is_negation for change in compare(printed, other))


def test_another_spelling_is_told_from_another_word():
    changes = compare("The defence of the port", "The defense of the harbour")
    told = [
        (c.printed, c.is_spelling) for c in changes if c.kind is not ChangeKind.SAME
    ]
    assert told == [("defence", True), ("port", False)]


def test_words_spelt_otherwise_are_the_same_but_for_spelling():
    spelling = compare("Their defence is illegal", "their defense is illegal")
    words = compare("Their defence is illegal", "Their defense is unprovoked")
    assert is_same_but_for_spelling(spelling)
    assert not is_same_wording(spelling)
    assert not is_same_but_for_spelling(words)


def test_a_negation_that_both_hold_is_no_difference():
    changes = compare("It will not close soon", "It will not close late")
    assert not any(change.is_negation for change in changes)


@pytest.mark.parametrize(
    "other",
    ["THE HARBOUR, WILL OPEN", "the  harbour\nwill open", "“The harbour will open”"],
)
def test_case_space_and_marks_are_no_difference_of_words(other):
    assert is_same_wording(compare("The harbour will open", other))


def test_a_moved_comma_is_a_difference_of_punctuation():
    assert differs_in_punctuation("trade and, cyber", "trade, and cyber")
    assert not differs_in_punctuation("“trade” ’s", '"trade" \'s.')


@pytest.mark.parametrize(
    "asked",
    [
        "it will not close again",
        "it will close again",
        "it will never close again",
        "harbour will open in",
    ],
)
def test_locate_finds_the_run_that_comes_closest(asked):
    found = locate(asked, SENTENCE, within=Span(0, len(SENTENCE)))
    assert found is not None
    changes = compare(found.span.of(SENTENCE), asked)
    assert sum(change.kind is not ChangeKind.SAME for change in changes) <= 1


def test_locate_spans_the_words_that_are_left_out():
    found = locate("the harbour will not close", SENTENCE, within=Span(0, 57))
    assert found is not None
    assert found.span.of(SENTENCE) == (
        "The harbour will open in May, and it will not close"
    )


def test_locate_stays_within_its_bounds():
    found = locate("it will not close", SENTENCE, within=Span(0, 28))
    assert found is None or found.span.end <= 28


def test_locate_finds_nothing_where_no_word_is_shared():
    assert locate("zebra", SENTENCE, within=Span(0, len(SENTENCE))) is None


def test_a_run_inside_a_longer_one_is_contained():
    longer, shorter = SENTENCE.split(), SENTENCE.split()[2:8]
    assert contains(longer, shorter, share=1)
    assert closeness(longer, shorter) < 0.75


@given(st.text(), st.text())
def test_the_runs_of_a_comparison_are_cut_from_both_texts(printed, other):
    changes = compare(printed, other)
    assert all(change.printed in printed for change in changes)
    assert all(change.other in other for change in changes)
    assert is_same_wording(compare(printed, printed))


@given(st.text(min_size=1), st.text(min_size=1))
def test_locate_gives_a_span_of_the_text(asked, text):
    found = locate(asked, text, within=Span(0, len(text)))
    assert found is None or (found.span.end <= len(text) and 0 < found.share <= 1)


@pytest.mark.parametrize(
    ("asked", "text", "run", "whole"),
    [
        (
            "open to anybody",
            "It is open to anyone. They may come.",
            "open to",
            "open to anyone",
        ),
        (
            "Somebody has to row",
            "We know someone has to row there.",
            "has to row",
            "someone has to row",
        ),
        (
            "we will row home",
            "We will row. Then we rest.",
            "We will row",
            "We will row",
        ),
        ("we will row", "We will row home.", "We will row", "We will row"),
    ],
    ids=["last word", "first word", "sentence's end", "nothing lost"],
)
def test_a_run_takes_in_the_words_changed_at_its_ends(asked, text, run, whole):
    start = text.index(run)
    span = Span(start, start + len(run))
    within = Span(0, len(text))
    assert with_changed_ends(asked, text, span, within=within).of(text) == whole


@pytest.mark.parametrize(
    ("printed", "other"),
    [
        ("a make or break week", "a make-or-break week"),
        ("our policy making is slow", "our policymaking is slow"),
        ("forty percent of it", "forty per cent of it"),
    ],
)
def test_words_written_apart_are_the_same_words_otherwise_spelt(printed, other):
    changes = compare(printed, other)
    assert is_same_but_for_spelling(changes)
    assert not is_same_wording(changes)


def test_never_mind_is_let_alone():
    printed = "It won't buy a chick, let alone a hen."
    other = "It doesn't buy a chick, never mind a hen."
    assert not any(change.is_negation for change in compare(printed, other))
    assert any(change.is_negation for change in compare("We never left.", "We left."))


def test_a_denial_typed_in_haste_is_one():
    assert not any(c.is_negation for c in compare("You can't go.", "you cant go"))
    assert any(c.is_negation for c in compare("You can go.", "you cant go"))
