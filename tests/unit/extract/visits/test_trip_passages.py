"""Trips that more than one sentence tells of, or a sentence of more than one."""

from datetime import date

import pytest

from bot.corpus import parse_article
from bot.extract.visits.gathering import find_visits
from bot.model import VisitStatus

CANCELLED, HAPPENED = VisitStatus.CANCELLED, VisitStatus.HAPPENED
PLANNED, POSTPONED = VisitStatus.PLANNED, VisitStatus.POSTPONED
UNDER_WAY = VisitStatus.UNDER_WAY


def told_in(*paragraphs):
    """Give visitor, place, status and day (of June 2031) of each trip told outright."""
    text = "\n\n".join(paragraphs)
    article = parse_article("x", f"---\npublished: 2031-06-18\n---\n{text}\n")
    return {
        (
            visit.visitor.name,
            visit.place,
            visit.status,
            visit.when.day.day if visit.when and visit.when.day else None,
        )
        for visit in find_visits(article)
        if not visit.is_weak
    }


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Ines Caldera has called her trip to Kenya off.", CANCELLED),
        ("Ines Caldera has put her Kenya visit back to July.", POSTPONED),
        ("The ministry put Ines Caldera's visit to Kenya off until July.", POSTPONED),
        ("Ines Caldera has called her visit to Kenya a success.", HAPPENED),
        ("Ines Caldera was to have met bankers after a night in Kenya.", CANCELLED),
        ("Ines Caldera will sail on Friday after a night in Kenya.", PLANNED),
        ("Ines Caldera sailed home on Friday after a night in Kenya.", HAPPENED),
    ],
)
def test_words_around_the_place_tell_what_became_of_it(told, status):
    assert told_in(told) == {("Ines Caldera", "Kenya", status, None)}


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("She has postponed the trip because of a strike.", POSTPONED),
        ("The minister has put her visit off until July.", CANCELLED),
    ],
)
def test_what_is_not_to_be_is_called_off_where_the_next_sentence_says_so(
    behind, status
):
    told = told_in(f"Ines Caldera won't be going to Kenya on Friday. {behind}")
    assert told == {("Ines Caldera", "Kenya", status, 20)}


@pytest.mark.parametrize(
    "told",
    [
        "Ines Caldera will not travel to Kenya by train. The visit was put off before.",
        "Ines Caldera won't go to Kenya. The concert was put off.",
        "Ines Caldera won't visit Kenya on Friday. She put off the press conference.",
    ],
)
def test_what_is_not_to_be_is_no_trip_called_off_by_itself(told):
    assert told_in(told) == set()


@pytest.mark.parametrize(
    ("told", "status", "day"),
    [
        ("goes on to Pemba, where she is to open a port on Friday.", PLANNED, 20),
        ("travels to Pemba, where she is well known.", UNDER_WAY, None),
        ("has travelled to Pemba, where she is to speak on Friday.", HAPPENED, None),
        ("arrives in Pemba in the evening.", PLANNED, None),
    ],
)
def test_a_present_is_ahead_where_what_is_done_there_is(told, status, day):
    assert told_in(f"Ines Caldera {told}") == {("Ines Caldera", "Pemba", status, day)}


def test_each_stop_of_a_list_has_its_own_day():
    text = (
        "Ines Caldera, the Veldonian minister, will speak in Oslo on Thursday, in Hull"
        " on Friday and in York on Saturday."
    )
    article = parse_article("x", f"---\npublished: 2031-06-18\n---\n{text}\n")
    days = {v.place: v.when.day for v in find_visits(article) if v.when}
    assert days["Hull"] == date(2031, 6, 20)
    assert days["York"] == date(2031, 6, 21)


SUVA = "King Olaf arrived in Suva on Sunday."


@pytest.mark.parametrize(
    ("aside", "who"),
    [
        ("His great-uncle, Prince Valdemar, fell ill here in 1974.", "King Olaf"),
        ("His secretary, Carl Moe, called the tour a success.", None),
    ],
)
def test_he_behind_an_aside_of_his_own_people_is_nobody_but_past_it(aside, who):
    told = told_in(f"{SUVA} {aside}", "On Friday he flies to Samoa.")
    assert {name for name, place, *_ in told if place == "Samoa"} == (
        {who} if who else set()
    )


