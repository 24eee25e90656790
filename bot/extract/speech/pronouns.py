"""Whom "he", "she" and "the billionaire" carry on, read in order of the text.

Knows whom each paragraph has spoken of and who its subjects were, and lets a
pronoun or a description mean one of them only on agreeing evidence. Refuses to
know what any other phrase names: that is asked of `speakers`.
"""

import re
import sys
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from bot.extract.people.bodies import Bodies
from bot.extract.people.firms import Firms
from bot.extract.people.roster import People, Person
from bot.extract.reading.lexicon import (
    ANONYMOUS,
    DESCRIPTIONS,
    TITLE_GENDER,
)
from bot.extract.reading.nations import NATIONALS, PLACES
from bot.extract.reading.passages import Passage
from bot.extract.speech.answering import Reading, is_asked, may_answer
from bot.extract.speech.clauses import Clause
from bot.extract.speech.companions import VERB_BEHIND, Companions, is_where
from bot.extract.speech.newcomers import head_end, introduced_in, unnamed_in
from bot.extract.speech.phrases import Letters, last_of
from bot.extract.speech.recollection import (
    MOST_SUBJECTS,
    NOBODY_KNOWN,
    SOMEBODY,
    Paragraph,
    mention_in,
    others_than,
)
from bot.extract.speech.sentence_subjects import reporters_of, subjects_of
from bot.model import Span, SpeakerKind

_PRONOUN_GENDER = {"he": "m", "she": "f"}
_SCENES = 20  # paragraphs, to whose people a narrative may go back
_LOOK_BACK = 3  # paragraphs in which a pronoun's person must have been the subject

Whom = Callable[[Passage, Letters], Person | None]
"""Names a phrase that is no pronoun; `SOMEBODY`: a human being, not known whom."""


class Pronouns:
    """Whom pronouns and descriptions mean, by where they stand.

    A story is followed only as far as somebody asks: in many articles nobody does.
    `meant` is filled on the way, for the story to look back.
    """

    def __init__(
        self,
        story: "Story",
        meant: dict[int, Person],
        passages: tuple[Passage, ...],
        clauses: tuple[tuple[Clause, ...], ...],
    ) -> None:
        self._story = story
        self._ahead = zip(passages, clauses, strict=True)
        self._end = -1  # of the last paragraph that was read, or is being read
        self._meant = meant

    def at(self, start: int) -> Person | None:
        """Give whom the words that begin at `start` mean, if that is certain."""
        while start >= self._end and (following := next(self._ahead, None)):
            passage, clauses = following
            self._end = passage.span.end
            self._meant.update(self._story.read(passage, clauses))
        return self._meant.get(start)


