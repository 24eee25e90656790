import pytest

from bot.answers.naming import meant
from bot.model import SpeakerKind
from bot.resolve import Names, Naming

PEOPLE = (
    "Viktor Lavrenko",
    "Mohammed Qasim",
    "Yusuf Al-Khatib",
    "Maeve Oduya-Clarke",
    "J. P. Haldane",
    "Jasper Fairweather-Lowe",
    "Ana Berger",
    "Ola Burger",
    "Przemyslaw Wojcik",
    "Annika van der Moor",
    "Lars Hansen",
    "Lena Jansen",
)
HELD = Names().plus(Naming(name, SpeakerKind.PERSON) for name in PEOPLE)


@pytest.mark.parametrize(
    ("asked", "whom"),
    [
        ("Lawrenko", "Viktor Lavrenko"),
        ("Muhammad Kassem", "Mohammed Qasim"),
        ("qatib", "Yusuf Al-Khatib"),
        ("el-khatib", "Yusuf Al-Khatib"),
        ("oduya", "Maeve Oduya-Clarke"),
        ("Odooya Clark", "Maeve Oduya-Clarke"),
        ("JP Haldane", "J. P. Haldane"),
        ("J.P. Haldayne", "J. P. Haldane"),
        ("Dr Fairwether Lowe", "Jasper Fairweather-Lowe"),
        ("V. Lawrenko", "Viktor Lavrenko"),
        ("voytsik", "Przemyslaw Wojcik"),
        ("P. Voytsik", "Przemyslaw Wojcik"),
        ("Vandermoor", "Annika van der Moor"),
        ("Hansen", "Lars Hansen"),
        ("jansen", "Lena Jansen"),
    ],
)
def test_a_name_is_known_as_it_was_heard(asked, whom):
    assert [name.canonical for name in meant(asked, HELD)] == [whom]


@pytest.mark.parametrize("asked", ["Pavel Lawrenko", "Larkin", "Omar", "Lowry", "K"])
def test_another_name_is_nobodys(asked):
    assert meant(asked, HELD) == ()


def test_a_name_that_two_fit_means_both():
    held = Names().plus(
        Naming(name, SpeakerKind.PERSON) for name in ("Ali Hussein", "Omar Husayn")
    )
    found = [name.canonical for name in meant("Hussayen", held)]
    assert found == ["Ali Hussein", "Omar Husayn"]


def test_a_body_is_known_by_its_initials():
    held = Names().plus(
        Naming(name, SpeakerKind.ORGANISATION)
        for name in ("the Eastern Tide Agency", "Ministry of Tides", "Etana")
    )
    assert [n.canonical for n in meant("ETA", held)] == ["the Eastern Tide Agency"]
    assert [n.canonical for n in meant("the m.t.", held)] == ["Ministry of Tides"]
    assert meant("e", held) == ()
