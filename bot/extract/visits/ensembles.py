"""Bands, orchestras and choirs: who plays somewhere under one name.

Knows "the metal band Roe" and "Roe, a folk trio from Cork,". Refuses firms, parties
and whatever else is a group, and an orchestra that its name alone tells of.
"""

import re

from bot.extract.people.roster import Person
from bot.model import Span, SpeakerKind


def find_ensembles(text: str) -> tuple[Person, ...]:
    """Find the ensembles that a text calls so, each with all its mentions."""
    if _KINDS.search(text) is None:
        return ()
    names: dict[str, None] = {}
    for pattern in (_CALLED, _APPOSED):
        for found in pattern.finditer(text):
            names.setdefault(found["name"].removeprefix("The "))
    longest = [n for n in names if not any(n != o and n in o for o in names)]
    return tuple(_ensemble(text, name) for name in longest)


def means_ensemble(words: str) -> bool:
    """Tell "the band" and "the four musicians"."""
    return _MEANT.fullmatch(words) is not None


def _ensemble(text: str, name: str) -> Person:
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    mentions = tuple(Span(*found.span()) for found in pattern.finditer(text))
    return Person(
        name=name, kind=SpeakerKind.PERSON, named_at=mentions[0], mentions=mentions
    )


_KIND = (
    r"(?:band|(?:rock|pop|folk|vocal|girl|boy|punk|jazz|dance|theatre)\sgroup|orchestra"
    r"|(?:string\s|jazz\s|brass\s|wind\s)?(?:quartet|quintet|trio|sextet)|duo|choir"
    r"|ensemble|troupe|(?:ballet|circus|theatre|dance|opera)\scompany)"
)
_KINDS = re.compile(
    r"\b(?:band|group|quartet|quintet|trio|sextet|duo|choir|ensemble|troupe|company"
    r"|orchestra)\b"
)
_WORD = r"[A-Z][\w’'\-]*\w(?<!['’]s)"
_NAME = rf"(?P<name>(?:The\s)?{_WORD}(?:\s(?:of\s(?=[A-Z]))?{_WORD}){{0,3}})"
# "Finnish metal band Roe"; a leader's name has a role before it, or "'s"
_CALLED = re.compile(
    rf"\b{_KIND}(?:,)?\s{_NAME}(?=\s(?:[a-z]|on\b)|[,.;])(?!,\s(?:who|an?|the)\b|,?\sand\s[A-Z])"
)
_APPOSED = re.compile(
    rf"\b{_NAME},\s(?:an?|the)\s(?:[\w\-]+\s){{0,4}}?{_KIND}\b(?=[,.]|\s(?:from|of|in|that|which|who)\b)"
)
_MEANT = re.compile(
    rf"[Tt]he\s(?:[a-z]+\s)?(?:{_KIND}|(?:two|three|four|five|six|seven)(?:\smusicians|\splayers|\ssingers)?|musicians)"
)
