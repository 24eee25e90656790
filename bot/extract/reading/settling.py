"""What class a word is of where the word before it decides.

Knows "his comments" from "she comments", and "Mrs May" from the month. Refuses to
know more of the text than the class of one word before.
"""

import re
from collections.abc import Callable, Collection, Mapping

from bot.extract.reading.cues import NAMING, PARTICIPLES
from bot.extract.reading.given_names import GIVEN, is_given
from bot.extract.reading.lexicon import LOWER_TAGS
from bot.extract.reading.nations import NATIONALS, PLACES
from bot.extract.reading.styles import ADDRESSES, BEFORE_ADDRESS, SHORT_OFFICES
from bot.extract.reading.tagging import opening_word, tag_word
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
    return opening_word(word) if before == Tag.STOP else Tag.NAME


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
