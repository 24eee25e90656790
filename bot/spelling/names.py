"""How one word of a name sounds, however English writes it down.

Knows the classes of letters that the usual transliterations (from Cyrillic,
Arabic, Persian, Hindi, by English, French and German habits) take for each other,
as rules: "Petrov" and "Petrow", "Qaddafi" and "Gaddafi", "Hussein" and "Husayn".
Refuses to know any name.
"""

import re
from functools import lru_cache
from itertools import product

# Letters by what may be heard in them, the longest spelling first. A capital
# stands for a sound that has no letter of its own.
_SOUNDS = {
    "schtsch": "S", "shch": "S", "tsch": "C", "tch": "C", "dsch": "J", "dzh": "J",
    "zsch": "J", "sch": "S", "sh": "S", "sz": "S", "cz": "C", "ch": "CKS",
    "zh": "JS", "dj": "J", "kh": "KHG", "gh": "G", "ph": "F", "th": "T", "dh": "D",
    "dt": "T", "bh": "B", "rh": "R", "ck": "K", "cq": "K", "qu": "K", "q": "KG",
    "x": "X", "tz": "Z", "ts": "Z", "w": "V", "z": "Z", "j": "JI",
}  # fmt: skip
_SPELT = re.compile(
    "|".join(
        (
            r"c(?=[eiy])",
            *sorted(_SOUNDS, key=len, reverse=True),
            r"[aeiouy]+",
            r"[a-z]",
        )
    )
)
_VOWELS = {"a": "a", "e": "a", "o": "o", "u": "o", "i": "i", "y": "i"}
_JOINED = re.compile(r"(.)\1+")
_ONE_VOWEL = re.compile(r"([aoi])[aoiI]+")
_GLIDE = re.compile(r"^[iyI](?=[aeou])")  # "Yeltsin" and "Eltsin"
_LAST_VOWEL = re.compile(r"^(.*[aoi].*)[aoi]([A-Z])$")  # "Khalid" and "Khaled"
_MOST_READINGS = 12  # of a word: more than that says nothing
_LEAST = 4  # letters of a word that is more than one syllable's worth of sound
_LONGEST = 30


@lru_cache(maxsize=1 << 16)
def hearings(word: str) -> frozenset[str]:
    """Give keys for the ways a folded word may be said; none for a short one.

    Two spellings of one name share a key.
    """
    bare = word.replace("'", "")
    if not (_LEAST <= len(bare) <= _LONGEST and bare.isascii() and bare.isalpha()):
        return frozenset()
    readings = [
        _heard(found[0])
        for found in _SPELT.finditer(_GLIDE.sub("", _without_silent(bare)))
    ]
    said = {""}
    for sounds in readings:
        said = {f"{one}{sound}" for one, sound in product(said, sounds)}
        if len(said) > _MOST_READINGS:
            said = set(sorted(said)[:_MOST_READINGS])
    return frozenset(map(_key, said))


def _without_silent(word: str) -> str:
    """Leave out a last letter that only spelling knows: "Clarke", "Sarah"."""
    if word[-1] == "e" and word[-2] not in "aeiouy":
        return word[:-1]
    return word[:-1] if word[-1] == "h" and word[-2] in "aeiou" else word


def _heard(spelt: str) -> tuple[str, ...]:
    if spelt in _SOUNDS:
        return tuple(_SOUNDS[spelt])
    if spelt == "c":
        return ("Z", "K")
    if spelt[0] in _VOWELS:
        return (_VOWELS[spelt[0]],)
    return (spelt.upper(),)


def _key(said: str) -> str:
    """Write a reading so that what the ear joins is one: "ff", "ss" and "z"."""
    key = _GLIDE.sub("", said.replace("Z", "S").replace("X", "KS"))
    key = _ONE_VOWEL.sub(r"\1", key.replace("I", "i"))
    key = _JOINED.sub(r"\1", key)
    key = f"{key[:-1]}V" if key.endswith("F") else key  # "Lavroff"
    return _LAST_VOWEL.sub(r"\1a\2", key)


def is_heard_as(typed: str, held: str) -> bool:
    """Tell whether one word of a name may be another, as heard; both folded."""
    return not hearings(typed).isdisjoint(hearings(held))
