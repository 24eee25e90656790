"""The first looks that spare the long patterns of trips: they may lose nothing."""

import re
from pathlib import Path

import pytest

from bot.corpus import parse_article
from bot.extract.visits import cues, hints
from bot.model import Span
from bot.text import sentences

EVENTS = Path(__file__).parents[3] / "quality" / "events"


def told():
    """Give the text and the sentences of the articles kept for development."""
    for file in sorted(EVENTS.glob("[a-i]_*/*.txt")):
        article = parse_article(file.stem, file.read_text(encoding="utf-8"))
        for paragraph in article.paragraphs:
            for sentence in sentences(article.text, paragraph):
                yield article.text, sentence


def found(pattern):
    return [
        [one.span() for one in pattern.finditer(text, sentence.start, sentence.end)]
        for text, sentence in told()
    ]


@pytest.mark.parametrize(
    ("pattern", "look"),
    [
        (cues.CUE, rf"(?={cues._BEGINS}|['’]s)"),
        (hints._BEHIND, rf"(?=[A-Z\s]|{hints._BEGINS})"),
    ],
    ids=["cues", "hints"],
)
def test_all_that_is_found_begins_as_its_first_look_says(pattern, look):
    """A word that joins a pattern joins the beginnings beside it, too."""
    assert look in pattern.pattern
    whole = re.compile(pattern.pattern.replace(look, ""), pattern.flags)

    assert found(pattern) == found(whole)


@pytest.mark.parametrize(
    ("text", "is_hinted"),
    [
        ("Visiting Accra on Monday, Roe met Poe.", True),
        ("Roe will “visit” Poe.", True),
        ("Roe, now in Accra, met Poe.", True),
        ("Roe met Poe.", True),
        ("The revisited plan stood.", False),
    ],
)
def test_a_trip_may_be_told_by_any_word_of_a_sentence(text, is_hinted):
    assert hints.may_tell_of_trip(text, Span(0, len(text))) is is_hinted
