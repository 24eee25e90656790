"""What a source is, between its name and what it says.

Knows ", a geologist," of "According to Jane Roe, a geologist, the crater grows", and
when such words are the subject of what is said. Refuses to know who the source is.
"""

import re

from bot.extract.reading.passages import Passage
from bot.extract.speech.phrases import Letters

_MOST_ASIDES = 3
_ONE = frozenset(("a", "an"))
_FINITE = re.compile(r"[XVvd]")
# "a geologist", "the plant's manager", "44", "of Port Haven", "Jane Roe".
_ASIDE = re.compile(
    r"(?:[DHnJNKOUoegs#]{0,6}[rT][IDHnJNKOUTroegsC#Y]{0,12}(?:W[^,]{1,30})?|#|I[DNKOJUn]{1,6}"
    r"|M?[NTi][NTiKOUlj]{0,5})"
)


def behind_asides(text: str, passage: Passage, first: int, stop: int) -> Letters | None:
    """Give what is reported behind ", a geologist," and ", who runs it,"."""
    tags, at = passage.tags, first
    for _ in range(_MOST_ASIDES):
        comma = tags.find(",", at, stop)
        if comma < 0 or not _is_aside(text, passage, (at, comma), stop):
            break
        at = comma + 1
    follows = tags[at : at + 1]
    if follows in ("X", "V", "v", "d") and tags[first] != "W":
        at = first  # "Roe, the driver, 44, has left"
    return None if follows == "W" or at >= stop else (at, stop)


def _is_aside(text: str, passage: Passage, aside: Letters, stop: int) -> bool:
    """Tell what a source is from the subject of what it says.

    "Roe, the mayor, the crater grows" and "Roe, a baker, cats and dogs lie",
    not "Roe, the mayor, the judge and the clerk lie".
    """
    tags, (first, comma) = passage.tags, aside
    if tags[first : first + 1] == "W":
        return True
    letters = tags[first:comma]
    if not _ASIDE.fullmatch(letters):
        return False
    if letters[0] == "I" and passage.word(text, first) != "of":
        return False
    verb = _FINITE.search(tags, comma + 1, stop)
    if verb is None or "C" not in tags[comma + 1 : verb.start()]:
        return verb is not None
    is_one = passage.word(text, first) in _ONE or letters == "#"
    return is_one and passage.word(text, comma + 1) not in _ONE
