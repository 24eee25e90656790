import pytest

from bot.answers import answer
from bot.answers.grounds import _rule
from bot.dialogue import QuoteQuery
from bot.extract import RULES, extract
from tests.factories import make_article, make_store

ARTICLE = make_article(
    '"We will mend the quay," said Jane Roe, the mayor. "It is overdue."\n\n'
    'Tom Hale was less kind. He said: "Nobody asked the fishermen."',
    "gazette",
)
STORE = make_store(ARTICLE, facts=tuple(extract(ARTICLE)))


def notes(words):
    (finding,) = answer(QuoteQuery(words=words), STORE).findings
    return finding.notes


@pytest.mark.parametrize(
    ("words", "grounds"),
    [
        (
            "mend quay",
            "attributed by the words right behind it: “said Jane Roe”",
        ),
        (
            "overdue",
            "attributed by the speaker just before in the paragraph: “said Jane Roe”",
        ),
        ("fishermen", "attributed by the words right before it: “He said”"),
    ],
)
def test_one_quotation_tells_why_it_is_its_speakers(words, grounds):
    assert notes(words) == (grounds,)


def test_a_list_of_quotations_is_not_told_why():
    found = answer(QuoteQuery(speaker="Jane Roe"), STORE)
    assert [finding.notes for finding in found.findings] == [(), ()]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_where_its_evidence_stands(rule):
    assert _rule(rule)
