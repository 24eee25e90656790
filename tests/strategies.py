"""Hypothesis strategies for what the bot says: arbitrary, hostile, well formed."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

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

# What tries to format, to mention, to link or to break out, among plain words.
_SNIPPETS = st.sampled_from(
    [
        "<!channel>",
        "<!here|x>",
        "<@U0123>",
        "<#C0123>",
        "<https://evil.example|bank>",
        "&lt;!channel&gt;",
        "&amp;",
        "*bold*",
        "_it_",
        "~no~",
        "`code`",
        "```",
        "> quoted",
        "\n>>> all",
        "\u202eright to left",
        "\u2060",
        ":smile:",
        "“",
        '"',
        "\\",
        "\n",
        "harbour ",
        "the master of the port said ",
        "\x01",
    ]
)


def texts(max_size=120):
    """Text of the world, never empty."""
    plain = st.text(min_size=1, max_size=max_size)  # without lone surrogates
    smuggled = st.lists(_SNIPPETS, min_size=1, max_size=12).map("".join)
    long = st.tuples(plain, st.integers(1, 60)).map(lambda pair: pair[0] * pair[1])
    return st.one_of(plain, smuggled, long)


def labels():
    return st.one_of(st.just(""), texts(60))


def notes(max_size=2):
    return st.lists(texts(80), max_size=max_size).map(tuple)


DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
INSTANTS = st.integers(10**7, 4 * 10**9).map(
    lambda second: datetime.fromtimestamp(second, UTC)
)
URLS = st.sampled_from(
    [
        "",
        "https://news.example/a?b=1&c=2",
        "javascript:alert(1)",
        "https://x.example/<!channel>",
        "http://" + "a" * 4_000,
    ]
)


@st.composite
def sources(draw):
    return Source(
        id=ArticleId(draw(texts(30))),
        outlet=draw(labels()),
        title=draw(labels()),
        byline=draw(labels()),
        published=draw(st.none() | DAYS),
        url=draw(URLS),
        embargoed=draw(st.none() | INSTANTS),
    )


@st.composite
def evidences(draw, text=None):
    words = draw(text or texts())
    start = draw(st.integers(0, 10_000))
    return Evidence(
        source=draw(sources()),
        span=Span(start, start + len(words)),
        text=words,
        paragraph=draw(st.integers(0, 40)),
    )


@st.composite
def voices(draw):
    return Voice(
        name=draw(texts(40)),
        kind=draw(st.sampled_from(SpeakerKind)),
        role=draw(labels()),
        cue=draw(labels()),
        occasion=draw(labels()),
    )


@st.composite
def changes(draw):
    kind = draw(st.sampled_from(ChangeKind))
    printed = "" if kind is ChangeKind.ADDED else draw(texts(40))
    other = "" if kind is ChangeKind.MISSING else draw(texts(40))
    return Change(
        kind=kind, printed=printed, other=other, is_negation=draw(st.booleans())
    )


def all_changes(max_size=3):
    return st.lists(changes(), max_size=max_size).map(tuple)


@st.composite
def variants(draw):
    return Variant(
        evidence=draw(evidences()),
        changes=draw(all_changes()),
        voice=draw(st.none() | voices()),
    )


@st.composite
def findings(draw, kinds=tuple(FindingKind)):
    return Finding(
        kind=draw(st.sampled_from(kinds)),
        evidence=tuple(draw(st.lists(evidences(), min_size=1, max_size=2))),
        context=draw(st.none() | evidences()),
        label=draw(labels()),
        voice=draw(st.none() | voices()),
        notes=draw(notes()),
        variants=tuple(draw(st.lists(variants(), max_size=1))),
        changes=draw(all_changes()),
    )


@st.composite
def sections(draw, max_findings=4):
    return Section(
        title=draw(labels()),
        subtitle=draw(labels()),
        asked=draw(labels()),
        verdict=draw(st.none() | st.sampled_from(Verdict)),
        findings=tuple(draw(st.lists(findings(), max_size=max_findings))),
    )


SUGGESTIONS = st.builds(Suggestion, command=texts(60), does=labels())


@st.composite
def answers(draw):
    outcome = draw(st.sampled_from(Outcome))
    most = 0 if outcome is Outcome.NONE else 4
    return Answer(
        intent=draw(st.sampled_from(["quote", "visit", "sources", "help"])),
        outcome=outcome,
        lead=draw(labels()),
        sections=tuple(draw(st.lists(sections(most), max_size=2))),
        nearest=tuple(draw(st.lists(findings(), max_size=1))),
        missing=draw(notes()),
        verdict=draw(st.none() | st.sampled_from(Verdict)),
        suggestions=tuple(draw(st.lists(SUGGESTIONS, max_size=3))),
        notes=draw(notes()),
        command=draw(
            st.one_of(st.just(""), st.just("/quote about:tide"), texts(2_500))
        ),
        store_version=draw(st.sampled_from(["", "3f9a2c"])),
    )
