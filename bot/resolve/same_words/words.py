"""Reads the words of a cutting as they are compared: coded, joined, and by terms.

Knows what an editor puts in brackets, and words that others write apart or in
one. Refuses to know what two cuttings have in common.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.model import Span
from bot.resolve.same_words.script import coded
from bot.resolve.terms import term_of
from bot.spelling import spelt, spelt_out
from bot.text import keys, sentences
from bot.wording import is_negation


@dataclass(frozen=True, slots=True)
class Words:
    """A cutting's words, coded, and the terms that tell, sentence by sentence.

    `joined` are its words without what parts them: "policy making", "policymaking".
    """

    coded: str
    joined: str
    sentences: tuple[frozenset[str], ...]
    told: frozenset[str]


_IN_BRACKETS = re.compile(r"\[(\w?)\](?=\w)|\[[^\[\]]*\]")


def words_in(text: str, span: Span) -> Words:
    """Read the words of a span, without what an editor put in brackets."""
    return _words_in(text, span.start, span.end)


@lru_cache(maxsize=1 << 14)
def _words_in(text: str, start: int, end: int) -> Words:
    said = text[start:end]
    if "[" in said:
        said = _IN_BRACKETS.sub(r"\1", said)  # “[T]he council” keeps its letter
    lines = sentences(said, Span(0, len(said))) if said else ()
    told = tuple(frozenset(_told(keys(said, line.start, line.end))) for line in lines)
    printed = keys(said)
    joined = "".join(map(spelt, printed))
    return Words(coded(printed), joined, told, frozenset().union(*told))


# Closed classes that tell no matter. “Nobody” turns a line round, and is marked so.
_ANYBODY = frozenset(
    """
    anyone anybody anything someone somebody something everyone everybody everything
    whoever whatever ever once twice
    """.split()
)
# What stands before a hyphen without being a word: "co-operative" is one.
_PREFIXES = frozenset("co re pre anti non un de mid sub semi multi".split())


def _told(line: Iterable[str]) -> Iterator[str]:
    """Yield the telling terms among folded words, but for a "not"."""
    for key in line:
        for part in _parts(key):
            if part not in _ANYBODY and not is_negation(part):
                term = term_of(spelt(part))
                if term:
                    yield term


def _parts(key: str) -> Sequence[str]:
    """Part "make-or-break" and "won't" as those do who write them apart."""
    if "-" in key and key.partition("-")[0] not in _PREFIXES:
        return key.split("-")
    return spelt_out(key)
