"""Whose the words in marks are, in the shapes that are easily read wrong."""

import pytest

from bot.corpus import parse_article
from bot.extract.speech.quotes import find_quotes
from bot.model import QuoteKind
from tests.factories import given_to, make_article
from tests.unit.extract.speech.speech import given, names


def spoken(text):
    """Give (words, kind, speaker, speaker's kind) of the words in marks."""
    article = make_article(text)
    return [
        (
            quote.span.of(text),
            quote.kind.value,
            quote.attribution and quote.attribution.speaker.name,
            quote.attribution and quote.attribution.speaker.kind.value,
        )
        for quote in find_quotes(article)
        if quote.kind is not QuoteKind.INDIRECT
    ]


def last(text):
    _, _, name, kind = spoken(text)[-1]
    return name, kind


@pytest.mark.parametrize(
    "tag",
    [
        "— Jane Roe",
        "- Jane Roe",
        "-- Jane Roe",
        "— Jane Roe, harbour master",
        "– J. Roe.",
    ],
)
def test_a_tag_on_the_line_below_names_who_spoke(tag):
    text = f"Greyport crews voted on Friday to stay in port.\n\n“We sail.”\n\n{tag}\n"
    article = parse_article("x", f"Crews vote\n\n{text}")
    (quote,) = find_quotes(article)
    assert given_to(quote).speaker.name in ("Jane Roe", "J. Roe")
    assert given_to(quote).rule == "name.tag"


def test_a_line_below_without_a_dash_names_nobody():
    assert last("“We sail at dawn.”\n\nJane Roe left early.") == (None, None)


def test_a_tag_is_not_of_words_that_stand_in_a_sentence():
    text = "The sign read “no entry today”.\n\n— Jane Roe"
    assert ("Jane Roe", "person") not in [(name, k) for *_, name, k in spoken(text)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("“We sail,” said Mr and Mrs Pell.", "Mr and Mrs Pell", "unresolved"),
        ("“We sail,” Mr and Mrs Pell said.", "Mr and Mrs Pell", "unresolved"),
        ("“Oh,” said its director, Wilf Garrity.", "Wilf Garrity", "person"),
        ("“Oh,” its director, Wilf Garrity, said.", "Wilf Garrity", "person"),
        ("“Oh,” said the club's captain, Wilf Garrity.", "Wilf Garrity", "person"),
        ("“Oh,” said the captain.", "the captain", "unresolved"),
        (
            "“It is high,” analysts at Corbett & Vane said.",
            "analysts at Corbett & Vane",
            "unnamed",
        ),
        ("“It is high,” Corbett & Vane said.", "Corbett & Vane", "organisation"),
        ("“Oh,” Administrator Carla Whitcombe said.", "Carla Whitcombe", "person"),
        ("“Oh,” said Harbourmaster Carla Whitcombe.", "Carla Whitcombe", "person"),
        ("“Oh,” said Baker Roe.", "Baker Roe", "organisation"),
    ],
)
def test_the_name_is_the_speakers_own(text, name, kind):
    assert last(text)[0] == name
    assert kind == "organisation" or last(text)[1] == kind


def test_a_title_is_told_as_the_role():
    text = "“We sail,” Administrator Carla Whitcombe said."
    (quote,) = find_quotes(make_article(text))
    role = given_to(quote).speaker.role
    assert role is not None
    assert role.of(text) == "Administrator"


@pytest.mark.parametrize(
    "text",
    [
        "I asked a driver what he thought: “It is always bad.”",
        "I asked a driver on the bridge. “It is always bad.”",
        "Ann Roe asked a driver about it. “It is always bad.”",
    ],
)
def test_what_somebody_was_asked_for_is_not_the_askers(text):
    assert last(text) == (None, None)


@pytest.mark.parametrize(
    "text",
    ["Ann Roe asked a driver: “Is it bad?”", "“Is it bad?” Ann Roe asked a driver."],
)
def test_a_question_is_the_askers(text):
    assert last(text) == ("Ann Roe", "person")


