"""Scores and votes: "5-2", "24-21", "by nine votes to four".

Knows a result by the words that stand beside it. Refuses ranges, years and
any pair of numbers that nothing beside it calls a result.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from bot.model import Article, Span, Statement
from bot.resolve.claims.amounts import Amount
from bot.resolve.claims.cued import sentences_with
from bot.resolve.claims.marks import marks_in
from bot.resolve.claims.matters import Matter, names_in
from bot.resolve.terms import stem, terms

TALLY: Final = "tally"
"""The unit and key of a result."""

_WORDS = (
    "nil one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()
_VALUES = {word: value for value, word in enumerate(_WORDS)} | {"zero": 0, "none": 0}
_COUNT = r"(?:\d{1,3}|" + "|".join(_VALUES) + r")"
_RESULT = re.compile(
    rf"(?<![\w.,/:$£€–\-])(?P<one>{_COUNT})"
    rf"(?:\s?[-–]\s?|(?P<votes>\s+votes?)?\s+to\s+)(?P<other>{_COUNT})"
    r"(?![\w/:$%–\-]|[.,]\d|\s+(?:per\s?cent|percent|million|billion))",
    re.IGNORECASE,
)
_TEAM = r"[A-Z][\w'’\-]*(?: [A-Z][\w'’\-]*){0,2}"
# "Velmora 2, Harrow Town 1"; "812 workers voted for it and 430 against"
_SCORELINE = re.compile(
    rf"\b{_TEAM} (?P<one>\d{{1,3}}), {_TEAM} (?P<other>\d{{1,3}})(?![\w,/%–\-]|\.\d)"
)
_FOR_AND_AGAINST = re.compile(
    rf"\b(?P<one>{_COUNT})(?: [a-z]+)?(?: voted| were)? (?:for|in favou?r)\b"
    r"[^.;]{0,40}?"
    rf"(?:,| and| to) (?P<other>{_COUNT})(?: [a-z]+)?(?: voted| were)? against\b",
    re.IGNORECASE,
)
# One for each joint, so that either is a quick search.
_JOINTS = (
    re.compile(rf" to\s+(?=(?i:{_COUNT}))"),
    re.compile(rf"-\s?(?=(?i:{_COUNT}))"),
    re.compile(rf"–\s?(?=(?i:{_COUNT}))"),
)
_SCORES = re.compile(r"\d, [A-Z]")
_CUES = (
    r"w[io]ns?|winning|beat(?:en|s|ing)?|lost|lose|loss|losing|defeat(?:s|ed)?|victor(?:y|s)"
    r"|dr[ae]wn?|split|vot(?:e|es|ed|ing)|rul(?:ed|ing)|decision|majority|verdict|ballot"
    r"|passed|reject(?:s|ed)|approv(?:ed|es)|adopted|carried|upheld|score[ds]?|margin"
    r"|stalemate|tied|tie|thrash(?:ed|ing)|ended|finished|result|division|goals|shoot-out"
)
_BEFORE = re.compile(rf"\b(?:{_CUES})\b(?P<between>[^.;:]{{0,60}})$", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\s(?:(?!(?:in|on|for)\b)[a-z\-]+\s){{0,2}}"
    rf"(?:{_CUES}|against|in favou?r|along)\b",
    re.IGNORECASE,
)
# "a 5-3 lead at the break" is no result; nor is last year's.
_PASSING = re.compile(
    r"\b(?:half-?time|at the (?:break|interval)|led|leading|lead"
    r"|last (?:year|season|time)|previous|earlier"
    r"|(?:first|second) (?:leg|half|set|round)"
    r"|aggregate|committee|odds|chance)\b",
    re.IGNORECASE,
)
# "was lost by 19 votes to 30": another vote than one that was carried.
_IS_LOST = re.compile(
    r"\b(?:was|were|been) (?:lost|defeated|rejected|voted down|thrown out)\b[^,.;]*$"
)
_LOST_MODE, _NO_MODE = frozenset({"lost"}), frozenset[str]()
_REACH = 80
_BASE = 1000
_MOST_SENTENCES = 300


def tallies_in(
    article: Article, statements: Sequence[Statement]
) -> Iterator[tuple[Span, Span, Amount, Matter]]:
    """Yield each result told: its words, sentence, numbers and matter."""
    text = article.text
    sentences = [statement.span for statement in statements[:_MOST_SENTENCES]]
    for found, sentence in _results(text, sentences):
        near = terms(text, sentence.start, sentence.end)
        at = (max(sentence.start, found.start() - _REACH), found.start())
        yield (
            Span(found.start(), found.end()),
            sentence,
            _as_amount(found),
            Matter(
                key=TALLY,
                near=near,
                around=near,
                names=names_in(text, sentence),
                modes=_LOST_MODE if _IS_LOST.search(text, *at) else _NO_MODE,
                marks=marks_in(text, sentence),
            ),
        )


def _results(
    text: str, sentences: Sequence[Span]
) -> Iterator[tuple[re.Match[str], Span]]:
    """Yield the results told, in the three ways, each with its sentence."""
    against = (sentences[n] for n in sentences_with((" against",), text, sentences))
    for pattern, held in (
        (_RESULT, _holding(_JOINTS, text, sentences)),
        (_SCORELINE, _holding((_SCORES,), text, sentences)),
        (_FOR_AND_AGAINST, against),
    ):
        for sentence in held:
            for found in pattern.finditer(text, sentence.start, sentence.end):
                if _is_told(text, sentence, found):
                    yield found, sentence


def _holding(
    joints: Sequence[re.Pattern[str]], text: str, sentences: Sequence[Span]
) -> Iterator[Span]:
    """Yield the sentences that hold a joint."""
    places = sorted(f.start() for joint in joints for f in joint.finditer(text))
    for sentence in sentences:
        if bisect_left(places, sentence.start) != bisect_left(places, sentence.end):
            yield sentence


def _is_told(text: str, sentence: Span, found: re.Match[str]) -> bool:
    """Tell a result from other pairs of numbers."""
    if found.re is _SCORELINE:
        return len(terms(text, found.start(), found.end())) > 1  # no "May 3, June 5"
    return found.re is _FOR_AND_AGAINST or _is_result(text, sentence, found)


def _is_result(text: str, sentence: Span, found: re.Match[str]) -> bool:
    around = text[max(sentence.start, found.start() - _REACH) : found.start()]
    behind = text[found.end() : min(sentence.end, found.end() + _REACH)]
    if _PASSING.search(around) or _PASSING.match(behind.lstrip()):
        return False
    is_told = _BEFORE.search(around) is not None or found["votes"] is not None
    return is_told or _BEHIND.match(behind) is not None


def _as_amount(found: re.Match[str]) -> Amount:
    """Give a result as one number: "lost 2-5" is "won 5-2"."""
    high, low = sorted((_value(found["one"]), _value(found["other"])), reverse=True)
    number = Decimal(high * _BASE + low)
    return Amount(
        lowest=number, highest=number, printed=number, step=Decimal(0), unit=TALLY
    )


def _value(printed: str) -> int:
    return int(printed) if printed.isdigit() else _VALUES[printed.lower()]


def is_one_vote(one: Amount, other: Amount) -> bool:
    """Tell two results that have one of their numbers in common: 28-21 and 27-21."""
    mine, theirs = (divmod(int(a.printed), _BASE) for a in (one, other))
    return mine[0] == theirs[0] or mine[1] == theirs[1]


def is_of_one_bench(one: Amount, other: Amount) -> bool:
    """Tell two results of as many votes in all: 3-2 and 4-1."""
    mine, theirs = (sum(divmod(int(a.printed), _BASE)) for a in (one, other))
    return mine == theirs >= _FEWEST_VOTES


_FEWEST_VOTES = 3
VOTING: Final = frozenset(
    map(
        stem,
        "vote votes rule ruling judge judges court council committee jury board"
        " parliament senate panel tribunal ballot justices".split(),
    )
)
"""Terms beside a result that is no game's."""


def printed_tally(amount: Amount) -> str:
    """Give a result's numbers, the higher first."""
    high, low = divmod(int(amount.printed), _BASE)
    return f"{high}-{low}"
