"""One thing counted under another noun, and how long one occasion lasts."""

import pytest

from bot.resolve.claims.kinds import kind_of
from bot.resolve.terms import stem
from tests.unit.resolve.conflicts.test_recall import differing
from tests.unit.resolve.conflicts.test_register import conflicts_of, sheet


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mill sheds 412 jobs.", "In the mill 430 posts are to go."),
        ("She brings 65 companies.", "With her come 82 firms."),
        ("Nine contracts were signed.", "They signed twelve agreements."),
        ("It is a 46-storey tower.", "The tower of 52 floors is to rise."),
        ("They sent 120 boats.", "There were 150 ships."),
        ("Five experts looked at it.", "Six specialists looked at it."),
        ("It is an eight-part series.", "The series has ten episodes."),
        ("He leaves on a three-day visit.", "It is a four-day trip."),
        ("It is to be a two-day walkout.", "They call a three-day strike."),
        (
            "There they hold a summit of two days.",
            "They meet for a three-day conference.",
        ),
        ("The quay cost £48m.", "They built the quay for £52m."),
        ("There are 150 rooms.", "It has 210 rooms. A sum of £150 was paid."),
        ("There are 31 villages below it.", "In all 38 villages were told."),
        ("A 48-strong orchestra plays.", "She brought 84 players."),
        ("A squad of 26 is there.", "He took 24 players along."),
        ("About 2,300 people are on strike.", "The walkout idled 3,200 people."),
        ("She opened it before 3,000 pupils.", "A crowd of 5,000 saw her open it."),
        ("A capacity crowd of 1,109 came.", "She drew a crowd of 1,019."),
        ("The judges ruled 3-2.", "The court split four to one over it."),
        ("In Arden she opens a €38m mill.", "The mill at Arden Vale cost €83m."),
    ],
)
def test_one_thing_by_other_nouns_is_told(one, other):
    assert differing(one, other) in (["count"], ["amount"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Some 430 posts are to go.", "The mill sheds 412 jobs."),
        ("The mill sheds 412 jobs.", "It hired 430 guards."),
        ("It has 31 rooms.", "The mill next door has 38 rooms."),
        ("The dam is 92 metres high.", "A second dam is 60 metres high."),
        ("Five experts looked at it.", "Six painters looked at it."),
        ("It lasted three days.", "A four-day feast is planned."),
        ("The school has nine rooms.", "The barracks has eleven rooms."),
        ("There are 26 farmers in it.", "About 41 farmers looked on."),
        ("The visit of three days ended.", "The visit will last five days."),
        ("They gave £48m to farmers.", "They gave £52m to shops."),
        ("A 48-strong orchestra plays.", "It is led by 31 cooks."),
        ("A squad of 26 is there.", "They met 24 pupils."),
        ("There were 3,000 pupils in it.", "About 5,000 workers marched."),
    ],
)
def test_other_things_are_not(one, other):
    assert differing(one, other) == []


def test_a_short_article_is_of_an_event_by_its_first_lines():
    one = "Thieves took 31 pieces of gold from the Lennart museum on Sunday night."
    other = "Thieves took 27 objects of gold from the museum, and Lennart wept."
    held = conflicts_of(sheet(one, "a"), sheet(other, "b"))
    assert [conflict.kind.value for conflict in held.all()] == ["count"]


def test_a_noun_stands_for_its_kind_in_either_number():
    assert kind_of(stem("fishermen")) == kind_of(stem("fisherman"))
    assert kind_of(stem("businesses")) == kind_of(stem("firm"))
    assert kind_of(stem("otters")) == stem("otter")


def test_two_short_articles_are_of_one_event_by_what_both_tell():
    one = (
        "Bakers in Tarrow will walk out at midnight over night shifts. The union wants"
        " a raise. Talks with the owners broke down after 5 hours on the second floor."
    )
    other = (
        "The owners walked away from talks with the bakers of Tarrow. A raise and the"
        " night shifts parted them after 9 hours. At midnight the ovens go cold."
    )
    held = conflicts_of(sheet(one, "a"), sheet(other, "b"))
    assert held.of_event("a") == {"b"}
    apart = "In Tarrow a fox was seen in the park. Children fed it cake, and it slept."
    assert not conflicts_of(sheet(one, "a"), sheet(apart, "b")).of_event("a")
