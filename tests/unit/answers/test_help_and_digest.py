from dataclasses import replace
from datetime import date

import pytest

from bot.answers import answer
from bot.dialogue import (
    DigestQuery,
    HelpQuery,
    Outcome,
    SmallTalkQuery,
    UnclearQuery,
)
from bot.model import VisitStatus
from tests.factories import make_article, make_store, quote_in, visit_in

LINE = "we will mend the quay before the winter storms arrive"
ONE = make_article(f'Jane Roe said "{LINE}". She will visit Sandwick.', "one")
TWO = make_article(f'Tom Hale said "{LINE} again".', "two")
STORE = make_store(
    ONE,
    TWO,
    facts=(
        quote_in(ONE, LINE, by="Jane Roe"),
        quote_in(TWO, LINE + " again", by="Tom Hale"),
        visit_in(ONE, visitor="Jane Roe", place="Sandwick"),
    ),
)
EMPTY = make_store()


def test_help_teaches_with_names_and_words_of_the_corpus():
    commands = [s.command for s in answer(HelpQuery(), STORE).suggestions]
    assert '/quote from:"Jane Roe"' in commands
    assert any(c.startswith("/quote check") for c in commands)


@pytest.mark.parametrize(
    "line",
    [
        "We must hide the harbour from them? No. We must open it to all who come.",
        "We will raise the harbour tax when and if hell has not frozen over by then.",
    ],
)
def test_no_example_is_cut_to_say_what_was_denied(line):
    said = make_article(f'Jane Roe said "{line}". Jane Roe said "{LINE}".')
    facts = (quote_in(said, line, by="Jane Roe"), quote_in(said, LINE, by="Jane Roe"))
    commands = [
        s.command
        for s in answer(HelpQuery(), make_store(said, facts=facts)).suggestions
    ]
    assert "/quote check we will mend the quay before" in commands


def test_help_on_a_command_shows_that_command():
    found = answer(HelpQuery(topic="visit"), STORE)
    assert {s.command.split()[0] for s in found.suggestions} == {"/visit"}


def test_help_on_visits_lists_those_that_are_told_the_latest_first():
    told = make_article(
        "Jane Roe goes to Sandwick on Friday. Tom Hale goes there a month later."
    )
    early = visit_in(
        told, visitor="Jane Roe", place="Sandwick", when="Friday", day=date(2031, 5, 2)
    )
    late = visit_in(
        told,
        visitor="Tom Hale",
        place="Sandwick",
        when="a month later",
        day=date(2031, 6, 2),
    )
    store = make_store(told, facts=(early, late))

    found = answer(HelpQuery(topic="visit"), store)

    assert [(s.command, s.does) for s in found.suggestions] == [
        (
            '/visit by:"Tom Hale" to:Sandwick',
            "Tom Hale in Sandwick; 2 June 2031; planned; 1 article",
        ),
        (
            '/visit by:"Jane Roe" to:Sandwick',
            "Jane Roe in Sandwick; 2 May 2031; planned; 1 article",
        ),
    ]
    assert not found.notes


@pytest.mark.parametrize(
    ("days", "course"),
    [
        ((2, 9), "planned, then cancelled"),
        ((9, 2), "cancelled, then planned"),
        ((2, 2), "cancelled or planned"),
        ((2, None), "cancelled or planned"),
    ],
)
def test_a_trip_is_listed_with_the_course_it_took(days, course):
    statuses = (VisitStatus.PLANNED, VisitStatus.CANCELLED)
    told = [
        make_article(
            "Jane Roe goes to Sandwick.",
            f"{status}-{day}",
            published=date(2031, 5, day) if day else None,
        )
        for status, day in zip(statuses, days, strict=True)
    ]
    facts = tuple(
        visit_in(one, visitor="Jane Roe", place="Sandwick", status=status)
        for one, status in zip(told, statuses, strict=True)
    )
    found = answer(HelpQuery(topic="visit"), make_store(*told, facts=facts))
    assert found.suggestions[0].does == (f"Jane Roe in Sandwick; {course}; 2 articles")


