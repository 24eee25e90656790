"""The grammar of official travel: who is told to be where, in many wordings."""

import pytest

from bot.corpus import parse_article
from bot.extract.visits.gathering import find_visits


def told_in(sentence):
    article = parse_article("x", f"---\npublished: 2026-03-11\n---\n{sentence}\n")
    return {
        f"{visit.visitor.name} in {visit.place_at.of(article.text)}"
        for visit in find_visits(article)
        if not visit.is_weak
    }


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "From Athens Foreign Minister Jana Tolvo goes on to Cairo.",
            "Jana Tolvo in Cairo",
        ),
        (
            "Jana Tolvo's next stop is Tokyo, where the minister arrives on Friday.",
            "Jana Tolvo in Tokyo",
        ),
        (
            "Prime Minister Jana Tolvo travelled from Paris to Brussels on Tuesday.",
            "Jana Tolvo in Brussels",
        ),
        (
            "Prime Minister Jana Tolvo has shelved a visit to Brussels.",
            "Jana Tolvo in Brussels",
        ),
        (
            "A trip to Brussels by Prime Minister Jana Tolvo was cancelled on Tuesday.",
            "Jana Tolvo in Brussels",
        ),
        (
            "Prime Minister Jana Tolvo is to attend a summit in Brussels on Friday.",
            "Jana Tolvo in Brussels",
        ),
        (
            "Finnish Prime Minister Jana Tolvo is due to visit Germany next month.",
            "Jana Tolvo in Germany",
        ),
        (
            "Finnish Prime Minister Jana Tolvo plans a trip to Germany in May.",
            "Jana Tolvo in Germany",
        ),
        (
            "Finnish Prime Minister Jana Tolvo is planning to visit Germany in May.",
            "Jana Tolvo in Germany",
        ),
        (
            "Finnish Prime Minister Jana Tolvo intends to travel to Germany in May.",
            "Jana Tolvo in Germany",
        ),
        (
            "Finnish Prime Minister Jana Tolvo cut short a visit to Kyiv on Tuesday.",
            "Jana Tolvo in Kyiv",
        ),
        (
            "The pianist Jana Tolvo opens her European tour in Vienna on Friday.",
            "Jana Tolvo in Vienna",
        ),
        (
            "Coach Jana Tolvo and her squad leave for Lagos on Friday.",
            "Jana Tolvo in Lagos",
        ),
        ("Coach Jana Tolvo takes her squad to Lagos on Friday.", "Jana Tolvo in Lagos"),
        (
            "The UN envoy, Jana Tolvo, shuttled between Khartoum and Juba this week.",
            "Jana Tolvo in Juba; Jana Tolvo in Khartoum",
        ),
        (
            "The UN envoy, Jana Tolvo, crossed into Syria from Turkey on Tuesday.",
            "Jana Tolvo in Syria",
        ),
        (
            "The UN envoy, Jana Tolvo, is expected in Damascus on Friday.",
            "Jana Tolvo in Damascus",
        ),
        (
            "Washington is sending its envoy, Jana Tolvo, to Damascus.",
            "Jana Tolvo in Damascus",
        ),
        (
            "The president has sent his envoy, Jana Tolvo, to Damascus for talks.",
            "Jana Tolvo in Damascus",
        ),
        (
            "The envoy, Jana Tolvo, was dispatched to Damascus on Tuesday.",
            "Jana Tolvo in Damascus",
        ),
        (
            "Syria is preparing to receive the envoy, Jana Tolvo, on Friday.",
            "Jana Tolvo in Syria",
        ),
        (
            "Jana Tolvo's arrival in Damascus on Tuesday raised hopes.",
            "Jana Tolvo in Damascus",
        ),
        (
            "Her trip takes Foreign Minister Jana Tolvo to Peru, Chile and Bolivia.",
            "Jana Tolvo in Bolivia; Jana Tolvo in Chile; Jana Tolvo in Peru",
        ),
        (
            "Foreign Minister Jana Tolvo left Peru for Chile on Tuesday.",
            "Jana Tolvo in Chile",
        ),
        (
            "Foreign Minister Jana Tolvo used a stopover in Doha to meet the emir.",
            "Jana Tolvo in Doha",
        ),
        (
            "Foreign Minister Jana Tolvo inspected flood damage in Lismore on Tuesday.",
            "Jana Tolvo in Lismore",
        ),
        (
            "Governor Jana Tolvo was in Miami on Tuesday to see the storm damage.",
            "Jana Tolvo in Miami",
        ),
        (
            "The foreign minister, Jana Tolvo, said she would visit Oman in June.",
            "Jana Tolvo in Oman",
        ),
        (
            "The ministry said that Jana Tolvo would travel to Oman in June.",
            "Jana Tolvo in Oman",
        ),
        (
            "King Oskar and Queen Maud will undertake a state visit to Oman in June.",
            "King Oskar in Oman; Queen Maud in Oman",
        ),
        (
            "Rock singer Dee Marsh took her band to Osaka in January.",
            "Dee Marsh in Osaka",
        ),
        (
            "Commerce Secretary Dee Marsh will fly via Guam to Vietnam on Sunday.",
            "Dee Marsh in Vietnam",
        ),
        (
            "Princess Adela of Norrland will visit Lagos next week.",
            "Princess Adela in Lagos",
        ),
        (
            "Princess Adela and Prince Karl fly to Lagos on Monday.",
            "Prince Karl in Lagos; Princess Adela in Lagos",
        ),
        (
            "Energy secretary Ruth Kell crossed to Orkney by ferry on Monday.",
            "Ruth Kell in Orkney",
        ),
        (
            "Energy secretary Ruth Kell sailed for Orkney on Monday night.",
            "Ruth Kell in Orkney",
        ),
        (
            "Ireland's energy minister, Sean Dolan, is coming to Edinburgh next week.",
            "Sean Dolan in Edinburgh",
        ),
        (
            "Sean Dolan, Ireland's energy minister, went to Paris instead.",
            "Sean Dolan in Paris",
        ),
        (
            "Sean Dolan, Ireland's energy minister, made his way to Paris on Monday.",
            "Sean Dolan in Paris",
        ),
        (
            "Sean Dolan, Ireland's energy minister, shows up in Paris on Monday.",
            "Sean Dolan in Paris",
        ),
        (
            "Irish energy minister Sean Dolan signed the treaty in Paris on Monday.",
            "Sean Dolan in Paris",
        ),
        ("Chef Pia Lund will follow him to Kochi in May.", "Pia Lund in Kochi"),
        ("Chef Pia Lund joins him in Kochi in May.", "Pia Lund in Kochi"),
        (
            "The chef Pia Lund spent a month in Kochi learning to cook.",
            "Pia Lund in Kochi",
        ),
        ("The chef Pia Lund has spent the past month in Kochi.", "Pia Lund in Kochi"),
        ("The chef Pia Lund is spending a month in Kochi.", "Pia Lund in Kochi"),
        (
            "The chef Pia Lund opens the festival in Kochi on Friday.",
            "Pia Lund in Kochi",
        ),
        ("Governor Al Poe's bus rolled into Dayton on Monday.", "Al Poe in Dayton"),
        ("Governor Al Poe's bus tour reached Dayton on Monday.", "Al Poe in Dayton"),
        ("Governor Al Poe's bus tour will reach Dayton on Friday.", "Al Poe in Dayton"),
        ("Governor Al Poe's next stop is Dayton.", "Al Poe in Dayton"),
        (
            "Next on Governor Al Poe's itinerary is Dayton, where he speaks on Friday.",
            "Al Poe in Dayton",
        ),
        (
            "Environment minister Una Byrne visited flooded homes in Bandon on Monday.",
            "Una Byrne in Bandon",
        ),
        (
            "Environment minister Una Byrne, in wellingtons, toured Bandon on Monday.",
            "Una Byrne in Bandon",
        ),
        (
            "Environment minister Una Byrne has broken off a trade mission to Canada.",
            "Una Byrne in Canada",
        ),
        (
            "Environment minister Una Byrne is due in Bandon this afternoon.",
            "Una Byrne in Bandon",
        ),
        (
            "Environment minister Una Byrne is expected to visit Bandon today.",
            "Una Byrne in Bandon",
        ),
        (
            "The taoiseach, Una Byrne, will see the damage in Bandon today.",
            "Una Byrne in Bandon",
        ),
        (
            "Chile's mining minister, Paz Rojas, wooed carmakers in Seoul on Monday.",
            "Paz Rojas in Seoul",
        ),
        (
            "Chile's mining minister, Paz Rojas, was in Seoul to sign an accord.",
            "Paz Rojas in Seoul",
        ),
        (
            "Chile's mining minister, Paz Rojas, flew on to Tokyo on Tuesday.",
            "Paz Rojas in Tokyo",
        ),
        (
            "Conductor Bea Hart took her brass band to Bergen for the contest.",
            "Bea Hart in Bergen",
        ),
        ("Captain Ida Moen's ship docked in Cork on Monday.", "Ida Moen in Cork"),
        (
            "The frigate, commanded by Captain Ida Moen, docked in Cork on Monday.",
            "Ida Moen in Cork",
        ),
    ],
)
def test_who_is_where_is_told_in_many_wordings(sentence, told):
    assert told_in(sentence) == set(told.split("; "))


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr Amaya will travel the other way in June.",
        "Commerce Secretary Dee Marsh hopes to visit Vietnam this year.",
        "Commerce Secretary Dee Marsh may visit Vietnam this year.",
        "Commerce Secretary Dee Marsh has never been to Vietnam.",
        "Commerce Secretary Dee Marsh was born in Vietnam and grew up in Laos.",
        "Commerce Secretary Dee Marsh urged tourists to visit Vietnam.",
        "Exports to Vietnam rose, Commerce Secretary Dee Marsh said.",
        "Commerce Secretary Dee Marsh sent a letter to Vietnam.",
        "Commerce Secretary Dee Marsh spoke to Vietnam's leader by telephone.",
        "Commerce Secretary Dee Marsh owns a house in Vietnam.",
        "Dee Marsh's brother flew to Vietnam on Sunday.",
        "Dee Marsh's film opens in Vietnam on Friday.",
        "A letter from Commerce Secretary Dee Marsh arrived in Vietnam on Sunday.",
        "Commerce Secretary Dee Marsh condemned attacks in Vietnam on Sunday.",
        "Commerce Secretary Dee Marsh watched the war in Vietnam on television.",
        "Commerce Secretary Dee Marsh gave money to schools in Vietnam.",
        "Commerce Secretary Dee Marsh signed a trade deal with Vietnam on Sunday.",
        "Commerce Secretary Dee Marsh discussed a visit to Vietnam with her aides.",
        "Commerce Secretary Dee Marsh denied a report that she had flown to Vietnam.",
        "Had Commerce Secretary Dee Marsh gone to Vietnam, she would have seen it.",
        "If Commerce Secretary Dee Marsh goes to Vietnam she will see it.",
        "Commerce Secretary Dee Marsh ruled out a trip to Vietnam.",
        "Commerce Secretary Dee Marsh often visits Vietnam.",
        "Commerce Secretary Dee Marsh refused to go to Vietnam.",
        "Commerce Secretary Dee Marsh wants Roy Tan to visit Vietnam.",
        "Chile's mining minister, Paz Rojas, skipped Tokyo.",
    ],
)
def test_what_looks_like_a_journey_is_none(sentence):
    assert told_in(sentence) == set()
