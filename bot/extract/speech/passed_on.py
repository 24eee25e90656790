"""Words passed on: "quoted Roe as saying", "cited Roe: “…”".

Knows where the one whose words they are stands behind the verb. Refuses to
know who passes them on.
"""

import re

from bot.extract.reading.cues import SAYING
from bot.extract.reading.passages import Passage
from bot.extract.speech.phrases import Letters

_PASSING = frozenset("quote cite report recall".split())
# "quoted her as saying" gives "her": nobody, but not who quotes.
_AS_SAYING = re.compile(r"([DH]?[TMJUKONijlnro]{1,8}?|[pH])(?:S)?(?=G)")
# "quoted her father, Jane Roe, as saying".
_SET_OFF = re.compile(r"[DH][TMJUKONnro]{0,6}?[rT],([NMi][Nijl]{0,4}),(?=SG)")
# "quoted Roe: “…”", "cited Roe, “…”".
_NEXT = re.compile(r"([DH]?[TMJUKONijlnro]{0,8}?[NKOrojiT])[:,]?(?=[QRq])")


def quoted(text: str, passage: Passage, cue: int) -> Letters | None:
    """Give Roe of "Ray quoted Roe as saying" and "Ray recalled Roe telling him"."""
    verb = _verb(text, passage, cue)
    if verb not in _PASSING:
        return None
    found = _AS_SAYING.match(passage.tags, cue + 1)
    found = found or _SET_OFF.match(passage.tags, cue + 1)
    if found is None and verb == "quote":
        return quoted_next(text, passage, cue)
    return None if found is None else found.span(1)


def quoted_next(text: str, passage: Passage, cue: int) -> Letters | None:
    """Give Roe of "Ray quoted Roe: “…”" and "quoting Roe: “…”"."""
    if _verb(text, passage, cue) != "quote":
        return None
    found = _NEXT.match(passage.tags, cue + 1)
    return None if found is None else found.span(1)


def is_cited(text: str, passage: Passage, cue: int) -> bool:
    """Tell "Ray cited Roe: “…”": Roe's words, as like as not."""
    is_cite = _verb(text, passage, cue) == "cite"
    return is_cite and _NEXT.match(passage.tags, cue + 1) is not None


def _verb(text: str, passage: Passage, cue: int) -> str:
    return SAYING.get(passage.word(text, cue), ("", ""))[1]
