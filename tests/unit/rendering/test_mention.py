"""An answer shows by which words the article names a speaker, if by others."""

from dataclasses import replace

import pytest

from bot.rendering import render_plain
from tests.unit.rendering.test_layout import FENN, finding, found


def told_of(mention):
    text = render_plain(found(finding(voice=replace(FENN, mention=mention))))
    return next(line for line in text.splitlines() if "Ada Fenn" in line)


@pytest.mark.parametrize("mention", ["she", "the harbour\nmaster", "the 46-year-old"])
def test_other_words_than_the_name_are_shown(mention):
    shown = " ".join(mention.split())
    assert told_of(mention).endswith(f" · in a statement · printed as “{shown}”")


@pytest.mark.parametrize(
    "mention", ["", "Ada Fenn", "Fenn", "FENN", "Fenn's", "the harbour master, Ms Fenn"]
)
def test_the_name_or_a_part_of_it_needs_no_word(mention):
    assert told_of(mention).endswith(" · in a statement")


def test_long_words_are_cut():
    assert len(told_of("the tired but happy " * 20)) < 200
