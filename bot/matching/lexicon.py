"""The names that are held, as people type them: whole, in part, or misspelt.

Built once for a store from its own names, so that a new article brings new
names with it. Refuses to decide what a name is doing in a question.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from bot.extract.gazetteer import PlaceKind, place_named
from bot.grammar import (
    Office,
    is_part_of,
    is_place,
    is_rather_place,
    nation_at,
    read_office,
)
from bot.matching.forms import (
    HONORIFICS,
    Form,
    Names,
    SlotKind,
    forms_of,
    offices_held,
    roles_of,
)
from bot.search import (
    Spellings,
    is_function_word,
    likeness,
    name_likeness,
    title_words,
    tokens,
)
from bot.spelling import is_heard_as
from bot.text import Word, fold


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a question: which words it takes, and what it can be.

    `names` are the canonical forms by kind; several of one kind where the words
    fit several ("Smith"), none where an office is of another country. `office` is
    how that is spelt, where no name was typed.
    """

    start: int
    end: int
    names: Mapping[SlotKind, tuple[str, ...]]
    is_person: bool
    office: str = ""


_SURE = 0.7
_SURE_NAME = 0.6
_LEAST_SLIPPED = 4  # letters of a name's part that may hold a slip
_BEFORE = 2  # words: "in the Herald"
_LEAST_ID = 4  # characters of an article's id that are enough to mean it


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The names of a store, by the first word they are written with."""

    _forms: Mapping[str, Sequence[Form]]
    _ids: tuple[tuple[str, str], ...]  # folded, and as it is; in order
    _folded_ids: frozenset[str]
    _roles: Mapping[str, frozenset[str]]
    _offices: Mapping[str, Sequence[Office]]
    _spellings: Spellings
    places: frozenset[str]  # where anyone goes, by name

    def find(
        self,
        words: Sequence[Word],
        text: str,
        *,
        doubted: Container[str] = (),
        is_printed: Callable[[str], bool] = lambda _: False,
    ) -> list[Found]:
        """Find the names among the words of a question, in order.

        The longest name that begins at a word is taken, with the title or role
        that stands before it. More is forgiven in `doubted` words, as typed: no
        article holds them, where a name is looked for; what `is_printed` as it is
        spelt is no slip.
        """
        readings = [self._readings(word, text, doubted) for word in words]
        for at, word in enumerate(words):
            if readings[at] != (word.key,) and is_printed(word.span.of(text)):
                readings[at] = (word.key,)
        found: list[Found] = []
        at = 0
        while at < len(words):
            name = self._article(words, at, text) or self._name(
                words, readings, at, text
            )
            if name is None:
                at += 1
                continue
            least = found[-1].end if found else 0
            if name.office:
                name = self._of_its_country(words, name, text, least)
            start = self._with_title(words, name, least)
            if found and found[-1].end == start and _is_same(found[-1], name):
                start = found.pop().start  # an office, and who holds it
            found.append(replace(name, start=start))
            at = name.end
        return found

    def meaning(self, typed: str, kind: SlotKind) -> tuple[str, ...]:
        """Give the names of a kind that the typed words mean, taken together."""
        words = list(tokens(typed))
        if kind is SlotKind.ARTICLE and fold(typed.strip()) in self._folded_ids:
            key = fold(typed.strip())
            return tuple(name for folded, name in self._ids_from(key) if folded == key)
        first = int(bool(words) and words[0].key in ("the", "a", "an"))
        for found in self.find(words, typed):
            if found.start in (0, first) and found.end == len(words):
                return found.names.get(kind, ())
        return ()

    def _readings(
        self, word: Word, text: str, doubted: Container[str]
    ) -> tuple[str, ...]:
        """Give the words of names that a typed word may be; itself before slips.

        A capital says that a name was meant, so more is forgiven there.
        """
        key = word.key if word.key.isalpha() else word.key.replace("-", "")
        near = self._spellings.near(key)
        if word.key in near or is_function_word(word.key):
            return (word.key,)
        typed = word.span.of(text)
        is_named = typed[:1].isupper() or typed in doubted
        judge, sure = (name_likeness, _SURE_NAME) if is_named else (likeness, _SURE)
        scored = [
            (judge(key, one) or _SURE * (is_named and is_heard_as(key, one)), one)
            for one in near
            if not _are_places(key, one)
        ]
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
        before = [word.key for word in words[max(0, at - _BEFORE) : at]]
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
        return Found(
            at,
            at + longest,
            names,
            is_person=any(form.is_person for form in fits),
            office=" ".join(fits[0].keys) if all(f.is_office for f in fits) else "",
        )

    def _of_its_country(
        self, words: Sequence[Word], office: Found, text: str, least: int
    ) -> Found:
        """Take in what an office is of, and keep those who hold it there.

        "the Norvanian president", "the mayor of Lenn": maybe nobody held.
        """
        typed = [word.span.of(text) for word in words]
        start, end = _start_of(typed, office.start, least), _end_of(typed, office.end)
        if (start, end) == (office.start, office.end):
            return office
        asked = read_office(text[words[start].span.start : words[end - 1].span.end])
        before = text[words[start].span.start : words[office.start].span.start]
        behind = text[words[office.end - 1].span.end : words[end - 1].span.end]
        names = {
            kind: tuple(name for name in held if self._holds(name, asked))
            for kind, held in office.names.items()
        }
        spelt = f"{before}{office.office}{behind}"
        return replace(office, start=start, end=end, names=names, office=spelt)

    def _holds(self, name: str, asked: Office) -> bool:
        return any(is_part_of(asked, held) for held in self._offices.get(name, ()))

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
        held = [
            (key, name) for key, name in self._ids_from(typed) if _opens(key, typed)
        ]
        ids = tuple(name for _, name in held)
        exact = tuple(name for key, name in held if key == typed)
        if len(exact or ids) != 1:
            return None
        return Found(at, end, {SlotKind.ARTICLE: exact or ids}, is_person=False)

    def _ids_from(self, opening: str) -> Iterator[tuple[str, str]]:
        """Yield the ids, folded and as they are, that begin so."""
        for at in range(bisect_left(self._ids, (opening, "")), len(self._ids)):
            if not self._ids[at][0].startswith(opening):
                return
            yield self._ids[at]

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
        """Take in the title or role, or the given name as heard, before a surname."""
        if not name.is_person:
            return name.start
        whose = {one for names in name.names.values() for one in names}
        titles = HONORIFICS.union(*(self._roles.get(one, frozenset()) for one in whose))
        given = {part for one in whose for part in fold(one).split()[:-1]}
        start = name.start
        while start > least and (
            titles.issuperset(title_words(words[start - 1].key))
            or any(is_heard_as(words[start - 1].key, part) for part in given)
        ):
            start -= 1
        return start


def _start_of(typed: Sequence[str], start: int, least: int) -> int:
    """Find where an office begins with whose it is: "Norvania's", "Norvanian"."""
    for at in range(max(least, start - _MOST_OF_NAME), start):
        if at + nation_at(typed[:start], at)[0] == start:
            return at
    is_theirs = start > least and _is_possessive(typed[start - 1])
    return start - 1 if is_theirs else start


def _is_possessive(typed: str) -> bool:
    """Tell "Lenn's" from "what's"."""
    head, mark, _ = typed.lower().replace("’", "'").rpartition("'s")
    return bool(head and mark) and not is_function_word(head)


def _end_of(typed: Sequence[str], end: int) -> int:
    """Find where an office ends with the place it is of: "of Norvania"."""
    if [word.lower() for word in typed[end : end + 1]] != ["of"]:
        return end
    for last in range(min(len(typed), end + 1 + _MOST_OF_NAME), end + 1, -1):
        if is_place(" ".join(typed[end + 1 : last])):
            return last
    is_named = typed[end + 1 : end + 2] and typed[end + 1][:1].isupper()
    return end + 2 if is_named else end


_MOST_OF_NAME = 3  # words of a place's name


def _are_places(typed: str, held: str) -> bool:
    """Tell two places of the world from one misspelt: "Zambia", "Gambia".

    A country as it is spelt is no slip of anything, and one nearly so spelt is none
    of a name that is farther off.
    """
    known = place_named(typed)
    if typed == held:
        return False
    if known is None:
        return place_named(held) is None and is_rather_place(typed, (held,))
    return known.kind is not PlaceKind.CITY or place_named(held) is not None


def _is_year(typed: str) -> bool:
    return len(typed) == 4 and typed.isdigit()  # noqa: PLR2004 - digits


def _opens(article_id: str, typed: str) -> bool:
    """Tell whether what is typed is enough of an id: all of it, or its first part."""
    if not article_id.startswith(typed):
        return False
    following = article_id[len(typed) : len(typed) + 1]
    return not following.isalnum() or (len(typed) >= _LEAST_ID and not typed.isdigit())


def _stands(form: Form, readings: Sequence[tuple[str, ...]], at: int) -> bool:
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
    by_key: dict[str, list[Form]] = defaultdict(list)
    for form in sorted(set(forms_of(store))):
        by_key[form.keys[0]].append(form)
    keys = {key for forms in by_key.values() for form in forms for key in form.keys}
    places = (
        form.canonical
        for forms in by_key.values()
        for form in forms
        if form.kind is SlotKind.PLACE
    )
    return Lexicon(
        dict(by_key),
        tuple(sorted((fold(name), name) for name in store.articles)),
        frozenset(map(fold, store.articles)),
        roles_of(store),
        offices_held(store),
        Spellings(keys),
        frozenset(places),
    )


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
