"""How exactly an amount is meant, by the words printed beside it.

Knows "nearly", "more than", "at least", "some" and their like. Refuses to say
by how much "nearly" misses.
"""

import re

from bot.model import Hedge

_BEFORE = {
    Hedge.NEARLY: (
        r"nearly|almost|close to|(?:just )?(?:under|short of|below)|approaching"
        r"|not quite"
    ),
    Hedge.AT_MOST: (
        r"up to|as (?:many|much|few|little) as|at most|no more than|not more than"
        r"|a maximum of|(?:less|fewer|lower) than"
    ),
    Hedge.AT_LEAST: (
        r"(?:well |just |slightly |a little )?(?:more than|over|above)|at least"
        r"|upwards? of|(?:no|not) (?:less|fewer) than|exceed(?:s|ed|ing)?"
        r"|in excess of|a minimum of|greater than|beyond|topp(?:ed|ing)"
    ),
    Hedge.ABOUT: (
        r"about|around|some|roughly|approximately|approx\.?|circa|an? estimated"
        r"|estimated(?: at)?|in the region of|near(?:er)? to|~"
    ),
}
_HEDGED = re.compile(
    r"(?:^|[\s(—–-])(?:"
    + "|".join(rf"(?P<{hedge.name}>{words})" for hedge, words in _BEFORE.items())
    + r")\s+(?:an?\s+(?:extra|further|additional)\s+|the\s+)?$",
    re.IGNORECASE,
)
_AFTER = (
    (Hedge.ABOUT, re.compile(r"(?:-odd|\s+or\s+so)\b", re.IGNORECASE)),
    (
        Hedge.AT_LEAST,
        re.compile(
            r"(?:-plus\b|\s?\+|\s+(?:or|and)\s+(?:more|over|above)\b)", re.IGNORECASE
        ),
    ),
    (Hedge.AT_MOST, re.compile(r"\s+or\s+(?:less|fewer|under|below)\b", re.IGNORECASE)),
)
_REACH = 32


def hedge_of(text: str, start: int, end: int, *, since: int) -> Hedge:
    """Tell how exactly the amount `text[start:end]` is meant.

    `since` is where its paragraph begins.
    """
    found = _HEDGED.search(text[max(since, start - _REACH) : start])
    if found is not None:
        return next(hedge for hedge in _BEFORE if found[hedge.name])
    for hedge, words in _AFTER:
        if words.match(text, end):
            return hedge
    return Hedge.EXACTLY