def test_he_behind_an_aside_in_a_paragraph_of_its_own_is_nobody():
    aside = "His great-uncle, Prince Valdemar, fell ill here in 1974."
    told = told_in(SUVA, aside, "On Friday he flies to Samoa.")
    assert {place for _, place, *_ in told} == {"Suva"}


def test_she_behind_an_aside_of_a_man_is_the_one_told_of_before():
    told = told_in(
        "Queen Sonja arrived in Suva on Sunday. Her secretary, Al Poe, was ill."
        " On Friday she flies to Samoa."
    )
    assert ("Queen Sonja", "Samoa", PLANNED, 20) in told


@pytest.mark.parametrize(
    ("between", "names"),
    [
        ("He flew out again on Saturday.", {"Carl Moe"}),
        ("She flew out again on Saturday.", set()),
        ("Crowds met him at the airport.", set()),
    ],
)
def test_a_minister_is_named_by_the_next_sentence_of_somebody_else(between, names):
    told = told_in(
        f"Norway's foreign minister flew into Canberra on Friday night. {between}",
        "Carl Moe met the environment minister, Cassie Truscott, for two hours.",
    )
    assert {name for name, *_ in told} == names


def test_both_go_where_she_and_the_minister_do():
    told = told_in(
        "Chile's foreign minister, Ines Caldera, landed in Bolivia on Sunday.",
        "She and the UN relief chief, Al Poe, will fly to Peru on Friday.",
    )
    assert {name for name, place, *_ in told if place == "Peru"} == {
        "Ines Caldera",
        "Al Poe",
    }


def test_a_host_receives_more_than_one():
    told = told_in(
        "Kenya's president, Sam Otieno, received his Chadian counterpart, Al Poe, and"
        " the Malawian leader, Jane Roe, in Nairobi on Monday."
    )
    assert told == {
        ("Al Poe", "Nairobi", HAPPENED, 16),
        ("Jane Roe", "Nairobi", HAPPENED, 16),
    }


def test_those_at_home_are_no_guests_of_the_host():
    told = told_in(
        "Kenya's president, Sam Otieno, met the Chadian president, Al Poe, and the"
        " mayor of Nairobi, Jane Roe, in Nairobi on Monday."
    )
    assert "Jane Roe" not in {name for name, *_ in told}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("will be extradited to Italy on Friday.", PLANNED),
        ("was deported to Italy on Monday.", HAPPENED),
    ],
)
def test_who_is_extradited_goes_there(told, status):
    assert {s for _, _, s, _ in told_in(f"Jane Roe, a banker, {told}")} == {status}


def test_who_fights_it_does_not():
    told = "Jane Roe, a banker, fought against being extradited to Italy."
    assert told_in(told) == set()


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The dinner in Hull on Monday was for Jane Roe, who had landed that day.", 16),
        ("They met in Hull on Monday. Jane Roe of Chad had landed that morning.", 16),
        ("Talks opened in Hull on Monday. Jane Roe flew in the day before.", 15),
        ("Talks open in Hull on Friday. Jane Roe lands the day before.", 19),
        ("It opened in Hull on Monday. The Irish envoy, Jane Roe, arrived today.", 18),
    ],
)
def test_who_lands_comes_to_where_the_day_was_told_of(told, day):
    days = {(name, place): at for name, place, _, at in told_in(told)}
    assert days == {("Jane Roe", "Hull"): day}


@pytest.mark.parametrize(
    "told",
    [
        "The firm makes tyres in Hull. Its owner, Jane Roe, flew in on Tuesday.",
        "The trial opened in Hull on Monday. The judge, Jane Roe, arrived on Tuesday.",
        "Jane Roe, who was born in Hull in May 1990, flew in from Paris on Tuesday.",
        "They met in Hull and in York on Monday. Jane Roe flew in on Tuesday.",
        "The vote in Hull is on Friday. The parcel that Jane Roe sent arrived today.",
        "A message came on Monday. Jane Roe, the envoy for Chad, flew in on Tuesday.",
    ],
)
def test_who_lands_comes_to_no_place_merely_named(told):
    assert told_in(told) == set()


