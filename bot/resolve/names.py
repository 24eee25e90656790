"""Joins the spellings of a name, and finds whom an asked name means."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from immutables import Map, MapMutation
from rapidfuzz import fuzz, process

from bot.model import SpeakerKind
from bot.spelling import hearings
from bot.text import fold, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Who the articles name; `aliases` and `roles` are as they print them."""

    canonical: str
    kind: SpeakerKind
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Naming:
    """One use of a name in one article."""

    name: str
    kind: SpeakerKind
    mention: str = ""
    role: str = ""


# Letters that English spelling and the usual transliterations take for each
# other: "Mohamed" and "Mohammed", "Katherine" and "Catherine", "Dmitri" and "Dmitry"
# are one name. What tells two people apart ("Andrea", "Andrei") never is.
_ALIKE = str.maketrans({"y": "i", "j": "i", "c": "k", "q": "k", "w": "v", "z": "s"})
_DOUBLED = re.compile(r"(.)\1")

PRONOUNS = frozenset(
    "i he she it we you they him her them who which that this these those "
    "himself herself themselves".split()
)


Bucket = tuple[SpeakerKind, str]
"""What can be one name: persons of one surname, or bodies of one name."""


@dataclass(frozen=True)
class Names:
    """Who is named in some articles, every spelling of a name joined; a value.

    Iterating gives the names in order of their canonical form. Persons are one
    where the surname is the same and the given names agree, an initial standing
    for any name it begins. A bare surname stays by itself: another article's
    Smith may be another Smith.
    """

    _uses: Map[Bucket, Map[Naming, int]] = field(default_factory=Map)
    _joined: Map[Bucket, tuple[Name, ...]] = field(default_factory=Map)
    _by_word: Map[str, frozenset[Bucket]] = field(default_factory=Map)

    def __len__(self) -> int:
        """Count the names."""
        return len(self._in_order)

    def __iter__(self) -> Iterator[Name]:
        """Give every name, in order."""
        return iter(self._in_order)

    def plus(self, namings: Iterable[Naming]) -> "Names":
        """Give these names with more uses of names."""
        return self._with(Counter(namings))

    def minus(self, namings: Iterable[Naming]) -> "Names":
        """Give these names without some uses that were put in."""
        gone = Counter(namings)
        return self._with({naming: -count for naming, count in gone.items()})

    def holding(self, *words: str) -> tuple[Name, ...]:
        """Give the names, in order, of which a form or a role may hold a word."""
        buckets = {bucket for word in words for bucket in self._by_word.get(word, ())}
        return _in_order(name for bucket in buckets for name in self._joined[bucket])

    def resembling(self, word: str) -> tuple[Name, ...]:
        """Give the names, in order, that may hold what a word is a slip of."""
        near = process.extract(
            word,
            tuple(self._by_word),
            scorer=fuzz.ratio,
            score_cutoff=_MISSPELT_PERCENT,
            limit=None,
        )
        short = (w for w in self._by_word if w[0] == word[0] and _is_short(word, w))
        return self.holding(*(spelling for spelling, _, _ in near), *short)

    def sounding_like(self, word: str) -> tuple[Name, ...]:
        """Give the names, in order, that may hold a word as heard: "Petrow"."""
        alike = {w for key in hearings(word) for w in self._by_sound.get(key, ())}
        return self.holding(*alike)

    @cached_property
    def _by_sound(self) -> Mapping[str, tuple[str, ...]]:
        """Give the words that names hold by how they, or their parts, sound."""
        by_sound: dict[str, list[str]] = defaultdict(list)
        for word in self._by_word:
            for part in word.split("-"):
                for key in hearings(part):
                    by_sound[key].append(word)
        return {key: tuple(words) for key, words in by_sound.items()}

    @cached_property
    def _in_order(self) -> tuple[Name, ...]:
        return _in_order(name for names in self._joined.values() for name in names)

    def _with(self, changes: Mapping[Naming, int]) -> "Names":
        """Join again what the changed uses touch, and nothing else."""
        touched: dict[Bucket, list[Naming]] = defaultdict(list)
        for naming in changes:
            if naming.kind is not SpeakerKind.UNRESOLVED:
                touched[_bucket_of(naming)].append(naming)
        uses, joined = self._uses.mutate(), self._joined.mutate()
        by_word = self._by_word.mutate()
        for bucket, namings in touched.items():
            counts = self._uses.get(bucket, Map[Naming, int]()).mutate()
            for naming in namings:
                counts[naming] = counts.get(naming, 0) + changes[naming]
                if not counts[naming]:
                    del counts[naming]
            held = counts.finish()
            names = _join(held)
            _enter(by_word, bucket, before=joined.get(bucket, ()), after=names)
            if held:
                uses[bucket], joined[bucket] = held, names
            else:
                uses.pop(bucket, None)
                joined.pop(bucket, None)
        return Names(uses.finish(), joined.finish(), by_word.finish())


