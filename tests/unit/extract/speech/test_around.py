"""Where a speaker stands: behind, before, set in, two at once, a paragraph above."""

import pytest

from tests.unit.extract.speech.speech import given, names


@pytest.mark.parametrize(
    "text",
    [
        "“What kind of selection is this?” Sunita Pawar told this newspaper.",
        "“What kind of selection is this?” Sunita Pawar told The Courier. She left.",
        "“I was asleep. What is this?” Sunita Pawar told reporters on Monday.",
        "“Never!” Sunita Pawar told the court in Pune on Friday.",
        "“Why me?” Sunita Pawar reminded the panel.",
    ],
)
def test_a_listener_may_stand_behind_a_question(text):
    assert names(text) == ["Sunita Pawar"]


@pytest.mark.parametrize(
    "text",
    [
        "“Why me?” Sunita Pawar told the court that she was ill.",
        "“Why me?” Sunita Pawar told reporters she would appeal.",
        "“Never!” Sunita Pawar told him to leave.",
    ],
)
def test_a_sentence_behind_a_question_has_words_of_its_own(text):
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“Go home,” read Ivo Prior’s T-shirt.",
        "Ivo Prior’s T-shirt read “Go home”.",
        "Ivo Prior wore a T-shirt saying “Go home”.",
        "Ivo Prior held a placard reading “Go home”.",
        "Ivo Prior’s T-shirt read: “Go home, all of you.”",
    ],
)
def test_what_a_thing_bears_is_not_its_bearers(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Per Lindqvist, an ecologist, said: “You need data.”", "Per Lindqvist"),
        ("Per Lindqvist, a cook, calls it “premature”.", "Per Lindqvist"),
        ("Costs rose. Per Lindqvist said they were “mad”.", "Per Lindqvist"),
        ("“You need data,” said Per Lindqvist.", "Per Lindqvist"),
        ("Said Hassan, the governor, said: “You need data.”", "Said Hassan"),
        ("Per Senate rules, Kip Larsen said “no”.", "Kip Larsen"),
        ("“We sail.” Said Anna Krol: “We do not.”", "Anna Krol"),
    ],
)
def test_a_given_name_may_look_like_a_small_word(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "lead",
    [
        "Judge Helena Okafor addressed the defendant:",
        "Helena Okafor, the judge, had this to say:",
        "Helena Okafor was blunt:",
        "Helena Okafor was even less kind:",
    ],
)
def test_a_paragraph_may_lead_up_to_the_next(lead):
    assert names(f"{lead}\n\n“You have shown no remorse.”") == ["Helena Okafor"]


@pytest.mark.parametrize(
    "lead",
    [
        "Helena Okafor read a letter from Ray Moss:",
        "Helena Okafor published a list of what voters want:",
        "Helena Okafor lives by one rule:",
        "Helena Okafor asked voters what they want:",
    ],
)
def test_a_paragraph_may_lead_up_to_the_words_of_others(lead):
    assert names(f"{lead}\n\n“Lower taxes and more buses.”") == []


@pytest.mark.parametrize(
    "speakers",
    [
        "Sens. Anna Krol, D-Ohio, and Piotr Maj, R-Iowa",
        "Anna Krol and Piotr Maj",
        "Anna Krol, Piotr Maj and Ivo Prior",
        "Anna Krol, the mayor, and Piotr Maj, her deputy",
        "Anna Krol (D-Ohio) and Piotr Maj (R-Iowa)",
        "Anna Krol, 44, and Piotr Maj, 45",
        "Anna Krol, who won, and Piotr Maj, who lost",
    ],
)
def test_two_speakers_are_never_one_of_them(speakers):
    assert names(f"“We are finished,” said {speakers}.") == []
    assert names(f"{speakers} called it “a farce”.") == []


@pytest.mark.parametrize(
    "tail",
    [
        ", and Piotr Maj left the room",
        ", D-Ohio, and left",
        ", D-Ohio, and Piotr Maj, R-Iowa, agreed",
        ", a former port chief and a friend of the club",
        ", a scholar at the Centre for Ships and Harbours",
    ],
)
def test_a_second_name_need_not_be_a_speaker(tail):
    assert names(f"“We are finished,” said Anna Krol{tail}.") == ["Anna Krol"]


def test_a_source_may_be_set_into_the_sentence():
    text = "Kip Larsen, according to Maud Larsen, “drank like a fish”."
    assert given(text) == {"drank like a fish": "Maud Larsen"}


def test_words_from_another_time_by_anothers_account_are_nobodys():
    assert names("Ray Poe said Kip Larsen once called it “a farce”.") == []
    assert names("Kip Larsen once called it “a farce”.") == ["Kip Larsen"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Asked about Vera Hahn, who called him “a clown”, Tom Ode said: “Oh yes.”",
            {"a clown": "Vera Hahn", "Oh yes.": "Tom Ode"},
        ),
        (
            "Tom Ode said “no”, Vera Hahn said “yes”.",
            {"no": "Tom Ode", "yes": "Vera Hahn"},
        ),
        ("The plan is “slow”, said Vera Hahn.", {"slow": "Vera Hahn"}),
        ("The plan is “slow,” Vera Hahn said.", {"slow,": "Vera Hahn"}),
        ("“It hurts,” said Vera Hahn of Tom Ode.", {"It hurts,": "Vera Hahn"}),
        ("“It hurts,” said Vera Hahn’s friend Tom Ode.", {"It hurts,": "Tom Ode"}),
    ],
)
def test_words_are_of_the_clause_that_takes_them(text, expected):
    assert given(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The lawyer for Vera Hahn and Tom Ode said: “They are fine.”",
        "“It hurts,” said the man Vera Hahn married.",
        "“It hurts,” said Vera Hahn, quoting Tom Ode.",
        "Vera Hahn, quoting Tom Ode, said: “It hurts.”",
        "Vera Hahn smiled as Tom Ode left. “It hurts.”",
        "Vera Hahn pleaded guilty to a charge of “acting against the peace”.",
    ],
)
def test_a_name_close_by_is_not_the_speaker(text):
    assert names(text) == []
