"""Tells how a text prints some words: as they are spelt, together, as a name.

Knows that a heading may write every word with a capital, and that a sentence begins
with one. Refuses to know whose name it is.
"""

from collections.abc import Sequence
from itertools import pairwise

from bot.almanac import MONTHS, WEEKDAYS
from bot.search.near import likeness
from bot.search.words import content_words, stem, tokens
from bot.text import Word, fold, keys

_SURE = 0.7  # likeness of a slip
_LEAST_SHOWN = 4  # letters of a word that only a heading begins with a capital


def prints_word(typed: str, text: str) -> bool:
    """Tell whether a word stands in a text as it is spelt."""
    return fold(typed) in keys(text)


def prints_together(typed: str, text: str) -> bool:
    """Tell whether all the content words stand in a text, in whatever form."""
    asked = {stem(word.key) for word in content_words(typed)}
    return bool(asked) and asked <= {stem(word.key) for word in tokens(text)}


def prints_as_name(typed: str, text: str) -> bool:
    """Tell whether several words stand in a text as a name: "Last Chance".

    A slip is forgiven in one of them; capitals all over tell nothing, nor do those
    of a day or month.
    """
    asked = [word.key for word in tokens(typed)]
    if not WEEKDAYS.keys().isdisjoint(asked) or not MONTHS.keys().isdisjoint(asked):
        return False
    printed = list(tokens(text))
    if len(asked) < 2 or _is_heading(printed, text):  # noqa: PLR2004 - several
        return False
    runs = (
        printed[at : at + len(asked)] for at in range(len(printed) - len(asked) + 1)
    )
    return any(_is_name(run, asked, text) for run in runs)


def _is_heading(printed: Sequence[Word], text: str) -> bool:
    """Tell a text that begins every long word with a capital."""
    return all(
        word.span.of(text)[0].isupper()
        for word in printed
        if word.span.end - word.span.start >= _LEAST_SHOWN and word.key.isalpha()
    )


def _is_name(run: Sequence[Word], asked: Sequence[str], text: str) -> bool:
    if not all(_is_capital(word, text) for word in run):
        return False  # most runs, and quicker told than a slip
    pairs = [(key, word.key) for key, word in zip(asked, run, strict=True)]
    slips = [pair for pair in pairs if pair[0] != pair[1]]
    return (
        len(slips) <= 1
        and all(likeness(*pair) >= _SURE for pair in slips)
        and (len(run) > _FEW or not _opens_sentence(run[0], text))
        and all(
            text[one.span.end : other.span.start] in (" ", "\u00a0")
            for one, other in pairwise(run)
        )
    )


_FEW = 2  # words, the first of which a sentence may begin with: "Last Lenn"
SMALL_IN_NAMES = frozenset("of the for de la du des van von der".split())


def _is_capital(word: Word, text: str) -> bool:
    """Tell a word with a capital, or a small one inside a name: "Bank of Lenn"."""
    return word.span.of(text)[0].isupper() or word.key in SMALL_IN_NAMES


def _opens_sentence(word: Word, text: str) -> bool:
    before = text[max(0, word.span.start - _MOST_MARKS) : word.span.start]
    last = before.rstrip(" \t\r\n\u00a0\"'“”‘’«»„(")[-1:]
    return not last or last in ".!?:…"


_MOST_MARKS = 6  # code points between a sentence's end and the next
