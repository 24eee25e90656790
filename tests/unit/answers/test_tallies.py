"""A question for a count is answered by counts, however they are worded."""

from datetime import date

import pytest

from bot.answers import answer
from bot.answers.tallies import with_counts
from bot.dialogue import Outcome, QuoteQuery
from bot.extract.figures.amounts import find_figures
from tests.factories import make_article, make_store

ARTICLES = (
    make_article("Twelve people died in the storm that hit Lenn on Saturday.", "auk"),
    make_article(
        "The storm reached Lenn at dawn. It tore the roof off the mill.\n\n"
        "Officials said 14 people were killed and 30 injured.",
        "gull",
    ),
    make_article("The storm cost Lenn two mills and sixty trams, she said.", "tern"),
    make_article("In Ostby nine people died when a bus overturned.", "wren"),
    make_article("The storm ruined mills along the whole coast.", "rook"),
)
STORE = make_store(
    *ARTICLES, facts=tuple(f for article in ARTICLES for f in find_figures(article))
)


def asked(turn, words, **rest):
    query = QuoteQuery(words=words, **rest)
    return with_counts(answer(query, STORE), turn, query, STORE)


def sources(found):
    return [finding.evidence[0].source.id for finding in found.findings]


@pytest.mark.parametrize(
    ("turn", "words", "ids"),
    [
        ("how many people died in the storm?", "died storm", ["auk", "gull"]),
        ("How many were killed by the storm", "killed storm", ["auk", "gull"]),
        ("how many people were hurt in the storm", "hurt storm", ["gull"]),
        ("how many mills did the storm cost", "mills storm cost", ["tern"]),
        ("how many people died in Ostby", "died Ostby", ["wren"]),
    ],
)
def test_the_counts_asked_for_answer(turn, words, ids):
    found = asked(turn, words)
    assert found.outcome is Outcome.FOUND
    assert sources(found) == ids


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("who died in the storm?", "died storm"),
        ("how many ships sank in the storm?", "ships sank storm"),
        ("how many?", "storm"),
    ],
)
def test_what_no_count_answers_is_left_as_it_was(turn, words):
    query = QuoteQuery(words=words)
    found = answer(query, STORE)
    assert with_counts(found, turn, query, STORE) == found


@pytest.mark.parametrize(
    ("turn", "words", "printed"),
    [
        ("how much is the crown worth?", "crown worth", ["€9 million", "€7 million"]),
        (
            "how much was the crown valued at",
            "crown valued",
            ["€9 million", "€7 million"],
        ),
        ("how much of the catch will Ostby get", "catch Ostby get", ["17%"]),
    ],
)
def test_sums_and_shares_asked_for_answer(turn, words, printed):
    articles = (
        make_article("Thieves stole a crown valued at €9 million.", "auk"),
        make_article("The crown, put at €7 million, was found on Monday.", "gull"),
        make_article("The crown has 31 rubies, and Ostby has a catch of cod.", "tern"),
        make_article("Ostby will receive 17% of the catch.", "wren"),
    )
    store = make_store(
        *articles, facts=tuple(f for a in articles for f in find_figures(a))
    )
    query = QuoteQuery(words=words)
    found = with_counts(answer(query, store), turn, query, store)
    assert len(found.findings) == len(printed)
    for finding, sum_ in zip(found.findings, printed, strict=True):
        assert sum_ in finding.text


def test_a_sentence_without_a_number_is_no_answer():
    query = QuoteQuery(words="mills")
    found = with_counts(answer(query, STORE), "how many mills are there?", query, STORE)
    assert sources(found) == ["tern"]
    query = QuoteQuery(words="mills coast")
    found = with_counts(
        answer(query, STORE), "how many mills on the coast", query, STORE
    )
    assert found.outcome is Outcome.NONE
    assert found.notes == ("the sentences with these words give no count",)
    assert [finding.evidence[0].source.id for finding in found.nearest] == ["rook"]


def test_a_number_of_nothing_named_is_a_number():
    article = make_article("Ostby offered the use of three of its masts.", "auk")
    store = make_store(article, facts=tuple(find_figures(article)))
    query = QuoteQuery(words="masts Ostby offer")
    turn = "how many masts did Ostby offer"
    assert sources(with_counts(answer(query, store), turn, query, store)) == ["auk"]


def test_what_is_missing_is_not_what_nobody_counts():
    articles = (
        make_article("“What is missing is a rope,” said Ada Roe.", "auk"),
        make_article("Two people are missing.", "gull"),
        make_article("Two rubies were missing.", "tern"),
    )
    store = make_store(
        *articles, facts=tuple(f for a in articles for f in find_figures(a))
    )
    query = QuoteQuery(words="missing")
    turn = "how many people are missing?"
    found = with_counts(answer(query, store), turn, query, store)
    assert sources(found) == ["gull"]
    turn = "how many rubies are missing?"
    found = with_counts(answer(query, store), turn, query, store)
    assert sources(found) == ["tern"]


def test_counts_keep_to_the_article_asked_about():
    found = asked("how many people died in the storm", "died storm", article="gull")
    assert sources(found) == ["gull"]


WARD = make_article(
    "Ward to close\n\n"
    "The ward of Saint Olave closes in May. It has 24 beds and 61 nurses.\n\n"
    "The trust lost £3.4 million last year.\n\n"
    "Gannet Lane is 40 miles from the ward. It stood empty for nine years.\n\n"
    "The town will spend 2 million shillings on new boilers. Nurse Bell asked four"
    " times who would pay. The council, which meets every three weeks, was silent.",
    "skua",
    headline="Ward to close",
    published=date(2031, 5, 2),
)
MATCH = make_article(
    "Rovers win at home\n\nA total of 3,112 people watched. Around 1,400 flares"
    " burned.",
    "teal",
    headline="Rovers win at home",
)
ROUND = make_store(
    WARD, MATCH, facts=tuple(f for one in (WARD, MATCH) for f in find_figures(one))
)


