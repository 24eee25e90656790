"""Who is given which words: a sentence in, its quotations and speakers out."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.extract.speech.quotes import find_quotes
from bot.model import QuoteKind, SpeakerKind
from tests.factories import make_article

CAST = "Jane Roe, the harbour master, met Paul Ray, a pilot, and Mayor Ann Oduya."


def spoken(text, *, cast=CAST):
    """Give (words, speaker) of the quotations in marks, after a paragraph of names."""
    article = make_article(f"{cast}\n\n{text}" if cast else text)
    return [
        (q.span.of(article.text), q.attribution and q.attribution.speaker.name)
        for q in find_quotes(article)
        if q.kind is not QuoteKind.INDIRECT
    ]


def reported(text):
    article = make_article(text)
    return [
        (q.span.of(article.text), q.attribution and q.attribution.speaker.name)
        for q in find_quotes(article)
        if q.kind is QuoteKind.INDIRECT
    ]


def given_in(article):
    """Give the attribution of the article's only quotation."""
    (quote,) = find_quotes(article)
    assert quote.attribution is not None
    return quote.attribution


def rule_of(text):
    return given_in(make_article(text)).rule


@pytest.mark.parametrize(
    "text",
    [
        '"We sail at dawn," Roe said.',
        "“We sail at dawn,” Roe said.",
        "«We sail at dawn,» Roe said.",
        "‘We sail at dawn,’ Roe said.",
        "'We sail at dawn,' Roe said.",
        "''We sail at dawn,'' Roe said.",
        "``We sail at dawn,'' Roe said.",
        "&quot;We sail at dawn,&quot; Roe said.",
        "“We sail at dawn”, Roe said.",
        "‘We sail at dawn’, Roe said.",
        "“We sail at dawn,” said Roe.",
        "“We sail at dawn,” said harbour master Jane Roe.",
        "“We sail at dawn,” Ms Roe told reporters on Friday.",
        "“We sail at dawn,” Roe, who turned 60 in May, said.",
        "“We sail at dawn,” Roe, 60, said.",
        "“We sail at dawn,” Roe later said.",
        "“We sail at dawn,” Roe had said on Friday.",
        "“We sail at dawn,” according to Roe.",
        "“We sail at dawn,” the harbour master said.",
        "“We sail at dawn,” Roe beams.",
        "“We sail at dawn.” — Jane Roe",
        "Roe said, “We sail at dawn.”",
        "Roe said: “We sail at dawn.”",
        "Roe told the court on Friday: “We sail at dawn.”",
        "Roe, speaking at the pier, said: “We sail at dawn.”",
        "Roe laughed and said, “We sail at dawn.”",
        "Roe took to the radio, saying: “We sail at dawn.”",
        "Roe went on to say, “We sail at dawn.”",
        "Roe, as ever, was short: “We sail at dawn.”",
        "As Roe put it, “We sail at dawn.”",
        "In a statement, Roe said, “We sail at dawn.”",
        "Footage showed Roe saying, “We sail at dawn.”",
        "Roe said she had decided. “We sail at dawn.”",
        "Roe said the following:\n\n“We sail at dawn.”",
    ],
)
def test_the_speaker_is_found_wherever_they_stand(text):
    ((words, speaker),) = spoken(text)
    assert words.rstrip(",.") == "We sail at dawn"
    assert speaker == "Jane Roe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“No,” Roe said. “Never again,” she added.",
            [("No,", "Jane Roe"), ("Never again,", "Jane Roe")],
        ),
        (
            "“If it blows,” Roe said, “we stay.”",
            [("If it blows,", "Jane Roe"), ("we stay.", "Jane Roe")],
        ),
        (
            "“I saw it,” said Roe. “It sank at once.”",
            [("I saw it,", "Jane Roe"), ("It sank at once.", "Jane Roe")],
        ),
        (
            "“It is over,” said Roe. Ray disagreed. “It is not over,” he said.",
            [("It is over,", "Jane Roe"), ("It is not over,", "Paul Ray")],
        ),
        (
            "Roe said, “We sail,” but Ray said, “We stay.”",
            [("We sail,", "Jane Roe"), ("We stay.", "Paul Ray")],
        ),
        (
            "“He told me, ‘Stay,’ and I stayed,” Roe said.",
            [("He told me, ‘Stay,’ and I stayed,", "Jane Roe")],
        ),
        (
            "Roe called the plan “a farce” and “a waste”.",
            [("a farce", "Jane Roe"), ("a waste", "Jane Roe")],
        ),
        (
            "It was “a farce”, Roe said.",
            [("a farce", "Jane Roe")],
        ),
        (
            "The plan was described as “a farce” by Paul Ray.",
            [("a farce", "Paul Ray")],
        ),
        (
            "“The first part runs on.\n\n“And so does the second,” Roe said.",
            [
                ("The first part runs on.", None),
                ("And so does the second,", "Jane Roe"),
            ],
        ),
        (
            "“The boat left,” Roe said. “It was late.\n\n“Nobody saw it go.”",
            [
                ("The boat left,", "Jane Roe"),
                ("It was late.", "Jane Roe"),
                ("Nobody saw it go.", "Jane Roe"),
            ],
        ),
        (
            '"We sail at dawn, and nobody stops us, Roe said.',
            [("We sail at dawn, and nobody stops us,", "Jane Roe")],
        ),
        (
            'We sail at dawn," Roe said.',
            [("We sail at dawn,", "Jane Roe")],
        ),
        (
            "“We [the crew] sail,” Roe said.",
            [("We [the crew] sail,", "Jane Roe")],
        ),
        (
            "‘The crews’ boats are the towns’ pride,’ Roe said.",
            [("The crews’ boats are the towns’ pride,", "Jane Roe")],
        ),
        (
            'Ray, who is 6\'2" tall, left. "It was hot," Roe said.',
            [("It was hot,", "Jane Roe")],
        ),
    ],
)
def test_each_quotation_goes_to_its_own_speaker(text, expected):
    assert spoken(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We sail,” Ray's deputy, Jane Roe, said.", "Jane Roe"),
        ("“We sail,” Roe, a spokeswoman for Acme Corp, said.", "Jane Roe"),
        ("“We sail,” a spokesman for Roe said.", "a spokesman for Roe"),
        ("“We sail,” said Roe's lawyer.", "Roe's lawyer"),
        ("“We sail,” the Harbour Commission said.", "Harbour Commission"),
        ("“We sail,” the statement added.", "the statement"),
        ("“We sail,” sources said.", "sources"),
        ("“We sail,” a diplomatic source said.", "a diplomatic source"),
        ("“We sail,” Mayor Oduya said.", "Ann Oduya"),
        ("“We sail,” the mayor said.", "Ann Oduya"),
        ("“We sail,” said Roe and Ray.", "Roe and Ray"),
    ],
)
def test_a_speaker_is_the_head_of_the_phrase_never_its_owner(text, speaker):
    assert [who for _, who in spoken(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “smart bins” cost a million.",
        "His book, “The Long Tide,” sold well.",
        "Roe appeared on “Harbour Tonight” on Friday.",
        "Roe did not say “sorry”.",
        "Jo “Bo” Hale left early.",
        "The sign over the door of the “Anchor” was gone.",
    ],
)
def test_marks_that_nobody_speaks_in_have_no_speaker(text):
    assert [who for _, who in spoken(text) if who] == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("“We sail,” he said.", "he", SpeakerKind.UNRESOLVED),
        ("“We sail,” the minister said.", "the minister", SpeakerKind.UNRESOLVED),
        ("“We sail,” officials said.", "officials", SpeakerKind.UNNAMED),
        ("“We sail,” an aide said.", "an aide", SpeakerKind.UNNAMED),
        ("“We sail,” the Acme Corporation said.", "Acme Corporation", "organisation"),
        ("“We sail,” Dr. Jo Hale said.", "Jo Hale", SpeakerKind.PERSON),
    ],
)
def test_who_is_not_named_is_not_guessed(text, name, kind):
    speaker = given_in(make_article(text)).speaker
    assert (speaker.name, speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Roe said that the ferry was late.",
            ("that the ferry was late", "Ann Roe"),
        ),
        ("Ann Roe said the ferry was late.", ("the ferry was late", "Ann Roe")),
        ("The ferry was late, Ann Roe said.", ("The ferry was late", "Ann Roe")),
        (
            "The ferry was late, said Ann Roe, the pilot.",
            ("The ferry was late", "Ann Roe"),
        ),
        (
            "According to Ann Roe, the ferry was late.",
            ("the ferry was late", "Ann Roe"),
        ),
        (
            "The ferry was late, according to Ann Roe.",
            ("The ferry was late", "Ann Roe"),
        ),
        (
            "Ann Roe told the court on Friday that the ferry was late.",
            ("that the ferry was late", "Ann Roe"),
        ),
    ],
)
def test_reported_speech_is_a_kind_of_its_own(text, expected):
    assert [(w.strip(), s) for w, s in reported(text)] == [expected]


