"""Whose a quotation is: the rules, each for one place a speaker may stand in.

Every rule reads the letters around a quotation and names itself; the first
that fires decides. Knows where a speaker may stand. Refuses to guess: where a
rule finds a clause whose subject is nobody, or several, nothing is given.
"""

import re
from dataclasses import replace

from bot.extract.reading.cues import TAKES_LISTENER, WEAK
from bot.extract.reading.lexicon import LOWER_TAGS
from bot.extract.reading.passages import Passage
from bot.extract.reading.tags import Tag
from bot.extract.speech.around import (
    LEADS_TO_QUOTE,
    Around,
    is_answer,
    is_fronted,
    is_recited,
    is_recited_before,
)
from bot.extract.speech.borrowed import count_capitals, count_words
from bot.extract.speech.carried import Carried, Spoken
from bot.extract.speech.clauses import Clause, Form
from bot.extract.speech.doubts import (
    has_main_verb,
    has_moved_on,
    has_own_subject,
    is_asked,
    is_meanwhile,
    is_past_object,
)
from bot.extract.speech.giving import Given, Giver
from bot.extract.speech.owned_words import claimed_by
from bot.extract.speech.phrases import WINDOW
from bot.extract.speech.speakers import Scene
from bot.extract.speech.verbless import Verbless
from bot.model import Attribution

