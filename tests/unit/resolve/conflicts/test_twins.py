"""Sentences of two articles that are the same but for one thing."""

import pytest

from tests.unit.resolve.conflicts.test_register import conflicts_of, sheet, told

MILL = (
    "The Tarrow Mill in Ansley belongs to Agnes Pell. {} "
    "Fire chief Rowan Dyce said Ansley had lost its oldest roof. "
    "Neighbours in Ansley brought tea to the crews. "
    "Pell said Dyce and the crews had done all they could."
)


def copies(one, other):
    """Give what two prints of one text tell, that differ in a sentence."""
    return told(MILL.format(one), MILL.format(other))


CHANGED = [
    ("count", "It burned for six hours before crews broke in.", "six", "nine"),
    ("count", "Crews from 12 stations came to the mill.", "12", "14"),
    ("amount", "The loss is put at £6 million by the insurers.", "£6", "£9"),
    ("day", "The mill was built of brick in 1788 by her forebears.", "1788", "1798"),
    ("day", "The ruins will be pulled down in June by the owner.", "June", "July"),
    ("place", "Crews were sent from Leeds to help at the mill.", "Leeds", "Bradford"),
    (
        "name",
        "The alarm was raised by the watchman Ossip Varga.",
        "Ossip Varga",
        "Ian Moss",
    ),
    ("status", "Pell said she would not rebuild the mill.", "not rebuild", "rebuild"),
    ("status", "Insurers have accepted the claim for the mill.", "accepted", "refused"),
    ("status", "The chimney is safe to stand beside, crews found.", "safe", "unsafe"),
    ("status", "The council hadn't approved the old wiring.", "hadn't", "had"),
]


@pytest.mark.parametrize(("kind", "line", "was", "instead"), CHANGED)
def test_one_thing_changed_in_a_copied_sentence_is_told(kind, line, was, instead):
    found = copies(line, line.replace(was, instead))

    assert [one for one, _ in found] == [kind]
    assert all(words for _, sides in found for side in sides for words in side)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Crews came from 12 stations.", "Crews came from twelve stations."),
        ("The loss is put at £6 million.", "The loss is put at £6m."),
        ("Some 60 crews came to the mill.", "More than 50 crews came to the mill."),
        ("The gray roof fell at dawn.", "The grey roof fell at dawn."),
        (
            "The roof couldn't be saved by crews.",
            "The roof could not be saved by crews.",
        ),
        ("Mr Dyce left the mill at dawn.", "Dyce left the mill at dawn."),
        ("The first beam cost £200 to lift.", "The second beam cost £300 to lift."),
        ("The front wall fell at dawn.", "The rear chimney fell at dawn."),
        ("Crews came from Leeds and York.", "Crews came from York and Leeds."),
        ("Not only the mill is lost to Ansley.", "The mill is lost to Ansley."),
        ("The mill was lit by gas until 1950.", "The barn was lit by oil until 1920."),
    ],
)
def test_what_means_the_same_or_differs_in_more_is_not_told(one, other):
    assert copies(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "sides"),
    [
        (
            "A ferry with 40 passengers sank off Malta on Monday.",
            "A ferry with 60 passengers sank off Malta on Monday.",
            [["40 passengers"], ["60 passengers"]],
        ),
        (
            "A ferry with 40 passengers sank off Malta on Monday.",
            "Sixty passengers were on the ferry that sank off Malta on Monday.",
            [["40 passengers"], ["Sixty passengers"]],
        ),
        (
            "A storm that tore through Naples killed 12 people, officials said.",
            "Fourteen people died in the storm that hit Naples, hospital staff said.",
            [["12 people"], ["Fourteen people"]],
        ),
    ],
)
def test_a_line_or_two_on_one_event_is_compared(one, other, sides):
    assert [found for _, found in told(one, other)] == [sides]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A crash in Naples killed two people.", "A school in Naples has 40 pupils."),
        ("Turnout in Malta was 61 per cent.", "Rain in Malta cost growers $3 million."),
    ],
)
def test_lines_on_one_town_alone_are_of_two_events(one, other):
    assert told(one, other) == []


LONG = (
    "“The ferry will sail on the first of the month, and no court can stop it,” said "
)


def test_the_same_words_of_two_speakers_are_told_wherever_they_stand():
    found = told(f"{LONG}Maud Ellery, a minister.", f"{LONG}Desmond Okafor, a lawyer.")

    assert found == [("attribution", [["Maud Ellery"], ["Desmond Okafor"]])]


def test_few_words_of_two_speakers_are_anybodys():
    assert (
        told(
            "“We did all we could,” said Maud Ellery.",
            "“We did all we could,” said Ian Moss.",
        )
        == []
    )


def test_short_articles_leave_as_they_came():
    one, other = (
        sheet(f"A ferry with {n} passengers sank off Malta on Monday.", name)
        for n, name in ((40, "one"), (60, "two"))
    )
    both = conflicts_of(one, other)

    assert conflicts_of(other, one).all() == both.all() != ()
    assert both.minus(one).all() == ()
    assert both.minus(one).plus(one).all() == both.all()
