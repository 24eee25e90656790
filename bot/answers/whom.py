"""Whose words or trips are asked for: a person under every name the articles give them.

Knows that an office may be told only where somebody travels, and that one article
writes "Marsh" where another has the name in full. Refuses to join two people of
one surname: each cutting still names its speaker as printed.
"""

import re
from collections.abc import Iterator, Sequence

from bot.answers.naming import holders, meant, share_office
from bot.grammar import is_part_of, read_office
from bot.model import Quote, SpeakerKind
from bot.resolve import Name, Names, bare
from bot.store import FactStore


def speakers_meant(asked: str, store: FactStore) -> tuple[Name, ...]:
    """Give the speakers that a name or an office can mean.

    "The harbour minister", who is only told to travel, is no slip of a ministry.
    """
    found = meant(asked, store.speakers)
    office = read_office(asked)
    if holders(office, store.visitors):
        found = tuple(name for name in found if name.kind is SpeakerKind.PERSON)
    if set(found) <= set(holders(office, store.speakers)):
        travelling = {name.canonical for name in holders(office, store.visitors)}
        known = (n for one in travelling for n in store.speakers.holding(_surname(one)))
        others = (name for name in known if name.canonical in travelling)
        found = tuple(dict.fromkeys((*found, *others)))
    return _with_kin(asked, found, store.speakers, store)


def visitors_meant(asked: str, store: FactStore) -> tuple[Name, ...]:
    """Give the visitors that a name or an office can mean."""
    return _with_kin(asked, meant(asked, store.visitors), store.visitors, store)


def also_called(asked: str, found: Sequence[Name], store: FactStore) -> tuple[str, ...]:
    """Name who holds an office asked for, too, but is only told to travel."""
    office = read_office(asked)
    if not set(found) <= set(holders(office, store.speakers)):
        return ()
    known = {part for name in found for part in bare(name.canonical).split()}
    held = (name.canonical for name in holders(office, store.visitors))
    return tuple(name for name in held if known.isdisjoint(bare(name).split()))


def called_so(asked: str, store: FactStore) -> tuple[Name, ...]:
    """Give those whom an article names by an office alone: "The harbour master".

    Who that is stays as uncertain as it is printed.
    """
    office = read_office(asked)
    if not office.keys:
        return ()
    last = office.keys[-1]
    return tuple(
        Name(canonical=mention, kind=SpeakerKind.UNRESOLVED)
        for mention, quotes in store.quotes_by.items()
        if last in mention.lower()
        and any(_is_uncertain(quote) for quote in quotes)
        and is_part_of(office, read_office(_BEHIND.split(mention, maxsplit=1)[0]))
    )


def _is_uncertain(quote: Quote) -> bool:
    given = quote.attribution
    return given is not None and given.speaker.kind is SpeakerKind.UNRESOLVED


# "The chief witness against the harbour master"
_BEHIND = re.compile(
    r"\s(?:against|about|for|to|with|by|from|at|in|on|near|under|behind|between|who|whose)\s"
)


def is_in_full(name: Name) -> bool:
    """Tell a person's full name from a bare surname, which may be any of them."""
    return name.kind is SpeakerKind.PERSON and " " in name.canonical.strip()


def _surname(name: str) -> str:
    return bare(name).rpartition(" ")[2]


def _with_kin(
    asked: str, found: Sequence[Name], names: Names, store: FactStore
) -> tuple[Name, ...]:
    kin = (other for name in found for other in _kin(asked, name, names, store))
    return tuple(dict.fromkeys((*found, *kin)))


def _kin(asked: str, name: Name, names: Names, store: FactStore) -> Iterator[Name]:
    """Yield what else the speaker of a name is called, where it can be but one.

    The one full name of a surname asked for; the surname alone of who holds the same
    office.
    """
    if name.kind is not SpeakerKind.PERSON:
        return
    same = _of_surname(_surname(name.canonical), names)
    full = [other for other in same if is_in_full(other)]
    if len(full) != 1:
        return
    if not is_in_full(name) and (bare(asked) == bare(name.canonical)):
        yield full[0]
    for other in same:
        is_other_form = is_in_full(other) != is_in_full(name)
        if is_other_form and share_office(name, other, store.visitors):
            yield other


def _of_surname(surname: str, names: Names) -> Sequence[Name]:
    return [
        name
        for name in names.holding(surname)
        if name.kind is SpeakerKind.PERSON and _surname(name.canonical) == surname
    ]
