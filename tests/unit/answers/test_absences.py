"""Who did not come is told by the sentences that say so."""

import pytest

from bot.answers import answer
from bot.dialogue import Outcome, QuoteQuery, VisitQuery
from bot.extract import extract
from bot.model import Aspect
from bot.store import build_store
from tests.factories import make_article

TEXTS = {
    "auk": "Ada Roe, the harbour minister, arrived in Karvan on Monday. Her deputy, "
    "Tom Pell, was not with her. He stayed behind because of a vote, an aide said.",
    "gull": "The mayor of Lenn, Nia Oduya, pulled out of the Karvan regatta. “I shall "
    "not be going to Karvan,” she said. She has postponed a trip to Ostby, too.",
    "crow": "Bo Hale will not travel with Ada Roe to Karvan, according to Lund.",
    "wren": "The ferry did not stop in Lenn. Nobody asked why.",
}
ARTICLES = [make_article(text, name) for name, text in TEXTS.items()]
STORE = build_store(ARTICLES, [fact for a in ARTICLES for fact in extract(a)])
PELL = "Her deputy, Tom Pell, was not with her."
STAYED = "He stayed behind because of a vote, an aide said."
ODUYA = "The mayor of Lenn, Nia Oduya, pulled out of the Karvan regatta."
NOT_GOING = "“I shall not be going to Karvan,” she said."
HALE = "Bo Hale will not travel with Ada Roe to Karvan, according to Lund."
WHO = (Aspect.WHO,)


def texts(query):
    return {finding.text for finding in answer(query, STORE).findings}


@pytest.mark.parametrize(
    "query",
    [
        QuoteQuery(words="not come to Karvan"),
        QuoteQuery(words="not been going to Karvan"),
        VisitQuery(words="not", place="Karvan", aspects=WHO),
    ],
)
def test_who_did_not_come_is_told_by_what_says_so(query):
    assert texts(query) == {PELL, STAYED, ODUYA, NOT_GOING, HALE}


def test_who_does_not_travel_with_somebody_is_told_of_them_alone():
    asked = VisitQuery(words="isn't Roe", aspects=WHO)
    assert texts(asked) == {PELL, STAYED, HALE}


def test_an_absence_from_another_place_is_none_from_this():
    asked = QuoteQuery(words="not come to Lenn")
    assert "She has postponed a trip to Ostby, too." not in texts(asked)


@pytest.mark.parametrize("words", ["not come to Tarn", "not asked why"])
def test_nobody_is_absent_from_where_no_article_tells_it(words):
    assert texts(QuoteQuery(words=words)).isdisjoint({PELL, STAYED, ODUYA, HALE})


def test_why_one_who_makes_no_trip_did_not_come_is_told_by_what_says_so():
    assert texts(VisitQuery(words="not", visitor="Bo Hale")) == {HALE}


def test_whether_one_visitor_did_not_come_is_asked_of_their_trip():
    found = answer(VisitQuery(words="not", visitor="Ada Roe", place="Karvan"), STORE)
    assert found.outcome is Outcome.NONE
