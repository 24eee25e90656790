"""Says why words are given to their speaker: by which rule, on which evidence.

Knows the rules' names and the article's own words. Shown where one quotation is
asked about: an editor who is to print it wants to know, a list would drown in it.
"""

from bot.model import Attribution, Quote, Span
from bot.store import FactStore

_LONGEST = 80  # code points from the speaker to the verb that are shown whole


def grounds_of(quote: Quote, store: FactStore) -> str:
    """Give the rule that gave the words to the speaker, and where its words stand.

    Empty where nobody is given them, or the rule is none of ours.
    """
    given = quote.attribution
    rule = _rule(given.rule) if given is not None else ""
    if given is None or not rule:
        return ""
    evidence = store.cite(quote.article, given.mention)
    here = store.cite(quote.article, quote.span).paragraph
    is_elsewhere = evidence.paragraph not in (0, here)
    place = f" (paragraph {evidence.paragraph})" if is_elsewhere else ""
    return f"attributed by {rule}: {_printed(given, quote, store)}{place}"


# Where a rule finds its evidence, by its name or the first part of it.
_WHERE = {
    "after": "the words right behind it",
    "before": "the words right before it",
    "within": "the words of its own sentence",
    "closing": "the end of its sentence",
    "subject": "the subject of its sentence",
    "name": "the name beside it",
    "carried.paragraph": "the speaker just before in the paragraph",
    "carried.sentence": "the sentence before",
    "carried.colon": "the paragraph before, which ends in a colon",
    "carried.open": "the paragraph before, whose marks stay open",
    "carried.below": "the end of the paragraph before",
    "transcript": "the label of the turn",
    "indirect": "its own sentence",
}


def _rule(name: str) -> str:
    return _WHERE.get(name, _WHERE.get(name.partition(".")[0], ""))


def _printed(given: Attribution, quote: Quote, store: FactStore) -> str:
    """Give the words that name the speaker with those that say they spoke."""
    spans = sorted({given.mention, given.cue or given.mention})
    whole = Span(spans[0].start, max(span.end for span in spans))
    is_one = whole.end - whole.start <= _LONGEST and not whole.touches(quote.span)
    shown = [whole] if is_one else spans
    return " … ".join(f"“{_in_line(quote, span, store)}”" for span in shown)


def _in_line(quote: Quote, span: Span, store: FactStore) -> str:
    return " ".join(store.cite(quote.article, span).text.split())
