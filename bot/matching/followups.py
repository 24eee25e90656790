"""Turns that lean on the thread: "and NAME?", "who else said it?", "since Monday".

Knows how a short turn changes the latest question. Refuses any turn that stands
by itself: that one is understood afresh.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.dialogue import (
    FollowUpKind,
    FollowUpQuery,
    Query,
    QuoteQuery,
    SourcesQuery,
    VisitQuery,
)
from bot.grammar import aspect_of
from bot.matching.askwords import PRONOUNS, SAYING, trimmed
from bot.matching.building import typed_name
from bot.matching.forms import SlotKind
from bot.matching.journeys import ASPECT_KEYS, find_aspects, find_days
from bot.matching.pieces import Mark, Piece, Turn
from bot.matching.pronouns import Leaned, asks_elsewhere, latest_of
from bot.model import Aspect

_MOST_PIECES = 8  # a longer turn stands by itself

_IT = frozenset("it that this so those these them same one".split())
_OTHERS = frozenset("else other others also too".split())
_VERSIONS = frozenset(
    "version versions variant variants wording wordings disagree disagrees differ "
    "differs vary varies".split()
)
_PEOPLE = frozenset("who anyone anybody someone somebody whom people".split())
_PRINTED = frozenset(
    """
    print prints printed printing report reports reported carry carries carried publish
    publishes published ran run runs appear appears appeared article articles paper
    papers outlet outlets source sources newspaper newspapers story
    """.split()
)
_REPEATED = SAYING | frozenset("use used repeat repeated claim claimed".split())
_RECORD = frozenset(
    "record attributed attribution named unnamed anonymous source official".split()
)
_SHOWS = frozenset(
    "show give tell list visit visits trip details please more full".split()
)
_OPENERS = (
    ("what", "about"),
    ("how", "about"),
    ("what", "of"),
    ("and", "what", "about"),
    ("and", "how", "about"),
    ("and", "also"),
    ("and",),
    ("also",),
    ("then",),
    ("but",),
    ("i", "mean"),
    ("i", "meant"),
    ("only",),
    ("just",),
)
_TAKEN_BACK = frozenset("no nope nah sorry".split())
_MORE = frozenset("more anything something else and show me tell give what any".split())
_TOPICS = frozenset(("on", "about"))
_VOICES = frozenset(("from", "by"))
_PLACES = frozenset(("in", "to", "at"))


def follow_up(turn: Turn, earlier: Sequence[Query]) -> Query | FollowUpQuery | None:
    """Change the thread's latest question as a turn asks; None: it stands alone."""
    latest = latest_of(earlier)
    if latest is None or not turn.pieces or len(turn.pieces) > _MOST_PIECES:
        return None
    if any(piece.key == "your" for piece in turn.pieces):  # "how's your day"
        return None
    for read in (_about_it, _worded, _claimed, _by_days, _by_aspect, _by_subject):
        changed = read(turn.pieces, turn, latest)
        if changed is not None:
            return changed
    return None


# ------------------------------------------------------------ of the answer


def _about_it(
    pieces: Sequence[Piece], _turn: Turn, latest: Leaned
) -> Query | FollowUpQuery | None:
    """Read a question about what was just found: "who else printed it?"."""
    if any(piece.mark is not Mark.WORD for piece in pieces):
        return None
    keys = {piece.key for piece in pieces}
    content = {piece.key for piece in pieces if piece.is_content} - {"another"}
    if isinstance(latest, VisitQuery) and keys - {"and"} == {"who", "else"}:
        return _others_there(latest)
    kind = _kind_of(keys, content, is_quote=not isinstance(latest, VisitQuery))
    return None if kind is None else FollowUpQuery(kind=kind, of=latest)


def _others_there(latest: VisitQuery) -> VisitQuery:
    """Read "who else?": all who go there; of a traveller, who goes along."""
    if latest.place:
        return replace(latest, visitor="", words="", aspects=())
    return replace(latest, words="", aspects=(Aspect.COMPANY,))


