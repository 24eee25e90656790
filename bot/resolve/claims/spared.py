"""Sentences that tell that nobody came to harm: a count of none.

Knows the closed ways of saying so. Refuses what is hoped, and what is told of
some of those who were there.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.model import Article, Span, Statement
from bot.resolve.claims.amounts import Amount
from bot.resolve.claims.marks import marks_in
from bot.resolve.claims.matters import Matter
from bot.resolve.terms import terms

_NONE = re.compile(
    r"\b(?:no[ -]?one|nobody|none(?: of (?:them|those))?)"
    r"(?:\s(?:was|were|is|has\sbeen|had\sbeen|had|has|have|got))?\s"
    r"(?:(?P<dead>killed|died)|(?P<hurt>hurt|injured|wounded|harmed)"
    r"|(?P<held>arrested|detained))\b"
    r"|\b(?:no|without)\s(?:reports?\sof\s|reported\s)?(?:any\s)?"
    r"(?:(?P<deaths>deaths|fatalities|loss\sof\slife)|(?P<injuries>injuries|casualties)"
    r"|(?P<arrests>arrests))\b",
    re.IGNORECASE,
)
_OF_SOME = re.compile(r"\s(?:on board|aboard|among|inside|else|apart|except|other)\b")
_HOPED = re.compile(
    r"\b(?:hop\w+|if|ensur\w+|pray\w*|whether|until|make sure|so that|can|could|would"
    r"|will)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_CUES = (  # each with how far behind the beginning it stands
    *((cue, 1) for cue in ("o one ", "o-one ", "oone ", "obody ", "o reports of ")),
    *(
        (f"one {what}", 1)
        for what in ("has ", "have ", "was ", "were ", "died", "of th")
    ),
    *((f"o {what}", 1) for what in ("injur", "casual", "deaths", "fatal", "loss of l")),
    ("o arrests", 1),
    ("o reported ", 1),
    ("ithout ", 1),
)
_REACH = 60
_LONGEST = 48  # code points of the words
_NOUGHT = Decimal(0)


def spared_in(
    article: Article, statements: Sequence[Statement]
) -> Iterator[tuple[Span, Span, Amount, Matter]]:
    """Yield where it is told that nobody was hurt or killed: words, sentence."""
    text = article.text
    for found in _found(text):
        sentence = _sentence(found, statements)
        if sentence is None or _OF_SOME.match(text, found.end()):
            continue
        if _HOPED.search(
            text[max(sentence.start, found.start() - _REACH) : found.start()]
        ):
            continue
        near = terms(text, sentence.start, sentence.end)
        fate = "dead" if found["dead"] or found["deaths"] else "hurt"
        fate = "held" if found["held"] or found["arrests"] else fate
        yield (
            Span(found.start(), found.end()),
            sentence,
            Amount(
                lowest=_NOUGHT,
                highest=_NOUGHT,
                printed=_NOUGHT,
                step=_NOUGHT,
                unit="people",
            ),
            Matter(
                key=f"people {fate}",
                near=near,
                around=near,
                marks=marks_in(text, sentence),
            ),
        )


def _found(text: str) -> Iterator[re.Match[str]]:
    """Yield the words for none, looking only behind a "no"."""
    starts: set[int] = set()
    for cue, back in _CUES:
        at = text.find(cue)
        while at >= 0:
            starts.add(at - back)
            at = text.find(cue, at + len(cue))
    for start in sorted(starts):
        found = _NONE.match(text, max(start, 0), start + _LONGEST)
        if found is not None:
            yield found


def _sentence(found: re.Match[str], statements: Sequence[Statement]) -> Span | None:
    return next((s.span for s in statements if _holds(s.span, found)), None)


def _holds(span: Span, found: re.Match[str]) -> bool:
    return span.start <= found.start() and found.end() <= span.end
