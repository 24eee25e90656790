"""What articles tell in other words, or of what the sentence before names."""

import pytest

from bot.answers import answer
from bot.answers.paraphrases import is_told_as, paraphrases
from bot.dialogue import Outcome, QuoteQuery, VisitQuery
from bot.extract import extract
from bot.model import Aspect
from bot.search import without_idle
from bot.store import build_store
from tests.factories import make_article

TEXTS = {
    "auk": "Tern Line's profit doubled. It paid a dividend of 14p a share.\n\n"
    "Gull Ferries lost money. Its boss, Ada Roe, resigned.",
    "gull": "The storm killed nine children in Lenn. Lenn's schools would open again "
    "on Monday. The regatta was put off until May, the mayor said.",
    "crow": "Bo Hale, the energy minister, met his counterpart, Nia Lund, in Ostby on "
    "Monday.\n\nThe two ministers signed an agreement on herring.",
    "wren": "The works opened its doors again to nobody. "
    "The European Union has pledged €4 million. "
    "The European Union promised €3 million.",
}
ARTICLES = [make_article(text, name) for name, text in TEXTS.items()]
STORE = build_store(ARTICLES, [fact for a in ARTICLES for fact in extract(a)])


def asked(words):
    return answer(QuoteQuery(words=words), STORE)


def texts(found):
    return [finding.text for finding in found.findings]


def test_a_sentence_is_told_of_what_the_one_before_names():
    found = asked("Tern dividend")
    assert texts(found) == [
        "It paid a dividend of 14p a share.",
        "Tern Line's profit doubled.",
    ]
    assert found.findings[0].label


@pytest.mark.parametrize("words", ["Gull dividend", "Lenn dividend", "Roe regatta"])
def test_a_sentence_is_not_told_of_what_stands_elsewhere(words):
    assert asked(words).outcome is Outcome.NONE


@pytest.mark.parametrize(
    ("words", "told", "note"),
    [
        ("schools reopen", "Lenn's schools would open again on Monday.", "open again"),
        ("kids died Lenn", "The storm killed nine children in Lenn.", "killed"),
        ("regatta delayed", "The regatta was put off until May, the mayor said.",
         "put off"),
    ],
)  # fmt: skip
def test_words_told_otherwise_are_found_and_said(words, told, note):
    found = asked(words)
    assert texts(found) == [told]
    assert any(f"read as “{note}”" in one for one in found.notes)


def test_each_way_of_telling_it_is_shown():
    assert len(texts(asked("EU giving"))) == 2


@pytest.mark.parametrize("words", ["schools burnt", "mayor reopen", "regatta kids"])
def test_other_words_are_no_licence(words):
    assert asked(words).outcome is Outcome.NONE


@pytest.mark.parametrize("word", ["signed", "agreed"])
def test_what_was_agreed_may_stand_below_the_visit(word):
    query = VisitQuery(place="Ostby", words=word, aspects=(Aspect.ANNOUNCEMENTS,))
    told = "The two ministers signed an agreement on herring."
    assert texts(answer(query, STORE)) == [told]


def test_who_leaves_may_be_told_as_an_office_given_up():
    assert texts(asked("leaving")) == ["Its boss, Ada Roe, resigned."]


def test_money_of_a_visit_is_not_told_by_money_of_no_visit():
    giving = VisitQuery(words="gave", aspects=(Aspect.MONEY,))
    assert answer(giving, STORE).outcome is Outcome.NONE


def test_a_phrase_is_told_in_order_and_close_by():
    assert is_told_as("put off", "They put it off.")
    assert not is_told_as("put off", "They put to sea, and the deal is off.")
    assert not is_told_as("put off", "Off they put.")


def test_what_rounds_a_question_off_is_left_out():
    assert without_idle(["vaccinated", "far"]) == ("vaccinated",)


def test_no_word_is_told_by_itself():
    assert "kill" not in set(paraphrases("killed"))
    assert "killed" not in set(paraphrases("kills"))
