"""Amounts in sentences: their words, value and unit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.figures.amounts import find_figures
from bot.model import Hedge
from tests.factories import make_article


def figures_in(text):
    return [
        (figure.span.of(text), str(figure.value), figure.unit)
        for figure in find_figures(make_article(text))
    ]


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("£70 million", "70000000", "GBP"),
        ("$1.2bn", "1200000000", "USD"),
        ("€3m", "3000000", "EUR"),
        ("Rs 500 crore", "5000000000", "INR"),
        ("Rs. 2,000", "2000", "INR"),
        ("1,00,000 rupees", "100000", "INR"),
        ("US$5 million", "5000000", "USD"),
        ("A$2.50", "2.5", "AUD"),
        ("USD 5 million", "5000000", "USD"),
        ("40 million dollars", "40000000", "USD"),
        ("half a million euros", "500000", "EUR"),
        ("10 million Swiss francs", "10000000", "CHF"),
        ("200 million pounds", "200000000", "GBP"),
        ("5 million won", "5000000", "KRW"),
        ("$105 a barrel", "105", "USD per barrel"),
        ("£3bn-a-year", "3000000000", "GBP per year"),
    ],
)
def test_reads_money(printed, value, unit):
    assert figures_in(f"The ferry cost {printed}, she said.") == [
        (printed, value, unit)
    ]


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("70%", "70", "%"),
        ("12.5 per cent", "12.5", "%"),
        ("seven percent", "7", "%"),
        ("3 percentage points", "3", "percentage points"),
        ("three million barrels", "3000000", "barrels"),
        ("12 people", "12", "people"),
        ("2,000 protesters", "2000", "protesters"),
        ("twenty-five senior officials", "25", "officials"),
        ("one hundred and twenty ships", "120", "ships"),
        ("a hundred and fifty families", "150", "families"),
        ("a thousand and one lamps", "1001", "lamps"),
        ("a quarter of a million tonnes", "250000", "tonnes"),
        ("three quarters of a million voters", "750000", "voters"),
        ("two-and-a-half million voters", "2500000", "voters"),
        ("a dozen ships", "12", "ships"),
        ("70m people", "70000000", "people"),
        ("4.2 million Islanders", "4200000", "Islanders"),
        ("500,000 barrels per day", "500000", "barrels per day"),
        ("1,200 km", "1200", "km"),
        ("3.5 tonnes", "3.5", "tonnes"),
        ("100 mph", "100", "mph"),
        ("35 degrees Celsius", "35", "°C"),
        ("12°C", "12", "°C"),
        ("three-day", "3", "days"),
        ("13 months", "13", "months"),
        ("46-year-old", "46", "years old"),
        ("two million three hundred thousand people", "2300000", "people"),
        ("70m euros", "70000000", "EUR"),
        ("150 pounds", "150", "pounds"),
        ("36 fishermen", "36", "fishermen"),
        ("two policewomen", "2", "policewomen"),
    ],
)
def test_reads_shares_counts_and_measures(printed, value, unit):
    assert figures_in(f"It was a matter of {printed} visit.") == [
        (printed, value, unit)
    ]


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [("Ines Caldera, 46, left.", "46"), ("She died aged 91.", "91")],
)
def test_reads_ages(sentence, printed):
    assert figures_in(sentence) == [(printed, printed, "years old")]


@pytest.mark.parametrize(
    ("printed", "values", "unit"),
    [
        ("10 to 12 per cent", ["10", "12"], "%"),
        ("10-12%", ["10", "12"], "%"),
        ("two to three million people", ["2000000", "3000000"], "people"),
        ("£3m and £5m", ["3000000", "5000000"], "GBP"),
        ("£3m-£5m", ["3000000", "5000000"], "GBP"),
    ],
)
def test_a_range_is_two_figures_in_the_same_words(printed, values, unit):
    found = figures_in(f"It costs between {printed} now.")
    assert found == [(printed, value, unit) for value in values]


@pytest.mark.parametrize(
    "sentence",
    [
        "She left in 2022 after the 2016 elections and the 1990s.",
        "On March 31 people left.",
        "Article 19 rights, No. 10 officials, Boeing 737 jets and Chapter 11 filings.",
        "The G7 nations met at COP26 on the 2030 Roadmap with F-16 jets.",
        "The Group of Seven nations met.",
        "Call 020 7946 0018 or 555-1234 at 10:15 or 10 am.",
        "They won 3-2 in the 12th game.",
        "The two countries and our three nations met; both sides agreed.",
        "Dozens of ships and several hundred people left.",
        "It was two weeks ago, or three days later.",
        "One man left.",
        "They ran 100m in the rain.",
        "It was one two three.",
        "It measured 5 c and one pc.",
        "It holds 3 specimen.",
        "Version 1.2.3 crashes, as 2022-03-31 shows.",
    ],
)
def test_what_names_dates_or_orders_is_no_figure(sentence):
    assert figures_in(sentence) == []


def test_each_figure_holds_its_sentence():
    text = "It rained. The ferry cost £3m. It sank."
    figure = next(iter(find_figures(make_article(text))))
    assert figure.sentence.of(text) == "The ferry cost £3m."


def test_headlines_hold_no_figures():
    text = "Ferry costs £3m\nThe ferry sank."
    article = make_article(text, headline="Ferry costs £3m")
    assert list(find_figures(article)) == []


WORDS = st.sampled_from(
    "£ $ 70 1,000 million bn % per cent a half two-and-a-half three people Rs. - to "
    "and between 46 -year-old aged days ago km/h 12.5 . , nine hundred".split()
)


@given(st.lists(WORDS | st.text(max_size=8), max_size=40).map(" ".join))
def test_any_text_gives_figures_that_slice(text):
    article = make_article(text)
    figures = list(find_figures(article))
    assert figures == list(find_figures(article))
    for figure in figures:
        assert any(p.holds(figure.span) for p in article.paragraphs)
        assert figure.sentence.holds(figure.span)
        assert figure.value >= Decimal(0)
        assert "E" not in str(figure.value)


@pytest.mark.parametrize(
    "sentence",
    [
        "Fares rose from $3 million in 2014 to $5 million in 2015.",
        "Fares rose from 3 million dollars in 2014 to 5 million dollars.",
    ],
)
def test_a_year_before_an_amount_is_no_end_of_a_range(sentence):
    assert [(value, unit) for _, value, unit in figures_in(sentence)] == [
        ("3000000", "USD"),
        ("5000000", "USD"),
    ]


def test_round_thousands_can_open_a_range():
    found = figures_in("The ferry takes 2000 to 3000 people a day.")
    assert [value for _, value, _ in found] == ["2000", "3000"]


@pytest.mark.parametrize(
    ("sentence", "printed", "unit"),
    [
        ("It hurt five police officers.", "five police officers", "officers"),
        (
            "It hurt five Dallas police officers.",
            "five Dallas police officers",
            "officers",
        ),
        ("It met nine Honduras ministers.", "nine Honduras ministers", "ministers"),
        ("It drew 40 police to the quay.", "40 police", "police"),
    ],
)
def test_the_last_of_joined_nouns_is_counted_not_a_place(sentence, printed, unit):
    assert [(text, name) for text, _, name in figures_in(sentence)] == [(printed, unit)]


@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        ("Nearly 40 people left.", Hedge.NEARLY),
        ("It cost just under £40m.", Hedge.NEARLY),
        ("It cost up to £40m.", Hedge.AT_MOST),
        ("Fewer than 40 people left.", Hedge.AT_MOST),
        ("More than 40 people left.", Hedge.AT_LEAST),
        ("It drew at least 40 people.", Hedge.AT_LEAST),
        ("It drew 40 people or more.", Hedge.AT_LEAST),
        ("It cost an estimated £40m.", Hedge.ABOUT),
        ("Some 40 people left.", Hedge.ABOUT),
        ("It drew 40 people or so.", Hedge.ABOUT),
        ("It drew 40 people.", Hedge.EXACTLY),
        ("She is fond of some. 40 people left.", Hedge.EXACTLY),
    ],
)
def test_the_words_beside_an_amount_tell_how_exactly_it_is_meant(sentence, hedge):
    assert [f.hedge for f in find_figures(make_article(sentence))] == [hedge]


@pytest.mark.parametrize(
    ("sentence", "printed", "unit", "counted"),
    [
        ("Two died and 41 were injured.", "41", "people", "were injured"),
        ("Nine people died and 30 others hurt.", "30", "people", "others hurt"),
        ("The death toll rose to 14 by noon.", "14", "deaths", "death toll"),
        (
            "The number of people killed in the flood rose to 14.",
            "14",
            "people",
            "people",
        ),
        ("It drew a crowd of about 3,000 to the quay.", "3,000", "people", "crowd"),
        (
            "A 14-member delegation left.",
            "14-member",
            "members",
            "member delegation",
        ),
        ("The dead include 12 crew members.", "12 crew members", "members", None),
        ("It cut off 19 villages.", "19 villages", "villages", "villages"),
    ],
)
def test_a_bare_number_counts_what_is_told_of_it(sentence, printed, unit, counted):
    article = make_article(sentence)
    figure = list(find_figures(article))[-1]
    assert (figure.span.of(sentence), figure.unit) == (printed, unit)
    assert figure.counted is not None
    assert figure.counted.of(sentence) == (counted or "crew members")


def test_an_age_counts_nobody():
    assert figures_in("A man of 71 was missing.") == []


def test_a_sum_of_an_earlier_year_is_no_yearly_sum():
    assert figures_in("The loss was £31m a year earlier.") == [
        ("£31m", "31000000", "GBP")
    ]
    assert figures_in("It loses £2m every week.") == [
        ("£2m every week", "2000000", "GBP per week")
    ]


@pytest.mark.parametrize(
    ("sentence", "printed", "value", "unit"),
    [
        ("It cost KSh3.6 billion to build.", "KSh3.6 billion", "3600000000", "KES"),
        ("R50 million was promised.", "R50 million", "50000000", "ZAR"),
        ("The fine was N30bn.", "N30bn", "30000000000", "NGN"),
        ("A fine of ₦5 billion.", "₦5 billion", "5000000000", "NGN"),
        ("He gave Rs 3 lakh.", "Rs 3 lakh", "300000", "INR"),
        ("It costs 50p a litre.", "50p a litre", "50", "pence per litre"),
        ("Two-thirds of the town is dark.", "Two-thirds", "66.7", "%"),
        ("A quarter of the crews left.", "A quarter", "25", "%"),
        (
            "It fell to minus 30 degrees Celsius.",
            "minus 30 degrees Celsius",
            "-30",
            "°C",
        ),
        ("Some three in four stayed.", "three in four", "75", "%"),
        ("Nine out of ten came.", "Nine out of ten", "90", "%"),
        ("Six in 10 voters agreed.", "Six in 10", "60", "%"),
        ("It burned for six hours before crews came.", "six hours", "6", "hours"),
        ("The yard paid kr 250,000.", "kr 250,000", "250000", "kr"),
        ("The yard paid 5m kr.", "5m kr", "5000000", "kr"),
        ("It cost DKr 3m.", "DKr 3m", "3000000", "DKK"),
        ("It cost Rs 1.2 lakh crore.", "Rs 1.2 lakh crore", "1200000000000", "INR"),
        ("Two lakh crore rupees.", "Two lakh crore rupees", "2000000000000", "INR"),
        ("It was minus 3 degrees.", "minus 3 degrees", "-3", "degrees"),
        ("It sank by half a per cent.", "half a per cent", "0.5", "%"),
        ("It rose a quarter of a percent.", "a quarter of a percent", "0.25", "%"),
        (
            "It rose by three quarters of a percentage point.",
            "three quarters of a percentage point",
            "0.75",
            "percentage points",
        ),
        ("Half of all tellers left.", "Half", "50", "%"),
        ("It will shut 34 of its 210 shops.", "34", "34", "shops"),
        ("Ten of the burned shops reopened.", "Ten", "10", "shops"),
        ("He sold more than half of his vines.", "half", "50", "%"),
    ],
)
def test_reads_sums_of_more_countries_and_shares_in_words(
    sentence, printed, value, unit
):
    assert figures_in(sentence)[0] == (printed, value, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "The N1 and the R50 are shut.",
        "The third of May came.",
        "The first quarter was bad.",
        "It rang a quarter of an hour late, a third of a mile on.",
        "A quarter of a century went by.",
        "It rained two in three days.",
        "He went home one in the morning.",
        "They came three days before the vote.",
        "It rained in the second half of the match.",
        "He slept half of the night.",
        "The other half of the vines is dry.",
    ],
)
def test_roads_ordinals_and_quarters_are_no_sums_or_shares(sentence):
    assert figures_in(sentence) == []


def test_the_ends_of_a_range_bound_it():
    article = make_article("Between 40 and 60 people came.")
    hedges = [figure.hedge.value for figure in find_figures(article)]

    assert hedges == ["at least", "at most"]
