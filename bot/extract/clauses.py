"""Reporting clauses: "she said", "said the minister", "according to Roe".

Finds in a passage's letters each verb of saying and the words that are its
subject, wherever these stand. Knows grammar; refuses to know who the subject
is, or which quotation the clause belongs to.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.extract.cues import NAMING, SAYING, TAKES_LISTENER
from bot.extract.reading import Passage

Letters = tuple[int, int]
"""A half-open range of a passage's letters."""


class Form(StrEnum):
    """How a clause names its speaker."""

    BEFORE = "subject before cue"  # "Roe, who …, said"
    AFTER = "cue before subject"  # "said Roe"
    RELATIVE = "relative clause"  # "Roe, who said"
    RUNNING = "running subject"  # "Roe laughed and said", "…, adding"
    ACCORDING = "according to"
    PASSIVE = "passive"  # "was described as “…” by Roe"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A cue with its subject. All positions are letters of the passage.

    `start`..`stop` is the whole clause, `mention` its subject (None where the
    sentence does not let us tell), `cue` the verb's position.
    """

    start: int
    stop: int
    cue: int
    verb: str
    form: Form
    mention: Letters | None
    is_naming: bool = False
    is_negated: bool = False


_CUE = re.compile(r"[VBGLE]|ct|vP")
_HARD_STOPS = ".RQ;:"
# What a noun phrase may be made of, prepositional phrases included.
_PHRASE = frozenset("DHTUJKNOnrdg#eoijlsMItY&")
_NAMELIKE = frozenset("NijlTUMJKOU")
_BE = frozenset("is are was were be been being am".split())
_NOT = frozenset(
    """not never n't cannot can't won't wouldn't couldn't didn't doesn't don't isn't
    wasn't hasn't haven't hadn't""".split()
)
# Verbs whose subject must be a text or a body to be saying anything.
_OF_TEXTS = frozenset("read reads ruled rules".split())
_BEFORE_ING = frozenset("by while before after".split())
_STARTS_SUBJECT = frozenset("DHTUJKNOnr#eoiMPl")


WINDOW = 240  # letters: how far a rule looks within one sentence


def last_of(letters: str, tags: str, before: int) -> int:
    """Give the last place before `before` where one of `letters` stands, or -1.

    Looks back over `WINDOW` letters: -1 or the window's edge where none is.
    """
    limit = max(0, before - WINDOW)
    found = max(tags.rfind(letter, limit, before) for letter in letters)
    return found if found >= 0 or limit == 0 else limit


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
        passage = self._passage
        word = self._text[passage.start_of(at) : passage.end_of(at)]
        return word.lower().replace("’", "'")

    def _clause(self, cue: int, letter: str) -> Clause | None:
        if letter == "ct":
            return self._according(cue)
        if letter == "vP":
            return self._finite(cue) if self._is_put_it(cue) else None
        if letter in "GE":
            return self._participle(cue)
        if letter == "B":
            return self._base(cue)
        return self._finite(cue)

    def _is_put_it(self, cue: int) -> bool:
        return self._word(cue) in ("put", "puts") and self._word(cue + 1) == "it"

    # ------------------------------------------------------------ the forms

    def _according(self, cue: int) -> Clause | None:
        first = cue + 2
        is_noun = self._tags[first : first + 1] == "B"  # "to state records"
        mention = self._phrase_after(first + is_noun)
        if mention is None:
            return None
        mention = (first, mention[1])
        return self._make(cue, mention, Form.ACCORDING, (cue, mention[1]))

    def _participle(self, cue: int) -> Clause | None:
        before = self._tags[cue - 1 : cue]
        at = cue - 1
        while at > 0 and self._tags[at] == "A":
            at -= 1
        if before == "A" and self._tags[at] in "Nj":
            return self._object(cue, at)
        if before in ("X", "A") and self._is_progressive(cue):
            return self._finite(cue)
        if before in tuple("Njr"):
            return self._object(cue, cue - 1)
        if before == "S" and self._word(cue - 1) == "as":
            return self._object(cue, cue - 2)
        if before in ("", *",CA-ne)") or self._word(cue - 1) in _BEFORE_ING:
            return self._running(cue)
        return None

    def _object(self, cue: int, at: int) -> Clause | None:
        """Read "footage of Roe saying", "quoted Roe as saying"."""
        mention = self._name_before(at) if at >= 0 else None
        if mention is None:
            return None
        return self._make(cue, mention, Form.BEFORE, (mention[0], cue + 1))

    def _is_progressive(self, cue: int) -> bool:
        at = cue - 1
        while at > 0 and self._tags[at] == "A":
            at -= 1
        return self._tags[at] == "X"

    def _base(self, cue: int) -> Clause | None:
        before = self._tags[cue - 1 : cue]
        if before == "t":
            return self._infinitive(cue)
        if before in tuple("XAPreNoKOnYW,)"):
            clause = self._finite(cue)
            return (
                clause if clause is not None and clause.form is not Form.AFTER else None
            )
        return None

    # "went on to say", "took to Twitter to declare": what she did do.
    def _infinitive(self, cue: int) -> Clause | None:
        for at in range(cue - 2, max(-1, cue - 5), -1):
            if self._word(at) in ("went", "goes", "go", "continued", "going"):
                return self._running(cue, start=at)
        return None

    def _finite(self, cue: int) -> Clause | None:
        at, words = self._back_over_auxiliaries(cue)
        is_negated = not _NOT.isdisjoint(words)
        if self._tags[cue] in "VL" and not _BE.isdisjoint(words):
            return self._passive(cue)
        mention, start, form = self._subject_before(at)
        if mention is None and form is None:
            return self._inverted(cue) or self._after_borrowed_words(cue, at)
        if self._is_read_by_somebody(cue, mention):
            return None
        if form is Form.RUNNING:
            return self._running(cue, is_negated=is_negated)
        return self._make(
            cue,
            mention,
            form or Form.BEFORE,
            (start, cue + 1),
            is_negated=is_negated,
        )

    def _is_read_by_somebody(self, cue: int, mention: Letters | None) -> bool:
        """Tell "she read the book" from "the letter read"."""
        is_reading = self._word(cue) in _OF_TEXTS
        return (
            is_reading
            and mention is not None
            and self._tags[mention[1] - 1] not in "eonOKr"
        )

    def _after_borrowed_words(self, cue: int, at: int) -> Clause | None:
        """Read "Roe, who calls it “…,” said"; ", said the candidate could …"."""
        letter = self._tags[at : at + 1]
        if letter == "Q":
            mention, start, _ = self._behind_modifier(at)
            if mention is not None:
                return self._make(cue, mention, Form.BEFORE, (start, cue + 1))
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
        mention = self._phrase_after(cue + 1)
        if mention is None or self._tags[mention[1] : mention[1] + 1] in tuple(
            "XvVdLn"
        ):
            return None  # ", said the candidate could …": no subject, but content
        return self._make(cue, mention, Form.AFTER, (cue, mention[1]))

    def _passive(self, cue: int) -> Clause | None:
        """Read "was described as “…” by Roe"."""
        if self._tags[cue] != "L":
            return None
        by = re.compile(r"[^.;:]{0,12}?[Qq][^.;:QRq]{0,4}?(I)").match(
            self._tags, cue + 1
        )
        if by is None or self._word(by.start(1)) != "by":
            return None
        mention = self._phrase_after(by.end(1))
        if mention is None:
            return None
        return self._make(cue, mention, Form.PASSIVE, (cue, mention[1]))

    def _running(
        self, cue: int, *, start: int | None = None, is_negated: bool = False
    ) -> Clause:
        """Give a verb its sentence's last subject: ", adding", "and said"."""
        return self._make(
            cue,
            self._running_subject(cue),
            Form.RUNNING,
            (cue if start is None else start, cue + 1),
            is_negated=is_negated,
        )

    def _make(
        self,
        cue: int,
        mention: Letters | None,
        form: Form,
        extent: Letters,
        *,
        is_negated: bool = False,
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
            is_negated=is_negated,
        )

    # ----------------------------------------------------------- the subject

    def _subject_before(self, at: int) -> tuple[Letters | None, int, Form | None]:
        """Give the subject that ends at letter `at`, and where the clause begins."""
        tags = self._tags
        if at >= 0 and tags[at] == ")":
            at = self._before_bracket(at)
        if at < 0:
            return None, 0, None
        letter = tags[at]
        if letter == "P":
            return (at, at + 1), at, None
        if letter == "W":
            return self._antecedent(at), at, Form.RELATIVE
        if letter in ",-":
            return (
                self._behind_modifier(at) if letter == "," else self._behind_dashes(at)
            )
        if letter == "C":
            return None, at, Form.RUNNING
        phrase = self._phrase_before(at)
        return phrase, (phrase or (at, at))[0], None

    def _before_bracket(self, at: int) -> int:
        opened = self._tags.rfind("(", max(0, at - 14), at)
        return opened - 1 if opened >= 0 else at

    def _phrase_before(self, at: int) -> Letters | None:
        """Give the noun phrase that ends at letter `at`."""
        tags = self._tags
        first = at
        limit = max(0, at - WINDOW)
        while first >= limit and tags[first] in _PHRASE:
            first -= 1
        first += 1
        if first > at:
            return None
        time = tags.rfind("Y", first, at)
        if time >= 0:
            first = time + 1
        is_described = tags[first] == "d" and tags[first - 1 : first] in ("", *",QRq")
        if tags[first] in "Itgds" and not is_described:
            return self._name_before(at)
        if first and tags[first - 1] == "C":
            first = self._joined_before(first)
        return first, at + 1

    def _name_before(self, at: int) -> Letters | None:
        """Give the bare name that ends at letter `at`: "In Utopia Roe said"."""
        tags = self._tags
        first = at
        while first >= 0 and tags[first] in _NAMELIKE:
            first -= 1
        first += 1
        if first > at:
            return None
        return first, at + 1

    def _joined_before(self, first: int) -> int:
        """Take in "Roe and" before "Doe said"."""
        at = first - 2
        while at >= 0 and self._tags[at] in _NAMELIKE:
            at -= 1
        if roles := self._joined_roles(first):
            return roles
        is_joined = at + 1 <= first - 2 and (at < 0 or self._tags[at] in ".,QRqS:;CA")
        return at + 1 if is_joined else first

    def _joined_roles(self, first: int) -> int | None:
        """Take in "the founder and" before "chief executive said": one person."""
        found = re.compile(
            r"(?:^|[.,QRqS:;A])([DH][NJTUOKonre]{0,6}?[rn](?:I[nNOUo]+)?C)"
        ).search(self._tags, max(0, first - 12), first)
        is_one = found is not None and found.end() == first
        return (
            found.start(1)
            if found and is_one and self._tags[first] not in "DHN"
            else None
        )

    def _behind_modifier(self, comma: int) -> tuple[Letters | None, int, Form | None]:
        """Read back over ", the minister," to what it describes."""
        tags = self._tags
        limit = last_of(_HARD_STOPS, tags, comma)
        best: Letters | None = None
        at = comma
        for _ in range(5):
            at = tags.rfind(",", max(limit, at - 30, 0), at)
            if at <= limit or at <= 0:
                break
            if tags[at + 1] not in "DHnrJTUN#WgdIetoAKOMVGS":
                break
            end = self._before_bracket(at - 1) if tags[at - 1] == ")" else at - 1
            phrase = self._phrase_before(end) if tags[end] != "P" else (end, end + 1)
            if phrase is None or not self._opens_clause(phrase[0], limit):
                continue
            best = phrase
        if best is None and tags[comma - 1] == ")":
            best = self._phrase_before(self._before_bracket(comma - 1))
        if best is None:
            return None, comma, None
        named = self._named_apposition(best, comma)
        return named or best, best[0], Form.BEFORE

    def _behind_dashes(self, dash: int) -> tuple[Letters | None, int, Form | None]:
        """Read back over "-- an editor at the paper --"."""
        opened = self._tags.rfind("-", max(0, dash - 30), dash)
        phrase = self._phrase_before(opened - 1) if opened > 0 else None
        if phrase is None or "." in self._tags[opened:dash]:
            return None, dash, None
        return phrase, phrase[0], Form.BEFORE

    def _opens_clause(self, first: int, limit: int) -> bool:
        return first - 1 <= limit or self._tags[first - 1] in ",CSA-(QRq"

    def _named_apposition(self, phrase: Letters, comma: int) -> Letters | None:
        """Give Roe of "the director, Jane Roe, said"."""
        tags = self._tags
        if any(
            letter in "NiK"
            for letter in tags[phrase[0] : phrase[1]].split("s")[-1].split("I")[0]
        ):
            return None
        first = phrase[1] + 1
        stop = first
        while stop < comma and tags[stop] in _NAMELIKE:
            stop += 1
        is_name = stop > first and "N" in tags[first:stop] and tags[stop] in ",IW("
        return (first, stop) if is_name else None

    def _antecedent(self, relative: int) -> Letters | None:
        """Give what "who" or "which" stands for."""
        tags = self._tags
        if self._found and self._found[-1].stop == relative - 1:
            last = self._found[-1]  # "said one aide at the club, who added"
            if last.form is Form.AFTER and tags[relative - 1] == ",":
                return last.mention
        at = relative - 1
        while at > 0 and tags[at] in ",Y":
            if tags[at] == "Y" and tags[at - 1] == "I":
                at -= 1
            at -= 1
        if at >= 0 and tags[at] == ")":
            at = self._before_bracket(at)
        if at < 0 or tags[at] not in _PHRASE:
            return None
        return self._name_before(at) or self._last_phrase(at)

    def _last_phrase(self, at: int) -> Letters | None:
        """Give the innermost noun phrase that ends at letter `at`."""
        phrase = self._phrase_before(at)
        if phrase is None:
            return None
        article = max(self._tags.rfind(letter, phrase[0], at) for letter in "DH")
        return (article, phrase[1]) if article >= 0 else phrase

    def _running_subject(self, cue: int) -> Letters | None:
        """Give the subject in force at `cue`: of the last clause, or the sentence."""
        limit = last_of(".", self._tags, cue)
        if self._found and self._found[-1].start > limit:
            last = self._found[-1].mention
            if last is not None:
                return last
        relative = self._tags.rfind("W", limit + 1, cue)
        if relative >= 0 and "," not in self._tags[relative:cue]:
            return self._antecedent(relative)
        return self._sentence_subject(limit + 1, cue)

    def _sentence_subject(self, start: int, stop: int) -> Letters | None:
        return sentence_subject(self._tags, start, stop)

    def _phrase_after(self, first: int) -> Letters | None:
        """Give the noun phrase that begins at letter `first`."""
        tags = self._tags
        if first >= len(tags) or tags[first] not in _STARTS_SUBJECT:
            return None
        if tags[first] == "P":
            return first, first + 1
        stop = first
        while stop < len(tags) and tags[stop] in _PHRASE:
            if tags[stop] in "It" and not self._belongs(stop, first):
                break
            if tags[stop] == "Y":
                break
            stop += 1
        if tags[stop : stop + 1] == "C" and self._is_second_name(stop):
            more = self._phrase_after(stop + 1)
            stop = more[1] if more else stop
        return (first, stop) if stop > first else None

    def _belongs(self, preposition: int, first: int) -> bool:
        """Tell "a spokesman for the club" from "Roe at the club"."""
        if self._tags[preposition - 1] not in "reonTOs":
            return False
        return self._word(preposition) in (
            "of",
            "for",
            "from",
            "with",
            "at",
            "in",
        ) and (
            "N" not in self._tags[first:preposition] or self._word(preposition) == "of"
        )

    def _is_second_name(self, conjunction: int) -> bool:
        tags = self._tags
        after = re.compile(r"C[DH]?[TUMJNKOnri]*?[Nr](?=[.,;:QRq(-]|$)").match(
            tags, conjunction
        )
        return after is not None and tags[conjunction - 1] in "NjrKO"


_INTRODUCTION = re.compile(r"[CA]*,?(?:[ISgdYtcAG][^,.;:QRq]{0,24},){0,2}A?,?")


def sentence_subject(tags: str, start: int, stop: int) -> Letters | None:
    """Give the letters of a sentence's first subject, before its verb."""
    opened = _INTRODUCTION.match(tags, start, stop)
    first = opened.end() if opened else start
    if first >= stop or tags[first] not in _STARTS_SUBJECT:
        return None
    if tags[first] == "P":
        return first, first + 1
    end = first
    while end < stop and tags[end] in _PHRASE and tags[end] not in "dgY":
        if tags[end] in "neB#" and tags[end - 1] in "NKjr" and end > first:
            break  # "Roe bristles": what follows a name is its verb
        end += 1
    return (first, end) if end > first else None
