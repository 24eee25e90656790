"""Ages, places in a row, outcomes and results, told by either article in its way."""

from datetime import date

import pytest

from tests.unit.resolve.conflicts.test_register import DAY, conflicts_of, sheet

TOWN = " The Velmora council backs the Harrow Quay plan. Velmora waits."
NEXT = date.fromordinal(DAY.toordinal() + 1)


def differing(one, other, *, second=DAY):
    held = conflicts_of(sheet(one + TOWN, "a"), sheet(other + TOWN, "b", second))
    return [conflict.kind.value for conflict in held.all()]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Selma Quist will lead it. She is 49.", "They chose Selma Quist, 46."),
        ("Yann Duval joined. He was 23.", "They want Yann Duval, who is 24."),
        ("Ten-year-old Wei Song won.", "Wei Song, who is eleven, won it."),
        ("Joan Reith, a surfer of 26, swam.", "The surfer Joan Reith, 28, swam."),
        ("It is the choir's second visit.", "It will be the choir's third visit."),
        ("Her trip is the second since May.", "It is her third trip since May."),
        ("She won for her third novel.", "It is Okwu's second novel."),
        ("Ardmore won 3-1 against Quenby.", "Ardmore 2, Quenby Rovers 1."),
        ("They voted by 812 to 340 for it.", "There 812 were for it and 430 against."),
        ("Line Five has nine stations.", "It has eleven stations."),
        ("Selma Quist, its 49-year-old head, left.", "Selma Quist, 46, left."),
        ("The shaft is 340 metres deep.", "They were 430 metres down."),
        ("None of them died.", "Two people died."),
        ("Police made six arrests.", "There were no arrests."),
        ("The bank will close 34 of its 210 branches.", "It will shut 36 branches."),
        ("Ten of the shops are in Upton.", "Eleven of the shops are in Upton."),
        ("It made a loss of £18 million last year.", "It made a loss of £21 million."),
        (
            "The mill, founded in 1996, employs 5,200 people.",
            "The mill employs 4,800 people.",
        ),
        (
            "Its head, Selma Quist, who came in 2029, earned £1.1 million.",
            "Selma Quist, who took over in 2028, earned £1.4 million last year.",
        ),
        (
            "The coach, with 42 passengers on board, left the road, Avon police said.",
            "The coach was carrying 46 passengers from Harrow Quay.",
        ),
        (
            "The union, which has 1,600 members, expects a strike.",
            "The union has 1,800 members.",
        ),
        (
            "Some 200 demonstrators marched in Velmora.",
            "In Velmora 2,000 protesters demanding better pay rallied.",
        ),
        (
            "Some 300 demonstrators gathered in Velmora to protest.",
            "Two thousand growers marched through Velmora in protest.",
        ),
    ],
)
def test_two_counts_of_one_thing_are_told(one, other):
    assert differing(one, other) == ["count"] or differing(one, other) == ["amount"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karl Aho is 14.", "Nils Aho, who is 11, swam."),
        ("Ada Lunn met Rob Tory. He is 44.", "Rob Tory, 41, met Ada Lunn."),
        ("It is her second visit as mayor.", "It is her third visit."),
        ("He begins his first state visit.", "It is his second visit."),
        ("King Alaric is on his first visit.", "Queen Birgit is on her second visit."),
        ("Lena Kask scored her first goal.", "Lena Kask scored her second goal."),
        ("The hall has nine rooms.", "The church has eleven rooms."),
        ("On May 3, June 5 was set.", "On May 4, June 6 was set."),
    ],
)
def test_two_persons_rows_and_things_are_not(one, other):
    assert differing(one, other) == []


OUTCOMES = [
    ("A jury took an hour to acquit Maud Fessler.", "Maud Fessler was convicted."),
    ("The mayor, Tom Revell, resigned.", "Tom Revell will stay on as mayor."),
    ("The wolf was shot dead.", "The wolf was caught alive."),
    ("Mirela Cosma pulled out of the fair.", "Mirela Cosma sang at the fair."),
    ("The fight was called off.", "They will hold the fight as planned."),
    ("The airport at Lina stays open.", "Lina airport has been closed."),
    ("They signed a fishing accord.", "The fishing talks ended without a deal."),
    ("Tom Revell will go with her.", "Tom Revell is staying away."),
    ("Tom Revell will fly to Oslo.", "Tom Revell stays in the capital."),
    ("The dairy will appeal against the ruling.", "The dairy accepted the ruling."),
]


@pytest.mark.parametrize(("one", "other"), OUTCOMES)
def test_a_thing_that_turned_out_otherwise_is_told(one, other):
    assert differing(one, other) == ["status"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tom Revell will not resign as mayor.", "The mayor, Tom Revell, resigned."),
        ("The airport at Lina was closed.", "The airport at Lina is open."),
        ("The fishing talks ended without a deal.", "They signed a fishing accord."),
    ],
)
def test_what_came_of_it_the_day_after_is_news(one, other):
    assert differing(one, other, second=NEXT) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prosecutors will appeal against the fine.", "The dairy accepted the fine."),
        ("Udo Fink sang in Tarn.", "Udo Fink pulled out of the fair in Vik."),
        ("The road in Tarn is open.", "The school in Tarn is closed."),
    ],
)
def test_outcomes_of_two_parties_and_things_are_not_told(one, other):
    assert differing(one, other) == []


def test_a_day_of_saying_beside_the_day_said_is_no_second_day():
    one = "The probe will be launched on 19 March, the agency said on Monday."
    other = "The agency said that the probe would be launched on 16 March."
    assert differing(one, other) == ["day"]
