"""Turns labelled with intents, to match: the project's own, and public sets'.

Reads the public files as they are published, and keeps nothing of them:

    CLINC150   clinc/oos-eval                     data/data_full.json
    BANKING77  PolyAI-LDN/task-specific-datasets  banking_data/{train,test}.csv
    SNIPS      sonos/nlu-benchmark                2017-06-custom-intent-engines/
    HWU64      xliuhw/NLU-Evaluation-Data         .../KFold_1/merged/RasaNlu_*.json

A bot has hundreds of example phrases, not thousands: of a set, some intents are
drawn with a few phrases each. What is asked of the intents left out, and what the
set itself calls out of scope, is to be refused.
"""

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bot.intents import ACTING, SMALL_TALK
from bot.matching.asking import learn
from bot.matching.lexicon import lexicon_of
from bot.matching.phrases import as_said
from bot.matching.turns import take_apart
from tests.quality.utterances.reading import (
    NOW,
    Utterance,
    read_intents,
    read_store,
    read_utterances,
)

INTENTS = 20
PHRASES = 15
MOST_ASKED = 2000
SLIPPED = 0.25  # of the words of three letters or more
LEAST_SLIPPED = 3
KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

Labelled = list[tuple[str, str]]  # text, and its intent; "": out of scope


@dataclass(frozen=True, slots=True, kw_only=True)
class IntentSet:
    """Examples to learn from, turns to set the threshold by, and turns to match."""

    name: str
    examples: dict[str, list[str]]
    held_out: Labelled
    asked: Labelled

    def with_slips(self) -> Labelled:
        """Give the turns with slips of the fingers, the same ones every time."""
        random = Random(1)
        return [(_slipped(text, random), intent) for text, intent in self.asked]


def read_own() -> IntentSet:
    """Read the project's turns, against the intents that are shipped.

    Names and subjects are set aside first, as the bot does.
    """
    single = [one for which in "ab" for one in read_utterances(which)]
    rows = [(_set_aside(one), _intent_of(one)) for one in single if not one.turns[1:]]
    examples = {i.name: list(i.examples) for i in read_intents().intents}
    return IntentSet(name="own turns", examples=examples, held_out=[], asked=rows)


def _set_aside(utterance: Utterance) -> str:
    asking, lexicon = learn(read_intents()), lexicon_of(read_store())
    turn = take_apart(
        utterance.turns[0],
        lexicon=lexicon,
        asks=asking,
        today=NOW.date(),
        printed=read_store(),
    )
    return " ".join(as_said(turn, asking))


def _intent_of(utterance: Utterance) -> str:
    """Give the kind of question meant; a check is a question about a quote."""
    if utterance.is_talk:
        return ""
    command = utterance.meanings[0].partition(" ")[0].removeprefix("/")
    assert command in ACTING, utterance
    return command


def is_refusal(intent: str) -> bool:
    """Tell an intent that is turned away."""
    return intent not in ACTING or intent == SMALL_TALK


def read_public(folder: Path) -> Iterator[IntentSet]:
    """Read whichever of the public sets a folder holds, at any depth."""
    for path in sorted(folder.rglob("data_full.json")):
        yield _drawn("CLINC150", _clinc(path))
    for path in sorted(folder.rglob("train.csv")):
        yield _drawn("BANKING77", _banking(path.parent))
    for path in sorted(folder.rglob("RasaNlu*.json")):
        yield _drawn("HWU64", _rasa(path))
    snips = sorted(folder.rglob("train_*_full.json"))
    if snips:
        yield _drawn("SNIPS", _snips(snips), intents=5)


def _clinc(path: Path) -> Labelled:
    data = json.loads(path.read_text(encoding="utf-8"))
    known = [
        (text, intent)
        for part in ("train", "val", "test")
        for text, intent in data[part]
    ]
    return known + [
        (text, "") for part in ("oos_val", "oos_test") for text, _ in data[part]
    ]


def _banking(folder: Path) -> Labelled:
    rows: Labelled = []
    for name in ("train.csv", "test.csv"):
        with (folder / name).open(encoding="utf-8", newline="") as file:
            rows += [
                (row["text"].strip(), row["category"]) for row in csv.DictReader(file)
            ]
    return rows


def _rasa(path: Path) -> Labelled:
    data = json.loads(path.read_text(encoding="utf-8"))["rasa_nlu_data"]
    return [(row["text"].strip(), row["intent"]) for row in data["common_examples"]]


def _snips(paths: Iterable[Path]) -> Labelled:
    rows: Labelled = []
    for path in paths:
        data = json.loads(path.read_bytes().decode("utf-8", errors="replace"))
        for intent, turns in data.items():
            rows += [
                ("".join(p["text"] for p in t["data"]).strip(), intent) for t in turns
            ]
    return rows


def _drawn(name: str, rows: Labelled, *, intents: int = INTENTS) -> IntentSet:
    """Draw intents and their phrases; half of the rest is held out."""
    random = Random(1)
    by_intent: dict[str, list[str]] = defaultdict(list)
    for text, intent in dict(rows).items():
        by_intent[intent].append(text)
    beyond = by_intent.pop("", [])
    kept = set(random.sample(sorted(by_intent), min(intents, len(by_intent))))
    examples: dict[str, list[str]] = {}
    rest: Labelled = [(text, "") for text in beyond]
    for intent in sorted(by_intent):
        texts = random.sample(by_intent[intent], len(by_intent[intent]))
        if intent in kept:
            examples[intent] = texts[:PHRASES]
            rest += [(text, intent) for text in texts[PHRASES:]]
        else:
            rest += [(text, "") for text in texts]
    random.shuffle(rest)
    half = len(rest) // 2
    return IntentSet(
        name=name,
        examples=examples,
        held_out=_limited(rest[:half]),
        asked=_limited(rest[half:]),
    )


def _limited(rows: Sequence[tuple[str, str]]) -> Labelled:
    """Keep at most so many turns in scope, and as many out of it."""
    inside = [row for row in rows if row[1]][:MOST_ASKED]
    return inside + [row for row in rows if not row[1]][:MOST_ASKED]


def _slipped(text: str, random: Random) -> str:
    """Let fingers slip in a quarter of the words, and at least once.

    Slots are no one's typing.
    """
    words = text.split(" ")
    typed = [
        at
        for at, word in enumerate(words)
        if len(word) >= LEAST_SLIPPED and word.isalpha()
    ]
    slips = [at for at in typed if random.random() < SLIPPED]
    for at in slips or sorted(typed, key=lambda at: -len(words[at]))[:1]:
        words[at] = _slip(words[at], random)
    return " ".join(words)


def _slip(word: str, random: Random) -> str:
    """Swap two letters, leave one out, double one, or hit the key beside it."""
    at = random.randrange(len(word) - 1)
    row = next((row for row in KEYBOARD if word[at].lower() in row), KEYBOARD[0])
    beside = row[(row.find(word[at].lower()) + 1) % len(row)]
    return random.choice(
        (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + beside + word[at + 1 :],
        )
    )
