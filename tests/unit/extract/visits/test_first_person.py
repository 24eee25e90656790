"""What somebody says of their own trip, in a quotation that is surely theirs."""

import pytest

from bot.extract.visits.gathering import find_visits
from tests.factories import make_article


def trips(text: str) -> set[tuple[str, str, str]]:
    """Give who goes where, and how far it has come."""
    told = find_visits(make_article(text))
    return {(v.visitor.name, v.place, v.status.value) for v in told if not v.is_weak}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("“I will be in Leeds on Monday,” Carla Roe said.", "planned"),
        ("“I'll travel to Leeds,” said the minister, Carla Roe.", "planned"),
        ("“I’m going to Leeds next week,” said Carla Roe.", "planned"),
        ("Carla Roe said: “I went to Leeds in March and saw it myself.”", "happened"),
    ],
)
def test_who_says_i_goes(words, status):
    assert trips(words) == {("Carla Roe", "Leeds", status)}


@pytest.mark.parametrize(
    "words",
    [
        "“I would go to Leeds tomorrow,” Carla Roe said.",
        "“I'd visit Leeds,” Carla Roe said.",
        "“I may visit Leeds,” Carla Roe said.",
        "“We will be in Leeds on Monday,” Carla Roe said.",
        "“I have never been to Leeds,” Carla Roe said.",
        "“I arrived in Leeds as a child,” Carla Roe said.",
        "“If I go to Leeds, I will tell you,” Carla Roe said.",
        "“I will be in Leeds on Monday,” a source said.",
    ],
)
def test_what_somebody_only_would_do_or_others_do_is_none_of_theirs(words):
    assert trips(words) == set()
