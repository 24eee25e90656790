"""What the tests of attribution ask of an article: who said its words in marks."""

from bot.extract.speech.quotes import find_quotes
from bot.model import QuoteKind, SpeakerKind
from tests.factories import make_article

_NAMED = (SpeakerKind.PERSON, SpeakerKind.ORGANISATION)


def given(text):
    """Map the words in marks to the name they are given to, None for no name."""
    return {
        quote.span.of(text): _name(quote.attribution)
        for quote in find_quotes(make_article(text))
        if quote.kind is not QuoteKind.INDIRECT
    }


def names(text):
    """Give the names that words in marks are given to, in order."""
    return [name for name in given(text).values() if name is not None]


def _name(attribution):
    if attribution is None or attribution.speaker.kind not in _NAMED:
        return None
    return attribution.speaker.name
