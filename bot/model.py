"""What an article says, as data: the records every floor above speaks in.

Knows shapes and invariants. Refuses to know how facts are found, joined or
shown. Every position is a half-open range of code points in `Article.text`,
the file exactly as loaded.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Final, NewType

ArticleId = NewType("ArticleId", str)


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A non-empty range of code points, `end` excluded."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        """Refuse what could not be cut out of a text.

        No other record is made so often, and what a dataclass writes for a frozen
        one takes half as long again.
        """
        if not 0 <= start < end:
            raise ValueError(f"not a span: {start}..{end}")
        _set_start(self, start)
        _set_end(self, end)

    def of(self, text: str) -> str:
        """Cut this span out of `text`."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Tell whether the two share a code point."""
        return self.start < other.end and other.start < self.end


# A slot sets its field whether or not its record is frozen.
_set_start: Final = Span.__dict__["start"].__set__
_set_end: Final = Span.__dict__["end"].__set__


class RegionKind(StrEnum):
    """The parts of an article that are not its narrative."""

    FRONT_MATTER = "front matter"
    HEADLINE = "headline"
    SUBHEADING = "subheading"
    DATELINE = "dateline"
    DATE_LINE = "date line"
    BYLINE = "byline"
    BIOGRAPHY = "biography"
    TEASER = "teaser"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A stretch of an article that no one speaks in."""

    kind: RegionKind
    span: Span


class PubStatus(StrEnum):
    """Whether an article may be used; names and values of IPTC's ninjs."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as loaded; a header field is empty where the text is silent.

    `paragraphs` are the narrative in order, without the `regions`: a paragraph
    that opens with a dateline begins after it. Extraction reads these alone.
    """

    id: ArticleId
    text: str
    paragraphs: tuple[Span, ...] = ()
    regions: tuple[Region, ...] = ()
    title: str = ""
    outlet: str = ""
    byline: str = ""
    place: str = ""  # of the dateline
    published: date | None = None
    url: str = ""
    embargoed: datetime | None = None
    pubstatus: PubStatus = PubStatus.USABLE

    def __hash__(self) -> int:
        """Hash by id alone: what is read of an article is remembered by it."""
        return hash(self.id)

    @property
    def is_quotable(self) -> bool:
        """Tell whether its words may be offered: not withheld, not withdrawn."""
        return self.pubstatus is PubStatus.USABLE


class SpeakerKind(StrEnum):
    """How well the article says who spoke."""

    PERSON = "person"
    ORGANISATION = "organisation"
    UNNAMED = "unnamed"  # "a diplomatic source"
    UNRESOLVED = "unresolved"  # "he": a person, not certain which


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who said it: the fullest name the article licenses, else its own words."""

    name: str
    kind: SpeakerKind
    named_at: Span | None = None  # where that name stands in full
    role: Span | None = None  # "foreign secretary", as printed
    office: Span | None = None  # a counterpart's: what the other one is, as printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Why words are given to a speaker; `rule` names what decided it."""

    speaker: Speaker
    mention: Span  # the words that name the speaker here: "the 52-year-old"
    cue: Span | None = None  # "said"
    occasion: Span | None = None  # "in a statement"
    rule: str
    rests_on: tuple[str, ...] = ()  # the rules of the words it carries on from


class QuoteKind(StrEnum):
    """How the words stand in the article."""

    DIRECT = "direct"  # a quotation in marks
    MIXED = "mixed"  # words in marks inside the reporter's own sentence
    INDIRECT = "indirect"  # reported speech: never shown as anyone's words


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words given to somebody; `span` is what stands between the marks."""

    article: ArticleId
    span: Span
    kind: QuoteKind
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence of the narrative; no attribution: the article's own voice."""

    article: ArticleId
    span: Span
    attribution: Attribution | None = None


class Hedge(StrEnum):
    """How exactly an amount is meant, by the words beside it."""

    EXACTLY = "exactly"
    ABOUT = "about"  # "some", "around"
    NEARLY = "nearly"
    AT_LEAST = "at least"  # "more than"
    AT_MOST = "at most"  # "up to", "fewer than"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """An amount as printed ("£70 million") with its value and unit ("GBP").

    `sentence` is what it is about, as printed. A range is two figures in the
    same words. `counted` are the words for what is counted ("crew members").
    """

    article: ArticleId
    span: Span
    value: Decimal
    unit: str
    sentence: Span
    hedge: Hedge = Hedge.EXACTLY
    counted: Span | None = None


class VisitStatus(StrEnum):
    """How far a visit has come, as the article tells it."""

    PLANNED = "planned"
    UNDER_WAY = "under way"
    HAPPENED = "happened"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Aspect(StrEnum):
    """What a line of a visit's card tells."""

    WHO = "who"
    WHERE = "where"
    WHEN = "when"
    MEETS = "meets"
    COMPANY = "travelling with"
    AGENDA = "agenda"
    ANNOUNCEMENTS = "announcements"
    MONEY = "money"
    EARLIER = "earlier visits"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A person as a visit names them."""

    name: str  # the fullest the article licenses
    mention: Span
    role: Span | None = None
    office: Span | None = None  # a counterpart's: what the other one is, as printed


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time as printed, with the day it means where the article allows it."""

    span: Span
    day: date | None = None
    is_resolved: bool = False  # worked out from the article's own date
    within: tuple[date, date] | None = None  # of "next week": worked out, no one day


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLine:
    """A sentence of the article that tells one aspect of a visit."""

    aspect: Aspect
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Someone goes somewhere, as one article tells it."""

    article: ArticleId
    visitor: Party
    place: str
    place_at: Span
    status: VisitStatus
    when: When | None = None
    moved_to: When | None = None  # the new day, of one put off or brought forward
    meets: tuple[Party, ...] = ()
    lines: tuple[VisitLine, ...] = ()
    evidence: tuple[Span, ...]  # the clauses that say so, at least one
    rule: str
    is_weak: bool = False  # what somebody did there, who may be at home
    is_made_after_all: bool = False  # told to have been put off before
    is_return: bool = False  # "will return to": another trip than the one before

    def __post_init__(self) -> None:
        """Refuse a visit that nothing in the article supports."""
        if not self.evidence:
            raise ValueError("a visit needs evidence")

    @property
    def times(self) -> tuple[When, ...]:
        """Give when it was to be, and the new time of one that was moved."""
        return tuple(when for when in (self.when, self.moved_to) if when is not None)


Fact = Quote | Statement | Figure | Visit
