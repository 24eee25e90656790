"""How a thing turned out, for whom or for what: claims another may turn round.

Knows of whom or what the words for it are told, where and when. Refuses a place
for a person, and a verb's subject for what was approved.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from bot.extract.gazetteer import place_named
from bot.model import ArticleId, Span
from bot.resolve.claims.marks import ordinals_in, times_in
from bot.resolve.claims.turnings import OF_PERSONS, ON_STAGE, Told, turn_before
from bot.resolve.terms import stem, terms
from bot.text import fold


class Outcome:
    """A side of a line that an article tells; `span` are its words.

    Most are told of others than what they are held against: each of the rest is
    read when it is first asked for.
    """

    def __init__(
        self, article: ArticleId, text: str, lines: Sequence[Span], told: Told
    ) -> None:
        """Know where an outcome is told, and in which words."""
        self.article: Final = article
        self.span: Final = told.span
        self.sentence: Final = lines[told.number]
        self.line: Final = told.line
        self.side: Final = told.side
        self._text: Final = text
        self._lines: Final = lines
        self._told: Final = told

    @property
    def is_of_person(self) -> bool:
        """Tell what is told of a person, and not of a thing."""
        return self.line in OF_PERSONS

    @property
    def is_on_stage(self) -> bool:
        """Tell what somebody did somewhere, and not that they went."""
        return ON_STAGE.match(self._text, self.span.start) is not None

    @cached_property
    def who(self) -> tuple[str, ...]:
        """Give the name of whom it is told, folded, if of anybody."""
        return _who(self._text, self._lines, self._told) if self.is_of_person else ()

    def may_be(self, who: tuple[str, ...]) -> bool:
        """Tell whether a short name is somebody's: "Roe" is no Ada where Bo Roe is."""
        if len(self.who) != 1 or len(who) == 1:
            return True
        surname = re.escape(self.who[0])
        first = {
            fold(found[1])
            for found in re.finditer(
                rf"\b({_WORD}) {surname}\b", self._text, re.IGNORECASE
            )
        } - TITLES
        return not first or who[0] in first

    @cached_property
    def attended(self) -> frozenset[str]:
        """Give the term of what somebody will, or will not, attend."""
        found = _ATTENDED.match(self._text, self.span.end)
        if found is None or not self.span.of(self._text).endswith("attend"):
            return frozenset()
        return frozenset(terms(found[1], 0, len(found[1]))[:1])

    @property
    def things(self) -> frozenset[str]:
        """Give the terms that it is told of."""
        return self._matter[0]

    @property
    def heads(self) -> frozenset[str]:
        """Give those of its things that must be of both."""
        return self._matter[1]

    @cached_property
    def _matter(self) -> tuple[frozenset[str], frozenset[str]]:
        text, sentence, span = self._text, self.sentence, self.span
        if not self.is_of_person:
            return _things(text, sentence, self._told)
        beside = (
            *terms(text, sentence.start, span.start),
            *terms(text, span.end, sentence.end),
        )
        return frozenset(beside) - _GENERIC, frozenset()

    @cached_property
    def names(self) -> frozenset[str]:
        """Give the words of the names in its sentence."""
        sentence = self.sentence
        return frozenset(
            word
            for name in _NAME.finditer(self._text, sentence.start, sentence.end)
            for word in fold(name[0]).removesuffix("'s").split()
            if word not in TITLES and terms(word, 0, len(word))
        )

    @cached_property
    def where(self) -> str:
        """Give the name of the place right behind it, if any."""
        at = _WHERE.match(self._text, self.span.end)
        return "" if at is None else fold(at[1])

    @cached_property
    def charge(self) -> frozenset[str]:
        """Give the terms of what somebody is convicted or cleared of."""
        found = _CHARGE.match(self._text, self.span.end, self.sentence.end)
        if found is None or self.line not in {"verdict", "plea"}:
            return frozenset()
        return frozenset(terms(found[1], 0, len(found[1])))

    @cached_property
    def times(self) -> frozenset[str]:
        """Give the weekdays, months and years of its sentence, but of what it is."""
        times = times_in(self._text, self.sentence)
        if not times:
            return times
        told = _OTHER_TIMES.sub(" ", self.sentence.of(self._text))
        return times & times_in(told, Span(0, len(told)))

    @cached_property
    def turns(self) -> frozenset[str]:
        """Give which of several its sentence is of: "first"."""
        return ordinals_in(self._text, self.sentence)


# "the office said on Saturday", "after Friday's storm"
_OTHER_TIMES = re.compile(
    r"\b(?:said|says|told|announced|added)(?: \w+){0,3}? (?:on )?\w+day\b"
    r"|\b[A-Z][a-z]+day['’]s\b"
)

# ------------------------------------------------------------------------- of whom

_WORD = r"[A-Z][\w'’\-]*\w"
_WHERE = re.compile(rf"(?: [a-z]+)?? (?:to|in|at|for) (?:the )?({_WORD})")
_ATTENDED = re.compile(r" (?:the|an?|his|her|their) ((?:[\w'’\-]+ ?){1,3})")
_CHARGE = re.compile(r"(?: on \w+)?(?: of| to)? ((?:[a-z\-]+ ?){1,4})")
_NAME = re.compile(rf"{_WORD}(?: (?:(?:de|van|von|der|al|bin|of) )?{_WORD})*")
_OF_PLACE = re.compile(
    r"\b(?:in|at|to|of|from|near|against|on|over|by|into|for|with|the|off|beat|and)"
    r"(?: the)? $",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:He|She)\b")
