"""Where the subjects of a paragraph's sentences and clauses stand.

Knows letters alone. Refuses to know whom they name: see `pronouns`.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from bot.extract.reading.passages import Passage
from bot.extract.speech.clauses import Clause
from bot.extract.speech.phrases import Letters, named_subject, sentence_subject


def subjects_of(passage: Passage, clauses: tuple[Clause, ...]) -> list[Letters]:
    """Give the subjects of a passage's sentences and clauses, in order."""
    found = {clause.mention for clause in clauses if clause.mention is not None}
    start = 0
    tags = passage.tags
    for stop in _STOP.finditer(tags):
        at = stop.start()
        if stop[0] in ("", ".", "R") and start < at:
            found.update(_sentence_subjects(tags, start, at))
        if stop[0] != "q" or start == at:  # "Roe said it was “slow” and Bo Ray's fault"
            start = at + 1
    return sorted(found)


def _sentence_subjects(tags: str, start: int, stop: int) -> Iterator[Letters]:
    """Yield the first subject of a sentence, and of each clause that joins it."""
    subject = sentence_subject(tags, start, stop)
    if subject is not None:
        yield named_subject(tags, subject, stop)
    if subject is None or _HUMAN.isdisjoint(tags[subject[0] : subject[1]]):
        behind = _NAME_AND_VERB.search(tags, start, stop)
        if behind is not None:
            yield behind.span(1)
    if tags[start] in "IY" and (fronted := _FRONTED.match(tags, start, stop)):
        yield fronted.span(1)
    for joined in _JOINED.finditer(tags, start, stop):
        yield joined.span(1)


_STOP = re.compile(r"[.RqQ]|$")
_HUMAN = frozenset("NiPrTKO")
# "Charming as few were, Mr. Roe was".
_NAME_AND_VERB = re.compile(r",(M?[Ni][Nijl]{0,5})(?=A?[XVvdLf])")
# "Jane Roe left, but Bo Ray stayed", "but their grocer Bo Ray, 83, knows".
# "At home he poured", "On Monday she left"
_FRONTED = re.compile(r"I?[DHJUYneoO#]{1,6}(P)(?=A?[XVvdLf])")
# "; Bo Ray stayed", ", then Bo Ray."
_JOINED = re.compile(r"(?:,C|;)([DHTUJr]{0,4}M?[Ni][Nijl]{0,5})(?=(?:,#,)?A?[XVvdLf])")


def reporters_of(
    passage: Passage, clauses: tuple[Clause, ...]
) -> Callable[[Letters], Letters]:
    """Give whose report a subject stands in: "Roe said Ray was late", by letters."""
    told = [
        clause
        for clause in clauses
        if clause.mention and not clause.is_naming and clause.verb != "ask"
    ]
    starts = [clause.stop for clause in told]

    def reporter(mention: Letters) -> Letters:
        found = bisect_right(starts, mention[0]) - 1
        if found < 0 or told[found].mention is None:
            return _NOBODYS
        between = passage.tags[told[found].stop : mention[0]]
        is_inside = set(between) <= _INSIDE and len(between) < _REPORT_REACH
        return (told[found].mention or _NOBODYS) if is_inside else _NOBODYS

    return reporter


_NOBODYS = (-1, -1)
_INSIDE = frozenset("SDHJNTUYOKMnreoIA")  # no verb, mark or comma
_REPORT_REACH = 8  # letters