def test_help_on_visits_says_how_many_more_are_told():
    names = [f"{first} Roe" for first in "Ann Bea Cis Dot Eve Fay Gil Hal Ida".split()]
    told = make_article(f"{', '.join(names)} go to Sandwick.")
    visits = [visit_in(told, visitor=name, place="Sandwick") for name in names]

    found = answer(HelpQuery(topic="visit"), make_store(told, facts=(*visits,)))

    assert len(found.suggestions) == 8
    assert found.notes == (
        "9 visits told; here the latest. /visit all shows every one.",
    )


def test_an_unknown_word_is_named():
    assert answer(HelpQuery(unknown="frobnicate"), STORE).missing == ("frobnicate",)


@pytest.mark.parametrize("query", [HelpQuery(), SmallTalkQuery(), UnclearQuery()])
def test_an_empty_corpus_still_teaches(query):
    assert answer(query, EMPTY).suggestions


def test_a_question_of_several_readings_asks_which():
    query = UnclearQuery(candidates=("/visit Sandwick", "/quote Sandwick"))
    found = answer(query, STORE)
    assert found.outcome is Outcome.ASK
    assert [s.command for s in found.suggestions] == list(query.candidates)


def section(found, title):
    return next((s for s in found.sections if s.title == title), None)


def test_a_digest_tells_articles_visits_and_differences():
    found = answer(DigestQuery(), STORE)
    assert [s.title for s in found.sections] == [
        "New articles",
        "Visits ahead",
        "Where the articles differ",
    ]


def test_a_digest_tells_only_what_is_new():
    found = answer(DigestQuery(new=frozenset({TWO.id})), STORE)
    articles = section(found, "New articles")
    assert articles is not None
    assert [f.label for f in articles.findings] == ["two"]
    assert section(found, "Visits ahead") is None


def test_a_digest_of_nothing_new_abstains():
    found = answer(DigestQuery(new=frozenset()), STORE)
    assert (found.outcome, found.findings) == (Outcome.NONE, ())


def test_a_digest_on_a_topic_leaves_out_the_other_articles():
    articles = section(answer(DigestQuery(topics=("Sandwick",)), STORE), "New articles")
    assert articles is not None
    assert [f.label for f in articles.findings] == ["one"]


def test_a_digest_names_the_topic_that_nothing_is_on():
    found = answer(DigestQuery(topics=("zeppelins",)), STORE)
    assert found.outcome is Outcome.NONE
    assert found.missing == ("zeppelins",)


@pytest.mark.parametrize(
    ("today", "ahead"),
    [
        (date(2031, 5, 1), ["Ada Fenn in Lenn", "Bo Reed in Tarn", "Cy Dale in Ull"]),
        (date(2031, 5, 9), ["Bo Reed in Tarn", "Cy Dale in Ull"]),
        (date(2031, 5, 10), ["Cy Dale in Ull"]),
    ],
)
def test_a_visit_is_ahead_until_its_day_has_gone_by(today, ahead):
    article = make_article(
        "Bo Reed will go to Tarn on 9 May. Ada Fenn will go to Lenn on 2 May. "
        "Cy Dale is to visit Ull."
    )
    trips = (
        ("Bo Reed", "Tarn", "9 May", date(2031, 5, 9)),
        ("Ada Fenn", "Lenn", "2 May", date(2031, 5, 2)),
        ("Cy Dale", "Ull", "", None),
    )
    visits = tuple(
        visit_in(article, visitor=who, place=place, when=when, day=day)
        for who, place, when, day in trips
    )
    found = answer(DigestQuery(today=today), make_store(article, facts=visits))
    (section,) = (s for s in found.sections if s.title == "Visits ahead")
    assert [finding.label for finding in section.findings] == ahead


def test_a_visit_under_way_is_not_told_as_ahead():
    article = make_article("Bo Reed is in Tarn. Ada Fenn will go to Lenn.")
    visits = (
        replace(
            visit_in(article, visitor="Bo Reed", place="Tarn", when=""),
            status=VisitStatus.UNDER_WAY,
        ),
        visit_in(article, visitor="Ada Fenn", place="Lenn", when=""),
    )
    found = answer(DigestQuery(), make_store(article, facts=visits))
    told = {s.title: [f.label for f in s.findings] for s in found.sections}
    assert told["Visits under way"] == ["Bo Reed in Tarn"]
    assert told["Visits ahead"] == ["Ada Fenn in Lenn"]
