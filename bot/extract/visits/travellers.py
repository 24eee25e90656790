"""Who can travel: the people a story names, and those it names by a style alone.

Complements `subjects` with "the Duke of X", who has no other name, with "the
patriarch" of "Patriarch Al Poe" and "the Kenyan leader", and with a name that
begins as people's do, where only its verb tells. Refuses teams and bodies.
"""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from bot.extract.gazetteer import capital_of, place_named
from bot.extract.people.roster import Person
from bot.extract.reading.lexicon import BODIES, ROLES
from bot.extract.speech.speakers import Scene, read_scene
from bot.extract.visits.ensembles import find_ensembles, means_ensemble
from bot.extract.visits.origins import Origins, native
from bot.extract.visits.subjects import Reader, Subject
from bot.model import Article, Span, SpeakerKind


class Travellers(Reader):
    """Finds subjects in one article, also those who have but a style."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self._words = scene.article.text
        self._is_likely: dict[str, bool] = {}
        self.origins = Origins(self._words, scene.people)

    def names_in(self, limits: Span) -> Iterator[Subject]:
        """Yield the people named in `limits`, outside quotations inside it."""
        named = super().names_in(limits)
        if not (self._nobles or self._ensembles):
            return named
        styled = [
            Subject(noble, mention)
            for noble in (*self._nobles, *self._ensembles)
            for mention in noble.mentions
            if limits.holds(mention)
        ]
        clear = (
            one
            for one in named
            if not any(one.mention.touches(s.mention) for s in styled)
        )
        return iter(sorted((*styled, *clear), key=lambda one: one.mention))

    def _is_one(self, person: Person, mention: Span) -> bool:
        """Tell who can travel, also where a given name alone tells a person."""
        if super()._is_one(person, mention):
            is_one = person.name.rpartition(" ")[2].lower() not in BODIES
        else:
            is_one = self._is_by_given_name(person) and _is_formed_as_human(person)
        return is_one and not is_thing(person)

    def _is_by_given_name(self, person: Person) -> bool:
        """Tell "Jane Roe" from "Sydney Roses", "Roe Steel" and "Victoria Falls"."""
        known = self._is_likely.get(person.name)
        if known is None:
            words = person.name.lower().split()
            is_team = words[-1].endswith("s") and place_named(person.name.split()[0])
            known = (
                self._humans.may_include(person)
                and not self._humans.include(person)
                and not is_team
                and BODIES.isdisjoint(words)
            )
            self._is_likely[person.name] = known
        return known

    def likely_opening(self, limits: Span) -> Subject | None:
        """Give the name that `limits` begin with, where only a person fits."""
        named = self.people.names_in(limits)
        if not named or named[0][0].start != limits.start:
            return None
        mention, person = named[0]
        is_one = self._humans.may_include(person) and not is_thing(person)
        return Subject(person, mention) if is_one else None

    def so_far(self, at: int, gender: str) -> Person | None:
        """Give the only one named before `at` whom "he" or "she" can be."""
        found = {
            person.name: person
            for person in self.people.people
            if person.named_at.start < at
            and person.gender in {gender, ""}
            and not is_thing(person)
            and (person.kind is SpeakerKind.PERSON or self._humans.include(person))
        }
        told = [person for person in found.values() if person.gender == gender]
        told = told or [*found.values()][:1]
        if len(told) != 1 or self._is_somebody_between(told[0], at):
            return None
        others = [person for person in found.values() if person is not told[0]]
        is_first = all(told[0].named_at < other.named_at for other in others)
        often = _times_before(told[0], at)
        is_chief = is_first and all(_times_before(o, at) < often for o in others)
        return told[0] if not others or is_chief else None

    def _is_somebody_between(self, person: Person, at: int) -> bool:
        """Tell "Jane Roe left. A spokesman bowed. He", within a paragraph."""
        last = max(m.end for m in person.mentions if m.start < at)
        start = max(last, self._words.rfind("\n\n", 0, at))
        return any(
            found[1].lower() in ROLES
            for found in _SOMEBODY.finditer(self._words, start, at)
        )

    def _before_relative(self, at: int, limits: Span) -> Subject | None:
        """Give Roe of "Jane Roe, who was to have met Al Poe," and "whose land has,"."""
        told = super()._before_relative(at, limits) or self._role_who(at, limits)
        if told is not None or at <= limits.start or self._words[at - 1] != ",":
            return told
        whose = self._words.rfind(", whose ", limits.start, at)
        if whose <= limits.start or "," in self._words[whose + 1 : at - 1]:
            return None
        names = self.names_in(Span(limits.start, whose))
        return next((one for one in names if one.mention.end == whose), None)

    def _role_who(self, at: int, limits: Span) -> Subject | None:
        """Give whom "The minister, who arrived late," means."""
        who = self._words.rfind(", who ", limits.start, at)
        if who <= limits.start or "," in self._words[who + 1 : at - 1]:
            return None
        return self._role_ending(who, limits) if self._words[at - 1] == "," else None

    def _pronoun_ending(self, at: int, limits: Span) -> Subject | None:
        """Give whom "he" means, in "he met Al Poe, and on Friday he left" the same."""
        told = super()._pronoun_ending(at, limits)
        if told is None or is_thing(told.person):
            return None
        word = self._words[told.mention.start : told.mention.end]
        told = self._told_of(told)
        lead = self._words[limits.start : told.mention.start]
        first = re.search(rf"\b{word}\b", lead, re.IGNORECASE)
        if first is None or not _GOES_ON.search(lead):
            return told
        same = super()._pronoun_ending(limits.start + first.end(), limits)
        return None if same is None else Subject(same.person, told.mention)

    def _told_of(self, told: Subject) -> Subject:
        """Give Roe of "Roe flew in, said a guard, Al Poe. He will leave"."""
        at = told.mention.start
        last = max((m for m in told.person.mentions if m.end <= at), default=None)
        if last is None or not _ENDED.fullmatch(self._words, last.end, at):
            return told
        if not _SAID_BY.search(self._words, max(0, last.start - _BESIDE), last.start):
            return told
        start = max(self._words.rfind(mark, 0, last.start) for mark in (". ", "\n"))
        subject = self.opening(start + 1, Span(start + 1, last.start))
        is_other = subject is not None and subject.person is not told.person
        genders = {told.person.gender, subject.person.gender if subject else "", ""}
        is_fitting = is_other and len(genders) <= _ONE_GENDER
        return Subject(subject.person, told.mention) if subject and is_fitting else told

    def named_before(self, at: int) -> list[Person]:
        """Give everybody who is named before `at`."""
        return [
            person
            for person in self.people.people
            if person.named_at.start < at
            and person.kind is SpeakerKind.PERSON
            and not is_thing(person)
        ]

    def chief(self, at: int) -> Person | None:
        """Give whom a story tells of before all: named first, and most often."""
        told = [
            (person.named_at, _times_before(person, at), person)
            for person in self.people.people
            if person.named_at.start < at and person.kind is SpeakerKind.PERSON
        ]
        if not told:
            return None
        first = min(told, key=lambda one: one[0])
        others = [count for _, count, person in told if person is not first[2]]
        is_chief = first[1] >= _OFTEN and all(count < first[1] for count in others)
        return first[2] if is_chief else None

    # ------------------------------------------------------------------ styles

    @cached_property
    def _ensembles(self) -> tuple[Person, ...]:
        """Give the bands and orchestras that travel under a name of their own."""
        return find_ensembles(self._words)

    def is_ensemble(self, person: Person) -> bool:
        """Tell a band or an orchestra, of which a concert is called off, no trip."""
        return any(person is one for one in self._ensembles)

    @cached_property
    def _nobles(self) -> tuple[Person, ...]:
        """Give everyone who has a style and no name: "the Duke of Veldonia"."""
        if _STYLES.search(self._words) is None:
            return ()
        told: dict[str, list[Span]] = {}
        for found in _STYLED.finditer(self._words):
            told.setdefault(found["style"], []).append(Span(*found.span("style")))
        return tuple(
            _noble(style, spans)
            for style, spans in told.items()
            if not _NO_NAME.search(style)
            and not any(self._is_beside_name(span) for span in spans)
            and not any(self._is_of_named(style, span) for span in spans)
        )

    def _is_of_named(self, style: str, span: Span) -> bool:
        """Tell "Queen Maud", where Maud is somebody already."""
        return " of " not in style and any(
            person.kind is SpeakerKind.PERSON and span.touches(mention)
            for mention, person in self.people.names_in(span)
        )

    def _is_beside_name(self, style: Span) -> bool:
        """Tell "Haakon, King of Norland" and "the King of Norland, Haakon Roe"."""
        reach = Span(max(0, style.start - _BESIDE), style.end + _BESIDE)
        for mention, person in self.people.names_in(reach):
            if person.kind is not SpeakerKind.PERSON or style.holds(mention):
                continue
            between = self._words[
                min(mention.end, style.end) : max(mention.start, style.start)
            ]
            if _APPOSED.fullmatch(between):
                return True
        return False

    def _holder(self, mention: Span) -> Person | None:
        """Give whom a role is bound to, by a title or a style if need be."""
        phrase = mention.of(self._words)
        if native(phrase.partition(" ")[2]):
            return self.origins.only_one(mention)
        person = super()._holder(mention)
        if person is not None and not self.origins.may_be(phrase, person):
            return None
        if person is not None or not phrase.lower().startswith("the "):
            return person
        if self._ensembles and means_ensemble(phrase):
            told = [e for e in self._ensembles if e.named_at.start < mention.start]
            return told[0] if len(self._ensembles) == 1 and told else None
        words = phrase.split()[1:]
        return self._titled(words) or self._leader(words)

    def _is_of_a_role(self, word: re.Match[str]) -> bool:
        """Tell a word that some role here has, a title or a style."""
        is_role = super()._is_of_a_role(word) or word[0].lower() in self._titles
        return is_role or bool(self._ensembles)

    @cached_property
    def _titles(self) -> frozenset[str]:
        """Gather the words right before names, and those that open styles."""
        before = (
            self._words[max(0, one.named_at.start - _BESIDE) : one.named_at.end]
            for one in self.people.people
            if one.kind is not SpeakerKind.ORGANISATION
        )
        words = {word.lower() for lead in before for word in _WORD.findall(lead)[-3:]}
        styles = {noble.name.split()[0].lower() for noble in self._nobles}
        return frozenset({"leader", *words, *styles})

    def _titled(self, words: list[str]) -> Person | None:
        """Give Poe of "Patriarch Al Poe" for "the patriarch"."""
        if len(words) != 1 or not words[0].islower():
            return None
        styled = [one for one in self._nobles if one.name.lower().startswith(words[0])]
        if styled:
            return styled[0] if len(styled) == 1 else None
        if words[0] in self._holders.words:
            return None
        holders = {
            person.name: person
            for person in self.people.people
            if self._has_title(person, words[0])
            and (person.kind is SpeakerKind.PERSON or self._humans.include(person))
        }
        return next(iter(holders.values())) if len(holders) == 1 else None

    def _has_title(self, person: Person, word: str) -> bool:
        """Tell "Patriarch Al Poe", also where the title is read as of the name."""
        if person.name.split()[0].lower() == word:
            return True
        for mention in person.mentions:
            start = mention.start - len(word) - 1
            if start >= 0 and self._words[start : mention.start - 1].lower() == word:
                return self._words[start].isupper()
        return False

    def _leader(self, words: list[str]) -> Person | None:
        """Give Norway's prime minister for "the Norwegian leader"."""
        if len(words) < _NATION_AND_LEADER or words[-1] != "leader":
            return None
        nation = " ".join(words[:-1])
        place = capital_of(nation) or place_named(nation)
        if place is None:
            return None
        holders = {
            person.name: person
            for person in self.people.people
            if any(self._leads(role, set(place.codes)) for role in person.roles)
        }
        return next(iter(holders.values())) if len(holders) == 1 else None

    def _leads(self, role: Span, codes: set[str]) -> bool:
        """Tell a head of government or state of a country, named beside the role."""
        if _LEADS.search(role.of(self._words)) is None:
            return False
        before = _NATION_BEFORE.search(
            self._words[max(0, role.start - _BESIDE) : role.start]
        )
        behind = _OF_NATION.match(self._words, role.end)
        printed = [*_WORD.findall(role.of(self._words))]
        printed += [found[1] for found in (before, behind) if found is not None]
        named = (capital_of(word) or place_named(word) for word in printed)
        return any(place is not None and codes & set(place.codes) for place in named)


