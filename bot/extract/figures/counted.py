"""What a bare number counts: the noun behind it, or the one it is told of.

Knows "12 crew members", "41 were injured", "a crowd of 3,000", "the death toll
rose to 14". Refuses a number that counts nothing printed beside it.
"""

import re
from dataclasses import dataclass

from bot.extract.figures.numerals import Number
from bot.extract.gazetteer import place_named
from bot.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What an amount is in, where it ends, and the noun phrase, if it counts."""

    name: str
    end: int
    noun: Span | None = None


# The noun that is counted: the first plural among the next few words.
_WORD = re.compile(r"\s+([^\W\d_]+(?:['’\-][^\W\d_]+)*)")
_FUNCTION_WORDS = frozenset(
    """
    a about above across after against all along also although among an and any are
    around as at be because been before being below between both but by can could did do
    does during each either every few for from had has have he her hers him his how i if
    in into is it its just less many may me might more most much my no nor not now of
    off
    on one only or other our out over own per said same says she should since so some
    such than that the their them then there these they this those through times to too
    towards under until up us very was we were what when where whether which while who
    whom whose why will with within without would yet you your
    """.split()
)
_IRREGULAR_PLURALS = frozenset(
    """
    aircraft cattle children crew deer feet fish forces foreign-fighters headquarters
    lives men mice migrants people personnel police series sheep ships species staff
    teeth troops women
    """.split()
)
_NO_PLURALS = frozenset(
    """
    across afterwards always besides chaos christmas perhaps politics previous news
    physics economics sports various serious religious famous dangerous nervous virus
    census status bus gas its this was has is does less unless business process address
    access progress success press class
    """.split()
)
_NEVER_COUNTED = frozenset(
    "times ways sides halves thirds quarters fifths tenths things others ones".split()
)
_MOST_ADJECTIVES = 3
_SHORTEST_PLURAL = 4
_YEARS = range(1800, 2100)


def read_counted(
    text: str, number_at: Span, end: int, number: Number, *, since: int
) -> Unit | None:
    """Give what the bare number at `number_at` counts, in `text[since:end]`."""
    is_bare = number.is_digits and number.scale == 1
    is_year = (
        is_bare and number.value in _YEARS and "," not in number_at.of(text)
    )  # "2,000" is none
    if is_year:
        return None
    if number.value <= 1:
        return None
    return (
        _noun_behind(text, number_at.end, end)
        or _out_of_more(text, number_at.end, end)
        or _people_told_of(text, number_at.end, end)
        or _hyphened(text, number_at.end, end)
        or _told_before(text, number_at, since)
    )


# "34 of its 210 shops", "ten of the shops": so many shops
_OUT_OF_MORE = re.compile(
    r"\s(?:out\s)?of\s(?:the|its|their|his|her|those|these|all)"
    r"(?:\s(?:some|about|around|roughly|nearly|almost|more\sthan|over))?"
    r"(?:\s\d{1,3}(?:,\d{3})*(?=\s)|\s(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|dozen|hundred))?"
)


def _out_of_more(text: str, at: int, end: int) -> Unit | None:
    found = _OUT_OF_MORE.match(text, at, end)
    told = _noun_behind(text, found.end(), end) if found is not None else None
    return None if told is None else Unit(name=told.name, end=at, noun=told.noun)


# "a 14-member delegation", "a 60-seat theatre"
_HYPHENED = re.compile(
    r"-(?P<noun>member|strong|seat|bed|bedroom|room|store?y|page|team|nation|ship"
    r"|vehicle|car|item|part|episode|floor|volume)\b(?:\s+[a-z\-]+)?",
    re.IGNORECASE,
)


def _hyphened(text: str, at: int, end: int) -> Unit | None:
    found = _HYPHENED.match(text, at, end)
    if found is None:
        return None
    noun = found["noun"].lower()
    plural = {"strong": "members", "story": "storeys"}.get(noun, f"{noun}s")
    return Unit(name=plural, end=found.end("noun"), noun=Span(at + 1, found.end()))


# "41 were injured", "30 others hurt": people, without the word; but not "a man of
# 71 was missing".
_TOLD_OF = re.compile(
    r"(?:\s+(?:others?|more))?(?:\s+(?:were|are|have\s+been|had\s+been|being"
    r"|remain(?:ed)?))?(?:\s+(?:still|also|seriously|badly|critically|slightly"
    r"|confirmed|feared|reported|left|believed\s+to\s+be))*"
    r"\s+(?:died|dead|killed|injured|hurt|wounded|missing|arrested|detained|drowned"
    r"|hospitali[sz]ed|evacuated|rescued|displaced|homeless|trapped|infected"
    r"|charged|convicted|in\s+hospital|taken\s+to\s+hospital)\b",
    re.IGNORECASE,
)


def _people_told_of(text: str, at: int, end: int) -> Unit | None:
    found = _TOLD_OF.match(text, at, end)
    if found is None:
        return None
    return Unit(name="people", end=at, noun=Span(found.start() + 1, found.end()))


# "a crowd of 3,000", "the death toll rose to 14", "the number of people killed
# in the flood rose to 14".
_HEADED = re.compile(
    r"\b(?:(?P<toll>(?:death\s+)?toll)"
    r"|(?P<body>crowd|audience|attendance|turnout|workforce|population|congregation"
    r"|membership|squad|delegation|crew|party|team|cast|entourage|choir)"
    r"|number\s+of\s+(?:[a-z\-]+\s+)?(?P<things>[a-z]+s|people|women|men|children)\b)"
    r"(?P<between>[^.;:!?“”\"0-9]{0,70}?)\s(?:to|at|of|was|is|reached)\s+"
    r"(?:(?:about|around|some|nearly|almost|more\s+than|at\s+least|over|an\s+estimated"
    r"|up\s+to|fewer\s+than)\s+)?$",
    re.IGNORECASE,
)
_HEADED_REACH = 110


def _told_before(text: str, number_at: Span, since: int) -> Unit | None:
    """Give what is counted where its name stands before the number."""
    start = max(since, number_at.start - _HEADED_REACH)
    found = _HEADED.search(text[start : number_at.start])
    if found is None:
        return None
    if found["toll"]:
        unit, group = "deaths", "toll"
    elif found["body"]:
        unit, group = "people", "body"
    else:
        unit, group = found["things"].lower(), "things"
    noun = Span(start + found.start(group), start + found.end(group))
    return Unit(name=unit, end=number_at.end, noun=noun)


def _noun_behind(text: str, at: int, end: int) -> Unit | None:
    """Give the first plural among the next few words."""
    stop = at
    first = at
    for place in range(_MOST_ADJECTIVES + 1):
        word = _WORD.match(text, stop, end)
        if word is None:
            return None
        first = first if place else word.start(1)
        stop = word.end()
        noun = word[1].lower()
        if noun in _FUNCTION_WORDS or noun in _NEVER_COUNTED:
            return None
        if place == 0 and word[1][0].isupper() and place_named(word[1]) is not None:
            continue  # "five Honduras officials"
        if noun in _COLLECTIVES and _heads_more(text, stop, end):
            continue
        # "4 million Ukrainians", but not "300 Home Office Affairs".
        if _is_plural(noun) and (word[1].islower() or place == 0):
            unit = noun if word[1].islower() else word[1]
            return Unit(name=unit, end=stop, noun=Span(first, stop))
    return None


# "five police officers" are officers.
_COLLECTIVES = frozenset("police staff crew".split())


def _heads_more(text: str, at: int, end: int) -> bool:
    """Tell whether another plural stands right behind."""
    word = _WORD.match(text, at, end)
    return word is not None and word[1].islower() and _is_plural(word[1])


_PLURAL_OF_MAN = re.compile(r"(?!speci|regi|abdo|acu|cogno)\w{3,}(?:men|women|folk)")


def _is_plural(noun: str) -> bool:
    if noun in _IRREGULAR_PLURALS or _PLURAL_OF_MAN.fullmatch(noun):
        return True
    is_regular = noun.endswith("s") and noun[-2:] not in {"ss", "us", "is"}
    return is_regular and len(noun) >= _SHORTEST_PLURAL and noun not in _NO_PLURALS
