"""A counterpart holds what the other one holds, where it is sure who that is."""

import pytest

from bot.extract import extract
from bot.model import Party, Quote, Speaker, Visit
from tests.factories import make_article


def offices(text: str) -> dict[str, str]:
    """Give the office that each counterpart of a text is told to hold."""
    named: list[Speaker | Party] = []
    for fact in extract(make_article(text)):
        match fact:
            case Quote(attribution=given) if given is not None:
                named.append(given.speaker)
            case Visit():
                named += [fact.visitor, *fact.meets]
            case _:
                pass
    return {one.name: one.office.of(text) for one in named if one.office}


@pytest.mark.parametrize(
    ("office", "text"),
    [
        (
            "Defence Secretary",
            "{} Ada Roe and her Kenyan counterpart {} flew to Ghana.",
        ),
        (
            "Trade Secretary",
            "{} Ada Roe will visit Oslo and meet her Kenyan counterpart {}.",
        ),
        (
            "Trade Secretary",
            "British {} Ada Roe flew to Oslo to see her Kenyan counterpart {}.",
        ),
        (
            "harbour minister",
            "The {}, Bo Roe, met his Kenyan counterpart, {}, in Oslo.",
        ),
    ],
)
def test_a_counterpart_holds_what_the_other_holds(office, text):
    assert offices(text.format(office, "Al Poe")) == {"Al Poe": office}


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Minister Ada Roe and Mayor Ivy Fox met her Kenyan counterpart {}.",
        "Harbour Minister Ada Roe flew to Oslo to meet his Kenyan counterpart {}.",
        "The singer Ada Roe flew to Oslo to meet her Kenyan counterpart {}.",
        "Harbour Minister Ada Roe sails. Her Kenyan counterpart {} will visit Oslo.",
    ],
    ids=["of two", "of another gender", "of no office", "of another sentence"],
)
def test_where_it_is_open_whose_counterpart_no_office_is_told(text):
    assert offices(text.format("Al Poe")) == {}
