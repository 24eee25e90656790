"""Surnames that are small words as well: "Al From", "Lesley Down".

Knows which small words people are called by, and where one stands as a name:
behind a given name, and, once an article has it so, beside a verb of saying.
Refuses to take a word for a name at a sentence's head, or before another name.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from bot.extract.reading.given_names import is_given
from bot.extract.reading.tags import Tag
from bot.model import Span

# Closed-class words, auxiliaries, verbs and words of time that the census of the
# United States (2010) lists as surnames borne by hundreds or more.
_SURNAMES = (
    "Back|Best|Both|Can|Day|Down|Ever|Few|From|Half|Might|More|Most|Much|Must|Near"
    "|Off|Once|Other|Over|Said|Self|Still|Such|Then|Under|Week|Yet"
)
_AS_SURNAME = re.compile(rf" (?=[B-Y])(?<=[a-z.] )(?:{_SURNAMES})\b(?![-’'][^s])")
_GIVEN_BEFORE = re.compile(r"\b([A-Z][a-z]*(?:-[A-Z][a-z]+)?)(?: [A-Z]\.)?\Z")
_GIVEN_REACH = 24  # code points
# Said of somebody named so far: "From said", "said Still"; not "Both said".
_NOT_ALONE = frozenset("Both Few Half More Most Much Other Such".split())
_SMALL = frozenset("IXADSCYVvdnJHL#")  # the classes such words have otherwise
_BEHIND = frozenset("VXvdLW.,;:)sAIQRqYjfC-x")


def name_small_words(
    text: str, paragraph: Span, tags: list[str], starts: Sequence[int]
) -> None:
    """Tag as names the small words that are names in a paragraph."""
    for numbered in _numbered(text):
        for at in _places(text, numbered, paragraph, starts):
            tags[at] = Tag.NAME
    for word, stands_alone in _surnames_of(text):
        for at in _places(text, word, paragraph, starts):
            if tags[at] in _SMALL and (
                _is_behind_name(tags, at) or (stands_alone and _is_speaker(tags, at))
            ):
                tags[at] = Tag.NAME


# "Loretta Two Rivers", where a given name stands before
_NUMBERED = re.compile(
    r" (?=[EFNOST])(?<=[a-z] )"
    r"((?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) [A-Z][a-z]+)\b"
)


@lru_cache(maxsize=4)
def _numbered(text: str) -> tuple[str, ...]:
    """Give the surnames of an article that begin with a number."""
    found = {
        match[1]
        for match in _NUMBERED.finditer(text)
        if _is_given_before(text, match.start())
    }
    return tuple(sorted(found))[:_MOST_NUMBERED]


_MOST_NUMBERED = 20  # of one article: more is no article


@lru_cache(maxsize=4)
def _surnames_of(text: str) -> tuple[tuple[str, bool], ...]:
    """Give the small words that an article has behind a given name."""
    found = {
        match[0][1:]
        for match in _AS_SURNAME.finditer(text)
        if _is_given_before(text, match.start()) or _is_told_of(text, match)
    }
    return tuple((word, word not in _NOT_ALONE) for word in sorted(found))


def _is_given_before(text: str, end: int) -> bool:
    before = _GIVEN_BEFORE.search(text[max(0, end - _GIVEN_REACH) : end])
    return before is not None and is_given(before[1])


def _is_told_of(text: str, match: re.Match[str]) -> bool:
    """Tell "said Kim Over" and "Kim Over, who", whose given name no list has."""
    before = text[max(0, match.start() - _GIVEN_REACH) : match.start()]
    if _GIVEN_BEFORE.search(before) is None:
        return False
    return bool(_SAID_BEFORE.search(before) or _TOLD_BEHIND.match(text, match.end()))


_SAID_BEFORE = re.compile(
    r"(?:\bsaid|\bsays|\basked|\badded|\bM[rs]s?\.?) [A-Z][a-z]+\Z"
)
_TOLD_BEHIND = re.compile(r", (?:who|whose|\d\d)\b| (?:said|says|told|added|asked)\b")


def _places(text: str, word: str, paragraph: Span, starts: Sequence[int]) -> list[int]:
    """Give the tokens of a paragraph that begin with a word."""
    found = []
    start = text.find(word, paragraph.start, paragraph.end)
    while start >= 0:
        at = bisect_left(starts, start)
        if at < len(starts) and starts[at] == start:
            found.append(at)
        start = text.find(word, start + 1, paragraph.end)
    return found


def _is_behind_name(tags: Sequence[str], at: int) -> bool:
    """Tell "Al From, who" from "Al. From there" and "Al Over The Hill"."""
    is_named = at > 0 and tags[at - 1] in ("N", "i")
    is_closed = at + 1 >= len(tags) or tags[at + 1] in _BEHIND
    return is_named and is_closed


def _is_speaker(tags: Sequence[str], at: int) -> bool:
    """Tell "“…,” From said", "said From" and "Mr From"."""
    if at and tags[at - 1] in "VM":
        return at + 1 >= len(tags) or tags[at + 1] in _BEHIND
    return at + 1 < len(tags) and tags[at + 1] in "Vs"