def test_whoever_was_asked_may_be_the_one_who_speaks():
    text = "Paul Ray left.\n\nI asked a driver about it. “It is bad,” he said."
    assert last(text) == ("he", "unresolved")


def test_the_official_is_the_one_who_came_in():
    text = "A union official stood up. “No deal,” the official said."
    assert last(text) == ("A union official", "unnamed")
    other = "A union official met a port official. “No deal,” the official said."
    assert last(f"An aide left. A port official sat. {text}") == (
        "the official",
        "unnamed",
    )
    assert last(other)[1] == "unnamed"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ann Roe said the plan was “slow,” and left.", "mixed"),
        ("Ann Roe called it “a complete and utter farce.”", "mixed"),
        ("Ann Roe said that “the boats will never sail again.”", "mixed"),
        ("Ann Roe said, “we will sail at dawn.”", "direct"),
        ("Ann Roe said “we will sail at dawn.”", "direct"),
        ("Ann Roe said: “No.”", "direct"),
        ("“We sail,” Ann Roe said, “but not today.”", "direct"),
    ],
)
def test_words_that_run_on_in_the_reporters_sentence_are_a_part(text, kind):
    assert spoken(text)[-1][1] == kind


def test_words_of_whom_somebody_went_on_about_are_not_the_hearers():
    text = "As Bo Ray went on about “the broken rig,” Ann Roe said yes."
    assert last(text)[0] != "Ann Roe"


def test_a_new_clause_keeps_its_words_from_the_speaker_before():
    text = "“Well?” Ann Roe said, but Bo Ray slept on, and “all was quiet” on deck."
    assert all(name != "Ann Roe" for words, _, name, _ in spoken(text)[1:])


def test_words_before_who_said_are_not_the_next_ones():
    text = "Bo Ray called it “a joke,” and Ann Roe, who says it is “slow,” left."
    assert [name for *_, name, _ in spoken(text)] == ["Bo Ray", "Ann Roe"]


def test_a_short_title_is_no_part_of_the_name():
    assert last("“We have him,” Supt. Leanne Birch said.") == ("Leanne Birch", "person")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "In a clip that Bo Ray called “distasteful,” Ann Roe hoped to “mend it”.",
            ["Bo Ray"],
        ),
        ("Bo Ray called it “a joke” and “a waste”.", ["Bo Ray", "Bo Ray"]),
        ("She wrote a book called “Women at Sea”.", []),
        ("Bo Ray said no, to which Ann Roe interjected: “It is.”", ["Ann Roe"]),
    ],
)
def test_words_stay_with_the_nearest_who_can_have_said_them(text, names):
    assert [name for *_, name, _ in spoken(text)] == names


def test_whom_a_letter_was_written_to_does_not_ask_in_it():
    text = "Bo Ray wrote a letter to Judge Ann Roe asking her to “look into it”."
    assert last(text)[0] == "Bo Ray"


@pytest.mark.parametrize(
    "front",
    [
        "Accused of being “grim”",
        "Told she was “grim”",
        "Amid claims it was “grim”",
        "Despite a ruling that it was “grim”",
        "Where Cy Marr saw “grim days”",
    ],
)
def test_what_is_held_against_a_speaker_is_not_her_words(front):
    assert names(f"{front}, Dot Lunn said she was not.") == []


def test_words_before_a_plain_tag_are_the_sayers():
    text = "It was “grim”, Dot Lunn said. “Go!” she said. “Stay there.”"
    assert set(given(text).values()) == {"Dot Lunn"}


@pytest.mark.parametrize(
    "tag",
    [
        "as Jane Roe puts it.",
        "as our branch secretary, Jane Roe, put it on Friday.",
        "as Jane Roe once said.",
    ],
)
def test_words_are_those_of_who_puts_it_so(tag):
    assert last(f"“Promises go stale,” {tag}") == ("Jane Roe", "person")


def test_words_are_not_of_who_foretold_something():
    assert last("“Promises go stale,” as Jane Roe said they would.") == (None, None)
