"""The day that a visit is put off to, or brought forward to.

Knows "moved from Thursday to Friday", "was due on Thursday but will now go on Friday"
and "will go on Friday instead". Refuses the day a visit was first planned for.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.extract.dates import Direction, find_times, reach_of, resolve
from bot.extract.visits.groups import Group, can_mean
from bot.model import Article, Span, VisitStatus, When
from bot.text import sentences


def moved_to(
    article: Article, group: Group, when: When | None, elsewhere: AbstractSet[Span]
) -> When | None:
    """Give the new day of a visit that was planned for another; None: none is told.

    The sentences `elsewhere` tell of other visits.
    """
    for sentence in _telling(article, group, elsewhere):
        words = sentence.of(article.text)
        if not any(word in words for word in _MOVING):
            continue
        for time in find_times(article.text, sentence.start, sentence.end):
            if when is not None and time.span.touches(when.span):
                continue
            if _is_new(article.text, sentence, time.span):
                told = resolve(time, article.published, Direction.FUTURE)
                if within := reach_of(time, article.published, article.text):
                    told = replace(told, within=within)
                is_other = when is None or told.day is None or told.day != when.day
                return told if is_other else None
    return None


def status_moved(status: VisitStatus, when: When | None, new: When) -> VisitStatus:
    """Give how far a visit has come that is for a new day: a sooner one is a plan."""
    if when is None or when.day is None or new.day is None or new.day > when.day:
        return VisitStatus.POSTPONED
    return VisitStatus.PLANNED if status is not VisitStatus.POSTPONED else status


_MOVING = (
    " now ",
    "instead",
    "forward",
    "moved",
    "put ",
    "post",
    "resch",
    "push",
    "del",
)


def _telling(
    article: Article, group: Group, elsewhere: AbstractSet[Span]
) -> Iterator[Span]:
    """Yield the sentences on a visit, and the next one if it is on the same man."""
    own = dict.fromkeys((*group.sentences, *group.later))
    yield from own
    behind = _behind(article, max(own))
    opening = _HE_NOW.match(article.text, behind.start) if behind else None
    if behind is None or opening is None or behind in elsewhere:
        return
    if can_mean(opening[1], group.person):
        yield behind


def _behind(article: Article, sentence: Span) -> Span | None:
    at = bisect_right(article.paragraphs, sentence.start, key=lambda span: span.start)
    near = article.paragraphs[max(0, at - 1) : at + 1]
    later = (s for p in near for s in sentences(article.text, p))
    return next((s for s in later if s.start >= sentence.end), None)


def _is_new(text: str, sentence: Span, time: Span) -> bool:
    """Tell the day that a visit is moved to by the words around it."""
    if _INSTEAD.match(text, time.end, sentence.end):
        return _WILL.search(text, sentence.start, time.start) is not None
    lead = text[max(sentence.start, time.start - _REACH) : time.start]
    found = _PUT_TO.search(lead) or _NOW_ON.search(lead)
    return found is not None and _SAID.search(lead, found.start()) is None


# "will now be in May, her office said on Friday"
_SAID = re.compile(
    r",\s[^,.;:]{2,60}?\s(?:said|says|announced|confirmed|told|reported|added|wrote)\b"
)


_REACH = 120
_HE_NOW = re.compile(r"(He|She)(?:['’]ll|\s(?:will|would|is))\s")
_INSTEAD = re.compile(r"\s+instead\b")
_WILL = re.compile(r"(?:\b(?:will|would|is|are|to)|['’]ll)\s")
_PUT_TO = re.compile(
    r"\b(?:put(?:s|ting)?\b[^.;:]{0,60}?\s(?:off|back)|postpon\w+|push\w*\b[^.;:]{0,60}?\sback"
    r"|mov(?:ed?|es|ing)|delay\w*|defer\w*|reschedul\w+"
    r"|br(?:ought|ings?|inging)\b[^.;:]{0,60}?\sforward)\b"
    r"[^.;:]{0,90}?\s(?:(?:un)?til?l?|to|(?<=rescheduled\s)for)\s+(?:the\s+|early\s+|late\s+)?\Z"
)
# "will now go on Friday", "is now due in Kenya next week"
_NOW_ON = re.compile(
    r"(?:\b(?:will|would|is|are)|['’]ll)\s+now\s+(?:(?:to|due|set|expected|scheduled|planned)\s+)*"
    r"(?:(?:go|visit|travel|come|be|fly|arrive|leave|begin|start|take\s+place|make|pay|for)\b"
    r"|(?<=due\s)|(?<=set\s)|(?<=planned\s)|(?<=scheduled\s)|(?<=expected\s))"
    r"[^.;:]{0,80}?(?:\b(?:on|in|for|over|during)\s+(?:the\s+)?)?\Z"
    r"|\bnow\s+(?:begins|starts|opens|takes\s+place|happens|goes\s+ahead)\s+(?:(?:on|in)\s+)?\Z"
)
