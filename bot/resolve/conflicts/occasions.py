"""Whether a figure is of a day that the other article could not know yet.

Knows weekdays told of what has happened, the days of print, and the words for what
mounts day by day. Refuses what is planned, and the day on which somebody said so.
"""

import re
from datetime import date, timedelta

from bot.resolve.claims.accounts import Claim
from bot.resolve.claims.marks import WEEKDAYS_TOLD
from bot.resolve.claims.tenses import Tense, tense_of

_WEEK = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
_SAID_ON = re.compile(
    r"\b(?:said|says|told|saying|announced|added|wrote|confirmed|reported|statement"
    r"|interview|according|published|updated|spoke|put|gave|showed|revised)\b[^.;]{0,40}"
    r"day\b|day\b[^,.;]{0,24}\b(?:said|told|announced|confirmed|reported|put)\b"
)


def is_after(
    claim: Claim, against: Claim, texts: tuple[str, str], days: tuple[date, date]
) -> bool:
    """Tell what befell on Thursday from what Wednesday's paper tells of another day.

    `texts` and `days` are the articles' own, and when they were printed.
    """
    mine, theirs = days
    told = claim.matter.marks & WEEKDAYS_TOLD
    if mine <= theirs or len(told) != 1:
        return False
    number = _number(next(iter(told)))
    if number is None:
        return False
    day = mine - timedelta(days=(mine.weekday() - number) % 7)
    if day <= theirs or _SAID_ON.search(claim.sentence.of(texts[0])):
        return False
    return tense_of(texts[0], claim.sentence, claim.span) is not Tense.AHEAD and (
        tense_of(texts[1], against.sentence, against.span) is Tense.DONE
    )


_MOUNTING = re.compile(
    r"\b(?:has|have|had) (?:now |already |since |by then )?(?:been )?"
    r"(?:reached|arrived|burned|burnt|leaked|spilled|delivered|fled|signed|crossed"
    r"|returned|come|joined|gathered|collected|pledged|vaccinated|counted|registered"
    r"|grown|risen|swelled|swollen|climbed)\b"
    r"|\b(?:grew|rose|grows|rises|swelled|climbed|risen|grown|widened|spread) to\b"
)


def has_mounted(claim: Claim, text: str) -> bool:
    """Tell what days add to: "have reached Dushara", "had grown to 34,000"."""
    near = text[max(claim.sentence.start, claim.span.start - _REACH) : claim.span.start]
    behind = text[claim.span.end : min(claim.sentence.end, claim.span.end + _REACH)]
    return any(_MOUNTING.search(part) is not None for part in (near, behind))


_REACH = 48


def _number(weekday: str) -> int | None:
    return _WEEK.index(weekday) if weekday in _WEEK else None
