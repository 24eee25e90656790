"""A finding as parts: the words, whose they are, where they stand, what differs.

Knows how an editor wants a cutting laid out. Only what somebody is quoted as
saying stands in quotation marks; reported speech and an article's own
sentences never do.
"""

from collections.abc import Iterable, Iterator
from typing import assert_never

from bot.credits import Credits
from bot.dialogue import (
    Change,
    ChangeKind,
    Evidence,
    Finding,
    FindingKind,
    Source,
    Variant,
    Voice,
)
from bot.model import SpeakerKind
from bot.rendering.mrkdwn import cut
from bot.rendering.parts import (
    Cited,
    Line,
    Part,
    Run,
    Small,
    line,
    slanted,
    strong,
    struck,
)
from bot.text import keys

_HEADLINE_LENGTH = 150  # of a headline in a line that says where words stand
_MENTION_LENGTH = 60  # of the words that name a speaker
_AIRY = 8  # variants, with a block each for where they stand; more are packed
_PLACES_NAMED = 5  # further places of the same words, before "and n more"


def lay_out_finding(
    finding: Finding, *, called: Credits | None = None
) -> tuple[Part, ...]:
    """Lay out one finding: words, speaker, place and notes, differences, variants.

    Where its articles are `called` something already, they go by that.
    """
    if finding.kind is FindingKind.SOURCE:
        return tuple(_source(finding))
    return tuple(_cutting(finding, called))


def _cutting(finding: Finding, called: Credits | None) -> Iterator[Part]:
    is_spoken = finding.kind is FindingKind.QUOTE
    opening = _opening(finding)
    if opening is not None:
        yield opening
    yield Cited(text=finding.text, is_spoken=is_spoken)
    if is_spoken:
        yield _attribution(finding.voice)
    if finding.context is not None:
        yield line(slanted("In its sentence: "), finding.context.text)
    if called is None:
        yield _standing(finding)
    else:
        yield line(slanted(name_places(finding.evidence, called)))
        yield from (line(slanted(note)) for note in finding.notes)
    yield from _differences_from_asked(finding.changes)
    is_airy = len(finding.variants) <= _AIRY
    heading = "Printed also" if is_spoken else "Elsewhere"
    for variant in finding.variants:
        yield from _variant(
            variant, is_spoken=is_spoken, is_airy=is_airy, heading=heading
        )


def _opening(finding: Finding) -> Line | None:
    """Say what the words are, where quotation marks don't."""
    label = sentence_case(finding.label)
    match finding.kind:
        case FindingKind.QUOTE:
            return line(strong(label)) if label else None
        case FindingKind.STATEMENT:
            label = label or _STATEMENTS[_has_marks(finding.text)]
            return line(strong(label), *_whose(finding))
        case FindingKind.FIGURE | FindingKind.VISIT:
            label = label or sentence_case(finding.kind.value)
            whose = _whose(finding) if finding.voice is not None else ()
            return line(strong(label), *whose)
        case FindingKind.SOURCE:
            return None
        case _:
            assert_never(finding.kind)


_STATEMENTS = {False: "Not a quotation", True: "Sentence with words in quotation marks"}
_MARKS = frozenset('"“”„«»')


def _has_marks(text: str) -> bool:
    """Tell a sentence that is more than reported speech: some of it is in marks."""
    return not _MARKS.isdisjoint(text)


def _whose(finding: Finding) -> tuple[str | Run, ...]:
    """Say whose the sentence is; the words in marks in it may be somebody else's."""
    voice, has_marks = finding.voice, _has_marks(finding.text)
    if voice is None:
        return (", no speaker given" if has_marks else ", in the article’s own words",)
    given = ", given to " if has_marks else ", reported speech of "
    return (given, *name_voice(voice))


def name_voice(voice: Voice) -> tuple[Run, ...]:
    """Give a speaker and role as printed, and how certain it is who they are."""
    if voice.kind is SpeakerKind.UNRESOLVED:
        return (
            strong(f"“{voice.name}”"),
            *_role(voice),
            Run(text=", speaker not certain"),
        )
    return strong(voice.name), *_role(voice)


