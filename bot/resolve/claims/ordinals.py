"""Which visit, term, book or win of somebody's it is: "her third visit".

Knows the closed classes of ordinals and of what somebody does now and then, once
in a story. Refuses what a story has several of: a first goal, a second half.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from bot.model import Article, Span, Statement
from bot.resolve.claims.amounts import Amount
from bot.resolve.claims.cued import sentences_with
from bot.resolve.claims.matters import Matter, names_in
from bot.resolve.terms import stem, terms

ORDINAL: Final = "ordinal"
"""The unit of a place in a row, and how such a matter's key begins."""

_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
).split()
_VALUES = {word: value for value, word in enumerate(_WORDS, 1)}
_ORDINAL = rf"(?P<ordinal>{'|'.join(_WORDS)}|\d{{1,2}}(?:st|nd|rd|th))"
_VISIT = r"visit|trip|tour|journey|stay|pilgrimage"
_THING = (
    rf"(?P<thing>{_VISIT}|term|marriage|wife|husband|novel|album|film|book|play|opera"
    r"|symphony|title|victory|win|defeat|medal|attempt|crossing|summit|strike|walkout"
    r"|term in office|world record|election|championship|prize|trophy|cup|season"
    r"|pregnancy|child|operation|conviction|expedition)"
)
_WHOSE = r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|\w+['’]s|\w+s['’])"
_ROW = (
    re.compile(
        rf"\b{_WHOSE} {_ORDINAL} (?:(?P<kind>state|official|foreign|full|straight"
        rf"|successive|consecutive|solo) )?{_THING}\b"
    ),
    re.compile(
        rf"\b{_WHOSE} {_THING} (?:is|was|will be|would be) (?:the|{_WHOSE})"
        rf" {_ORDINAL}\b"
    ),
)
# "It began on the third floor", "the third fire there in ten years": one of one story
_ONE = (
    re.compile(
        r"\b(?:began|started|broke out|erupted|ignited|first seen)\b"
        rf"[^.;,]{{0,24}}? (?:on|from|at) the {_ORDINAL}"
        r" (?P<thing>floor|storey|story|deck)\b"
    ),
    re.compile(
        rf"\b(?:[Tt]he|[Aa]|[Ii]ts) {_ORDINAL} (?P<kind>such |fatal |serious |major )?"
        r"(?P<thing>[a-z]+)(?: (?:at|in|on|there|here)\b[^.;,]{0,30}?)?"
        r" (?=this (?:year|month|season|week|winter|summer|spring|autumn)\b"
        r"|in (?:\w+ )?(?:years|months|weeks|days)\b)"
    ),
)
_VISITS = frozenset(_VISIT.split("|"))
_CUES = (
    *(f" {word}" for word in _WORDS), "1st ", "2nd ", "3rd ",
    *(f"{digit}th " for digit in range(10)),
)  # fmt: skip
# Counted from when, or of what: "since the truce", "as minister", "this year".
_COUNTED_FROM = re.compile(
    r"[^.;,]{0,24}?\b(since|as|this|under|in (?:19|20)\d\d|in (?:\w+ )?(?:years|months"
    r"|weeks|days)|of the year)\b"
)


def ordinals_told(
    article: Article, statements: Sequence[Statement]
) -> Iterator[tuple[Span, Span, Amount, Matter]]:
    """Yield which of a row something is: its words, sentence, place and matter."""
    text = article.text
    cues = [cue for cue in _CUES if cue in text]
    sentences = [statement.span for statement in statements]
    for number in sentences_with(cues, text, sentences):
        sentence = sentences[number]
        for pattern in (*_ROW, *_ONE):
            for found in pattern.finditer(text, sentence.start, sentence.end):
                thing = found["thing"]
                counted = _COUNTED_FROM.match(text, found.end(), sentence.end)
                kinds = {found.groupdict().get("kind"), counted and counted[1][:5]}
                near = terms(text, sentence.start, sentence.end)
                yield (
                    Span(*_told(found)),
                    sentence,
                    _as_amount(_value(found["ordinal"])),
                    Matter(
                        key=f"{ORDINAL} {'visit' if thing in _VISITS else stem(thing)}",
                        near=near,
                        around=near,
                        names=names_in(text, sentence),
                        modes=frozenset(kind for kind in kinds if kind),
                    ),
                )


def _told(found: re.Match[str]) -> tuple[int, int]:
    """Give where "third visit" stands, without whose it is."""
    starts = found.start("ordinal"), found.start("thing")
    ends = found.end("ordinal"), found.end("thing")
    return min(starts), max(ends)


def _value(printed: str) -> int:
    return _VALUES[printed] if printed in _VALUES else int(printed[:-2])


def _as_amount(place: int) -> Amount:
    number = Decimal(place)
    return Amount(
        lowest=number, highest=number, printed=number, step=Decimal(0), unit=ORDINAL
    )
