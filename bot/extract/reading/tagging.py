"""What class a word is of by itself.

Knows the lexicon's lists, endings and capitals. Refuses to know the text around
it: `settling` knows the word before.
"""

import re
from functools import lru_cache

from bot.extract.reading.given_names import is_given
from bot.extract.reading.lexicon import (
    BODIES,
    FIELDS,
    HONORIFICS,
    LOWER_TAGS,
    ORDERS,
    PARTICLES,
    ROLES,
    SUFFIXES,
    TITLES,
)
from bot.extract.reading.nations import NATIONS
from bot.extract.reading.tags import Tag


@lru_cache(maxsize=8192)
def opening_word(word: str) -> str:
    """Tag a capitalised word that opens a sentence, where the capital tells nothing."""
    lower = word.lower()
    if is_given(lower):
        return Tag.NAME
    if LOWER_TAGS.get(lower, "") in _OPENERS:
        return LOWER_TAGS[lower]
    if lower.endswith("ing") and len(lower) >= _GERUND_SIZE:
        return Tag.GERUND
    if lower.endswith("ed") and len(lower) >= _PARTICIPLE_SIZE:
        return Tag.PAST  # "Chastened by the polls, Roe said"
    is_adverb = lower in _INTERJECTIONS or lower.endswith(_ADVERB_ENDINGS)
    return Tag.ADVERB if is_adverb else Tag.NAME


_OPENERS = frozenset("VGBLEevcrf")
_INTERJECTIONS = frozenset(
    "well yes oh ok okay look hey sure hello wow alas sorry thanks please"
    " suddenly openly briefly publicly".split()
)
_ADVERB_ENDINGS = (
    "ally",
    "ably",
    "ibly",
    "ently",
    "antly",
    "edly",
    "ously",
    "ively",
    "ingly",
    "arly",
    "ately",
    "etely",
    "inely",
    "stly",
    "ewly",
    "ctly",
    "xtly",
    "rtly",
    "ainly",
    "ckly",
)
_PUNCTUATION = {
    **dict.fromkeys(".!?", Tag.STOP),
    ",": Tag.COMMA,
    ":": Tag.COLON,
    ";": Tag.SEMICOLON,
    **dict.fromkeys("—–-―", Tag.DASH),
    "…": Tag.DASH,
    **dict.fromkeys("([", Tag.OPEN),
    **dict.fromkeys(")]", Tag.CLOSE),
    "&": Tag.AMPERSAND,
    **dict.fromkeys("$£€₹¥", Tag.NUMBER),
    "%": Tag.NOUN,
}
_AGED = re.compile(r"\d+-(?:year|month|day)-olds?$", re.IGNORECASE)
# Two capitals that are no one's initials ("MK Rao" has some).
_TWO_LETTERS = frozenset(
    "uk us un eu ap pm mp vp tv pr gm ag da up mi ai it hr id iq er la ny dc bc ad cm"
    " dm".split()
)
_STATES = frozenset("U.S U.K U.N E.U D.C U.A.E U.S.A".split())


@lru_cache(maxsize=65536)
def tag_word(word: str) -> str:
    """Tag a word by itself."""
    first = word[0]
    if len(word) == len("A.") and word[1] == "." and first.isupper():
        return Tag.INITIAL
    if first.isdigit():
        return Tag.ROLE if _AGED.match(word) else Tag.NUMBER
    if first.isalpha():
        if word in ("Jan.", "Jun.", "May"):
            return Tag.TIME
        return _tag_capital(word.rstrip(".")) if first.isupper() else _tag_lower(word)
    if word[:2] in ("..", "--"):
        return Tag.DASH
    return _PUNCTUATION.get(word, Tag.OTHER)


# Words in -ly that are no adverbs, or stand before a noun as often.
_NOT_ADVERBS = frozenset(
    """
    family rally ally supply assembly monopoly anomaly bully belly fly jelly tally folly
    early daily weekly monthly yearly elderly friendly deadly lovely likely lonely ugly
    """.split()
)
_PREFIXED = re.compile(r"[a-z]{1,4}[-’'][A-Z]")  # "al-Rashid", "d'Souza", "ap-Rhys"
# Endings that tell a word's class, from words long enough to have one.
_ENDINGS = (("ly", 5, Tag.ADVERB), ("ed", 5, Tag.PAST), ("ing", 6, Tag.GERUND))
_GERUND_SIZE = 6
_PARTICIPLE_SIZE = 7  # not "Ahmed" nor "Sneed"
_TRADESMAN = 7


