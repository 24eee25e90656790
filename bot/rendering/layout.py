"""An answer as parts, in items that a page holds whole.

Knows the order of an answer: verdict, lead, what is missing, notes; sections
with their findings; nearest material under a rule and labelled; examples.
Refuses to know what a surface looks like or how much it holds.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bot.credits import Credits
from bot.dialogue import Answer, Outcome, Section, Verdict
from bot.rendering.cards import (
    credits_in,
    is_card,
    lay_out_aspects,
    lay_out_sources,
    lay_out_version,
)
from bot.rendering.findings import lay_out_finding
from bot.rendering.mrkdwn import cut
from bot.rendering.parts import (
    Example,
    Part,
    Rule,
    Small,
    Title,
    line,
    slanted,
    strong,
)

# How much of what is no finding is shown: enough to recognise, never so much
# that it crowds out what was found.
_LEAD_LENGTH = 1_500
_ASKED_LENGTH = 600
_WORD_LENGTH = 60
_WORDS = 20
_NOTE_LENGTH = 300
_NOTES = 8
_COMMAND_LENGTH = 500  # a longer one is no example
_EXAMPLES = 10
_TOGETHER = 2_000  # code points of what is read together; more is no page

VERDICTS = {
    Verdict.VERBATIM: "Verbatim",
    Verdict.ALTERED: "Altered",
    Verdict.NOT_FOUND: "Not found",
    Verdict.MISATTRIBUTED: "Misattributed",
}

_MISSING = "Not supported by what is held"
_NOT_IN_LINE = "Not in it"
_APART = "Held, but not together"
_APART_OF = {"visit": "Held, but of no such visit"}

_LEADS = {
    Outcome.FOUND: "From the cuttings:",
    Outcome.NONE: "The cuttings don’t say.",
    Outcome.ASK: "Which did you mean?",
    Outcome.TEACH: "Here is how to ask.",
    Outcome.TURNED_AWAY: "The cuttings can’t help with that.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Parts that stand together; `intro` opens their section.

    `resumed` replaces the intro where a page begins inside the section; `cuttings`
    counts what it shows of articles.
    """

    parts: tuple[Part, ...]
    intro: tuple[Part, ...] = ()
    resumed: tuple[Part, ...] = ()
    cuttings: int = 1

    def opened(self, *, is_resumed: bool) -> tuple[Part, ...]:
        """Give all parts, with what tells a reader which section they are in."""
        return (*(self.intro or (self.resumed if is_resumed else ())), *self.parts)


def lay_out_head(answer: Answer) -> tuple[Part, ...]:
    """Lay out what comes before any finding."""
    return tuple(_head(answer))


def lay_out_items(answer: Answer) -> tuple[Item, ...]:
    """Lay out the findings, the nearest material and the examples, in order."""
    return (*_found(answer), *_nearest(answer), *_examples(answer))


def _head(answer: Answer) -> Iterator[Part]:
    lead = cut(answer.lead.strip() or _LEADS[answer.outcome], _LEAD_LENGTH)
    if answer.verdict is not None:
        verdict = VERDICTS[answer.verdict]
        if not lead.casefold().startswith(verdict.casefold()):
            yield line(strong(verdict))
    yield line(strong(lead))
    if answer.missing and answer.outcome is not Outcome.TEACH:
        apart = _APART_OF.get(answer.intent, _APART)
        told = apart if answer.is_apart else _MISSING
        if answer.is_nearest_line:
            told = _NOT_IN_LINE
        yield line(f"{told}: ", strong(_name_words(answer.missing)))
    if answer.notes:
        yield Small(lines=_shorten(answer.notes))


def _name_words(words: tuple[str, ...]) -> str:
    named = ", ".join(f"“{cut(word, _WORD_LENGTH)}”" for word in words[:_WORDS])
    rest = len(words) - _WORDS
    return f"{named} and {rest} more" if rest > 0 else named


def _shorten(notes: tuple[str, ...]) -> tuple[str, ...]:
    shown = tuple(cut(note, _NOTE_LENGTH) for note in notes[:_NOTES] if note.strip())
    rest = len(notes) - _NOTES
    return (*shown, f"and {rest} more notes") if rest > 0 else shown


def _found(answer: Answer) -> Iterator[Item]:
    is_judged_alone = len(answer.sections) == 1
    card: _Card | None = None
    for section in answer.sections:
        says_verdict = not (is_judged_alone and section.verdict is answer.verdict)
        intro = tuple(_introduce(section, says_verdict=says_verdict))
        if not section.is_part:
            card = None
            if is_card(section):
                card = _Card(section, credits_in(section))
                intro = (*intro, *lay_out_sources(section, card.called))
        if intro and not section.findings:
            yield Item(parts=intro, cuttings=0)
        resumed = tuple(_resume(section))
        for cuttings, parts in _lay_out(section, card):
            yield Item(intro=intro, resumed=resumed, parts=parts, cuttings=cuttings)
            intro = ()


class _Card(NamedTuple):
    """A trip's card, and what its articles are called on it."""

    section: Section
    called: Credits


def _lay_out(
    section: Section, card: _Card | None
) -> Iterable[tuple[int, tuple[Part, ...]]]:
    """Give what stands together, with how many findings it shows."""
    if card is None:
        laid_out = [(1, lay_out_finding(finding)) for finding in section.findings]
    elif section is card.section:
        return lay_out_aspects(section, card.called)
    else:
        shown = card.section.findings
        laid_out = [
            (1, lay_out_version(finding, card.called, shown))
            for finding in section.findings
        ]
    length = sum(len(finding.text) for finding in section.findings)
    if section.is_whole and length <= _TOGETHER:
        return [(len(laid_out), tuple(part for _, parts in laid_out for part in parts))]
    return laid_out


def _introduce(section: Section, *, says_verdict: bool) -> Iterator[Part]:
    if title := section.title.strip():
        yield line(strong(title)) if section.is_part else Title(text=title)
    if section.subtitle.strip():
        subtitle = cut(section.subtitle.strip(), _LEAD_LENGTH)
        # A verdict's is part of it; any other is set off from the first finding.
        yield line(subtitle) if section.verdict else Small(lines=(subtitle,))
    verdict = VERDICTS[section.verdict] if section.verdict and says_verdict else ""
    asked = cut(section.asked.strip(), _ASKED_LENGTH)
    if verdict and asked:
        yield line(strong(verdict), f", of the words asked: “{asked}”")
    elif verdict:
        yield line(strong(verdict))
    elif asked:
        yield line("Words asked: ", f"“{asked}”")


def _resume(section: Section) -> Iterator[Part]:
    if section.title.strip():
        yield line(strong(f"{cut(section.title.strip(), _NOTE_LENGTH)} (continued)"))


def _nearest(answer: Answer) -> Iterator[Item]:
    """Lay out what comes closest, so that none can take it for support."""
    opening: tuple[Part, ...] = (
        Rule(),
        line(strong("Nearest material, not an answer")),
        line(slanted("What comes closest. It does not support what was asked.")),
    )
    for place, finding in enumerate(answer.nearest):
        yield Item(
            intro=() if place else opening,
            resumed=opening,
            parts=lay_out_finding(finding),
        )


def _examples(answer: Answer) -> Iterator[Item]:
    for suggestion in answer.suggestions[:_EXAMPLES]:
        command = suggestion.command.strip()
        if command and len(command) <= _COMMAND_LENGTH:
            does = cut(suggestion.does.strip(), _NOTE_LENGTH)
            part = Example(command=command, does=does)
            yield Item(parts=(part,), cuttings=0)
