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
    UnclearQuery,
    VisitQuery,
)
from bot.grammar import command_of, is_command, parse_command
from bot.intents import SMALL_TALK, IntentSet
from bot.matching.asking import Asking, Ranked, learn
from bot.matching.askwords import (
    AUXILIARIES,
    PRONOUNS,
    QUESTIONS,
    opens_question,
)
from bot.matching.building import (
    build,
    build_amount,
    chooses_amount,
)
from bot.matching.checking import build_check
from bot.matching.commands import fits, placed, saying_something
from bot.matching.followups import follow_up
from bot.matching.forms import Names
from bot.matching.intending import intent_of, names_place_alone
from bot.matching.journeys import (
    asks_standing,
    from_today,
)
from bot.matching.lexicon import lexicon_of
from bot.matching.phrases import as_asked, as_said
from bot.matching.pieces import Mark, Turn
from bot.matching.pronouns import is_of_nobody, lean, of_whom
from bot.matching.roles import names_speaker, says_so
from bot.matching.talk import (
    LEAST_LINE,
    LEAST_SUBJECT,
    LIKELIER,
    SURE,
    asks_of_held,
    is_chore,
    is_turned_away,
)
from bot.matching.turns import MOST_LETTERS, is_face, is_noise, take_apart
from bot.search import SURE_LINE, content_words
from bot.text import beginning

# Set on the phrasings of tests/integration/test_understanding.py.
_LEAST = 0.30  # below it no intent is meant
_MARGIN = 0.01  # less than this between two intents: ask which


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
    lexicon, today = lexicon_of(store), now.date()
    if is_command(turn):
        read = beginning(turn, _MOST_OF_COMMAND)
        query = parse_command(read, now=now, fits=lambda f, v: fits(f, v, lexicon))
        return saying_something(placed(query, lexicon, store, today))
    if is_face(turn):
        return SmallTalkQuery()
    asking = learn(intents)
    apart = take_apart(turn, lexicon=lexicon, asks=asking, printed=store, today=today)
    if not apart.pieces or is_noise(apart.text):
        return HelpQuery()
    followed = follow_up(apart, earlier)
    if followed is not None:
        return followed
    fresh = _fresh(apart, asking, store)
    if isinstance(fresh, VisitQuery):
        fresh = from_today(fresh, today)
    leaned = lean(fresh, apart, earlier)
    return of_whom(leaned, store) if is_of_nobody(leaned, apart) else leaned


def prepare(store: Names, intents: IntentSet) -> None:
    """Do ahead what the first question would otherwise wait for.

    Worth calling when a snapshot is built: nothing else changes by it.
    """
    lexicon_of(store)
    learn(intents)


_MOST_OF_COMMAND = 4_000  # code points: a statement to check may be long


def most_read(turn: str) -> int:
    """Give how many code points of a turn are read; of a shorter one, all."""
    return _MOST_OF_COMMAND if is_command(turn) else MOST_LETTERS


def _fresh(turn: Turn, asking: Asking, store: Names) -> Query:
    """Understand a question by itself: choose an intent, then fill its roles."""
    plain = build_check(turn) or build_amount(turn) or _line(turn, asking, store)
    if plain is not None:
        return plain
    phrase = as_asked(turn, asking, store)
    spoken = as_said(turn, asking)
    words = [piece.key for piece in turn.pieces]
    ranked = asking.rank(phrase, spoken, words, names_speaker=names_speaker(turn))
    is_talk = asking.is_talk(spoken)
    is_told = asks_of_held(turn, asking, store) or chooses_amount(turn)
    if not is_told and is_turned_away(ranked, turn, store, is_talk=is_talk):
        least = _LIKE_LINE if _may_be_line(turn, asking) else SURE_LINE
        if _is_sentence(turn) and store.line_sureness(turn.text) >= least:
            return QuoteQuery(words=turn.text)  # "send us a press letter ..." is one
        talk = ranked.talk.intent if ranked.talk.score >= SURE else SMALL_TALK
        return SmallTalkQuery(intent=talk)
    is_line = not any(opens_question(key) for key in phrase) and "{topic}" in phrase
    if is_line or ranked.acting[0].score < _LEAST:
        return _or_talk(_by_words(turn, asking, store), ranked)
    return _acted(ranked, turn, asking, store)


def _acted(ranked: Ranked, turn: Turn, asking: Asking, store: Names) -> Query:
    """Fill the roles of a question whose likeliest intents are known."""
    best, second = ranked.acting[:2]
    if {best.intent, second.intent} == _EITHER and names_place_alone(turn):
        return build("visit", turn.asking_with(asking.words_of("visit")))
    intent = intent_of(best.intent, turn, asking, store)
    query = _built(intent, turn.asking_with(asking.words_of(intent)), store)
    if is_chore(query, turn, asking, ranked, store):
        return SmallTalkQuery()
    held = query if _may_be_told(turn, ranked) else _if_held(query, turn, store)
    is_clear = best.score - second.score >= _MARGIN
    is_clear = is_clear or intent_of(second.intent, turn, asking, store) == intent
    if held is not query or is_clear:
        return _or_talk(held, ranked)
    other = build(second.intent, turn.asking_with(asking.words_of(second.intent)))
    return _which(query, other)


_EITHER = frozenset(("quote", "visit"))


def _or_talk(query: Query, ranked: Ranked) -> Query:
    """Take for talk what no article speaks of, where that is as likely."""
    is_unheld = isinstance(query, UnclearQuery) and bool(query.missing)
    return SmallTalkQuery() if is_unheld and ranked.lead >= LIKELIER else query


