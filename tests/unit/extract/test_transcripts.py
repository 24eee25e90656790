"""Transcripts and interviews: words under a label, without marks."""

from bot.extract.quotes import find_quotes
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
