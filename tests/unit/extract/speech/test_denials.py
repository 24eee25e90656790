"""What was denied, only supposed, or asked: words that nobody is given."""

import pytest

from tests.unit.extract.speech.speech import given, names


@pytest.mark.parametrize(
    "text",
    [
        "Liz Corran denied saying “the poor can wait”.",
        "Liz Corran denied that she said “the poor can wait”.",
        "Liz Corran denied a report that she told staff: “The poor can wait.”",
        "Liz Corran rejected claims she had said “the poor can wait”.",
        "Liz Corran dismissed reports that she called him “a clown”.",
        "Liz Corran disputed an account in which she said “the poor can wait”.",
        "Liz Corran was wrongly quoted as saying “the poor can wait”.",
        "There is no evidence Liz Corran said “burn it”.",
        "There is no record of Liz Corran saying “burn it”.",
        "Nobody remembers Liz Corran saying “burn it”.",
        "A fake video shows Liz Corran saying “burn it”.",
        "In a fake video Liz Corran says “no”.",
        "Liz Corran is not the man who said “go home”.",
        "Liz Corran has not said “the dam is lost”, aides say.",
        "Liz Corran did not say “the dam is lost”, her office insisted.",
        "Not once did Liz Corran say “burn it”.",
        "At no point did Liz Corran call it “a farce”.",
        "Liz Corran nearly said “burn it”.",
        "“We lost,” Liz Corran should have said.",
    ],
)
def test_what_was_not_said_is_nobodys(text):
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Liz Corran should say “we were wrong”, the paper argued.",
        "Liz Corran must say: “We were wrong.”",
        "“We lost,” Liz Corran might say.",
        "Opponents fear Liz Corran will say “we cannot afford it”.",
        "Ivo Prior doubted that Liz Corran said “go home”.",
        "If Liz Corran says “we were wrong”, the case ends.",
    ],
)
def test_what_may_never_be_said_is_nobodys(text):
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Reporters asked Sam Whitlow whether “the dam is lost”. He left.",
        "Sam Whitlow asked the minister if he was “proud of it”.",
        "Did Sam Whitlow tell her “go home”?",
        "Why did Sam Whitlow say “go home”?",
        "What has Sam Whitlow called “a farce”?",
    ],
)
def test_what_is_asked_is_nobodys(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Asked whether the dam was “lost”, Lena Ort said: “No.”", "No."),
        ("Asked if it was “lost”, Lena Ort said it was “fine”.", "fine"),
        ("Lena Ort asked him to stay “calm”.", "calm"),
        ("Lena Ort said that if the dam was “lost”, so was she.", "lost"),
        ("Without evidence, Lena Ort said it was “a farce”.", "a farce"),
        ("There was no dispute: Lena Ort said “no”.", "no"),
        ("It was Lena Ort, not Olga Prell, who said “burn it”.", "burn it"),
        ("Lena Ort, not Olga Prell, said “burn it”.", "burn it"),
        ("Union leaders believe Lena Ort called it “a farce”.", "a farce"),
        ("Police union chief Lena Ort called it “a farce”.", "a farce"),
        ("Lena Ort later said the plan was not “a farce”.", "a farce"),
        ("“We lost,” Lena Ort will say.", "We lost,"),
        ("In her report Lena Ort described it as “stable”.", "stable"),
    ],
)
def test_what_was_said_near_a_denial_keeps_its_speaker(text, words):
    assert given(text)[words] == "Lena Ort"
    assert names(text) == ["Lena Ort"]
