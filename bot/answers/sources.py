"""Answers what is held: the articles, or those that support some words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice

from bot.answers.amounts import printing, read_amounts, unsaid
from bot.answers.conflicts import answer_conflicts, conflict_section, in_order
from bot.answers.findings import asked_words, count, document_finding
from bot.answers.otherwise import answer_otherwise
from bot.answers.passages import answer_passage
from bot.answers.recall import supporting
from bot.answers.retold import answer_retold
from bot.answers.scope import asked_days, find_articles, is_dated, undated
from bot.dialogue import Answer, Finding, FindingKind, Outcome, Section, SourcesQuery
from bot.model import (
    Article,
    ArticleId,
    PubStatus,
    QuoteKind,
    RegionKind,
    Span,
    SpeakerKind,
    Statement,
)
from bot.search import content_words, stem, tokens
from bot.store import Document, FactStore, is_statement
from bot.text import fold, keys, sentences

INTENT = "sources"

_MOST_HITS = 500
_MOST_LISTED = 200  # a message shows a dozen, its buttons the next
_TOLD_SHARE = 0.05  # of an article's text: less in common is nothing to tell
_TOLD_SHARES = 3
_NEARLY_ALL = 0.99
_TOLD_NAMES = 8
_MOST_SILENT = 20  # articles named that support nothing


def answer_sources(query: SourcesQuery, store: FactStore) -> Answer:
    """List articles, or tell which of them support the words asked about."""
    held: tuple[ArticleId, ...] = tuple(store.articles)
    if query.article:
        held = find_articles(query.article, store)
    if not held:
        missing = (query.article,) if query.article else ()
        return Answer(intent=INTENT, outcome=Outcome.NONE, missing=missing)
    dated = tuple(one for one in held if is_dated(one, query, store))
    if not dated:
        return Answer(
            intent=INTENT,
            outcome=Outcome.NONE,
            missing=(asked_days(query),),
            notes=tuple(undated(query, store)),
        )
    held = dated
    if query.conflicts:
        return answer_conflicts(query, held, store)
    if asks_for_copies(query.words):
        return _answer_copies(held, store)
    if content_words(query.words):
        return _supported(query, held, store)
    return _listed(query, held, store)


def _listed(query: SourcesQuery, held: Sequence[ArticleId], store: FactStore) -> Answer:
    """List articles, the last lines saying what is left out."""
    listed = tuple(
        source_finding(store.articles[article_id], store)
        for article_id in held[:_MOST_LISTED]
    )
    left = len(held) - _MOST_LISTED
    more = f"{count(left, 'more article')}: name words, an outlet or days"
    return Answer(
        intent=INTENT,
        outcome=Outcome.FOUND,
        sections=(Section(findings=listed), *_disputed(query, held, store)),
        notes=(
            *undated(query, store),
            *_copies(held[:_MOST_LISTED], store),
            *([more] if left > 0 else ()),
        ),
    )


def count_listed(query: SourcesQuery, store: FactStore) -> int:
    """Count the articles that a list without words is of, shown or not."""
    held = find_articles(query.article, store) if query.article else store.articles
    if query.since is None and query.until is None:
        return len(held)
    return sum(is_dated(one, query, store) for one in held)


def _disputed(
    query: SourcesQuery, held: Sequence[ArticleId], store: FactStore
) -> Iterable[Section]:
    """Give what an article and others disagree on, where it is asked about."""
    if query.article and len(held) == 1:
        conflicts = in_order(store.conflicts.of(held[0]), store)
        yield from (conflict_section(conflict, store) for conflict in conflicts)


def _prints(words: str, store: FactStore) -> tuple[Document, ...]:
    """Give what prints a whole quotation's words, if they are one's."""
    for quote in store.utterances.printing(words)[:1]:
        prints = store.prints(quote)
        return quote, *prints.quotes, *prints.statements
    return ()


def _written_by(
    name: str, held: Sequence[ArticleId], store: FactStore
) -> tuple[ArticleId, ...]:
    """Give the articles whose byline has every word of a name."""
    asked = set(keys(name)) - {"by"}
    return tuple(
        one for one in held if asked and asked <= set(keys(store.articles[one].byline))
    )


def _supported(
    query: SourcesQuery, held: tuple[ArticleId, ...], store: FactStore
) -> Answer:
    """Tell, article by article, what supports the words, and which are silent.

    Words that none supports may be who wrote it.
    """
    words = _without_outlets(query.words, held, store)
    best = _best_of_each(words, frozenset(held), store)
    headed = _headed(words, held, store)
    silent = [one for one in held if one not in best and one not in headed]
    if not best and (written := _written_by(words, held, store)):
        listed = _listed(query, written, store)
        return replace(listed, notes=("by that name in the byline", *listed.notes))
    if not best and not headed:
        return _told_otherwise(words, frozenset(held), store)
    order = sorted(best, key=partial(_day_of, store)) if _is_line(words) else best
    findings = [_supporting(words, best[one], store) for one in order]
    findings += [
        _by_its_head(one, span, store)
        for one, span in headed.items()
        if one not in best
    ]
    notes = (f"not in these words in {_called(silent)}",) if silent else ()
    return Answer(
        intent=INTENT,
        outcome=Outcome.FOUND,
        sections=(Section(findings=tuple(findings)),),
        notes=notes,
    )


def _without_outlets(words: str, held: Sequence[ArticleId], store: FactStore) -> str:
    """Leave out "Herald or Echo" of "who had it first": names of outlets, not print."""
    unheld = {fold(word) for word in store.holds(words)}
    few = held[:_MOST_HEADS] if unheld else ()
    outlets = {word.key for one in few for word in tokens(store.articles[one].outlet)}
    kept = [w.span.of(words) for w in content_words(words)]
    told = [word for word in kept if fold(word) not in unheld & outlets]
    return " ".join(told) if told and len(told) < len(kept) else words


def _told_otherwise(words: str, held: frozenset[ArticleId], store: FactStore) -> Answer:
    """Answer by what bears on words that no sentence holds, or abstain."""

    def fits(one: Document) -> bool:
        return is_statement(one) and one.article in held

    amounts = read_amounts(words)
    told = answer_otherwise(words, store, fits, intent=INTENT)
    if told is None and not amounts.worths:
        told = answer_retold(words, store, fits, intent=INTENT)
        told = told or answer_passage(words, store, fits, intent=INTENT)
    return told or Answer(
        intent=INTENT,
        outcome=Outcome.NONE,
        missing=amounts.typed or store.holds(words) or asked_words(words),
    )


def _headed(
    words: str, held: Sequence[ArticleId], store: FactStore
) -> dict[ArticleId, Span]:
    """Give the headlines and datelines that hold all the words, of not too many."""
    asked = {stem(word.key) for word in content_words(words)}
    few = held if len(held) <= _MOST_HEADS else ()
    return {one: span for one in few if (span := _head_of(one, asked, store))}


_MOST_HEADS = 2_000  # articles: so many are read in some ten milliseconds


def _head_of(one: ArticleId, asked: set[str], store: FactStore) -> Span | None:
    """Give the headline or the dateline of an article that holds all the stems."""
    article = store.articles[one]
    heads = [r.span for r in article.regions if r.kind in _HEADS]
    return next(
        (
            span
            for span in filter(None, (_title(article), *heads))
            if asked
            <= {stem(word.key) for word in content_words(span.of(article.text))}
        ),
        None,
    )


_HEADS = (RegionKind.HEADLINE, RegionKind.DATELINE)


def _by_its_head(one: ArticleId, span: Span, store: FactStore) -> Finding:
    return Finding(
        kind=FindingKind.SOURCE,
        evidence=(store.cite(one, span),),
        label=one,
        notes=("in its headline or dateline",),
    )


_LEAST_LINE = 4  # words; of fewer, what fits best comes first


def _is_line(asked: str) -> bool:
    """Tell words of which it matters who was first to print them."""
    return len(keys(asked)) >= _LEAST_LINE and not read_amounts(asked).worths


def _day_of(store: FactStore, article_id: ArticleId) -> tuple[date, ArticleId]:
    return store.articles[article_id].published or date.max, article_id


def _called(ids: Sequence[ArticleId]) -> str:
    """Give articles by their ids, or their number where they are many."""
    return ", ".join(ids) if len(ids) <= _MOST_SILENT else count(len(ids), "article")


def _best_of_each(
    words: str, held: frozenset[ArticleId], store: FactStore
) -> Mapping[ArticleId, Document]:
    """Give each supporting article's best document, best article first.

    The words of a whole quotation ask for its utterance: an article that
    prints it with a word changed prints it none the less.
    """
    best: dict[ArticleId, Document] = {}
    for printed in _prints(words, store):
        best.setdefault(printed.article, printed)
    if best:
        return {key: printed for key, printed in best.items() if key in held}
    amounts = read_amounts(words)
    if amounts.worths:
        sums = printing(amounts, store)
        order = sorted(
            sums, key=lambda one: len(unsaid(amounts.rest, sums[one], store))
        )
        if sums or amounts.are_exact:
            return {key: sums[key] for key in order if key in held}
    hits = store.index.search(words, limit=_MOST_HITS)
    for hit in supporting(words, hits, store):
        if hit.document.article in held:
            best.setdefault(hit.document.article, hit.document)
    return best


def _supporting(asked: str, document: Document, store: FactStore) -> Finding:
    """Show an article's own slice only: each other article has its own line."""
    finding = document_finding(store, document)
    amounts = read_amounts(asked)
    lacking: tuple[str, ...] = ()
    if amounts.worths and isinstance(document, Statement):
        lacking = unsaid(amounts.rest, document, store)
    told = ", ".join(f"“{word}”" for word in lacking)
    return Finding(
        kind=finding.kind,
        evidence=finding.evidence[:1],
        context=finding.context,
        voice=finding.voice,
        notes=(f"not in this sentence: {told}",) if told else (),
    )


