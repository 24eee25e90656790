"""Which body "the department" is: the only one named by that noun, just before."""

import pytest

from bot.extract.speech.quotes import find_quotes
from tests.factories import make_article


def speaker_of_last(text):
    article = make_article(text)
    return [q.attribution for q in find_quotes(article) if q.attribution][-1].speaker


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The Ferry Department cut a line. “It is late,” the department said.",
            "Ferry Department",
        ),
        (
            "The Harbour Union struck.\n\n“We must,” the union said.",
            "Harbour Union",
        ),
        (
            "The Ministry of Tides shut a pier. “It leaks,” the ministry said.",
            "Ministry of Tides",
        ),
        (
            "Brackwater City Council met. According to the council, bins are late.",
            "Brackwater City Council",
        ),
        (
            "The Pier Union met.\n\nWet.\n\nDry.\n\nHot.\n\n“No,” the union said.",
            "the union",
        ),
    ],
    ids=["ends", "next paragraph", "begins", "reported", "too far back"],
)
def test_a_bodys_noun_means_the_one_just_named(text, body):
    speaker = speaker_of_last(text)

    assert (speaker.name, speaker.kind) == (body, "organisation")


@pytest.mark.parametrize(
    "text",
    [
        "“It is late,” the ministry said. The Ministry of Tides shut a pier.",
        "The Tide Bank and the Reef Bank rose. “Good,” the bank said.",
        "The Tide Bank sued a rival bank. “Good,” the bank said.",
        "The Tide Bank and two other banks rose. “Good,” the bank said.",
        "The Ferry Department met Police Chief Jo Roe.\n\n“No,” the department said.",
        "The Ferry Union’s leader spoke. “No,” the council said.",
    ],
    ids=["before it is named", "two", "unnamed", "several", "police", "another noun"],
)
def test_a_bodys_noun_stays_as_printed_where_another_may_be_meant(text):
    article = make_article(text)
    given = [q.attribution.speaker.name for q in find_quotes(article) if q.attribution]

    assert given
    assert given[-1] in {
        "the ministry",
        "the bank",
        "the department",
        "the council",
    }
