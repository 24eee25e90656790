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
from bot.matching.pieces import Mark, Piece, Turn
from bot.matching.roles import names_speaker
from bot.search import NEGATIONS, content_words, without_idle
from bot.text import fold

# Set on the phrasings of tests/integration/test_understanding.py.
SURE = 0.55  # small talk must be at least that likely to be turned away
LIKELIER = 0.0  # by so much talk must be likelier than a question
_FAR = 0.33  # so much likelier, all that has its form is talk
# Words that say something: so many, and all in one cutting, are no talk.
LEAST_SUBJECT = 2
LEAST_LINE = 4  # of one that opens as a chore does: "send me something"

_WHETHER = AUXILIARIES - {"can", "could"}
# Of an event as much as of a thing: "how long", but not "how tall", which talk asks.
_TO_WHAT_EXTENT = frozenset("long often soon early late big large".split())
_FEW = 4
_BETWEEN_US = frozenset("i me my we us our you your".split())


def asks_of_held(turn: Turn, asking: Asking, store: Names) -> bool:
    """Tell "is the harbour closing", of what the articles hold, from "is it late"."""
    keys = [piece.key for piece in turn.pieces]
    if keys[:2] == ["who", "is"] and len(keys) <= _FEW:  # "who is leaving"
        going = [p.text for p in turn.pieces if p.is_content]
        return is_of_travel(turn) and not store.holds(" ".join(going))
    if keys[:2] == ["how", "come"] or not _BETWEEN_US.isdisjoint(keys):
        return False
    return (
        _asks_whether(turn, keys, asking, store)
        or _asks_what(turn, keys, asking, store)
        or _asks_of_passage(turn, keys, asking, store)
    )


def _asks_of_passage(
    turn: Turn, keys: Sequence[str], asking: Asking, store: Names
) -> bool:
    """Tell "what does the union want per bird", which a passage tells of.

    Much of one word may be the asker's own: "who hasn't signed the compensation deal".
    """
    if keys[0] not in QUESTIONS | AUXILIARIES:
        return False
    told = [p.text for p in turn.pieces[1:] if p.is_content and p.key not in NEGATIONS]
    said = [w for w in without_idle(told) if not w.endswith(_MOST_OF_ALL)]
    least = LEAST_SUBJECT + any(map(store.holds, said))
    if len(said) < least or all(asking.asks_idly(fold(word)) for word in said):
        return False
    lacking = 1 if len(said) > LEAST_SUBJECT else 0
    return store.holds_nearby(said, lacking=lacking)


def _asks_whether(
    turn: Turn, keys: Sequence[str], asking: Asking, store: Names
) -> bool:
    """Tell "when does it open", "how often does it strike", "who won", "is it so"."""
    is_when = keys[0] == "when" or keys[:2] == ["what", "time"]
    is_doer = keys[0] == "who" and AUXILIARIES.isdisjoint(keys[1:2])
    if not (is_when or is_doer or keys[0] in _WHETHER | {"how"}):
        return False
    is_extent = keys[0] == "how" and not _TO_WHAT_EXTENT.isdisjoint(keys[1:2])
    # Talk asks who won a match; where the articles hold it, it is no talk.
    is_way = asking.is_acting if is_doer else asking.is_known
    subject = [
        piece.text
        for piece in turn.pieces[2 if is_extent or keys[0] == "what" else 1 :]
        if _is_subject(piece)
        and not is_way(piece.key)
        and not (keys[1:2] == ["it"] and piece.key in WEEKDAYS)  # "is it Friday yet"
    ]
    asks_of_names = keys[0] in ("how", "when")
    names = asks_of_names and any(p.mark is Mark.NAME for p in turn.pieces)
    unheld = store.holds(" ".join(subject))
    # "will the tax rise or fall", "when does the new bridge open"
    if is_when or "or" in keys:
        return names or len(unheld) < len(subject)
    return (names or bool(subject)) and not unheld


_WERE = frozenset(("was", "were"))


def _asks_what(turn: Turn, keys: Sequence[str], asking: Asking, store: Names) -> bool:
    """Tell "how deep is the mine", "what is the deadline", "was it close".

    Talk asks so, too: the thing has to stand in print as it is spelt, be none that
    talk asks after, and be called one that is known, unless it is told more closely.
    """
    if keys[0] not in QUESTIONS | _WERE:
        return False
    opening = 1 + (keys[0] == "how")
    at = [n for n, p in enumerate(turn.pieces) if n >= opening and _is_subject(p)]
    is_idle = any(asking.asks_idly(keys[place]) for place in at)
    named = any(piece.mark is Mark.NAME for piece in turn.pieces)
    is_known = named or keys[0] in _WERE
    is_known = is_known or any(keys[place - 1] == "the" for place in at)
    if is_idle and keys[0] not in _WERE:
        return False
    subject = " ".join(turn.pieces[place].text for place in at)
    return (is_known or len(at) > 1) and store.prints_together(subject)


