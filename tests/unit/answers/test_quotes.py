from dataclasses import replace
from datetime import date

import pytest

from bot.answers import answer
from bot.dialogue import FindingKind, Outcome, QuoteQuery, Verdict
from bot.model import QuoteKind, SpeakerKind
from tests.factories import figure_in, make_article, make_store, quote_in

ROE = make_article(
    'The mayor, Jane Roe, said: "We will mend the quay before the winter storms."\n\n'
    'Tom Hale said "nobody has asked the fishermen".\n\n'
    "Roe said the market would move.",
    "gazette",
    published=date(2031, 5, 2),
)
COPY = make_article(
    'In a letter the harbour office said: "We will mend the quay before the '
    'winter storm."\n\nA "so-called" plan.',
    "herald",
)
FACTS = (
    quote_in(
        ROE,
        "We will mend the quay before the winter storms.",
        by="Jane Roe",
        role="mayor",
    ),
    quote_in(ROE, "nobody has asked the fishermen", by="Tom Hale"),
    quote_in(ROE, "the market would move", by="Jane Roe", kind=QuoteKind.INDIRECT),
    quote_in(
        COPY,
        "We will mend the quay before the winter storm.",
        by="harbour office",
        speaker_kind=SpeakerKind.ORGANISATION,
    ),
    quote_in(COPY, "so-called", kind=QuoteKind.MIXED),
)
STORE = make_store(ROE, COPY, facts=FACTS)


def asked(**query):
    return answer(QuoteQuery(**query), STORE)


def texts(found):
    return [finding.text for finding in found.findings]


def test_a_speakers_words_come_before_what_is_reported_of_them():
    found = asked(speaker="Roe")
    assert texts(found) == [
        "We will mend the quay before the winter storms.",
        "Roe said the market would move.",
    ]
    assert found.findings[1].kind is FindingKind.STATEMENT


def test_a_quotation_is_told_with_its_speaker_and_role():
    voice = asked(words="mend the quay").findings[0].voice
    assert voice is not None
    assert (voice.name, voice.role) == ("Jane Roe", "mayor")


def test_a_fragment_with_slips_finds_its_line_once():
    found = asked(words="mend the quay befor the wintr storms")
    assert len(found.findings) == 1
    assert found.findings[0].evidence[0].source.id == "gazette"


def test_another_wording_is_shown_with_the_word_that_differs():
    (finding,) = asked(words="mend the quay").findings
    (variant,) = finding.variants
    assert variant.evidence.source.id == "herald"
    assert [c.other for c in variant.changes if c.printed == "storms"] == ["storm"]


def test_another_speaker_of_the_same_words_is_told_and_not_settled():
    (finding,) = asked(words="mend the quay").findings
    assert (
        "the articles differ on who said it: Jane Roe (gazette); "
        "harbour office (herald)" in finding.notes
    )


def test_a_retort_with_a_not_is_a_variant_and_no_second_claim_to_the_words():
    event = "They met in Skerry, at the port of Hallow. "
    said = make_article(
        f'{event}"The ferry will run in every weather," said Ada Fenn.', "gull"
    )
    retort = make_article(
        f'{event}"The ferry will not run in every weather," said Bo Reed.', "tern"
    )
    facts = (
        quote_in(said, "The ferry will run in every weather,", by="Ada Fenn"),
        quote_in(retort, "The ferry will not run in every weather,", by="Bo Reed"),
    )
    store = make_store(said, retort, facts=facts)
    (finding,) = answer(QuoteQuery(words="run in every weather"), store).findings
    (variant,) = finding.variants
    assert [change.other for change in variant.changes if change.is_negation] == ["not"]
    assert not any("differ on who" in note for note in finding.notes)


def test_words_in_many_articles_are_told_with_the_independent_texts():
    line = "nobody has asked the fishermen what they think"
    articles = [
        make_article(f'"{line}," said Tom Hale{when}.', name)
        for name, when in (("a", ""), ("b", " on Friday"))
    ]
    facts = tuple(quote_in(article, line, by="Tom Hale") for article in articles)
    store = make_store(*articles, facts=facts)
    (finding,) = answer(QuoteQuery(words="fishermen"), store).findings
    assert "in 2 articles, 2 independent texts" in finding.notes


