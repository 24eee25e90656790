"""A file of digests is read as written, and all that is wrong with it told."""

from datetime import time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.config import ConfiguredDigests, read_digests
from bot.errors import Problem, SettingsError
from bot.ports import Digest, Weekday, WhenEmpty

OSLO = ZoneInfo("Europe/Oslo")


def read(text: str) -> tuple[Digest, ...]:
    return read_digests(text, where="digests.yaml", zone=OSLO, team="T1")


def problems_of(text: str) -> tuple[Problem, ...]:
    with pytest.raises(SettingsError) as caught:
        read(text)
    return caught.value.problems


def entry(**fields: str) -> str:
    whole = {"channel": "C0123", "name": "morning", "at": '"08:30"', **fields}
    lines = [f"{name}: {value}" for name, value in whole.items()]
    return "- " + "\n  ".join(lines) + "\n"


def test_every_field_is_read():
    text = """
    # Two desks, two mornings.
    - channel: C0123ABCD
      name: morning
      at: "08:30"
      zone: Pacific/Auckland
      weekdays: [mon, Friday, SUN]
      topics: [harbour dredging, "ferry: fares"]
      when_empty: line
      catch_up_minutes: 90
    - {channel: C0123ABCD, name: evening, at: "18:00"}
    """
    assert read(text) == (
        Digest(
            team="T1",
            channel="C0123ABCD",
            name="morning",
            at=time(8, 30),
            zone=ZoneInfo("Pacific/Auckland"),
            weekdays=frozenset({Weekday.MON, Weekday.FRI, Weekday.SUN}),
            topics=("harbour dredging", "ferry: fares"),
            when_empty=WhenEmpty.LINE,
            catch_up=timedelta(minutes=90),
        ),
        Digest(
            team="T1",
            channel="C0123ABCD",
            name="evening",
            at=time(18),
            zone=OSLO,
            when_empty=WhenEmpty.SILENT,
            catch_up=timedelta(hours=2),
        ),
    )


@pytest.mark.parametrize("text", ["", "\n", "# none yet\n", "[]", "---\n"])
def test_a_file_without_digests_has_none(text):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("10:30", time(10, 30)),  # YAML 1.1 makes this the number 630
        ("08:30", time(8, 30)),
        ("8:30", time(8, 30)),
        ("0:00", time(0)),
        ("23:59", time(23, 59)),
        ("'10:30'", time(10, 30)),
    ],
)
def test_a_time_means_what_it_looks_like_quoted_or_not(written, at):
    assert read(entry(at=written))[0].at == at


def test_a_word_that_yaml_takes_for_a_truth_value_is_a_word():
    (digest,) = read(entry(name="on", topics="[yes, no, 2031-05-14, 007]"))
    assert digest.name == "on"
    assert digest.topics == ("yes", "no", "2031-05-14", "007")


def test_a_single_value_is_a_list_of_one():
    (digest,) = read(entry(topics="harbours", weekdays="mon"))
    assert (digest.topics, digest.weekdays) == (
        ("harbours",),
        frozenset({Weekday.MON}),
    )


@pytest.mark.parametrize("value", ["", "[]", "''"])
def test_an_empty_optional_field_is_the_default(value):
    (digest,) = read(entry(topics=value, weekdays=value))
    assert digest.weekdays == frozenset(Weekday)
    assert digest.topics == ()


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("channel", '"#general"', "'#general' is no channel's id"),
        ("channel", "general", "'general' is no channel's id"),
        ("channel", "D0123", "'D0123' is no channel's id"),
        ("channel", "[C1, C2]", "'channel' holds more than one value"),
        ("name", "a/b", "'a/b' can't be a digest's name"),
        ("name", '" x"', "' x' can't be a digest's name"),
        ("name", "x" * 81, "can't be a digest's name"),
        ("at", "24:00", "'24:00' is no time of day"),
        ("at", "8.30", "'8.30' is no time of day"),
        ("at", "510", "'510' is no time of day"),
        ("at", "8:30pm", "'8:30pm' is no time of day"),
        ("at", "٠٨:٣٠", "is no time of day"),
        ("zone", "Atlantis", "'Atlantis' is no time zone"),
        ("zone", "BST", "'BST' is no time zone"),
        ("weekdays", "[mon, caturday]", "'caturday' is no day of the week"),
        ("weekdays", "[[mon]]", "'weekdays' is no list"),
        ("weekdays", "{mon: tue}", "'weekdays' is no list"),
        ("topics", "[{a: b}]", "'topics' is no list"),
        ("when_empty", "quiet", "'quiet' is not what a digest can do"),
        ("catch_up_minutes", "0", "'0' is no number of minutes"),
        ("catch_up_minutes", "1321", "'1321' is no number of minutes"),
        ("catch_up_minutes", "2h", "'2h' is no number of minutes"),
        ("channels", "C1", "a digest has no 'channels'"),
    ],
)
def test_a_wrong_value_is_named_with_its_line_and_a_remedy(field, value, told):
    text = "# a remark\n" + entry(**{field: value})
    (problem,) = problems_of(text)
    line = next(n for n, each in enumerate(text.split("\n"), 1) if f"{field}:" in each)
    assert (problem.where, problem.line) == ("digests.yaml", line)
    assert told in problem.message
    assert problem.remedy


