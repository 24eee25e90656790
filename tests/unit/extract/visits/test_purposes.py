"""What a trip is for, in a sentence's own words."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from bot.model import Aspect
from tests.factories import make_article


def agenda_of(text):
    article = make_article(text, published=date(2031, 3, 11))
    return [
        line.span.of(article.text)
        for visit in find_visits(article)
        for line in visit.lines
        if line.aspect is Aspect.AGENDA
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "went to Turin on Monday to see the tower for herself.",
        "will be in Turin next week to thank the rescuers.",
        "flew to Turin with her deputy to buy tea.",
        "is travelling to Turin in order to calm the strikers.",
        "will visit Turin on Friday for the funeral of the mayor.",
        "came to Turin on Monday for a memorial service.",
    ],
)
def test_what_stands_behind_the_clause_is_its_agenda(rest):
    told = f"Housing Minister Ada Lorne {rest}"
    assert agenda_of(told) == [told]


@pytest.mark.parametrize(
    "rest",
    [
        "arrived in Turin on Monday to cheers.",
        "arrived in Turin on Monday to a warm welcome.",
        "arrived in Turin on Monday to find the gates shut.",
        "cut short a visit to Turin to deal with the floods.",
        "visited Turin on Monday after an offer to mediate.",
        "visited Turin on Monday and promised to help the weavers.",
        "arrived in Turin for the first time.",
        "was in Turin for three days.",
    ],
)
def test_what_only_looks_like_a_purpose_is_none(rest):
    assert agenda_of(f"Housing Minister Ada Lorne {rest}") == []