def _kind_of(
    keys: Collection[str], content: Collection[str], *, is_quote: bool
) -> FollowUpKind | None:
    """Tell what is asked about "it" by the words alone; None: something else."""
    if is_quote and _asks_versions(content):
        return FollowUpKind.SPEAKERS
    if not (_PRINTED | _REPEATED | _RECORD | _FIRST).issuperset(content):
        return None
    refers = not _IT.isdisjoint(keys)
    if not _FIRST.isdisjoint(content):  # "who had it first?": the articles by day
        return FollowUpKind.PRINTED if is_quote and refers else None
    others = not _OTHERS.isdisjoint(keys)
    people = not _PEOPLE.isdisjoint(keys)
    says = not _REPEATED.isdisjoint(keys)
    is_bare = len(keys) == 1
    grades = refers and not says and _RECORD.intersection(content) - _PRINTED
    by_them = not PRONOUNS.isdisjoint(keys) and "did" in keys  # "did she say that?"
    refers |= "who" in keys and set(keys) <= _ASKING_WHO  # "who says?"
    asks_who = is_quote and refers and says and (people or by_them or "when" in keys)
    asks_where = is_quote and "where" in keys and (refers or others or is_bare)
    is_bare |= "which" in keys and len(content) == 1
    prints = not _PRINTED.isdisjoint(keys) and (refers or others or is_bare)
    readings = (
        (FollowUpKind.RECORD, "record" in keys or grades),
        (FollowUpKind.PRINTED, prints),
        (FollowUpKind.SPEAKERS, people and others),
        (FollowUpKind.RECORD, asks_who or (is_quote and keys == {"when"})),
        (FollowUpKind.PRINTED, asks_where),
    )
    return next((kind for kind, fits in readings if fits), None)


_FIRST = frozenset("first earliest".split())
_ASKING_WHO = frozenset("who says said say so".split())


def _asks_versions(content: Collection[str]) -> bool:
    """Tell "who disagrees?" and "show me the other versions" of what was found."""
    asked = set(content) - _SHOWS
    return not asked.isdisjoint(_VERSIONS) and asked <= _VERSIONS | _OTHERS | _PRINTED


_EXACTLY = frozenset("exact exactly precise precisely verbatim wording full".split())
_WORDING = _EXACTLY | SAYING | frozenset("words word quote quotes line lines".split())


def _worded(pieces: Sequence[Piece], _turn: Turn, latest: Leaned) -> Query | None:
    """Read "exact words?" after a question about a quote: the same one again."""
    keys = [piece.key for piece in pieces]
    asks = not _EXACTLY.isdisjoint(keys) or keys == ["word", "for", "word"]
    is_only = all(
        piece.mark is Mark.WORD and (piece.key in _WORDING or not piece.is_content)
        for piece in pieces
    )
    return latest if isinstance(latest, QuoteQuery) and asks and is_only else None


def _claimed(
    pieces: Sequence[Piece], turn: Turn, latest: Leaned
) -> FollowUpQuery | None:
    """Read "did NAME say that?": the words just shown, held against a name."""
    named = [piece for piece in pieces if piece.mark is not Mark.WORD]
    keys = {piece.key for piece in pieces if piece.mark is Mark.WORD}
    if len(named) != 1 or not named[0].is_person or isinstance(latest, VisitQuery):
        return None
    if _IT.isdisjoint(keys) or keys & {"about", "on", "what", "else", "not"}:
        return None
    if keys.isdisjoint(_CLAIMING) or not _CLAIMED.issuperset(keys):
        return None
    speaker = typed_name(named, SlotKind.SPEAKER, turn.between(named))
    return FollowUpQuery(kind=FollowUpKind.CLAIMED, of=latest, speaker=speaker)


_CLAIMING = frozenset("say said says".split())
_CLAIMED = (
    _CLAIMING | _IT | frozenset("did does has was it and really ever who".split())
)


