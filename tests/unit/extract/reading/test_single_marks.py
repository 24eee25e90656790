"""Single marks as the outer pair, among apostrophes; curly and straight alike."""

import pytest

from bot.extract.reading.marks import find_marked
from bot.model import Span

STRAIGHTEN = str.maketrans("‘’", "''")


def marked(text):
    return [text[m.start : m.end] for m in find_marked(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "‘It was the owners’, not ours,’ said Roe.",
            ["It was the owners’, not ours,"],
        ),
        (
            "‘It was the owners’. Not ours,’ said Roe.",
            ["It was the owners’. Not ours,"],
        ),
        ("‘It is the crews’ Union,’ said Roe.", ["It is the crews’ Union,"]),
        (
            "‘The boys’ coach, and the girls’, too, was ’eld up in ’94,’ said Roe.",
            ["The boys’ coach, and the girls’, too, was ’eld up in ’94,"],
        ),
        (
            "‘We’re goin’ home an’ stayin’,’ said Roe.",
            ["We’re goin’ home an’ stayin’,"],
        ),
        ("‘It was the owners’, said Roe.", ["It was the owners"]),
        ("‘It was the owners’, she said, in the crews’ bar.", ["It was the owners"]),
        ("‘Owners’, the crews’ bar, is shut.", ["Owners"]),
        (
            "‘Rock ’n’ roll is the crews’ life,’ he said",
            ["Rock ’n’ roll is the crews’ life,"],
        ),
        ("He sang in ‘Gulls’, the crews’ choir, and ‘Eels’.", ["Gulls", "Eels"]),
        ("The ‘hawks’ are the crews’ friends.", ["hawks"]),
        ("‘He said, “Sail home,”’ said Roe.", ["He said, “Sail home,”"]),
        ("The crews’ boats and the owners’ quay, at last.", []),
        ("’Twas the crews’ ’ouse, in the ’90s, an’ all.", []),
        (
            "‘She was ’alf mad,’ said Roe, ‘but ’appy.’",
            ["She was ’alf mad,", "but ’appy."],
        ),
    ],
)
def test_a_surer_mark_makes_those_before_it_apostrophes(text, expected):
    assert marked(text) == expected
    straight = [one.translate(STRAIGHTEN) for one in expected]
    assert marked(text.translate(STRAIGHTEN)) == straight


@pytest.mark.parametrize("mark", ["&#39;", "&apos;", "&#x27;"])
def test_marks_that_a_scraper_turned_into_entities_pair_as_marks_do(mark):
    text = f"She rose. {mark}It{mark}s the boys{mark} boat,{mark} she said."
    (found,) = find_marked(text, Span(0, len(text)))
    assert text[found.start : found.end] == f"It{mark}s the boys{mark} boat,"
    assert text[found.outer_start : found.start] == mark
    assert text[found.end : found.outer_end] == mark


def test_entities_of_curly_single_marks_hold_double_ones():
    text = "She rose. &lsquo;He said, “Go,” and I&rsquo;d gone,&rsquo; she said."
    (found,) = find_marked(text, Span(0, len(text)))
    assert text[found.start : found.end] == "He said, “Go,” and I&rsquo;d gone,"
