"""Shows quotations as an answer: each utterance once, by its best print.

Knows the order in which a list is read. Refuses to know why these were chosen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from bot.answers.findings import each_utterance, quote_finding, shown_once
from bot.answers.grounds import grounds_of
from bot.answers.scope import undated
from bot.dialogue import Answer, Finding, Outcome, QuoteQuery, Section
from bot.model import Quote, QuoteKind
from bot.store import FactStore, Order, order_of

_INTENT = "quote"
_MOST_LISTED = 400  # quotations, the newest: a message shows a few of them
_MOST_OF_ALL = 2 * _MOST_LISTED
_MORE = f"only the newest {_MOST_LISTED} are gone through: add words, a name or days"


def list_quotes(
    query: QuoteQuery, store: FactStore, candidates: Iterable[Quote]
) -> Answer:
    """List all that fits: words before reported speech, newest article first."""
    is_of_all = not (query.speaker or query.article)
    some = islice(candidates, _MOST_OF_ALL) if is_of_all else candidates
    ranked = sorted(some, key=partial(_newest_first, store))
    if not ranked:
        missing = tuple(filter(None, (query.speaker, query.article)))
        return Answer(
            intent=_INTENT,
            outcome=Outcome.NONE,
            missing=missing,
            notes=tuple(undated(query, store)),
        )
    found = show_quotes(store, ranked[:_MOST_LISTED])
    if len(ranked) <= _MOST_LISTED:
        return found
    return replace(found, notes=(*found.notes, _MORE))


def _newest_first(store: FactStore, quote: Quote) -> tuple[bool, int, Order]:
    day = store.articles[quote.article].published
    return (
        quote.kind is QuoteKind.INDIRECT,
        -day.toordinal() if day else 0,
        order_of(quote),
    )


def show_quotes(
    store: FactStore, quotes: Iterable[Quote], missing: tuple[str, ...] = ()
) -> Answer:
    """Show each utterance once, by its best print, the words before reports."""
    shown = sorted(
        each_utterance(store, quotes),
        key=lambda quote: quote.kind is QuoteKind.INDIRECT,
    )
    findings = [quote_finding(store, quote) for quote in shown]
    return Answer(
        intent=_INTENT,
        outcome=Outcome.FOUND,
        sections=(Section(findings=_grounded(store, shown, findings)),),
        missing=missing,
    )


def _grounded(
    store: FactStore, shown: Sequence[Quote], findings: Iterable[Finding]
) -> tuple[Finding, ...]:
    """Give findings once each; of one alone, why the words are its speaker's."""
    once = shown_once(store, findings)
    grounds = grounds_of(shown[0], store)
    if len(once) > 1 or not grounds:
        return once
    return (replace(once[0], notes=(*once[0].notes, grounds)),)