# ---------------------------------------------------------- of the question


def _by_days(pieces: Sequence[Piece], turn: Turn, latest: Leaned) -> Query | None:
    """Read "since Monday" and its like: other days for the same question."""
    days = [piece for piece in pieces if piece.mark is Mark.DAYS]
    rest = [piece for piece in pieces if piece.mark is not Mark.DAYS]
    if len(days) == 0 or any(piece.is_content for piece in rest):
        return None
    match latest:
        case QuoteQuery() | SourcesQuery():
            return replace(
                latest,
                since=next((day.since for day in days if day.since), None),
                until=next((day.until for day in days if day.until), None),
            )
        case VisitQuery():
            since, until = find_days(turn)
            return replace(latest, since=since, until=until)
        case _:
            return None


def _by_aspect(pieces: Sequence[Piece], turn: Turn, latest: Leaned) -> Query | None:
    """Read "when?" and "show me the agenda" after a question about a visit."""
    if not isinstance(latest, VisitQuery):
        return None
    aspects = find_aspects(turn)
    if [piece.key for piece in pieces] == ["what", "for"]:
        aspects = (Aspect.AGENDA,)
    if not aspects or any(piece.mark is not Mark.WORD for piece in pieces):
        return None
    place = "" if asks_elsewhere(turn) else latest.place
    if all(p.key in ASPECT_KEYS | _SHOWS for p in pieces if p.is_content):
        return replace(latest, aspects=aspects, place=place)
    return None


def _by_subject(pieces: Sequence[Piece], turn: Turn, latest: Leaned) -> Query | None:
    """Read "and NAME?", "what about energy?", "in Peru?", "more on energy"."""
    if any(piece.mark is Mark.RUN or piece.key in SAYING for piece in pieces):
        return None
    opened = _after_opener(pieces)
    more = _after_more(opened or _kept_to(pieces))
    rest = trimmed(more or opened or pieces)
    if not rest:
        return None
    others = [piece for piece in pieces if piece.key not in _NO_OTHER]
    is_name_alone = len(rest) == 1 and rest[0].mark is Mark.NAME and len(others) <= 2  # noqa: PLR2004 - "in Peru"
    is_place = isinstance(latest, VisitQuery) and _is_placed(pieces, rest)
    if not (opened or more or is_name_alone or is_place):
        return None
    if isinstance(latest, QuoteQuery) and (asked := _of_and_about(rest, turn, latest)):
        return asked
    before = [piece.key for piece in opened or pieces if piece.end <= rest[0].start]
    return _changed(rest, before[-1] if before else "", turn, latest)


_NO_OTHER = frozenset("the a an only just alone please".split())


def _is_placed(pieces: Sequence[Piece], rest: Sequence[Piece]) -> bool:
    """Tell "in Peru" by itself: a place that isn't held, typed as a name."""
    return (
        len(pieces) == len(rest) + 1 and pieces[0].key in _PLACES and _is_proper(rest)
    )


def _of_and_about(
    rest: Sequence[Piece], turn: Turn, latest: QuoteQuery
) -> QuoteQuery | None:
    """Read "and NAME about energy?": another speaker, another subject."""
    at = next((n for n, piece in enumerate(rest) if piece.key in _TOPICS), 0)
    who, about = rest[:at], trimmed(rest[at + 1 :])
    is_who = len(who) == 1 and (who[0].is_person or _is_proper(who))
    if not (is_who and about):
        return None
    speaker = typed_name(who, SlotKind.SPEAKER, turn.between(who))
    subject = turn.between(about)
    return replace(_asked_of(latest, speaker), about=subject, words="")


