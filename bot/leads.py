"""Leads: the first line over an answer, and a last look at each slice under it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from unicodedata import category

from bot.answers import answer
from bot.answers.conflicts import with_conflicts
from bot.answers.due import with_due_days
from bot.answers.findings import count
from bot.answers.frequencies import with_frequencies
from bot.answers.lines import with_line
from bot.answers.measures import kept_to_measure
from bot.answers.naming import meant
from bot.answers.scope import asked_days
from bot.answers.sources import asks_for_copies, count_listed
from bot.answers.talks import with_talks
from bot.answers.tallies import with_counts
from bot.archive import Snapshot
from bot.dialogue import (
    Answer,
    CheckQuery,
    Evidence,
    Finding,
    FindingKind,
    HelpQuery,
    Outcome,
    Query,
    QuoteQuery,
    SmallTalkQuery,
    SourcesQuery,
    VisitQuery,
)
from bot.errors import CuttingsError
from bot.grammar import command_of
from bot.resolve import Names
from bot.search import content_words
from bot.store import FactStore
from bot.text import keys, words


def answered(query: Query, snapshot: Snapshot, turn: str = "") -> Answer:
    """Answer one query, with its lead.

    Raises `CuttingsError` where a slice is not what its article holds.
    """
    found = answer(query, snapshot.store)
    if isinstance(query, QuoteQuery):
        found = with_line(found, turn, query, snapshot.store)
        found = with_talks(found, turn, query, snapshot.store)
        found = kept_to_measure(found, turn, snapshot.store)
        found = with_due_days(found, turn, query, snapshot.store)
        found = with_counts(found, turn, query, snapshot.store)
        found = with_frequencies(found, turn, query, snapshot.store)
    if isinstance(query, QuoteQuery | SourcesQuery | VisitQuery):
        found = with_conflicts(found, snapshot.store)
    verify(found, snapshot.store)
    named = query.intent if isinstance(query, SmallTalkQuery) else found.intent
    intent = snapshot.intents.named(named)
    blanks = _blanks(query, found, snapshot.store)
    blanks["words"] = _in_one_piece(blanks.get("words", ""), turn)
    return replace(
        found,
        lead=intent.reply(found.verdict or found.outcome, blanks),
        is_apart=_is_apart(query, found, blanks, snapshot.store),
        command=command_of(query),
        store_version=snapshot.store.version,
    )


def _is_apart(
    query: Query, found: Answer, blanks: Mapping[str, str], store: FactStore
) -> bool:
    """Tell words that are held, if not with the others, by the speaker, of a visit."""
    if isinstance(query, VisitQuery):
        is_whole = not (blanks.get("aspects") or blanks.get("days"))
        return is_whole and _are_held(found.missing, store)
    if isinstance(query, QuoteQuery) and query.speaker:
        is_named = query.speaker in found.missing or blanks.get("days")
        return not is_named and _are_held(found.missing, store)
    return bool(blanks.get("apart"))


def _are_held(words: Sequence[str], store: FactStore) -> bool:
    return bool(words) and not store.holds(" ".join(words))


def _blanks(query: Query, found: Answer, store: FactStore) -> dict[str, str]:
    """Give what an intent's wording may have filled in; empty where unknown."""
    cuttings = len(found.findings)
    articles = {
        evidence.source.id
        for finding in found.findings
        for evidence in (*finding.evidence, *(v.evidence for v in finding.variants))
    }
    filled = {
        "count": str(cuttings),
        "cuttings": count(cuttings, "cutting"),
        "articles": count(len(articles), "article"),
    }
    match query:
        case QuoteQuery():
            speaker = _speakers(query, found, store)
            is_theirs = not query.words or _is_of(speaker, found)
            filled |= {"speaker": speaker if is_theirs else ""}
            filled |= {"article": query.article}
            filled["words"] = short(f"{query.words} {query.about}")
        case CheckQuery():
            filled["words"] = short(query.words)
        case VisitQuery():
            is_open = found.outcome is Outcome.ASK
            visitor = _named(query.visitor, store.visitors, is_open=is_open)
            is_theirs = _is_of(visitor, found)
            filled |= {"visitor": visitor if is_theirs else ""}
            is_trip = found.outcome is not Outcome.FOUND or _has_cards(found)
            filled |= {"place": _shown(query.place, found) if is_trip else ""}
            filled["words"] = short(query.words)
            named = query.visitor or query.place or query.aspects
            if named and any(one.kind is FindingKind.VISIT for one in found.nearest):
                filled["aspects"] = ", ".join(found.missing)
        case SourcesQuery():
            filled |= {"article": query.article}
            filled |= _of_sources(query, found, store)
        case HelpQuery():
            filled["unknown"] = query.unknown
        case _:
            pass
    return filled | _lacking(query, found, filled, store)


def _is_of(name: str, found: Answer) -> bool:
    """Tell whether all that is shown is somebody's, or names them.

    A line over an answer names nobody else.
    """
    if found.outcome is not Outcome.FOUND:
        return True
    wanted = set(keys(name)[-1:])
    return _has_cards(found) or all(
        wanted <= {*keys(finding.text), *_voiced(finding)} for finding in found.findings
    )


def _has_cards(found: Answer) -> bool:
    return any(section.title for section in found.sections)


def _voiced(finding: Finding) -> Iterable[str]:
    return keys(finding.voice.name) if finding.voice is not None else ()