def _role(voice: Voice) -> tuple[Run, ...]:
    return (Run(text=f", {voice.role}"),) if voice.role else ()


def _attribution(voice: Voice | None) -> Line:
    """Say who said it, with the article's verb and occasion."""
    if voice is None:
        return line(slanted("No speaker given"))
    said = "" if voice.occasion.startswith(voice.cue) else voice.cue
    manner = " · ".join(filter(None, (said, voice.occasion, _printed_as(voice))))
    told = (f" · {manner}",) if manner else ()
    return line("— ", *name_voice(voice), *told)


def _printed_as(voice: Voice) -> str:
    """Say by which words the article names the speaker there, if by others."""
    printed = {key.removesuffix("'s") for key in keys(voice.mention)}
    if not printed or printed.intersection(keys(voice.name)):
        return ""
    return f"printed as “{cut(' '.join(voice.mention.split()), _MENTION_LENGTH)}”"


def _standing(finding: Finding) -> Small:
    """Say where the words stand, where else, and what is noted of them."""
    first, *others = finding.evidence
    lines = [place(first)]
    lines.extend(f"Also: {place(other)}" for other in others[:_PLACES_NAMED])
    if len(others) > _PLACES_NAMED:
        lines.append(f"Also in {len(others) - _PLACES_NAMED} more places")
    return Small(
        lines=(*lines, *finding.notes),
        url=first.source.url,
        embargoed=first.source.embargoed,
    )


def name_places(held: Iterable[Evidence], called: Credits) -> str:
    """Name places by what their articles are called: "The Tide, para 3; Post"."""
    named = [
        f"{called[one.source.id]}, para {one.paragraph}"
        if one.paragraph
        else called[one.source.id]
        for one in held
    ]
    left = len(named) - 1 - _PLACES_NAMED
    more = [f"{left} more"] if left > 0 else []
    return "; ".join((*named[: _PLACES_NAMED + 1], *more))


def place(evidence: Evidence) -> str:
    """Name outlet, headline, date, paragraph and article, as far as known."""
    paragraph = f"paragraph {evidence.paragraph}" if evidence.paragraph else ""
    source = evidence.source
    known = (*_outlet_and_title(source), _date(source), paragraph)
    return " · ".join(filter(None, (*known, f"article {source.id}")))


def name_source(source: Source) -> str:
    """Name an article by outlet, day and id, as far as known."""
    known = ", ".join(filter(None, (source.outlet, _date(source))))
    if not source.outlet:
        return f"{source.id}, {known}" if known else str(source.id)
    return f"{known} (article {source.id})"


def _outlet_and_title(source: Source) -> tuple[str, str]:
    title = f"“{cut(source.title, _HEADLINE_LENGTH)}”" if source.title else ""
    return source.outlet, title


def _date(source: Source) -> str:
    day = source.published
    return f"{day.day} {day:%B} {day.year}" if day else ""


def _source(finding: Finding) -> Iterator[Part]:
    """Lay out an article as held: headline, facts, and the slice that supports."""
    source = finding.evidence[0].source
    title = source.title or str(source.id)
    yield line(strong(title))
    if finding.text != title:
        yield Cited(text=finding.text)
    byline = f"by {source.byline}" if source.byline else ""
    named = f"article {source.id}" if source.title else ""
    facts = " · ".join(filter(None, (named, source.outlet, byline, _date(source))))
    yield Small(
        lines=tuple(filter(None, (facts, *finding.notes))),
        url=source.url,
        embargoed=source.embargoed,
    )
    yield from _differences_from_asked(finding.changes)
    for variant in finding.variants:
        yield from _variant(variant, is_spoken=False, is_airy=False)


# --------------------------------------------------------------- differences


