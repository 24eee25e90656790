"""The nouns and verbs that news uses for one thing: "companies" and "firms".

Knows closed classes in which a writer may choose either word. Refuses classes of
which one article may count two: a memorandum is signed beside a contract.
"""

import re
from functools import lru_cache

from bot.resolve.terms import stem

# Of each line any word may stand for any other, whatever is told of them.
_NOUNS = """
    shop store outlet branch
    company firm business enterprise corporation
    agreement contract
    job post redundancy position role
    storey story floor level
    worker employee staffer
    villager islander townspeople
    boat ship trawler craft
    policeman officer constable
    expert specialist
    doctor physician medic clinician
    country nation
    visitor tourist holidaymaker
    object artefact artifact item piece
    dose jab vaccine
    bullet shot round
    episode instalment part
    blast explosion
    lawmaker legislator parliamentarian mp
    inmate prisoner detainee
    gunman attacker assailant
    sailor crewman crewmember seaman
    firefighter fireman
    hostage captive
    rebel insurgent
    painting picture canvas
    refugee migrant
    councillor councilman councilwoman
    objection complaint
    signatory signature
    airstrike strike raid
    earthquake quake tremor
    hotelier innkeeper
    farmer grower
    fisherman fisher
    home dwelling property
    musician player
    spectator fan
    tent shelter
    coach bus
    mine pit
    plot parcel
    mast pylon
"""
_VERBS = """
    cost spend pay value price
    close shut
    mend repair overhaul refurbish renovate restore refit
    injure hurt wound
    hire recruit employ
    conclude sign ink initial seal
    buy acquire purchase
    steal rob burgle
    evacuate flee
    cancel scrap
    resume reopen restart
    ballot vote elect
    insure cover
    film shoot
    raise increase lift
    fall drop decline
    protest demonstrate march
    quit resign
    arrest detain
    assist help
    border frontier
"""


# What is said of sums alone.
_SUMS = """
    cost build budget invest investment project scheme
"""
# What goes on for some time.
_OCCASIONS = """
    visit trip tour mission journey
    strike stoppage walkout shutdown
    summit conference meeting talks congress
    contract agreement deal
    sentence term
    truce ceasefire
"""


def _table(lines: str) -> dict[str, str]:
    told = (line.split() for line in lines.strip().splitlines())
    return {
        stem(form): stem(words[0])
        for words in told
        for word in words
        for form in (word, re.sub(r"man$", "men", word))
    }


_KIND = _table(_NOUNS)
_TOLD = {**_table(_VERBS), **_KIND}
_PAID = {**_TOLD, **_table(_SUMS)}
_OCCASION = _table(_OCCASIONS)


def kind_of(noun: str) -> str:
    """Give one noun for all that may stand for it; `noun` is a stem."""
    return _KIND.get(noun, noun)


def occasion_of(noun: str) -> str:
    """Give one noun for all that lasts as it does; `noun` is a stem."""
    return _OCCASION.get(noun, noun)


def is_occasion(noun: str) -> bool:
    """Tell a noun for what goes on for days: "visit"; `noun` is a stem."""
    return noun in _OCCASION


def told_by(term: str, *, of_sum: bool) -> str:
    """Give one term for all that news may say instead."""
    return (_PAID if of_sum else _TOLD).get(term, term)


@lru_cache(maxsize=1 << 13)
def all_told_by(terms: tuple[str, ...], *, of_sum: bool) -> frozenset[str]:
    """Give terms with one for all that news may say instead."""
    return frozenset(told_by(term, of_sum=of_sum) for term in terms)
