"""What is no question to the cuttings: talk, chores, and what only looks like one.

Knows that what stands in an article is never talk, whatever it looks like. Refuses
to choose an intent.
"""

from collections.abc import Sequence
from itertools import pairwise

from bot.almanac import WEEKDAYS
from bot.dialogue import DigestQuery, HelpQuery, Query, QuoteQuery, SourcesQuery
from bot.matching.asking import Asking, Ranked
from bot.matching.askwords import AUXILIARIES, QUESTIONS
from bot.matching.forms import Names
from bot.matching.journeys import is_of_travel
from bot.matching.pieces import Mark, Turn
from bot.matching.roles import names_speaker
from bot.search import NEGATIONS, content_words

# Set on the phrasings of tests/integration/test_understanding.py.
SURE = 0.55  # small talk must be at least that likely to be turned away
LIKELIER = 0.0  # by so much talk must be likelier than a question
_FAR = 0.33  # so much likelier, all that has its form is talk
# Words that say something: so many, and all in one cutting, are no talk.
LEAST_SUBJECT = 2
LEAST_LINE = 4  # of one that opens as a chore does: "send me something"

_WHETHER = AUXILIARIES - {"can", "could"}
_FEW = 4
_BETWEEN_US = frozenset("i me my we us our you your".split())


def asks_whether(turn: Turn, asking: Asking, store: Names) -> bool:
    """Tell "is the harbour closing", of what the articles hold, from "is it late"."""
    keys = [piece.key for piece in turn.pieces]
    if keys[:2] == ["who", "is"] and len(keys) <= _FEW:  # "who is leaving"
        going = [p.text for p in turn.pieces if p.is_content]
        return is_of_travel(turn) and not store.holds(" ".join(going))
    if not _asks(keys) or not _BETWEEN_US.isdisjoint(keys):
        return False
    subject = _subject(turn, keys, asking)
    named = keys[0] == "how" and any(p.mark is Mark.NAME for p in turn.pieces)
    unheld = store.holds(" ".join(subject))
    # "will the tax rise or fall", "when does the new bridge open"
    if keys[0] == "when" or "or" in keys:
        return len(unheld) < len(subject)
    if unheld or not (named or subject):
        return False
    return not _is_what(keys) or store.holds_together(" ".join(subject))


def _asks(keys: Sequence[str]) -> bool:
    """Tell a question by its first words; "can you" and "how come" ask otherwise."""
    return keys[0] in _WHETHER | QUESTIONS and keys[:2] != ["how", "come"]


def _is_what(keys: Sequence[str]) -> bool:
    """Tell "what is the deadline", which asks what a thing is, as talk mostly does."""
    return keys[0] in ("what", "where", "which", "who") and keys[1:2] != ["time"]


_PAST = frozenset("did was were had".split())


def _subject(turn: Turn, keys: Sequence[str], asking: Asking) -> list[str]:
    """Give the words that a question asks about: no idle one asks after these.

    Talk asks who won a match; where the articles hold it, it is no talk. Nor is what
    was: "was it close".
    """
    is_doer = keys[0] == "who" and AUXILIARIES.isdisjoint(keys[1:2])
    is_past = keys[0] in _PAST
    opening = 1 + (keys[0] == "how" or keys[:2] == ["what", "time"])  # "how deep"
    return [
        piece.text
        for piece in turn.pieces[opening:]
        if piece.mark is Mark.WORD
        and piece.is_content
        and not asking.is_acting(piece.key)
        and (is_doer or is_past or not asking.asks_idly(piece.key))
        and not (keys[1:2] == ["it"] and piece.key in WEEKDAYS)  # "is it Friday yet"
    ]


def is_turned_away(ranked: Ranked, turn: Turn, store: Names, *, is_talk: bool) -> bool:
    """Tell talk, and what only looks like a question, from what is looked up.

    What stands in an article is never talk, whatever it looks like.
    """
    least = LIKELIER if is_talk or ranked.is_chore else _FAR
    is_likely = ranked.lead >= least and ranked.talk.score >= SURE and _says(turn)
    if not is_likely and not (ranked.is_alike and not names_speaker(turn)):
        return False
    least = LEAST_LINE if ranked.is_chore else LEAST_SUBJECT
    said = [p for p in turn.pieces if p.is_content and p.key not in NEGATIONS]
    unheld = store.holds(turn.between(said))
    if len(unheld) == 1 and len(said) > LEAST_SUBJECT and _is_line(turn, ranked):
        said = [p for p in said if p.text not in unheld]  # with a word wrong
    return len(said) < least or not store.holds_together(turn.between(said))


def _is_line(turn: Turn, ranked: Ranked) -> bool:
    """Tell what may be a line half remembered: it asks nothing, of nobody here."""
    keys = {piece.key for piece in turn.pieces}
    asks = turn.pieces[0].key in QUESTIONS | AUXILIARIES
    return not (asks or ranked.is_chore) and _BETWEEN_US.isdisjoint(keys)


def _says(turn: Turn) -> bool:
    """Tell "how are you" from small words that say nothing: "the of and to"."""
    return any(
        piece.is_content or piece.key in AUXILIARIES | QUESTIONS | _BETWEEN_US
        for piece in turn.pieces
    )


def is_chore(
    query: Query, turn: Turn, asking: Asking, ranked: Ranked, store: Names
) -> bool:
    """Tell an errand, or a thing of the asker's, that was read as a question."""
    return (
        _is_ones_own(query, turn, asking, store)
        or _is_errand(query, turn, store)
        or (ranked.lead >= LIKELIER and _is_unheard_of(query, store))
    )


_GETTING = frozenset("get gather collect obtain request order".split())


def _is_errand(query: Query, turn: Turn, store: Names) -> bool:
    """Tell "get quotes from roofers", of whom no article speaks, from a question."""
    match query:
        case QuoteQuery(speaker=speaker) if speaker.islower():
            asks = turn.pieces[0].key in _GETTING
            return asks and bool(store.holds(speaker))
        case _:
            return False


_OWN = frozenset("my our".split())


def _is_ones_own(query: Query, turn: Turn, asking: Asking, store: Names) -> bool:
    """Tell a thing of the asker's that no article speaks of: "my lunch"."""
    owned = [
        after.text
        for piece, after in pairwise(turn.pieces)
        if piece.key in _OWN
        and after.mark is Mark.WORD
        and after.is_content
        and not asking.is_acting(after.key)
    ]
    return not isinstance(query, HelpQuery) and any(map(store.holds, owned))


def _is_unheard_of(query: Query, store: Names) -> bool:
    """Tell "cutting a new key": what is new of a thing that no article speaks of."""
    match query:
        case DigestQuery(topics=topics) if topics:
            typed = " ".join(topics)
        case SourcesQuery(words=typed) if query == SourcesQuery(words=typed) and typed:
            pass
        case _:
            return False
    asked = {word.span.of(typed) for word in content_words(typed)}
    return bool(asked) and len(store.holds(typed)) >= len(asked)
