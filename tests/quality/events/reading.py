"""Events of our own pen: what several articles tell of one matter.

A folder for each event holds its articles, `ID.txt`, and `gold.yaml`, written
from reading them: `visits` (each trip once, with the articles that tell it),
`earlier` and `maybe` (trips that may be given or not), `aligned` (the prints of
one utterance), `either` (prints that may be joined or not), `conflicts` and
`copies`. Where articles differ, `when`, `status` and `meets` name them:
`{ID: value}`; a list for `when` or `status` means any of its values. Folders
`k_*` and `m_*` are only for measuring; all others are for writing rules by, those
of `g_*` and `j_*` since they had measured for a while. Those of `h_*` hold short
articles on nothing in common, chosen for how differently they word it; `i_*`, `j_*`
and `k_*` each hold ten events of some four articles, `l_*` and `m_*` five each, `n_*`
three of trips joined over a preview, the day itself and what came after, written
without sight of the rules.

A conflict's `kind` is `amount` for money, a share or a measure with its unit,
`count` for things counted, `status` for how a trip turned out. A trip planned
in one article and called off, or put off, in a later one is a `status`
conflict: the reader of the first must learn of the second. A trip planned and
then made is none, nor is a toll that has risen between two days.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from bot.corpus import parse_article
from bot.model import Article, Span, VisitStatus

EVENTS = Path(__file__).parent
_ANY_STATUS = frozenset(VisitStatus)


@dataclass(frozen=True, slots=True)
class Printed:
    """Words as one article prints them."""

    article: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A trip as one article tells it: what counts as right."""

    article: str
    visitor: str
    places: frozenset[str]
    days: frozenset[date | None]
    statuses: frozenset[VisitStatus]
    may_be_told_elsewhere: bool  # its day, in another of the event's articles


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """One trip, as each article tells it."""

    told: tuple[Told, ...]
    meets: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A matter on which articles differ, with what each prints."""

    kind: str
    sides: tuple[Printed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Articles on one matter, and what joins and parts them."""

    name: str
    articles: Mapping[str, Article]
    journeys: tuple[Journey, ...]
    excused: tuple[Told, ...]
    aligned: tuple[tuple[Printed, ...], ...]
    either: tuple[tuple[Printed, ...], ...]
    conflicts: tuple[Disagreement, ...]
    copies: frozenset[frozenset[str]]


@cache
def read_events(which: str) -> tuple[Event, ...]:
    """Read the events of one set, "a" to "n", by name."""
    return tuple(_read(path.parent) for path in _golds(which))


def digest(which: str) -> str:
    """Give a digest of a set's articles and annotations."""
    seen = sha256()
    for folder in (path.parent for path in _golds(which)):
        for path in sorted(folder.iterdir()):
            seen.update(path.name.encode() + b"\0" + path.read_bytes())
    return seen.hexdigest()[:16]


def _golds(which: str) -> list[Path]:
    return sorted(EVENTS.glob(f"{which}_*/gold.yaml"))


def _read(folder: Path) -> Event:
    texts = {
        path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")
    }
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    unasked = [*(gold.get("earlier") or ()), *(gold.get("maybe") or ())]
    return Event(
        name=folder.name,
        articles={name: parse_article(name, text) for name, text in texts.items()},
        journeys=tuple(_journey(visit) for visit in gold.get("visits") or ()),
        excused=tuple(told for visit in unasked for told in _tellings(visit)),
        aligned=_groups(texts, gold.get("aligned")),
        either=_groups(texts, gold.get("either")),
        conflicts=tuple(
            Disagreement(
                kind=conflict["kind"],
                sides=tuple(_printed(texts, side) for side in conflict["sides"]),
            )
            for conflict in gold.get("conflicts") or ()
        ),
        copies=frozenset(frozenset(pair) for pair in gold.get("copies") or ()),
    )


def _journey(visit: Mapping[str, Any]) -> Journey:
    meets = visit.get("meets") or ()
    if isinstance(meets, dict):
        meets = [name for names in meets.values() for name in names]
    return Journey(told=tuple(_tellings(visit)), meets=frozenset(meets))


def _tellings(visit: Mapping[str, Any]) -> Iterator[Told]:
    when, status = visit.get("when"), visit.get("status")
    for article in visit["articles"]:
        statuses = _values(status, article) - {None}
        yield Told(
            article=article,
            visitor=visit["visitor"],
            places=frozenset(visit["place"]),
            days=_values(when, article),
            statuses=frozenset(map(VisitStatus, statuses)) or _ANY_STATUS,
            may_be_told_elsewhere=not isinstance(when, dict),
        )


def _values(given: Any, article: str) -> frozenset:
    """Give what counts for one article, of a value, a list or a mapping."""
    if isinstance(given, dict):
        given = given.get(article)
    return frozenset(given) if isinstance(given, list) else frozenset({given})


def _groups(
    texts: Mapping[str, str], groups: Iterable | None
) -> tuple[tuple[Printed, ...], ...]:
    return tuple(tuple(_printed(texts, p) for p in group) for group in groups or ())


def _printed(texts: Mapping[str, str], given: Mapping[str, str]) -> Printed:
    article, words = given["article"], str(given["text"])
    if texts[article].count(words) != 1:
        raise ValueError(f"{article}: not once in the text: {words}")
    start = texts[article].index(words)
    return Printed(article, Span(start, start + len(words)), words)
