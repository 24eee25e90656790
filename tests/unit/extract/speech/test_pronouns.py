"""Whom "he", "she" and "the billionaire" mean, and when nobody can tell."""

import pytest

from bot.corpus import parse_article
from bot.extract.people.roster import find_people
from bot.extract.speech.quotes import find_quotes
from bot.extract.speech.speakers import read_scene
from bot.model import QuoteKind
from tests.factories import given_to, make_article


def last_speaker(text):
    """Give who says the last words in marks, and how sure that is."""
    article = make_article(text)
    quotes = [q for q in find_quotes(article) if q.kind is not QuoteKind.INDIRECT]
    speaker = given_to(quotes[-1]).speaker
    return speaker.name, speaker.kind.value


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Clara Roe met Bo Roe. Roe left at noon. “We won,” she said.",
            "Clara Roe",
        ),
        (
            "But state Senator Gilda Poe, a member, saw Clara Roe.\n\n“No,” she said.",
            "Gilda Poe",
        ),
        (
            "Al Roe left.\n\nHad it held off, Bo Ray was sure to sail. “Oh,” he said.",
            "Bo Ray",
        ),
        (
            "Ann Roe stayed, but her neighbour Bo Ray, 83, left. “I do,” he said.",
            "Bo Ray",
        ),
        (
            "Al Roe said it was “a start” and not the clubs' fault. “So?” he said.",
            "Al Roe",
        ),
        # Nobody has heard of Ulter Toft, but it is where she went.
        ("Clara Roe visited a clinic in Ulter Toft. “We won,” she said.", "Clara Roe"),
    ],
    ids=["surname", "state", "introduction", "joined", "marks", "town"],
)
def test_a_pronoun_means_the_one_whom_the_evidence_names(text, name):
    assert last_speaker(text) == (name, "person")


@pytest.mark.parametrize(
    "text",
    [
        # McOrrin may be a man, too.
        "Al Roe won.\n\nMcOrrin said Al Roe was late.\n\n“It is over,” he said.",
        # Nobody was a subject but Mr Ray, of whom this paragraph doesn't speak.
        "Bo Ray spoke first.\n\nIt forced a rise on Al Roe.\n\n“A pity,” he said.",
        "President Ilko Marant met Ulo Tarn. He said: “We agree.”",
        "President Ilko Marant met Mayor Ulo Tarn. “We agree,” he said.",
        "Al Roe, the mayor, met Bo Ray. He said: “We agree.”",
    ],
    ids=["stranger", "rival", "unknown name", "two", "two men"],
)
def test_a_pronoun_that_may_mean_another_stays_one(text):
    name, kind = last_speaker(text)
    assert (name.lower(), kind) == ("he", "unresolved")


def test_a_newcomer_whom_a_pronoun_does_not_fit_leaves_it_open():
    """Femi is mostly a man's name: to go back to Reed would be a guess."""
    text = (
        "Mayor Anna Reed spoke at noon.\n\nDr Femi Larsson tested the water. "
        "“It stinks,” she said."
    )
    assert last_speaker(text) == ("she", "unresolved")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Al Roe bought the club. The billionaire said: “I am glad.”", "Al Roe"),
        ("Al Roe won.\n\n“I am glad,” the Tasmaret businessman said.", "Al Roe"),
    ],
)
def test_a_description_means_the_only_one_spoken_of(text, name):
    assert last_speaker(text) == (name, "person")


@pytest.mark.parametrize(
    "text",
    [
        "Al Roe met Bo Ray. The billionaire said: “I am glad.”",
        "A local billionaire came.\n\nAl Roe left. The billionaire said: “Good.”",
        "Al Roe was arrested. The detective said: “We have him.”",
        "Ann Roe won. The congressman said: “We lost.”",
        "Jo Ray, a candidate, saw Di Poe, a candidate. The candidate said: “Oh.”",
    ],
    ids=["two", "introduced", "office", "gender", "another's"],
)
def test_a_description_that_may_be_anothers_stays_one(text):
    assert last_speaker(text)[1] == "unresolved"


def test_a_description_followed_by_its_name_is_that_ones():
    text = "Al Roe won.\n\n“We lost,” the GOP candidate, Jo Ray, said."
    assert last_speaker(text) == ("Jo Ray", "person")


def test_a_surname_stays_with_whom_it_was_alone_until_another_is_nearer():
    text = "Clara Roe won. Roe was glad. Her son Bo Roe left.\n\nClara Roe stayed. "
    assert last_speaker(text + "“I won,” Roe said.") == ("Clara Roe", "person")
    assert (
        last_speaker(text + "Bo Roe came back. “I won,” Roe said.")[1] == "unresolved"
    )


def test_a_headline_lends_a_full_name_to_a_surname_alone():
    text = "Clara Roe calls for calm\n\nHarbour crews met on Friday.\n\n“No,” Roe said."
    (quote,) = find_quotes(parse_article("x", text))
    speaker = given_to(quote).speaker
    assert speaker.name == "Clara Roe"
    assert speaker.named_at is not None
    assert speaker.named_at.of(text) == "Clara Roe"


