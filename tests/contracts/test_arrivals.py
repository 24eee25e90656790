"""What every record of arrivals must do."""

import pytest

from bot.model import ArticleId
from tests.clocks import START

ONE, TWO = ArticleId("one"), ArticleId("two")


@pytest.fixture
def arrivals(state):
    return state.arrivals


def test_what_came_is_new_until_it_is_told(arrivals, clock):
    arrivals.note({ONE: "a"})
    first = clock.advance(hours=1)
    arrivals.note({ONE: "a", TWO: "b"})
    second = clock.advance(hours=1)
    assert arrivals.between(None, second) == {ONE, TWO}
    assert arrivals.between(START, second) == {TWO}
    assert arrivals.between(first, second) == frozenset()


def test_what_came_after_the_moment_waits_for_the_next_digest(arrivals, clock):
    clock.advance(hours=1)
    arrivals.note({ONE: "a"})
    assert arrivals.between(None, START) == frozenset()


def test_an_article_whose_text_changed_is_new_again(arrivals, clock):
    arrivals.note({ONE: "a"})
    told = clock.now()
    clock.advance(hours=1)
    arrivals.note({ONE: "corrected"})
    assert arrivals.between(told, clock.now()) == {ONE}


def test_nothing_held_is_nothing_noted(arrivals, clock):
    arrivals.note({})
    assert arrivals.between(None, clock.now()) == frozenset()


def test_an_id_that_a_database_could_not_hold_comes_back_none_the_less(arrivals, clock):
    arrivals.note({ArticleId("no\0ten"): "a"})
    assert len(arrivals.between(None, clock.now())) == 1
