"""What befell the persons that a figure counts: death, arrest, rescue, a job.

Knows the closed classes of words for it, and on which side of a number they
stand. Refuses to know whom.
"""

import re
from typing import Final

from bot.model import Figure, Span

# What befalls people: one matter, however it is worded.
_FATES = {
    "dead": (
        r"die[sd]?|dead|dying|deaths?|kill(?:s|ed|ing)?|fatalit(?:y|ies)|drown(?:ed|ing)"
        r"|los(?:t|ing) their lives|perish(?:ed)?|toll|bodies"
    ),
    "hurt": (
        r"injur(?:ed|es|ing|ies|y)|hurt|wound(?:ed|ing|s)|casualt(?:y|ies)"
        r"|hospitali[sz]ed|(?:in|to) (?:a |the )?hospitals?"
    ),
    "missing": r"missing|unaccounted for",
    "held": (
        r"arrest(?:ed|s|ing)?|detain(?:ed|ing)?|in custody|rounded up|behind bars"
        r"|(?:in|to) (?:jails?|prisons?)|imprisoned"
    ),
    "freed": r"freed|releas(?:ed|ing)",
    "moved": (
        r"evacuat(?:ed|ing|ions?)|displaced|fled|flee(?:ing)?|homeless"
        r"|(?:from|out of) their homes"
    ),
    "rescued": (
        r"rescu(?:ed|ing|es)|pulled (?:alive|to safety)|saved|winched|airlifted"
        r"|pluck(?:ed|ing)"
    ),
    "ill": r"infect(?:ed|ions?)|test(?:ed|ing) positive|fell ill|sick(?:ened)?|cases",
    "charged": r"charged|indicted",
    "striking": (
        r"on strike|striking|downed tools|idled|walk-?outs?"
        r"|walk(?:ed|ing) (?:out|off the job)"
    ),
    "convicted": r"convicted|found guilty",
}
FATES = tuple(_FATES)
"""The names of what befalls people, as they end a matter's key."""

_FATE = re.compile(
    r"\b(?:"
    + "|".join(rf"(?P<{fate}>{words})" for fate, words in _FATES.items())
    + r")\b",
    re.IGNORECASE,
)

_CLOSE = 30  # code points: "killed at least 12"


def fate_of(figure: Figure, text: str, window: Span) -> str:
    """Give what befell those counted: told behind the number, else before it."""
    counted = figure.counted or figure.span
    start = min(figure.span.start, counted.start)
    told = _FATE_RIGHT_BEFORE.search(text[max(window.start, start - _CLOSE) : start])
    if told is not None:
        found = list(_FATE.finditer(told[0]))
        return found[-1].lastgroup or ""
    for at, end in ((start, window.end), (window.start, start)):
        found = list(_FATE.finditer(text, at, end))
        if found:
            first = found[0] if at == start else found[-1]
            return first.lastgroup or ""
    return ""


# "killed 49 people and wounded 53": what is told before is of the first.
_FATE_RIGHT_BEFORE = re.compile(
    r"\b(?:killed|killing|kills|wounded|wounding|wounds|injured|injuring|injures|hurt"
    r"|arrested|arresting|detained|freed|rescued|evacuated)\s"
    r"(?:(?:at least|some|about|around|nearly|almost|more than|over|up to|an estimated)"
    r"\s)?$",
    re.IGNORECASE,
)


_RISEN = re.compile(
    r"\b(?:toll|dead|deaths|injured|hurt|wounded|missing|cases|victims|infections|arrests"
    r"|arrested|rescued|people)\b[^.;]{0,32}?\b(?:(?:has|have|had) (?:now )?"
    r"(?:risen|climbed|grown|gone up|increased|doubled|reached)"
    r"|r(?:ose|ises)|climb(?:ed|s)|went up|jump(?:ed|s)) to\b"
    r"|\b(?:bring|tak)(?:s|es|ing) the (?:total|toll|number)\b"
)
_RISING = (
    "risen", "rose", "rises", "climb", "grown", "gone up", "increased", "doubled",
    "reached", "went up", "jump", "bring", "taking the", "takes the",
)  # fmt: skip


def has_risen(text: str) -> bool:
    """Tell whether an article says that a toll is higher than it was."""
    return any(cue in text for cue in _RISING) and _RISEN.search(text) is not None


JOBS: Final = "job"
"""The key of persons taken on or let go: a job each."""

EMPLOYED: Final = frozenset("people worker employee staff".split())
"""Whom a job is of, as stems."""

# "hire 200 people": behind the verb stands nothing but the number.
_HIRED = re.compile(
    r"\b(?:hir(?:e[ds]?|ing)|recruit(?:s|ed|ing)?|tak(?:e[ns]?|ing) on|took on"
    r"|la(?:y|ys|id|ying) off|sack(?:s|ed|ing)?)\s"
    r"(?:(?:some|about|around|nearly|almost|more|than|over|up|to|at|least)\s){0,2}$",
    re.IGNORECASE,
)
_LET = re.compile(r"\blet(?:ting)?\s(?:[a-z]+\s){0,2}$")
_GO = re.compile(r"\sgo\b")
_LAID_OFF = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(?:(?:were|are|was|be|been|being)\s)?"
    r"(?:laid off|(?:made )?redundant|sacked|lose their jobs)\b"
)


def is_of_jobs(figure: Figure, text: str, window: Span) -> bool:
    """Tell persons counted who are hired, or laid off."""
    counted = figure.counted or figure.span
    start, end = (
        min(figure.span.start, counted.start),
        max(figure.span.end, counted.end),
    )
    before = text[max(window.start, start - _CLOSE) : start]
    return (
        _HIRED.search(before) is not None
        or _LAID_OFF.match(text, end, window.end) is not None
        or (_LET.search(before) is not None and _GO.match(text, end) is not None)
    )
