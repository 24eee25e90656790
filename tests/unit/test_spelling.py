import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.spelling import spelt

ONE_WORD = """
defence defense; offences offenses; licence license; colour color; neighbours neighbors;
favourite favorite; organise organize; organisation organization; analysed analyzed;
centre center; kilometres kilometers; theatre theater; travelled traveled;
counsellor counselor; fuelled fueled; programme program; catalogue catalog;
judgement judgment; grey gray; sceptical skeptical; ploughed plowed;
co-operation cooperation; cyber-security cybersecurity; towards toward; fulfil fulfill;
paediatrics pediatrics; behaviour behavior; realising realizing; labour labor;
harbour harbor; ageing aging
"""
TWO_WORDS = """
four for; tour tor; our or; advice advise; device devise; filled filed; prize prise;
polled poled; illegal legal; story storey; practical practicable; taller taler;
sense since; hour hoar; refilled refiled; 2025-26 202526; killing kiling
"""


def pairs(table):
    return [tuple(pair.split()) for pair in table.split(";")]


@pytest.mark.parametrize(("one", "other"), pairs(ONE_WORD))
def test_two_spellings_of_a_word_are_one_word(one, other):
    assert spelt(one) == spelt(other)


@pytest.mark.parametrize(("one", "other"), pairs(TWO_WORDS))
def test_words_that_look_alike_stay_two(one, other):
    assert spelt(one) != spelt(other)


@given(st.text(max_size=40))
def test_any_word_has_one_spelling(word):
    assert spelt(spelt(word)) == spelt(word)
