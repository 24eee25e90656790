"""Whom a visitor meets, by the sentences behind the one that tells of the trip."""

import pytest

from bot.extract.visits.gathering import find_visits
from bot.model import Aspect
from tests.factories import make_article

TRIP = "Jane Roe, the foreign minister of Veldonia, arrived in Kenya on Sunday. "


def met_in(sentence):
    article = make_article(TRIP + sentence)
    told = (v for v in find_visits(article) if v.visitor.name == "Jane Roe")
    return {party.name for visit in told for party in visit.meets}


@pytest.mark.parametrize(
    "sentence",
    [
        "She was the guest of President Al Poe.",
        "She handed the mask over to Al Poe, the keeper of the treasury.",
        "She gave back the mask to Al Poe, the keeper of the treasury.",
        "She later called on President Al Poe at State House.",
        "She paid a courtesy call on the mayor, Al Poe.",
        "She shook the hand of Al Poe in front of the cameras.",
        "She signed, with her counterpart, Al Poe, an agreement.",
        "She was there to meet her Kenyan counterpart Al Poe.",
        "She told a news conference with President Al Poe that it would rain.",
        "She said beside her Kenyan colleague, Al Poe, that it would rain.",
        "She embraced Al Poe, the mayor.",
        "Her host, Dr Al Poe, took her up a volcano.",
        "Her guide was Fire Chief Al Poe.",
        "Her meeting with Al Poe had not been on the programme.",
        "Al Poe, the mayor, embraced her.",
        "The mayor, Al Poe, served her breakfast.",
        "The mayor, Al Poe, handed her a hard hat.",
        "President Al Poe kept her until midnight.",
        "President Al Poe will give a lunch for her.",
        "President Al Poe presented her with a book.",
        "Al Poe, the union convenor, rode in the cage with her.",
        "Al Poe, the colonel, took her out on a night march.",
        "She was visited at the hotel by Al Poe, the coach.",
        "Talks between Roe and President Al Poe lasted for three hours.",
        "She met the governor of Nuevo Tarvo, Al Poe.",
        "Roe and President Al Poe held talks.",
        "Roe and President Al Poe signed the treaty.",
        "Roe and Al Poe inspected a guard of honour.",
        "President Al Poe held talks with her.",
        "President Al Poe told her that it would rain.",
        "She was seen off by President Al Poe.",
        "She raised the matter in talks with Al Poe.",
        "She exchanged gifts with President Al Poe.",
        "She visited Al Poe in hospital.",
        "She handed President Al Poe a letter.",
        "Talks with President Al Poe lasted for an hour.",
        "In a meeting with President Al Poe, Roe said that it would rain.",
        "Speaking alongside President Al Poe, Roe said that it would rain.",
        "After talks with Kenya's president, Al Poe, she left.",
    ],
)
def test_what_two_do_with_each_other_is_a_meeting(sentence):
    assert met_in(sentence) == {"Al Poe"}


@pytest.mark.parametrize(
    "sentence",
    [
        "She called on President Al Poe at home to resign.",
        "She had hoped to see Al Poe, the general.",
        "In January she had met Al Poe, the president, in Davos.",
        "She handed the work to her deputy, Al Poe, before she left.",
        "President Al Poe took her to court.",
        "President Al Poe kept her letter.",
        "President Al Poe served her country well.",
        "Al Poe, the union convenor, stood with her husband.",
        "Al Poe, the union convenor, had a letter of hers with her.",
        "Talks between Eva Ray and President Al Poe broke down.",
        "She spoke of President Al Poe.",
        "A meeting with President Al Poe had to be called off.",
        "She caught up with her mail, Al Poe said.",
        "She raised three children with Al Poe.",
        "President Al Poe briefed her husband.",
        "President Al Poe told her story to the Argus.",
        "Al Poe and the mayor held talks.",
        "She was a guest of honour.",
    ],
)
def test_what_is_done_to_somebody_absent_is_none(sentence):
    assert met_in(sentence) == set()


def test_a_club_is_not_met_in_its_owner():
    assert met_in("She met Al Poe, the owner of Tarvo United.") == {"Al Poe"}


TALKS = (
    "Veldonia and Chad signed an accord worth $40 million after talks between Jane Roe,"
    " the foreign minister of Veldonia, and President Al Poe of Chad. "
)


@pytest.mark.parametrize(
    "plan",
    [
        "Roe will fly on to Kenya on Friday.",
        "Roe's visit to Kenya, planned for Friday, was called off.",
        "Roe has put off her visit to Kenya until the spring.",
    ],
)
def test_what_was_done_before_is_of_no_visit_to_come_or_off(plan):
    (visit,) = find_visits(make_article(TALKS + plan))
    assert visit.meets == ()
    assert [line.aspect for line in visit.lines if line.aspect is Aspect.MONEY] == []


def test_what_will_be_done_is_of_the_visit_to_come():
    text = "Roe will fly to Kenya on Friday. She will meet Al Poe, who held talks."
    (visit,) = find_visits(make_article(f"Jane Roe is a minister. {text}"))
    assert [party.name for party in visit.meets] == ["Al Poe"]


def test_who_meets_one_meets_where_one_landed_not_where_one_came_from():
    text = (
        "Jane Roe, the foreign minister of Veldonia, landed in Uganda on Sunday from "
        "Chad, where she had spent Saturday. She was met by the minister, Al Poe."
    )
    met = {v.place: [p.name for p in v.meets] for v in find_visits(make_article(text))}
    assert met == {"Uganda": ["Al Poe"], "Chad": []}


def test_another_object_of_thanks_is_nobody_met():
    text = (
        "We thank the minister, Jane Roe, who came to Kenya on Sunday and stood "
        "with our pickets in the rain, and Al Poe, who lent them a tarpaulin."
    )
    (visit,) = find_visits(make_article(text))
    assert visit.meets == ()


def test_who_is_met_before_the_flight_on_is_met_where_it_starts():
    told = "Roe, who landed in Kenya on Sunday, will meet Al Poe before flying to Chad."
    article = make_article(f"{TRIP}{told}")
    met = {v.place: [one.name for one in v.meets] for v in find_visits(article)}
    assert met == {"Kenya": ["Al Poe"], "Chad": []}
