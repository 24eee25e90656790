"""Who may be the one that answers, as Ray in "Roe asked Ray why. “No,” he said.".

Knows the verbs of asking, active and passive, right before the words. Refuses to
say who answers: only that it may not be the one a pronoun seems to mean.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.extract.people.roster import Person
from bot.extract.reading.passages import Passage
from bot.extract.speech.phrases import Letters, last_of


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage of a text, and how to tell whom a stretch of it names."""

    text: str
    passage: Passage
    whom: Callable[[Passage, Letters], Person | None]


def is_asked(here: Reading, mention: Letters, person: Person, gender: str) -> bool:
    """Tell "Roe asked Ray about what he had said": he is Ray, perhaps."""
    tags = here.passage.tags
    start = last_of(".RQq", tags, mention[0]) + 1
    for asked in _ASKED.finditer(tags, start, mention[0]):
        if here.passage.word(here.text, asked.start()) in _ASKING:
            named = here.whom(here.passage, asked.span(1))
            fits = named is not None and named.gender in (gender, "")
            return fits and named is not person
    return False


def may_answer(here: Reading, mention: Letters, person: Person, gender: str) -> bool:
    """Tell "Roe asked Ray: “Why?” “No,” he said.": he is Ray, perhaps.

    And "Ray was asked by Roe why he left. “No,” he said.".
    """
    heard = _WAS_ASKED.search(here.passage.tags, 0, mention[0])
    if heard is not None:
        verb = here.passage.word(here.text, heard.start(2))
        named = here.whom(here.passage, heard.span(1)) if verb in _PUT_TO else None
        if named is not None and named.gender in (gender, ""):
            return named is not person
    asked = _ASKED_BEFORE.search(
        here.passage.tags, max(0, mention[0] - _ANSWERS), mention[0]
    )
    if asked is None:
        return False
    verb = here.passage.word(here.text, asked.start())
    is_last = mention[1] >= len(here.passage.tags)
    replies = not is_last and here.passage.word(here.text, mention[1]) in _REPLIES
    if verb not in _ASKING and not replies:
        return False
    named = here.whom(here.passage, asked.span(1))
    return named is not None and named.gender in (gender, "") and (named is not person)


_ASKED = re.compile(r"V(M?[NTi][NTij]{0,4})")
# "asked Ray whether he would. “No,”"
_ASKED_BEFORE = re.compile(
    r"V(M?[NTi][NTij]{0,4})(?![NTij])[^.;:QRq]{0,16}[:,.]?[QRq]{0,2}$"
)
# "Ray was asked by Roe whether he would. “No,”"
_WAS_ASKED = re.compile(r"(M?[NTi][NTij]{0,4})XA?(V)I[^.;:QRq]{1,24}\.[QRq]{0,2}\Z")
_PUT_TO = frozenset("asked pressed questioned challenged quizzed grilled".split())
_ANSWERS = 32  # letters
_REPLIES = frozenset("replied answered responded retorted replies answers".split())
_ASKING = frozenset("ask asks asked questioned quizzed".split())
