"""A name where it stands, as a record, and what names are compared by.

Knows nothing of how it is found, nor whose it is.
"""

from dataclasses import dataclass
from functools import lru_cache

from bot.extract.reading.lexicon import POSTNOMINALS, SUFFIXES
from bot.model import Span
from bot.text import fold

_AFTER_NAMES = SUFFIXES | POSTNOMINALS


@dataclass(slots=True, kw_only=True)
class Found:
    """A name where it stands, with what its surroundings tell."""

    words: tuple[str, ...]
    span: Span
    honorific: str = ""
    role: Span | None = None
    is_person: bool = False
    is_body: bool = False
    gender: str = ""
    age: str = ""  # "46"
    opens: bool = False  # where any word has a capital: a sentence's head
    paired_with: str = ""  # the gender, or "?", of Bo for Jo Roe of "Bo and Jo Roe"
    borrows_to: int = 0  # where the surname ends that another's name lends this one

    @property
    def core(self) -> tuple[str, ...]:
        """Give the folded words without suffix: what names are compared by."""
        return _core(self.words)

    @property
    def is_junior(self) -> bool:
        """Tell "Jim Jr.", who has his name from another."""
        return fold(self.words[-1]).rstrip(".") in SUFFIXES

    def without_letters(self, text: str) -> Span:
        """Give the span without letters after the name: "Jane Roe KC"."""
        last = self.words[-1]
        if len(self.words) == 1 or fold(last).rstrip(".") not in POSTNOMINALS:
            return self.span
        bare = text[self.span.start : self.span.end - len(last)].rstrip(" ,")
        return Span(self.span.start, self.span.start + len(bare))


@lru_cache(maxsize=8192)
def _core(printed: tuple[str, ...]) -> tuple[str, ...]:
    words = [fold(word).rstrip(".") for word in printed]
    while len(words) > 1 and words[-1] in _AFTER_NAMES:
        words.pop()
    return tuple(words)
