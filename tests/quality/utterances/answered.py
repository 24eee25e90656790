"""The turns of `c.txt` to `g.txt`, and whether their answers show what they must.

`c.txt` says how it is written. Unlike the sets of understanding, it asks the whole
desk: a command may be read in another way, as long as its answer serves.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from bot.desk import Desk
from bot.dialogue import Answer, Outcome, Question
from bot.holdings import build_archive, places_of
from bot.rendering import render_plain
from bot.settings import Settings
from tests.quality.utterances.reading import HERE
from tests.quality.utterances.scoring import Score

SETS = ("c", "d", "e", "f", "g")
NOWS = {
    "gulf": datetime(2031, 3, 12, 9, tzinfo=UTC),
    "fenwick": datetime(2031, 5, 10, 9, tzinfo=UTC),
    "tarnholm": datetime(2031, 9, 10, 9, tzinfo=UTC),
    "pellane": datetime(2031, 6, 21, 9, tzinfo=UTC),
    "sleeper": datetime(2031, 5, 20, 9, tzinfo=UTC),
    "poultry": datetime(2031, 5, 10, 9, tzinfo=UTC),
    "tram": datetime(2031, 9, 18, 9, tzinfo=UTC),
    "tailings": datetime(2031, 6, 13, 9, tzinfo=UTC),
    "psalter": datetime(2031, 10, 18, 9, tzinfo=UTC),
}
_ELSEWHERE = {"sleeper": HERE.parents[1] / "articles_sleeper"}
_SHOWN = re.compile(r"“([^”]*)”")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The turns of a thread, whom they are asked of, and what must be shown."""

    corpus: str
    turns: tuple[str, ...]
    wanted: tuple[str, ...]


@cache
def read_asked(which: str) -> tuple[Asked, ...]:
    """Read a set of turns, in the file's order."""
    return tuple(_parsed(_turns(which).read_text(encoding="utf-8")))


def _turns(which: str) -> Path:
    return HERE / f"{which}.txt"


def _parsed(text: str) -> Iterator[Asked]:
    corpus = ""
    for line in text.splitlines():
        if line.startswith("["):
            corpus = line.strip("[]")
        elif line.strip() and not line.startswith("#"):
            turns, _, wanted = line.partition(" => ")
            yield Asked(
                corpus=corpus,
                turns=tuple(turns.split(" > ")),
                wanted=tuple(part.strip() for part in wanted.split(";")),
            )


def digest(which: str) -> str:
    """Give a digest of the turns and of the articles they are asked of."""
    corpora = sorted({asked.corpus for asked in read_asked(which)})
    texts = [text for one in corpora for text in sorted(_folder(one).glob("*.txt"))]
    held = b"".join(path.read_bytes() for path in (_turns(which), *texts))
    return sha256(held).hexdigest()[:16]


def _folder(corpus: str) -> Path:
    return _ELSEWHERE.get(corpus, HERE / "articles" / corpus)


@cache
def _desk(corpus: str) -> Desk:
    settings = Settings.from_env({})
    places = places_of(settings, _folder(corpus))
    return Desk(build_archive(places, settings=settings))


def answered(asked: Asked) -> Answer:
    """Answer the last turn of a thread."""
    earlier: list[str] = []
    answer = Answer(intent="help", outcome=Outcome.NONE)
    for turn in asked.turns:
        question = Question(turn=turn, now=NOWS[asked.corpus], earlier=tuple(earlier))
        answer = _desk(asked.corpus).ask(question)
        if answer.command:
            earlier.append(answer.command)
    return answer


def lacks(answer: Answer, wanted: str) -> bool:
    """Tell an answer that is not as one part of the line wants it."""
    if wanted in ("found", "nothing"):
        return bool(answer.findings) is not (wanted == "found")
    shown = _SHOWN.findall(wanted)
    if shown:
        reply = _plain(render_plain(answer))
        return not any(_plain(words) in reply for words in shown)
    return _kind(answer) not in wanted.split("|")


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


_ACTS = frozenset("quote visit sources digest help".split())


def _kind(answer: Answer) -> str:
    """Give the kind of question; what was no question to the cuttings is talk."""
    if answer.verdict is not None:
        return "check"
    is_told = answer.intent == "quote" and not answer.command
    return answer.intent if answer.intent in _ACTS and not is_told else "talk"


def score_answers(which: str) -> Score:
    """Score all turns of a set."""
    score = Score()
    for asked in read_asked(which):
        answer = answered(asked)
        lacking = [part for part in asked.wanted if lacks(answer, part)]
        is_talk = asked.wanted[0] == "talk"
        name = "talk turned away" if is_talk else "answers that show what they must"
        score.count(name, right=not lacking)
        if lacking:
            score.missed.append(
                f"{' > '.join(asked.turns)}: lacks {'; '.join(lacking)}"
            )
    return score
