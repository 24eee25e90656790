"""Who the subject of a verb is, read backwards from the verb.

Complements `speakers`, which reads the subjects of saying verbs forwards: here
a verb of any kind stands at a known place. What the words between it and its
subject make of it, a plan, a wish or a fact, `verb_groups` tells.
Gives nobody rather than somebody doubtful.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from bot.extract.people.humans import Humans
from bot.extract.people.roles import role_words
from bot.extract.people.roster import Person
from bot.extract.reading.lexicon import ROLES, TITLES
from bot.extract.speech.speakers import Scene
from bot.extract.visits.role_holders import ROLE_WORD, Holders
from bot.extract.visits.verb_groups import BEING, REFUSING, Group, read_group
from bot.model import Span

__all__ = [
    "BEING",
    "REFUSING",
    "Group",
    "Reader",
    "Subject",
    "has_verb",
    "read_group",
]


@dataclass(frozen=True, slots=True)
class Subject:
    """A person, and the words that name them here."""

    person: Person
    mention: Span


_MOSTROLE_WORDS = 7
_NOT_IN_ROLE = frozenset(
    """
    said says told that who which whom will would is are was were has have had with met
    meet to for from as after before when while because if but by be been at on it they
    he she announced added urged asked about
    """.split()
)
_LONGEST_APPOSITION = 120
# "Princess Ama of Veldonia", "Senator Jane Roe of Ohio"
_OF_PLACE = re.compile(r"\s+of\s+(?:the\s+)?[A-Z][\w’'\-]+(?:\s+[A-Z][\w’'\-]+){0,2}")
# "Jane Roe, the widow of Al Poe," told of herself alone
_IS_OF = re.compile(
    r",\s(?:an?|the|one|his|her|its)\s(?:[\w’'\-]+\s){1,8}?(?:of|for|to|under|behind|beside|against)\s(?:the\s(?:late\s)?)?"
)
_LETTERS = re.compile(r"(?:,?\s[A-Z]{2,5})+")  # "Jane Roe MP", "Jane Roe, KC CBE"
_VESSEL = re.compile(r"\b(?:HMS|USS|INS|HMCS|HMAS|MV|RRS|RMS|SS)\s+(?:\w+\s+)?$")
_VESSEL_REACH = 24
_PRONOUN = re.compile(r"\b(he|she)$", re.IGNORECASE)
_WHO = re.compile(r",?\s+who$")


class Reader:
    """Finds subjects in one article; `limits` never cross a quotation's marks."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._text = scene.article.text
        self.people = scene.people
        self._humans = Humans(self._text)
        self._holders = Holders(self._text, scene.people)
        self._named: dict[tuple[int, str], Subject | None] = {}  # told once of each
        self._quotes = sorted(
            Span(quote.outer_start, quote.outer_end)
            for passage in scene.passages
            for quote in passage.quotations
        )
        self._quote_starts = [quote.start for quote in self._quotes]

    def names_in(self, limits: Span) -> Iterator[Subject]:
        """Yield the people named in `limits`, outside quotations inside it."""
        named = self.people.names_in(limits)
        return self._people_of(named, limits) if named else iter(())

    def _people_of(
        self, named: Iterable[tuple[Span, Person]], limits: Span
    ) -> Iterator[Subject]:
        for mention, person in named:
            at = mention.start, person.name
            if at not in self._named:
                is_one = self._is_one(person, mention)
                self._named[at] = Subject(person, mention) if is_one else None
            one = self._named[at]
            if one is not None and not self._is_quoted(mention, limits):
                yield one

    def _is_one(self, person: Person, mention: Span) -> bool:
        """Tell somebody from a body, and from the ship of that name."""
        return self._humans.include(person) and not self._is_vessel(mention)

    def likely_in(self, limits: Span) -> Iterator[Subject]:
        """Yield the names in `limits` that can be people's, where only people fit."""
        for mention, person in self.people.names_in(limits):
            is_likely = self._humans.include(person) or (
                self._humans.may_include(person)
                and _ENDS_NAME.match(self._text, mention.end) is not None
            )
            if is_likely and not self._is_quoted(mention, limits):
                yield Subject(person, mention)

    def is_nameless(self, limits: Span) -> bool:
        """Tell words that name nobody."""
        return next(self.names_in(limits), None) is None

    def quotes_in(self, limits: Span) -> Iterator[Span]:
        """Yield the quotations, marks included, that share words with `limits`."""
        at = max(0, bisect_left(self._quotes, limits) - 1)
        for quote in self._quotes[at:]:
            if quote.start >= limits.end:
                return
            if quote.touches(limits):
                yield quote

    def _is_vessel(self, mention: Span) -> bool:
        before = self._text[max(0, mention.start - _VESSEL_REACH) : mention.start]
        return _VESSEL.search(before) is not None

    def _is_quoted(self, mention: Span, limits: Span) -> bool:
        quote = self.quote_around(mention)
        return quote is not None and not quote.holds(limits)

    def quote_around(self, span: Span) -> Span | None:
        """Give the quotation, marks included, that holds `span`."""
        found = self.quote_at(span.start)
        return found if found is not None and span.end <= found.end else None

    def quote_at(self, at: int) -> Span | None:
        """Give the quotation, marks included, that holds the character at `at`."""
        number = bisect_right(self._quote_starts, at) - 1
        found = self._quotes[number] if number >= 0 else None
        return found if found is not None and at < found.end else None

    def ending_at(self, at: int, limits: Span) -> tuple[Subject, ...]:
        """Give the subject whose words end at `at`: a name, a role, a pronoun."""
        at = self._trimmed(at, limits.start)
        if who := _WHO.search(self._text, max(limits.start, at - 6), at):
            at = self._trimmed(who.start(), limits.start)
            if described := self._described(at, limits):
                return (described,)
        named = self._name_ending(at, limits) or self._before_relative(at, limits)
        if named is not None:
            return (*self._joined_to(named, limits), named)
        single = self._pronoun_ending(at, limits) or self._role_ending(at, limits)
        return () if single is None else (single,)

    def _trimmed(self, at: int, start: int) -> int:
        while at > start and self._text[at - 1].isspace():
            at -= 1
        return at

    def _name_ending(self, at: int, limits: Span) -> Subject | None:
        """Give "Jane Roe" or "Jane Roe, the foreign minister,"."""
        is_set_off = at > limits.start and self._text[at - 1] == ","
        set_off = _SET_OFF.search(self._text, max(limits.start, at - 90), at)
        if set_off is not None and set_off.start() > limits.start:
            at = set_off.start()  # "Jane Roe (51)", "Jane Roe – who is 51 –"
        end = self._trimmed(at - 1, limits.start) if is_set_off else at
        if end <= limits.start:
            return None
        nearest = None
        named = self._but_of(self.names_in(Span(limits.start, end)))
        nearest = next((one for one in named if one.mention.end >= end), None)
        if nearest is not None:
            return self._who_is_of(named, nearest) if is_set_off else nearest
        if not named:
            return None
        nearest = named[-1]
        between = self._text[nearest.mention.end : end]
        if _OF_PLACE.fullmatch(between) or _LETTERS.fullmatch(between):
            return nearest
        if not is_set_off:
            return None
        is_apposition = (
            between.startswith((",", " ("))
            and len(between) <= _LONGEST_APPOSITION
            and not (_SAYS.search(between) and not _WHO_IS.match(between))
        )
        return nearest if is_apposition else None

    def _who_is_of(self, named: Sequence[Subject], last: Subject) -> Subject:
        """Give Roe of "Jane Roe, the widow of Al Poe,", and not Poe."""
        at = named.index(last)
        if at == 0:
            return last
        first, start = named[at - 1], self.start_of(last)
        between = self._text[first.mention.end : start]
        is_aside = _IS_OF.fullmatch(between) and not _SAYS.search(between)
        return first if is_aside else last

    def _before_relative(self, at: int, limits: Span) -> Subject | None:
        """Give Roe of "Jane Roe, who was to have met Al Poe,"."""
        if at <= limits.start or self._text[at - 1] != ",":
            return None
        who = self._text.rfind(", who ", limits.start, at)
        if who < 0 or "," in self._text[who + 1 : at - 1]:
            return None
        names = self.names_in(Span(limits.start, who)) if who > limits.start else ()
        return next((one for one in names if self._is_before(one, who)), None)

    def _is_before(self, subject: Subject, who: int) -> bool:
        """Tell "Jane Roe, who" and "Jane Roe of Acre, who"."""
        end = subject.mention.end
        return end == who or _OF_PLACE.fullmatch(self._text, end, who) is not None

    def _but_of(self, names: Iterable[Subject]) -> list[Subject]:
        """Leave out Acre of "Jane Roe of Acre", a body that looks like a name."""
        kept: list[Subject] = []
        for one in names:
            before = (
                self._text[kept[-1].mention.end : one.mention.start] if kept else ""
            )
            if before == " of ":
                kept[-1] = Subject(
                    kept[-1].person, Span(kept[-1].mention.start, one.mention.end)
                )
            else:
                kept.append(one)
        return kept

    def _described(self, at: int, limits: Span) -> Subject | None:
        """Give Roe of "Jane Roe, a northern senator who"."""
        if at <= limits.start:
            return None
        names = self._but_of(self.names_in(Span(limits.start, at)))
        if not names:
            return None
        last = names[-1]
        between = self._text[last.mention.end : at]
        is_description = _DESCRIBES.fullmatch(between) and not has_verb(between)
        return last if is_description else None

    def _joined_to(self, last: Subject, limits: Span) -> tuple[Subject, ...]:
        """Give the others of "Jane Roe, Al Poe and her counterpart Jo Doe"."""
        found: list[Subject] = []
        start = self.start_of(last)
        for other in (
            reversed(list(self.names_in(Span(limits.start, start))))
            if (start > limits.start)
            else ()
        ):
            between = self._text[other.mention.end : start]
            if not _JOIN.fullmatch(between) or has_verb(between):
                break
            found.insert(0, other)
            start = self.start_of(other)
            if _JOIN_OPENS.search(self._text, max(limits.start, start - 24), start):
                break
        if held := self._role_joined(start, limits):  # "The minister and Jane Roe"
            found.insert(0, held)
            start = held.mention.start
        is_opening = (
            _OPENS.search(self._text[max(limits.start, start - 24) : start])
            or start <= limits.start + 1
        )
        return tuple(found) if found and is_opening else ()

    def _role_joined(self, start: int, limits: Span) -> Subject | None:
        """Give whom "The minister and " means before a name."""
        near = max(limits.start, start - _LONGEST_LINK)
        link = _LINK.search(self._text, near, start)
        return self._role_ending(link.start(), limits) if link else None

    def joined_behind(self, first: Subject, limits: Span) -> tuple[Subject, ...]:
        """Give the others of "were Jane Roe, Al Poe and the envoy Jo Doe"."""
        found: list[Subject] = []
        joined, at = 0, first.mention.end
        for other in self.names_in(Span(at, max(at + 1, limits.end))):
            between = self._text[at : self.start_of(other)]
            if not _JOIN.fullmatch(between) or has_verb(between):
                break
            found.append(other)
            at = other.mention.end
            joined = len(found) if _AND_ONE.search(between) else joined
        return tuple(found[:joined])

    def start_of(self, subject: Subject) -> int:
        """Give where a name begins with the role and title printed before it."""
        start = subject.mention.start
        for role in subject.person.roles:
            if 0 <= start - role.end <= _TITLE_GAP and role.end <= start:
                return role.start
        title = _TITLE.search(self._text, max(0, start - _LONGEST_TITLE), start)
        is_title = title is not None and title[1].lower() in TITLES
        return title.start() if title and is_title else start

    def _pronoun_ending(self, at: int, limits: Span) -> Subject | None:
        found = _PRONOUN.search(self._text, max(limits.start, at - 4), at)
        if found is None:
            return None
        mention = Span(found.start(), found.end())
        person = self._scene.meant_at(found.start())
        if person is None:
            gender = "m" if found[1].lower() == "he" else "f"
            person = self.only_one(Span(limits.start, at), gender)
        return Subject(person, mention) if person else None

    def only_one(self, limits: Span, gender: str = "") -> Person | None:
        """Give the one person named in `limits` whom a pronoun could mean."""
        found = {
            subject.person.name: subject.person
            for subject in self.names_in(limits)
            if not gender or subject.person.gender in {gender, ""}
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _role_ending(self, at: int, limits: Span) -> Subject | None:
        """Give whom "the foreign secretary" is bound to."""
        words = list(ROLE_WORD.finditer(self._text, max(limits.start, at - 80), at))
        if not words or words[-1].end() != at:
            return None
        for word in words[: -_MOSTROLE_WORDS - 1 : -1]:
            lowered = word[0].lower()
            if lowered in _NOT_IN_ROLE:
                return None
            if lowered == "the":
                mention = Span(word.start(), at)
                person = self._holder(mention)
                return Subject(person, mention) if person else None
        return None

    def _holder(self, mention: Span) -> Person | None:
        return self._holders.of(mention)

    def opening(self, at: int, limits: Span) -> Subject | None:
        """Give the subject whose words begin at `at`."""
        while at < limits.end and not self._text[at].isalnum():
            at += 1
        if at >= limits.end:
            return None
        reach = Span(at, min(limits.end, at + _LONGEST_OPENING))
        first = next(self.names_in(reach), None)
        if first is not None:
            lead = self._text[at : self.start_of(first)]
            if _OWNS.match(self._text, first.mention.end):
                return None  # "Roe's father and mother"
            is_short = "," not in lead and len(lead.split()) <= _MOST_LEADING_WORDS
            if (is_short or _TITLED.fullmatch(lead)) and not has_verb(lead):
                return first
        if found := _OPENING_PRONOUN.match(self._text, at, limits.end):
            person = self._scene.meant_at(at)
            return Subject(person, Span(at, found.end())) if person else None
        return self._role_opening(at, limits)

    def _role_opening(self, at: int, limits: Span) -> Subject | None:
        if not _OPENING_THE.match(self._text, at, limits.end):
            return None
        end = min(limits.end, at + _LONGEST_OPENING)
        words = islice(ROLE_WORD.finditer(self._text, at, end), 1, _MOSTROLE_WORDS)
        for word in reversed(tuple(takewhile(self._is_of_a_role, words))):
            mention = Span(at, word.end())
            person = self._holder(mention)
            if person is not None and not self._is_cut(mention):
                return Subject(person, mention)
        return None

    def _is_cut(self, mention: Span) -> bool:
        """Tell "The Belgian" of "The Belgian prime minister", who is another."""
        next_nouns = _NOUNS_NEXT.match(self._text, mention.end)
        words = next_nouns[0].split() if next_nouns else ()
        return any(word in ROLES for word in words)

    def _is_of_a_role(self, word: re.Match[str]) -> bool:
        """Tell a word that some role here has, or that may name its country."""
        return (
            word[0][0].isupper()
            or word[0].lower() in self._holders.words
            or role_words(word[0]) <= self._holders.words
        )


_NOUNS_NEXT = re.compile(r"(?:\s[a-z]+){0,2}")
_MOST_LEADING_WORDS = 2  # "Both", "Meanwhile", "Ms"
# "The Archbishop of Veldonia, the Most Reverend", "Its conductor, "
_TITLED = re.compile(
    r"(?:The|An?|Its|His|Her|Their|[A-Z][\w\-]+['’]s)\s[^,.;:“”\"]{2,60},\s(?:the\s)?"
    r"(?:[\w\-]+\.?\s){0,4}"
    r"|(?:the|an?|its|his|her|their)\s[^,.;:“”\"]{2,60},\s(?:[A-Z][\w\-]*\.?\s){0,4}"
)
_OWNS = re.compile(r"['’]s?(?!\w)")
_LINK = re.compile(r",?\s+(?:and|along\s+with|together\s+with|as\s+well\s+as)\s+\Z")
_LONGEST_LINK = 20
_TITLE = re.compile(r"\b([A-Z][a-z]+)\.?\s+\Z")  # "King "
_LONGEST_TITLE = 20
_TITLE_GAP = 6  # "Mr. ", ", "
_LONGEST_OPENING = 90
_SET_OFF = re.compile(r"\s\([^()]{1,60}\)\Z|\s[–—]\s[^–—.;]{1,80}\s[–—]\Z")
_ENDS_NAME = re.compile(  # not "Goldman Roe executives"
    r"[,.;:]|\s(?:in|at|on|for|to|and|during|before|after|there|here|today|yesterday"
    r"|this|last|over|about)\b"
)
_WHO_IS = re.compile(r",\s+who\s+[^,]+\Z")  # "Jane Roe, who is to pay for it,"
_SAYS = re.compile(r"\b(?:said|says|told|tells|added|will|would|has|is|are|was)\b")
_JOIN = re.compile(
    r"(?:\s+of\s+[\w\-]+)?\s*,?\s*(?:and|&|,|as well as|along with)\s+(?:both\s+)?"
    r"(?:[^\W_]+[’'\-\w]*,?\s+){0,7}"
)
_AND_ONE = re.compile(r"\b(?:and|as\swell\sas|along\swith)\b|&")
_DESCRIBES = re.compile(r",\s+(?:an?|the|one)\s[^,.;:“”\"]{2,80}")
_JOIN_OPENS = re.compile(r"\b[Bb]oth\s+$")
_OPENS = re.compile(
    r"(?:^|^(?:The|An?|His|Her|Its|Their|Sir|Dame|Lady|Lord|Mr|Mrs|Ms|Dr|[A-Z][\w\-]+['’]s)\.?\s+|[,:;“\"]\s*|\b(?:[Bb]oth|that|when|as|while|where)\s+)$"
)
_OPENING_PRONOUN = re.compile(r"(?:he|she)\b", re.IGNORECASE)
_OPENING_THE = re.compile(r"the\s", re.IGNORECASE)


def has_verb(words: str) -> bool:
    """Tell words that can't all be a role: "met with the", "said that"."""
    return any(word.lower() in _NOT_IN_ROLE for word in ROLE_WORD.findall(words))
