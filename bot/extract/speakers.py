"""Who a subject is: a clause's words turned into a `Speaker`.

Knows names, roles, pronouns and nouns for bodies and unnamed sources, and how
far an article's own words carry from one to another. Prefers the printed words
to a guess: a pronoun without agreeing evidence stays a pronoun.
"""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice

from bot.extract.clauses import Clause, Form, find_clauses
from bot.extract.cues import TAKES_LISTENER
from bot.extract.lexicon import ANONYMOUS, NATIONS, PLACES, PLURAL_ROLES
from bot.extract.people import People, Person, find_people
from bot.extract.phrases import Letters, named_subject, sentence_subject
from bot.extract.reading import Passage, read
from bot.model import Article, Attribution, Span, Speaker, SpeakerKind

_ANYBODY = frozenset(
    "nobody anyone anybody someone somebody everyone everybody".split()
)
_PRONOUN_GENDER = {"he": "m", "she": "f"}
_MOST_SUBJECTS = 40  # of one paragraph: among more, nobody is meant for certain
_LOOK_BACK = 3  # paragraphs in which a pronoun's person must have been the subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A mention and whom it names."""

    speaker: Speaker
    mention: Span
    person: Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An article read for speech: its passages, clauses and people."""

    article: Article
    people: People
    passages: tuple[Passage, ...]
    clauses: tuple[tuple[Clause, ...], ...]
    pronouns: Mapping[int, Person]  # by where they stand

    def named(self, passage: Passage, mention: Letters) -> Named | None:
        """Give whom the letters `mention` of a passage name; None: nobody."""
        return _Namer(self, passage).named(mention)

    def attribute(
        self, passage: Passage, clause: Clause, rule: str
    ) -> Attribution | None:
        """Give words to the subject of a clause; None where that is nobody."""
        if clause.mention is None or clause.is_negated:
            return None
        named = self.named(passage, clause.mention)
        return None if named is None else self.attribution(passage, clause, named, rule)

    def attribution(
        self, passage: Passage, clause: Clause | None, named: Named, rule: str
    ) -> Attribution:
        """Give words to somebody on the strength of a clause, if there is one."""
        cue = occasion = None
        if clause is not None and clause.cue >= 0:
            is_pair = clause.form is Form.ACCORDING  # "according to"
            cue = passage.span_of(clause.cue, clause.cue + 1 + is_pair)
            occasion = _occasion(passage, clause)
        return Attribution(
            speaker=named.speaker,
            mention=named.mention,
            cue=cue,
            occasion=occasion,
            rule=rule,
        )


@lru_cache(maxsize=4)
def read_scene(article: Article) -> Scene:
    """Read an article for speech; every extractor of speech starts here."""
    passages = read(article)
    clauses = tuple(find_clauses(article.text, passage) for passage in passages)
    pronouns: dict[int, Person] = {}
    scene = Scene(
        article=article,
        people=find_people(article),
        passages=passages,
        clauses=clauses,
        pronouns=pronouns,
    )
    _follow_pronouns(scene, pronouns)
    return scene


# "in a statement", "during the debate on Friday", "on Friday".
_SETTING = re.compile(r"(?:[It][DH]?[JNTUKOMnreo#idg]{1,6}Y?)(?:IY|Y)?|Y")
_LISTENER = re.compile(r"(?:[DHJNTUOKMireon#]{1,7})(?:IY|Y)?")


def _occasion(passage: Passage, clause: Clause) -> Span | None:
    """Give where or to whom it was said: "in a statement", "told the court"."""
    tags = passage.tags
    if clause.verb in TAKES_LISTENER:
        heard = _LISTENER.match(tags, clause.cue + 1)
        return passage.span_of(clause.cue, heard.end()) if heard else None
    setting = _SETTING.match(tags, clause.stop)
    return passage.span_of(*setting.span()) if setting else None


# ------------------------------------------------------------------ pronouns


@dataclass(slots=True)
class _Paragraph:
    """Whom a paragraph has spoken of so far, in order."""

    subjects: list[Person]
    mentioned: dict[str, Person]
    speakers: set[str] = field(default_factory=set)

    def is_only_of(self, person: Person) -> bool:
        """Tell a paragraph that has spoken of nobody else so far."""
        others = (one for one in self.mentioned.values() if one is not person)
        return bool(self.subjects) and self.subjects[0] is person and not any(others)

    def is_all_said_by(self, person: Person) -> bool:
        """Tell a paragraph that only reports this one: "Kim Roe said … ."."""
        alone = all(subject is person for subject in self.subjects)
        return alone and person.name in self.speakers


def _follow_pronouns(scene: Scene, pronouns: dict[int, Person]) -> None:
    """Resolve "he" and "she" in reading order, each by the subjects before it."""
    story: list[_Paragraph] = []
    for passage, clauses in zip(scene.passages, scene.clauses, strict=True):
        story.append(_Paragraph([], {}))
        names = deque(_narrative_names(scene, passage))
        spoken = {clause.mention for clause in clauses if not clause.is_naming}
        for mention in _subjects(passage, clauses):
            start = passage.start_of(mention[0])
            while names and names[0][0].start < start:
                _, person = names.popleft()
                story[-1].mentioned[person.name] = person
            subject = _subject(scene, passage, mention, story)
            if subject is None:
                continue
            story[-1].subjects.append(subject)
            if mention in spoken:
                story[-1].speakers.add(subject.name)
            if passage.tags[mention[0]] == "P":
                pronouns[start] = subject
        story[-1].mentioned.update((person.name, person) for _, person in names)


def _narrative_names(scene: Scene, passage: Passage) -> Iterator[tuple[Span, Person]]:
    """Yield the people a passage names outside quotation marks."""
    starts = [marked.start for marked in passage.quotations]
    for span, person in scene.people.names_in(passage.span):
        before = bisect_right(starts, span.start) - 1
        is_quoted = before >= 0 and span.start < passage.quotations[before].end
        if person.kind is SpeakerKind.PERSON and not is_quoted:
            yield span, person


def _subjects(passage: Passage, clauses: tuple[Clause, ...]) -> list[Letters]:
    """Give the subjects of a passage's sentences and clauses, in order."""
    found = {clause.mention for clause in clauses if clause.mention is not None}
    start = 0
    tags = passage.tags
    for stop in re.finditer(r"[.RqQ]|$", tags):
        at = stop.start()
        if stop[0] in ("", ".", "R") and start < at:
            subject = sentence_subject(tags, start, at)
            if subject is not None:
                found.add(named_subject(tags, subject, at))
        start = at + 1
    return sorted(found)


