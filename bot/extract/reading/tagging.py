"""What class a word is of: by itself, and after the word before it.

Knows the lexicon's lists, endings and capitals. Refuses to know more of the
text than the class of one word before.
"""

import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache

from bot.extract.reading.cues import NAMING, PARTICIPLES
from bot.extract.reading.given_names import GIVEN, is_given
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
from bot.extract.reading.nations import NATIONALS, NATIONS, PLACES
from bot.extract.reading.styles import ADDRESSES, BEFORE_ADDRESS, SHORT_OFFICES
from bot.extract.reading.tags import Tag

# Third persons that are as often plural nouns: "the reports", "his comments".
_MAY_OWN = frozenset("rnNKoOeU")
_SUBJECT_BEFORE = frozenset("XPtNrKO")
_NOUN_BEFORE = frozenset("DHsJIgt#")
_NOUN_BEFORE_BASE = frozenset("DHsJIg#edoNO")


def _cue_in_context(before: str, word: str) -> str:
    if word.endswith("s") and before in _NOUN_BEFORE and word not in _NEVER_NOUNS:
        return Tag.NOUN  # "his comments", but "the Utopian says"
    if word in PARTICIPLES and before not in ("X", "A"):
        return Tag.PAST  # "a written statement", but "has written"
    return Tag.CUE


# Participles that stand for people, as nouns do.
_WHO_IS = frozenset("accused deceased bereaved convicted condemned".split())


_OWNING = re.compile(r"(?:['’]s)?\.?$")


def _past_in_context(before: str, word: str) -> str:
    is_person = before == Tag.DETERMINER and _OWNING.sub("", word) in _WHO_IS
    return Tag.ROLE if is_person else Tag.PAST  # "the deceased"


def _naming_in_context(before: str, word: str) -> str:
    if before == Tag.DETERMINER and word in _WHO_IS:
        return Tag.ROLE  # "the accused"
    is_noun = word.endswith("s") and before in _NOUN_BEFORE
    return Tag.NOUN if is_noun and word != "terms" else _terms(before, word)


def _terms(before: str, word: str) -> str:
    is_text = word == "terms" and before in _NOUN_BEFORE
    return Tag.TEXT if is_text else Tag.NAMING  # "the terms state that"


def _base_in_context(before: str, word: str) -> str:
    bare = word.rstrip(".")
    is_noun = before in _NOUN_BEFORE_BASE and bare not in _NEVER_NOUNS
    if word == "state":  # "But state Senator Roe", not "they must state"
        is_noun = before not in _VERB_BEFORE_STATE
    return Tag.NOUN if is_noun else Tag.CUE_BASE


_VERB_BEFORE_STATE = frozenset("tXPe")
_NEVER_NOUNS = frozenset(
    "say says tell tells argue argues insist insists writes".split()
)


def _noun_in_context(before: str, word: str) -> str:
    is_naming = before in _SUBJECT_BEFORE and word in NAMING
    return Tag.NAMING if is_naming else Tag.NOUN  # "they call it", but not "a call"


def _name_in_context(before: str, word: str) -> str:
    if before in _BEFORE_NATIONAL and word.lower() in NATIONALS:
        return Tag.ROLE  # "the Spaniard"
    if before == Tag.BODY_NAME and word.lower() in PLACES:
        return Tag.BODY_NAME  # "Amity International Utopia"
    if before in _BEFORE_ADDRESS and (tag := _of_address(before, word)):
        return tag
    return _opening_word(word) if before == Tag.STOP else Tag.NAME


def _of_address(before: str, word: str) -> str:
    if word.lower().rstrip(".") in ADDRESSES:
        return Tag.TITLE  # "Her Honour"
    is_royal = before == Tag.POSSESSIVE and word.lower() in BEFORE_ADDRESS
    return Tag.FIELD if is_royal else ""  # "His Royal Highness"


_BEFORE_ADDRESS = frozenset((Tag.POSSESSIVE, Tag.FIELD))


def _initial_in_context(before: str, word: str) -> str:
    return Tag.TITLE if _is_office(before, word) else Tag.INITIAL


def _is_office(before: str, word: str) -> bool:
    """Tell "the A-G" and "Utopia's DG" from "DG Roe"."""
    is_ruled = before in _BEFORE_OFFICE
    return is_ruled and word.isupper() and word.lower().rstrip(".") in SHORT_OFFICES


_BEFORE_OFFICE = frozenset((Tag.DETERMINER, Tag.POSSESSIVE, Tag.OWNER, Tag.DEMONYM))


def _suffix_in_context(before: str, word: str) -> str:
    is_style = word in ("Sr", "Sr.") and before not in _BEFORE_SUFFIX
    return Tag.HONORIFIC if is_style else Tag.SUFFIX  # "said Sr. Roe"