# Of a line half remembered: from here on what comes nearest is shown, where it would
# be talk. From `SURE_LINE` on it is told, whatever else it may be.
_LIKE_LINE = 0.6


def _line(turn: Turn, asking: Asking, store: Names) -> Query | None:
    """Read a line that stands in an article; None: it names someone, or asks."""
    is_held = _may_be_line(turn, asking) and (
        store.holds_together(turn.text) or store.line_sureness(turn.text) >= SURE_LINE
    )
    return QuoteQuery(words=turn.text) if is_held else None


def _may_be_line(turn: Turn, asking: Asking) -> bool:
    """Tell a sentence, or much of one, that asks nothing and names nobody."""
    keys = [piece.key for piece in turn.pieces]
    return _is_sentence(turn) and not asking.opens_question(keys)


def _is_sentence(turn: Turn) -> bool:
    """Tell words that may be of a line; "you can't eat a cull??" doubts it, too."""
    pieces = turn.pieces
    asks = pieces[0].key in QUESTIONS | AUXILIARIES
    return (
        len(pieces) >= LEAST_LINE
        and sum(piece.is_content for piece in pieces) >= LEAST_SUBJECT
        and all(piece.mark is Mark.WORD for piece in pieces)
        and not (asks and "?" in turn.text)
    )


def _if_held(query: Query, turn: Turn, store: Names) -> Query:
    """Take a search for words alone for unclear, where none of them is held.

    A turn that speaks of saying was clear enough, and so is one whose "she" the
    thread explains.
    """
    explained = any(piece.key in PRONOUNS for piece in turn.pieces)
    if explained or says_so(turn) or not _is_bare(query) or _holds_any(turn, store):
        return query
    return UnclearQuery(missing=store.holds(turn.text))


def _may_be_told(turn: Turn, ranked: Ranked) -> bool:
    """Tell a question, which an article may answer in words of its own."""
    return ranked.lead < LIKELIER and turn.pieces[0].key in QUESTIONS


def _built(intent: str, turn: Turn, store: Names) -> Query:
    """Build a question; by fewer of its words, if no cutting has all of them.

    "On Monday" may be when it was said, and who came from Lenn need not have come.
    """
    query = build(intent, turn)
    if not isinstance(query, QuoteQuery):
        return query
    if query.since or query.until:
        return _remembered(intent, turn, store) or query
    if store.holds_together(f"{query.words} {query.about}"):
        return query
    for fewer in filter(None, (_limited(turn), _without_going(turn))):
        other = build(intent, fewer)
        if not isinstance(other, QuoteQuery):
            continue
        topic = f"{other.words} {other.about}".strip()
        if topic and store.holds_together(topic):
            return other
    return query


def _remembered(intent: str, turn: Turn, store: Names) -> Query | None:
    """Read "before April" as words of a line, where one is printed so."""
    pieces = tuple(
        replace(p, is_loose=True) if p.mark is Mark.DAYS and p.until else p
        for p in turn.pieces
    )
    line = build(intent, replace(turn, pieces=pieces))
    if not isinstance(line, QuoteQuery) or line.since or line.until:
        return None
    words = f"{line.words} {line.about}"
    is_line = len(content_words(words)) >= _OF_A_LINE
    return line if is_line and store.holds_together(words) else None


_OF_A_LINE = 4  # words that tell


def _limited(turn: Turn) -> Turn | None:
    is_dated = any(piece.is_loose and piece.since for piece in turn.pieces)
    return replace(turn, is_limited=True) if is_dated else None


_GOING = frozenset(
    """
    come comes coming came go goes going went gone get gets getting got gotten
    back home away
    """.split()
)


def _without_going(turn: Turn) -> Turn | None:
    """Give a question without the words of going; None: too little is left of it."""
    asks = turn.pieces[0].key in QUESTIONS | AUXILIARIES
    rest = tuple(
        p for p in turn.pieces if p.mark is not Mark.WORD or p.key not in _GOING
    )
    is_less = len(rest) < len(turn.pieces)
    is_left = sum(piece.is_content for piece in rest) >= LEAST_SUBJECT
    return replace(turn, pieces=rest) if asks and is_less and is_left else None


def _is_bare(query: Query) -> bool:
    """Tell a question that names nothing but words."""
    match query:
        case QuoteQuery():
            return query == QuoteQuery(words=query.words)
        case VisitQuery(words=words) if words and not asks_standing(words):
            return query == VisitQuery(words=words, aspects=query.aspects)
        case _:
            return False


def _holds_any(turn: Turn, store: Names) -> bool:
    """Tell whether the articles support any content word of a turn."""
    asked = {word.span.of(turn.text) for word in content_words(turn.text)}
    return len(store.holds(turn.text)) < len(asked)


def _by_words(turn: Turn, asking: Asking, store: Names) -> Query:
    """Search for the words of a question that fits no intent, if any is held."""
    if _holds_any(turn, store):
        asked = turn.asking_with(asking.words_of("quote"))
        return _built("quote", asked, store)
    return UnclearQuery(missing=store.holds(turn.text))


def _which(query: Query, other: Query) -> Query:
    """Ask which of two readings is meant; what can be looked up comes before help."""
    readings = [q for q in (query, other) if not isinstance(q, HelpQuery)]
    if len(readings) == 1:
        return readings[0]
    commands = tuple(dict.fromkeys(filter(None, map(command_of, readings))))
    return UnclearQuery(candidates=commands) if len(commands) > 1 else query
