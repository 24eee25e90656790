"""Which names are one individual's: full ones first, then those that shorten them.

Knows how names shorten, and that a surname alone means somebody only where the
article leaves no doubt whom. Refuses to know what kind of individual it is.
"""

import re
from bisect import bisect_left
from collections import defaultdict

from bot.extract.people.found import Found
from bot.extract.people.roles import role_head, role_words
from bot.extract.reading.given_names import agree, gender_of
from bot.extract.reading.lexicon import SUFFIXES, TITLES
from bot.text import fold

Key = tuple[str, ...]
MOST_BEARERS = 40  # of one surname: more, and it tells nobody from another


class Somebody:
    """The mentions joined so far into one individual, and what they tell."""

    def __init__(self, key: Key, first: Found) -> None:
        self.key = key
        self.mentions: list[Found] = []
        self.first = first.span
        self.genders: set[str] = set()
        self.titles: set[str] = set()
        self.ages: dict[str, None] = {}
        self.paired_with = ""
        self.alone = -1  # where the first single word stood
        self._full: list[int] = []  # where full mentions stand, in order
        self._heads: set[int] = set()  # those that open a sentence
        self._singles: list[int] = []  # where single words stand, in order

    def add(self, one: Found, text: str) -> None:
        self.mentions.append(one)
        self.paired_with = self.paired_with or one.paired_with
        if one.span.start < self.first.start:
            self.first = one.span
        if one.gender:
            self.genders.add(one.gender)
        if one.role is not None:
            self.titles |= role_words(one.role.of(text))
        if one.age:
            self.ages[one.age] = None

    def add_single(self, one: Found, text: str) -> None:
        """Add a mention by a single word; these come in the text's order."""
        self.alone = one.span.start if self.alone < 0 else self.alone
        self._singles.append(one.span.start)
        self.add(one, text)

    def last_before(self, at: int) -> int:
        """Give where the last mention before `at` stands, or -1."""
        if not self._full:
            full = [m for m in self.mentions if len(m.words) > 1]
            self._full = sorted(m.span.start for m in full)
            self._heads = {m.span.start for m in full if m.opens}
        found = bisect_left(self._full, at)
        last = self._singles[-1] if self._singles else -1
        return max(last, self._full[found - 1] if found else -1)

    def opened_with(self, at: int) -> bool:
        """Tell whether the full name at `at` opens a sentence."""
        return at in self._heads

    def alone_before(self, at: int) -> int:
        """Give how often a single word stood for them before `at`."""
        return bisect_left(self._singles, at)

    def fits(self, one: Found, rival: str) -> bool:
        """Tell whether a single word may be theirs; `rival`: the gender of another.

        Where both "Mr Roe" and "Mrs Roe" are told of, and for a half of "Bo and Jo
        Roe", it is so only where their own gender is known.
        """
        if one.gender and not self.genders:
            is_half = self.paired_with in ("?", one.gender)
            return not is_half and rival in ("", one.gender)
        return not one.gender or one.gender in self.genders


