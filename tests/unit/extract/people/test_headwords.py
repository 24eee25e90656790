"""Words before a name that are no part of it: jobs, descriptions, styles."""

import pytest

from bot.corpus import parse_article
from bot.extract.people.roster import find_people


def names(text: str) -> list[str]:
    """Give the names of those an article tells of, in order."""
    return [person.name for person in find_people(parse_article("x", text)).people]


@pytest.mark.parametrize(
    "job",
    """
    Violinist Beekeeper Pharmacist Cellist Trucker Choreographer Surfer Ethicist
    Glassblower Stuntwoman Physiotherapist Bookmaker Mountaineer Grandmaster
    """.split(),
)
def test_a_job_at_a_sentences_head_is_no_name(job):
    found = find_people(
        parse_article("x", f"{job} Mirela Dobre left. “It is late,” Dobre said.")
    )
    assert [person.name for person in found.people] == ["Mirela Dobre"]
    role = found.people[0].role
    assert role is not None
    assert role.of(found.text) == job


@pytest.mark.parametrize(
    "given",
    """
    Walter Peter Christian Victor Spencer Oliver Tyler Cooper Archer Parker Harper
    Piper Hunter Sebastian Brian Vivian Connor Trevor Norman Alexander Tudor Asher
    """.split(),
)
def test_a_given_name_that_ends_like_a_job_is_kept(given):
    assert names(f"{given} Holt Dobre left. “It is late,” Dobre said.") == [
        f"{given} Holt Dobre"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jazz Drummer Ilko Marant lost.", "Ilko Marant"),
        ("Cellist Dobre left. “It is late,” Dobre said.", "Dobre"),
        ("Gloomy Tarn left. Jo Tarn was gloomy. Tarn said so.", "Jo Tarn"),
        ("Embattled Tarn left. Jo Tarn spoke.", "Jo Tarn"),
        # The name inside a sentence decides.
        ("Potter Holt Dobre left. We met Potter Holt Dobre.", "Potter Holt Dobre"),
        ("Ranger Holt Dobre left. We met Ranger Holt Dobre.", "Ranger Holt Dobre"),
        ("Jordan Tarn left. Mary Tarn stayed in Jordan.", "Jordan Tarn"),
        # Bodies.
        ("Tiger Global Management fell.", "Tiger Global Management"),
        ("Black Lamps Matter spoke.", "Black Lamps Matter"),
        # Styles, only where the name stands without one, too.
        ("Ket Ulan Maung spoke. “No,” said U Ket Ulan Maung.", "Ket Ulan Maung"),
        ("Ruslan Omak spoke. “No,” said Datuk Ruslan Omak.", "Ruslan Omak"),
        ("“No,” said Ma Ulan Ket.", "Ma Ulan Ket"),
    ],
)
def test_what_is_no_name_comes_off(text, name):
    assert names(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Minister for Ports Dennis Rago left.", "Dennis Rago", "Minister for Ports"),
        ("We met Governor of Lagos Ana Ruiz.", "Ana Ruiz", "Governor of Lagos"),
        ("We met MP for Hexham Guy Holt.", "Guy Holt", "MP for Hexham"),
        ("Mayor of San Jose Sam Holt left.", "Sam Holt", "Mayor of San Jose"),
        ("Mayor of St Louis Jane Holt left.", "Jane Holt", "Mayor of St Louis"),
        (
            "Minister for Ports and Shipping Dennis Rago left.",
            "Dennis Rago",
            "Minister for Ports and Shipping",
        ),
        (
            "“No,” said Secretary of State for Scotland Ian Holt.",
            "Ian Holt",
            "Secretary of State for Scotland",
        ),
    ],
)
def test_what_an_office_is_of_is_no_part_of_the_name(text, name, role):
    found = find_people(parse_article("x", text))
    person = next(one for one in found.people if one.name.endswith(name.split()[-1]))
    assert person.name == name
    assert [one.of(found.text) for one in person.roles] == [role]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The head of Mary Holt Trust left.", "Mary Holt Trust"),
        ("The director of Jane Holt Records left.", "Jane Holt Records"),
    ],
)
def test_a_body_named_after_somebody_stays_whole(text, name):
    assert name in names(text)
