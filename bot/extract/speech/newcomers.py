"""Who comes into a story without a name: "I asked a local driver".

Knows where such a phrase stands, its head, and whether it is of one person or of
several. Refuses to know whom it means: that is asked of `pronouns`.
"""

import re
from collections.abc import Iterator

from bot.extract.reading.lexicon import DESCRIPTIONS, PLURAL_ROLES, names_human
from bot.extract.reading.passages import Passage
from bot.extract.speech.phrases import Letters

# "asked a driver", not "Jane Roe, a driver" nor "was a driver".
_UNNAMED = re.compile(r"D(?<![,X(-]D)[JngdU]{0,3}r")


def unnamed_in(text: str, passage: Passage) -> Iterator[int]:
    """Yield where somebody without a name comes in: "I asked a local driver"."""
    for found in _UNNAMED.finditer(passage.tags):
        noun = passage.word(text, found.end() - 1)
        is_one = passage.word(text, found.start()) in ("a", "an", "another", "one")
        if is_one and noun not in PLURAL_ROLES and not noun.endswith("s"):
            yield passage.start_of(found.end() - 1)


_INDEFINITE = frozenset("a an another one two three some several".split())
_ROLE = re.compile("r")
_ADJECTIVES = 4  # letters from an article to its noun


def introduced_in(text: str, passage: Passage) -> Iterator[str]:
    """Yield "candidate" of "another local candidate": one without a name yet."""
    for found in _ROLE.finditer(passage.tags):
        at = found.start()
        word = passage.word(text, at)
        noun = word if word in DESCRIPTIONS else word.removesuffix("s")
        before = range(max(0, at - _ADJECTIVES), at)
        is_kind = noun in DESCRIPTIONS or noun.endswith("-year-old")
        if is_kind and any(
            passage.tags[i] in "D#" and passage.word(text, i) in _INDEFINITE
            for i in before
        ):
            yield noun


_HEAD = re.compile(r".[^IWt,]*")


def head_end(tags: str, mention: Letters) -> int:
    """Give where the head ends of "a senior official of the agency"."""
    head = _HEAD.match(tags, *mention)
    return head.end() if head is not None else mention[1]


def is_somebody(text: str, passage: Passage, mention: Letters) -> bool:
    """Tell "a neighbour", whom "he" may mean after, from "officials"."""
    at = head_end(passage.tags, mention) - 1
    word = passage.word(text, at)
    is_singular = word not in PLURAL_ROLES and not is_plural(word)
    return is_singular and (passage.tags[at] in "rT" or names_human(word))


def is_plural(noun: str) -> bool:
    """Tell "officials" from "actress" and "Highness"."""
    return noun.endswith("s") and not noun.endswith("ss")
