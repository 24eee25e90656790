"""The nouns of a sentence, with what tells which of them it speaks of.

Knows "the Dunmore works" and "the tax on wine". Refuses to know any place or
trade.
"""

import re
from collections import defaultdict
from collections.abc import Mapping

from bot.resolve.terms import stem, terms
from bot.text import fold

_NAME = r"[A-Z][\w'’\-]*\w"
# "the Dunmore works", "the Lindow Valley"; a person's name has no article.
_QUALIFIED = re.compile(
    rf"\b(?:{_NAME}\s(?=[a-z])|(?<=\b[Tt]he ){_NAME}\s(?=[A-Z]))([A-Za-z][\w'’\-]*\w)"
)
_HEADED = re.compile(r"\b([a-z]{3,} (?:on|of)) (?:the |an? )?([a-z][\w\-]+)")
_WORDS = re.compile(r"[\w\-]+")


def words(sentence: str) -> set[str]:
    """Give the words of a sentence, folded."""
    return set(_WORDS.findall(fold(sentence)))


def qualified(sentence: str) -> Mapping[str, set[str]]:
    """Give the nouns that have a name before them, with these names.

    What opens a sentence may be any word.
    """
    heads: dict[str, set[str]] = defaultdict(set)
    for found in _QUALIFIED.finditer(sentence):
        name = found[0][: found.start(1) - found.start()].strip()
        if found.start() and terms(name, 0, len(name)):  # no weekday
            heads[fold(found[1])].add(_bare(name))
    return heads


def headed(sentence: str) -> Mapping[str, set[str]]:
    """Give the nouns of which a sentence tells whose or what they are, with that."""
    heads: dict[str, set[str]] = defaultdict(set)
    for head, what in _HEADED.findall(sentence):
        told = terms(what, 0, len(what))
        if told and terms(head, 0, len(head)):
            heads[stem(fold(head.partition(" ")[0]))].update(told)
    return heads


def _bare(name: str) -> str:
    return fold(name).removesuffix("'s")
