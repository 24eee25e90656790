"""Transcripts and interviews: words under a label, without marks."""

import pytest

from bot.extract.speech.quotes import find_quotes
from tests.factories import make_article


def turns(text):
    article = make_article(text)
    return [
        (q.span.of(article.text), q.attribution and q.attribution.speaker.name)
        for q in find_quotes(article)
    ]


def test_a_label_names_whose_turn_it_is():
    text = (
        "Carol Smith met Bo Jones.\n\nSMITH: We never agreed.\n\n"
        "JONES: The minutes differ.\n\nSMITH: Read them again."
    )
    assert turns(text) == [
        ("We never agreed.", "Carol Smith"),
        ("The minutes differ.", "Bo Jones"),
        ("Read them again.", "Carol Smith"),
    ]


def test_answers_are_the_only_person_interviewed_and_questions_nobodys():
    text = "Ann Roe met us.\n\nQ: What happened?\n\nA: We hit a rock."
    assert turns(text) == [("We hit a rock.", "Ann Roe")]


def test_answers_are_nobodys_where_two_could_be_answering():
    text = "Ann Roe and Bo Ray met us.\n\nQ: What happened?\n\nA: We hit a rock."
    assert turns(text) == []


def test_a_label_that_names_nobody_here_gives_nothing():
    text = "Ann Roe met us.\n\nWATCH: The pier falls.\n\nUPDATE: It fell."
    assert turns(text) == []


def test_a_single_label_is_no_transcript():
    assert turns("Ann Roe met us.\n\nROE: Read on.") == []


def test_a_womans_label_is_no_mans_though_the_surname_is_his():
    told = turns("MS ROE: We left.\n\nBO RAY: No.\n\nMS ROE: Yes.\n\nHugo Roe sat by.")
    assert "Hugo Roe" not in [name for _, name in told]


ASKED = "\n\nQ: Why did it sink?\n\nA: We hit a rock."


@pytest.mark.parametrize(
    "opening",
    [
        "Ann Roe has sailed for years. She spoke to Bo Ray at her home in Ulm.",
        "Ann Roe, the skipper, was interviewed last week by our man Bo Ray.",
        "Reporter Bo Ray met Ann Roe, the skipper, on the quay.",
        "The skipper Ann Roe answers the questions of Bo Ray.",
        "Bo Ray went to Ulm for us. He spoke to Ann Roe about her boat.",
        "By Bo Ray\n\nAnn Roe has sailed for years, and Bo Ray wondered why.",
        "Interviewed by Bo Ray, the skipper Ann Roe looks back on it all.",
    ],
)
def test_answers_are_whose_the_words_before_say_was_asked(opening):
    assert turns(opening + ASKED) == [("We hit a rock.", "Ann Roe")]


@pytest.mark.parametrize(
    "opening",
    [
        "The skipper Ann Roe talks to Bo Ray about the sea.",
        "She spoke to Bo Ray about the boat that she had lost.",
        "Ann Roe is known in Ulm. This interview with Bo Ray has been cut.",
    ],
)
def test_answers_are_nobodys_where_either_may_have_asked(opening):
    assert turns(opening + ASKED) == []


def test_a_clip_that_is_played_is_in_nobodys_turn():
    told = turns(
        "ROE: I have a tape here.\n\n(BEGIN VIDEO CLIP)\n\nWe will fight.\n\n"
        "(END VIDEO CLIP)\n\nRAY: Did you? (START AUDIO) I did not. (END AUDIO)"
        "\n\nROE: I did."
    )
    assert told == [
        ("I have a tape here.", "ROE"),
        ("Did you?", "RAY"),
        ("I did.", "ROE"),
    ]


@pytest.mark.parametrize("mark", [":", "", "."])
def test_a_briefing_is_one_persons_who_is_asked_by_nobody_named(mark):
    told = turns(
        f"MS. ROE: I have one thing.\n\nQ{mark} What is it?\n\nMS. ROE: A boat."
    )
    assert told == [("I have one thing.", "ROE"), ("A boat.", "ROE")]
