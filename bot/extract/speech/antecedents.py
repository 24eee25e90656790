"""The subject of a verb: right before it, before an aside, or what "who" stands for.

Knows the letters between a verb and its subject, and which subject is in force
where a verb has none of its own. Refuses to know who any subject is.
"""

import re
from collections.abc import Sequence

from bot.extract.reading.passages import Passage
from bot.extract.speech.doubts import has_new_subject, is_meanwhile
from bot.extract.speech.forms import Clause, Form
from bot.extract.speech.phrases import (
    PHRASE,
    WINDOW,
    Letters,
    before_bracket,
    behind_dashes,
    behind_modifier,
    is_joined_before,
    last_of,
    last_phrase,
    name_before,
    named_subject,
    phrase_before,
    sentence_subject,
)

_OPEN_RELATIVE = re.compile(r"W(?:[XA]{0,3}[XvdfBn][A]?[It]?)?$")

_TEXT_OF = re.compile(r"([DH][Jn]{0,2}e)I[DHTM]{0,2}[NijKO]{1,4}$")
_TEXT_REACH = 12  # letters
# "arrived" and "named" behind their nouns, with the name that follows
_NAMED = re.compile(r"(?<=[rnNKoO])[dL](M?[NKi][NKijl]{0,4})$")
# "whose brother, the actor Jane Roe"
_WHOSE = re.compile(
    r"W[nJ]{0,3}[rneo],(?:[DH]?[nJNTUKo]{0,4}[rT])?(M?[Ni][Nijl]{0,4})$"
)
_WHOSE_REACH = 20  # letters
_OF_THEM = re.compile(r"[D#n]Ip")  # "most of them"
_OFFICIAL = re.compile(r"[DH#]?[JNnUKOod]{0,4}[rT]I")
# "represents the crew": what stands right before an article is a verb
_NO_NOUN = re.compile(r"[nv](?=[DH][JnNrKoTUe])")
_RELATIVE_REACH = 8  # letters
_STEP = re.compile(r"(?:D[Jn]?[nr]|g)[nr]$")
_WHO_THERE = re.compile(r"P[IDHNJnoreUK]{0,9}I$")
_ANYBODY = frozenset(
    "nobody anyone anybody someone somebody everyone everybody".split()
)
_FLOATING = frozenset("each both all".split())
_BE = frozenset("is are was were be been being".split())


