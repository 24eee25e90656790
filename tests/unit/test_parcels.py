import pickle
from dataclasses import FrozenInstanceError

import pytest

from bot.corpus import parse_article
from bot.extract import extract
from bot.model import Figure, Quote, Statement, Visit
from bot.parcels import pack, unpack

STORY = parse_article(
    "haven",
    "PORT HAVEN, March 3, 2031 (Haven Wire) - Mayor Jane Roe of Port Haven arrived in "
    "Lisbon on Monday to meet President Rui Valadares and promised £70 million.\n\n"
    "“We can wait,” Roe said in a statement, “but not for ever.”\n\n"
    "She will fly to Oslo next week, according to her office.\n",
)
FACTS = list(extract(STORY))


def test_what_comes_out_is_what_went_in():
    assert {type(fact) for fact in FACTS} == {Figure, Quote, Statement, Visit}
    assert unpack(pack(FACTS)) == FACTS


def test_what_comes_out_is_as_frozen_as_what_went_in():
    for fact in unpack(pack(FACTS)):
        with pytest.raises(FrozenInstanceError):
            setattr(fact, "article", "other")  # noqa: B010 - what no type allows


def test_a_record_that_two_facts_share_is_one_still():
    quote = next(f for f in FACTS if isinstance(f, Quote) and f.attribution)
    one, other = unpack(pack([quote, quote]))
    assert one is other


def test_a_parcel_is_smaller_than_a_pickle():
    assert len(pack(FACTS * 9)) < len(pickle.dumps(FACTS * 9))
