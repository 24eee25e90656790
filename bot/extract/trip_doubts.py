"""Clauses that word a trip and tell of none.

Knows habits, denials and mere talk of a visit.
"""

import re

from bot.extract.trip_cues import Cue, Form


def is_idle(cue: Cue, text: str) -> bool:
    """Tell habits, denials and talk of a visit from trips."""
    around = text[cue.limits.start : cue.end + _REACH]
    lead = text[cue.limits.start : cue.span.start]
    is_talk = cue.form is Form.NOUN and _TALK.search(lead) is not None
    is_talk = (
        is_talk or _IF.search(text[cue.limits.start : cue.group.start]) is not None
    )
    is_talk = is_talk or REPORTS.match(text, cue.sentence.start) is not None
    return is_talk or bool(_HABIT.search(around) or _DENIED.search(lead))


_REACH = 30
# "if Jane Roe flies to", "whether the minister will go to"
_IF = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Ww]hether)\s+(?:[^\s,.;:]+\s+){0,4}[^\s,.;:]+\s*\Z"
)
# "Reports that she has flown to Kenya are wide of the mark."
REPORTS = re.compile(
    r"(?:The\s+)?(?:[Rr]eports|[Rr]umou?rs|[Ss]peculation|[Cc]laims|[Ss]uggestions|[Tt]alk)\s+that\b"
)
_HABIT = re.compile(
    r"\b(?:every|often|regularly|frequently|usually|always|sometimes|routinely|each)\b"
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|ruled\s+out|rules\s+out)\b[^.;]*\Z"
    r"|\b(?:be|was|were|is|are|been|made|make)\s+no\s+(?:[\w\-]+\s+){0,2}\Z"
)
_TALK = re.compile(
    r"\b(?:talk|rumou?rs?|idea|possibility|prospect|question|suggestions?|speculation"
    r"|hopes?|calls?|invitation|proposal|chance)\s+(?:of|about|for)\s+(?:[\w\-]+\s+){0,3}\Z"
)
