"""Whether two printed amounts can both be right."""

import pytest

from bot.extract.figures.amounts import find_figures
from bot.resolve.claims.amounts import amount_of, can_both_be_right, dimension_of
from tests.factories import make_article


def amount_in(printed):
    """Read the one amount, or range, of a sentence."""
    article = make_article(f"It was {printed}.")
    first, *upper = find_figures(article)
    return amount_of(first, article.text, upper[0].value if upper else None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("£70m", "£70 million"),
        ("nearly $2bn", "$1.9bn"),
        ("more than 10 people", "12 people"),
        ("at least 12 people", "41 people"),
        ("up to 30 people", "24 people"),
        ("some 200 people", "212 people"),
        ("£70m", "£69.8m"),
        ("£4m", "£4.2m"),
        ("12 per cent", "11.6%"),
        ("1,900 people", "1,874 people"),
        ("10-12%", "11%"),
        ("between £3m and £5m", "£4.4m"),
        ("five miles", "eight km"),
        ("three tonnes", "3,000 kg"),
    ],
)
def test_hedged_rounded_and_converted_amounts_agree(one, other):
    assert can_both_be_right(amount_in(one), amount_in(other))
    assert can_both_be_right(amount_in(other), amount_in(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("£70m", "£66m"),
        ("$1.2bn", "$1.3bn"),
        ("nearly $2bn", "$2.4bn"),
        ("more than 10 people", "nine people"),
        ("up to 30 people", "34 people"),
        ("40 people", "41 people"),
        ("nine people", "10 people"),
        ("60,000 people", "61,000 people"),
        ("about 6,000 people", "about 6,500 people"),
        ("10-12%", "13%"),
        ("five miles", "12 km"),
    ],
)
def test_other_amounts_cannot_both_be_right(one, other):
    assert not can_both_be_right(amount_in(one), amount_in(other))
    assert not can_both_be_right(amount_in(other), amount_in(one))


def test_units_of_one_dimension_are_compared_and_money_is_not_converted():
    assert dimension_of("miles") == dimension_of("km")
    assert dimension_of("%") != dimension_of("GBP")
    assert dimension_of("USD") != dimension_of("EUR")
