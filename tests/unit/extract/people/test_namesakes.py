"""Who is meant where several bear a name, or a name is printed in several ways."""

import pytest

from bot.corpus import parse_article
from bot.extract.speech.quotes import find_quotes


def last_speaker(text: str) -> tuple[str, str]:
    """Give the last quotation's speaker, and what kind that is."""
    given = find_quotes(parse_article("x", text))[-1].attribution
    return (given.speaker.name, given.speaker.kind.value) if given else ("", "")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jo Tarn Sr. and Jo Tarn Jr. farm. “It is dry,” Tarn said.", "Tarn"),
        (
            "Jo Tarn Sr. and Jo Tarn Jr. farm. “It is dry,” Jo Tarn Jr. said.",
            "Jo Tarn Jr.",
        ),
        (
            "Jo B. Tarn rose. His son, Jo Tarn Jr., left. “It is dry,” Tarn Jr. said.",
            "Jo Tarn Jr.",
        ),
        (
            "Jo B. Tarn rose. His son, Jo Tarn Jr., left. “Dry,” said Jo Tarn.",
            "Jo B. Tarn",
        ),
        (
            "Jo B. Tarn rose. His son, Jo Tarn Jr., left. “No,” the younger Tarn said.",
            "Jo Tarn Jr.",
        ),
        ("Jo Tarn Jr. rose. Jo Tarn left. “It is dry,” Tarn said.", "Jo Tarn Jr."),
        # A surname alone is no relation's of its bearer.
        ("Tarn said her father, Abe Tarn, built it. “It is dry,” Tarn said.", "Tarn"),
        ("President Tarn pardoned his son, Bo Tarn. “It is dry,” Tarn said.", "Tarn"),
        (
            "Tarn stayed. Bo Tarn, the president's son, left. “It is dry,” Tarn said.",
            "Tarn",
        ),
        ("Tarn said her brother left. Ann Tarn farms. “Dry,” Tarn said.", "Ann Tarn"),
        # A couple, one of whom no list of names knows.
        ("Brenk Lund and his wife, Osva, bake. “At four,” Mrs Lund said.", "Mrs Lund"),
        ("Brenk Lund and his wife, Osva, bake. “At four,” Lund said.", "Brenk Lund"),
        ("Brenk Lund bakes with his wife. “At four,” Mrs. Lund said.", "Mrs. Lund"),
        ("Osva and Brenk Lund bake. “At four,” Mrs Lund said.", "Mrs Lund"),
        ("Brenk Lund’s husband bakes. “At four,” Mr Lund said.", "Mr Lund"),
        ("Brenk Lund bakes. “At four,” Mrs Lund said.", "Brenk Lund"),
        ("Ulk Omon and Brenk Lund bake. “At four,” Mr Lund said.", "Brenk Lund"),
        ("Ket Omon and Brenk Lund bake. Ulk Omon left. “At four,” Omon said.", "Omon"),
        # The one who had the surname alone keeps it past another's name.
        (
            "Jo Tarn rose. Tarn spoke. Tarn left. It is Ann Tarn’s. “No,” Tarn said.",
            "Jo Tarn",
        ),
        (
            "Jo Tarn rose. Tarn spoke. Tarn left. Ann Tarn stayed. “No,” Tarn said.",
            "Tarn",
        ),
        # Orders and parts of names.
        ("Omon Ulka spoke. “We pay,” Mr. Omon said.", "Omon Ulka"),
        ("Ana Roldán Ulka spoke. “We pay,” Ms. Roldán said.", "Ana Roldán Ulka"),
        ("Robert (Bobby) Vance won. “Easy,” Vance said.", "Robert (Bobby) Vance"),
        ("Julian King spoke. “We pay,” Mr. King said.", "Julian King"),
        ("Mayor Don Guardian spoke. “We pay,” Guardian said.", "Don Guardian"),
        ("Rep. Earl Tarn spoke. “We pay,” Tarn said.", "Earl Tarn"),
        ("“We pay,” said Dean Tarn, an author.", "Dean Tarn"),
        ("Phillip Tarn spoke. Philip Tarn left. “We pay,” Tarn said.", "Phillip Tarn"),
        ("Winner Tarn spoke. Jo Tarn left. “We pay,” Tarn said.", "Jo Tarn"),
    ],
)
def test_a_name_means_one_only_where_no_other_can_be_meant(text, speaker):
    assert last_speaker(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The firm’s founder, Ivy Tarn, left. “No,” the founder said.", "Ivy Tarn"),
        ("They met the vicar, Ivy Tarn. “No,” the vicar said.", "Ivy Tarn"),
        (
            "Mayor Jo Tarn met the mayor of Utopia, Bo Ulm. “No,” the mayor said.",
            "the mayor",
        ),
        # A list, an introduction, something alike: nobody's role.
        ("They met the vicar, Ivy Tarn and Bo Ulm. “No,” the vicar said.", "the vicar"),
        (
            "After meeting the vicar, Ivy Tarn, 40, rose. “No,” the vicar said.",
            "the vicar",
        ),
        ("Unlike the vicar, Ivy Tarn rose. “No,” the vicar said.", "the vicar"),
        # Offices of something.
        ("“No,” former secretary of state Ivy Tarn said.", "Ivy Tarn"),
        ("“No,” said minister of finance Jan Ulm.", "Jan Ulm"),
        ("“No,” said a friend of cellist Ivy Tarn.", "a friend of cellist Ivy Tarn"),
        ("“No,” the statement released on Monday said.", "the statement"),
        # Kin: "she" is not the brother.
        ("Ivy Tarn’s brother was killed. “He was nineteen,” she said.", "Ivy Tarn"),
        ("Ivy Tarn’s cousin was killed. “It was dark,” she said.", "she"),
    ],
)
def test_a_role_means_whom_the_article_binds_to_it(text, speaker):
    assert last_speaker(text)[0] == speaker