def _enter(
    by_word: MapMutation[str, frozenset[Bucket]],
    bucket: Bucket,
    *,
    before: Iterable[Name],
    after: Iterable[Name],
) -> None:
    """Enter a bucket under the words of its names, and under no others."""
    old, new = _words_of(before), _words_of(after)
    for word in old - new:
        left = by_word[word] - {bucket}
        if left:
            by_word[word] = left
        else:
            del by_word[word]
    for word in new - old:
        by_word[word] = by_word.get(word, frozenset()) | {bucket}


def _words_of(names: Iterable[Name]) -> set[str]:
    return {
        word
        for name in names
        for written in (name.canonical, *name.aliases, *name.roles)
        for word in bare(written).split()
    }


def _in_order(names: Iterable[Name]) -> tuple[Name, ...]:
    return tuple(sorted(names, key=lambda n: (fold(n.canonical), n.kind, n.canonical)))


def _bucket_of(naming: Naming) -> Bucket:
    name = bare(naming.name)
    is_person = naming.kind is SpeakerKind.PERSON
    return naming.kind, name.rpartition(" ")[2] if is_person else name


def _join(namings: Iterable[Naming]) -> tuple[Name, ...]:
    """Join the names of one bucket."""
    by_name: dict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        by_name[bare(naming.name)].append(naming)
    return _in_order(
        _name([naming for name in group for naming in by_name[name]])
        for group in same_persons(by_name)
    )


@lru_cache(maxsize=1 << 15)
def bare(name: str) -> str:
    """Give a name folded, without its article."""
    folded = " ".join(word.key for word in words(name))
    return folded.removeprefix("the ").removeprefix("a ").removeprefix("an ")