def test_an_article_that_changes_a_word_is_not_counted_with_the_others():
    (finding,) = asked(words="mend the quay").findings
    assert finding.variants
    assert not any(note.startswith("in ") for note in finding.notes)


def test_a_scare_quote_is_nobodys_and_is_not_offered():
    assert "so-called" not in texts(asked())


@pytest.mark.parametrize(
    ("query", "missing"),
    [
        ({"speaker": "Ada Lovell"}, "Ada Lovell"),
        ({"speaker": "Roe", "about": "zeppelins"}, "zeppelins"),
        ({"words": "zeppelin"}, "zeppelin"),
        ({"article": "times"}, "times"),
    ],
)
def test_what_no_cutting_says_is_named(query, missing):
    found = asked(**query)
    assert (found.outcome, found.missing) == (Outcome.NONE, (missing,))


def test_an_abstention_may_show_what_comes_near_but_cites_nothing():
    found = asked(words="mend the zeppelin")
    assert found.nearest
    assert found.findings == ()


def test_a_topic_of_one_speaker_is_not_anothers():
    found = asked(speaker="Hale", about="quay")
    assert found.outcome is Outcome.NONE


def test_dates_leave_out_what_was_not_published_then():
    assert texts(asked(since=date(2031, 5, 2), until=date(2031, 5, 2)))
    assert asked(since=date(2031, 5, 3)).outcome is Outcome.NONE


def test_a_question_by_date_says_how_many_articles_have_none():
    assert asked(since=date(2031, 5, 3)).notes == (
        "articles without a date, left out: 1 of 2",
    )


def test_two_people_of_one_name_are_asked_about():
    article = make_article('Jane Roe said "yes we do". Mark Roe said "no we do not".')
    facts = (
        quote_in(article, "yes we do", by="Jane Roe"),
        quote_in(article, "no we do not", by="Mark Roe"),
    )
    found = answer(QuoteQuery(speaker="Roe"), make_store(article, facts=facts))
    assert found.outcome is Outcome.ASK
    assert len(found.suggestions) == 2


def test_a_surname_printed_alone_is_asked_about_by_the_full_names():
    article = make_article(
        'Jane Roe said "yes we do". Mark Roe said "no we do not". '
        'Later Roe said "we shall see".'
    )
    facts = (
        quote_in(article, "yes we do", by="Jane Roe"),
        quote_in(article, "no we do not", by="Mark Roe"),
        quote_in(article, "we shall see", by="Roe"),
    )
    store = make_store(article, facts=facts)
    for query in (QuoteQuery(speaker="Roe"), QuoteQuery(speaker="Roe", about="shall")):
        found = answer(query, store)
        assert [s.does for s in found.suggestions] == [
            "what Jane Roe said",
            "what Mark Roe said",
        ]


def test_an_article_is_meant_by_its_id_or_outlet():
    assert len(texts(asked(article="herald"))) == 1


def test_two_speakers_are_each_answered_for():
    found = asked(speaker="Roe", also=("Hale",))
    assert "nobody has asked the fishermen" in texts(found)
    assert "We will mend the quay before the winter storms." in texts(found)
    assert found.notes == ()


def test_of_two_speakers_the_silent_one_is_told():
    found = asked(speaker="Roe", also=("Hale",), about="fishermen")
    assert texts(found) == ["nobody has asked the fishermen"]
    assert found.notes == ("nothing from Roe on fishermen",)


def test_where_neither_speaks_of_it_the_cuttings_do_not_say():
    found = asked(speaker="Roe", also=("Nobody Known",), about="zeppelins")
    assert found.outcome is Outcome.NONE
    assert found.missing == ("zeppelins", "Nobody Known")