_MOST_OF_ALL = ("est", "most")  # "the highest offer": an article gives the figure


def _is_subject(piece: Piece) -> bool:
    return piece.mark is Mark.WORD and piece.is_content


def is_turned_away(ranked: Ranked, turn: Turn, store: Names, *, is_talk: bool) -> bool:
    """Tell talk, and what only looks like a question, from what is looked up.

    What stands in an article is never talk, whatever it looks like.
    """
    least = LIKELIER if is_talk or ranked.is_chore else _FAR
    is_sure = ranked.talk.score >= SURE or _greets(turn, store)
    is_likely = ranked.lead >= least and is_sure and _says(turn)
    if not is_likely and not (ranked.is_alike and not names_speaker(turn)):
        return False
    least = LEAST_LINE if ranked.is_chore else LEAST_SUBJECT
    told = turn.pieces[_asks_us(turn) :]
    said = [p for p in told if p.is_content and p.key not in NEGATIONS]
    unheld = store.holds(turn.between(said))
    if len(unheld) == 1 and len(said) > LEAST_SUBJECT and _is_line(turn, ranked):
        said = [p for p in said if p.text not in unheld]  # with a word wrong
    return len(said) < least or not store.holds_together(turn.between(said))


_GREETINGS = frozenset("hi hey hello hiya morning afternoon evening yo".split())


def _greets(turn: Turn, store: Names) -> bool:
    """Tell "morning! sleep ok?": a greeting, and nothing of which an article speaks."""
    opening = next((n for n in (0, 1) if _is_greeting(turn, n)), None)
    if opening is None:
        return False
    said = [p.text for p in turn.pieces[opening + 1 :] if p.is_content]
    return bool(said) and len(store.holds(" ".join(said))) == len(said)


def _is_greeting(turn: Turn, at: int) -> bool:
    """Tell "hey", and "morning" behind "good" or before a pause, from a subject."""
    piece, *after = turn.pieces[at : at + 2] or turn.pieces[:1]
    if fold(piece.text) not in _GREETINGS or (at and turn.pieces[0].key != "good"):
        return False
    between = turn.text[piece.end : after[0].start] if after else ""
    return bool(at) or piece.key not in _TIMES or bool(between.strip())


_TIMES = frozenset("morning afternoon evening".split())


def _asks_us(turn: Turn) -> bool:
    """Tell the "tell" of "tell me a joke", which asks and is no subject."""
    opening = [piece.key for piece in turn.pieces[:2]]
    return opening in (["tell", "me"], ["tell", "us"])


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
        or _is_for_us(query, turn, store)
        or _is_origin(query, turn, store)
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


# Where a newsroom works and eats, and who does: what errands are run for.
_OURS = frozenset(
    """
    office kitchen newsroom canteen boardroom desk team staff meeting mtg party flat
    house lunch away-day
    """.split()
)


def _is_for_us(query: Query, turn: Turn, store: Names) -> bool:
    """Tell "a quote on season tickets for the office" from one that a paper prints."""
    keys = [piece.key for piece in turn.pieces]
    whom = keys[-2:] if keys[-2:-1] == ["for"] else keys[-3:]
    is_ours = whom[0] == "for" and whom[-1] in _OURS
    asks_of_one = isinstance(query, QuoteQuery) and bool(query.speaker)
    return is_ours and not asks_of_one and not store.holds_together(_words_of(query))


def _words_of(query: Query) -> str:
    match query:
        case QuoteQuery() | SourcesQuery():
            return query.words
        case _:
            return ""


def _is_origin(query: Query, turn: Turn, store: Names) -> bool:
    """Tell "which source of iron is best", of which no article speaks."""
    keys = [piece.key for piece in turn.pieces]
    at = next((n for n, key in enumerate(keys) if key in ("source", "sources")), -1)
    if at < 0 or keys[at + 1 : at + 2] != ["of"] or not isinstance(query, SourcesQuery):
        return False
    asked = {word.key for word in content_words(query.words)}
    return bool(asked) and len(store.holds(query.words)) >= len(asked)


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
