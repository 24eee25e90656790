from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest

from bot.model import Span, VisitStatus
from bot.resolve import Trips, sheet_of
from tests.factories import make_article, visit_in

MAY, SEPTEMBER = date(2031, 5, 2), date(2031, 9, 2)


def told(
    n,
    *,
    visitor="Jane Roe",
    place="Sandwick",
    day=None,
    published=None,
    is_weak=False,
    when="Friday",
    status=VisitStatus.PLANNED,
    is_return=False,
    is_made_after_all=False,
):
    text = f"{visitor} will travel to {place} on {when}."
    article = make_article(text, f"a{n}", published=published)
    visit = visit_in(article, visitor=visitor, place=place, when=when, day=day)
    visit = replace(
        visit,
        is_weak=is_weak,
        status=status,
        is_return=is_return,
        is_made_after_all=is_made_after_all,
    )
    return sheet_of(article, [visit])


def trips(*sheets):
    """Give each trip's articles."""
    return [tuple(v.article for v in trip.visits) for trip in Trips().plus(sheets)]


def test_one_trip_told_twice_is_one_trip():
    assert trips(told(1), told(2)) == [("a1", "a2")]


def test_a_country_and_its_city_are_one_destination():
    assert len(trips(told(1, place="Kenya"), told(2, place="Nairobi"))) == 1
    assert len(trips(told(1, place="Nairobi"), told(2, place="Mombasa"))) == 2
    assert len(trips(told(1, place="Ireland"), told(2, place="Skibbereen"))) == 1
    assert len(trips(told(1, place="Norway"), told(2, place="Skibbereen"))) == 2


def test_a_part_of_a_country_and_its_city_are_one_destination():
    assert len(trips(told(1, place="Scotland"), told(2, place="Edinburgh"))) == 1
    assert len(trips(told(1, place="Scotland"), told(2, place="Cardiff"))) == 2
    assert len(trips(told(1, place="Washington"), told(2, place="Seattle"))) == 2


def test_what_happened_without_a_day_is_the_only_trip_to_that_town():
    may = told(1, place="Mombasa", day=MAY, published=MAY)
    days = told(2, place="Kenya", day=MAY, published=MAY)
    month_later = told(
        3,
        place="Mombasa",
        published=MAY + timedelta(days=14),
        status=VisitStatus.HAPPENED,
    )
    nairobi = told(4, place="Nairobi", day=MAY, published=MAY)
    assert ("a1", "a3") in trips(may, nairobi, month_later)
    assert len(trips(days, month_later)) == 1


def test_an_initial_stands_for_the_one_given_name_it_begins():
    assert len(trips(told(1), told(2, visitor="J Roe"))) == 1
    assert len(trips(told(1), told(2, visitor="J Roe"), told(3, visitor="Joe Roe"))) > 1


def test_a_surname_is_whose_trip_goes_there_in_those_days():
    alone = told(2, visitor="Roe", published=MAY)
    assert trips(told(1, day=MAY), alone) == [("a1", "a2")]
    assert len(trips(told(1, day=SEPTEMBER), alone)) == 2
    assert len(trips(told(1, day=MAY, place="Lower Aldham"), alone)) == 2
    assert len(trips(told(1, day=MAY), told(2, visitor="Roe"))) == 2


def test_a_surname_that_two_travellers_there_bear_is_neither_s():
    two = told(1, day=MAY), told(2, visitor="Tom Roe", day=MAY)
    assert len(trips(*two, told(3, visitor="Roe", day=MAY))) == 3


def test_other_visitors_places_and_times_are_other_trips():
    sheets = [
        told(1, day=MAY),
        told(2, visitor="Tom Hale"),
        told(3, place="Lower Aldham"),
        told(4, day=SEPTEMBER),
    ]
    assert len(trips(*sheets)) == 4


def test_what_gives_no_day_belongs_to_the_one_trip_there():
    assert trips(told(1, day=MAY), told(2)) == [("a1", "a2")]


def test_what_gives_no_day_belongs_to_the_trip_of_its_time():
    two = told(1, day=MAY), told(2, day=SEPTEMBER)
    assert trips(*two, told(3, published=SEPTEMBER)) == [("a1",), ("a2", "a3")]


def test_what_tells_no_time_at_all_joins_no_two_trips():
    assert len(trips(told(1, day=MAY), told(2, day=SEPTEMBER), told(3))) == 3


