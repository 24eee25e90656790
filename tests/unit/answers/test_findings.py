"""What a quotation is dressed with: who else prints it, and how."""

from bot.answers.findings import quote_finding
from tests.factories import make_article, make_store, quote_in

LINE = "the defence of the harbour is what all of us came here to speak of"


def dressed(*prints):
    """Dress the first print; each is an article's quotations, by Jane Roe."""
    articles = [
        make_article(" ".join(f'"{said}," Roe said.' for said in own), f"n{number}")
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


def test_a_comma_is_told_apart_from_words():
    finding = dressed([LINE], [LINE.replace("harbour", "harbour,")])
    assert "the same words, punctuated otherwise in n1" in finding.notes
    assert finding.variants == ()


def test_an_article_that_repeats_itself_is_one_article():
    twice = [LINE, LINE.upper()]
    assert dressed(twice).notes == ()
    assert "in 2 articles, 2 independent texts" in dressed([LINE], twice).notes
    assert len(dressed([LINE], twice).evidence) == 2