def source_finding(article: Article, store: FactStore) -> Finding:
    """Give one article with all that it says of itself."""
    return Finding(
        kind=FindingKind.SOURCE,
        evidence=(store.cite(article.id, _opening(article)),),
        label=article.id,
        notes=tuple(_facts(article, store)),
    )


def _opening(article: Article) -> Span:
    """Give the words an article is known by beside its headline: its lead.

    Nothing but the headline is shown of one that may not be used.
    """
    headlines = (r.span for r in article.regions if r.kind is RegionKind.HEADLINE)
    headline = next(headlines, None) or _title(article)
    if article.paragraphs and (article.is_quotable or headline is None):
        return next(sentences(article.text, article.paragraphs[0]))
    if headline is not None:
        return headline
    return article.regions[0].span if article.regions else Span(0, len(article.text))


def _title(article: Article) -> Span | None:
    """Give where the title stands in the text, in front matter as a rule."""
    at = article.text.find(article.title) if article.title else -1
    return Span(at, at + len(article.title)) if at >= 0 else None


def _facts(article: Article, store: FactStore) -> Iterable[str]:
    """Say what the article is silent on, and what the store knows of it."""
    told = {
        "outlet": article.outlet,
        "byline": article.byline,
        "date": article.published,
    }
    silent = [name for name, value in told.items() if not value]
    if silent:
        yield f"not given: {', '.join(silent)}"
    yield from _restrictions(article)
    if article.is_quotable:
        yield from _quoted(article, store)
        yield from _sharing(article, store)


