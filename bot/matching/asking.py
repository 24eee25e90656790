"""The intents as the matcher uses them: trained once for a set of intent files.

Knows which words ask and which intent a phrase fits. Refuses to know names.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.intents import ACTING, SMALL_TALK, Intent, IntentSet
from bot.matching.roles import AUXILIARIES, QUESTIONS
from bot.matching.scorer import Matcher, Scored, phrase_words
from bot.search import NEGATIONS, is_function_word, stem

_SIGNAL = 0.12  # on the score of an intent whose signal stands in the turn
_MOST_SIGNALS = 2
_CHORE = 0.15  # on talk's score, where a turn opens with a chore
_SPOKEN = "quote"
_SPEAKER = 0.3  # on its score, where the order of words names a speaker
_RULED_OUT = 1.0
_HELP = "help"
_ABOUT_SOMETHING = 0.3  # off help's score: it is asked for, not about a subject
_TO_THE_BOT = frozenset(("you", "your"))
_LEAST_SWAPPED = 3  # letters: "sya"
_LEAST_SLIPPED = 5


@dataclass(frozen=True, slots=True)
class Ranked:
    """What a turn may be: intents to act on, best first, and the likeliest talk.

    `lead` is by how much talk is likelier, its own words weighed both as such and
    as a subject. `is_alike` tells that words ruled out what otherwise fits best: "a
    quote for the chairs"; `is_chore` that it opens as a chore does: "book me a ...".
    """

    acting: tuple[Scored, ...]
    talk: Scored
    lead: float
    is_alike: bool
    is_chore: bool


@dataclass(frozen=True, slots=True)
class Asking:
    """The ways of asking of a set of intents; words but `_spellings` are stems."""

    _matcher: Matcher
    _intents: tuple[Intent, ...]
    _vocabularies: dict[str, frozenset[str]]
    _spellings: frozenset[str]
    _known: frozenset[str]
    _acting: frozenset[str]
    _openers: frozenset[str]
    _chores: frozenset[str]

    def rank(
        self,
        phrase: Sequence[str],
        spoken: Sequence[str],
        words: Sequence[str],
        *,
        names_speaker: bool,
    ) -> Ranked:
        """Weigh what a turn may be.

        `phrase` is written for the intents that act, `spoken` for talk, `words`
        are all that is typed, for signals. `names_speaker` tells that the order
        of words names someone who spoke.
        """
        fits = {s.intent: s.score for s in self._matcher.rank(phrase)}
        if names_speaker:
            fits[_SPOKEN] += _SPEAKER
        if any(key.startswith("{") for key in phrase):
            fits[_HELP] -= _ABOUT_SOMETHING
        acting = [self._weighed(one, fits, words) for one in self._acting_intents()]
        likeliest = max(acting, key=lambda s: s.score)
        ruled = [self._ruled(one, words) for one in acting]
        said = {s.intent: s.score for s in self._matcher.rank(spoken)}
        likely = [
            self._ruled(self._weighed(intent, said, words), words)
            for intent in self._intents
            if not is_acting(intent.name)
        ]
        best = max(likely, key=lambda s: s.score)
        opens = self._opens_chore(words)
        ranked = sorted(ruled, key=lambda s: (-s.score, s.intent))
        as_said = max(said[s.intent] + s.score - fits[s.intent] for s in ruled)
        return Ranked(
            tuple(ranked),
            Scored(best.intent, best.score + _CHORE * opens),
            lead=best.score + _CHORE * opens - (ranked[0].score + as_said) / 2,
            is_alike=self._ruled(likeliest, words) != likeliest,
            is_chore=opens,
        )

    def _acting_intents(self) -> Iterable[Intent]:
        return (intent for intent in self._intents if is_acting(intent.name))

    def _weighed(
        self, intent: Intent, scores: dict[str, float], words: Sequence[str]
    ) -> Scored:
        signals = sum(_stands(signal, words) for signal in intent.signals)
        bonus = _SIGNAL * min(signals, _MOST_SIGNALS)
        return Scored(intent.name, scores[intent.name] + bonus)

    def _ruled(self, scored: Scored, words: Sequence[str]) -> Scored:
        intent = next(i for i in self._intents if i.name == scored.intent)
        if any(_stands(word, words) for word in intent.rules_out):
            return Scored(scored.intent, scored.score - _RULED_OUT)
        return scored

    def _opens_chore(self, words: Sequence[str]) -> bool:
        """Tell whether a turn opens as an example of a chore does: "book me ..."."""
        first = next((key for key in words if key not in _BEFORE_REQUESTS), "")
        return stem(first) in self._chores

    def opens_question(self, words: Sequence[str]) -> bool:
        """Tell whether words open as an example of acting does, or hold its signal."""
        first = words[0]
        asks = first in AUXILIARIES | QUESTIONS or not is_function_word(first)
        return (asks and stem(first) in self._openers) or any(
            _stands(signal, words)
            for intent in self._acting_intents()
            for signal in intent.signals
        )

    def is_known(self, key: str) -> bool:
        """Tell whether any example or signal has the word."""
        return stem(key) in self._known

    def is_acting(self, key: str) -> bool:
        """Tell whether the word asks for something the bot can look up."""
        return stem(key) in self._acting

    def is_talk(self, phrase: Sequence[str]) -> bool:
        """Tell whether a phrase can be talk: a subject alone doesn't make it so.

        It has no subject, or a word that only talk has, or speaks to the bot.
        """
        if not any(key.startswith("{") for key in phrase):
            return True
        return any(
            key in _TO_THE_BOT or (self.is_known(key) and not self.is_acting(key))
            for key in phrase
            if key in _TO_THE_BOT or not (key.startswith("{") or is_function_word(key))
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


# What may stand before a request, and is no part of it.
_BEFORE_REQUESTS = frozenset("can could would will please you now ok hey u".split())


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
    keys = _stems(phrase_words(signal))
    held = _stems(phrase)
    return any(
        held[at : at + len(keys)] == keys for at in range(len(held) - len(keys) + 1)
    )


def _stems(phrase: Iterable[str]) -> list[str]:
    return [key if key.startswith("{") else stem(key) for key in phrase]


@lru_cache(maxsize=4)
def learn(intents: IntentSet) -> Asking:
    """Train on the examples of a set of intents; remembered for the latest sets."""
    spellings = {intent.name: _spellings(intent) for intent in intents.intents}
    vocabularies = {
        name: frozenset(map(stem, words)) for name, words in spellings.items()
    }
    openers = _openers(intents, acting=True)
    asks = (words for name, words in vocabularies.items() if is_acting(name))
    return Asking(
        Matcher({i.name: _contracted(i.examples) for i in intents.intents}),
        intents.intents,
        vocabularies,
        frozenset().union(*spellings.values()),
        frozenset().union(*vocabularies.values()),
        frozenset().union(*asks),
        openers,
        frozenset(
            key
            for key in _openers(intents, acting=False) - openers
            if not is_function_word(key)
        ),
    )


_CONTRACTED = re.compile(r"\b(who|what|where|when|how) is\b", re.IGNORECASE)


def _contracted(examples: Iterable[str]) -> list[str]:
    """Give examples with, beside "what is", the "what" that "what's" is read as."""
    both = ((text, _CONTRACTED.sub(r"\1", text)) for text in examples)
    return list(dict.fromkeys(text for pair in both for text in pair))


def _openers(intents: IntentSet, *, acting: bool) -> frozenset[str]:
    """Give the stems that open the examples of acting, or those of talk."""
    return frozenset(
        key
        for intent in intents.intents
        if is_acting(intent.name) is acting
        for text in intent.examples
        for key in _stems(phrase_words(text)[:1])
    )


def is_acting(intent: str) -> bool:
    """Tell an intent the bot looks things up for from talk it turns away."""
    return intent in ACTING and intent != SMALL_TALK


def _spellings(intent: Intent) -> frozenset[str]:
    """Give the words an intent asks with, as its file spells them.

    A negation is never one: "who has not said" asks for something else.
    """
    texts = (*intent.examples, *intent.signals)
    keys = (key for text in texts for key in phrase_words(text))
    return frozenset(
        key
        for key in keys
        if len(key) > 1 and not key.startswith("{") and key not in NEGATIONS
    )