def test_a_denial_reports_nothing():
    assert reported("Ann Roe did not say that the ferry was late.") == []


def test_each_attribution_names_its_rule():
    assert rule_of("“We sail,” said Ann Roe.") == "after.verb-subject"
    assert rule_of("Ann Roe said: “We sail.”") == "before.subject-verb"


@pytest.mark.parametrize(
    ("told", "occasion"),
    [
        ("Jane Roe told the packed courtroom.", "told the packed courtroom"),
        ("Jane Roe told reporters on Friday.", "told reporters on Friday"),
        ("Jane Roe said in a statement.", "in a statement"),
        ("said Jane Roe of the pilots' union.", None),
        ("said Jane Roe in the union's hall.", None),
    ],
)
def test_an_occasion_is_whole_or_none(told, occasion):
    article = make_article(f"“We sail at dawn,” {told}")
    span = given_in(article).occasion
    assert (span and span.of(article.text)) == occasion


def test_an_attribution_shows_its_cue_mention_and_occasion():
    article = make_article("“We sail,” Ann Roe said in a statement.")
    given = given_in(article)
    shown = (given.mention, given.cue, given.occasion)
    assert [span.of(article.text) for span in shown if span] == [
        "Ann Roe",
        "said",
        "in a statement",
    ]


WORDS = st.sampled_from(
    ["“We sail,”", "Ann Roe", "said", "the pilot", "he", ".", ",", "told", "\n\n"]
)


