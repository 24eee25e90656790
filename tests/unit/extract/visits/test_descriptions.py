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


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ("Security was tight in Nairobi for the visit of Cara Roe.", "Nairobi"),
        (
            "Flags lined the streets of Nairobi as Cara Roe arrived on Monday.",
            "Nairobi",
        ),
        ("Preparations are under way in Lima for a visit by Cara Roe.", "Lima"),
        ("Police in Lima have closed roads ahead of Cara Roe's visit.", "Lima"),
        ("NAIROBI (AFX) - Envoy Cara Roe landed shortly after noon.", "Nairobi"),
        ("NAIROBI (AFX) - Envoy Cara Roe arrived for talks on fish.", "Nairobi"),
    ],
)
def test_place_set_as_a_scene(told, where):
    """A town that makes ready for somebody is where they go."""
    assert goers(told) == {("Cara Roe", where)}


@pytest.mark.parametrize(
    "told",
    [
        "Police in Leeds shot a man as Officer Cara Roe arrived at his home.",
        "Police in Lima and Quito closed roads ahead of Cara Roe's visit.",
        "Thousands in Leeds lost power before Cara Roe arrived with a torch.",
        "Traffic in Leeds was heavy when Cara Roe's brother arrived on Monday.",
        "Crowds in Nairobi cheered before Cara Roe's first goal.",
        "Police in Lima closed roads as Cara Roe, the mayor of Lima, arrived.",
    ],
)
def test_other_scenes(told):
    """No visit is read into a crowd for something else, or of two towns."""
    assert goers(told) == set()


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Finnish metal band Musta Susi flew to Lima on Friday.", "Musta Susi"),
        ("Musta Susi, the loudest band in Oulu, flew to Lima on Friday.", "Musta Susi"),
        ("Finnish metal band Musta Susi is back. The band flew to Lima.", "Musta Susi"),
        ("The folk trio Moss will visit Lima in June.", "Moss"),
    ],
)
def test_ensembles(told, who):
    """A band goes somewhere under its own name, and is "the band" then."""
    assert goers(told) == {(who, "Lima")}


@pytest.mark.parametrize(
    "told",
    [
        "The group Amnesty International visited Lima on Friday.",
        "The company Roe Steel flew to Lima on Friday.",
        "The band flew to Lima on Friday.",
        "The trio Japan, India and Australia met in Lima on Friday.",
        "A military band played God Save The King in Lima on Friday.",
    ],
)
def test_other_groups(told):
    """No firm, no club and no nameless band is a visitor."""
    assert goers(told) == set()


@pytest.mark.parametrize(
    "before",
    [
        "Ines Caldera thanked a minister. The minister",
        "Ines Caldera wrote to a British envoy. The envoy",
        "Ines Caldera married a scientist in May. The scientist",
        "Ines Caldera spoke of her brother, a surgeon. The surgeon",
        "Ines Caldera praised her coach. The coach",
    ],
)
def test_nameless_other(before):
    """Whoever was told of without a name is whom "the envoy" means."""
    assert goers(f"{before} flew to Oslo on Friday.") == set()


@pytest.mark.parametrize(
    "before",
    [
        "Ines Caldera, a surgeon, has won a prize. The surgeon",
        "Ines Caldera was a surgeon in the war. The surgeon",
        "Ines Caldera has won a prize. The surgeon",
    ],
)
def test_told_of_herself(before):
    """What somebody is told to be is no other."""
    assert goers(f"{before} flew to Oslo on Friday.") == {("Ines Caldera", "Oslo")}
