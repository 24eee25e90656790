"""A trip's card: what its articles tell of each aspect, each line once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.almanac import FULL_DATE, WEEKDAY, read_date
from bot.answers.findings import count, spelled, spelled_days
from bot.answers.trips import one_an_article, person_at, status_of, title_of
from bot.dialogue import AS_PRINTED, Finding, FindingKind, Section
from bot.model import (
    Article,
    ArticleId,
    Aspect,
    Party,
    RegionKind,
    Span,
    Visit,
    When,
)
from bot.resolve import PRONOUNS, Trip, bare
from bot.store import FactStore
from bot.text import fold, words
from bot.wording import closeness, contains

_MOST_LINES = 3  # of an aspect, on a card that tells all
_SAME_LINE = 0.8  # of the words: one line, told twice
_WITHIN = 0.95


@dataclass(frozen=True, slots=True)
class _Line:
    aspect: Aspect
    article: ArticleId
    span: Span
    note: str = ""


def card_of(trip: Trip, aspects: Sequence[Aspect], store: FactStore) -> Section:
    """Give a trip's card: lines in the aspects' order, the same line once.

    Unless aspects are asked for, each is told by its best-attested lines alone.
    """
    visits = trip.visits
    findings = [
        finding
        for aspect in Aspect
        if not aspects or aspect in aspects
        for finding in _lines_on(aspect, visits, store, is_whole=bool(aspects))
    ]
    if not aspects:
        findings = _sentences_once(findings)
        findings += _as_printed(visits, findings, store)
    return Section(
        title=title_of(trip, store),
        subtitle=f"Status: {status_of(visits, store)}",
        findings=tuple(findings),
    )


def _as_printed(
    visits: Sequence[Visit], shown: Sequence[Finding], store: FactStore
) -> list[Finding]:
    """Give the sentence that tells a trip best, where its card shows none."""
    told = [store.cite(one.article, sentence_of(one, store)) for one in visits]
    shown_at = [(e.source.id, e.span) for one in shown for e in one.evidence]
    if any((e.source.id, e.span) in shown_at for e in told):
        return []
    fullest = max(told, key=lambda one: len(one.text))
    same = [one for one in told if fold(one.text) == fold(fullest.text)]
    evidence = tuple(one_an_article((fullest, *same)))
    return [Finding(kind=FindingKind.VISIT, evidence=evidence, label=AS_PRINTED)]


def sentence_of(visit: Visit, store: FactStore) -> Span:
    """Give the sentence that tells a visit; its clause, where it is in none."""
    clause = visit.evidence[0]
    spans = (one.span for one in store.sheets[visit.article].statements)
    return next((span for span in spans if span.holds(clause)), clause)


_TO_MEET = re.compile(r"\b(?:to|will) (?:meet|see|talk (?:to|with)) ")


def meeting_of(trip: Trip, store: FactStore) -> Section | None:
    """Give a trip's sentences that go on "... to meet two makers"; None: none does."""
    spans = ((one, sentence_of(one, store)) for one in trip.visits)
    told = [
        store.cite(one.article, span)
        for one, span in spans
        if _TO_MEET.search(_behind(one, span, store))
    ]
    if not told:
        return None
    evidence = tuple(one_an_article(told))
    label = Aspect.MEETS.value
    return Section(
        title=title_of(trip, store),
        subtitle=f"Status: {status_of(trip.visits, store)}",
        findings=(Finding(kind=FindingKind.VISIT, evidence=evidence, label=label),),
    )


def _behind(visit: Visit, sentence: Span, store: FactStore) -> str:
    """Give what of a sentence stands right behind the clause that tells a visit."""
    text = store.articles[visit.article].text
    rest = text[visit.evidence[0].end : sentence.end]
    return re.split(r"[;,]| (?:and|but|while) ", rest, maxsplit=1)[0]


def _sentences_once(findings: Iterable[Finding]) -> list[Finding]:
    """Show a sentence that tells several aspects once, under all of them.

    It stands before those that tell the first of these alone.
    """
    kept: dict[tuple[ArticleId, Span], Finding] = {}
    for finding in findings:
        first = finding.evidence[0]
        place = (first.source.id, first.span)
        before = kept.get(place)
        if before is None:
            kept[place] = finding
        elif finding.label != before.label:
            label = f"{before.label}, {finding.label}"
            kept[place] = replace(before, label=label)
    order = {aspect.value: at for at, aspect in enumerate(Aspect)}
    return sorted(
        kept.values(),
        key=lambda one: (order[one.label.partition(",")[0]], "," not in one.label),
    )


def _lines_on(
    aspect: Aspect, visits: Sequence[Visit], store: FactStore, *, is_whole: bool
) -> list[Finding]:
    """Give what the articles tell of one aspect, the most told first."""
    ordered = sorted(visits, key=_first_day) if aspect is Aspect.WHEN else visits
    lines = [line for visit in ordered for line in _lines(visit, aspect, store)]
    findings = list(_told_once(lines, store))
    if is_whole or len(findings) <= _MOST_LINES:
        return findings
    findings.sort(key=lambda finding: -len(finding.evidence))
    *shown, last = findings[:_MOST_LINES]
    left = len(findings) - _MOST_LINES
    more = f"{count(left, 'more line')} on this: ask for {aspect.value}"
    return [*shown, replace(last, notes=(*last.notes, more))]


