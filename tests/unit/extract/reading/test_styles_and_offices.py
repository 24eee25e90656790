"""Courtesies, offices in short and forms of address, as speakers bear them."""

import pytest

from bot.corpus import parse_article
from bot.extract.speech.quotes import find_quotes
from bot.model import SpeakerKind
from tests.unit.extract.speech.speech import given


def speakers(text: str) -> list[tuple[str, SpeakerKind] | None]:
    quotes = find_quotes(parse_article("a", text))
    return [
        (quote.attribution.speaker.name, quote.attribution.speaker.kind)
        if quote.attribution
        else None
        for quote in quotes
        if quote.kind != "indirect"
    ]


def last(text: str) -> tuple[str, SpeakerKind] | None:
    return speakers(text)[-1]


@pytest.mark.parametrize(
    "style",
    [
        *("Taoiseach", "Tánaiste", "Comrade", "Malam", "Mallam", "Alhaja", "Otunba"),
        *("Engr.", "Barr.", "Arc.", "Pandit", "Swami", "Shri", "Maulana", "Mufti"),
        *("Rav", "Dom", "Doña", "Sra.", "Frau", "Herr", "Mme", "Signora", "Datin"),
        *("Ustaz", "Tan Sri", "Datuk Seri", "Dato’", "Hajiya", "Oba", "Begum"),
    ],
)
def test_a_style_of_courtesy_is_no_part_of_the_name(style: str) -> None:
    text = f"The hall was full. “It is late,” said {style} Ravila Dorn on Monday."
    assert last(text) == ("Ravila Dorn", SpeakerKind.PERSON)


def test_a_style_goes_before_a_surname_too_once_the_full_name_has_stood() -> None:
    text = "Pandit Ravi Dorn came to Upton on Monday. “It is late,” Pandit Dorn said."
    assert last(text) == ("Ravi Dorn", SpeakerKind.PERSON)


@pytest.mark.parametrize("name", ["Mehra Mufti", "Don Guardel", "Tan Wei Dorn"])
def test_words_that_are_styles_elsewhere_stay_in_names(name: str) -> None:
    assert last(f"“It is late,” said {name}, a teacher.") == (name, SpeakerKind.PERSON)


def test_what_the_article_leaves_off_a_name_is_no_part_of_it() -> None:
    text = "The fans saw Fabled Peter Dorn go. Peter Dorn waved. “Bye,” Dorn said."
    assert last(text) == ("Peter Dorn", SpeakerKind.PERSON)


@pytest.mark.parametrize(
    ("printed", "short"),
    [
        ("Attorney General", "A-G"),
        ("Attorney General", "AG"),
        ("Prime Minister", "PM"),
        ("Chief Justice", "CJI"),
        ("Director-General", "DG"),
    ],
)
def test_letters_of_an_office_mean_the_one_who_holds_it(
    printed: str, short: str
) -> None:
    text = f"{printed} Tavi Rusk met Paul Dorn. “It is late,” the {short} said."
    assert last(text) == ("Tavi Rusk", SpeakerKind.PERSON)


def test_letters_of_an_office_mean_nobody_where_two_hold_it() -> None:
    text = (
        "Attorney General Tavi Rusk met Attorney General Paul Dorn. "
        "“It is late,” the AG said."
    )
    assert last(text) == ("the AG", SpeakerKind.UNRESOLVED)


@pytest.mark.parametrize(
    "subject", ["The A-G", "The DC", "The CEO", "The Speaker", "The accused"]
)
def test_he_never_skips_an_office_that_nobody_is_known_to_hold(subject: str) -> None:
    text = f"Paul Dorn said pay was late.\n\n{subject} denied it. “No,” he said."
    assert last(text) == ("he", SpeakerKind.UNRESOLVED)


@pytest.mark.parametrize("body", ["NATO", "The EU", "The BBC"])
def test_he_passes_over_bodies(body: str) -> None:
    text = f"Mayor Paul Dorn said pay was late. {body} denied it. “No,” he said."
    assert last(text) == ("Paul Dorn", SpeakerKind.PERSON)


@pytest.mark.parametrize(
    "address",
    ["His Honour", "Her Honor", "His Excellency", "Her Majesty", "His Royal Highness"],
)
def test_a_form_of_address_is_somebody_not_known_whom(address: str) -> None:
    name, kind = last(f"Paul Dorn rose. “We shall wait,” {address} said.") or ("", "")
    assert (name, kind) == (address, SpeakerKind.UNRESOLVED)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We shall wait,” King Arvel said.", "King Arvel"),
        ("Pope Arvel came. “We shall wait,” Arvel said.", "Pope Arvel"),
        ("Queen Maris waved. “We shall wait,” she said.", "Queen Maris"),
        ("“We shall wait,” said King Arvel II.", "King Arvel II"),
        ("Steve King came. “We shall wait,” King said.", "Steve King"),
        ("“We shall wait,” said Prince Arvel Dorn.", "Arvel Dorn"),
    ],
)
def test_a_royal_style_belongs_to_a_name_of_one_word(text: str, name: str) -> None:
    assert last(text) == (name, SpeakerKind.PERSON)


@pytest.mark.parametrize("given", ["Dean", "Earl", "Duke", "Judge", "Prince", "King"])
@pytest.mark.parametrize("before", ["Crown prosecutor", "Sen.", "Mr", "Coach"])
def test_a_given_name_may_be_a_title_elsewhere(before: str, given: str) -> None:
    text = f"{before} {given} Dornel said it was bad. “It is late,” he said."
    assert last(text) == (f"{given} Dornel", SpeakerKind.PERSON)


@pytest.mark.parametrize("before", ["Major", "Judge", "Bishop", "Vice Dean"])
def test_a_title_before_a_surname_stays_a_title(before: str) -> None:
    assert last(f"“It is late,” said {before} Dornel.") == (
        "Dornel",
        SpeakerKind.PERSON,
    )


@pytest.mark.parametrize(
    "title",
    [
        *("Coun.", "Ald.", "Clr", "Cllr", "Dep.", "Const.", "Insp.", "Supt.", "Nurse"),
        *("Sqn Ldr", "Flt Lt", "Honourable", "Rt Hon", "Sister", "Kgosi", "Matron"),
        *("Cde.", "Village Headwoman"),
    ],
)
def test_a_title_ends_no_sentence_and_is_no_part_of_the_name(title):
    text = f"“It is late,” said {title} Lena Marsh. “Go,” {title} Marsh said."
    assert given(text) == {"It is late,": "Lena Marsh", "Go,": "Lena Marsh"}
