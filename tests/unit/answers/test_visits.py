from dataclasses import replace
from datetime import date

import pytest

from bot.answers import answer
from bot.dialogue import Outcome, VisitQuery
from bot.extract import extract
from bot.model import Aspect, Region, RegionKind, Span, VisitLine, VisitStatus
from bot.store import build_store
from tests.factories import make_article, make_store, span_in, visit_in

GAZETTE = make_article(
    "Jane Roe will visit Norvania on Friday to meet Ana Petrov. "
    "They will discuss the fishing treaty. Roe will announce a new lighthouse.",
    "gazette",
)
HERALD = make_article(
    "Jane Roe arrived in Norvania on Saturday. They will discuss the fishing "
    "treaty.\n\nThe winter has been cold in Lenn.",
    "herald",
)
TIMES = make_article("Tom Hale was in Norvania last week.", "times")


def line(article, aspect, words):
    return VisitLine(aspect=aspect, span=span_in(article.text, words))


TREATY = "They will discuss the fishing treaty."
VISITS = (
    visit_in(
        GAZETTE,
        visitor="Jane Roe",
        place="Norvania",
        when="on Friday",
        day=date(2031, 5, 2),
        meets=("Ana Petrov",),
        lines=(
            line(GAZETTE, Aspect.AGENDA, TREATY),
            line(GAZETTE, Aspect.ANNOUNCEMENTS, "Roe will announce a new lighthouse."),
        ),
    ),
    visit_in(
        HERALD,
        visitor="Jane Roe",
        place="Norvania",
        when="on Saturday",
        day=date(2031, 5, 3),
        status=VisitStatus.UNDER_WAY,
        lines=(line(HERALD, Aspect.AGENDA, "They will discuss the fishing treaty."),),
    ),
    visit_in(TIMES, visitor="Tom Hale", place="Norvania", status=VisitStatus.HAPPENED),
)
STORE = make_store(GAZETTE, HERALD, TIMES, facts=VISITS)


def asked(**query):
    return answer(VisitQuery(**query), STORE)


DAYS = (
    "Different days for Jane Roe in Norvania: "
    "“on Friday” (2 May 2031) / “on Saturday” (3 May 2031)"
)


def titles_of(found):
    return [section.title for section in found.sections]


def lines(found, label):
    return [f.text for f in found.findings if f.label == label]


def test_one_trip_told_by_two_articles_is_one_card():
    assert titles_of(asked(visitor="Roe")) == ["Jane Roe in Norvania", DAYS]


def test_a_line_that_two_articles_tell_is_shown_once_with_both():
    (agenda,) = [f for f in asked(visitor="Roe").findings if f.label == "agenda"]
    assert [e.source.id for e in agenda.evidence] == ["gazette", "herald"]


def test_what_articles_disagree_on_stands_below_the_card_of_its_trip():
    _, disputed = asked(visitor="Roe").sections
    assert [f.evidence[0].source.id for f in disputed.findings] == ["gazette", "herald"]


def test_two_days_are_both_shown():
    assert lines(asked(visitor="Roe"), "when") == ["on Friday", "on Saturday"]


def test_a_day_worked_out_is_marked_as_such():
    when = next(f for f in asked(visitor="Roe").findings if f.label == "when")
    assert when.notes == ("Friday 2 May 2031, worked out from the article's date",)


def test_a_week_worked_out_is_given_by_its_days():
    told = make_article("Jane Roe will visit Norvania next week.", "told")
    visit = visit_in(told, visitor="Jane Roe", place="Norvania", when="next week")
    assert visit.when is not None
    week = replace(visit.when, within=(date(2031, 5, 5), date(2031, 5, 11)))
    store = make_store(told, facts=(replace(visit, when=week),))
    found = answer(VisitQuery(place="Norvania"), store)
    when = next(f for f in found.findings if f.label == "when")
    assert when.notes == ("5 to 11 May 2031, worked out from the article's date",)