def is_same_person(one: str, other: str) -> bool:
    """Tell whether two names, as `bare` gives them, can be one person's."""
    mine, theirs = one.split(), other.split()
    if not mine or not theirs or mine[-1] != theirs[-1]:
        return False
    if len(mine) == 1 or len(theirs) == 1:
        return len(mine) == len(theirs)
    return _is_same_given(mine[0], theirs[0])


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two printed names can mean one speaker.

    One whose words all stand in the other may be its short form ("the
    ministry", "the foreign ministry").
    """
    mine, theirs = bare(one), bare(other)
    return (
        is_same_person(mine, theirs)
        or set(mine.split()) <= set(theirs.split())
        or set(theirs.split()) <= set(mine.split())
    )


def _is_same_given(one: str, other: str) -> bool:
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return _spelling(one) == _spelling(other)


def _spelling(given: str) -> str:
    """Give a given name by the letters that tell it from another."""
    return _DOUBLED.sub(r"\1", given.translate(_ALIKE).replace("kh", "h"))


def same_persons(names: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Group the names, as `bare` gives them, of one surname that are one person's.

    An initial that two given names fit ("J. Roe" beside Jane and John) says
    which of them it is to nobody: it stays apart.
    """
    by_given: dict[str, list[str]] = defaultdict(list)
    initials: list[str] = []
    for name in sorted(names):
        if _is_initial(name):
            initials.append(name)
        else:
            given, _, surname = name.partition(" ")
            by_given[_spelling(given) if surname else ""].append(name)
    apart: list[tuple[str, ...]] = []
    for name in initials:
        fits = {
            spelling
            for spelling, alike in by_given.items()
            if spelling and any(other[0] == name[0] for other in alike)
        }
        if len(fits) == 1:
            by_given[fits.pop()].append(name)
        else:
            apart.append((name,))
    return (*map(tuple, by_given.values()), *apart)


def _is_initial(name: str) -> bool:
    given, _, surname = name.partition(" ")
    return len(given) == 1 and bool(surname)


def _name(namings: Sequence[Naming]) -> Name:
    """Make one name of all its uses: the fullest form, then the usual ones.

    A person mentioned by no part of the name ("the foreign secretary") is
    mentioned by a role.
    """
    spelt = {naming.name for naming in namings}
    canonical = max(spelt, key=lambda name: (len(bare(name)), name))
    roles = {naming.role for naming in namings}
    aliases = set(spelt)
    for mention in {n.mention for n in namings if bare(n.mention) not in PRONOUNS}:
        is_role = namings[0].kind is SpeakerKind.PERSON and _shares_no_word(
            mention, spelt
        )
        (roles if is_role else aliases).add(mention)
    return Name(
        canonical=canonical,
        kind=namings[0].kind,
        aliases=tuple(sorted(aliases - {canonical, ""})),
        roles=tuple(sorted(roles - {""})),
    )


def _shares_no_word(mention: str, names: Iterable[str]) -> bool:
    named = {part for name in names for part in bare(name).split()}
    return named.isdisjoint(bare(mention).split())


def match_names(asked: str, names: Iterable[Name]) -> tuple[Name, ...]:
    """Give the names that `asked` can mean, by name, alias or role.

    Exact forms come before parts of a name, these before roles, roles before what a
    name begins with, and all before misspellings: the first kind that fits anyone is
    the answer.
    Of a store's `Names` only those are looked at that share the last word, or
    what it may be a slip of.
    """
    key = bare(asked)
    if not key:
        return ()
    parts = key.split()
    pool = names.holding(parts[-1]) if isinstance(names, Names) else tuple(names)
    for fits in (_is_in_full, _is_exactly, _is_part_of, _is_role_of, _is_first_of):
        found = tuple(name for name in pool if fits(key, name))
        if found:
            return found
    if isinstance(names, Names):
        pool = names.resembling(max(parts, key=len))
    return tuple(name for name in pool if _is_misspelt(key, name))


def _forms(name: Name) -> tuple[str, ...]:
    return tuple(bare(form) for form in (name.canonical, *name.aliases))


def _is_in_full(key: str, name: Name) -> bool:
    """Tell whether it is the name itself, more than a surname that several share."""
    return " " in key and key == bare(name.canonical)


def _is_exactly(key: str, name: Name) -> bool:
    return key in _forms(name)


def _is_part_of(key: str, name: Name) -> bool:
    """Tell whether the asked words stand in a form of the name ("Okafor")."""
    asked = key.split()
    if name.kind is SpeakerKind.PERSON:
        return any(
            asked[-1] == form.split()[-1] and set(asked) <= set(form.split())
            for form in _forms(name)
            if form
        ) or any(is_same_person(key, form) for form in _forms(name))
    return any(set(asked) <= set(form.split()) for form in _forms(name))


def _is_role_of(key: str, name: Name) -> bool:
    asked = set(key.split())
    return any(asked <= set(bare(role).split()) for role in name.roles)


def _is_first_of(key: str, name: Name) -> bool:
    """Tell a given name alone, or a surname where it stands first ("Oh Min-seok")."""
    return name.kind is SpeakerKind.PERSON and any(
        key == form.partition(" ")[0] for form in _forms(name)
    )


_MISSPELT_PERCENT = 80
_SHORTEST_MISSPELT = 4
_SHORTEST_SHORT = 3


def _is_misspelt(key: str, name: Name) -> bool:
    """Tell whether each asked word is a slip of a word of the name."""
    if name.kind is not SpeakerKind.PERSON and len(key) < 2 * _SHORTEST_MISSPELT:
        return False
    parts = [part for form in _forms(name) for part in form.split()]
    fits = _is_slip if name.kind is SpeakerKind.PERSON else _is_slip_or_short
    return all(any(fits(word, part) for part in parts) for word in key.split()) and any(
        len(word) >= _SHORTEST_MISSPELT for word in key.split()
    )


def _is_slip_or_short(word: str, part: str) -> bool:
    return _is_slip(word, part) or _is_short(word, part)


def _is_short(word: str, part: str) -> bool:
    """Tell whether a word is short for one of a body's name: "dept", "min"."""
    if len(word) >= _SHORTEST_SHORT and part.startswith(word):
        return True
    letters = iter(part)
    return (
        len(word) >= _SHORTEST_MISSPELT
        and word[0] == part[0]
        and word[-1] == part[-1]
        and all(letter in letters for letter in word)
    )


def _is_slip(word: str, part: str) -> bool:
    if word == part:
        return True
    if min(len(word), len(part)) < _SHORTEST_MISSPELT:
        return False
    return fuzz.ratio(word, part) >= _MISSPELT_PERCENT
