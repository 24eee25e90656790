"""How an editor sees an answer: what is said first, what is called what."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.dialogue import (
    Answer,
    Change,
    ChangeKind,
    Evidence,
    Finding,
    FindingKind,
    Outcome,
    Section,
    Source,
    Suggestion,
    Variant,
    Verdict,
    Voice,
)
from bot.model import ArticleId, Span, SpeakerKind
from bot.rendering import render, render_plain
from tests import slack_limits

WORDS = "We will not close the old harbour"
FENN = Voice(
    name="Ada Fenn",
    kind=SpeakerKind.PERSON,
    role="harbour master",
    cue="said",
    occasion="in a statement",
)


def evidence(text=WORDS, article="tide-1", paragraph=3, **source):
    return Evidence(
        source=Source(id=ArticleId(article), **source),
        span=Span(0, len(text)),
        text=text,
        paragraph=paragraph,
    )


def finding(kind=FindingKind.QUOTE, *held, **more):
    return Finding(kind=kind, evidence=held or (evidence(),), **more)


def found(*findings, **more):
    section = more.pop("section", Section(findings=findings))
    return Answer(
        intent="quote",
        outcome=Outcome.FOUND,
        lead="Found:",
        sections=(section,),
        **more,
    )


def lines(answer):
    return render_plain(answer).splitlines()


def seen(answer):
    return slack_limits.visible(list(render(answer).blocks))


def test_a_quotation_is_in_marks_then_its_speaker_then_its_place():
    answer = found(
        finding(
            FindingKind.QUOTE,
            evidence(outlet="The Courier", title="Stays", published=date(2031, 5, 3)),
            voice=FENN,
            notes=("in 4 articles, 2 independent texts",),
        )
    )

    assert lines(answer)[2:] == [
        f"“{WORDS}”",
        "— Ada Fenn, harbour master · said · in a statement",
        "The Courier · “Stays” · 3 May 2031 · paragraph 3 · article tide-1",
        "in 4 articles, 2 independent texts",
    ]


def test_a_quotation_is_a_block_quotation_in_slack():
    [_, quotation, _place] = render(found(finding(voice=FENN))).blocks

    kinds = [element["type"] for element in quotation["elements"]]

    assert kinds == ["rich_text_quote", "rich_text_section"]
    assert quotation["elements"][0]["elements"] == [
        {"type": "text", "text": f"“{WORDS}”"}
    ]


@pytest.mark.parametrize(
    ("voice", "told"),
    [
        (None, "No speaker given"),
        (Voice(name="he", kind=SpeakerKind.UNRESOLVED), "— “he”, speaker not certain"),
        (Voice(name="an aide", kind=SpeakerKind.UNNAMED), "— an aide"),
    ],
)
def test_a_speaker_is_named_as_printed(voice, told):
    assert told in lines(found(finding(voice=voice)))
    assert told in seen(found(finding(voice=voice)))


@pytest.mark.parametrize(
    "kind", [FindingKind.STATEMENT, FindingKind.FIGURE, FindingKind.VISIT]
)
@pytest.mark.parametrize("voice", [None, FENN])
def test_what_nobody_is_quoted_as_saying_has_no_quotation_marks(kind, voice):
    answer = found(finding(kind, voice=voice))

    assert WORDS in lines(answer)
    assert "“" not in render_plain(answer)
    assert "“" not in seen(answer)


def test_reported_speech_says_that_it_is_no_quotation():
    reported = found(finding(FindingKind.STATEMENT, voice=FENN))
    own = found(finding(FindingKind.STATEMENT))

    assert "Not a quotation, reported speech of Ada Fenn" in render_plain(reported)
    assert "Not a quotation, in the article’s own words" in render_plain(own)


def test_a_sentence_with_words_in_marks_is_not_called_reported_speech():
    words = "“Bring a lamp,” said Ada Fenn, who keeps the tower."
    voice = Voice(name="Ada Fenn", kind=SpeakerKind.PERSON)
    sentence = Finding(
        kind=FindingKind.STATEMENT, evidence=(evidence(words),), voice=voice
    )

    told, unknown = (
        render_plain(found(one)) for one in (sentence, replace(sentence, voice=None))
    )

    assert "Sentence with words in quotation marks, given to Ada Fenn" in told
    assert "Sentence with words in quotation marks, no speaker given" in unknown


def test_a_visits_lines_are_labelled_under_their_trip():
    trip = Section(
        title="Ada Fenn to Port Lorne",
        subtitle="planned",
        findings=(finding(FindingKind.VISIT, label="when"),),
    )
    answer = found(section=trip)

    headers = [b for b in render(answer).blocks if b["type"] == "header"]

    assert [h["text"]["text"] for h in headers] == ["Ada Fenn to Port Lorne"]
    assert lines(answer)[2:] == [
        "Ada Fenn to Port Lorne",
        "planned",
        f"When: {WORDS} — tide-1, para 3",
    ]


def test_what_belongs_to_a_trip_has_no_heading_of_a_trips_rank():
    findings = (finding(FindingKind.VISIT, label="when"),)
    trip = Section(title="Ada Fenn to Port Lorne", findings=findings)
    dispute = Section(title="Different days", findings=findings, is_part=True)
    answer = replace(found(section=trip), sections=(trip, dispute))

    headers = [b for b in render(answer).blocks if b["type"] == "header"]

    assert [h["text"]["text"] for h in headers] == ["Ada Fenn to Port Lorne"]
    assert "Different days" in seen(answer)


def test_a_quotations_label_and_sentence_are_shown():
    sentence = evidence(f"She said: {WORDS}, twice.")
    answer = found(finding(label="earlier", context=sentence))

    assert "Earlier" in lines(answer)
    assert f"In its sentence: {sentence.text}" in lines(answer)


def test_further_places_are_named_and_the_rest_counted():
    places = [evidence(article=f"tide-{number}") for number in range(9)]

    text = render_plain(found(finding(FindingKind.QUOTE, *places)))

    assert "Also: paragraph 3 · article tide-5" in text
    assert "article tide-6" not in text
    assert "Also in 3 more places" in text


def test_words_outside_the_narrative_have_no_paragraph():
    assert "paragraph" not in render_plain(
        found(finding(FindingKind.QUOTE, evidence(paragraph=0)))
    )


def test_address_and_embargo_are_told_in_text_and_linked_in_slack():
    until = datetime(2031, 5, 3, 6, 30, tzinfo=UTC)
    held = evidence(url="https://courier.example/a?b=1&c=2", embargoed=until)
    answer = found(finding(FindingKind.QUOTE, held))

    context = render(answer).blocks[-1]["elements"]

    assert "https://courier.example/a?b=1&c=2" in lines(answer)
    assert "Embargoed until 3 May 2031, 06:30 UTC" in lines(answer)
    assert context[1]["text"] == (
        "<https://courier.example/a?b=1&amp;c=2|Read the article>"
    )
    assert context[2]["text"] == (
        f"*Embargoed until* <!date^{int(until.timestamp())}"
        "^{date_long}, {time}|3 May 2031, 06:30 UTC>"
    )


# --------------------------------------------------------------- differences


CHANGES = (
    Change(kind=ChangeKind.SAME, printed="We", other="We"),
    Change(kind=ChangeKind.CHANGED, printed="will", other="may"),
    Change(kind=ChangeKind.MISSING, printed="not", is_negation=True),
    Change(kind=ChangeKind.SAME, printed="close the old", other="close the old"),
    Change(kind=ChangeKind.ADDED, other="little"),
)


def test_every_difference_from_the_words_asked_is_named_in_place():
    text = lines(found(finding(changes=CHANGES)))

    assert "Word by word (1 changed, 1 missing, 1 added; asked → printed)" in text
    assert (
        "We [changed: may → will] [missing: not] close the old [added: little]" in text
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            Change(kind=ChangeKind.MISSING, printed="not", is_negation=True),
            "Negation missing: the article prints “not”, the words asked do not",
        ),
        (
            Change(kind=ChangeKind.ADDED, other="never", is_negation=True),
            "Negation added: the words asked have “never”, the article does not",
        ),
        (
            Change(
                kind=ChangeKind.CHANGED, printed="won’t", other="will", is_negation=True
            ),
            "Negation changed: the article prints “won’t”, the words asked have “will”",
        ),
    ],
)
def test_a_negation_is_called_out(change, told):
    assert told in lines(found(finding(changes=(change,))))
    assert told in seen(found(finding(changes=(change,))))


def test_what_is_printed_is_bold_and_what_is_not_is_struck():
    styles = {
        part["text"]: part.get("style")
        for block in render(found(finding(changes=CHANGES))).blocks
        if block["type"] == "rich_text"
        for element in block["elements"]
        for part in element["elements"]
    }

    assert styles["will"] == {"bold": True}
    assert styles["may"] == {"strike": True}
    assert styles["not"] == {"bold": True}
    assert styles["little"] == {"strike": True}


def test_words_that_are_all_the_same_are_not_compared():
    same = (Change(kind=ChangeKind.SAME, printed=WORDS, other=WORDS),)

    assert "Word by word" not in render_plain(found(finding(changes=same)))


def test_words_held_apart_are_not_said_to_be_held_nowhere():
    answer = Answer(intent="quote", outcome=Outcome.NONE, missing=("tide", "lamp"))

    assert "Not supported by what is held: “tide”, “lamp”" in lines(answer)
    assert "Held, but not together: “tide”, “lamp”" in lines(
        replace(answer, is_apart=True)
    )
    assert "Held, but of no such visit: “tide”, “lamp”" in lines(
        replace(answer, intent="visit", is_apart=True)
    )


def test_a_variant_shows_its_words_its_speaker_and_each_difference():
    variant = Variant(
        evidence=evidence("We may close the old little harbour", "tide-2"),
        changes=CHANGES,
        voice=Voice(name="Bo Reed", kind=SpeakerKind.PERSON),
    )

    text = lines(found(finding(variants=(variant,))))

    assert "Printed differently, with a negation missing, given to Bo Reed" in text
    assert "“We may close the old little harbour”" in text
    assert (
        "1 changed, 1 missing, 1 added (above → here): "
        "[changed: will → may] [negation missing: not] [added: little]"
    ) in text
    assert "paragraph 3 · article tide-2" in text


def test_the_same_words_elsewhere_are_no_difference():
    variant = Variant(evidence=evidence(article="tide-2"))

    assert "Printed also" in lines(found(finding(variants=(variant,))))


# -------------------------------------------------------------- the whole


@pytest.mark.parametrize(
    ("verdict", "told"),
    [
        (Verdict.VERBATIM, "Verbatim"),
        (Verdict.ALTERED, "Altered"),
        (Verdict.NOT_FOUND, "Not found"),
        (Verdict.MISATTRIBUTED, "Misattributed"),
    ],
)
def test_a_check_opens_with_its_verdict_in_words(verdict, told):
    section = Section(asked=WORDS, verdict=verdict, findings=(finding(),))

    text = lines(found(section=section, verdict=verdict))

    assert text[0] == told
    assert f"Words asked: “{WORDS}”" in text


def test_a_lead_that_begins_with_the_verdict_is_not_said_twice():
    answer = Answer(
        intent="quote",
        outcome=Outcome.NONE,
        verdict=Verdict.NOT_FOUND,
        lead="Not found in any article.",
    )

    assert render_plain(answer) == "Not found in any article."


def test_several_runs_have_a_verdict_each():
    answer = Answer(
        intent="quote",
        outcome=Outcome.FOUND,
        verdict=Verdict.ALTERED,
        sections=(
            Section(asked="we will", verdict=Verdict.VERBATIM, findings=(finding(),)),
            Section(asked="so there", verdict=Verdict.NOT_FOUND),
            Section(verdict=Verdict.ALTERED, findings=(finding(),)),
        ),
    )

    text = lines(answer)

    assert "Verbatim, of the words asked: “we will”" in text
    assert "Not found, of the words asked: “so there”" in text
    assert text.count("Altered") == 2


def test_an_abstention_names_what_is_missing_and_labels_what_is_near():
    answer = Answer(
        intent="quote",
        outcome=Outcome.NONE,
        missing=("moon", "tide"),
        nearest=(finding(), finding()),
    )

    text = lines(answer)

    assert text[:2] == [
        "The cuttings don’t say.",
        "Not supported by what is held: “moon”, “tide”",
    ]
    assert text.count("Nearest material, not an answer") == 1
    assert text.index("---") < text.index(f"“{WORDS}”")
    assert "divider" in [block["type"] for block in render(answer).blocks]


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_words_where_its_intent_gives_none(outcome):
    assert render_plain(Answer(intent="quote", outcome=outcome))
    assert render(Answer(intent="quote", outcome=outcome)).blocks


def test_very_many_missing_words_and_notes_are_counted():
    answer = Answer(
        intent="quote",
        outcome=Outcome.NONE,
        missing=tuple(f"w{number}" for number in range(25)),
        notes=tuple(f"note {number}" for number in range(10)),
    )

    assert "“w19” and 5 more" in render_plain(answer)
    assert "and 2 more notes" in render_plain(answer)


def test_examples_follow_each_other_as_a_list():
    answer = Answer(
        intent="help",
        outcome=Outcome.TEACH,
        lead="Ask.",
        suggestions=(
            Suggestion(command="/sources", does="what is held"),
            Suggestion(command="/visit", does=""),
            Suggestion(command=" ", does="nothing"),
            Suggestion(command="/quote " + "w" * 600, does="too long to be one"),
        ),
    )

    assert render_plain(answer) == "Ask.\n\n/sources — what is held\n/visit"


def test_an_article_is_listed_with_its_facts():
    listed = finding(
        FindingKind.SOURCE,
        evidence("Harbour stays", title="Harbour stays", byline="Jo Hart"),
        notes=("4 quotations",),
    )

    assert lines(found(listed))[2:] == [
        "Harbour stays",
        "article tide-1 · by Jo Hart",
        "4 quotations",
    ]


def test_another_version_of_a_figure_is_no_print_of_the_same():
    other = Variant(evidence=evidence(article="tide-2"), note="“12 lamps”")

    text = lines(found(finding(FindingKind.FIGURE, variants=(other,))))

    assert "Elsewhere, “12 lamps”" in text


def test_an_article_without_a_headline_goes_by_its_id_and_shows_its_words():
    listed = finding(
        FindingKind.SOURCE,
        changes=CHANGES,
        variants=(Variant(evidence=evidence(article="tide-2")),),
    )

    text = lines(found(listed))

    assert text[2:4] == ["tide-1", WORDS]
    assert "Word by word" in render_plain(found(listed))
    assert "Printed also" in text
