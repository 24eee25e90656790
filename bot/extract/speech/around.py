"""The reporting clauses around a quotation, and what they withhold from it.

Knows which clauses of its sentence stand before a quotation or right behind,
and where they say that its words were not said, or by nobody named. Refuses to
know whose they are otherwise.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bot.extract.reading.passages import Passage
from bot.extract.speech.clauses import Clause, Form
from bot.extract.speech.doubts import is_question
from bot.extract.speech.phrases import last_of

# Between a cue and its quotation: "told the paper on Friday:", "said that".
LEADS_TO_QUOTE = re.compile(r"[^.;QRqVW]{0,14}[,:]|S?|[DHNTUJKOnrpiI]{0,8}S?")
# Between "denied" and its words, as in "denied saying", "denied having said:".
_SAYING_IT = re.compile(r"(?:G|[gX]V)[,:]?")
# Between "declined to say" and its words: "it was", "that she was".
_GOVERNED = re.compile(r"[^.;,RW\-XV]{0,8}X?[^.;,RW\-XV]{0,6}[,:]?")
_MOST_CLAUSES = 12  # of one sentence: more are looked at no further


class Around:
    """A passage's clauses, by where they stand from a quotation."""

    def __init__(self, passage: Passage, clauses: tuple[Clause, ...]) -> None:
        self._tags = passage.tags
        self._clauses = clauses
        self._starts = [clause.start for clause in clauses]

    @property
    def last(self) -> Clause | None:
        """Give the passage's last clause."""
        return self._clauses[-1] if self._clauses else None

    def starting(self, at: int) -> Clause | None:
        """Give the clause that begins at letter `at`."""
        found = self.following(at)
        return found if found is not None and found.start == at else None

    def following(self, at: int) -> Clause | None:
        """Give the first clause that begins at letter `at` or after it."""
        found = bisect_left(self._starts, at)
        return self._clauses[found] if found < len(self._starts) else None

    def preceding(self, at: int) -> Clause | None:
        """Give the last clause that begins before letter `at`."""
        found = bisect_left(self._starts, at) - 1
        return self._clauses[found] if found >= 0 else None

    def within(self, first: int, stop: int) -> Sequence[Clause]:
        """Give the clauses that begin in `first`..`stop`; of many, the first."""
        at = bisect_left(self._starts, first)
        return self._clauses[at : min(at + _MOST_CLAUSES, self._index(stop))]

    def _index(self, stop: int) -> int:
        return bisect_left(self._starts, stop)

    def before(self, at: int) -> Iterator[Clause]:
        """Yield the clauses of the sentence before letter `at`, the last first."""
        limit = last_of(".", self._tags, at)
        found = self._index(at)
        for clause in reversed(self._clauses[max(0, found - _MOST_CLAUSES) : found]):
            if clause.start <= limit:
                return
            is_subject = clause.mention is not None or clause.is_untold
            if clause.stop <= at and is_subject and clause.form is not Form.ACCORDING:
                yield clause

    def has_said(self, at: int) -> bool:
        """Tell whether somebody says something before letter `at`."""
        return any(
            clause.mention is not None
            for clause in self._clauses[: min(_MOST_CLAUSES, self._index(at))]
        )

    def is_denied(self, at: int, *, is_utterance: bool) -> bool:
        """Tell "She did not say she was “sorry”" and "She never said: “…”"."""
        behind = self.starting(at + 1) if self._tags[at] == "Q" else None
        if behind is not None and behind.is_negated:
            return True  # "“We lost,” Roe did not say."
        if not is_utterance:
            return any(
                clause.is_negated or clause.verb == "deny" for clause in self.before(at)
            )
        leading = next(self.before(at), None)
        if leading is None or not (leading.is_negated or leading.verb == "deny"):
            return False
        leads = LEADS_TO_QUOTE if leading.is_negated else _SAYING_IT
        return bool(leads.fullmatch(self._tags, leading.stop, at))

    def is_untold(self, at: int) -> bool:
        """Tell "He was told: “Go.”" and "“Go,” he was told", by nobody named."""
        behind = self.starting(at + 1) if self._tags[at] == "Q" else None
        if behind is not None and behind.is_untold:
            return True
        leading = next(self.before(at), None)
        if leading is None or not leading.is_untold:
            return False
        return _GOVERNED.fullmatch(self._tags, leading.stop, at) is not None


_RECITING = frozenset("quoting paraphrasing reciting imitating mimicking".split())
_RECITED_NEAR = 4  # letters behind a clause


def is_recited(text: str, passage: Passage, clause: Clause) -> bool:
    """Tell "said Roe, quoting Ray": Ray's words."""
    stop = clause.stop + _RECITED_NEAR
    return _recites(text, passage, clause.start, stop)


def is_recited_before(text: str, passage: Passage, at: int) -> bool:
    """Tell "Roe, quoting Ray, said" before a quotation: Ray's words."""
    first = last_of(".RQq", passage.tags, at)
    return _recites(text, passage, first + 1, at)


def _recites(text: str, passage: Passage, first: int, stop: int) -> bool:
    tags = passage.tags
    found = tags.find("G", first, stop)
    while found >= 0:
        names = tags[found + 1 : found + 2] in tuple("NMiTDHK")
        if names and passage.word(text, found) in _RECITING:
            return True
        found = tags.find("G", found + 1, stop)
    return False


# "Accused of being “grim”, Roe said she was not": another's words, not hers.
_FRONTED = re.compile(
    r"(?:^|[.!?][\"”’']?\s)(?:Accused of|Told|Amid|Despite|Where)\s[^.!?]{0,80}$"
)
_FRONT_REACH = 100  # code points


def is_fronted(text: str, passage: Passage, start: int) -> bool:
    """Tell what heads a sentence as told to, or against, who then speaks."""
    first = max(passage.span.start, start - _FRONT_REACH)
    lead = text[first:start]
    if first > passage.span.start:
        lead = lead.lstrip() if lead[:1].isspace() else f"x{lead}"
    return _FRONTED.search(lead) is not None


def is_answer(text: str, passage: Passage, clause: Clause, at: int) -> bool:
    """Tell "I asked a driver what he thought: “It's bad.”": not my words."""
    if clause.verb != "ask" or passage.tags[at - 1] == "t":
        return False  # "asked them to “stay calm”"
    return not is_question(text, passage, at)
