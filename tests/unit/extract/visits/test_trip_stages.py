"""Stages of a trip told through a thing, a span of time or an invitation."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from bot.model import VisitStatus
from tests.factories import make_article

NAMED = (
    "Ines Caldera, the foreign minister of Veldonia, spoke on Monday. "
    "Caldera and her husband live in Ostrava Bay. "
)
WEDNESDAY = date(2031, 6, 18)
HAPPENED, PLANNED = VisitStatus.HAPPENED, VisitStatus.PLANNED


def trips_in(sentence):
    """Give place, status and day of each trip of hers."""
    article = make_article(NAMED + sentence, published=WEDNESDAY)
    return {
        visit.place: (visit.status, visit.when and visit.when.day)
        for visit in find_visits(article)
        if visit.visitor.name == "Ines Caldera" and not visit.is_weak
    }


@pytest.mark.parametrize(
    ("sentence", "place", "status", "day"),
    [
        (
            "On Friday Caldera visits the parade ground at Orlecko, where they drill.",
            "Orlecko",
            PLANNED,
            20,
        ),
        (
            "Caldera spent Monday on the range at Orlecko with officers.",
            "Orlecko",
            HAPPENED,
            16,
        ),
        ("Caldera spent Monday at the barracks at Orlecko.", "Orlecko", HAPPENED, 16),
        (
            "Caldera leaves on Friday for a food depot in Lodwar.",
            "Lodwar",
            PLANNED,
            20,
        ),
        (
            "Caldera will fly on Friday to a grain terminal near Odessa.",
            "Odessa",
            PLANNED,
            20,
        ),
    ],
)
def test_a_stage_is_told_through_what_stands_there(sentence, place, status, day):
    assert trips_in(sentence)[place] == (status, date(2031, 6, day))


@pytest.mark.parametrize(
    "sentence",
    [
        "Caldera headed for a showdown in Kenya.",
        "Caldera spent the money on a range at Orlecko.",
        "Customers visit the market at Orlecko.",
        "Caldera praised the barracks at Orlecko.",
    ],
)
def test_what_is_only_spoken_of_is_no_stage(sentence):
    assert trips_in(sentence) == {}


def test_a_month_spent_abroad_is_a_trip():
    assert trips_in("Caldera, who spent May in Jamaica, has written a book.") == {
        "Jamaica": (HAPPENED, None)
    }


@pytest.mark.parametrize(
    ("sentence", "place", "status"),
    [
        ("Caldera will be in Brazil at the same time.", "Brazil", PLANNED),
        ("Caldera did go to Chicago after all.", "Chicago", HAPPENED),
        ("Caldera gave a talk in Manaus on Monday.", "Manaus", HAPPENED),
    ],
)
def test_who_is_there_for_a_reason_does_not_live_there(sentence, place, status):
    assert trips_in(sentence)[place][0] is status


@pytest.mark.parametrize(
    "sentence",
    [
        "Caldera was due to fly home from Peru today but will stay on until Friday.",
        "Caldera was to have flown home from Peru on Monday.",
    ],
)
def test_who_has_put_off_the_way_home_is_still_there(sentence):
    assert trips_in(sentence)["Peru"][0] is VisitStatus.UNDER_WAY


def test_who_did_not_go_made_no_trip():
    assert trips_in("Caldera did not go to Chicago after all.") == {}


@pytest.mark.parametrize(
    ("sentence", "place", "status"),
    [
        ("Caldera made it to Kumasi on Monday.", "Kumasi", HAPPENED),
        ("Caldera was on holiday in Spain when it burned.", "Spain", HAPPENED),
        (
            "Caldera has extended her stay in Spain by two days and will now rest.",
            "Spain",
            VisitStatus.UNDER_WAY,
        ),
        ("Caldera cut short a holiday in Spain on Monday.", "Spain", HAPPENED),
        ("Caldera, back from a week in Spain, said no.", "Spain", HAPPENED),
        ("Caldera will pay Kumasi a visit on Friday.", "Kumasi", PLANNED),
        (
            "Caldera is to be the guest of Ghana’s president in Kumasi on Friday.",
            "Kumasi",
            PLANNED,
        ),
        (
            "Caldera had come from Tunis, where her talks had gone on till dawn.",
            "Tunis",
            HAPPENED,
        ),
        (
            "Caldera flies to Brazil on Friday.\n\nThe party then goes to Lima.",
            "Lima",
            PLANNED,
        ),
    ],
)
def test_a_stay_is_told_by_what_it_is_for(sentence, place, status):
    assert trips_in(sentence)[place][0] is status


@pytest.mark.parametrize(
    "sentence",
    [
        "Caldera has never made it to Kumasi.",
        "Caldera made it clear to Spain that she was angry.",
        "Caldera, who was on holiday, praised the hotels in Spain.",
        "Caldera had come from Tunis, where she lives.",
        "The party spends a tenth of its money in Spain.",
    ],
)
def test_who_may_never_have_been_there_made_no_trip(sentence):
    assert trips_in(sentence) == {}


def test_his_own_trip_tells_a_person_whose_name_nothing_else_does():
    article = make_article("Gombor Szentai has cancelled his journey to Nepal.")
    assert [visit.visitor.name for visit in find_visits(article)] == ["Gombor Szentai"]


def travellers(sentence):
    """Give who goes to Kenya."""
    named = "Jane Roe is the prime minister. Eva Ray is a minister. "
    article = make_article(named + sentence, published=WEDNESDAY)
    told = (v for v in find_visits(article) if v.place == "Kenya" and not v.is_weak)
    return {visit.visitor.name for visit in told}


@pytest.mark.parametrize(
    "sentence",
    [
        "Jane Roe flew to Kenya on Monday, accompanied by the minister, Eva Ray.",
        "Jane Roe will fly to Kenya on Friday together with Eva Ray and 20 aides.",
        "Jane Roe, accompanied by Eva Ray, arrived in Kenya on Monday.",
        "Jane Roe leaves for Kenya today. Her deputy, Eva Ray, will travel with her.",
    ],
)
def test_who_goes_along_by_name_travels_too(sentence):
    assert travellers(sentence) == {"Jane Roe", "Eva Ray"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Jane Roe flew to Kenya on Monday, accompanied by a letter from Eva Ray.",
        "Jane Roe flew to Kenya with 20 aides. Eva Ray said she was sorry.",
        "Jane Roe flies to Kenya today. Eva Ray will not travel with her.",
        "Jane Roe flies to Kenya today.\n\nEva Ray will go along with it.",
    ],
)
def test_who_stays_behind_does_not(sentence):
    assert travellers(sentence) == {"Jane Roe"}


FIRE = "Two dyers died when fire tore through a mill in Lodwar on Sunday.\n\n"


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Caldera visited the scene on Monday afternoon.", 16),
        ("Caldera toured the gutted mill on Tuesday.", 17),
        ("Caldera visited survivors in hospital on Tuesday.", 17),
        ("Caldera visited the flooded streets on Tuesday.", 17),
    ],
)
def test_the_scene_is_where_the_story_opens(sentence, day):
    article = make_article(f"{FIRE}{NAMED}{sentence}", published=WEDNESDAY)
    (visit,) = find_visits(article)
    assert visit.place == "Lodwar"
    assert visit.when
    assert visit.when.day == date(2031, 6, day)


@pytest.mark.parametrize(
    "sentence",
    [
        "Caldera visited the market on Monday.",  # of which the opening says nothing
        "Caldera visited the victims of another fire on Monday.",
        "Caldera visited the mill’s website on Monday.",
        "Dealers visit the site daily.",
    ],
)
def test_what_the_story_does_not_open_with_is_no_place(sentence):
    article = make_article(f"{FIRE}{NAMED}{sentence}", published=WEDNESDAY)
    assert list(find_visits(article)) == []


def test_the_scene_of_a_story_of_two_towns_is_neither():
    story = FIRE.replace("on Sunday", "and a depot in Odessa on Sunday")
    text = f"{story}{NAMED}Caldera visited the scene on Monday."
    assert list(find_visits(make_article(text, published=WEDNESDAY))) == []


def test_one_who_has_been_to_a_place_since_need_not_be_there_now():
    assert not trips_in("Caldera has been to Ulvik four times since 2024.")
    told = trips_in("Caldera has been in Ulvik since Monday.")
    assert told["Ulvik"][0] is VisitStatus.UNDER_WAY
