"""Whose the words are behind "saying", "to say", "heard Roe say"."""

import pytest

from tests.unit.extract.speech.speech import names


@pytest.mark.parametrize(
    "text",
    [
        "Kip Larsen heard Rob Stein shout: “Run!”",
        "Kip Larsen watched Rob Stein say: “I quit.”",
        "Kip Larsen let Rob Stein shout: “I quit!”",
        "Kip Larsen made Rob Stein repeat: “I was wrong.”",
        "Kip Larsen had Rob Stein say: “I was wrong.”",
        "Kip Larsen remembers Rob Stein whispering: “Stay down.”",
        "Kip Larsen heard the minister, Rob Stein, say “we are done”.",
        "Kip Larsen heard Rob Stein say that “the house is lost”.",
        "Kip Larsen saw Rob Stein on television saying “I quit”.",
        "Kip Larsen said she heard Rob Stein shout: “Run!”",
        "“Run for it,” Kip Larsen heard Rob Stein say.",
        "“Run for it,” Kip Larsen was told by Rob Stein.",
    ],
)
def test_words_overheard_are_the_inner_subjects(text):
    assert names(text) == ["Rob Stein"]


@pytest.mark.parametrize(
    "text",
    [
        "Kip Larsen heard him shout: “I quit!”",
        "Kip Larsen heard a man yell: “Get out!”",
        "“Run for it,” Kip Larsen heard someone say.",
        "“Run for it,” Kip Larsen remembers her mother saying.",
        "“Run for it,” Kip Larsen remembers being told.",
        "“Run for it,” Kip Larsen was told.",
        "Kip Larsen was told: “Run for it.”",
        "Kip Larsen asked Rob Stein to shout “run”.",
        "Kip Larsen urged Rob Stein to shout: “Run for it!”",
        "Kip Larsen taught Rob Stein to say “please”.",
        "Kip Larsen accused Rob Stein of saying “burn it”.",
        "Kip Larsen said Rob Stein was accused of saying “burn it”.",
        "Kip Larsen declined to call it “a mistake”.",
        "Kip Larsen stopped short of calling it “a mistake”.",
        "Kip Larsen avoided calling it “a mistake”.",
        "Kip Larsen left without saying “sorry”.",
    ],
)
def test_words_of_nobody_named_are_nobodys(text):
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kip Larsen apologised for saying “burn it”.",
        "Kip Larsen apologised to Rob Stein for saying “burn it”.",
        "Rob Stein criticised Kip Larsen for saying “burn it”.",
        "Kip Larsen was jailed for telling a crowd “burn it”.",
        "Kip Larsen admitted to calling him “a clown”.",
        "Kip Larsen was heard to say: “Run for it.”",
        "Kip Larsen went on to call him “a clown”.",
        "Kip Larsen had this to say: “Run for it.”",
        "Kip Larsen, the pilot, had this to say: “Run for it.”",
        "Footage shows Kip Larsen shouting: “Run for it!”",
    ],
)
def test_the_words_are_of_the_one_who_did_say_them(text):
    assert names(text) == ["Kip Larsen"]


@pytest.mark.parametrize(
    "text",
    [
        "Jo Tully quoted Karl Ment: “Workers of the north, unite.”",
        "Jo Tully quoted Karl Ment as saying “land outlives us”.",
        "Jo Tully quoted her father, Karl Ment, as saying “land outlives us”.",
        "Jo Tully recalled Karl Ment telling him: “Stay away.”",
    ],
)
def test_words_passed_on_are_the_first_speakers(text):
    assert names(text) == ["Karl Ment"]


@pytest.mark.parametrize(
    "lead",
    [
        "Jo Tully cited Karl Ment",
        "Jo Tully paraphrased Karl Ment",
        "Jo Tully imitated Karl Ment",
        "Jo Tully played them a recording of Karl Ment",
        "Jo Tully read aloud the words of Karl Ment",
        "Jo Tully received a text from Karl Ment",
        "Jo Tully opened the letter",
        "Jo Tully saw the sign",
    ],
)
def test_words_met_or_shown_are_not_the_finders(lead):
    assert names(f"{lead}: “You are fired, all of you.”") == []


@pytest.mark.parametrize(
    "lead",
    [
        "Jo Tully was less kind",
        "Jo Tully, the captain, was blunt",
        "Jo Tully turned to Karl Ment",
        "Jo Tully praised Karl Ment",
        "Jo Tully has a message for drivers",
        "Jo Tully had a plan and a boat",
        "Jo Tully came back to the club and was blunt",
        "Jo Tully answered with a shout",
    ],
)
def test_a_subject_and_a_colon_give_the_words_to_the_subject(lead):
    assert names(f"{lead}: “You are fired, all of you.”") == ["Jo Tully"]


@pytest.mark.parametrize(
    "lead",
    [
        "Jo Tully sat, to which a voice answered",
        "It was late, Jo Tully said, to which a heckler replied",
        "Jo Tully sat, and someone in the crowd groaned",
        "Jo Tully rose; a woman at the back sobbed",
        "Jo Tully bowed, and then came a shout from the stalls",
        "Jo Tully left the hall to cries of",
        "Jo Tully had lost and the crowd knew it",
    ],
)
def test_words_from_the_crowd_are_not_whose_they_are_told_to(lead):
    assert names(f"{lead}: “You are fired, all of you.”") == []


@pytest.mark.parametrize(
    "lead",
    [
        "Jo Tully rejected a report",
        "Jo Tully dismissed a claim",
        "Jo Tully received an email",
        "Jo Tully criticised the ruling",
        "Jo Tully responded to a letter",
    ],
)
def test_a_text_somebody_meets_is_not_theirs(lead):
    assert names(f"{lead} saying the bay was “dead and gone”.") == []


@pytest.mark.parametrize(
    "lead",
    [
        "Jo Tully issued a statement",
        "Jo Tully sent out a letter",
        "Jo Tully said in a post",
        "Jo Tully wrote a report",
    ],
)
def test_a_text_somebody_gives_out_is_theirs(lead):
    assert names(f"{lead} saying the bay was “dead and gone”.") == ["Jo Tully"]
