"""Reported speech: whose it is, where it ends, and where nobody said it."""

import pytest

from bot.extract.speech.quotes import find_quotes
from bot.model import QuoteKind, SpeakerKind
from tests.factories import make_article


def found(text):
    """Give (kind, words, speaker) of all that is said."""
    article = make_article(text)
    return [
        (q.kind, q.span.of(article.text), q.attribution and q.attribution.speaker.name)
        for q in find_quotes(article)
    ]


def reports(text):
    """Give (words, speaker) of what is reported."""
    return [(w, s) for kind, w, s in found(text) if kind is QuoteKind.INDIRECT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Roe called for calm.", ("calm", "Ann Roe")),
        ("Ann Roe called on both sides to talk.", ("both sides to talk", "Ann Roe")),
        ("Ann Roe vowed to rebuild the pier.", ("to rebuild the pier", "Ann Roe")),
        ("Ann Roe told the crew to leave.", ("the crew to leave", "Ann Roe")),
        ("Ann Roe urged drivers to slow down.", ("drivers to slow down", "Ann Roe")),
        ("Ann Roe asked the court to wait.", ("the court to wait", "Ann Roe")),
    ],
)
def test_what_is_asked_for_is_reported(text, expected):
    assert reports(text) == [expected]


def test_a_report_may_follow_in_an_as_clause():
    told = reports("The ferry was late, as Ann Roe has said.")
    assert told == [("The ferry was late", "Ann Roe")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The pier is sinking, according to a survey released last week.",
            "a survey released last week",
        ),
        (
            "The pier is sinking, according to a survey in May by the county.",
            "a survey in May by the county",
        ),
        (
            "The pier is sinking, according to a report by Pell Marine.",
            "a report by Pell Marine",
        ),
        (
            "“It sinks,” reads a Monday editorial in the paper.",
            "a Monday editorial in the paper",
        ),
    ],
)
def test_a_text_that_speaks_is_printed_in_full(text, speaker):
    assert found(text)[0][2] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A woman who had been a student in Utopia said it was over.", "A woman"),
        ("Senior advisers who have run the numbers argue it is over.", None),
        (
            "Ann Roe, who was hurt in Upton, Utopia, in July, said it stood.",
            "Ann Roe",
        ),
        (
            "At a fair in Upton, Utopia, on Sunday, Ann Roe spoke, saying it stood.",
            "Ann Roe",
        ),
        (
            "UPTON (PN) – Ann Roe turned on her rivals, saying that it was over.",
            "Ann Roe",
        ),
    ],
)
def test_a_noun_that_stands_nearer_is_not_the_speaker(text, speaker):
    told = reports(text)
    assert [name for _, name in told] == [speaker or "Senior advisers"]


@pytest.mark.parametrize(
    "text",
    [
        # The crowd did not ask, and for all the sentence shows Roe may not have.
        "The crowd cheered when Ann Roe rose and asked that it stop.",
        # Two subjects: the participle is the nearer one's, if not both's.
        "The club sold the pier and Ann Roe left, saying that it was over.",
        "Drivers reporting faults on the line will be paid.",
    ],
)
def test_a_doubtful_subject_reports_nothing(text):
    assert reports(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "He pointed to reports that Ann Roe called the pier “a ruin” in May.",
        "Her rivals might call the pier “a ruin” in May.",
        "It is over if Ann Roe says the pier is “a ruin” in May.",
    ],
)
def test_what_was_not_said_for_certain_is_nobodys(text):
    assert [speaker for _, _, speaker in found(text) if speaker] == []


def test_what_somebody_would_say_later_was_said():
    told = reports("Ann Roe would later say that the pier was sound.")
    assert told == [("that the pier was sound", "Ann Roe")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "An inquiry has found that the dam was unsafe.",
            ("that the dam was unsafe", "An inquiry"),
        ),
        (
            "The terms state that the club must pay.",
            ("that the club must pay", "The terms"),
        ),
        (
            "She signed a petition that called for the pier to be rebuilt.",
            ("the pier to be rebuilt", "a petition"),
        ),
        (
            "A petition that called for the pier to be rebuilt was signed by many.",
            ("the pier to be rebuilt", "A petition"),
        ),
        ("The survey shows that bees sleep.", ("that bees sleep", "The survey")),
    ],
)
def test_texts_and_bodies_report_what_stands_in_them(text, expected):
    assert reports(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe found that the dam was unsafe.",
        "Ann Roe admitted 14 counts of fraud.",
        "The judge declared Ann Roe the winner.",
        "Ann Roe claimed three medals.",
        "Ann Roe asked a driver about the bridge.",
    ],
)
def test_what_is_no_statement_is_not_reported(text):
    assert reports(text) == []


def test_what_somebody_is_called_by_name_is_no_report():
    assert reports("The head keeper was a man called Eddie Strand.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 74 percent of voters said it was late.", ("it was late", 1)),
        ("In a poll, 31% of farmers said it was late.", ("it was late", 1)),
        ("About three in 10 said it was late.", ("it was late", 1)),
        ("A third said it was late.", ("it was late", 1)),
        ("Those surveyed said it was late.", ("it was late", 1)),
        ("Some say it was late.", ("it was late", 1)),
        ("There are 384 pledged boats at the pier.", None),
        ("31% of members and voters said it was late.", None),
    ],
)
def test_a_share_of_people_says_what_it_says_unnamed(text, expected):
    told = find_quotes(make_article(text))
    kinds = {quote.attribution.speaker.kind for quote in told if quote.attribution}
    words = [(quote.span.of(text), 1) for quote in told]
    assert words == ([expected] if expected else [])
    assert kinds <= {SpeakerKind.UNNAMED}


