"""What an article file's text is told apart into."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus import other_fields, parse_article, parse_file
from bot.corpus.front_matter import read_front_matter
from bot.errors import CorpusError
from bot.model import PubStatus, RegionKind

LEAD = "The harbour board met in Port Haven on Monday."
NEXT = "It will meet again, the board said."


def regions_of(text, kind):
    article = parse_article("a", text)
    return [r.span.of(text) for r in article.regions if r.kind is kind]


def story_of(text):
    return [p.of(text) for p in parse_article("a", text).paragraphs]


# ---------------------------------------------------------------- front matter


def test_reads_every_field_of_front_matter():
    text = (
        "---\n"
        "title: Board meets\n"
        "outlet: Daily Example\n"
        "byline: Ines Caldera\n"
        "published: 2022-03-31T10:15:00+05:30\n"
        "url: https://example.org/board\n"
        "embargoed: 2022-03-31T06:00:00Z\n"
        "pubstatus: withheld\n"
        "section: harbour\n"
        "---\n"
        f"{LEAD}\n"
    )
    article = parse_article("a", text)
    assert article.title == "Board meets"
    assert article.outlet == "Daily Example"
    assert article.byline == "Ines Caldera"
    assert article.published == date(2022, 3, 31)
    assert article.url == "https://example.org/board"
    assert article.embargoed == datetime(2022, 3, 31, 6, tzinfo=UTC)
    assert article.pubstatus is PubStatus.WITHHELD
    assert not article.is_quotable
    assert [p.of(text) for p in article.paragraphs] == [LEAD]


def test_keeps_the_text_exactly_as_loaded():
    text = f"---\r\ntitle: Board\r\n---\r\n\r\n{LEAD}\r\n"
    article = parse_article("a", text)
    assert article.text == text
    assert article.regions[0].span.of(text) == "---\r\ntitle: Board\r\n---\r\n"


@pytest.mark.parametrize(
    ("written", "title"),
    [("No", "No"), ("2022-03-31", "2022-03-31"), ("12:30:00", "12:30:00"), ("~", "")],
    ids=["boolean", "date", "sexagesimal", "nothing"],
)
def test_takes_values_as_written_not_as_yaml_converts_them(written, title):
    text = f"---\ntitle: {written}\n---\n{LEAD}\n\n{NEXT}"
    assert parse_article("a", text).title == title


@pytest.mark.parametrize(
    ("title", "doubted"),
    [
        ("Roe: no deal", []),  # nobody could read it otherwise
        ("Roe: 'I am here to stay'", []),
        ("'Stay' – Roe", [3]),
        ('"Stay", says Roe', [3]),
    ],
)
def test_a_title_that_is_no_yaml_costs_no_article(title, doubted):
    text = f"---\noutlet: 'The Quay'\ntitle: {title}\n---\n{LEAD}\n\n{NEXT}"
    parsed = parse_file("a", text, where="a.txt")
    assert (parsed.article.outlet, parsed.article.title) == ("The Quay", title)
    assert [doubt.line for doubt in parsed.doubts] == doubted


@pytest.mark.parametrize(
    ("block", "line", "said"),
    [
        ("title: Board: again\n  and more", 2, "broken"),
        ("pubstatus: with: held", 2, "pubstatus 'with: held' is unknown"),
        ("embargoed: 2022-03-31", 2, "time zone"),
        ("embargoed: 2022-03-31T06:00:00", 2, "time zone"),
        ("pubstatus: secret", 2, "pubstatus 'secret' is unknown"),
        ("outlet: x\nembargoed: [2031, 2032]", 3, "embargoed is a list"),
        ("pubstatus: usable\npubstatus: withheld", 3, "stands here twice"),
        ("title: \x07", 2, "broken"),
        ("title: a\n- b", 3, "broken"),
        ("'\ntitle: a'", 2, "holds no fields"),
        ("title: " + "[" * 3000, 2, "nested too deeply"),
    ],
)
def test_broken_front_matter_names_file_line_and_remedy(block, line, said):
    with pytest.raises(CorpusError) as raised:
        parse_article("a", f"---\n{block}\n---\n{LEAD}", where="folder/a.txt")
    problem = raised.value.problems[0]
    assert (problem.where, problem.line) == ("folder/a.txt", line)
    assert said in problem.message
    assert problem.remedy


def test_every_mistake_is_told_at_once():
    text = "---\nembargoed: soon\ntitel: Tides\npubstatus: secret\n---\n" + LEAD
    with pytest.raises(CorpusError) as raised:
        parse_article("a", text)
    told = [problem.message for problem in raised.value.problems]
    assert [problem.line for problem in raised.value.problems] == [2, 3, 4]
    assert ["article is not held" in message for message in told] == [True, False, True]


def test_a_slip_beside_the_field_that_is_meant_is_told():
    parsed = parse_file("a", f"---\noutlet: x\noutlett: y\n---\n{LEAD}")
    (doubt,) = parsed.doubts
    assert (doubt.line, doubt.remedy) == (3, "remove it: outlet is given, too")
    block = "published: 2031-05-02\npublisher: Argus Group"
    assert parse_file("a", f"---\n{block}\n---\n{LEAD}").doubts == ()


def doubts_of(block, story=LEAD):
    parsed = parse_file("a", f"---\n{block}\n---\n{story}", where="folder/a.txt")
    assert all(doubt.where == "folder/a.txt" for doubt in parsed.doubts)
    return [(doubt.line, doubt.message) for doubt in parsed.doubts]


@pytest.mark.parametrize(
    ("block", "meant"),
    [
        ("outlet: x\npublised: 2031-05-02", "published"),
        ("outlet: x\nPubliched: 2031-05-02", "published"),
        ("outlet: x\ntitel: Board meets", "title"),
        ("outlet: x\nby-line: Ines Caldera", "byline"),
        ("outlet: x\nembargo: 2031-05-02T06:00:00Z", "embargoed"),
        ("outlet: x\npub_status: withheld", "pubstatus"),
    ],
)
def test_a_slip_in_a_field_s_name_is_told_and_costs_nothing(block, meant):
    parsed = parse_file("a", f"---\n{block}\n---\n{LEAD}", where="a.txt")
    (doubt,) = parsed.doubts
    assert doubt.line == 3
    assert doubt.remedy.startswith(f"write {meant} if that is meant")
    assert parsed.article.outlet == "x"
    assert story_of(parsed.article.text) == [LEAD]


@pytest.mark.parametrize(
    ("block", "line", "said"),
    [
        ("outlet: x\ntitle: [a, b]", 3, "title is a list, and was not taken"),
        ("outlet: x\npublished: soon", 3, "published 'soon' is no date"),
        ("published: 2022-02-30\noutlet: x", 2, "is no date"),
        ("published: 03/04/2022\noutlet: x", 2, "is no date"),
        ("url: example.org\noutlet: x", 2, "no web address"),
    ],
)
def test_a_value_that_cannot_be_taken_costs_that_value_alone(block, line, said):
    parsed = parse_file("a", f"---\n{block}\n---\n{LEAD}", where="a.txt")
    (doubt,) = parsed.doubts
    assert doubt.line == line
    assert said in doubt.message
    article = parsed.article
    assert (article.outlet, article.title, article.url) == ("x", "", "")
    assert article.published is None
    assert story_of(article.text) == [LEAD]


@pytest.mark.parametrize(
    "block",
    [
        "outlet: x\nsection: harbour\nsubtitle: y\npublisher: z",
        "title: Board meets\ntitles: 3",  # what it nearly says is said
        "title: same\ntitle: same",
        "published: 2031-05-02\nembargoed: 2031-05-02T06:00:00+05:30",
        "published: 2031-05-05\nembargoed: 2031-05-02T06:00:00Z",
    ],
)
def test_a_newsroom_s_own_fields_and_what_agrees_are_no_doubt(block):
    assert doubts_of(block) == []


def test_a_field_with_two_values_has_none():
    text = f"---\ntitle: Board meets\ntitle: Ferry sinks\n---\n{LEAD}"
    parsed = parse_file("a", text)
    assert [doubt.line for doubt in parsed.doubts] == [3]
    assert "neither is taken" in parsed.doubts[0].message
    assert parsed.article.title == ""


def test_a_day_before_the_embargo_is_doubted():
    block = "embargoed: 2031-05-09T06:00:00Z\npublished: 2031-05-02"
    ((line, said),) = doubts_of(block)
    assert line == 3
    assert "before the embargo" in said


@pytest.mark.parametrize(
    ("dateline", "is_doubted"),
    [
        ("May 3, 2031", False),
        ("May 2, 2031", False),
        ("May 9, 2031", True),
        ("May 2, 2030", True),
        ("May 2", False),
    ],
)
def test_a_day_that_the_text_contradicts_is_doubted_and_taken(dateline, is_doubted):
    story = f"PORT HAVEN, {dateline} (AP) - The board met."
    text = f"---\npublished: 2031-05-02\n---\n{story}\n\n{NEXT}"
    parsed = parse_file("a", text)
    assert [doubt.line for doubt in parsed.doubts] == [2] * is_doubted
    assert parsed.article.published == date(2031, 5, 2)


def test_fields_that_are_none_of_ours_are_named():
    text = f"---\ntitle: x\nsection: harbour\ntags: [a, b]\n---\n{LEAD}"
    assert other_fields(parse_article("a", text)) == ("section", "tags")
    assert other_fields(parse_article("a", LEAD)) == ()


PRINTED = st.text(
    st.one_of(st.sampled_from("\"'\\\\#:,-?|>[]{}&*!%@` é“’ab1"), st.characters()),
    max_size=30,
)


@given(st.lists(st.tuples(st.sampled_from(["title", "outlet", "own"]), PRINTED)))
def test_plain_fields_read_the_same_beside_nested_ones(fields):
    block = "".join(f"{name}: {value}\n" for name, value in fields)

    def read(first):
        try:
            front = read_front_matter(f"---\ntitle: t\n{first}{block}---\n", "a.txt")
        except CorpusError as error:
            return [problem.message for problem in error.problems]
        return front.title, front.outlet

    assert read("byline: Jo\n") == read("nested: [1]\n")


def test_front_matter_that_never_closes_is_told():
    with pytest.raises(CorpusError, match="not closed"):
        parse_article("a", f"---\ntitle: Board\n\n{LEAD}\n")


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{LEAD}\n---\n{NEXT}",
        f"---\n\n{LEAD}\n\n---\n\n{NEXT}",
        f"---\n{LEAD}\n{NEXT}",
        f"---\n---\n{LEAD}\n{NEXT}",
    ],
    ids=["between rules", "spaced", "one rule", "two rules"],
)
def test_a_thematic_break_is_no_front_matter(text):
    assert story_of(text) == [LEAD, NEXT]


def test_a_rule_in_the_story_is_no_paragraph():
    assert story_of(f"{LEAD}\n\n---\n\n{NEXT}\n\n* * *\n") == [LEAD, NEXT]


# ------------------------------------------------------------------------ head


def test_reads_the_whole_head_of_an_article():
    text = (
        "Board meets as ferry talks stall\n\n"
        "By Ines Caldera and Tom Oduya, Harbour Editor\n"
        "Published: 3 March 2022, 10:15 am IST\n"
        "Updated: 4 March 2022\n\n"
        "PORT HAVEN, March 3 (Daily Example) - The board met.\n"
    )
    article = parse_article("a", text)
    assert article.title == "Board meets as ferry talks stall"
    assert article.byline == "Ines Caldera and Tom Oduya, Harbour Editor"
    assert article.published == date(2022, 3, 3)
    assert article.place == "PORT HAVEN"
    assert article.outlet == "Daily Example"
    assert [p.of(text) for p in article.paragraphs] == ["The board met."]


def test_what_is_not_there_stays_unknown():
    article = parse_article("a", f"{LEAD}\n\n{NEXT}\n")
    assert not any((article.title, article.outlet, article.byline, article.place))
    assert article.published is None
    assert article.regions == ()


@pytest.mark.parametrize(
    "lead",
    [
        LEAD,
        "“We will not wait,” said Ines Caldera.",
        "By the time the board met, the ferry had gone.",
        "March 31, 2022 was a cold day in Port Haven.",
        "One officer described it so: The ferry sank.",
        "Outside - Far from the harbour - it rained.",
        "Why did the ferry sink? Nobody knows.",
    ],
)
def test_an_ordinary_lead_is_never_swallowed(lead):
    assert story_of(f"{lead}\n\n{NEXT}") == [lead, NEXT]


@pytest.mark.parametrize(
    ("printed", "place", "outlet"),
    [
        ("LONDON (Daily Example) – ", "LONDON", "Daily Example"),
        ("LONDON, March 3 (Reuters) - ", "LONDON", "Reuters"),
        ("NEW DELHI: ", "NEW DELHI", ""),
        ("WASHINGTON — ", "WASHINGTON", ""),
        ("PARIS, France (AFP) — ", "PARIS", "AFP"),
        ("Paris (AFP) — ", "Paris", "AFP"),
        ("ST. PAUL, Minn. -- ", "ST. PAUL", ""),
        ("MOSCOW, March 31. /TASS/. ", "", ""),
        ("New Delhi, March 31: ", "New Delhi", ""),
        ("(CNN) — ", "", "CNN"),
        ("UNITED NATIONS (AP) _ ", "UNITED NATIONS", "AP"),
    ],
)
def test_reads_a_dateline(printed, place, outlet):
    article = parse_article("a", f"{printed}The board met.\n\n{NEXT}")
    if place or outlet:
        assert article.paragraphs[0].of(article.text) == "The board met."
    assert (article.place, article.outlet) == (place, outlet)


def test_a_dateline_that_prints_its_year_dates_the_article():
    text = f"PORT HAVEN, March 3, 2022 (AP) - The board met.\n\n{NEXT}"
    assert parse_article("a", text).published == date(2022, 3, 3)


@pytest.mark.parametrize(
    "head",
    [
        "PORT HAVEN (Port Herald, Thursday 3 March 2022) - ",
        "Gulls go\n\nBy our harbour staff, The Port Herald, 3 March 2022\n\n",
        "Gulls go\n\nBy Port Herald reporters, 3 March 2022\n\n",
    ],
)
def test_a_day_printed_with_the_paper_dates_the_article(head):
    text = f"{head}The board met on Monday.\n\n{NEXT}"
    assert parse_article("a", text).published == date(2022, 3, 3)


@pytest.mark.parametrize(
    "opening", ["UPDATE: ", "EXCLUSIVE — ", "UK: ", "BREAKING - ", "SMITH--"]
)
def test_a_label_is_no_dateline(opening):
    assert parse_article("a", f"{opening}The board met.\n\n{NEXT}").place == ""


def test_a_speaker_in_a_transcript_is_no_dateline():
    text = "CALDERA: The board met.\nODUYA: When?\nCALDERA: On Monday."
    assert parse_article("a", text).place == ""
    assert len(story_of(text)) == 3


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("date 2022-03-31", date(2022, 3, 31)),
        ("2022-03-31T10:15:00Z", date(2022, 3, 31)),
        ("Published: 3 March 2022", date(2022, 3, 3)),
        ("March 31, 2022 10:15 am IST", date(2022, 3, 31)),
        ("Thursday, 31st March 2022", date(2022, 3, 31)),
        ("Published on Mar. 31, 2022 | Updated Apr. 1, 2022", date(2022, 3, 31)),
        ("31/03/2022", date(2022, 3, 31)),
        ("03/04/2022", None),
        ("Updated: 3 March 2022", None),
        ("March 31", None),
    ],
)
def test_reads_a_date_line_and_guesses_none(line, published):
    text = f"{line}\n\n{LEAD}\n"
    article = parse_article("a", text)
    assert article.published == published
    assert regions_of(text, RegionKind.DATE_LINE) == [line]
    assert story_of(text) == [LEAD]


def test_a_date_that_opens_the_lead_is_cut_off_it():
    text = f" date 2022-03-31 {LEAD}\n\n{NEXT}"
    assert regions_of(text, RegionKind.DATE_LINE) == ["date 2022-03-31"]
    assert story_of(text) == [LEAD, NEXT]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ines Caldera", "Ines Caldera"),
        ("BY INES CALDERA", "INES CALDERA"),
        ("By Ines Caldera and Tom Oduya", "Ines Caldera and Tom Oduya"),
        ("By Juan de la Rosa, Harbour Editor", "Juan de la Rosa, Harbour Editor"),
        ("Ines Caldera | March 3", "Ines Caldera"),
        ("Ines Caldera, Political Editor", "Ines Caldera, Political Editor"),
        ("Written by Ines Caldera", "Ines Caldera"),
        ("Author: Ines Caldera", "Ines Caldera"),
    ],
)
def test_reads_a_byline(line, byline):
    text = f"Board meets again\n{line}\n\n{LEAD}"
    assert parse_article("a", text).byline == byline
    assert story_of(text) == [LEAD]


@pytest.mark.parametrize(
    ("line", "byline", "place"),
    [
        (
            "By Ines Caldera, PORT HAVEN/NORTH QUAY",
            "Ines Caldera",
            "PORT HAVEN/NORTH QUAY",
        ),
        ("By Ines Caldera, OSLO", "Ines Caldera", "OSLO"),
        ("By Ines Caldera, DAILY EXAMPLE", "Ines Caldera, DAILY EXAMPLE", ""),
        ("By Ines Caldera, BBC", "Ines Caldera, BBC", ""),
        ("By INES CALDERA, PORT HAVEN", "INES CALDERA, PORT HAVEN", ""),
    ],
)
def test_capitals_behind_a_writers_name_are_where_it_was_written(line, byline, place):
    article = parse_article("a", f"Board meets again\n{line}\n\n{LEAD}")
    assert (article.byline, article.place) == (byline, place)


def test_a_dateline_tells_the_place_better_than_a_byline():
    text = f"Board meets\nBy Ines Caldera, OSLO\n\nPORT HAVEN (AP) — {LEAD}"
    assert parse_article("a", text).place == "PORT HAVEN"


@pytest.mark.parametrize(
    ("line", "outlet", "place"),
    [
        ("PTI | Port Haven | March 14, 2031 18:20 IST", "PTI", "Port Haven"),
        ("AFP • Paris • 14 March 2031", "AFP", "Paris"),
        ("Coastal Press | March 14, 2031", "Coastal Press", ""),
        ("Sports | Rowing | March 14, 2031", "", ""),
        ("The Port Herald, March 14, 2031", "The Port Herald", ""),
        ("Coastal Times, Friday 14 March 2031", "Coastal Times", ""),
        ("Port Haven, Friday, 14 March 2031", "", "Port Haven"),
    ],
)
def test_a_line_of_fields_tells_agency_place_and_day(line, outlet, place):
    text = f"Board meets again\n{line}\n\n{LEAD}"
    article = parse_article("a", text)
    assert (article.outlet, article.place) == (outlet, place)
    assert article.published == date(2031, 3, 14)
    assert (article.byline, story_of(text)) == ("", [LEAD])


@pytest.mark.parametrize(
    "line", ["14 March 2031. By Ines Caldera", "By Ines Caldera, 14 March 2031"]
)
def test_a_byline_with_a_day_dates_the_article(line):
    text = f"Board meets again\n\n{line}\n\n{LEAD}"
    assert parse_article("a", text).published == date(2031, 3, 14)
    assert parse_article("a", text).byline.startswith("Ines Caldera")


@pytest.mark.parametrize(
    "line",
    [
        "The board that met in Port Haven, 14 March 2031, was the last.",
        "Ines Caldera was born in Port Haven, 14 March 2031",
        "The ferry, which sank, 14 March 2031",
    ],
)
def test_a_day_behind_anything_but_names_dates_no_article(line):
    assert parse_article("a", f"Board meets\n\n{line}\n\n{LEAD}").published is None


def test_a_dateline_may_part_place_and_day_by_a_full_stop():
    text = f"Board meets\n\nOSLO. March 14, 2031 /Fjord Press Agency/ – {LEAD}"
    article = parse_article("a", text)
    assert (article.place, article.outlet) == ("OSLO", "Fjord Press Agency")
    assert (article.published, story_of(text)) == (date(2031, 3, 14), [LEAD])


def test_fields_without_a_date_say_nothing():
    text = f"Board meets again\nPTI | Port Haven\n\n{LEAD}"
    assert parse_article("a", text).outlet == ""


def test_a_name_between_headline_and_date_is_the_byline():
    text = f"Analysis\nFerries and fog\nTom Oduya\n3 March 2022\n{LEAD}\n{NEXT}"
    article = parse_article("a", text)
    assert (article.title, article.byline) == ("Ferries and fog", "Tom Oduya")


def test_a_list_under_a_headline_stays_in_the_story():
    names = ["Gold: A. Roe", "Silver: B. Doe", "Bronze: C. Poe", "Fourth: D. Coe"]
    text = "\n".join(["Winners", "", *names, "", LEAD])
    assert names[-2:] == story_of(text)[-3:-1]


# ----------------------------------------------------------------------- story


def test_a_title_like_line_between_paragraphs_is_a_subheading():
    text = f"{LEAD}\n\nWhy it matters\n\n{NEXT}\n\n'Old ties fray': Caldera\n\n{LEAD}"
    assert regions_of(text, RegionKind.SUBHEADING) == [
        "Why it matters",
        "'Old ties fray': Caldera",
    ]
    assert story_of(text) == [LEAD, NEXT, LEAD]


@pytest.mark.parametrize(
    "line",
    [
        "She said:",
        "“This runs on into the next paragraph",
        "- a list item",
        "What happens now?",
        "who opened the letter",
        "It is over.",
    ],
)
def test_a_line_that_could_be_the_storys_own_is_no_subheading(line):
    assert story_of(f"{LEAD}\n\n{line}\n\n{NEXT}") == [LEAD, line, NEXT]


def test_headings_marked_as_in_markdown_are_headings():
    text = f"# Board meets\n\n{LEAD}\n\n## Why it matters\n{NEXT}"
    assert parse_article("a", text).title == "Board meets"
    assert regions_of(text, RegionKind.SUBHEADING) == ["## Why it matters"]


def test_a_long_paragraph_is_prose_however_it_ends():
    long = f"{LEAD} " * 20 + "and so on"
    text = f"Board meets\n\n{long}\n\nWhy it matters\n\n{long}"
    assert parse_article("a", text).title == "Board meets"
    assert story_of(text) == [long, long]


def test_a_run_of_title_like_lines_is_a_list():
    names = ["Ines Caldera", "Tom Oduya", "Aya Ndiaye", "Jo Roe", "Al Poe"]
    text = "\n".join([LEAD, *names, NEXT])
    assert names[2] in story_of(text)


@pytest.mark.parametrize(
    "line",
    [
        "Also read | ‘We will wait’, says Caldera",
        "READ MORE: Ferries and fog",
        "Related: Ferries and fog",
        "Watch: the ferry sinks",
        "Sign up for our daily newsletter",
        "Advertisement",
        "Follow Tom Oduya on Twitter",
    ],
)
def test_a_teaser_is_nobodys_speech(line):
    text = f"{LEAD}\n\n{line}\n\n{NEXT}"
    assert regions_of(text, RegionKind.TEASER) == [line]


def test_the_lines_below_a_teasers_label_are_teasers():
    text = f"{LEAD}\n\nRelated stories\nFerries and fog\n\n{NEXT}"
    assert regions_of(text, RegionKind.TEASER) == ["Related stories", "Ferries and fog"]


def test_a_teaser_at_a_paragraphs_end_is_cut_off_it():
    text = f"{LEAD} READ MORE: ‘Old ties fray’ over ferries\n\n{NEXT}"
    assert story_of(text) == [LEAD, NEXT]
    assert len(regions_of(text, RegionKind.TEASER)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "(Image: AP/PTI)",
        "Photo: Ines Caldera",
        "Getty Images",
        "Ines Caldera/Getty Images",
        "The ferry at Port Haven. Photograph: Tom Oduya/Alamy",
        "(With inputs from agencies)",
        "Reporting by Ines Caldera; Editing by Tom Oduya",
        "© 2022 Daily Example. All rights reserved.",
    ],
)
def test_a_credit_is_nobodys_speech(line):
    text = f"{LEAD}\n\n{line}\n\n{NEXT}\n\n{line}"
    assert regions_of(text, RegionKind.CREDIT) == [line, line]


@pytest.mark.parametrize(
    "line",
    [
        "Watch and wait, she said.",
        "Writing by hand, she signed it.",
        "“Photo: taken by me,” said the label, in “large” print, via Reuters.",
        "She later sued Getty Images over a picture of the ferry she had taken there.",
        "(c) the board shall meet each month.",
        "More is to come.",
    ],
)
def test_a_sentence_is_no_teaser_and_no_credit(line):
    assert story_of(f"{LEAD}\n\n{line}\n\n{NEXT}") == [LEAD, line, NEXT]


# ------------------------------------------------------------------------ foot


def test_the_authors_biography_stands_at_the_foot():
    about = "Jo Marlow is a journalist in Port Haven. She covers the sea."
    text = f"{LEAD}\n\n{NEXT}\n\nJo Marlow\n\n{about}\n"
    article = parse_article("a", text)
    assert article.byline == "Jo Marlow"
    assert regions_of(text, RegionKind.BIOGRAPHY) == [about]
    assert story_of(text) == [LEAD, NEXT]


def test_whom_the_story_tells_of_is_not_its_author():
    last = "Aya Ndiaye is a journalist and a director of the board."
    text = f"Aya Ndiaye left the board.\n\n{NEXT}\n\n{last}"
    assert story_of(text)[-1] == last


# ---------------------------------------------------------------- paragraphing


@pytest.mark.parametrize(
    "gap", ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n\f", "\n\t"]
)
def test_reads_paragraphs_however_lines_end(gap):
    assert story_of(f"{LEAD}{gap}{NEXT}{gap}{LEAD}") == [LEAD, NEXT, LEAD]


def test_joins_lines_that_were_wrapped_at_a_margin():
    first = (
        "The harbour board will travel to the northern islands on\n"
        "Sunday and will hold talks with the ferry companies there,\n"
        "officials said on Friday, in what would be the first such\n"
        "visit by a harbour board since the bridge was opened."
    )
    second = (
        "The talks, which are to include the islands' own boards\n"
        "and a number of fishing crews, will last three days."
    )
    assert story_of(f"{first}\n\n{second}\n") == [first, second]


def test_lines_wider_than_any_margin_are_paragraphs():
    lines = [f"{'word ' * size}word" for size in (12, 13, 12, 13, 40)]
    assert story_of("\n".join(lines)) == lines


def test_text_without_any_line_end_is_one_paragraph():
    assert story_of(LEAD) == [LEAD]


LINES = st.sampled_from(
    [
        "---", "title: x", "published: y", "By A B", "LONDON (X) – ", LEAD, "Why so",
        "Also read | x", "(Image: AP)", "date 2022-03-31", "“Open", "", "\f", "# A",
        "A B is a journalist.", "\u2028", "\t", "READ MORE: 'x'", "A: B",
    ]
)  # fmt: skip


@given(st.lists(LINES | st.text(max_size=30)).map("\n".join) | st.text())
def test_any_text_gives_ordered_disjoint_spans(text):
    try:
        article = parse_article("a", text)
    except CorpusError:
        assert "---" in text[:4]
        return
    spans = sorted([*article.paragraphs, *(r.span for r in article.regions)])
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert list(article.paragraphs) == sorted(article.paragraphs)
    assert all(p.of(text).strip() == p.of(text) for p in article.paragraphs)
    assert parse_article("a", text) == article


@pytest.mark.parametrize("mark", ["\ufeff", "\u200b", "\u2060"])
def test_a_mark_that_an_editor_left_is_no_part_of_a_paragraph(mark):
    article = parse_article("marked", f"{mark}PORT HAVEN (PN) - The board met.\n{mark}")
    assert [span.of(article.text) for span in article.paragraphs] == ["The board met."]
    assert article.place == "PORT HAVEN"
