"""How a thing turned out, for whom or for what: claims another may turn round.

Knows the closed classes of words for verdicts, pleas, decisions, going, staying
away, and for what goes ahead or is called off. Refuses what is only hoped,
feared, asked for or denied.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from bot.extract.gazetteer import place_named
from bot.model import ArticleId, Span
from bot.resolve.claims.cued import sentences_with
from bot.resolve.claims.matters import ordinals_in, times_in
from bot.resolve.terms import terms
from bot.text import fold

_ACTS = (
    r"(?:attend|travel|accompany|join|go|fly|come|play|ride|stand|run|compete|appear"
    r"|take part|speak|visit|seek|contest|resign)"
)
_CASE = r"(?:claim|appeal|case|challenge|action|lawsuit)"
_AHEAD = (
    r"(?:will|would|(?:is|are) (?:to|due to|set to|expected to|going to)|plans? to)"
)
_NOT_AHEAD = (
    r"(?:(?:will|would) (?:now )?not|w(?:o|ould)n['’]t|(?:is|are) not (?:to|going to)"
    r"|(?:did|does|do) not|didn['’]t|cannot|is unable to)"
)
_STAYS = (
    r"(?:will|would|is to) (?:miss|stay away|stay at home)"
    r"|stay(?:ed|s) (?:at home|behind|away)"
)
_CASE_LOST = r"(?:dismissed|rejected|threw out|refused|lost)"
_OPEN = r"(?:(?:stay|remain|be kept) open|not close)"
_GOES_ON = r"(?:go ahead|take place|be held|(?:continue|begin|open)(?! \w+ing\b))"
_SIDES = {
    # of a person
    "verdict": (
        r"convicted|found guilty",
        r"acquitted|cleared of|found not guilty|found innocent",
    ),
    "plea": (
        r"pleaded guilty|admit(?:s|ted) [a-z]+ing",
        r"pleaded not guilty|den(?:ies|ied) [a-z]+ing",
    ),
    "post": (
        r"resigned|stepped down|has quit|quit as|handed in (?:his|her) \w+",
        r"(?:was|were|been) (?:dismissed|sacked|fired|ousted|removed)",
    ),
    "life": (
        r"survived|(?:found|brought out|pulled out|is|are|was|were|still) alive",
        r"died|(?:was|were|been) killed|found dead|(?:was|were|is|are) dead",
    ),
    "bail": (
        r"granted bail|[Bb]ail was granted|(?:freed|released) on bail",
        r"(?:refused|denied) bail|[Bb]ail was (?:refused|denied)|remanded in custody",
    ),
    "match": (
        r"won|beat|defeated|overcame",
        r"lost|(?:was|were) beaten",
    ),
    "going": (
        rf"{_AHEAD} (?:also )?{_ACTS}|arrived|landed|flew in|will be accompanied by",
        rf"{_NOT_AHEAD} {_ACTS}|pulled out|withdrew|(?:has|have) withdrawn|{_STAYS}",
    ),
    "case": (
        rf"won (?:an?|her|his|its|their|the) {_CASE}",
        rf"{_CASE_LOST} (?:an?|her|his|its|their|the) {_CASE}",
    ),
    # of a thing
    "decision": (
        r"approved|backed|ratified|adopted|endorsed",
        r"rejected|turned down|threw out|thrown out|refused|vetoed|blocked|voted down",
    ),
    "ruling": (
        r"upheld",
        r"overturned|quashed|struck down|set aside|reversed",
    ),
    "event": (
        rf"{_AHEAD} {_GOES_ON}|goes ahead",
        r"postponed|put (?:off|back)",
        r"cancell?ed|called off|scrapped|abandoned|broken off|suspended",
    ),
    "doors": (
        rf"{_AHEAD} (?:be )?(?:close|closed|shut)",
        rf"{_AHEAD} {_OPEN}|{_NOT_AHEAD} close|reprieved|saved from closure",
    ),
}
_OF_PERSONS = frozenset("verdict plea post life bail match going case".split())
PLAIN = frozenset({"going", "event", "doors"})
"""Lines of which the first side is told in words that stand in any article."""


def _pattern(sides: Iterator[tuple[str, int, str]]) -> re.Pattern[str]:
    told = (f"(?P<{line}_{side}>{words})" for line, side, words in sides)
    return re.compile(rf"(?<![\w'’\-])(?:{'|'.join(told)})(?![\w'’\-])")


def _sides(*, plain: bool) -> Iterator[tuple[str, int, str]]:
    for line, sides in _SIDES.items():
        for side, words in enumerate(sides):
            if (line in PLAIN and side == 0) is plain:
                yield line, side, words


_TELLING = _pattern(_sides(plain=False))
_ORDINARY = _pattern(_sides(plain=True))
_TELLING_WORDS = frozenset(
    """
    convicted guilty acquitted cleared innocent admits admitted denies denied resigned
    quit dismissed sacked fired ousted removed survived alive died killed dead bail won
    beat beaten defeated overcame lost cannot unable withdrew withdrawn miss stayed
    stays approved backed ratified adopted endorsed rejected refused threw thrown vetoed
    blocked upheld overturned quashed reversed postponed cancelled canceled scrapped
    abandoned suspended reprieved
    """.split()
)
# Words of any article, with what tells an outcome beside them.
_TELLING_PHRASES = {
    "not": ("ll not ", "ld not ", "id not ", "re not ", "is not ", " not to "),
    "t": ("n't ", "n’t "),
    "stepped": ("stepped down",), "handed": ("handed in",), "custody": ("in custody",),
    "pulled": ("pulled out",), "stay": ("stay a", "stay open"), "turned": ("turned d",),
    "voted": ("voted down",), "struck": ("struck down",), "aside": ("set aside",),
    "put": ("put off", "put back"), "called": ("called off",), "saved": ("saved from",),
    "broken": ("broken off",), "open": ("n open", "pt open"),
}  # fmt: skip
_LOWER = re.compile(r"[a-z]+")


def _telling_cues(text: str) -> list[str]:
    """Give the words of a text beside which an outcome may stand."""
    words = frozenset(_LOWER.findall(text))
    cues = sorted(words & _TELLING_WORDS)
    for word, phrases in _TELLING_PHRASES.items():
        if word in words:
            cues.extend(phrases)
    return cues


_ORDINARY_CUES = (
    " will ", " would ", " is ", " are ", " plan", "arrived", "landed", "flew in",
    "goes ahead",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """Words that tell a side of a line, in the sentence of a number."""

    line: str
    side: int
    number: int
    span: Span


def told_in(text: str, lines: Sequence[Span], *, plain: bool = False) -> Iterator[Told]:
    """Yield the words for outcomes; the `plain` ones stand in any article."""
    cues = _ORDINARY_CUES if plain else _telling_cues(text)
    pattern = _ORDINARY if plain else _TELLING
    for number in sentences_with(cues, text, lines):
        sentence = lines[number]
        for found in pattern.finditer(text, sentence.start, sentence.end):
            start = _turn_before(text, sentence, found.start())
            if _DOUBTED.search(text, start, found.start()) is None:
                line, _, side = str(found.lastgroup).rpartition("_")
                yield Told(line, int(side), number, Span(found.start(), found.end()))


# What a sentence only wishes, fears, asks or supposes, or denies right there.
_DOUBTED = re.compile(
    r"\b(?:if|whether|unless|could|may|might|should|must|wants?|wanted|hop(?:es?|ed)|fear"
    r"\w*|likely|ask(?:s|ed)|urg(?:es?|ed)|call(?:s|ed) (?:for|on)|refus\w+ to|to be"
    r"|to have|would have|would be|had been|almost|nearly|never|nobody|no one|none"
    r"|threat\w+|accus\w+|charged|alleg\w+|denie[sd]|previous\w*|earlier"
    r"|in (?:19|20)\d\d|last (?:year|month|week|season))\b"
    r"|(?:\bnot|n['’]t)(?: \w+)?\s*$"
)
_TURN = re.compile(r"[;:]\s|—\s?|\s[–-]\s|,\s(?:and|but|while|although)\s|\sbut\s")


def _turn_before(text: str, sentence: Span, at: int) -> int:
    """Give where the clause begins that holds a place."""
    start = sentence.start
    for turn in _TURN.finditer(text, sentence.start, at):
        start = turn.end()
    return start


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
        return self.line in _OF_PERSONS

    @cached_property
    def who(self) -> tuple[str, ...]:
        """Give the name of whom it is told, folded, if of anybody."""
        return _who(self._text, self._lines, self._told) if self.is_of_person else ()

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
    def times(self) -> frozenset[str]:
        """Give the weekdays, months and years of its sentence."""
        return times_in(self._text, self.sentence)

    @cached_property
    def turns(self) -> frozenset[str]:
        """Give which of several its sentence is of: "first"."""
        return ordinals_in(self._text, self.sentence)


# ------------------------------------------------------------------------- of whom

_WORD = r"[A-Z][\w'’\-]*\w"
_WHERE = re.compile(rf"(?: [a-z]+)?? (?:to|in|at|for) (?:the )?({_WORD})")
_NAME = re.compile(rf"{_WORD}(?: (?:(?:de|van|von|der|al|bin|of) )?{_WORD})*")
_OF_PLACE = re.compile(
    r"\b(?:in|at|to|of|from|near|against|on|over|by|into|for|with|the|off|beat|and)"
    r"(?: the)? $",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:He|She)\b")
_BESIDE = 8
_FOLLOWED = re.compile(r" (?:[a-z]+(?<!ed) )?(?=[a-z]+(?:er|or|ist|man)\b)")


def _who(text: str, lines: Sequence[Span], told: Told) -> tuple[str, ...]:
    """Give the name of whom an outcome is told: the last before it, or behind "by".

    "He" is the one person of the sentence before.
    """
    sentence, number = lines[told.number], told.number
    if text.endswith(
        " by", told.span.start, told.span.end
    ):  # "will be accompanied by the minister, Jane Roe"
        return next(_persons(text, told.span.end, sentence.end), ())
    if _PRONOUN.match(text, sentence.start) is not None:
        if not number:
            return ()
        before = lines[number - 1]
        named = {name[-1]: name for name in _persons(text, before.start, before.end)}
        return next(iter(named.values())) if len(named) == 1 else ()
    named_before = list(_persons(text, sentence.start, told.span.start))
    return named_before[-1] if named_before else ()


def _persons(text: str, start: int, end: int) -> Iterator[tuple[str, ...]]:
    """Yield what may be persons' names: no place, and none behind "in"."""
    for found in _NAME.finditer(text, start, end):
        before = text[max(start, found.start() - _BESIDE) : found.start()]
        name = fold(found[0]).removesuffix("'s")
        if _OF_PLACE.search(before) or fold(found[0]).endswith("'s"):
            continue
        if not before and " " not in name and not _is_subject(text, found.end()):
            continue
        if terms(name, 0, len(name)) and place_named(found[0]) is None:
            yield tuple(word for word in name.split() if word not in TITLES)


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
_INTRANSITIVE = frozenset({("event", 0), ("doors", 0), ("doors", 1)})
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
    before = text[max(sentence.start, at - _REACH) : at]
    if (told.line, told.side) in _INTRANSITIVE or _PASSIVE.search(before) is not None:
        start = _turn_before(text, sentence, at)
        return frozenset(terms(text, start, at)) - _GENERIC, frozenset()
    end = _END.search(text, told.span.end, sentence.end)
    stop = sentence.end if end is None else end.start()
    things = [t for t in terms(text, told.span.end, stop) if t not in _GENERIC]
    return frozenset(things), frozenset(things[:1])