class Joiner:
    """Joins an article's names: full ones first, then those that shorten them."""

    def __init__(self, text: str, found: list[Found]) -> None:
        self._text = text
        self._found = [(one, one.core) for one in found]
        self._known: dict[Key, Somebody] = {}
        self._by_last: dict[str, list[Somebody]] = defaultdict(list)
        self._by_first: dict[str, list[Somebody]] = defaultdict(list)
        self._by_middle: dict[str, list[Somebody]] = defaultdict(list)
        self._called: dict[str, set[str]] = defaultdict(set)  # "Mr", "Mrs", by word
        self._kin: set[str] = set()
        self._namesakes = _namesakes(text, found)

    def joined(self) -> list[Somebody]:
        """Give the individuals by first mention."""
        full = [(one, core) for one, core in self._found if len(core) > 1]
        # People before bodies, long names before short: they lend surnames.
        full.sort(key=lambda pair: (pair[0].is_body, -len(pair[1])))
        for one, core in full:
            suffix = _suffix(one)
            if suffix and core in self._namesakes:  # Jo Roe Sr. and Jo Roe Jr.
                self._put(one, (*core[:-1], suffix, core[-1]), lends=True)
                continue
            self._put(one, self._long_form(core), lends=not one.is_body)
        single = [(one, core[0]) for one, core in self._found if len(core) == 1]
        self._kin = self._kin_of_those_alone(single)
        for one, word in single:
            if one.honorific and one.gender:
                self._called[word].add(one.gender)
        for one, word in sorted(single, key=lambda pair: pair[0].span.start):
            self._put_single(one, word)
        return sorted(self._known.values(), key=lambda somebody: somebody.first.start)

    def _put(self, one: Found, key: Key, *, lends: bool = False) -> None:
        somebody = self._known.get(key)
        if somebody is None:
            somebody = self._known[key] = Somebody(key, one)
            if lends and len(self._by_last[key[-1]]) < MOST_BEARERS:
                self._by_last[key[-1]].append(somebody)
                self._by_first[key[0]].append(somebody)
                is_name = not key[-1].endswith(("ed", "ing"))  # "Ana Roe Described"
                for word in key[1:-1] if len(key) in _WITH_TWO_SURNAMES else ():
                    if is_name and _may_be_surname(word):
                        self._by_middle[word].append(somebody)
        somebody.add(one, self._text)

    def _long_form(self, core: Key) -> Key:
        """Give a longer form of the name that may be the same person's."""
        for known in self._by_last.get(core[-1], ()):
            key = known.key
            if not SUFFIXES.isdisjoint(key):
                continue  # "Jo Roe Jr." beside his father
            if agree(key[0], core[0]) or key[-len(core) :] == core:
                return key  # "J. Roe" and "de Roe" of "Jane de Roe"
        return core

    def _put_single(self, one: Found, word: str) -> None:
        """Give a single word to whom it shortens; else it stands for itself."""
        bearers = self._by_last.get(word, [])
        if word in self._kin and not one.honorific:
            self._put(one, (word,), lends=True)
            return
        if suffix := _suffix(one):  # "Roe Jr."
            bearers = [b for b in bearers if suffix in b.key] or bearers
        if bearers and self._is_somebody_else(one, bearers):
            self._put(one, (word,), lends=True)
            return
        if not bearers and not one.is_junior:
            bearers = self._by_other_name(one, word)
        if bearers:
            self._put_with(one, word, bearers)
        else:
            self._put(one, (word,))

    def _kin_of_those_alone(self, single: list[tuple[Found, str]]) -> set[str]:
        """Give the surnames whose only full name is a relation's of an earlier one."""
        alone: dict[str, int] = {}  # where a word first stands alone
        for one, word in single:
            alone[word] = min(alone.get(word, one.span.start), one.span.start)
        return {
            word
            for word, at in alone.items()
            for bearer in self._by_last.get(word, ())
            if len(self._by_last[word]) == 1 and self._is_kin_of_earlier(bearer, at)
        }

    def _is_kin_of_earlier(self, bearer: Somebody, alone: int) -> bool:
        """Tell "Roe said her father, Bo Roe, …": he is no earlier "Roe"."""
        start, end = bearer.first.start, bearer.first.end
        if alone > start:
            return False
        before = self._text[max(0, start - _KIN_REACH) : start]
        behind = self._text[end : end + _KIN_REACH]
        told = _HIS_KIN.search(before) or _KIN_OF_HIS.match(behind)
        whose = told[1] if told is not None else None
        is_others = whose and whose[0].isupper() and fold(whose) != bearer.key[-1]
        return told is not None and not is_others

    def _put_with(self, one: Found, word: str, bearers: list[Somebody]) -> None:
        """Give a single word to that one of its bearers who must be meant."""
        rival = self._rival(one, word, bearers)
        fitting = [bearer for bearer in bearers if bearer.fits(one, rival)]
        if one.gender:  # "Mrs Roe": Jane, rather than Zavi, whoever that is
            alike = [bearer for bearer in fitting if one.gender in bearer.genders]
            fitting = alike if len(alike) == 1 else fitting
        # A surname alone means who has been introduced; "Jo Roe" comes later.
        known = [bearer for bearer in fitting if bearer.first < one.span]
        meant = _meant(one, known) if len(known) > 1 else None
        if meant is None and (len(fitting) == 1 or len(known) == 1):
            meant = (known or fitting)[0]
            if one.honorific and meant.first > one.span:
                is_other = any(bearer.first < one.span for bearer in bearers)
                meant = None if is_other else meant
        if meant is not None:
            meant.add_single(one, self._text)
        else:
            self._put(one, ("", word))

    def _rival(self, one: Found, word: str, bearers: list[Somebody]) -> str:
        """Give "m" for "Mrs Roe" where "Mr Roe" is told of, and not known who is."""
        others = self._called.get(word, set[str]()) - {one.gender}
        if not others:
            return ""
        known = set[str]().union(*(bearer.genders for bearer in bearers))
        return next(iter(others - known), "")

    def _by_other_name(self, one: Found, word: str) -> list[Somebody]:
        """Give whose first or middle word it is: Lu Wei, Jo Roe Ray.

        With "Mr", a first word is no given name that English has: it is a family's
        name put first, or its bearer has no other.
        """
        bearers = self._by_first.get(word, [])
        if not bearers and not one.honorific and one.role is None:
            middle = self._by_middle.get(word, [])
            is_only = len(middle) == 1 and middle[0].first < one.span
            return middle if is_only else []  # "Ana Roe Ray", and then "Roe"
        is_courteous = one.honorific not in _WITH_GIVEN_NAME
        if is_courteous and (not bearers or gender_of(word)):
            return self._by_middle.get(word, [])
        return bearers

    def _is_somebody_else(self, one: Found, bearers: list[Somebody]) -> bool:
        """Tell "President Roe" from a Jane Roe named later, without that title."""
        if one.role is None or any(len(bearer.key) == 1 for bearer in bearers):
            return False
        printed = one.role.of(self._text)
        head = role_head(printed)
        if printed[0].islower() or head not in TITLES or head in _HELD_BY_MANY:
            return False  # "leader Roe", "Winner Roe", "Professor Roe"
        title = role_words(printed)
        return all(
            bearer.first > one.span and title.isdisjoint(bearer.titles)
            for bearer in bearers
        )


