"""Marks that nobody speaks in: nicknames, titles of works, borrowed words.

Knows by shape and place what is an utterance and what a sentence only borrows.
"""

import re

from bot.extract.marks import Marked
from bot.extract.reading import Passage

_SENTENCE = 3  # words: fewer are hardly an utterance
# A title stands behind a noun, a name's "'s", or "on" and "in".
_BEFORE_TITLE = re.compile(r"[nesNOKd],?$|[ID]$")
_SMALL = frozenset("a an the of in on at to for and or but with from by as is".split())


def is_utterance(text: str, passage: Passage, at: int, marked: Marked) -> bool:
    """Tell an utterance from words that a sentence borrows."""
    letter = passage.tags[at]
    is_long = count_words(text, marked) >= _SENTENCE
    before = passage.tags[at - 1 : at]
    if _runs_on(text, marked, before, is_long=is_long):
        return False
    if letter == "Q" or (letter == "R" and is_long):
        return True
    if not text[marked.start : marked.start + 1].isupper():
        return False
    return before in (",", ":") or (
        before in ("", ".", "R") and (letter == "R" or is_long)
    )


def _runs_on(text: str, marked: Marked, before: str, *, is_long: bool) -> bool:
    """Tell "she said it was “slow,”" from "she said, “we sail,”"."""
    if before in _OPENS or not text[marked.start : marked.start + 1].islower():
        return False
    return not is_long or before not in ("V", "B", "G", "p")


_OPENS = ("", *".RQq,:;-(")


def count_words(text: str, marked: Marked) -> int:
    """Count the words in marks, by the spaces between them."""
    return text.count(" ", marked.start, marked.end) + 1


def is_nobodys(text: str, passage: Passage, at: int, marked: Marked) -> bool:
    """Tell a nickname inside a name, and the title of a work."""
    return _is_nickname(text, passage, at, marked) or _is_title(
        text, passage, at, marked
    )


def _is_nickname(text: str, passage: Passage, at: int, marked: Marked) -> bool:
    tags = passage.tags
    around = tags[at - 1 : at] + tags[at + 1 : at + 2]
    return around == "NN" and count_words(text, marked) < _SENTENCE and tags[at] == "q"


# "under the headline “Hole in the bucket”"
_SO_CALLED = re.compile(r"D[JndgKN#]{0,4}[en]L$")
_TITLED = frozenset("headline headlined title titled entitled headed hashtag".split())


def _is_title(text: str, passage: Passage, at: int, marked: Marked) -> bool:
    tags = passage.tags
    if tags[at] == "q" and at and passage.word(text, at - 1) in _TITLED:
        return True
    so_called = _SO_CALLED.search(tags, max(0, at - 8), at)
    if so_called and passage.word(text, so_called.start()) in ("a", "an"):
        return True  # "a book called “Women at Sea”"
    # "told “Breakfast with Roe”", a programme
    is_told = at > 0 and passage.word(text, at - 1) == "told"
    if not is_told and not _BEFORE_TITLE.search(tags, max(0, at - 2), at):
        return False
    words = text[marked.start : marked.end].split()
    if tags[at] != "q" and len(words) == 1:
        return False
    return all(w[0].isupper() or not w[0].isalpha() or w in _SMALL for w in words)
