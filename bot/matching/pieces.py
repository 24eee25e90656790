"""The pieces of a turn: names, days, runs in marks, words, each where it stands.

Knows what a piece can mean. Refuses to decide what the turn asks.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from unicodedata import category

from bot.matching.forms import SlotKind
from bot.matching.lexicon import Found
from bot.search import is_function_word, stem


class Mark(StrEnum):
    """What a piece of a turn is."""

    WORD = "word"
    NAME = "name"
    DAYS = "days"
    RUN = "run"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a turn: `text` as typed, `key` as a phrase's word or slot.

    `start` and `end` are its place in the turn. `is_asking` tells a word that
    the examples use to ask with, `is_loose` days that may be a subject as well as
    a limit: "on Monday". `ahead` are the first and last day where what is to come
    is asked about: "on Monday", "next week".
    """

    text: str
    key: str
    start: int
    end: int
    mark: Mark = Mark.WORD
    found: Found | None = None
    since: date | None = None
    until: date | None = None
    is_asking: bool = False
    is_loose: bool = False
    ahead: tuple[date | None, date | None] = (None, None)

    @property
    def is_content(self) -> bool:
        """Tell what is asked about from what only holds a sentence together."""
        return self.mark is not Mark.WORD or not is_function_word(self.key)

    @property
    def is_person(self) -> bool:
        """Tell a person's name."""
        return self.found is not None and self.found.is_person

    @property
    def office(self) -> str:
        """Give an office that was typed for whoever holds it; empty for a name."""
        return self.found.office if self.found is not None else ""

    def names(self, kind: SlotKind) -> tuple[str, ...]:
        """Give the names of a kind that this piece can mean."""
        return () if self.found is None else self.found.names.get(kind, ())

    def any_names(self) -> list[str]:
        """Give all the names that this piece can mean, of whatever kind."""
        if self.found is None:
            return []
        return sorted({name for names in self.found.names.values() for name in names})


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A turn without mentions and unseen characters, and its pieces in order.

    `is_limited`: "on Monday" is when it was said, and no part of what was.
    """

    text: str
    pieces: tuple[Piece, ...]
    is_limited: bool = False

    def runs(self) -> tuple[str, ...]:
        """Give the runs in marks, in order."""
        return tuple(p.text for p in self.pieces if p.mark is Mark.RUN)

    def asking_with(self, vocabulary: Collection[str]) -> "Turn":
        """Give the turn with its words marked that only ask, by their stems."""
        asks = [
            piece.mark is Mark.WORD and stem(piece.key) in vocabulary
            for piece in self.pieces
        ]
        for at in range(1, len(asks)):
            asks[at] &= asks[at - 1] or not self._goes_on(at)
        pieces = zip(self.pieces, asks, strict=True)
        return replace(
            self, pieces=tuple(replace(p, is_asking=asking) for p, asking in pieces)
        )

    def _goes_on(self, at: int) -> bool:
        """Tell whether a piece is part of a name: "Tern Line", not "Tern quotes"."""
        before, piece = self.pieces[at - 1], self.pieces[at]
        return (
            not self.text.isupper()
            and before.mark is Mark.WORD
            and before.is_content
            and before.text[:1].isupper()
            and piece.text[:1].isupper()
            and piece.start == before.end + 1
        )

    def _currency(self, piece: Piece) -> str:
        """Give the sign of money that stands right before a number."""
        before = self.text[piece.start - 1 : piece.start] if piece.start else ""
        is_sum = before and piece.text[:1].isdigit() and category(before) == "Sc"
        return before if is_sum else ""

    def between(self, pieces: Sequence[Piece]) -> str:
        """Give the words of some pieces, those that stand together as typed."""
        out: list[str] = []
        for place, piece in enumerate(pieces):
            if place and piece.start >= pieces[place - 1].end:
                gap = self.text[pieces[place - 1].end : piece.start]
                out.append(gap if not gap.strip(" \t.,'’-") and len(gap) == 1 else " ")
            out.append(self._currency(piece) + piece.text)
        return " ".join("".join(out).split())
