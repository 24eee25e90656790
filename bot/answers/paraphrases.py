"""How a question's words are told in news: "kids" are "children", "quit" is "resign".

Knows plain English words that stand for one another in most news. Refuses words that
only often go together: a paraphrase must leave a question the question it was.
"""

from collections.abc import Iterator, Sequence

from bot.search import stem, tokens

# Words that stand for one another, written as a report would have them. Of those
# before ">" each is read as any behind it, and not the other way about.
_GROUPS = """
    kid kids > child; youngster > child; child > youngster
    die died > killed, dead, death; killed > died, dead, death; dead > killed, died
    hurt > injured, wounded; injured > hurt, wounded; wounded > injured, hurt
    job > post, position; work works > employ, staff, worker; employ > staff, worker
    boss > chief executive, head, chief, leader; firm > company; company > firm
    buy bought > acquire, purchase; sell sold > dispose
    quit > resign, step down, stand down; resign > quit, step down, stand down
    sacked fired > dismissed, removed
    reopen > open again, open; reopened > opened again
    shut > closed; close closed > shut
    begin began start > launch, begin, start; launch > start, begin
    end ended finish finished > end, finish, conclude
    promise promised > pledge, vow, commit; pledge pledged > promise, vow, commit
    give giving given > promise, pledge, donate, grant, provide, award
    cancel cancelled scrap scrapped > called off, cancel, scrap, axe, abandon
    postpone postponed delay delayed > put off, put back, postpone, delay, pushed back
    moved > put off, postpone, brought forward, put back
    rise rose raise > increase, rise, climb, jump, grow, up
    fall fell drop dropped > decline, drop, fall, down
    fix mend > repair; repair > mend, fix
    beat > defeat; defeat > beat
    vote > ballot, poll
    cop > police, officer
    cash money > fund, funding
    approve approved > back, approve, green light; reject rejected > refuse, turn down
    refuse refused > reject, decline, turn down; ban banned > prohibit, outlaw
    sick ill > ill, sick, flu
    agree agreed > sign, deal, agreement, pact; deal > agreement, pact, accord, treaty
    sign signed > agreement, pact, deal
    arrest arrested > detain, held; detain detained > arrest, held
    protest protested > demonstrate, rally, march
    build building > construct, build
    big > large, size; large > big; tall > high; high > tall
    cost > price, worth, bill, value; price > cost, sell, sold; worth > value, cost
    missing > trace, disappear, lost; gone > missing
    leave leaving left > step down, resign, quit, stand down, depart
    jailed > sentenced, prison; jail > prison, sentence
    attend attended > turn up, go, present
    eu > European Union; un > United Nations; uk > Britain, United Kingdom
    usa > United States, America
    share > proportion, fraction, stake
"""


def _told() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for group in _GROUPS.replace("\n", ";").split(";"):
        asked, _, told = group.partition(">")
        words = tuple(word.strip() for word in told.split(",") if word.strip())
        for key in asked.split():
            table[stem(key)] = (*table.get(stem(key), ()), *words)
    return table


_TOLD = _told()
# What rounds a question off, and that no answer need repeat.
_IDLE = frozenset("far now currently altogether total overall exactly".split())


def without_idle(asked: Sequence[str]) -> tuple[str, ...]:
    """Give words without those that only round a question off: "so far"."""
    return tuple(word for word in asked if word.lower() not in _IDLE)


def paraphrases(word: str) -> Iterator[str]:
    """Yield what a word is told by; nothing where it has no plain likeness."""
    key = stem(word.lower())
    for told in _TOLD.get(key, ()):
        if stem(told) != key:
            yield told


def is_told_as(phrase: str, text: str) -> bool:
    """Tell whether a text has a phrase: "put it off" for "put off"."""
    wanted = [word.key for word in tokens(phrase)]
    said = [word.key for word in tokens(text)]
    first, rest = stem(wanted[0]), wanted[1:]
    return any(
        stem(key) == first and _follows(rest, said[at + 1 : at + 2 + len(rest)])
        for at, key in enumerate(said)
    )


def _follows(rest: Sequence[str], said: Sequence[str]) -> bool:
    left = iter(said)
    return all(word in left for word in rest)
