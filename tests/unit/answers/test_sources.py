from dataclasses import replace
from datetime import date

import pytest

from bot.answers import answer
from bot.dialogue import Outcome, SourcesQuery
from bot.model import PubStatus
from tests.factories import figure_in, make_article, make_store, quote_in

BODY = (
    "The council met on the hill above the town and talked until it was dark "
    "about the bridge that nobody had mended since the flood of that spring."
)
LEDGER = make_article(
    f'The bridge at dusk\n\n{BODY} Jane Roe said "mend it".',
    "ledger",
    outlet="Sandwick Ledger",
    published=date(2031, 5, 2),
    headline="The bridge at dusk",
)
COPY = make_article(f"{BODY} The lake froze.", "copy")
PULLED = make_article("Nothing here stands.", "pulled", pubstatus=PubStatus.CANCELED)
STORE = make_store(
    LEDGER, COPY, PULLED, facts=(quote_in(LEDGER, "mend it", by="Jane Roe"),)
)


def asked(**query):
    return answer(SourcesQuery(**query), STORE)


def notes(article_id):
    (finding,) = asked(article=article_id).findings
    return finding.notes


def test_every_article_is_listed_with_its_lead():
    shown = {finding.label: finding.text for finding in asked().findings}
    assert shown["ledger"] == BODY
    assert shown["copy"].startswith("The council met")


def test_an_article_tells_of_itself_what_it_says_and_no_more():
    (ledger,) = asked(article="ledger").findings
    source = ledger.evidence[0].source
    assert (source.outlet, source.byline) == ("Sandwick Ledger", "")
    assert notes("ledger")[:3] == (
        "not given: byline",
        "1 quotation",
        "quoted: Jane Roe",
    )
    assert notes("copy")[0] == "not given: outlet, byline, date"


def test_text_shared_with_another_article_is_told():
    assert any(note.endswith("of its text stands in copy") for note in notes("ledger"))


def test_a_withdrawn_article_is_held_and_said_to_be_withdrawn():
    assert notes("pulled")[-1] == "withdrawn: nothing of it is quoted"


def test_of_who_prints_a_line_the_first_comes_first():
    line = "the harbour will never again be let to strangers"
    day = {"gull": 9, "auk": 12, "tern": 3}
    store = make_store(
        make_article(f"Roe said {line}.", "late"),
        *(
            make_article(f"{line.capitalize()}, said Roe.", name, published=on)
            for name, on in ((one, date(2031, 5, n)) for one, n in day.items())
        ),
    )

    found = answer(SourcesQuery(words="never again be let to strangers"), store)

    ids = [finding.evidence[0].source.id for finding in found.findings]
    assert ids == ["tern", "gull", "auk", "late"]


def test_words_are_told_article_by_article_with_the_silent_ones():
    found = asked(words="lake froze")
    assert [f.evidence[0].source.id for f in found.findings] == ["copy"]
    assert found.findings[0].text == "The lake froze."
    assert found.notes == ("not in these words in ledger, pulled",)


def test_what_somebody_wrote_is_listed_by_its_byline():
    bylined = replace(LEDGER, byline="Ada Fell and Jo Marsh")
    store = make_store(bylined, COPY)
    for words in ("fell", "Ada Fell", "by ada fell"):
        found = answer(SourcesQuery(words=words), store)
        assert [finding.label for finding in found.findings] == ["ledger"]
        assert found.notes[0] == "by that name in the byline"
    other = answer(SourcesQuery(words="Ada Marsh bridge"), store)
    assert other.outcome is Outcome.NONE
    printed = answer(SourcesQuery(words="bridge"), store)
    assert "by that name in the byline" not in printed.notes


def test_words_that_no_article_supports_are_named():
    found = asked(words="zeppelin lake")
    assert (found.outcome, found.missing) == (Outcome.NONE, ("zeppelin",))


def test_an_article_that_is_not_held_is_named():
    assert asked(article="courier").missing == ("courier",)


def test_an_empty_corpus_lists_nothing():
    assert answer(SourcesQuery(), make_store()).outcome is Outcome.NONE


def test_articles_are_listed_by_their_days():
    old = make_article("The quay broke.", "old", published=date(2031, 5, 1))
    new = make_article("The quay is mended.", "new", published=date(2031, 5, 9))
    store = make_store(old, new, make_article("The quay is old.", "undated"))
    found = answer(SourcesQuery(since=date(2031, 5, 2)), store)
    assert [finding.label for finding in found.findings] == ["new"]
    assert found.notes == ("articles without a date, left out: 1 of 3",)
    none = answer(SourcesQuery(since=date(2031, 6, 1)), store)
    assert (none.outcome, none.missing) == (Outcome.NONE, ("since 1 June 2031",))


def test_many_silent_articles_are_counted():
    silent = [make_article(f"Nothing happened, {n}.", f"day-{n}") for n in range(30)]
    store = make_store(make_article("The quay broke.", "quay"), *silent)
    found = answer(SourcesQuery(words="quay"), store)
    assert found.notes == ("not in these words in 30 articles",)


def test_nothing_but_the_headline_is_shown_of_an_article_that_is_withheld():
    held_back = make_article(
        "The lamp is sold\n\nThe buyer is Bo Reed.",
        "held-back",
        pubstatus=PubStatus.WITHHELD,
        headline="The lamp is sold",
    )
    (finding,) = answer(SourcesQuery(), make_store(held_back)).findings
    assert finding.text == "The lamp is sold"


