"""A trip's card: short facts in a line, articles in few words, nothing twice."""

from datetime import UTC, date, datetime

from bot.dialogue import (
    Answer,
    Evidence,
    Finding,
    FindingKind,
    Outcome,
    Section,
    Source,
)
from bot.model import ArticleId, Span
from bot.rendering import Controls, render, render_plain

TIDE = Source(id=ArticleId("t1"), outlet="The Tide", published=date(2031, 5, 3))
LATER = Source(id=ArticleId("t2"), outlet="The Tide", published=date(2031, 5, 9))
POST = Source(id=ArticleId("post"))
FLIES = "Ada Fenn flies to Port Lorne on Friday with €39 million."
CALLED_OFF = "Fenn's journey was called off."


def at(source, text, start=0, paragraph=1):
    span = Span(start, start + len(text))
    return Evidence(source=source, span=span, text=text, paragraph=paragraph)


def told(label, *held, **more):
    return Finding(kind=FindingKind.VISIT, evidence=held, label=label, **more)


CARD = Section(
    title="Ada Fenn in Port Lorne",
    subtitle="Status: planned",
    findings=(
        told("who", at(TIDE, "Ada Fenn"), at(POST, "Ada Fenn", paragraph=4)),
        told("when", at(TIDE, "Friday", 30), notes=("9 May 2031",)),
        told("when", at(LATER, "Thursday", 30)),
        told("agenda", at(TIDE, FLIES)),
    ),
)


def answer(*sections):
    return Answer(
        intent="visit", outcome=Outcome.FOUND, lead="Found:", sections=sections
    )


def test_a_card_reads_as_a_note():
    assert render_plain(answer(CARD)).splitlines()[2:] == [
        "Ada Fenn in Port Lorne",
        "Status: planned",
        "From The Tide, 3 May 2031 (article t1); The Tide, 9 May 2031 (article t2)",
        "Who: Ada Fenn — The Tide 3 May, para 1; post, para 4",
        "When",
        "• Friday (9 May 2031) — The Tide 3 May, para 1",
        "• Thursday — The Tide 9 May, para 1",
        "",
        "Agenda",
        FLIES,
        "The Tide 3 May, para 1",
    ]


def test_a_card_of_a_trip_put_off_is_one_too():
    put_off = told("postponed", at(POST, CALLED_OFF))
    card = Section(title="A trip", findings=(put_off, *CARD.findings))

    assert "Who: Ada Fenn — The Tide 3 May, para 1; post, para 4" in render_plain(
        answer(card)
    )


def test_a_card_shows_as_printed_the_sentence_that_tells_its_trip():
    facts = CARD.findings[:2]
    card = Section(
        title="A trip", findings=(*facts, told("as printed", at(TIDE, FLIES)))
    )

    assert render_plain(answer(card)).splitlines()[-3:] == [
        "As printed",
        FLIES,
        "The Tide 3 May, para 1",
    ]


def test_two_of_one_outlet_and_day_go_by_their_ids():
    twin = Source(id=ArticleId("t3"), outlet="The Tide", published=TIDE.published)
    card = Section(
        title="A trip", findings=(told("who", at(TIDE, "Fenn"), at(twin, "Fenn")),)
    )

    assert "Who: Fenn — t1, para 1; t3, para 1" in render_plain(answer(card))


def test_a_line_outside_the_narrative_has_no_paragraph():
    card = Section(title="A trip", findings=(told("where", at(POST, "LENN", 0, 0)),))

    assert render_plain(answer(card)).splitlines()[-1] == "Where: LENN — post"


def test_a_person_given_by_a_sentence_is_shown_as_one():
    who = "He arrived " + "late in the evening, long after the others, " * 3
    card = Section(title="A trip", findings=(told("who", at(POST, who)),))

    assert render_plain(answer(card)).splitlines()[-3:] == ["Who", who, "post, para 1"]


def test_an_articles_address_and_embargo_stand_once_on_its_card():
    url = "https://tide.example/fenn"
    until = datetime(2031, 5, 3, 6, 30, tzinfo=UTC)
    held = Source(id=ArticleId("t9"), outlet="The Tide", url=url, embargoed=until)
    card = Section(
        title="A trip",
        findings=(told("who", at(held, "Fenn")), told("where", at(held, "Lenn", 9))),
    )

    text = render_plain(answer(card))

    assert text.count(url) == 1
    assert text.count("Embargoed until 3 May 2031, 06:30 UTC") == 1


def a_dispute(**more):
    sides = (
        told("planned", at(TIDE, FLIES)),
        told("cancelled", at(LATER, CALLED_OFF)),
    )
    return Section(title="Different outcomes", findings=sides, is_whole=True, **more)


def test_a_dispute_does_not_repeat_what_its_card_shows():
    text = render_plain(answer(CARD, a_dispute(is_part=True)))

    assert text.count(FLIES) == 1
    assert text.splitlines()[-5:] == [
        "Different outcomes",
        "Planned — above: The Tide 3 May, para 1",
        "Cancelled",
        CALLED_OFF,
        "The Tide 9 May, para 1",
    ]


def test_an_article_that_only_shares_a_dispute_is_none_of_the_cards():
    elsewhere = told("cancelled", at(POST, CALLED_OFF))
    card = Section(title="A trip", findings=(told("agenda", at(TIDE, FLIES)),))
    sides = (told("planned", at(TIDE, FLIES)), elsewhere)
    dispute = Section(title="Different outcomes", findings=sides, is_part=True)

    text = render_plain(answer(card, dispute)).splitlines()

    assert "From The Tide, 3 May 2031 (article t1)" in text
    assert text[-3:] == ["Cancelled", CALLED_OFF, "paragraph 1 · article post"]


def test_a_dispute_by_itself_names_its_articles_in_full():
    text = render_plain(answer(a_dispute()))

    assert "The Tide · 3 May 2031 · paragraph 1 · article t1" in text


def test_a_page_does_not_end_inside_a_dispute():
    lines = tuple(
        told("agenda", at(POST, f"{number} {'word ' * 90}", 1_000 * number))
        for number in range(9)
    )
    whole = answer(Section(title="A long one", findings=lines), a_dispute())
    held = Answer(
        intent="visit",
        outcome=Outcome.FOUND,
        sections=whole.sections,
        command="/visit",
    )
    page = render(held, controls=Controls.MORE)
    pages = [page.text]
    while page.next_start is not None:
        page = render(held, start=page.next_start, controls=Controls.MORE)
        pages.append(page.text)

    assert len(pages) > 1
    assert [FLIES in page for page in pages] == [CALLED_OFF in page for page in pages]
