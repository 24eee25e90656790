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
    cull culled > slaughter, destroyed, killed; slaughter slaughtered > cull, killed
    want wants wanted > demand, seek, sought, ask, call for, called for
    demand demanded > call for, called for, insist; ask asked > seek, sought, request
    seek > ask, request; call called > demand, urge
    biggest > largest, main, top, leading; largest > biggest, top, leading
    smallest > lowest, least; highest > record, top, most; lowest > least
    oldest > eldest, longest; youngest > newest
    worst > deadliest, heaviest; main > chief, biggest, largest, leading
    deadliest > worst; strongest > fastest, toughest; hardest > worst
    sue sued suing > suit, lawsuit, court, legal action; lawsuit > suit, sued, court
    suit > lawsuit, sued; case > trial, lawsuit, suit; court > judge, tribunal
    judge > court, magistrate, justice; guilty > convicted; convict convicted > guilty
    blame blamed > accuse, fault, responsible; accuse accused > blame, charge, allege
    charge charged > accuse, prosecute, indict
    deny denied > reject, dispute; admit admitted > acknowledge, concede, confess
    warn warned > caution; pay paid > cost, spend, wage; wage > pay, salary, earn
    earn > pay, wage, salary; salary > pay, wage, earn
    spend spent > cost, pay, budget; budget > spend, spending
    lend lending lent > loan, borrow, credit; borrow borrowed > loan, lend
    loan > lend, credit, borrow; debt > owe, loan; owe owed > debt
    aid > help, relief, assistance, support; help > aid, assistance, support, relief
    support > back, backing, aid, endorse; oppose opposed > against, reject, resist
    plan planned > propose, intend, scheme; propose > plan; proposal > plan, scheme
    scheme > plan, programme, project; project > scheme, plan
    increase > rise, grow, up, jump; decrease > fall, drop, decline, cut
    cut > reduce, slash, reduction; reduce > cut, lower
    grow grew > increase, rise, expand; expand > grow, extend, enlarge
    damage damaged > destroy, wreck, harm; destroy destroyed > demolish, wreck, ruin
    wreck wrecked > destroy, damage, sink, sank; sink sank > capsize, founder, went down
    crash crashed > accident, collision, collide; accident > crash, collision
    fire > blaze, flames, inferno; blaze > fire
    flood flooded flooding > submerged, inundated; storm > gale, hurricane, cyclone
    outbreak > epidemic; epidemic > outbreak; disease > illness, virus
    illness > disease, sickness; doctor > physician, surgeon, medic
    hospital > clinic, ward; teacher > head, staff; pupil > student, children, school
    student > pupil; worker > staff, employee, workforce; employee > worker, staff
    staff > worker, employee; union > workers; strike > walkout, stoppage, action
    walkout > strike; owner > own, owns; own > owner, belong
    lead > head, chair, run; chair > lead, head, preside; head > lead, chief
    run > operate, manage, head; operate > run
    win won > victory, beat, defeat, triumph; victory > win, won
    lose lost > defeat, beaten; player > squad, team; coach > manager
    manager > coach, boss; ticket > fare, seat; fare > ticket, price
    ship > vessel, boat, ferry; boat > vessel, ship, ferry; vessel > ship, boat
    plane > aircraft, jet, flight; car > vehicle; lorry > truck; truck > lorry
    road > street, route, highway; train > rail; rail > train, railway
    house > home; home > house; flat > apartment; apartment > flat
    farm > farmer, grower; farmer > grower, farm; grower > farmer
    fisherman fishermen > skipper, fisher, trawler; skipper > captain, fishermen
    explain explained > reason, because; reason > because, cause
    cause caused > blame, trigger, lead; trigger > cause, spark
    search > hunt, look; hunt > search; rescue rescued > save, pulled; save > rescue
    evacuate evacuated > leave, flee, moved out; flee fled > leave, escape, evacuate
    escape escaped > flee, broke out, leak, spill; survive survived > escape, alive
    trapped > stranded, stuck; stranded > stuck, trapped
    power > electricity, outage; electricity > power
    rule ruled > decide, judgment, verdict; ruling > judgment, verdict, decision
    verdict > ruling, judgment; decide decided > choose, rule, decision
    decision > ruling, decide; choose chose > pick, select, decide
    pick > choose, select; appoint appointed > name, choose, hire; hire hired > appoint
    replace replaced > succeed, successor; succeed > replace, successor
    permit > allow, licence, approve; allow allowed > permit, let; licence > permit
    test > trial, exam; trial > test; vaccine > jab, vaccinate; jab > vaccine, vaccinate
    vaccination > vaccine, vaccinate, jab; vaccinate > vaccine, vaccination, jab
    poll > survey, vote; survey > poll, study; study > survey, research, report
    research > study; report > study, inquiry; inquiry > investigation, probe
    investigation > inquiry, probe; probe > inquiry, investigation
    investigate > inquiry, probe, examine
    join joined > accompany, come along; bring bringing brought > accompany, with, take
    talk > speak; speak > talk; meet > see, talks
    favour favor > spoke for, back, support; empty > unfilled, vacant
    vacant > unfilled, empty; unfilled > vacant, empty; leak > spill, escape
    spill > leak, escape; yell > shout; shout > yell; folk > people
    prisoner > inmate; inmate > prisoner; soldier > troops
    troops > soldier; attack > assault, raid; assault > attack; murder > killing
    killing > murder; injury casualties > injured, wounded, hurt
    death deaths > dead, killed, died
    contract > deal, agreement; fan > supporter; supporter > fan; crowd > spectators
    prize > award; award > prize; film > movie; movie > film; mum mom > mother
    dad > father; tax > levy, duty; levy > tax; tariff > duty, levy; rent > lease
    pollution > contamination; polluted > contaminated; toxic > poisonous
    richest > wealthiest; wealthiest > richest; fastest > quickest; quickest > fastest
    bigger > larger, more; cheaper > less, lower; longer > more
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
