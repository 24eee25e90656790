"""A speaker's phrase is a whole noun phrase, and the subject of its own clause."""

import pytest

from bot.extract.speech.quotes import find_quotes
from bot.extract.speech.statements import find_statements
from tests.factories import make_article
from tests.unit.extract.speech.speech import given, names


def spoken(text):
    """Map each quotation and report to the printed or full name it is given to."""
    return {
        quote.span.of(text): quote.attribution and quote.attribution.speaker.name
        for quote in find_quotes(make_article(text))
    }


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            (
                "After Jo Tully said that pupils might do better at “lesser schools,”"
                " Rex Dunn said: “I was surprised.”"
            ),
            "lesser schools,",
            "Jo Tully",
        ),
        (
            (
                "Kip Larsen's Utopia state director, Vera Hahn, wrote to the firm,"
                " writing in an email: “We want it.”"
            ),
            "We want it.",
            "Vera Hahn",
        ),
        (
            (
                "Reacting, the Minister of Power, Chief Olu Bright, faulted the claim,"
                " describing it as “premature”."
            ),
            "premature",
            "Olu Bright",
        ),
        ("Jo Tully's response was: “We are fine.”", "We are fine.", "Jo Tully"),
        (
            "Jo Tully's own verdict, given years later, was kinder: “She had hands.”",
            "She had hands.",
            "Jo Tully",
        ),
        (
            "“Do we have it?” Jo Tully writes to Rex Dunn. He nods.",
            "Do we have it?",
            "Jo Tully",
        ),
        (
            "“It is rather grim,” thundered the Reverend Rex Dunn.",
            "It is rather grim,",
            "Rex Dunn",
        ),
        ("“You make your own luck,” beamed Vera Hahn.", None, "Vera Hahn"),
        (
            "According to Jo Tully, the flocks “pose no risk at all”.",
            "pose no risk at all",
            "Jo Tully",
        ),
        (
            "“Sad.” Kip Larsen fired back, attacking Rex Dunn for “greed”.",
            "greed",
            "Kip Larsen",
        ),
        (
            "Chastened by the polls, Jo Tully changed it, promising “to start over”.",
            "to start over",
            "Jo Tully",
        ),
        (
            "Vera Hahn will be asked about Rex Dunn calling it “a sham”.",
            "a sham",
            "Rex Dunn",
        ),
    ],
)
def test_words_go_to_the_subject_of_their_clause(text, words, speaker):
    found = given(text)
    assert (found[words] if words else next(iter(found.values()))) == speaker


@pytest.mark.parametrize(
    "text",
    [
        # Nobody's words.
        "A fisherman called Rex Dunn pulled me out, and “that was that”.",
        "Analyst Jo Tully, who has a “reduce” rating on it, left.",
        "Jo Tully said the word “crisis” was too weak.",
        "The so-called “Night Mayor”, Jo Tully, said the bars would shut.",
        "Imagine Jo Tully saying “I quit” on a Monday.",
        # Not the subject's.
        "The workers, whom Jo Tully referred to, were “well fed” and housed.",
        "She quoted articles from noted scholars to defend the view that he is “free”.",
        "It ended the Cup in a game many are calling an “instant classic”.",
        "Struggling to get by, he promised “to deliver” it.",
    ],
)
def test_no_name_is_given_where_nobody_plainly_speaks(text):
    assert names(text) == []


def test_a_signature_takes_no_words_of_others():
    text = "Jo Tully said it was “a win for all of us.”--Kim Poe."
    assert names(text) == ["Jo Tully"]


@pytest.mark.parametrize(
    "text",
    [
        "12:10 “We saw nothing like it,” says hotelier Jo Tully.",
        "She is the daughter of Rex Dunn, who warned her: “No money in mugs.”",
        "“You are ours,” the governor told them, according to a statement.",
        "Rival Orlan Tools, which reports on Thursday, left.",
    ],
)
def test_marks_and_what_leads_up_to_them_are_no_report(text):
    found = find_quotes(make_article(text))
    assert [quote for quote in found if quote.kind.value == "indirect"] == []


@pytest.mark.parametrize(
    "clause",
    [
        "the Water Board said.",
        "the Water Board told the Herald.",
        "the Water Board said on Friday.",
    ],
)
def test_a_report_keeps_its_speaker_before_anothers_words(clause):
    text = f"The dam is safe, {clause} “We looked at it all,” said engineer Ivo Lang."
    assert spoken(text) == {
        "The dam is safe": "Water Board",
        "We looked at it all,": "Ivo Lang",
    }
    voices = [each.attribution for each in find_statements(make_article(text))]
    assert next(voice.speaker.name for voice in voices if voice) == "Water Board"


def test_a_report_ends_where_another_speaks():
    text = "Although Jo Tully said it was “sound,” Rex Dunn told them: “It leaks.”"
    assert "it was “sound,”" in spoken(text)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Bo Fell, described by Ada Quist as “a menace”, said: “I am sorry.”",
            "a menace",
            "Ada Quist",
        ),
        ("Bo Fell, described as “a menace”, sat still.", "a menace", None),
        ("Bo Fell, in his first year, hailed “a good day”.", "a good day", "Bo Fell"),
        (
            "Ada Quist was quoted by the Herald as saying “hope is a muscle”.",
            "hope is a muscle",
            "Ada Quist",
        ),
        ("“Will you go?” Bo Fell asked Ada Quist. “Not now.”", "Not now.", None),
        ("“Go,” said Bo Fell. “Maybe,” was Ada Quist's reply.", "Maybe,", "Ada Quist"),
        ("“Go,” said Bo Fell. “Maybe,” came the reply.", "Maybe,", None),
        (
            "Unlike Ada Quist, who called it “fine”, Bo Fell said it was “dire”.",
            "fine",
            "Ada Quist",
        ),
        (
            "“It is late,” said Ada Quist, before Bo Fell cut in: “Go.”",
            "Go.",
            "Bo Fell",
        ),
        ("When the police arrived Bo Fell shouted: “Run!”", "Run!", "Bo Fell"),
        ("A woman named Ada Quist said: “It is late.”", "It is late.", "Ada Quist"),
        ("“It is late,” said Ada Quist MP, a clerk.", "It is late,", "Ada Quist"),
        ("“It is late,” said Dorset-based Ada Quist.", "It is late,", "Ada Quist"),
        ("When I repeat this, the cook cackles. “He is late.”", "He is late.", None),
    ],
)
def test_the_nearest_clause_that_takes_the_words_wins(text, words, speaker):
    assert given(text).get(words) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The file was marked “Top secret”, Ada Quist said.",
        "The ferry, nicknamed “the Goat”, sank, Ada Quist said.",
        "No one said “sorry”, Ada Quist noted.",
        "Ada Quist starred in “Goat,” “Goat II” and “Goat III,” Bo Fell said.",
        "“Please Clap”, is out now, and it sounds, Ada Quist insists, like nothing.",
    ],
)
def test_what_a_thing_bears_is_not_its_reporters(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("After Bo Fell said he was off, Ada Quist said: “Good.”", "he was off"),
        ("Sources say Bo Fell will quit, though he denies it.", "Bo Fell will quit"),
        (
            "Ada Quist, who said that she would quit, has quit.",
            "that she would quit",
        ),
    ],
)
def test_a_report_ends_before_the_writers_own_clause(text, report):
    assert report in spoken(text)
