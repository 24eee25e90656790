"""An office apart from the country it is of: "Kenya's president", "Kenyan president".

Knows countries by their names and adjectives. Refuses to know who holds what.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.extract.gazetteer import PlaceKind, capital_of, place_named
from bot.search import is_function_word, title_words, tokens

# "former", "deputy" and "then" are of somebody else.
_IN_OFFICE = frozenset(
    "new newly elected appointed current present acting interim".split()
)
_MOST_OF_NAME = 3  # words of a country's name
_SUCCESSOR = re.compile(r"^.*?\b(?:successor|replacement) as (?=\w)", re.IGNORECASE)
_BEHIND = frozenset("of at for with from in".split())  # whose, where
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Office:
    """What somebody is: the office's words in order, and the country's code.

    `head` are the words before "of" or "at": what the mayor of Lenn is called in Lenn,
    the economist at Ostby College in a paper that has named it. `owned`
    are those behind an owner, as of "the festival's director".
    """

    keys: tuple[str, ...]
    nation: str = ""
    owned: tuple[str, ...] = ()

    @property
    def words(self) -> frozenset[str]:
        """Give the words that tell it from other offices, in full."""
        return _told(self.keys)

    @property
    def head(self) -> tuple[str, ...]:
        """Give the words before "of" or "at", which alone may mean it."""
        return _head(self.keys)

    @property
    def plain(self) -> tuple[str, ...]:
        """Give the words without since when: the new mayor is the mayor, too."""
        last = len(self.keys) - 1
        started = (n for n, key in enumerate(self.keys) if key not in _IN_OFFICE)
        return self.keys[min(next(started, last), last) :]


def _head(keys: tuple[str, ...]) -> tuple[str, ...]:
    ends = (at for at, key in enumerate(keys) if at and key in _BEHIND)
    return keys[: next(ends, len(keys))]


def read_office(text: str) -> Office:
    """Part an office from its country; no country where none is named.

    Whoever is somebody's "successor as mayor" is the mayor.
    """
    text = _SUCCESSOR.sub("", text)
    typed = [word.span.of(text) for word in tokens(text)]
    while typed and typed[0].lower() in ("the", "a", "an"):
        del typed[0]
    for at in range(len(typed)):
        size, nation = nation_at(typed, at)
        kept = [*typed[:at], *typed[at + size :]]
        if kept[at - 1 : at] == ["of"] and at:
            del kept[at - 1]
        if nation and kept:
            return Office(_keys(kept), nation, _owned(kept))
    return Office(_keys(typed), owned=_owned(typed))


def _owned(typed: Sequence[str]) -> tuple[str, ...]:
    """Give what stands behind the last owner: the director, of the festival's."""
    owners = [n for n, word in enumerate(typed) if _POSSESSIVE.search(word)]
    return _keys(typed[owners[-1] + 1 :]) if owners else ()


def offices_of(
    name: str, *, aliases: Iterable[str] = (), roles: Iterable[str] = ()
) -> tuple[Office, ...]:
    """Give a person's offices, by their roles and by what they are called with them.

    "President Ada Byrne of Norvania" holds the country that the role leaves out.
    """
    around = (alias.replace(name, "", 1) for alias in aliases if name in alias)
    called = [office for office in map(read_office, around) if office.nation]
    return tuple(dict.fromkeys((*map(read_office, roles), *called)))


def nation_at(typed: Sequence[str], at: int) -> tuple[int, str]:
    """Give how many words from `at` on name a country, and its code; else 0."""
    for size in range(min(_MOST_OF_NAME, len(typed) - at), 0, -1):
        name = _POSSESSIVE.sub("", " ".join(typed[at : at + size]))
        nation = _country(name) or _country(f"{name}.")  # "U.S"
        if nation:
            return size, nation
    return 0, ""


def _country(name: str) -> str:
    """Give the code of a country by its name or its adjective."""
    place = place_named(name)
    if place is None or place.kind is not PlaceKind.COUNTRY:
        place = capital_of(name)
    return place.codes[0] if place is not None else ""


def is_of(asked: Office, held: Office) -> bool:
    """Tell whether an office asked for is this one, of that country if of any."""
    is_there = not asked.nation or asked.nation == held.nation
    ways = (held.keys, held.head, held.plain, _head(held.plain))
    is_it = any(asked.words == _told(keys) for keys in dict.fromkeys(ways))
    return is_there and is_it and bool(asked.words)


def is_owned(asked: Office, held: Office) -> bool:
    """Tell whether an office asked for is one that somebody has: "their director"."""
    is_there = not asked.nation or asked.nation == held.nation
    return is_there and bool(held.owned) and asked.words == _told(held.owned)


def is_part_of(asked: Office, held: Office) -> bool:
    """Tell whether an office asked for may be this one: "minister", of several.

    It says what they are: "the bank" is no "head of the bank".
    """
    is_there = not asked.nation or asked.nation == held.nation
    noun = title_words(" ".join(held.head))[-1:]
    return is_there and set(noun) <= asked.words <= held.words and bool(asked.words)


def _keys(typed: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.key for word in tokens(" ".join(typed)))


def _told(keys: Sequence[str]) -> frozenset[str]:
    words = title_words(" ".join(keys))
    return frozenset(w for w in words if w in _NO_LONGER or not is_function_word(w))


_NO_LONGER = frozenset({"then"})  # "the then mayor" is not the mayor
