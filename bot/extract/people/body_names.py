"""Where the names of bodies end: "Greenpeace Utopia", "Department for Parks".

Knows the words that end or join such names. Refuses to know which body any name means.
"""

import re
from typing import Final

from bot.extract.reading.given_names import is_given
from bot.extract.reading.lexicon import LOWER_TAGS
from bot.extract.reading.nations import PLACES
from bot.extract.reading.passages import Passage

_OF_SOMETHING: Final = frozenset(
    """
    bank university college school institute department ministry office board bureau
    house court church federation association society league union council committee
    commission chamber museum academy organisation organization secretariat
    """.split()
)
# "Department for Parks", "Council on Fish", "Citizens Against Noise".
_FOR_SOMETHING: Final = _OF_SOMETHING | frozenset(
    """
    centre center coalition alliance foundation network fund trust agency authority
    partnership initiative war
    """.split()
)
# "Committee of the Red Star", "Friends of the Hills".
_OF_THE: Final = frozenset("committee bank church society league union academy".split())
_OWN_LINKS: Final = frozenset("for on against without".split())


def without_object(text: str, passage: Passage, first: int, stop: int) -> int:
    """Keep "Bank of Utopia" whole, cut "News of Utopia": few bodies are of things."""
    at = passage.all_tags.find("I", first, stop)
    if at < 0:
        return stop
    if passage.all_tags[stop : stop + 1] == "T":  # "Council on Fish Vice Chair Roe"
        stop = at + 1 + len(passage.all_tags[at + 1 : stop].rstrip("UJ"))
    head, link = _word(text, passage, at - 1), _word(text, passage, at)
    is_people = LOWER_TAGS.get(head) == "r" and head.endswith("s")
    if passage.all_tags[at + 1] == "D":
        is_whole = link == "of" and (head in _OF_THE or is_people)
        return stop if is_whole and _word(text, passage, at + 1) == "the" else at
    if link == "of":
        return stop if head in _OF_SOMETHING or _is_people_of(head) else at
    is_whole = link in _OWN_LINKS and (head in _FOR_SOMETHING or is_people)
    return stop if is_whole else at


def _is_people_of(head: str) -> bool:
    return head == "friends"


# Short forms of countries, as they end the names of bodies.
_COUNTRIES: Final = frozenset("UK USA US U.K. U.S. NZ UAE DRC".split())
_BEHIND: Final = frozenset("NiTOrnUKe")
_SHORT_BODY: Final = len("WWF")  # letters; shorter are "US", "EU", "UN"
_NO_BODY: Final = frozenset("GOP USA".split())


def with_rest(text: str, passage: Passage, first: int, stop: int) -> int:
    """Take in the country or the number a name ends with.

    "Age UK", "WWF Utopia", "Pope Jo XI".
    """
    tags = passage.all_tags
    stop = _with_second_field(text, passage, first, stop)
    if tags[stop : stop + 1] == "O" and _word(text, passage, stop) == "international":
        stop += 1
    if stop >= len(tags) or tags[stop + 1 : stop + 2] in _BEHIND:
        return stop
    word = text[passage.starts[stop] : passage.ends[stop]]
    if tags[stop] in "Ki":
        is_numbered = first > 0 and tags[first - 1] == "T" and tags[first:stop] == "N"
        if is_numbered and _ROMAN.fullmatch(word):
            return stop + 1
        is_body = tags[stop - 1] in "NO" and word in _COUNTRIES
        is_styled = first > 0 and tags[first - 1] in "TM"
        return stop + 1 if is_body and not is_styled else stop
    is_place = tags[stop] == "N" and word.lower() in PLACES
    head = text[passage.starts[first] : passage.ends[first]]
    is_body = len(head) >= _SHORT_BODY and head not in _NO_BODY
    if is_place and tags[first:stop] in ("K", "NO") and is_body:
        return stop + 1
    return stop


def _with_second_field(text: str, passage: Passage, first: int, stop: int) -> int:
    """Take in "and Agriculture" after "Ministry of Food"."""
    tags = passage.all_tags
    is_joined = "I" in tags[first:stop] and tags[stop : stop + 2] == "CU"
    if not is_joined or tags[stop + 2 : stop + 3] in _BEHIND:
        return stop
    at = tags.find("I", first, stop)
    return stop + 2 if _word(text, passage, at - 1) in _OF_FIELDS else stop


_OF_FIELDS: Final = frozenset(("ministry", "department", "office", "committee"))
_ROMAN = re.compile(r"[IVX]{1,5}")


def with_letters(text: str, passage: Passage, first: int, stop: int) -> int:
    """Take in the letters a firm's name begins with: "ABC Instruments"."""
    tags = passage.all_tags
    word = _word(text, passage, stop - 1)
    if first > 0 and tags[first - 1] == "J" and tags[first:stop] == "N":
        return first - 1 if word in _ENDS else first  # "Islamic Relief"
    if first == 0 or tags[first - 1] != "K" or set(tags[first:stop]) != {"N"}:
        return first
    is_thing = word.endswith(_OF_FIRMS) and not is_given(_word(text, passage, first))
    return first - 1 if is_thing else first


_OF_FIRMS: Final = (
    *("ments", "tions", "ment", "tion", "ings", "ics", "als", "ware", "tech", "works"),
)


# What the names of bodies end with, and no surname is.
_ENDS: Final = frozenset(
    """
    international watch relief aid action rights politics world online global worldwide
    solutions logistics economics analytics research studies without frontières
    witness intelligence communications affairs matters initiative project
    """.split()
)


def ends_as_body(words: tuple[str, ...]) -> bool:
    """Tell "Rights Watch" and "Greenpeace Utopia" from a person's name."""
    if len(words) == 1 or is_given(words[0].lower()):
        return False
    last = words[-1].lower()
    is_country = last in PLACES and words[0].lower() not in _PARTS
    return last in _ENDS or is_country or words[-1] in _COUNTRIES


# "South Sudan", "New England", "Equatorial Guinea": places.
_PARTS: Final = frozenset(
    """
    south north east west northern southern eastern western central new equatorial upper
    lower great greater saudi sierra papua san el la
    """.split()
)


def _word(text: str, passage: Passage, at: int) -> str:
    return text[passage.starts[at] : passage.ends[at]].lower()
