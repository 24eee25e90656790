"""Quotations and whose they are; and what is reported without the words.

Joins the stretches in marks to the reporting clauses beside them. Knows where
a speaker may stand; refuses to guess: what no rule reaches is left without an
attribution, and marks that only distance the writer from a word are nobody's
speech. Every attribution names the rule that made it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.extract.clauses import Clause, Form, Letters
from bot.extract.cues import WEAK
from bot.extract.marks import Marked
from bot.extract.reading import Passage
from bot.extract.reported import find_reported
from bot.extract.speakers import Named, Scene, read_scene
from bot.model import Article, Quote, QuoteKind, Span


def find_quotes(article: Article) -> Iterator[Quote]:
    """Yield the article's quotations and reported speech, in no certain order."""
    scene = read_scene(article)
    before: _Spoken | None = None
    for passage, clauses in zip(scene.passages, scene.clauses, strict=True):
        speech = _Speech(scene, passage, clauses, before)
        yield from speech.quotes()
        yield from find_reported(scene, passage, clauses)
        before = speech.last


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spoken:
    """The last thing said in a paragraph, for the next to go on from."""

    named: Named
    clause: Clause | None
    is_left_open: bool = False
    ends_with_colon: bool = False
    is_last: bool = False


@dataclass(slots=True)
class _Given:
    """A quotation given to somebody."""

    named: Named
    clause: Clause
    rule: str


