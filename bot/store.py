"""The fact store: a frozen snapshot of all that the articles say.

Knows every fact, how facts of several articles join, and where each stands.
Refuses to know how a question is asked or an answer looks. The same articles
give an equal store, in whatever order they came, all at once or one by one: a
store with an article more shares nearly all with the store before.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from hashlib import sha256
from itertools import chain
from typing import cast

from immutables import Map

from bot import __version__
from bot.dialogue import Evidence, Source, Voice
from bot.model import (
    Article,
    ArticleId,
    Fact,
    Figure,
    Quote,
    QuoteKind,
    Span,
    Statement,
    Visit,
)
from bot.passages import Passage, find_passages
from bot.resolve import (
    Beside,
    Conflicts,
    Names,
    Prints,
    SharedText,
    Sheet,
    Sheets,
    Trips,
    Utterances,
    bare,
    cuttings_of,
    in_sentences,
    order_of_visit,
    place_of,
    sheet_of,
    spoken_names,
    standing_share,
    travelling_names,
    under_keys,
    with_more,
    without,
)
from bot.search import (
    Hit,
    Index,
    Line,
    nearest_line,
    prints_as_name,
    prints_together,
    prints_word,
    reads_like,
)

Document = Quote | Statement
"""What can be searched for: a quotation, with its sentences, or a sentence."""

_MOST_SAID = 4_000  # by one speaker: of more none is looked for that is retold
_MOST_READ = 5  # of the best cuttings, word by word
_MOST_PASSAGES = 300  # sentences that may be part of one
_MOST_COMPARED = 20  # for a line half remembered


@dataclass(frozen=True, slots=True)
class Articles(Mapping[ArticleId, Article]):
    """The articles of some sheets, in order of id."""

    _sheets: Sheets

    def __getitem__(self, article_id: ArticleId) -> Article:
        """Give an article."""
        return self._sheets[article_id].article

    def __iter__(self) -> Iterator[ArticleId]:
        """Give the ids, in order."""
        return iter(self._sheets)

    def __len__(self) -> int:
        """Count the articles."""
        return len(self._sheets)


def is_quote(document: Document) -> bool:
    """Tell a quotation."""
    return isinstance(document, Quote)


def is_statement(document: Document) -> bool:
    """Tell a sentence of an article."""
    return isinstance(document, Statement)


Order = tuple[bool, str, int, int, str]


def order_of(document: Document) -> Order:
    """Give what puts documents in order: quotations first, then by place."""
    return isinstance(document, Statement), *place_of(document)


def _no_documents() -> Index[Document]:
    return Index(text_of=str, key_of=order_of)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactStore:
    """All that is held.

    `reading` names the settings by which facts were found. `conflicts` and
    `index` answer by the articles alone, however they came to hold them.
    """

    reading: str = ""
    sheets: Sheets = field(default_factory=Sheets)
    utterances: Utterances = field(default_factory=Utterances)
    trips: Trips = field(default_factory=Trips)
    speakers: Names = field(default_factory=Names)
    visitors: Names = field(default_factory=Names)
    shared: SharedText = field(default_factory=SharedText)
    conflicts: Conflicts = field(default_factory=Conflicts, compare=False)
    quotes_by: Map[str, tuple[Quote, ...]] = field(default_factory=Map)
    index: Index[Document] = field(default_factory=_no_documents, compare=False)
    _digest: int = 0

    @property
    def articles(self) -> Articles:
        """Give the articles, in order of id."""
        return Articles(self.sheets)

    @property
    def version(self) -> str:
        """Give a short digest of the articles and of what read them."""
        told = f"{__version__}\n{self.reading}\n{self._digest:x}"
        return sha256(told.encode(errors="surrogatepass")).hexdigest()[:12]

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Give every quotation, in order of article and place: a long walk."""
        return tuple(q for sheet in self.sheets.values() for q in sheet.quotes)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Give every sentence, in order of article and place: a long walk."""
        return tuple(s for sheet in self.sheets.values() for s in sheet.statements)

    @property
    def visits(self) -> tuple[Visit, ...]:
        """Give every visit as each article tells it, in order: a long walk."""
        visits = (visit for trip in self.trips for visit in trip.visits)
        return tuple(sorted(visits, key=order_of_visit))

    @property
    def places(self) -> tuple[str, ...]:
        """Give where anyone goes, in order: the country, and the town that is told."""
        return tuple(sorted(set(chain.from_iterable(map(self._places, self.visits)))))

    def _places(self, visit: Visit) -> Iterator[str]:
        printed = visit.place_at.of(self.sheets[visit.article].article.text)
        yield visit.place
        if printed[:1].isupper():  # not "the capital"
            yield printed

    # ------------------------------------------------------------- the articles

    def plus(self, *sheets: Sheet) -> "FactStore":
        """Give this store with more articles; one of an id held takes its place."""
        more = tuple({sheet.article.id: sheet for sheet in sheets}.values())
        held = [s.article.id for s in more if s.article.id in self.sheets]
        before = self.minus(*held) if held else self
        together = before.sheets.plus(more)
        cuttings = tuple(map(cuttings_of, more))
        return replace(
            before,
            sheets=together,
            utterances=before.utterances.plus(cuttings),
            trips=before.trips.plus(more),
            speakers=before.speakers.plus(spoken_names(more)),
            visitors=before.visitors.plus(travelling_names(more)),
            shared=before.shared.plus(cuttings),
            conflicts=before.conflicts.plus(*more),
            quotes_by=with_more(before.quotes_by, _by_speaker(more), place_of),
            index=before.index.plus(_documents(more), text_of=_text_in(together)),
            _digest=(before._digest + sum(map(_digest, more))) % _DIGESTS,  # noqa: SLF001 - its own
        )

    def minus(self, *ids: ArticleId) -> "FactStore":
        """Give this store without some of its articles."""
        gone = tuple(self.sheets[article_id] for article_id in sorted(set(ids)))
        return replace(
            self,
            sheets=self.sheets.minus(ids),
            utterances=self.utterances.minus(map(cuttings_of, gone)),
            trips=self.trips.minus(gone),
            speakers=self.speakers.minus(spoken_names(gone)),
            visitors=self.visitors.minus(travelling_names(gone)),
            shared=self.shared.minus(sheet.article.id for sheet in gone),
            conflicts=reduce(Conflicts.minus, gone, self.conflicts),
            quotes_by=without(self.quotes_by, _by_speaker(gone), place_of),
            index=self.index.minus(_documents(gone), text_of=_text_in(self.sheets)),
            _digest=(self._digest - sum(map(_digest, gone))) % _DIGESTS,
        )

    # -------------------------------------------------------------- their facts

    def cite(self, article_id: ArticleId, span: Span) -> Evidence:
        """Cut a span out of its stored article, as evidence."""
        article = self.sheets[article_id].article
        return Evidence(
            source=source_of(article),
            span=span,
            text=span.of(article.text),
            paragraph=_paragraph(article, span),
        )

    def prints(self, quote: Quote) -> Prints:
        """Give where else a quotation's words stand."""
        event = self.conflicts.of_event(quote.article)
        said = tuple(self._said_by_speaker(quote, event)) if event else ()
        beside = Beside(sheets=self.sheets, said=said, event=event)
        return self.utterances.prints(quote, beside)

    def _said_by_speaker(
        self, quote: Quote, among: Collection[ArticleId]
    ) -> Iterator[Quote]:
        """Yield what the speaker of a quotation is given in some other articles."""
        given = quote.attribution
        surname = bare(given.speaker.name).rpartition(" ")[2] if given else ""
        names = self.speakers.holding(surname) if surname else ()
        forms = {form for name in names for form in (name.canonical, *name.aliases)}
        said = [self.quotes_by.get(form, ()) for form in sorted(forms)]
        if sum(map(len, said)) > _MOST_SAID:
            return
        for one in chain.from_iterable(said):
            if one.article in among and one.kind is not QuoteKind.INDIRECT:
                yield one

    def spoken_at(self, article_id: ArticleId, span: Span) -> tuple[Quote, ...]:
        """Give the quotations in marks that stand in a span of an article."""
        return tuple(
            quote
            for quote in self.sheets[article_id].quotes
            if quote.kind is not QuoteKind.INDIRECT and quote.span.touches(span)
        )

    def in_sentences(self, fact: Quote | Figure) -> Evidence:
        """Cite the sentences that a fact stands in; itself where none does."""
        return self.cite(fact.article, in_sentences(fact, self.sheets[fact.article]))

    def voice(self, fact: Quote | Statement) -> Voice | None:
        """Give who says it, in the article's words; None: it doesn't tell."""
        if fact.attribution is None:
            return None
        text = self.sheets[fact.article].article.text
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
        """Tell whether some cutting holds all the content words of a line, if misspelt.

        Its words, or the line itself as it is half remembered.
        """
        best = self.index.search(words, limit=1)
        if not best or not best[0].missing:
            return bool(best)
        return self._prints(words, reads_like)

    def passages(self, words: Sequence[str], *, lacking: int = 0) -> list[Passage]:
        """Give sentences in a row that hold the words, all but so many, best first."""
        asked = " ".join(words)
        hits = self.index.search(asked, limit=_MOST_PASSAGES, among=is_statement)
        told = cast("list[Hit[Statement]]", hits)
        return find_passages(frozenset(words), told, self.sheets, lacking=lacking)

    def holds_nearby(self, words: Sequence[str], *, lacking: int = 0) -> bool:
        """Tell whether sentences in a row hold the words, all but so many."""
        return bool(self.passages(words, lacking=lacking))

    def line_sureness(self, words: str) -> float:
        """Tell how surely words are a line of some quotation, half remembered."""
        text_of = _text_in(self.sheets)
        best = self.index.search(words, limit=_MOST_COMPARED, among=is_quote)
        line = Line(words, self.index.telling)
        found = nearest_line(line, (text_of(hit.document) for hit in best))
        return found.sureness if found is not None else 0.0

    def prints_word(self, word: str) -> bool:
        """Tell whether some article prints a word as it is spelt."""
        return self._prints(word, prints_word)

    def prints_together(self, words: str) -> bool:
        """Tell whether some cutting prints all the content words, none misspelt."""
        return self.index.may_hold(words) and self._prints(words, prints_together)

    def prints_name(self, words: str) -> bool:
        """Tell whether some article prints several words as a name."""
        return self.index.may_hold(words) and self._prints(words, prints_as_name)

    def _prints(self, words: str, is_so: Callable[[str, str], bool]) -> bool:
        text_of = _text_in(self.sheets)
        best = self.index.search(words, limit=_MOST_READ)
        return any(is_so(words, text_of(hit.document)) for hit in best)

    def shares(self, article_id: ArticleId) -> dict[ArticleId, float]:
        """Give how much of an article's text stands in others, most first."""
        return self.shared.with_article(article_id, self.sheets)

    def standing(self, article_id: ArticleId, other: ArticleId) -> float:
        """Give how much of all an article's words stands in another: 0 to 1."""
        return standing_share(self.sheets[article_id], self.sheets[other])

    def copies_among(
        self, ids: Iterable[ArticleId]
    ) -> tuple[tuple[ArticleId, ...], ...]:
        """Group articles by their texts, near copies together, in order of id."""
        return self.shared.texts(ids, self.sheets)

    def independent_texts(self, ids: Iterable[ArticleId]) -> int:
        """Count the independent texts among articles, near copies as one."""
        return self.shared.independent(ids, self.sheets)


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
    number = bisect_right(article.paragraphs, span.start, key=lambda p: p.start)
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

    An article that is withheld or withdrawn is held, but nothing of it is
    offered: its facts are left out. `reading` says how the articles were read,
    where that is not as usual.
    """
    found: dict[ArticleId, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.article].append(fact)
    sheets = (sheet_of(article, found.get(article.id, ())) for article in articles)
    return FactStore(reading=reading).plus(*sheets)


_DIGESTS = 1 << 256


def _digest(sheet: Sheet) -> int:
    """Give a number that stands for an article; their sum, for a corpus."""
    digest = sha256()
    for part in (sheet.article.id, sheet.article.text):
        coded = part.encode(errors="surrogatepass")
        digest.update(len(coded).to_bytes(8))
        digest.update(coded)
    return int.from_bytes(digest.digest())


def _by_speaker(sheets: Iterable[Sheet]) -> dict[str, list[Quote]]:
    """Gather the quotations that somebody is given, by the name he is given."""
    return under_keys(
        (quote.attribution.speaker.name, quote)
        for sheet in sheets
        for quote in sheet.quotes
        if quote.attribution is not None
    )


def _documents(sheets: Iterable[Sheet]) -> Iterator[Document]:
    for sheet in sheets:
        yield from sheet.quotes
        yield from sheet.statements


def _text_in(sheets: Sheets) -> Callable[[Document], str]:
    """Give what is searched of each document: a quotation in its sentences."""

    def text_of(document: Document) -> str:
        sheet = sheets[document.article]
        span = document.span
        if isinstance(document, Quote):
            span = in_sentences(document, sheet)
        return span.of(sheet.article.text)

    return text_of
