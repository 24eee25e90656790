"""What a trip's card says the articles differ on, and what it leaves to others."""

from datetime import date

from bot.answers import answer
from bot.dialogue import VisitQuery
from bot.extract import extract
from bot.store import build_store
from tests.factories import make_article

PLAN = make_article(
    "Mayor Tilda Oakes of Velmora will fly to Portugal on Thursday to sign a tram pact"
    " worth €310 million. On Saturday Oakes will go on to Porto.",
    "plan",
    published=date(2031, 3, 3),
)
PACT = make_article(
    "Mayor Tilda Oakes of Velmora flew to Portugal on Wednesday and signed a tram pact"
    " worth €301 million.",
    "pact",
    published=date(2031, 3, 7),
)
HOME = make_article(
    "Mayor Tilda Oakes of Velmora cancelled the second leg of her visit to Portugal"
    " after a ferry sank, killing 31 people.",
    "home",
    published=date(2031, 3, 8),
)
FERRY = make_article(
    "A ferry sank off Velmora, killing 39 people. Mayor Tilda Oakes is away.",
    "ferry",
    published=date(2031, 3, 8),
)
HELD = (PLAN, PACT, HOME, FERRY)
STORE = build_store(HELD, [fact for one in HELD for fact in extract(one)])


def test_a_trips_own_matters_come_first_and_then_its_sums():
    card, *below = answer(VisitQuery(visitor="Tilda Oakes"), STORE).sections
    assert "cancelled" not in card.subtitle.partition(";")[0]
    assert [one.title.partition(":")[0] for one in below if one.is_part] == [
        "A change of plan for Tilda Oakes in Porto",
        "Different days for Tilda Oakes in Portugal",
        "Different amounts",
    ]
