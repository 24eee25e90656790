import pytest

from bot.answers import answer
from bot.dialogue import CheckQuery, Outcome, Verdict
from bot.model import SpeakerKind
from tests.factories import make_article, make_store, quote_in

LINE = "We will mend the quay before the winter storms, and we will not raise the tax."
ARTICLE = make_article(
    f'The mayor, Jane Roe, said: "{LINE}"\n\n'
    'Tom Hale answered: "Nobody asked the fishermen."\n\n'
    "The harbour was built in three summers by men from the islands."
)
STORE = make_store(
    ARTICLE,
    facts=(
        quote_in(ARTICLE, LINE, by="Jane Roe", role="mayor"),
        quote_in(ARTICLE, "Nobody asked the fishermen.", by="Tom Hale"),
    ),
)


def checked(words):
    return answer(CheckQuery(words=words), STORE)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        (LINE, Verdict.VERBATIM),
        ("we will mend the quay before the winter storms", Verdict.VERBATIM),
        ("“WE WILL MEND THE QUAY”", Verdict.VERBATIM),
        ("We will mend the old quay before the winter storms", Verdict.ALTERED),
        ("We will mend the quay before the storms", Verdict.ALTERED),
        ("we will raise the tax", Verdict.ALTERED),
        ("We will not mend the quay before storms", Verdict.ALTERED),
        ("We shall build a bridge to the islands", Verdict.NOT_FOUND),
        ("zeppelins over Sandwick", Verdict.NOT_FOUND),
        ('Roe said "we will mend the quay"', Verdict.VERBATIM),
        ('"We will mend the quay," the mayor said.', Verdict.VERBATIM),
        ('did Tom Hale say "we will mend the quay"?', Verdict.MISATTRIBUTED),
        ("Hale said we will mend the quay", Verdict.MISATTRIBUTED),
        ("we will mend the quay, said Hale", Verdict.MISATTRIBUTED),
        ('Ada Lovell: "Nobody asked the fishermen"', Verdict.MISATTRIBUTED),
        ('"mend the quay" and "build the bridge of gold"', Verdict.NOT_FOUND),
        ('is it true that he said "mend the quay"', Verdict.VERBATIM),
        ("Roe told them: we will mend the quay", Verdict.VERBATIM),
        ("Hale told reporters that we will mend the quay", Verdict.MISATTRIBUTED),
        ("She said we will mend the quay before the winter storms", Verdict.VERBATIM),
        ('"mend the quay", they said', Verdict.VERBATIM),
    ],
)
def test_words_are_judged_by_what_is_printed(words, verdict):
    assert checked(words).verdict is verdict


def test_each_run_in_marks_has_a_verdict_of_its_own():
    sections = checked('"mend the quay" but "not one fisherman was heard"').sections
    assert [section.verdict for section in sections] == [
        Verdict.VERBATIM,
        Verdict.NOT_FOUND,
    ]


def test_a_lost_negation_is_called_out():
    (finding,) = checked("we will raise the tax").findings
    assert any(change.is_negation for change in finding.changes)
    assert "a negation differs: the words say the opposite" in finding.notes


def test_the_whole_line_is_shown_for_a_part_of_it():
    (finding,) = checked("mend the quay").findings
    assert finding.text == LINE


def test_who_the_cuttings_name_instead_is_told():
    (section,) = checked('Hale said "mend the quay"').sections
    assert section.subtitle == (
        "The cuttings give these words to Jane Roe, not to Hale"
    )


def test_the_articles_own_words_are_no_quotation():
    found = checked("built in three summers by men from the islands")
    assert found.verdict is Verdict.VERBATIM
    assert found.findings[0].voice is None
    assert any("own words" in note for note in found.findings[0].notes)


def test_words_of_which_nothing_stands_anywhere_are_missing():
    found = checked("zeppelins over Sandwick")
    assert found.outcome is Outcome.NONE
    assert set(found.missing) == {"zeppelins", "Sandwick"}


@pytest.mark.parametrize("words", ["", "   ", '""', "“", "?!", "the of and"])
def test_no_words_are_found_nowhere(words):
    assert checked(words).verdict is Verdict.NOT_FOUND


def test_what_shares_nothing_with_the_words_is_not_near_them():
    assert checked("the moon is made of cheese").nearest == ()
    assert checked("the tax on cheese harbours").nearest


def test_a_speaker_who_is_not_certain_contradicts_nobody():
    article = make_article('He said: "The lamp in the tower has been mended."')
    quote = quote_in(
        article,
        "The lamp in the tower has been mended.",
        by="He",
        speaker_kind=SpeakerKind.UNRESOLVED,
    )
    store = make_store(article, facts=(quote,))
    found = answer(CheckQuery(words='Hale said "the lamp in the tower"'), store)
    assert found.verdict is Verdict.VERBATIM
    assert found.sections[0].subtitle == "No cutting says whether it was Hale"


@pytest.mark.parametrize("claimed", ["Mayor Roe", "Ms Roe", "the mayor"])
def test_a_title_that_an_article_gives_contradicts_nobody(claimed):
    found = checked(f"{claimed} said we will mend the quay")
    assert found.verdict is Verdict.VERBATIM


def test_a_sentence_that_denies_the_words_comes_before_one_that_lacks_some():
    line = "You did not paint a bridge. You painted a country."
    article = make_article(f"The judge, Ada Roe, said: “{line}”")
    store = make_store(article, facts=(quote_in(article, line, by="Ada Roe"),))
    (section,) = answer(CheckQuery(words="You painted a bridge"), store).sections
    (finding,) = section.findings
    assert section.verdict is Verdict.ALTERED
    assert "the words say the opposite" in finding.notes[0]
    (exact,) = answer(CheckQuery(words="You painted a country"), store).sections
    assert exact.verdict is Verdict.VERBATIM


def test_of_many_runs_the_first_few_are_checked_once_each():
    asked = '"mend the quay" "mend the quay" ' + " ".join(
        f'"gulls nest on pier {number}"' for number in range(40)
    )
    found = checked(asked)
    assert len(found.sections) == 8
    assert found.notes == ("checked: the first 8 of 41 quotations",)
    assert checked('"mend the quay" "mend the quay"').notes == ()