@lru_cache(maxsize=4)
def read_travellers(article: Article) -> Travellers:
    """Read an article for who can travel, once for all who ask about its trips."""
    return Travellers(read_scene(article))


# "EgyptAir Flight", "Guantanamo Bay": read as a name, and nobody's.
_NO_NAME = re.compile(
    r"\s(?:Bay|Flight|Airport|Airlines|Street|Road|Avenue|Square|Bridge|Harbou?r|Beach|Island"
    r"|Islands|Valley|County|Canyon|Lake|River|Falls|Springs|Heights|Camp|Plant|Terminal|Station"
    r"|Stadium|Cathedral|Church|Hospital|Prison|Museum|Festival|Cup|Open|Times|Post|Herald|Hotel|Inn"
    r"|Arms|Club|Palace|Theatre|Centre|Center)\Z"
)
_ENDED = re.compile(r"\.?[”\"]?\s+")
_ONE_GENDER = 2  # and none
_SAID_BY = re.compile(
    r"\b(?:said|says|added|explained|confirmed)\s(?:[\w’'\-]+,?\s){0,5}\Z"
)
_GOES_ON = re.compile(r"(?:,\s+(?:and|then|but)|;|\band)\s(?:[\w\-]+\s){0,4}\Z")
_SOMEBODY = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne)\s(?:[\w\-]+\s){0,2}?([a-z]+)\b")
_OFTEN = 2
_NATION_AND_LEADER = 2
_BESIDE = 40
_WORD = re.compile(r"[A-Z][\w\-]+")
_LEADS = re.compile(
    r"\b(?:prime\s+minister|president|premier|chancellor|taoiseach|king|queen|emir"
    r"|sultan)\b",
    re.IGNORECASE,
)
_NATION_BEFORE = re.compile(r"\b([A-Z][\w\-]+)(?:['’]s)?\s\Z")
_OF_NATION = re.compile(r"(?:\s[A-Z][\w’'\-]+){0,4}\sof\s(?:the\s)?([A-Z][\w\-]+)")
_APPOSED = re.compile(r"(?:,?\s+(?:the\s+)?|,?\s+)")
_STYLES = re.compile(
    "King|Queen|Prince|Pope|Duke|Duchess|Earl|Countess|Marquess|Marchioness|Sultan|Emir"
    "|Archduke|Archduchess|Emperor|Empress|Tsar|Lama"
)
_STYLED = re.compile(
    r"\b(?=[A-Z])(?P<style>(?:(?:Crown|Grand)\s)?(?:Duke|Duchess|Earl|Countess|Marquess"
    r"|Marchioness|Prince|Princess|King|Queen|Sultan|Emir|Archduke|Archduchess)"
    r"\sof\s(?:the\s)?[A-Z][\w’'\-]*[\w](?<![’']s)(?:\s[A-Z][\w\-]+)?"
    r"|(?:Pope|King|Queen|Emperor|Empress|Tsar|Prince|Princess)\s"
    r"(?!Street|Road|Avenue|Square|Park|Hospital|Airport|Bridge|Cup|College|School|Island|Consort|Regent|Royal)"
    r"[A-Z][\w’\-]*\w(?<![’']s)(?:\s(?:[IVX]+|[A-Z][a-z][\w\-]+))?|(?<=[Tt]he\s)Dalai\sLama)\b"
)
_HER = re.compile(
    r"(?:Crown|Grand)?\s?(?:Duchess|Countess|Marchioness|Princess|Queen|Archduchess)"
)


def _is_formed_as_human(person: Person) -> bool:
    """Tell a given name, a surname of two, and a Korean name: "Roe Min-ho"."""
    return bool(person.gender) or _DOUBLE.search(person.name) is not None


_DOUBLE = re.compile(r"^[A-Z]\w+\s(?:\S+\s)?[A-Z][^\W\d_]+-[^\W\d_]+\Z")


def is_thing(person: Person) -> bool:
    """Tell "Roe Street" and "King Street", where "King" is read as a title.

    And a town of two words, taken for somebody by the role beside it.
    """
    if not person.gender and " " in person.name and place_named(person.name):
        return True
    name = person.name if " " in person.name else f" {person.name}"
    is_titled = " " in person.name or bool(person.roles)
    return is_titled and _NO_NAME.search(name) is not None


def _times_before(person: Person, at: int) -> int:
    return sum(mention.start < at for mention in person.mentions)


def _noble(style: str, mentions: list[Span]) -> Person:
    return Person(
        name=style,
        kind=SpeakerKind.PERSON,
        named_at=mentions[0],
        mentions=tuple(mentions),
        gender="f" if _HER.match(style) else "m",
    )
