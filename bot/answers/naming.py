"""Whom a question means: by name, by a title and a name, by an office, by ear.

Knows that "Senator Roe" is the Roe whom some article calls "Sen.", and that a
name heard on the telephone may be spelt in many ways. Refuses a title that no
article gives that person.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from bot.grammar import (
    Office,
    is_of,
    is_owned,
    is_part_of,
    is_rather_place,
    offices_of,
    read_office,
)
from bot.model import SpeakerKind
from bot.resolve import Name, Names, bare, match_names
from bot.search import name_likeness, title_words, written_titles
from bot.spelling import is_heard_as

_COURTESIES = frozenset("mr mrs ms miss mx dr doctor sir dame lord lady".split())


def meant(asked: str, names: Names) -> tuple[Name, ...]:
    """Give the names that `asked` can mean, titles and offices written short too.

    Several where several fit as well; how a name sounds counts last.
    """
    office = read_office(asked)
    held = holders(office, names)
    if office.nation and (held or holders(replace(office, nation=""), names)):
        return held  # nobody, where it is only held of another country
    found = match_names(asked, names)
    if held and set(found) <= set(_in_part(office, names)):
        return held
    heard = found or _titled(asked, names) or held or _heard(asked, names)
    return _called_so(asked, heard) or _by_initials(asked, names)


_MOST_INITIALS = 6


def _by_initials(asked: str, names: Names) -> tuple[Name, ...]:
    """Read a body by its initials: "ETA" is the Eastern Tide Agency."""
    letters = asked.replace(".", "").lower().removeprefix("the ")
    if not (letters.isalpha() and 1 < len(letters) <= _MOST_INITIALS):
        return ()
    return tuple(
        name
        for name in names
        if name.kind is SpeakerKind.ORGANISATION
        and any(_initials(form) == letters for form in (name.canonical, *name.aliases))
    )


def _initials(name: str) -> str:
    """Give the first letters of a name's capitalised words; "" of a single word."""
    words = [word for word in name.split() if word[0].isupper() and word != "The"]
    return "".join(word[0] for word in words).lower() if len(words) > 1 else ""


def _called_so(asked: str, found: tuple[Name, ...]) -> tuple[Name, ...]:
    """Leave out persons who are not called so: for a place, or by a chance likeness.

    "Norvania" is not "Ada Byrne of Norvania", "residents" no "President Ada Byrne".
    """
    return tuple(
        name
        for name in found
        if name.kind is not SpeakerKind.PERSON or _is_called(asked, name)
    )


def _is_called(asked: str, name: Name) -> bool:
    """Tell whether words are of a person's name or titles, if misspelt."""
    typed, own = _parts(asked), _own_parts(name)
    titles = _title_words_of(name)
    if not own.isdisjoint(typed) or _is_together(asked, name):
        return True
    if titles.issuperset(title_words(asked)):
        return _holds(name, read_office(asked), is_part_of)
    is_like = any(
        name_likeness(part, word) >= _LIKE or is_heard_as(part, word)
        for part in typed
        for word in own | titles
    )
    return is_like and not is_rather_place(asked, own)


_LIKE = 0.6


def _own_parts(name: Name) -> frozenset[str]:
    """Give the parts of a person's name, without what else they are called by."""
    own = (form for form in name.aliases if name.canonical not in form)
    return frozenset(part for form in (name.canonical, *own) for part in _parts(form))


def _titled(asked: str, names: Names) -> tuple[Name, ...]:
    """Read a title that stands before a name, as long as it is theirs."""
    parts = asked.split()
    for at in range(1, min(len(parts), _MOST_TITLES)):
        titles = frozenset(title_words(" ".join(parts[:at])))
        rest = " ".join(parts[at:])
        named = match_names(rest, names) or _heard(rest, names)
        fits = tuple(n for n in named if titles <= _COURTESIES | _title_words_of(n))
        if fits:
            return fits
    return ()


_MOST_TITLES = 8  # words before a name


def _title_words_of(name: Name) -> frozenset[str]:
    return frozenset(word for role in name.roles for word in title_words(role))


