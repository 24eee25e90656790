"""Reported speech: what somebody said, in the writer's own words.

Knows where the content of "Roe said that …", "…, Roe said" and "according to
Roe, …" begins and ends. It is never shown as anyone's words, so its bounds may
be those of the sentence where the writer breaks it up.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from bot.extract.clauses import Clause, Form
from bot.extract.cues import TAKES_LISTENER, TAKES_THINGS, WEAK
from bot.extract.doubts import is_meanwhile
from bot.extract.phrases import WINDOW, Letters, last_of
from bot.extract.reading import Passage
from bot.extract.speakers import Scene
from bot.model import Quote, QuoteKind
from bot.text import trimmed

_CONTENT_WORDS = frozenset("that whether how why what if where".split())
_NEEDS_THAT = WEAK | {"deny", "put", "ask", "wonder", "find", "show"}
_NAMES_SO = frozenset("call describe label dub brand".split())
# "it a farce", "the plan “a farce” for the town".
_OBJECT = re.compile(r"(?:p|P|[DHNJK])(?:[^.,;:RVX]|(?<=W)X){0,30}R?")
_IS_NAME = re.compile(r"M?[NKij][NijlKO]*")
_INSERTED = (Form.BEFORE, Form.AFTER, Form.ACCORDING)
_CONTRASTING = frozenset("though although while whereas but".split())
_FINITE_LETTERS = frozenset("XVvdBLf")
_VERB_LETTERS = frozenset("XVvdBLEGgfnt")
_SHORTEST = 2  # letters: less is no reported clause

# Between a cue and "that": "on Friday", "in a statement", "to reporters".
_SETTING = re.compile(
    r"(?:,[ASC],|A|DY|Y|[It](?:[DH]?[JNTUKOMnreo#idY]{1,6}|Y)|,[NK],?|,){0,4}S"
)
# Between "told" and what was told: "the court on Friday".
_LISTENER = re.compile(
    r"(?:p|[DHJNTUOKMireon#g]{1,6}?)(?:[ItD]?[DHJNO]?[nNeoY]{1,2}|Y){0,2}(?=[SP])"
    r"|[DH]?[NKOJTr]{1,4}(?:IY|Y)?(?=[DH])"
)
# "a geologist", "the plant's manager", "44", "of Port Haven", "Jane Roe".
_ASIDE = re.compile(
    r"(?:[DHnJNKOUoegs#]{0,6}[rT][IDHnJNKOUTroegsC#Y]{0,12}(?:W[^,]{1,30})?|#|I[DNKOJUn]{1,6}"
    r"|M?[NTi][NTiKOUlj]{0,5})"
)
# "the paper" of "…, Roe told the paper."
_HEARD = re.compile(r"[pDHNTUJKOneor]{1,8}(?=[.;]|$)")
_RESUMED = re.compile(r",(?=[XVvd])")
_FINITE = re.compile(r"[XVvd]")
_MOST_ASIDES = 3
_ONE = frozenset(("a", "an"))
_SENTENCE_END = re.compile(r"[.;R]")
# What somebody is asked to do is reported, too.
_PROMISES = frozenset("vow pledge promise swear offer threaten".split())
_REQUESTS = frozenset("urge ask tell advise beg warn remind implore order".split())
_CALLS = re.compile(r"A?Y?(I)(?=[DHNTUJKnrOiqo#MepPgGBEY])")
_PROMISED = re.compile(r"A?(?=t[nBvoerfq])")
_REQUESTED = re.compile(r"A?(?=(?:p|[DHNJTUOKMireon#s]{1,8}?)(?:IY|Y)?A?t[nBvoerfXq])")
_MAIN_VERB = re.compile(r"(?<=[^tS])X")
_CLAUSE_FOLLOWS = re.compile(r"(?:I?Y)?A?(?=[PDHNTUJKnrOiqo#MeXv])")


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
        if clause.form is Form.RELATIVE and (
            clause.verb in WEAK or self._is_anybody(clause.mention)
        ):
            return None
        if (found := self._asked_for(clause)) is not None:
            return found
        if clause.is_naming:
            return self._named_so(clause)
        return self._said(clause)

    def _asked_for(self, clause: Clause) -> Letters | None:
        """Give what is asked for: "called for calm", "told the crew to leave"."""
        if clause.form is Form.AFTER or clause.form is Form.PASSIVE:
            return None
        tags = self._tags
        found = None
        if clause.verb == "call":
            found = _CALLS.match(tags, clause.stop)
            if found is not None and self._word(found.start(1)) not in ("for", "on"):
                found = None
        elif clause.verb in _PROMISES:
            found = _PROMISED.match(tags, clause.stop)
        elif clause.verb in _REQUESTS:
            found = _REQUESTED.match(tags, clause.stop)
        if found is None:
            return None
        stop = self._content_stop(found.end(), clause)
        if clause.form is Form.RELATIVE:  # "a letter that called for calm was read"
            main = _MAIN_VERB.search(tags, found.end() + 1, stop)
            stop = main.start() if main is not None else stop
        return found.end(), stop

    def _said(self, clause: Clause) -> Letters | None:
        found = self._around(clause) if self._is_inserted(clause) else None
        if found is None and clause.form is Form.ACCORDING:
            found = self._by_according(clause)
        elif found is None:
            found = self._after(clause)
            if found is None and clause.form not in (Form.RUNNING, Form.RELATIVE):
                found = self._before(clause)
        if found is None or self._is_bare(found):
            return None
        letters = set(self._tags[found[0] : found[1]])
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

    def _named_so(self, clause: Clause) -> Letters | None:
        """Give what is called what: "called it a farce"."""
        if clause.verb not in _NAMES_SO or clause.form is Form.PASSIVE:
            return None
        found = _OBJECT.match(self._tags, clause.stop)
        if found is None or _IS_NAME.fullmatch(found[0]):
            return None  # "a man called Jane Roe"
        return found.span()

    def _is_anybody(self, mention: Letters) -> bool:
        """Tell "a woman who said": what she said is the teller's to report."""
        return not {"N", "K", "e"} & set(self._tags[mention[0] : mention[1]])

    def _word(self, at: int) -> str:
        passage = self._passage
        return self._text[passage.start_of(at) : passage.end_of(at)].lower()

    def _is_inserted(self, clause: Clause) -> bool:
        """Tell "The plan, Roe said, is dead" from other orders."""
        before = self._tags[clause.start - 1 : clause.start]
        after = self._tags[clause.stop : clause.stop + 1]
        near = self._tags[clause.start - 2 : clause.start] if clause.start > 1 else ""
        near += self._tags[clause.stop + 1 : clause.stop + 2]
        is_quoted = not {"Q", "R", "q"}.isdisjoint(near)
        goes_on = near[-1:] not in ("", *"DWHn#g") or not self._has_verb_before(clause)
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
        opens = clause.start == 0 or tags[clause.start - 1] in ".RC"
        if opens and tags[clause.stop : clause.stop + 1] != ".":
            comma = tags.find(",", clause.stop, clause.stop + 14)
            return self._behind_asides(comma + 1) if comma >= 0 else None
        return self._before(clause)

    def _behind_asides(self, first: int) -> Letters | None:
        """Give what is reported behind ", a geologist," and ", who runs it,"."""
        stop = self._sentence_stop(first)
        at = first
        for _ in range(_MOST_ASIDES):
            comma = self._tags.find(",", at, stop)
            if comma < 0 or not self._is_aside(at, comma, stop):
                break
            at = comma + 1
        follows = self._tags[at : at + 1]
        if follows in ("X", "V", "v", "d") and self._tags[first] != "W":
            at = first  # "Roe, the driver, 44, has left"
        return None if follows == "W" or at >= stop else (at, stop)

    def _is_aside(self, first: int, comma: int, stop: int) -> bool:
        """Tell what a source is from the subject of what it says.

        "Roe, the mayor, the crater grows" and "Roe, a baker, cats and dogs lie",
        not "Roe, the mayor, the judge and the clerk lie".
        """
        tags = self._tags
        if tags[first : first + 1] == "W":
            return True
        letters = tags[first:comma]
        if not _ASIDE.fullmatch(letters):
            return False
        if letters[0] == "I" and self._word(first) != "of":
            return False
        verb = _FINITE.search(tags, comma + 1, stop)
        if verb is None or "C" not in tags[comma + 1 : verb.start()]:
            return verb is not None
        is_one = self._word(first) in _ONE or letters == "#"
        return is_one and self._word(comma + 1) not in _ONE

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
        if clause.verb in TAKES_LISTENER:
            listener = _LISTENER.match(tags, at)
            if listener is None:
                return None
            at = listener.end()
        setting = _SETTING.match(tags, at)
        if setting is not None:
            opener = setting.end() - 1
            return opener if self._word(opener) in _CONTENT_WORDS else None
        if clause.verb in _NEEDS_THAT:
            return None
        follows = _CLAUSE_FOLLOWS.match(tags, at)
        return None if follows is None else follows.start()

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
        if self._tags[other.start - 2 : other.start] == ",S":
            return self._word(other.start - 1) in _CONTRASTING
        if other.form is Form.RUNNING:
            return before in ",CA-" and other.mention == clause.mention
        if other.form is Form.ACCORDING:
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
        behind = clause.stop
        if clause.verb in TAKES_LISTENER and (heard := _HEARD.match(tags, behind)):
            behind = heard.end()
        follows = tags[behind : behind + 2]
        if follows[:1] not in ("", *".YI,AtS;"):
            return None
        if follows[:1] != "." and follows[1:] in ("Q", "R", "q"):
            return None
        comma = start - (tags[start - 1] in ",-")
        if tags[start - 1] == "Q":  # "It needs “a push,” Roe said."
            first = self._sentence_start(start - 1)
            return (first, start) if first < start - 1 else None
        first = self._sentence_start(comma)
        is_clause = tags[first] not in "gGE" or _FINITE.search(tags, first, comma)
        return (first, comma) if is_clause else None  # "Reading it, Roe smiled"

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