def _subject(
    scene: Scene, passage: Passage, mention: Letters, story: list[_Paragraph]
) -> Person | None:
    if passage.tags[mention[0]] != "P":
        named = scene.named(passage, mention)
        person = named.person if named else None
        if named is not None and person is None and _is_one(scene, passage, mention):
            return _SOMEBODY
        return person if person is not None and _may_be_human(person) else None
    start = passage.start_of(mention[0])
    word = scene.article.text[start : passage.end_of(mention[0])].lower()
    gender = _PRONOUN_GENDER.get(word)
    return None if gender is None else _antecedent(gender, story)


def _is_one(scene: Scene, passage: Passage, mention: Letters) -> bool:
    """Tell "a neighbour", whom "he" may mean after, from "officials"."""
    at = mention[1] - 1
    word = scene.article.text[passage.start_of(at) : passage.end_of(at)].lower()
    is_singular = word not in PLURAL_ROLES and not word.endswith("s")
    is_human = passage.tags[at] in "rT" or _HUMAN_NOUN.search(word) is not None
    return is_human and is_singular


# Whoever "the grocer" is: a pronoun after may be theirs, so it stays open.
_SOMEBODY = Person(
    name="",
    kind=SpeakerKind.PERSON,
    named_at=Span(0, 1),
    mentions=(),
    is_shared=True,
)


def _may_be_human(person: Person) -> bool:
    """Tell whether "he" after them may be them; "Foo Bar" may, "Utopia" not."""
    is_person = person.kind is SpeakerKind.PERSON or person.is_shared
    return is_person or (
        person.kind is SpeakerKind.UNRESOLVED
        and (" " in person.name or _is_given_name(person))
    )


