"""The names that are held, as people type them: whole, in part, or misspelt.

Built once for a store from its own names, so that a new article brings new
names with it. Refuses to decide what a name is doing in a question.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from rapidfuzz.distance import OSA

from bot.model import Article, ArticleId, SpeakerKind
from bot.resolve import Name
from bot.search import (
    Spellings,
    is_function_word,
    likeness,
    name_likeness,
    title_words,
    tokens,
)
from bot.text import Word, fold


class Names(Protocol):
    """What the matching needs of a store."""

    @property
    def version(self) -> str:
        """Give what tells this snapshot from every other."""
        ...

    @property
    def articles(self) -> Mapping[ArticleId, Article]:
        """Give the articles by id."""
        ...

    @property
    def speakers(self) -> Iterable[Name]:
        """Give who is quoted."""
        ...

    @property
    def visitors(self) -> Iterable[Name]:
        """Give who goes somewhere."""
        ...

    @property
    def places(self) -> Iterable[str]:
        """Give where anyone goes."""
        ...

    def holds(self, words: str) -> tuple[str, ...]:
        """Give the content words that no article supports, as typed."""
        ...

    def holds_together(self, words: str) -> bool:
        """Tell whether some cutting holds all the content words of a line."""
        ...


class SlotKind(StrEnum):
    """What a name can be in a question."""

    SPEAKER = "speaker"
    VISITOR = "visitor"
    PLACE = "place"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a question: which words it takes, and what it can be.

    `names` are the canonical forms by kind; several of one kind where the words
    fit several ("Smith").
    """

    start: int
    end: int
    names: Mapping[SlotKind, tuple[str, ...]]
    is_person: bool


@dataclass(frozen=True, slots=True, order=True)
class _Form:
    """One way a name is written: its keys, and whose it is.

    A given name alone, or an outlet's last word, counts only with its capital,
    inside a sentence; an office of one word only after "the".
    """

    keys: tuple[str, ...]
    kind: SlotKind
    canonical: str
    is_person: bool
    is_given: bool = False
    is_office: bool = False

    def fits_after(self, before: str, *, is_capital: bool) -> bool:
        """Tell whether the word before allows this form, and its own capital."""
        if self.is_office and len(self.keys) == 1:
            return before == "the"
        return is_capital or not self.is_given


