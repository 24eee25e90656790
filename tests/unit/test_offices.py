from types import MappingProxyType

import pytest

from bot.answers.naming import meant
from bot.grammar import is_of, is_owned, is_part_of, read_office
from bot.matching.forms import SlotKind
from bot.matching.lexicon import build_lexicon
from bot.model import Article, ArticleId, SpeakerKind
from bot.resolve import Names, Naming


def holding(name, role="", mention=""):
    return Naming(name, SpeakerKind.PERSON, role=role, mention=mention)


HELD = Names().plus(
    [
        holding("Daudi Otieno", "Kenyan President"),
        holding("Lena Brandt", "President", "President Lena Brandt of Austria"),
        holding("Ines Sobral", "Portugal's foreign minister"),
        holding("Kaj Stavang", "foreign minister of Norway"),
        holding("Ester Voss", "mayor of Larnhaven"),
        holding("Hal Dunmore", "mayor of Porthwen"),
        holding("Noor Baz", "former Kenyan president"),
        holding("Rukia Mbeki", "lawyer"),
    ]
)


def whom(asked):
    return [name.canonical for name in meant(asked, HELD)]


def test_a_successor_as_something_is_that():
    held = Names().plus(
        [
            holding("Ola Lund", "successor as mayor"),
            holding("Hal Dunmore", "mayor of Porthwen"),
        ]
    )
    assert [n.canonical for n in meant("the mayor", held)] == [
        "Hal Dunmore",
        "Ola Lund",
    ]


@pytest.mark.parametrize(
    "role",
    [
        "new harbour minister",
        "newly appointed harbour minister",
        "acting harbour minister",
        "current harbour minister of Norway",
        "interim harbour minister",
    ],
)
def test_who_has_newly_taken_an_office_holds_it_too(role):
    held = Names().plus(
        [holding("Ola Lund", role), holding("Hal Dunmore", "Harbour Minister")]
    )
    asked = "the harbour minister"
    assert {n.canonical for n in meant(asked, held)} == {"Hal Dunmore", "Ola Lund"}
    assert [n.canonical for n in meant(role, held)] == ["Ola Lund"]


@pytest.mark.parametrize("since", ["former", "deputy", "then", "shadow", "ex"])
def test_who_holds_it_no_longer_or_not_yet_does_not(since):
    held = Names().plus(
        [
            holding("Ola Lund", f"{since} harbour minister"),
            holding("Hal Dunmore", "Harbour Minister"),
        ]
    )
    assert [n.canonical for n in meant("harbour minister", held)] == ["Hal Dunmore"]


@pytest.mark.parametrize(
    "written",
    [
        "Kenyan president",
        "Kenya's president",
        "the president of Kenya",
        "Kenya president",
    ],
)
def test_an_office_is_the_same_however_its_country_is_written(written):
    office = read_office(written)
    assert (office.words, office.nation) == (frozenset({"president"}), "KE")


@pytest.mark.parametrize(
    ("written", "nation", "words"),
    [
        ("U.S. secretary of state", "US", {"secretary", "state"}),
        ("deputy South Korean trade minister", "KR", {"deputy", "trade", "minister"}),
        ("New Zealand's PM", "NZ", {"prime", "minister"}),
        ("president of the Czech Republic", "CZ", {"president"}),
        ("mayor of Larnhaven", "", {"mayor", "larnhaven"}),
        ("German", "", {"german"}),
        ("", "", set()),
    ],
)
def test_an_office_is_read_apart_from_its_country(written, nation, words):
    office = read_office(written)
    assert (office.nation, office.words) == (nation, words)


def test_no_words_are_no_office():
    assert not is_of(read_office(""), read_office(""))
    assert not is_part_of(read_office("the"), read_office("mayor"))


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("president", ["Daudi Otieno", "Lena Brandt"]),
        ("the president of Kenya", ["Daudi Otieno"]),
        ("kenya's president", ["Daudi Otieno"]),
        ("the Austrian president", ["Lena Brandt"]),
        ("former president", ["Noor Baz"]),
        ("German president", []),
        ("foreign minister", ["Ines Sobral", "Kaj Stavang"]),
        ("Portuguese foreign minister", ["Ines Sobral"]),
        ("Norway's foreign minister", ["Kaj Stavang"]),
        ("the mayor", ["Ester Voss", "Hal Dunmore"]),
        ("Porthwen's mayor", ["Hal Dunmore"]),
        ("mayor of Larnhaven", ["Ester Voss"]),
        ("minister", ["Ines Sobral", "Kaj Stavang"]),
    ],
)
def test_an_office_means_those_who_hold_it(asked, names):
    assert whom(asked) == names