def _tag_lower(word: str) -> str:
    known = LOWER_TAGS.get(word.replace("’", "'") if "’" in word else word)
    if known is not None:
        return known
    if word in PARTICLES:
        return Tag.PARTICLE
    if word in _NOT_ADVERBS:
        return Tag.NOUN
    return _tag_by_end(word) or _tag_hyphened(word)


def _tag_by_end(word: str) -> str:
    if word.endswith(("man", "men")) and len(word) >= _TRADESMAN:
        return Tag.ROLE  # "lobsterman", "alderwoman"
    for ending, size, tag in _ENDINGS:
        if word.endswith(ending) and len(word) >= size:
            return tag
    return Tag.NAME if _PREFIXED.match(word) else ""


def _tag_hyphened(word: str) -> str:
    """Tag a compound by its last part: "vice-chairman", "ex-minister"."""
    *before, last = word.rsplit("-", 1)
    return Tag.ROLE if before and last in ROLES else Tag.NOUN


_HONORIFIC = frozenset(word for listed in HONORIFICS.values() for word in listed)
_CAPITAL_CLASSES = (
    (_HONORIFIC, Tag.HONORIFIC),
    (SUFFIXES | ORDERS, Tag.SUFFIX),
    (TITLES, Tag.TITLE),
    (FIELDS, Tag.FIELD),
    (NATIONS, Tag.DEMONYM),
    (frozenset(f"{nation}s" for nation in NATIONS), Tag.ROLE),
    (BODIES, Tag.BODY_NAME),
)
_CAPITAL_TAGS: dict[str, str] = {
    # The first class that lists a word wins; "says" in a headline stays a cue.
    **{word: tag for words, tag in reversed(_CAPITAL_CLASSES) for word in words},
    **{
        word: LOWER_TAGS[word]
        for word in ("says", "said", "tells", "told", "according")
    },
}
_LOWER_KEPT = frozenset("DHPpWItcSCXAY#r")


def _tag_capital(word: str) -> str:
    if len(word) == 1:
        return {"I": Tag.PRONOUN, "A": Tag.DETERMINER}.get(word, Tag.INITIAL)
    if "." in word:
        is_short = len(word) <= _DOTTED_INITIALS and word not in _STATES
        return Tag.INITIAL if is_short else Tag.ACRONYM
    lower = word.lower().replace("’", "'")
    if lower in _RANKS and not word.isupper():
        return Tag.NAME  # "Di Roe", not "DI Roe"
    return _CAPITAL_TAGS.get(lower) or _tag_capital_by_lower(word, lower)


_RANKS = frozenset("ds di dci dsi pc wpc".split())


def _tag_capital_by_lower(word: str, lower: str) -> str:
    """Tag a capitalised word by what it is without its capital."""
    if LOWER_TAGS.get(lower) == Tag.ROLE:
        return _tag_capital_role(lower)
    known = "" if lower in _MONTHS_AND_NAMES else LOWER_TAGS.get(lower, "")
    kept = _CAPITALS_KEPT if word.isupper() else _LOWER_KEPT
    is_known = known in kept if known else False
    return known if is_known and lower != "will" else _tag_unknown_capital(word)


_MONTHS_AND_NAMES = frozenset(("jan", "jun"))  # with a full stop, the month
_DOTTED_INITIALS = 5  # "J.R.R"
_CAPITALS_KEPT = frozenset("DHPItSCX")


def _tag_capital_role(lower: str) -> str:
    """Tag "Democrats", people; "Workers", part of a body's name; "Farmer", a name."""
    if lower in NATIONS or lower.removesuffix("s") in _PARTISANS:
        return Tag.ROLE
    return Tag.BODY_NAME if lower.endswith("s") else Tag.NAME


_PARTISANS = frozenset("democrat republican conservative liberal socialist".split())


def _tag_unknown_capital(word: str) -> str:
    if word.isupper():
        is_pair = len(word) == len("MK") and word.lower() not in _TWO_LETTERS
        return Tag.INITIAL if is_pair else Tag.ACRONYM
    return _tag_capital_hyphened(word) if "-" in word else Tag.NAME


_FROM_THERE = ("-based", "-born", "-bred", "-trained", "-educated", "-raised")


def _tag_capital_hyphened(word: str) -> str:
    lower = word.lower()
    if _tag_hyphened(lower) == Tag.ROLE:
        return Tag.TITLE
    if lower.split("-", 1)[0] in NATIONS or lower.endswith(_FROM_THERE):
        return Tag.DEMONYM  # "Utopia-based"
    if lower[:2] in ("d-", "r-"):
        return Tag.SUFFIX  # "Jane Roe, D-Utopia,"
    return Tag.NAME
