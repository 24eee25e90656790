"""What opens a name by its capital and is no part of it: "Violinist Jane Roe".

At a sentence's head any word has a capital. Knows which of them tell what
somebody is, or are words of this article elsewhere, and takes them off where
what is left is a name. Refuses to take off what may be a given name, and what
stands with its capital inside a sentence, too.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from bot.extract.gazetteer import place_named
from bot.extract.people.found import Found
from bot.extract.reading.given_names import gender_of, is_given
from bot.extract.reading.lexicon import LOWER_TAGS, PARTICLES, ROLES, names_human
from bot.extract.reading.styles import BEFORE_TWO, IN_TWO, PERHAPS
from bot.model import Span
from bot.text import fold


def take_off(text: str, found: list[Found]) -> None:
    """Take what is no name off the names of an article."""
    names = _Names(text, found)
    for one in found:
        if len(one.words) > 1 and not one.is_body:
            if office := _OFFICE_OF.search(
                text, max(0, one.span.start - _NEAR), one.span.start
            ):
                _part_from_office(text, one, office.start())
            if styles := names.styles_before(one):
                _shorten(text, one, styles)
            elif one.opens:
                _shorten(text, one, names.extra_words(one))


# "Minister for Ports Jane Roe", "Governor of Lagos Jane Roe"
_OFFICE_OF = re.compile(
    r"\b(?:(?:[Dd]eputy|[Pp]rime|[Ff]oreign|[Ff]ormer|[Jj]unior)\s)?"
    r"(?:Minister|Secretary|Commissioner|Governor|Mayor|Bishop|Archbishop|Director|Head"
    r"|Chief|Ambassador|Envoy|Chancellor|Speaker|Rector|Dean|Sheriff|Commander|Emir|Sultan|M[ELS]?P|MLA|TD|Senator|Constable)"
    r"\s(?:of\sState\s)?(?:for|of|to)\s(?:the\s)?(?:[A-Z][\w\-]+,?\s(?:and\s|&\s)?){0,3}\Z"
)
_NEAR = 80
_OPENS_PLACES = frozenset(
    "St Saint San Santa São New Los Las Port Fort Mount El Al Sri".split()
)


def _part_from_office(text: str, one: Found, start: int) -> None:
    """Part "Ports Jane Roe" before the given name; what stands before is the role.

    A place may be several words, given names among them: "Mayor of San Jose Jo Roe".
    """
    words = one.words
    ends = range(1, len(words) - 1)
    places = [at for at in ends if place_named(" ".join(words[:at])) is not None]
    known = [at for at in reversed(places) if _is_given(words[at])]
    named = [
        at
        for at in ends
        if _is_given(words[at]) and not _is_given(words[0])
        if at > 1 or words[0].rstrip(".") not in _OPENS_PLACES
    ]
    at = next(iter((*known, *named)), 0)
    _shorten(text, one, at)
    if at:
        one.role = Span(start, len(text[: one.span.start].rstrip()))
        one.is_person = True


# Names that end as words for people do, and are in no list of names, being
# common to both sexes or surnames before they were given.
_GIVEN_TOO = frozenset(
    """
    archer parker mercer sawyer piper harper cooper turner potter baxter thatcher ryder
    tucker weaver brewer chandler gardner sumner webster wheeler connor taylor ivor
    christian adrian dorian kilian cyprian whitman skyler schuyler pieter holger asher
    asger kasper caspar ander xander sandor tudor theodor isidor teodor castor pastor
    hanover gauthier didier rutger feodor fyodor crist evangelist baptist
    """.split()
)
# What ends so is hardly ever a name.
_TELLING = re.compile(
    r"\w{2,}(?:ologist|grapher|keeper|maker|worker|player|writer|builder|master|[a-z]ist|ician"
    r"|arian|woman|[^r]man|eer)$"
)
_DESCRIBES = re.compile(r"\w{3,}(?:ed|ing|ous|ful|less|able)$")  # "Understated Roe"
# What ends so is no surname: "Tiger Global Management".
_OF_BODIES = re.compile(
    r"\w{2,}(?:ment|ments|tion|tions|ing|ings|ity|ness|ance|ics|als|ers)$"
)
_LONG = 7  # letters: shorter, and a word in -er may be a surname
_FROM_WHERE = ("-based", "-born", "-trained", "-educated", "-raised", "-bred")
# What somebody is to a team, a family or a place, and no name.
_CALLINGS = frozenset(
    """
    substitute debutant debutante replacement newcomer opener seamer all-rounder
    wicketkeeper hooker prop flanker fullback full-back winger wing-half stopper starlet
    youngster cox rower jockey mum dad mam granny grandad gran stepmum stepdad fellow
    regular local native newlywed retiree octogenarian nonagenarian centenarian
    apprentice trainee undergraduate postgraduate schoolboy schoolgirl fisherman
    soprano mezzo mezzo-soprano contralto tenor countertenor baritone bass-baritone
    maestro diva ballerina virtuoso judoka karateka gymnast biathlete skier forward
    quarterback heavyweight astronaut cosmonaut patriarch metropolitan prelate nuncio
    legate abbess lama guru pilgrim missionary midwife vet poet comic dj model heiress
    socialite oligarch prodigy pundit fugitive hostage dissident refugee exile warlord
    sherpa attache bursar actuary steward grazier suffragette laird
    fishwife milkman lone veteran ex-soldier ex-miner ex-teacher
    """.split()
)
_MOST_STYLES = 4  # words before one name
_PAIR = 2  # words: "Tan Sri"
_MOST_EXTRA = 2  # "Opera singer", "Oscar winner"


class _Names:
    """What the names of one article tell of each other."""

    def __init__(self, text: str, found: Iterable[Found]) -> None:
        self._text = text
        self._lower: frozenset[str] | None = None
        self._inside: set[tuple[str, ...]] = set()  # where a capital tells a name
        self._all: set[tuple[str, ...]] = set()
        self._surnames: set[str] = set()  # borne with a known given name
        self._bearers: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self._alone: set[str] = set()
        self._styled: set[tuple[str, str]] = set()  # ("Swami", "Roe")
        for one in found:
            self._all.add(one.words)
            if not one.opens:
                self._inside.add(one.words)
            if len(one.words) == 1:
                self._alone.add(one.words[0])
                continue
            self._bearers[one.words[-1]].add(one.words)
            if len(one.words) > _PAIR:
                self._styled.add((one.words[0], one.words[-1]))
            if _is_given(one.words[0]):
                self._surnames.add(one.words[-1])

    def styles_before(self, one: Found) -> int:
        """Give how many of a name's first words are courtesies: "Swami Jo Roe"."""
        at, words = 0, one.words
        if len(words) > _PAIR and words[0].endswith(_FROM_WHERE):
            at = 1  # "Upton-based Jane Roe"
        while at < _MOST_STYLES and len(words) - at > 1 and self._is_style(words[at:]):
            at += 2 if words[at : at + 2] in IN_TWO and len(words) - at > _PAIR else 1
        return at

    def _is_style(self, words: tuple[str, ...]) -> bool:
        """Tell a courtesy, or what the article leaves off the name elsewhere."""
        first, rest = words[0].rstrip("."), words[1:]
        if words[:2] in IN_TWO:
            return True
        is_full = len(rest) > 1 and len(rest[0]) > len("X.")
        if rest in self._all:
            is_word = not _is_given(first) and rest[0].lower() not in PARTICLES
            is_word = is_word and (_is_given(rest[0]) or self._is_word(first))
            return first in BEFORE_TWO or (is_full and (first in PERHAPS or is_word))
        is_known = is_full or (words[0], rest[-1]) in self._styled
        return is_known and first in BEFORE_TWO

    def extra_words(self, one: Found) -> int:
        """Give how many of a name's first words are no part of it."""
        if one.words in self._inside or _is_given(one.words[0]):
            return 0
        for extra in range(min(_MOST_EXTRA, len(one.words) - 1), 0, -1):
            if self._is_extra(one, extra):
                return extra
        return 0

    def _is_extra(self, one: Found, extra: int) -> bool:
        word, rest = one.words[extra - 1].lower(), one.words[extra:]
        if _is_given(word) or not word.isalpha():
            return False
        if len(rest) == 1:
            return self._is_before_surname(word, rest[0])
        if extra > 1:  # "Jazz Drummer Jo Roe"
            return _tells(word) and (_is_telling(word) or len(word) >= _LONG)
        if _tells(word):
            is_sure = _is_telling(word) or word in _CALLINGS
            return is_sure or self._is_person(one, rest)
        return self._is_word(word) and (rest in self._all or _is_given(rest[0]))

    def _is_before_surname(self, word: str, surname: str) -> bool:
        """Tell "Understated Roe" and "Cellist Roe", where a Roe is known otherwise."""
        if surname in self._surnames and self._is_word(word):
            return True
        if word in ROLES or _DESCRIBES.match(word):
            return len(self._bearers[surname]) > 1
        return surname in self._alone and _is_telling(word)

    def _is_person(self, one: Found, rest: tuple[str, ...]) -> bool:
        """Tell a person by what is left: "Jane Roe", or a Roe named elsewhere."""
        if one.is_person or _is_given(rest[0]) or rest[-1] in self._alone:
            return True
        is_body = _OF_BODIES.match(rest[-1].lower()) is not None
        return not is_body and not any(self._is_word(word) for word in rest)

    def _is_word(self, word: str) -> bool:
        """Tell a word that the article or the language has without a capital."""
        key = word.lower()
        if self._lower is None:
            self._lower = frozenset(re.findall(r"(?<!\w)[a-z]+", self._text))
        return key in self._lower or key in LOWER_TAGS or _tells(key)


