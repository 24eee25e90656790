"""Lines on those who travel, told of a delegation, of "they", or of who is along."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from bot.model import Aspect
from tests.factories import make_article

OPENS = "Foreign Minister Ada Lorne arrived in Turin on Monday. "
MOVES = "She flew on to Bergen on Tuesday. "


def card(text, place="Turin"):
    """Give the lines of her visit, each as its aspect and its first words."""
    article = make_article(text, published=date(2031, 3, 11))
    return {
        (line.aspect, " ".join(line.span.of(text).split()[:3]))
        for visit in find_visits(article)
        if visit.place == place and visit.visitor.name == "Ada Lorne"
        for line in visit.lines
    }


@pytest.mark.parametrize(
    "opening", ["The delegation", "There the party", "The visitors"]
)
def test_what_the_delegation_does_is_of_the_stop_before_it(opening):
    text = f"{OPENS}{MOVES}{opening} signed a loan of 5 million euros."
    told = {aspect for aspect, _ in card(text, "Bergen")}
    assert {Aspect.ANNOUNCEMENTS, Aspect.MONEY} <= told
    assert card(text) == set()


def test_a_political_party_is_no_delegation():
    rest = "The party signed a loan of 5 million euros. The party leader left."
    assert card(OPENS + rest) == set()


def test_they_are_the_visitor_and_whom_the_line_before_says_she_met():
    text = f"{OPENS}She met Mayor Luca Conti. They discussed the floods."
    assert (Aspect.AGENDA, "They discussed the") in card(text)


def test_they_are_nobody_where_the_line_before_tells_of_no_meeting():
    text = f"{OPENS}Farmers blocked the road. They discussed the floods."
    assert card(text) == set()


def test_there_is_the_place_told_last():
    text = (
        "Foreign Minister Ada Lorne cut short a trip to Turin and was on her way to "
        "Bergen. She will be joined there by Interior Minister Bo Varn."
    )
    assert card(text) == set()
    assert (Aspect.MEETS, "She will be") in card(text, "Bergen")


@pytest.mark.parametrize(
    "rest",
    [
        "arrived in Turin on Monday with her husband, Per.",
        "arrived in Turin on Monday with about 30 bankers.",
        "will go to Turin on Friday with two doctors and an army escort.",
        "will visit Turin again on Friday, with Trade Minister Bo Varn.",
    ],
)
def test_who_goes_along_stands_behind_the_clause(rest):
    told = {aspect for aspect, _ in card(f"Foreign Minister Ada Lorne {rest}")}
    assert Aspect.COMPANY in told


@pytest.mark.parametrize(
    "rest",
    [
        "arrived in Turin on Monday with two suitcases and a promise.",
        "arrived in Turin on Monday with a warning for bankers.",
        "visited Turin with Mayor Jo Pell's letter.",
        "held talks in Turin with two ministers.",
    ],
)
def test_what_is_carried_or_met_goes_not_along(rest):
    told = {aspect for aspect, _ in card(f"Foreign Minister Ada Lorne {rest}")}
    assert Aspect.COMPANY not in told


def test_with_her_came_others():
    text = f"{OPENS}With her came some 60 bankers."
    assert (Aspect.COMPANY, "With her came") in card(text)


@pytest.mark.parametrize(
    "line",
    [
        "She was last in Turin in October 2029.",
        "She has been to Turin only once, in 2028.",
        "She has visited Turin four times since January.",
        "She last spoke in Turin in 2027.",
        "The trip is her first since 2019.",
    ],
)
def test_earlier_visits_stand_on_the_card(line):
    assert Aspect.EARLIER in {aspect for aspect, _ in card(OPENS + line)}


def test_last_week_is_no_last_visit():
    text = "Foreign Minister Ada Lorne said last week a visit to Turin was due. "
    assert Aspect.EARLIER not in {aspect for aspect, _ in card(OPENS + text)}


def test_whom_she_meets_at_one_stop_is_no_line_of_the_next():
    text = (
        "On Thursday Foreign Minister Ada Lorne flies to Turin for talks with Mayor "
        "Luca Conti, and on Saturday to Bergen."
    )
    assert Aspect.MEETS in {aspect for aspect, _ in card(text)}
    assert Aspect.MEETS not in {aspect for aspect, _ in card(text, "Bergen")}


def test_an_earlier_visit_elsewhere_is_on_no_other_card():
    text = f"{OPENS}She was last in Kenya in October 2029."
    assert Aspect.EARLIER not in {aspect for aspect, _ in card(text)}


def test_who_receives_her_is_met_where_she_lands_and_not_where_she_came_from():
    text = (
        "Foreign Minister Ada Lorne landed at Bergen on Sunday from Turin, where she "
        "had spent Saturday. She was met on the tarmac by Norway's water minister, "
        "Bo Varn."
    )
    article = make_article(text, published=date(2031, 3, 11))
    met = {
        visit.place: [party.role and party.role.of(text) for party in visit.meets]
        for visit in find_visits(article)
    }
    assert met == {"Bergen": ["Norway's water minister"], "Turin": []}


def test_the_agenda_is_of_the_first_trip_told_before_it():
    agenda = "The palace said that air links were also on the agenda."
    text = f"{OPENS}{MOVES}Max Odel met her in Bergen.\n\n{agenda}"
    assert (Aspect.AGENDA, "The palace said") in card(text)
    assert (Aspect.AGENDA, "The palace said") not in card(text, "Bergen")


def test_the_second_leg_of_a_visit_is_no_second_visit():
    leg = "Lorne cancelled the second leg of her visit to Turin."
    told = card(f"{OPENS}{leg} Lorne's visit is the first by a minister since 2009.")
    assert (Aspect.EARLIER, "Lorne cancelled the") not in told
    assert (Aspect.EARLIER, "Lorne's visit is") in told
