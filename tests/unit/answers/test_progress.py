"""How far a trip has come, who goes along, and what it is called."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answers import answer
from bot.dialogue import Outcome, VisitQuery
from bot.extract import extract
from bot.model import Aspect, VisitLine, VisitStatus
from bot.store import build_store
from tests.factories import make_article, make_store, span_in, visit_in

PLAN = make_article(
    "Ada Fenn and Cy Dale will travel to Norvania on Friday. They carry a lamp.", "plan"
)
OFF = make_article("Ada Fenn's trip to Norvania has been postponed until June.", "off")
OTHER = make_article(
    "Bo Reed will go to Norvania in July. The mayor's trip to Norvania was postponed.",
    "other",
)


def travels(visitor, article=PLAN, **told):
    return visit_in(article, visitor=visitor, place="Norvania", **told)


STORE = make_store(
    PLAN,
    OFF,
    OTHER,
    facts=(
        travels("Ada Fenn", when="on Friday", day=date(2031, 5, 2)),
        travels("Cy Dale", when="on Friday", day=date(2031, 5, 2)),
        travels("Bo Reed", OTHER),
    ),
)

DIFFERENT = "Different outcomes for Ada Fenn in Norvania: postponed / planned"


def asked(**query):
    return answer(VisitQuery(**query), STORE)


def labels(found):
    return {f.label: f.evidence[0].source.id for f in found.findings}


@pytest.mark.parametrize(
    ("said", "is_company"),
    [
        ("with two nurses", True),
        ("with 12 ministers", True),
        ("with his wife", True),
        ("with a small delegation", True),
        ("with her deputy, Bo Reed", True),
        ("together with Bo Reed", True),
        ("with 12 tonnes of rice", False),
        ("with her head held high", False),
        ("with a suitcase", False),
    ],
)
def test_who_goes_along_is_told_by_the_sentence_of_the_visit(said, is_company):
    article = make_article(f"Ada Fenn flew to Norvania on Friday {said}.")
    visit = visit_in(article, visitor="Ada Fenn", place="Norvania")
    store = make_store(article, facts=(visit,))
    query = VisitQuery(visitor="Ada Fenn", aspects=(Aspect.WHO,))
    told = [finding.text for finding in answer(query, store).findings]
    assert told == ([article.text] if is_company else [])


@pytest.mark.parametrize("place", ["Norvania leg of the tour", "trip to Norvania"])
def test_a_leg_that_is_put_off_is_told_without_its_visitor(place):
    plan = make_article("Ada Fenn will tour Norvania on Friday.", "plan")
    off = make_article(f"The {place} has been postponed because of fog.", "off")
    visit = visit_in(plan, visitor="Ada Fenn", place="Norvania")
    store = make_store(plan, off, facts=(visit,))
    found = answer(VisitQuery(place="Norvania", words="postponed"), store)
    assert [finding.text for finding in found.findings] == [off.text]


@pytest.mark.parametrize("words", ["postponed", "Postponed", "delayed"])
def test_a_status_asked_for_is_told_by_the_sentence_that_names_the_visitor(words):
    found = asked(visitor="Fenn", words=words)
    assert found.outcome is Outcome.FOUND
    assert labels(found) == {"postponed": "off", "planned": "plan"}
    assert found.findings[0].label == "postponed"


def test_why_a_trip_was_called_off_is_told_by_its_whole_sentence():
    off = make_article(
        "Minister Ada Fenn called off her visit to Lisbon after eggs ran out there.",
        "off",
    )
    store = build_store((off,), extract(off))
    found = answer(VisitQuery(visitor="Fenn", words="cancelled"), store)
    assert [finding.text for finding in found.findings] == [off.text]


def test_who_did_not_come_is_told_by_what_puts_the_trip_off():
    assert labels(asked(visitor="Fenn", words="not"))["postponed"] == "off"
    found = asked(visitor="Reed", words="not")
    assert found.missing == ("being put off or called off",)


def test_another_persons_trip_that_was_put_off_says_nothing_of_this_one():
    found = asked(visitor="Reed", words="postponed")
    assert (found.outcome, found.missing) == (Outcome.NONE, ("postponed",))
    assert found.nearest[0].evidence[0].source.id == "other"


def test_the_status_of_every_trip_to_a_place_is_told():
    found = asked(place="Norvania", words="status")
    assert [section.title for section in found.sections] == [
        "Bo Reed in Norvania",
        "Ada Fenn in Norvania",
        DIFFERENT,
        "Cy Dale in Norvania",
    ]
    told = [[finding.label for finding in s.findings] for s in found.sections]
    both = ["postponed", "planned"]
    assert told == [["planned"], both, both, ["planned"]]


def test_of_several_trips_those_of_a_status_asked_for_are_told():
    found = asked(place="Norvania", words="postponed")
    titles = [section.title for section in found.sections]
    assert titles == ["Ada Fenn in Norvania", DIFFERENT]


@pytest.mark.parametrize(
    "query",
    [
        {"visitor": "Fenn", "aspects": (Aspect.WHO,)},
        {"words": "fenn", "aspects": (Aspect.WHO,)},
    ],
)
def test_who_goes_along_is_never_the_visitor_asked_about(query):
    (finding,) = asked(**query).findings
    assert (finding.label, finding.text) == ("travelling with", "Cy Dale")


def test_a_visitor_whom_nobody_is_told_to_go_with_is_shown_as_near_only():
    found = asked(visitor="Reed", aspects=(Aspect.WHO,))
    assert found.outcome is Outcome.NONE
    assert [finding.label for finding in found.nearest] == ["Bo Reed in Norvania"]


def test_a_trip_is_called_by_its_city_and_country_however_an_article_puts_it():
    first = make_article("Ada Fenn will travel to Peru. She lands in Lima.", "first")
    where = VisitLine(aspect=Aspect.WHERE, span=span_in(first.text, "Lima"))
    second = make_article("Ada Fenn flew to Lima.", "second")
    visits = (
        visit_in(first, visitor="Ada Fenn", place="Peru", lines=(where,)),
        visit_in(second, visitor="Ada Fenn", place="Lima", status=VisitStatus.HAPPENED),
    )
    store = make_store(first, second, facts=visits)
    (section,) = answer(VisitQuery(visitor="Fenn"), store).sections
    assert section.title == "Ada Fenn in Lima, Peru"


def test_a_card_says_that_another_article_tells_the_trip_is_put_off():
    card, conflict = asked(visitor="Fenn").sections
    assert conflict.title == DIFFERENT
    assert (card.findings[0].label, card.findings[0].text) == ("postponed", OFF.text)
    assert asked(visitor="Fenn", aspects=(Aspect.WHEN,)).findings[0].text == OFF.text
    (other,) = asked(visitor="Reed").sections
    assert all(finding.label != "postponed" for finding in other.findings)


def test_a_sentence_that_tells_several_aspects_stands_once_on_a_card():
    text = "Ada Fenn will travel to Lima to announce £3m for lamps."
    article = make_article(text)
    lines = tuple(
        VisitLine(aspect=aspect, span=span_in(text, text))
        for aspect in (Aspect.ANNOUNCEMENTS, Aspect.MONEY)
    )
    visit = visit_in(article, visitor="Ada Fenn", place="Lima", lines=lines)
    store = make_store(article, facts=(visit,))
    whole = answer(VisitQuery(visitor="Fenn"), store).findings
    assert [f.label for f in whole if f.text == text] == ["announcements, money"]
    money = answer(VisitQuery(visitor="Fenn", aspects=(Aspect.MONEY,)), store)
    assert [finding.label for finding in money.findings] == ["money"]


def test_who_is_said_to_go_along_is_told():
    article = make_article(
        "Ada Fenn will travel to Peru. She will be joined by the envoy, Cy Dale.", "a"
    )
    line = VisitLine(
        aspect=Aspect.COMPANY,
        span=span_in(article.text, "She will be joined by the envoy, Cy Dale."),
    )
    visit = visit_in(article, visitor="Ada Fenn", place="Peru", lines=(line,))
    store = make_store(article, facts=(visit,))
    found = answer(VisitQuery(visitor="Fenn", aspects=(Aspect.WHO,)), store)
    assert [f.text for f in found.findings] == [
        "She will be joined by the envoy, Cy Dale."
    ]
    found = answer(VisitQuery(words="Dale"), store)
    assert [f.label for f in found.findings] == ["travelling with"]


def test_a_pronoun_is_shown_with_its_sentence():
    article = make_article("He will travel to Peru on Monday to see Cy Dale.", "a")
    visit = visit_in(article, visitor="He", place="Peru", meets=("Cy Dale",))
    visit = replace(visit, visitor=replace(visit.visitor, name="Bo Reed"))
    found = answer(VisitQuery(place="Peru"), make_store(article, facts=(visit,)))
    who = [f.text for f in found.findings if f.label.startswith("who")]
    assert who == ["He will travel to Peru on Monday to see Cy Dale."]
