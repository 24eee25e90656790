"""Every sentence of the narrative, and in whose voice it stands."""

from bot.extract.speech.statements import find_statements
from tests.factories import make_article


def voices(text, headline=""):
    article = make_article(text, headline=headline)
    return [
        (s.span.of(text), s.attribution and s.attribution.speaker.name)
        for s in find_statements(article)
    ]


def test_a_sentence_without_a_speaker_is_the_articles_own_voice():
    assert voices("The ferry sank.") == [("The ferry sank.", None)]


def test_a_sentence_that_quotes_or_reports_is_its_speakers():
    assert voices("“It sank,” Ann Roe said. Roe said nobody drowned. It rained.") == [
        ("“It sank,” Ann Roe said.", "Ann Roe"),
        ("Roe said nobody drowned.", "Ann Roe"),
        ("It rained.", None),
    ]


def test_a_headline_is_no_statement():
    text = "Ferry sinks\n\nIt sank on Friday."
    assert voices(text, headline="Ferry sinks") == [("It sank on Friday.", None)]
