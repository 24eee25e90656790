"""Who an article names: people and bodies, their roles, their full names.

One pass over the narrative finds every name; names that belong together become
one `Person`. Knows what this one article licenses: a surname stands for a full
name only where one person here bears it, a role for a person only where the
article binds it to that one. Refuses to know anyone from outside the article.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.extract.given_names import FEMALE, MALE, gender_of
from bot.extract.lexicon import (
    HONORIFICS,
    PLACES,
    ROLES,
    SUFFIXES,
    TITLE_GENDER,
    TITLES,
)
from bot.extract.reading import Passage, read
from bot.model import Article, Span, Speaker, SpeakerKind
from bot.text import fold

_HONORIFIC_GENDER = {
    word: gender for gender, listed in HONORIFICS.items() for word in listed if gender
}


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
    _by_role: Mapping[frozenset[str], tuple[int, ...]]

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
        if not words:
            return None
        holders: set[int] = set()
        for role, numbers in self._by_role.items():
            if words <= role:
                holders.update(numbers)
        return self.people[holders.pop()] if len(holders) == 1 else None

    def _within(self, span: Span) -> Iterator[tuple[int, int, int]]:
        at = max(0, bisect_right(self._starts, span.start) - 1)
        for start, end, number in self._mentions[at:]:
            if start >= span.end:
                return
            if start >= span.start and end <= span.end:
                yield start, end, number


@lru_cache(maxsize=4)
def find_people(article: Article) -> People:
    """Find everyone the narrative names, in one pass."""
    found = [one for passage in read(article) for one in _names(article.text, passage)]
    return _People(article.text, found).build()


# ------------------------------------------------------------------ one name

# A name: "Ann", "Ann B. Roe-Hill Jr.", "Jan van der Berg", "Jo “Bo” Ray".
_NAME = re.compile(
    r"(?:l{1,2}(?=N))?[Ni](?:[Ni]|x[NK]x(?=[Ni])|l{1,2}(?=N)|[UTJ]*O(?![Ni]))*j?(?:C[NK]*O)?"
    r"|[KJUT]*[OK](?:I[UNOJK]+)?"
)
_OFFICE = re.compile(r"[TUJK]*TID?U+$")  # "Secretary of State"
_BEFORE_ROLE = frozenset("TUJKONrnd#oi")
_ROLE_HEADS = frozenset("Tr")
_LONGEST_ROLE = 7


@dataclass(slots=True, kw_only=True)
class _Found:
    """A name where it stands, with what its surroundings tell."""

    words: tuple[str, ...]
    span: Span
    honorific: str = ""
    role: Span | None = None
    is_person: bool = False
    is_body: bool = False
    in_marks: bool = False
    gender: str = ""


def _names(text: str, passage: Passage) -> Iterator[_Found]:
    """Yield the names of a passage, quotations included."""
    tags, starts, ends = passage.all_tags, passage.starts, passage.ends
    for match in _NAME.finditer(tags):
        first, stop = match.span()
        stop = _without_object(text, passage, first, stop)
        stop = _with_common_surname(text, passage, first, stop)
        while first and tags[stop - 1] == "O" and tags[first - 1] in "JKTU":
            first -= 1  # "British High Commission"
        found = _Found(
            words=tuple(
                text[starts[i] : ends[i]] for i in range(first, stop) if tags[i] != "x"
            ),
            span=Span(starts[first], ends[stop - 1]),
        )
        _look_before(text, passage, first, found)
        _look_after(text, passage, stop, found)
        _look_inside(tags[first:stop], tags[first - 1 : first], found)
        yield found


def _without_object(text: str, passage: Passage, first: int, stop: int) -> int:
    """Keep "Bank of Utopia" whole, cut "News of Utopia": few bodies are of things."""
    at = passage.all_tags.find("I", first, stop)
    if at < 0:
        return stop
    head = text[passage.starts[at - 1] : passage.ends[at - 1]].lower()
    link = text[passage.starts[at] : passage.ends[at]]
    return stop if head in _OF_SOMETHING and link == "of" else at


_OF_SOMETHING = frozenset(
    """
    bank university college school institute department ministry office board bureau
    house court church federation association society league union council committee
    commission chamber museum academy organisation organization secretariat
    """.split()
)


def _with_common_surname(text: str, passage: Passage, first: int, stop: int) -> int:
    """Take in a surname that is also a title or a month: "Julia Bishop"."""
    tags = passage.all_tags
    if (
        stop >= len(tags)
        or tags[stop] not in "TUYOJ"
        or tags[stop + 1 : stop + 2] in ("N", "i")
    ):
        return stop
    given = text[passage.starts[first] : passage.ends[first]].lower()
    word = text[passage.starts[stop] : passage.ends[stop]]
    is_given = given in MALE or given in FEMALE
    return stop + 1 if is_given and word[:1].isupper() and tags[first] == "N" else stop


def _look_before(text: str, passage: Passage, first: int, found: _Found) -> None:
    """Read the honorific and the role that stand before a name."""
    tags, starts, ends = passage.all_tags, passage.starts, passage.ends
    at = first - 1
    while at >= 0 and tags[at] == "M":
        word = text[starts[at] : ends[at]].lower().rstrip(".")
        found.honorific = found.honorific or word
        found.gender = found.gender or _HONORIFIC_GENDER.get(word, "")
        found.is_person = True
        at -= 1
    last = at
    while at >= 0 and last - at < _LONGEST_ROLE and tags[at] in _BEFORE_ROLE:
        at -= 1
    if office := _OFFICE.search(tags, max(0, last - 12), last + 1):
        found.role = Span(starts[office.start()], ends[last])
        found.is_person = True
        return
    if at == last or tags[last] not in _ROLE_HEADS or tags[first] in "OK":
        _look_behind_comma(passage, last, found)
        return
    begin = _role_start(text, passage, at + 1, last)
    found.role = Span(starts[begin], ends[last])
    found.is_person = True
    word = text[starts[last] : ends[last]].lower()
    found.gender = found.gender or TITLE_GENDER.get(word, "")


def _role_start(text: str, passage: Passage, begin: int, last: int) -> int:
    """Leave out what stands before a role: "met Foreign Minister", "31 Lord Chief"."""
    tags, starts = passage.all_tags, passage.starts
    while begin < last and tags[begin] in "#d":
        begin += 1
    if tags[last] != "T":
        return begin
    for at in range(last - 1, begin - 1, -1):
        if (
            text[starts[at]].islower()
            and text[starts[at] : passage.ends[at]] not in _BEFORE_TITLE
        ):
            return at + 1
    return begin


_BEFORE_TITLE = frozenset(
    "former then ex deputy acting vice outgoing incoming late".split()
)


# "its director, Jane Roe,": a noun phrase that ends in a role, then a comma.
_ROLE_BEHIND = re.compile(
    r"(?:D|H|[NKOJUT]{1,4}s)([TUJKONrndo#]{0,6}[rT](?:ID?[TUJKONndo]{1,6})?),"
)
_CLAUSE_STARTS = frozenset(".;:QRqCS(-")


def _look_behind_comma(passage: Passage, last: int, found: _Found) -> None:
    tags, starts, ends = passage.all_tags, passage.starts, passage.ends
    if last < 1 or tags[last] != ",":
        return
    for at in range(last - 1, max(-1, last - 16), -1):
        if at == 0 or tags[at - 1] in _CLAUSE_STARTS:
            head = _ROLE_BEHIND.match(tags, at)
            if head is not None and head.end() == last + 1:
                begin, end = head.span(1)
                found.role = Span(starts[begin], ends[end - 1])
                found.is_person = True
            return


# ", the finance minister," and ", 47," and ", who" and "(D-Ohio)" after a name.
_ROLE_AFTER = re.compile(r",([DH]?[TUJKONrndsogA#]{0,8}?[rT])(?=[,.;)C-]|[IW])")
_IS_ROLE = re.compile(r"X(D[TUJKONrndso#]{0,6}?[rT])(?=[,.;C]|[IW])")
_HUMAN_AFTER = re.compile(r",?W|,#,|\(#\)|,r,")


def _look_after(text: str, passage: Passage, stop: int, found: _Found) -> None:
    tags, starts, ends = passage.all_tags, passage.starts, passage.ends
    role = _ROLE_AFTER.match(tags, stop) or _IS_ROLE.match(tags, stop)
    if role is not None:
        begin, end = role.span(1)
        if tags[begin] in "DH":
            begin += 1
        if begin < end:
            word = text[starts[end - 1] : ends[end - 1]].lower()
            end = _with_of_phrase(tags, end)
            found.role = found.role or Span(starts[begin], ends[end - 1])
            found.is_person = True
            found.gender = found.gender or TITLE_GENDER.get(word, "")
    elif human := _HUMAN_AFTER.match(tags, stop):
        if tags[human.end() - 1] != "W":
            found.is_person = True
        else:
            at = human.end() - 1
            found.is_person = found.is_person or text[
                starts[at] : ends[at]
            ].lower() in ("who", "whom", "whose")


def _with_of_phrase(tags: str, end: int) -> int:
    """Take in "of the county council" after a role."""
    more = re.compile(r"I[DH]?[NKOUJTnoe]{1,5}(?=[,.;CWv)]|$)").match(tags, end)
    return more.end() if more else end


def _look_inside(tags: str, before: str, found: _Found) -> None:
    """Tell people from bodies by the name itself."""
    if "O" in tags or tags == "K" or (before == "D" and not found.is_person):
        found.is_body = not found.is_person or "O" in tags
        return
    given = found.words[0].lower()
    if len(found.words) > 1 and (given in MALE or given in FEMALE):
        found.is_person = True
        found.gender = found.gender or gender_of(given)
    elif len(found.words) > 1 and ("i" in tags or "l" in tags[1:] or "j" in tags):
        found.is_person = True


# ------------------------------------------------------------ one individual


def _role_words(phrase: str) -> frozenset[str]:
    """Give the words of a role that tell it from others; empty: not a role."""
    words = re.findall(r"[^\W_]+(?:[-’'][^\W_]+)*", fold(phrase))
    kept = frozenset(word for word in words if word not in _UNTELLING)
    if not kept or not any(
        w in ROLES or w in TITLES or w.split("-")[-1] in ROLES for w in kept
    ):
        return frozenset()
    return kept


_UNTELLING = frozenset(
    "the a an this that his her its their former then of for in at and new".split()
)


class _People:
    """Joins an article's names into individuals."""

    def __init__(self, text: str, found: list[_Found]) -> None:
        self._text = text
        self._found = found
        self._groups: dict[tuple[str, ...], list[_Found]] = {}

    def build(self) -> People:
        """Join, then describe each individual."""
        self._join()
        groups = sorted(self._groups.values(), key=lambda group: group[0].span)
        people = tuple(self._describe(group) for group in groups)
        mentions = sorted(
            (one.span.start, one.span.end, number)
            for number, group in enumerate(groups)
            for one in group
        )
        by_role: dict[frozenset[str], list[int]] = defaultdict(list)
        for number, person in enumerate(people):
            for role in person.roles:
                by_role[_role_words(role.of(self._text))].append(number)
        by_role.pop(frozenset(), None)
        return People(
            text=self._text,
            people=people,
            _mentions=tuple(mentions),
            _starts=tuple(start for start, _, _ in mentions),
            _by_role={role: tuple(sorted(set(n))) for role, n in by_role.items()},
        )

    def _join(self) -> None:
        full = [one for one in self._found if len(_core(one)) > 1]
        full.sort(key=lambda one: one.is_body)  # people first: they lend surnames
        by_last: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for one in full:
            key = self._key_of(_core(one), by_last)
            if key not in self._groups and not one.is_body:
                by_last[key[-1]].append(key)
                by_first[key[0]].append(key)
            self._groups.setdefault(key, []).append(one)
        for one in self._found:
            core = _core(one)
            if len(core) != 1:
                continue
            key = self._owner(one, core[0], by_last, by_first)
            self._groups.setdefault(key, []).append(one)
        for group in self._groups.values():
            group.sort(key=lambda one: one.span)

    def _key_of(
        self, core: tuple[str, ...], by_last: Mapping[str, list[tuple[str, ...]]]
    ) -> tuple[str, ...]:
        """Give an earlier, compatible form of the name: "J. Roe", "Jane B. Roe"."""
        for known in by_last.get(core[-1], ()):
            if _agree(known[0], core[0]):
                return known
        return core

    def _owner(
        self,
        one: _Found,
        word: str,
        by_last: Mapping[str, list[tuple[str, ...]]],
        by_first: Mapping[str, list[tuple[str, ...]]],
    ) -> tuple[str, ...]:
        """Give whose a single word is; a name of its own where that is open."""
        bearers = by_last.get(word, []) or (
            by_first.get(word, []) if not one.honorific else []
        )
        fitting = [key for key in bearers if self._fits(one, key)]
        if len(fitting) == 1:
            return fitting[0]
        return ("", word) if len(fitting) > 1 else (word,)

    def _fits(self, one: _Found, key: tuple[str, ...]) -> bool:
        genders = {other.gender for other in self._groups[key] if other.gender}
        return not one.gender or not genders or one.gender in genders

    def _describe(self, group: list[_Found]) -> Person:
        fullest = max(
            group, key=lambda one: (len(_core(one)), _letters(one), -one.span.start)
        )
        return Person(
            name=_clean(self._text, fullest.span),
            kind=_kind(group),
            named_at=fullest.span,
            mentions=tuple(one.span for one in group),
            roles=_roles(self._text, group),
            gender=_gender(group),
        )


