import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.spelling import hearings, is_heard_as

ONE_NAME = """
lavrenko lawrenko; karimov karimoff; karimov karimow; melensky melenskyy;
melensky melenskyj; mohammed muhammad; mohammed mohamed; qaddari gaddari;
khatib qatib; hussein husayn; hussein hussain; ahmed ahmad; khalid khaled;
kravchuk krawtschuk; shevchenko schewtschenko; zhukova joukova; sergei sergej;
yusuf youssef; yulia julia; natalia natalya; alexei aleksey; philip filip;
catherine katherine; clarke clark; sarah sara; vasconcelos vasconselos
"""
# As an English ear writes down what is said on the telephone.
HEARD = """
fowlenberg faulenberg; shtrowss strauss; hoydorf heudorf; moyzer meuser;
voycheck wojciek; yatsek jacek; chernik czernik; shidlo szydlo;
renoh renaud; bertoh bertault; mowroh moreau; shardonnay chardonnay;
lemaitre lemaiter; himenez jimenez; jordano giordano; cherutti cerutti;
neeve niamh; burnside byrnside; kowper kouper; brown braun; geerrero guerrero;
levasso levasseux; devero devereux; ohdua oduya; dolman dohlman; bremer brehmer
"""
TWO_NAMES = """
miller muller; barton burton; carter garter; brown brain; hansen johnson;
parker barker; plumb palmer; haldane holden; mali malta; farrow ferris;
hansen jansen; carter kartner; year iyer; roberts robson;
chase hays; iran iraq; weber becker; austria australia;
dahl darrel; lehman lesman; cohn colin; devereux devries; rahm rash
"""


def pairs(table):
    return [tuple(pair.split()) for pair in table.split(";")]


@pytest.mark.parametrize(("one", "other"), pairs(ONE_NAME))
def test_a_name_is_known_however_it_is_transliterated(one, other):
    assert is_heard_as(one, other)
    assert is_heard_as(other, one)


@pytest.mark.parametrize(("one", "other"), pairs(HEARD))
def test_a_name_is_known_as_it_is_heard(one, other):
    assert is_heard_as(one, other)


@pytest.mark.parametrize(("one", "other"), pairs(TWO_NAMES))
def test_names_that_sound_otherwise_stay_two(one, other):
    assert not is_heard_as(one, other)


@given(st.text(max_size=60))
def test_any_word_has_a_few_hearings_at_most(word):
    assert len(hearings(word)) <= 24
