"""Answers what no one sentence tells by two or three that stand together."""

from bot.answers.findings import document_finding, shown_once
from bot.answers.otherwise import Fits
from bot.answers.paraphrases import without_idle
from bot.dialogue import Answer, Outcome, Section
from bot.search import content_words
from bot.store import FactStore

_LEAST_WORDS = 2
_MOST_WORDS = 8
_MOST_PASSAGES = 2
_TOGETHER = "no one sentence tells all of it: these stand together"


def answer_passage(
    asked: str, store: FactStore, fits: Fits, *, intent: str
) -> Answer | None:
    """Answer by sentences in a row that hold all the words; None: none do.

    `fits` tells the cuttings that may answer: of these is one of the sentences.
    """
    words = without_idle([word.span.of(asked) for word in content_words(asked)])
    if not _LEAST_WORDS <= len(words) <= _MOST_WORDS:
        return None
    told = [one for one in store.passages(words) if any(map(fits, one.sentences))]
    findings = [
        document_finding(store, sentence)
        for passage in told[:_MOST_PASSAGES]
        for sentence in passage.sentences
    ]
    if not findings:
        return None
    return Answer(
        intent=intent,
        outcome=Outcome.FOUND,
        sections=(Section(findings=shown_once(store, findings)),),
        notes=(_TOGETHER,),
    )
