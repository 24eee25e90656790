"""Names that are small words, names that a scraper broke, benches of several."""

import pytest

from bot.model import SpeakerKind
from tests.unit.extract.test_styles_and_offices import last


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
