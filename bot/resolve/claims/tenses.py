"""Whether a figure is told of what is to come, or of what has come.

Knows the closed classes of words for plans, and how a past tense looks. Refuses a
clause that has both, or neither.
"""

import re
from enum import Enum
from functools import lru_cache

from bot.model import Span
from bot.resolve.claims.dated import PAST


class Tense(Enum):
    """When something is, seen from the day it is told."""

    AHEAD = "ahead"
    MEANT = "meant"
    DONE = "done"
    OPEN = "open"


# "is set to", "guests are invited"
_AHEAD = re.compile(
    r"\b(?:will|shall|would|(?:is|are|be|been) (?:to|due to|set to|going to"
    r"|expected to|planned to|scheduled to|supposed to|meant to|invited|registered"
    r"|entered|booked|planned|expected)|plan(?:s|ned|ning)? to|intend(?:s|ed|ing)? to"
    r"|hop(?:es|ed|ing) to|expect(?:s|ed|ing)? to|aim(?:s|ed|ing)? to|invited)\b"
    r"(?: be\b)?(?: [a-z]+\b)?"  # with what is to be: "will be held"
)
_MEANT = re.compile(
    r"\b(?:was|were) (?:to|due to|going to|expected to|planned to|scheduled to"
    r"|supposed to|meant to)\b|\bshould have\b"
)
# "has cost", not "has 18 rooms"
_HAS_DONE = re.compile(
    r"\b(?:has|have) (?:\w+ly |now |already |since |so far )?"
    r"(?:cost|put|cut|set|hit|met|led|read|paid|sold|told|held|built|spent|lost|left|made|come|become|run|been"
    r"|\w+(?:ed|en|wn|ne))\b"
)
_BREAK = re.compile(r"[;:]\s|\s[–—-]\s|,\s(?:and|but|while|who|which|where|when)\s")
_SAYING = re.compile(
    r",\s[^,;]{0,60}\b(?:said|told|announced|added)\b[^,;]{0,40}"
    r"|\b(?:said|told|announced|added)(?: (?:that|on \w+|\w+day))*\b"
)


def tense_of(text: str, sentence: Span, figure: Span) -> Tense:
    """Tell whether a figure's clause is of what is ahead or done."""
    start, end = sentence.start, sentence.end
    for turn in _BREAK.finditer(text, sentence.start, sentence.end):
        if turn.end() <= figure.start:
            start = turn.end()
        elif turn.start() >= figure.end:
            end = turn.start()
            break
    return _tense(text[start:end])


@lru_cache(maxsize=4096)
def _tense(clause: str) -> Tense:
    if _MEANT.search(clause) is not None:
        return Tense.MEANT
    told = _SAYING.sub(" ", clause)
    rest = _AHEAD.sub(" ", told)
    is_ahead = rest != told
    is_done = PAST.search(rest) is not None or _HAS_DONE.search(rest) is not None
    if is_ahead is is_done:
        return Tense.OPEN
    return Tense.AHEAD if is_ahead else Tense.DONE
