"""Who gives, offers or owes a sum: "Norrica pledged $30m".

Knows the closed class of verbs for it. Refuses a giver who is only "it" or "he".
"""

import re

from bot.model import Span
from bot.resolve.terms import terms

_GIVES = re.compile(
    r"\s(?:(?:has|have|had|will|would|also|now|is to|are to)\s){0,2}"
    r"(?:gives?|gave|given|offers?|offered|pays?|paid|pledges?|pledged|donates?|donated"
    r"|promises?|promised|contributes?|contributed|lends?|lent|grants?|granted|owes?"
    r"|owed|spends?|spent|raised|earned|earns?)\s(?=[^,;:]{0,48}$)"
)
# "get 2 million crowns from Norrica"
_GIVEN_BY = re.compile(r"(?: in [a-z]+)? (?:from|by) (?:the )?((?:[\w'’\-]+ ?){1,3})")
_CLAUSE = re.compile(r"[;:]\s|\s(?:that|and|but|while|as|said)\s")
_BEHIND_HEAD = re.compile(r",\s|\s(?:of|for|in|from|at|on|with)\s")


def giver_in(text: str, sentence: Span, figure: Span) -> str:
    """Give the term for who gives a sum, "club"; empty where no giver is named."""
    before = text[sentence.start : figure.start]
    found = _GIVES.search(before)
    if found is None:
        given = _GIVEN_BY.match(text, figure.end, sentence.end)
        return "" if given is None else _first_of(given[1])
    subject = _CLAUSE.split(before[: found.start()])[-1]
    pieces = (terms(piece, 0, len(piece)) for piece in _BEHIND_HEAD.split(subject))
    return next((piece[-1] for piece in pieces if piece), "")


def _first_of(words: str) -> str:
    found = terms(words, 0, len(words))
    return found[0] if found else ""