def _is_given_name(person: Person) -> bool:
    return bool(person.gender) and person.name.lower() not in PLACES


def _is_sure(person: Person, gender: str, story: list[_Paragraph]) -> bool:
    """Tell whether nobody else near fits a pronoun better."""
    if person.gender:
        return True
    if story[-1].is_only_of(person):
        return True  # "Kim Roe rose. She said …"
    if len(story) > 1 and not story[-1].subjects and story[-2].is_all_said_by(person):
        return True  # "Kim Roe said Bo Ray was late.", then "“…,” she said."
    if person.kind is not SpeakerKind.PERSON:
        return False
    here = story[-1].mentioned.values()
    if any(other is not person and not other.gender for other in here):
        return False  # "Mayor Ilko Marant met Mayor Ulo Tarn. He said"
    return not any(
        other.gender == gender
        for paragraph in story[-_LOOK_BACK:]
        for other in islice(paragraph.mentioned.values(), _MOST_SUBJECTS)
    )


def _antecedent(gender: str, story: list[_Paragraph]) -> Person | None:
    """Give whom a pronoun means, if the paragraphs before leave no doubt.

    The nearest paragraph that has anyone fitting decides: by its last fitting
    subject, or else by the only one it mentions.
    """
    for paragraph in story[: -_LOOK_BACK - 1 : -1]:
        for person in paragraph.subjects[: -_MOST_SUBJECTS - 1 : -1]:
            if person.is_shared:
                return None  # whoever of them it is, "he" may be that one
            if person.gender in (gender, ""):
                return person if _is_sure(person, gender, story) else None
        if len(paragraph.mentioned) > _MOST_SUBJECTS:
            return None
        fitting = [p for p in paragraph.mentioned.values() if p.gender in (gender, "")]
        if fitting:
            return fitting[0] if len(fitting) == 1 and fitting[0].gender else None
    return None


# ---------------------------------------------------------------- noun phrase

# Unlisted nouns that end as words for people do: "the heckler", "a violinist".
_HUMAN_NOUN = re.compile(r"..(?:[^aeio]er|or|ist|ian|eer|one|owner)s?$")
_INDEFINITE = frozenset("a an one another some several many two".split())
_NAME_LETTERS = frozenset("NijlKOUTJk")
_OFFICE = re.compile(r"(?<=T)ID?U+(?=[NiM])")  # "Secretary of State Roe"
_DESCRIBED = re.compile(r"(?<=[NO])[gd][nJ]?[rT]+(?=[NiM])")  # "ranking member Roe"
_HEAD_ENDS = frozenset("IWt,(:")