def _after_opener(pieces: Sequence[Piece]) -> list[Piece]:
    """Give what stands after "and" or "what about"; nothing where neither does."""
    meant = _kept_to(pieces)
    if meant is not pieces and meant[0].mark is Mark.NAME:  # "sorry, NAME"
        return list(meant)
    pieces = meant
    keys = [piece.key for piece in pieces]
    for opener in _OPENERS:
        if tuple(keys[: len(opener)]) == opener:
            rest = list(pieces[len(opener) :])
            return [] if _has_question(rest) else rest
    return []


def _kept_to(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Give what is meant after what is taken back: "no, about energy"."""
    kept = [n for n, piece in enumerate(pieces) if piece.key not in _TAKEN_BACK]
    return pieces[kept[0] :] if kept and kept[0] else pieces


def _has_question(pieces: Sequence[Piece]) -> bool:
    """Tell a question of its own after "and": "and who visited NAME?"."""
    asks = "what who whom when where why how which did does has is was will".split()
    return any(piece.key in asks for piece in pieces)


def _after_more(pieces: Sequence[Piece]) -> list[Piece]:
    """Give what stands after "more on", "anything about", or "on" alone."""
    for place, piece in enumerate(pieces):
        if piece.key in _TOPICS and place + 1 < len(pieces):
            return list(pieces[place + 1 :])
        if piece.mark is not Mark.WORD or piece.key not in _MORE:
            return []
    return []


def _changed(
    rest: Sequence[Piece], marker: str, turn: Turn, latest: Leaned
) -> Query | None:
    """Put another subject in the place it has in the latest question."""
    name = rest[0] if len(rest) == 1 and rest[0].mark is Mark.NAME else None
    text = turn.between(rest)
    article = name.names(SlotKind.ARTICLE) if name else ()
    match latest:
        case QuoteQuery() | SourcesQuery() if article and name and not name.is_person:
            return replace(latest, article=article[0])
        case QuoteQuery():
            return _changed_quote(rest, name, marker, text, latest)
        case VisitQuery():
            return _changed_visit(rest, name, marker, text, latest)
        case SourcesQuery() if name is not None and name.is_person:
            return QuoteQuery(speaker=typed_name(rest, SlotKind.SPEAKER, text))
        case SourcesQuery():
            return replace(latest, words=text, article="")
        case _:
            return None


def _changed_quote(
    rest: Sequence[Piece],
    name: Piece | None,
    marker: str,
    text: str,
    latest: QuoteQuery,
) -> Query:
    """Ask the same of another speaker, or the same speaker about another thing."""
    if marker not in _TOPICS:
        if name is not None and (name.names(SlotKind.SPEAKER) or name.is_person):
            return _asked_of(latest, typed_name(rest, SlotKind.SPEAKER, text))
        if marker in _VOICES or (latest.speaker and name is None and _is_proper(rest)):
            return _asked_of(latest, text)
    if latest.speaker:
        return replace(latest, about=text, words="")
    return replace(latest, words=text, about="")


def _asked_of(latest: QuoteQuery, speaker: str) -> QuoteQuery:
    return replace(latest, speaker=speaker, also=())


def _changed_visit(
    rest: Sequence[Piece],
    name: Piece | None,
    marker: str,
    text: str,
    latest: VisitQuery,
) -> Query:
    """Ask the same of another visitor or place, or about a subject."""
    if marker in _TOPICS:
        return replace(latest, words=text)
    if name is not None and name.is_person:
        return replace(latest, visitor=typed_name(rest, SlotKind.VISITOR, text))
    if marker in _PLACES or (name is not None and name.names(SlotKind.PLACE)):
        return replace(latest, place=typed_name(rest, SlotKind.PLACE, text))
    aspects = tuple(filter(None, (aspect_of(piece.key) for piece in rest)))
    if aspects:
        return replace(latest, aspects=aspects)
    if latest.visitor and _is_proper(rest):
        return replace(latest, visitor=text)
    return replace(latest, words=text)


def _is_proper(pieces: Sequence[Piece]) -> bool:
    """Tell words typed as a name that isn't held."""
    return all(piece.text[:1].isupper() for piece in pieces if piece.is_content)