_SAME_SENTENCE = frozenset(".;:RQ-")
# "told the court in Utopia on Friday.", but no "told the court that".
_HEARD_BY = re.compile(r"[^.,;:QRqSPXVvdtW]{1,12}(?:[.,]|$)")
# "said.", "said on Friday", "said to a crowd of 500".
_SET_BEHIND = re.compile(r"[.,IY]|$|t[DHMTJUKONir]")
# "Roe said.": no sentence of its own.
_PUTS = ("put", "puts")
_NEVER_ALONE = frozenset("say add note".split())
# ", Roe hopes", "… “bad,” she left"
_NEW_SUBJECT = re.compile(r"[,Q](?:P|[DHTM]{0,2}[NrKi]{1,4})A?[vXdnVLf]")
_LABEL = re.compile(r"Dq[neoR]")
_SENTENCE = 4  # words: fewer in marks are hardly a sentence
# "including Roe -- “…”": words set apart are not the sentence's subject's.
_ASIDE = re.compile(r"[NKr]-$")


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
        self._carried = Carried(scene, passage, self._around, self._verbless, before)

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
            given = self._carried.give(at)
        if given is not None:
            self._carried.note(given, at)
        return given

    def attribution(self, given: Given) -> Attribution:
        """Put what was given into a record."""
        found = self._scene.attribution(
            self._passage, given.clause, given.named, given.rule
        )
        return replace(found, rests_on=given.rests_on) if given.rests_on else found

    def spoken(self) -> Spoken | None:
        """Give how the passage ends, for the paragraph after it."""
        return self._carried.spoken()

    # ------------------------------------------------------------- the rules

    def _beside(self, at: int) -> Given | None:
        """Try the rules that look at the quotation's own sentence."""
        for rule in (
            self._right,
            self._verbless.named_colon,
            self._left,
            self._according_left,
            self._verbless.in_words,
            self._verbless.subject_right,
            self._verbless.tagged,
            self._verbless.colon,
            self._verbless.claimed,
            self._reported_right,
            self._reported_left,
            self._according_within,
        ):
            given = rule(at)
            if given is not None:
                return given
        return None

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
        """Read "…," said Roe, and "…," Roe said, and "…," as Roe puts it."""
        tags = self._tags
        after = at + 1
        while tags[after : after + 1] in (",", "-") and after < at + 3:
            after += 1
        clause = self._around.starting(after + (tags[after : after + 1] == "A"))
        clause = clause or self._around.starting(after) or self._as_put(after)
        if clause is None or clause.is_naming or clause.form is Form.RELATIVE:
            return None
        if self._verbless.is_anothers(at) or self._is_subordinate(at, clause):
            return None
        if self._is_object(at) or is_recited(self._text, self._passage, clause):
            return None
        is_bare = tags[at] == "q" and after == at + 1
        if is_bare and not self._may_be_bare(at, clause):
            return None
        if tags[at] == "R" and not self._may_follow(at, clause):
            return None
        return self._giver.as_printed(clause, f"after.{clause.form.value}")

    def _as_put(self, at: int) -> Clause | None:
        """Read "as Roe puts it" and "as Roe says", not "as Roe said it would be"."""
        if self._tags[at : at + 1] != "S":
            return None
        clause = self._around.starting(at + 1)
        if clause is None or self._passage.word(self._text, at) != "as":
            return None
        is_ended = self._tags[clause.stop : clause.stop + 1] in ("", ".", ",", ";")
        return clause if is_ended or clause.verb in _PUTS else None

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
        leading = next(self._around.before(at), None)
        if leading is None or leading.is_naming or clause.form is Form.ACCORDING:
            return False
        if self._tags[at - 1 : at] in ("", ",", ":") and leading.stop < at - 1:
            return False
        if clause.form is Form.AFTER and "," in self._tags[leading.stop : at]:
            return False  # "When Ray said no, she “wept,” said Roe."
        return is_meanwhile(self._text, self._passage, leading.start - 1)

    def _may_follow(self, at: int, clause: Clause) -> bool:
        """Tell "“Why?” he asked." from "“Go.” He said that …"."""
        text = self._text
        if text[self._passage.start_of(clause.start)].islower():
            return True
        marked = self._passage.quotations[~self._passage.outer[at]]
        ending = text[max(marked.start, marked.end - 4) : marked.end].rstrip(" '’")
        if ending[-1:] not in ("?", "!"):
            is_stopped = self._tags[clause.stop : clause.stop + 1] in ("", ".")
            return is_stopped and clause.verb in _NEVER_ALONE
        if self._tags[at - 1 : at] in (",", ":"):
            return False  # Roe asked: "Why?" Ray …
        if clause.verb == "ask" and ending[-1:] == "?":
            return True  # "“Why?” Roe asked the crew."
        if clause.verb in TAKES_LISTENER and _HEARD_BY.match(self._tags, clause.stop):
            return True  # "“Never!” Roe told the court."
        return self._is_ended(clause)

    def _is_ended(self, clause: Clause) -> bool:
        """Tell that a clause has no words of its own behind it: "said as he rose"."""
        if _SET_BEHIND.match(self._tags, clause.stop) is not None:
            return True
        return is_meanwhile(self._text, self._passage, clause.stop)

    def _may_be_bare(self, at: int, clause: Clause) -> bool:
        """Tell "“We sail tonight” Roe said." from "The “farce” Roe saw was over"."""
        if clause.form in (Form.ACCORDING, Form.AFTER):
            return True
        marked = self._passage.quotations[~self._passage.outer[at]]
        is_long = count_words(self._text, marked) >= _SENTENCE
        is_whole = is_long and self._tags[at - 1 : at] in ("", *".R")
        return is_whole and self._is_ended(clause)

    def _left(self, at: int) -> Given | None:
        """Read Roe said, "…"; Roe told the paper: "…"."""
        clause = next(self._around.before(at), None)
        if clause is None or not LEADS_TO_QUOTE.fullmatch(self._tags, clause.stop, at):
            return None
        rule = f"before.{clause.form.value}"
        if self._tags[clause.start - 2 : clause.start] == "SS":
            return None  # "Roe said that when Ray rails at it, “we all do”"
        if is_answer(self._text, self._passage, clause, at) or self._is_aside(
            clause, at
        ):
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
        claimed = claimed_by(self._text, self._passage, at)
        first = claimed[1] if claimed is not None else 0  # "her claim that it was"
        for clause in self._around.before(at):
            between = self._tags[clause.stop : at]
            if clause.stop <= first:
                return None
            if self._ends_before(clause, between, at) or self._has_other(clause, at):
                return None
            if clause.form is Form.AFTER and _LABEL.search(self._tags, at - 1, at + 2):
                return None  # "said Roe before the fair, a “no-fuss” do"
            if self._is_passed(clause, between) or self._is_joined(between, at):
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
        if self._is_led(clause, between):
            return True
        if between[-1:] == ":" and "tW" in between:
            return True  # "Roe said, to which a voice answered: “…”"
        if has_moved_on(self._tags, clause.start, between, named=clause.is_naming):
            return True
        if self._tags[at - 1] in ",:" and is_answer(
            self._text, self._passage, clause, at
        ):
            return True
        return is_past_object(self._tags, clause.start, between)

    def _has_other(self, clause: Clause, at: int) -> bool:
        """Tell "They say it sank and the club sued, calling it “foul”": not them."""
        return any(
            other.form is Form.RUNNING and other.mention is None and not other.is_untold
            for other in self._around.within(clause.stop, at)
        )

    def _is_joined(self, between: str, at: int) -> bool:
        """Tell "said Ray begged her for it and “would have wept”": not Ray's words."""
        if between[-1:] != "C" or not {"X", "v", "P"}.isdisjoint(between):
            return False
        marked = self._passage.quotations[~self._passage.outer[at]]
        word = self._text[marked.start : marked.end].split(" ", 1)[0]
        return LOWER_TAGS.get(word) == Tag.AUXILIARY

    def _is_led(self, clause: Clause, between: str) -> bool:
        """Tell "While Ray says it is late, Roe hopes for a “fix”": not Ray's word."""
        is_as = between[:1] == "," and self._tags[clause.start - 1] == "S"
        if is_as and self._passage.word(self._text, clause.start - 1) == "as":
            return False  # "As Roe said, it was “late”"
        if not _NEW_SUBJECT.search(between):
            return False
        is_inner = self._tags[clause.start - 2 : clause.start] == "SS"
        return not is_inner and is_meanwhile(
            self._text, self._passage, clause.start - 1
        )

    def _is_passed(self, clause: Clause, between: str) -> bool:
        """Tell a clause inside the subject of what is said."""
        if clause.is_naming and has_main_verb(between):
            return True
        is_ended = clause.form is Form.RELATIVE and "," in between
        is_inner = self._tags[clause.start - 2 : clause.start] == "SS"
        return is_ended or clause.verb in WEAK or (is_inner and "," in between)

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

    def _is_aside(self, clause: Clause, at: int) -> bool:
        """Tell "Ray answered a candidate who had vowed it: “Oh.”": Ray's words."""
        if clause.form is not Form.RELATIVE or self._tags[at - 1] != ":":
            return False
        first, stop = clause.mention or (0, 0)
        return {"N", "i", "K"}.isdisjoint(self._tags[first:stop])


# Not ", and Ray, who said it was “slow”": what "who" said comes after it.
_CLOSING = (Form.BEFORE, Form.AFTER, Form.ACCORDING)
