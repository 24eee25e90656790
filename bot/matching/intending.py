"""Which intent a turn has where its words alone mislead.

Knows what each intent can't be asked by: nothing new by "who", no article by "how
many were hurt". Refuses to weigh words.
"""

from bot.extract.reading.lexicon import ROLES, names_human
from bot.matching.asking import Asking
from bot.matching.askwords import AUXILIARIES, NOBODY, PRONOUNS, SPOKEN
from bot.matching.building import asks_of_events
from bot.matching.forms import Names, SlotKind
from bot.matching.journeys import TRAVEL, goes_somewhere, is_of_travel
from bot.matching.pieces import Mark, Turn
from bot.matching.roles import names_speaker
from bot.search import is_function_word


def intent_of(likeliest: str, turn: Turn, asking: Asking, store: Names) -> str:
    """Give the intent of a turn, of which one is likeliest by its words."""
    is_said = _is_of_someone(likeliest, turn) or _is_of_events(
        likeliest, turn, asking, store
    )
    is_old = likeliest == "digest" and not _asks_news(turn, asking, store)
    is_told = likeliest == "visit" and (_goes_nowhere(turn) or _asks_doer(turn))
    intent = "quote" if is_said or is_old or is_told else likeliest
    if intent == "quote" and not names_speaker(turn) and goes_somewhere(turn):
        return "visit"
    return intent


def _is_of_someone(intent: str, turn: Turn) -> bool:
    """Tell "did NAME hide reports?" from a question about reports."""
    first, *rest = turn.pieces
    return (
        intent == "sources"
        and first.key in AUXILIARIES
        and any(piece.is_person for piece in rest[:1])
    )


def _is_of_events(intent: str, turn: Turn, asking: Asking, store: Names) -> bool:
    """Tell "what happened in Lenn" and "how much will Lenn get" from who goes there."""
    if intent == "sources" and not _is_of_articles(turn):
        is_of_one = any(piece.names(SlotKind.ARTICLE) for piece in turn.pieces)
        asks = turn.pieces[0].key in _ONLY_OF_EVENTS  # "when does the bridge open"
        return (
            (asks and not is_of_one)
            or _counts(turn)
            or _asks_which(turn, asking, store)
        )
    if intent == "help":
        return _counts(turn)
    asks = asks_of_events(turn) or _counts(turn)
    return intent == "visit" and (_is_lost(turn) or (asks and not is_of_travel(turn)))


def _is_lost(turn: Turn) -> bool:
    """Tell "how many jobs will go" and "where did the money go" from who goes."""
    first, *rest = turn.pieces
    if any(piece.mark is Mark.NAME for piece in rest) or rest[-1:] == []:
        return False
    if rest[-1].key not in _GONE:
        return False
    subject = {piece.key for piece in rest[:-1]} - AUXILIARIES
    is_thing = subject.isdisjoint(ROLES | PRONOUNS) and not any(
        map(names_human, subject)
    )
    return _counts(turn) or (first.key == "where" and bool(subject) and is_thing)


_GONE = frozenset("go goes going gone went".split())


_ONLY_OF_EVENTS = frozenset(("when", "why"))
_NEW = frozenset("new newest latest news digest digests".split())


def _goes_nowhere(turn: Turn) -> bool:
    """Tell "did the company visit the families": of a body that makes no trip."""
    named = [piece for piece in turn.pieces if piece.mark is Mark.NAME]
    return turn.pieces[0].key in AUXILIARIES and [
        {*piece.found.names} for piece in named if piece.found and not piece.is_person
    ] == [{SlotKind.SPEAKER}] * max(1, len(named))


_DONE = frozenset("sign signs signed agree agrees agreed launch launched".split())


