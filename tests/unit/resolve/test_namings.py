import pytest

from bot.extract import extract
from bot.resolve import Names, spoken_names
from bot.resolve.sheets import sheet_of
from tests.factories import make_article


def roles(text):
    article = make_article(text)
    sheet = sheet_of(article, extract(article))
    return {role for name in Names().plus(spoken_names([sheet])) for role in name.roles}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Norway's fisheries minister, Sigrid Haal, said: “We are nearly there.”",
            "Norway's fisheries minister",
        ),
        (
            "New Zealand's trade minister, Ada Roe, said: “We are nearly there.”",
            "New Zealand's trade minister",
        ),
        ("The trade minister, Ada Roe, said: “We are nearly there.”", "trade minister"),
    ],
)
def test_a_role_is_held_with_the_country_before_it(text, role):
    assert role in roles(text)
