"""Who an article names: people and bodies, their roles, their full names.

One pass over the narrative finds every name; names that belong together become
one `Person`. Knows what this one article licenses: a surname stands for a full
name only where one person here bears it, a role for a person only where the
article binds it to that one. Refuses to know anyone from outside the article.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.extract.people.found import Found
from bot.extract.people.headwords import take_off
from bot.extract.people.joining import MOST_BEARERS, Joiner, Somebody
from bot.extract.people.names import find_names, find_surnames, title_surname
from bot.extract.people.roles import role_head, role_words
from bot.extract.reading.given_names import FEMALE, gender_of, is_given
from bot.extract.reading.nations import PLACES
from bot.extract.reading.passages import read
from bot.model import Article, RegionKind, Span, Speaker, SpeakerKind
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

    @property
    def has_given_name(self) -> bool:
        """Tell a name that begins as people's do, and is no place's."""
        return bool(self.gender) and self.name.lower() not in PLACES

    @property
    def may_be_human(self) -> bool:
        """Tell whether "he" after them may be them; "Foo Bar" may, "Utopia" not."""
        if self.kind is SpeakerKind.UNRESOLVED and not self.is_shared:
            return " " in self.name or self.has_given_name
        return self.kind is SpeakerKind.PERSON or self.is_shared

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
    _mentions: tuple[tuple[Span, int], ...]  # with the number in `people`
    _starts: tuple[int, ...]
    _by_role: Mapping[str, tuple[tuple[frozenset[str], int], ...]]  # by its head
    _bearers: Mapping[str, tuple[int, ...]]  # by surname; none of them shared

    def at(self, span: Span) -> Person | None:
        """Give the one whose name stands in `span`; None for none or several."""
        found = {number for _, number in self._within(span)}
        return self.people[found.pop()] if len(found) == 1 else None

    def all_at(self, span: Span) -> tuple[Person, ...]:
        """Give everyone whose name stands in `span`, in order."""
        numbers = dict.fromkeys(number for _, number in self._within(span))
        return tuple(self.people[number] for number in numbers)

    def names_in(self, span: Span) -> Sequence[tuple[Span, Person]]:
        """Give the names that stand in `span`, in order."""
        found, people = self._within(span), self.people
        return [(mention, people[number]) for mention, number in found] if found else ()

    def ending_at(self, end: int) -> Person | None:
        """Give whose name ends right before `end`."""
        at = bisect_left(self._starts, end) - 1
        is_there = at >= 0 and self._mentions[at][0].end == end
        return self.people[self._mentions[at][1]] if is_there else None

    def around(self, at: int) -> Person | None:
        """Give the body whose name goes on: "Council" of "Council on Fish"."""
        found = bisect_left(self._starts, at) - 1
        if found < 0 or self._mentions[found][0].end <= at:
            return None
        person = self.people[self._mentions[found][1]]
        return person if person.kind is SpeakerKind.ORGANISATION else None

    def resolve(self, mention: Span) -> Speaker | None:
        """Give whom a noun phrase names: by name, or by a role bound to one.

        None where it names nobody the article lets us know ("he", "sources").
        """
        person = self.at(mention) or self.by_role(mention.of(self.text), mention.start)
        return None if person is None else person.as_speaker()

    def by_role(self, phrase: str, at: int | None = None) -> Person | None:
        """Give the one person the article binds a role to ("the minister").

        At a place `at`, nobody who is named only behind it as "the minister of
        Utopia", where others are named before.
        """
        listed = self._by_role.get(role_head(phrase))
        if not listed:
            return None
        words = role_words(phrase)
        holders = {number for role, number in listed if words <= role}
        if len(holders) != 1:
            return None
        holder = self.people[holders.pop()]
        if at is None or holder.mentions[0].start < at:
            return holder
        is_exact = any(words == role for role, _ in listed)
        return holder if is_exact or not self._is_anybody_before(at) else None

    def _is_anybody_before(self, at: int) -> bool:
        return any(
            self.people[number].kind is SpeakerKind.PERSON
            for _, number in self._mentions[: bisect_left(self._starts, at)]
        )

    def is_others_role(self, head: str, person: Person) -> bool:
        """Tell whether anybody else here is called so: "Jane Roe, a candidate"."""
        listed = self._by_role.get(head, ())
        return any(self.people[number] is not person for _, number in listed)

    def has_age(self, person: Person) -> bool:
        """Tell whose age is printed: "Jane Roe, 46, left"."""
        return any(
            head.endswith("-year-old") and self.people[number] is person
            for head, listed in self._by_role.items()
            for _, number in listed
        )

    def of_generation(self, surname: str, word: str) -> Person | None:
        """Give "the younger Roe" where a son or daughter of that name is known."""
        wanted = fold(surname)
        family = [
            person
            for person in self.people
            if person.kind is SpeakerKind.PERSON
            and " " in person.name
            and wanted in fold(person.name).split()[-2:]
        ]
        young = [one for one in family if self._is_child(one)]
        if len(family) != len(("elder", "younger")) or len(young) != 1:
            return None
        elder = family[1] if family[0] is young[0] else family[0]
        return young[0] if word == "younger" else elder

    def borne_by(self, surname: str, gender: str) -> Person | None:
        """Give the only one of a surname whom "he" or "she" can mean.

        "Clara Roe met Bo Roe. Roe stayed. She said": Clara Roe.
        """
        bearers = self._bearers.get(fold(surname), ())
        if len(bearers) > MOST_BEARERS:
            return None
        fitting = [
            person
            for person in (self.people[number] for number in bearers)
            if person.kind is not SpeakerKind.ORGANISATION
            and person.gender in (gender, "")
        ]
        is_sure = len(fitting) == 1 and fitting[0].gender == gender
        return fitting[0] if is_sure else None

    def _is_child(self, person: Person) -> bool:
        if fold(person.name).endswith((" jr.", " jr")):
            return True
        heads = {role_head(role.of(self.text)) for role in person.roles}
        return not heads.isdisjoint(_CHILDREN)

    def _within(self, span: Span) -> Sequence[tuple[Span, int]]:
        starts, end = self._starts, span.end
        first = bisect_left(starts, span.start)
        if first == len(starts) or starts[first] >= end:
            return ()  # as in most sentences
        found = self._mentions[first : bisect_left(starts, end, first)]
        return [one for one in found if one[0].end <= end]


@lru_cache(maxsize=4)
def find_people(article: Article) -> People:
    """Find everyone the narrative names, in one pass."""
    text = article.text
    passages = read(article)
    found = [one for passage in passages for one in find_names(text, passage)]
    surnames = frozenset(filter(None, map(title_surname, found)))
    for passage in passages if surnames else ():
        found.extend(find_surnames(text, passage, surnames))
    take_off(text, found)
    found.extend(_headline_names(article, found))
    return _describe(text, Joiner(text, found).joined())


_PAIR = re.compile(r"\b(?=([A-Z][\w-]+) ([A-Z][\w-]+))")
_HEADINGS = (RegionKind.HEADLINE, RegionKind.SUBHEADING)


def _headline_names(article: Article, found: list[Found]) -> Iterator[Found]:
    """Yield full names that only a headline gives: "Jane Roe calls for calm".

    Only of those whom the narrative calls by that surname alone: in a headline
    every word may have a capital.
    """
    named: dict[str, dict[str, Found]] = defaultdict(dict)
    for region in article.regions:
        if region.kind not in _HEADINGS:
            continue
        for pair in _PAIR.finditer(article.text, region.span.start, region.span.end):
            given = pair[1].lower()
            if _is_plain_given_name(given):
                span = Span(pair.start(1), pair.end(2))
                one = Found(words=(pair[1], pair[2]), span=span, is_person=True)
                one.gender = gender_of(given)
                named[fold(pair[2])].setdefault(given, one)
    cores = [one.core for one in found] if named else []
    alone = {core[0] for core in cores if len(core) == 1}
    alone -= {core[-1] for core in cores if len(core) > 1}
    for surname, ones in named.items():
        if surname in alone and len(ones) == 1:
            yield from ones.values()


def _is_plain_given_name(word: str) -> bool:
    """Tell "Jane Roe" from "Will Roe go?" and "Rich Roes leave"."""
    return is_given(word) and word not in _WORDS_TOO


_WORDS_TOO = frozenset(
    """
    will may mark rose grace hope faith bill grant art drew pat frank rich chase dean
    joy summer dawn crystal sue rob bob nick jack rusty van sterling miles lance gene
    """.split()
)
_CHILDREN = frozenset("son daughter grandson granddaughter nephew niece".split())


def _describe(text: str, joined: list[Somebody]) -> People:
    """Put the individuals into records."""
    people = tuple(_with_kin(joined, [_person(text, one) for one in joined]))
    mentions = sorted(
        (
            (span, number)
            for number, person in enumerate(people)
            for span in person.mentions
        ),
        key=lambda mention: (mention[0].start, mention[0].end, mention[1]),
    )
    by_role: dict[str, dict[tuple[frozenset[str], int], None]] = defaultdict(dict)
    for number, person in enumerate(people):
        told = [role.of(text) for role in person.roles]
        told += [f"{age}-year-old" for age in joined[number].ages]
        for role in told:
            by_role[role_head(role)][role_words(role), number] = None
    return People(
        text=text,
        people=people,
        _mentions=tuple(mentions),
        _starts=tuple(span.start for span, _ in mentions),
        _by_role={head: tuple(listed) for head, listed in by_role.items()},
        _bearers=_bearers(joined),
    )


def _bearers(joined: list[Somebody]) -> Mapping[str, tuple[int, ...]]:
    """Give who bears a surname, by number; whoever is only that is left out."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, somebody in enumerate(joined):
        if len(somebody.key) > 1 and somebody.key[0]:
            found[somebody.key[-1]].append(number)
    return {surname: tuple(numbers) for surname, numbers in found.items()}


