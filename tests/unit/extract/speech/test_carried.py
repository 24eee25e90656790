"""How far a speaker carries: over asides, and from one paragraph to the next."""

import pytest

from tests.unit.extract.speech.speech import given

_LONG = "“We went out at four with nine boats and came home with three.”"


@pytest.mark.parametrize(
    "aside",
    [
        ", a nurse who said she would not",
        ", according to the Herald",
        " after Bo Fell called it late",
        ", whom Bo Fell accused of theft",
        " when Bo Fell asked her",
        " as she called for calm",
    ],
)
def test_a_speaker_goes_on_behind_what_is_told_of_her(aside):
    text = f"“We sail,” Ada Quist said{aside}. “We always do.”"
    assert given(text)["We always do."] == "Ada Quist"


@pytest.mark.parametrize(
    "other",
    [
        ", and Bo Fell said no",
        " before Bo Fell interrupted",
        " until Bo Fell cut in and said no",
        ", but Bo Fell told her to stay",
    ],
)
def test_nobody_goes_on_behind_somebody_else(other):
    text = f"“We sail,” Ada Quist said{other}. “We stay.”"
    assert given(text).get("We stay.") is None


@pytest.mark.parametrize(
    "last",
    [
        "“It was a hard winter,” Ada Quist said.",
        "“It was a hard winter,” said Ada Quist, who runs the harbour.",
        "“It was a hard winter,” Ada Quist told the Herald on Friday.",
    ],
)
def test_a_bare_quotation_goes_on_below_its_speakers_clause(last):
    assert given(f"{last}\n\n{_LONG}")[_LONG[1:-1]] == "Ada Quist"


@pytest.mark.parametrize(
    ("last", "below"),
    [
        ("“Was it a hard winter?” Ada Quist asked.", _LONG),
        ("“Was it a hard winter?” Ada Quist said.", _LONG),
        ("“It was a hard winter,” Ada Quist said. Bo Fell stood by.", _LONG),
        ("“It was a hard winter,” Ada Quist said.", "“Not for the rest of us.”"),
        ("Ada Quist said: “It was a hard winter.”", _LONG),
        ("“It was a hard winter,” Ada Quist said.", f"{_LONG} The hall was still."),
        (
            "“It was a hard winter,” Ada Quist said.",
            "“You went out at four and you came home with three of our boats.”",
        ),
    ],
    ids=["asked", "a question", "another", "short", "before", "not bare", "a reply"],
)
def test_what_may_be_a_reply_is_nobodys(last, below):
    words = below[1 : below.index("”")]
    assert given(f"{last}\n\n{below}").get(words) is None


def test_whoever_asked_does_not_go_on_behind_the_answer():
    text = "“Who are you?” Ada Quist asked Dot Lunn. “Dot Lunn.” “Dot Lunn who?”"
    assert given(text).get("Dot Lunn who?") is None