_HELD_BY_MANY = frozenset("professor prof doctor dr leader coach candidate".split())
_WITH_TWO_SURNAMES = (3, 4)  # words: "Ana Roe Ray", "Ana Eva Roe Ray"


def _may_be_surname(word: str) -> bool:
    return len(word) > len("X.") and not gender_of(word)


def _suffix(one: Found) -> str:
    """Give "jr" of "Jim Roe Jr."."""
    last = fold(one.words[-1]).rstrip(".") if len(one.words) > 1 else ""
    return last if last in SUFFIXES else ""


def _namesakes(text: str, found: list[Found]) -> frozenset[Key]:
    """Give the names that a father and his son bear here.

    Both have their suffix, or the article calls the one with it a son.
    """
    told: dict[Key, set[str]] = defaultdict(set)
    for one in found:
        if suffix := _suffix(one):
            told[one.core].add(suffix)
            beside = text[max(0, one.span.start - _KIN_REACH) : one.span.end]
            if _KIN.search(beside + text[one.span.end : one.span.end + _KIN_REACH]):
                told[one.core].add("")
    return frozenset(core for core, suffixes in told.items() if len(suffixes) > 1)


_KIN = re.compile(r"\b(?:son|father|dad|namesake|younger|elder|eldest|senior)\b")
_KIN_REACH = 60  # code points
_RELATION = (
    r"(?:(?:grand|step|god)?(?:father|mother|son|daughter|child)|brother|sister|wife"
    r"|husband|widow|widower|spouse|fianc[ée]e?|cousin|uncle|aunt|nephew"
    r"|niece|twin|dad|mum|mom)(?:-in-law)?"
)
# "her late father, Bo Roe", "the president's son Bo Roe", "Roe's son, Bo Roe"
_HIS_KIN = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|(\w+)[’']s?)\s(?:[\w-]+\s){{0,2}}{_RELATION},?\s\Z"
)
# "Bo Roe, the president's son", "Bo Roe, a brother of the president"
_KIN_OF_HIS = re.compile(
    rf",\s(?:(?:his|her|their|(?:the\s)?(\w+)[’']s?)\s(?:[\w-]+\s){{0,2}}{_RELATION}\b"
    rf"|(?:the|a)?\s?{_RELATION}\s(?:of|to)\s(?:the|his|her)\b)"
)


# "Sir John": the style that goes with a given name; none at all does too.
_WITH_GIVEN_NAME = frozenset(("", "sir", "dame"))


def _meant(one: Found, known: list[Somebody]) -> Somebody | None:
    """Give who goes by a surname that several bear, as long as no other is near.

    "Jane Roe rose. Roe spoke. Her son Bo Roe left. Jane Roe stayed. Roe said":
    the one who had it alone before the others came, and was named last. One who
    had it often keeps it past another's name that opens no sentence.
    """
    first = min(known, key=lambda bearer: bearer.first)
    others = [bearer for bearer in known if bearer is not first]
    came = min(other.first.start for other in others)
    if not 0 <= first.alone < came:
        return None
    at = one.span.start
    last = first.last_before(at)
    is_known = first.alone_before(came) >= _OFTEN
    for other in others:
        latest = other.last_before(at)
        if latest > last and (not is_known or other.opened_with(latest)):
            return None
    return first


_OFTEN = 2  # as often alone, and a name in passing does not take it over
