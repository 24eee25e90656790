"""Reporting clauses: "she said", "said the minister", "according to Roe".

Finds in a passage's letters each verb of saying and the words that are its
subject, wherever these stand. Knows grammar; refuses to know who the subject
is, or which quotation the clause belongs to.
"""

import re
from collections.abc import Iterator

from bot.extract.reading.cues import NAMING, SAYING, TAKES_LISTENER, WEAK
from bot.extract.reading.passages import Passage
from bot.extract.speech.antecedents import Antecedents
from bot.extract.speech.doubts import (
    Standing,
    inner_subject,
    is_no_speech,
    is_of_texts,
    standing,
)
from bot.extract.speech.forms import Clause, Form
from bot.extract.speech.passed_on import is_cited, quoted, quoted_next
from bot.extract.speech.phrases import (
    WINDOW,
    Letters,
    behind_modifier,
    is_joined_behind,
    last_of,
    named_behind,
    phrase_after,
    text_after,
)
from bot.extract.speech.verbals import (
    DID,
    Verbal,
    infinitive,
    participle,
    perceived,
    quoted_as,
)

__all__ = ["Clause", "Form", "find_clauses"]

_CUE = re.compile(
    r"[VBGLE]|ct|vP|fI|[vdn](?=S)|(?<=[eoOK])v(?=[DHNJTrn])"
    r"|(?<=[NKrOpHj])n(?=A?[.,:QRq]|$)"
)
# "The inquiry found that …", of texts and bodies alone.
_FINDING = frozenset("found finds find shows showed shown".split())
_CLAUSE = re.compile(r"[DHNJTUPKnroe#]{1,6}A?X")
# "put it", "shot back": verbs that say something only with their particle.
_PARTICLES = frozenset("back in out up on".split())
_BE = frozenset("is are was were be been being am".split())
_TOLD = frozenset("told asked warned advised reminded informed".split())
_REMOTE = frozenset("once formerly previously".split())
_BYNAME = re.compile(r"Q|q,")
_NAMED = re.compile(r"M?H?[NKi]{1,4}[jl]?#?A?(?=[dvVX,.)IWS]|$)")
# "was quoted by the Herald" before "as saying"
_QUOTED_BY = re.compile(r"V(?=I[DH]?[JNKOUTonrde]{1,7}$)")
_BY_REACH = 10  # letters
# "Roe, described by Ray as “…”", "Roe, branded “…”", "Roe, accused of “…”"
_BRANDED = re.compile(r"[ISQ]|q,")
_BRANDED_BY = frozenset("as by of".split())
_NOBODY = frozenset("no nobody none neither nothing".split())
_HARD_STOPS = ".RQ;:"
_WRONGLY = frozenset(
    "wrongly falsely incorrectly mistakenly erroneously inaccurately never".split()
)
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
        self._subjects = Antecedents(text, passage, self._found)

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
            return self._finite(cue) if self._is_phrasal(cue) else self._finding(cue)
        if letter in "vdn":
            return self._finding(cue) or self._heard(cue)
        if letter in "GE":
            return self._participle(cue)
        if letter in "BL":
            return self._base(cue) if letter == "B" else self._naming(cue)
        return self._finite(cue)

    def _finding(self, cue: int) -> Clause | None:
        """Read "An inquiry has found that …": by nobody but a text or a body."""
        is_told = self._word(cue) in _FINDING and self._is_clause(cue + 1)
        clause = self._finite(cue) if is_told else None
        if clause is None or clause.mention is None or clause.form is not Form.BEFORE:
            return None
        head = self._tags[clause.mention[0] : clause.mention[1]].split("I", 1)[0]
        return clause if head[-1:] in tuple("eoOK") else None

    def _is_clause(self, at: int) -> bool:
        """Tell "found that it sank" and "found the dock was old" from "found it"."""
        return self._word(at) == "that" or _CLAUSE.match(self._tags, at) is not None

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
        verb = cue - 2
        if by := _QUOTED_BY.search(self._tags, max(0, verb - _BY_REACH), cue - 1):
            verb = by.start()
        if self._tags[verb] != "V":
            return self._verbal(cue, quoted_as(self._text, self._passage, cue))
        at, words = self._back_over_auxiliaries(verb)
        mention, start, _ = self._subjects.before(at)
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
        if before in tuple("XAPreNoKOnYW,)D"):
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
        if self._is_given_name(cue):
            return None
        to_call = self._verbal(cue, infinitive(self._text, self._passage, cue))
        if to_call is not None or self._tags[cue - 1 : cue] not in ("", ","):
            return to_call or self._finite(cue)
        branded = self._passive(cue) or self._branded(cue)
        if branded is None and not self._is_byname(cue):
            return self._finite(cue)
        return branded

    def _branded(self, cue: int) -> Clause | None:
        """Read ", described by Roe as “…”,"; ", accused of “…”,", by nobody."""
        if self._tags[cue] != "L" or self._tags[cue - 1 : cue] != ",":
            return None
        if not _BRANDED.match(self._tags, cue + 1):
            return None
        link = self._word(cue + 1)
        if self._tags[cue + 1] in "IS" and link not in _BRANDED_BY:
            return None
        by = phrase_after(self._text, self._passage, cue + 2) if link == "by" else None
        if by is None:
            return self._untold(cue, cue)
        return self._make(cue, by, Form.PASSIVE, (cue, by[1]))

    def _is_given_name(self, cue: int) -> bool:
        """Tell "a fisherman called Jane Roe pulled me out", which names him."""
        behind = _NAMED.match(self._tags, cue + 1)
        return behind is not None and self._tags[cue - 1 : cue] in tuple("nreo")

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
        if at >= 0 and self._tags[at] == "t":  # "used to call", "plans to call"
            return self._running(cue) if self._word(at - 1) in DID else None
        return None if self._is_object(cue, at) else self._by_subject(cue, at, words)

    def _is_object(self, cue: int, at: int) -> bool:
        """Tell "Roe faced reports", where a verb ends at letter `at`."""
        is_verb = self._tags[at] == "d" and self._tags[at - 1] in "NijP"
        return is_verb and self._word(cue).endswith("s")

    def _by_subject(self, cue: int, at: int, words: list[str]) -> Clause | None:
        """Give a finite verb to the subject that ends at letter `at`."""
        mention, start, form = self._subjects.before(at)
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
        if self._tags[max(0, start - 2) : start] == ")C":
            return self._untold(cue, start)  # "Ray (D-Utopia) and Roe said"
        if self._tags[cue] == "L" and self._is_recollected(start, words):
            told = Standing.SUPPOSED
        return self._said_by(cue, mention, start, form or Form.BEFORE, told)

    def _is_recollected(self, start: int, words: list[str]) -> bool:
        """Tell "Ray said Roe once called it “a farce”": by Ray's account alone."""
        if _REMOTE.isdisjoint(words) or not self._found:
            return False
        outer = self._found[-1]
        is_same = last_of(".", self._tags, start) < outer.start
        return is_same and outer.form is Form.BEFORE and outer.stop <= start

    def _said_by(
        self, cue: int, mention: Letters | None, start: int, form: Form, told: Standing
    ) -> Clause:
        """Give a verb to its subject, or to whom the subject quotes."""
        verb = SAYING.get(self._word(cue), ("", ""))[1]
        if told is Standing.UNTOLD and verb in WEAK:
            told = Standing.SUPPOSED  # "must continue": hardly speech
        if mention is not None and self._word(mention[0]) in _NOBODY:
            told = Standing.DENIED  # "No one said “sorry”"
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
        is_asked = letter == "," and self._word(cue) in _TOLD  # ", asked about it"
        is_next = letter in ("Q", ",") and at == cue - 1
        return self._running(cue) if is_next and not is_asked else None

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
        is_relative = self._tags[mention[0] : mention[1]].endswith("Nd")
        if is_relative or is_joined_behind(self._tags, mention[1]):
            return self._untold(cue, cue)  # "said the man Roe married"
        if self._is_thing(cue, mention):
            return None
        mention = named_behind(self._tags, mention)
        return self._make(cue, mention, Form.AFTER, (cue, mention[1]))

    def _is_thing(self, cue: int, mention: Letters) -> bool:
        """Tell "read Roe's T-shirt", a thing that no letter tells from a name."""
        letters = self._tags[mention[0] : mention[1]]
        return is_of_texts(self._word(cue)) and "s" in letters and letters[-1] in "Nn"

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
        told, start, _ = self._subjects.before(at)
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
            self._subjects.running(cue),
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