@pytest.mark.parametrize(
    ("turn", "words", "printed"),
    [
        ("how many beds does Saint Olave's have", "beds Saint Olave's", "24 beds"),
        ("how many nurses on the ward", "nurses ward", "61 nurses"),
        ("how many people watched the Rovers", "watched Rovers", "3,112"),
        ("how many flares were there", "flares", "1,400 flares"),
        ("how far is Gannet Lane from the ward", "Gannet Lane ward", "40 miles"),
        ("how long was Gannet Lane empty", "Gannet Lane empty", "nine years"),
        ("how much will the boilers cost", "boilers cost", "2 million shillings"),
        ("how often does the council meet", "council meet", "every three weeks"),
        ("how often did Nurse Bell ask", "Nurse Bell ask", "four times"),
    ],
)
def test_a_figure_is_told_of_what_stands_before_it(turn, words, printed):
    query = QuoteQuery(words=words)
    found = with_counts(answer(query, ROUND), turn, query, ROUND)
    assert found.outcome is Outcome.FOUND
    assert [printed in finding.text for finding in found.findings] == [True]


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("how many nurses in Ostby", "nurses Ostby"),
        ("how many beds has the Rovers' ward", "beds Rovers roof"),
        ("how far is Ostby", "Ostby"),
        ("how much did Gannet Lane lose", "Gannet Lane lose"),
    ],
)
def test_a_figure_of_something_else_is_no_answer(turn, words):
    query = QuoteQuery(words=words)
    found = with_counts(answer(query, ROUND), turn, query, ROUND)
    assert found.outcome is Outcome.NONE


def test_last_year_may_be_what_is_told_and_not_when_it_was_printed():
    since, until = date(2030, 1, 1), date(2030, 12, 31)
    query = QuoteQuery(words="trust lose", since=since, until=until)
    turn = "how much did the trust lose last year"
    found = with_counts(answer(query, ROUND), turn, query, ROUND)
    assert [f.text for f in found.findings] == [
        "The trust lost £3.4 million last year."
    ]


def test_how_much_something_rose_is_told_by_what_says_so():
    text = "Tern shares rose 4 percent on Monday. Tern paid £2 a share in dividends."
    article = make_article(text, "crow")
    store = make_store(article, facts=tuple(find_figures(article)))
    query = QuoteQuery(words="shares rise")
    found = with_counts(answer(query, store), "how much did shares rise", query, store)
    assert [f.text for f in found.findings] == ["Tern shares rose 4 percent on Monday."]


BESIDE = (
    make_article(
        "Nine in ten ferries sailed. The port counts 41 unfilled berths. The union"
        " says 57.\n\nThe walkout will last for six days. It will cost two weeks' pay.",
        "dab",
    ),
    make_article("The number treated for burns has reached 31, Rao said.", "eel"),
    make_article("So far 12 people have been treated for burns in Lenn.", "hake"),
    make_article("About 900 cattle were slaughtered in May. Rao ate one.", "cod"),
    make_article("In all 1,400 cattle have been culled.", "ling"),
    make_article("Some 30 tonnes of slurry spilled into the Ost.", "pike"),
    make_article("The clean-up will cost $3 million, she said.", "roach"),
    make_article("He put the clean-up at $5 million.", "tench"),
)
COUNTED = make_store(
    *BESIDE, facts=tuple(f for article in BESIDE for f in find_figures(article))
)


@pytest.mark.parametrize(
    ("turn", "words", "texts"),
    [
        (
            "how many unfilled berths are there",
            "unfilled berths",
            ["The port counts 41 unfilled berths.", "The union says 57."],
        ),
        (
            "how many vacant berths are there",
            "vacant berths",
            ["The port counts 41 unfilled berths.", "The union says 57."],
        ),
        (
            "how many people have been treated for burns so far",
            "treated burns",
            [
                "So far 12 people have been treated for burns in Lenn.",
                "The number treated for burns has reached 31, Rao said.",
            ],
        ),
        (
            "how many cattle were culled",
            "cattle culled",
            [
                "In all 1,400 cattle have been culled.",
                "About 900 cattle were slaughtered in May.",
            ],
        ),
        (
            "how long will the walkout go on",
            "walkout go",
            ["The walkout will last for six days."],
        ),
        (
            "how much slurry spilled",
            "slurry spilled",
            ["Some 30 tonnes of slurry spilled into the Ost."],
        ),
        (
            "what will the clean up cost",
            "clean cost",
            [
                "He put the clean-up at $5 million.",
                "The clean-up will cost $3 million, she said.",
            ],
        ),
    ],
)
def test_what_is_counted_in_other_words_stands_beside_it(turn, words, texts):
    query = QuoteQuery(words=words)
    found = with_counts(answer(query, COUNTED), turn, query, COUNTED)
    assert sorted(f.text for f in found.findings) == sorted(texts)


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("how many ferries burned", "ferries burned"),
        ("how many cattle escaped", "cattle escaped"),
        ("how long will the ferry last", "ferry last"),
        ("how much oil spilled", "oil spilled"),
        ("what will the berths cost", "berths cost"),
    ],
)
def test_what_nobody_counts_is_not_answered(turn, words):
    query = QuoteQuery(words=words)
    found = with_counts(answer(query, COUNTED), turn, query, COUNTED)
    assert found.outcome is Outcome.NONE
