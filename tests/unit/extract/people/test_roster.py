"""Who an article names, by what, and how their names join."""

import pytest

from bot.extract.people.roster import find_people
from bot.model import Span, SpeakerKind
from tests.factories import make_article


def people_of(text):
    return find_people(make_article(text))


def named(text):
    return {p.name: p for p in people_of(text).people}


def roles_of(text, name):
    return [role.of(text) for role in named(text)[name].roles]


@pytest.mark.parametrize(
    "name",
    [
        "Jane Roe",
        "J. K. Roe",
        "Jane B. Roe",
        "Anne-Marie Roe",
        "Jane Roe-Hill",
        "Jan van der Berg",
        "Ana de la Cruz",
        "Omar bin Hadi",
        "Pat O’Roe",
        "Sam Roe Jr.",
        "José Ångström",
        "Jo “Bo” Hale",
        "MK Rao",
        "Julia Bishop",
    ],
)
def test_a_name_is_found_whole(name):
    text = f"On Friday the mayor met {name}, who left."
    found = people_of(text).at(Span(text.index(name), text.index(name) + len(name)))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Foreign Secretary Jane Roe left.", "Foreign Secretary"),
        ("Yesterday U.S. Senator Jane Roe left.", "U.S. Senator"),
        ("The mayor met spokesman Jane Roe.", "spokesman"),
        ("They met harbour board chairman Jane Roe.", "harbour board chairman"),
        ("Jane Roe, the finance minister, left.", "finance minister"),
        ("Jane Roe, a lawyer for the club, left.", "lawyer for the club"),
        ("Jane Roe is the finance minister.", "finance minister"),
        ("Its director, Jane Roe, left.", "director"),
        ("The head of the agency, Jane Roe, left.", "head of the agency"),
        ("Secretary of State Jane Roe left.", "Secretary of State"),
        ("He will meet Foreign Minister Jane Roe.", "Foreign Minister"),
        ("The managing director, Jane Roe, left.", "managing director"),
        ("The director of nursing, Jane Roe, left.", "director of nursing"),
        ("The envoy to the Upton talks, Jane Roe, left.", "envoy to the Upton talks"),
        ("The abbess, Jane Roe, left.", "abbess"),
        ("The dean of the law school, Jane Roe, left.", "dean of the law school"),
        ("Utopia’s foreign minister, Jane Roe, left.", "Utopia’s foreign minister"),
        ("“No,” said Utopia’s envoy, Jane Roe.", "Utopia’s envoy"),
        ("Jane Roe, Poe’s chief of staff, left.", "Poe’s chief of staff"),
        ("Jane Roe, 44, a nurse from Upton, left.", "nurse from Upton"),
        ("Jane Roe, 44, a midwife, left.", "midwife"),
        ("Lord Mayor Jane Roe left.", "Lord Mayor"),
        ("Jane Roe, a geologist at the museum, left.", "geologist at the museum"),
        (
            "Jane Roe, head of the Porters' League, left.",
            "head of the Porters' League",
        ),
        (
            "Jane Roe, secretary of the weavers’ union, left.",
            "secretary of the weavers’ union",
        ),
        ("A retired magistrate, Jane Roe, left.", "retired magistrate"),
        ("A disgraced former banker, Jane Roe, left.", "disgraced former banker"),
    ],
)
def test_a_role_is_read_beside_its_name(text, role):
    assert roles_of(text, "Jane Roe") == [role]


@pytest.mark.parametrize(
    "text",
    [
        "The trial, Jane Roe said, was a farce.",
        "They lost to Jane Roe, a defeat at the end of the season, and left.",
        "In the film, Jane Roe, now 40, left.",
        "The ferry, Mary Rose, left. Jane Roe waved.",
        "Once retired, Jane Roe left.",
    ],
)
def test_what_stands_before_a_name_may_be_no_role(text):
    assert roles_of(text, "Jane Roe") == []


def test_a_surname_and_an_initial_join_the_full_name():
    text = "Jane Roe left. Ms Roe came back. J. Roe slept. Roe woke."
    person = named(text)["Jane Roe"]
    assert [m.of(text) for m in person.mentions] == [
        "Jane Roe",
        "Roe",
        "J. Roe",
        "Roe",
    ]


def test_a_short_form_joins_the_name_it_shortens():
    assert set(named("Robert Roe left. Bob Roe slept.")) == {"Robert Roe"}


def test_a_surname_that_two_bear_belongs_to_neither():
    people = named("Jane Roe met Paul Roe. Roe left.")
    assert people["Roe"].is_shared
    assert len(people["Jane Roe"].mentions) == 1


def test_an_honorific_tells_a_couple_apart():
    text = "Jane Roe met Paul Roe. Mr Roe left. Mrs Roe stayed."
    assert len(named(text)["Paul Roe"].mentions) == 2
    assert len(named(text)["Jane Roe"].mentions) == 2


def test_a_title_borne_before_is_another_persons():
    """Expect "President Roe" not to be the Jane Roe who is introduced after him."""
    text = "President Roe left. His wife, Jane Roe, stayed. Mr. Roe came back."
    people = named(text)
    assert len(people["Jane Roe"].mentions) == 1
    assert len(people["Roe"].mentions) == 2


def test_letters_after_a_name_are_no_part_of_it():
    assert "Owen Roe" in named("Judge Owen Roe KC left.")


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mr Quill Roe left.", "m"),
        ("Dame Quill Roe left.", "f"),
        ("Jane Roe left.", "f"),
        ("Peter Roe left.", "m"),
        ("Congresswoman Quill Roe left.", "f"),
        ("Quill Roe left.", ""),
    ],
)
def test_gender_is_read_from_what_stands_there(text, gender):
    (person,) = people_of(text).people
    assert person.gender == gender


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbour Ministry said no.", "Harbour Ministry"),
        ("the Bank of Utopia rose", "Bank of Utopia"),
        ("the Halden Chamber of Commerce met", "Halden Chamber of Commerce"),
        ("the British High Commission met", "British High Commission"),
        ("the UNO met", "UNO"),
    ],
)
def test_bodies_are_told_from_people(text, name):
    assert named(text)[name].kind is SpeakerKind.ORGANISATION


def test_a_role_resolves_only_where_one_person_holds_it():
    text = "Finance Minister Jane Roe met Health Minister Paul Ray."
    people = people_of(text)
    assert people.by_role("the finance minister").name == "Jane Roe"
    assert people.by_role("the minister") is None
    assert people.by_role("the pilot") is None


@pytest.mark.parametrize(
    "scene",
    ["In Utopia", "In Utopia on Monday", "On Monday", "At a hearing in Utopia"],
)
def test_a_role_behind_a_scene_is_of_who_is_named_next(scene):
    text = f"{scene}, the mayor, Jane Roe, met farmers."
    assert people_of(text).by_role("the mayor").name == "Jane Roe"


def test_a_role_behind_a_name_is_of_that_name():
    text = "With Jane Roe, the mayor, in charge, the town did well."
    assert people_of(text).by_role("the mayor").name == "Jane Roe"


def test_an_age_binds_its_bearer():
    text = "Jane Roe, 46, met Paul Ray, 50."
    assert people_of(text).by_role("the 46-year-old").name == "Jane Roe"


def test_a_mention_resolves_to_the_fullest_name():
    text = "Jane Roe left. “No,” Roe said."
    start = text.rindex("Roe")
    speaker = people_of(text).resolve(Span(start, start + 3))
    assert speaker.name == "Jane Roe"
    assert speaker.named_at == Span(0, 8)


def test_nobody_is_found_in_an_empty_article():
    assert people_of("").people == ()
