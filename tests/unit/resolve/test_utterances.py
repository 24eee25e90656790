from bot.model import QuoteKind
from bot.resolve import join_utterances
from tests.factories import make_article, quote_in, statements_of

LONG = "we will open the harbour in May and we will keep it open for everyone"


def joined(*prints, kinds=None):
    """Give which of these prints, one an article, make one utterance."""
    articles = [
        make_article(f'"{p}," she said.', f"a{n}") for n, p in enumerate(prints)
    ]
    quotes = [
        quote_in(article, words, kind=(kinds or {}).get(n, QuoteKind.DIRECT))
        for n, (article, words) in enumerate(zip(articles, prints, strict=True))
    ]
    texts = {article.id: article.text for article in articles}
    return [u.quotes for u in join_utterances(quotes, (), texts)]


def test_the_same_words_in_two_articles_are_one_utterance():
    assert joined(LONG, LONG.upper()) == [(0, 1)]


def test_a_reworded_line_is_the_same_utterance():
    assert joined(LONG, LONG.replace("everyone", "anybody")) == [(0, 1)]


def test_a_line_cut_shorter_is_the_same_utterance():
    assert joined(LONG, "we will open the harbour in May") == [(0, 1)]


def test_a_phrase_of_few_words_inside_a_longer_one_stays_apart():
    assert joined(LONG, "keep it open") == [(0,), (1,)]


def test_other_words_are_another_utterance():
    assert joined(LONG, "nobody asked the fishermen what they thought of it") == [
        (0,),
        (1,),
    ]


def test_a_sentence_that_prints_the_words_unmarked_is_told():
    marked = make_article(f'"{LONG}," she said.', "a")
    unmarked = make_article(f"The port said {LONG}.", "b")
    (utterance,) = join_utterances(
        [quote_in(marked, LONG)],
        statements_of(unmarked),
        {marked.id: marked.text, unmarked.id: unmarked.text},
    )
    assert utterance.statements == (0,)
