"""Reads the amounts in a question, and finds who prints them, however spelt.

Knows that "£85m" and "£85 million" are one sum, and "85%" none. Refuses to
take an amount about right for the one asked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from bot.extract.figures.amounts import find_figures
from bot.extract.figures.numerals import NUMBER, read_number
from bot.model import Article, ArticleId, Figure, Span, Statement
from bot.resolve.claims.amounts import amount_of, dimension_of
from bot.search import content_words, stem
from bot.store import FactStore

_MOST_HITS = 500
_LEAST_WORDS = 0.5  # of the other words, anywhere in the article

Worth = tuple[Decimal, str]
"""A value and what it measures, the same for all spellings of an amount."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The amounts of a question by their worth, its other words; amounts as `typed`."""

    worths: frozenset[Worth]
    rest: str
    typed: tuple[str, ...] = ()

    @property
    def are_exact(self) -> bool:
        """Tell money and shares: other words never mean the same of them."""
        units = (unit.partition(" per ")[0] for _, unit in self.worths)
        return any(unit.isupper() or unit == "%" for unit in units)


def read_amounts(asked: str) -> Asked:
    """Part a question into its amounts and its other words."""
    question = Article(
        id=ArticleId(""), text=asked, paragraphs=(Span(0, len(asked)),) if asked else ()
    )
    figures = tuple(find_figures(question))
    if not figures:
        return _read_bare(asked)
    rest, at = "", 0
    for figure in figures:
        rest += f"{asked[at : figure.span.start]} {_counted(figure, asked)} "
        at = figure.span.end
    return Asked(
        worths=frozenset(_worth(figure, asked) for figure in figures),
        rest=" ".join(f"{rest}{asked[at:]}".split()),
        typed=tuple(figure.span.of(asked) for figure in figures),
    )


_BARE = re.compile(rf"(?<![\w.,])(?:{NUMBER})", re.IGNORECASE)
_MILLION = 10**6


def _read_bare(asked: str) -> Asked:
    """Read "85 million", whatever of."""
    for found in _BARE.finditer(asked):
        number = read_number(found)
        if number is not None and number.scale >= _MILLION:
            rest = f"{asked[: found.start()]} {asked[found.end() :]}"
            return Asked(frozenset({(number.value, "")}), " ".join(rest.split()))
    return Asked(frozenset(), asked)


def _counted(figure: Figure, text: str) -> str:
    return figure.counted.of(text) if figure.counted else ""


def _worth(figure: Figure, text: str) -> Worth:
    unit, per, rate = dimension_of(figure.unit).partition(" per ")
    unit = unit if unit.isupper() else stem(unit)
    return amount_of(figure, text).printed, f"{unit}{per}{rate}"


def printing(asked: Asked, store: FactStore) -> dict[ArticleId, Statement]:
    """Give the articles that print each amount asked about, by their best sentence.

    The other words may stand anywhere in the article: a sum is often told a
    paragraph below what it is for.
    """
    found: dict[ArticleId, Statement] = {}
    for article_id in _candidates(asked, store):
        statements = tuple(_sentences(asked, article_id, store))
        if statements and speaks_of(asked.rest, article_id, store):
            found[article_id] = max(
                statements, key=lambda one: _shared(asked.rest, one, store)
            )
    return found


def _candidates(asked: Asked, store: FactStore) -> list[ArticleId]:
    """Give the articles found by the other words, or by the usual spellings."""
    spelt = (line for worth in asked.worths for line in _spellings(*worth))
    lines = [asked.rest, *asked.typed, *spelt]
    found = {
        hit.document.article
        for line in lines
        if content_words(line)
        for hit in store.index.search(line, limit=_MOST_HITS)
    }
    return sorted(found)


_SCALES = (
    (Decimal(10**9), ("bn", " billion")),
    (Decimal(10**6), ("m", " million")),
    (Decimal(10**3), ("k", " thousand")),
)


def _spellings(value: Decimal, unit: str) -> Iterator[str]:
    yield f"{value:f}{unit}" if unit == "%" else f"{value:f}"
    yield f"{value:,f}"
    for scale, marks in _SCALES:
        if value >= scale:
            yield from (f"{(value / scale).normalize():f}{mark}" for mark in marks)


def _sentences(
    asked: Asked, article_id: ArticleId, store: FactStore
) -> Iterator[Statement]:
    """Yield the sentences of an article's amounts, if it has all that are asked."""
    sheet = store.sheets[article_id]
    text = sheet.article.text
    printed = [(figure, _worth(figure, text)) for figure in sheet.figures]
    if all(any(_is_worth(one, worth) for _, worth in printed) for one in asked.worths):
        fitting = [
            figure
            for figure, worth in printed
            if any(_is_worth(one, worth) for one in asked.worths)
        ]
        for statement in sheet.statements:
            if any(statement.span.touches(figure.span) for figure in fitting):
                yield statement


def _is_worth(asked: Worth, printed: Worth) -> bool:
    """Tell an amount asked about; "£95m" is also in "£95 million a year"."""
    units = {"", printed[1], printed[1].partition(" per ")[0]}
    return asked[0] == printed[0] and asked[1] in units


def speaks_of(rest: str, article_id: ArticleId, store: FactStore) -> bool:
    """Tell whether an article speaks of something: an amount alone is chance."""
    asked = _stems(rest)
    held = asked & _stems(store.articles[article_id].text)
    return len(held) >= _LEAST_WORDS * len(asked)


def _shared(rest: str, statement: Statement, store: FactStore) -> int:
    return len(_stems(rest)) - len(unsaid(rest, statement, store))


def unsaid(rest: str, statement: Statement, store: FactStore) -> tuple[str, ...]:
    """Give the words asked about that a sentence lacks, as typed."""
    said = _stems(statement.span.of(store.articles[statement.article].text))
    return tuple(
        word.span.of(rest) for word in content_words(rest) if stem(word.key) not in said
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word.key) for word in content_words(text))
