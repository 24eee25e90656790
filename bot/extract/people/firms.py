"""Which firm "the company" is: the only one that the article has introduced.

Knows firms by what is printed beside their names ("Roe, a chip maker", "the
airline Roe", "Roe Holdings"). Refuses to choose between two, where a rival is
named, and where the article speaks of another company without its name.
"""

import re
from dataclasses import replace
from functools import cached_property
from typing import Final

from bot.extract.people.roster import People, Person
from bot.extract.reading.nations import PLACES
from bot.model import Span, SpeakerKind

_KIND: Final = (
    r"(?P<kind>company|firm|airline|chain|start-?up|group|business|maker|\w+maker"
    r"|manufacturer|producer|retailer|carrier|insurer|lender|brewer|distiller|developer"
    r"|operator|supplier|miner|builder|house-?builder|utility|exporter|refiner|publisher"
    r"|conglomerate|giant)"
)
_BEHIND: Final = re.compile(
    rf"(?:\s\([^()\n]{{1,16}}\))?,?(?:\sis|\swas)?\s(?:an?|the)\s(?:[\w’'&-]+\s){{0,4}}?{_KIND}\b",
)
_BEFORE: Final = re.compile(rf"(?<!['’]s\s)\b{_KIND}\s\Z", re.IGNORECASE)
_RIVAL: Final = re.compile(
    r"\b(?:rivals?|competitors?|peers?|subsidiary|parent|owner|unit)\s\Z", re.IGNORECASE
)
_SUFFIX: Final = re.compile(
    r"\b(?:Inc|Ltd|Limited|plc|PLC|Corp|Co|Holdings|Group|LLC|GmbH|AG|SA|NV|AB|ASA|Oyj"
    r"|SpA|Pty|Bhd|Airlines|Airways|Motors|Industries|Technologies|Pharmaceuticals)\b\.?\Z"
)
_MENTION: Final = re.compile(r"[Tt]he\s(company|firm|airline|chain|start-?up|business)")
_PERSON: Final = SpeakerKind.PERSON
_RECENT: Final = 500  # code points
_REACH: Final = 60  # code points
_MOST: Final = 40  # mentions of one firm that are looked at


class Firms:
    """An article's firms, as far as it tells that they are."""

    def __init__(self, text: str, people: People) -> None:
        self._text = text
        self._people = people
        self._others: dict[str, bool] = {}  # by noun: is another spoken of?

    def called(self, mention: Span) -> Person | None:
        """Give the only firm that "the company" can mean."""
        found = _MENTION.fullmatch(self._text, mention.start, mention.end)
        firms = self._introduced if found is not None else ()
        if found is None or len(firms) != 1:
            return None
        ((firm, kinds),) = firms
        noun = found[1]
        is_of_kind = noun in ("company", "firm", "business") or noun in kinds
        if not is_of_kind or self._is_past(firm, mention):
            return None
        if self._speaks_of_other(noun):
            return None
        return replace(firm, kind=SpeakerKind.ORGANISATION)

    def _is_past(self, firm: Person, mention: Span) -> bool:
        """Tell whether the firm is not what was named last: another is, perhaps."""
        if mention.start == 0:
            return True
        start = max(0, mention.start - _RECENT)
        for _, person in reversed([*self._people.names_in(Span(start, mention.start))]):
            is_word = " " not in person.name and len(person.mentions) == 1
            is_body = person.kind is SpeakerKind.ORGANISATION
            is_other = person.kind is not _PERSON and (is_body or not is_word)
            if person is firm:
                return False
            if is_other and person.name.lower() not in PLACES:
                return True
        return True

    @cached_property
    def _introduced(self) -> tuple[tuple[Person, frozenset[str]], ...]:
        """Give each firm, with what it is called; a rival counts, too."""
        found = []
        for person in self._people.people:
            if person.gender or (" " in person.name and person.kind is _PERSON):
                continue
            kinds = frozenset(
                kind for at in person.mentions[:_MOST] for kind in self._kinds_at(at)
            )
            if person.kind is _PERSON:
                kinds &= {"rival"}
            if kinds or _SUFFIX.search(person.name):
                found.append((person, kinds))
        return tuple(found)

    def _kinds_at(self, mention: Span) -> set[str]:
        """Give "maker" of "Roe, a chip maker" and "chip maker Roe"."""
        before = self._text[max(0, mention.start - _REACH) : mention.start]
        after = self._text[mention.end : mention.end + _REACH]
        found = (_BEHIND.match(after), _BEFORE.search(before))
        kinds = {match["kind"].lower() for match in found if match is not None}
        return kinds | ({"rival"} if _RIVAL.search(before) else set())

    def _speaks_of_other(self, noun: str) -> bool:
        """Tell whether the article has "another company" or "companies", too."""
        if noun not in self._others:
            self._others[noun] = self._finds_other(noun)
        return self._others[noun]

    def _finds_other(self, noun: str) -> bool:
        many = noun[:-1] + "ies" if noun.endswith("y") else noun + "(?:s|es)"
        others = rf"\b(?:{_OTHER})\s{noun}\b|\b{many}\b"
        return re.search(others, self._text) is not None


_OTHER: Final = "another|other|second|rival|parent|sister|which"
