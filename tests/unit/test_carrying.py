"""Short questions that go on from what a thread was about."""

from datetime import date

import pytest

from bot.desk import Desk
from tests.factories import make_article
from tests.unit.test_desk import Shelf, extracted, make_archive, thread

POST = make_article(
    "Delta Nova is to rebuild the wall at Lenn, a job to take seven months. The firm "
    "Meridian sold its stake for $22 million.\n\n"
    "Dr Femi Larsson, the toxicologist, leaves for Nairobi on Sunday with a team of "
    "five. She will be back on 24 May.\n\n"
    "Minister Ines Caldera has postponed her visit to Lisbon because the dockers sued.",
    "post",
    published=date(2031, 5, 13),
)
DESK = Desk(make_archive(Shelf(POST), extraction=extracted))


def asked(*turns):
    """Ask a thread; give what the last answer shows."""
    return [finding.text for finding in thread(DESK, *turns).findings]


@pytest.mark.parametrize(
    ("first", "then", "shown"),
    [
        ("who is rebuilding the wall", "how long will it take", "seven months"),
        ("did meridian sell", "for how much", "$22 million"),
        ("where is larsson going", "when's she back", "back on 24 May"),
        ("when is caldera visiting lisbon", "why was it put off", "dockers sued"),
        ("where is larsson going", "who is she taking", "a team of five"),
    ],
)
def test_a_short_question_goes_on_from_the_one_before(first, then, shown):
    assert any(shown in text for text in asked(first, then))


def test_and_a_body_is_whoever_speaks_for_it():
    growers = make_article(
        "“Eggs are safe,” said Ilse Varga, the health minister.\n\n"
        "“Four crowns won't buy a hen,” Union secretary Tomasz Brandl said.",
        "growers",
    )
    desk = Desk(make_archive(Shelf(growers), extraction=extracted))
    for turn in ("and the union?", "how about the union"):
        found = thread(desk, "what did the health minister say about eggs", turn)
        assert [f.text for f in found.findings] == ["Four crowns won't buy a hen,"]
    assert not thread(desk, "what did Varga say about eggs", "and tax?").findings


@pytest.mark.parametrize(
    "talk", ["hows your day", "thanks mate", "are you a robot", "what's for lunch"]
)
def test_talk_in_a_thread_stays_talk(talk):
    assert asked("where is larsson going", talk) == []


def test_what_no_trip_answers_is_answered_in_words():
    audit = make_article(
        "Hualca agreed to publish the safety audit by 30 June.", "wire"
    )
    desk = Desk(make_archive(Shelf(audit), extraction=extracted))
    found = thread(desk, "when is the safety audit coming out")
    assert [finding.text for finding in found.findings] == [audit.text]
    assert not thread(desk, "when is the school strike coming out").findings


def test_who_has_not_done_it_is_asked_in_no_other_way():
    deal = make_article("Halden Eggs has not signed the pact.", "wire")
    desk = Desk(make_archive(Shelf(deal), extraction=extracted))
    for turn in ("who has not signed", "who hasnt signed"):
        assert [f.text for f in thread(desk, turn).findings] == [deal.text]


def test_what_is_asked_of_it_is_asked_of_what_was_looked_for():
    """By itself "how much will it cost" finds whatever else costs anything."""
    trial = make_article(
        "A dose costs two crowns.\n\nA field trial would cost 1.8 million crowns.",
        "wire",
    )
    desk = Desk(make_archive(Shelf(trial), extraction=extracted))
    found = thread(desk, "what is the field trial", "how much will it cost")
    assert [f.text for f in found.findings] == [
        "A field trial would cost 1.8 million crowns."
    ]
    assert found.command == "/quote field trial cost"
