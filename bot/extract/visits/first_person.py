"""Who says "I": "“I will be in Kenya on Monday,” Jane Roe said" tells of her trip.

Knows whose words each quotation is. Refuses "we", a quotation whose speaker is not
sure, and words that somebody only would say.
"""

import re

from bot.extract.people.roster import People
from bot.extract.speech.quotes import find_quotes
from bot.extract.visits.cues import Cue
from bot.extract.visits.subjects import Subject
from bot.model import Article, QuoteKind, SpeakerKind


class FirstPerson:
    """Tells who "I" is before the cues of one article."""

    def __init__(self, article: Article, people: People) -> None:
        self._article = article
        self._people = people

    def of(self, cue: Cue) -> tuple[Subject, ...]:
        """Give the speaker of a cue that has "I" for its subject; else nobody."""
        start = max(cue.limits.start, cue.group.start - _NEAR)
        said_i = _I.search(self._article.text, start, cue.group.start)
        if said_i is None or "would" in cue.group.words or "'d" in said_i[0]:
            return ()
        for quote in find_quotes(self._article):
            given = quote.attribution
            if (
                quote.kind is QuoteKind.DIRECT
                and given is not None
                and given.speaker.kind is SpeakerKind.PERSON
                and quote.span.holds(cue.span)
            ):
                named = (p for p in self._people.people if p.name == given.speaker.name)
                return tuple(Subject(person, given.mention) for person in named)
        return ()


_NEAR = 8
_I = re.compile(r"\bI(?:['’](?:m|ll|ve))?\s*\Z")