def test_an_article_taken_out_leaves_the_trips_as_they_would_be_without_it():
    sheets = told(1, day=MAY), told(2), told(3, day=SEPTEMBER)
    without = Trips().plus(sheets).minus(sheets[2:])
    assert without == Trips().plus(sheets[:2])
    assert without.minus(sheets[:2]) == Trips()


def test_what_somebody_did_there_joins_the_trip_that_another_article_tells():
    assert trips(told(1, day=MAY), told(2, is_weak=True)) == [("a1", "a2")]
    assert trips(told(1), told(2, day=MAY, is_weak=True)) == [("a1", "a2")]


def test_what_somebody_did_in_a_place_is_no_trip_by_itself():
    assert trips(told(1, is_weak=True), told(2, is_weak=True)) == []
    elsewhere = told(1, place="Lower Aldham"), told(2, visitor="Tom Hale")
    assert ("a3",) not in trips(*elsewhere, told(3, is_weak=True))


def test_what_somebody_did_at_another_time_is_not_of_the_trip():
    assert trips(told(1, day=MAY), told(2, day=SEPTEMBER, is_weak=True)) == [("a1",)]
    two = told(1, day=MAY), told(2, day=SEPTEMBER)
    assert trips(*two, told(3, is_weak=True)) == [("a1",), ("a2",)]


def test_what_gives_a_month_long_over_is_not_what_is_told_as_news():
    january = told(1, place="Kenya", published=MAY, status=VisitStatus.HAPPENED)
    (visit,) = january.visits
    assert visit.when is not None
    within = (date(2031, 1, 1), date(2031, 1, 31))
    january = replace(
        january, visits=(replace(visit, when=replace(visit.when, within=within)),)
    )
    news = told(2, place="Mombasa", published=MAY, status=VisitStatus.HAPPENED)
    assert len(trips(january, news)) == 2


def test_what_gives_a_month_is_not_of_a_trip_in_another():
    def spent_in(month):
        one = told(1, published=SEPTEMBER)
        visit = one.visits[0]
        within = (date(2031, month, 1), date(2031, month, 28))
        when = replace(visit.when, day=None, within=within)
        return sheet_of(one.article, [replace(visit, when=when)])

    assert len(trips(spent_in(5), told(2, day=MAY))) == 1
    assert len(trips(spent_in(5), told(2, day=SEPTEMBER))) == 2


@pytest.mark.parametrize(
    ("status", "published"),
    [
        (VisitStatus.HAPPENED, MAY - timedelta(weeks=5)),  # "broke off a visit to"
        (VisitStatus.PLANNED, MAY + timedelta(weeks=5)),  # "will go to"
    ],
)
def test_what_is_told_weeks_away_is_of_another_trip(status, published):
    dated = told(1, day=MAY)
    assert len(trips(dated, told(2, status=status, published=published))) == 2
    assert len(trips(dated, told(2, status=status, published=MAY))) == 1


def test_the_order_in_which_articles_come_changes_no_trip():
    sheets = [told(1, day=MAY), told(2, is_weak=True), told(3, day=MAY, is_weak=True)]
    at_once = Trips().plus(sheets)
    for order in permutations(sheets):
        one_by_one = Trips()
        for sheet in order:
            one_by_one = one_by_one.plus([sheet])
        assert one_by_one == at_once


def test_what_somebody_did_is_told_no_more_when_the_trip_is_taken_out():
    sheets = told(1, day=MAY), told(2, is_weak=True)
    assert list(Trips().plus(sheets).minus(sheets[:1])) == []


def test_a_trip_of_an_earlier_year_is_not_the_one_planned():
    past = told(1, when="in 2029", status=VisitStatus.HAPPENED, published=MAY)
    ahead = told(2, when="in September", published=MAY)
    assert trips(past, ahead) == [("a1",), ("a2",)]


def test_years_that_differ_are_two_trips():
    assert len(trips(told(1, when="in 2029"), told(2, when="in 2030"))) == 2
    assert len(trips(told(1, when="in 2029"), told(2, day=MAY))) == 2


def test_what_happened_after_it_was_planned_is_the_trip_planned():
    ahead = told(1, when="next month", published=MAY)
    past = told(2, when="last month", status=VisitStatus.HAPPENED, published=SEPTEMBER)
    assert trips(ahead, past) == [("a1", "a2")]


