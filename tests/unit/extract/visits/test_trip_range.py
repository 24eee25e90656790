"""How a sentence of any desk words a trip, with those that only look like it."""

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


NOT_THERE = [
    "Minister Ines Caldera never reached Lusaka, because a bridge was down.",
    "Minister Ines Caldera did not get to Lusaka.",
    "Minister Ines Caldera failed to reach Lusaka on Monday.",
    "Minister Ines Caldera never made it to Lusaka.",
    "Minister Ines Caldera was unable to land in Lusaka on Monday.",
    "Minister Ines Caldera, who was to join her in Lusaka, did not make the journey.",
    "Minister Ines Caldera was due in Lusaka on Monday, but never turned up.",
    "Storms forced Governor Ines Caldera to scrap a visit to Lusaka on Monday.",
]


@pytest.mark.parametrize("sentence", NOT_THERE)
def test_who_falls_short_of_a_place_is_not_there(sentence):
    assert told_in(sentence) == ["Ines Caldera, Lusaka: cancelled"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Ines Caldera has never reached Lusaka.",
        "Minister Ines Caldera did not arrive in Lusaka until Friday.",
        "Minister Ines Caldera failed to reach agreement in Lusaka on Monday.",
        "Minister Ines Caldera never went to Lusaka.",
        "Minister Ines Caldera's letter never reached Lusaka.",
    ],
)
def test_what_else_never_happened_is_no_trip_called_off(sentence):
    assert told_in(sentence) == []


TOWNS = [
    ("Bakery boss Ines Caldera landed in Tarvo last night in the rain.", "under way"),
    ("Minister Ines Caldera flew to Tarvo.", "happened"),
    ("Minister Ines Caldera travelled to Tarvo and spoke there.", "happened"),
    ("Minister Ines Caldera will sail into Tarvo, her office said.", "planned"),
]


@pytest.mark.parametrize(("sentence", "status"), TOWNS)
def test_a_journeys_end_is_a_town_that_no_gazetteer_has(sentence, status):
    assert told_in(sentence) == [f"Ines Caldera, Tarvo: {status}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Coach Ines Caldera flew to Rovers for talks.",
        "Minister Ines Caldera was driven to Tarvo in an open truck.",
        "Minister Ines Caldera flew to Tarvo Airlines.",
    ],
)
def test_a_club_or_a_place_in_town_is_no_journeys_end(sentence):
    assert told_in(sentence) == []


TAKEN = [
    ("Captain Ines Caldera will take Corella into Dakar on 25 June.", "Dakar"),
    ("Chef Ines Caldera will bring her kitchen to Leeds on Friday.", "Leeds"),
    ("Choirmaster Ines Caldera will take her singers to Oslo on Friday.", "Oslo"),
]


@pytest.mark.parametrize(("sentence", "place"), TAKEN)
def test_who_takes_something_of_her_own_goes_there(sentence, place):
    assert told_in(sentence) == [f"Ines Caldera, {place}: planned"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lawyer Ines Caldera took her case to Strasbourg on Monday.",
        "Minister Ines Caldera took Kenya into Comesa on Monday.",
        "Ines Caldera will take her firm to London on Friday.",
        "Captain Ines Caldera took her country to Qatar on Monday.",
    ],
)
def test_what_a_cause_is_taken_to_is_no_trip(sentence):
    assert told_in(sentence) == []


WORDED = [
    ("Envoy Ines Caldera arrived Lagos on Monday.", "Lagos: under way"),
    ("Envoy Ines Caldera swung by Lagos on Monday.", "Lagos: happened"),
    ("Envoy Ines Caldera said she'll be in Lagos on Friday.", "Lagos: planned"),
    ("Envoy Ines Caldera will round off her tour in Lagos.", "Lagos: planned"),
    ("Envoy Ines Caldera is in town in Lagos this week.", "Lagos: under way"),
    (
        "Envoy Ines Caldera is said to be planning a trip to Lagos in July.",
        "Lagos: planned",
    ),
    (
        "Arrangements are being made for Envoy Ines Caldera to visit Lagos.",
        "Lagos: planned",
    ),
    (
        "Envoy Ines Caldera, whose visit to Lagos ends on Friday, offered a loan.",
        "Lagos: under way",
    ),
    (
        "Sir Al Poe and Lady Ines Caldera spent the weekend in Lagos.",
        "Lagos: happened",
    ),
]


