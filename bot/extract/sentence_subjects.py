"""Where the subjects of a paragraph's sentences and clauses stand.

Knows letters alone. Refuses to know whom they name: see `pronouns`.
"""

import re
from collections.abc import Iterator

from bot.extract.clauses import Clause
from bot.extract.phrases import Letters, named_subject, sentence_subject
from bot.extract.reading import Passage


def subjects_of(passage: Passage, clauses: tuple[Clause, ...]) -> list[Letters]:
    """Give the subjects of a passage's sentences and clauses, in order."""
    found = {clause.mention for clause in clauses if clause.mention is not None}
    start = 0
    tags = passage.tags
    for stop in re.finditer(r"[.RqQ]|$", tags):
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
    for joined in _JOINED.finditer(tags, start, stop):
        yield joined.span(1)


_HUMAN = frozenset("NiPrTKO")
# "Charming as few were, Mr. Roe was".
_NAME_AND_VERB = re.compile(r"(?<=,)(M?[Ni][Nijl]{0,5})(?=A?[XVvdLf])")
# "Jane Roe left, but Bo Ray stayed", "but their grocer Bo Ray, 83, knows".
_JOINED = re.compile(r"(?<=,C)([DHTUJr]{0,4}M?[Ni][Nijl]{0,5})(?=(?:,#,)?A?[XVvdLf])")
