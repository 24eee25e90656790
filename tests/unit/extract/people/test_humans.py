"""Names that nothing else settles are people's where the text goes on so."""

import pytest

from bot.extract.people.humans import Humans
from bot.extract.people.roster import find_people
from tests.factories import make_article


def humans(text: str) -> set[str]:
    """Give who of a text's names is taken for a human being."""
    article = make_article(text)
    known = Humans(article.text)
    return {p.name for p in find_people(article).people if known.include(p)}


@pytest.mark.parametrize("pronoun", ["He", "She"])
def test_a_name_that_the_next_sentence_calls_she_is_a_persons(pronoun):
    text = f"Vjosa Tarlic flew to Leeds on Monday. {pronoun} will speak there."
    assert humans(text) == {"Vjosa Tarlic"}


@pytest.mark.parametrize(
    "text",
    [
        "Utopian Airways flew to Leeds on Monday. It will stay there.",
        "Utopian Airways flew Mr Roe to Leeds on Monday. He will speak there.",
        "Utopian Airways flew its founder, Ada Roe, to Leeds. She will speak there.",
        "Utopian Airways flew to Leeds with her aboard. She will speak there.",
    ],
)
def test_a_company_that_flies_somebody_is_none(text):
    assert "Utopian Airways" not in humans(text)
