"""Disagreements in wordings that no annotated set holds."""

from datetime import date

import pytest

from tests.unit.resolve.conflicts.test_register import conflicts_of, sheet, told

TOWN = (
    " The Velmora council backed the Harrow Quay plan, Mayor Tilda Oakes said in "
    "Velmora. Oakes leads Velmora."
)
SAID = '"The pumps on the second level were not inspected in June," '
GOES = "Mayor Tilda Oakes will visit Lisbon on Thursday."


def kinds(one, other):
    """Give what two articles on one plan disagree on besides."""
    return [kind for kind, _ in told(one + TOWN, other + TOWN)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Councillors voted 7-4 to close it.", "It was backed by seven votes to five."),
        ("Velmora beat Harrow Town 3-1.", "Harrow Town lost 3-2 in Velmora."),
        ("The motion passed by 41 votes to 38.", "The motion was carried 41-36."),
        ("The judges ruled 5-4 for the crews.", "The judges split six to three."),
        ("A 24-21 win over Harrow Town came late.", "Velmora won 24-22 at the death."),
    ],
)
def test_two_results_of_one_vote_or_match_are_told(one, other):
    assert kinds(one, other) == ["count"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Velmora beat Harrow Town 3-1.", "Harrow Town lost 1-3 to Velmora."),
        ("Velmora led 2-1 at the break.", "Velmora beat Harrow Town 3-1."),
        ("Children aged 5-7 were there.", "Children of 6-8 saw the win."),
        ("They beat Harrow Town 3-1.", "Velmora had beaten Castlemere 2-0 earlier."),
        ("Councillors voted 7-4 for it.", "A committee had voted 3-2 for it."),
    ],
)
def test_a_result_told_from_the_other_side_or_of_another_day_is_none(one, other):
    assert kinds(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Some 14 exporters came along.", "The 16 exporters with Oakes nodded."),
        ("Fourteen trawlers were tied up.", "It has 17 trawlers idle."),
        ("Sixty-one houses will go.", "The plan would flatten 74 houses."),
        ("Twelve stalls burned down.", "The blaze destroyed 14 stalls."),
        ("Crews drove in 240 piles.", "Builders will sink 420 piles."),
    ],
)
def test_one_number_each_for_the_same_noun_is_told_whatever_is_said_of_it(one, other):
    assert kinds(one, other) == ["count"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fourteen trawlers were tied up.", "Nearly 15 trawlers lay at the quay."),
        ("Of fourteen trawlers, three trawlers are new.", "Three trawlers are new."),
        ("Forty ships waited on Friday.", "Forty-six ships waited on Sunday."),
        ("In Lisbon 34 delegates were chosen.", "In Oslo 29 delegates were chosen."),
    ],
)
def test_numbers_of_two_moments_places_or_parts_are_not_told(one, other):
    assert kinds(one, other) == []


def test_a_count_that_moves_with_the_day_is_compared_on_one_day_alone():
    today = sheet("Oakes leads by 71 seats." + TOWN, "today")
    again = sheet("Oakes leads by 67 seats." + TOWN, "again")
    later = sheet("Oakes leads by 67 seats." + TOWN, "later", date(2025, 3, 12))
    assert conflicts_of(today, again).all() != ()
    assert conflicts_of(today, later).all() == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Some 5,000 people heard her.", "She told a crowd the police put at 8,000."),
        ("A crowd of 300 gathered.", "The rally was attended by 450 people."),
        ("About 2,000 protesters marched.", "Organisers counted 3,000 marchers."),
        ("Oakes spoke before 1,200 people.", "An audience of 1,500 heard Oakes."),
        ("The match drew 9,000 spectators.", "The attendance was 7,500."),
    ],
)
def test_two_counts_of_one_crowd_are_told_however_it_is_called(one, other):
    assert kinds(one, other) == ["count"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A crowd of 300 gathered in Velmora.", "A crowd of 450 gathered in Harrow."),
        ("Nearly 500 people attended.", "It was attended by 480 people."),
    ],
)
def test_two_crowds_or_a_hedged_one_are_not_told(one, other):
    assert kinds(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "It must pay £81 million in damages.",
            "It was to pay damages of £18 million.",
        ),
        (
            "The quay costs £2.4 billion to build, a report found.",
            "The quay costs £240 million to build, a report found.",
        ),
        ("The quay will cost €1.9bn.", "The quay will cost €9.1bn."),
    ],
)
def test_a_slip_of_the_pen_is_told_however_far_it_goes(one, other):
    assert kinds(one, other) == ["amount"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the ministry said.", "said a person at the quay, who asked not to be named."),
        ("Oakes said.", "an official said."),
        (
            "said a Harbour Board statement.",
            "according to a source close to the board.",
        ),
        ("said Bram Holt.", "said an aide, who was not authorised to speak."),
        ("said Bram Holt.", "one worker said on condition of anonymity."),
        ("said Bram Holt, the chief executive of Tarn.", "a Tarn spokesman said."),
        ("said Bram Holt.", "said a docker, who did not want to be named."),
        ("said Bram Holt.", "said an officer, who was not willing to be identified."),
    ],
)
def test_words_on_record_here_and_of_an_unnamed_source_there_are_told(one, other):
    assert kinds(SAID + one, SAID + other) == ["attribution"]


