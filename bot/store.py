"""The fact store: a frozen snapshot of all that the articles say.

Knows every fact, how facts of several articles join, and where each stands.
Refuses to know how a question is asked or an answer looks. The same articles
give an equal store, in whatever order they were loaded.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType

from bot import __version__
from bot.dialogue import Evidence, Source, Voice
from bot.model import (
    Article,
    ArticleId,
    Attribution,
    Fact,
    Figure,
    Quote,
    QuoteKind,
    Span,
    SpeakerKind,
    Statement,
    Visit,
)
from bot.resolve import (
    Name,
    Naming,
    Prints,
    Trip,
    align_quotes,
    independent_texts,
    join_names,
    join_trips,
    share_text,
)
from bot.search import Index


@dataclass(frozen=True, slots=True, kw_only=True)
class FactStore:
    """All that is held; facts stand in order of article and place.

    `index` holds a document for each quotation (with the sentences it stands
    in), then one for each statement: see `quote_numbers`, `statement_numbers`.
    """

    version: str
    articles: Mapping[ArticleId, Article]
    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    visits: tuple[Visit, ...]
    prints: tuple[Prints, ...]  # for each quotation, its words elsewhere
    trips: tuple[Trip, ...]
    speakers: tuple[Name, ...]
    visitors: tuple[Name, ...]
    places: tuple[str, ...]
    shared: Mapping[ArticleId, Mapping[ArticleId, float]]
    index: Index

    @property
    def quote_numbers(self) -> range:
        """Give the documents of the index that are quotations."""
        return range(len(self.quotes))

    @property
    def statement_numbers(self) -> range:
        """Give the documents of the index that are statements."""
        return range(len(self.quotes), len(self.quotes) + len(self.statements))

    def cite(self, article_id: ArticleId, span: Span) -> Evidence:
        """Cut a span out of its stored article, as evidence."""
        article = self.articles[article_id]
        return Evidence(
            source=source_of(article),
            span=span,
            text=span.of(article.text),
            paragraph=_paragraph(article, span),
        )

    def spoken_at(self, article_id: ArticleId, span: Span) -> tuple[Quote, ...]:
        """Give the quotations in marks that stand in a span of an article."""
        first = bisect_left(self.quotes, article_id, key=lambda quote: quote.article)
        end = bisect_right(self.quotes, article_id, key=lambda quote: quote.article)
        return tuple(
            quote
            for quote in self.quotes[first:end]
            if quote.kind is not QuoteKind.INDIRECT and quote.span.touches(span)
        )

    def in_sentences(self, fact: Quote | Figure) -> Evidence:
        """Cite the sentences that a fact stands in; itself where none does."""
        return self.cite(fact.article, in_sentences(fact, self.statements))

    def voice(self, fact: Quote | Statement) -> Voice | None:
        """Give who says it, in the article's words; None: it doesn't tell."""
        if fact.attribution is None:
            return None
        text = self.articles[fact.article].text
        given = fact.attribution
        return Voice(
            name=given.speaker.name,
            kind=given.speaker.kind,
            role=_printed(text, given.speaker.role),
            cue=_printed(text, given.cue),
            occasion=_printed(text, given.occasion),
            mention=given.mention.of(text),
            rule=given.rule,
        )

    def holds(self, words: str) -> tuple[str, ...]:
        """Give the content words that no article supports, as typed."""
        return self.index.unsupported(words)

    def holds_together(self, words: str) -> bool:
        """Tell whether some cutting holds all the content words of a line."""
        best = self.index.search(words, limit=1)
        return bool(best) and not best[0].missing

    def independent_texts(self, ids: Iterable[ArticleId]) -> int:
        """Count the independent texts among articles, near copies as one."""
        return independent_texts(ids, self.shared)


def source_of(article: Article) -> Source:
    """Give an article as evidence names it."""
    return Source(
        id=article.id,
        outlet=article.outlet,
        title=article.title,
        byline=article.byline,
        published=article.published,
        url=article.url,
        embargoed=article.embargoed,
    )


def _paragraph(article: Article, span: Span) -> int:
    """Count the paragraph that holds a span's start, from 1; 0 where none does."""
    starts = [paragraph.start for paragraph in article.paragraphs]
    number = bisect_right(starts, span.start)
    if number and span.start < article.paragraphs[number - 1].end:
        return number
    return 0


