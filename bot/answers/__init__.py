"""Answers a question from a store: pure, the same for every replica.

One module a kind of question. Refuses to know how a question was recognised,
or how the answer is worded and dressed.
"""

from typing import assert_never

from bot.answers.check import answer_check
from bot.answers.digest import answer_digest
from bot.answers.help import answer_help, answer_small_talk, answer_unclear
from bot.answers.quotes import answer_quotes
from bot.answers.sources import answer_sources
from bot.answers.visits import answer_visits
from bot.dialogue import (
    Answer,
    CheckQuery,
    DigestQuery,
    HelpQuery,
    Query,
    QuoteQuery,
    SmallTalkQuery,
    SourcesQuery,
    UnclearQuery,
    VisitQuery,
)
from bot.store import FactStore

__all__ = ["answer"]


def answer(query: Query, store: FactStore) -> Answer:  # noqa: C901, PLR0911 - one arm a kind of question
    """Answer a question understood; `lead` and `command` are left to the desk."""
    match query:
        case QuoteQuery():
            return answer_quotes(query, store)
        case CheckQuery():
            return answer_check(query, store)
        case VisitQuery():
            return answer_visits(query, store)
        case SourcesQuery():
            return answer_sources(query, store)
        case DigestQuery():
            return answer_digest(query, store)
        case HelpQuery():
            return answer_help(query, store)
        case SmallTalkQuery():
            return answer_small_talk(query, store)
        case UnclearQuery():
            return answer_unclear(query, store)
        case _:
            assert_never(query)
