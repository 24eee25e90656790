"""Whose a quotation is: the rules, each for one place a speaker may stand in.

Every rule reads the letters around a quotation and names itself; the first
that fires decides. Knows where a speaker may stand. Refuses to guess: where a
rule finds a clause whose subject is nobody, or several, nothing is given.
"""

import re
from dataclasses import dataclass, replace

from bot.extract.around import (
    LEADS_TO_QUOTE,
    Around,
    is_fronted,
    is_recited,
    is_recited_before,
)
from bot.extract.borrowed import count_capitals
from bot.extract.clauses import Clause, Form
from bot.extract.cues import TAKES_LISTENER, WEAK
from bot.extract.doubts import (
    has_main_verb,
    has_moved_on,
    has_own_subject,
    is_asked,
    is_meanwhile,
    is_past_object,
    is_question,
)
from bot.extract.giving import Given, Giver
from bot.extract.phrases import WINDOW, last_of
from bot.extract.reading import Passage
from bot.extract.speakers import Named, Scene
from bot.extract.verbless import Verbless
from bot.model import Attribution

_SAME_SENTENCE = frozenset(".;:RQ-")
# "told the court in Utopia on Friday.", but no "told the court that".
_HEARD_BY = re.compile(r"[^.,;:QRqSPXVvdtW]{1,12}(?:[.,]|$)")
_WRITTEN_TO = re.compile(r"t[DHMTJUKONirn]{1,8}[.,]")
# "including Roe -- “…”": words set apart are not the sentence's subject's.
_ASIDE = re.compile(r"[NKr]-$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """How a paragraph ends, where the next may go on with its speaker."""

    named: Named
    rule: str
    rests_on: tuple[str, ...] = ()
    asks: bool = False


class Attributor:
    """Gives a passage's quotations, met in order, to their speakers."""

    def __init__(
        self,
        scene: Scene,
        passage: Passage,
        clauses: tuple[Clause, ...],
        before: Spoken | None,
        below: Passage | None = None,
    ) -> None:
        self._scene = scene
        self._passage = passage
        self._text = scene.article.text
        self._tags = passage.tags
        self._around = Around(passage, clauses)
        self._giver = Giver(scene, passage)
        self._verbless = Verbless(scene, passage, self._around, below)
        self._before = before
        self._last: Given | None = None
        self._last_at = -1

    def give(self, at: int, *, is_utterance: bool) -> Given | None:
        """Give the quotation at letter `at` to its speaker, if one is certain."""
        if self._around.is_denied(at, is_utterance=is_utterance):
            return None
        is_left = not (
            self._around.is_untold(at)
            or is_recited_before(self._text, self._passage, at)
        )
        if is_left:
            given = self._beside(at)
        else:
            given = self._right(at) if is_utterance else None
        if given is not None and not is_utterance and self._is_borrowed(given, at):
            given = None
        if given is None and is_utterance and is_left:
            given = self._from_context(at)
        if given is not None:
            self._last, self._last_at = given, at
        return given

    def attribution(self, given: Given) -> Attribution:
        """Put what was given into a record."""
        found = self._scene.attribution(
            self._passage, given.clause, given.named, given.rule
        )
        return replace(found, rests_on=given.rests_on) if given.rests_on else found

    def spoken(self) -> Spoken | None:
        """Give how the passage ends, for the paragraph after it."""
        if self._tags.endswith(":"):
            return self._introduced()
        quotations = self._passage.quotations
        if self._last is None or quotations[-1].is_closed:
            return None
        return Spoken(
            named=self._last.named, rule="carried.open", rests_on=_grounds(self._last)
        )

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

    # ------------------------------------------------------------- the rules

    def _beside(self, at: int) -> Given | None:
        """Try the rules that look at the quotation's own sentence."""
        for rule in (
            self._right,
            self._verbless.named_colon,
            self._left,
            self._according_left,
            self._verbless.subject_right,
            self._verbless.tagged,
            self._verbless.colon,
            self._reported_right,
            self._reported_left,
            self._according_within,
        ):
            given = rule(at)
            if given is not None:
                return given
        return None

    def _from_context(self, at: int) -> Given | None:
        """Try the rules that look at what was said before."""
        if self._tags[at] == "Q" and self._tags[at + 1 : at + 2] in tuple("Xv"):
            return None  # "“No,” came the reply."
        return (
            self._carried(at)
            or self._sentence_before(at)
            or self._continued(at)
            or self._verbless.tagged_below()
        )

    def _is_borrowed(self, given: Given, at: int) -> bool:
        """Tell "Her rival might call it “a farce”" and "said she saw “Salt Roads”"."""
        clause = given.clause
        if clause is None or clause.is_supposed:
            return clause is not None
        if is_asked(self._text, self._passage, at):
            return True
        if given.rule.startswith(("after", "closing")):
            marked = self._passage.quotations[~self._passage.outer[at]]
            if is_fronted(self._text, self._passage, marked.start):
                return True
        if clause.is_naming or not given.rule.startswith(("within", "closing")):
            return False
        marked = self._passage.quotations[~self._passage.outer[at]]
        return count_capitals(self._text, marked) > 1 and self._tags[at] == "q"

    def _right(self, at: int) -> Given | None:
        """Read "…," said Roe, and "…," Roe said."""
        tags = self._tags
        after = at + 1
        while tags[after : after + 1] in (",", "-") and after < at + 3:
            after += 1
        clause = self._around.starting(after + (tags[after : after + 1] == "A"))
        clause = clause or self._around.starting(after)
        if clause is None or clause.is_naming or clause.form is Form.RELATIVE:
            return None
        if self._verbless.is_anothers(at) or self._is_subordinate(at, clause):
            return None
        if self._is_object(at) or is_recited(self._text, self._passage, clause):
            return None
        is_bare = tags[at] == "q" and after == at + 1
        if is_bare and clause.form not in (Form.ACCORDING, Form.AFTER):
            return None
        if tags[at] == "R" and not self._may_follow(at, clause):
            return None
        return self._giver.as_printed(clause, f"after.{clause.form.value}")

    def _is_object(self, at: int) -> bool:
        """Tell "who called him “a clown”, Roe said": of the clause before it."""
        leading = next(self._around.before(at), None)
        if leading is None or leading.verb in WEAK or self._tags[at] == "R":
            return False
        marked = self._passage.quotations[~self._passage.outer[at]]
        is_part = self._text[marked.start : marked.start + 1].islower()
        leads = LEADS_TO_QUOTE.fullmatch(self._tags, leading.stop, at)
        if leading.is_naming and self._tags[leading.stop : at] == "P":
            return is_part  # "who called it “dire”, Roe said"
        return is_part and leads is not None and self._tags[at - 1] not in ",:"

    def _is_subordinate(self, at: int, clause: Clause) -> bool:
        """Tell "After Ray said it was “bad,” Roe said: “…”": Ray's words."""
        if self._tags[at - 1 : at] in ("", ",", ":"):
            return False
        leading = next(self._around.before(at), None)
        if leading is None or leading.is_naming or clause.form is Form.ACCORDING:
            return False
        return is_meanwhile(self._text, self._passage, leading.start - 1)

    def _may_follow(self, at: int, clause: Clause) -> bool:
        """Tell "“Why?” he asked." from "“Go.” He said that …"."""
        text = self._text
        if text[self._passage.start_of(clause.start)].islower():
            return True
        marked = self._passage.quotations[~self._passage.outer[at]]
        ending = text[max(marked.start, marked.end - 4) : marked.end].rstrip(" '’")
        follows = self._tags[clause.stop : clause.stop + 1]
        if clause.verb == "ask" and ending[-1:] == "?":
            follows = ""  # "“Why?” Roe asked the crew."
        if clause.verb in TAKES_LISTENER and _HEARD_BY.match(self._tags, clause.stop):
            follows = ""  # "“Never!” Roe told the court."
        if _WRITTEN_TO.match(self._tags, clause.stop):
            follows = ""  # "“Never?” Roe wrote to Ray."
        is_led = self._tags[at - 1 : at] in (",", ":")  # Roe asked: "Why?" Ray …
        return ending[-1:] in ("?", "!") and follows in ("", *".,IY") and not is_led

    def _left(self, at: int) -> Given | None:
        """Read Roe said, "…"; Roe told the paper: "…"."""
        clause = next(self._around.before(at), None)
        if clause is None or not LEADS_TO_QUOTE.fullmatch(self._tags, clause.stop, at):
            return None
        rule = f"before.{clause.form.value}"
        if self._is_answer(clause, at) or self._is_aside(clause, at):
            return None
        if self._tags[at - 1] in ",:":
            return self._giver.as_printed(clause, rule)
        return self._giver.by(clause, rule)

    def _according_left(self, at: int) -> Given | None:
        """Read According to Roe, "…"."""
        clause = self._around.preceding(at)
        if clause is None or self._tags[at - 1] != ",":
            return None
        if clause.form is not Form.ACCORDING or clause.stop != at - 1:
            return None
        opens = clause.start == 0 or self._tags[clause.start - 1] in ".RC,"
        return self._giver.by(clause, "before.according") if opens else None

    def _according_within(self, at: int) -> Given | None:
        """Read According to Roe, the plan is "…"."""
        clause = self._around.preceding(at)
        if clause is None or clause.form is not Form.ACCORDING:
            return None
        if at - clause.stop > WINDOW:
            return None
        between = self._tags[clause.stop : at]
        is_open = clause.start == 0 or self._tags[clause.start - 1] in ".R"
        if not is_open or between[:1] != "," or not _SAME_SENTENCE.isdisjoint(between):
            return None
        return self._giver.by(clause, "within.according")

    def _reported_right(self, at: int) -> Given | None:
        """Read Roe said it was "…" and "…"."""
        for clause in self._around.before(at):
            between = self._tags[clause.stop : at]
            if self._ends_before(clause, between, at):
                return None
            if self._is_passed(clause, between):
                continue
            is_relative = clause.form is Form.RELATIVE
            if is_relative and (between.count("S") > 1 or ":" in between):
                return None  # "told voters who wonder why that he was “late”"
            given = self._giver.by(clause, f"within.{clause.form.value}")
            if given is not None or clause.is_negated or clause.is_naming:
                return given
        return None

    def _ends_before(self, clause: Clause, between: str, at: int) -> bool:
        """Tell where a clause says nothing further, nor any clause before it."""
        if "R" in between or ";" in between or _ASIDE.search(between):
            return True
        if has_moved_on(self._tags, clause.start, between, named=clause.is_naming):
            return True
        if self._tags[at - 1] in ",:" and self._is_answer(clause, at):
            return True
        return is_past_object(self._tags, clause.start, between)

    def _is_passed(self, clause: Clause, between: str) -> bool:
        """Tell a clause inside the subject of what is said."""
        if clause.is_naming and has_main_verb(between):
            return True
        is_ended = clause.form is Form.RELATIVE and "," in between
        return is_ended or clause.verb in WEAK

    def _reported_left(self, at: int) -> Given | None:
        """Read It was "…", Roe said."""
        tags = self._tags
        clause = self._around.following(at + 1)
        if clause is None:
            return None
        between = tags[at + 1 : min(clause.start, at + WINDOW)]
        if tags[at] == "R" and self._text[self._passage.start_of(at + 1)].isupper():
            return None  # "It was “a farce.” Likewise, Roe said"
        if clause.start > at + WINDOW or "." in between or "R" in between:
            return None
        if tags[clause.start - 1] != "," or clause.form not in _CLOSING:
            return None
        if has_own_subject(self._text, self._passage, at):
            return None
        return self._giver.by(clause, f"closing.{clause.form.value}")

    def _carried(self, at: int) -> Given | None:
        """Read "…," Roe said. "…"."""
        last = self._last
        if last is None or at - self._last_at > WINDOW or self._is_reply(at, last):
            return None
        if self._tags[at - 1] not in ".RQq":  # it has a sentence of its own
            return None
        if self._tags.count(".", self._last_at + 1, at) > 1:
            return None
        mention = last.clause.mention if last.clause else None
        for clause in self._around.within(self._last_at + 1, at):
            is_anothers = clause.mention != mention and not clause.is_untold
            if clause.stop <= at and is_anothers:
                return None
        return Given(last.named, last.clause, "carried.paragraph", _grounds(last))

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
        if self._is_answer(clauses[-1], at):
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

    def _is_aside(self, clause: Clause, at: int) -> bool:
        """Tell "Ray answered a candidate who had vowed it: “Oh.”": Ray's words."""
        if clause.form is not Form.RELATIVE or self._tags[at - 1] != ":":
            return False
        first, stop = clause.mention or (0, 0)
        return {"N", "i", "K"}.isdisjoint(self._tags[first:stop])

    def _is_answer(self, clause: Clause, at: int) -> bool:
        """Tell "I asked a driver what he thought: “It's bad.”": not my words."""
        if clause.verb != "ask" or self._tags[at - 1] == "t":
            return False  # "asked them to “stay calm”"
        return not is_question(self._text, self._passage, at)

    def _continued(self, at: int) -> Given | None:
        """Read a paragraph that goes on from the one before."""
        if self._before is None or at != 0:
            return None
        if self._before.asks and not is_question(self._text, self._passage, at):
            return None
        return Given(self._before.named, None, self._before.rule, self._before.rests_on)


# Not ", and Ray, who said it was “slow”": what "who" said comes after it.
_CLOSING = (Form.BEFORE, Form.AFTER, Form.ACCORDING)


def _grounds(given: Given) -> tuple[str, ...]:
    """Give the rules that words carried on from there rest on, each once."""
    return tuple(dict.fromkeys((*given.rests_on, given.rule)))
