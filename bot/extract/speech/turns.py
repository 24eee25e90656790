"""Turns of a transcript: paragraphs under a label, and whether people talk there.

Knows by shape which lines open with a label, "SMITH:", "Jane Roe:" or "Q:", and
by how they follow one another whether it is an exchange. Refuses lists, tables
and notices, whose labels stand before colons just so; and to know who anybody is.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Final

from bot.extract.reading.lexicon import (
    CLOSED_CLASSES,
    HONORIFICS,
    PARTICLES,
    ROLES,
    TITLES,
)
from bot.extract.reading.passages import Passage
from bot.model import Span
from bot.text import trimmed

_LABEL = re.compile(
    r"[*_]{0,3}(?P<label>[^\W\d_](?:[^\W_]|[.'’\- ]){0,40}?)"
    r"(?:\s?[(\[][^()\[\]\r\n]{1,40}[)\]]|,\s[^:.!?\r\n]{1,40})?"
    r"[*_]{0,3}:[*_]{0,3}\s+(?=\S)"
)
_LONGEST_LABEL = 100  # code points, with what stands in brackets
_LETTER = re.compile(r"[*_]{0,3}(?P<label>[QA])\.[*_]{0,3}\s+(?=\S)")
_BARE = re.compile(r"(?P<label>Q)[ \t]{1,8}(?=[^\W\d_a-zß-öø-ÿ])")  # "Q Why not?"
# "(BEGIN VIDEO CLIP)": what is played goes on in nobody's turn.
_PLAYED = re.compile(
    r"[(\[](?:BEGIN|START|END|PLAY|VIDEO|AUDIO|TAPE|CLIP|COMMERCIAL)[^()\[\]\r\n]{0,60}"
    r"[)\]]",
    re.IGNORECASE,
)
# "(Laughter)", "[crosstalk]": what is heard is nobody's words.
_HEARD_FIRST = re.compile(r"[(\[][^()\[\]\r\n]{1,60}[)\]]\s*")
_HEARD_LAST = re.compile(r"\s*[(\[][^()\[\]\r\n]{1,60}[)\]]\.?$")
_LONGEST_HEARD = 64
_OPENS_MARKS = frozenset("\"“„‟«'‘`&")
_TALKS = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us|[Yy]ou|[Yy]our)\b(?!\.)", re.ASCII
)
_ASKS = re.compile(r"\?[\"'”’»)\]]*$")
_NAME = re.compile(r"(?:[Tt]he )?[^\W\d_a-zß-öø-ÿ][^\s]*(?: [^\s]+){0,4}")
_SMALL: Final = PARTICLES | {"of", "the"}

QUESTIONS: Final = frozenset("q question".split())
ANSWERS: Final = frozenset("a answer".split())
# What stands before a colon in lists, notices and running coverage.
_NOTICES: Final = frozenset(
    """
    address advisory after against age agenda also alert analysis answer attendance
    author bad before best
    background breaking budget byline caption cast category chart city clarification
    comment conclusion contact correction cost country credit crew date deadline details
    director directions distance editor email entry exclusive explained explainer fact
    facts factbox false feature fee fees file final flash forecast format friday genre
    goals half-time headline heat highlights hours how image ingredients interview
    kick-off latest length level live location map markets match meanwhile method monday
    more motion music myth name news next note notes now official opinion option order
    overs part phone photo picture place plot podcast poll position preview price prize
    profile programme program quote rating read rating referee reminder report result
    results review round rules running runtime saturday scene schedule score scorers
    season section serves series source sport sports stage star stars statement status
    step studio subject summary sunday team teams technique temperature thursday time
    timeline tip tips title today tomorrow tonight topic toss traffic transcript travel
    true tuesday type update updated updates urgent venue verdict version video vote
    votes warning watch weather website wednesday week weight what when where who why
    winner winners word words worst year yesterday away con cons do don't found free
    good hit hits home hot left lost minus miss misses new old plus pro pros right sale
    wanted wrong
    """.split()
)
# Who speaks in transcripts without a name, beside those whom news calls so.
_PARTS: Final = ROLES | frozenset(
    """
    all announcer audience bench both caller callers committee counsel court
    crowd foreman hosts interviewer many narrator others panel panellist panelist
    presenter male female protesters questioner readers reporters several
    unidentified unknown
    voice voices voice-over voiceover members jurors
    """.split()
)
_HOSTS: Final = frozenset("host moderator interviewer presenter guest caller".split())
COURTESY: Final = frozenset().union(*HONORIFICS.values()) | TITLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What is said under a label, in the paragraph of that number.

    `title` and `core` are the label's words in lower case, parted.
    """

    label: str
    label_at: Span
    core: tuple[str, ...]
    title: str
    words: Span
    passage: int
    mark: str = ":"  # what follows the label; none: "Q Why not?"

    @property
    def is_capital(self) -> bool:
        """Tell "SMITH" from "Smith"."""
        return self.label.isupper()

    @property
    def is_part(self) -> bool:
        """Tell "HOST" and "THE COURT", who have no name here."""
        words = {self.core[0], self.core[-1].strip(".")}
        return self.core[-1].isdigit() or not _PARTS.isdisjoint(words)

    @property
    def key(self) -> str:
        """Give what one speaker's labels have in common: the surname or part."""
        return " ".join(self.core) if self.is_part else self.core[-1]

    @property
    def is_host(self) -> bool:
        """Tell "Moderator" and "Guest", whom only exchanges have."""
        return self.key in _HOSTS

    @property
    def is_bare(self) -> bool:
        """Tell a surname alone, which may as well be any word."""
        return len(self.core) == 1 and not self.title

    @property
    def name_at(self) -> Span:
        """Give where the name stands, behind its titles."""
        size = len(self.title) + 1 if self.title else 0
        return Span(self.label_at.start + size, self.label_at.end)

    @property
    def is_question(self) -> bool:
        """Tell "Q"."""
        return self.key in QUESTIONS

    @property
    def is_answer(self) -> bool:
        """Tell "A"."""
        return self.key in ANSWERS


