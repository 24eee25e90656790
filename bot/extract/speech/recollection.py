"""Whom each paragraph of an article has spoken of, as it is read.

Keeps what a pronoun after may go back to. Refuses to decide whom it means: see
`pronouns`.
"""

from dataclasses import dataclass, field, replace

from bot.extract.people.roster import Person
from bot.model import Span, SpeakerKind

MOST_SUBJECTS = 40  # of one paragraph: among more, nobody is meant for certain

# Whoever "the grocer" is: a pronoun after may be theirs, so it stays open.
SOMEBODY = Person(
    name="",
    kind=SpeakerKind.PERSON,
    named_at=Span(0, 1),
    mentions=(),
    is_shared=True,
)
# Whoever "she" is, where nobody can tell: the next "she" may be the same.
NOBODY_KNOWN = {gender: replace(SOMEBODY, gender=gender) for gender in ("m", "f")}


@dataclass(slots=True)
class Paragraph:
    """Whom a paragraph has spoken of so far, in order."""

    subjects: list[Person] = field(default_factory=list)
    mentioned: dict[str, Person] = field(default_factory=dict)
    strangers: set[str] = field(default_factory=set)  # names, perhaps of people
    speakers: set[str] = field(default_factory=set)
    places: list[int] = field(default_factory=list)  # the subjects' first letters
    reporters: dict[int, Person] = field(default_factory=dict)  # by a subject's number
    has_unnamed: bool = False  # "a driver", whom "he" may mean

    def add(self, person: Person, place: int) -> None:
        """Add the next subject, whose letters begin at `place`."""
        self.subjects.append(person)
        self.places.append(place)

    def last_subject(
        self, fits: tuple[str, ...], *, is_speaker: bool, before: int
    ) -> Person | None:
        """Give the last subject a pronoun fits, of those before a letter.

        Of "Kim Roe said Bo Ray was late" it is Roe who goes on speaking; nobody
        knows, where Roe's gender is not known and Ray's is.
        """
        first = max(0, len(self.subjects) - MOST_SUBJECTS)
        for number in range(len(self.subjects) - 1, first - 1, -1):
            person = self.subjects[number]
            if person.gender in fits and self.places[number] < before:
                reporter = self.reporters.get(number) if is_speaker else None
                if reporter is None or reporter.gender not in fits:
                    return person
                is_sure = reporter.gender or not person.gender
                return reporter if is_sure else NOBODY_KNOWN[person.gender]
        return None

    def is_only_of(self, person: Person) -> bool:
        """Tell a paragraph that has spoken of nobody else so far."""
        others = (one for one in self.mentioned.values() if one is not person)
        return bool(self.subjects) and self.subjects[0] is person and not any(others)

    def is_all_said_by(self, person: Person) -> bool:
        """Tell a paragraph that only reports this one: "Kim Roe said … ."."""
        alone = all(subject is person for subject in self.subjects)
        return alone and person.name in self.speakers

    def only_reports(self, person: Person) -> bool:
        """Tell a paragraph in which this one speaks, and no other with a name acts."""
        alone = all(one is person or one.is_shared for one in self.subjects)
        return alone and person.name in self.speakers

    def only_one(self) -> Person | None:
        """Give the one person spoken of, who is a subject, and nobody else."""
        if len(self.mentioned) != 1 or self.strangers - self.mentioned.keys():
            return None
        (person,) = self.mentioned.values()
        alone = all(subject is person for subject in self.subjects)
        return person if self.subjects and alone else None


def others_than(person: Person, gender: str, story: list[Paragraph]) -> bool:
    """Tell whether earlier paragraphs have another subject whom a pronoun fits."""
    return any(
        other is not person and (other.is_shared or other.gender in (gender, ""))
        for paragraph in story
        for other in paragraph.subjects[-MOST_SUBJECTS:]
    )


def mention_in(here: Paragraph, person: Person) -> None:
    if person.kind is SpeakerKind.PERSON:
        here.mentioned[person.name] = person
    else:
        here.strangers.add(person.name)
