import pytest

from bot.model import SpeakerKind
from bot.resolve import Name, Names, Naming, is_same_name, match_names

PERSON, BODY = SpeakerKind.PERSON, SpeakerKind.ORGANISATION


def persons(*names):
    return tuple(Names().plus(Naming(name, PERSON) for name in names))


def canonical(names):
    return [name.canonical for name in names]


def test_an_initial_stands_for_the_one_given_name_it_begins():
    assert canonical(persons("Ngozi Okafor", "N Okafor")) == ["Ngozi Okafor"]


def test_an_initial_that_two_people_share_joins_neither():
    assert len(persons("Jane Roe", "John Roe", "J Roe")) == 3


def test_two_given_names_are_two_people():
    assert len(persons("Martin Hale", "Martina Hale")) == 2


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Dmitri Bulgin", "Dmitry Bulgin", 1),
        ("Mohamed Sane", "Mohammed Sane", 1),
        ("Catherine Voss", "Katherine Voss", 1),
        ("Andrea Costa", "Andrei Costa", 2),
        ("Mario Costa", "Maria Costa", 2),
    ],
)
def test_a_given_name_spelt_two_ways_is_one_person(one, other, count):
    assert len(persons(one, other)) == count


def test_a_bare_surname_stays_by_itself():
    assert canonical(persons("Jane Roe", "Roe")) == ["Jane Roe", "Roe"]


def test_a_pronoun_is_nobodys_alias():
    (name,) = Names().plus([Naming("Jane Roe", PERSON, mention="she")])
    assert name.aliases == ()


def test_a_person_mentioned_by_a_role_is_known_by_it_and_not_named_so():
    (name,) = Names().plus(
        [
            Naming("Jane Roe", PERSON, mention="the finance secretary"),
            Naming("Jane Roe", PERSON, mention="Ms Roe"),
        ]
    )
    assert name.aliases == ("Ms Roe",)
    assert name.roles == ("the finance secretary",)
    assert match_names("finance secretary", [name]) == (name,)
    assert match_names("trade secretary", [name]) == ()


def test_who_is_not_certain_is_nobody():
    assert not list(Names().plus([Naming("he", SpeakerKind.UNRESOLVED)]))


def test_the_order_of_articles_does_not_matter():
    names = ["Ngozi Okafor", "N Okafor", "Jane Roe", "Roe", "J Roe"]
    assert persons(*names) == persons(*reversed(names))


def test_a_name_that_no_article_has_any_longer_is_nobodys():
    full = [Naming("Ngozi Okafor", PERSON)]
    short = [Naming("N Okafor", PERSON), Naming("N Okafor", PERSON)]
    assert Names().plus(full).plus(short).minus(full) == Names().plus(short)
    assert Names().plus(short).minus(short) == Names()


def test_names_are_found_by_a_word_of_theirs():
    names = Names().plus(
        [
            Naming("Jane Roe", PERSON, role="harbour minister"),
            Naming("Tom Hale", PERSON),
        ]
    )
    assert canonical(names.holding("minister")) == ["Jane Roe"]
    assert canonical(names.holding("hale")) == ["Tom Hale"]
    assert names.holding("okafor") == ()


ROE = Name(canonical="Jane Roe", kind=PERSON, aliases=("Ms Roe",), roles=("mayor",))
HALE = Name(canonical="Tom Hale", kind=PERSON, roles=("finance minister",))
OH = Name(canonical="Oh Ji-won", kind=PERSON)
PORT = Name(canonical="Port Authority of Sandwick", kind=BODY)


@pytest.mark.parametrize(
    ("asked", "whom"),
    [
        ("Jane Roe", [ROE]),
        ("roe", [ROE]),
        ("jane", [ROE]),
        ("Oh", [OH]),
        ("J. Roe", [ROE]),
        ("Ms Roe", [ROE]),
        ("the mayor", [ROE]),
        ("the finance minister", [HALE]),
        ("port authority", [PORT]),
        ("Jane Reo", []),
        ("Tom Haile", [HALE]),
        ("authorty of Sandwik", [PORT]),
        ("port auth", [PORT]),
        ("port athy", [PORT]),
        ("Mary Roe", []),
        ("Olu Adeyemi", []),
        ("", []),
        ("“”", []),
    ],
)
def test_an_asked_name_finds_whom_it_means_or_nobody(asked, whom):
    assert list(match_names(asked, [ROE, HALE, OH, PORT])) == whom


@pytest.mark.parametrize(
    "asked",
    ["Okafor", "N Okafor", "Okafr", "the mayor", "mayr", "port auth", "x", "roe"],
)
def test_a_stores_names_are_found_as_in_a_walk_through_all(asked):
    names = Names().plus(
        [
            Naming("Ngozi Okafor", PERSON, mention="Ms Okafor", role="the mayor"),
            Naming("Jane Roe", PERSON, role="mayor of Sandwick"),
            Naming("Roe", PERSON),
            Naming("the Port Authority", BODY),
        ]
    )
    assert match_names(asked, names) == match_names(asked, tuple(names))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the ministry", "Foreign Ministry", True),
        ("Roe", "Jane Roe", True),
        ("Jane Roe", "John Roe", False),
        ("Health Ministry", "Foreign Ministry", False),
    ],
)
def test_a_short_form_may_mean_the_long_one(one, other, same):
    assert is_same_name(one, other) is same