class Story:
    """Follows an article's subjects, a paragraph at a time."""

    def __init__(self, text: str, people: People, whom: Whom) -> None:
        self._text = text
        self._people = people
        self._whom = whom
        self._story: list[Paragraph] = []
        self._bodies = Bodies(text, people)
        self._firms = Firms(text, people)
        self._companions = Companions(text, people)
        self._introduced: set[str] = set()  # "a businessman", who has no name
        self._taken: dict[str, str] = {}  # the gender a pronoun took somebody for
        self._unnamed: dict[str, Person | None] = {}  # "a union official", by noun

    def read(
        self, passage: Passage, clauses: tuple[Clause, ...]
    ) -> Iterator[tuple[int, Person]]:
        """Yield where a pronoun or description stands, and whom it means."""
        here = Paragraph()
        self._story.append(here)
        names = deque(self._narrative_names(passage))
        unnamed = deque(unnamed_in(self._text, passage))
        spoken = {clause.mention for clause in clauses if not clause.is_naming}
        subjects = subjects_of(passage, clauses)
        yield from self._bodies_meant(passage, subjects)
        reported = reporters_of(passage, clauses)
        known: dict[Letters, Person] = {}
        for mention in subjects:
            start = passage.start_of(mention[0])
            while names and names[0][0].start < start:
                mention_in(here, names.popleft()[1])
            while unnamed and unnamed[0] < start:
                here.has_unnamed = bool(unnamed.popleft())
            is_speaker = mention in spoken
            subject, is_carried = self._subject(passage, mention, is_speaker=is_speaker)
            if subject is None:
                continue
            known[mention] = subject
            if reporter := known.get(reported(mention)):
                here.reporters[len(here.subjects)] = reporter
            self._add(passage, mention, subject, is_speaker=is_speaker)
            if is_carried:
                yield start, subject
        for _, person in names:
            mention_in(here, person)
        self._introduced.update(introduced_in(self._text, passage))

    def _bodies_meant(
        self, passage: Passage, subjects: list[Letters]
    ) -> Iterator[tuple[int, Person]]:
        """Yield where "the department" stands, and which it is."""
        at = len(self._story)
        self._bodies.meet(at, (one for _, one in self._people.names_in(passage.span)))
        for mention in subjects:
            if mention[1] - mention[0] != len(("the", "department")):
                continue
            span = passage.span_of(*mention)
            body = self._bodies.called(span, at) or self._firms.called(span)
            if body is not None:
                yield passage.start_of(mention[0]), body

    def _add(
        self, passage: Passage, mention: Letters, subject: Person, *, is_speaker: bool
    ) -> None:
        here = self._story[-1]
        here.add(subject, mention[0])
        if self._companions.are_alike(passage, mention, subject):
            here.add(SOMEBODY, mention[0])
        elif gender := self._addresses(passage, mention, subject):
            here.add(NOBODY_KNOWN[gender], mention[0])
        if is_speaker:
            here.speakers.add(subject.name)

    def _narrative_names(self, passage: Passage) -> Iterator[tuple[Span, Person]]:
        """Yield who may be human of those a passage names outside marks."""
        starts = [marked.start for marked in passage.quotations]
        for span, person in self._people.names_in(passage.span):
            before = bisect_right(starts, span.start) - 1
            is_quoted = before >= 0 and span.start < passage.quotations[before].end
            is_human = person.may_be_human and not is_where(self._text, span, person)
            if is_human and not is_quoted:
                yield span, person

    def _subject(
        self, passage: Passage, mention: Letters, *, is_speaker: bool
    ) -> tuple[Person | None, bool]:
        """Give who a subject is, and whether by what came before."""
        if passage.tags[mention[0]] == "P":
            gender = _PRONOUN_GENDER.get(passage.word(self._text, mention[0]))
            if gender is None:
                return None, False
            person = self._antecedent(gender, is_speaker=is_speaker)
            if person is not None and (
                self._may_follow(passage, mention, person, gender)
                or is_asked(self._reading(passage), mention, person, gender)
                or (is_speaker and self._may_go_on(passage, mention, person, gender))
                or (
                    is_speaker
                    and may_answer(self._reading(passage), mention, person, gender)
                )
            ):
                person = None
            if person is not None and not person.gender:
                taken = self._taken.setdefault(person.name, gender)
                person = person if taken == gender else None
            return person or NOBODY_KNOWN[gender], person is not None
        person = self._whom(passage, mention)
        is_national = passage.tags[mention[0] : mention[1]] == "DJ"
        if person is SOMEBODY or (person is None and is_national):
            described = self._described(passage, mention)
            if is_national:
                return described, described is not None
            described = described or self._same_unnamed(passage, mention)
            return described or self._somebody(passage, mention), described is not None
        if person is not None and person.may_be_human:
            return person, False
        return self._stranger(passage, mention) if is_speaker else None, False

    def _reading(self, passage: Passage) -> Reading:
        return Reading(self._text, passage, self._whom)

    def _somebody(self, passage: Passage, mention: Letters) -> Person:
        """Give somebody, whose gender the noun may tell: "Jane Roe's brother"."""
        head = head_end(passage.tags, mention)
        gender = TITLE_GENDER.get(passage.word(self._text, head - 1), "")
        return replace(SOMEBODY, gender=gender) if gender else SOMEBODY

    def _addresses(self, passage: Passage, mention: Letters, subject: Person) -> str:
        """Give "m" for "Kim Roe asked him how", whom "he" after it may mean."""
        verb = VERB_BEHIND.match(passage.tags, mention[1])
        at = verb.end() if verb is not None else len(passage.tags)
        if at >= len(passage.tags) or passage.tags[at] not in "pH":
            return ""
        gender = _OBJECT_GENDER.get(passage.word(self._text, at), "")
        is_hers = passage.tags[at] == "H" and passage.tags[at + 1 : at + 2] in _NOUNS
        return gender if subject.gender in (gender, "") and not is_hers else ""

    def _stranger(self, passage: Passage, mention: Letters) -> Person | None:
        """Give somebody for "McRoe said", although that may be a body's name.

        "McRoe said Jane Ray was late. She": perhaps McRoe.
        """
        is_name = set(passage.tags[mention[0] : mention[1]]) <= {"N", "i", "j", "l"}
        person = self._whom(passage, mention) if is_name else None
        is_place = person is None or person.name.lower() in PLACES
        return None if is_place else SOMEBODY

    def _described(self, passage: Passage, mention: Letters) -> Person | None:
        """Give Roe of "Al Roe bought the club. The billionaire said".

        Only where nobody else has been spoken of since, and no unnamed one has
        been introduced whom the words fit ("a local billionaire").
        """
        first, stop = mention
        if passage.word(self._text, first) != "the":
            return None
        if passage.tags[stop : stop + 2] in (",N", ",i"):
            return None  # "the candidate, Jane Roe,": who it is follows
        phrase = passage.span_of(first, stop).of(self._text)
        found = _DESCRIBES.fullmatch(phrase)
        head = found[1].lower() if found else ""
        if not head or head in self._introduced:
            return None
        here = self._story[-1]
        is_opening = not here.mentioned and not here.strangers and not here.subjects
        if is_opening and len(self._story) > 1:
            here = self._story[-2]
        person = here.only_one()
        if person is None or self._people.is_others_role(head, person):
            return None
        if head not in DESCRIPTIONS and not self._is_only_of(person):
            return None  # "the 58-year-old": perhaps the minister, named above
        gender = TITLE_GENDER.get(head, "")
        return person if not gender or person.gender in (gender, "") else None

    def _is_only_of(self, person: Person) -> bool:
        """Tell an article that has spoken of nobody else, whose age is not known."""
        return not any(
            paragraph.has_unnamed or paragraph.mentioned.keys() - {person.name}
            for paragraph in self._story
        ) and not self._people.has_age(person)

    def _same_unnamed(self, passage: Passage, mention: Letters) -> Person | None:
        """Give "a union official" for "the official", where only one has come in."""
        first, stop = mention
        opening, noun = passage.word(self._text, first), ""
        head = head_end(passage.tags, mention)
        if head > first + 1:
            noun = passage.word(self._text, head - 1)
        if opening in ("a", "an", "one", "another") and noun:
            span = passage.span_of(first, stop)
            unnamed = replace(
                SOMEBODY,
                name=" ".join(span.of(self._text).split()),
                kind=SpeakerKind.UNNAMED,
                named_at=span,
            )
            self._unnamed[noun] = None if noun in self._unnamed else unnamed
        is_bare = opening == "the" and stop == first + len(("the", noun))
        return self._unnamed.get(noun) if is_bare and noun in ANONYMOUS else None

    def _may_follow(
        self, passage: Passage, mention: Letters, person: Person, gender: str
    ) -> bool:
        """Tell "In what he called a loss, Bo Ray left": he is Ray, perhaps."""
        start = last_of(".RQq", passage.tags, mention[0]) + 1
        fronted = _FRONTED.match(passage.tags, start)
        if fronted is None or mention[0] >= fronted.start(1):
            return False
        named = self._whom(passage, fronted.span(1))
        fits = named is not None and named.gender in (gender, "")
        return fits and named is not person

    def _may_go_on(
        self, passage: Passage, mention: Letters, person: Person, gender: str
    ) -> bool:
        """Tell "Ray is late, he said.", where who spoke before may go on: not Ray."""
        tags, at = passage.tags, mention[0]
        start = last_of(".RQq", tags, at) + 1
        if at == start or tags[at - 1] != "," or tags[start] in "IStgd":
            return False
        other = self._antecedent(gender, is_speaker=True, before=start)
        return other is not None and other is not person

    def _antecedent(
        self, gender: str, *, is_speaker: bool = False, before: int = sys.maxsize
    ) -> Person | None:
        """Give whom a pronoun means, if the paragraphs before leave no doubt.

        The nearest paragraph that has anyone fitting decides: by its last fitting
        subject, or else by the only one it mentions. `before`: a letter of this
        paragraph, whose subjects from there on are left out.
        """
        fits = (gender, "")
        near = self._story[: -_LOOK_BACK - 1 : -1]
        for number, paragraph in enumerate(near):
            if number and near[0].has_unnamed:
                return None  # "I asked a driver. “It's bad,” he said."
            until = sys.maxsize if number else before
            last = paragraph.last_subject(fits, is_speaker=is_speaker, before=until)
            if not (last or number) and is_speaker and self._is_of_newcomer(fits):
                break
            if last is not None:
                if number and (
                    self._is_friend(last, gender)
                    if is_speaker
                    else self._may_return(last, gender, number)
                ):
                    return None  # "She still has the letter.": who got it, perhaps
                return self._only(last, gender, is_sure=self._is_sure(last, gender))
            if len(paragraph.mentioned) > MOST_SUBJECTS:
                return None
            fitting = [p for p in paragraph.mentioned.values() if p.gender in fits]
            if fitting:
                rivals = others_than(fitting[0], gender, near[number + 1 :])
                is_sure = len(fitting) == 1 and bool(fitting[0].gender) and not rivals
                return self._only(fitting[0], gender, is_sure=is_sure)
        return None

    def _is_of_newcomer(self, fits: tuple[str, ...]) -> bool:
        """Tell a paragraph of one person who is new, and of nobody who `fits`.

        "Dr Femi Roe tested the water. “It stinks,” she said.": a given name's gender
        is a guess, and Roe likelier to be meant than who spoke further up.
        """
        here = self._story[-1]
        newcomer = here.subjects[0] if here.subjects else SOMEBODY
        is_alone = all(subject is newcomer for subject in here.subjects)
        return (
            is_alone
            and not newcomer.is_shared
            and not any(other.gender in fits for other in here.mentioned.values())
            and not any(newcomer.name in one.mentioned for one in self._story[:-1])
        )

    def _may_return(self, person: Person, gender: str, number: int) -> bool:
        """Tell a narrative that may go back to somebody before the last source.

        `number`: how many paragraphs above they were the subject.
        """
        story, lowest = self._story, number
        if number == 1:
            is_new = not any(person in one.subjects for one in story[-_SCENES:-2])
            if story[-1].subjects or not is_new or not story[-2].only_reports(person):
                return False
            lowest += 1
        return others_than(person, gender, story[-_SCENES:-lowest])

    def _is_friend(self, person: Person, gender: str) -> bool:
        """Tell whoever is spoken of in the obituary of somebody else like her."""
        if not self._companions.tell_a_life:
            return False
        first = (one for paragraph in self._story for one in paragraph.subjects)
        life = next(first, person)
        return life is not person and life.gender == gender

    def _only(self, person: Person, gender: str, *, is_sure: bool) -> Person | None:
        """Give a person if it is sure, and of those who share a name the one it is."""
        if person.is_shared:  # "he" may be whoever of them it is
            return self._people.borne_by(person.name, gender)
        return person if is_sure else None

    def _is_sure(self, person: Person, gender: str) -> bool:
        """Tell whether nobody else near fits a pronoun better."""
        story = self._story
        if person.gender or story[-1].is_only_of(person):
            return True  # "Kim Roe rose. She said …"
        is_new = len(story) > 1 and not story[-1].subjects
        if is_new and story[-2].is_all_said_by(person):
            return True  # "Kim Roe said Bo Ray was late.", then "“…,” she said."
        if person.kind is not SpeakerKind.PERSON:
            return False
        here = story[-1].mentioned.values()
        if any(other is not person and not other.gender for other in here):
            return False  # "Mayor Ilko Marant met Mayor Ulo Tarn. He said"
        return not any(
            other.gender == gender
            for paragraph in story[-_LOOK_BACK:]
            for other in islice(paragraph.mentioned.values(), MOST_SUBJECTS)
        )


# "In what he called a loss, Bo Ray left"
_FRONTED = re.compile(
    r"[ISg][^.,:;RQq]{1,24}P[^.,:;RQ]{1,24},(M?[Ni][Nijl]{0,5})(?=A?[XVvdL])"
)
_OBJECT_GENDER = {"him": "m", "her": "f"}
_NOUNS = tuple("nreoJdg#TNO")  # "her lawyer", not "her why"
_HEADS = "|".join(sorted(DESCRIPTIONS | NATIONALS, key=len, reverse=True))
# "the New York businessman"
_DESCRIBES = re.compile(
    rf"the\s(?:[\w’'.-]+\s){{0,5}}?({_HEADS}|\d+-year-old|[a-z]+(?:ian|can|aeli|man))",
    re.IGNORECASE,
)