def _first_day(visit: Visit) -> date:
    """Give the day that a visit begins on; the last of all where none is told."""
    when = visit.when
    if when is None:
        return date.max
    return when.within[0] if when.within else when.day or date.max


def _lines(visit: Visit, aspect: Aspect, store: FactStore) -> Iterator[_Line]:
    """Yield what one article tells of one aspect."""
    match aspect:
        case Aspect.WHO:
            yield _Line(aspect, visit.article, _person(visit.visitor, visit, store))
        case Aspect.WHERE:
            yield _Line(aspect, visit.article, visit.place_at)
        case Aspect.WHEN:
            yield from _times(visit, store.articles[visit.article])
        case Aspect.MEETS:
            for party in visit.meets:
                yield _Line(aspect, visit.article, _person(party, visit, store))
        case _:
            pass
    for line in visit.lines:
        if line.aspect is aspect:
            yield _Line(aspect, visit.article, line.span)


def _times(visit: Visit, article: Article) -> Iterator[_Line]:
    """Yield when a visit is, and the new day of one that was moved."""
    for when in visit.times:
        said = "the new day" if when is visit.moved_to else ""
        note = ", ".join(filter(None, (said, _resolved(when, article))))
        yield _Line(Aspect.WHEN, visit.article, when.span, note)


def _person(party: Party, visit: Visit, store: FactStore) -> Span:
    """Give a person as printed; for a pronoun alone, the sentence it stands in."""
    sheet = store.sheets[visit.article]
    if bare(party.mention.of(sheet.article.text)) not in PRONOUNS:
        return person_at(party)
    spans = (one.span for one in sheet.statements)
    return next((s for s in spans if s.holds(party.mention)), visit.evidence[0])


def _resolved(when: When, article: Article) -> str:
    """Give the day or days that a printed time means, and that they are worked out."""
    printed = when.span.of(article.text)
    if when.within is not None:
        days = spelled_days(*when.within)
        if _YEAR.search(printed) is not None:
            return days if fold(days) not in fold(printed) else ""
        return f"{days}{_worked_out(article)}"
    if when.day is None:
        is_undated = article.published is None and _FROM_A_DAY.search(printed)
        return "the article gives no date to work it out from" if is_undated else ""
    day = f"{when.day:%A} {spelled(when.day)}"
    if when.is_resolved:
        return f"{day}{_worked_out(article)}"
    return day if fold(day) != fold(printed) else ""


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FROM_A_DAY = re.compile(
    rf"\b(?:to(?:day|night|morrow)|yesterday|next|last|this|{WEEKDAY})\b(?!.*\d)",
    re.IGNORECASE,
)


def _worked_out(article: Article) -> str:
    """Say what a day is worked out from, and where the text gives another date."""
    told = ", worked out from the article's date"
    if article.published is None:
        return told
    for region in article.regions:
        found = _FULL_DATE.search(region.span.of(article.text))
        day = read_date(found[0]) if found and region.kind in _DATED else None
        if day is not None and abs(day - article.published) > _NEAR:
            its_own = spelled(article.published)
            return f"{told}, {its_own}, but its text is of {spelled(day)}"
    return told


_FULL_DATE = re.compile(FULL_DATE)
_DATED = (RegionKind.DATELINE, RegionKind.DATE_LINE)
_NEAR = timedelta(days=2)  # zones, and a dateline of the evening before


def _told_once(lines: Sequence[_Line], store: FactStore) -> Iterator[Finding]:
    """Yield each line once, with every article that tells it."""
    kept: list[tuple[_Line, list[_Line]]] = []
    for line in lines:
        for first, others in kept:
            if first.aspect is line.aspect and _is_same(first, line, store):
                others.append(line)
                break
        else:
            kept.append((line, []))
    for first, others in kept:
        cited = (store.cite(line.article, line.span) for line in (first, *others))
        evidence = sorted(cited, key=lambda one: one.text.isupper())  # a dateline
        yield Finding(
            kind=FindingKind.VISIT,
            evidence=tuple(one_an_article(evidence)),
            label=first.aspect.value,
            notes=tuple(filter(None, dict.fromkeys(x.note for x in (first, *others)))),
        )


def _is_same(one: _Line, other: _Line, store: FactStore) -> bool:
    mine, theirs = (
        [word.key for word in words(line.span.of(store.articles[line.article].text))]
        for line in (one, other)
    )
    if not mine or not theirs or one.note != other.note:
        return False
    if one.aspect is Aspect.WHEN and not one.note:
        return mine == theirs  # "Thursday" is no "next Thursday"
    if closeness(mine, theirs) >= _SAME_LINE:
        return True
    shorter, longer = sorted((mine, theirs), key=len)
    return contains(longer, shorter, share=_WITHIN)
