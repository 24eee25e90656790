"""Visitors whom another sentence names: "the Belgian", "the foreign minister"."""

import pytest

from bot.corpus import parse_article
from bot.extract.visits.gathering import find_visits


def goers(text):
    """Give who goes where, of the trips told outright."""
    article = parse_article("x", f"---\npublished: 2031-06-18\n---\n{text}\n")
    return {(v.visitor.name, v.place) for v in find_visits(article) if not v.is_weak}


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Belgian diplomat Luc Maes has led the talks. The Belgian", "Luc Maes"),
        ("Luc Maes, a Belgian diplomat, has led the talks. The Belgian", "Luc Maes"),
        ("Kenya's Sam Otieno won the race in March. The Kenyan", "Sam Otieno"),
        ("Irish engineer Una Geary is in charge. The Irishwoman", "Una Geary"),
        ("Danish minister Astrid Holm met Luc Maes. The Dane", "Astrid Holm"),
        ("New Zealand singer Aroha Kepa has a fan. The New Zealander", "Aroha Kepa"),
    ],
)
def test_one_of_a_nation(before, who):
    """A native can be nobody but the only one of that nation."""
    assert goers(f"{before} flew to Manila on Friday.") == {(who, "Manila")}


@pytest.mark.parametrize(
    "before",
    [
        "Luc Maes, a Belgian diplomat, met Jan Roos, a Belgian banker. The Belgian",
        "Belgian diplomat Luc Maes spoke. A Belgian was held. The Belgian",
        "Belgian diplomat Luc Maes spoke. The Dutchman",
        "Belgian diplomat Luc Maes spoke. The Belgian prime minister",
        "Luc Maes met the Belgian ambassador. The Belgian",
        "Luc Maes wrote a Belgian cookbook. The Belgian",
        "Danish minister Ane Holm quit. Her successor is a Dane too. The Dane",
        "Swiss banker Karl Bohm spoke. The Swiss",
    ],
)
def test_several_of_a_nation(before):
    """Where the story has others of the nation, nobody is named."""
    assert goers(f"{before} flew to Manila on Friday.") == set()


@pytest.mark.parametrize(
    "behind",
    [
        "Cara Roe, who has held the post since May, wants a deal.",
        "Cara Roe will stay for two days.",
        "Cara Roe, a former lawyer, was met by her counterpart.",
        "Cara Roe, a Labour politician, was met at the airport.",
        "Cara Roe, the first woman to hold the post, has a cold.",
    ],
)
def test_named_behind(behind):
    """The lead's minister is whom the next sentence can only mean."""
    told = "The British foreign minister arrived in Lima on Monday."
    assert goers(f"{told} {behind}") == {("Cara Roe", "Lima")}


@pytest.mark.parametrize(
    "behind",
    [
        "Cara Roe, a fisherman, saw her car pass.",
        "Cara Roe, who runs a bar, saw her car pass.",
        "Cara Roe, the mayor of Lima, met her.",
        "Cara Roe greeted her at the airport.",
        "Police chief Cara Roe said roads were closed.",
        "Cara Roe, a mother of four, has lived in a tent there since May.",
        "Cara Roe, a Peruvian minister, was there.",
    ],
)
def test_other_behind(behind):
    """Whoever is told of as somebody else is no visitor."""
    told = "The British foreign minister arrived in Lima on Monday."
    assert goers(f"{told} {behind}") == set()
