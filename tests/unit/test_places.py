import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.grammar import means_place, places_meant


@pytest.mark.parametrize(
    ("typed", "held", "meant"),
    [
        ("indai", "India", "India"),
        ("irak", "Iraq", "Iraq"),
        ("nigr", "Niger", "Niger"),
        ("new dehli", "New Delhi", "New Delhi"),
        ("the Gambai", "Gambia", "Gambia"),
        ("zurick", "Zurich", "Zurich"),
        ("tokio", "Tokyo", "Tokyo"),
        ("marel hollow", "Marle Hollow", "Marle Hollow"),
    ],
)
def test_a_slip_means_the_place_that_is_held(typed, held, meant):
    assert places_meant(typed, [held, "Lenn Valley"]) == (meant,)


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("Iran", "Iraq"),
        ("nigeria", "Niger"),
        ("nigerai", "Niger"),
        ("Austria", "Australia"),
        ("austrai", "Australia"),
        ("zambia", "Gambia"),
        ("slovenia", "Slovakia"),
        ("chad", "China"),
        ("sudan", "Sweden"),
        ("irn", "Iraq"),
    ],
)
def test_a_place_is_never_a_slip_of_another(typed, held):
    assert places_meant(typed, [held]) == ()


def test_a_slip_that_two_places_fit_means_both():
    assert places_meant("Lennport", ["Lennporz", "Lennpord"]) == (
        "Lennpord",
        "Lennporz",
    )


def test_a_place_is_told_from_a_word():
    assert means_place("rusia")
    assert not means_place("imports")


@given(st.text(max_size=80), st.lists(st.text(max_size=20), max_size=4))
def test_any_text_means_places_that_are_held(typed, held):
    assert set(places_meant(typed, held)) <= set(held)