@pytest.mark.parametrize("asked", ["Austria", "rusia", "Russia", "residents"])
def test_a_country_and_a_chance_likeness_are_no_persons_name(asked):
    assert whom(asked) == []


def test_an_office_is_held_wherever_it_is_held_at():
    held = Names().plus(
        [
            holding("Tobin Hale", "economist at Ostby College"),
            holding("Ann Roe", "spokeswoman for Lenn Trams"),
        ]
    )
    assert [n.canonical for n in meant("economist", held)] == ["Tobin Hale"]
    assert [n.canonical for n in meant("Lenn Trams spokeswoman", held)] == ["Ann Roe"]
    assert meant("college", held) == ()
    assert meant("trams", held) == ()


def test_an_office_may_be_misspelt():
    assert "Lena Brandt" in whom("presidant")


def test_a_person_named_like_a_country_is_meant():
    held = Names().plus([holding("Chad Moore"), holding("Ann Jordan")])
    assert [n.canonical for n in meant("Chad", held)] == ["Chad Moore"]
    assert [n.canonical for n in meant("jordan", held)] == ["Ann Jordan"]


class _Store:
    version = "offices"
    articles = MappingProxyType[ArticleId, Article]({})
    visitors = ()
    places = ()
    speakers = HELD

    def holds(self, words):
        return ()

    def prints_word(self, word):
        return False

    def prints_together(self, words):
        return False

    def prints_name(self, words):
        return False

    def holds_together(self, words):
        return False

    def holds_nearby(self, words, *, lacking=0):
        return False

    def line_sureness(self, words):
        return 0.0


LEXICON = build_lexicon(_Store())


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("the president", ("Daudi Otieno", "Lena Brandt")),
        ("the president of kenya", ("Daudi Otieno",)),
        ("the mayor", ("Ester Voss", "Hal Dunmore")),
        ("the mayor of porthwen", ("Hal Dunmore",)),
        ("the portuguese foreign minister", ("Ines Sobral",)),
        ("the german foreign minister", ()),
        ("the mayor of Quillmouth", ()),
    ],
)
def test_an_office_in_a_question_is_found_with_its_country(asked, names):
    assert LEXICON.meaning(asked, SlotKind.SPEAKER) == names


def test_a_question_after_an_office_finds_who_has_newly_taken_it_too():
    store = _Store()
    store.speakers = Names().plus(
        [
            holding("Ola Lund", "new harbour secretary"),
            holding("Hal Dunmore", "Harbour Secretary"),
            holding("Ida Moll", "former harbour secretary"),
        ]
    )
    lexicon = build_lexicon(store)
    for asked, names in (
        ("the harbour secretary", {"Hal Dunmore", "Ola Lund"}),
        ("the new harbour secretary", {"Ola Lund"}),
        ("the former harbour secretary", {"Ida Moll"}),
    ):
        assert set(lexicon.meaning(asked, SlotKind.SPEAKER)) == names


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("Brandt", ("Lena Brandt",)),
        ("president brandt", ("Lena Brandt",)),
        ("councillor wainfleet", ("Otto Wainfleet",)),
        ("councilor wainflet", ("Otto Wainfleet",)),
        ("wainfleet of Saltmarsh", ()),
        ("Saltmarsh", ()),
        ("the Councillor", ()),
    ],
)
def test_who_is_written_with_an_office_is_known_by_their_name(asked, names):
    store = _Store()
    store.speakers = HELD.plus(
        [holding("Otto Wainfleet", "", "Councillor Otto Wainfleet of Saltmarsh")]
    )
    assert build_lexicon(store).meaning(asked, SlotKind.SPEAKER) == names


def test_what_is_owned_is_that_office_of_theirs():
    office = read_office("the festival's director")
    assert is_owned(read_office("director"), office)
    assert not is_owned(read_office("deputy director"), office)
    assert not is_owned(read_office("director"), read_office("deputy director"))


def test_an_office_owned_may_be_meant_beside_the_bare_one():
    held = Names().plus(
        [
            holding("Ada Roe", "French director"),
            holding("Bo Poe", "festival's director"),
            holding("Cy Dunn", "deputy director"),
        ]
    )
    assert {name.canonical for name in meant("director", held)} == {"Ada Roe", "Bo Poe"}
