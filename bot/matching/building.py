"""A turn and its intent, made into the question that the answers know.

Names go to their roles as typed or as the one name they mean; words that fit no
role are searched for.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import zip_longest

from bot.dialogue import (
    DigestQuery,
    HelpQuery,
    Query,
    QuoteQuery,
    SourcesQuery,
    VisitQuery,
)
from bot.extract.figures.amounts import find_figures
from bot.matching.askwords import (
    AUXILIARIES,
    NOBODY,
    QUESTIONS,
    STILL_ASKING,
    asked_about,
    is_saying,
)
from bot.matching.forms import SlotKind
from bot.matching.journeys import (
    agreement_in,
    are_parting,
    find_aspects,
    find_days,
    find_journey,
)
from bot.matching.pieces import Mark, Piece, Turn
from bot.matching.roles import Roles, find_roles
from bot.model import Article, ArticleId, Span
from bot.search import NEGATIONS, content_words


def build(intent: str, turn: Turn) -> Query:
    """Make the question of a turn whose intent is known."""
    return _BUILDERS[intent](turn)


def typed_name(pieces: Sequence[Piece], kind: SlotKind, typed: str) -> str:
    """Give a name in full where one alone is meant, else as typed.

    An office that several hold stays an office: the answer asks which.
    """
    if len(pieces) == 1 and pieces[0].office and len(pieces[0].any_names()) > 1:
        return pieces[0].office
    meant = pieces[0].names(kind) if len(pieces) == 1 else ()
    if not meant and len(pieces) == 1 and pieces[0].is_person:
        meant = tuple(pieces[0].any_names())
    return meant[0] if len(meant) == 1 else typed


def _in_full(turn: Turn, pieces: Sequence[Piece], kind: SlotKind) -> str:
    return typed_name(pieces, kind, turn.between(pieces))


def article_of(turn: Turn) -> Piece | None:
    """Give the article or outlet that a turn names."""
    return next((p for p in turn.pieces if p.names(SlotKind.ARTICLE)), None)


def _quote(turn: Turn) -> Query:
    """Read a question about who said what, or whether it was said so."""
    if turn.runs():
        return QuoteQuery(words=" ".join(turn.runs()))
    roles = find_roles(turn)
    article = article_of(turn)
    topic = [p for p in roles.topic if p is not article and not _prints(p, turn)]
    if asks_of_events(turn):
        topic = [piece for piece in topic if piece.key not in EVENTS]
    is_limit = _limits_saying(turn, roles)
    if not is_limit:
        topic = _with_loose_days(topic, turn)
    speaker = _in_full(turn, roles.speaker, SlotKind.SPEAKER)
    if not speaker and not roles.is_spoken and _is_speaker_alone(topic):
        speaker, topic = _in_full(turn, topic, SlotKind.SPEAKER), []  # a name alone
    since, until = _days_said(turn) if is_limit else _days_of(turn, is_loose=False)
    if not (topic or speaker or roles.is_spoken):
        topic = _done(turn)
    words = _asked_words(topic, turn)
    named = bool(article and article.names(SlotKind.ARTICLE))
    # "who mentioned NAME": as free words of a command it would be who spoke.
    is_name = len(topic) == 1 and bool(topic[0].names(SlotKind.SPEAKER))
    is_about = bool(speaker) or is_name
    others = [_in_full(turn, who, SlotKind.SPEAKER) for who in roles.also]
    first, *also = (*others, speaker)
    return QuoteQuery(
        words="" if is_about else words,
        speaker=first,
        also=tuple(also),
        about=words if is_about else "",
        article=article.names(SlotKind.ARTICLE)[0] if article and named else "",
        since=since,
        until=until,
        is_said=roles.is_spoken and bool(since or until),
    )


def _done(turn: Turn) -> list[Piece]:
    """Give the words of asking that are asked about: "who won", "how many came"."""
    if turn.pieces[0].key not in QUESTIONS | AUXILIARIES:
        return []
    return [
        piece
        for piece in turn.pieces
        if piece.mark is Mark.WORD
        and piece.is_content
        and piece.key not in STILL_ASKING | NOBODY | _ANY_OF_THEM
    ]


# What a question for all that is held is made of, beside words of saying.
_ANY_OF_THEM = frozenset(
    """
    latest lately recently recent new newest today yesterday got get gets held hold
    holds know show find read been
    """.split()
)


def _is_speaker_alone(topic: Sequence[Piece]) -> bool:
    """Tell the name of somebody quoted from that of who is only told of."""
    is_one = len(topic) == 1 and topic[0].is_person
    return is_one and bool(topic[0].names(SlotKind.SPEAKER))


_PAPERS = frozenset("paper papers newspaper newspapers outlet outlets".split())


def _prints(piece: Piece, turn: Turn) -> bool:
    """Tell "paper" in "which paper said ..." and "did the paper say ...".

    A paper prints what is asked about, and is no part of it.
    """
    after = next((p for p in turn.pieces if p.start >= piece.end), None)
    return piece.key in _PAPERS and after is not None and is_saying(after)


EVENTS = frozenset("happen happens happened happening".split())


def asks_of_events(turn: Turn) -> bool:
    """Tell "what happened in Lenn"."""
    keys = [piece.key for piece in turn.pieces]
    return keys[:1] == ["what"] and not EVENTS.isdisjoint(keys)


def _asked_words(topic: Sequence[Piece], turn: Turn) -> str:
    """Give the words asked about, with the "why" or "or" that they hang on.

    What is to choose from is looked for side by side, a reason by its sentence.
    """
    if not topic:
        return ""
    if topic[-1].key == "not" and _before(topic[-1], turn) == "or":  # "safe or not"
        topic = topic[:-1]
    if _asks_how_come(turn):
        topic = [piece for piece in topic if piece is not turn.pieces[1]] or topic
    starts = {piece.start for piece in topic}
    kept: list[Piece] = []
    for piece, after in zip_longest(turn.pieces, turn.pieces[1:]):
        is_choice = piece.key in _CHOOSES and min(starts) < piece.start < max(starts)
        is_rank = piece.key in _RANKS and after is not None and after.start in starts
        if piece.start in starts or is_choice or is_rank:
            kept.append(piece)
    words = turn.between(kept)
    return f"why {words}" if words and _asks_why(turn) else words


def _before(piece: Piece, turn: Turn) -> str:
    """Give the key before a piece; empty where it is the first."""
    return next((p.key for p in reversed(turn.pieces) if p.end <= piece.start), "")


_CHOOSES = frozenset(("or", "vs", "versus"))
_RANKS = frozenset(("most", "least"))


def chooses_amount(turn: Turn) -> bool:
    """Tell "14 or 17 million", "2nd or third", which no talk asks for."""
    pieces = turn.pieces
    return any(
        piece.key in _CHOOSES
        and _has_digit(pieces[max(0, at - 2) : at])
        and _has_digit(pieces[at + 1 : at + 2])
        for at, piece in enumerate(pieces)
    )


def _has_digit(pieces: Sequence[Piece]) -> bool:
    return any(
        piece.key in _ORDINALS or any(map(str.isdigit, piece.key)) for piece in pieces
    )


_ORDINALS = frozenset(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    """.split()
)