class Antecedents:
    """Finds subjects in one passage; `clauses` are those found so far."""

    def __init__(self, text: str, passage: Passage, clauses: Sequence[Clause]) -> None:
        self._text = text
        self._passage = passage
        self._tags = passage.tags
        self._clauses = clauses

    def _word(self, at: int) -> str:
        return self._passage.word(self._text, at)

    def before(self, at: int) -> tuple[Letters | None, int, Form | None]:
        """Give the subject that ends at letter `at`, and where the clause begins."""
        tags = self._tags
        if at >= 0 and tags[at] == ")":
            at = before_bracket(tags, at)
        if at < 0:
            return None, 0, None
        letter = tags[at]
        if letter == "C":
            return None, at, Form.RUNNING
        if letter == "S" and (post := self._text_of(at)):
            return post, at, Form.RELATIVE
        is_that = tags[at - 1 : at + 1] == "eS" and self._word(at) == "that"
        if letter == "W" or is_that:  # "a letter that said"
            return self._antecedent(at), at, Form.RELATIVE
        if letter == ",":
            kin = self._of_whom(at)
            found = behind_modifier(tags, at) if kin is None else (kin, kin[0])
            return (None, at, None) if found is None else (*found, Form.BEFORE)
        return self._beside(at)

    def _of_whom(self, comma: int) -> Letters | None:
        """Give Roe of "Ray, whose wife, Jane Roe, said"."""
        kin = _WHOSE.search(self._tags, max(0, comma - _WHOSE_REACH), comma)
        if kin is None or self._word(kin.start()) != "whose":
            return None
        return kin.span(1)

    def _beside(self, at: int) -> tuple[Letters | None, int, Form | None]:
        """Give the noun phrase that ends at letter `at`, if it is a subject."""
        if self._tags[at] == "s":
            return None, at, None  # "the mayor's alleged"
        is_floating = self._tags[at] == "D" and self._word(at) in _FLOATING
        if is_floating and self._tags[at - 1] in "NKjO":
            at -= 1  # "Roe and Doe each called it"
        phrase = self._phrase_at(at)
        if phrase is not None and (
            self._is_complement(phrase[0]) or self._is_object(phrase[0])
        ):
            return None, at, None
        if phrase is not None and (verb := _NO_NOUN.search(self._tags, *phrase)):
            return self._in_relative(phrase, verb.start())
        if phrase is not None and (
            self._is_left_out(phrase) or self._is_of_anybody(phrase[0])
        ):
            return None, at, None
        if phrase is not None:
            phrase = self._behind_verb(phrase)
        if phrase is not None and (relative := self._relative_before(phrase[0])) >= 0:
            return self._antecedent(relative), relative, Form.BEFORE
        return phrase, (phrase or (at, at))[0], None

    def _in_relative(
        self, phrase: Letters, verb: int
    ) -> tuple[Letters | None, int, Form | None]:
        """Give the union of "The union that represents the crew said".

        And "critics" of ", a step the critics have urged", with nobody before.
        """
        limit = last_of(".,RQq", self._tags, verb)
        for relative in range(verb - 1, max(limit, verb - _RELATIVE_REACH), -1):
            word = self._word(relative) if self._tags[relative] in "SW" else ""
            if word in ("who", "which", "that"):
                found = self._antecedent(relative)
                return found, relative, Form.BEFORE if found else None
        return (verb + 1, phrase[1]), verb + 1, None

    def _is_left_out(self, phrase: Letters) -> bool:
        """Tell ", a step lenders": it is they who speak, and of the step."""
        first, stop = phrase
        if (
            self._tags[first - 1 : first] != ","
            or _STEP.match(self._tags, first, stop) is None
        ):
            return False
        noun = self._word(stop - 1)
        return self._word(first) in ("a", "an", "something") and noun.endswith("s")

    def _is_of_anybody(self, first: int) -> bool:
        """Tell the place of "Somebody in the audience at Utopia", who speaks."""
        if self._tags[first - 1 : first] != "I":
            return False
        opened = _WHO_THERE.search(self._tags, max(0, first - WINDOW), first)
        return opened is not None and self._word(opened.start()) in _ANYBODY

    def _text_of(self, that: int) -> Letters | None:
        """Give the post of "a post by Roe that said"."""
        post = _TEXT_OF.search(self._tags, max(0, that - _TEXT_REACH), that)
        is_that = post is not None and self._word(that) == "that"
        return post.span(1) if post is not None and is_that else None

    def _behind_verb(self, phrase: Letters) -> Letters:
        """Give Roe of "when police arrived Roe said", "a woman named Roe said"."""
        first, stop = phrase
        named = _NAMED.search(self._tags, first, stop)
        if named is None:
            return phrase
        is_clause = is_meanwhile(self._text, self._passage, first - 1)
        is_named = self._word(named.start()) in ("named", "called")
        return (named.start(1), stop) if is_clause or is_named else phrase

    def _is_complement(self, first: int) -> bool:
        """Tell "Roe, whose aide was a minister of state, said" from a subject."""
        is_verb = first > 1 and self._tags[first - 1] == "X"
        if not is_verb or self._tags[first] in "PN":
            return False
        return self._word(first - 1) in _BE and self._tags[first - 2] in "PWNnr"

    def _is_object(self, first: int) -> bool:
        """Tell "Roe also struck populist notes", whose verb no letter tells."""
        return (
            self._tags[first] == "n"
            and self._tags[first - 1 : first] == "A"
            and self._tags[max(0, first - 2)] in "NPj"
        )

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
        if letter == "p" and _OF_THEM.match(self._tags, max(0, at - 2)):
            return at - 2, at + 1
        if letter == "P":
            return at, at + 1
        if letter == "-":
            return behind_dashes(self._tags, at)
        return phrase_before(self._tags, at)

    def _antecedent(self, relative: int) -> Letters | None:
        """Give what "who" or "which" stands for."""
        tags = self._tags
        if self._clauses and self._clauses[-1].stop == relative - 1:
            last = self._clauses[-1]  # "said one aide at the club, who added"
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
        if tags[at] in "oeOKN" and self._word(relative) == "who":
            found = self._official(at) or found
        if found is not None and found[0] and self._word(found[0] - 1) == "not":
            return name_before(tags, found[0] - 3)  # "Roe, not Ray, who said"
        return found

    def _official(self, at: int) -> Letters | None:
        """Give "an official of the agency" before ", who": no body is a "who"."""
        whole = phrase_before(self._tags, at)
        office = None if whole is None else _OFFICIAL.match(self._tags, *whole)
        if whole is None or office is None:
            return None
        if self._tags[at] == "N" and self._word(office.end() - 1) not in ("at", "in"):
            return None  # "a friend of Jane Roe, who"
        if self._tags[whole[0] - 1 : whole[0]] == ",":
            return name_before(self._tags, whole[0] - 2) or whole
        return whole

    def running(self, cue: int) -> Letters | None:
        """Give the subject in force at `cue`: of the last clause, or the sentence."""
        limit = self._sentence_start(cue)
        if self._clauses and self._clauses[-1].start > limit:
            last = self._clauses[-1]
            is_past = last.form is Form.RELATIVE and "," in self._tags[last.stop : cue]
            is_past = is_past or last.form is Form.PASSIVE
            if last.mention is not None and not is_past:
                is_new = has_new_subject(self._text, self._passage, last.stop, cue)
                return None if is_new else last.mention
        if has_new_subject(self._text, self._passage, limit + 1, cue):
            return None
        relative = self._tags.rfind("W", limit + 1, cue)
        if relative >= 0 and "," not in self._tags[relative:cue]:
            return self._antecedent(relative)
        if relative >= 0 and self._tags.find(",", relative, cue) == cue - 1:
            is_joined = self._tags[relative - 1] == "C"  # "and who rose, saying"
            return None if is_joined else self._sentence_subject(limit, cue)
        return self._sentence_subject(limit, cue)

    def _sentence_subject(self, limit: int, cue: int) -> Letters | None:
        subject = sentence_subject(self._tags, limit + 1, cue)
        if subject is None or is_joined_before(self._tags, subject[1], cue):
            return None
        return named_subject(self._tags, subject, cue)

    def _sentence_start(self, cue: int) -> int:
        """Give the letter before the sentence of `cue`: a stop, or "“Go.”"."""
        limit = last_of(".", self._tags, cue)
        ended = self._tags.rfind("R", limit + 1, cue - 1)
        if ended < 0:
            return limit
        opens = self._text[self._passage.start_of(ended + 1)].isupper()
        return ended if opens else limit