@example(text="the pilot , Ann Roe")
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_a_paragraph_added_at_the_end_changes_nothing_before_it(text):
    """Names are joined over the whole article, so what is added names nobody."""
    before = find_quotes(make_article(text))
    after = find_quotes(make_article(text + "\n\nIt rained."))
    assert after[: len(before)] == before


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_straight_marks_change_no_speaker(text):
    def who(printed):
        return [
            q.attribution and q.attribution.speaker.name
            for q in find_quotes(make_article(printed))
        ]

    assert who(text) == who(text.replace("“", '"').replace("”", '"'))


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe never said: “We sail at dawn.”",
        "Ann Roe did not say, “We sail at dawn.”",
        "Did Ann Roe say “we sail at dawn”?",
        "Reporters asked whether Ann Roe would call it “a farce”.",
    ],
)
def test_words_that_were_denied_or_asked_about_are_not_given_to_anyone(text):
    marks = [q for q in find_quotes(make_article(text)) if not is_indirect(q)]
    assert [q.attribution for q in marks if q.attribution] == []


def is_indirect(quote):
    return quote.kind is QuoteKind.INDIRECT


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "A person close to the talks, who asked not to be named, said: “No.”",
            "A person close to the talks",
            SpeakerKind.UNNAMED,
        ),
        (
            "“It is over now,” said a person close to the talks.",
            "a person close to the talks",
            SpeakerKind.UNNAMED,
        ),
        ("According to Ann Roe, “it is over.”", "Ann Roe", SpeakerKind.PERSON),
        ("Ann Roe was quoted as saying: “We sail.”", "Ann Roe", SpeakerKind.PERSON),
        ("“We sail at dawn.” — Ann Roe", "Ann Roe", SpeakerKind.PERSON),
        (
            "The law states: “No pier stands alone.”",
            "The law",
            SpeakerKind.ORGANISATION,
        ),
    ],
)
def test_a_speaker_may_be_unnamed_a_text_or_a_tag(text, name, kind):
    speaker = given_in(make_article(text)).speaker
    assert (speaker.name, speaker.kind) == (name, kind)


def test_the_cue_according_to_is_printed_whole():
    article = make_article("“It is over,” according to Ann Roe.")
    cue = given_in(article).cue
    assert cue is not None
    assert cue.of(article.text) == "according to"
