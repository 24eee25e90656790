"""How a text is worded, in a few bits: which words come one after the other in it.

Function words leave their marks, too: of a fragment remembered as it was said they are
half. Two texts may leave the same mark by chance; what has left none isn't there.
Refuses to know which words a question turns on.
"""

import string
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar
from zlib import crc32

from bot.search.words import FUNCTION_WORDS, chunks_of
from bot.text import fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Codes = TypeVar("Codes", int, "NDArray[np.int64]")  # one, or many at a time
_PAIR_BITS, _SMALL_BITS = 256, 64  # with fewer, chance agrees with one in seven
SIZE = (_PAIR_BITS + _SMALL_BITS) // 8  # bytes of an imprint
PAIRS = _PAIR_BITS // 64  # its first words of a machine are of pairs
PAIR_GAIN = 1 << 20  # what a pair of words is worth (`ranking` counts so): a nat,
SMALL_GAIN = 1 << 18  # and a function word by itself
IS_SMALL = 1 << 31  # set in the code of a function word
_MIXED = (0x9E3779B1, 0x85EBCA6B)  # large and odd: they spread codes evenly


def imprint(text: str) -> bytes:
    """Give the imprint of a text: the same wherever its words are the same."""
    marks = 0
    codes = [code for piece in chunks_of(text) if (code := code_of(piece))]
    for left, right in pairwise(codes):
        marks |= 1 << pair_mark(left, right)
    for code in codes:
        if code & IS_SMALL:
            marks |= 1 << small_mark(code)
    return marks.to_bytes(SIZE, "little")


def code_of(piece: str) -> int:
    """Give the code of what stands between spaces; 0: there is no word in it."""
    word = fold(piece).strip(string.punctuation)
    if not word:
        return 0
    code = crc32(word.encode(errors="surrogatepass")) >> 1 or 1
    return code | IS_SMALL if word in FUNCTION_WORDS else code


def pair_mark(left: Codes, right: Codes) -> Codes:
    """Give the bit that two words leave where one follows the other."""
    mixed = (left * _MIXED[0] + right) * _MIXED[1] & 0xFFFFFFFF
    return mixed >> 24


def small_mark(code: Codes) -> Codes:
    """Give the bit that a function word leaves."""
    return _PAIR_BITS + (code & (_SMALL_BITS - 1))


class Agreement:
    """How far the wording of documents agrees with that of a question.

    `held` are imprints, those of one document after the other, each time with the
    number of the first.
    """

    def __init__(self, question: str, held: Sequence[tuple[int, bytes]]) -> None:
        self.asked = imprint(question)
        self.held = held
        self._firsts = [first for first, _ in held]

    def gains(self, numbers: Iterable[int]) -> list[int]:
        """Give what documents gain by the words that come together in both."""
        gains: list[int] = []
        asked = int.from_bytes(self.asked, "little")
        for number in numbers:
            first, imprints = self.held[bisect_right(self._firsts, number) - 1]
            place = SIZE * (number - first)
            marks = asked & int.from_bytes(imprints[place : place + SIZE], "little")
            small = (marks >> _PAIR_BITS).bit_count() if marks else 0
            pairs = marks.bit_count() - small
            gains.append(PAIR_GAIN * pairs + SMALL_GAIN * small)
        return gains
