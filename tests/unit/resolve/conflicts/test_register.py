"""What articles disagree on, and what only looks like it."""

from datetime import date
from functools import reduce

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.extract import extract
from bot.model import PubStatus
from bot.resolve.conflicts import holders
from bot.resolve.conflicts.register import Conflicts
from bot.resolve.sheets import sheet_of
from tests.factories import make_article

DAY = date(2025, 3, 11)
FERRY = (
    "Twelve people died when the ferry Lady Oriel sank off Marrow Point in the night. "
    "Divers searched the Lady Oriel near Marrow Point."
)


def sheet(text, name, published=DAY, **given):
    article = make_article(text, name, published=published, **given)
    return sheet_of(article, extract(article))


def conflicts_of(*sheets):
    held = Conflicts()
    for one in sheets:
        held = held.plus(one)
    return held


def told(*texts, published=DAY):
    """Give what articles of these texts disagree on: kind, and each side's words."""
    named = {f"a{number}": text for number, text in enumerate(texts)}
    held = conflicts_of(*(sheet(text, n, published) for n, text in named.items()))
    return [
        (
            conflict.kind.value,
            [[p.span.of(named[p.article]) for p in s.prints] for s in conflict.sides],
        )
        for conflict in held.all()
    ]


def ferry(telling):
    """Give an article about one ferry that says `telling` of it."""
    return f"{telling} The Lady Oriel struck a bank off Marrow Point, police said."


def differing(one, other):
    return told(ferry(one), ferry(other))


@pytest.mark.parametrize(
    ("one", "other", "kind", "sides"),
    [
        pytest.param(
            "Brightwater bought the ferry for £4.2 million in 2019.",
            "The ferry was bought in 2019 for £6.2 million, filings show.",
            "amount",
            ["£4.2 million", "£6.2 million"],
            id="money",
        ),
        pytest.param(
            "Twelve people died on board.",
            "Fifteen people were killed.",
            "count",
            ["Twelve people", "Fifteen people"],
            id="the dead, in other words",
        ),
        pytest.param(
            "It was carrying 212 passengers when it hit a bank.",
            "There were 198 passengers aboard when it hit the bank.",
            "count",
            ["212 passengers", "198 passengers"],
            id="things counted",
        ),
        pytest.param(
            "The lake stood at 22 per cent of its capacity that day.",
            "The lake had fallen to 27% of capacity, the ministry found.",
            "amount",
            ["22 per cent", "27%"],
            id="a share",
        ),
        pytest.param(
            "Captain Ned Harrow, 52, swam ashore.",
            "Ned Harrow, 57, was the captain.",
            "count",
            ["52", "57"],
            id="an age",
        ),
        pytest.param(
            "The inquiry opens in Castleton on May 17.",
            "The inquiry opens on May 24 in Castleton.",
            "day",
            ["May 17", "May 24"],
            id="a day",
        ),
    ],
)
def test_different_versions_of_one_thing_are_told(one, other, kind, sides):
    assert differing(one, other) == [(kind, [[side] for side in sides])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Nearly 40 people were hurt.", "Some 38 people were injured.", id="hedged"
        ),
        pytest.param(
            "Brightwater bought the ferry for £70m in 2019.",
            "The ferry was bought in 2019 for £69.8 million.",
            id="rounded",
        ),
        pytest.param(
            "Twelve people died on board.", "Forty people were injured.", id="fates"
        ),
        pytest.param(
            "It carried 12 adults to the island fair.",
            "It carried 30 children to the island fair.",
            id="different heads",
        ),
        pytest.param(
            "The operator lost £4 million in the first quarter of its year.",
            "The operator lost £9 million in the second quarter of its year.",
            id="quarters",
        ),
        pytest.param(
            "The operator paid a fine of £4 million for the wreck.",
            "The operator paid compensation of £9 million for the wreck.",
            id="a fine and a compensation",
        ),
        pytest.param(
            "Analysts expected a loss of £40 million for the operator.",
            "The operator made a loss of £48 million.",
            id="a forecast",
        ),
        pytest.param(
            "The council will pay a proposed £4 million towards the salvage.",
            "The council will pay £9 million towards the salvage.",
            id="a proposal",
        ),
        pytest.param(
            "The ferry cost £70m to build in 2019.",
            "The ferry runs 70% of the crossings since 2019.",
            id="units",
        ),
        pytest.param(
            "A poll found that 47% of islanders want the ferry line closed.",
            "A survey found that 61% of islanders want the ferry line closed.",
            id="polls",
        ),
        pytest.param(
            "The heat reached 44 degrees Celsius on Thursday on deck.",
            "The heat reached 46 degrees Celsius on Friday on deck.",
            id="days of a measurement",
        ),
        pytest.param(
            "Twelve people died on board, the mayor said on Monday.",
            "Twelve people died on board, the mayor said on Tuesday.",
            id="days of a statement",
        ),
    ],
)
def test_what_is_of_two_things_or_fits_is_no_conflict(one, other):
    assert differing(one, other) == []