def test_an_article_of_the_words_in_its_headline_is_not_called_silent():
    store = make_store(
        make_article("The pier\n\nIt is shut.", "auk", headline="The pier"),
        make_article("Roe left the pier.", "gull"),
        make_article("It rained.", "tern"),
    )
    found = answer(SourcesQuery(words="pier"), store)
    assert [f.evidence[0].source.id for f in found.findings] == ["gull", "auk"]
    assert found.findings[1].text == "The pier"
    assert found.notes == ("not in these words in tern",)


def test_the_name_of_an_outlet_is_no_word_of_what_it_printed():
    store = make_store(
        make_article("Roe left the pier.", "auk", outlet="Port Herald"),
        make_article("It rained.", "tern", outlet="The Echo"),
    )
    found = answer(SourcesQuery(words="left pier herald echo"), store)
    assert [f.evidence[0].source.id for f in found.findings] == ["auk"]
    assert answer(SourcesQuery(words="herald"), store).outcome is Outcome.NONE


def test_words_told_otherwise_are_supported_and_it_is_said_how():
    store = make_store(make_article("Halden is the largest farm in Estmark.", "auk"))
    found = answer(SourcesQuery(words="biggest farm"), store)
    assert found.notes == ("“biggest” read as “largest”",)


# ------------------------------------------------------------------- amounts

SPELT = {
    "auk": ("The lamp will cost £3m, Ada Fenn said.", "£3m", "3000000", "GBP"),
    "gull": ("The price is £3 million over a year.", "£3 million", "3000000", "GBP"),
    "tern": ("A lamp costs 3% more to run.", "3%", "3", "%"),
    "whale": ("The lamp will cost €3 million.", "€3 million", "3000000", "EUR"),
    "wren": ("It saves £5 million a year.", "£5 million", "5000000", "GBP per year"),
}


@pytest.fixture(scope="module")
def sums():
    lead = "The lamp at Lenn Point is to be built anew.\n\n"
    articles, facts = [], []
    for name, (sentence, printed, value, unit) in SPELT.items():
        article = make_article(lead + sentence, name)
        articles.append(article)
        facts.append(figure_in(article, printed, value=value, unit=unit))
    return make_store(*articles, facts=tuple(facts))


@pytest.mark.parametrize(
    ("words", "printed_in"),
    [
        ("£3 million lamp", {"auk", "gull"}),
        ("£3,000,000", {"auk", "gull"}),
        ("3 million", {"auk", "gull", "whale"}),
        ("3 per cent", {"tern"}),
        ("£3 million zeppelin shed", set()),
        ("£3", set()),
        ("£5m", {"wren"}),
        ("£5m a year", {"wren"}),
        ("£5m a month", set()),
        ("£4 million lamp", set()),
    ],
)
def test_an_amount_is_matched_by_its_value_and_unit(sums, words, printed_in):
    found = answer(SourcesQuery(words=words), sums)
    assert {f.evidence[0].source.id for f in found.findings} == printed_in


def test_words_that_stand_elsewhere_in_the_article_are_told(sums):
    found = answer(SourcesQuery(words="£3 million lamp"), sums)
    notes = {f.evidence[0].source.id: f.notes for f in found.findings}
    assert notes == {"auk": (), "gull": ("not in this sentence: “lamp”",)}


def test_an_amount_that_no_article_prints_is_what_is_missing(sums):
    found = answer(SourcesQuery(words="£4 million lamp"), sums)
    assert found.missing == ("£4 million",)


def test_of_a_large_archive_a_part_is_listed_and_the_rest_counted():
    articles = [make_article(f"Quay {n} is old.", f"wire-{n:03}") for n in range(205)]
    found = answer(SourcesQuery(), make_store(*articles))
    assert len(found.findings) == 200
    assert found.notes == ("5 more articles: name words, an outlet or days",)


def test_near_copies_are_named_and_texts_counted():
    assert (
        "3 articles, 2 independent texts; near copies: copy and ledger" in asked().notes
    )


def test_articles_that_are_copies_of_each_other_are_shown_together():
    (section,) = asked(words="which articles are copies of each other").sections

    assert section.title == "One text in 2 articles"
    assert [finding.label for finding in section.findings] == ["copy", "ledger"]


def test_where_nothing_is_copied_that_is_said():
    store = make_store(LEDGER, PULLED)
    found = answer(SourcesQuery(words="copies"), store)

    assert found.notes == ("No article here is a near copy of another.",)


def test_all_of_a_text_stands_elsewhere_only_with_its_words_in_marks():
    said = make_article(f"{BODY} “The lake froze hard,” he said.", "said")
    whole = make_article(f"{BODY} “The lake froze hard,” he said. So.", "whole")
    other = make_article(f"{BODY} “The lake has thawed,” he said.", "other")

    def told(*articles):
        store = make_store(*articles)
        (finding,) = answer(SourcesQuery(article="said"), store).findings
        return [note for note in finding.notes if "stands in" in note]

    assert told(said, whole) == ["all of its text stands in whole"]
    assert told(said, other) == ["88% of its text stands in other"]