def test_a_share_of_people_is_no_speaker_of_words_in_marks():
    told = found("Some 74 percent of voters said it was “a farce of a plan”.")
    assert (QuoteKind.MIXED, "a farce of a plan") not in [one[:2] for one in told]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("As Ann Roe said, the pier is gone.", "the pier is gone"),
        ("Ann Roe said there certainly was a pier.", "there certainly was a pier"),
        ("Ann Roe said in 2019 she would sail.", "she would sail"),
        ("Ann Roe said last year that it sank.", "that it sank"),
        ("Ann Roe told WXP's “Late Hour” that it sank.", "that it sank"),
        ("Ann Roe told members of the crew council that it sank.", "that it sank"),
        ("Ann Roe asked the crew if it sank.", "if it sank"),
        ("It sank, Ann Roe told a Senate panel on Monday.", "It sank"),
        ("It sank, Ann Roe told the Herald earlier this week.", "It sank"),
        ("It sank, said Ann Roe, head of the harbour office.", "It sank"),
        ("It will sink, Ann Roe said, and Bo Ray cheered.", "It will sink"),
        ("It will sink, Ann Roe said, adding: “Soon.”", "It will sink"),
        ("Ann Roe accused the crew of theft.", "the crew of theft"),
        ("It sank, according to early returns.", "It sank"),
        ("It sank, according to a count last year by the Herald.", "It sank"),
        ("The aides, led by Bo Ray, said it sank.", "it sank"),
    ],
)
def test_a_report_is_whole_and_no_more(text, words):
    assert [one for one, _ in reports(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe said goodbye and left.",
        "Ann Roe said a prayer for the dead.",
        "Ann Roe said yes to the plan.",
        "In May, Ann Roe wrote to the crew about it.",
        "On Friday, even as it sank, Ann Roe wrote to the crew.",
        "In the meantime, Ann Roe continues to wait for it.",
        "Ann Roe maintains a lead over the crew.",
        "Ann Roe spoke for a group called Our Pier in May.",
        "It was, according to custom, late.",
        "Ann Roe said that night.",
        "Asked about it, Ann Roe left.",
        "Asked if the pier had a future, Ann Roe smiled.",
        "Pressed on whether it would float, Ann Roe shrugged.",
        "“We sail,” Ann Roe said in a message that was played on Friday.",
        "Ann Roe said in Oslo, where she landed on Friday: “We sail.”",
        "It was, said Ann Roe, “a dead loss”.",
    ],
)
def test_what_is_no_report_is_none(text):
    assert reports(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Even as Ann Roe left Upton, a town she liked, it was late, said Bo Ray.",
            ("Even as Ann Roe left Upton, a town she liked, it was late", "Bo Ray"),
        ),
        (
            "As Ann Roe left, the race was lost, said Bo Ray, a baker.",
            ("As Ann Roe left, the race was lost", "Bo Ray"),
        ),
        (
            "It is late, said Bo Ray, a senior analyst at Poe, who says that it sank.",
            ("that it sank", "Bo Ray"),
        ),
        (
            "Ann Roe said in her opening remarks that it sank.",
            ("that it sank", "Ann Roe"),
        ),
        ("Ann Roe said Thursday's race was late.", ("Thursday's race was late", None)),
        ("Most of them said it was late.", ("it was late", "Most of them")),
        ("Nearly half said it was late.", ("it was late", "half")),
        (
            "That is not enough, said Ann Roe, who left.",
            ("That is not enough", "Ann Roe"),
        ),
    ],
)
def test_a_report_is_whose_clause_says_so(text, expected):
    words, speaker = expected
    assert (words, speaker or "Ann Roe") in reports(text)


def test_a_senior_official_of_a_body_is_who_not_the_body():
    text = "An official of the water board, who said it was “so late”, left."
    (_, words, speaker), *_ = found(text)
    assert (words, speaker) == ("so late", "An official of the water board")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Reports said the bay was dead.", "Reports"),
        ("It rained. Reports say the bay is dead.", "Reports"),
        ("A study found the bay was dead.", "A study"),
        ("The inquiry found that the bay was dead.", "The inquiry"),
    ],
)
def test_a_text_without_a_name_tells_what_it_tells(text, speaker):
    assert [name for _, name in reports(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Claims were made. Reports of it grew.",
        "A study found the bay.",
        "Ann Roe found the bay was dead.",
    ],
)
def test_what_is_found_is_not_always_told(text):
    assert reports(text) == []


@pytest.mark.parametrize(
    "before",
    [
        "Shares, which fell, closed up at €94.20.",
        "Shares closed at 94.20.",
        "He met Al Ray at 5 p.m.",
        "Al Ray wrote to example.com.",
    ],
)
def test_a_sentence_ends_behind_a_decimal_an_hour_and_an_address(before):
    text = f"{before} Roe said he was late."
    assert reports(text) == [("he was late", "Roe")]
