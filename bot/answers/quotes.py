"""Answers who said what: by speaker, topic, remembered words, article, date."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from bot.answers.findings import (
    asked_words,
    document_finding,
    nearest,
    quote_finding,
    said_once,
    told_once,
)
from bot.dialogue import (
    Answer,
    Outcome,
    QuoteQuery,
    Section,
    Suggestion,
)
from bot.grammar import command_of
from bot.model import ArticleId, Quote, QuoteKind, SpeakerKind
from bot.resolve import Name, match_names
from bot.search import Hit, content_words
from bot.store import FactStore
from bot.text import fold

INTENT = "quote"

_MOST_HITS = 200
# A line half remembered holds words that were never in it. It is taken for its
# best match where it is long enough, most of it stands there, and letter by
# letter it reads almost the same: "mend the key befor the wintr storms".
_RECALLED_WORDS = 4
_RECALLED_SHARE = 0.6
_RECALLED_PERCENT = 85.0


def answer_quotes(query: QuoteQuery, store: FactStore) -> Answer:
    """Answer with the quotations that fit every part of the question."""
    names = match_names(query.speaker, store.speakers) if query.speaker else ()
    persons = [name for name in names if name.kind is SpeakerKind.PERSON]
    if len(persons) > 1:
        return _which(query, persons)
    if query.speaker and not names:
        return _nobody(query, store)
    articles = find_articles(query.article, store) if query.article else None
    if articles == ():
        return Answer(intent=INTENT, outcome=Outcome.NONE, missing=(query.article,))
    candidates = [
        number
        for number, quote in enumerate(store.quotes)
        if _is_offered(quote)
        and (not query.speaker or _is_by(quote, names))
        and (articles is None or quote.article in articles)
        and _is_dated(quote.article, query, store)
    ]
    topic = f"{query.words} {query.about}".strip()
    if not content_words(topic):
        return _listed(query, store, candidates)
    return _searched(topic, store, candidates)


def find_articles(asked: str, store: FactStore) -> tuple[ArticleId, ...]:
    """Give the articles that an id, an outlet or words of a headline mean."""
    key = asked.casefold().strip()
    by_id = tuple(a for a in store.articles if a.casefold().startswith(key))
    exact = tuple(a for a in by_id if a.casefold() == key)
    if exact or by_id:
        return exact or by_id
    return tuple(
        article.id
        for article in store.articles.values()
        if key and (key in article.outlet.casefold() or key in article.title.casefold())
    )


def _which(query: QuoteQuery, persons: Sequence[Name]) -> Answer:
    """Ask which of several persons was meant."""
    from_whom = [replace(query, speaker=name.canonical) for name in persons]
    return Answer(
        intent=INTENT,
        outcome=Outcome.ASK,
        suggestions=tuple(
            Suggestion(command=command_of(one), does=f"what {one.speaker} said")
            for one in from_whom
        ),
    )


def _nobody(query: QuoteQuery, store: FactStore) -> Answer:
    """Say that nobody of that name is quoted, and where the name does stand."""
    topic = f"{query.words} {query.about}"
    hits = store.index.search(query.speaker, limit=20, among=store.statement_numbers)
    mentions = [hit for hit in hits if not hit.missing]
    return Answer(
        intent=INTENT,
        outcome=Outcome.NONE,
        missing=(query.speaker, *store.holds(topic)),
        nearest=nearest(store, [*_said_by_others(topic, store), *mentions]),
    )


def _said_by_others(topic: str, store: FactStore) -> list[Hit]:
    """Give the quotations that hold the whole topic, whoever's they are."""
    hits = store.index.search(topic, limit=_MOST_HITS, among=store.quote_numbers)
    return [hit for hit in hits if hit.supported and not hit.missing]


def _is_offered(quote: Quote) -> bool:
    """Leave out scare quotes: a word or two in marks that nobody is given."""
    return quote.attribution is not None or quote.kind is QuoteKind.DIRECT


