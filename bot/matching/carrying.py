"""A short question in a thread, read as one about what the thread was about.

Knows which earlier words a turn like "when's she back" or "for how much" goes on
from. Refuses talk, and never leaves out what the turn itself asks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.dialogue import Query, QuoteQuery, SourcesQuery, VisitQuery
from bot.intents import IntentSet
from bot.matching.asking import learn
from bot.matching.askwords import AUXILIARIES, PRONOUNS, QUESTIONS
from bot.matching.forms import Names, SlotKind
from bot.matching.lexicon import lexicon_of
from bot.matching.pieces import Mark, Piece
from bot.matching.pronouns import Leaned, latest_of
from bot.matching.subjects import without_measures
from bot.matching.turns import take_apart
from bot.model import Aspect, SpeakerKind
from bot.resolve import Name
from bot.search import content_words, stem, tokens

_MOST_PIECES = 9  # a longer turn stands by itself
_BETWEEN_US = frozenset("i me my we us our you your u".split())
_BEFORE = frozenset("and but so for with to at from by ok okay".split())


def carried(
    turn: str,
    earlier: Sequence[Query],
    *,
    store: Names,
    intents: IntentSet,
    today: date,
) -> Iterator[Query]:
    """Yield what a turn may ask of the thread's latest question, likeliest first."""
    latest = latest_of(earlier)
    if latest is None:
        return
    apart = take_apart(
        turn, lexicon=lexicon_of(store), asks=learn(intents), printed=store, today=today
    )
    keys = [piece.key for piece in apart.pieces]
    if isinstance(latest, QuoteQuery) and latest.speaker:
        yield from _of_another(apart.pieces, latest, store)
        yield from _of_days(apart.pieces, latest)
    if not _asks(keys) or any(p.mark is not Mark.WORD for p in apart.pieces):
        return
    if isinstance(latest, VisitQuery):
        yield from _of_visit(keys, latest)
    asked = " ".join(p.text for p in apart.pieces if _is_asked(p))
    for subject in _subjects(latest):
        yield QuoteQuery(words=f"{subject} {asked}".strip())
        if not _HOME.isdisjoint(keys):
            yield QuoteQuery(words=f"{subject} returns")


_HOME = frozenset("back home".split())  # "when's she back": "returns on Monday"


def asked_of_it(
    turn: str, *, store: Names, intents: IntentSet, today: date
) -> str | None:
    """Give what a short question asks of "it"; None: it asks nothing of it."""
    apart = take_apart(
        turn, lexicon=lexicon_of(store), asks=learn(intents), printed=store, today=today
    )
    keys = [piece.key for piece in apart.pieces]
    is_plain = all(piece.mark is Mark.WORD for piece in apart.pieces)
    if not is_plain or not _asks(keys) or _IT.isdisjoint(keys):
        return None
    asking = QUESTIONS | AUXILIARIES | PRONOUNS | _IT | _AMOUNT
    words = " ".join(p.text for p in apart.pieces if p.key not in asking)
    return " ".join(word.key for word in content_words(words))


def on_it(query: Query, asked: str, earlier: Sequence[Query]) -> Query | None:
    """Give a question of "it" the subject of the thread; None: it has one, or none is.

    "How much will it cost" was answered with what anything costs.
    """
    latest = latest_of(earlier)
    if latest is None:
        return None
    subject = _without_when(_subject(latest))
    is_open = query == QuoteQuery()
    if is_open and not asked and not content_words(subject):
        return latest  # "how much is it" of a fund on a card: the card again
    if not content_words(subject):
        return None
    if isinstance(query, QuoteQuery) and query.speaker:
        is_of_any = not (query.words or query.about)
        return replace(query, about=subject) if is_of_any else None
    is_plain = isinstance(query, QuoteQuery) and not query.about
    if (is_plain and (asked or is_open)) or _is_of_any_trip(query, latest):
        return QuoteQuery(words=f"{subject} {asked}".strip())
    return None


_WHEN = frozenset("due out over ready coming happening starting".split())


def _without_when(subject: str) -> str:
    """Leave out what only asked for a day: "the inquiry due", of the inquiry."""
    kept = [word for word in subject.split() if word.lower() not in _WHEN]
    return " ".join(kept) or subject


def _is_of_any_trip(query: Query, latest: Leaned) -> bool:
    """Tell "when will it arrive", read of every trip, where none was asked about."""
    return not isinstance(latest, VisitQuery) and (
        isinstance(query, VisitQuery) and query == VisitQuery(aspects=query.aspects)
    )


_AMOUNT = frozenset("much many far".split())
_IT = frozenset("it this that".split())


def _subject(latest: Leaned) -> str:
    """Give the thing that the latest question was about, without who."""
    match latest:
        case QuoteQuery():
            return f"{latest.words} {latest.about}".strip()
        case VisitQuery():
            return latest.words or latest.place
        case SourcesQuery():
            return latest.words
        case _:
            return ""


