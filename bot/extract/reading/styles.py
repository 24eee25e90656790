"""Styles of courtesy and short forms of offices, of many lands and faiths.

Knows the words that stand before a name and are no part of it, the words by
which holders of an office are addressed, and the letters an office goes by.
Refuses to know who holds any of them.

Sources: Debrett's Correct Form (forms of address); the Guardian's, Reuters' and
the BBC's style books on foreign names; Nigerian, Ghanaian, Indian, Malaysian and
Burmese papers' own usage.
"""

from collections.abc import Mapping
from typing import Final

# Before a name only, and nobody's name.
COURTESIES: Final[Mapping[str, frozenset[str]]] = {
    "m": frozenset(
        """
        mr sir lord messrs mister monsieur herr señor senor senhor signor sig meneer mnr
        alhaji alhadji elhadj mallam malam mallem maulana mawlana ustaz ustaaz ustadh
        hojatoleslam hujjatoleslam mollah mullah thiru monsignor monseigneur msgr mgr
        encik bapak otunba oloye datuk dato dato'
        """.split()
    ),
    "f": frozenset(
        """
        mrs ms miss mx alhaja hajia hajiya lady dame madam madame mme mlle mademoiselle
        señora señorita senora senorita senhora sra srta signora signorina
        mevrou mevr mej frau fräulein doña datin puan smt kumari selvi ustazah
        """.split()
    ),
    "": frozenset(
        """
        dr prof rev revd hon honourable honorable rt engr shri shree sri comrade cde
        barr arc adv surv esv bldr seri lic rebbe rebbetzin
        """.split()
    ),
}

# As often part of a name, or a word: no part of it before two further names.
BEFORE_TWO: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        """
        U Pandit Swami Mufti Rav Dom Ustad Haji Hajj Oba Igwe Eze Obong Ooni Alaafin
        Sheik Shaikh Shaykh Sayyid Padre Fra Canon Deacon Archdeacon Abbot Mahant
        Acharya Sardar Syedna Mwalimu Khun Togbe Osagyefo
        """.split(),
        "m",
    ),
    **dict.fromkeys("Daw Ibu Begum Mother Iyaloja".split(), "f"),
    **dict.fromkeys(
        """
        Barrister Advocate Nana Elder Evangelist Maestro Ven Venerable Ing Hazzan
        """.split(),
        "",
    ),
}
# As often the name itself ("Don Roe", "Tan Roe"): only where it stands without, too.
PERHAPS: Final = frozenset(
    "Don Dona Tun Tan Pak Bu Ko Ma Chief Seri Pan Pani Raja Tengku Tunku Ratu".split()
)
# "Tan Sri Roe", "Datuk Seri Roe".
IN_TWO: Final = frozenset((("Tan", "Sri"), ("Toh", "Puan"), ("Datuk", "Seri")))

# "His Honour": whoever is so addressed, never a body.
ADDRESSES: Final = frozenset(
    """
    honour honor honours honors excellency excellencies majesty majesties highness
    highnesses holiness beatitude eminence grace lordship lordships ladyship ladyships
    worship worships reverence
    """.split()
)
BEFORE_ADDRESS: Final = frozenset("royal imperial serene britannic".split())

# Letters that an office goes by, where an article or an owner stands before.
SHORT_OFFICES: Final[Mapping[str, str]] = {
    "pm": "prime minister",
    "dpm": "deputy prime minister",
    "cm": "chief minister",
    "ag": "attorney general",
    "a-g": "attorney general",
    "dag": "deputy attorney general",
    "sg": "secretary general",
    "s-g": "secretary general",
    "dg": "director general",
    "d-g": "director general",
    "dgp": "director general of police",
    "igp": "inspector general of police",
    "cji": "chief justice",
    "cjn": "chief justice",
    "cj": "chief justice",
    "dpp": "director of public prosecutions",
    "vp": "vice president",
    "ceo": "chief executive",
    "cfo": "chief financial",
    "coo": "chief operating",
    "cto": "chief technology",
    "cmo": "chief medical",
    "gmd": "group managing director",
    "vc": "vice chancellor",
    "dc": "district commissioner",
    "ssp": "senior superintendent of police",
    "dsp": "deputy superintendent of police",
}

# Seats, honours and degrees, in letters after a name.
LETTERS_AFTER: Final = frozenset(
    """
    mp msp ms td mla mep mlc mna mpp mhk jp kc qc sc san frs fba mbe obe cbe kbe dbe bem
    kcmg cmg dcmg gcmg kcvo cvo lvo mvo dso dsc dfc phd md frcs frcp mba llb ba ma bsc
    msc rtd esq psc
    """.split()
)
