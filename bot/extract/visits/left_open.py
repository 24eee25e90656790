"""Who goes somewhere and is not named: "the diplomat", "she".

Knows by which words a clause leaves its visitor open. Refuses what is no
person's: "the letter", "the delegation". Whom they mean is `trips`' to tell.
"""

import re

from bot.extract.reading.lexicon import PLURAL_ROLES, ROLES
from bot.extract.reading.nations import NATIONALS
from bot.extract.visits.cues import Cue, Lead, phrase_start
from bot.extract.visits.origins import native
from bot.extract.visits.travellers import Travellers
from bot.model import Span


def left_open(text: str, reader: Travellers, cue: Cue, lead: Lead) -> Span | None:
    """Find "the diplomat" or "she", whom the article leaves open."""
    start = cue.group.start
    if lead.whose is not None:
        return lead.whose if lead.whose.of(text) in {"he", "she"} else None
    if cue.noun:
        start = phrase_start(text, cue.limits.start, cue.span.start)
        told = _THE.match(text, start, cue.span.start)
        return Span(start, cue.span.end) if told else None
    if cue.group.joined_by and (own := _pronoun_of_clause(text, reader, cue)):
        return own
    if not text[cue.limits.start : start].strip() or cue.group.joined_by:
        at = cue.places[-1].span.end
        if pronoun := PRONOUN_NEXT.match(text, at, cue.limits.end):
            return Span(*pronoun.span(1))
        comma = text.find(",", at, cue.limits.end)
        someone = _OPEN_AFTER.match(text, comma + 1, cue.limits.end)
    else:
        someone = _OPEN_BEFORE.search(
            text, max(cue.limits.start, start - _LONGEST_ASIDE), start
        )
    if someone is None or not _is_someone(someone[1]):
        return None
    pronoun = _PRONOUN_LAST.search(someone[1])  # of "The next day she"
    start = someone.start(1) + (pronoun.start(1) if pronoun else 0)
    return Span(start, someone.end(1))


def _pronoun_of_clause(text: str, reader: Travellers, cue: Cue) -> Span | None:
    """Find the "she" of "On Friday she will speak and travel to"."""
    lead = Span(cue.limits.start, cue.group.start)
    if SUBORDINATES.search(text, lead.start, lead.end):
        return None
    found = SUBJECT_PRONOUN.search(text, lead.start, lead.end)
    is_first = found is not None and reader.is_nameless(
        Span(lead.start, max(lead.start + 1, found.start()))
    )
    return Span(*found.span()) if found and is_first else None


def _is_someone(words: str) -> bool:
    """Tell a person by pronoun or function, "the British diplomat"."""
    head = _OF_WHAT.split(words, maxsplit=1)[0].lower().split()[-1]
    if (
        head in _ALSO_SOMEONE
        or head in NATIONALS
        or native(words.partition(" ")[2])
        or words.endswith(("number two", "-year-old"))
    ):
        return True
    return head in ROLES and head not in PLURAL_ROLES


_ALSO_SOMEONE = frozenset(
    """
    he she pontiff monarch prelate novelist poet pianist conductor ceo tactician guest
    visitor traveller violinist cellist soloist
    """.split()
)
_OF_WHAT = re.compile(r"\s(?:of|for|to)\s")
_PRONOUN_LAST = re.compile(r"\s(s?he)\Z")
_THE = re.compile(r"(?:the|this|his|her)\s", re.IGNORECASE)
_OPEN_BEFORE = re.compile(
    r"\b((?:(?:[Tt]he|An?|[A-Z][\w\-]+(?:\s[A-Z][\w\-]+){0,2}['’]s)\s(?:[\w’'\-]+\s){0,4}?[\w\-]+(?:\s(?:of|for|to)\s(?:the\s)?[A-Z][\w\-]+(?:\s(?:of\s)?[A-Z][\w\-]+){0,4}\.?)?|[Hh]e|[Ss]he))(?:,\s\d+,|,\swho(?:\s[^,.;:]{2,90},)?)?\s*\Z"
)
_OPEN_AFTER = re.compile(
    r"\s*((?:the\s(?:[\w’'\-]+\s){0,4}?[\w\-]+|he|she))\s+"
    r"(?:is|was|will|would|has|had|said|says|told|met|held)\b"
)
_LONGEST_ASIDE = 160
# "In Kenya on Monday she"
PRONOUN_NEXT = re.compile(r"(?:,?\s+on\s+\w+)?,?\s+(s?he)\b")
SUBORDINATES = re.compile(r"\b(?:that|which|whose|whom|if|because|where|what)\b")
SUBJECT_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
