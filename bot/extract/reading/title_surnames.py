"""Surnames that are shortened titles as well: the end of "We met Ann Sen.", say.

Knows by the word before, or by how the article has the word elsewhere, that a
full stop behind such a word ends its sentence. Refuses to take the word for a
surname behind anything else: "Utopia Sen. Ann Roe" is a senator.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from bot.extract.reading.given_names import is_given
from bot.extract.reading.lexicon import ABBREVIATED, LOWER_TAGS
from bot.extract.reading.nations import PLACES
from bot.extract.reading.styles import COURTESIES
from bot.extract.reading.tags import Tag

_COURTESY: Final = frozenset().union(*COURTESIES.values())
_WORDS: Final = "Sen|Rep|Gen|Col|Maj|Gov|Lt|Rev|Hon|Capt|Brig|Dep|Det|Insp|Barr|Adv|Arc"
_ENDS_NAME = re.compile(rf"(?:(?P<first>.+)[-‐‑])?(?P<last>{_WORDS})\.")
# "Sen smiled", "Sen's", "Sen, who": where a title would go before a name.
_BARE = re.compile(rf"\b(?P<word>{_WORDS})(?=['’]s\b|,? [a-z])")
# Before a hyphen, parts of a title: "Lt-Gov.", "Ex-Sen."
_PARTS: Final = ABBREVIATED | frozenset(
    "ex vice sub non anti pro former then co deputy under major brigadier".split()
)


def may_be_surname(word: str) -> re.Match[str] | None:
    """Find the surname in "Sen." and "Tiwari-Sen.", which may be none."""
    return _ENDS_NAME.fullmatch(word) if word[-1] == "." else None


def is_surname(
    text: str,
    word: str,
    tags: Sequence[str],
    starts: Sequence[int],
    ends: Sequence[int],
) -> bool:
    """Tell "Sen." of "We met Ann Sen. Dunn left." from that of "Sen. Dunn".

    `word` is the next behind the tokens given.
    """
    found = may_be_surname(word)
    if found is None:
        return False
    if found["first"] is not None:
        return _is_name_part(found["first"]) or _is_behind_given(
            text, tags, starts, ends
        )
    if _is_behind_given(text, tags, starts, ends):
        return True
    if not tags or tags[-1] != Tag.NAME:
        return False
    before = text[starts[-1] : ends[-1]].lower()
    return before not in PLACES and found["last"] in _bare(text)


def _is_behind_given(
    text: str, tags: Sequence[str], starts: Sequence[int], ends: Sequence[int]
) -> bool:
    """Tell "Ann Sen." and "Ann K. Sen." from "Mr. Ann Sen."."""
    at = len(tags) - 1
    if at > 0 and tags[at] == Tag.INITIAL and ends[at] - starts[at] <= len("K."):
        at -= 1
    if at < 0 or tags[at] != Tag.NAME:
        return False
    given = text[starts[at] : ends[at]].lower()
    return is_given(given) and given not in PLACES


def _is_name_part(first: str) -> bool:
    """Tell "Tiwari-Sen" from "Lt-Gen" and "Attorney-Gen"."""
    parts = first.lower().replace("‑", "-").replace("‐", "-").split("-")
    return not any(
        part.rstrip(".") in _PARTS or part in _COURTESY or part in LOWER_TAGS
        for part in parts
    )


@lru_cache(maxsize=4)
def _bare(text: str) -> frozenset[str]:
    """Give the words an article has as names, with nothing shortened."""
    return frozenset(found["word"] for found in _BARE.finditer(text))