@dataclass(slots=True)
class _Speech:
    """The speech of one passage."""

    scene: Scene
    passage: Passage
    clauses: tuple[Clause, ...]
    before: _Spoken | None
    last: _Spoken | None = None
    _by_start: dict[int, Clause] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for clause in self.clauses:
            self._by_start.setdefault(clause.start, clause)

    # ---------------------------------------------------------- in marks

    def quotes(self) -> Iterator[Quote]:
        tags = self.passage.tags
        given: _Given | None = None
        last_at = -1
        for at, letter in enumerate(tags):
            if letter not in "QRq":
                continue
            marked = self.passage.quotations[~self.passage.outer[at]]
            if self._is_nickname(at, marked) or self._is_title(at, marked):
                continue
            found = self._give(at, marked, given, last_at)
            if found is not None:
                given = found
                last_at = at
            quote = self._quote(at, marked, found)
            if quote is not None:
                yield quote
        self._remember(given, last_at)

    def _quote(self, at: int, marked: Marked, given: _Given | None) -> Quote | None:
        span = self._trimmed(marked)
        if span is None:
            return None
        is_whole = self._is_whole(at, marked)
        if given is None:
            return self._make(span, QuoteKind.DIRECT, None) if is_whole else None
        kind = QuoteKind.DIRECT if is_whole else QuoteKind.MIXED
        return self._make(span, kind, given)

    def _make(self, span: Span, kind: QuoteKind, given: _Given | None) -> Quote:
        attribution = None
        if given is not None:
            attribution = self.scene.attribution(
                self.passage, given.clause, given.named, given.rule
            )
        return Quote(
            article=self.scene.article.id, span=span, kind=kind, attribution=attribution
        )

    def _give(
        self, at: int, marked: Marked, given: _Given | None, last_at: int
    ) -> _Given | None:
        for rule in (
            self._right,
            self._subject_right,
            self._tagged,
            self._left,
            self._reported_right,
            self._reported_left,
        ):
            found = rule(at)
            if found is not None:
                return found
        if not self._is_whole(at, marked):
            return None
        return (
            self._carried(at, given, last_at)
            or self._sentence_before(at)
            or self._continued(at)
        )

    def _right(self, at: int) -> _Given | None:
        """Read "…," said Roe, and "…," Roe said."""
        tags = self.passage.tags
        letter = tags[at]
        after = at + 1
        while tags[after : after + 1] in (",", "-") and after < at + 3:
            after += 1
        if tags[after : after + 1] == "A":
            clause = self._by_start.get(after + 1) or self._by_start.get(after)
        else:
            clause = self._by_start.get(after)
        if clause is None or clause.mention is None:
            return None
        follows_at_once = letter == "q" and after == at + 1
        if follows_at_once and clause.form not in (Form.ACCORDING, Form.AFTER):
            return None
        if letter == "R" and not self._may_follow(at, clause):
            return None
        if clause.is_naming:
            return None
        return self._given(clause, f"quote, {clause.form.value}")

    def _subject_right(self, at: int) -> _Given | None:
        """Read "…," Roe beams: any verb will do after a comma in the marks."""
        found = _SUBJECT_VERB.match(self.passage.tags, at)
        if found is None:
            return None
        return self._given_to(found.span(1), found.start(2), "quote, subject")

    def _tagged(self, at: int) -> _Given | None:
        """Read "…" — Jane Roe."""
        found = _NAME_TAG.match(self.passage.tags, at)
        if found is None:
            return None
        return self._given_to(found.span(1), -1, "name tag")

    def _given_to(self, mention: Letters, cue: int, rule: str) -> _Given | None:
        clause = Clause(
            start=mention[0],
            stop=mention[1],
            cue=cue,
            verb="",
            form=Form.BEFORE,
            mention=mention,
        )
        return self._given(clause, rule)

    def _may_follow(self, at: int, clause: Clause) -> bool:
        """Tell "“Why?” he asked." from "“Go.” He said that …"."""
        text = self.scene.article.text
        start = self.passage.start_of(clause.start)
        if text[start].islower():
            return True
        marked = self.passage.quotations[~self.passage.outer[at]]
        ending = text[marked.start : marked.end].rstrip(" '’")[-1:]
        follows = self.passage.tags[clause.stop : clause.stop + 1]
        return ending in "?!" and follows in ("", *".,QRqI:")

    def _left(self, at: int) -> _Given | None:
        """Read Roe said, "…"; Roe told the paper: "…"."""
        for clause in self._clauses_before(at)[:1]:
            if _LEADS_TO_QUOTE.fullmatch(self.passage.tags, clause.stop, at):
                return self._given(clause, f"{clause.form.value}, quote")
        return None

    def _clauses_before(self, at: int) -> list[Clause]:
        """Give the clauses of the sentence before letter `at`, the last first."""
        limit = self.passage.tags.rfind(".", 0, at)
        return [
            clause
            for clause in reversed(self.clauses)
            if limit < clause.start
            and clause.stop <= at
            and clause.mention is not None
            and clause.form is not Form.ACCORDING
        ]

    def _reported_right(self, at: int) -> _Given | None:
        """Read Roe said it was "…" and "…"."""
        for clause in self._clauses_before(at):
            between = self.passage.tags[clause.stop : at]
            if "R" in between or ";" in between or _ASIDE.search(between):
                return None
            if clause.form is Form.RELATIVE or clause.verb in WEAK:
                continue
            given = self._given(clause, f"reported, {clause.form.value}")
            if given is not None or clause.is_negated:
                return given
        return None

    def _reported_left(self, at: int) -> _Given | None:
        """Read It was "…", Roe said."""
        tags = self.passage.tags
        stop = tags.find(".", at)
        stop = len(tags) if stop < 0 else stop
        for clause in self.clauses:
            if clause.start <= at or clause.start >= stop:
                continue
            comma = tags[clause.start - 1]
            if clause.mention is None or comma != "," or clause.form is Form.RUNNING:
                return None
            if "R" in tags[at + 1 : clause.start]:
                return None
            return self._given(clause, f"reported, then {clause.form.value}")
        return None

    def _carried(self, at: int, given: _Given | None, last_at: int) -> _Given | None:
        """Read "…," Roe said. "…"."""
        if given is None:
            return None
        between = self.passage.tags[last_at + 1 : at]
        if any(
            c.start > last_at and c.stop <= at and c.mention != given.clause.mention
            for c in self.clauses
        ):
            return None
        if between.count(".") > 1:
            return None
        return _Given(given.named, given.clause, "same paragraph")

    def _sentence_before(self, at: int) -> _Given | None:
        """Read Roe said he would not go. "…"."""
        tags = self.passage.tags
        if tags[at - 1 : at] != "." or at == 0:
            return None
        start = max(tags.rfind(letter, 0, at - 1) for letter in ".RQq") + 1
        clauses = [c for c in self.clauses if start <= c.start and c.stop < at]
        mentions = {c.mention for c in clauses if not c.is_negated}
        if len(mentions) != 1 or clauses[0].form is Form.ACCORDING:
            return None
        return self._given(clauses[0], "sentence before")

    def _continued(self, at: int) -> _Given | None:
        """Read a paragraph that goes on from the one before."""
        before = self.before
        if before is None or at != 0:
            return None
        if before.is_left_open:
            rule = "left open in the paragraph before"
        elif before.ends_with_colon:
            rule = "colon in the paragraph before"
        else:
            return None
        return _Given(before.named, _NOWHERE, rule)

    def _given(self, clause: Clause, rule: str) -> _Given | None:
        if clause.is_negated or clause.mention is None:
            return None
        named = self.scene.named(self.passage, clause.mention)
        return None if named is None else _Given(named, clause, rule)

    def _remember(self, given: _Given | None, last_at: int) -> None:
        passage = self.passage
        tags = passage.tags
        if tags.endswith(":"):
            clause = self.clauses[-1] if self.clauses else None
            if clause is not None and clause.mention is not None:
                named = self.scene.named(passage, clause.mention)
                if named is not None:
                    self.last = _Spoken(
                        named=named, clause=clause, ends_with_colon=True
                    )
            return
        if given is None:
            return
        is_open = bool(passage.quotations) and not passage.quotations[-1].is_closed
        self.last = _Spoken(
            named=given.named,
            clause=given.clause,
            is_left_open=is_open,
            is_last=last_at == len(tags) - 1,
        )

    # ------------------------------------------------------- what is whole

    def _is_whole(self, at: int, marked: Marked) -> bool:
        """Tell an utterance from words that a sentence borrows."""
        text = self.scene.article.text
        words = text.count(" ", marked.start, marked.end) + 1
        first = text[marked.start : marked.start + 1]
        letter = self.passage.tags[at]
        if letter == "Q" or (letter == "R" and words >= _SENTENCE):
            return True
        before = self.passage.tags[at - 1 : at]
        return (
            first.isupper() and words > _SENTENCE and before in ("", ".", ",", ":", "R")
        )

    def _is_nickname(self, at: int, marked: Marked) -> bool:
        tags = self.passage.tags
        around = tags[at - 1 : at] + tags[at + 1 : at + 2]
        words = self.scene.article.text.count(" ", marked.start, marked.end) + 1
        return around == "NN" and words < _SENTENCE and tags[at] == "q"

    def _is_title(self, at: int, marked: Marked) -> bool:
        """Tell the title of a work: capitals throughout, behind a noun or "on"."""
        tags = self.passage.tags
        if tags[at] == "R" or not _BEFORE_TITLE.search(tags, max(0, at - 2), at):
            return False
        words = self.scene.article.text[marked.start : marked.end].split()
        if len(words) == 1 and tags[at] != "q":
            return False
        return all(w[0].isupper() or not w[0].isalpha() or w in _SMALL for w in words)

    def _trimmed(self, marked: Marked) -> Span | None:
        text = self.scene.article.text
        start, end = marked.start, marked.end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(start, end) if start < end else None


_SENTENCE = 3  # words: fewer are hardly an utterance
# "…," Roe beams; "…," she beams.
_SUBJECT_VERB = re.compile(r"Q(P|M?[NTUJKO]*N|D[nr]*r)A*([nvdVXB])")
_NAME_TAG = re.compile(r"[QRq]\.?-(M?[NTi][NTiKOUl]*j?)(?:,|\.?$)")
_ASIDE = re.compile(r"[NKr]-$")
_BEFORE_TITLE = re.compile(r"[nesNOKd],?$|[ID]$")
_SMALL = frozenset("a an the of in on at to for and or but with from by as is".split())
_NOWHERE = Clause(start=-1, stop=-1, cue=-1, verb="", form=Form.BEFORE, mention=None)
# Between a cue and its quotation: "told the paper on Friday:", "said that".
_LEADS_TO_QUOTE = re.compile(r"[^.;QRqVW]{0,14}[,:]|S?|[DHNTUJKOnrpiI]{0,8}S?")
