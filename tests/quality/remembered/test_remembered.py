"""A line half remembered is answered by the line it is of; what nobody said is not."""

from pathlib import Path

import pytest

from bot.answers import answer
from bot.corpus import parse_article
from bot.dialogue import QuoteQuery
from bot.extract import extract
from bot.store import build_store
from bot.text import fold

HERE = Path(__file__).parent
LEAST_RIGHT = 28  # of 30; the others are shown as nearest
MOST_FALSE = 1  # of 24: at most one in twenty


@pytest.fixture(scope="module")
def told():
    """Give, of each line, what is printed and the first cutting of its answer."""
    files = sorted((HERE / "articles").glob("*.txt"))
    articles = [parse_article(file.stem, file.read_text("utf-8")) for file in files]
    store = build_store(articles, [f for one in articles for f in extract(one)])
    pairs = [
        line.split(">")
        for line in (HERE / "lines.txt").read_text("utf-8").splitlines()
        if ">" in line and not line.startswith("#")
    ]
    found = []
    for asked, printed in pairs:
        findings = answer(QuoteQuery(words=asked.strip()), store).findings
        found.append((printed.strip(), findings[0].text if findings else ""))
    return found


def test_lines_half_remembered_are_answered_and_never_by_another(told):
    answered = [(printed, first) for printed, first in told if printed and first]
    assert [one for one in answered if fold(one[0]) not in fold(one[1])] == []
    assert len(answered) >= LEAST_RIGHT


def test_lines_that_nobody_said_are_not_answered(told):
    assert (
        len([first for printed, first in told if not printed and first]) <= MOST_FALSE
    )