def _asks_doer(turn: Turn) -> bool:
    """Tell "who did not sign" from what a visitor signed."""
    keys = {piece.key for piece in turn.pieces if piece.mark is Mark.WORD}
    named = any(piece.mark is Mark.NAME for piece in turn.pieces)
    is_of_trip = not keys.isdisjoint(TRAVEL)
    return (
        turn.pieces[0].key == "who" and bool(keys & _DONE) and not (named or is_of_trip)
    )


def _asks_news(turn: Turn, asking: Asking, store: Names) -> bool:
    """Tell "what did I miss" from "who is missing", and any "who" from what is new.

    What is new is asked for with a word that asks so, unless no article has any.
    """
    pieces = enumerate(turn.pieces)
    asked = [p for n, p in pieces if not _is_of_thing(n, turn, asking, store)]
    keys = {piece.key for piece in asked if piece.mark is Mark.WORD}
    if _counts_or_picks(turn):
        return _is_of_articles(turn) and not keys.isdisjoint(_NEW)
    if turn.pieces[0].key in _OF_EVENTS:
        return not keys.isdisjoint(_NEW)
    content = [piece.text for piece in turn.pieces if piece.is_content]
    is_unheld = len(store.holds(" ".join(content))) >= len(content)
    return is_unheld or any(
        asking.asks_with("digest", key) for key in keys if not is_function_word(key)
    )


def _counts_or_picks(turn: Turn) -> bool:
    """Tell "which drivers haven't signed a new deal" from "which articles are new"."""
    return [piece.key for piece in turn.pieces[:2]] == ["how", "many"] or (
        turn.pieces[0].key == "which"
    )


_ADJECTIVES = frozenset("new newest latest".split())


def _is_of_thing(at: int, turn: Turn, asking: Asking, store: Names) -> bool:
    """Tell "the new treaty", of which articles tell, from "what is new"."""
    piece, after = turn.pieces[at], turn.pieces[at + 1 : at + 2]
    if piece.key not in _ADJECTIVES or not after or after[0].start != piece.end + 1:
        return False
    thing = after[0]
    if not thing.is_content or _is_of_cuttings(thing.key, asking):
        return False
    if turn.pieces[at - 1].key in _DETERMINERS and at:
        return store.prints_together(thing.text)
    return not at and store.prints_together(f"{piece.text} {thing.text}")


def _is_of_cuttings(key: str, asking: Asking) -> bool:
    """Tell the "quotes" of "the new quotes" from the "stand" of "the new stand"."""
    is_list = key in SPOKEN | NOBODY or asking.asks_with("visit", key)
    return asking.is_acting(key) and (is_list or asking.asks_with("digest", key))


_DETERMINERS = frozenset("the a his her its their this".split())


_OF_EVENTS = frozenset("who whom whose where why how".split())


def names_place_alone(turn: Turn) -> bool:
    """Tell "Lenn, and when?": a place, and nothing else but what asks."""
    asked = [piece for piece in turn.pieces if piece.is_content]
    return len(asked) == 1 and bool(asked[0].names(SlotKind.PLACE))


def _is_of_articles(turn: Turn) -> bool:
    """Tell "how many articles mention it" from "how many were hurt"."""
    listed = SPOKEN | NOBODY - frozenset("the a an it that this there people".split())
    keys = [piece.key for piece in turn.pieces]
    return not listed.isdisjoint(keys[2:]) or "sources" in keys


def _asks_which(turn: Turn, asking: Asking, store: Names) -> bool:
    """Tell "which divers came" and "who opened it" from "which articles say so".

    What no article prints may be a slip: "which artciles".
    """
    first, *rest = turn.pieces
    return first.key in ("which", "who") and any(
        piece.mark is Mark.WORD
        and piece.is_content
        and not asking.is_acting(piece.key)
        and store.prints_word(piece.text)
        for piece in rest[:1]
    )


def _counts(turn: Turn) -> bool:
    keys = [piece.key for piece in turn.pieces]
    asks = keys[:2] in (["how", "much"], ["how", "many"])
    return asks and "new" not in keys