def _person(text: str, somebody: Somebody) -> Person:
    group = sorted(somebody.mentions, key=lambda one: one.span.start)
    fullest = group[0]
    if len(group) > 1:
        fullest = max(
            group, key=lambda one: (len(one.core), _letters(one), -one.span.start)
        )
    named_at = fullest.without_letters(text)
    name = " ".join(named_at.of(text).split())
    if len(fullest.core) == 1 and (styled := _with_style(text, group)) is not None:
        named_at = styled
        name = " ".join(named_at.of(text).split())
    if fullest.borrows_to:  # "Mabel and Ivy Roe" names Mabel Roe
        name = " ".join(fullest.words)
        named_at = Span(named_at.start, fullest.borrows_to)
    return Person(
        name=name,
        kind=_kind(group),
        named_at=named_at,
        mentions=tuple(one.span for one in group),
        roles=_roles(text, group),
        gender=_gender(group) or _gender_of_single(fullest),
        is_shared=somebody.key[0] == "",
    )


def _with_style(text: str, group: list[Found]) -> Span | None:
    """Give "King Roe" of one whom the article calls by no other name."""
    for one in group:
        if one.role is None or one.role.end >= one.span.start:
            continue
        style = _STYLE.search(text, max(one.role.start, one.role.end - 9), one.role.end)
        between = text[one.role.end : one.span.start]
        if style is not None and between.isspace():
            return Span(style.start(), one.span.end)
    return None


# Of one whose style and name are said in one breath: nobody says "Roe" for "Pope Roe".
_STYLE = re.compile(r"\b(?:King|Queen|Pope|Prince|Princess|Emperor|Empress)\Z")


def _with_kin(joined: list[Somebody], people: list[Person]) -> Iterator[Person]:
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
    told = {one.gender for one in group if one.gender}
    return told.pop() if len(told) == 1 else ""


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