def _tells(word: str) -> bool:
    """Tell a word for what somebody is or does: "pharmacist"."""
    if word in ROLES or word in _CALLINGS or _TELLING.match(word):
        return True
    return names_human(word) and not word.endswith("s")


def _is_telling(word: str) -> bool:
    return _tells(word) and _TELLING.match(word) is not None


def _is_given(word: str) -> bool:
    key = fold(word).rstrip(".")
    return is_given(key) or key in _GIVEN_TOO or len(key) == 1


def _shorten(text: str, one: Found, extra: int) -> None:
    """Take the first words off a name; what they tell of somebody is the role."""
    if not extra:
        return
    one.gender = one.gender or BEFORE_TWO.get(one.words[0].rstrip("."), "")
    is_style = one.words[0].rstrip(".") in BEFORE_TWO
    one.is_person = one.is_person or is_style
    end = one.span.start
    for word in one.words[:extra]:
        found = text.find(word, end, one.span.end)
        if found < 0:
            return
        end = found + len(word)
    if one.role is None and _tells(one.words[extra - 1].lower()):
        one.role = Span(one.span.start, end)
        one.is_person = True
    start = end
    while start < one.span.end and not text[start].isalnum():
        start += 1
    one.words = one.words[extra:]
    one.span = Span(start, one.span.end)
    if len(one.words) > 1 and _is_given(one.words[0]):
        one.is_person = True
        one.gender = one.gender or gender_of(one.words[0])