def _speakers(query: QuoteQuery, found: Answer, store: FactStore) -> str:
    """Name who is asked for: "Ada Roe, Bo Poe and Cy Dunn"."""
    is_open = found.outcome is Outcome.ASK
    *most, last = (
        _named(one, store.speakers, is_open=is_open)
        for one in (query.speaker, *query.also)
    )
    return " and ".join(filter(None, (", ".join(most), last)))


def _named(asked: str, names: Names, *, is_open: bool) -> str:
    """Give a name in full; as typed where it is open whose: "more than one mayor"."""
    return _ARTICLE.sub("", asked) if is_open else _full(asked, names)


def _of_sources(query: SourcesQuery, found: Answer, store: FactStore) -> dict[str, str]:
    """Give what is disputed or copied, or how many articles a list is of."""
    words = {"words": short(query.words)}
    if query.conflicts:
        return words | _disputed(query, found)
    if asks_for_copies(query.words):
        copied = count(len(found.findings), "article")
        return {"copied": copied if found.findings else ""}
    if found.outcome is Outcome.FOUND and not content_words(query.words):
        return words | {"articles": count(count_listed(query, store), "article")}
    return words


def _disputed(query: SourcesQuery, found: Answer) -> dict[str, str]:
    """Give how much is disputed, or which articles dispute nothing."""
    if found.sections:
        return {"disputed": count(len(found.sections), "point")}
    if found.missing:
        return {}
    held = f"The articles on “{short(query.words)}”" if query.words else "The articles"
    return {"undisputed": held}


def _lacking(
    query: Query, found: Answer, filled: Mapping[str, str], store: FactStore
) -> dict[str, str]:
    """Give what an answer lacks: words held nowhere, or held but apart, or days."""
    named = {filled.get(role) for role in ("speaker", "visitor", "place", "article")}
    if isinstance(query, QuoteQuery):
        named |= {query.speaker, *query.also}
    if isinstance(query, QuoteQuery | SourcesQuery | VisitQuery):
        days = asked_days(query)
        if days and found.missing == (days,):
            return {"days": days}
    if isinstance(query, HelpQuery):
        return {}
    if found.is_nearest_line:
        return {"unlike": _few(found.missing)}
    lacking = [word for word in found.missing if word not in named]
    unnamed = _few(lacking)
    # Its number may stand with another unit.
    is_amount = any(map(str.isdigit, " ".join(lacking)))
    is_apart = bool(unnamed) and not (
        filled.get("speaker") or is_amount or store.holds(" ".join(lacking))
    )
    return {"apart" if is_apart else "missing": unnamed}


_MOST_NAMED = 8  # words that a first line names


def _few(words: Sequence[str]) -> str:
    """Give a few of some words in a line, none of them as long as a text."""
    told = ", ".join(short(word[: 2 * _SHORT]) for word in words[:_MOST_NAMED])
    left = len(words) - _MOST_NAMED
    return f"{told} and {left} more" if left > 0 else told


def _full(asked: str, names: Names) -> str:
    """Give the one name that is meant in full, else as typed."""
    found = meant(asked, names) if asked else ()
    if not found:
        return short(asked[: 2 * _SHORT])
    shortest = min((name.canonical for name in found), key=len)
    is_one = all(set(keys(shortest)) <= set(keys(n.canonical)) for n in found)
    return shortest if is_one else asked


def _shown(place: str, found: Answer) -> str:
    """Give a place as the cards shown spell it, or as typed where none has it."""
    wanted = keys(place)
    for section in found.sections:
        title = list(words(section.title))
        for at in range(len(title) - len(wanted) + 1):
            run = title[at : at + len(wanted)]
            if wanted and tuple(word.key for word in run) == wanted:
                return section.title[run[0].span.start : run[-1].span.end]
    return place


_ARTICLE = re.compile(r"^(?:the|an?|my|our|your)\s+", re.IGNORECASE)
_BETWEEN = 5  # small words that may stand between those asked about


def _in_one_piece(asked: str, turn: str) -> str:
    """Give words as they stand in a turn, with the small words between them."""
    wanted = keys(asked)
    typed = list(words(turn))
    at = [n for n, word in enumerate(typed) if word.key in wanted]
    if not at or sorted(typed[n].key for n in at) != sorted(wanted):
        return asked
    first, last = at[0], at[-1]
    if last - first >= len(at) + _BETWEEN:
        return asked
    start, end = typed[first].span.start, typed[last].span.end
    start -= bool(start) and category(turn[start - 1]) == "Sc"  # "£85m"
    end += turn[end : end + 1] == "%"
    return short(turn[start:end])


_SHORT = 80  # code points of a question that its answer's first line repeats


def short(asked: str) -> str:
    """Give a question's words as a first line has them: not their end, if long."""
    words = " ".join(asked.split()).strip(" .,;:?!")
    if len(words) <= _SHORT:
        return words
    first = words[:_SHORT]
    return f"{first.rpartition(' ')[0] or first} …"


def verify(answer: Answer, store: FactStore) -> None:
    """Hold every slice against its article once more, just before it is said.

    Raises `CuttingsError` for the first that differs.
    """
    for finding in (*answer.findings, *answer.nearest):
        slices = [*finding.evidence, *(v.evidence for v in finding.variants)]
        if finding.context is not None:
            slices.append(finding.context)
        for evidence in slices:
            if not _is_verbatim(evidence, store):
                place = f"{evidence.span.start}..{evidence.span.end}"
                raise CuttingsError(f"not verbatim: {evidence.source.id} {place}")


def _is_verbatim(evidence: Evidence, store: FactStore) -> bool:
    return evidence.span.of(store.articles[evidence.source.id].text) == evidence.text
