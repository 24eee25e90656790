from datetime import date

from bot.model import ArticleId
from bot.resolve import independent_texts, join_trips, share_text
from tests.factories import make_article, quote_in, visit_in

A, B, C = (ArticleId(letter) for letter in "abc")
BODY = (
    "The council met on the hill above the town and talked until it was dark "
    "about the bridge that nobody had mended since the flood of that spring. "
)


def visit(n, *, visitor="Jane Roe", place="Sandwick", day=None):
    text = f"{visitor} will travel to {place} on Friday."
    article = make_article(text, f"a{n}")
    return visit_in(article, visitor=visitor, place=place, when="Friday", day=day)


def test_one_trip_told_twice_is_one_trip():
    assert len(join_trips([visit(1), visit(2)])) == 1


def test_a_country_and_its_city_are_one_destination():
    assert len(join_trips([visit(1, place="Kenya"), visit(2, place="Nairobi")])) == 1
    assert len(join_trips([visit(1, place="Nairobi"), visit(2, place="Mombasa")])) == 2


def test_other_visitors_places_and_times_are_other_trips():
    visits = [
        visit(1, day=date(2031, 5, 2)),
        visit(2, visitor="Tom Hale"),
        visit(3, place="Lower Aldham"),
        visit(4, day=date(2031, 9, 2)),
    ]
    assert len(join_trips(visits)) == 4


def test_articles_share_what_stands_in_both_word_for_word():
    own = "Afterwards everyone went home by the long way round the lake, singing."
    articles = [make_article(BODY, A), make_article(BODY + own, B)]
    shared = share_text(articles, {})
    assert shared[A][B] == 1.0
    assert 0 < shared[B][A] < 1


def test_a_quotation_that_both_print_makes_no_copy_of_either():
    said = "we shall build the bridge again and this time it will be built of stone"
    one = make_article(f'The mayor was clear: "{said}."', A)
    two = make_article(f'"{said}," the mayor told a cold and crowded hall.', B)
    spoken = {A: [quote_in(one, said)], B: [quote_in(two, said)]}
    assert share_text([one, two], spoken)[A] == {}


def test_near_copies_count_as_one_text():
    shared = {A: {B: 0.9}, B: {A: 0.9}, C: {A: 0.1}}
    assert independent_texts([A, B, C], shared) == 2
