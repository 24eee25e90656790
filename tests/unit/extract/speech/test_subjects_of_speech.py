"""Whole subjects of verbs of saying that look like something else."""

import pytest

from bot.extract.speech.quotes import find_quotes
from tests.factories import make_article
from tests.unit.extract.speech.speech import given


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Go,” said Cy Marr, whose wife, Dot Lunn, added: “Stay.”", "Dot Lunn"),
        ("Cy Marr, whose wife, the judge Dot Lunn, said: “Stay.”", "Dot Lunn"),
        ("Cy Marr, whose wife is a judge, said: “Stay.”", "Cy Marr"),
        ("“Stay.” Dot Lunn said.", "Dot Lunn"),
        ("“Stay with us tonight” Dot Lunn said on Friday.", "Dot Lunn"),
        ("“Shall we stay?” Dot Lunn said to a crowd of 90.", "Dot Lunn"),
        ("“We stay!” Dot Lunn said as she rose.", "Dot Lunn"),
        ("“Stay,” said retired Army Col. Dot Lunn, who led it.", "Dot Lunn"),
        ("“Stay,” said convicted fraudster Dot Lunn.", "Dot Lunn"),
        ("“Stay,” former state policy planning chief Dot Lunn said.", "Dot Lunn"),
        ("“Stay,” Sen. Dot Lunn, R-Ky., said.", "Dot Lunn"),
        ("“Stay,” said one investor, Dot Lunn, outside the bank.", "Dot Lunn"),
        ("Her deputy, Dot Lunn, disagreed: “Stay.”", "Dot Lunn"),
        ("The Bishop of Upton, the Rt Rev Dot Lunn, said: “Stay.”", "Dot Lunn"),
        ("“Stay,” said the Bishop of Upton, the Rt Rev Dot Lunn.", "Dot Lunn"),
        ("“Stay,” says the film's restorer, Dot Lunn.", "Dot Lunn"),
        ("The captain Dot Lunn saw it differently: “We stay.”", "Dot Lunn"),
        ("Dot Lunn was quoted by the local broadcaster as saying “Stay.”", "Dot Lunn"),
    ],
)
def test_the_words_are_the_subjects(text, name):
    *_, last = given(text).values()
    assert last == name


@pytest.mark.parametrize(
    "text",
    [
        "A division bench of Justice Om Rao and Justice Eva Pillai said: “We stay.”",
        "“We stay,” a bench of Justices Om Rao and Eva Pillai said.",
        "A bench of Chief Justice Om Rao and Justices Eva Das and Bo Das said: “No.”",
    ],
)
def test_a_bench_speaks_as_one(text):
    assert list(given(text).values()) == [None]


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("one of the rescuers", "one of the rescuers"),
        ("one Labour confidant", "one Labour confidant"),
        ("one unaligned northern strategist", "one unaligned northern strategist"),
        ("another in the crowd", "another"),
        ("the Green MP", "the Green MP"),
    ],
)
def test_one_of_several_is_told_as_printed(source, printed):
    (quote,) = find_quotes(make_article(f"“We stay,” said {source}."))
    assert quote.attribution is not None
    assert quote.attribution.speaker.name == printed


@pytest.mark.parametrize(
    "text",
    [
        "“Go.” Dot Lunn said that it was late.",
        "“Go!” Dot Lunn said it was late.",
        "“Go!” Dot Lunn vowed to fight.",
        "Dot Lunn faced reports claiming he was “dead wrong”.",
        "Dot Lunn also struck populist notes “as of old”.",
    ],
)
def test_a_sentence_of_its_own_says_nothing_of_the_marks(text):
    assert set(given(text).values()) <= {None}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The dock is late, people close to Marr say.", "The dock is late"),
        ("The Northland Republican says it is late.", "it is late"),
        ("A driver waiting at the big one says it is late.", "it is late"),
    ],
)
def test_says_is_a_verb_whatever_stands_before_it(text, words):
    assert [quote.span.of(text) for quote in find_quotes(make_article(text))] == [words]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The union that represents the crew said it was “late”.", "The union"),
        ("Two men who saw her leave the Ulm office said it was “late”.", "Two men"),
        ("After the raid the police said it was “late”.", "the police"),
        ("Dot Lunn rose, a choice her party has called “late”.", "her party"),
        ("A man in the audience at Ulm called it “late”.", "A man"),
    ],
)
def test_what_stands_before_an_article_is_no_part_of_the_subject(text, name):
    assert any((one or "").startswith(name) for one in speakers(text))


@pytest.mark.parametrize(
    "text",
    [
        "Somebody in the audience at Ulm described it as “rather moving”.",
        "Everyone in the office at Ulm would say it was “rather moving”.",
        "Dot Lunn sold the mill, a step lenders had called “rather moving”.",
        "“It is rather moving to us,” the agency quoted her as saying.",
    ],
)
def test_neither_a_place_nor_who_quotes_is_the_speaker(text):
    named = [given for given in speakers(text) if given]
    assert not {"Ulm", "a step lenders", "the agency"} & set(named)


def speakers(text):
    return [
        quote.attribution and quote.attribution.speaker.name
        for quote in find_quotes(make_article(text))
    ]
