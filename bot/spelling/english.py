"""English words that are spelt in two ways: "defence" and "defense".

Knows the American and British endings, and the pairs that no ending tells.
Refuses to take two words for one: "advice" is not "advise".
"""

import re
from functools import lru_cache

# Ending by ending, from the style guides' lists of British and American
# spellings; what stands before is long enough for "four" not to be "for".
_ENDINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        (
            r"^(\w{3,})our(|s|ed|ing|ful|fully|less|able|ably|er|ers|ite|ites|hood|ly)$",
            r"\1or\2",
        ),
        (r"^(\w{3,}[iy])z(e|ed|es|er|ers|ing|ation|ations|able)$", r"\1s\2"),
        (r"^(\w{3,}|def|off)ence(|s|less)$", r"\1ense\2"),
        (
            r"^(cent|theat|\w*met|lit|fib|calib|sab|spect|somb|lust|meag)re(|s)$",
            r"\1er\2",
        ),
        (
            r"^(\w*[aeiouy]\w*[^aeiou\W][ea]|fue|due|crue|dia|tria)ll(ed|ing|ers?|ors?)$",
            r"\1l\2",
        ),
        (r"^(catal|dial|anal|monol|prol|epil|travel)ogue(|s)$", r"\1og\2"),
        (r"^(judg|acknowledg|abridg)ement(|s)$", r"\1ment\2"),
        (r"^(skil|wil)lful(|ly)$", r"\1ful\2"),
        (r"^(enro|fulfi|insti|disti)ll(|s|ment|ments)$", r"\1l\2"),
        (r"^s(?:k|c)eptic(|s|al|ally|ism)$", r"sceptic\1"),
        (r"^(pl)ough(|s|ed|ing)$", r"\1ow\2"),
        (r"^(m|sm)ou(ld|lds|lded|lder|ldering|ldy)$", r"\1o\2"),
        (r"^program(?:me)(|s)$", r"program\1"),
    )
)

_INSIDE = dict(
    pair.split()
    for pair in """
        paediatr pediatr; encyclopaed encycloped; haemo hemo; anaem anem;
        leukaem leukem; anaesth anesth; archaeo archeo; foet fet; oestro estro;
        manoeuvr maneuver; aluminium aluminum; orthopaed orthoped; gynaec gynec;
        diarrhoea diarrhea; mediaev mediev
        """.split(";")
)
_INSIDE_ANY = re.compile("|".join(_INSIDE))

_PAIRS = dict(
    pair.split()
    for pair in """
        gray grey; grays greys; tire tyre; tires tyres; ageing aging; gaol jail;
        practise practice; practised practiced; practising practicing; okay ok;
        installment instalment; installments instalments; cozy cosy;
        pajamas pyjamas; yoghurt yogurt; whisky whiskey; mustache moustache;
        cheque check; cheques checks; toward towards; afterward afterwards;
        backward backwards; forwards forward; amongst among; whilst while;
        learnt learned; burnt burned; dreamt dreamed; spelt spelled;
        spoilt spoiled; leapt leaped; odor odour; odors odours;
        woolen woollen; jewelry jewellery; marvelous marvellous;
        adviser advisor; advisers advisors; focussed focused;
        focussing focusing; connexion connection; disk disc; ax axe
        """.split(";")
)

# What stands in every word that an ending or a part of it tells: few words go on.
_TELLING = re.compile(
    r"our|[iy]z|ence|ll|ogue|gement|ough|ou?ld|ptic|programm|re$|res$"
    r"|ae|oe|alumin|emia|esth"
)


@lru_cache(maxsize=1 << 17)
def spelt(key: str) -> str:
    """Write a folded word as each of its spellings is written: all the same.

    The result need not be a word: it serves comparing alone.
    """
    if "-" in key and not any(letter.isdigit() for letter in key):
        key = key.replace("-", "")
    if not key.isalpha() or _TELLING.search(key) is None:
        return _PAIRS.get(key, key)
    key = _INSIDE_ANY.sub(_american, _PAIRS.get(key, key))
    for ending, written in _ENDINGS:
        key, is_found = ending.subn(written, key)
        if is_found:
            break
    return key


def _american(found: re.Match[str]) -> str:
    return _INSIDE[found[0]]