class _Namer:
    """Names one mention."""

    def __init__(self, scene: Scene, passage: Passage) -> None:
        self._scene = scene
        self._passage = passage
        self._text = scene.article.text

    def named(self, mention: Letters) -> Named | None:
        first, stop = mention
        tags = self._passage.tags
        if tags[first] == "P" and stop == first + 1:
            return self._pronoun(first)
        head = self._head_stop(first, stop)
        if head < stop and tags[head] in "gd" and tags[head - 1] != "e":
            stop = head  # "the aide standing by"; but "a poll released last week"
        span = self._passage.span_of(first, stop)
        if tags[head - 1] in _NAME_LETTERS:
            named = self._by_name(first, head, span)
            if named is not None:
                return named
        return self._by_noun(first, head, span)

    def _head_stop(self, first: int, stop: int) -> int:
        """Give where the head ends: before "of Ohio", "at the club"."""
        tags = self._passage.tags
        at = first + 1
        while at < stop:
            if office := _OFFICE.match(tags, at, stop):
                at = office.end()
            elif described := _DESCRIBED.match(tags, at, stop):
                at = described.end()
            elif (
                tags[at] in _HEAD_ENDS
                or (tags[at] in "gd" and tags[at - 1] in "rNKOneo")
                or (
                    tags[at] == "n" and tags[at - 1] == "r" and not self._is_leaning(at)
                )
            ):
                return at
            at += 1
        return at

    def _is_leaning(self, at: int) -> bool:
        """Tell "the conservative weekly" from "the spokesman bristles"."""
        return self._word(at - 1) in NATIONS

    def _word(self, at: int) -> str:
        passage = self._passage
        return self._text[passage.start_of(at) : passage.end_of(at)].lower()

    def _pronoun(self, at: int) -> Named | None:
        span = self._passage.span_of(at, at + 1)
        if span.of(self._text).lower() in _ANYBODY:
            return None
        person = self._scene.pronouns.get(span.start)
        if person is not None:
            return Named(speaker=person.as_speaker(), mention=span, person=person)
        return self._printed(span, SpeakerKind.UNRESOLVED)

    def _by_name(self, first: int, head: int, span: Span) -> Named | None:
        """Name by the name that ends the head: never by the owner in "Roe's aide"."""
        start = first
        tags = self._passage.tags
        for at in range(first, head):
            if tags[at] == "s":
                start = at + 1
        if start >= head:
            return None
        if "C" in tags[start:head]:  # "Roe and Doe"
            return self._printed(span, SpeakerKind.UNRESOLVED)
        end = self._passage.end_of(head - 1)
        people = [
            person
            for at, person in self._scene.people.names_in(
                self._passage.span_of(start, head)
            )
            if at.end == end
        ]
        if not people:
            return None
        person = people[-1]
        if person.is_shared:
            return self._by_shared(first, person, span)
        speaker = person.as_speaker()
        if speaker.kind is SpeakerKind.UNRESOLVED:
            is_body = tags[first] == "D" or " " not in person.name
            is_body = is_body and not _is_given_name(person)
            kind = SpeakerKind.ORGANISATION if is_body else SpeakerKind.PERSON
            speaker = Speaker(
                name=person.name, kind=kind, named_at=person.named_at, role=person.role
            )
        return Named(speaker=speaker, mention=span, person=person)

    def _by_shared(self, first: int, person: Person, span: Span) -> Named:
        """Name by a surname that several bear: as printed, or by generation."""
        told = self._of_generation(first, person)
        if told is not None:
            return Named(speaker=told.as_speaker(), mention=span, person=told)
        return replace(self._printed(span, SpeakerKind.UNRESOLVED), person=person)

    def _of_generation(self, first: int, person: Person) -> Person | None:
        """Give whom "the younger Roe" and "the elder Roe" mean."""
        word = self._word(first + 1) if self._passage.tags[first] == "D" else ""
        if word not in ("younger", "elder", "older"):
            return None
        return self._scene.people.of_generation(person.name, word)

    def _by_noun(self, first: int, head: int, span: Span) -> Named | None:
        letter = self._passage.tags[head - 1]
        word = self._word(head - 1)
        if letter in "eoKO":
            return self._printed(span, SpeakerKind.ORGANISATION)
        if letter not in "rTn#UJ":
            return None
        is_one = word not in PLURAL_ROLES and not word.endswith("s")
        if is_one and self._word(first) not in _INDEFINITE:
            return self._by_role(first, head, span)
        is_human = letter not in "n#" or _HUMAN_NOUN.search(word) is not None
        return self._printed(span, SpeakerKind.UNNAMED) if is_human else None

    def _by_role(self, first: int, head: int, span: Span) -> Named | None:
        phrase = self._passage.span_of(first, head).of(self._text)
        person = self._scene.people.by_role(phrase)
        if person is not None:
            return Named(speaker=person.as_speaker(), mention=span, person=person)
        word = self._word(head - 1)
        if self._passage.tags[head - 1] in "n#" and not _HUMAN_NOUN.search(word):
            return None
        kind = SpeakerKind.UNNAMED if word in ANONYMOUS else SpeakerKind.UNRESOLVED
        return self._printed(span, kind)

    def _printed(self, span: Span, kind: SpeakerKind) -> Named:
        words = " ".join(span.of(self._text).split())
        return Named(speaker=Speaker(name=words, kind=kind), mention=span)