@pytest.mark.parametrize(("sentence", "told"), WORDED)
def test_a_trip_is_told_in_many_wordings(sentence, told):
    assert f"Ines Caldera, {told}" in told_in(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Envoy Ines Caldera arrived Monday with her aides in tow.",
        "Soldiers under General Ines Caldera marched to Lagos.",
        "A team of soldiers dropped by on Monday, Ines Caldera said in Lagos.",
        "Minister Ines Caldera is said to visit the gym.",
    ],
)
def test_what_only_sounds_like_a_trip_is_none(sentence):
    assert told_in(sentence) == []


AROUND = [
    (
        "On the last leg of her tour, Minister Ines Caldera met officials in Lisbon.",
        "Lisbon: happened",
    ),
    (
        "Admiral Ines Caldera reviewed cadets in Lisbon during a stop on her tour.",
        "Lisbon: happened",
    ),
    ("Also in Lisbon on Monday was Minister Ines Caldera.", "Lisbon: happened"),
    (
        "Before leaving for Lisbon, Minister Ines Caldera said she was hopeful.",
        "Lisbon: planned",
    ),
    (
        "Having visited Lisbon on Monday, Minister Ines Caldera was hopeful.",
        "Lisbon: happened",
    ),
    ("Minister Ines Caldera flies home from Lisbon on Friday.", "Lisbon: under way"),
    (
        "The town of Lisbon, to which Minister Ines Caldera flew on Monday, is calm.",
        "Lisbon: happened",
    ),
    (
        "Portugal, which Minister Ines Caldera visited in April, has agreed.",
        "Portugal: happened",
    ),
    (
        "Minister Ines Caldera stayed in Lisbon for three days last week.",
        "Lisbon: happened",
    ),
    (
        "Foreign ministers Ines Caldera and Al Poe met in Porto on Monday.",
        "Porto: happened",
    ),
]


@pytest.mark.parametrize(("sentence", "told"), AROUND)
def test_what_stands_around_a_place_tells_of_the_trip(sentence, told):
    assert f"Ines Caldera, {told}" in told_in(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Ines Caldera called on the mayor in Lisbon to resign.",
        "Portugal, which Ines Caldera left in 1990, has agreed.",
        "Portugal, which tourists visited in April, has agreed, Ines Caldera said.",
        "Minister Ines Caldera stayed in Lisbon for three years.",
        "The war in Lisbon was lost, Minister Ines Caldera said.",
        "The Countess of Lisbon opened a hospice in Lisbon on Monday.",
    ],
)
def test_what_stands_around_a_place_may_tell_of_none(sentence):
    assert told_in(sentence) == []


def test_whom_a_visitor_meets_at_the_start_of_a_tour_is_not_on_it():
    told = told_in(
        "Minister Ines Caldera met her Omani counterpart, Al Poe, in Muscat "
        "at the start of a tour of the Gulf states."
    )
    assert told == ["Ines Caldera, Muscat: happened"]


def test_a_visit_is_owned_by_the_name_that_leads_up_to_it():
    told = told_in(
        "The Caldera visit to Lisbon had been a secret. Ines Caldera is a minister."
    )
    assert told == ["Ines Caldera, Lisbon: happened"]


