"""Titles of works and bynames in marks, which nobody says."""

import pytest

from tests.unit.extract.speech.speech import given, names


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Imber, who starred in “The Long Ferry” and sang “Blue Tin”, died.",
        "Ben Okwu played “Autumn Tide” on the trumpet. He sings “Harbour Lights” too.",
        "Dan Ruddy told fans that “Harbour Lights” would be his last album.",
        "Dan Ruddy said “Harbour Lights” would be his last album.",
        "Dan Ruddy said “Lantern” changed his life.",
        "Dan Ruddy said his favourite song was “Harbour Lights”.",
        "Dan Ruddy said he wrote “Harbour Lights” in a week.",
        "Vera Hahn said “Salt Roads,” her second novel, took ten years.",
        "Vera Hahn wrote “Salt Roads” and, in 2004, “The Quiet Gun”.",
        "Vera Hahn wrote “Salt Roads”, “Tin Soup” and “The Quiet Gun”.",
        "Vera Hahn writes “The Last Word” column for the Courier.",
        "Vera Hahn announced “The Big Swim”, a race for all.",
        "“The Quiet Gun” was written in jail, Vera Hahn said.",
        "“The Quiet Gun” is a masterpiece, according to Vera Hahn.",
        "Vera Hahn called “Salt Roads” a failure.",
        "Vera Hahn said the show, called “Late and Loud”, would end.",
    ],
)
def test_a_title_is_nobodys_words(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vera Hahn described “Salt Roads” as “a mess”.", "a mess"),
        ("Vera Hahn said “a mess” was what she found.", "a mess"),
        ("Vera Hahn chanted “Save Our Docks” outside the hall.", "Save Our Docks"),
        ("Vera Hahn wrote “Go home” on the wall.", "Go home"),
        ("Vera Hahn wrote: “Salt Roads was a mistake.”", "Salt Roads was a mistake."),
        ("Vera Hahn sang “we shall not be moved” there.", "we shall not be moved"),
        ("Vera Hahn tweeted “Happy New Year” to her fans.", "Happy New Year"),
        ("“Oh,” said its director, Vera Hahn.", "Oh,"),
        ("In “The Quiet Gun”, Vera Hahn writes it is “a long bore”.", "a long bore"),
    ],
)
def test_words_that_only_look_like_a_title_stay(text, words):
    assert given(text) == {words: "Vera Hahn"}


@pytest.mark.parametrize(
    "text",
    [
        "The boat was called “Stay”, Vera Hahn said.",
        "The door was labelled “Stop”, Vera Hahn said.",
        "Vera Hahn said the show is called “Late”.",
        "Vera Hahn said he had never used the word “eel”.",
        "Vera Hahn said no one had used the words “so sorry”.",
        "Vera Hahn said the “goat” was her uncle.",
        "It is what sailors call a “goat”, Vera Hahn said.",
        "The boat, known to sailors as “the Goat”, sank, Vera Hahn said.",
        "The button labelled “Stop” did not work, Vera Hahn said.",
    ],
)
def test_a_things_name_and_a_word_unsaid_are_nobodys(text):
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The plan was called “a disgrace” by Vera Hahn.",
        "The plan was labelled “a disgrace” by Vera Hahn.",
        "“The boat is old,” Vera Hahn said.",
        "It was what Vera Hahn called a “goat”.",
        "Vera Hahn said the “old experts” were wrong.",
    ],
)
def test_what_somebody_calls_a_thing_is_theirs(text):
    assert names(text) == ["Vera Hahn"]
