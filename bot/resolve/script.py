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
    """An article's words, coded, and where each begins and ends."""

    text: str
    letters: str
    starts: list[int]
    ends: list[int]

    def of(self, span: Span) -> str:
        """Give the words of a span as `coded` writes them."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end, first)
        is_cut = first and self.ends[first - 1] > span.start
        if is_cut or (last > first and self.ends[last - 1] > span.end):
            return coded(keys(self.text, span.start, span.end))
        return self.letters[first:last]


def script_of(text: str) -> Script:
    """Write out a text."""
    words, starts = forms(text)
    return Script(
        text=text,
        letters="".join(map(_letter_as_printed, words)),
        starts=starts,
        ends=[start + len(word) for start, word in zip(starts, words, strict=True)],
    )
