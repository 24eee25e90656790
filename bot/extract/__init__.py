"""Extraction: what one article says, as facts with their evidence.

An extractor is any callable from `Article` to an iterable of facts; that is
the whole interface. What several of them need (a paragraph's tokens, the
article's people) is read once and remembered beside each reader.
"""

from collections.abc import Collection, Sequence
from typing import Final

from bot.extract.counterparts import tells_of_counterparts, with_offices
from bot.extract.figures.amounts import figures_of
from bot.extract.gazetteer import capital_of, place_named
from bot.extract.speech.quotes import find_quotes
from bot.extract.speech.rules import RULES, check_rules, leave_out
from bot.extract.speech.statements import find_statements
from bot.extract.visits.gathering import find_visits
from bot.model import Article, Fact, Visit
from bot.ports import Extractor

__all__ = ["DEFAULT_EXTRACTORS", "RULES", "extract", "read_ahead"]

DEFAULT_EXTRACTORS: Final[tuple[Extractor, ...]] = (
    find_quotes,
    find_statements,
    figures_of,
    find_visits,
)


def read_ahead() -> None:
    """Read the tables that the first article would wait for: the gazetteer's."""
    place_named("")
    capital_of("")


def extract(
    article: Article,
    extractors: Sequence[Extractor] = DEFAULT_EXTRACTORS,
    *,
    without: Collection[str] = (),
) -> tuple[Fact, ...]:
    """Give all that the extractors find: by place, then by kind of fact.

    `without` names rules of attribution (see `RULES`) to leave out: what they
    gave to a speaker has none then. Raises `ValueError` where one is no rule.
    """
    names = check_rules(without)
    found = [fact for extractor in extractors for fact in extractor(article)]
    if names:
        found = list(leave_out(found, names))
    if tells_of_counterparts(article):
        found = list(with_offices(article, found))
    return tuple(sorted(found, key=_order))


def _order(fact: Fact) -> tuple[int, int, str]:
    place = fact.evidence[0] if isinstance(fact, Visit) else fact.span
    return place.start, place.end, type(fact).__name__
