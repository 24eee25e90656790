"""Trips in one sentence as each desk words them, and what only looks like one."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from tests.factories import make_article

PUBLISHED = date(2031, 6, 18)  # a Wednesday


def told_in(sentence):
    """Give visitor, place and status of each trip told of."""
    article = make_article(sentence, published=PUBLISHED)
    return [
        f"{visit.visitor.name}, {visit.place}: {visit.status.value}"
        for visit in find_visits(article)
        if not visit.is_weak
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Governor Ines Caldera withdrew from the summit in Lima on Monday.",
        "Governor Ines Caldera cried off from the gala in Lima.",
        "Governor Ines Caldera will stay away from the funeral in Lima on Friday.",
        "Governor Ines Caldera ducked out of the conference in Lima.",
        "Singer Ines Caldera dropped out of the festival in Lima.",
    ],
)
def test_who_shuns_what_is_held_in_a_place_does_not_go(sentence):
    assert told_in(sentence) == ["Ines Caldera, Lima: cancelled"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Actor Ines Caldera dropped out of drama school in Lima.",
        "Governor Ines Caldera stayed away from the markets in Lima.",
        "Governor Ines Caldera told fans to stay away from the final in Lima.",
        "Analyst Ines Caldera missed the point of the meeting in Lima.",
    ],
)
def test_what_else_is_shunned_is_no_trip_called_off(sentence):
    assert told_in(sentence) == []


THERE = [
    ("Minister Ines Caldera flew to a rally in Cusco on Monday.", "happened"),
    ("Minister Ines Caldera will travel to talks in Cusco on Friday.", "planned"),
    ("Minister Ines Caldera will question suspects in Cusco on Friday.", "planned"),
    ("Tycoon Ines Caldera turned up unannounced in Cusco on Friday.", "happened"),
    ("Minister Ines Caldera popped into a school in Cusco on Monday.", "happened"),
    ("Soprano Ines Caldera sings in Cusco on Friday.", "planned"),
    ("Three days after a visit to Cusco, Minister Ines Caldera quit.", "happened"),
    ("Exhausted after a trip to Cusco, Minister Ines Caldera quit.", "happened"),
    ("Back in Acre after a week in Cusco, Minister Ines Caldera quit.", "happened"),
    ("Minister Ines Caldera, whose jet landed in Cusco, spoke.", "under way"),
    ("A force of 300 under Minister Ines Caldera arrived in Cusco.", "under way"),
    ("Minister Ines Caldera boarded the Royal Clipper for Cusco.", "under way"),
    ("Minister Ines Caldera has been to Cusco to see the ruins.", "happened"),
    ("Before boarding a jet to Cusco, Minister Ines Caldera spoke.", "planned"),
]


FRONTED = [
    ("To Cusco on Friday went the poet Ines Caldera.", "happened"),
    ("Into Cusco on Monday flew UN envoy Ines Caldera.", "happened"),
    ("On Monday in Cusco, UN envoy Ines Caldera met teachers.", "happened"),
    ("Later, in Cusco, UN envoy Ines Caldera met teachers.", "happened"),
    ("After arriving in Cusco, Minister Ines Caldera will speak.", "planned"),
    ("After arriving in Cusco, Minister Ines Caldera spoke.", "happened"),
]
BROUGHT = [
    ("A helicopter took Minister Ines Caldera to Cusco on Monday.", "happened"),
    ("Thousands cheered President Ines Caldera in Cusco on Monday.", "happened"),
    ("Crowds turned out to see President Ines Caldera in Cusco.", "happened"),
    ("Minister Ines Caldera's four-day tour takes in Cusco.", "planned"),
    ("Minister Ines Caldera took the sleeper to Cusco on Monday.", "happened"),
    ("Minister Ines Caldera made two stops in Cusco.", "happened"),
    ("Minister Ines Caldera was travelling in Cusco when she fell ill.", "happened"),
]
FALLEN = [
    ("Minister Ines Caldera's visit to Cusco will not go ahead.", "cancelled"),
    ("Minister Ines Caldera's planned trip to Cusco fell through.", "cancelled"),
    ("A visit to Cusco by Minister Ines Caldera never took place.", "cancelled"),
    ("Minister Ines Caldera bowed out of a mission to Cusco.", "cancelled"),
    ("Minister Ines Caldera had to cancel plans to visit Cusco.", "cancelled"),
    ("Minister Ines Caldera's visit to Cusco has been announced.", "planned"),
]
MET = [
    ("Minister Ines Caldera met Peruvian officials in Cusco.", "happened"),
    ("Minister Ines Caldera held talks with Peru's premier in Cusco.", "happened"),
    (
        "UN chief Ines Caldera praised it at a news conference in Cusco on Monday.",
        "happened",
    ),
]


ABROAD = [
    ("Minister Ines Caldera turned back before reaching Cusco.", "cancelled"),
    ("Minister Ines Caldera made the journey to Cusco by boat.", "happened"),
    (
        "Chilean minister Ines Caldera spoke on the steps of a church in Cusco.",
        "happened",
    ),
    (
        "Roe's talks follow Friday's visit to Cusco by Minister Ines Caldera.",
        "happened",
    ),
    ("Secretary of State Ines Caldera sat down with rebels in Cusco.", "happened"),
    ("Secretary of State Ines Caldera is holding talks in Cusco.", "under way"),
    (
        "Chilean minister Ines Caldera wrapped up two days of talks in Cusco.",
        "happened",
    ),
    ("Chilean minister Ines Caldera was in Cusco.", "happened"),
    ("Chilean minister Ines Caldera left Cusco on Friday.", "happened"),
    ("Minister Ines Caldera returned from a dig in Cusco.", "happened"),
    ("Minister Ines Caldera did not travel to Cusco as planned.", "cancelled"),
    ("Minister Ines Caldera said she was going to Cusco.", "planned"),
    ("Minister Ines Caldera, the first Inca to visit Cusco, spoke.", "happened"),
]


@pytest.mark.parametrize(
    ("sentence", "status"), THERE + FRONTED + BROUGHT + FALLEN + MET + ABROAD
)
def test_a_trip_is_told_in_many_wordings(sentence, status):
    assert told_in(sentence) == [f"Ines Caldera, Cusco: {status}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "President Ines Caldera came to power after an election in Cusco.",
        "President Ines Caldera turned to the meeting in Cusco.",
        "President Ines Caldera spoke about the need for people in Cusco to vote.",
        "President Ines Caldera spoke before the shooting in Cusco.",
        "Minister Ines Caldera hoped to woo voters to Cusco.",
        "The play by Ines Caldera is a hit. The play will tour Peru.",
        "Chilean ambassador Ines Caldera was in Cusco.",
        "Former Chilean president Ines Caldera is in Cusco.",
        "President of the Cycling Board Ines Caldera was in Cusco.",
        "Minister Ines Caldera spoke by video link to doctors in Cusco.",
        "Minister Ines Caldera announced talks in Cusco.",
        "Pope Clement prayed for peace in Cusco.",
        "Chilean minister Ines Caldera played down unrest in Cusco.",
        "Chilean minister Ines Caldera signed an order on mines in Cusco.",
        "Chilean minister Ines Caldera attended school in Cusco.",
        "Chilean minister Ines Caldera launched a fund for schools in Cusco.",
        "Chilean minister Ines Caldera gathered support for a base in Cusco.",
        "Chilean minister Ines Caldera spoke on the fire in Cusco.",
        "Chilean minister Ines Caldera appeared to back the rebels in Cusco.",
        "Chilean minister Ines Caldera was shown a photograph of a jail in Cusco.",
        "To Cusco went the prize, Ines Caldera said.",
        "On Monday in Cusco, prices rose, analyst Ines Caldera said.",
        "Fans cheered striker Ines Caldera in Cusco.",
        "Supporters applauded the words of President Ines Caldera in Cusco.",
        "The train took Ines Caldera's coffin to Cusco.",
        "Any visit to Cusco by Minister Ines Caldera would be welcome.",
        "Talk of a visit to Cusco by Minister Ines Caldera is premature.",
        "Minister Ines Caldera may abandon plans to visit Cusco.",
        "Peruvian Minister Ines Caldera met Peruvian officials in Cusco.",
        "Minister Ines Caldera telephoned Peruvian officials in Cusco.",
        "Minister Ines Caldera quoted what was said at a news conference in Cusco.",
        "Senator Ines Caldera of Ohio told reporters in Washington it was late.",
        "Police chief Ines Caldera questioned the reports in Cusco.",
    ],
)
def test_what_is_only_spoken_of_is_no_trip(sentence):
    assert told_in(sentence) == []


def test_a_pope_is_away_but_in_rome():
    assert told_in("Pope Clement told priests in Cusco to live simply.") == [
        "Pope Clement, Cusco: happened"
    ]
    assert told_in("Pope Clement told priests in Rome to live simply.") == []


def test_talks_elsewhere_have_two_visitors():
    told = told_in(
        "Talks in Muscat between American envoy Ines Caldera and Iranian minister "
        "Odo Bakari ended on Monday."
    )
    assert told == ["Ines Caldera, Muscat: happened", "Odo Bakari, Muscat: happened"]


def test_a_town_is_known_with_its_apostrophe():
    told = told_in("Envoy Ines Caldera landed in Sana'a on Monday.")
    assert told == ["Ines Caldera, Sana'a: under way"]


def test_a_president_of_a_land_named_behind_is_away_elsewhere():
    sentence = "President Ines Caldera of Chile saw the damage in Lima on Monday."
    assert told_in(sentence) == ["Ines Caldera, Lima: happened"]