def find_labelled(text: str, passages: Sequence[Passage]) -> list[Turn]:
    """Give the paragraphs that open with a label, in order."""
    return [turn for passage in passages for turn in _labelled(text, passage)]


def _labelled(text: str, passage: Passage) -> Iterator[Turn]:
    start, end = passage.span.start, passage.span.end
    found = None
    if text.find(":", start, min(end, start + _LONGEST_LABEL)) >= 0:
        found = _LABEL.match(text, start, end)
    mark = ":"
    for pattern, other in ((_LETTER, "."), (_BARE, "")):
        if found is None:
            mark = other
            found = pattern.match(text, start, end)
    if found is None:
        return
    label = found["label"].rstrip()
    if not (label.isupper() or _is_name(label)) or _is_notice(label):
        return
    words = said(text, found.end(), end)
    if words is None or text[words.start] in _OPENS_MARKS:
        return
    start = found.start("label")
    title, core = _parts(label)
    yield Turn(
        label=label,
        label_at=Span(start, start + len(label)),
        title=title,
        core=core,
        words=words,
        passage=passage.number,
        mark=mark,
    )


def _is_name(label: str) -> bool:
    """Tell "Jane van Roe" and "The Courier" from the words of a sentence."""
    if _NAME.fullmatch(label) is None:
        return False
    return all(w[0].isupper() or w in _SMALL for w in label.split())


def _is_notice(label: str) -> bool:
    words = label.lower().replace("’", "'").split()
    if words[-1] in QUESTIONS | ANSWERS:
        return False
    is_plain = len(words) == 1 and words[0] in CLOSED_CLASSES
    return is_plain or not _NOTICES.isdisjoint((words[0], words[-1]))


def _parts(label: str) -> tuple[str, tuple[str, ...]]:
    """Part a label's titles from its name: "sen", ("ruth", "calloway")."""
    words = label.lower().split(" ")
    first = 0
    while first < len(words) - 1 and words[first].strip(".") in COURTESY:
        first += 1
    return " ".join(words[:first]), tuple(words[first:])


def said(text: str, start: int, end: int) -> Span | None:
    """Give what is said in `start`..`end`, without what is only heard around it."""
    played = _PLAYED.search(text, start, end)
    if played is not None and not played[0][1:].upper().startswith("END"):
        end = played.start()
    while found := _HEARD_FIRST.match(text, start, end):
        start = found.end()
    if found := _HEARD_LAST.search(text, max(start, end - _LONGEST_HEARD), end):
        end = found.start()
    return trimmed(text, start, end)


# -------------------------------------------------------------------- exchanges


def comes_back(turns: Sequence[Turn]) -> bool:
    """Tell that somebody speaks again after somebody else."""
    labels = Counter(label for label, _ in groupby(turn.label for turn in turns))
    keys = Counter(key for key, _ in groupby(turn.key for turn in turns))
    return max((*labels.values(), *keys.values()), default=0) > 1


def talks(text: str, turns: Sequence[Turn]) -> bool:
    """Tell that one asks and another goes on, or that two say "I" or "you"."""
    for one, other in pairwise(turns):
        if one.label != other.label and _asks(text, one.words):
            return True
    own = {turn.label for turn in turns if _speaks(text, turn.words)}
    return len(own) > 1


def _speaks(text: str, words: Span) -> bool:
    return _TALKS.search(text, words.start, words.end) is not None


def _asks(text: str, words: Span) -> bool:
    return _ASKS.search(text[max(words.start, words.end - 4) : words.end]) is not None


def go_on(
    text: str, turns: Sequence[Turn], passages: Sequence[Passage]
) -> Iterator[Turn]:
    """Yield what the paragraphs between two turns add to the first.

    Only a paragraph that speaks of "I" or "you" is: others may be the writer's.
    """
    for turn, following in pairwise(turns):
        for number in range(turn.passage + 1, following.passage):
            passage = passages[number]
            words = said(text, passage.span.start, passage.span.end)
            gap = text[passages[number - 1].span.end : passage.span.start]
            if words is None or passage.quotations or _PLAYED.search(gap):
                break
            if not _speaks(text, words):
                break
            yield replace(turn, words=words, passage=number)