def test_a_misspelt_field_is_told_its_right_name():
    (problem,) = problems_of(entry(weekday="[mon]"))
    assert problem.remedy == "write weekdays"


def test_what_is_missing_is_told_at_the_entry():
    problems = problems_of("- {}\n- at: ''\n")
    assert [(each.line, each.message) for each in problems] == [
        (1, "'channel' is missing"),
        (1, "'name' is missing"),
        (1, "'at' is missing"),
        (2, "'channel' is missing"),
        (2, "'name' is missing"),
        (2, "'at' is missing"),
    ]


def test_every_problem_of_every_entry_is_told_in_order_of_line():
    text = entry(at="late") + "- nonsense\n" + entry(zone="Mars", name="noon")
    assert [problem.line for problem in problems_of(text)] == [3, 4, 8]


def test_a_field_that_stands_twice_is_told():
    (problem,) = problems_of(entry() + "  at: 09:30\n")
    assert (problem.line, problem.message) == (4, "'at' stands here twice")


def test_two_digests_of_a_channel_need_two_names():
    (problem,) = problems_of(entry() + entry(at="18:00"))
    assert problem.line == 4
    assert "C0123 has a digest named 'morning' already" in problem.message


def test_two_channels_may_share_a_name():
    assert len(read(entry() + entry(channel="C0456"))) == 2


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- {channel: C1\n- x", 2),
        ("channel: C0123\nname: morning\n", 1),
        ("morning", 1),
        ("- a: [\n\n", 3),
        ("- *unknown\n", 1),
        ("- channel: C1\n--- \n- channel: C2\n", 2),
        ("- x: \x07\n", 1),
        ("\n- x: y\n\x00", 3),
        ("[" * 1000, 1),
    ],
)
def test_what_is_no_list_of_digests_is_told_with_its_line(text, line):
    problems = problems_of(text)
    assert problems[0].line == line
    assert "- {channel: C0123ABCD" in problems[0].remedy


def test_configured_digests_are_given_in_the_order_of_the_file():
    digests = read(entry(name="b") + entry(name="a"))
    assert [digest.name for digest in ConfiguredDigests(digests).all()] == ["b", "a"]


YAMLISH = st.text(alphabet="-:[]{}'\"#,&*!|>%@`? \n\tabC0123:~", max_size=60)
FIELDS = st.sampled_from(
    "channel name at zone weekdays topics when_empty catch_up_minutes odd".split()
)


@given(st.text() | YAMLISH)
def test_any_text_gives_digests_or_problems(text):
    problems: tuple[Problem, ...] = ()
    try:
        read(text)
    except SettingsError as error:
        problems = error.problems
    assert all(0 < each.line <= text.count("\n") + 2 for each in problems)


@given(st.lists(st.dictionaries(FIELDS, YAMLISH | st.text()), max_size=3))
def test_any_values_give_digests_or_problems(entries):
    text = "".join(
        "- " + "\n  ".join(f"{name}: {value!r}" for name, value in each.items()) + "\n"
        for each in entries
    )
    told = False
    try:
        read(text)
    except SettingsError:
        told = True
    assert told or not entries or all(len(each) >= 3 for each in entries)
