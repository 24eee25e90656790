"""Disagreements about trips: days of going and coming, plans dropped elsewhere."""

from datetime import date

import pytest

from tests.unit.resolve.conflicts.test_register import conflicts_of, sheet, told

TOWN = (
    " The Velmora council backed the Harrow Quay plan, Mayor Tilda Oakes said in "
    "Velmora. Oakes leads Velmora."
)
BEFORE, AFTER = date(2025, 3, 3), date(2025, 3, 8)  # a Monday, and the Saturday behind


def kinds(one, other):
    """Give what two articles of one day disagree on."""
    return [kind for kind, _ in told(one + TOWN, other + TOWN)]


def later(plan, outcome):
    """Give what an article and one printed five days later disagree on."""
    held = conflicts_of(
        sheet(plan + TOWN, "plan", BEFORE), sheet(outcome + TOWN, "outcome", AFTER)
    )
    return [conflict.kind.value for conflict in held.all()]


@pytest.mark.parametrize(
    ("plan", "outcome"),
    [
        (
            "Mayor Tilda Oakes will proceed to Lisbon on Thursday.",
            "Mayor Tilda Oakes arrived in Lisbon on Friday.",
        ),
        (
            "Mayor Tilda Oakes goes on to Lisbon on Thursday.",
            "Mayor Tilda Oakes landed in Lisbon on Tuesday.",
        ),
        (
            "Mayor Tilda Oakes will be in Lisbon on Wednesday.",
            "Mayor Tilda Oakes flew to Lisbon on Thursday.",
        ),
        (
            "Mayor Tilda Oakes will fly to Lisbon on Thursday.",
            "Mayor Tilda Oakes landed in Lisbon on Wednesday night.",
        ),
    ],
)
def test_an_arrival_on_another_day_than_planned_is_told(plan, outcome):
    assert later(plan, outcome) == ["day"]


@pytest.mark.parametrize(
    ("plan", "outcome"),
    [
        (
            "Mayor Tilda Oakes will be in Lisbon on Thursday.",
            "Mayor Tilda Oakes landed in Lisbon on Tuesday.",
        ),
        (
            "Mayor Tilda Oakes goes on to Lisbon, where she opens a fair on Thursday.",
            "Mayor Tilda Oakes landed in Lisbon on Tuesday.",
        ),
        (
            "Mayor Tilda Oakes is due in Lisbon on Thursday.",
            "Mayor Tilda Oakes arrived in Lisbon on Wednesday night.",
        ),
        (
            "Mayor Tilda Oakes will fly to Lisbon on Tuesday.",
            "Mayor Tilda Oakes met dockers in Lisbon on Thursday.",
        ),
        (
            "Mayor Tilda Oakes will fly to Lisbon on Tuesday.",
            "Mayor Tilda Oakes landed in Lisbon on Tuesday. Oakes spoke there later.",
        ),
        (
            "Mayor Tilda Oakes will visit Lisbon and Porto from 4 to 8 March.",
            "Mayor Tilda Oakes landed in Porto on Thursday.",
        ),
    ],
    ids=[
        "in time",
        "what is done there",
        "the evening before",
        "there by then",
        "a day of each",
        "a tour",
    ],
)
def test_days_that_may_all_be_right_of_one_trip_are_not_told(plan, outcome):
    assert later(plan, outcome) == []


def test_a_person_heard_of_at_a_place_is_not_who_was_there():
    one = "Mayor Tilda Oakes toured the plant in Lisbon on Tuesday."
    other = "Bram Holt was at the plant on Monday to hear the mayor, Tilda Oakes."
    assert kinds(one, other) == []


GOES = "Mayor Tilda Oakes will visit Lisbon on Thursday."


@pytest.mark.parametrize(
    "outcome",
    [
        "Oakes flew home. A storm had made her give up the stop in Lisbon.",
        "Mayor Tilda Oakes will no longer open the new pier in Lisbon.",
        "Oakes spoke. Fog kept her from Lisbon.",
        "Oakes skipped the Lisbon stage of her journey.",
        "Oakes was to have been in Lisbon by now.",
        "Oakes stayed. The trip has been pushed back to April.",
        "Oakes headed home, dropping a plan to spend Friday in Lisbon.",
        "Oakes stayed away from Lisbon after all.",
        "Oakes dropped Lisbon from the programme.",
        "Oakes flew home without stopping in Lisbon.",
        "Oakes was hoarse. Lisbon, where she was due to speak, will have to wait.",
    ],
)
def test_a_plan_that_came_to_nothing_is_told_however_it_is_put(outcome):
    assert later(GOES, outcome) == ["status"]