def _restrictions(article: Article) -> Iterable[str]:
    if article.embargoed:
        yield f"embargoed until {article.embargoed.isoformat(' ', 'minutes')}"
    if article.pubstatus is PubStatus.WITHHELD:
        yield "withheld: nothing of it is quoted"
    if article.pubstatus is PubStatus.CANCELED:
        yield "withdrawn: nothing of it is quoted"


def _quoted(article: Article, store: FactStore) -> Iterable[str]:
    quotes = [
        quote
        for quote in store.sheets[article.id].quotes
        if quote.kind is not QuoteKind.INDIRECT
    ]
    yield count(len(quotes), "quotation")
    given = (quote.attribution for quote in quotes)
    names = list(
        dict.fromkeys(
            one.speaker.name
            for one in given
            if one is not None and one.speaker.kind is not SpeakerKind.UNRESOLVED
        )
    )
    if names:
        more = f" and {len(names) - _TOLD_NAMES} more" * (len(names) > _TOLD_NAMES)
        yield f"quoted: {', '.join(names[:_TOLD_NAMES])}{more}"


def _sharing(article: Article, store: FactStore) -> Iterable[str]:
    for other, share in islice(store.shares(article.id).items(), _TOLD_SHARES):
        if share >= _TOLD_SHARE:
            part = _part(store.standing(article.id, other))
            yield f"{part} of its text stands in {other}"


def _part(share: float) -> str:
    """Name a share of a text: all of it only where it is all."""
    return "all" if share == 1 else f"{min(share, _NEARLY_ALL):.0%}"


def _copies(ids: Sequence[ArticleId], store: FactStore) -> Iterable[str]:
    """Say how many texts some articles are, and which are copies of which."""
    texts = store.copies_among(ids)
    groups = [" and ".join(text) for text in texts if len(text) > 1]
    if groups:
        told = "; ".join(groups[:_TOLD_NAMES])
        more = f"; and {len(groups) - _TOLD_NAMES} more" * (len(groups) > _TOLD_NAMES)
        yield (
            f"{count(len(ids), 'article')}, {count(len(texts), 'independent text')}; "
            f"near copies: {told}{more}"
        )


_COPIES = frozenset("copy copies duplicate duplicates same near".split())
_OF_COPIES = _COPIES | frozenset(
    "article articles cutting cuttings text texts source sources other others one "
    "another each which what".split()
)


def asks_for_copies(words: str) -> bool:
    """Tell a question for which articles are copies of each other."""
    asked = {word.key for word in content_words(words)}
    return bool(asked & {*_COPIES} - {"same", "near"}) and asked <= _OF_COPIES


def _answer_copies(held: Sequence[ArticleId], store: FactStore) -> Answer:
    """List the articles that are near copies of each other, a section a text."""
    listed = held[:_MOST_LISTED]
    texts = [text for text in store.copies_among(listed) if len(text) > 1]
    if not texts:
        return Answer(
            intent=INTENT,
            outcome=Outcome.FOUND,
            notes=("No article here is a near copy of another.",),
        )
    return Answer(
        intent=INTENT,
        outcome=Outcome.FOUND,
        sections=tuple(
            Section(
                title=f"One text in {count(len(text), 'article')}",
                findings=tuple(source_finding(store.articles[i], store) for i in text),
            )
            for text in texts
        ),
        notes=tuple(_copies(listed, store)),
    )
