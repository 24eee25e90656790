"""Reporting clauses: "she said", "said the minister", "according to Roe".

Finds in a passage's letters each verb of saying and the words that are its
subject, wherever these stand. Knows grammar; refuses to know who the subject
is, or which quotation the clause belongs to.
"""

import re
from collections.abc import Iterator

from bot.extract.cues import NAMING, SAYING, TAKES_LISTENER
from bot.extract.doubts import (
    Standing,
    has_new_subject,
    inner_subject,
    is_no_speech,
    is_polled,
    standing,
)
from bot.extract.forms import Clause, Form
from bot.extract.passed_on import is_cited, quoted, quoted_next
from bot.extract.phrases import (
    PHRASE,
    WINDOW,
    Letters,
    before_bracket,
    behind_dashes,
    behind_modifier,
    last_of,
    last_phrase,
    name_before,
    named_behind,
    phrase_after,
    phrase_before,
    sentence_subject,
    text_after,
)
from bot.extract.reading import Passage
from bot.extract.verbals import (
    Verbal,
    infinitive,
    participle,
    perceived,
    quoted_as,
)

__all__ = ["Clause", "Form", "find_clauses"]

_CUE = re.compile(r"[VBGLE]|ct|vP|fI|[vdn](?=S)|(?<=[NKrOpHj])n(?=A?[.,:QRq]|$)")
# "The inquiry found that …", of texts and bodies alone.
_FINDING = frozenset("found finds find shows showed shown".split())
# "put it", "shot back": verbs that say something only with their particle.
_PARTICLES = frozenset("back in out up on".split())
_BE = frozenset("is are was were be been being am".split())
_TOLD = frozenset("told asked warned advised reminded informed".split())
_BYNAME = re.compile(r"Q|q,")
_HARD_STOPS = ".RQ;:"
_WRONGLY = frozenset(
    "wrongly falsely incorrectly mistakenly erroneously inaccurately never".split()
)
_OPEN_RELATIVE = re.compile(r"W(?:[XA]{0,3}[XvdfBn][A]?[It]?)?$")
_BY = re.compile(r"[^.;:]{0,12}?[Qq][^.;:QRq]{0,4}?(I)")


def find_clauses(text: str, passage: Passage) -> tuple[Clause, ...]:
    """Give the reporting clauses of a passage, in order."""
    return tuple(_Finder(text, passage).clauses())