def test_a_figure_that_the_other_article_also_has_contradicts_nothing():
    both = "The toll, at first put at 12 deaths, rose to 14 deaths by noon."
    assert differing("There were 12 deaths on the ferry.", both) == []


def test_each_version_is_a_side_with_all_who_print_it():
    texts = (
        ferry("Twelve people died."),
        ferry("Fifteen people died."),
        ferry("In all 12 people were killed."),
    )
    assert told(*texts) == [
        ("count", [["Twelve people", "12 people"], ["Fifteen people"]])
    ]


def test_articles_of_other_names_are_not_compared():
    other = "Fifteen people died when the Sea Holly burnt at Carrow Quay in Danby."
    assert told(FERRY, other) == []


def test_articles_far_apart_in_time_are_not_compared():
    later = sheet(ferry("Fifteen people died."), "b", date(2025, 9, 1))
    assert conflicts_of(sheet(FERRY, "a"), later).all() == ()


def test_an_article_without_a_date_is_compared_with_any():
    undated = sheet(ferry("Fifteen people died."), "b", None)
    (conflict,) = conflicts_of(sheet(FERRY, "a"), undated).all()
    assert conflict.articles == {"a", "b"}


SAID = "We heard a bang and then the lights went out on us"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Costell, a teacher, said", "Carla Dunne, a nurse, said"),
        ("the transport ministry said in a statement", "a ministry source said"),
    ],
)
def test_words_given_to_two_speakers_are_told(one, other):
    texts = [ferry(f"“{SAID},” {by}.") for by in (one, other)]
    ((kind, sides),) = told(*texts)
    assert (kind, len(sides)) == ("attribution", 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the transport ministry said", "the ministry said"),
        ("Ana Costell, a teacher, said", "Costell said"),
        ("the transport ministry said", "a spokesman said"),
        (
            "Ana Costell, the harbour board's chair, said",
            "the harbour board said in a statement",
        ),
    ],
)
def test_a_shorter_or_vaguer_mention_is_no_other_speaker(one, other):
    texts = [ferry(f"“{SAID},” {by}.") for by in (one, other)]
    assert told(*texts) == []


def test_mentions_that_can_be_one_voice_are_one_side():
    texts = [
        ferry(f"“{SAID},” {by}.")
        for by in (
            "the transport ministry said",
            "the ministry said in a statement",
            "a ministry source said",
        )
    ]
    ((_, sides),) = told(*texts)
    assert [len(side) for side in sides] == [2, 1]


VISIT = "Foreign minister Ilse Vander will {} on {} for talks with Chanda Mulenga."


def test_a_trip_told_for_two_days_is_told():
    texts = [VISIT.format("visit Zambia", day) for day in ("Wednesday", "Thursday")]
    assert told(*texts) == [("day", [["Wednesday"], ["Thursday"]])]


def test_a_trip_called_off_and_one_planned_are_told():
    off = (
        "Foreign minister Ilse Vander has cancelled her visit to Zambia, said Mulenga."
    )
    ((kind, sides),) = told(VISIT.format("visit Zambia", "Wednesday"), off)
    assert (kind, len(sides)) == ("status", 2)