def test_a_trip_to_a_city_is_one_to_its_country():
    told = make_article("Jane Roe will visit Lisbon. Tom Hale saw Cambridge.", "told")
    visits = (
        visit_in(told, visitor="Jane Roe", place="Lisbon"),
        visit_in(told, visitor="Tom Hale", place="Cambridge"),  # in which country?
    )
    store = make_store(told, facts=visits)
    found = answer(VisitQuery(place="Portugal"), store)
    assert titles_of(found) == ["Jane Roe in Lisbon"]
    for country in ("United Kingdom", "Peru"):
        elsewhere = answer(VisitQuery(place=country), store)
        assert elsewhere.outcome is not Outcome.FOUND


def test_two_statuses_are_told_with_who_tells_them():
    card, _ = asked(visitor="Roe").sections
    assert card.subtitle.startswith("Status: planned (gazette); under way (herald)")


def test_the_latest_status_is_told_first():
    told = [
        make_article(f"Jane Roe {what} Norvania.", name, published=date(2031, 5, day))
        for name, what, day in (("a", "will visit", 1), ("b", "has visited", 9))
    ]
    statuses = (VisitStatus.PLANNED, VisitStatus.HAPPENED)
    visits = tuple(
        visit_in(article, visitor="Jane Roe", place="Norvania", status=status)
        for article, status in zip(told, statuses, strict=True)
    )
    store = make_store(*told, facts=visits)
    (card,) = answer(VisitQuery(place="Norvania"), store).sections
    assert card.subtitle.startswith("Status: happened (b); planned (a)")


def test_a_card_says_at_its_head_that_the_articles_differ():
    card, _ = asked(visitor="Roe").sections
    assert card.subtitle.endswith("; the articles differ on the day, shown below")


def test_several_visitors_to_one_place_stay_apart():
    titles = titles_of(asked(place="Norvania"))
    assert titles == ["Jane Roe in Norvania", DAYS, "Tom Hale in Norvania"]


def test_an_aspect_narrows_the_card():
    found = asked(visitor="Roe", aspects=(Aspect.MEETS,))
    assert {f.label for f in found.findings} == {"meets"}
    assert lines(found, "meets") == ["Ana Petrov"]


def test_a_topic_narrows_the_card():
    assert lines(asked(words="lighthouse"), "announcements")
    assert not lines(asked(words="lighthouse"), "agenda")


def test_a_topic_below_the_visit_is_found_in_its_article():
    found = asked(visitor="Roe", words="cold winter")
    assert [f.text for f in found.findings] == ["The winter has been cold in Lenn."]


def test_a_visitor_or_place_or_topic_that_nobody_tells_is_named():
    for query in ({"visitor": "Ada"}, {"place": "Utopia"}, {"words": "zeppelins"}):
        found = asked(**query)
        assert found.outcome is Outcome.NONE
        assert found.missing == tuple(query.values())


def test_an_aspect_that_no_article_tells_is_named():
    found = asked(visitor="Hale", aspects=(Aspect.AGENDA,))
    assert (found.outcome, found.missing) == (Outcome.NONE, ("agenda",))
    assert found.nearest


def test_words_are_shown_with_the_sentence_that_holds_them():
    """A name in a sentence about the treaty says nothing of the treaty itself."""
    found = answer(VisitQuery(visitor="Roe", words="Petrov Friday"), STORE)
    assert "Ana Petrov" not in [finding.text for finding in found.findings]
    assert any("Ana Petrov" in f.text and "Friday" in f.text for f in found.findings)


def test_a_visitor_is_meant_by_title_and_name():
    assert answer(VisitQuery(visitor="Ms Roe"), STORE).outcome is Outcome.FOUND


def test_a_place_nobody_goes_to_shows_what_comes_nearest():
    found = answer(VisitQuery(visitor="Jane Roe", place="Sardovia"), STORE)
    assert found.outcome is Outcome.NONE
    assert found.missing == ("Sardovia",)
    assert found.nearest


PORT = make_article(
    "Sardovia's minister, Ana Petrov, flew to Quillmouth on Saturday. "
    "Petrov likes Sardovia.",
    "port",
)


def test_a_journey_that_is_no_trip_is_told_by_its_sentence():
    found = answer(VisitQuery(visitor="Petrov", place="Quillmouth"), make_store(PORT))
    assert found.outcome is Outcome.FOUND
    assert found.findings[0].text.endswith("flew to Quillmouth on Saturday.")