class _Finder:
    """Reads one passage."""

    def __init__(self, text: str, passage: Passage) -> None:
        self._text = text
        self._passage = passage
        self._tags = passage.tags
        self._found: list[Clause] = []

    def clauses(self) -> Iterator[Clause]:
        for cue in _CUE.finditer(self._tags):
            clause = self._clause(cue.start(), cue[0])
            if clause is not None:
                self._found.append(clause)
                yield clause

    def _word(self, at: int) -> str:
        return self._passage.word(self._text, at)

    def _clause(self, cue: int, letter: str) -> Clause | None:
        if letter == "ct":
            return self._according(cue)
        if letter in ("vP", "fI"):
            return self._finite(cue) if self._is_phrasal(cue) else None
        if letter in "vdn":
            return self._finding(cue) or self._heard(cue)
        if letter in "GE":
            return self._participle(cue)
        if letter in "BL":
            return self._base(cue) if letter == "B" else self._naming(cue)
        return self._finite(cue)

    def _finding(self, cue: int) -> Clause | None:
        """Read "An inquiry has found that …": by nobody but a text or a body."""
        is_told = self._word(cue) in _FINDING and self._word(cue + 1) == "that"
        clause = self._finite(cue) if is_told else None
        if clause is None or clause.mention is None or clause.form is not Form.BEFORE:
            return None
        head = self._tags[clause.mention[0] : clause.mention[1]].split("I", 1)[0]
        return clause if head[-1:] in tuple("eoOK") else None

    def _heard(self, cue: int) -> Clause | None:
        """Read "Ray heard Roe shout", where "shout" looks like a noun."""
        if SAYING.get(self._word(cue), ("", ""))[0] != "B":
            return None
        return self._verbal(cue, perceived(self._text, self._passage, cue))

    def _is_phrasal(self, cue: int) -> bool:
        """Tell "as she put it" and "he shot back" from "put" and "shot"."""
        verb, particle = self._word(cue), self._word(cue + 1)
        if verb in ("put", "puts"):
            return particle == "it"
        follows = self._tags[cue + 2 : cue + 3]
        return particle in _PARTICLES and follows in ("", *",:.SYq")

    # ------------------------------------------------------------ the forms

    def _according(self, cue: int) -> Clause | None:
        first = cue + 2
        is_noun = self._tags[first : first + 1] == "B"  # "to state records"
        mention = text_after(self._text, self._passage, first + is_noun)
        if mention is None:
            return None
        mention = (first, mention[1])
        return self._make(cue, mention, Form.ACCORDING, (cue, mention[1]))

    def _participle(self, cue: int) -> Clause | None:
        """Read "was saying", "saying", "quoted as saying"."""
        tags = self._tags
        before = tags[cue - 1 : cue]
        if before in ("X", "A") and self._is_progressive(cue):
            return self._finite(cue)
        if before == "S" and self._word(cue - 1) == "as":
            return self._quoted_as(cue)
        if named := quoted_next(self._text, self._passage, cue):
            return self._make(cue, named, Form.BEFORE, (cue, named[1]))
        return self._verbal(cue, participle(self._text, self._passage, cue))

    def _is_progressive(self, cue: int) -> bool:
        at = cue - 1
        while at > 0 and self._tags[at] == "A":
            at -= 1
        return self._tags[at] == "X"

    def _quoted_as(self, cue: int) -> Clause | None:
        """Read "Roe was quoted as saying", "they quoted Roe as saying"."""
        if self._tags[cue - 2] != "V":
            return self._verbal(cue, quoted_as(self._text, self._passage, cue))
        at, words = self._back_over_auxiliaries(cue - 2)
        mention, start, _ = self._subject_before(at)
        if mention is None or _BE.isdisjoint(words):
            return None
        told = Standing.SAID if _WRONGLY.isdisjoint(words) else Standing.DENIED
        return self._make(cue, mention, Form.BEFORE, (start, cue + 1), told=told)

    def _base(self, cue: int) -> Clause | None:
        """Read "heard Roe say", "they say", "went on to say"."""
        before = self._tags[cue - 1 : cue]
        inner = perceived(self._text, self._passage, cue)
        inner = inner or infinitive(self._text, self._passage, cue)
        if inner is not None or before == "t":
            return self._verbal(cue, inner)
        if before in tuple("XAPreNoKOnYW,)"):
            clause = self._finite(cue)
            return (
                clause if clause is not None and clause.form is not Form.AFTER else None
            )
        return None

    def _verbal(self, cue: int, verbal: Verbal | None) -> Clause | None:
        """Give a verb that has no subject of its own to whose words it tells."""
        if verbal is None:
            return None
        if verbal.told is Standing.UNTOLD:
            return self._untold(cue, verbal.start)
        if verbal.subject is None:
            return self._running(cue, start=verbal.start, told=verbal.told)
        extent = (verbal.start, cue + 1)
        return self._make(cue, verbal.subject, Form.BEFORE, extent, told=verbal.told)

    def _naming(self, cue: int) -> Clause | None:
        """Read "called it “a farce”", "was called “a farce” by Roe"."""
        to_call = self._verbal(cue, infinitive(self._text, self._passage, cue))
        if to_call is not None or self._tags[cue - 1 : cue] not in ("", ","):
            return to_call or self._finite(cue)
        branded = self._passive(cue)
        if branded is None and not self._is_byname(cue):
            return self._finite(cue)
        return branded

    def _is_byname(self, cue: int) -> bool:
        """Tell "the show, called “Late and Loud”, would end"."""
        if _BYNAME.match(self._tags, cue + 1) is None:
            return False
        start = last_of(_HARD_STOPS, self._tags, cue)
        return "W" not in self._tags[start + 1 : cue]

    def _finite(self, cue: int) -> Clause | None:
        at, words = self._back_over_auxiliaries(cue)
        if self._tags[cue] in "VL" and not _BE.isdisjoint(words):
            return self._passive(cue)
        mention, start, form = self._subject_before(at)
        if mention is None and form is None:
            return self._inverted(cue) or self._after_borrowed_words(cue, at)
        if is_no_speech(self._text, self._passage, cue, mention):
            return None
        if form is Form.RUNNING:
            told = standing(self._text, self._passage, cue, words)
            return self._running(cue, told=told)
        if mention is not None and form is None:
            mention = inner_subject(self._text, self._passage, mention)
            start = mention[0]
        told = standing(self._text, self._passage, start, words)
        return self._said_by(cue, mention, start, form or Form.BEFORE, told)

    def _said_by(
        self, cue: int, mention: Letters | None, start: int, form: Form, told: Standing
    ) -> Clause:
        """Give a verb to its subject, or to whom the subject quotes."""
        if told is Standing.UNTOLD or is_cited(self._text, self._passage, cue):
            return self._untold(cue, start)
        extent = (start, cue + 1)
        if passed_on := quoted(self._text, self._passage, cue):
            mention, extent = passed_on, (start, passed_on[1] + 1)
        return self._make(cue, mention, form, extent, told=told)

    def _after_borrowed_words(self, cue: int, at: int) -> Clause | None:
        """Read "Roe, who calls it “…,” said"; ", said the candidate could …"."""
        letter = self._tags[at : at + 1]
        if letter == "Q":
            found = behind_modifier(self._tags, at)
            if found is not None:
                return self._make(cue, found[0], Form.BEFORE, (found[1], cue + 1))
        return self._running(cue) if letter in ("Q", ",") and at == cue - 1 else None

    def _back_over_auxiliaries(self, cue: int) -> tuple[int, list[str]]:
        """Give the letter before "has also", "on Tuesday", and the words passed."""
        at = cue - 1
        words: list[str] = []
        tags = self._tags
        while at >= 0 and tags[at] in "AXY" and cue - at < WINDOW:
            words.append(self._word(at))
            if (
                tags[at] == "Y"
                and at
                and (tags[at - 1] in "ID" or self._word(at - 1) == "last")
            ):
                at -= 1
            at -= 1
        return at, words

    def _inverted(self, cue: int) -> Clause | None:
        """Read "…, said Roe": only after words that it can report."""
        before = self._tags[cue - 1 : cue] or "."
        if before not in tuple("QRq,.-") or self._tags[cue] != "V":
            return None
        if SAYING.get(self._word(cue), ("", ""))[1] in TAKES_LISTENER:
            return None
        mention = phrase_after(self._text, self._passage, cue + 1)
        if mention is None or self._tags[mention[1] : mention[1] + 1] in tuple(
            "XvVdLn"
        ):
            return None  # ", said the candidate could …": no subject, but content
        mention = named_behind(self._tags, mention)
        return self._make(cue, mention, Form.AFTER, (cue, mention[1]))

    def _passive(self, cue: int) -> Clause | None:
        """Read "was described as “…” by Roe", "was told by Roe: “…”"."""
        if self._tags[cue] != "L":
            return self._told_by(cue)
        by = _BY.match(self._tags, cue + 1)
        if by is None or self._word(by.start(1)) != "by":
            return None
        mention = phrase_after(self._text, self._passage, by.end(1))
        if mention is None:
            return None
        return self._make(cue, mention, Form.PASSIVE, (cue, cue + 1))

    def _told_by(self, cue: int) -> Clause | None:
        """Read "Ray was told by Roe: “…”", and "Ray was told", by nobody named."""
        if self._word(cue) not in _TOLD:
            return None
        at, _ = self._back_over_auxiliaries(cue)
        told, start, _ = self._subject_before(at)
        if self._word_at(cue + 1) == "by":
            mention = phrase_after(self._text, self._passage, cue + 2)
            if mention is not None:
                is_behind = self._tags[start - 1 : start] in tuple("QRq")
                extent = (start if is_behind else cue, mention[1])
                return self._make(cue, mention, Form.BEFORE, extent)
        return self._untold(cue, start) if told is not None else None

    def _untold(self, cue: int, start: int) -> Clause:
        extent = (start, cue + 1)
        return self._make(cue, None, Form.BEFORE, extent, told=Standing.UNTOLD)

    def _word_at(self, at: int) -> str:
        return self._word(at) if at < len(self._tags) else ""

    def _running(
        self, cue: int, *, start: int | None = None, told: Standing = Standing.SAID
    ) -> Clause:
        """Give a verb its sentence's last subject: ", adding", "and said"."""
        return self._make(
            cue,
            self._running_subject(cue),
            Form.RUNNING,
            (cue if start is None else start, cue + 1),
            told=told,
        )

    def _make(
        self,
        cue: int,
        mention: Letters | None,
        form: Form,
        extent: Letters,
        *,
        told: Standing = Standing.SAID,
    ) -> Clause:
        if mention is not None and is_polled(self._text, self._passage, mention):
            mention = None
        word = self._word(cue)
        known = SAYING.get(word) or NAMING.get(word)
        return Clause(
            start=extent[0],
            stop=extent[1],
            cue=cue,
            verb=known[1] if known else word,
            form=form,
            mention=mention,
            is_naming=self._tags[cue] in "LE",
            standing=told,
        )

    # ----------------------------------------------------------- the subject

    def _subject_before(self, at: int) -> tuple[Letters | None, int, Form | None]:
        """Give the subject that ends at letter `at`, and where the clause begins."""
        tags = self._tags
        if at >= 0 and tags[at] == ")":
            at = before_bracket(tags, at)
        if at < 0:
            return None, 0, None
        letter = tags[at]
        is_that = tags[at - 1 : at + 1] == "eS" and self._word(at) == "that"
        if letter == "W" or is_that:  # "a letter that said"
            return self._antecedent(at), at, Form.RELATIVE
        if letter == "C":
            return None, at, Form.RUNNING
        if letter == ",":
            found = behind_modifier(tags, at)
            return (None, at, None) if found is None else (*found, Form.BEFORE)
        phrase = self._phrase_at(at)
        if phrase is not None and (relative := self._relative_before(phrase[0])) >= 0:
            return self._antecedent(relative), relative, Form.BEFORE
        return phrase, (phrase or (at, at))[0], None

    def _relative_before(self, first: int) -> int:
        """Give the "who" of "a woman who had met Roe said", or -1.

        What stands right before the verb then ends the relative clause: it is
        no subject. "Officials who Roe said were late" has no verb before it.
        """
        relative = _OPEN_RELATIVE.search(self._tags, max(0, first - 8), first)
        if relative is None or self._word(relative.start()) != "who":
            return -1
        is_verb = relative.end() - relative.start() > 1
        return relative.start() if is_verb or self._tags[first] in "nr" else -1

    def _phrase_at(self, at: int) -> Letters | None:
        letter = self._tags[at]
        if letter == "P":
            return at, at + 1
        if letter == "-":
            return behind_dashes(self._tags, at)
        return phrase_before(self._tags, at)

    def _antecedent(self, relative: int) -> Letters | None:
        """Give what "who" or "which" stands for."""
        tags = self._tags
        if self._found and self._found[-1].stop == relative - 1:
            last = self._found[-1]  # "said one aide at the club, who added"
            if last.form is Form.AFTER and tags[relative - 1] == ",":
                return last.mention
        at = relative - 1
        while at > 0 and tags[at] in ",Y":
            at -= 1 + (tags[at] == "Y" and tags[at - 1] == "I")
        if at >= 0 and tags[at] == ")":
            at = before_bracket(tags, at)
        if at < 0 or tags[at] not in PHRASE:
            return None
        found = name_before(tags, at) or last_phrase(tags, at)
        if found is not None and found[0] and self._word(found[0] - 1) == "not":
            return name_before(tags, found[0] - 3)  # "Roe, not Ray, who said"
        return found

    def _running_subject(self, cue: int) -> Letters | None:
        """Give the subject in force at `cue`: of the last clause, or the sentence."""
        limit = last_of(".", self._tags, cue)
        if self._found and self._found[-1].start > limit:
            last = self._found[-1]
            is_past = last.form is Form.RELATIVE and "," in self._tags[last.stop : cue]
            is_past = is_past or last.form is Form.PASSIVE
            if last.mention is not None and not is_past:
                return last.mention
        if has_new_subject(self._text, self._passage, limit + 1, cue):
            return None
        relative = self._tags.rfind("W", limit + 1, cue)
        if relative >= 0 and "," not in self._tags[relative:cue]:
            return self._antecedent(relative)
        return sentence_subject(self._tags, limit + 1, cue)
