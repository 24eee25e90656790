"""Who travels along with a visitor, by name.

Knows "flew to Kenya with Jane Roe, the minister", "accompanied by" her, who
"will take 20 players with her", and a next sentence that says who "will travel
with it". Refuses those who are only spoken of, and what accompanies a letter.
"""

import re
from collections.abc import Iterator

from bot.extract.visits.cues import Cue
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
        *_next_told(text, reader, cue),
    ):
        if subject.person.name not in known:
            known.add(subject.person.name)
            yield subject


def _taking(text: str, reader: Travellers, cue: Cue) -> Iterator[Subject]:
    """Read "The team will fly to Kenya, and Jane Roe will take 20 with her"."""
    for found in _TAKES.finditer(text, cue.end, cue.sentence.end):
        group = read_group(text, cue.end, found.start())
        around = Span(cue.end, found.end())
        if not group.is_refused:
            yield from reader.ending_at(group.start, around)[:1]


def _accompanying(text: str, reader: Travellers, cue: Cue) -> Iterator[Subject]:
    """Read "flew to Kenya on Friday, accompanied by the minister, Jane Roe"."""
    found = _WITH.search(text, cue.end, min(cue.limits.end, cue.end + _REACH))
    if found is None or _ENDS.search(text, cue.end, found.start()):
        return
    at = found.end()
    stop = _STOPS.search(text, at, cue.limits.end)
    end = stop.start() if stop else cue.limits.end
    for subject in reader.names_in(Span(at, max(at + 1, end))):
        first = reader.start_of(subject)
        if _LEADS.fullmatch(text, at, first) is None:
            return
        yield subject
        at = max(at, subject.mention.end)


def _next_told(text: str, reader: Travellers, cue: Cue) -> Iterator[Subject]:
    """Read "The team flies to Kenya. A geologist, Jane Roe, will go with it."."""
    start = cue.sentence.end
    found = _GOES_ALONG.search(text, start, start + _NEXT)
    if found is None or "\n" in text[start : found.start()].strip():
        return
    group = read_group(text, start, found.start("goes"))
    if group.is_planned and not group.is_refused and group.start > start:
        yield from reader.ending_at(group.start, Span(start, found.end()))


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
    r"\b(?P<goes>(?:travel|fly|sail|go)\s+(?:out\s+)?(?:with\s+(?:them|him|her|the\s+(?:team|party|group))|(?<!go\s)with\s+it)"
    r"|(?:travel|fly|sail)\s+(?:along|on\s+the\s+same\s+(?:plane|flight|train)))\b"
)
_REACH = 160
_NEXT = 200