TENSES = [
    ("passed through Lima on Monday", "happened"),
    ("will pass through Lima on Friday", "planned"),
    ("broke her journey in Lima on Monday", "happened"),
    ("called at Lima on Monday", "happened"),
    ("had to fly to Lima on Monday", "happened"),
    ("had to attend a summit in Lima on Monday", "happened"),
    ("is attending a summit in Lima on Friday", "planned"),
    ("is making a trip to Lima on Friday", "planned"),
    ("is to embark on a trip to Lima on Friday", "planned"),
    ("is due to stay in Lima for two days next week", "planned"),
    ("would swing through Lima on Friday, her office said", "planned"),
    ("is reported to have headed to Lima on Monday", "happened"),
    ("has begun a visit to Lima", "under way"),
    ("has undertaken a mission to Lima", "happened"),
    ("was due to pay a visit to Lima on Monday, but stayed at home", "cancelled"),
    ("is cutting short a trip to Lima", "happened"),
    ("and her husband wrapped up a visit to Lima on Monday", "happened"),
    (", who chairs a panel, wrapped up a visit to Lima on Monday", "happened"),
    ("MP wrapped up a visit to Lima on Monday", "happened"),
    ("has gone to Lima", "happened"),
]


@pytest.mark.parametrize(("told", "status"), TENSES)
def test_a_trips_tense_tells_how_far_it_has_come(told, status):
    gap = "" if told.startswith(",") else " "
    sentence = f"Foreign minister Ines Caldera{gap}{told}."
    assert told_in(sentence) == [f"Ines Caldera, Lima: {status}"]


FRONTED = [
    ("Cutting short a trip to Lima", "happened"),
    ("Touching down in Lima on Monday", "under way"),
    ("Setting off for Lima on Monday", "under way"),
    ("Taking a delegation to Lima on Monday", "under way"),
    ("Passing through Lima on Monday", "under way"),
    ("Cancelling a visit to Lima on Monday", "cancelled"),
]


@pytest.mark.parametrize(("told", "status"), FRONTED)
def test_a_participle_that_opens_a_sentence_tells_of_who_follows(told, status):
    sentence = f"{told}, foreign minister Ines Caldera called for calm."
    assert told_in(sentence) == [f"Ines Caldera, Lima: {status}"]


@pytest.mark.parametrize(
    "told",
    [
        "did not pass through Lima on Monday",
        "may pass through Lima next week",
        "has never gone to Lima",
        "was asked to break her journey in Lima",
        "passed Lima on Monday",
        "had to be told of Lima on Monday",
        "will stay in charge until the vote in Lima on Friday",
    ],
)
def test_what_is_not_done_or_done_elsewhere_is_no_trip(told):
    assert told_in(f"Foreign minister Ines Caldera {told}.") == []


PLACES = [
    "the Andean nation of Peru",
    "downtown Lima",
    "the outskirts of Lima",
    "the quiet suburbs of Lima",
    "the Peruvian capital, Lima",
]


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_led_up_to_in_many_wordings(place):
    [trip] = told_in(f"Minister Ines Caldera has cancelled a visit to {place}.")
    assert trip.endswith(": cancelled")


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Ines Caldera went to the heart of the matter.",
        "Minister Ines Caldera flew to the leader of the Lima group.",
        "Minister Ines Caldera cancelled a visit to Quito in Lima's favour.",
    ],
)
def test_what_is_led_up_to_otherwise_is_no_place_gone_to(sentence):
    assert not any("Lima" in told for told in told_in(sentence))


KEPT_AWAY = [
    "Fog prevented Minister Ines Caldera from flying to Lima on Monday.",
    "A strike kept Minister Ines Caldera from travelling to Lima.",
    "Minister Ines Caldera was prevented from flying to Lima by a strike.",
    "Minister Ines Caldera was unable to travel to Lima.",
    "Minister Ines Caldera could not travel to Lima because of a strike.",
    "Minister Ines Caldera was forced to cancel a trip to Lima.",
    "Minister Ines Caldera skipped a summit in Lima.",
]


@pytest.mark.parametrize("sentence", KEPT_AWAY)
def test_who_is_kept_from_a_place_is_not_there(sentence):
    assert told_in(sentence) == ["Ines Caldera, Lima: cancelled"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ines Caldera sells scarves in Leeds, unable to return to Peru.",
        "Police kept fans from marching to Lima, Minister Ines Caldera said.",
        "Minister Ines Caldera could not travel to Lima in the dark ages.",
        "A wall keeps the sea from coming to Lima, Minister Ines Caldera said.",
    ],
)
def test_what_else_is_kept_away_is_no_trip_called_off(sentence):
    assert told_in(sentence) == []


