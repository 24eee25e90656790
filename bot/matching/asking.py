"""The intents as the matcher uses them: trained once for a set of intent files.

Knows which words ask and which intent a phrase fits. Refuses to know names.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.intents import ACTING, SMALL_TALK, Intent, IntentSet
from bot.matching.scorer import Matcher, Scored, phrase_words
from bot.search import NEGATIONS, is_function_word, stem, tokens

_SIGNAL = 0.12  # on the score of an intent whose signal stands in the phrase
_MOST_SIGNALS = 2
_SPOKEN = "quote"
_SPEAKER = 0.3  # on its score, where the order of words names a speaker
_RULED_OUT = 1.0
_TO_THE_BOT = frozenset(("you", "your"))
_LEAST_SWAPPED = 3  # letters: "sya"
_LEAST_SLIPPED = 5
_SLOT = re.compile(r"\{\w*\}(?:'s)?")


@dataclass(frozen=True, slots=True)
class Asking:
    """The ways of asking of a set of intents; words but `_spellings` are stems."""

    _matcher: Matcher
    _intents: tuple[Intent, ...]
    _vocabularies: dict[str, frozenset[str]]
    _spellings: frozenset[str]
    _known: frozenset[str]
    _acting: frozenset[str]
    _chores: frozenset[str]

    def rank(self, phrase: Sequence[str], *, names_speaker: bool) -> list[Scored]:
        """Give the intents for a phrase, best first, their signals weighed in.

        `names_speaker` tells that its order of words names someone who spoke.
        """
        scored = {s.intent: s.score for s in self._matcher.rank(phrase)}
        for intent in self._intents:
            signals = sum(_stands(signal, phrase) for signal in intent.signals)
            scored[intent.name] += _SIGNAL * min(signals, _MOST_SIGNALS)
            if any(_stands(word, phrase) for word in intent.rules_out):
                scored[intent.name] -= _RULED_OUT
        if names_speaker:
            scored[_SPOKEN] += _SPEAKER
        ranked = (Scored(name, score) for name, score in scored.items())
        return sorted(ranked, key=lambda s: (-s.score, s.intent))

    def is_known(self, key: str) -> bool:
        """Tell whether any example or signal has the word."""
        return stem(key) in self._known

    def is_acting(self, key: str) -> bool:
        """Tell whether the word asks for something the bot can look up."""
        return stem(key) in self._acting

    def is_chore(self, key: str) -> bool:
        """Tell whether a turn that opens with the word is talk: "write me a ..."."""
        return stem(key) in self._chores

    def is_talk(self, phrase: Sequence[str]) -> bool:
        """Tell whether a phrase can be talk: a subject alone doesn't make it so.

        It has no subject, or a word or signal that only talk has, or speaks to
        the bot.
        """
        if not any(key.startswith("{") for key in phrase):
            return True
        if any(
            _stands(signal, phrase)
            for intent in self._intents
            if not is_acting(intent.name)
            for signal in intent.signals
        ):
            return True
        return any(
            key in _TO_THE_BOT or (key in self._known and key not in self._acting)
            for key in phrase
            if key in _TO_THE_BOT or not is_function_word(key)
        )

    def words_of(self, intent: str) -> frozenset[str]:
        """Give the stems that an intent's examples and signals ask with."""
        return self._vocabularies.get(intent, frozenset())

    def spell(self, key: str) -> str:
        """Give the asking word that a key is, a slip of the fingers forgiven.

        Only slips that make no other word likely: swapped letters, a doubled or
        dropped one in a longer word. Empty where it is none.
        """
        if key in self._spellings:
            return key
        fits = [word for word in self._spellings if _is_slip(key, word)]
        return min(fits) if fits else ""


def _is_slip(typed: str, word: str) -> bool:
    """Tell whether fingers slipped once in an asking word."""
    if typed[:1] != word[:1] or OSA.distance(typed, word, score_cutoff=1) != 1:
        return False
    if len(typed) == len(word):
        return len(word) >= _LEAST_SWAPPED and sorted(typed) == sorted(word)
    if len(typed) < len(word):
        return len(typed) >= _LEAST_SLIPPED - 1
    return len(word) >= _LEAST_SLIPPED - 1 and any(
        left == right and typed[:place] + typed[place + 1 :] == word
        for place, (left, right) in enumerate(pairwise(typed))
    )


def _stands(signal: str, phrase: Sequence[str]) -> bool:
    """Tell whether a word or words stand in a phrase, side by side."""
    keys = phrase_words(signal)
    return any(
        list(phrase[at : at + len(keys)]) == keys
        for at in range(len(phrase) - len(keys) + 1)
    )


@lru_cache(maxsize=4)
def learn(intents: IntentSet) -> Asking:
    """Train on the examples of a set of intents; remembered for the latest sets."""
    spellings = {intent.name: _spellings(intent) for intent in intents.intents}
    vocabularies = {
        name: frozenset(map(stem, words)) for name, words in spellings.items()
    }
    asks = (words for name, words in vocabularies.items() if is_acting(name))
    return Asking(
        Matcher({intent.name: intent.examples for intent in intents.intents}),
        intents.intents,
        vocabularies,
        frozenset().union(*spellings.values()),
        frozenset().union(*vocabularies.values()),
        frozenset().union(*asks),
        frozenset(
            key
            for intent in intents.intents
            if not is_acting(intent.name)
            for signal in intent.signals
            for key in phrase_words(signal)[:1]
        ),
    )


def is_acting(intent: str) -> bool:
    """Tell an intent the bot looks things up for from talk it turns away."""
    return intent in ACTING and intent != SMALL_TALK


def _spellings(intent: Intent) -> frozenset[str]:
    """Give the words an intent asks with, as its file spells them.

    A negation is never one: "who has not said" asks for something else.
    """
    texts = (*intent.examples, *intent.signals)
    keys = (word.key for text in texts for word in tokens(_SLOT.sub(" ", text)))
    return frozenset(key for key in keys if len(key) > 1 and key not in NEGATIONS)
