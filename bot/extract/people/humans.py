"""Which names are of human beings, beyond those that the article settles.

Knows a name of two words for a person's where its last stands alone elsewhere,
or where a function stands beside it. Refuses names of places.
"""

import re

from bot.extract.gazetteer import place_named
from bot.extract.people.roster import Person
from bot.extract.reading.lexicon import ROLES, TITLES
from bot.model import Span, SpeakerKind


class Humans:
    """Tells the people among one article's names."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}

    def include(self, person: Person) -> bool:
        """Tell a person, or a name of two words that is used as one's.

        "Jane Roe" is, where "Roe" stands alone elsewhere, where a function stands
        beside it ("the minister, Jane Roe", "Jane Roe, the minister"), or where the
        next sentence goes on with "she".
        """
        if person.kind is not SpeakerKind.UNRESOLVED or " " not in person.name:
            return person.kind is SpeakerKind.PERSON
        if person.name not in self._known:
            self._known[person.name] = self._is_used_as_human(person)
        return self._known[person.name]

    def may_include(self, person: Person) -> bool:
        """Tell a name of several words that nothing else tells of, and no place's."""
        is_open = person.kind is SpeakerKind.UNRESOLVED and " " in person.name
        return is_open and not _is_of_place(person.name)

    def _is_used_as_human(self, person: Person) -> bool:
        if _is_of_place(person.name):
            return False
        surname = person.name.split()[-1]
        if any(mention.of(self._text) == surname for mention in person.mentions):
            return True
        return any(
            self._has_function(mention) or self._is_he_or_she(mention)
            for mention in person.mentions
        )

    def _is_he_or_she(self, mention: Span) -> bool:
        """Tell "Edi Roe flew to Oslo. He" from what carried somebody else there."""
        end = min(len(self._text), mention.end + _LONGEST_SENTENCE)
        found = _GOES_ON.match(self._text, mention.end, end)
        return found is not None and _OTHERS.search(found[0]) is None

    def _has_function(self, mention: Span) -> bool:
        before = self._text[max(0, mention.start - _FUNCTION_REACH) : mention.start]
        after = self._text[mention.end : mention.end + _FUNCTION_REACH]
        if _IS_WHO.match(after):
            return True
        found = _FUNCTION_BEFORE.search(before) or _FUNCTION_AFTER.match(after)
        return found is not None and _is_function(found[1].lower())


def role_before(text: str, mention: Span) -> Span | None:
    """Give the role of "the union's general secretary, Jane Roe", as printed."""
    start = max(0, mention.start - _WIDEST_ROLE)
    found = _ROLE_BEFORE.search(text, start, mention.start)
    if found is None:
        return None
    head = found["role"].partition(" of ")[0].split()[-1].lower()
    return Span(*found.span("role")) if head in ROLES or head in TITLES else None


_WIDEST_ROLE = 90
_ROLE_BEFORE = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s|(?=\b[A-Z][\w\-]+['’]s\s))"
    r"(?P<role>[\w’'\-]+"
    r"(?:\s(?!(?:by|with|from|to|at|on|he|she|they|was|were|is|has|had|and|who|that|where)\b)"
    r"[\w’'\-]+){0,8}),\s\Z"
)
_LONGEST_SENTENCE = 240
_GOES_ON = re.compile(r"[^.!?;:“”\"\n]{8,}\.\s+(?:He|She)\s(?=[a-z])")
_OTHERS = re.compile(
    r"\b(?:[A-Z][\w’'\-]+\s[A-Z][\w’'\-]+|Mr|Mrs|Ms|Dr|his|her|he|she)\b"
)
_FUNCTION_REACH = 60
_IS_WHO = re.compile(r"(?:\sof\s[A-Z]\w+)?,\swho\s")
_DOES = re.compile(r"\w{3,}(?:ists?|er|or|ian|man|woman|person)")
_NO_FUNCTION = frozenset(
    """
    river tower paper newspaper letter border water theatre theater centre center number
    winter summer corner harbour harbor quarter matter chapter order power after under
    over former latter other another rather either never ever
    """.split()
)
_FUNCTION_BEFORE = re.compile(r"\b([a-z]+),?\s\Z")
_FUNCTION_AFTER = re.compile(
    r",\s(?:[\w’'\-]+\s){0,4}?([a-z]+)(?:,|\.|\sof\s|\sfor\s|\sat\s|\swho\s)"
)
_PLACE_WORD = re.compile(
    r"\b(?:Port|Mount|Lake|River|Fort|Cape|Isle|Islands?|Street|Road|Park|Bridge|Airport"
    r"|Hall|House|School|College|University|Hospital|Church|County|Valley|Bay|Harbou?r"
    r"|North|South|East|West|Saint|St|San|New|Upper|Lower|Great)\b"
)


def _is_of_place(name: str) -> bool:
    return place_named(name) is not None or _PLACE_WORD.search(name) is not None


def _is_function(word: str) -> bool:
    """Tell a word for what people do: a listed one, or "soloist", "goalkeeper"."""
    if word in ROLES or word in TITLES:
        return True
    return _DOES.fullmatch(word) is not None and word not in _NO_FUNCTION