def test_where_someone_comes_from_is_nowhere_they_go():
    found = answer(VisitQuery(place="Sardovia"), make_store(PORT))
    assert found.outcome is Outcome.NONE


def test_what_nothing_tells_of_a_trip_is_answered_with_the_trip_itself():
    found = answer(VisitQuery(visitor="Hale", words="cancelled"), STORE)
    assert (found.outcome, found.missing) == (Outcome.NONE, ("cancelled",))
    assert [finding.notes for finding in found.nearest] == [("Status: happened",)]


def test_a_misspelt_place_is_the_one_that_is_gone_to():
    found = asked(place="norvnaia")
    assert found.outcome is Outcome.FOUND
    assert next(section.title for section in found.sections) == "Jane Roe in Norvania"


def test_a_place_of_the_world_is_no_slip_of_another():
    article = make_article("Jane Roe will travel to Iraq.", "gulf")
    store = make_store(
        article, facts=(visit_in(article, visitor="Jane Roe", place="Iraq"),)
    )
    assert answer(VisitQuery(place="irak"), store).findings
    assert answer(VisitQuery(place="Iran"), store).outcome is Outcome.NONE


def test_it_is_asked_which_of_two_places_was_meant():
    article = make_article("Jane Roe flew to Lennpord. Tom Hale flew to Lennporz.", "l")
    store = make_store(
        article,
        facts=(
            visit_in(article, visitor="Jane Roe", place="Lennpord"),
            visit_in(article, visitor="Tom Hale", place="Lennporz"),
        ),
    )
    found = answer(VisitQuery(place="Lennport"), store)
    assert found.outcome is Outcome.ASK
    assert [one.command for one in found.suggestions] == [
        "/visit to:Lennpord",
        "/visit to:Lennporz",
    ]


def test_a_trip_is_of_the_day_it_is_on_not_of_its_articles():
    found = asked(since=date(2031, 5, 2), until=date(2031, 5, 2))
    assert titles_of(found)[0] == "Jane Roe in Norvania"
    assert asked(since=date(2031, 5, 4), place="Norvania").outcome is Outcome.NONE


def test_who_travels_on_some_days_is_told_with_the_day():
    found = asked(
        since=date(2031, 5, 1), until=date(2031, 5, 31), aspects=(Aspect.WHO,)
    )
    assert lines(found, "when") == ["on Friday", "on Saturday"]


def test_a_trip_of_other_days_is_only_what_comes_nearest():
    found = asked(place="Norvania", until=date(2030, 12, 31))
    assert found.missing == ("until 31 December 2030",)
    assert {f.label for f in found.nearest} == {
        "Jane Roe in Norvania",
        "Tom Hale in Norvania",
    }
    assert found.notes == ("1 trip told without a day that can be worked out",)


def test_a_trip_without_a_day_goes_by_its_article_and_says_so():
    article = make_article("Tom Hale went to Lenn.", "l", published=date(2031, 5, 6))
    store = make_store(
        article, facts=(visit_in(article, visitor="Tom Hale", place="Lenn"),)
    )
    found = answer(VisitQuery(since=date(2031, 5, 1)), store)
    (card,) = found.sections
    assert card.subtitle == (
        "Status: planned; no day told: its articles are of the days asked for"
    )
    assert answer(VisitQuery(since=date(2031, 5, 7)), store).outcome is Outcome.NONE


def test_a_month_is_of_every_day_in_it():
    article = make_article("Tom Hale was in Lenn last month.", "l")
    visit = visit_in(article, visitor="Tom Hale", place="Lenn", when="last month")
    month = (date(2031, 4, 1), date(2031, 4, 30))
    assert visit.when is not None
    visit = replace(visit, when=replace(visit.when, within=month))
    store = make_store(article, facts=(visit,))
    within = VisitQuery(since=date(2031, 4, 7), until=date(2031, 4, 13))
    assert answer(within, store).findings
    assert answer(VisitQuery(since=date(2031, 5, 1)), store).outcome is Outcome.NONE


