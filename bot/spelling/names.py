"""How one word of a name sounds, however English writes it down.

Knows the classes of letters that the usual transliterations (from Cyrillic,
Arabic, Persian, Hindi, by English, French and German habits) take for each other,
as rules: "Petrov" and "Petrow", "Qaddafi" and "Gaddafi", "Hussein" and "Husayn".
Refuses to know any name.
"""

import re
from functools import lru_cache
from itertools import product

# Letters by what may be heard in them, the longest spelling first. A capital stands
# for a consonant, small letters for the classes of vowels.
_SOUNDS = {
    "schtsch": "S", "shch": "S", "szcz": "S", "tsch": "C", "tch": "C", "dsch": "J",
    "dzh": "J", "zsch": "J", "sch": "S", "sh": "S", "sz": "S", "cz": "C", "ch": "CKS",
    "zh": "JS", "rz": "JS", "dj": "J", "kh": "KHG", "gh": "G", "ph": "F", "th": "T",
    "dh": "D", "dt": "T", "bh": "BV", "mh": "V", "rh": "R", "ck": "K", "cq": "K",
    "qu": "K", "q": "KG", "x": "X", "tz": "Z", "ts": "Z", "w": "V", "v": "VF",
    "z": "Z", "j": "JI", "kj": "KS", "gn": "N", "c": "ZK",
}  # fmt: skip
# Letters that are heard so only beside others.
_BESIDE = {
    r"eau[xlt]?": ("o",),  # "Couteau"
    r"au(?:lt|d|t|x)$": ("o",),  # "Renaud"
    r"eux$": ("o", "a"),  # "Levasseux"
    r"(?<=[aeiou])h(?=[^aeiouyh])": ("", "H"),  # "Ohdua", for Oduya
    r"au": ("a", "o"),  # "Faulhaber" and "Fowlhaber"
    r"ow(?=[^aeiouy]|$)": ("o", "oV"),
    r"aw(?=[^aeiouy]|$)": ("o", "aV"),
    r"ew(?=[^aeiouy]|$)": ("o", "aV"),  # "Mewler", for Müller
    r"eu": ("a", "o"),  # "Heuss" and "Hoyss"
    r"(?<=[^aeiouy])(?:ee|ea)": ("a", "i"),  # "Neev", for Niamh
    r"[eiuy](?=r[^aeiouyr])": ("i",),  # "Byrne" and "Burn"
    r"(?<=[bcdfgptv])re$": ("aR",),  # "Lefèvre"
    r"(?<=[bcdfgptv])le$": ("aL",),
    r"(?<=[aeiouy])ch(?![aeiouy])": ("C", "K", "S", "H"),  # "Wojciech"
    r"ci(?=[aeou])": ("C", "S"),
    r"c(?=[eiy])": ("Z", "C", "K"),  # "Cerutti" and "Cheruti"
    r"(?<=[aeiou])j(?=[aeo])|j(?=\w*ez$)": ("J", "I", "H"),  # "Himenez"
    r"gi(?=[aou])": ("J",),  # "Gianelli"
    r"gu(?=[ei])": ("G", "K"),
}
_SPELT = re.compile(
    "|".join(
        (
            *(f"(?P<beside{n}>{spelt})" for n, spelt in enumerate(_BESIDE)),
            *sorted(_SOUNDS, key=len, reverse=True),
            r"[aeiouy]+",
            r"[a-z]",
        )
    )
)
_HEARD_BESIDE = {f"beside{n}": told for n, told in enumerate(_BESIDE.values())}
_VOWELS = {"a": "a", "e": "a", "o": "o", "u": "o", "i": "i", "y": "i"}
_JOINED = re.compile(r"(.)\1+")
_ONE_VOWEL = re.compile(r"([aoi])[aoiI]+")
_SILENT_E = re.compile(r"(?<![aeiouy])(?<![bcdfgptv][rl])e$")
_GLIDE = re.compile(r"^[iyI](?=[aeou])")  # "Yeltsin" and "Eltsin"
_LAST_VOWEL = re.compile(r"^(.*[aoi].*)[aoi]([A-Z])$")  # "Khalid" and "Khaled"
_MOST_READINGS = 24  # of a word: more than that says nothing
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
    readings = map(_heard, _SPELT.finditer(_GLIDE.sub("", _without_silent(bare))))
    said = {""}
    for sounds in readings:
        said = {f"{one}{sound}" for one, sound in product(said, sounds)}
        if len(said) > _MOST_READINGS:
            said = set(sorted(said)[:_MOST_READINGS])
    return frozenset(map(_key, said))


def _without_silent(word: str) -> str:
    """Leave out a last letter that only spelling knows: "Clarke", "Sarah"."""
    if _SILENT_E.search(word):
        return word[:-1]
    return word[:-1] if word[-1] == "h" and word[-2] in "aeiou" else word


def _heard(found: re.Match[str]) -> tuple[str, ...]:
    """Give what may be heard of some letters."""
    if found.lastgroup is not None:
        return _HEARD_BESIDE[found.lastgroup]
    spelt = found[0]
    if spelt in _SOUNDS:
        return tuple(_SOUNDS[spelt])
    return (_VOWELS.get(spelt[0], spelt.upper()),)


def _key(said: str) -> str:
    """Write a reading so that what the ear joins is one: "ff", "ss" and "z"."""
    key = _GLIDE.sub("", said.replace("Z", "S").replace("X", "KS"))
    key = _ONE_VOWEL.sub(r"\1", key.replace("I", "i"))
    key = _JOINED.sub(r"\1", key)
    key = f"{key[:-1]}V" if key.endswith("F") else key.removesuffix("H")  # "Lavroff"
    return _LAST_VOWEL.sub(r"\1a\2", key)


def is_heard_as(typed: str, held: str) -> bool:
    """Tell whether one word of a name may be another, as heard; both folded."""
    return not hearings(typed).isdisjoint(hearings(held))
