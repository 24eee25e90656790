"""Sentences that tell a trip off without telling where it was to go.

Knows the words for calling a trip off, and that "her trip" is of whoever the
sentence before names. Refuses what is only feared, denied or long past.
"""

import re
from collections.abc import Iterator, Sequence

from bot.model import Span

_TRIP = r"(?:trips?|visits?|tour|journey|stop|pilgrimage|mission|stay|leg|travel plans)"
_CALLED_OFF = re.compile(
    rf"\b(?:{_TRIP}\b[^.;]{{0,60}}?\b(?:has|have|had|was|were|is|are|been)\s(?:been\s)?"
    r"(?:postponed|cancell?ed|called off|put off|put back|scrapped|shelved|dropped"
    r"|abandoned|delayed)"
    r"|(?:postponed|cancell?ed|called off|put off|scrapped|shelved|abandoned|delayed"
    rf"|dropped)\s(?:(?:her|his|their|the|a|an)\s)(?:[\w\-]+\s){{0,2}}?{_TRIP})\b",
    re.IGNORECASE,
)
_TELLING = (
    "postpone", "cancel", "called off", "put off", "put back", "scrapped", "shelved",
    "dropped", "abandoned", "delayed",
)  # fmt: skip
_DOUBTED = re.compile(
    r"\b(?:not|never|may|might|could|would|if|unless|denie[ds]|reports that|rumou?rs?"
    r"|earlier|previous(?:ly)?|last (?:week|month|year)|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_BY_PRONOUN = re.compile(r"\s*(?:[Hh]er|[Hh]is|[Tt]he|[Ss]?[Hh]e) ")
_BACK = 240  # code points: the sentence before


def find_called_off(
    text: str, sentences: Sequence[Span]
) -> Iterator[tuple[Span, Span]]:
    """Yield sentences that tell a trip off, each with where its person is named."""
    for at, sentence in enumerate(sentences):
        printed = sentence.of(text).lower()
        if not any(word in printed for word in _TELLING):
            continue
        found = _CALLED_OFF.search(text, sentence.start, sentence.end)
        if found is None or _DOUBTED.search(text, sentence.start, found.end()):
            continue
        named = sentence
        if at and _BY_PRONOUN.match(text, sentence.start):
            before = sentences[at - 1]
            if sentence.start - before.end < _BACK:
                named = Span(before.start, sentence.end)
        yield sentence, named
