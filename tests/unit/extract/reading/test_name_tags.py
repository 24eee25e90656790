"""Words signed with a name on their own line, as readers' letters are printed."""

import pytest

from bot.corpus import parse_article
from bot.extract.speech.quotes import find_quotes

BELOW = "\n\nThe weather will be dry."


def spoken(text):
    article = parse_article("letters", text)
    return [
        (q.span.of(article.text), q.attribution and q.attribution.speaker.name)
        for q in find_quotes(article)
    ]


@pytest.mark.parametrize("below", ["", BELOW, BELOW * 3], ids=["last", "one", "three"])
@pytest.mark.parametrize(
    "line",
    [
        "“The tide waits for nobody.” — Edda Holm",
        "“The tide waits for nobody.” – Edda Holm, Port Haven",
        '"The tide waits for nobody." -- Edda Holm, retired pilot',
        '"The tide waits for nobody." - Edda Holm',
        "“The tide waits for nobody.”—Edda Holm, Port Haven",
        "‘The tide waits for nobody.’ — Edda Holm",
    ],
)
def test_a_tag_names_the_speaker_whatever_stands_below(line, below):
    assert spoken(line + below) == [("The tide waits for nobody.", "Edda Holm")]


def test_a_page_of_letters_gives_each_to_its_writer():
    text = (
        "Letters to the editor\n\nThree readers wrote in this week.\n\n"
        "“The tide waits for nobody.” — Edda Holm\n\n“Nor do I!” — Max Reis\n\n"
        "“Who asked the pilots?” – Ida Quell, Port Haven" + BELOW
    )
    assert spoken(text) == [
        ("The tide waits for nobody.", "Edda Holm"),
        ("Nor do I!", "Max Reis"),
        ("Who asked the pilots?", "Ida Quell"),
    ]


@pytest.mark.parametrize(
    "headline",
    [
        "“The tide waits for nobody” — Holm",
        "Tide waits for nobody — Edda Holm",
        "“The tide waits”, says Edda Holm",
        "Port Haven: a tide that waits for nobody",
    ],
)
def test_a_headline_stays_one(headline):
    text = f"{headline}\n\nThe pier at Port Haven was shut on Friday."
    assert parse_article("x", text).title == headline


def test_a_turn_without_a_stop_is_no_subheading():
    text = (
        "The hearing went on until noon.\n\nHOLM: Where were you?\n\n"
        "REIS: At the pier\n\nHOLM: Alone?\n\nREIS: With my crew\n\nIt was over."
    )
    assert [r.kind for r in parse_article("x", text).regions] == []