def _differences_from_asked(changes: tuple[Change, ...]) -> Iterator[Part]:
    """Mark each word that the asked words change, leave out or add."""
    if all(change.kind is ChangeKind.SAME for change in changes):
        return
    yield line(strong("Word by word"), f" ({tally(changes)}; asked → printed)")
    yield Line(runs=tuple(_marked_against_asked(changes)))
    for change in changes:
        if change.is_negation and change.kind is not ChangeKind.SAME:
            yield line(strong(f"Negation {change.kind.value}: "), _meant(change))


def tally(changes: tuple[Change, ...]) -> str:
    """Count runs of words by what became of them: "1 changed, 2 missing"."""
    kinds = (ChangeKind.CHANGED, ChangeKind.MISSING, ChangeKind.ADDED)
    counts = ((kind, sum(c.kind is kind for c in changes)) for kind in kinds)
    return ", ".join(f"{count} {kind.value}" for kind, count in counts if count)


def _marked_against_asked(changes: tuple[Change, ...]) -> Iterator[Run]:
    """Give the wording with each difference in brackets, named in words.

    What is printed stands in bold, what is not is struck through.
    """
    for place_in_row, change in enumerate(changes):
        if place_in_row:
            yield Run(text=" ")
        match change.kind:
            case ChangeKind.SAME:
                yield Run(text=change.printed or change.other)
            case ChangeKind.CHANGED:
                yield from (Run(text="[changed: "), struck(change.other))
                yield from (Run(text=" → "), strong(change.printed), Run(text="]"))
            case ChangeKind.MISSING:
                yield from (Run(text="[missing: "), strong(change.printed))
                yield Run(text="]")
            case ChangeKind.ADDED:
                yield from (Run(text="[added: "), struck(change.other))
                yield Run(text="]")
            case _:
                assert_never(change.kind)


def _meant(change: Change) -> str:
    """Say in words what happened to a negation."""
    match change.kind:
        case ChangeKind.MISSING:
            return f"the article prints “{change.printed}”, the words asked do not"
        case ChangeKind.ADDED:
            return f"the words asked have “{change.other}”, the article does not"
        case ChangeKind.CHANGED | ChangeKind.SAME:
            return (
                f"the article prints “{change.printed}”, "
                f"the words asked have “{change.other}”"
            )
        case _:
            assert_never(change.kind)


# ------------------------------------------------------------------ variants


def _variant(
    variant: Variant, *, is_spoken: bool, is_airy: bool, heading: str = "Printed also"
) -> Iterator[Part]:
    """Lay out the same utterance as another article prints it, or another version."""
    changes = tuple(c for c in variant.changes if c.kind is not ChangeKind.SAME)
    wording = "Printed differently" if changes else heading
    turned = next((c.kind for c in changes if c.is_negation), None)
    if turned is not None:
        wording = f"{wording}, with a negation {turned.value}"
    if variant.note:
        wording = f"{wording}, {variant.note}"
    if variant.voice is None:
        yield line(strong(wording))
    else:
        yield line(strong(wording), ", given to ", *name_voice(variant.voice))
    yield Cited(text=variant.evidence.text, is_spoken=is_spoken)
    if changes:
        yield line(f"{tally(changes)} (above → here): ", *_marked_variant(changes))
    where = place(variant.evidence)
    yield Small(lines=(where,)) if is_airy else line(slanted(where))


def _marked_variant(changes: tuple[Change, ...]) -> Iterator[Run]:
    """Give each difference in brackets: struck from above, bold as here."""
    for place_in_row, change in enumerate(changes):
        if place_in_row:
            yield Run(text=" ")
        turned = "negation " if change.is_negation else ""
        yield Run(text=f"[{turned}{change.kind.value}: ")
        if change.printed:
            yield struck(change.printed)
        if change.printed and change.other:
            yield Run(text=" → ")
        if change.other:
            yield strong(change.other)
        yield Run(text="]")


def sentence_case(label: str) -> str:
    """Write a label as a line begins."""
    return label[:1].upper() + label[1:]
