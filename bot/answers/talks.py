"""Answers whether somebody spoke to somebody by what tells that they did or did not.

Knows that "did she talk to the union" asks for no words of hers on the union.
"""

import re

from bot.answers.quotes import answer_quotes
from bot.dialogue import Answer, Outcome, QuoteQuery
from bot.store import FactStore
from bot.text import keys

_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?(?:did|has|have|had|will|is|was|when|where|how|why)\b"
    r"(?!.*\b(?:about|on)\b).*\b(?:talk|speak|spoke|spoken|talked|talking|speaking)"
    r"\s+(?:to|with)\b",
    re.IGNORECASE,
)


def with_talks(found: Answer, turn: str, query: QuoteQuery, store: FactStore) -> Answer:
    """Answer with what tells of a talk, where nothing was said on who it was with."""
    is_open = found.outcome is Outcome.NONE and query.speaker and query.about
    if not is_open or _ASKS.search(turn) is None:
        return found
    surname = keys(query.speaker)[-1]
    told = answer_quotes(QuoteQuery(words=f"{surname} speak {query.about}"), store)
    return told if told.outcome is Outcome.FOUND and not told.verdict else found