def _asks_why(turn: Turn) -> bool:
    return any(piece.key == "why" for piece in turn.pieces) or _asks_how_come(turn)


def _asks_how_come(turn: Turn) -> bool:
    return [piece.key for piece in turn.pieces[:2]] == ["how", "come"]


def _limits_saying(turn: Turn, roles: Roles) -> bool:
    """Tell "what did NAME say on Monday" from what was said of Monday."""
    loose = [p for p in turn.pieces if p.is_loose]
    if turn.is_limited:
        return True
    if any(not (piece.since or piece.until) for piece in loose):  # "next week"
        return False
    after = loose[-1].start if loose else 0
    return bool(roles.speaker) and all(p.start > after for p in roles.topic)


def _with_loose_days(topic: Sequence[Piece], turn: Turn) -> list[Piece]:
    """Give a topic with the days that it tells of: "the vote on Monday"."""
    loose = [piece for piece in turn.pieces if piece.is_loose]
    return sorted((*topic, *loose), key=lambda piece: piece.start)


_PRINTED_AFTER = timedelta(days=1)


def _days_said(turn: Turn) -> tuple[date | None, date | None]:
    """Give the days on which what was said may be printed: that day or the next."""
    since, until = _days_of(turn)
    is_day = since == until and any(piece.is_loose for piece in turn.pieces)
    return since, until + _PRINTED_AFTER if until and is_day else until


def _days_of(turn: Turn, *, is_loose: bool = True) -> tuple[date | None, date | None]:
    """Give the first and the last day that a turn limits itself to."""
    days = [piece for piece in turn.pieces if piece.mark is Mark.DAYS]
    days = [piece for piece in days if is_loose or not piece.is_loose]
    return (
        next((piece.since for piece in days if piece.since), None),
        next((piece.until for piece in days if piece.until), None),
    )


