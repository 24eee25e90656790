"""Tells words that a text prints as a name, side by side and with capitals.

Knows that a heading may write every word so, and that a sentence begins with one.
Refuses to know whose name it is.
"""

from collections.abc import Sequence
from itertools import pairwise

from bot.search.near import likeness
from bot.search.words import is_function_word, tokens
from bot.text import Word

_SURE = 0.7  # likeness of a slip
_LEAST_SHOWN = 4  # letters of a word that only a heading begins with a capital


def prints_as_name(typed: str, text: str) -> bool:
    """Tell whether several words stand in a text as a name: "Last Chance".

    A slip is forgiven in one of them; capitals all over tell nothing.
    """
    asked = [word.key for word in tokens(typed)]
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
    slips = [key for key, word in zip(asked, run, strict=True) if key != word.key]
    if len(slips) > 1 or not all(_is_capital(word, text) for word in run):
        return False
    near = all(
        likeness(key, word.key) >= _SURE
        for key, word in zip(asked, run, strict=True)
        if key != word.key
    )
    return near and all(
        text[one.span.end : other.span.start] in (" ", "\u00a0")
        for one, other in pairwise(run)
    )


def _is_capital(word: Word, text: str) -> bool:
    """Tell a word with a capital, or a small one inside a name: "Bank of Lenn"."""
    return word.span.of(text)[0].isupper() or is_function_word(word.key)