def test_two_trips_of_one_article_stay_apart():
    sheet = told(1, place="Kenya", day=MAY)
    other = replace(
        told(1, place="Nairobi").visits[0], article=sheet.article.id, when=None
    )
    both = replace(sheet, visits=(*sheet.visits, other))
    assert len(trips(both)) == 2


def test_a_country_makes_no_one_trip_of_two_towns_of_a_tour():
    country = told(1, place="Kenya", day=date(2031, 5, 2))
    first = told(2, place="Nairobi", day=date(2031, 5, 3))
    later = told(3, place="Mombasa", day=date(2031, 5, 6))
    for sheets in permutations((country, first, later)):
        assert trips(*sheets) == [("a1", "a2"), ("a3",)]


def test_a_country_told_for_two_days_is_the_trip_to_its_town():
    sheets = [
        told(1, place="Kenya", day=date(2031, 5, 2)),
        told(2, place="Kenya", day=date(2031, 5, 4)),
        told(3, place="Nairobi", day=date(2031, 5, 7)),
    ]
    assert trips(*sheets) == [("a1", "a2", "a3")]


def test_towns_of_one_day_are_told_with_their_country():
    sheets = [
        told(n, place=place, day=MAY)
        for n, place in enumerate(("Kenya", "Nairobi", "Mombasa"), start=1)
    ]
    assert trips(*sheets) == [("a1", "a2", "a3")]


def test_what_somebody_did_in_another_town_there_is_a_stop_of_its_own():
    sheets = [
        told(1, place="Kenya", day=MAY),
        told(2, place="Nairobi", day=MAY),
        told(3, place="Mombasa", is_weak=True),
    ]
    assert trips(*sheets) == [("a1", "a2"), ("a3",)]
    assert trips(sheets[1], sheets[2]) == [("a2",)]


def with_town(n, town, *, day):
    """Tell of a trip to Kenya by an article that names a town there."""
    text = f"Jane Roe will travel to Kenya on Friday. She will speak in {town}."
    article = make_article(text, f"a{n}")
    visit = visit_in(article, visitor="Jane Roe", place="Kenya", when="Friday", day=day)
    at = text.index(town)
    return sheet_of(article, [replace(visit, place_at=Span(at, at + len(town)))])


def test_a_country_with_another_town_is_another_stop():
    nairobi, mombasa = (
        with_town(1, "Nairobi", day=MAY),
        with_town(2, "Mombasa", day=MAY),
    )
    assert trips(nairobi, mombasa) == [("a1",), ("a2",)]
    assert trips(nairobi, told(3, place="Nairobi", day=MAY)) == [("a1", "a3")]
    assert trips(mombasa, told(3, place="Kenya", day=MAY)) == [("a2", "a3")]


def test_a_return_is_another_trip_than_the_one_of_days_before():
    first = told(1, day=date(2031, 5, 2), status=VisitStatus.HAPPENED)
    back = told(2, day=date(2031, 5, 7), is_return=True)
    late = told(3, day=date(2031, 5, 8))
    assert trips(first, back) == [("a1",), ("a2",)]
    assert trips(first, back, late) == [("a1",), ("a2", "a3")]
    assert trips(first, told(2, day=date(2031, 5, 2), is_return=True)) == [("a1", "a2")]


def test_a_return_to_come_without_a_day_is_none_of_the_trip_made():
    first = told(1, day=date(2031, 5, 2), status=VisitStatus.HAPPENED)
    back = told(2, published=date(2031, 5, 3), is_return=True)
    assert trips(first, back) == [("a1",), ("a2",)]


def test_a_stop_of_a_tour_is_of_no_tour_of_another_month():
    stop, made = told(1, place="Mombasa"), told(2, place="Mombasa", day=SEPTEMBER)
    tour = told(1, place="Kenya", day=MAY)
    both = replace(stop, visits=(*tour.visits, *stop.visits))
    assert trips(stop, made) == [("a1", "a2")]
    assert ("a2",) in trips(both, made)


def test_a_trip_made_after_all_is_the_one_put_off_months_before():
    off = told(1, day=MAY, status=VisitStatus.POSTPONED)
    made = told(2, day=SEPTEMBER, status=VisitStatus.HAPPENED, is_made_after_all=True)
    assert trips(off, made) == [("a1", "a2")]
    assert len(trips(told(1, day=MAY), made)) == 2
    assert len(trips(off, told(2, day=SEPTEMBER, status=VisitStatus.HAPPENED))) == 2
