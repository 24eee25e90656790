"""Legs of a tour, inverted sentences, and whom a visitor meets on the way."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from bot.model import VisitStatus
from tests.factories import make_article

WEDNESDAY = date(2031, 6, 18)
HAPPENED, PLANNED = VisitStatus.HAPPENED, VisitStatus.PLANNED
CANCELLED = VisitStatus.CANCELLED
OFF, UNDER_WAY = VisitStatus.POSTPONED, VisitStatus.UNDER_WAY


def trips_in(text):
    """Give visitor, place and status of each trip told of."""
    article = make_article(text, published=WEDNESDAY)
    return {
        (visit.visitor.name, visit.place, visit.status)
        for visit in find_visits(article)
        if not visit.is_weak
    }


def met_in(text):
    """Give who is met on any trip told of."""
    article = make_article(text, published=WEDNESDAY)
    return {party.name for visit in find_visits(article) for party in visit.meets}


@pytest.mark.parametrize(
    ("text", "place", "status"),
    [
        (
            (
                "Trade minister Ines Caldera begins a tour in Tokyo on Friday, "
                "ending in Hanoi on Monday."
            ),
            "Hanoi",
            PLANNED,
        ),
        (
            (
                "Trade minister Ines Caldera goes to Kampala on Friday "
                "and then on to Kigali."
            ),
            "Kigali",
            PLANNED,
        ),
        (
            (
                "Trade minister Ines Caldera arrives in Dublin on Friday. She will "
                "tour a dairy in Lisbon on Saturday and lay a wreath in Lyon on Sunday."
            ),
            "Lyon",
            PLANNED,
        ),
        (
            (
                "Trade minister Ines Caldera arrives in Dublin on Friday. "
                "A Lisbon stop is next, officials said."
            ),
            "Lisbon",
            PLANNED,
        ),
        (
            "The Nairobi leg of Ines Caldera's tour has been postponed.",
            "Nairobi",
            OFF,
        ),
        (
            (
                "Trade minister Ines Caldera last visited Peru in 2019. "
                "She will visit it again in August."
            ),
            "Peru",
            PLANNED,
        ),
    ],
)
def test_a_leg_is_told_with_its_own_place_and_status(text, place, status):
    assert ("Ines Caldera", place, status) in trips_in(text)


def test_a_tour_of_which_one_leg_is_put_off_goes_on():
    text = (
        "Trade minister Ines Caldera arrives in Ireland on Friday. "
        "The Cork leg of the tour has been postponed."
    )
    assert trips_in(text) == {
        ("Ines Caldera", "Ireland", PLANNED),
        ("Ines Caldera", "Cork", OFF),
    }


IN_IRELAND = "Trade minister Ines Caldera arrives in Ireland on Friday. "


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("A visit to Malta, planned for Monday, has been cancelled.", CANCELLED),
        ("A stop in Malta, due on Monday, was pushed out to next month.", OFF),
        ("A planned trip to Malta was called off, her office said.", CANCELLED),
        ("The Malta leg of her tour, set for Monday, has been scrapped.", CANCELLED),
    ],
)
def test_a_stop_called_off_is_of_the_only_traveller(told, status):
    assert trips_in(IN_IRELAND + told) == {
        ("Ines Caldera", "Ireland", PLANNED),
        ("Ines Caldera", "Malta", status),
    }


@pytest.mark.parametrize(
    "told",
    [
        "A royal visit to Malta has been cancelled.",
        "A visit to Malta last year was cancelled.",
        "A trip by union leader Max Thiel to Metz was cancelled on Friday.",
        "The visit was called off last year.",
        "Her last visit, in January, was called off because of fog.",
    ],
)
def test_what_was_called_off_elsewhere_leaves_a_trip_as_it_is(told):
    mine = {trip for trip in trips_in(IN_IRELAND + told) if trip[0] == "Ines Caldera"}
    assert mine == {("Ines Caldera", "Ireland", PLANNED)}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Ines Caldera had planned to visit Seoul in May. The trip was called off.",
            CANCELLED,
        ),
        (
            (
                "Ines Caldera was expected in Seoul on Friday. Her office said that "
                "the visit had been put off until September."
            ),
            OFF,
        ),
        (
            (
                "Ines Caldera was due to fly to Seoul on Monday. Fog held up her plane "
                "and the trip was cancelled."
            ),
            CANCELLED,
        ),
        (
            "Ines Caldera's visit to Seoul was announced. She has now withdrawn.",
            CANCELLED,
        ),
        (
            "Ines Caldera landed in Seoul. A year before, the trip was cancelled.",
            UNDER_WAY,
        ),
    ],
)
def test_what_became_of_a_plan_is_told_in_the_next_sentence(text, status):
    assert trips_in(text) == {("Ines Caldera", "Seoul", status)}


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Also in Lima on Monday was trade minister Ines Caldera.", True),
        ("Waiting in Lima on Monday was trade minister Ines Caldera.", True),
        ("Also in Lima, prices rose, said trade minister Ines Caldera.", False),
        ("Waiting in Lima for news is hard, wrote Ines Caldera.", False),
    ],
)
def test_who_is_named_behind_the_verb_is_there(text, is_told):
    assert any(place == "Lima" for _, place, _ in trips_in(text)) is is_told


def test_what_may_be_done_on_a_trip_is_no_plan_for_another_town():
    text = (
        "Trade minister Ines Caldera arrives in Dublin on Friday. She may tour "
        "a dairy in Lisbon and lay a wreath in Lyon."
    )
    assert {place for _, place, _ in trips_in(text)} == {"Dublin"}


def test_whom_an_army_chief_meets_at_home_is_a_visitor():
    text = (
        "Sudan's army chief, Bakri Dunno, met U.N. envoy Ines Caldera "
        "in Khartoum on Monday."
    )
    assert trips_in(text) == {("Ines Caldera", "Khartoum", HAPPENED)}


@pytest.mark.parametrize(
    "behind",
    [
        "She later called on President Paulo Antunes at his palace.",
        "She paid a courtesy call on President Paulo Antunes.",
        "There she held talks with President Paulo Antunes.",
        "Next week she will be the guest of President Paulo Antunes.",
        "President Paulo Antunes handed her the keys of the city.",
        "She will sign, with her Portuguese counterpart, Paulo Antunes, a treaty.",
    ],
)
def test_those_called_on_received_by_and_signed_with_are_met(behind):
    text = f"President Ines Caldera flew to Lisbon on Monday. {behind}"
    assert "Paulo Antunes" in met_in(text)


@pytest.mark.parametrize(
    "behind",
    [
        "She called on President Paulo Antunes to resign.",
        "President Paulo Antunes handed over the keys of the city.",
        "She hoped that her counterpart, Paulo Antunes, would ring.",
    ],
)
def test_those_called_on_to_act_are_not_met(behind):
    text = f"President Ines Caldera flew to Lisbon on Monday. {behind}"
    assert met_in(text) == set()


CALDERA_IN_KENYA = (
    "Trade minister Ines Caldera will travel to Kenya on Friday. "
    "She will be in Nairobi on Saturday. "
)


@pytest.mark.parametrize(
    "told",
    [
        "She will go on to Mombasa on Monday.",
        "On Monday she will fly to Mombasa.",
        "The next day she will travel to Mombasa.",
        "A day later she will be in Mombasa.",
        "On Monday she will open a clinic in Mombasa.",
    ],
)
def test_another_town_of_the_country_is_a_stop_of_its_own(told):
    assert trips_in(CALDERA_IN_KENYA + told) == {
        ("Ines Caldera", "Kenya", PLANNED),
        ("Ines Caldera", "Mombasa", PLANNED),
    }


def test_whom_a_minister_meets_on_a_leg_is_told_beside_another_traveller():
    text = (
        "Trade minister Ines Caldera arrived in Nairobi on Monday. On Tuesday the "
        "minister flew to Mombasa, where she was received by Governor Amina Otieno.\n\n"
        "Otieno said that she would go to Lisbon in August."
    )
    found = find_visits(make_article(text, published=WEDNESDAY))
    met = {visit.place: [one.name for one in visit.meets] for visit in found}
    assert met == {"Nairobi": [], "Mombasa": ["Amina Otieno"], "Lisbon": []}


@pytest.mark.parametrize(
    "text",
    [
        "Ines Caldera spends Friday in Lima before going on to Quito on Saturday.",
        "Ines Caldera visits Lima on Friday. On the third day she travels to Quito.",
    ],
)
def test_a_stop_of_a_timetable_is_still_to_come(text):
    assert ("Ines Caldera", "Quito", PLANNED) in trips_in(text)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The visit, on Friday, is to be her first.", date(2031, 6, 20)),
        ("The visit, announced on Friday, is to be her first.", None),
    ],
)
def test_the_day_of_a_visit_may_stand_beside_the_next_noun(told, day):
    text = f"Trade minister Ines Caldera will visit Mali. {told}"
    (visit,) = find_visits(make_article(text, published=WEDNESDAY))
    assert (visit.when.day if visit.when else None) == day


def days_in(text):
    """Give the place and day of each trip told of."""
    article = make_article(text, published=WEDNESDAY)
    return {
        (visit.place_at.of(article.text), visit.when.day.day)
        for visit in find_visits(article)
        if visit.when and visit.when.day
    }


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            (
                "Caldera will begin a visit to Ireland on Monday. On Wednesday "
                "she will travel to Cork to open a school."
            ),
            {("Ireland", 23), ("Cork", 25)},
        ),
        (
            (
                "Caldera will begin a visit to Ireland on Monday. On Wednesday "
                "she will travel to Cork. In Cork she will open a school."
            ),
            {("Ireland", 23), ("Cork", 25)},
        ),
        (
            (
                "Caldera will begin a visit to Ireland on Monday. On Tuesday she will "
                "travel to Dublin for talks."
            ),
            {("Dublin", 23)},
        ),
        (
            (
                "Caldera will fly to Ireland on Monday and is to tour a dairy in Cork "
                "on Tuesday."
            ),
            {("Cork", 23)},
        ),
    ],
)
def test_a_town_gone_to_on_a_later_day_is_a_leg(text, days):
    assert days_in(f"Trade minister Ines {text}") == days


@pytest.mark.parametrize(
    "denial",
    [
        "She will not travel on to Porto.",
        "She will not go to Braga.",
        "She will not travel alone.",
        "She will not go home before Sunday.",
        "She will no longer go hungry, she joked.",
    ],
)
def test_who_will_not_go_elsewhere_still_comes(denial):
    told = f"Trade minister Ines Caldera arrives in Lisbon on Friday. {denial}"
    assert ("Ines Caldera", "Lisbon", PLANNED) in trips_in(told)


@pytest.mark.parametrize(
    "denial",
    [
        "She will not go, her office said.",
        "She will not now make the trip.",
        "She will no longer travel because of a strike.",
        "She will not go to the summit after all.",
    ],
)
def test_who_will_not_go_at_all_does_not_come(denial):
    told = f"Trade minister Ines Caldera is due in Lisbon on Friday. {denial}"
    assert ("Ines Caldera", "Lisbon", CANCELLED) in trips_in(told)
