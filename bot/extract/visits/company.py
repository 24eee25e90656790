"""Who travels along with a visitor, by name.

Knows "flew to Kenya with Jane Roe, the minister", "accompanied by" her, who
"will take 20 players with her", and a next sentence that says who "will travel
with it". Refuses those who are only spoken of, and what accompanies a letter.
"""

import re
from collections.abc import Iterator

from bot.almanac import WEEKDAY
from bot.extract.visits.cues import Cue, Form
from bot.extract.visits.subjects import Subject, read_group
from bot.extract.visits.travellers import Travellers
from bot.model import Span


def in_company(
    text: str, reader: Travellers, cue: Cue, told: tuple[Subject, ...]
) -> Iterator[Subject]:
    """Yield who goes where a cue sends those `told`, and isn't one of them."""
    known = {one.person.name for one in told}
    for subject in (
        *_taking(text, reader, cue),
        *_accompanying(text, reader, cue),
        *_beside(text, reader, cue),
        *_next_told(text, reader, cue, told),
    ):
        if subject.person.name not in known:
            known.add(subject.person.name)
            yield subject


def _taking(text: str, reader: Travellers, cue: Cue) -> Iterator[Subject]:
    """Read "The team will fly to Kenya, and Jane Roe will take 20 with her"."""
    end = min(cue.sentence.end, cue.end + _SENTENCE)
    for found in _TAKES.finditer(text, cue.end, end):
        group = read_group(text, cue.end, found.start())
        around = Span(cue.end, found.end())
        if not group.is_refused:
            yield from reader.ending_at(group.start, around)[:1]


def _accompanying(text: str, reader: Travellers, cue: Cue) -> Iterator[Subject]:
    """Read "flew to Kenya on Friday, accompanied by the minister, Jane Roe"."""
    found = _WITH.search(text, cue.end, min(cue.limits.end, cue.end + _REACH))
    if found is None or _ENDS.search(text, cue.end, found.start()):
        return
    yield from _named(text, reader, found.end(), cue.limits.end)


def _named(text: str, reader: Travellers, at: int, end: int) -> Iterator[Subject]:
    """Read "the minister, Jane Roe, and her deputy, Al Poe" behind "accompanied by"."""
    stop = _STOPS.search(text, at, end)
    end = stop.start() if stop else end
    for subject in reader.names_in(Span(at, max(at + 1, end))):
        first = reader.start_of(subject)
        if _LEADS.fullmatch(text, at, first) is None:
            return
        yield subject
        at = max(at, subject.mention.end)


def _beside(text: str, reader: Travellers, cue: Cue) -> Iterator[Subject]:
    """Read "will fly to Kenya on Friday with the foreign minister, Jane Roe"."""
    found = _WITH_ONE.match(text, cue.end, cue.limits.end)
    reach = Span(found.end(), cue.limits.end) if found else None
    if reach is None or reach.end <= reach.start or cue.form not in _GOING:
        return
    first = next(reader.names_in(reach), None)
    if first is None or _OWNS.match(text, first.mention.end):
        return
    if _ONE.fullmatch(text, reach.start, reader.start_of(first)):
        yield first


def _next_told(
    text: str, reader: Travellers, cue: Cue, told: tuple[Subject, ...]
) -> Iterator[Subject]:
    """Read "The team flies to Kenya. A geologist, Jane Roe, will go with it."."""
    start = cue.sentence.end
    if along := _ALONG.search(text, start, start + _REACH):
        if not along["who"] or _is_of(along["who"], told):
            end = text.find(".", along.end())
            yield from _named(text, reader, along.end(), max(end, along.end() + 1))
        return
    paragraph = text.find("\n", start + 1)
    end = start + _NEXT if paragraph < 0 else min(start + _NEXT, paragraph)
    if passive := _IS_ACCOMPANIED.match(text, start, end):
        if _is_of(passive["who"], told):
            yield from _named(text, reader, passive.end(), end)
        return
    found = _GOES_ALONG.search(text, start, end)
    if found is None or not _is_of(found["whom"] or "", told):
        return
    group = read_group(text, start, found.start("goes"))
    if not group.is_refused and group.start > start:
        yield from reader.ending_at(group.start, Span(start, found.end()))


