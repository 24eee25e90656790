"""What puts somebody in a place with no word of going: a hall, a mood, days there.

Knows "told a Nairobi news conference", "was all smiles in Nairobi" and "her six days
in Kenya". Refuses "at the centre of a row in" and "her early days in".
"""

import re
from collections.abc import Iterator, Sequence

from bot.almanac import WEEKDAY
from bot.extract.visits.cues import Form, Lead
from bot.model import Span


def at_halls(text: str, sentence: Span) -> Iterator[Lead]:
    """Yield the leads to a town that names whom one speaks to, or what one opens."""
    for hall in _AT_HALL.finditer(text, sentence.start, sentence.end):
        yield Lead(
            form=Form.DOES,
            span=Span(*hall.span()),
            words=hall[0],
            verb=hall["do"].lower(),
            kind="reach",
        )


def is_there(word: str, between: Sequence[str]) -> bool:
    """Tell "was on stage on Monday in" from "was at the centre of a row in"."""
    return word in WAS and _HOW.fullmatch(" ".join(between)) is not None


def is_owned(words: Sequence[str], at: int) -> bool:
    """Tell "her speech" and "Roe's last three concerts" from "a speech"."""
    return any(_is_owner(w) for w in words[max(0, at - _NEAR) : at])


def _is_owner(word: str) -> bool:
    is_name = word[0].isupper() and word.endswith(("'s", "’s", "s'", "s’"))
    is_day = is_name and word[:-2].lower() in TIMES  # "Friday's ceremony"
    return (is_name and not is_day) or word.lower() in {"his", "her"}


def is_own_stay(
    words: Sequence[str], at: int, between: Sequence[str], link: re.Match[str]
) -> bool:
    """Tell "her six days in" from "her early days in" and "Friday's hours in"."""
    if between or words[at] not in STAY or not is_owned(words, at):
        return False
    if _ITS.match(link.string, link.end()):
        return False
    owner = max(n for n in range(at) if _is_owner(words[n]))
    return _OTHER_DAYS.isdisjoint(map(str.lower, words[owner + 1 : at]))


# "told a Nairobi news conference", "spoke to a packed Nairobi hall"
_AT_HALL = re.compile(
    r"\b(?P<do>t(?:old|ells?|elling)|address(?:es|ed|ing)?|attend(?:s|ed|ing)?|join(?:s|ed|ing)?"
    r"|open(?:s|ed|ing)?|inaugurat(?:es?|ed|ing)|inspect(?:s|ed|ing)?|bless(?:es|ed|ing)?"
    r"|sp(?:oke|eaks?|eaking)\sto|appear(?:s|ed|ing)?\sbefore|testif(?:ies|ied)\sbefore)\s"
    r"(?:an?|the|his|her)\s(?:[a-z\-]+\s){0,2}"
    r"(?=[A-Z][\w\-]+(?:\s[A-Z][\w\-]+){0,2}\s(?:[a-z\-]+\s){0,2}?"
    r"(?:conference|briefing|rally|audience|crowd|congregation|court|hearing|dinner"
    r"|reception|summit|meeting|gathering|inquiry|tribunal|clinic|hospital|school|factory|plant|hotel"
    r"|museum|cathedral|church|shrine|temple|camp|studio|theatre|stadium|arena|embassy)\b)"
)
WAS = frozenset({"was", "were"})
# "was all smiles in", "was on stage in", "was at a hotel in"
_HOW = re.compile(
    r"(?:all\s(?:smiles|ears)|on\s(?:stage|hand|parade|the\s(?:platform|podium|pitch|panel))|close\sto\stears"
    r"|in\s(?:tears|attendance|court|[a-z]+\s(?:mood|form|spirits)|the\s(?:crowd|audience|stands|congregation))"
    r"|at\s(?:an?|the|his|her)\s(?!cent|heart|head|helm|top|bottom|root|forefront|mercy|edge)(?:(?!of\b)[a-z\-]+\s?){1,3})"
    r"(?:\s(?:with|beside|alongside)\s[a-z\-’' ]{3,40})?(?:\s(?:again|early|late))?"
    rf"(?:\s(?:(?:on\s)?(?:{WEEKDAY}|today|yesterday)|last\s\w+)(?:\s(?:morning|afternoon|evening|night))?)?",
    re.IGNORECASE,
)
# "her two weeks in Kenya's top job"
_ITS = re.compile(r"[A-Z][\w\-]+(?:\s[A-Z][\w\-]+)?['’]s\s")
STAY = frozenset("days nights week weeks fortnight weekend".split())
_OTHER_DAYS = frozenset(
    """
    early first last final later old student school college university childhood dark
    wild playing working glory salad young younger wedding of dog opening birth
    """.split()
)
TIMES = frozenset(
    """
    day days night nights week weeks hour hours minutes morning afternoon evening
    weekend fortnight month months monday tuesday wednesday thursday friday saturday
    sunday
    christmas easter
    """.split()
)
_NEAR = 3  # words
