from bot.model import QuoteKind
from bot.resolve import align_quotes
from tests.factories import make_article, quote_in, statements_of

LONG = "we will open the harbour in May and we will keep it open for everyone"


def printed_in(*prints, kinds=None):
    """Give where else the first of these prints stands, one an article each."""
    articles = [
        make_article(f'"{p}," she said.', f"a{n}") for n, p in enumerate(prints)
    ]
    quotes = [
        quote_in(article, words, kind=(kinds or {}).get(n, QuoteKind.DIRECT))
        for n, (article, words) in enumerate(zip(articles, prints, strict=True))
    ]
    texts = {article.id: article.text for article in articles}
    return align_quotes(quotes, (), texts)[0].quotes


def test_the_same_words_in_another_article_are_a_print():
    assert printed_in(LONG, LONG.upper()) == (1,)


def test_a_reworded_line_is_a_print():
    assert printed_in(LONG, LONG.replace("everyone", "anybody")) == (1,)


def test_a_line_cut_shorter_is_a_print():
    assert printed_in(LONG, "we will open the harbour in May") == (1,)
    assert printed_in("we will open the harbour in May", LONG) == (1,)


def test_two_parts_of_a_longer_line_are_no_prints_of_each_other():
    parts = "we will open the harbour in May", "we will keep it open for everyone"
    assert printed_in(parts[0], parts[1], LONG) == (2,)


def test_a_phrase_of_few_words_inside_a_longer_one_is_no_print():
    assert printed_in(LONG, "keep it open") == ()


def test_other_words_are_no_print():
    assert printed_in(LONG, "nobody asked the fishermen what they thought of it") == ()


def test_reported_speech_prints_nobodys_words():
    assert printed_in(LONG, LONG, kinds={1: QuoteKind.INDIRECT}) == ()


def test_a_sentence_that_has_the_words_unmarked_is_told():
    marked = make_article(f'"{LONG}," she said.', "a")
    unmarked = make_article(f"The port said {LONG}.", "b")
    (prints,) = align_quotes(
        [quote_in(marked, LONG)],
        statements_of(unmarked),
        {marked.id: marked.text, unmarked.id: unmarked.text},
    )
    assert prints.statements == (0,)
