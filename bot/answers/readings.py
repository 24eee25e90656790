"""Other ways to read words that no cutting holds together: either, most, not, why.

Knows which words of a question ask for a choice, a rank, a silence or a reason
rather than stand in an article. Refuses to choose, rank or explain: it gives the
lines to look for, and what to say of what they find.
"""

import re
from calendar import month_name
from collections.abc import Iterator
from dataclasses import dataclass

from bot.almanac import MONTHS
from bot.extract.figures.numerals import SMALL
from bot.search import NEGATIONS, content_words, stem, tokens
from bot.text import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Lines to look for instead of the words asked, and what is said of them.

    `shared` are the words beside what is to choose from: the article must speak
    of them. `is_counted` wants a figure beside what is found.
    """

    lines: tuple[str, ...]
    shared: str = ""
    note: str = ""
    is_counted: bool = False


def readings(asked: str) -> Iterator[Reading]:
    """Yield other readings of some words, the likeliest first."""
    choice = _choice(asked)
    if choice is not None:
        yield choice
    yield from _silence(asked)
    yield from _rank(asked)


# ---------------------------------------------------------------- one or other

_NUMBER = re.compile(r"[£$€¥₹]?\d[\d.,]*(?:[a-z]{1,3}|%)?$", re.IGNORECASE)
_RATE = frozenset("a an per each".split())
_OR = frozenset(("or", "vs", "versus"))
_DAY_WORDS = 2
_LAST_DAY = 31


def _choice(asked: str) -> Reading | None:
    """Read "14 or 17 million for the wall", "a rat or a lesson"."""
    typed = re.sub(r"[,;?!]+(?=\s|$)", "", asked).split()
    at = next((n for n, word in enumerate(typed) if word.lower() in _OR), 0)
    if not 0 < at < len(typed) - 1:
        return None
    start, end = at - 1, at + 2
    left, right = typed[start:at], typed[at + 1 : end]
    unit = typed[end : end + 1]
    if _is_number(right) and unit and not _is_number(unit):
        if not _is_number(left) and at > 1 and typed[at - 1] == unit[0]:
            start, left = at - 2, typed[at - 2 : at]  # "40 million or 45 million"
            right, end = [*right, *unit], end + 1
        elif _is_number(left[:1]) and _measures(unit[0]):
            left, right, end = [left[0], *unit], [*right, *unit], end + 1
    if _is_number(left[:1]) and typed[end : end + 1] and typed[end].lower() in _RATE:
        rate, end = typed[end : end + 2], end + 2  # "640p or 650p a share"
        left, right = [*left, *rate], [*right, *rate]
    if _is_day(typed[at - 2 : at]) and _is_day(typed[at + 1 : at + 3]):
        start, left = at - 2, typed[at - 2 : at]  # "sept 18 or oct 2"
        right, end = typed[at + 1 : at + 3], at + 3
    rest = " ".join((*typed[:start], *typed[end:]))
    return Reading(lines=(_spelt(left), _spelt(right)), shared=rest)


def _is_day(typed: list[str]) -> bool:
    """Tell "oct 2" and "3 May": a month's name beside a day's number."""
    days = [word for word in typed if word.isdigit() and int(word) <= _LAST_DAY]
    months = [word for word in typed if word.lower().rstrip(".") in MONTHS]
    return len(typed) == _DAY_WORDS and len(months) == len(days) == 1


def _spelt(side: list[str]) -> str:
    """Write a day's month out, as articles may: "Oct. 2" as "October 2"."""
    if not _is_day(side):
        return " ".join(side)
    months = (MONTHS.get(word.lower().rstrip(".")) for word in side)
    return " ".join(
        month_name[month] if month else word
        for month, word in zip(months, side, strict=True)
    )


def _is_number(typed: list[str]) -> bool:
    """Tell a number, in figures or in words."""
    if not typed:
        return False
    return _NUMBER.match(typed[0]) is not None or typed[0].lower() in SMALL


_SCALES = frozenset(
    "hundred thousand million billion trillion bn m k per percent".split()
)


def _measures(word: str) -> bool:
    """Tell what belongs to both numbers: "14 or 17 million", "2 or 9 June"."""
    return word.lower() in _SCALES or word.lower() in MONTHS


# --------------------------------------------------------------------- silence

_REPLIES = frozenset(map(stem, "comment respond reply answer say".split()))
_REFUSALS = ("declined", "refused")


def _silence(asked: str) -> Iterator[Reading]:
    """Read "not commented on the wall": "declined to comment", as papers say."""
    found = list(tokens(asked))
    verb = next((w for w in found if stem(w.key) in _REPLIES), None)
    silent = [w for w in found if w.key in NEGATIONS or w.key in _REFUSALS]
    if verb is None or not silent:
        return
    rest = " ".join(
        w.span.of(asked) for w in found if w is not verb and w not in silent
    )
    for refused in _REFUSALS:
        yield Reading(lines=(f"{refused} {verb.span.of(asked)} {rest}".strip(),))


# ------------------------------------------------------------------------ rank

_LEAST_RANKED = 6  # letters: "rest" and "west" rank nothing
_RANKS = frozenset("most least fewest best worst".split())
_NOT_RANKS = frozenset(
    """
    interest forest protest request arrest harvest honest modest manifest contest
    suggest invest digest earnest tempest conquest
    """.split()
)


def _rank(asked: str) -> Iterator[Reading]:
    """Read "the highest figure for running costs" as the figures for these."""
    kept: list[str] = []
    ranks: list[str] = []
    is_after = False
    for word in words(asked):
        typed = word.span.of(asked)
        if word.key in _RANKS or _is_superlative(word.key):
            ranks.append(typed)
            is_after = word.key in ("most", "least")
        elif is_after:  # "most expensive"
            ranks.append(typed)
            is_after = False
        elif word.key not in _MEASURES | _GETTING:
            kept.append(typed)
    line = " ".join(kept)
    if ranks and content_words(line):
        note = f"figures as printed: “{' '.join(ranks)}” is for you to judge"
        yield Reading(lines=(line,), note=note, is_counted=True)


_GETTING = frozenset("get gets got".split())  # "the biggest fine they could get"
_MEASURES = frozenset("figure figures number numbers amount sum total price".split())


def _is_superlative(key: str) -> bool:
    return key.endswith("est") and len(key) >= _LEAST_RANKED and key not in _NOT_RANKS


# --------------------------------------------------------------------- reasons

_REASON = re.compile(
    r"\b(?:because|due to|owing to|thanks to|so that|in order to|on account of"
    r"|as a result|caused by|blam\w+|reasons?|prompt\w+ by|forced (?:by|to)"
    r"|after|amid|over|following|since"
    r"|to (?:protest|avoid|protect|prepare|save|mark))\b",
    re.IGNORECASE,
)
_WHY = re.compile(r"\bwhy\b|\bhow come\b", re.IGNORECASE)


def asks_why(asked: str) -> bool:
    """Tell a question for a reason."""
    return _WHY.search(asked) is not None


def gives_reason(text: str) -> bool:
    """Tell a sentence that puts one thing down to another, by its words."""
    return _REASON.search(text) is not None