def _of_days(pieces: Sequence[Piece], latest: QuoteQuery) -> Iterator[QuoteQuery]:
    """Read "and on Thursday?" of all that was said then, on whatever occasion."""
    days = [piece for piece in pieces if piece.mark is Mark.DAYS]
    is_bare = not any(p.is_content for p in pieces if p.mark is not Mark.DAYS)
    if len(days) == 1 and is_bare and (latest.about or latest.words):
        since, until = days[0].since, days[0].until
        yield replace(latest, about="", words="", since=since, until=until)


def _asks(keys: Sequence[str]) -> bool:
    """Tell a short question that is not between the asker and the bot."""
    if not 0 < len(keys) <= _MOST_PIECES or not _BETWEEN_US.isdisjoint(keys):
        return False
    first = next((key for key in keys if key not in _BEFORE), "")
    return first in QUESTIONS | AUXILIARIES


def _is_asked(piece: Piece) -> bool:
    return piece.is_content and piece.key not in QUESTIONS | AUXILIARIES | PRONOUNS


def in_words(
    turn: str, *, store: Names, intents: IntentSet, today: date
) -> QuoteQuery | None:
    """Give a question by its words alone, as a sentence may tell it; None: too few.

    "When is the audit coming out" was read as one about a trip.
    """
    apart = take_apart(
        turn, lexicon=lexicon_of(store), asks=learn(intents), printed=store, today=today
    )
    if not _asks([piece.key for piece in apart.pieces]):
        return None
    bare = without_measures(apart.pieces)
    asked = [p.text for p in bare if _is_asked(p) and p.key not in _GOING]
    return QuoteQuery(words=" ".join(asked)) if len(asked) > 1 else None


_GOING = frozenset("come comes coming go goes going get gets getting out".split())
_OPENERS = (("and",), ("what", "about"), ("how", "about"), ("and", "what", "about"))
_MOST_OFFICE = 4  # words: "and the health minister"


def _of_another(
    pieces: Sequence[Piece], latest: QuoteQuery, store: Names
) -> Iterator[QuoteQuery]:
    """Read "and the union?", of whose words the cuttings hold its secretary's.

    On the same subject, or else on any.
    """
    keys = tuple(piece.key for piece in pieces)
    size = max((len(o) for o in _OPENERS if keys[: len(o)] == o), default=0)
    rest = [piece for piece in pieces[size:] if piece.is_content]
    if not size or not 0 < len(rest) <= _MOST_OFFICE:
        return
    if len(rest) == 1 and rest[0].is_person and (latest.about or latest.words):
        named = rest[0].names(SlotKind.SPEAKER)
        if len(named) == 1 and named[0] != latest.speaker:
            yield replace(latest, speaker=named[0], also=(), about="", words="")
    wanted = {stem(piece.key) for piece in rest if piece.mark is Mark.WORD}
    if len(wanted) < len(rest):
        return
    speakers = [one.canonical for one in store.speakers if _is_called(one, wanted)]
    if len(speakers) == 1 and speakers[0] != latest.speaker:
        yield replace(latest, speaker=speakers[0], also=())
        yield replace(latest, speaker=speakers[0], also=(), about="", words="")


def _is_called(name: Name, wanted: set[str]) -> bool:
    """Tell a person by a role: "union" of "secretary of the growers' union"."""
    return name.kind is SpeakerKind.PERSON and any(
        wanted <= {stem(word.key) for word in tokens(role)} for role in name.roles
    )


_PUT_OFF = frozenset(
    """
    off postponed postpone delayed delay cancelled canceled cancel scrapped dropped
    called
    """.split()
)
_ALONG = frozenset("bring brings bringing brought take takes taking took along".split())


def _of_visit(keys: Sequence[str], latest: VisitQuery) -> Iterator[VisitQuery]:
    """Read "why was it put off" and "who is he bringing" of the trip just shown."""
    if not _PUT_OFF.isdisjoint(keys):
        yield replace(latest, words="postponed", aspects=())
        yield replace(latest, words="cancelled", aspects=())
    with_whom = "with" in keys and not {"who", "whom", "him", "her"}.isdisjoint(keys)
    if with_whom or not _ALONG.isdisjoint(keys):
        yield replace(latest, words="", aspects=(Aspect.COMPANY,))


def _subjects(latest: Leaned) -> Iterator[str]:
    """Yield what the latest question was about: all of it, then who alone."""
    match latest:
        case QuoteQuery():
            whole, who = f"{latest.words} {latest.about}", latest.speaker
        case VisitQuery():
            whole, who = f"{latest.words} {latest.place}", latest.visitor
        case SourcesQuery():
            whole, who = latest.words, ""
        case _:
            whole, who = "", ""
    surname = who.split()[-1:] if who.istitle() or " " in who else [who]
    named = " ".join(surname)
    told = dict.fromkeys((f"{named} {whole}".strip(), named, whole.strip()))
    yield from (subject for subject in told if content_words(subject))
