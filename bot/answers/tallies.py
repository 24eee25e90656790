"""Answers "how many" by the counts of what is asked about, however it is worded.

Knows that "killed 14" counts those who died. Refuses to say which count is right:
each is shown, with what other articles count instead.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.answers.conflicts import conflict_notes
from bot.answers.findings import shown_once, statement_finding
from bot.answers.scope import find_articles, is_dated
from bot.dialogue import Answer, Finding, Outcome, QuoteQuery, Section
from bot.extract.figures import find_figures
from bot.model import Article, ArticleId, Figure, Span, Statement
from bot.resolve.matters import matter_of
from bot.search import content_words, stem
from bot.store import FactStore, is_statement

_HOW_MANY = re.compile(r"\bhow\s+many\b", re.IGNORECASE)
_ANY_NUMBER = "9"  # stands where a number is asked for, so that it can be read
_MOST_HITS = 200
_MOST_ARTICLES = 50
_LEAD = 2  # paragraphs that tell what an article is about
_FATE = " "  # parts the people from what befell them, in a matter's key


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be counted, and the words that say of what."""

    matter: str
    rest: tuple[str, ...]


def with_counts(
    found: Answer, turn: str, query: QuoteQuery, store: FactStore
) -> Answer:
    """Answer with the counts asked for, where any article gives one."""
    asked = _read(turn)
    if asked is None or query.speaker or found.verdict is not None:
        return found
    told = shown_once(store, _counts(asked, query, store))
    if not told:
        return found
    return replace(
        found,
        outcome=Outcome.FOUND,
        sections=(Section(findings=tuple(_disputed(one, store) for one in told)),),
        nearest=(),
        missing=(),
    )


def _disputed(finding: Finding, store: FactStore) -> Finding:
    notes = conflict_notes(finding.evidence, store)
    return replace(finding, notes=(*finding.notes, *notes))


def _read(turn: str) -> _Asked | None:
    """Read a question as the statement that would answer it."""
    asks = _HOW_MANY.search(turn)
    if asks is None:
        return None
    line = _ANY_NUMBER + turn[asks.end() :]
    figure = next(_figures_of(line), None)
    if figure is None or figure.span.start or figure.counted is None:
        return None
    matter = _matter(figure, line)
    beside = f"{line[: figure.counted.start]} {line[figure.counted.end :]}"
    words = [word.span.of(beside) for word in content_words(beside)]
    rest = tuple(w for w in words if w != _ANY_NUMBER and not _tells_fate(w))
    return _Asked(matter, rest) if rest else None


def _figures_of(line: str) -> Iterator[Figure]:
    return iter(
        find_figures(
            Article(id=ArticleId(""), text=line, paragraphs=(Span(0, len(line)),))
        )
    )


def _matter(figure: Figure, text: str) -> str:
    return matter_of(figure, text, figure.sentence).key


def _tells_fate(word: str) -> bool:
    """Tell what befalls people by any of its words: "killed", "died", "toll"."""
    line = f"{_ANY_NUMBER} people {word}"
    return any(_FATE in _matter(figure, line) for figure in _figures_of(line))


def _counts(asked: _Asked, query: QuoteQuery, store: FactStore) -> Iterator[Finding]:
    """Yield the sentences that count it: those with all the words asked about first."""
    told = [
        statement
        for article in _candidates(asked, query, store)
        for statement in _counting(asked, article, store)
    ]
    told.sort(key=lambda one: len(_unsaid(asked.rest, _text(one, store))))
    for statement in told:
        yield statement_finding(store, statement)


def _candidates(
    asked: _Asked, query: QuoteQuery, store: FactStore
) -> Sequence[ArticleId]:
    held = find_articles(query.article, store) if query.article else None
    hits = store.index.search(
        " ".join(asked.rest),
        limit=_MOST_HITS,
        among=lambda one: is_statement(one) and is_dated(one.article, query, store),
    )
    ids = dict.fromkeys(hit.document.article for hit in hits)
    return [one for one in ids if held is None or one in held][:_MOST_ARTICLES]


def _counting(
    asked: _Asked, article: ArticleId, store: FactStore
) -> Iterator[Statement]:
    """Yield the sentences of an article that count what is asked about."""
    sheet = store.sheets[article]
    text = sheet.article.text
    lead = " ".join(p.of(text) for p in sheet.article.paragraphs[:_LEAD])
    is_on_it = _FATE in asked.matter and not _unsaid(
        asked.rest, f"{sheet.article.title} {lead}"
    )
    spans = [f.span for f in sheet.figures if _matter(f, text) == asked.matter]
    for statement in sheet.statements:
        said = statement.span.of(text)
        if any(statement.span.holds(span) for span in spans) and (
            is_on_it or not _unsaid(asked.rest, said)
        ):
            yield statement


def _text(statement: Statement, store: FactStore) -> str:
    return statement.span.of(store.articles[statement.article].text)


def _unsaid(words: Sequence[str], text: str) -> tuple[str, ...]:
    said = {stem(word.key) for word in content_words(text)}
    return tuple(word for word in words if stem(word.lower()) not in said)
