"""Whom "they" and "the couple" mean, where a journey is theirs.

Knows that the sentence before tells of several people and of nobody else.
Refuses a crowd: what opens that sentence must be one of them.
"""

import re

from bot.extract.visits.cues import Cue
from bot.extract.visits.subjects import Subject
from bot.extract.visits.travellers import Travellers
from bot.model import Span


def together(
    text: str, reader: Travellers, cue: Cue, before: Span | None
) -> tuple[Subject, ...]:
    """Give all whom a cue's "they" means; `before` is the last sentence."""
    found = _THEY.search(text, cue.limits.start, cue.group.start)
    if found is None or before is None:
        return ()
    opening = reader.opening(before.start, before)
    named = {one.person.name: one.person for one in reader.names_in(before)}
    wanted = _COUNTS.get(found["count"] or "they", len(named))
    if opening is None or not _FEWEST <= len(named) <= _MOST or len(named) != wanted:
        return ()
    mention = Span(*found.span("who"))
    return tuple(Subject(person, mention) for person in named.values())


_THEY = re.compile(
    r"\b(?P<who>[Tt]hey|[Tt]he\s(?:royal\s)?(?P<count>couple|pair|duo|two|trio|three)"
    r"(?:\s[a-z]+)?)(?:\s(?:both|all))?\s*\Z"
)
_COUNTS = {"couple": 2, "pair": 2, "duo": 2, "two": 2, "trio": 3, "three": 3}
_FEWEST, _MOST = 2, 4