def test_the_day_before_is_that_of_the_day_printed_last():
    told = told_in(
        "LIMA, June 18 (Port Herald) - Finland's minister, Jane Roe, told reporters"
        " here on Tuesday that the mill would be built.",
        "She had arrived the day before from Bogotá.",
    )
    assert told == {("Jane Roe", "Lima", HAPPENED, 16)}


@pytest.mark.parametrize(
    "told",
    [
        "Jane Roe, a Danish sculptor, opened it. The 38-year-old flies to Fiji today.",
        "Jane Roe, 38, met Al Poe. The 38-year-old will fly to Fiji today.",
        "Jane Roe (38) met Al Poe, 41. The 38-year-old will begin in Fiji today.",
    ],
)
def test_an_age_stands_for_whose_it_is(told):
    assert {name for name, *_ in told_in(told)} == {"Jane Roe"}


def test_an_age_that_may_be_either_s_stands_for_nobody():
    assert told_in("Jane Roe met Al Poe. The 38-year-old flies to Fiji today.") == set()


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Jane Roe, the widow of Al Poe,", {"Jane Roe"}),
        ("Jane Roe, a banker wanted by the heirs of Al Poe,", {"Jane Roe"}),
        (
            "Jane Roe, a minister, and Al Poe, the son of Jo Doe,",
            {"Jane Roe", "Al Poe"},
        ),
        (
            "Jane Roe, Al Poe, and the minister, Jo Doe,",
            {"Jane Roe", "Al Poe", "Jo Doe"},
        ),
    ],
)
def test_whose_kin_one_is_does_not_go_along(who, names):
    assert {name for name, *_ in told_in(f"{who} will fly to Fiji today.")} == names


def test_a_tour_is_nobody_s_whom_the_next_sentence_names():
    told = "The tour opens in Hull on Friday. Captain Jane Roe will not travel."
    assert told_in(told) == set()


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("has cut short his stay in Peru and was back in Lagos on Monday.", {"Peru"}),
        ("was back in Peru on Monday for a second round of talks.", {"Peru"}),
    ],
)
def test_back_home_is_no_trip(told, places):
    told = told_in(f"Foreign Minister Al Poe {told}")
    assert {place for _, place, *_ in told} == places


@pytest.mark.parametrize(
    "along",
    [
        "Travelling with her are the minister, Al Poe, and thirty business leaders.",
        "With her go Father Al Poe and a doctor.",
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_those_named_behind_with_her_go_along(along, gap):
    told = told_in(f"Queen Sonja will visit Ghana on Friday.{gap}{along}")
    assert told == {
        ("Queen Sonja", "Ghana", PLANNED, 20),
        ("Al Poe", "Ghana", PLANNED, 20),
    }


@pytest.mark.parametrize(
    "told",
    [
        "Coach Jane Roe is in Delhi. Al Poe is to join the team there on Friday.",
        "Jane Roe flies to Delhi on Friday, and Al Poe is to join her there on Friday.",
    ],
)
def test_who_joins_somebody_there_goes_there(told):
    assert ("Al Poe", "Delhi", PLANNED, 20) in told_in(told)


def test_there_is_the_place_that_the_sentence_names_before():
    told = told_in(
        "Jane Roe was in Tokyo on Monday. She will brief the council in Lima on Friday,"
        " and Al Poe is to join her there."
    )
    assert ("Al Poe", "Lima", PLANNED, None) in told


def test_who_is_unknown_opens_no_sentence_for_whom_it_names():
    told = told_in(
        "Prince Aksel danced.",
        "The guest planted a tree. He is the first of his house to come here; his"
        " great-uncle, Prince Valdemar, was ill.",
        "Today he flies to Samoa.",
    )
    assert "Prince Valdemar" not in {name for name, *_ in told}


def test_an_heir_is_whom_the_sentence_before_is_about():
    told = told_in(
        "NUKU'ALOFA, June 18 (Reef Wire) - Prince Aksel of Nordmark joined a dance on"
        " Tuesday and enjoyed it.",
        "The Nordmark heir had arrived the day before from Suva.",
    )
    assert {name for name, *_ in told} == {"Prince Aksel"}


LUSAKA = "LUSAKA, June 18 (Wire) - Zambia's president, Jane Roe, "


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("received the Danish foreign minister, Al Poe, on Monday.", HAPPENED),
        ("will receive her Danish counterpart, Al Poe, at State House.", PLANNED),
        ("received the Danish minister of the environment, Al Poe.", HAPPENED),
    ],
)
def test_a_host_at_home_receives_where_the_story_is_written(told, status):
    told = told_in(LUSAKA + told)
    assert {(n, p, s) for n, p, s, _ in told} == {("Al Poe", "Lusaka", status)}