def build_amount(turn: Turn) -> Query | None:
    """Read an amount by itself, "£85m": who prints it; None: more is asked."""
    article = Article(
        id=ArticleId(""), text=turn.text, paragraphs=(Span(0, len(turn.text)),)
    )
    spans = [figure.span for figure in find_figures(article)]
    beside = [
        word
        for word in content_words(turn.text)
        if not any(span.touches(word.span) for span in spans)
    ]
    return QuoteQuery(words=turn.text) if spans and not beside else None


def _visit(turn: Turn) -> Query:
    journey = find_journey(turn)
    since, until = find_days(turn)
    rest = journey.rest
    if rest and rest[-1].key == "not" and _before(rest[-1], turn) == "or":
        rest = rest[:-1]  # "did NAME go or not"
    rest = rest or agreement_in(turn)
    if rest and not (journey.visitor or journey.place) and are_parting(rest):
        return QuoteQuery(words=turn.between(rest))  # "who is leaving": no trip
    return VisitQuery(
        words=turn.between(rest),
        visitor=_in_full(turn, journey.visitor, SlotKind.VISITOR),
        place=_in_full(turn, journey.place, SlotKind.PLACE),
        aspects=find_aspects(turn),
        since=since,
        until=until,
    )


def _sources(turn: Turn) -> Query:
    article = article_of(turn)
    asked = [p for p in asked_about(turn.pieces) if p is not article]
    since, until = _days_of(turn)
    conflicts = _asks_conflicts(turn)
    if conflicts:  # "which figures don't match"
        asked = [p for p in asked if p.key not in NEGATIONS]
    asked = [p for p in asked if not _denies_asking(p, turn)]
    return SourcesQuery(
        words=" ".join(turn.runs()) or turn.between(asked),
        article=article.names(SlotKind.ARTICLE)[0] if article else "",
        conflicts=conflicts,
        since=since,
        until=until,
    )


_CONFLICTS = frozenset(
    """
    conflict conflicts contradiction contradictions discrepancy discrepancies
    disagreement disagreements inconsistency inconsistencies conflicting differing
    contradictory
    """.split()
)
_DIFFER = frozenset(
    """
    disagree disagrees differ differs contradict contradicts agree agrees match
    matches vary varies conflict
    """.split()
)
# What can differ from one article to another.
_ACCOUNTS = frozenset(
    """
    they article articles paper papers report reports account accounts source sources
    outlet outlets story stories cutting cuttings version versions figure figures
    number numbers coverage anyone anybody
    """.split()
)


def _asks_conflicts(turn: Turn) -> bool:
    """Tell "where do the papers disagree" from who says that parties disagree."""
    subject = ""
    for piece in turn.pieces:
        if piece.key in _CONFLICTS or (piece.key in _DIFFER and subject in _ACCOUNTS):
            return True
        if piece.key in _ACCOUNTS or (piece.is_content and piece.key not in NEGATIONS):
            subject = piece.key
    return False


def _denies_asking(piece: Piece, turn: Turn) -> bool:
    """Tell the "not" of "which don't mention it": the silent are told anyway."""
    after = next((p for p in turn.pieces if p.start >= piece.end), piece)
    return piece.key in NEGATIONS and after.is_asking


def _digest(turn: Turn) -> Query:
    """Read what is new; of some days, it is the articles of those days."""
    topic = turn.between(asked_about(turn.pieces))
    since, until = _days_of(turn)
    if since or until:
        return SourcesQuery(words=topic, since=since, until=until)
    return DigestQuery(topics=(topic,) if topic else ())


def _help(turn: Turn) -> Query:
    """Teach; about one command, where its subject is named."""
    keys = {piece.key for piece in turn.pieces}
    for topic, called in _HELP_TOPICS.items():
        if not called.isdisjoint(keys):
            return HelpQuery(topic=topic)
    return HelpQuery()


_HELP_TOPICS = {
    "quote": frozenset("quote quotes quotation quotations said".split()),
    "visit": frozenset("visit visits trip trips agenda".split()),
    "sources": frozenset("source sources article articles".split()),
    "digest": frozenset("digest digests".split()),
}

_BUILDERS: dict[str, Callable[[Turn], Query]] = {
    "quote": _quote,
    "visit": _visit,
    "sources": _sources,
    "digest": _digest,
    "help": _help,
}
