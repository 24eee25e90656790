"""Every use of a name in an article's facts: who speaks, who travels, who is met.

Knows that a role's country may stand before it: "Norvania's foreign minister".
Refuses to join the names.
"""

import re
from collections.abc import Iterable, Iterator

from bot.extract.gazetteer import capital_of, place_named
from bot.model import Party, Span, Speaker, SpeakerKind
from bot.resolve.names import Naming
from bot.resolve.sheets import Sheet


def spoken_names(sheets: Iterable[Sheet]) -> Iterator[Naming]:
    """Yield how each quotation names its speaker."""
    for sheet in sheets:
        text = sheet.article.text
        for quote in sheet.quotes:
            if (given := quote.attribution) is not None:
                mention = given.mention.of(text)
                for role in _roles(text, given.speaker):
                    yield Naming(given.speaker.name, given.speaker.kind, mention, role)


def travelling_names(sheets: Iterable[Sheet]) -> Iterator[Naming]:
    """Yield how each visit names who goes, and whom they meet."""
    for sheet in sheets:
        text = sheet.article.text
        for visit in sheet.visits:
            for party in (visit.visitor, *visit.meets):
                mention = party.mention.of(text)
                for role in _roles(text, party):
                    yield Naming(party.name, SpeakerKind.PERSON, mention, role)


def _roles(text: str, named: Speaker | Party) -> Iterator[str]:
    """Yield a role as printed, and what office it makes a counterpart's.

    The Ruritanian counterpart of a foreign secretary is the Ruritanian foreign
    minister: few countries call their ministers secretaries.
    """
    role = _role(text, named.role)
    yield role
    land, _, _ = role.rpartition(" counterpart")
    if named.office is not None and land:
        office = named.office.of(text).lower()
        yield f"{land} {_SECRETARY.sub(' minister', office)}"


_SECRETARY = re.compile(r" secretary$")
_BEFORE = re.compile(r"(?:[A-Z][\w.\-]* ){0,2}[A-Z][\w.\-]*(['’]s)? $")
_MOST_BEFORE = 48  # code points of a country's name


def _role(text: str, role: Span | None) -> str:
    """Give a role as printed, with the country's name or adjective before it."""
    if role is None:
        return ""
    found = _BEFORE.search(text, max(0, role.start - _MOST_BEFORE), role.start)
    if found is None:
        return role.of(text)
    names = found[0].removesuffix(" ").removesuffix(found[1] or "").split(" ")
    for at in range(len(names)):
        name = " ".join(names[at:])
        is_theirs = place_named(name) if found[1] else capital_of(name)
        if is_theirs is not None:
            start = found.start() + sum(len(word) + 1 for word in names[:at])
            return text[start : role.end]
    return role.of(text)