def _printed(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""


# -------------------------------------------------------------------- building


def build_store(
    articles: Iterable[Article], facts: Iterable[Fact], *, reading: str = ""
) -> FactStore:
    """Build the snapshot of these articles and what was found in them.

    `reading` says how they were read, where that is not as usual.

    An article that is withheld or withdrawn is held, but nothing of it is
    offered: its facts are left out.
    """
    held = {article.id: article for article in sorted(articles, key=lambda a: a.id)}
    sorted_facts = _sorted(held, facts)
    quotes, statements = sorted_facts.quotes, sorted_facts.statements
    texts = {article.id: article.text for article in held.values()}
    spoken: dict[ArticleId, list[Quote]] = defaultdict(list)
    for quote in quotes:
        if quote.kind is not QuoteKind.INDIRECT:
            spoken[quote.article].append(quote)
    return FactStore(
        version=_version(held.values(), reading),
        articles=MappingProxyType(held),
        quotes=quotes,
        statements=statements,
        figures=sorted_facts.figures,
        visits=sorted_facts.visits,
        prints=align_quotes(quotes, statements, texts),
        trips=join_trips(sorted_facts.visits),
        speakers=join_names(_spoken_names(texts, quotes)),
        visitors=join_names(_travelling_names(texts, sorted_facts.visits)),
        places=tuple(sorted({visit.place for visit in sorted_facts.visits})),
        shared=share_text([a for a in held.values() if a.is_quotable], spoken),
        index=Index(_documents(texts, quotes, statements)),
    )


@dataclass(frozen=True, slots=True)
class _Sorted:
    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    visits: tuple[Visit, ...]


def _sorted(held: Mapping[ArticleId, Article], facts: Iterable[Fact]) -> _Sorted:
    quotes: list[Quote] = []
    statements: list[Statement] = []
    figures: list[Figure] = []
    visits: list[Visit] = []
    for fact in facts:
        if not held[fact.article].is_quotable:
            continue
        match fact:
            case Quote():
                quotes.append(fact)
            case Statement():
                statements.append(fact)
            case Figure():
                figures.append(fact)
            case Visit():
                visits.append(fact)
    return _Sorted(
        quotes=tuple(sorted(quotes, key=lambda q: (q.article, q.span, q.kind))),
        statements=tuple(sorted(statements, key=lambda s: (s.article, s.span))),
        figures=tuple(sorted(figures, key=lambda f: (f.article, f.span))),
        visits=tuple(
            sorted(visits, key=lambda v: (v.article, v.evidence, v.visitor.name))
        ),
    )


def _version(articles: Iterable[Article], reading: str) -> str:
    """Give a short digest of the articles, the code that reads them, and how."""
    digest = sha256(f"{__version__}{reading}".encode())
    for article in articles:
        for part in (article.id, article.text):
            coded = part.encode(errors="surrogatepass")
            digest.update(len(coded).to_bytes(8))
            digest.update(coded)
    return digest.hexdigest()[:12]


def _spoken_names(
    texts: Mapping[ArticleId, str], quotes: Iterable[Quote]
) -> Iterable[Naming]:
    for quote in quotes:
        if quote.attribution is not None:
            yield _naming(texts[quote.article], quote.attribution)


def _naming(text: str, given: Attribution) -> Naming:
    return Naming(
        given.speaker.name,
        given.speaker.kind,
        mention=given.mention.of(text),
        role=_printed(text, given.speaker.role),
    )


def _travelling_names(
    texts: Mapping[ArticleId, str], visits: Iterable[Visit]
) -> Iterable[Naming]:
    for visit in visits:
        for party in (visit.visitor, *visit.meets):
            yield Naming(
                party.name,
                SpeakerKind.PERSON,
                mention=party.mention.of(texts[visit.article]),
                role=_printed(texts[visit.article], party.role),
            )


def _documents(
    texts: Mapping[ArticleId, str],
    quotes: Sequence[Quote],
    statements: Sequence[Statement],
) -> list[str]:
    """Give what is searched: each quotation in its sentences, each sentence."""
    said = [in_sentences(q, statements).of(texts[q.article]) for q in quotes]
    return said + [s.span.of(texts[s.article]) for s in statements]


def in_sentences(fact: Quote | Figure, statements: Sequence[Statement]) -> Span:
    """Widen a fact to the sentences it stands in, of sorted `statements`."""
    after = bisect_right(statements, (fact.article, fact.span.start), key=_place)
    start, end = fact.span.start, fact.span.end
    for statement in statements[max(0, after - 1) :]:
        if _place(statement) >= (fact.article, fact.span.end):
            break
        if statement.article == fact.article and statement.span.touches(fact.span):
            start, end = min(start, statement.span.start), max(end, statement.span.end)
    return Span(start, end)


def _place(fact: Statement) -> tuple[ArticleId, int]:
    return fact.article, fact.span.start
