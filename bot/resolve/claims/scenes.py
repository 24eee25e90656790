"""Where a thing was made, somebody born or found, a ship taken: "made in Kenya".

Knows the closed classes of words of what happens to one thing in one place. Refuses
what lies only near a place, and what is denied, doubted or long past.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.extract.gazetteer import Place, town_named
from bot.model import Span
from bot.resolve.claims.cued import sentences_with
from bot.resolve.terms import stem, terms
from bot.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where something befell: `line` tells what, `things` are the terms of whom.

    `place` is None where no gazetteer has the name.
    """

    span: Span
    sentence: Span
    line: str
    name: str
    place: Place | None
    things: frozenset[str]


_CAPITAL = r"[A-Z][^\W\d_]+"
_WHERE = rf"(?P<where>{_CAPITAL}(?:[ \-]{_CAPITAL}){{0,2}})"
_OBJECT = r"(?: (?:him|her|it|them|(?:the|its|his|her) (?:[a-z’'\-]+ ){0,2}[a-z\-]+))?"
_LINES = {
    "made": r"(?:made|manufactured|assembled|produced|brewed|printed|built) in",
    "born": r"born in",
    "buried": r"buried (?:in|at)",
    "arrested": r"(?:arrested|detained|caught) in",
    "found": r"found (?:dead |alive |safe )?in",
    "taken": (
        rf"(?:t(?:aken|ook)|tow(?:ed|ing)|tug(?:ged)?|airlifted){_OBJECT} (?:back )?to"
    ),
    "ashore": r"(?:came ashore|ma(?:de|kes) landfall|ran aground) (?:at|in|on)",
    "registered": r"(?:registered|headquartered|based) in",
    "sunk": r"s(?:ank|unk) off",
    "signed": r"signed in",
}
_TOLD = re.compile(
    r"\b(?:"
    + "|".join(rf"(?P<{line}>{words})" for line, words in _LINES.items())
    + rf") (?:the )?{_WHERE}"
)
_CUES = (
    "made", "manufactured", "assembled", "produced", "brewed", "printed", "built",
    "born", "buried", "arrested", "detained", "caught", "found", "taken", "took",
    "towed", "towing", "airlifted", "ashore", "landfall", "aground", "registered",
    "headquartered", "based", "sank", "sunk", "signed",
)  # fmt: skip
_VERBS = frozenset(map(stem, _CUES))
_DOUBTED = re.compile(
    r"\b(?:not|never|no|or|if|whether|could|may|might|would|should|denie[sd]|rumou?r\w*"
    r"|some|others?|many|several|also|another|in (?:19|20)\d\d"
    r"|last (?:year|month|season))\b|n['’]t\b"
)


def scenes_in(text: str, lines: Sequence[Span]) -> Iterator[Scene]:
    """Yield where things befell, in order."""
    for number in sentences_with(_CUES, text, lines):
        sentence = lines[number]
        for found in _TOLD.finditer(text, sentence.start, sentence.end):
            if _DOUBTED.search(text, sentence.start, found.start()) is None:
                yield _scene(found, sentence, text)


def _scene(found: re.Match[str], sentence: Span, text: str) -> Scene:
    return Scene(
        span=Span(found.start(), found.end()),
        sentence=sentence,
        line=next(line for line in _LINES if found[line]),
        name=fold(found["where"]),
        place=town_named(found["where"]),
        things=frozenset(terms(text, sentence.start, found.start("where"))) - _VERBS,
    )
