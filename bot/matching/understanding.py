"""Words in, a question out: by the slash grammar, or by intent and names.

Knows how to choose between readings, and when to ask or abstain instead. Never
drops a word that the question depends on: what fits no role is searched for.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.dialogue import (
    FollowUpQuery,
    HelpQuery,
    Query,
    QuoteQuery,
    SmallTalkQuery,
    SourcesQuery,
    UnclearQuery,
    VisitQuery,
)
from bot.grammar import command_of, is_command, parse_command
from bot.intents import IntentSet
from bot.matching.asking import Asking, is_acting, learn
from bot.matching.building import build, build_check
from bot.matching.followups import follow_up, lean
from bot.matching.lexicon import Lexicon, Names, SlotKind, lexicon_of
from bot.matching.roles import (
    AUXILIARIES,
    PRONOUNS,
    names_speaker,
    opens_question,
    says_so,
)
from bot.matching.turns import Mark, Piece, Turn, take_apart
from bot.search import content_words, is_function_word, stem, tokens

# Set on the phrasings of tests/integration/test_understanding.py.
_LEAST = 0.30  # below it no intent is meant
_SURE = 0.45  # small talk must be at least that likely to be turned away
_MARGIN = 0.06  # less than this between two intents: ask which


def understand(
    turn: str,
    *,
    store: Names,
    intents: IntentSet,
    earlier: Sequence[Query],
    now: datetime,
) -> Query | FollowUpQuery:
    """Understand a turn in the light of the thread's earlier questions.

    `earlier` is oldest first. Any text is understood, if only as unclear.
    """
    lexicon = lexicon_of(store)
    if is_command(turn):
        query = parse_command(turn, now=now, fits=lambda f, v: _fits(f, v, lexicon))
        return _placed(query, lexicon)
    asking = learn(intents)
    apart = take_apart(turn, lexicon=lexicon, spell=asking.spell, today=now.date())
    if not apart.pieces:
        return HelpQuery()
    followed = follow_up(apart, earlier)
    if followed is not None:
        return followed
    return lean(_fresh(apart, asking, store), apart, earlier)


def prepare(store: Names, intents: IntentSet) -> None:
    """Do ahead what the first question would otherwise wait for.

    Worth calling when a snapshot is built: nothing else changes by it.
    """
    lexicon_of(store)
    learn(intents)


# ------------------------------------------------------------------- commands

_FILTER_KINDS = {
    "from": SlotKind.SPEAKER,
    "by": SlotKind.VISITOR,
    "to": SlotKind.PLACE,
    "in": SlotKind.ARTICLE,
    "article": SlotKind.ARTICLE,
}


def _fits(filter_name: str, value: str, lexicon: Lexicon) -> bool:
    kind = _FILTER_KINDS.get(filter_name)
    return kind is not None and bool(lexicon.meaning(value, kind))


def _placed(query: Query, lexicon: Lexicon) -> Query:
    """Take a command's free words for the name they are, if they are one."""
    match query:
        case QuoteQuery(speaker="") if lexicon.meaning(query.words, SlotKind.SPEAKER):
            return replace(query, speaker=query.words, words="")
        case VisitQuery():
            return _journey(query, lexicon)
        case SourcesQuery(article="") if lexicon.meaning(query.words, SlotKind.ARTICLE):
            return replace(query, article=query.words, words="")
        case _:
            return query


def _journey(query: VisitQuery, lexicon: Lexicon) -> VisitQuery:
    """Take the names of a visitor and of a place out of a command's free words."""
    words = list(tokens(query.words))
    for found in reversed(lexicon.find(words, query.words)):
        start, end = words[found.start].span.start, words[found.end - 1].span.end
        name = query.words[start:end]
        rest = f"{query.words[:start]} {query.words[end:]}"
        if found.is_person and SlotKind.VISITOR in found.names and not query.visitor:
            query = replace(query, visitor=name, words=" ".join(rest.split()))
        elif SlotKind.PLACE in found.names and not query.place:
            query = replace(query, place=name, words=" ".join(rest.split()))
    return query


# ------------------------------------------------------------------- mentions


