"""Reported speech: what somebody said, in the writer's own words.

Knows where the content of "Roe said that …", "…, Roe said" and "according to
Roe, …" begins and ends. It is never shown as anyone's words, so its bounds may
be those of the sentence where the writer breaks it up.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from bot.extract.reading.cues import TAKES_LISTENER, TAKES_THINGS, WEAK
from bot.extract.reading.passages import Passage
from bot.extract.speech.asked_for import asked_for, named_so
from bot.extract.speech.clauses import Clause, Form
from bot.extract.speech.doubts import is_meanwhile, is_polled
from bot.extract.speech.owned_words import CLAIMS
from bot.extract.speech.phrases import WINDOW, Letters, last_of
from bot.extract.speech.source_asides import behind_asides
from bot.extract.speech.speakers import Scene
from bot.model import Quote, QuoteKind
from bot.text import trimmed

_CONTENT_WORDS = frozenset("that whether how why what if where".split())
_NEEDS_THAT = WEAK | {"deny", "put", "ask", "wonder", "find", "show"}
_INSERTED = (Form.BEFORE, Form.AFTER, Form.ACCORDING)
_CONTRASTING = frozenset("though although while whereas but".split())
_FINITE_LETTERS = frozenset("XVvdBLf")
_VERB_LETTERS = frozenset("XVvdBLEGgfnt")
_SHORTEST = 2  # letters: less is no reported clause

# Between a cue and "that": "on Friday", "in a statement", "to reporters".
_SETTING = re.compile(
    r"(?:,[ASC],|A|[Dn]Y|Y|[It](?:[DH]?[JNTUKOMnreo#idgY]{1,6}|Y)|,[NK],?|,){0,4}S"
)
# Between "told" and what was told: "the court on Friday".
_LISTENER = re.compile(
    r"(?:p|[DHJNTUOKMCireon#gsq]{1,8}?)(?:[ItD]?[DHJNO]?[nNeoKYr]{1,3}|Y){0,2}(?=[SP])"
    r"|[DH]?[NKOJTr]{1,4}(?:IY|Y)?(?=[DH])"
)
# "the paper" of "…, Roe told the paper."
_HEARD = re.compile(
    r"[pDHNTUJKOneorM]{1,8}?(?:I[DHJNTUOKneo]{1,5})?(?:[AID]{0,2}n?Y){0,2}(?=[.;,]|$)"
)
_RESUMED = re.compile(r",(?=[XVvd])")
_FINITE = re.compile(r"[XVvd]")
_AS_REACH = 8  # letters from "As Roe said" to its comma
_THING = re.compile(
    r"[DH]?[Jd]?[ne](?:[It][DHJNKOUTrnoe]{1,6}|C[nvd][^XVvS]*)?|nS.*", re.DOTALL
)
# ", and Ray cheered", ", and the crowd left"
_ANOTHERS = re.compile(r",C[DHTUJM]{0,3}[Nir]{1,4}A?[vd]")
_LEADS = re.compile(r"A?S")  # "even as"
_SHOWN = re.compile(r"[Vvd]|XA?(?:d|nI)")  # "a message that was played"
_STUB = re.compile(r"[PMpD]X")  # "It was, said Roe, “over”"
_WAS_ASKED = frozenset("asked pressed questioned quizzed challenged".split())
_SENTENCE_END = re.compile(r"[.;R]")
_MAIN_VERB = re.compile(r"(?<=[^tS])X")
_CLAUSE_FOLLOWS = re.compile(
    r"(?:(?:I?Y|I#)(?=A{0,2}[PDHNTUJKMOi]))?(A{0,2})(?=[PDHNTUJKnrOiqo#MeXv])"
    r"|I?Y(?=[Xvnroes])"
)


def find_reported(
    scene: Scene, passage: Passage, clauses: Sequence[Clause]
) -> Iterator[Quote]:
    """Yield the reported speech of a passage; the outermost where it is nested."""
    reader = _Reported(scene, passage, clauses)
    contents = ((clause, reader.content(clause)) for clause in clauses)
    spoken = [(clause, found) for clause, found in contents if found is not None]
    for clause, found in _outermost(spoken):
        rule = f"indirect.{clause.form.value}"
        attribution = scene.attribute(passage, clause, rule)
        around = passage.span_of(*found)
        span = trimmed(scene.article.text, around.start, around.end)
        if attribution is not None and span is not None:
            yield Quote(
                article=scene.article.id,
                span=span,
                kind=QuoteKind.INDIRECT,
                attribution=attribution,
            )


def _outermost(
    spoken: list[tuple[Clause, Letters]],
) -> Iterator[tuple[Clause, Letters]]:
    """Leave out what lies wholly in another's report, or is the same words."""
    reached = -1
    for clause, found in sorted(spoken, key=lambda pair: (pair[1][0], -pair[1][1])):
        if found[1] > reached:
            reached = found[1]
            yield clause, found


