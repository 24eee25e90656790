"""Letters after a name, whatever they stand for: "Ada Roe XYZ said".

Knows by place that capitals behind a person's name are hers. Refuses those that
the article has elsewhere as a body's, and those that something belongs to.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from bot.extract.reading.given_names import is_given
from bot.extract.reading.lexicon import LOWER_TAGS
from bot.extract.reading.nations import PLACES
from bot.extract.reading.tags import Tag

_BEHIND = re.compile(r"(?<=[Nli]N)j{0,3}(?P<letters>[Ki]{1,4})(?=[.,;:)VvXdLYIQRq-]|$)")
_LETTERS = re.compile(r"[A-Z]{2,6}")
_NAME = re.compile(r"[NTil]{0,3}[Nli]{1,3}N\Z")
_NAME_REACH: Final = 6  # letters
_SAID_OF: Final = frozenset("VTMr")  # "said", "Dr", "the lawyer": a person's follows
_OWNED_BY: Final = frozenset("of for".split())
# What bodies' names end with: "Age Care UK".
_COUNTRIES: Final = frozenset("UK US USA UAE NZ EU UN DRC".split())
_PARTS: Final = frozenset(
    "north south east west new northern southern eastern western los san".split()
)
# Behind a name, or behind the letters behind a name.
_BEHIND_NAME = re.compile(r"\b([A-Z][\w’'-]*[a-z]),?(?: [A-Z]{2,6},?)* $")
_REACH: Final = 40  # code points
_CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")


def tag_letters(
    text: str, tags: str, starts: Sequence[int], ends: Sequence[int]
) -> str:
    """Tag the capitals behind people's names as what they are."""
    found = list(_places(text, tags, starts, ends))
    if not found:
        return tags
    settled = list(tags)
    for first, stop in found:
        settled[first:stop] = Tag.SUFFIX * (stop - first)
    return "".join(settled)


def _places(
    text: str, tags: str, starts: Sequence[int], ends: Sequence[int]
) -> Iterator[tuple[int, int]]:
    for match in _BEHIND.finditer(tags):
        first, stop = match.span("letters")
        words = [text[starts[at] : ends[at]] for at in range(first, stop)]
        if not all(_is_letters(word) for word in words):
            continue
        follows = text[starts[stop] : ends[stop]] if stop < len(tags) else ""
        if follows in _OWNED_BY or not _bodies(text).isdisjoint(words):
            continue
        if _is_person(text, tags, starts, ends, match.start()):
            yield first, stop


def _is_letters(word: str) -> bool:
    return _LETTERS.fullmatch(word) is not None and word not in _COUNTRIES


def _is_person(
    text: str, tags: str, starts: Sequence[int], ends: Sequence[int], stop: int
) -> bool:
    """Tell "Ada Roe" and "said Xilo Roe" from "New Utopia"."""
    lead = max(0, stop - _NAME_REACH)
    named = _NAME.search(tags, lead, stop)
    if named is None:
        return False
    words = [text[starts[at] : ends[at]].lower() for at in range(named.start(), stop)]
    if not _PARTS.isdisjoint(words) or words[-1] in PLACES:
        return False
    is_named = any(is_given(word) for word in words[:-1])
    return is_named or tags[max(0, named.start() - 1) : named.start()] in _SAID_OF


@lru_cache(maxsize=4)
def _bodies(text: str) -> frozenset[str]:
    """Give the capitals that an article has where no name stands before."""
    return frozenset(
        found[0]
        for found in _CAPITALS.finditer(text)
        if not _is_behind_name(text[max(0, found.start() - _REACH) : found.start()])
    )


def _is_behind_name(before: str) -> bool:
    """Tell "Ada Roe " from "The "."""
    named = _BEHIND_NAME.search(before)
    return named is not None and named[1].lower() not in LOWER_TAGS