_SURE = 0.7
_SURE_NAME = 0.6
_LEAST_SLIPPED = 4  # letters of a name's part that may hold a slip
_LEAST_ID = 4  # characters of an article's id that are enough to mean it
_HONORIFICS = frozenset(
    """
    mr mrs ms miss mx dr doctor sir dame lord lady prof professor rev reverend president
    """.split()
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The names of a store, by the first word they are written with."""

    _forms: Mapping[str, Sequence[_Form]]
    _ids: tuple[str, ...]
    _folded_ids: frozenset[str]
    _roles: Mapping[str, frozenset[str]]
    _spellings: Spellings

    def find(self, words: Sequence[Word], text: str) -> list[Found]:
        """Find the names among the words of a question, in order.

        The longest name that begins at a word is taken, with the title or role
        that stands before it.
        """
        readings = [self._readings(word, text) for word in words]
        found: list[Found] = []
        at = 0
        while at < len(words):
            name = self._article(words, at, text) or self._name(
                words, readings, at, text
            )
            if name is None:
                at += 1
                continue
            start = self._with_title(words, name, found[-1].end if found else 0)
            if found and found[-1].end == start and _is_same(found[-1], name):
                start = found.pop().start  # an office, and who holds it
            found.append(replace(name, start=start))
            at = name.end
        return found

    def meaning(self, typed: str, kind: SlotKind) -> tuple[str, ...]:
        """Give the names of a kind that the typed words mean, taken together."""
        words = list(tokens(typed))
        if kind is SlotKind.ARTICLE and fold(typed.strip()) in self._folded_ids:
            return tuple(
                name for name in self._ids if fold(name) == fold(typed.strip())
            )
        first = int(bool(words) and words[0].key in ("the", "a", "an"))
        for found in self.find(words, typed):
            if found.start in (0, first) and found.end == len(words):
                return found.names.get(kind, ())
        return ()

    def _readings(self, word: Word, text: str) -> tuple[str, ...]:
        """Give the words of names that a typed word may be; itself before slips.

        A capital says that a name was meant, so more is forgiven there.
        """
        near = self._spellings.near(word.key)
        if word.key in near or is_function_word(word.key):
            return (word.key,)
        is_capital = word.span.of(text)[:1].isupper()
        judge, sure = (name_likeness, _SURE_NAME) if is_capital else (likeness, _SURE)
        scored = [(judge(word.key, spelling), spelling) for spelling in near]
        best = max(scored, default=(0.0, ""))[0]
        if best < sure:
            return (word.key,)
        return tuple(spelling for score, spelling in scored if score == best)

    def _name(
        self,
        words: Sequence[Word],
        readings: Sequence[tuple[str, ...]],
        at: int,
        text: str,
    ) -> Found | None:
        """Give the longest name that begins at a word, in all its meanings."""
        is_capital = at > 0 and words[at].span.of(text)[:1].isupper()
        before = words[at - 1].key if at else ""
        fits = [
            form
            for key in readings[at]
            for form in self._forms.get(key, ())
            if form.fits_after(before, is_capital=is_capital)
            and _stands(form, readings, at)
        ]
        if not fits:
            return None
        longest = max(len(form.keys) for form in fits)
        fits = [form for form in fits if len(form.keys) == longest]
        names: dict[SlotKind, tuple[str, ...]] = {}
        for form in fits:
            known = names.get(form.kind, ())
            names[form.kind] = tuple(dict.fromkeys((*known, form.canonical)))
        return Found(at, at + longest, names, any(form.is_person for form in fits))

    def _article(self, words: Sequence[Word], at: int, text: str) -> Found | None:
        """Give the article whose id, or the opening of it, stands at a word."""
        end = at + 1
        while end < len(words) and text[
            words[end - 1].span.end : words[end].span.start
        ] in (
            "_",
            "-",
            ".",
        ):
            end += 1
        typed = fold(text[words[at].span.start : words[end - 1].span.end])
        is_number = any(letter.isdigit() for letter in typed) and not _is_year(typed)
        if not is_number and not self._is_named_id(typed, words, at, end):
            return None
        ids = tuple(name for name in self._ids if _opens(fold(name), typed))
        exact = tuple(name for name in ids if fold(name) == typed)
        if len(exact or ids) != 1:
            return None
        return Found(at, end, {SlotKind.ARTICLE: exact or ids}, is_person=False)

    def _is_named_id(
        self, typed: str, words: Sequence[Word], at: int, end: int
    ) -> bool:
        """Tell an id of letters alone: joined ("tide-report"), or called an article.

        Any other word that is also an id is a word: "what was said in court".
        """
        if typed not in self._folded_ids:
            return False
        beside = [word.key for word in (*words[max(0, at - 1) : at], *words[end:][:1])]
        return not typed.isalpha() or "article" in beside

    def _with_title(self, words: Sequence[Word], name: Found, least: int) -> int:
        """Take in the title or role that stands before a person's name."""
        if not name.is_person:
            return name.start
        whose = {one for names in name.names.values() for one in names}
        titles = _HONORIFICS.union(
            *(self._roles.get(one, frozenset()) for one in whose)
        )
        start = name.start
        while start > least and titles.issuperset(title_words(words[start - 1].key)):
            start -= 1
        return start


def _is_year(typed: str) -> bool:
    return len(typed) == 4 and typed.isdigit()  # noqa: PLR2004 - digits


def _opens(article_id: str, typed: str) -> bool:
    """Tell whether what is typed is enough of an id: all of it, or its first part."""
    if not article_id.startswith(typed):
        return False
    following = article_id[len(typed) : len(typed) + 1]
    return not following.isalnum() or (len(typed) >= _LEAST_ID and not typed.isdigit())


def _stands(form: _Form, readings: Sequence[tuple[str, ...]], at: int) -> bool:
    """Tell whether the words from `at` on can be a form's."""
    return len(readings) - at >= len(form.keys) and all(
        key in readings[at + place] or (place and _is_slip(readings[at + place], key))
        for place, key in enumerate(form.keys)
    )


def _is_slip(readings: tuple[str, ...], key: str) -> bool:
    """Tell one slip in a later part of a name, whose first part says it is meant."""
    typed = readings[0]
    longest = max(len(typed), len(key))
    return (
        longest >= _LEAST_SLIPPED
        and typed[:1] == key[:1]
        and not is_function_word(typed)
        and OSA.distance(typed, key, score_cutoff=1) == 1
    )


def _is_same(office: Found, name: Found) -> bool:
    """Tell whether an office and the name after it are one person's."""
    if not (office.is_person and name.is_person):
        return False
    return any(
        not set(office.names.get(kind, ())).isdisjoint(names)
        for kind, names in name.names.items()
    )


def build_lexicon(store: Names) -> Lexicon:
    """Gather every name of a store in every form that may be typed."""
    by_key: dict[str, list[_Form]] = defaultdict(list)
    for form in sorted(set(_forms_of(store))):
        by_key[form.keys[0]].append(form)
    keys = {key for forms in by_key.values() for form in forms for key in form.keys}
    return Lexicon(
        dict(by_key),
        tuple(sorted(store.articles)),
        frozenset(map(fold, store.articles)),
        _roles_of(store),
        Spellings(keys),
    )


def _roles_of(store: Names) -> dict[str, frozenset[str]]:
    """Give the words that name each person's roles."""
    roles: dict[str, set[str]] = defaultdict(set)
    for name in (*store.speakers, *store.visitors):
        for role in name.roles:
            roles[name.canonical].update(
                key for key in title_words(role) if not is_function_word(key)
            )
    return {name: frozenset(keys) for name, keys in roles.items()}


def _forms_of(store: Names) -> Iterator[_Form]:
    """Yield every form of every name."""
    for name in store.speakers:
        yield from _called(name, SlotKind.SPEAKER)
    for name in store.visitors:
        yield from _called(name, SlotKind.VISITOR)
    for place in store.places:
        yield from _whole(place, SlotKind.PLACE, place, is_person=False)
    for outlet in {article.outlet for article in store.articles.values()}:
        for form in _whole(outlet, SlotKind.ARTICLE, outlet, is_person=False):
            yield form
            if len(form.keys) > 1:  # "the Herald"
                yield replace(form, keys=form.keys[-1:], is_given=True)


def _called(name: Name, kind: SlotKind) -> Iterator[_Form]:
    """Yield all that a name is written as, and the offices of its person."""
    for written in (name.canonical, *name.aliases):
        yield from _written(written, kind, name)
    if name.kind is SpeakerKind.PERSON:
        yield from _offices(name, kind)


def _written(written: str, kind: SlotKind, name: Name) -> Iterator[_Form]:
    """Yield a name as one article writes it: whole, and a person's parts.

    A person's alias counts only where it is a name: "the 46-year-old" is none.
    """
    if name.kind is SpeakerKind.ORGANISATION:
        yield from _whole(written, kind, name.canonical, is_person=False)
    if name.kind is not SpeakerKind.PERSON or not _is_name(written):
        return
    for form in _whole(written, kind, name.canonical, is_person=True):
        yield form
        keys = [key for key in form.keys if key not in _HONORIFICS]
        for place in range(1, len(keys)):  # "van der Lune", "Lune"
            yield replace(form, keys=tuple(keys[place:]))
        if keys:
            yield replace(form, keys=tuple(dict.fromkeys((keys[0], keys[-1]))))
        if len(keys) > 1 and len(keys[0]) > 1:
            yield replace(form, keys=(keys[0],), is_given=True)


def _offices(name: Name, kind: SlotKind) -> Iterator[_Form]:
    """Yield what a person is called without a name: "the harbour minister"."""
    for role in name.roles:
        for form in _whole(role, kind, name.canonical, is_person=True):
            if not (len(form.keys) == 1 and is_function_word(form.keys[0])):
                yield replace(form, is_office=True)


def _whole(
    written: str, kind: SlotKind, canonical: str, *, is_person: bool
) -> Iterator[_Form]:
    keys = [word.key for word in tokens(written)]
    while keys and keys[0] in ("the", "a", "an"):
        del keys[0]
    if keys and not all(is_function_word(key) for key in keys):
        yield _Form(tuple(keys), kind, canonical, is_person)


def _is_name(written: str) -> bool:
    """Tell a person's name from a description: it begins and ends with capitals."""
    shown = [word.span.of(written) for word in tokens(written)]
    return bool(shown) and shown[0][0].isupper() and shown[-1][0].isupper()


_LATEST = 4
_lexicons: dict[str, Lexicon] = {}


def lexicon_of(store: Names) -> Lexicon:
    """Give the lexicon of a store, built when it is first asked for.

    Remembered by the store's version for the latest few: a version has one
    content, so what is remembered can't be stale.
    """
    lexicon = _lexicons.get(store.version)
    if lexicon is None:
        lexicon = build_lexicon(store)
        for version in list(_lexicons)[: 1 - _LATEST]:
            _lexicons.pop(version, None)
        _lexicons[store.version] = lexicon
    return lexicon
