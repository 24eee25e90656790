"""What a quotation is dressed with: who else prints it, and how."""

from datetime import date

import pytest

from bot.answers.findings import (
    quote_finding,
    shown_once,
    spelled_days,
    statement_finding,
)
from bot.wording import is_same_wording
from tests.factories import make_article, make_store, quote_in

LINE = "the defence of the harbour is what all of us came here to speak of"


def dressed(*prints):
    """Dress the first print; each is an article's quotations, by Jane Roe."""
    articles = [
        make_article(
            " ".join(f'"{said}," Roe said on day {number}.' for said in own),
            f"n{number}",
        )
        for number, own in enumerate(prints)
    ]
    quotes = tuple(
        quote_in(article, said, by="Jane Roe")
        for article, own in zip(articles, prints, strict=True)
        for said in own
    )
    return quote_finding(make_store(*articles, facts=quotes), quotes[0])


def test_another_spelling_is_the_same_words_and_told_as_a_spelling():
    finding = dressed([LINE], [LINE.replace("defence", "defense")])
    assert "in 2 articles, 2 independent texts" in finding.notes
    assert "the words are the same, the spelling differs" in finding.variants[0].note


def test_another_word_is_a_variant_and_no_print_of_the_same_words():
    finding = dressed([LINE], [LINE.replace("harbour", "village")])
    assert not any("articles" in note for note in finding.notes)
    assert not any(change.is_spelling for change in finding.variants[0].changes)


@pytest.mark.parametrize(
    ("one", "other", "note"),
    [
        (LINE, f"You see, {LINE}", "as part of a longer quotation"),
        (f"You see, {LINE}", LINE, "only a part of it"),
    ],
)
def test_all_the_words_with_one_before_them_are_a_part_not_other_words(
    one, other, note
):
    finding = dressed([one], [other])
    (variant,) = finding.variants
    assert variant.note == note
    assert is_same_wording(variant.changes)
    assert "in 2 articles, 2 independent texts" in finding.notes


def test_a_word_before_them_that_turns_them_round_is_no_part():
    finding = dressed([LINE], [f"Never {LINE}"])
    (variant,) = finding.variants
    assert variant.note == ""
    assert any(change.is_negation for change in variant.changes)


def test_a_comma_is_told_apart_from_words():
    finding = dressed([LINE], [LINE.replace("harbour", "harbour,")])
    assert "the same words, punctuated otherwise in n1" in finding.notes
    assert finding.variants == ()


def test_an_article_that_repeats_itself_is_one_article():
    twice = [LINE, LINE.upper()]
    assert dressed(twice).notes == ()
    assert "in 2 articles, 2 independent texts" in dressed([LINE], twice).notes
    assert len(dressed([LINE], twice).evidence) == 2


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ((2031, 5, 3), (2031, 5, 3), "3 May 2031"),
        ((2031, 5, 5), (2031, 5, 11), "5 to 11 May 2031"),
        ((2031, 5, 1), (2031, 5, 31), "May 2031"),
        ((2032, 2, 1), (2032, 2, 29), "February 2032"),
        ((2031, 1, 1), (2031, 12, 31), "2031"),
        ((2032, 2, 1), (2032, 2, 28), "1 to 28 February 2032"),
        ((2031, 3, 1), (2031, 5, 31), "1 March to 31 May 2031"),
        ((2031, 5, 28), (2031, 6, 2), "28 May to 2 June 2031"),
        ((2031, 12, 30), (2032, 1, 2), "30 December 2031 to 2 January 2032"),
        ((2031, 1, 1), (2032, 12, 31), "1 January 2031 to 31 December 2032"),
    ],
)
def test_a_stretch_of_days_is_told_shortly(first, last, told):
    assert spelled_days(date(*first), date(*last)) == told


_LONG = (
    "The harbour board will spend the winter looking for the leak that has emptied "
    "the eastern basin twice since May."
)


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        (_LONG, "1 independent text"),
        (_LONG.replace("harbour", "town"), "1 independent text"),
        (f"{_LONG[:-1]}, or so the mayor hopes.", "1 independent text"),
        ("The harbour board met on the hill on Friday.", "2 independent texts"),
        ("The port was shut again on Monday, the board said.", "2 independent texts"),
        (f"The mayor said: “{_LONG}”", "2 independent texts"),
    ],
)
def test_a_long_sentence_printed_alike_is_one_text(sentence, texts):
    """What two papers quote alike, two may quote; their own long words are of one."""
    articles = (
        make_article(
            f"{sentence} Snow fell on the fish market before dawn, and the ferry from "
            "the islands stayed where it was with forty lorries of salmon aboard.",
            "a",
        ),
        make_article(
            "Nobody in the Anchor would talk about it while the landlord, who sits on "
            f"the council himself, was within earshot of the bar. {sentence}",
            "b",
        ),
    )
    store = make_store(*articles)
    findings = (statement_finding(store, s) for s in store.statements)
    shown = shown_once(store, findings)
    both = next(finding for finding in shown if len(finding.evidence) > 1)
    assert both.notes == (f"in 2 articles, {texts}",)
