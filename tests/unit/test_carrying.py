"""Short questions that go on from what a thread was about."""

from datetime import date

import pytest

from bot.desk import Desk
from bot.dialogue import Outcome
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
    "talk",
    [
        "hows your day",
        "how's your day",
        "thanks mate",
        "are you a robot",
        "what's for lunch",
    ],
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


TRIAL = make_article(
    "A vaccine trial on 12 farms would begin in June and cost 1.8 million crowns.\n\n"
    "The ferry costs four crowns a head. Ana Brook has left for Oslo and returns on "
    "Monday. Tom Weir will travel to Delft on 14 May to meet two makers. Lea Holm will "
    "travel to Gent on 15 May, and the queen will meet two painters.",
    "trial",
    published=date(2031, 5, 9),
)
PIER = make_article(
    "“The ferry is late,” Vera Stolt told passengers at the pier.",
    "pier",
    published=date(2031, 5, 5),
)
SPOKE = make_article(
    "“The tax is fair,” Vera Stolt said.\n\nVera Stolt will travel to Delft on 20 May.",
    "spoke",
    published=date(2031, 5, 8),
)
IT = Desk(make_archive(Shelf(TRIAL, PIER, SPOKE), extraction=extracted))


@pytest.mark.parametrize(
    ("first", "then", "shown", "kept_out"),
    [
        ("what's the vaccine trial", "how much will it cost", "1.8 million", "ferry"),
        ("where is Ana Brook", "when's she back", "returns on Monday", "Delft"),
        ("when does Tom Weir go to Delft", "who's he seeing there", "makers", "Oslo"),
    ],
)
def test_it_keeps_the_subject_of_the_thread(first, then, shown, kept_out):
    found = [finding.text for finding in thread(IT, first, then).findings]
    assert any(shown in text for text in found)
    assert not any(kept_out in text for text in found)


def test_another_clause_tells_nothing_of_whom_a_traveller_meets():
    assert not thread(IT, '/visit by:"Lea Holm" to:Gent meets').findings


def test_another_day_leaves_the_occasion_and_says_so():
    first = "what did Vera Stolt tell passengers at the pier"
    found = thread(IT, first, "and on 8 May 2031?")
    assert [finding.text for finding in found.findings] == ["The tax is fair,"]
    assert any("all of those days" in note for note in found.notes)


def test_what_was_said_of_anything_else_is_told_as_that():
    first = "when does Vera Stolt go to Delft"
    found = thread(IT, first, "what did she say about it")
    assert len(found.findings) == 2
    assert any("nothing of it on “Delft”" in note for note in found.notes)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("what about the ferry", "how much does it weigh"),
        ("when does Tom Weir go to Delft", "when's he back"),
        ("quotes from Vera Stolt", "why did she change her mind"),
    ],
)
def test_what_is_not_told_of_it_is_denied_and_no_talk(first, then):
    found = thread(IT, first, then)
    assert found.outcome is Outcome.NONE


def test_a_sum_of_it_is_not_all_that_is_held():
    found = thread(IT, "vaccine trial", "how much is it")
    assert ["1.8 million" in finding.text for finding in found.findings] == [True]


def test_another_person_is_asked_on_the_same_subject_or_on_any():
    desk = Desk(make_archive(Shelf(OTHERS), extraction=extracted))
    found = thread(desk, "what did Ada Roe say about the weir", "and Poe?")
    assert [f.text for f in found.findings] == ["The bread is fine,"]
    assert any("nothing of it on “weir”" in note for note in found.notes)
    found = thread(desk, "what did Ada Roe say about the weir", "and Dunn?")
    assert [f.text for f in found.findings] == ["The weir is a sieve,"]
    assert not found.notes
    assert not thread(desk, "what did Ada Roe say about the weir", "and Hale?").findings


OTHERS = make_article(
    "“The weir holds,” Ada Roe said.\n\n“The bread is fine,” Bo Poe said.\n\n"
    "“The weir is a sieve,” Cy Dunn said.",
    "weir",
)
