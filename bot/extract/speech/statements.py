"""Statements: every sentence of the narrative, in whose voice it stands.

Knows sentences and which of them report somebody; refuses to tell whether
what they say is so.
"""

from collections.abc import Iterator

from bot.extract.speech.quotes import find_quotes
from bot.model import Article, Attribution, Quote, Span, Statement
from bot.text import sentences


def find_statements(article: Article) -> Iterator[Statement]:
    """Yield the narrative's sentences, in order.

    One that quotes or reports somebody carries the attribution of the first
    words so given; one without is the article's own voice.
    """
    spoken = sorted(
        find_quotes(article), key=lambda quote: (quote.span.start, quote.span.end)
    )
    at = 0
    for paragraph in article.paragraphs:
        for sentence in sentences(article.text, paragraph):
            while at < len(spoken) and spoken[at].span.end <= sentence.start:
                at += 1
            yield Statement(
                article=article.id,
                span=sentence,
                attribution=_voice(sentence, spoken, at),
            )


def _voice(sentence: Span, spoken: list[Quote], at: int) -> Attribution | None:
    """Give the attribution of the first words that are somebody's here."""
    for quote in spoken[at:]:
        if quote.span.start >= sentence.end:
            return None
        if quote.attribution is not None and quote.span.touches(sentence):
            return quote.attribution
    return None
