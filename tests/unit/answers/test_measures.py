"""A question for a quantity is answered by that quantity, or not at all."""

import pytest

from bot.answers import answer
from bot.answers.measures import kept_to_measure
from bot.dialogue import Outcome, QuoteQuery
from tests.factories import figure_in, make_article, make_store

SENTENCES = (
    ("The pier at Lenn is 400 metres long.", "400 metres", "400", "metres"),
    ("The pier was painted three weeks ago.", "three weeks", "3", "weeks"),
    ("Crossing the pier on foot took ten minutes.", "ten minutes", "10", "minutes"),
    ("The pier weighs 90 tonnes.", "90 tonnes", "90", "tonnes"),
    ("Everybody in Lenn loves the pier.", "", "", ""),
    ("The pier has a three-year lease.", "three-year", "3", "years"),
)
ARTICLES = [make_article(s[0], f"lenn-{n}") for n, s in enumerate(SENTENCES)]
STORE = make_store(
    *ARTICLES,
    facts=tuple(
        figure_in(article, printed, value=value, unit=unit)
        for article, (_, printed, value, unit) in zip(ARTICLES, SENTENCES, strict=True)
        if printed
    ),
)
FOUND = answer(QuoteQuery(about="pier"), STORE)


@pytest.mark.parametrize(
    ("turn", "kept"),
    [
        ("how long is the pier?", {"lenn-0", "lenn-2", "lenn-5"}),
        ("How tall is the pier", {"lenn-0"}),
        ("how heavy is the pier", {"lenn-3"}),
        ("how many love the pier", {f"lenn-{n}" for n in range(6)}),
        ("tell me about the pier", {f"lenn-{n}" for n in range(6)}),
    ],
)
def test_only_what_holds_the_quantity_answers(turn, kept):
    found = kept_to_measure(FOUND, turn, STORE)
    assert {finding.evidence[0].source.id for finding in found.findings} == kept


def test_where_nothing_holds_it_the_question_is_not_answered():
    found = kept_to_measure(FOUND, "how fast is the pier", STORE)
    assert (found.outcome, found.missing) == (Outcome.NONE, ("how fast",))
    assert found.nearest
    assert not found.findings
