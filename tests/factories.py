"""Makes articles and facts with defaults for all but what a test is about.

Facts are made by naming their words: `quote_in(article, "we will")` finds where
these stand.
"""

from datetime import date
from decimal import Decimal

from bot.model import (
    Article,
    ArticleId,
    Attribution,
    Figure,
    Party,
    PubStatus,
    Quote,
    QuoteKind,
    Region,
    RegionKind,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    Visit,
    VisitLine,
    VisitStatus,
    When,
)
from bot.store import FactStore, build_store
from bot.text import paragraphs, sentences


def make_article(
    text: str,
    article_id: str = "gazette-1",
    *,
    outlet: str = "",
    published: date | None = None,
    pubstatus: PubStatus = PubStatus.USABLE,
    headline: str = "",
) -> Article:
    """Make an article; `headline` is a region where it stands in the text."""
    regions: tuple[Region, ...] = ()
    if headline:
        regions = (Region(kind=RegionKind.HEADLINE, span=span_in(text, headline)),)
    return Article(
        id=ArticleId(article_id),
        text=text,
        paragraphs=tuple(
            p for p in paragraphs(text) if not any(r.span == p for r in regions)
        ),
        regions=regions,
        title=headline,
        outlet=outlet,
        published=published,
        pubstatus=pubstatus,
    )


def span_in(text: str, words: str) -> Span:
    """Give where `words` first stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def speaker_of(
    name: str, kind: SpeakerKind = SpeakerKind.PERSON, role: Span | None = None
) -> Speaker:
    return Speaker(name=name, kind=kind, role=role)


def quote_in(
    article: Article,
    words: str,
    *,
    by: str = "",
    kind: QuoteKind = QuoteKind.DIRECT,
    speaker_kind: SpeakerKind = SpeakerKind.PERSON,
    role: str = "",
) -> Quote:
    """Make a quotation of words in an article, given to `by` if that is named."""
    attribution = None
    if by:
        printed_role = span_in(article.text, role) if role else None
        attribution = Attribution(
            speaker=speaker_of(by, speaker_kind, printed_role),
            mention=span_in(article.text, by.rsplit(maxsplit=1)[-1]),
            rule="test",
        )
    return Quote(
        article=article.id,
        span=span_in(article.text, words),
        kind=kind,
        attribution=attribution,
    )


def given_to(quote: Quote) -> Attribution:
    """Give to whom a quotation is given, where it must be to somebody."""
    assert quote.attribution is not None
    return quote.attribution


def statements_of(article: Article) -> list[Statement]:
    """Make a statement of every sentence, in the article's own voice."""
    return [
        Statement(article=article.id, span=sentence)
        for paragraph in article.paragraphs
        for sentence in sentences(article.text, paragraph)
    ]


def visit_in(
    article: Article,
    *,
    visitor: str,
    place: str,
    status: VisitStatus = VisitStatus.PLANNED,
    when: str = "",
    day: date | None = None,
    meets: tuple[str, ...] = (),
    lines: tuple[VisitLine, ...] = (),
) -> Visit:
    text = article.text
    return Visit(
        article=article.id,
        visitor=Party(name=visitor, mention=span_in(text, visitor)),
        place=place,
        place_at=span_in(text, place),
        status=status,
        when=When(span=span_in(text, when), day=day, is_resolved=True)
        if when
        else None,
        meets=tuple(Party(name=name, mention=span_in(text, name)) for name in meets),
        lines=lines,
        evidence=(article.paragraphs[0],),
        rule="test",
    )


def figure_in(article: Article, words: str, *, value: str, unit: str) -> Figure:
    span = span_in(article.text, words)
    holding = [s.span for s in statements_of(article) if s.span.holds(span)]
    return Figure(
        article=article.id,
        span=span,
        value=Decimal(value),
        unit=unit,
        sentence=holding[0],
    )


def make_store(*articles: Article, facts: tuple = ()) -> FactStore:
    """Build a store of articles, with a statement of each of their sentences."""
    stated = [s for article in articles for s in statements_of(article)]
    return build_store(articles, [*facts, *stated])
