"""Writes words one character each, so that they compare at the speed of strings.

Knows where each word of an article stands: the words of a quotation, a sentence
or a paragraph are slices of one string, the same as they are by themselves.
Refuses to know which stretches are worth comparing.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from bot.model import Span
from bot.spelling import spelt
from bot.text import fold, forms, keys

_SURROGATES = 0x800  # code points that no string may hold
_FIRST_SURROGATE = 0xD800
_LETTERS = 0x11_0000 - _SURROGATES


def coded(keys: Iterable[str]) -> str:
    """Write folded words one character each, spellings of one word the same.

    Two words in a million share one.
    """
    return "".join(map(_letter, keys))


@lru_cache(maxsize=1 << 17)
def _letter(key: str) -> str:
    number = crc32(spelt(key).encode(errors="surrogatepass")) % _LETTERS
    return chr(number if number < _FIRST_SURROGATE else number + _SURROGATES)


@lru_cache(maxsize=1 << 17)
def _letter_as_printed(word: str) -> str:
    return _letter(fold(word))


@dataclass(frozen=True, slots=True)
class Script:
    """An article's words, coded, and where each begins."""

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
    return Script(text, words, starts, "".join(map(_letter_as_printed, words)))