def test_a_headlines_verb_is_no_given_name():
    text = "Will Roe go to sea?\n\nHarbour crews met on Friday.\n\n“No,” Roe said."
    (quote,) = find_quotes(parse_article("x", text))
    assert given_to(quote).speaker.name == "Roe"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("“No,” Mr English said.", "English", "person"),
        ("Bo English won. “No,” said English.", "Bo English", "person"),
        ("Bo English won. “No,” the English said.", "the English", "unresolved"),
        ("“No,” the Spaniard said.", "the Spaniard", "unresolved"),
        (
            "“No,” the young Spaniard told reporters.",
            "the young Spaniard",
            "unresolved",
        ),
        ("“No,” Dane Roe said.", "Dane Roe", "person"),
    ],
)
def test_one_of_a_people_is_no_name_and_some_names_are(text, name, kind):
    assert last_speaker(text) == (name, kind)


def test_whom_somebody_asked_may_be_the_one_who_answers():
    text = "Prosecutor Kim Veld asked him how much there was. “I lost count,” he said."
    assert last_speaker(text) == ("he", "unresolved")
    text = "Al Roe was asked by Bo Ray whether it held. “Every inch,” he said."
    assert last_speaker(text) == ("he", "unresolved")
    text = "Al Roe told her lawyer to wait. “I lost count,” he said."
    assert last_speaker(text) == ("Al Roe", "person")


def test_an_unknown_she_leaves_the_next_one_open():
    text = "It was over. “So be it,” she said.\n\nAl Roe met Ann Poe's dog.\n\n"
    assert last_speaker(text + "She added: “At last.”")[1] == "unresolved"


def test_nobody_is_both_he_and_she():
    text = "Ostra Quent, 40, ran the mill.\n\n“Ought we?” he asked.\n\n“No,” she said."
    assert last_speaker(text) == ("she", "unresolved")


def test_two_given_names_share_the_surname_behind_them():
    text = "Mabel and Ivy Roe run the shop. “We are open,” Roe said."
    assert last_speaker(text) == ("Roe", "unresolved")


def test_a_name_may_begin_with_a_small_letter():
    text = "“I shall sleep,” said Amina al-Rashid, 34, as she left."
    assert last_speaker(text) == ("Amina al-Rashid", "person")


def test_a_headline_named_as_one_is_nobodys_speech():
    text = "Under the headline “hole in the bucket”, the Courier blames Ann Roe."
    quotes = find_quotes(make_article(text))
    assert [q for q in quotes if q.kind is not QuoteKind.INDIRECT] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mabel and Ivor Roe sail. “We do,” Mrs Roe said.", "Mabel Roe"),
        ("Mabel and Ivor Roe sail. “We do,” Mr Roe said.", "Ivor Roe"),
        ("Greta and Zavian Roe sail. “We do,” Mrs Roe said.", "Greta Roe"),
        ("Alan Roe and his wife, Mabel, sail. “We do,” Mrs Roe said.", "Mrs Roe"),
        ("Mabel and Ivor Roe sail. Mabel rose. “We do,” she said.", "Mabel Roe"),
    ],
)
def test_a_style_of_address_is_never_the_other_half_of_a_couple(text, speaker):
    assert last_speaker(text)[0] == speaker


def test_a_lent_surname_is_shown_where_it_is_printed():
    article = make_article("Mabel and Ivor Roe sail. “We do,” Mrs Roe said.")
    (person,) = (p for p in find_people(article).people if p.name == "Mabel Roe")
    assert person.named_at.of(article.text) == "Mabel and Ivor Roe"


HEARD = "Ann Bell got the letter in May. “I was furious,” she said.\n\n"
ANSWERED = "Una Dean, a lawyer, said her office disagreed.\n\n"
DROVE = "Tom Fox, a driver, said it was late. “I told them,” he said.\n\n"


@pytest.mark.parametrize(
    "scene",
    [
        "She still has the letter. “It is there,” she said.",
        "On Monday she drove home alone.\n\n“It is there,” she said.",
        "At home he rang the bell. She let him in.\n\n“It is there,” she said.",
    ],
)
@pytest.mark.parametrize("between", [ANSWERED, ANSWERED + DROVE])
def test_a_scene_may_go_back_to_somebody_before_the_last_source(between, scene):
    assert last_speaker(HEARD + between + scene) == ("she", "unresolved")


@pytest.mark.parametrize(
    "scene",
    [
        "“It is there,” she said.",
        "She added that it was signed. “It is there,” she said.",
    ],
)
def test_a_source_goes_on_speaking_in_the_next_paragraph(scene):
    assert last_speaker(HEARD + ANSWERED + scene) == ("Una Dean", "person")


def test_a_scene_goes_back_to_the_only_woman_spoken_of():
    text = ANSWERED + DROVE + "She is at her desk. “It is there,” she said."
    assert last_speaker(text) == ("Una Dean", "person")


def test_whom_pronouns_mean_does_not_hang_on_which_is_asked_about_first():
    """A story is followed as far as somebody asks, and no question skips a part."""
    first = "Jane Roe opened the mill. “It is late,” she said.\n\n"
    text = first + "Al Poe closed the dock. “It is early,” he said."
    places = [text.index("she said"), text.index("he said", len(first))]

    def meant(asked):
        read_scene.cache_clear()
        scene = read_scene(parse_article("roe", text))
        people = {at: scene.meant_at(at) for at in asked}
        return {at: person and person.name for at, person in people.items()}

    assert meant(places) == {places[0]: "Jane Roe", places[1]: "Al Poe"}
    assert meant(reversed(places)) == meant(places)