_OBJECT = re.compile(rf" {_WORD}")  # "acquitted Jane Roe", "sacked Jane Roe"
_OF_OBJECT = frozenset({"verdict", "post"})
_BESIDE = 8


def _who(text: str, lines: Sequence[Span], told: Told) -> tuple[str, ...]:
    """Give the name of whom an outcome is told: the last before it, or behind "by".

    "He" is the one person of the sentence before.
    """
    sentence, number = lines[told.number], told.number
    if text.endswith(
        " by", told.span.start, told.span.end
    ):  # "will be accompanied by the minister, Jane Roe"
        return next(persons_in(text, told.span.end, sentence.end), ())
    if told.line in _OF_OBJECT and _OBJECT.match(text, told.span.end) is not None:
        return next(persons_in(text, told.span.end + 1, sentence.end), ())
    if _PRONOUN.match(text, sentence.start) is not None:
        if not number:
            return ()
        before = lines[number - 1]
        named = {name[-1]: name for name in persons_in(text, before.start, before.end)}
        return next(iter(named.values())) if len(named) == 1 else ()
    named_before = list(persons_in(text, sentence.start, told.span.start))
    return named_before[-1] if named_before else ()


def persons_in(text: str, start: int, end: int) -> Iterator[tuple[str, ...]]:
    """Yield what may be persons' names: no place, and none behind "in"."""
    for found in _NAME.finditer(text, start, end):
        before = text[max(start, found.start() - _BESIDE) : found.start()]
        name = fold(found[0]).removesuffix("'s")
        if _OF_PLACE.search(before) or fold(found[0]).endswith("'s"):
            continue
        if not before and " " not in name and not _is_subject(text, found.end()):
            continue
        words = tuple(word for word in name.split() if word not in TITLES)
        is_name = bool(words) and terms(name, 0, len(name)) != ()  # no "The Premier"
        if is_name and place_named(found[0]) is None:
            yield words


_SUBJECT = re.compile(
    r"(?:,|\s(?:will|would|was|is|has|won|lost|beat|pleaded|resigned|died)\b)"
)


def _is_subject(text: str, at: int) -> bool:
    """Tell a name that opens a sentence from any other word."""
    return _SUBJECT.match(text, at) is not None


TITLES = frozenset(
    """
    mr mrs ms dr sir lady lord dame president minister prime premier chancellor
    captain coach manager king queen prince princess pope judge professor senator
    mayor governor general colonel champion trade foreign defence finance home
    secretary father sister bishop archbishop the a an his her
    """.split()
)


# ------------------------------------------------------------------------- of what

_PASSIVE = re.compile(
    r"\b(?:was|were|been|is|are|be|being|got)\s(?:\w+ly\s|now\s|finally\s)?$"
)
_INTRANSITIVE = frozenset(
    {(line, side) for line in ("doors", "gates", "trend", "return") for side in (0, 1)}
    | {("event", 0)}
)
_ITS = re.compile(r" (?:its|his|her|their|the|an?|any|all|both)\b")  # "close its mill"
_DEALING = frozenset(
    map(stem, "signed agreement contract treaty reached failed appeal accepted".split())
)
_OF_ALL = frozenset({"accord", "appeal"})  # told of whatever its sentence is of
_BEHIND_HEAD = re.compile(
    r",|\s(?:of|for|in|at|on|by|with|from|between|that|which|who|to|will|would|is|are|was"
    r"|were|has|have|had)\b"
)


def _head_of(subject: str) -> frozenset[str]:
    """Give the term of what a subject is: "shop" of "the mill's shop"."""
    phrase = _BEHIND_HEAD.split(subject, maxsplit=1)[0]
    return frozenset(terms(phrase, 0, len(phrase))[-1:])


_END = re.compile(r",\s|;\s|\s(?:after|because|on|until|despite|when|by|amid)\s")
_REACH = 24
_GENERIC = frozenset(
    """
    plan proposal motion bid scheme application request council court parliament
    committee judge inspector shareholder member councillor leader minister director
    chairman chief executive president government board decision vote voter week
    month year ticket holder campaign
    """.split()
)


def _things(
    text: str, sentence: Span, told: Told
) -> tuple[frozenset[str], frozenset[str]]:
    """Give what an outcome is told of, and what of it must be meant in both.

    What was approved stands behind the word, or before "was approved".
    """
    at = told.span.start
    if told.line in _OF_ALL:
        beside = frozenset(terms(text, sentence.start, sentence.end))
        return beside - _GENERIC - _DEALING, frozenset()
    before = text[max(sentence.start, at - _REACH) : at]
    closes = told.line == "doors" and _ITS.match(text, told.span.end) is not None
    is_subject = (told.line, told.side) in _INTRANSITIVE
    if not closes and (is_subject or _PASSIVE.search(before) is not None):
        start = turn_before(text, sentence, at)
        stop = told.span.end if told.span.of(text).endswith(" as planned") else at
        subject = frozenset(terms(text, start, stop)) - _GENERIC
        return subject, subject & _head_of(text[start:at])
    end = _END.search(text, told.span.end, sentence.end)
    stop = sentence.end if end is None else end.start()
    things = [t for t in terms(text, told.span.end, stop) if t not in _GENERIC]
    return frozenset(things), frozenset(things[:1])
