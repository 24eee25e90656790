"""Annotated articles for the quotation benchmark: our own, and PolNeAR's.

Ours name each speaker in full. PolNeAR (networkdynamics/PolNeAR, to be cloned
beside this project: it carries no licence) marks, in brat's standoff format, who
stands there in the article: "she", "a spokesman". Nothing of it is kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bot.model import Span
from tests.quality.annotated import read_annotated


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A whole quotation as annotated, and who says it.

    `name` is in full, with `?` before it where nobody need be named, `mention`
    where their words stand; none of the two: no speaker is annotated.
    """

    span: Span
    name: str = ""
    mention: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """An article; words in marks that touch `free` are neither right nor wrong."""

    text: str
    said: tuple[Said, ...]
    reports: tuple[Said, ...] = ()
    free: tuple[Span, ...] = ()


def read_own() -> list[Gold]:
    """Read the project's annotated articles."""
    return [_own(one) for one in read_annotated()]


def _own(one) -> Gold:
    by_kind: dict[str, list[Said]] = {"direct": [], "part": [], "indirect": []}
    for expected in one.expected:
        if expected.kind in by_kind:
            said = Said(span=expected.span, name=expected.speaker)
            by_kind[expected.kind].append(said)
    return Gold(
        text=one.article.text,
        said=tuple(by_kind["direct"]),
        reports=tuple(by_kind["indirect"] + by_kind["part"]),
        free=tuple(said.span for said in by_kind["indirect"] + by_kind["part"]),
    )


# --------------------------------------------------------------------- PolNeAR


def read_polnear(clone: Path) -> list[Gold]:
    """Read the dev split; of several annotators of an article, the first by name."""
    folder = clone / "data" / "dev"
    files: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        files.setdefault(path.stem.rpartition("_")[0], path)
    if not files:
        raise FileNotFoundError(f"no annotations in {folder}")
    return [
        read_brat(
            (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8"),
            path.read_text(encoding="utf-8"),
        )
        for name, path in files.items()
    ]


def read_brat(text: str, standoff: str) -> Gold:
    """Read an article's attributions: Content spans, each with its Source."""
    places: dict[str, list[Span]] = {}
    events: list[list[tuple[str, str]]] = []
    set_aside: list[Span] = []
    for line in standoff.splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            label, _, where = rest.partition("\t")[0].partition(" ")
            places[key] = list(_spans(where))
            set_aside.extend(places[key] if label == "Discard" else ())
        elif key.startswith("E"):
            parts = (argument.partition(":") for argument in rest.split())
            events.append([(role.rstrip("0123456789"), at) for role, _, at in parts])
    marked = list(marked_stretches(text))
    said: dict[Span, Said] = {}
    reports: list[Said] = []
    free: list[Span] = list(set_aside)
    for event in events:
        source = [span for role, at in event if role == "Source" for span in places[at]]
        mention = Span(source[0].start, source[0].end) if source else None
        content = [s for role, at in event if role == "Content" for s in places[at]]
        for span in content:
            inside = [s for s in marked if s.touches(span)]
            if _is_all_marked(text, span, inside):
                for stretch in inside:
                    part = Said(span=_shared(stretch, span), mention=mention)
                    said[stretch] = _joined(said.get(stretch, part), part)
            else:
                reports.append(Said(span=span, mention=mention))
                free.extend(inside)
    return Gold(
        text=text,
        said=tuple(said.values()),
        reports=tuple(reports),
        free=tuple(free),
    )


def _joined(one: Said, other: Said) -> Said:
    """Join what was annotated sentence by sentence within one pair of marks."""
    start = min(one.span.start, other.span.start)
    return replace(one, span=Span(start, max(one.span.end, other.span.end)))


def _spans(where: str) -> Iterator[Span]:
    for pair in where.split(";"):
        start, end = map(int, pair.split())
        yield Span(start, end)


_MARK = re.compile(r"[\"“”„«»]|''|\n")
_OPENS, _CLOSES = "“„«", "”»"


def marked_stretches(text: str) -> Iterator[Span]:
    """Yield what stands between double marks, up to the end of its line at most."""
    opened = None
    for mark in _MARK.finditer(f"{text}\n"):
        if opened is not None and text[opened : mark.start()].strip():
            yield Span(opened, mark.start())
        is_end = mark[0] == "\n" or mark[0] in _CLOSES
        is_second = opened is not None and mark[0] not in _OPENS
        opened = None if is_end or is_second else mark.end()


def _is_all_marked(text: str, span: Span, marked: list[Span]) -> bool:
    """Tell whether every letter of an annotated content stands in marks."""
    return bool(marked) and all(
        not text[at].isalnum() or any(s.start <= at < s.end for s in marked)
        for at in range(span.start, min(span.end, len(text)))
    )


def _shared(one: Span, other: Span) -> Span:
    return Span(max(one.start, other.start), min(one.end, other.end))