def _is_by(quote: Quote, names: Iterable[Name]) -> bool:
    if quote.attribution is None:
        return False
    speaker = quote.attribution.speaker
    return any(
        speaker.kind is name.kind and speaker.name in (name.canonical, *name.aliases)
        for name in names
    )


def _is_dated(article_id: ArticleId, query: QuoteQuery, store: FactStore) -> bool:
    """Tell whether an article is of the days asked for; undated ones are not."""
    if query.since is None and query.until is None:
        return True
    day = store.articles[article_id].published
    if day is None:
        return False
    return not (query.since and day < query.since) and not (
        query.until and day > query.until
    )


def _listed(query: QuoteQuery, store: FactStore, candidates: Sequence[int]) -> Answer:
    """List all that fits: words before reported speech, newest article first."""
    if not candidates:
        missing = tuple(filter(None, (query.speaker, query.article)))
        return Answer(
            intent=INTENT,
            outcome=Outcome.NONE,
            missing=missing,
            notes=tuple(_undated(query, store)),
        )
    ranked = sorted(candidates, key=lambda number: _newest_first(store, number))
    return _found(store, ranked)


def _undated(query: QuoteQuery, store: FactStore) -> Iterable[str]:
    """Say how many articles a question by date can't reach."""
    undated = sum(1 for a in store.articles.values() if a.published is None)
    if undated and (query.since or query.until):
        yield f"{undated} of {len(store.articles)} articles carry no date"


def _newest_first(store: FactStore, number: int) -> tuple[bool, int, int]:
    quote = store.quotes[number]
    day = store.articles[quote.article].published
    return (
        quote.kind is QuoteKind.INDIRECT,
        -day.toordinal() if day else 0,
        number,
    )


def _searched(topic: str, store: FactStore, candidates: Sequence[int]) -> Answer:
    among = frozenset(candidates)
    hits = store.index.search(topic, limit=_MOST_HITS, among=among)
    fitting = supporting(topic, hits, store)
    if fitting:
        return _found(store, [hit.number for hit in fitting], fitting[0].missing)
    return abstain(topic, store, hits)


def supporting(topic: str, hits: Sequence[Hit], store: FactStore) -> list[Hit]:
    """Give the hits that stand for the question, best first; maybe none.

    Those that hold every word of it; or, for a long line half remembered, the
    best one's like.
    """
    whole = [hit for hit in hits if not hit.missing]
    if whole or not hits:
        return whole
    best = hits[0]
    asked = len(best.supported) + len(best.missing)
    if asked < _RECALLED_WORDS or len(best.supported) < _RECALLED_SHARE * asked:
        return []
    printed = document_finding(store, best.number).text
    if fuzz.partial_ratio(fold(topic), fold(printed)) < _RECALLED_PERCENT:
        return []
    return [hit for hit in hits if hit.missing == best.missing]


def abstain(topic: str, store: FactStore, hits: Sequence[Hit]) -> Answer:
    """Say that the cuttings don't, which words fail, and what comes nearest."""
    nowhere = store.holds(topic)
    missing = nowhere or (hits[0].missing if hits else ())
    return Answer(
        intent=INTENT,
        outcome=Outcome.NONE,
        missing=missing or asked_words(topic),
        nearest=nearest(store, [*_said_by_others(topic, store), *hits]),
    )


def _found(
    store: FactStore, numbers: Iterable[int], missing: tuple[str, ...] = ()
) -> Answer:
    """Show each utterance once, by its best print, the words before reports."""
    shown = sorted(
        told_once(store, numbers),
        key=lambda number: store.quotes[number].kind is QuoteKind.INDIRECT,
    )
    findings = [quote_finding(store, number) for number in shown]
    return Answer(
        intent=INTENT,
        outcome=Outcome.FOUND,
        sections=(Section(findings=tuple(said_once(findings))),),
        missing=missing,
    )
