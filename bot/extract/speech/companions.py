"""Who does alike with a sentence's subject, so that "she" may be either.

Knows names joined to the subject, and verbs of what two do to each other; and
which names tell where something was.
Refuses to say which of them is meant.
"""

import re
from functools import cached_property

from bot.extract.people.roster import People, Person
from bot.extract.reading.lexicon import MUTUAL
from bot.extract.reading.passages import Passage
from bot.extract.speech.phrases import Letters, next_of
from bot.model import Span, SpeakerKind


class Companions:
    """Those beside the subjects of an article's sentences."""

    def __init__(self, text: str, people: People) -> None:
        self._text = text
        self._people = people

    @cached_property
    def tell_a_life(self) -> bool:
        """Tell an obituary, in which "she" may always be whose it is."""
        return _HAS_DIED.search(self._text, 0, _OPENING) is not None

    def are_alike(self, passage: Passage, mention: Letters, subject: Person) -> bool:
        """Tell whether a pronoun that fits the subject fits another as well."""
        spans = (_joined(passage, mention), self._met(passage, mention))
        return any(
            span is not None and self._has_rival(span, subject) for span in spans
        )

    def _has_rival(self, span: Span, subject: Person) -> bool:
        return any(
            other is not subject
            and other.may_be_human
            and not is_where(self._text, at, other)
            and (not other.gender or subject.gender in (other.gender, ""))
            for at, other in self._people.names_in(span)
        )

    def _met(self, passage: Passage, mention: Letters) -> Span | None:
        """Give Ray of "President Roe met Al Ray."."""
        verb = VERB_BEHIND.match(passage.tags, mention[1])
        if verb is None or passage.word(self._text, verb.end() - 1) not in MUTUAL:
            return None
        stop = next_of(".RQq", passage.tags, verb.end())
        return None if stop == verb.end() else passage.span_of(verb.end(), stop)


def is_where(text: str, span: Span, person: Person) -> bool:
    """Tell "a clinic in Upper Toft", of which nothing says that it is somebody."""
    if person.kind is not SpeakerKind.UNRESOLVED or person.gender:
        return False
    lead = text[max(0, span.start - _LONGEST_IN) : span.start]
    is_owner = text[span.end : span.end + 1] in ("'", "’")
    return not is_owner and _IN.search(lead) is not None


_IN = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside)\s\Z")
_LONGEST_IN = 9  # code points


def _joined(passage: Passage, mention: Letters) -> Span | None:
    """Give all of "Ann Roe and Eva Ray" before their verb."""
    tags = passage.tags
    behind = _JOINED_BEHIND.match(tags, mention[1])
    ahead = _JOINED_AHEAD.search(tags, max(0, mention[0] - _REACH), mention[0])
    first = ahead.start(1) if ahead else mention[0]
    stop = behind.end() if behind else mention[1]
    is_joined = behind or ahead or "C" in tags[first:stop]
    return passage.span_of(first, stop) if is_joined else None


_HAS_DIED = re.compile(
    r"\b(?:(?:has|have) died|died (?:on|at|in|aged|last)|passed away)\b"
)
_OPENING = 400  # code points, in which an obituary says so
VERB_BEHIND = re.compile(r"(?:,[^.,RQq]{1,20})?,?[AX]{0,3}[vdV]")
# "and Eva Ray", ", Eva Ray and Bo Fell" behind "Ann Roe"
_NAMED = r"[DHTUJMr]{0,4}[Ni][Nijl]{0,4}"
_JOINED_BEHIND = re.compile(rf"(?:,{_NAMED}){{0,4}},?C{_NAMED}(?=A?[XVvdLfn])")
_JOINED_AHEAD = re.compile(rf"(?:^|[.,:;RQqC])D?C?({_NAMED}(?:,{_NAMED}){{0,3}},?C)$")
_REACH = 24  # letters
