"""What is said: a question understood, an answer as data, a reply as sent.

Knows the shapes of both sides of a conversation and the canonical slash
command of every question. Refuses to know how a question is recognised, how
it is answered, or how an answer looks on a surface.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from bot.model import ArticleId, Aspect, Span, SpeakerKind

# ------------------------------------------------------------------ questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A turn as typed, with what its thread held before it.

    `turn` begins with "/" where it is a command; `earlier` are the canonical
    commands of the thread's earlier turns, oldest first; `now` is aware.
    """

    turn: str
    now: datetime
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteQuery:
    """Quotations by words, speaker, topic, article or date; all optional.

    `also` are further speakers of whom the same is asked. `is_said` tells that the
    days are those of saying: what was printed before them does not fit.
    """

    words: str = ""
    speaker: str = ""
    also: tuple[str, ...] = ()
    about: str = ""
    article: str = ""
    since: date | None = None
    until: date | None = None
    is_said: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckQuery:
    """Words to be held against what is printed, with their claimed speaker."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitQuery:
    """Visits by visitor, place, words, days; only the asked aspects, if any.

    The days are those of the journey, not those of the article.
    """

    words: str = ""
    visitor: str = ""
    place: str = ""
    aspects: tuple[Aspect, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesQuery:
    """The articles held, or those that support some words, or one article.

    `conflicts` asks what these disagree on instead.
    """

    words: str = ""
    article: str = ""
    conflicts: bool = False
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestQuery:
    """What the next digest would say: all that is new, on some topics.

    `new` are the articles that came since the last one; none: all that is held.
    Visits are ahead from `today` on; none: whenever they were to be.
    """

    new: frozenset[ArticleId] | None = None
    topics: tuple[str, ...] = ()
    today: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpQuery:
    """How to ask; `unknown` is the word that was not understood, if any."""

    topic: str = ""
    unknown: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallTalkQuery:
    """Talk that no cutting answers: turned away, kindly, as its intent words it."""

    intent: str = "smalltalk"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnclearQuery:
    """A question that fits several readings, or none well enough.

    `candidates` are the canonical commands it may have meant, best first;
    `missing` are its words that nothing held supports.
    """

    candidates: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


class FollowUpKind(StrEnum):
    """What a turn asks about the answer just given."""

    PRINTED = "printed"  # who else printed it?
    SPEAKERS = "speakers"  # who else said it?
    RECORD = "record"  # was that on the record?
    CLAIMED = "claimed"  # did NAME say that?


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpQuery:
    """A question about what `of` found: its first finding's words are "it".

    `speaker` is who is asked to have said it, where that is what is asked.
    """

    kind: FollowUpKind
    of: "Query"
    speaker: str = ""


Query = (
    QuoteQuery
    | CheckQuery
    | VisitQuery
    | SourcesQuery
    | DigestQuery
    | HelpQuery
    | SmallTalkQuery
    | UnclearQuery
)


# -------------------------------------------------------------------- answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article seen as evidence; a field is empty where it is silent."""

    id: ArticleId
    outlet: str = ""
    title: str = ""
    byline: str = ""
    published: date | None = None
    url: str = ""
    embargoed: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of an article and where they stand: what every finding rests on.

    Made by `FactStore.cite` alone, which cuts `text` from the stored article;
    `paragraph` counts the article's narrative paragraphs from 1, and is 0
    where the words stand outside them.
    """

    source: Source
    span: Span
    text: str
    paragraph: int = 0


class FindingKind(StrEnum):
    """What a finding shows."""

    QUOTE = "quote"
    STATEMENT = "statement"
    FIGURE = "figure"
    VISIT = "visit"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker as an answer shows them, in the article's words.

    `rule` is why the words are given to them, by the `mention` that stands there.
    """

    name: str
    kind: SpeakerKind
    role: str = ""
    cue: str = ""
    occasion: str = ""
    mention: str = ""
    rule: str = ""


