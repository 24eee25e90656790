"""Whom a pronoun means after somebody has reported on somebody else."""

import pytest

from bot.corpus import parse_article
from bot.extract.speech.quotes import find_quotes
from bot.model import QuoteKind


def last_speaker(text: str) -> str:
    """Give the name of whoever says the last quotation."""
    found = find_quotes(parse_article("x", text))
    spoken = [quote for quote in found if quote.kind is not QuoteKind.INDIRECT]
    given = spoken[-1].attribution
    return given.speaker.name if given else ""


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Who reported goes on speaking.
        ("Paul Roe said Mark Ray hurt the cause. “It is bad,” he said.", "Paul Roe"),
        ("Paul Roe said that Mark Ray hurt it.\n\n“It is bad,” he said.", "Paul Roe"),
        # Unless only the other fits, or was asked.
        ("Ann Roe said Mark Ray hurt the cause. “It is bad,” he said.", "Mark Ray"),
        # Nobody knows: the one who reported may be a man.
        ("Zavi Roe said Mark Ray hurt the cause. “It is bad,” he said.", "he"),
        # A subject of a sentence of its own is as good as ever.
        ("Paul Roe said no. Mark Ray stayed. “It is bad,” he said.", "Mark Ray"),
        # The sentence's own subject comes after.
        ("Paul Roe left. In what he called “a loss”, Mark Ray stayed.", "he"),
        # "Mark Ray is a crook, he said": not Ray's words on himself, perhaps.
        (
            "Paul Roe will not vote. Also, Mark Ray is a crook, he said. “A crook!”",
            "he",
        ),
        ("Mark Ray is late, he said. “A train!”", "Mark Ray"),
        # A paper's writer is no paper.
        ("As the Courier’s Zavi Roe wrote: “It is bad.”", "Zavi Roe"),
    ],
)
def test_a_pronoun_means_who_goes_on_speaking(text, speaker):
    assert last_speaker(text) == speaker
