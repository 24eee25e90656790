"""Bodies of persons who go or sit together: a delegation, a squad, a jury.

Knows how the number of their members is told. Refuses to know who they are.
"""

import re
from typing import Final

from bot.model import Figure, Span
from bot.resolve.terms import stem
from bot.text import fold

IN_BODY: Final = "people in "
"""How the key of the members of a body begins."""

# "a 14-member delegation", "a delegation of 12", "her delegation has 16 members"
_BODY: Final = (
    r"(?P<body>delegation|entourage|contingent|squad|choir|orchestra|band|jury|committee"
    r"|panel|mission|team|crew|party|troupe|expedition)"
)
_ENDS_IN_BODY = re.compile(rf"\b{_BODY}$", re.IGNORECASE)
_BODY_HAS = re.compile(
    rf"\b{_BODY}\s(?:has|have|had|numbers|numbered|comprises|comprised|of)\s"
    r"(?:(?:about|around|some|nearly|almost|over|only|just)\s)?$",
    re.IGNORECASE,
)
_ON_THE_ROAD = frozenset({"delegation", "entourage", "contingent", "party", "mission"})
_CLOSE = 30  # code points


def body_of(figure: Figure, text: str, window: Span) -> str:
    """Give the body whose members are counted, "delegation"; empty for none."""
    counted = figure.counted or figure.span
    printed = counted.of(text)
    found = _ENDS_IN_BODY.search(printed)
    if found is None and printed.lower() in {"members", "people"}:
        start = min(figure.span.start, counted.start)
        found = _BODY_HAS.search(text[max(window.start, start - _CLOSE) : start])
    if found is None:
        return ""
    body = fold(found["body"])
    return "delegation" if body in _ON_THE_ROAD else body


# Who is in a body, as stems of the nouns that count them.
_MEMBERS = {
    stem(body): frozenset(stem(who) for who in members.split())
    for body, members in (
        ("orchestra", "musician player"),
        ("band", "musician player"),
        ("choir", "singer chorister voice"),
        ("squad", "player musician rider runner swimmer athlete"),
        ("team", "player musician rider runner swimmer athlete expert rescuer"),
        ("crew", "sailor fisherman astronaut crew"),
        ("delegation", "official executive boss businessman delegate trader envoy"),
        ("jury", "juror"),
        ("cast", "actor performer dancer"),
        ("troupe", "actor performer dancer"),
        ("expedition", "scientist researcher sailor"),
        ("panel", "judge expert"),
    )
}


def is_of_body(key: str, noun: str) -> bool:
    """Tell a noun for those who are in the body of a key: players, an orchestra."""
    return noun in _MEMBERS.get(key.removeprefix(IN_BODY), ())