def _is_of(pronoun: str, told: tuple[Subject, ...]) -> bool:
    """Tell whether "him" can be the one traveller."""
    gender = _GENDERS.get(pronoun.lower(), "")
    return not gender or [one.person.gender in {gender, ""} for one in told] == [True]


_GENDERS = {"he": "m", "him": "m", "she": "f", "her": "f"}
_GOING = frozenset((Form.GOES, Form.ARRIVES, Form.VISITS))
_WITH_ONE = re.compile(
    rf"(?:\s+(?:late\s+|early\s+)?(?:on\s+)?(?:{WEEKDAY}|today|tomorrow|yesterday|(?:next|this|last)\s\w+)"
    r"(?:\s(?:morning|afternoon|evening|night))?|\s+on\s+\w+\s\w+)?,?\s+with\s+"
)
# Before the name of one who goes along: not "a letter from".
_ONE = re.compile(
    r"(?:(?:the|his|her|its|their|[A-Z][\w\-]+['’]s)\s+)?(?:(?:[A-Z][\w\-]+|former|deputy)\s+)?"
    r"(?:(?:husband|wife|partner|son|daughter|brother|sister|mother|father|chaplain|deputy|colleague),?\s+)?"
)
_OWNS = re.compile(r"['’]")  # "with Jane Roe's letter"
_IS_ACCOMPANIED = re.compile(
    r"\s*(?P<who>He|She)\s(?:will\sbe|is|was)\s(?:being\s)?accompanied\sby\s"
)


# "Travelling with her are the minister, Jane Roe, and her deputy, Al Poe."
_ALONG = re.compile(
    r"\s(?:(?:Travell?ing|Going|Flying|Sailing)\s(?:with|alongside)"
    r"\s(?:(?P<who>him|her)|them|the\s[a-z]+)(?:\s[^,.;:]{1,30})?\s(?:is|are|will\sbe)\s"
    r"|With\s(?:him|her|them)\s(?:go(?:es)?|travels?|fl(?:y|ies)|will\s(?:go|travel|fly))\s)"
)
_TAKES = re.compile(
    r"\b(?:tak(?:e|es|ing)|took|br(?:ing|ings|inging|ought)|lead|leads|leading|led|accompan(?:y|ies|ied|ying)"
    r"|captain(?:s|ed)?|go(?:es|ing)?|travel(?:s|l?ed|l?ing)?)\s[^.;:“”\"]{0,50}?\b(?:with\s+(?:him|her|them)|them"
    r"|the\s+(?:team|squad|side|party|delegation|group|tour))\b"
)
_WITH = re.compile(
    r"\b(?:accompanied\s+by|along\s+with|together\s+with|in\s+the\s+company\s+of)\s+"
)
_ENDS = re.compile(r"[.;:“”\"]|\b(?:and|but|which|that|letter|was|is)\b")
_STOPS = re.compile(
    r"[;:“”\"]|\b(?:who|which|that|where|when|to|for|on|after|before|said|says|will|would"
    r"|is|was|has|had|arrived|landed|met)\b"
)
# Between one who goes along and the next.
_LEADS = re.compile(
    r"(?:,[^,.]{2,60})?(?:,\s+|,?\s+and\s+)?(?:(?:by|with)\s+)?(?:(?:his|her|its|the|their|[A-Z][\w\-]+['’]s)\s+)?"
    r"(?:(?!from\b|by\b|about\b)[A-Za-z][\w\-]*,?\s+){0,5}"
)
_GOES_ALONG = re.compile(
    r"\b(?P<goes>(?:travel(?:s|l?ed|l?ing)?|fl(?:y|ies|ew|ying)|sail(?:s|ed|ing)?|go(?:es|ing)?|went)\s+(?:out\s+|there\s+)?"
    r"(?:with\s+(?:them|(?P<whom>him|her)(?!\s[a-z])|the\s+(?:team|party|group))|(?<!go\s)with\s+it)"
    r"|accompan(?:y|ies|ied|ying)\s+(?:him|her|them)(?=[.,;]|\s(?:on|to)\b)"
    r"|(?:travel|fly|sail)\s+(?:along|on\s+the\s+same\s+(?:plane|flight|train)))\b"
)
_REACH = 160
_SENTENCE = 1_000  # of a text without stops only so much is read behind each cue
_NEXT = 200