def test_words_asked_of_one_that_another_said_are_misattributed():
    found = asked(speaker="Roe", about="nobody has asked the fishermen")
    assert found.verdict is Verdict.MISATTRIBUTED
    assert texts(found) == ["nobody has asked the fishermen"]


@pytest.mark.parametrize(
    "about", ["asked the fishermen", "nobody had asked the sailors"]
)
def test_words_too_few_or_changed_are_not_given_to_another(about):
    assert asked(speaker="Roe", about=about).outcome is Outcome.NONE


def test_days_are_told_to_be_what_nothing_fits():
    found = asked(speaker="Roe", about="quay", since=date(2031, 5, 3))
    assert found.outcome is Outcome.NONE
    assert found.missing == ("since 3 May 2031",)
    assert found.nearest[0].text == "We will mend the quay before the winter storms."


@pytest.mark.parametrize("speaker", ["Mayor Roe", "Ms Roe", "the mayor"])
def test_a_title_that_an_article_gives_stands_with_a_name(speaker):
    assert asked(speaker=speaker, about="quay").outcome is Outcome.FOUND


def test_a_title_that_no_article_gives_means_nobody():
    assert asked(speaker="Admiral Roe").missing == ("Admiral Roe",)


SENATE = make_article(
    'Sen. Ada Karr, the committee\'s chair, said: "The dam will hold."\n\n'
    'Uri Moss, chief executive of Dambuild, said: "The dam is ours."\n\n'
    'Lena Voss, chief executive of Rivermen, said: "The fish are gone."',
    "senate",
)
OFFICES = make_store(
    SENATE,
    facts=(
        quote_in(SENATE, "The dam will hold.", by="Ada Karr", role="Sen."),
        quote_in(SENATE, "The dam is ours.", by="Uri Moss", role="chief executive"),
        quote_in(SENATE, "The fish are gone.", by="Lena Voss", role="chief executive"),
    ),
)


@pytest.mark.parametrize("speaker", ["Senator Karr", "senator", "Sen. Ada Karr"])
def test_an_office_is_meant_short_or_in_full(speaker):
    found = answer(QuoteQuery(speaker=speaker), OFFICES)
    assert texts(found) == ["The dam will hold."]


def test_an_office_that_several_hold_is_whoever_spoke_of_it():
    found = answer(QuoteQuery(speaker="CEO", about="fish"), OFFICES)
    assert texts(found) == ["The fish are gone."]


def test_an_office_that_several_hold_is_asked_about():
    found = answer(QuoteQuery(speaker="chief executive officer"), OFFICES)
    assert found.outcome is Outcome.ASK
    assert len(found.suggestions) == 2


CLAIMS = make_article(
    'Ada Karr dismissed claims of bribery. "The dam will hold," she said.', "claims"
)


def test_an_abstention_shows_what_is_told_of_the_speaker_and_the_topic():
    facts = (quote_in(CLAIMS, "The dam will hold,", by="Ada Karr"),)
    found = answer(
        QuoteQuery(speaker="Karr", about="bribery"), make_store(CLAIMS, facts=facts)
    )
    assert found.missing == ("bribery",)
    assert [f.text for f in found.nearest] == [
        "Ada Karr dismissed claims of bribery.",
        "The dam will hold,",
    ]


def test_what_nobody_is_quoted_on_is_told_in_the_articles_words():
    found = answer(QuoteQuery(words="claims bribery"), make_store(CLAIMS))
    assert [finding.kind for finding in found.findings] == [FindingKind.STATEMENT]
    assert texts(found) == ["Ada Karr dismissed claims of bribery."]


def test_the_articles_words_are_nobodys():
    found = answer(QuoteQuery(speaker="Roe", words="A plan"), STORE)
    assert found.outcome is Outcome.NONE


