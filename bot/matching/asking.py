"""The intents as the matcher uses them: trained once for a set of intent files.

Knows which words ask and which intent a phrase fits. Refuses to know names.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.intents import ACTING, SMALL_TALK, Intent, IntentSet
from bot.matching.askwords import AUXILIARIES, QUESTIONS
from bot.matching.scorer import Matcher, Scored, phrase_words
from bot.search import NEGATIONS, is_function_word, stem

_SIGNAL = 0.12  # on the score of an intent whose signal stands in the turn
_MOST_SIGNALS = 2
_CHORE = 0.2  # on talk's score, where a turn opens with a chore
_SPOKEN = "quote"
_SPEAKER = 0.3  # on its score, where the order of words names a speaker
_RULED_OUT = 1.0
_HELP = "help"
_ABOUT_SOMETHING = 0.5  # off help's score: it is asked for, not about a subject
_BETWEEN_US = frozenset(("you", "your", "my", "our"))
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
class _Cues:
    """The words that speak for an intent and against it, as stems."""

    signals: tuple[list[str], ...]
    rules_out: tuple[list[str], ...]

    def bonus(self, stems: Sequence[str]) -> float:
        """Give what its signals add to an intent's score."""
        held = sum(_stands(signal, stems) for signal in self.signals)
        return _SIGNAL * min(held, _MOST_SIGNALS)

    def are_against(self, stems: Sequence[str]) -> bool:
        """Tell whether words that rule an intent out stand among some."""
        return any(_stands(words, stems) for words in self.rules_out)


@dataclass(frozen=True, slots=True)
class Asking:
    """The ways of asking of a set of intents; words but `_spellings` are stems."""

    _matcher: Matcher
    _cues: dict[str, _Cues]
    _vocabularies: dict[str, frozenset[str]]
    _spellings: frozenset[str]
    _known: frozenset[str]
    _acting: frozenset[str]
    _openers: frozenset[str]
    _chores: frozenset[str]
    _idle: frozenset[str]

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
        stems = _stems(words)
        bonus = {name: cues.bonus(stems) for name, cues in self._cues.items()}
        against = {n for n, cues in self._cues.items() if cues.are_against(stems)}
        bonus[_SPOKEN] += _SPEAKER * names_speaker
        if any(key.startswith("{") for key in phrase):
            bonus[_HELP] -= _ABOUT_SOMETHING
        asked = _added(self._matcher.rank(phrase), bonus, acting=True)
        told = _added(self._matcher.rank(spoken), bonus, acting=False)
        rivals = _added(self._matcher.rank(spoken), bonus, acting=True)
        out = dict.fromkeys(against, -_RULED_OUT)
        acting, talk = _added(asked, out), _added(told, out)[0]
        is_chore = self._opens_chore(words)
        talk = Scored(talk.intent, talk.score + _CHORE * is_chore)
        rival = (acting[0].score + _added(rivals, out)[0].score) / 2
        return Ranked(
            tuple(acting),
            talk,
            lead=talk.score - rival,
            is_alike=asked[0].intent in against,
            is_chore=is_chore,
        )

    def _opens_chore(self, words: Sequence[str]) -> bool:
        """Tell whether a turn opens as an example of a chore does: "book me ..."."""
        first = next((key for key in words if key not in _BEFORE_REQUESTS), "")
        return stem(first) in self._chores

    def opens_question(self, words: Sequence[str]) -> bool:
        """Tell whether words open as an example of acting does, or hold its signal."""
        first = words[0]
        asks = first in AUXILIARIES | QUESTIONS or not is_function_word(first)
        if asks and stem(first) in self._openers:
            return True
        stems = _stems(words)
        return any(c.bonus(stems) for n, c in self._cues.items() if is_acting(n))

    def is_known(self, key: str) -> bool:
        """Tell whether any example or signal has the word."""
        return stem(key) in self._known

    def is_acting(self, key: str) -> bool:
        """Tell whether the word asks for something the bot can look up."""
        return stem(key) in self._acting

    def asks_idly(self, key: str) -> bool:
        """Tell whether talk asks after the word: "where is the toilet"."""
        return stem(key) in self._idle

    def asks_with(self, intent: str, key: str) -> bool:
        """Tell whether the word, as it is spelt, asks for an intent."""
        return key in self._spellings and stem(key) in self.words_of(intent)

    def is_talk(self, phrase: Sequence[str]) -> bool:
        """Tell whether a phrase can be talk: a subject alone doesn't make it so.

        It has no subject, or a word that only talk has, or speaks to
        the bot or of what is one's own.
        """
        if not any(key.startswith("{") for key in phrase):
            return True
        return any(
            key in _BETWEEN_US or (self.is_known(key) and not self.is_acting(key))
            for key in set(phrase) - NEGATIONS
            if key in _BETWEEN_US or not (key.startswith("{") or is_function_word(key))
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


def _added(
    scores: Iterable[Scored], bonus: Mapping[str, float], *, acting: bool | None = None
) -> list[Scored]:
    """Add to scores, best first; those of acting or of talk alone, if asked."""
    added = [
        Scored(one.intent, one.score + bonus.get(one.intent, 0.0))
        for one in scores
        if acting is None or is_acting(one.intent) is acting
    ]
    return sorted(added, key=lambda s: (-s.score, s.intent))


def _stands(keys: Sequence[str], held: Sequence[str]) -> bool:
    """Tell whether some words stand among others, side by side."""
    return any(
        held[at : at + len(keys)] == keys for at in range(len(held) - len(keys) + 1)
    )


def _stems(phrase: Iterable[str]) -> list[str]:
    return [key if key.startswith("{") else stem(key) for key in phrase]


def _cues(intent: Intent) -> _Cues:
    signals = (_stems(phrase_words(text)) for text in intent.signals)
    rules_out = (_stems(phrase_words(text)) for text in intent.rules_out)
    return _Cues(tuple(signals), tuple(rules_out))


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
        {intent.name: _cues(intent) for intent in intents.intents},
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
        frozenset(_asked_idly(intents)),
    )


def _asked_idly(intents: IntentSet) -> Iterator[str]:
    """Yield the stems of the questions among the examples of talk."""
    for intent in intents.intents:
        for text in () if is_acting(intent.name) else intent.examples:
            words = phrase_words(text)
            if words[0] in QUESTIONS | AUXILIARIES:
                yield from _stems(words)


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