@pytest.mark.parametrize(
    "outcome",
    [
        "Oakes skipped the Danish stage of her journey.",
        "Oakes flew home. A storm had made her give up the stop in Oslo.",
        "Mayor Tilda Oakes will no longer chair the board in Velmora.",
        "Oakes will not give up the trip.",
        "Oakes stayed away from the quay.",
        "Oakes flew home without stopping in Oslo.",
        "Bram Holt, the pilot, has called off his journey with a broken thumb.",
        "Oakes put up the price of a stop at the quay.",
        "Bram Holt, who was to have met Oakes in Lisbon, stayed at home.",
    ],
)
def test_what_else_came_to_nothing_is_not_told_of_a_trip(outcome):
    assert later(GOES, outcome) == []


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        ("The Lisbon leg of the tour was cancelled. Oakes leads Velmora.", ["status"]),
        ("The mayor has shelved the visit to Lisbon. Oakes is ill.", ["status"]),
        ("The Oslo leg of the tour was cancelled. Oakes leads Velmora.", []),
        ("Bram Holt's visit to Lisbon was cancelled. Oakes leads Velmora.", []),
        ("The visit was cancelled, like others. Oakes leads Velmora.", []),
    ],
)
def test_a_trip_of_nobody_named_is_theirs_who_have_that_place_ahead(outcome, expected):
    council = " The Velmora council backed the Harrow Quay plan of the mayor."
    held = conflicts_of(
        sheet(GOES + TOWN, "plan", BEFORE), sheet(outcome + council, "later", AFTER)
    )
    assert [conflict.kind.value for conflict in held.all()] == expected


OFF = (
    "Mayor Tilda Oakes was to have flown to Lisbon on March 13 but has cancelled the "
    "trip."
)


@pytest.mark.parametrize(
    "plan",
    [
        "Oakes, patron of the choir, is to follow and will open a library in Lisbon.",
        "Oakes will join the choir on March 13 and is to sing.",
    ],
)
def test_a_trip_called_off_is_told_beside_words_that_have_it_ahead(plan):
    assert later(plan, OFF) == ["status"]


@pytest.mark.parametrize(
    "plan",
    [
        "Oakes will not open the library in Lisbon.",
        "Oakes will open a library in Oslo.",
        "Bram Holt will open a library in Lisbon.",
        "Oakes may open a library in Lisbon.",
    ],
)
def test_words_that_have_no_trip_ahead_are_not_held_against_one_off(plan):
    assert later(plan, OFF) == []
    assert later(OFF, plan) == []


def test_a_later_town_is_no_other_day_of_coming_to_its_country():
    going = "Mayor Tilda Oakes will travel to Brazil on Tuesday."
    assert later(going, "Mayor Tilda Oakes arrived in Brazil on Thursday.") == ["day"]
    assert later(going, "Mayor Tilda Oakes arrived in Recife on Thursday.") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            (
                "Mayor Tilda Oakes visits Ireland from Monday. On Thursday she "
                "will travel to Cork."
            ),
            "Mayor Tilda Oakes went to Cork on Thursday.",
        ),
        (
            "Mayor Tilda Oakes begins a visit to Ireland on Monday.",
            "Mayor Tilda Oakes has called off a trip to Cork on Thursday.",
        ),
        (
            "Mayor Tilda Oakes begins a visit to Ireland on Monday.",
            "Mayor Tilda Oakes will travel to Cork on Thursday.",
        ),
    ],
)
def test_a_leg_contradicts_no_visit_to_all_of_the_country(one, other):
    assert later(one, other) == []


def test_a_leg_is_held_against_what_another_tells_of_that_town():
    one = (
        "Mayor Tilda Oakes begins a visit to Ireland on Monday. On Thursday she will "
        "travel to Cork."
    )
    assert later(one, "Mayor Tilda Oakes arrived in Cork on Friday.") == ["day"]


@pytest.mark.parametrize(("day", "held"), [("Thursday", ["status"]), ("Friday", [])])
def test_a_visit_called_off_is_that_of_its_day(day, held):
    trip = "Mayor Tilda Oakes will fly to Lisbon on Thursday."
    off = f"Mayor Tilda Oakes was due to open a hall on {day}, but her visit "
    assert kinds(trip, f"{off}was called off.") == held


@pytest.mark.parametrize(("day", "held"), [("Thursday", ["status"]), ("Friday", [])])
def test_a_visit_put_off_to_a_day_is_the_one_planned_for_it(day, held):
    moved = "Mayor Tilda Oakes was due in Lisbon on Thursday but will now go on Friday."
    assert kinds(f"Mayor Tilda Oakes will visit Lisbon on {day}.", moved) == held


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("in September", "in October", ["day"]),
        (", planned for October,", "in September", ["day"]),
        ("in September", "on 8 October", ["day"]),
        ("in September", "on 8 September", []),
        ("in the autumn", "in October", []),
    ],
)
def test_a_plan_for_another_month_is_told(one, other, found):
    visit = "There will be a visit by Mayor Tilda Oakes to Lisbon"
    assert kinds(f"{visit} {one}.".replace(" ,", ","), f"{visit} {other}.") == found


def test_the_leg_that_is_off_is_not_the_tour():
    home = "Mayor Tilda Oakes cancelled the second leg of her visit to Portugal."
    on = "Mayor Tilda Oakes arrived in Lisbon on Monday."
    assert later(on, home) == []
    then = "On Saturday Oakes will go on to Porto."
    assert later(f"{on} {then}", home) == ["status"]
