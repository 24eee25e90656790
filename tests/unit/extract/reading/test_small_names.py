"""Names that are small words, names that a scraper broke, benches of several."""

import pytest

from bot.model import SpeakerKind
from tests.unit.extract.reading.test_styles_and_offices import last


@pytest.mark.parametrize(
    "name", ["Al From", "Ann Must", "Doris Day", "Lesley Down", "Edward Said"]
)
@pytest.mark.parametrize(
    "text",
    [
        "“We won it,” said {name}, who ran the shop.",
        "“We won it,” {name} said on Monday.",
        "{name}, who ran the shop, was glad. “We won it,” {surname} said.",
    ],
)
def test_a_small_word_behind_a_given_name_is_a_surname(text: str, name: str) -> None:
    text = text.format(name=name, surname=name.rsplit(maxsplit=1)[-1])
    assert last(text) == (name, SpeakerKind.PERSON)


@pytest.mark.parametrize(
    "text",
    [
        "“We won it,” said Al from the porch.",
        "“We won it,” said Al. From the porch came a cheer.",
        "“We won it,” Al said. Over the hill they cheered. Still, it rained.",
    ],
)
def test_a_small_word_is_no_surname_elsewhere(text: str) -> None:
    assert (last(text) or ("",))[0] == "Al"


@pytest.mark.parametrize(
    "name", ["TomÃ¡s PeÃ±ar", "JosÃ© Dorn", "Bj\ufffdrn Dorn", "Bj&ouml;rn Dorn"]
)
def test_letters_that_a_scraper_broke_stay_in_the_name(name: str) -> None:
    assert last(f"“It is late,” said {name}, a cook.") == (name, SpeakerKind.PERSON)


@pytest.mark.parametrize(
    "bench",
    [
        "A bench of Justices Ravi Dorn and Meera Rusk",
        "A panel of Judges Bo Dorn and Ann Rusk",
    ],
)
def test_a_bench_speaks_as_a_whole(bench: str) -> None:
    assert last(f"{bench} called it “far too long”.") in (
        (bench, SpeakerKind.UNRESOLVED),
        None,
    )
    assert last(f"{bench} said it was “far too long”.") == (
        bench,
        SpeakerKind.UNRESOLVED,
    )


@pytest.mark.parametrize(
    "name",
    [
        *("Amity International Nigeria", "Rights Watch Kenya", "Age Care UK"),
        *("Department for Rural Affairs", "Council on Foreign Herds", "WWF Malaysia"),
        *("Ministry of Food and Agriculture", "Committee of the Blue Star"),
    ],
)
@pytest.mark.parametrize("text", ["{} said it was “very late”.", "“Late,” said {}."])
def test_a_bodys_name_is_kept_whole(text: str, name: str) -> None:
    assert last(text.format(name)) == (name, SpeakerKind.ORGANISATION)


@pytest.mark.parametrize("name", ["Michael Jordan", "Chad Israel", "Dana Holland"])
def test_a_person_may_be_called_as_a_country(name: str) -> None:
    assert last(f"“Late,” said {name}.") == (name, SpeakerKind.PERSON)


def test_the_code_of_a_share_is_no_part_of_the_name() -> None:
    text = "Rival DORN Instruments DRNI.AS said it had “no update”."
    assert last(text) == ("DORN Instruments", SpeakerKind.ORGANISATION)


@pytest.mark.parametrize("word", ["Substitute", "Fisherman", "Mum", "Grocer"])
def test_what_somebody_is_at_a_sentences_head_is_no_name(word: str) -> None:
    text = f"{word} Peter Dorn waved. “It is late,” Dorn said."
    assert last(text) == ("Peter Dorn", SpeakerKind.PERSON)


@pytest.mark.parametrize("whence", ["Upton-based", "Utopian-born"])
def test_where_somebody_is_from_is_no_name(whence: str) -> None:
    text = f"“It is late,” said {whence} Peter Dorn."
    assert last(text) == ("Peter Dorn", SpeakerKind.PERSON)


@pytest.mark.parametrize("letters", ["MP", "TD", "MSP", "KC", "PhD"])
@pytest.mark.parametrize("text", ["“Late,” said {}.", "“Late,” {} said."])
def test_letters_after_a_name_are_no_part_of_it(text: str, letters: str) -> None:
    text = text.format(f"Peter Dorn {letters}")
    assert last(text) == ("Peter Dorn", SpeakerKind.PERSON)


def test_a_surname_may_begin_with_a_number() -> None:
    text = "Loretta Two Rivers waved. “It is late,” Two Rivers said."
    assert last(text) == ("Loretta Two Rivers", SpeakerKind.PERSON)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("María José García Prieto", "García"),
        ("Ana Lucía Robles Vega", "Robles"),
        ("Peter Njoroge Wambui", "Njoroge"),
    ],
)
def test_the_first_of_two_surnames_means_its_only_bearer(full: str, short: str) -> None:
    text = f"{full} came to Upton. “It is late,” {short} said."
    assert last(text) == (full, SpeakerKind.PERSON)


@pytest.mark.parametrize(
    "pair",
    [
        "Ada Dorn and Cleo Rusk run",
        "Both Sarah Dorn and Helen Rusk run",
        "Neither Sarah Dorn nor Helen Rusk runs",
        "Sarah Dorn, Helen Rusk and Bo Fell run",
    ],
)
def test_she_is_neither_of_two_women_joined(pair: str) -> None:
    text = f"{pair} the ferry. “It is late,” she said."
    assert last(text) == ("she", SpeakerKind.UNRESOLVED)


def test_she_is_the_woman_of_a_couple() -> None:
    text = "Sarah Dorn and Peter Rusk run the ferry. “It is late,” she said."
    assert last(text) == ("Sarah Dorn", SpeakerKind.PERSON)