def test_one_utterance_is_listed_once_by_the_print_that_joins_the_others():
    """The long print and the reworded one, weeks apart, have too little in common."""
    long = "Somebody has to mend the nets before winter, and somebody gets no thanks"
    prints = {
        "auk": long,
        "gull": "Somebody has to mend the nets before winter",
        "tern": "Someone has to mend the nets before winter",
    }
    articles = {
        name: make_article(
            f'"{line}," said Ada Fenn.', name, published=date(2031, month, 5)
        )
        for month, (name, line) in enumerate(prints.items(), 1)
    }
    facts = tuple(quote_in(articles[n], prints[n], by="Ada Fenn") for n in prints)
    store = make_store(*articles.values(), facts=facts)
    (finding,) = answer(QuoteQuery(speaker="Ada Fenn"), store).findings
    assert finding.evidence[0].source.id == "gull"
    assert {v.evidence.source.id for v in finding.variants} == {"auk", "tern"}


def test_a_sentence_of_near_copies_is_shown_once_with_its_text_counted():
    body = (
        "The ferry office at Lenn Point will close its ticket hall in March. "
        "Passengers will buy their tickets from a machine beside the slipway."
    )
    wire = make_article(body, "wire")
    copy = make_article(body.replace("The ferry", "A ferry"), "copy")
    (finding,) = answer(
        QuoteQuery(about="ticket hall"), make_store(wire, copy)
    ).findings
    (variant,) = finding.variants
    assert {finding.evidence[0].source.id, variant.evidence.source.id} == {
        "wire",
        "copy",
    }
    assert "in 2 articles, 1 independent text" in finding.notes


def test_a_line_remembered_the_wrong_way_round_is_marked_word_by_word():
    line = "The new lamp will burn less oil than the old one"
    article = make_article(f'"{line}," said Ada Fenn.')
    store = make_store(article, facts=(quote_in(article, line, by="Ada Fenn"),))
    asked_wrong = QuoteQuery(words="the new lamp will burn more oil")
    asked_right = QuoteQuery(words="the new lamp will burn less oil")
    (finding,) = answer(asked_wrong, store).findings
    assert ("more", "less") in {(c.other, c.printed) for c in finding.changes}
    assert not answer(asked_right, store).findings[0].changes


def test_words_that_no_quotation_holds_bring_what_comes_near_in_an_article():
    article = make_article("The lamp is lit at dusk.\n\nThe oil comes by boat.")
    found = answer(QuoteQuery(about="lamp oil"), make_store(article))
    assert found.outcome is Outcome.NONE
    assert len(found.nearest) == 2


def test_a_day_asked_for_is_named_once_as_a_reader_writes_it():
    found = asked(speaker="Roe", since=date(2031, 5, 9), until=date(2031, 5, 9))
    assert found.missing == ("9 May 2031",)


@pytest.mark.parametrize(
    ("asked", "is_found"),
    [
        ("£70m", True),
        ("70 million pounds", True),
        ("£70m for the lighthouse", True),
        ("£70m for the whales", False),
        ("£71m", False),
        ("70%", False),
    ],
)
def test_an_amount_is_found_however_it_is_spelt(asked, is_found):
    board = make_article("The lighthouse has cost £70 million so far.", "board")
    cost = figure_in(board, "£70 million", value="70000000", unit="GBP")
    found = answer(QuoteQuery(words=asked), make_store(board, facts=(cost,)))
    assert (found.outcome is Outcome.FOUND) is is_found


def test_what_was_said_in_some_days_stands_in_no_older_article():
    older = make_article(
        "The bridge at Lenn opens on 2 May.", "older", published=date(2031, 4, 20)
    )
    later = make_article(
        "The bridge at Lenn opened on 2 May.", "later", published=date(2031, 5, 9)
    )
    store = make_store(older, later)
    query = QuoteQuery(
        words="bridge", since=date(2031, 5, 1), until=date(2031, 5, 4), is_said=True
    )
    told = answer(query, store).findings
    assert [finding.evidence[0].source.id for finding in told] == ["later"]
    told = answer(replace(query, is_said=False), store).findings
    assert {one.evidence[0].source.id for one in told} == {"older", "later"}


def test_an_article_that_is_not_held_is_told_as_such():
    found = asked(words="quay", article="nowhere")
    assert found.outcome is Outcome.NONE
    assert found.notes == ("no article or outlet held is called “nowhere”",)
