"""Stages that one article has ahead and a later one tells off, by their place.

"Butte on Wednesday", "the Butte stop has been postponed": no trip need be found
in either, whoever makes it. Refuses a place that either names for more than one
such sentence, and another person's stage.
"""

import re
from collections.abc import Iterator

from bot.model import Span
from bot.resolve.claims.accounts import Account
from bot.resolve.claims.dated import PAST
from bot.resolve.conflicts.presence import (
    AHEAD,
    NOT_SURE,
    is_after,
    main_clause,
    names_in,
    names_somebody,
)
from bot.text import fold

_FOLLOWS = re.compile(r"\b(?:follows?|ends|finishes|concludes|continues|closes)\b")
_DATED = re.compile(r" on (?:the )?(?:\w+day\b|\d)")
_SURNAMES = re.compile(r"\b[A-Z][\w'’\-]+ ([A-Z][\w'’\-]*\w)")
_NEVER = re.compile(r"\b(?:not|never|no longer|after all|instead|now)\b|n['’]t\b")


def compare_stages(one: Account, other: Account) -> Iterator[tuple[Span, Span]]:
    """Yield where one article tells a stage off, and where the other has it ahead."""
    if is_after(other, one):
        return
    for off, named in one.called_off:
        whose = named.of(one.text).replace("The ", "the ")  # "The Oslo stop"
        if named.end < off.end and not names_somebody(whose):
            continue  # "the secretary was to have joined her": whoever that is
        places = names_in(off.of(one.text))
        meant = _ahead(places[0], other) if places else []
        if len(meant) == 1 and _is_theirs(whose, meant[0].of(other.text)):
            yield off, meant[0]


def _is_theirs(named: str, ahead: str) -> bool:
    """Tell whether a stage ahead may be that of those who tell theirs off."""
    if not names_somebody(named):
        return True
    surnames = _SURNAMES.findall(named)
    return bool(surnames) and all(name in ahead for name in surnames)


def _ahead(place: str, account: Account) -> list[Span]:
    """Give the sentences that have somebody at a place some time ahead."""
    if place not in account.text:
        return []
    if any(place in off.of(account.text) for off, _ in account.called_off):
        return []  # it tells it off itself
    found: list[Span] = []
    for line in account.lines.spans:
        at = account.text.find(place, line.start, line.end)
        if at >= 0 and _is_ahead(line.of(account.text), place, at - line.start):
            found.append(line)
    return found


def _is_ahead(sentence: str, place: str, at: int) -> bool:
    if _NEVER.search(sentence) is not None:
        return False
    end = at + len(place)
    if _DATED.match(sentence, end) is not None:
        return not (NOT_SURE.search(sentence) or PAST.search(sentence))
    cue = AHEAD.search(sentence, 0, at) or _FOLLOWS.search(sentence)
    if cue is None or fold(place) not in map(fold, names_in(sentence)):
        return False
    return NOT_SURE.search(main_clause(sentence, cue.end())) is None
