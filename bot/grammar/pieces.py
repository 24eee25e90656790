"""The words of a command, each by itself: a word, a run in marks, a filter's name.

Knows what a word asks for wherever it stands: an aspect, a check, conflicts.
Refuses to know the commands, and what is held.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.model import Aspect
from bot.search import is_function_word, likeness

# What each aspect of a visit may be asked by; the first is canonical.
ASPECT_WORDS: dict[Aspect, tuple[str, ...]] = {
    Aspect.WHO: ("who",),
    Aspect.WHERE: ("where",),
    Aspect.WHEN: ("when", "date", "dates"),
    Aspect.MEETS: ("meets", "meeting", "meetings"),
    Aspect.COMPANY: ("companions", "delegation"),
    Aspect.AGENDA: ("agenda",),
    Aspect.ANNOUNCEMENTS: ("announcements", "announcement", "announces"),
    Aspect.MONEY: ("money", "figures"),
    Aspect.EARLIER: ("earlier", "previous"),
}

# A run in marks (a doubled straight mark stands for itself), a filter, or a
# word. A mark that is never closed runs to the end.
_PIECE = re.compile(
    r'"(?P<straight>(?:[^"]|"")*)(?:"|\Z)'
    r"|[“„](?P<curly>[^”]*)(?:”|\Z)"
    r"|(?P<filter>[A-Za-z]{2,12}):(?!//)"
    r"|(?P<word>\S[^\s\"“„]*)"
)
_SURE = 0.7
_LEAST = 4  # letters: a shorter word must be typed as it is


@dataclass(frozen=True, slots=True)
class Piece:
    """A word as typed, a run in marks, or the name of a filter."""

    text: str
    is_marked: bool = False
    is_filter: bool = False


def pieces_of(rest: str) -> list[Piece]:
    """Part the words of a command, in order."""
    pieces = []
    for found in _PIECE.finditer(rest):
        if found["straight"] is not None:
            pieces.append(Piece(found["straight"].replace('""', '"'), is_marked=True))
        elif found["curly"] is not None:
            pieces.append(Piece(found["curly"], is_marked=True))
        elif found["filter"] is not None:
            pieces.append(Piece(found["filter"], is_filter=True))
        else:
            pieces.append(Piece(found["word"]))
    return pieces


def nearest(typed: str, known: Iterable[str]) -> str:
    """Give the known word that `typed` is, a slip forgiven; empty: none.

    Where only a few words can stand, one edit tells them apart: "form:".
    """
    key = typed.lower()
    for word in known:
        shortest = min(len(key), len(word))
        if key == word or (shortest >= _LEAST and OSA.distance(key, word) == 1):
            return word
    return ""


def is_like(typed: str, word: str) -> bool:
    """Tell whether a word among any others is `word`, a slip forgiven."""
    return likeness(typed.lower(), word) >= _SURE


def checked_words(rest: str) -> str | None:
    """Give the words after "check", untouched; None: it is no check."""
    verb, _, words = rest.partition(" ")
    head = verb.split(maxsplit=1)
    if len(head) > 1:  # another white space after "check"
        verb, words = head[0], rest[len(head[0]) :]
    return words.strip() if _asks_check(verb, words) else None


_LEAST_CHECKED = 3  # words behind "Chek", which may be a name


def _asks_check(verb: str, words: str) -> bool:
    """Tell the sub-command, a letter swapped, dropped or doubled forgiven."""
    is_meant_so = verb.islower() or len(words.split()) >= _LEAST_CHECKED
    is_slip = is_slipped(verb, "check") and is_meant_so and bool(words.strip())
    return is_like(verb, "check") or is_slip


def is_meant(typed: str, word: str) -> bool:
    """Tell whether a word where few can stand is `word`, a slip forgiven."""
    return bool(nearest(typed, (word,))) or is_slipped(typed, word)


def is_alone(typed: str, word: str) -> bool:
    """Tell a word that is all of a command: a slip is forgiven in small letters."""
    return typed.lower() == word or (typed.islower() and is_slipped(typed, word))


_LEAST_SLIPPED = 3  # letters


def is_slipped(typed: str, word: str) -> bool:
    """Tell fingers that swapped, dropped or doubled one letter, as in no other word.

    What begins otherwise, or is a small word, is itself: "hen", "were".
    """
    key = typed.lower()
    is_swapped = len(key) == len(word) and sorted(key) == sorted(word)
    return (
        len(key) >= min(_LEAST_SLIPPED, len(word))
        and (is_swapped or (key[:1] == word[:1] and _is_uneven(key, word)))
        and OSA.distance(key, word, score_cutoff=1) == 1
        and not is_function_word(key)
    )


def _is_uneven(key: str, word: str) -> bool:
    """Tell a letter left out, or one typed twice."""
    if len(key) < len(word):
        return True
    return len(key) > len(word) and any(
        one == other and key[:at] + key[at + 1 :] == word
        for at, (one, other) in enumerate(pairwise(key))
    )


def aspect_of(typed: str) -> Aspect | None:
    """Give the aspect of a visit that a word asks for, a slip forgiven."""
    key = typed.lower().strip(".,;:?!")
    for aspect, called in ASPECT_WORDS.items():
        if any(is_like(key, word) or is_slipped(key, word) for word in called):
            return aspect
    return None


def aspects_in(pieces: Iterable[Piece]) -> tuple[tuple[Aspect, ...], list[Piece]]:
    """Part the aspects that words ask for, each once, from the other words."""
    aspects: dict[Aspect, None] = {}
    rest: list[Piece] = []
    for piece in pieces:
        aspect = None if piece.is_marked else aspect_of(piece.text)
        if aspect is None:
            rest.append(piece)
        else:
            aspects[aspect] = None
    return tuple(aspects), rest


CONFLICTS = ("conflicts", "contradictions", "disagreements", "discrepancies")


def asks_conflicts(piece: Piece, count: int) -> bool:
    """Tell the sub-command from words to look for: "conflict in the valley"."""
    key = piece.text.lower().strip(".,;:?!")
    if piece.is_marked or (count > 1 and f"{key}s" in CONFLICTS):
        return False
    return any(is_like(key, word) for word in CONFLICTS)
