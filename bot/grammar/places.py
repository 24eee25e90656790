"""The places that a typed name means: "irak" and "new dehli", never another place.

Knows the world's places by the gazetteer: one spelt as it is spelt is never a slip
of another. Refuses to know where anyone goes: the names held are passed in.
"""

import re
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.extract.gazetteer import known_countries, place_named
from bot.search import name_likeness
from bot.spelling import is_heard_as
from bot.text import fold, keys

_SURE = 0.7
_LEAST_SHORT = 4  # letters of a short word in which a slip may be read
_SHORT = 0.75  # how sure that is: as sure as of a longer word's
_LONGEST = 60  # code points: what is longer is no place's name


def is_place(typed: str) -> bool:
    """Tell a place's name as it is spelt."""
    return len(typed) <= _LONGEST and place_named(typed) is not None


def means_place(typed: str) -> bool:
    """Tell a place's name, or what can only be a slip in a country's."""
    return is_place(typed) or bool(_countries_like(typed))


def is_rather_place(typed: str, held: Iterable[str]) -> bool:
    """Tell a country, spelt with fewer slips than any word held would be: "rusia"."""
    if is_place(typed):
        return True
    away = min((_slips(typed, word) for word in held), default=_LONGEST)
    return any(_slips(typed, country) < away for country in _countries_like(typed))


_DOUBLED = re.compile(r"(.)\1")


def _slips(typed: str, word: str) -> int:
    """Count the slips that make a word what is typed; a letter doubled is none."""
    once, other = (_DOUBLED.sub(r"\1", fold(one)) for one in (typed, word))
    return OSA.distance(once, other)


@lru_cache(maxsize=256)
def _countries_like(typed: str) -> tuple[str, ...]:
    return places_meant(typed, known_countries()) if len(typed) > _LEAST_SHORT else ()


def places_meant(typed: str, held: Iterable[str]) -> tuple[str, ...]:
    """Give the names held that a place's name as typed means, in order.

    One of the same place by another name; else those it is likeliest a slip of:
    several where it can't be told which, none where a country that isn't held is
    as likely.
    """
    if not 0 < len(typed) <= _LONGEST:
        return ()
    names = sorted(set(held))
    known = place_named(typed)
    if known is not None:
        return tuple(n for n in names if (p := place_named(n)) and p.key == known.key)
    asked = _words(typed)
    scored = [(_likeness(asked, _words(name)), name) for name in names]
    best = max(scored, default=(0.0, ""))[0]
    if best < _SURE or best < _best_rival(asked, {_words(name) for name in names}):
        return ()
    likeliest = tuple(name for score, name in scored if score == best)
    return _one_of_each(likeliest)


def _one_of_each(names: Sequence[str]) -> tuple[str, ...]:
    """Give one name for each way of spelling: "Agra" for "Agra" and "AGRA"."""
    return tuple({fold(name): name for name in reversed(names)}.values())[::-1]


def _best_rival(asked: Sequence[str], held: Container[tuple[str, ...]]) -> float:
    """Tell how likely a country is meant that isn't held; a tie counts for it."""
    rivals = (_likeness(asked, one) for one in _countries() if one not in held)
    return max(rivals, default=0.0) + _TIE


_TIE = 1e-6


@lru_cache(maxsize=1)
def _countries() -> tuple[tuple[str, ...], ...]:
    return tuple(map(_words, known_countries()))


def _words(name: str) -> tuple[str, ...]:
    found = keys(name)
    return found[1:] if found[:1] == ("the",) else found


def _likeness(asked: Sequence[str], name: Sequence[str]) -> float:
    """Tell how likely a name was meant: the least of its words' likeness."""
    if len(asked) != len(name) or not asked:
        return 0.0
    return min(map(_word_likeness, asked, name))


def _word_likeness(typed: str, word: str) -> float:
    if abs(len(typed) - len(word)) > 2:  # noqa: PLR2004 - edits, at most
        return 0.0
    by_edits = name_likeness(typed, word)
    if by_edits < _SURE and _is_short_slip(typed, word):
        by_edits = _SHORT
    return by_edits or _SURE * is_heard_as(typed, word)


def _is_short_slip(typed: str, word: str) -> bool:
    """Tell a letter dropped, doubled or swapped in a short word: "nigr", "mlai"."""
    if min(len(typed), len(word)) < _LEAST_SHORT or not typed.isalpha():
        return False
    if typed[0] != word[0] or OSA.distance(typed, word, score_cutoff=1) != 1:
        return False
    return len(typed) != len(word) or sorted(typed) == sorted(word)
