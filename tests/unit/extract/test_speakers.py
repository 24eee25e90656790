"""Pronouns and roles: resolved on agreeing evidence, else left as printed."""

import pytest

from bot.extract.quotes import find_quotes
from tests.factories import make_article


def last_speaker(text):
    article = make_article(text)
    given = [q.attribution for q in find_quotes(article) if q.attribution]
    return given[-1].speaker.name


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jane Roe left early. “I was ill,” she said.", "Jane Roe"),
        ("Jane Roe left early.\n\n“I was ill,” she said.", "Jane Roe"),
        ("Jane Roe met Paul Ray. “I was ill,” she said.", "Jane Roe"),
        ("Jane Roe met Paul Ray.\n\n“I was ill,” he said.", "Paul Ray"),
        ("Paul Ray left. Jane Roe stayed. “I was ill,” he said.", "Paul Ray"),
        ("Paul Ray saw Bob Hale. Ray left. “I was ill,” he said.", "Paul Ray"),
        ("The crew waited for Paul Ray.\n\n“I was ill,” he said.", "Paul Ray"),
        (
            "Jane Roe, who sails, left. It rained. “I was ill,” she said.",
            "Jane Roe",
        ),
        (
            "Her father, Quill, was strict. Jane Roe left. “I was ill,” she said.",
            "Jane Roe",
        ),
    ],
)
def test_a_pronoun_is_the_last_fitting_subject(text, speaker):
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Paul Ray left. “I was ill,” she said.",
        "The crew saw Paul Ray and Bob Hale.\n\n“I was ill,” he said.",
        "It rained. “I was ill,” she said.",
        "Jane Roe left.\n\nIt rained.\n\nIt blew.\n\nIt froze.\n\n“Ill,” she said.",
        "Jane Roe taught. Quill Hale left. “I was ill,” he said.",
    ],
)
def test_a_pronoun_without_agreeing_evidence_stays_a_pronoun(text):
    assert last_speaker(text) in ("he", "she")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Finance Minister Jane Roe left. “Ill,” the minister said.", "Jane Roe"),
        ("Jane Roe, 46, left. “Ill,” the 46-year-old said.", "Jane Roe"),
        ("Jane Roe, a pilot, left. “Ill,” the pilot said.", "Jane Roe"),
        ("Jane Roe left. “Ill,” the minister said.", "the minister"),
        (
            "Tax Minister Ann Roe met Art Minister Bo Ray. “No,” the minister said.",
            "the minister",
        ),
    ],
)
def test_a_role_is_the_one_person_the_article_binds_it_to(text, speaker):
    assert last_speaker(text) == speaker
