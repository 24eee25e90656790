"""Exchanges that nobody introduces, and the lists that only look like them."""

import pytest

from bot.corpus import parse_article
from bot.extract.speech.quotes import find_quotes


def turns(*lines, by="\n\n"):
    article = parse_article("turns", by.join(lines))
    return [
        (q.span.of(article.text), q.attribution and q.attribution.speaker.name)
        for q in find_quotes(article)
    ]


@pytest.mark.parametrize("by", ["\n", "\n\n"], ids=["lines", "paragraphs"])
def test_two_who_alternate_need_no_introduction(by):
    lines = ("HOLM: Where were you?", "REIS: At the pier.", "HOLM: Alone?")
    assert turns(*lines, by=by) == [
        ("Where were you?", "HOLM"),
        ("At the pier.", "REIS"),
        ("Alone?", "HOLM"),
    ]


def test_a_label_in_full_names_the_shorter_ones_too():
    assert turns(
        "SEN. RUTH QUELL: We will cut it.",
        "MR. FITCH: When?",
        "SEN. QUELL: In May.",
        "MR. FITCH: Of which year?",
    ) == [
        ("We will cut it.", "RUTH QUELL"),
        ("When?", "FITCH"),
        ("In May.", "RUTH QUELL"),
        ("Of which year?", "FITCH"),
    ]


def test_parts_are_printed_and_noises_are_nobodys():
    found = turns(
        "HOST: Welcome. (Applause)",
        "QUELL (off mic): [laughs] Can you hear me?",
        "[Crosstalk]",
        "HOST: We can.",
        "JUROR 5: So can I.",
        "UNIDENTIFIED MALE: (inaudible)",
    )
    assert found == [
        ("Welcome.", "HOST"),
        ("Can you hear me?", "QUELL"),
        ("We can.", "HOST"),
        ("So can I.", "JUROR 5"),
    ]


def test_a_paper_and_whom_it_interviews_are_told_by_their_labels():
    lines = (
        "The Courier: Why did you leave?",
        "Irene Falk: Because of the rain.",
        "The Courier: Only the rain?",
        "Irene Falk: And the rent.",
    )
    expected = [
        ("Why did you leave?", "The Courier"),
        ("Because of the rain.", "Irene Falk"),
        ("Only the rain?", "The Courier"),
        ("And the rent.", "Irene Falk"),
    ]
    assert turns(*lines) == expected
    assert turns("The Courier spoke to novelist Irene Falk.", *lines) == expected
    assert turns(*(f"**{line.replace(':', ':**')}" for line in lines)) == expected


def test_parts_alone_are_an_exchange_where_only_exchanges_have_them():
    assert turns("Moderator: Ready?", "Guest: I am.", "Moderator: So am I.") == [
        ("Ready?", "Moderator"),
        ("I am.", "Guest"),
        ("So am I.", "Moderator"),
    ]


def test_a_label_may_tell_what_its_speaker_is_once():
    assert turns(
        "DAVID ORR, PORT HAVEN HARBOUR MASTER: We shut it at ten.",
        "REPORTER: Who ordered it?",
        "ORR: I did.",
    ) == [
        ("We shut it at ten.", "DAVID ORR"),
        ("Who ordered it?", "REPORTER"),
        ("I did.", "DAVID ORR"),
    ]


def test_a_turn_goes_on_where_it_speaks_of_itself():
    assert turns(
        "HOLM: Where were you?",
        "REIS: At the pier.",
        "I had my crew with me.",
        "The clock struck noon.",
        "HOLM: Alone?",
    ) == [
        ("Where were you?", "HOLM"),
        ("At the pier.", "REIS"),
        ("I had my crew with me.", "REIS"),
        ("Alone?", "HOLM"),
    ]


def test_marks_inside_a_turn_are_its_own_words():
    assert turns(
        "HOLM: What did he say?",
        "REIS: He said “go home”, and Max Orr said nothing.",
        "HOLM: Did you?",
    )[1:2] == [("He said “go home”, and Max Orr said nothing.", "REIS")]


def test_two_of_one_surname_are_not_taken_for_one():
    assert turns(
        "Gus Holm came to court on Friday with his wife.",
        "MR. HOLM: Where were you?",
        "MRS. HOLM: I was at home.",
        "MR. HOLM: So was I.",
    ) == [
        ("Where were you?", "MR. HOLM"),
        ("I was at home.", "MRS. HOLM"),
        ("So was I.", "MR. HOLM"),
    ]


def test_questions_are_nobodys_with_stops_as_with_colons():
    assert turns(
        "Novelist Irene Falk wrote a book on a lighthouse.",
        "Q. Why a lighthouse?",
        "A. Because I was born in one.",
        "My mother lit it.",
        "Q. Did you?",
        "A. Never.",
    ) == [
        ("Because I was born in one.", "Irene Falk"),
        ("My mother lit it.", "Irene Falk"),
        ("Never.", "Irene Falk"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Price: 40", "Venue: Town hall", "Price: 50", "Venue: Pier"),
        ("WEATHER: We expect rain.", "TRAFFIC: You may wait.", "WEATHER: I see snow."),
        ("UPDATE: What was wrong?", "CORRECTION: We misspelt you.", "UPDATE: I erred."),
        ("Step 1: Do you like eggs?", "Step 2: We whisk.", "Step 1: I repeat."),
        ("SNOW: Will you ski?", "ICE: We will.", "SNOW: I fell in snow and on ice."),
        ("Ann Roe: Solid. 7", "Bo Ray: Too slow. 5", "Cy Orr: Came on late. 6"),
        ("Ann Roe: 40 votes", "Bo Ray: 38 votes", "Ann Roe: 12 votes"),
        ("ROE: Solid. 7", "RAY: Too slow. 5", "ORR: Came on late. 6"),
        ("Starter: Did we like it?", "Main: We did.", "Starter: I would go again."),
        ("MYTH: You need a boat. Do you?", "FACT: We do not.", "MYTH: I need one."),
        ("LOST: Have you seen him?", "FOUND: We have her.", "LOST: My hat."),
        ("THIS: Do we sail?", "THAT: We do.", "THIS: I do."),
        ("Hill Foods: up. Did you buy?", "Quay Oil: We did.", "Hill Foods: I sold."),
        ("HOLM: Where were you?", "It rained.", "It went on raining."),
    ],
    ids=lambda lines: lines[0].split(":")[0],
)
def test_lists_and_notices_are_nobodys_speech(lines):
    below = "The hall was full on Friday, and the doors were shut at ten."
    assert [who for _, who in turns(*lines, below) if who] == []


def test_what_stands_below_an_exchange_changes_none_of_it():
    lines = ("HOLM: Where were you?", "REIS: At the pier.", "HOLM: Alone?")
    below = "The hall was full on Friday, and the doors were shut at ten."
    assert turns(*lines, below) == turns(*lines)
