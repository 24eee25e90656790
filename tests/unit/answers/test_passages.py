"""Questions that no one sentence answers, and sentences in a row that do."""

import pytest

from bot.answers import answer
from bot.dialogue import Outcome, QuoteQuery
from bot.extract import extract
from bot.store import build_store
from tests.factories import make_article

ONE_PARAGRAPH = make_article(
    "The growers' union met in Lenn on Friday. Its secretary was cheered. It wants "
    "nine crowns a hen.\n\nA ferry sank off Oriel.",
    "herald",
)
TWO_PARAGRAPHS = make_article(
    "The dockers' guild filed a suit over the tram.\n\nIt asks the court for a stay."
    "\n\nRain is forecast.\n\nThe mayor of Lenn resigned.",
    "gazette",
)
ARTICLES = (ONE_PARAGRAPH, TWO_PARAGRAPHS)
STORE = build_store(ARTICLES, [fact for a in ARTICLES for fact in extract(a)])


def asked(words):
    return answer(QuoteQuery(words=words), STORE)


def shown(words):
    return [finding.text for finding in asked(words).findings]


def test_sentences_of_a_paragraph_answer_together():
    assert shown("secretary hen") == [
        "Its secretary was cheered.",
        "It wants nine crowns a hen.",
    ]
    assert asked("secretary hen").notes == (
        "no one sentence tells all of it: these stand together",
    )


def test_every_sentence_of_a_passage_is_shown_that_stands_between():
    assert len(shown("growers crowns")) == 3


def test_a_sentence_that_tells_all_is_shown_alone():
    assert shown("crowns hen") == ["It wants nine crowns a hen."]


def test_sentences_of_two_paragraphs_answer_what_asks_for_much():
    assert shown("guild suit court stay") == [
        "The dockers' guild filed a suit over the tram.",
        "It asks the court for a stay.",
    ]


@pytest.mark.parametrize(
    "words", ["guild court", "secretary ferry", "tram mayor", "guild suit resigned"]
)
def test_what_stands_further_apart_is_no_answer(words):
    assert asked(words).outcome is Outcome.NONE


SAID = make_article(
    "Mayor Ada Karr was asked about the flood fund.\n\n"
    "“We have read it, and it is thin,” Karr said.\n\n"
    "Karr dismissed claims of bribery. “The dam will hold,” she said.",
    "post",
)
HELD = build_store((SAID,), extract(SAID))


def of_karr(about):
    return answer(QuoteQuery(speaker="Karr", about=about), HELD)


def test_words_said_of_it_answer_behind_the_sentence_that_names_it():
    assert [finding.text for finding in of_karr("fund").findings] == [
        "Mayor Ada Karr was asked about the flood fund.",
        "We have read it, and it is thin,",
    ]


def test_words_said_beside_a_subject_are_near_and_no_answer():
    found = of_karr("bribery")
    assert found.outcome is Outcome.NONE
    assert "The dam will hold," in [finding.text for finding in found.nearest]


def test_a_word_of_the_headline_need_not_stand_in_the_sentence():
    held = make_article(
        "Hualca shares slide\n\nThe fund Alder, which owns a part, has not sold.\n\n"
        "A ferry sank.",
        "wire",
        headline="Hualca shares slide",
    )
    store = build_store((held,), extract(held))
    found = answer(QuoteQuery(words="Alder sold shares"), store)
    assert found.notes == ("part of it stands in the headline above",)
    assert answer(QuoteQuery(words="ferry sold shares"), store).outcome is Outcome.NONE


def test_a_not_belongs_to_its_own_sentence():
    held = make_article(
        "Asked if she would resign, Karr laughed. “Not today,” she said."
    )
    store = build_store((held,), extract(held))
    assert answer(QuoteQuery(words="not resigned"), store).outcome is Outcome.NONE
    assert answer(QuoteQuery(words="Karr today"), store).outcome is Outcome.FOUND