def test_nothing_of_a_withheld_article_is_a_side():
    kept = sheet(FERRY, "a")
    withheld = sheet(ferry("Fifteen people died."), "b", pubstatus=PubStatus.WITHHELD)
    assert conflicts_of(kept, withheld).all() == ()


def test_conflicts_are_found_by_article_and_by_place():
    text = ferry("Fifteen people died.")
    one, other = sheet(FERRY, "a"), sheet(text, "b")
    held = conflicts_of(one, other)
    (conflict,) = held.all()
    printed = next(p for p in conflict.prints if p.article == "b")
    assert held.of(other.article.id) == (conflict,)
    assert held.touching(other.article.id, printed.span) == (conflict,)
    end = other.article.paragraphs[0]
    assert held.touching(other.article.id, type(end)(end.end - 5, end.end)) == ()


COUNTS = ("Twelve", "Twelve", "Fifteen", "Nine", "Twenty")
MANY = tuple(
    sheet(
        f"{count} people died when the Lady Oriel sank off {place} Point in {town}. "
        f"The Lady Oriel was known in {town}.",
        f"m{number}",
        date(2025, 3, 11 + number % 3) if number % 4 else None,
    )
    for number, (count, place, town) in enumerate(
        (count, place, town)
        for count in COUNTS
        for place in ("Marrow", "Carrow")
        for town in ("Danby", "Holt")
    )
)


@settings(max_examples=30)
@given(st.permutations(MANY), st.sets(st.sampled_from(range(len(MANY)))))
def test_any_order_of_coming_and_going_gives_the_same(shuffled, gone):
    passing = conflicts_of(*shuffled)
    for number in sorted(gone):
        passing = passing.minus(MANY[number])
    kept = conflicts_of(*(s for n, s in enumerate(MANY) if n not in gone))
    assert passing.all() == kept.all()
    together = Conflicts().plus(*shuffled)
    assert together.all() == conflicts_of(*MANY).all()


@settings(max_examples=10)
@given(st.sets(st.sampled_from(range(len(MANY))), min_size=2))
def test_an_articles_conflicts_are_those_of_all_that_it_is_in(numbers):
    held = [MANY[number] for number in sorted(numbers)]
    found = Conflicts().plus(*held)
    for one in (sheet.article.id for sheet in held):
        assert found.of(one) == tuple(c for c in found.all() if one in c.articles)


@settings(max_examples=30)
@given(st.permutations(MANY), st.sets(st.sampled_from(range(len(MANY)))))
def test_any_order_gives_the_same_where_some_names_are_too_common(shuffled, gone):
    with pytest.MonkeyPatch.context() as fewer:
        fewer.setattr(holders, "_MOST_HOLDERS", 12)
        passing = conflicts_of(*shuffled)
        for number in sorted(gone):
            passing = passing.minus(MANY[number])
        kept = Conflicts().plus(*(s for n, s in enumerate(MANY) if n not in gone))
    assert passing.all() == kept.all()


def test_names_that_too_many_articles_share_tell_nothing():
    """One more article makes its names too common; one fewer, telling again."""
    few = MANY[:2]
    crowd = [
        sheet(f"The Lady Oriel was seen off Marrow Point, day {n}.", f"n{n}")
        for n in range(60)
    ]
    dated = [sheet(ferry("Twelve people died."), "x"), sheet(ferry("Nine died."), "y")]
    alone = conflicts_of(*few, *dated)
    crowded = alone.plus(*crowd)
    assert crowded.of(dated[0].article.id) == ()
    assert reduce(Conflicts.minus, crowd, crowded).all() == alone.all()
    assert alone.of(dated[0].article.id) != ()


def test_an_article_that_comes_again_replaces_itself():
    first = sheet(ferry("Fifteen people died."), "b")
    again = sheet(ferry("Twelve people died."), "b")
    assert conflicts_of(sheet(FERRY, "a"), first, again).all() == ()