def test_a_dispute_shown_with_one_card_is_pointed_to_from_the_next():
    store = make_store(
        GAZETTE,
        HERALD,
        facts=(
            *VISITS[:2],
            visit_in(HERALD, visitor="Jane Roe", place="Lenn", when="on Saturday"),
        ),
    )
    found = answer(VisitQuery(visitor="Roe"), store)
    told = {s.title: s.subtitle.rpartition("; ")[2] for s in found.sections}
    assert told["Jane Roe in Norvania"].endswith("differ on the day, shown below")
    assert told["Jane Roe in Lenn"].endswith("differ on the day, shown above")


def test_a_day_worked_out_from_a_doubtful_date_says_so():
    article = make_article("Tom Hale will fly to Lenn on Thursday.", "l")
    text = f"OSTBY, March 9, 2031 - {article.text}"
    start = len(text) - len(article.text)
    article = replace(
        article,
        text=text,
        paragraphs=(Span(start, len(text)),),
        regions=(Region(kind=RegionKind.DATELINE, span=Span(0, start - 1)),),
        published=date(2031, 2, 3),
    )
    visit = visit_in(
        article,
        visitor="Tom Hale",
        place="Lenn",
        when="Thursday",
        day=date(2031, 2, 6),
    )
    found = answer(VisitQuery(place="Lenn"), make_store(article, facts=(visit,)))
    (when,) = [f for f in found.findings if f.label == "when"]
    (note,) = when.notes
    assert note.startswith("Thursday 6 February 2031, worked out from the article's")
    assert note.endswith("date, 3 February 2031, but its text is of 9 March 2031")


def test_a_month_printed_with_its_year_needs_no_note():
    article = make_article("Tom Hale was in Lenn in April 2031.", "l")
    visit = visit_in(article, visitor="Tom Hale", place="Lenn", when="April 2031")
    assert visit.when is not None
    month = (date(2031, 4, 1), date(2031, 4, 30))
    visit = replace(visit, when=replace(visit.when, day=None, within=month))
    found = answer(VisitQuery(place="Lenn"), make_store(article, facts=(visit,)))
    (when,) = [f for f in found.findings if f.label == "when"]
    assert when.notes == ()


@pytest.mark.parametrize(
    ("printed", "note"),
    [
        ("Thursday", ("the article gives no date to work it out from",)),
        ("next week", ("the article gives no date to work it out from",)),
        ("31 March", ()),
        ("Thursday (March 31)", ()),
        ("in April 2031", ()),
    ],
)
def test_a_weekday_of_an_article_without_a_date_is_told_as_that(printed, note):
    article = make_article(f"Tom Hale was in Lenn {printed}.", "l")
    visit = visit_in(article, visitor="Tom Hale", place="Lenn", when=printed)
    found = answer(VisitQuery(place="Lenn"), make_store(article, facts=(visit,)))
    (when,) = [f for f in found.findings if f.label == "when"]
    assert when.notes == note


def test_a_visit_called_off_in_other_words_answers():
    article = make_article("Tom Hale called off the visit on Monday.", "l")
    store = make_store(article, facts=extract(article))
    found = answer(VisitQuery(visitor="Hale", words="cancelled"), store)
    assert [f.label for f in found.findings] == ["cancelled"]


def test_of_other_days_a_journey_told_in_words_is_found_by_its_article():
    told = make_article(
        "Ana Fell will visit the mill.", "m", published=date(2031, 4, 2)
    )
    store = make_store(GAZETTE, told, facts=VISITS[:1])
    april = VisitQuery(words="Fell", since=date(2031, 4, 1), until=date(2031, 4, 30))
    found = answer(april, store)
    assert [f.text for f in found.findings] == ["Ana Fell will visit the mill."]
    found = answer(VisitQuery(words="Fell", since=date(2031, 5, 9)), store)
    assert found.outcome is Outcome.NONE


def test_where_none_is_planned_for_the_days_those_told_come_nearest():
    found = asked(words="planned", since=date(2031, 6, 1))
    assert (found.outcome, found.missing) == (Outcome.NONE, ("since 1 June 2031",))
    assert len(found.nearest) == 2  # trips


