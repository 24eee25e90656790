"""Sentences that tell a trip off, whether or not a trip is found in them.

Knows the words for calling a trip off, for what "was to have" been and will
"not now" be, and that "her trip" is of whoever the sentence before names.
Refuses what is only feared, denied or long past.
"""

import re
from collections.abc import Iterator, Sequence

from bot.model import Span
from bot.resolve.claims.cued import sentences_with

_TRIP = (
    r"(?:trips?|visits?|tour|journey|stop(?:over)?|stage|pilgrimage|mission|stay|leg"
    r"|concerts?|rall(?:y|ies)|town hall|call|crossing|gigs?|readings?|matches|match"
    r"|travel plans|plans? to (?:visit|travel|fly|go|spend|stop|attend))"
)
_CALLED_OFF = re.compile(
    rf"\b(?:{_TRIP}\b[^.;]{{0,60}}?\b(?:has|have|had|was|were|is|are|been)\s(?:been\s)?"
    r"(?:postponed|cancell?ed|called off|put off|put back"
    r"|pushed(?: back| out)? (?:to|until)|scrubbed"
    r"|scrapped|shelved|dropped|abandoned|delayed)"
    r"|(?:postpon(?:ed|ing)|cancell?(?:ed|ing)|call(?:ed|ing)? off|put(?:ting)? off"
    r"|scrubb(?:ed|ing)|scrapp(?:ed|ing)|shelv(?:ed|ing)|abandon(?:ed|ing)?|delayed|dropp(?:ed|ing)"
    r"|(?:give|gave|given|giving) up|skipp?(?:ed|ing)?)"
    rf"\s(?:(?:her|his|their|its|the|a|an|[A-Z]\w+day['’]s)\s)(?:[\w\-]+\s){{0,4}}?{_TRIP})\b",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w'’\-]*\w"
# "will not now open the farm in Quayle": told of a place, or of nothing.
_NOT_TO_BE = re.compile(
    r"\b(?:will|would|is|was) (?:not now|now not|no longer) [^.;]{0,80}?"
    rf"\b(?:in|to|at) {_NAME}"
    r"|\b(?:was|were) to have (?:been|gone|\w+ed|spoken|flown|met|taken)\b"
    rf"[^.;]{{0,60}}?\b(?:in|to|at|on) {_NAME}"
)
_KEPT_FROM = re.compile(
    rf"\b{_TRIP}\b[^.;]{{0,60}}?\bnever (?:happened|took place)\b"
    rf"|\bkept (?:him|her|them|{_NAME}) (?:from|out of|away from) {_NAME}"
    rf"|\b(?:stay(?:ed|ing)?|keep(?:ing)?|kept) away from {_NAME}"
    rf"|\b(?:dropp|scrapp)(?:ed|ing) {_NAME} from (?:the|her|his|their)\b"
    r"|\bwithout (?:going|travelling|flying|stopping|calling) (?:on )?(?:to|in|at)"
    rf" {_NAME}"
    rf"|{_NAME}, where [^.;]{{0,60}}, will have to wait\b"
)
_TELLING = (
    "postpon", "cancel", "called off", "call off", "calling off", "put off", "put back",
    "putting off", "pushed", "scrap", "shelv", "dropp", "abandon", "delayed", "give up",
    "gave up", "given up", "giving up", "skip", " not now ", " now not ", "no longer ",
    "to have ", "scrubb", "never ", "kept ", "away from ", "without ", "have to wait",
)  # fmt: skip
_DOUBTED = re.compile(
    r"\b(?:not|never|may|might|could|would|if|unless|denie[ds]|reports that|rumou?rs?"
    r"|earlier|previous(?:ly)?|last|too late|for (?:him|her|them) to have"
    r"|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_OPENS_BY_PRONOUN = re.compile(r"(?:Her|His|The|She|He) ")
_PRONOUN = re.compile(r"\b(?:her|his|him|she|he)\b")
_FULL_NAME = re.compile(rf"\b{_NAME} {_NAME}")
_BACK = 240  # code points: the sentence before


def find_called_off(
    text: str, sentences: Sequence[Span]
) -> Iterator[tuple[Span, Span]]:
    """Yield sentences that tell a trip off, each with where its person is named."""
    for at in sentences_with(_TELLING, text, sentences):
        sentence = sentences[at]
        end = _told_off(text, sentence)
        if not end:
            continue
        start = sentence.start
        if at and _is_of_one_before(sentence.of(text)):
            before = sentences[at - 1]
            start = before.start if start - before.end < _BACK else start
        yield sentence, Span(start, end)


def _is_of_one_before(sentence: str) -> bool:
    """Tell whether whoever is meant stands in the sentence before."""
    if _OPENS_BY_PRONOUN.match(sentence):
        return True
    return _PRONOUN.search(sentence) is not None and not _FULL_NAME.search(sentence)


def _told_off(text: str, sentence: Span) -> int:
    """Give where the words end that may name whose trip is off; 0: none is.

    Who "was to have" gone stands before that, whoever is named behind.
    """
    found = _CALLED_OFF.search(text, sentence.start, sentence.end)
    if found is not None:
        start = max(sentence.start, text.rfind(";", sentence.start, found.start()))
        is_doubted = _DOUBTED.search(text, start, found.end()) is not None
        return 0 if is_doubted else sentence.end
    if (found := _NOT_TO_BE.search(text, sentence.start, sentence.end)) is not None:
        return max(found.start(), sentence.start + 1)
    found = _KEPT_FROM.search(text, sentence.start, sentence.end)
    return 0 if found is None else sentence.end