@pytest.mark.parametrize(
    "told",
    [
        "met the Danish foreign minister, Al Poe, on the sidelines of a summit.",
        "received the report of the Danish minister, Al Poe, on Monday.",
        "sent the Danish foreign minister, Al Poe, a letter on Monday.",
        "received her finance minister, Al Poe, on Monday.",
        "has not met the Danish foreign minister, Al Poe.",
    ],
)
def test_no_guest_is_whom_a_host_receives_elsewhere_or_in_writing(told):
    assert told_in(LUSAKA + told) == set()


@pytest.mark.parametrize(
    ("told", "status", "day"),
    [
        ("was due in Lima on Monday but got no further than Madrid.", CANCELLED, 16),
        ("has brought her visit to Lima forward.", PLANNED, None),
        ("has brought her visit to Lima forward by a week.", PLANNED, None),
        ("took her message to Lima on Monday.", HAPPENED, 16),
    ],
)
def test_how_far_she_got_tells_what_became_of_it(told, status, day):
    told = told_in(f"Ines Caldera, the Danish minister, {told}")
    assert ("Ines Caldera", "Lima", status, day) in told


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Jane Roe lands in Kenya today to meet Ann Poe. She goes on to", "Jane Roe"),
        ("Jane Roe landed in Kenya with Al Poe. He goes on to", "Al Poe"),
    ],
)
def test_she_goes_on_whose_trip_was_told_beside_whom_she_meets(told, who):
    names = {
        n for n, place, *_ in told_in(f"{told} Chad on Friday.") if place == "Chad"
    }
    assert names == ({who} if who else set())


def test_he_is_the_prelate_that_the_sentence_is_about():
    told = told_in(
        "Cardinal Ignatius Obi will spend nine days in Peru from Thursday.",
        "The Nigerian prelate starts in Lima, where he will say Mass with Archbishop"
        " Gonzalo Reyes. On Sunday he travels by bus to Quito.",
    )
    assert told == {
        ("Ignatius Obi", "Peru", PLANNED, 19),
        ("Ignatius Obi", "Quito", PLANNED, 22),
    }


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("leaves on Friday for Vietnam and Laos.", {"Vietnam": 20, "Laos": None}),
        ("will visit Vietnam and Laos on Friday.", {"Vietnam": 20, "Laos": 20}),
        ("travels to Laos on the 22nd and works there.", {"Laos": 22}),
        ("travels to Laos on the 22nd floor.", {"Laos": None}),
    ],
)
def test_a_day_is_the_first_place_s_of_a_journey(told, days):
    told = told_in(f"Ines Caldera, the Danish minister, {told}")
    assert {place: day for _, place, _, day in told} == days


def test_was_to_have_come_on_a_day_past_is_of_this_year():
    told = told_in(
        "Ines Caldera was to have landed in Lima on June 8. She stayed home."
    )
    assert {day for *_, day in told} == {8}


def test_pays_a_visit_in_july_is_ahead():
    told = told_in("Ines Caldera pays a return visit to Lima in July.")
    assert {status for _, _, status, _ in told} == {PLANNED}


def test_no_plan_is_for_a_day_before_the_story():
    told = told_in(
        "They met in Hull on Monday. The envoy, Jane Roe, will arrive a day earlier."
    )
    assert all(day is None for *_, day in told)
