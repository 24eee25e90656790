"""Whose a quotation is by what was said before: in its paragraph, or the last.

Knows how far a speaker carries: through the sentences of a paragraph, and from
the end of one paragraph to the start of the next. Refuses to look at the
quotation's own sentence: see `attributing`.
"""

import re
from dataclasses import dataclass

from bot.extract.reading.cues import WEAK
from bot.extract.reading.passages import Passage
from bot.extract.speech.around import Around, is_answer
from bot.extract.speech.clauses import Clause, Form
from bot.extract.speech.doubts import is_meanwhile, is_question
from bot.extract.speech.giving import Given, Giver
from bot.extract.speech.owned_words import has_own_frame
from bot.extract.speech.phrases import WINDOW, last_of
from bot.extract.speech.speakers import Named, Scene
from bot.extract.speech.verbless import Verbless

_INSIDE = frozenset("that after when whether how what why".split())
_CUT_OFF = re.compile(r"S(?:[DHTMJ]{0,2}[NrKi]{1,4}|P)[XvdVnf]")
_NEAR_END = 12  # letters behind "Roe said": "told reporters at the fair on Friday"
_NO_REPLY = 9  # words: a quotation shorter may be somebody's answer
_REPLYING = frozenset(
    "you your you're yes yes, no no, well, oh, you. you, you?".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """How a paragraph ends, where the next may go on with its speaker."""

    named: Named
    rule: str
    rests_on: tuple[str, ...] = ()
    asks: bool = False
    is_bare: bool = False  # only with a paragraph that is nothing but marks


class Carried:
    """The rules of one passage that look at what was said before a quotation."""

    def __init__(
        self,
        scene: Scene,
        passage: Passage,
        around: Around,
        verbless: Verbless,
        before: Spoken | None,
    ) -> None:
        self._passage = passage
        self._text = scene.article.text
        self._tags = passage.tags
        self._around = around
        self._giver = Giver(scene, passage)
        self._verbless = verbless
        self._before = before
        self._last: Given | None = None
        self._last_at = -1

    def note(self, given: Given, at: int) -> None:
        """Take note of who speaks at letter `at`, for what comes after."""
        self._last, self._last_at = given, at

    def give(self, at: int) -> Given | None:
        """Try the rules that look at what was said before."""
        if has_own_frame(self._text, self._passage, at) or self._is_cut_off(at):
            return None
        return (
            self._carried(at)
            or self._sentence_before(at)
            or self._continued(at)
            or self._verbless.tagged_below()
        )

    def spoken(self) -> Spoken | None:
        """Give how the passage ends, for the paragraph after it."""
        if self._tags.endswith(":"):
            return self._introduced()
        quotations = self._passage.quotations
        if self._last is None:
            return None
        if quotations[-1].is_closed:
            return self._told_last(self._last)
        return Spoken(
            named=self._last.named, rule="carried.open", rests_on=_grounds(self._last)
        )

    def _told_last(self, last: Given) -> Spoken | None:
        """Read "“…,” Roe said.", where the next paragraph is a bare quotation."""
        clause = last.clause
        if clause is None or clause.verb == "ask" or clause.start < self._last_at:
            return None
        behind = self._tags[clause.stop : -1]
        if "." in behind or len(behind) > _NEAR_END or self._is_asking():
            return None
        return Spoken(
            named=last.named,
            rule="carried.below",
            rests_on=_grounds(last),
            is_bare=True,
        )

    def _is_asking(self) -> bool:
        return is_question(self._text, self._passage, self._last_at)

    def _introduced(self) -> Spoken | None:
        """Read Roe said the following:, Roe addressed the court:, Roe was blunt:."""
        last = self._around.last
        given = (
            self._giver.by(last, "")
            if last is not None
            else self._verbless.addressing()
        )
        if given is None:
            return None
        asks = last is not None and last.verb == "ask"
        return Spoken(named=given.named, rule="carried.colon", asks=asks)

    def _carried(self, at: int) -> Given | None:
        """Read "…," Roe said. "…"."""
        last = self._last
        if last is None or at - self._last_at > WINDOW:
            return None
        if self._is_reply(at, last):
            self._last = None  # "“Who?” Roe asked Ray. “Al.” “Al who?”"
            return None
        if self._tags[at - 1] not in ".RQq":  # it has a sentence of its own
            return None
        if self._tags.count(".", self._last_at + 1, at) > 1:
            return None
        mention = last.clause.mention if last.clause else None
        for clause in self._around.within(self._last_at + 1, at):
            is_anothers = clause.mention != mention and not clause.is_untold
            if clause.stop <= at and is_anothers and not self._is_within(clause):
                return None
        return Given(last.named, last.clause, "carried.paragraph", _grounds(last))

    def _is_cut_off(self, at: int) -> bool:
        """Tell "“…,” Roe said before Ray cut in": Ray may be who goes on."""
        if self._tags[at - 1 : at] != ".":
            return False
        first = last_of(".RQq", self._tags, at - 1) + 1
        return any(
            self._passage.word(self._text, cut.start()) in ("before", "until")
            for cut in _CUT_OFF.finditer(self._tags, first, at)
        )

    def _is_within(self, clause: Clause) -> bool:
        """Tell "“…,” said Roe, who was told …": told of her as she speaks."""
        if "." in self._tags[self._last_at : clause.start]:
            return False
        if clause.form in (Form.RELATIVE, Form.ACCORDING):
            return True
        link, letter = clause.start - 1, self._tags[clause.start - 1]
        if letter == "S":  # not "before Ray interrupted"
            is_own = self._tags[clause.start] == "P"
            return is_own or self._passage.word(self._text, link) in _INSIDE
        return letter == "W"

    def _is_reply(self, at: int, last: Given) -> bool:
        """Tell "“Is it?” Roe asked Ray. “No.”": Ray's words, or another's."""
        clause = last.clause
        if clause is None or clause.verb != "ask" or clause.form is Form.AFTER:
            return False
        is_heard = self._tags[clause.stop : clause.stop + 1] in tuple("NMTDHpK")
        return is_heard and not is_question(self._text, self._passage, at)

    def _sentence_before(self, at: int) -> Given | None:
        """Read Roe said he would not go. "…"."""
        if at == 0 or self._tags[at - 1] != ".":
            return None
        start = last_of(".RQq", self._tags, at - 1) + 1
        clauses = self._around.within(start, at)
        mentions = {clause.mention for clause in clauses if not clause.is_negated}
        if len(mentions) != 1 or clauses[0].form is Form.ACCORDING:
            return None
        if is_answer(self._text, self._passage, clauses[-1], at):
            return None
        if is_meanwhile(self._text, self._passage, clauses[0].start - 1):
            return None  # "When I repeat this, Roe cackles."
        if clauses[0].verb in WEAK and self._has_others(clauses[0].stop, at):
            return None
        return self._giver.by(clauses[0], "carried.sentence")

    def _has_others(self, first: int, stop: int) -> bool:
        """Tell "Roe smiled as Ray left": Ray may be who speaks next."""
        is_report = self._passage.word(self._text, first) == "that"
        return not is_report and not {"N", "P"}.isdisjoint(self._tags[first:stop])

    def _continued(self, at: int) -> Given | None:
        """Read a paragraph that goes on from the one before."""
        if self._before is None or at != 0:
            return None
        if self._before.asks and not is_question(self._text, self._passage, at):
            return None
        if self._before.is_bare and not self._goes_on():
            return None
        return Given(self._before.named, None, self._before.rule, self._before.rests_on)

    def _goes_on(self) -> bool:
        """Tell a paragraph that is one quotation, and hardly a reply."""
        marked = self._passage.quotations[0]
        if self._tags.rstrip(".") != "R" or not marked.is_closed:
            return False
        words = self._text[marked.start : marked.end].lower().split()
        return len(words) >= _NO_REPLY and _REPLYING.isdisjoint(words)


def _grounds(given: Given) -> tuple[str, ...]:
    """Give the rules that words carried on from there rest on, each once."""
    return tuple(dict.fromkeys((*given.rests_on, given.rule)))
