"""The rules of attribution: a closed list, and any of them may be left out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.corpus import parse_article
from bot.extract import RULES, extract
from bot.model import Quote, QuoteKind, Statement
from tests.factories import make_article
from tests.quality.annotated import read_annotated

CAST = "Jane Roe, the harbour master, met Paul Ray, a pilot.\n\n"
LINES = [
    line
    for one in read_annotated()
    for line in one.article.text.splitlines()
    if line.strip()
]


def speech(facts):
    return [fact for fact in facts if isinstance(fact, Quote)]


def rules_in(text, **options):
    return [
        fact.attribution and fact.attribution.rule
        for fact in speech(extract(make_article(CAST + text), **options))
    ]


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_fires_on_its_own_example(rule):
    _, example = RULES[rule].split(": ", 1)
    if rule.startswith("transcript"):
        example = f"{example}\n\nRAY: We stay."
    assert rule in rules_in(example.replace("[…] ", "\n\n"))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=8).map("\n\n".join))
def test_every_attribution_is_by_a_rule_of_the_list(text):
    for fact in extract(parse_article("x", text)):
        if isinstance(fact, Quote | Statement) and fact.attribution is not None:
            assert {fact.attribution.rule, *fact.attribution.rests_on} <= RULES.keys()


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(read_annotated()),
    st.lists(st.sampled_from(sorted(RULES)), max_size=3),
)
def test_without_rules_nothing_is_given_that_was_not_given_with_them(one, names):
    """What is left stands as it stood: no other rule takes the place of one."""
    before = {(fact.kind, fact.span): fact for fact in speech(extract(one.article))}
    for fact in speech(extract(one.article, without=names)):
        was = before[fact.kind, fact.span]
        kept = was.attribution is not None and (
            {was.attribution.rule, *was.attribution.rests_on}.isdisjoint(names)
        )
        assert fact.attribution == (was.attribution if kept else None)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_left_out_gives_nobody_anything(rule):
    for one in read_annotated():
        facts = extract(one.article, without=[rule])
        given_by = [f.attribution for f in facts if isinstance(f, Quote | Statement)]
        assert rule not in {by.rule for by in given_by if by is not None}


def test_a_quotation_stays_without_its_speaker():
    article = make_article("“We sail at dawn,” said Ann Roe.")
    (quote,) = speech(extract(article, without=["after.verb-subject"]))
    assert quote.span.of(article.text) == "We sail at dawn,"
    assert quote.attribution is None


def test_what_is_carried_on_from_words_without_a_speaker_has_none():
    text = "“We sail at dawn,” said Roe. “We always do.”"
    assert rules_in(text) == ["after.verb-subject", "carried.paragraph"]
    assert rules_in(text, without=["after.verb-subject"]) == [None, None]


def test_a_report_by_a_rule_left_out_is_nobodys_statement():
    text = "Ann Roe said that the ferry was late. It rained."
    article = make_article(text)
    facts = extract(article, without=["indirect.subject-verb"])
    assert [q for q in speech(facts) if q.kind is QuoteKind.INDIRECT] == []
    told = [f.span.of(text) for f in facts if isinstance(f, Statement)]
    assert told == ["It rained."]


def test_a_name_that_is_no_rule_is_told_with_the_names_that_are():
    with pytest.raises(ValueError, match=r"no such rule: after\.all; .*after\.running"):
        extract(make_article("It rained."), without=["after.all"])
