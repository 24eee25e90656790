"""Given names: whose they are, in any case and with their accents."""

import pytest

from bot.extract.reading.given_names import EITHER, FEMALE, MALE, gender_of, is_given


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Efraín", "m"),
        ("JØRGEN", "m"),
        ("réka", "f"),
        ("Annika", "f"),
        ("Robin", ""),
        ("Ostby", ""),
    ],
)
def test_a_name_tells_whose_it_is_with_its_accents_or_without(name, gender):
    assert gender_of(name) == gender


def test_a_name_of_both_is_a_name():
    assert is_given("Robin")
    assert not is_given("Ostby")


def test_no_name_stands_in_two_lists():
    assert not MALE & FEMALE
    assert not (MALE | FEMALE) & EITHER