HIDDEN = "said a docker, who asked not to be named."


def test_the_words_of_one_printed_as_she_and_of_an_unnamed_source_are_told():
    assert kinds(f"Jana Frick came. {SAID}she said.", SAID + HIDDEN) == ["attribution"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "“We found the doors of the pump room locked. I never saw that before,”",
            "“We found the doors of the pump room locked,”",
            ["attribution"],
        ),
        (
            "“I never said we found the doors of the pump room locked,”",
            "“We found the doors of the pump room locked,”",
            [],
        ),
    ],
)
def test_a_not_of_another_sentence_makes_no_other_words(one, other, expected):
    assert kinds(f"{one} said Bram Holt.", f"{other} {HIDDEN}") == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SAID + "said Bram Holt, a spokesman.", SAID + "a spokesman said."),
        (SAID + "said Bram Holt.", f"Jana Frick met Bram Holt. {SAID}he said."),
        (SAID + "the Harbour Board said.", SAID + "said a statement."),
    ],
)
def test_a_pronoun_or_a_vaguer_mention_is_no_other_speaker(one, other):
    assert kinds(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (GOES, "Oakes spoke. Her trip has been postponed, two people said."),
        (GOES, "Oakes has cancelled her planned visit to Lisbon."),
        (GOES, "Mayor Tilda Oakes said her visit to Lisbon was called off."),
        (GOES, "A trip by Oakes to Lisbon has been put off until spring."),
        (GOES, "Oakes's tour has been shelved."),
    ],
)
def test_a_trip_that_another_article_calls_off_in_passing_is_told(one, other):
    assert kinds(one, other) == ["status"]


@pytest.mark.parametrize(
    "other",
    [
        "The tour by a Harrow band has been shelved.",
        "Oakes denied that her trip had been postponed.",
        "Oakes cancelled a trip to Oslo last year.",
        "Oakes has cancelled a visit to Oslo.",
    ],
)
def test_a_trip_of_another_or_to_elsewhere_or_not_off_is_not_told(other):
    assert kinds(GOES, other) == []


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("Oakes was at the plant on Monday.", ["day"]),
        ("Oakes was in Velmora on Monday.", []),
        ("Workers were at the plant on Monday.", []),
        ("Oakes spoke in Velmora on Monday of the plant.", []),
    ],
)
def test_a_day_told_in_passing_is_held_against_a_trip(other, expected):
    assert kinds("Oakes toured the plant in Lisbon on Tuesday.", other) == expected


def test_a_toll_that_a_lower_bound_allows_contradicts_none():
    one, other = "At least 12 miners died in it.", "Fourteen miners died in it."
    assert kinds(one, other) == []
    assert kinds("At least 15 miners died in it.", other) == ["count"]
    assert kinds(one, "At least 14 miners died in it.") == ["count"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She paid £20 for the ticket.", "He paid £40 for the ticket."),
        ("Oakes was jailed for six years.", "His brother was jailed for four years."),
        ("He offered £4 million at first.", "He offered £6 million in the end."),
        ("The plant employed 240 people in 2010.", "The plant employs 420 people."),
    ],
)
def test_two_persons_times_or_stages_contradict_none(one, other):
    assert kinds(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She paid £20 for the ticket.", "She paid £40 for the ticket."),
        ("He offered £4 million.", "He offered £6 million in the end."),
        ("The plant employs 240 people.", "The plant employs 420 people."),
        ("The plant is 40 metres high.", "The plant is 60 metres high."),
    ],
)
def test_one_thing_told_otherwise_is_a_contradiction(one, other):
    assert len(kinds(one, other)) == 1