class _Reported:
    """Reads one passage."""

    def __init__(
        self, scene: Scene, passage: Passage, clauses: Sequence[Clause]
    ) -> None:
        self._text = scene.article.text
        self._passage = passage
        self._tags = passage.tags
        self._clauses = clauses
        self._starts = [clause.start for clause in clauses]

    def content(self, clause: Clause) -> Letters | None:
        """Give the letters of what a clause reports without marks."""
        if clause.is_negated or clause.is_supposed or clause.mention is None:
            return None
        if self._is_of_a_share(clause.mention):
            return None
        if clause.form is Form.RELATIVE and (
            clause.verb in WEAK or self._is_anybody(clause)
        ):
            return None
        if (wanted := asked_for(self._text, self._passage, clause)) is not None:
            return self._wanted(clause, wanted)
        if clause.is_naming:
            return named_so(self._passage, clause)
        return self._said(clause)

    def _wanted(self, clause: Clause, wanted: Letters) -> Letters:
        """Give all of what is asked for, or charged: "called for calm"."""
        first, behind = wanted
        stop = self._content_stop(behind, clause)
        if clause.form is Form.RELATIVE:  # "a letter that called for calm was read"
            main = _MAIN_VERB.search(self._tags, behind + 1, stop)
            stop = main.start() if main is not None else stop
        return first, stop

    def _said(self, clause: Clause) -> Letters | None:
        found = self._around(clause) if self._is_inserted(clause) else None
        found = found or self._as_said(clause)
        if found is None and clause.form is Form.ACCORDING:
            found = self._by_according(clause)
        elif found is None:
            found = self._after(clause)
            if found is None and clause.form not in (Form.RUNNING, Form.RELATIVE):
                found = self._before(clause)
        if found is None or self._is_bare(found):
            return None
        letters = set(self._tags[found[0] : found[1]])
        if _THING.fullmatch(self._tags, *found) or _STUB.fullmatch(self._tags, *found):
            return None  # "said goodbye and left", "said a prayer for the dead"
        is_long = found[1] - found[0] >= _SHORTEST or not letters.isdisjoint("QRq")
        return found if is_long else None

    def _is_bare(self, found: Letters) -> bool:
        """Tell marks, and what leads up to them: "last night: “I quit”"."""
        letters = set(self._tags[found[0] : found[1]])
        if letters <= set("QRq,.()x"):
            return True
        if letters.isdisjoint("QRq"):
            return self._tags[found[0] - 1 : found[0]] == "Q" and self._is_anothers(
                found
            )
        return ":" in letters and letters.isdisjoint(_VERB_LETTERS)

    def _is_anothers(self, found: Letters) -> bool:
        """Tell "the governor told them" before ", according to an aide"."""
        first, stop = found
        at = bisect_left(self._starts, first)
        if at >= len(self._starts) or self._starts[at] != first:
            return False
        behind = self._tags[self._clauses[at].stop : stop]
        return _FINITE_LETTERS.isdisjoint(behind)

    def _is_of_a_share(self, mention: Letters) -> bool:
        """Tell "voters" of "31 percent of members and voters"."""
        if "#" in self._tags[mention[0] : mention[1]]:
            return False
        return is_polled(self._text, self._passage, mention)

    def _as_said(self, clause: Clause) -> Letters | None:
        """Give what follows "As Roe said,"."""
        tags, at = self._tags, clause.start - 1
        is_led = clause.form is Form.BEFORE and tags[at : at + 1] == "S"
        if not is_led or tags[at - 1 : at] not in ("", ".", "R"):
            return None
        comma = tags.find(",", clause.stop, clause.stop + _AS_REACH)
        if comma < 0 or self._word(at) != "as":
            return None
        return comma + 1, self._content_stop(comma + 1, clause)

    def _is_anybody(self, clause: Clause) -> bool:
        """Tell "a woman who said": what she said is the teller's to report."""
        first, stop = clause.mention or (0, 0)
        is_set_off = self._tags[clause.start - 1] == ","
        return not is_set_off and not {"N", "K", "e"} & set(self._tags[first:stop])

    def _word(self, at: int) -> str:
        passage = self._passage
        return self._text[passage.start_of(at) : passage.end_of(at)].lower()

    def _is_inserted(self, clause: Clause) -> bool:
        """Tell "The plan, Roe said, is dead" from other orders."""
        before = self._tags[clause.start - 1 : clause.start]
        after = self._tags[clause.stop : clause.stop + 1]
        near = self._tags[clause.start - 2 : clause.start] if clause.start > 1 else ""
        near += self._tags[clause.stop + 1 : clause.stop + 2]
        if clause.form is Form.AFTER and not self._has_verb(clause.stop + 1):
            return False  # "said Roe, head of the harbour."
        if _ANOTHERS.match(self._tags, clause.stop):
            return False  # "…, Roe said, and Ray cheered."
        is_quoted = not {"Q", "R", "q"}.isdisjoint(near)
        goes_on = near[-1:] not in ("", *"DWHn#gG") or not self._has_verb_before(clause)
        is_between = (before, after) == (",", ",") and goes_on and not is_quoted
        return is_between and clause.form in _INSERTED

    def _has_verb_before(self, clause: Clause) -> bool:
        """Tell "The plan is dead, …" from "In the end, …"."""
        first = self._sentence_start(clause.start - 1)
        return not {"X", "V", "v", "d"}.isdisjoint(self._tags[first : clause.start])

    def _around(self, clause: Clause) -> Letters | None:
        first = self._sentence_start(clause.start - 1)
        stop = self._sentence_stop(clause.stop)
        return (first, stop) if clause.start - 1 > first else None

    def _by_according(self, clause: Clause) -> Letters | None:
        tags = self._tags
        opens = clause.start == 0 or tags[clause.start - 1] in ".RC("
        if opens and tags[clause.stop : clause.stop + 1] != ".":
            comma = tags.find(",", clause.stop, clause.stop + 14)
            if comma < 0:
                return None
            stop = self._sentence_stop(comma + 1)
            return behind_asides(self._text, self._passage, comma + 1, stop)
        return self._before(clause)

    def _after(self, clause: Clause) -> Letters | None:
        """Give what follows "said (that)"."""
        if clause.form is Form.AFTER:
            return None
        first = self._content_start(clause)
        if (
            first is not None
            and self._tags[first] != "S"
            and self._reports_marks_before(clause)
        ):
            return None
        if (
            first is not None
            and clause.verb in TAKES_THINGS
            and not self._has_verb(first)
        ):
            return None
        return None if first is None else (first, self._content_stop(first, clause))

    def _has_verb(self, first: int) -> bool:
        """Tell "wrote it was over" from "wrote his first book"."""
        stop = min(first + 10, self._sentence_stop(first))
        leads = self._tags[first:stop].split("G", 1)[0]  # "a letter warning that"
        return not {"X", "V", "v"}.isdisjoint(leads)

    def _reports_marks_before(self, clause: Clause) -> bool:
        tags = self._tags
        at = clause.start - 1
        while at >= 0 and tags[at] in ",AC":
            at -= 1
        if at < 0 or clause.form is not Form.BEFORE:
            return False
        start = self._passage.start_of(clause.start)
        return tags[at] in "Qq" or (tags[at] == "R" and self._text[start].islower())

    def _content_start(self, clause: Clause) -> int | None:
        tags = self._tags
        at = clause.stop
        if clause.verb in TAKES_LISTENER or clause.verb == "ask":
            listener = _LISTENER.match(tags, at)
            if listener is None and clause.verb != "ask":
                return None
            at = at if listener is None else listener.end()
        setting = _SETTING.match(tags, at)
        if setting is not None:
            opener = setting.end() - 1
            is_time = tags[opener + 1 : opener + 2] == "Y"  # "said that night"
            is_content = self._word(opener) in _CONTENT_WORDS and not is_time
            if self._is_claim(at, opener - 1) or self._is_relative(at, opener):
                return None
            return opener if is_content else None
        if clause.verb in _NEEDS_THAT:
            return None
        follows = _CLAUSE_FOLLOWS.match(tags, at)
        if follows is None:
            return None
        return follows.start() if follows[1] is None else follows.start(1)

    def _is_relative(self, first: int, opener: int) -> bool:
        """Tell "said in Oslo, where he was" and "in a film that was shown"."""
        if opener == first:
            return False
        before = self._tags[opener - 1]
        if self._word(opener) == "where":
            return before == ","
        return before in "ne" and _SHOWN.match(self._tags, opener + 1) is not None

    def _is_claim(self, first: int, noun: int) -> bool:
        """Tell "laughed at her claim that" from "said in a statement that"."""
        if self._word(noun).removesuffix("s") not in CLAIMS:
            return False
        link = self._tags.rfind("I", first, noun)
        return link < 0 or self._word(link) not in ("in", "on", "with")

    def _content_stop(self, first: int, clause: Clause) -> int:
        """Give where content ends: at the sentence's end or the next report."""
        stop = self._sentence_stop(first)
        if clause.form is Form.RELATIVE and self._tags[clause.start - 1] == ",":
            ended = _RESUMED.search(self._tags, first, stop)
            if ended is not None:
                stop = ended.start()  # "Roe, who said it was late, has left"
        for at in range(bisect_right(self._starts, first), len(self._starts)):
            other = self._clauses[at]
            if other.start >= stop:
                break
            if self._goes_on(other, clause):
                stop = other.start
                while stop > first and self._tags[stop - 1] in ",CAS-":
                    stop -= 1
                break
        return stop

    def _goes_on(self, other: Clause, clause: Clause) -> bool:
        """Tell ", adding that …" and ", Doe said" from what is reported."""
        before = self._tags[other.start - 1]
        if before in "Q," and is_meanwhile(self._text, self._passage, clause.start - 1):
            return True  # "After Ray said it was late, Roe said"
        lead = self._tags[max(0, other.start - 2) : other.start]
        if lead == ",S":
            return self._word(other.start - 1) in _CONTRASTING
        if other.form is Form.RUNNING:
            return before in ",CA-Q" and other.mention == clause.mention
        if other.form is Form.ACCORDING or lead == ",C":
            return True
        if before == "C":  # "it sank and Doe said", but not "Roe and Doe said"
            start = max(clause.stop, other.start - WINDOW)
            return not {"X", "V", "v", "d"}.isdisjoint(self._tags[start : other.start])
        is_last = self._tags[other.stop : other.stop + 1] in ("", *".YI")
        return before == "," and is_last

    def _before(self, clause: Clause) -> Letters | None:
        """Give what stands before ", Roe said."."""
        tags = self._tags
        start = clause.start
        if self._follows_as(start):
            return self._sentence_start(start - 2), start - 2
        is_according = clause.form is Form.ACCORDING
        if start == 0 or (tags[start - 1] not in ",-Q" and not is_according):
            return None
        follows = self._follows(clause)
        if follows is None:
            return None
        comma = start - (tags[start - 1] in ",-")
        if tags[start - 1] == "Q":  # "It needs “a push,” Roe said."
            first = self._sentence_start(start - 1)
            return (first, start) if first < start - 1 else None
        first = self._sentence_start(comma)
        return None if self._is_lead(first, comma, follows) else (first, comma)

    def _follows(self, clause: Clause) -> str | None:
        """Give the letter behind a clause that may report what is before it."""
        behind = clause.stop
        if clause.verb in TAKES_LISTENER:
            heard = _HEARD.match(self._tags, behind)
            behind = behind if heard is None else heard.end()
        follows, beyond = (self._tags[at : at + 1] for at in (behind, behind + 1))
        if follows not in ("", *".YI,AtS;W("):
            return None
        if follows != "." and beyond in ("Q", "R", "q"):
            return None
        is_weak = clause.verb in WEAK  # "In the meantime, Roe continues to wait"
        return None if is_weak and follows not in ("", ".", ";") else follows

    def _is_lead(self, first: int, comma: int, follows: str) -> bool:
        """Tell "Asked if it hurt, Roe smiled", "In May, Roe wrote": no report."""
        tags = self._tags
        if self._word(first) in _WAS_ASKED:
            return True
        if tags[first] in "gGE":
            return _FINITE.search(tags, first, comma) is None
        if follows in ("", ".", ";") or tags[first] not in "ISAY":
            return False
        if tags[first : first + 2] == "SX":
            return False  # "That is not enough, said Roe, who left"
        inner = tags.rfind(",", first, comma)
        is_led = inner < 0 or _LEADS.match(tags, inner + 1) is not None
        return is_led or _FINITE.search(tags, inner, comma) is None

    def _follows_as(self, start: int) -> bool:
        """Tell ", as Roe has said." from other clauses with "as"."""
        return (
            start > 2  # noqa: PLR2004 - a word, a comma, and "as"
            and self._tags[start - 2 : start] == ",S"
            and self._word(start - 1) == "as"
        )

    def _sentence_start(self, at: int) -> int:
        tags = self._tags
        at = last_of(".R;Q", tags, at) + 1
        return at + 1 if tags[at : at + 1] == "C" else at

    def _sentence_stop(self, at: int) -> int:
        """Give where a sentence ends; a quotation that ends it belongs to it."""
        ended = _SENTENCE_END.search(self._tags, at, at + WINDOW)
        if ended is None:
            return min(len(self._tags), at + WINDOW)
        return ended.end() if ended[0] == "R" else ended.start()
