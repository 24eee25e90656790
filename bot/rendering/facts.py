"""Facts as JSON: the record `cuttings extract --jsonl` writes for an article.

Knows the names and shapes of that record, which others rely on: add, don't
change. Refuses to know how facts are found.
"""

from collections.abc import Iterable

from bot.model import Article, Attribution, Fact, Figure, Quote, Span, Visit


def facts_record(article: Article, facts: Iterable[Fact]) -> dict[str, object]:
    """Give an article's facts as one JSON object, each kind in the given order."""
    facts = tuple(facts)
    return {
        "id": article.id,
        "quotes": [_quote(article, f) for f in facts if isinstance(f, Quote)],
        "visits": [_visit(f) for f in facts if isinstance(f, Visit) and not f.is_weak],
        "figures": [_figure(article, f) for f in facts if isinstance(f, Figure)],
    }


def _place(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _quote(article: Article, quote: Quote) -> dict[str, object]:
    return {
        **_place(quote.span),
        "text": quote.span.of(article.text),
        "kind": quote.kind.value,
        **_speaker(article, quote.attribution),
    }


def _speaker(article: Article, attribution: Attribution | None) -> dict[str, object]:
    if attribution is None:
        return {"speaker": None, "speaker_kind": None, "mention": None, "cue": None}
    cue = attribution.cue
    return {
        "speaker": attribution.speaker.name,
        "speaker_kind": attribution.speaker.kind.value,
        "mention": _place(attribution.mention),
        "cue": None if cue is None else cue.of(article.text),
        "rule": attribution.rule,
    }


def _visit(visit: Visit) -> dict[str, object]:
    day = visit.when.day if visit.when is not None else None
    return {
        "visitor": visit.visitor.name,
        "place": visit.place,
        "date": None if day is None else day.isoformat(),
        "status": visit.status.value,
        "meets": [party.name for party in visit.meets],
        "evidence": [_place(span) for span in visit.evidence],
    }


def _figure(article: Article, figure: Figure) -> dict[str, object]:
    value = figure.value
    return {
        **_place(figure.span),
        "text": figure.span.of(article.text),
        "value": int(value) if value == value.to_integral_value() else float(value),
        "unit": figure.unit,
        "hedge": figure.hedge.value,
        "counted": None if figure.counted is None else figure.counted.of(article.text),
    }
