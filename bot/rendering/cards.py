"""A trip's card as a note: each fact once, and beside it who prints it.

Short facts stand in a line, sentences below what they tell. The articles are named
in full at the card's head, then by what tells them apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bot.credits import Credits, credits_of
from bot.dialogue import AS_PRINTED, Finding, FindingKind, Section, Source
from bot.model import Aspect, VisitStatus
from bot.rendering.findings import (
    lay_out_finding,
    name_places,
    name_source,
    sentence_case,
)
from bot.rendering.parts import Line, Part, Run, Small, line, slanted, strong

_BESIDE = frozenset(
    {VisitStatus.POSTPONED.value, VisitStatus.CANCELLED.value, AS_PRINTED}
)
_SHORT = frozenset({Aspect.WHO, Aspect.WHERE, Aspect.WHEN, Aspect.MEETS})
_SHORT_LENGTH = 100  # of a fact that stands in a line; longer ones are sentences


def is_card(section: Section) -> bool:
    """Tell a section that shows a trip, aspect by aspect; what puts it off, first."""
    shown = section.findings
    told = {aspect.value for aspect in Aspect}
    return any(told.issuperset(finding.label.split(", ")) for finding in shown) and all(
        finding.kind is FindingKind.VISIT
        and (told | _BESIDE).issuperset(finding.label.split(", "))
        for finding in shown
    )


def credits_in(card: Section) -> Credits:
    """Name the articles that a card rests on."""
    return credits_of(_sources(card))


def lay_out_sources(card: Section, called: Credits) -> Iterator[Small]:
    """Name each article in full, once, where that tells more than what it's called."""
    sources = {source.id: source for source in _sources(card)}
    linked = [one for one in sources.values() if one.url or one.embargoed]
    plain = [one for one in sources.values() if not (one.url or one.embargoed)]
    told = [name_source(one) for one in plain if name_source(one) != called[one.id]]
    if told:
        yield Small(lines=(f"From {'; '.join(told)}",))
    for one in linked:
        yield Small(lines=(name_source(one),), url=one.url, embargoed=one.embargoed)


def _sources(card: Section) -> Iterator[Source]:
    for finding in card.findings:
        for evidence in finding.evidence:
            yield evidence.source


def lay_out_aspects(
    section: Section, called: Credits
) -> Iterator[tuple[int, tuple[Part, ...]]]:
    """Lay out short facts together and each further aspect; how many each tells."""
    held = [tuple(g) for _, g in groupby(section.findings, key=lambda f: f.label)]
    for are_short, groups in groupby(held, key=_are_short):
        if are_short:
            facts = tuple(groups)
            lines = (line for told in facts for line in _facts(told, called))
            yield sum(map(len, facts)), tuple(lines)
            continue
        for told in groups:
            yield len(told), tuple(_sentences(told, called))


def _are_short(findings: Sequence[Finding]) -> bool:
    return findings[0].label in _SHORT and all(map(_is_short, findings))


def lay_out_version(
    finding: Finding, called: Credits, shown: Iterable[Finding]
) -> tuple[Part, ...]:
    """Lay out a side of what articles differ on; words that stand above, not again.

    `called` are the card's articles, `shown` its lines; any other is named in full.
    """
    if any(evidence.source.id not in called for evidence in finding.evidence):
        return lay_out_finding(finding)
    opening, *parts = lay_out_finding(finding, called=called)
    first = finding.evidence[0]
    is_above = any(
        evidence.source.id == first.source.id and evidence.span.holds(first.span)
        for one in shown
        for evidence in one.evidence[:1]
    )
    if not is_above or not isinstance(opening, Line):
        return (opening, *parts)
    places = name_places(finding.evidence, called)
    return (line(*opening.runs, slanted(f" — above: {places}")),)


def _is_short(finding: Finding) -> bool:
    return len(finding.text) <= _SHORT_LENGTH and finding.context is None


def _facts(findings: Sequence[Finding], called: Credits) -> Iterator[Line]:
    """Yield a line a fact; one that stands alone beside its label."""
    heading = strong(f"{sentence_case(findings[0].label)}: ")
    if len(findings) == 1:
        yield line(heading, *_fact(findings[0], called))
        return
    yield line(strong(sentence_case(findings[0].label)))
    for finding in findings:
        yield line("• ", *_fact(finding, called))


def _fact(finding: Finding, called: Credits) -> Iterator[str | Run]:
    yield finding.text
    for note in finding.notes:
        yield f" ({note})"
    yield slanted(f" — {name_places(finding.evidence, called)}")


def _sentences(findings: Sequence[Finding], called: Credits) -> Iterator[Part]:
    """Yield sentences below what they all tell, which is said once."""
    opening, *parts = lay_out_finding(findings[0], called=called)
    yield from (opening, *parts)
    for finding in findings[1:]:
        first, *rest = lay_out_finding(finding, called=called)
        yield from rest if first == opening else (first, *rest)