class ChangeKind(StrEnum):
    """How a word of one wording stands to another wording."""

    SAME = "same"
    CHANGED = "changed"
    MISSING = "missing"  # printed, but not in the other
    ADDED = "added"  # in the other, but not printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A run of words compared: `printed` by the article, `other` elsewhere.

    `is_spelling`: the words are the same, spelt otherwise ("defence", "defense").
    """

    kind: ChangeKind
    printed: str = ""
    other: str = ""
    is_negation: bool = False
    is_spelling: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """The same utterance as another article prints it.

    `changes` compare the words that both print; `note` says where one prints
    more than the other.
    """

    evidence: Evidence
    changes: tuple[Change, ...] = ()
    voice: Voice | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of an answer; `evidence[0]` is the slice that is shown.

    Further evidence says the same elsewhere. `context` is the sentence that the
    words are part of, where they say little alone. `label` says what the line
    tells ("when", "agenda"), `notes` are remarks in the bot's own voice ("in 4
    articles, 2 independent texts").
    """

    kind: FindingKind
    evidence: tuple[Evidence, ...]
    context: Evidence | None = None
    label: str = ""
    voice: Voice | None = None
    notes: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    changes: tuple[Change, ...] = ()  # against the words asked about

    def __post_init__(self) -> None:
        """Refuse a line that nothing supports."""
        if not self.evidence:
            raise ValueError("a finding needs evidence")

    @property
    def text(self) -> str:
        """Give the words shown: a slice of an article."""
        return self.evidence[0].text


class Verdict(StrEnum):
    """What came of checking a quotation."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    NOT_FOUND = "not_found"
    MISATTRIBUTED = "misattributed"


AS_PRINTED = "as printed"
"""The label of the sentence that tells a trip, on a card whose aspects show none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Findings that belong together: a trip, a run of words checked.

    `asked` are the asker's own words where the section judges them. One that
    `is_part` belongs to the section before it, and has no heading of that rank; one
    that `is_whole` is read as one: a page does not end inside.
    """

    title: str = ""
    subtitle: str = ""
    is_part: bool = False
    is_whole: bool = False
    asked: str = ""
    verdict: Verdict | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A command worth trying, and what it would do."""

    command: str
    does: str


class Outcome(StrEnum):
    """What kind of answer it is; an intent's file words each of them."""

    FOUND = "found"
    NONE = "none"  # the cuttings don't say
    ASK = "ask"  # which was meant?
    TEACH = "teach"
    TURNED_AWAY = "turned away"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Findings as data; `nearest` is never support, and says so when shown.

    `missing` are words of the question that no article supports; where
    `is_apart`, they are held, but not with all that was asked; where a line half
    remembered `is_nearest_line`, they are not in the line shown. `command` is the
    canonical command that asks this again, empty where none does.
    """

    intent: str
    outcome: Outcome
    lead: str = ""
    sections: tuple[Section, ...] = ()
    nearest: tuple[Finding, ...] = ()
    missing: tuple[str, ...] = ()
    is_apart: bool = False
    is_nearest_line: bool = False
    verdict: Verdict | None = None
    suggestions: tuple[Suggestion, ...] = ()
    notes: tuple[str, ...] = ()
    command: str = ""
    store_version: str = ""

    def __post_init__(self) -> None:
        """Refuse an abstention with decorative sources."""
        if self.outcome is Outcome.NONE and self.findings:
            raise ValueError("an abstention carries no findings")

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Give every finding in the order shown."""
        return tuple(f for section in self.sections for f in section.findings)

    @property
    def is_abstention(self) -> bool:
        """Tell whether nothing held answers the question."""
        return self.outcome in (Outcome.NONE, Outcome.TURNED_AWAY)


Block = dict[str, Any]
"""One Block Kit block, as Slack's JSON has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer, or a page of one, dressed for a surface.

    `text` holds all that the blocks say. `next_start` is the number of the
    first finding that did not fit; none: nothing is left.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    next_start: int | None = None