OPENINGS = [
    ("Shortly after landing in Lima, Minister Ines Caldera spoke.", "happened"),
    ("Two hours after arriving in Lima, Minister Ines Caldera spoke.", "happened"),
    ("As she arrived in Lima on Monday, Minister Ines Caldera spoke.", "under way"),
    ("While in Lima, Minister Ines Caldera opened a school.", "happened"),
    ("Minister Ines Caldera spent Monday touring Lima.", "happened"),
]


@pytest.mark.parametrize(("sentence", "status"), OPENINGS)
def test_a_trip_is_told_by_what_leads_up_to_it(sentence, status):
    assert told_in(sentence) == [f"Ines Caldera, Lima: {status}"]


TALKS = [
    ("Talks in Lima between {} and Peru's president, Jose Vega, ended.", "happened"),
    ("Talks between {} and Peru's president, Jose Vega, in Lima failed.", "happened"),
    ("A meeting of Peru's president, Jose Vega, with {} in Lima failed.", "happened"),
    (
        "Talks in Lima between {} and Peru's president, Jose Vega, will resume.",
        "planned",
    ),
]


@pytest.mark.parametrize(("frame", "status"), TALKS)
def test_who_holds_talks_with_a_host_is_the_visitor(frame, status):
    sentence = frame.format("minister Ines Caldera")
    assert told_in(sentence) == [f"Ines Caldera, Lima: {status}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks in Lima between Ines Caldera and Jose Vega ended.",
        "Talks between minister Ines Caldera and Jose Vega on Lima's debt ended.",
        "The summit in Lima of chiefs was told of Ines Caldera and Jose Vega.",
    ],
)
def test_of_talks_without_a_host_nobody_is_the_visitor(sentence):
    assert told_in(sentence) == []


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("on Friday, June 20, to", 20),
        ("on Friday (20 June) to", 20),
        ("on Thursday and Friday to", 19),
        ("the day after tomorrow to", 20),
    ],
)
def test_a_time_may_stand_between_a_verb_and_its_place(when, day):
    article = make_article(
        f"Minister Ines Caldera will travel {when} Lusaka.", published=PUBLISHED
    )
    (visit,) = find_visits(article)
    assert visit.when is not None
    assert visit.when.day == date(2031, 6, day)


def test_of_days_that_open_a_sentence_the_first_is_the_trips():
    text = "From Friday to Sunday, Minister Ines Caldera will be in Lusaka."
    (visit,) = find_visits(make_article(text, published=PUBLISHED))
    assert visit.when is not None
    assert visit.when.day == date(2031, 6, 20)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Minister Ines Caldera was welcomed to Lusaka on Monday.", "happened"),
        ("Minister Ines Caldera has moved her visit to Lusaka to July.", "postponed"),
    ],
)
def test_a_guest_and_a_trip_may_be_moved(sentence, status):
    assert told_in(sentence) == [f"Ines Caldera, Lusaka: {status}"]


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("is scheduled to hold talks with the mayor", "planned"),
        ("is set to open a school", "planned"),
        ("is slated to see the docks", "planned"),
        ("is expected to meet the crew", "planned"),
        ("is due to fly on to Dakar", "planned"),
        ("is said to be tired", "under way"),
        ("is in talks to buy a ship", "under way"),
        ("met the crew that is set to sail", "under way"),
        ("told the crew what is scheduled to come", "under way"),
        ("was set to meet the king", "happened"),
    ],
)
def test_what_is_to_follow_a_landing_tells_that_it_is_ahead(behind, status):
    told = told_in(f"After landing in Lusaka, Minister Ines Caldera {behind}.")
    assert told[0] == f"Ines Caldera, Lusaka: {status}"