def _core(one: _Found) -> tuple[str, ...]:
    """Give a name's folded words without suffix."""
    words = [fold(word).rstrip(".") for word in one.words]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return tuple(words)


def _letters(one: _Found) -> int:
    return sum(len(word) for word in one.words) if not one.in_marks else 0


def _agree(first: str, second: str) -> bool:
    """Tell whether two given names may be one person's: "J" and "Jane"."""
    if first == second:
        return True
    short, long = sorted((first.rstrip("."), second.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short)


def _clean(text: str, span: Span) -> str:
    return " ".join(span.of(text).split())


def _kind(group: Iterable[_Found]) -> SpeakerKind:
    group = list(group)
    if all(_core(one)[0] in PLACES and len(one.words) == 1 for one in group):
        return SpeakerKind.UNRESOLVED
    if any(one.is_person for one in group):
        return SpeakerKind.PERSON
    if any(one.is_body for one in group):
        return SpeakerKind.ORGANISATION
    return SpeakerKind.UNRESOLVED


def _gender(group: Iterable[_Found]) -> str:
    told = Counter(one.gender for one in group if one.gender)
    return next(iter(told)) if len(told) == 1 else ""


def _roles(text: str, group: Iterable[_Found]) -> tuple[Span, ...]:
    """Give the distinct roles, in order; the same words count once."""
    roles: dict[str, Span] = {}
    for one in group:
        if one.role is not None:
            roles.setdefault(fold(one.role.of(text)), one.role)
    return tuple(roles.values())
