"""Who leads what: "the inquiry is led by Jane Roe", "Roe, who chairs the committee".

Knows the closed classes of words for leading, and of bodies that have one leader.
Refuses whoever led before, or only in part, and what several lead at one event: a
team, a delegation.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.model import Span
from bot.resolve.claims.cued import sentences_with
from bot.resolve.claims.outcomes import TITLES
from bot.resolve.terms import stem, terms
from bot.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Who leads what, as an article tells it; `of` are the terms of what."""

    span: Span
    sentence: Span
    name: tuple[str, ...]
    head: str
    of: frozenset[str]


_CAPITAL = r"[A-Z][\w'’\-]*\w"
_NAME = rf"(?P<name>{_CAPITAL}(?: {_CAPITAL})+)"
_WHAT = r"(?P<what>(?:[\w'’\-]+ ){0,3}[\w'’\-]+)"
_BY = (
    r"(?:led|chaired|headed|directed|conducted) by (?:(?:the|an?|its|his|her|their) )?"
    r"(?:[a-z][\w\-]* ){0,4}(?:[a-z][\w\-]*, )?"
)
_LEADS = r"(?:chairs|leads|heads|directs|conducts|is leading|is heading|is chairing)"
_ROLE = r"(?:chair|chairman|chairwoman|head|leader|director|conductor|captain)"
_TOLD = (
    re.compile(
        rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts) {_WHAT}"
        r"(?: (?:of|into|for|on) [^,.;]{3,40}?)?,? "
        rf"(?:is |was |will be |is being |to be )?{_BY}{_NAME}"
    ),
    re.compile(rf"\b{_NAME},? (?:who )?{_LEADS} (?:the|its|an?) {_WHAT}"),
    re.compile(rf"\bthe {_ROLE} of the {_WHAT}, {_NAME}"),
)
_CUES = (
    "led by ", "chaired by ", "headed by ", "directed by ", "conducted by ", "chairs ",
    "leads ", "heads ", "directs ", "conducts ", "is leading ", "is heading ",
    "is chairing ", "hair of the ", "man of the ", "head of the ", "leader of the ",
    "ctor of the ", "captain of the ",
)  # fmt: skip
_DOUBTED = re.compile(
    r"\b(?:former(?:ly)?|previous(?:ly)?|until|succeed\w*|successor|deput\w+|acting|joint"
    r"|co-\w+|jointly|another|second|rival|not|never|once|used to|in (?:19|20)\d\d"
    r"|last (?:year|month))\b",
    re.IGNORECASE,
)
_BODIES = {
    stem(word): line.split()[0]
    for line in """
    inquiry investigation probe
    committee commission panel
    force taskforce
    orchestra sinfonia philharmonic
    choir
    expedition
    mission
    institute museum observatory hospital
    union federation
    board
    court tribunal
    series film production
    operation
    project programme
    council
    summit conference
    """.strip().splitlines()
    for word in line.split()
}
_END = re.compile(
    r" (?:of|for|in|into|at|on|and|to|who|which|that|with|from|since|after)\b"
)


def leads_in(text: str, lines: Sequence[Span]) -> Iterator[Lead]:
    """Yield who is told to lead what."""
    for number in sentences_with(_CUES, text, lines):
        sentence = lines[number]
        if _DOUBTED.search(text, sentence.start, sentence.end) is not None:
            continue
        for pattern in _TOLD:
            for found in pattern.finditer(text, sentence.start, sentence.end):
                what = _END.split(found["what"], maxsplit=1)[0]
                of = terms(what, 0, len(what))
                words = fold(found["name"]).removesuffix("'s").split()
                name = tuple(word for word in words if word not in TITLES)
                if of and of[-1] in _BODIES and len(name) > 1:
                    yield Lead(
                        span=Span(found.start(), found.end()),
                        sentence=sentence,
                        name=name,
                        head=_BODIES[of[-1]],
                        of=frozenset(of[:-1]),
                    )
