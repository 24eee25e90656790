"""Every form in which a held name may be typed: whole, in part, as an office.

Refuses to look a form up, or to read one that is misspelt.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from bot.grammar import Office, offices_of, read_office
from bot.model import Article, ArticleId, SpeakerKind
from bot.resolve import Name
from bot.search import is_function_word, title_words, tokens


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

    def prints_word(self, word: str) -> bool:
        """Tell whether some article prints a word as it is spelt."""
        ...

    def prints_together(self, words: str) -> bool:
        """Tell whether some cutting prints all the content words, none misspelt."""
        ...

    def prints_name(self, words: str) -> bool:
        """Tell whether some article prints several words as a name."""
        ...

    def holds_together(self, words: str) -> bool:
        """Tell whether some cutting holds all the content words of a line."""
        ...

    def holds_nearby(self, words: Sequence[str], *, lacking: int = 0) -> bool:
        """Tell whether sentences in a row hold the words, all but so many."""
        ...

    def line_sureness(self, words: str) -> float:
        """Tell how surely words are a line of some quotation, half remembered."""
        ...


class SlotKind(StrEnum):
    """What a name can be in a question."""

    SPEAKER = "speaker"
    VISITOR = "visitor"
    PLACE = "place"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """One way a name is written: its keys, and whose it is.

    A given name alone, or an outlet's last word, counts only with its capital,
    inside a sentence; an office of one word only after "the". An outlet's is typed
    small, too, after "in the".
    """

    keys: tuple[str, ...]
    kind: SlotKind
    canonical: str
    is_person: bool
    is_given: bool = False
    is_office: bool = False

    def fits_after(self, before: Sequence[str], *, is_capital: bool) -> bool:
        """Tell whether the words before allow this form, and its own capital."""
        if self.is_office and len(self.keys) == 1:
            return before[-1:] == ["the"]
        is_outlet = self.kind is SlotKind.ARTICLE and before in _PRINTED
        return is_capital or is_outlet or not self.is_given


_PRINTED = (["in", "the"], ["by", "the"], ["from", "the"])


HONORIFICS = frozenset(
    """
    mr mrs ms miss mx dr doctor sir dame lord lady prof professor rev reverend president
    """.split()
)


def roles_of(store: Names) -> dict[str, frozenset[str]]:
    """Give the words that name each person's roles."""
    roles: dict[str, set[str]] = defaultdict(set)
    for name in (*store.speakers, *store.visitors):
        for role in name.roles:
            roles[name.canonical].update(
                key for key in title_words(role) if not is_function_word(key)
            )
    return {name: frozenset(keys) for name, keys in roles.items()}


def offices_held(store: Names) -> dict[str, tuple[Office, ...]]:
    """Give the offices that each person holds."""
    offices: dict[str, tuple[Office, ...]] = {}
    for name in (*store.speakers, *store.visitors):
        held = offices_of(name.canonical, aliases=name.aliases, roles=name.roles)
        known = offices.get(name.canonical, ())
        offices[name.canonical] = tuple(dict.fromkeys((*known, *held)))
    return offices


def forms_of(store: Names) -> Iterator[Form]:
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


def _called(name: Name, kind: SlotKind) -> Iterator[Form]:
    """Yield all that a name is written as, and the offices of its person."""
    for written in (name.canonical, *name.aliases):
        yield from _written(written, kind, name)
    if name.kind is SpeakerKind.PERSON:
        yield from _offices(name, kind)


def _written(written: str, kind: SlotKind, name: Name) -> Iterator[Form]:
    """Yield a name as one article writes it: whole, and a person's parts.

    A person's alias counts only where it is a name: "the 46-year-old" is none.
    """
    if name.kind is SpeakerKind.ORGANISATION:
        yield from _whole(written, kind, name.canonical, is_person=False)
    before, named, _ = written.partition(name.canonical)
    written = f"{before}{named}"  # "of Norvania" behind a name is none
    if name.kind is not SpeakerKind.PERSON or not _is_name(written):
        return
    for form in _whole(written, kind, name.canonical, is_person=True):
        yield form
        yield from _unjoined(form)
        keys = [key for key in form.keys if key not in HONORIFICS]
        for place in range(1, len(keys)):  # "van der Lune", "Lune"
            yield replace(form, keys=tuple(keys[place:]))
        if keys:
            yield replace(form, keys=tuple(dict.fromkeys((keys[0], keys[-1]))))
        if len(keys) > 1 and len(keys[0]) > 1 and not (before and named):
            yield replace(form, keys=(keys[0],), is_given=True)


_LEAST_HALF = 4  # letters: "al" of "Al-Roe" is nobody's name


def _unjoined(form: Form) -> Iterator[Form]:
    """Yield a double name without its hyphen, and either half as the surname."""
    given, surname = form.keys[:-1], form.keys[-1]
    halves = tuple(filter(None, surname.split("-")))
    if len(halves) > 1:
        for end in (("".join(halves),), halves):
            yield replace(form, keys=end)
            yield replace(form, keys=(*given, *end))
        for half in halves:
            if len(half) >= _LEAST_HALF:
                yield replace(form, keys=(half,))


def _offices(name: Name, kind: SlotKind) -> Iterator[Form]:
    """Yield what a person is called without a name: "the harbour minister".

    Without its country, or what it is of, an office may be several persons'.
    """
    for role in name.roles:
        office = read_office(role)
        plain = replace(office, keys=office.plain)
        offices = (office.keys, office.head, plain.keys, plain.head)
        for form in _whole(role, kind, name.canonical, is_person=True):
            for keys in dict.fromkeys((form.keys, *offices)):
                if keys and not all(map(is_function_word, keys)):
                    yield replace(form, keys=keys, is_office=True)


def _whole(
    written: str, kind: SlotKind, canonical: str, *, is_person: bool
) -> Iterator[Form]:
    keys = [word.key for word in tokens(written)]
    while keys and keys[0] in ("the", "a", "an"):
        del keys[0]
    if keys and not all(is_function_word(key) for key in keys):
        yield Form(tuple(keys), kind, canonical, is_person)


def _is_name(written: str) -> bool:
    """Tell a person's name from a description: it begins and ends with capitals."""
    shown = [word.span.of(written) for word in tokens(written)]
    return bool(shown) and shown[0][0].isupper() and shown[-1][0].isupper()
