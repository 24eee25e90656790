"""Facts as lines for a person, each quotation with why it is whose it is.

Knows how `cuttings extract` prints an article's facts and the list of rules.
Refuses to know how facts are found.
"""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import fill

from bot.model import Article, Attribution, Fact, Figure, Quote, Span, Visit

_WIDTH = 80
_MARGIN = " " * 11


def list_facts(article: Article, facts: Iterable[Fact]) -> str:
    """List an article's quotations, then its visits, then its figures."""
    facts = tuple(facts)
    lines = [str(article.id)]
    for quote in (fact for fact in facts if isinstance(fact, Quote)):
        lines.extend(_quote(article, quote))
    visits = (fact for fact in facts if isinstance(fact, Visit))
    for visit in (visit for visit in visits if not visit.is_weak):
        lines.extend(_visit(article, visit))
    lines.extend(_figure(article, fact) for fact in facts if isinstance(fact, Figure))
    return "\n".join(lines)


def list_rules(rules: Mapping[str, str]) -> str:
    """List rules by name, what each takes as evidence and its example below it."""
    return "\n".join(
        f"{name}\n" + fill(told, _WIDTH, initial_indent="  ", subsequent_indent="  ")
        for name, told in rules.items()
    )


def _quote(article: Article, quote: Quote) -> Iterator[str]:
    given = quote.attribution
    speaker = given.speaker.name if given else "no speaker given"
    words = _on_one_line(article, quote.span)
    yield f"  {quote.kind.value:8} {_place(quote.span):>11}  {speaker}: {words}"
    if given is not None:
        yield f"{_MARGIN}why: {_why(article, given)}"


def _why(article: Article, given: Attribution) -> str:
    """Name the rule, and the words of the article that it rests on."""
    seen = [f"“{_on_one_line(article, given.mention)}” ({_place(given.mention)})"]
    if given.cue is not None:
        seen.append(f"“{_on_one_line(article, given.cue)}” ({_place(given.cue)})")
    named_at = given.speaker.named_at
    if named_at is not None and named_at != given.mention:
        seen.append(f"named in full at {_place(named_at)}")
    if given.rests_on:
        seen.append(f"by way of {', '.join(given.rests_on)}")
    return f"{given.rule}: {', '.join(seen)}"


def _visit(article: Article, visit: Visit) -> Iterator[str]:
    day = visit.when.day if visit.when is not None else None
    when = day.isoformat() if day else "no day given"
    told = f"{visit.visitor.name} in {visit.place}, {visit.status.value}, {when}"
    yield f"  visit    {told}"
    for span in visit.evidence:
        yield f"{_MARGIN}why: “{_on_one_line(article, span)}” ({_place(span)})"


def _figure(article: Article, figure: Figure) -> str:
    worth = f"{figure.value:f} {figure.unit}"
    return f"  figure   {_on_one_line(article, figure.span)} = {worth}"


def _on_one_line(article: Article, span: Span) -> str:
    return " ".join(span.of(article.text).split())


def _place(span: Span) -> str:
    return f"{span.start}-{span.end}"
