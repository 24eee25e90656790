"""Every default extractor against the contract."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.extract import DEFAULT_EXTRACTORS, extract
from tests.contracts.extractor import HOSTILE, check_extractor, make_article, steps

PIECES = st.sampled_from(
    [
        *HOSTILE,
        "Ann Roe",
        "Dr. B. Ray-Oh",
        "she",
        "said",
        "told the court",
        "“We sail,”",
        '"We sail," ',
        "‘We sail’",
        "\n\n",
        " ",
        ".",
        ",",
        ":",
        "\r\n",
        "\u202e",
        "\x00",
        "Ünïcödé",
        "東京",
        "the minister",
    ]
)
NEWSLIKE = st.lists(PIECES, max_size=40).map(" ".join)
ANYTHING = st.one_of(st.text(max_size=300), NEWSLIKE)
extractors = pytest.mark.parametrize(
    "extractor", DEFAULT_EXTRACTORS, ids=lambda extractor: extractor.__name__
)


@extractors
@settings(max_examples=150, deadline=None)
@given(text=ANYTHING)
def test_an_extractor_keeps_the_contract_on_any_text(extractor, text):
    check_extractor(extractor, make_article(text))


@extractors
@pytest.mark.parametrize("piece", HOSTILE)
def test_an_extractors_cost_grows_with_the_length_alone(extractor, piece):
    """Four times the text is to cost about four times the calls, not sixteen."""
    small, large = (steps(extractor, piece * count) for count in (300, 1200))
    assert large <= 6 * small + 2000


@settings(max_examples=100, deadline=None)
@given(text=ANYTHING)
def test_facts_come_in_the_order_of_the_text(text):
    facts = extract(make_article(text))
    places = [
        fact.evidence[0] if hasattr(fact, "evidence") else fact.span for fact in facts
    ]
    assert places == sorted(places)
