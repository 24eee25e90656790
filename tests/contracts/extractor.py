"""What every extractor owes the rest, whatever it finds.

A newsroom that adds its own runs it through here: `check_extractor` on
arbitrary articles, `steps` to see that its cost grows with the length alone.
"""

import sys
from dataclasses import replace

from bot.model import Article, ArticleId, Figure, Quote, Span, Statement, Visit
from bot.text import paragraphs

# Strings on which careless patterns backtrack, to be repeated.
HOSTILE = (
    '"',
    "' ",
    "“a ",
    "‘a ",
    "''",
    "&quot;",
    "A ",
    "Ab ",
    "Mr ",
    "said ",
    "Roe said ",
    "Roe said “no” ",
    "“No,” Roe said. ",
    ", ",
    ". ",
    "... ",
    "!?",
    "and ",
    "who said ",
    "by the ",
    "(",
    "-- ",
    "the minister of ",
    "Roe, the minister, ",
    "£1 ",
    "in May ",
    "1,",
    "he ",
    "Ann Roe and ",
    "according to ",
    "visits Utopia ",
)


def make_article(text: str) -> Article:
    """Make an article of nothing but paragraphs."""
    return Article(id=ArticleId("x"), text=text, paragraphs=tuple(paragraphs(text)))


def check_extractor(extractor, article: Article) -> None:
    """Assert that its facts hold: spans in range, same facts twice, own article."""
    facts = list(extractor(article))
    # Another id, so that nothing remembered can answer the second time.
    again = extractor(replace(article, id=ArticleId("y")))
    assert facts == [replace(fact, article=article.id) for fact in again]
    for fact in facts:
        assert fact.article == article.id
        for span in spans_of(fact):
            assert 0 <= span.start < span.end <= len(article.text)
            assert span.of(article.text).strip()


def spans_of(fact: Quote | Statement | Figure | Visit) -> list[Span]:
    """Give every span a fact carries."""
    match fact:
        case Visit():
            parties = (fact.visitor, *fact.meets)
            return [
                *fact.evidence,
                fact.place_at,
                *(party.mention for party in parties),
                *(line.span for line in fact.lines),
            ]
        case Figure():
            return [fact.span, fact.sentence]
        case Quote() | Statement():
            given = fact.attribution
            if given is None:
                return [fact.span]
            found = (given.mention, given.cue, given.occasion)
            named = (given.speaker.named_at, given.speaker.role)
            return [fact.span, *(span for span in (*found, *named) if span)]


def steps(extractor, text: str) -> int:
    """Count the calls an extractor makes on a text: what it costs, without a clock."""
    count = 0

    def tick(*_event):
        nonlocal count
        count += 1

    article = make_article(text)
    sys.setprofile(tick)
    try:
        for _fact in extractor(article):
            pass
    finally:
        sys.setprofile(None)
    return count