def test_what_befell_the_first_of_two_counts_is_told_before_it():
    one = "It was over fast, killing 49 people and wounding 53."
    assert kinds(one, "The dead number 49, and 53 were hurt.") == []


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Some 340 jobs will go.", "It will let 430 people go.", "count"),
        ("It creates 140 jobs.", "The yard will hire 165 people.", "count"),
        ("It lies in 60 metres of water.", "It is under 90 metres of water.", "amount"),
        ("The board needs $210 million.", "It asked for $120 million.", "amount"),
        ("Repairs will cost £1.2bn.", "The repair bill is £1.4 billion.", "amount"),
        ("A crowd of 2,300 came.", "Some 3,200 people came to see the crews.", "count"),
        ("Nineteen villages were cut off.", "It cut off 21 villages.", "count"),
        ("Blankets came in 23 lorries.", "It took 32 trucks of blankets.", "count"),
        ("Crews plucked 36 people out.", "Crews rescued 63 people there.", "count"),
        (
            "She leads a 14-member delegation.",
            "Her delegation has 16 members.",
            "count",
        ),
        ("She has a delegation of 12.", "She brought a 15-strong delegation.", "count"),
        ("Unemployment is 14%.", "Unemployment stands at 12%.", "amount"),
        ("The inquiry opens on June 14.", "The inquiry begins on June 16.", "day"),
    ],
)
def test_one_thing_called_by_another_name_is_told(one, other, kind):
    assert kinds(one, other) == [kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It creates 140 jobs.", "The yard will shed 165 jobs."),
        ("It cut off nine villages above it.", "It cut off 11 villages below it."),
        ("Twelve shops burned on Monday.", "Fourteen shops burned in 2019."),
        ("Her delegation has 16 members.", "The choir has 19 members."),
        ("Unemployment is 14%.", "Turnout stands at 12%."),
        ("The yard will hire 300 people.", "About 340 people live there."),
        ("It lies in 60 metres of water.", "It is under 90 metres of rock."),
        ("It holds 60 tonnes of grain.", "A lorry took 90 tonnes of gravel."),
        ("The board needs $210 million.", "The crews were paid $240 million."),
        ("Bram Holt, 41, is its head.", "Jana Frick, 47, heads it."),
        ("It made £4m in 2023.", "It made £7m in 2024."),
        ("It cost £9m, £2m of it for piles.", "It cost £9m, of which £3m was tax."),
    ],
)
def test_figures_of_two_things_of_one_sort_are_not_told(one, other):
    assert kinds(one, other) == []


@pytest.mark.parametrize(("days", "expected"), [(0, ["count"]), (1, []), (3, [])])
def test_a_toll_that_has_risen_days_later_is_news(days, expected):
    first = sheet("Twelve miners died in it." + TOWN, "first", date(2025, 3, 4))
    second = sheet("Fifteen miners died in it." + TOWN, "b", date(2025, 3, 4 + days))
    fallen = sheet("Nine miners died in it." + TOWN, "c", date(2025, 3, 4 + days))
    assert [c.kind.value for c in conflicts_of(first, second).all()] == expected
    assert [c.kind.value for c in conflicts_of(first, fallen).all()] == ["count"]


def test_nobody_hurt_a_week_after_a_toll_is_of_another_night():
    first = sheet("The flood hurt 14 people." + TOWN, "first", date(2025, 3, 4))
    same = sheet("Nobody was hurt in the flood." + TOWN, "b", date(2025, 3, 4))
    later = sheet("Nobody was hurt in the flood." + TOWN, "c", date(2025, 3, 11))
    assert [c.kind.value for c in conflicts_of(first, same).all()] == ["count"]
    assert not list(conflicts_of(first, later).all())


def test_a_line_told_more_freely_is_held_against_a_hidden_speaker_alone():
    said = '"The Mayor has a great liking for old boats, and means to see one," '
    freely = '"She has a great liking for old boats, and meant to see one," '
    hidden = "said a person at the quay, who asked not to be named."
    assert kinds(said + "said Bram Holt.", freely + hidden) == ["attribution"]
    assert kinds(said + "said Bram Holt.", freely + "said Jana Frick.") == []


FIRM = "Petra Lind leads Hollin & Finch, the bakers of Tarrow. "


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Petra Lind met them. “We have run out of road,” she said.",
            "“We have run out of road,” said the finance director, Owen Marsh.",
            id="somebody of whom the first has no word",
        ),
        pytest.param(
            "Owen Marsh was there, too.\n\nPetra Lind rose. “We have simply run out of"
            " road in Tarrow,” she said.",
            "“We have simply run out of road in Tarrow,” said Owen Marsh.",
            id="named beside the words alone",
        ),
        pytest.param(
            "“She is better than new,” said the captain, Iain Mack.",
            "“She is better than new,” said the engineer, Morag Tull.",
            id="five words at one event",
        ),
    ],
)
def test_words_given_to_another_person_are_told(one, other):
    assert kinds(FIRM + one, FIRM + other) == ["attribution"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Petra Lind met Owen Marsh. “We have run out of road,” he said.",
            "“We have run out of road,” said the finance director, Owen Marsh.",
            id="he is the one named elsewhere",
        ),
        pytest.param(
            "“It is over,” said the captain, Iain Mack.",
            "“It is over,” said the engineer, Morag Tull.",
            id="too few words",
        ),
        pytest.param(
            "“She is better than new now,” said the captain, Iain Mack.",
            "“He is better than new,” said the engineer, Morag Tull.",
            id="few words, and others",
        ),
    ],
)
def test_words_that_may_be_one_persons_are_not(one, other):
    assert kinds(FIRM + one, FIRM + other) == []