def test_a_cards_title_does_not_shout_where_the_dateline_does():
    text = "NAIROBI – Jane Roe arrived in Kenya on Friday."
    article = make_article(text, "wire")
    shouted = visit_in(article, visitor="Jane Roe", place="NAIROBI")

    found = answer(VisitQuery(), make_store(article, facts=(shouted,)))

    assert found.sections[0].title == "Jane Roe in Nairobi"
    assert "NAIROBI" in [finding.text for finding in found.findings]


def test_a_cards_days_stand_in_their_order():
    found = answer(VisitQuery(visitor="Roe"), STORE)
    days = [f.text for f in found.sections[0].findings if f.label == "when"]
    assert days == ["on Friday", "on Saturday"]


def test_what_a_visitors_name_stands_beside_is_no_dispute_of_the_trip():
    jailed = "Former treasurer Jane Roe{} was jailed for taking bribes worth {}."
    day = date(2031, 5, 6)
    tide = make_article(
        jailed.format("", "£180,000")
        + "\n\nRoe, 58, made three trips to Peru, the court heard.",
        "tide",
        published=day,
    )
    mail = make_article(jailed.format(", 59,", "£160,000"), "mail", published=day)
    store = make_store(tide, mail, facts=(*extract(tide), *extract(mail)))
    assert len(list(store.conflicts.all())) == 2  # the bribes, and her age

    found = answer(VisitQuery(visitor="Roe"), store)

    assert titles_of(found) == ["Jane Roe in Peru"]
    assert lines(found, "when") == ["three trips"]


def test_a_place_is_told_as_the_text_prints_it_before_a_datelines_capitals():
    tide = make_article("LENN, May 2 – Jane Roe will fly to Lenn.", "tide")
    post = make_article("Jane Roe will fly to Lenn.", "post")
    at_head = Span(0, 4)
    visits = (
        replace(
            visit_in(tide, visitor="Jane Roe", place="Lenn"),
            place_at=at_head,
        ),
        visit_in(post, visitor="Jane Roe", place="Lenn"),
    )
    found = answer(VisitQuery(visitor="Roe"), make_store(tide, post, facts=visits))

    assert lines(found, "where") == ["Lenn"]


def test_a_card_without_a_sentence_shows_the_one_that_tells_its_trip():
    tide = make_article(
        "It rained. Jane Roe visited Peru in May and offered 200 tents.", "tide"
    )
    post = make_article("Jane Roe will visit Chile to discuss tents.", "post")
    store = make_store(tide, post, facts=(*extract(tide), *extract(post)))

    peru = answer(VisitQuery(place="Peru"), store)
    chile = answer(VisitQuery(place="Chile"), store)

    told = "Jane Roe visited Peru in May and offered 200 tents."
    assert lines(peru, "as printed") == [told]
    assert lines(chile, "as printed") == []
    assert lines(chile, "agenda") == ["Jane Roe will visit Chile to discuss tents."]
    assert lines(answer(VisitQuery(words="tents"), store), "as printed") == []


def test_the_new_day_of_a_visit_stands_beside_the_old():
    text = "Jane Roe was due in Accra on Friday but will now go on Sunday."
    article = make_article(text, "post", published=date(2031, 5, 1))
    store = make_store(article, facts=tuple(extract(article)))
    found = answer(VisitQuery(visitor="Roe"), store)
    assert [(f.text, f.notes[-1]) for f in found.findings if f.label == "when"] == [
        ("Friday", "Friday 2 May 2031, worked out from the article's date"),
        (
            "Sunday",
            "the new day, Sunday 4 May 2031, worked out from the article's date",
        ),
    ]
    (weekend,) = answer(VisitQuery(since=date(2031, 5, 4)), store).sections
    assert weekend.title == "Jane Roe in Accra"


def test_what_several_stops_share_is_said_once():
    text = (
        "Jane Roe will travel to Kenya and Uganda on Friday to press for roads. She "
        "will be accompanied by Trade Minister Al Poe."
    )
    article = make_article(text, published=date(2031, 3, 11))
    store = build_store([article], extract(article))
    cards = answer(VisitQuery(visitor="Roe"), store).sections
    told = [[f.label for f in card.findings if f.label == "agenda"] for card in cards]
    assert told == [["agenda"], []]
    assert cards[1].subtitle.endswith("agenda as above")
