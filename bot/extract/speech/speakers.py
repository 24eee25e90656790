"""Who a subject is: a clause's words turned into a `Speaker`.

Knows names, roles, pronouns and nouns for bodies and unnamed sources, and how
far an article's own words carry from one to another. Prefers the printed words
to a guess: a pronoun without agreeing evidence stays a pronoun.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.extract.people.roster import People, Person, find_people
from bot.extract.reading.cues import TAKES_LISTENER
from bot.extract.reading.lexicon import ANONYMOUS, PLURAL_ROLES, QUANTITIES, names_human
from bot.extract.reading.nations import NATIONS
from bot.extract.reading.passages import Passage, read
from bot.extract.reading.styles import LETTERS_AFTER
from bot.extract.speech.clauses import Clause, Form, find_clauses
from bot.extract.speech.newcomers import is_plural, is_somebody
from bot.extract.speech.phrases import Letters
from bot.extract.speech.pronouns import Pronouns, Story
from bot.extract.speech.recollection import SOMEBODY
from bot.model import Article, Attribution, Span, Speaker, SpeakerKind

_ANYBODY = frozenset(
    "nobody anyone anybody someone somebody everyone everybody".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A mention and whom it names."""

    speaker: Speaker
    mention: Span
    person: Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An article read for speech: its passages, clauses and people."""

    article: Article
    people: People
    passages: tuple[Passage, ...]
    clauses: tuple[tuple[Clause, ...], ...]
    meant_at: Callable[[int], Person | None]  # whom the words that begin there mean

    def named(self, passage: Passage, mention: Letters) -> Named | None:
        """Give whom the letters `mention` of a passage name; None: nobody."""
        return _Namer(self, passage).named(mention)

    def attribute(
        self, passage: Passage, clause: Clause, rule: str
    ) -> Attribution | None:
        """Give words to the subject of a clause; None where that is nobody."""
        if clause.mention is None or clause.is_negated:
            return None
        named = self.named(passage, clause.mention)
        if named is None and clause.form is Form.ACCORDING:
            named = _Namer(self, passage).source(clause.mention)
        return None if named is None else self.attribution(passage, clause, named, rule)

    def attribution(
        self, passage: Passage, clause: Clause | None, named: Named, rule: str
    ) -> Attribution:
        """Give words to somebody on the strength of a clause, if there is one."""
        cue = occasion = None
        if clause is not None and clause.cue >= 0:
            is_pair = clause.form is Form.ACCORDING  # "according to"
            cue = passage.span_of(clause.cue, clause.cue + 1 + is_pair)
            occasion = _occasion(self.article.text, passage, clause)
        return Attribution(
            speaker=named.speaker,
            mention=named.mention,
            cue=cue,
            occasion=occasion,
            rule=rule,
        )


@lru_cache(maxsize=4)
def read_scene(article: Article) -> Scene:
    """Read an article for speech; every extractor of speech starts here."""
    passages = read(article)
    clauses = tuple(find_clauses(article.text, passage) for passage in passages)
    people = find_people(article)

    meant: dict[int, Person] = {}
    so_far = Scene(
        article=article,
        people=people,
        passages=passages,
        clauses=clauses,
        meant_at=meant.get,
    )

    def whom(passage: Passage, mention: Letters) -> Person | None:
        named = so_far.named(passage, mention)
        if named is None or named.person is not None:
            return None if named is None else named.person
        return SOMEBODY if is_somebody(article.text, passage, mention) else None

    story = Story(article.text, people, whom)
    return replace(so_far, meant_at=Pronouns(story, meant, passages, clauses).at)


# "in a statement", "during the debate on Friday", "on Friday".
_WHOLE = r"(?<![DHJTUd])(?![JNTUKOMnreo#idgs])"  # nothing more of the phrase follows
_SETTING = re.compile(rf"[It][DH]?[JNTUKOMnreo#idg]{{1,6}}{_WHOLE}Y?(?:IY|Y)?|Y")
_LISTENER = re.compile(rf"[DHJNTUOKMireon#dg]{{1,7}}{_WHOLE}(?:IY|Y)?")


def _occasion(text: str, passage: Passage, clause: Clause) -> Span | None:
    """Give where or to whom it was said: "in a statement", "told the court"."""
    tags = passage.tags
    if clause.verb in TAKES_LISTENER:
        heard = _LISTENER.match(tags, clause.cue + 1)
        return passage.span_of(clause.cue, heard.end()) if heard else None
    setting = _SETTING.match(tags, clause.stop)
    if setting is None or passage.word(text, clause.stop) == "of":
        return None  # "said Roe of the pilots' union"
    return passage.span_of(*setting.span())


# ---------------------------------------------------------------- noun phrase

_SHARES = frozenset(
    """
    some many most several few both others those
    percent % third quarter fifth tenth half majority majorities minority plurality
    two-thirds three-quarters respondents
    """.split()
)
_ENDS = tuple(".,;:QRq")
_SOURCE_LETTERS = frozenset("DHJNKOUTdgneIidY")
_TIME_BEHIND = re.compile(r"\s(?:minute|hour|day|week|month|year|decade)s?\b")
_INDEFINITE = frozenset("a an one another some several many two".split())
_NAME_LETTERS = frozenset("NijlKOUTJk")
_OFFICE = re.compile(r"(?<=T)ID?U+(?=[NiM])")  # "Secretary of State Roe"
_DESCRIBED = re.compile(r"(?<=[NOn])[gd][nJ]?[rT]+(?=[NiM])")  # "ranking member Roe"
# "Bank of Utopia governor Jane Roe": the body's, who is named behind
_OF_BODY = re.compile(r"(?<=[OKN])ID?[UNOJK]{1,4}[Un]?r[rT]*(?=[MTNil])")
_HELD = re.compile(r"(?<=[rn])I[neoU]{1,2}(?=[NiM])")  # "of state Roe"
_JOINT_BODY = re.compile(r"D?N{1,2}CN{1,3}O")
# "a division bench of Justices Roe and Ray"
_BENCH = re.compile(
    r"D[JnUro]{0,3}[nro]([Ig])[TrOM]{0,2}[Ni]{1,4}(?:(?:,C?|C)[TrOM]{0,2}[Ni]{1,4})+"
)
_BENCH_REACH = 28  # letters
_BENCHES = frozenset("bench panel jury tribunal team trio duo pair group".split())
_OF_WHOM = 5  # letters of "of the local residents"
_NEAR = 600  # code points: two or three paragraphs
_HEAD_ENDS = frozenset("IWt,(:")
_MAY_END_HEAD = re.compile(r"[IWt,(:gd]|(?<=r)n")


class _Namer:
    """Names one mention."""

    def __init__(self, scene: Scene, passage: Passage) -> None:
        self._scene = scene
        self._passage = passage
        self._text = scene.article.text

    def named(self, mention: Letters) -> Named | None:
        first, stop = mention
        tags = self._passage.tags
        if tags[first] == "P" and stop == first + 1:
            return self._pronoun(first)
        if whole := self._bench(first, stop):
            return self._printed(whole, SpeakerKind.UNRESOLVED)
        head, stop = self._extent(first, stop)
        span = self._passage.span_of(first, stop)
        while head > first + 1 and self._is_letters_after(head - 1):
            head -= 1
        if tags[head - 1] in _NAME_LETTERS:
            named = self._by_name(first, head, span)
            if named is not None:
                return named
        return self._by_noun(first, head, span)

    def _extent(self, first: int, stop: int) -> Letters:
        """Give where a phrase's head ends, and the phrase as it is printed."""
        tags = self._passage.tags
        head = self._head_stop(first, stop)
        if head < stop and tags[head] in "gd" and tags[head - 1] != "e":
            stop = head  # "the aide standing by"; but "a poll released last week"
        if stop > first + 1 and tags[stop - 1] == "d" and tags[stop - 2] == "e":
            stop = head = min(head, stop - 1)  # "a statement released"
        while head > first + 1 and tags[head - 1] == "Y":
            head -= 1 + (tags[head - 2] == "n")  # "a study last year"
        return head, stop

    def source(self, mention: Letters) -> Named | None:
        """Give what something is told "according to", if it can tell anything.

        "Early returns" and "a count by the paper", not "custom" or "his wishes".
        """
        letters = self._passage.tags[mention[0] : mention[1]]
        is_bare = len(letters) <= 1 + letters.startswith("H")
        if is_bare or not set(letters) <= _SOURCE_LETTERS:
            return None
        span = self._passage.span_of(*mention)
        return self._printed(span, SpeakerKind.ORGANISATION)

    def _bench(self, first: int, stop: int) -> Span | None:
        """Give all of "A bench of Justices Roe and Ray", of whom the subject is Ray."""
        found = _BENCH.search(self._passage.tags, max(0, first - _BENCH_REACH), stop)
        if found is None or not found.start() <= first < stop <= found.end():
            return None
        noun = self._word(found.start(1) - 1)
        return self._passage.span_of(*found.span()) if noun in _BENCHES else None

    def _is_letters_after(self, at: int) -> bool:
        """Tell the "MP" of "Jane Roe MP", not that of "the Green MP"."""
        tags = self._passage.tags
        if tags[at - 2 : at - 1] in ("D", "H"):
            return False
        if tags[at] == "j":  # "Jane Roe PhD" is a name with its letters
            return self._scene.people.ending_at(self._passage.end_of(at)) is None
        is_after = tags[at] in "KTi" and tags[at - 1] in "NjK"
        return is_after and self._word(at).rstrip(".") in LETTERS_AFTER

    def _head_stop(self, first: int, stop: int) -> int:
        """Give where the head ends: before "of Ohio", "at the club"."""
        tags = self._passage.tags
        at = first + 1
        if _MAY_END_HEAD.search(tags, at, stop) is None:
            return stop  # "the minister"
        while at < stop:
            if office := _OFFICE.match(tags, at, stop):
                at = office.end()
            elif described := (
                _DESCRIBED.match(tags, at, stop) or _OF_BODY.match(tags, at, stop)
            ):
                at = described.end()
            elif held := self._held(first, at, stop):
                at = held
            elif (
                tags[at] in _HEAD_ENDS
                or (
                    tags[at] in "gd"
                    and tags[at - 1] in "rNKOneo"
                    and self._word(at - 1) != "one"  # "one unaligned strategist"
                )
                or (
                    tags[at] == "n" and tags[at - 1] == "r" and not self._is_leaning(at)
                )
            ):
                return at
            at += 1
        return at

    def _held(self, first: int, at: int, stop: int) -> int:
        """Give where the name begins in "former secretary of state Jane Roe", or 0.

        Not in "a friend of cellist Jane Roe", whose name is another's.
        """
        found = _HELD.match(self._passage.tags, at, stop)
        if found is None or self._word(at) != "of" or self._word(first) in _INDEFINITE:
            return 0
        if self._passage.tags[at - 1] == "n" and not names_human(self._word(at - 1)):
            return 0
        return 0 if names_human(self._word(found.end() - 1)) else found.end()

    def _is_leaning(self, at: int) -> bool:
        """Tell "the conservative weekly" from "the spokesman bristles"."""
        return self._word(at - 1) in NATIONS

    def _word(self, at: int) -> str:
        passage = self._passage
        return self._text[passage.start_of(at) : passage.end_of(at)].lower()

    def _pronoun(self, at: int) -> Named | None:
        span = self._passage.span_of(at, at + 1)
        if span.of(self._text).lower() in _ANYBODY:
            return None
        person = self._scene.meant_at(span.start)
        if person is not None:
            speaker = person.as_speaker()
            if speaker.kind is SpeakerKind.UNRESOLVED:  # "he" is somebody
                speaker = replace(speaker, kind=SpeakerKind.PERSON)
            return Named(speaker=speaker, mention=span, person=person)
        return self._printed(span, SpeakerKind.UNRESOLVED)

    def _by_name(self, first: int, head: int, span: Span) -> Named | None:
        """Name by the name that ends the head: never by the owner in "Roe's aide"."""
        start = first
        tags = self._passage.tags
        for at in range(first, head):
            if tags[at] == "s":
                start = at + 1
        if start >= head:
            return None
        if "C" in tags[start:head]:  # "Roe and Doe", "Upton and Toft University"
            is_body = _JOINT_BODY.fullmatch(tags, start, head) is not None
            kind = SpeakerKind.ORGANISATION if is_body else SpeakerKind.UNRESOLVED
            return self._printed(span, kind)
        end = self._passage.end_of(head - 1)
        people = [
            person
            for at, person in self._scene.people.names_in(
                self._passage.span_of(start, head)
            )
            if at.end == end
        ]
        # "Jo “Bo” Roe said": the name begins before the subject's letters do.
        known = self._scene.people
        person = people[-1] if people else known.ending_at(end) or known.around(end)
        if person is None:
            return None
        if person.is_shared:
            return self._by_shared(first, person, span)
        speaker = person.as_speaker()
        if speaker.kind is SpeakerKind.UNRESOLVED:
            is_body = tags[start] == "D" or " " not in person.name
            is_body = is_body and not person.has_given_name
            kind = SpeakerKind.ORGANISATION if is_body else SpeakerKind.PERSON
            speaker = Speaker(
                name=person.name, kind=kind, named_at=person.named_at, role=person.role
            )
        return Named(speaker=speaker, mention=span, person=person)

    def _by_shared(self, first: int, person: Person, span: Span) -> Named:
        """Name by a surname that several bear: as printed, or by generation."""
        told = self._of_generation(first, person)
        if told is not None:
            return Named(speaker=told.as_speaker(), mention=span, person=told)
        return replace(self._printed(span, SpeakerKind.UNRESOLVED), person=person)

    def _of_generation(self, first: int, person: Person) -> Person | None:
        """Give whom "the younger Roe" and "the elder Roe" mean."""
        word = self._word(first + 1) if self._passage.tags[first] == "D" else ""
        if word not in ("younger", "elder", "older"):
            return None
        return self._scene.people.of_generation(person.name, word)

    def _by_noun(self, first: int, head: int, span: Span) -> Named | None:
        letter = self._passage.tags[head - 1]
        word = self._word(head - 1)
        is_many = word in QUANTITIES and self._is_of_people(head)
        if is_many or self._is_one(first, head) or self._is_share(first, head, span):
            return self._printed(span, SpeakerKind.UNNAMED)
        body = self._scene.meant_at(span.start) if letter in "oO" else None
        if body is not None and body.kind is SpeakerKind.ORGANISATION:
            return Named(speaker=body.as_speaker(), mention=span, person=body)
        if letter in "eoKO":
            return self._printed(span, SpeakerKind.ORGANISATION)
        if letter not in "rTn#UJ":
            return None
        is_one = word not in PLURAL_ROLES and not is_plural(word)
        if is_one and self._word(first) not in _INDEFINITE:
            return self._by_role(first, head, span)
        is_human = letter not in "n#" or names_human(word) or self._word(first) == "one"
        return self._printed(span, SpeakerKind.UNNAMED) if is_human else None

    def _is_one(self, first: int, head: int) -> bool:
        """Tell "said one." from "one of the boats"."""
        behind = self._passage.tags[head : head + 1]
        return self._word(first) == "one" and head == first + 1 and behind in _ENDS

    def _is_share(self, first: int, head: int, span: Span) -> bool:
        """Tell "a third", "six in ten", "some", "those surveyed": so many of them."""
        tags = self._passage.tags
        if tags[head - 1] == "d":
            is_share = self._word(first) == "those"
        else:  # "six in ten"
            is_of_many = tags[head - 1] == "#" and tags[head : head + 2] == "I#"
            is_share = is_of_many or self._word(head - 1) in _SHARES
        if not is_share or tags[first - 1 : first] == "I":
            return False
        return _TIME_BEHIND.match(self._text, span.end) is None  # "a few days later"

    def _is_of_people(self, at: int) -> bool:
        """Tell "one of the rescuers" from "one of the boats"."""
        letters = self._passage.tags[at : at + _OF_WHOM]
        return (
            letters.startswith("Ip")
            or "r" in letters
            or any(
                letter == "n" and names_human(self._word(at + number))
                for number, letter in enumerate(letters)
            )
        )

    def _by_role(self, first: int, head: int, span: Span) -> Named | None:
        phrase = self._passage.span_of(first, head).of(self._text)
        person = self._scene.people.by_role(phrase, span.start)
        if person is not None and self._is_far(first, person, span):
            person = None
        person = person or self._scene.meant_at(span.start)
        if person is not None:
            return Named(speaker=person.as_speaker(), mention=span, person=person)
        word = self._word(head - 1)
        if self._passage.tags[head - 1] in "n#" and not names_human(word):
            return None
        kind = SpeakerKind.UNNAMED if word in ANONYMOUS else SpeakerKind.UNRESOLVED
        return self._printed(span, kind)

    def _is_far(self, first: int, person: Person, span: Span) -> bool:
        """Tell "her friend" from a friend named long before: perhaps another's."""
        before = [m.end for m in person.mentions if m.end <= span.start]
        is_owned = self._passage.tags[first] == "H"
        return is_owned and (not before or span.start - max(before) > _NEAR)

    def _printed(self, span: Span, kind: SpeakerKind) -> Named:
        words = " ".join(span.of(self._text).split())
        return Named(speaker=Speaker(name=words, kind=kind), mention=span)
