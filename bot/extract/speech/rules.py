"""The rules of attribution: the closed list of what may give words to a speaker.

Knows each rule's name, what it takes as evidence, and how to leave a rule out.
Refuses to know how a rule reads: see `attributing`, `verbless`, `reported` and
`transcripts`.

A rule that is left out is not replaced: words it gave to somebody keep no
speaker, even where a poorer rule would have found one, and so do words that
another rule carried on from there. Its reports vanish, and so do the sentences
that stood in its speaker's voice: without it, whose voice they are is unknown.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from bot.model import Attribution, Fact, Quote, QuoteKind, Statement

RULES: Final[Mapping[str, str]] = {
    # The clause stands right behind the marks.
    "after.subject-verb": "the clause right behind the marks: “We sail,” Roe said.",
    "after.verb-subject": "the same, verb first: “We sail,” said Roe.",
    "after.running": "a verb behind the marks, of the sentence's subject: "
    "Roe nodded at “We sail”, adding that she would, too.",
    "after.according": "who stands behind it: “We sail,” according to Roe.",
    # The clause leads up to the marks.
    "before.subject-verb": "the clause right before the marks: Roe said: “We sail.”",
    "before.verb-subject": "the same, verb first: “No,” said Roe, “we sail.”",
    "before.running": "the verb right before the marks, of the sentence's subject: "
    "Roe laughed and said: “We sail.”",
    "before.relative": "the same, of whom “who” stands for: "
    "They asked Roe, who said: “We sail.”",
    "before.according": "who stands before it: According to Roe, “we sail.”",
    "before.passive": "by whom it was so called: It was described as “a farce” by Roe.",
    # Words in marks inside the reporter's own sentence.
    "within.subject-verb": "the nearest clause before, in the same sentence: "
    "Roe said the plan was “a farce”.",
    "within.verb-subject": "the same, verb first: "
    "“No,” said Roe, for whom it was “a farce”.",
    "within.running": "the same, of the sentence's subject: "
    "Roe laughed and said it was “a farce”.",
    "within.relative": "the same, of whom “who” stands for: "
    "Roe, who said the plan was “a farce”, left.",
    "within.according": "the same, of whom the sentence opens with: "
    "According to Roe, the plan is “a farce”.",
    "within.passive": "the same, by whom it was so called: "
    "It was called two kinds of “farce” by Roe.",
    "within.noun": "the noun for what somebody says: "
    "They laughed at Roe's claim that the plan was “a farce”.",
    # The sentence that holds the marks ends in its clause.
    "closing.subject-verb": "the clause that ends the sentence: "
    "It was a “farce” of a plan, Roe said.",
    "closing.verb-subject": "the same, verb first: "
    "It was a “farce” of a plan, said Roe.",
    "closing.according": "the same: It was a “farce” of a plan, according to Roe.",
    # No verb of saying.
    "subject.any-verb": "a subject and any verb behind a comma in the marks: "
    "“We sail at dawn,” Roe beams.",
    "subject.colon": "a sentence's subject, a person, and a colon: "
    "Roe was less kind: “We sail.”",
    "name.colon": "a name and a colon: Roe: “We sail.”",
    "name.tag": "a name behind a dash, or on the line below: “We sail.” — Jane Roe",
    # What was said before.
    "carried.paragraph": "the speaker just before in the paragraph: "
    "“We sail,” Roe said. “We always do.”",
    "carried.sentence": "the report in the sentence before: "
    "Roe said she would sail. “We always do.”",
    "carried.colon": "the clause and colon that end the paragraph before: "
    "Roe said the following: […] “We sail.”",
    "carried.open": "marks left open in the paragraph before: "
    "“We sail,” Roe said. “We do. […] “We always did.”",
    "carried.below": "the clause that ends the paragraph before, above nothing but a "
    "quotation: “We sail,” Roe said. […] “We always did and will, in any wind at all.”",
    "transcript.label": "the label of a turn: ROE: We sail.",
    # Reported speech.
    "indirect.subject-verb": "a report behind its clause or before it: "
    "Roe said that the ferry was late.",
    "indirect.verb-subject": "the same, verb first: The ferry was late, said Roe.",
    "indirect.running": "the same, of the sentence's subject: "
    "Roe laughed and said the ferry was late.",
    "indirect.relative": "the same, of whom “who” stands for: "
    "The aide met Roe, who said the ferry was late.",
    "indirect.according": "the same: According to Roe, the ferry was late.",
}
"""Every rule's name; what it takes as evidence, a colon, and an example of it."""


def check_rules(names: Collection[str]) -> frozenset[str]:
    """Give `names` as a set; raises `ValueError` where one is no rule."""
    unknown = sorted(set(names) - RULES.keys())
    if unknown:
        known = ", ".join(RULES)
        raise ValueError(f"no such rule: {', '.join(unknown)}; the rules are: {known}")
    return frozenset(names)


def leave_out(facts: Iterable[Fact], names: frozenset[str]) -> Iterator[Fact]:
    """Yield the facts as they are without the rules of those names."""
    for fact in facts:
        if not isinstance(fact, Quote | Statement) or not _rests(
            fact.attribution, names
        ):
            yield fact
        elif isinstance(fact, Quote) and fact.kind is not QuoteKind.INDIRECT:
            yield replace(fact, attribution=None)


def _rests(attribution: Attribution | None, names: frozenset[str]) -> bool:
    if attribution is None:
        return False
    return attribution.rule in names or not names.isdisjoint(attribution.rests_on)
