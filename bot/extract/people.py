"""Who an article names: people and bodies, their roles, their full names.

One pass over the narrative finds every name; names that belong together become
one `Person`. Knows what this one article licenses: a surname stands for a full
name only where one person here bears it, a role for a person only where the
article binds it to that one. Refuses to know anyone from outside the article.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.extract.given_names import FEMALE, agree
from bot.extract.lexicon import PLACES
from bot.extract.names import Found, find_names, find_surnames, title_surname
from bot.extract.reading import read
from bot.model import Article, Span, Speaker, SpeakerKind
from bot.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody (or some body) an article names.

    `name` is the fullest form printed, without titles; `mentions` are in the
    order of the text, each the name alone; `roles` are as printed, without
    article ("foreign secretary"), most telling first. `gender` is "m", "f", or
    "" where nothing tells.
    """

    name: str
    kind: SpeakerKind
    named_at: Span
    mentions: tuple[Span, ...]
    roles: tuple[Span, ...] = ()
    gender: str = ""
    is_shared: bool = False  # a surname that several here bear

    @property
    def role(self) -> Span | None:
        """Give the role printed first, if any is."""
        return self.roles[0] if self.roles else None

    def as_speaker(self) -> Speaker:
        """Give them as a speaker, under their fullest name."""
        return Speaker(
            name=self.name, kind=self.kind, named_at=self.named_at, role=self.role
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Everyone an article names, in order of first mention."""

    text: str
    people: tuple[Person, ...]
    _mentions: tuple[tuple[int, int, int], ...]  # start, end, number in `people`
    _starts: tuple[int, ...]
    _by_role: Mapping[str, tuple[tuple[frozenset[str], int], ...]]  # by its head

    def at(self, span: Span) -> Person | None:
        """Give the one whose name stands in `span`; None for none or several."""
        found = {number for _, _, number in self._within(span)}
        return self.people[found.pop()] if len(found) == 1 else None

    def all_at(self, span: Span) -> tuple[Person, ...]:
        """Give everyone whose name stands in `span`, in order."""
        numbers = dict.fromkeys(number for _, _, number in self._within(span))
        return tuple(self.people[number] for number in numbers)

    def first_in(self, span: Span) -> tuple[Span, Person] | None:
        """Give the first name in `span` and whose it is."""
        for start, end, number in self._within(span):
            return Span(start, end), self.people[number]
        return None

    def names_in(self, span: Span) -> Iterator[tuple[Span, Person]]:
        """Yield the names that stand in `span`, in order."""
        for start, end, number in self._within(span):
            yield Span(start, end), self.people[number]

    def resolve(self, mention: Span) -> Speaker | None:
        """Give whom a noun phrase names: by name, or by a role bound to one.

        None where it names nobody the article lets us know ("he", "sources").
        """
        person = self.at(mention) or self.by_role(mention.of(self.text))
        return None if person is None else person.as_speaker()

    def by_role(self, phrase: str) -> Person | None:
        """Give the one person the article binds a role to ("the minister")."""
        words = _role_words(phrase)
        listed = self._by_role.get(_role_head(phrase), ())
        holders = {number for role, number in listed if words <= role}
        return self.people[holders.pop()] if len(holders) == 1 else None

    def of_generation(self, surname: str, word: str) -> Person | None:
        """Give "the younger Roe" where a son or daughter of that name is known."""
        wanted = fold(surname)
        family = [
            person
            for person in self.people
            if person.kind is SpeakerKind.PERSON
            and " " in person.name
            and fold(person.name).split()[-1] == wanted
        ]
        young = [one for one in family if self._is_child(one)]
        if len(family) != len(("elder", "younger")) or len(young) != 1:
            return None
        elder = family[1] if family[0] is young[0] else family[0]
        return young[0] if word == "younger" else elder

    def _is_child(self, person: Person) -> bool:
        heads = {_role_head(role.of(self.text)) for role in person.roles}
        return not heads.isdisjoint(_CHILDREN)

    def _within(self, span: Span) -> Iterator[tuple[int, int, int]]:
        at = bisect_left(self._starts, span.start)
        while at < len(self._mentions):
            start, end, number = self._mentions[at]
            if start >= span.end:
                return
            if end <= span.end:
                yield start, end, number
            at += 1


@lru_cache(maxsize=4)
def find_people(article: Article) -> People:
    """Find everyone the narrative names, in one pass."""
    text = article.text
    passages = read(article)
    found = [one for passage in passages for one in find_names(text, passage)]
    surnames = frozenset(filter(None, map(title_surname, found)))
    for passage in passages if surnames else ():
        found.extend(find_surnames(text, passage, surnames))
    return _describe(text, _Joiner(text, found).joined())


# ------------------------------------------------------------ one individual


def _role_words(phrase: str) -> frozenset[str]:
    """Give the words of a role that tell it from others."""
    words = re.findall(r"[^\W_]+(?:[-’'.][^\W_]+)*", fold(phrase))
    kept = (word for word in words if word not in _UNTELLING)
    return frozenset(_SAME.get(word, word) for word in kept)


def _role_head(phrase: str) -> str:
    """Give the noun a role turns on: "head" of "head of the agency"."""
    before = re.split(r"\s(?:of|for|in|at|to|with|from)\s", fold(phrase), maxsplit=1)[0]
    words = before.split()
    last = words[-1].rstrip(".") if words else ""
    return _SAME_TITLE.get(last, last)


# A nation's short form says the same in a role as its adjective.
_SAME_NATION = {"uk": "british", "u.k": "british", "us": "american", "u.s": "american"}
# A title says the same in short.
_SAME_TITLE = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "lt": "lieutenant",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "sgt": "sergeant",
    "insp": "inspector",
    "supt": "superintendent",
    "prof": "professor",
    "cllr": "councillor",
}
_SAME = _SAME_NATION | _SAME_TITLE
_UNTELLING = frozenset(
    "the a an this that his her its their former then of for in at and new".split()
)
_CHILDREN = frozenset("son daughter grandson granddaughter nephew niece".split())
_Key = tuple[str, ...]
_MOST_BEARERS = 40  # of one surname: more, and it tells nobody from another


class _Somebody:
    """The mentions joined so far into one individual, and what they tell."""

    def __init__(self, key: _Key, first: Found) -> None:
        self.key = key
        self.mentions: list[Found] = []
        self.first = first.span
        self.genders: set[str] = set()
        self.titles: set[str] = set()
        self.ages: dict[str, None] = {}

    def add(self, one: Found, text: str) -> None:
        self.mentions.append(one)
        self.first = min(self.first, one.span)
        if one.gender:
            self.genders.add(one.gender)
        if one.role is not None:
            self.titles |= _role_words(one.role.of(text))
        if one.age:
            self.ages[one.age] = None

    def fits(self, one: Found) -> bool:
        return not one.gender or not self.genders or one.gender in self.genders


class _Joiner:
    """Joins an article's names: full ones first, then those that shorten them."""

    def __init__(self, text: str, found: list[Found]) -> None:
        self._text = text
        self._found = [(one, one.core) for one in found]
        self._known: dict[_Key, _Somebody] = {}
        self._by_last: dict[str, list[_Somebody]] = defaultdict(list)
        self._by_first: dict[str, list[_Somebody]] = defaultdict(list)

    def joined(self) -> list[_Somebody]:
        """Give the individuals by first mention."""
        full = [(one, core) for one, core in self._found if len(core) > 1]
        # People before bodies, long names before short: they lend surnames.
        full.sort(key=lambda pair: (pair[0].is_body, -len(pair[1])))
        for one, core in full:
            self._put(one, self._long_form(core), lends=not one.is_body)
        for one, core in self._found:
            if len(core) == 1:
                self._put_single(one, core[0])
        return sorted(self._known.values(), key=lambda somebody: somebody.first)

    def _put(self, one: Found, key: _Key, *, lends: bool = False) -> None:
        somebody = self._known.get(key)
        if somebody is None:
            somebody = self._known[key] = _Somebody(key, one)
            if lends and len(self._by_last[key[-1]]) < _MOST_BEARERS:
                self._by_last[key[-1]].append(somebody)
                self._by_first[key[0]].append(somebody)
        somebody.add(one, self._text)

    def _long_form(self, core: _Key) -> _Key:
        """Give a longer form of the name that may be the same person's."""
        for known in self._by_last.get(core[-1], ()):
            key = known.key
            if agree(key[0], core[0]) or key[-len(core) :] == core:
                return key  # "J. Roe" and "de Roe" of "Jane de Roe"
        return core

    def _put_single(self, one: Found, word: str) -> None:
        """Give a single word to whom it shortens; else it stands for itself."""
        bearers = self._by_last.get(word, [])
        if bearers and self._is_somebody_else(one, bearers):
            self._put(one, (word,), lends=True)
            return
        if not bearers and one.honorific in _WITH_GIVEN_NAME and not one.is_junior:
            bearers = self._by_first.get(word, [])
        fitting = [bearer for bearer in bearers if bearer.fits(one)]
        # A surname alone means who has been introduced; "Jo Roe" comes later.
        known = [bearer for bearer in fitting if bearer.first < one.span]
        if len(fitting) == 1 or len(known) == 1:
            (known or fitting)[0].add(one, self._text)
        else:
            self._put(one, ("", word) if fitting else (word,))

    def _is_somebody_else(self, one: Found, bearers: list[_Somebody]) -> bool:
        """Tell "President Roe" from a Jane Roe named later, without that title."""
        if one.role is None or any(len(bearer.key) == 1 for bearer in bearers):
            return False
        title = _role_words(one.role.of(self._text))
        return all(
            bearer.first > one.span and title.isdisjoint(bearer.titles)
            for bearer in bearers
        )


# "Sir John": the style that goes with a given name; none at all does too.
_WITH_GIVEN_NAME = frozenset(("", "sir", "dame"))


def _describe(text: str, joined: list[_Somebody]) -> People:
    """Put the individuals into records."""
    people = tuple(_with_kin(joined, [_person(text, one) for one in joined]))
    mentions = sorted(
        (span.start, span.end, number)
        for number, person in enumerate(people)
        for span in person.mentions
    )
    by_role: dict[str, dict[tuple[frozenset[str], int], None]] = defaultdict(dict)
    for number, person in enumerate(people):
        told = [role.of(text) for role in person.roles]
        told += [f"{age}-year-old" for age in joined[number].ages]
        for role in told:
            by_role[_role_head(role)][_role_words(role), number] = None
    return People(
        text=text,
        people=people,
        _mentions=tuple(mentions),
        _starts=tuple(start for start, _, _ in mentions),
        _by_role={head: tuple(listed) for head, listed in by_role.items()},
    )


def _person(text: str, somebody: _Somebody) -> Person:
    group = sorted(somebody.mentions, key=lambda one: one.span)
    fullest = max(
        group, key=lambda one: (len(one.core), _letters(one), -one.span.start)
    )
    named_at = fullest.without_letters(text)
    return Person(
        name=" ".join(named_at.of(text).split()),
        kind=_kind(group),
        named_at=named_at,
        mentions=tuple(one.span for one in group),
        roles=_roles(text, group),
        gender=_gender(group) or _gender_of_single(fullest),
        is_shared=somebody.key[0] == "",
    )


def _with_kin(joined: list[_Somebody], people: list[Person]) -> Iterator[Person]:
    """Take "Zavia Roe" for a person where Jim Roe is one."""
    families = {
        somebody.key[-1]
        for somebody, person in zip(joined, people, strict=True)
        if person.kind is SpeakerKind.PERSON and len(somebody.key) > 1
    }
    for somebody, person in zip(joined, people, strict=True):
        is_kin = len(somebody.key) > 1 and somebody.key[-1] in families
        if is_kin and somebody.key[0] and person.kind is SpeakerKind.UNRESOLVED:
            yield replace(person, kind=SpeakerKind.PERSON)
        else:
            yield person


def _letters(one: Found) -> int:
    return sum(len(word) for word in one.words)


def _kind(group: list[Found]) -> SpeakerKind:
    if all(len(one.words) == 1 and one.core[0] in PLACES for one in group):
        return SpeakerKind.UNRESOLVED
    if any(one.is_person for one in group):
        return SpeakerKind.PERSON
    if any(one.is_body for one in group):
        return SpeakerKind.ORGANISATION
    return SpeakerKind.UNRESOLVED


def _gender(group: list[Found]) -> str:
    told = Counter(one.gender for one in group if one.gender)
    return next(iter(told)) if len(told) == 1 else ""


def _gender_of_single(one: Found) -> str:
    """Give the gender of "Melanie"; of men's names too many are surnames."""
    return "f" if len(one.words) == 1 and one.words[0].lower() in FEMALE else ""


def _roles(text: str, group: list[Found]) -> tuple[Span, ...]:
    """Give the distinct roles, in order; the same words count once."""
    roles: dict[str, Span] = {}
    for one in group:
        if one.role is not None:
            roles.setdefault(fold(one.role.of(text)), one.role)
    return tuple(roles.values())
