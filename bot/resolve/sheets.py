"""Holds one article together with what was found in it.

What joins articles takes them in and lets them go a sheet at a time.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.model import Article, Fact, Figure, Quote, Statement, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One article and its facts, each kind in order of place.

    Nothing is offered of an article that is withheld or withdrawn: its sheet
    is bare.
    """

    article: Article
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    visits: tuple[Visit, ...] = ()


def sheet_of(article: Article, facts: Iterable[Fact]) -> Sheet:
    """Sort what was found in one article into its sheet."""
    if not article.is_quotable:
        return Sheet(article=article)
    found = tuple(facts)
    return Sheet(
        article=article,
        quotes=tuple(
            sorted(
                (fact for fact in found if isinstance(fact, Quote)),
                key=lambda quote: (quote.span, quote.kind),
            )
        ),
        statements=tuple(
            sorted(
                (fact for fact in found if isinstance(fact, Statement)),
                key=lambda statement: statement.span,
            )
        ),
        figures=tuple(
            sorted(
                (fact for fact in found if isinstance(fact, Figure)),
                key=lambda figure: figure.span,
            )
        ),
        visits=tuple(
            sorted(
                (fact for fact in found if isinstance(fact, Visit)),
                key=lambda visit: (visit.evidence, visit.visitor.name),
            )
        ),
    )
