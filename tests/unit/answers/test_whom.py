"""A speaker is found under every name and office that the articles give them."""

from datetime import date

import pytest

from bot.answers import answer
from bot.answers.whom import speakers_meant, visitors_meant
from bot.dialogue import Outcome, QuoteQuery, VisitQuery
from bot.extract import extract
from bot.store import build_store
from tests.factories import make_article


def store_of(**texts):
    articles = [make_article(text, name) for name, text in texts.items()]
    return build_store(articles, [fact for a in articles for fact in extract(a)])


STORE = store_of(
    auk="Environment Secretary Helen Marsh will visit Leeds on Wednesday.\n\n"
    "Helen Marsh told the Argus that the fund had been doubled.",
    gull="“Nobody will pay for this twice,” said Ms Marsh, the environment secretary.",
    tern="“The tide owes us nothing,” said Mr Pell, the harbour master.",
    wren="“I have seen worse tides than this,” said Ada Pell, a painter.",
    rook="Norway's fisheries minister, Sigrid Haal, said: “We are nearly there.”\n\n"
    "Icelandic Fisheries Minister Jon Arn will visit Oslo on Monday. "
    "“Nearly is a long way,” Arn said.",
)


def whom(asked, store=STORE):
    return {name.canonical for name in speakers_meant(asked, store)}


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("Marsh", {"Helen Marsh", "Marsh"}),
        ("Helen Marsh", {"Helen Marsh", "Marsh"}),
        ("the environment secretary", {"Helen Marsh", "Marsh"}),
        ("Pell", {"Pell", "Ada Pell"}),
        ("Ada Pell", {"Ada Pell"}),
        ("harbour master", {"Pell"}),
        ("Norwegian fisheries minister", {"Sigrid Haal"}),
        ("Iceland's fisheries minister", {"Jon Arn"}),
        ("fisheries minister", {"Jon Arn", "Sigrid Haal"}),
        ("Swedish fisheries minister", set()),
        ("Nobbs", set()),
    ],
)
def test_a_speaker_is_meant_by_name_and_by_office(asked, names):
    assert whom(asked) == names


def test_a_surname_of_two_in_full_is_nobodys_more():
    store = store_of(
        auk="“We sail at noon,” said Ada Roe.",
        gull="“We sail at dusk,” said Tom Roe.",
        tern="“Nobody sails,” said Ms Roe.",
    )
    assert whom("Roe", store) == {"Roe"}
    assert whom("Ada Roe", store) == {"Ada Roe"}


def test_the_words_of_a_surname_are_shown_as_printed():
    found = answer(QuoteQuery(speaker="Helen Marsh"), STORE)
    assert {f.voice.name for f in found.findings if f.voice} == {"Helen Marsh", "Marsh"}


def test_of_two_ministers_it_is_asked_which():
    found = answer(QuoteQuery(speaker="fisheries minister"), STORE)
    assert found.outcome is Outcome.ASK
    assert [one.command for one in found.suggestions] == [
        '/quote from:"Jon Arn"',
        '/quote from:"Sigrid Haal"',
    ]


def test_who_holds_the_office_asked_for_and_is_not_quoted_may_be_meant():
    store = store_of(
        auk="Utopia's prime minister, Ada Roe, said: “We sail at noon.”",
        gull="Veldonian Prime Minister Bo Poe will visit Leeds on Wednesday.",
        tern="The then prime minister, Cy Dunn, came to Leeds in 2019.",
    )

    found = answer(QuoteQuery(speaker="prime minister"), store)

    assert found.outcome is Outcome.ASK
    assert [(one.command, one.does) for one in found.suggestions] == [
        ('/quote from:"Ada Roe"', "what Ada Roe said"),
        ('/quote from:"Bo Poe"', "Bo Poe is called so too, and is not quoted"),
    ]
    assert answer(QuoteQuery(speaker="Ada Roe"), store).outcome is Outcome.FOUND


COUNTERPARTS = store_of(
    auk="Both Defence Secretary Carla Roe and her Kenyan counterpart Ivan Poe flew to "
    "Ghana. The Defence Ministry said: “She is there to listen.”",
    gull="Norwegian defence minister Anders Lim will visit Ghana on Friday.",
)


def test_a_counterpart_is_found_by_the_office_in_his_country():
    assert whom("Carla Roe", COUNTERPARTS) == set()
    found = answer(VisitQuery(visitor="Kenyan defence minister"), COUNTERPARTS)
    assert [section.title for section in found.sections] == ["Ivan Poe in Ghana"]
    assert {n.canonical for n in visitors_meant("defence secretary", COUNTERPARTS)} == {
        "Carla Roe"
    }


def test_a_minister_who_is_not_quoted_is_no_slip_of_a_ministry():
    found = answer(QuoteQuery(speaker="defence minister"), COUNTERPARTS)
    assert found.outcome is Outcome.ASK
    assert [one.does for one in found.suggestions] == [
        "Anders Lim is called so, and is not quoted",
        "Ivan Poe is called so, and is not quoted",
    ]


def test_of_two_who_hold_an_office_and_travel_it_is_asked_which():
    store = store_of(
        auk="Utopia's prime minister, Ada Roe, will visit Oslo on Monday.",
        gull="Veldonian Prime Minister Bo Poe will visit Leeds on Wednesday.",
    )

    both = answer(VisitQuery(visitor="prime minister"), store)
    one = answer(VisitQuery(visitor="prime minister", place="Leeds"), store)

    assert both.outcome is Outcome.ASK
    assert [s.command for s in both.suggestions] == [
        '/visit by:"Ada Roe"',
        '/visit by:"Bo Poe"',
    ]
    assert [section.title for section in one.sections] == ["Bo Poe in Leeds"]


def test_a_surname_has_the_trips_of_the_one_who_bears_it_in_full():
    store = store_of(
        auk="The auditor Vera Lund flew to Leeds on Monday.",
        gull="Ms Lund, who toured a quay in Hull on Friday, was not on the call.",
    )
    found = answer(VisitQuery(visitor="Lund"), store)
    assert {e.source.id for f in found.findings for e in f.evidence} == {"auk", "gull"}


def test_the_legs_of_a_tour_are_told_in_order_of_time():
    told = make_article(
        "The auditor Vera Lund will fly to Oslo on 9 May 2031. Vera Lund travelled "
        "to Leeds on 3 May 2031. Vera Lund flew to Hull on 5 May 2031.",
        "auk",
        published=date(2031, 5, 6),
    )
    store = build_store([told], extract(told))
    titles = [s.title for s in answer(VisitQuery(visitor="Lund"), store).sections]
    assert [title.split()[3].strip(",") for title in titles] == [
        "Leeds",
        "Hull",
        "Oslo",
    ]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("the dock clerk", ["The former dock clerk of Lenn denied that he had lied."]),
        (
            "witness",
            ["The chief witness against the dock clerk said that he had lied."],
        ),
        ("the dock clerk's wife", []),
        ("harbour clerk", []),
    ],
)
def test_who_is_named_by_an_office_alone_is_shown_as_uncertain(asked, shown):
    store = store_of(
        auk="The former dock clerk of Lenn denied that he had lied.",
        gull="The chief witness against the dock clerk said that he had lied.",
    )
    found = answer(QuoteQuery(speaker=asked), store)
    assert [finding.text for finding in found.findings] == shown