_BEFORE_INTERNATIONAL = frozenset((Tag.NAME, Tag.ACRONYM))
_BEFORE_SUFFIX = frozenset((Tag.NAME, Tag.INITIAL, Tag.COMMA, Tag.TITLE))


def _demonym_in_context(before: str, _word: str) -> str:
    return Tag.NAME if before == Tag.HONORIFIC else Tag.DEMONYM  # "Mr English"


def _body_in_context(before: str, word: str) -> str:
    is_people = before == Tag.STOP and LOWER_TAGS.get(word.lower()) == Tag.ROLE
    return Tag.ROLE if is_people else Tag.BODY_NAME  # "Officials said"


def _title_in_context(before: str, word: str) -> str:
    """Tell "prosecutor Dean Roe" from "Dean Roe"."""
    is_first = before == Tag.ROLE and is_given(word)
    return Tag.NAME if is_first else Tag.TITLE


def _field_in_context(before: str, word: str) -> str:
    is_body = before in _BEFORE_INTERNATIONAL and word == "International"
    return Tag.BODY_NAME if is_body else Tag.FIELD  # "Amity International"


def _acronym_in_context(before: str, word: str) -> str:
    if _is_office(before, word):
        return Tag.TITLE
    is_body = before == Tag.BODY_NAME and word in ("UK", "US", "USA", "UAE", "EU")
    return Tag.BODY_NAME if is_body else Tag.ACRONYM  # "Amity International UK"


def _small_in_context(before: str, word: str) -> str:
    """Tell "Al From", "Roe Still" from "From", where a sentence begins."""
    return Tag.NAME if before in "Ni" else tag_word(word)


# Small words that are surnames as well, as "of", "the" and "and" are not.
_SURNAMES = frozenset(
    "From Down Over More Such Still Just Ever Like Near Close Off Quite Best".split()
)


def settle_of(tag: str, word: str) -> Callable[[str, str], str] | None:
    """Give what settles the tag of `word`, if any word before it can change it."""
    if word in _SURNAMES:
        return _small_in_context
    changing = _CHANGING.get(tag)
    return SETTLE.get(tag) if changing is None or word.lower() in changing else None


def _time_in_context(before: str, word: str) -> str:
    """Tell May, as in "Mrs May", "said May", from the month."""
    return Tag.NAME if word in ("May", "May.") and before in _BEFORE_NAME else Tag.TIME


_BEFORE_NAME = frozenset("NMiTVSx.")
_BEFORE_NATIONAL = frozenset("DHn#g")


def _mark_in_context(before: str, word: str) -> str:
    if before == Tag.HONORIFIC and word in "'’":
        return Tag.HONORIFIC  # "Dato’ Roe"
    # "residents’ groups": outside a quotation, this is no closing mark.
    return Tag.OWNER if word in "'’" and before in _MAY_OWN else Tag.OTHER


def _once_in_context(before: str, word: str) -> str:
    is_adverb = word == "once" and before in _BEFORE_ONCE
    return Tag.ADVERB if is_adverb else Tag.SUBORDINATOR  # "Roe once said"


_BEFORE_ONCE = frozenset("NKOrPjoe")

# What a word is, where the one before it decides.
SETTLE: Mapping[str, Callable[[str, str], str]] = {
    Tag.CUE: _cue_in_context,
    Tag.CUE_BASE: _base_in_context,
    Tag.NAMING: _naming_in_context,
    Tag.NOUN: _noun_in_context,
    Tag.NAME: _name_in_context,
    Tag.TITLE: _title_in_context,
    Tag.FIELD: _field_in_context,
    Tag.ACRONYM: _acronym_in_context,
    Tag.INITIAL: _initial_in_context,
    Tag.PAST: _past_in_context,
    Tag.SUFFIX: _suffix_in_context,
    Tag.DEMONYM: _demonym_in_context,
    Tag.BODY_NAME: _body_in_context,
    Tag.OTHER: _mark_in_context,
    Tag.TIME: _time_in_context,
    Tag.SUBORDINATOR: _once_in_context,
}
# Of these classes, the only words that another may change.
_CHANGING: Mapping[str, Collection[str]] = {
    Tag.NOUN: NAMING,
    Tag.PAST: _WHO_IS,
    Tag.TITLE: GIVEN,
    Tag.FIELD: ("international",),
    Tag.OTHER: "'’",
    Tag.TIME: ("may", "may."),
    Tag.SUBORDINATOR: ("once",),
}


@lru_cache(maxsize=8192)
def _opening_word(word: str) -> str:
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
