"""Writes words one character each, so that they compare at the speed of strings.

A word that is written short is written out, "won't" in two: however they are
spelt, the same words are the same string, and so are "ninety" and "90".

Knows where each word of an article stands: the words of a quotation, a sentence
or a paragraph are slices of one string, the same as they are by themselves.
Refuses to know which stretches are worth comparing.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from bot.extract.figures.numerals import SMALL
from bot.model import Span
from bot.spelling import spelt, spelt_out
from bot.text import fold, forms, keys

_SURROGATES = 0x800  # code points that no string may hold
_FIRST_SURROGATE = 0xD800
_LETTERS = 0x11_0000 - _SURROGATES


def coded(keys: Iterable[str]) -> str:
    """Write folded words one character each, spellings of one word the same.

    Two words in a million share one.
    """
    return "".join(map(_letters, keys))


@lru_cache(maxsize=1 << 17)
def _letters(key: str) -> str:
    """Give the letters of a word: one for each word that it is in full."""
    return "".join(map(_letter, spelt_out(key)))


def _letter(key: str) -> str:
    written = _FIGURES.get(key) or spelt(key)
    number = crc32(written.encode(errors="surrogatepass")) % _LETTERS
    return chr(number if number < _FIRST_SURROGATE else number + _SURROGATES)


_FIGURES = {word: str(value) for word, value in SMALL.items()}


@lru_cache(maxsize=1 << 17)
def _letters_as_printed(word: str) -> str:
    return _letters(fold(word))


@dataclass(frozen=True, slots=True)
class Script:
    """An article's words, coded, and where each begins: letter by letter."""

    text: str
    words: list[str]
    starts: list[int]
    letters: str

    def of(self, span: Span) -> str:
        """Give the words of a span as `coded` writes them."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end, first)
        if self._is_cut(first, span.start) or self._is_cut(last, span.end):
            return coded(keys(self.text, span.start, span.end))
        return self.letters[first:last]

    def _is_cut(self, number: int, at: int) -> bool:
        """Tell whether the word before the one of a number goes on behind a place."""
        before = number - 1
        return before >= 0 and self.starts[before] + len(self.words[before]) > at


def script_of(text: str) -> Script:
    """Write out a text."""
    words, starts = forms(text)
    written = list(map(_letters_as_printed, words))
    letters = "".join(written)
    if len(letters) > len(words):  # some word is short for two
        sizes = list(map(len, written))
        words = [word for word, n in zip(words, sizes, strict=True) for _ in range(n)]
        starts = [at for at, n in zip(starts, sizes, strict=True) for _ in range(n)]
    return Script(text, words, starts, letters)