def _fresh(turn: Turn, asking: Asking, store: Names) -> Query:
    """Understand a question by itself: choose an intent, then fill its roles."""
    checked = build_check(turn)
    if checked is not None:
        return checked
    phrase = _phrase(turn, asking, store)
    if not any(opens_question(key) for key in phrase) and "{topic}" in phrase:
        return _by_words(turn, asking, store)  # a line as remembered
    best, second = asking.rank(phrase, names_speaker=names_speaker(turn))[:2]
    is_clear = best.score - second.score >= _MARGIN
    is_act = is_acting(best.intent)
    if not is_act and best.score >= _SURE and is_clear and asking.is_talk(phrase):
        return SmallTalkQuery(intent=best.intent)
    if not is_act or best.score < _LEAST:
        return _by_words(turn, asking, store)
    intent = "quote" if _is_of_someone(best.intent, turn) else best.intent
    query = build(intent, turn.asking_with(asking.words_of(intent)))
    if is_clear or not is_acting(second.intent):
        return _if_held(query, turn, store)
    other = build(second.intent, turn.asking_with(asking.words_of(second.intent)))
    return _which(query, other)


def _is_of_someone(intent: str, turn: Turn) -> bool:
    """Tell "did NAME hide reports?" from a question about reports."""
    first, *rest = turn.pieces
    return (
        intent == "sources"
        and first.key in AUXILIARIES
        and any(piece.is_person for piece in rest[:1])
    )


def _if_held(query: Query, turn: Turn, store: Names) -> Query:
    """Take a search for words alone for unclear, where none of them is held.

    A turn that speaks of saying was clear enough, and so is one whose "she" the
    thread explains.
    """
    is_bare = isinstance(query, QuoteQuery) and query == QuoteQuery(words=query.words)
    explained = any(piece.key in PRONOUNS for piece in turn.pieces)
    if not is_bare or explained or says_so(turn) or _holds_any(turn, store):
        return query
    return UnclearQuery(missing=store.holds(turn.text))


def _phrase(turn: Turn, asking: Asking, store: Names) -> list[str]:
    """Write a turn as the examples are written: names as slots, subjects as one.

    A word the articles hold is a subject, even where an example has it.
    """
    phrase: list[str] = []
    for at, piece in enumerate(turn.pieces):
        key = piece.key
        if piece.mark is Mark.DAYS:
            continue
        opens = all(_is_polite(one) for one in turn.pieces[:at])
        is_chore = opens and asking.is_chore(key)
        if piece.mark is Mark.WORD and not (is_chore or _asks(key, asking, store)):
            key = "{topic}"
        key = key if key.startswith("{") else stem(key)
        if key != "{topic}" or phrase[-1:] != ["{topic}"]:
            phrase.append(key)
    return phrase


def _is_polite(piece: Piece) -> bool:
    """Tell a word that may stand before a request: "please", "can you"."""
    return piece.key in _BEFORE_REQUESTS or not piece.is_content


_BEFORE_REQUESTS = frozenset("can could would will please you now ok hey".split())


def _asks(key: str, asking: Asking, store: Names) -> bool:
    if asking.is_acting(key) or is_function_word(key):
        return True
    return asking.is_known(key) and bool(store.holds(key))


def _holds_any(turn: Turn, store: Names) -> bool:
    """Tell whether the articles support any content word of a turn."""
    asked = {word.span.of(turn.text) for word in content_words(turn.text)}
    return len(store.holds(turn.text)) < len(asked)


def _by_words(turn: Turn, asking: Asking, store: Names) -> Query:
    """Search for the words of a question that fits no intent, if any is held."""
    if _holds_any(turn, store):
        return build("quote", turn.asking_with(asking.words_of("quote")))
    return UnclearQuery(missing=store.holds(turn.text))


def _which(query: Query, other: Query) -> Query:
    """Ask which of two readings is meant; what can be looked up comes before help."""
    readings = [q for q in (query, other) if not isinstance(q, HelpQuery)]
    if len(readings) == 1:
        return readings[0]
    commands = tuple(filter(None, map(command_of, readings)))
    return UnclearQuery(candidates=commands) if len(commands) > 1 else query