def holders(asked: Office, names: Names) -> tuple[Name, ...]:
    """Read an office alone: "the CEO", whom an article calls chief executive.

    Who holds just that comes before who holds something of that name.
    """
    held = _in_part(asked, names)
    exact = {n.canonical for n in held if _holds(n, asked, is_of)}
    if not exact:
        return held
    return tuple(n for n in held if n.canonical in exact or _holds(n, asked, is_owned))


def share_office(one: Name, other: Name, names: Names) -> bool:
    """Tell whether two names hold one office; `names` may know more of theirs."""
    mine, theirs = (_offices(name, names) for name in (one, other))
    return any(is_of(a, b) and is_of(b, a) for a in mine for b in theirs)


def _offices(name: Name, names: Names) -> set[Office]:
    more = [
        n
        for n in names.holding(*_parts(name.canonical))
        if n.canonical == name.canonical
    ]
    return {office for one in (name, *more) for office in _held(one)}


def _in_part(asked: Office, names: Names) -> tuple[Name, ...]:
    written = {word for key in asked.words for word in written_titles(key)}
    return tuple(n for n in names.holding(*written) if _holds(n, asked, is_part_of))


def _holds(name: Name, asked: Office, fits: Callable[[Office, Office], bool]) -> bool:
    return any(fits(asked, office) for office in _held(name))


def _held(name: Name) -> tuple[Office, ...]:
    return offices_of(name.canonical, aliases=name.aliases, roles=name.roles)


# ------------------------------------------------------------------------ by ear


def _heard(asked: str, names: Names) -> tuple[Name, ...]:
    """Read a person's name as heard: "Petrow", "Muhammad", half of "Roe-Hale".

    One spelt so beats those that only sound so, and these one whose words are
    written in one: "Vanderbilt".
    """
    parts = _parts(asked)
    if not parts:
        return ()
    pool = _persons(names.sounding_like(parts[-1]))
    for is_same in (str.__eq__, is_heard_as):
        fits = tuple(n for n in pool if _fits(parts, n, is_same))
        if fits:
            return fits
    return tuple(_written_together(asked, names))


def _persons(names: Iterable[Name]) -> list[Name]:
    return [name for name in names if name.kind is SpeakerKind.PERSON]


_LEAST_TOGETHER = 6  # letters of a name in several words, written in one


def _written_together(asked: str, names: Names) -> Iterator[Name]:
    """Yield the persons whose surname of several words is asked for in one."""
    letters = _letters(asked)
    ends = (letters[at:] for at in range(len(letters) - 2))
    for name in _persons(names.holding(*ends)):
        if _is_together(asked, name):
            yield name


def _is_together(asked: str, name: Name) -> bool:
    letters = _letters(asked)
    is_long = len(letters) >= _LEAST_TOGETHER
    return is_long and _letters(name.canonical).endswith(letters)


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, bare(name)))


def _fits(
    parts: Sequence[str], name: Name, is_same: Callable[[str, str], bool]
) -> bool:
    """Tell whether each asked part is one of a form's, in its order.

    The last must be of the surname: behind the given name, where there is one.
    """
    for form in (name.canonical, *name.aliases):
        left = _parts(form)
        surname = left[1:] or left
        if not any(is_same(parts[-1], part) for part in surname):
            continue
        rest = iter(left)
        if all(any(_is_part(part, held, is_same) for held in rest) for part in parts):
            return True
    return False


def _is_part(asked: str, held: str, is_same: Callable[[str, str], bool]) -> bool:
    """Tell whether a part is another's, or its initial, or one of "J. P."."""
    if min(len(asked), len(held)) == 1:
        return asked[0] == held[0]
    return asked == held or is_same(asked, held)


# Articles and particles that one desk writes and another leaves out.
_PARTICLES = frozenset(
    "al el ul ash as an ad de del della der van von da di bin ibn".split()
)


def _parts(name: str) -> list[str]:
    """Give the parts of a name, those of a double name by themselves."""
    parts = bare(name).replace("-", " ").replace(".", " ").split()
    return [part for part in parts if part not in _PARTICLES] or parts
