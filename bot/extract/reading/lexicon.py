"""Word classes of English news, as data: what a word can be before any rule.

Knows closed classes, titles, nouns for people and bodies; `nations` knows those
for peoples and lands, `tags` the letter of each class. Refuses to know any
particular person, body or place: no name stands here.

Sources: the closed classes are those of any English grammar (Huddleston and
Pullum, The Cambridge Grammar of the English Language, 2002, chapters 5 to 8);
titles and abbreviations follow the style books' lists (AP, Reuters, Guardian);
nouns and verbs were collected by reading news and by counting which words
stand in these positions in news text.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from bot.extract.reading.cues import NAMING, SAYING
from bot.extract.reading.styles import COURTESIES
from bot.extract.reading.tags import Tag

_CLOSED: Final[Mapping[str, str]] = {
    Tag.DETERMINER: """the a an this these those some many several most all both each
        every another any no either neither such few other others more""",
    Tag.POSSESSIVE: "his her its their my our your",
    Tag.PRONOUN: """he she they it we i you everyone everybody nobody somebody someone
        anyone""",
    Tag.OBJECT: "him them us me himself herself themselves itself myself ourselves",
    Tag.RELATIVE: "who whom which whose",
    Tag.PREPOSITION: """of in on at by for with from about against during into over
        under through between among within without toward towards upon outside inside
        near behind beyond alongside despite amid amidst via per across along around
        throughout onto concerning regarding following like unlike off up down out back
        including besides""",
    Tag.TO: "to",
    Tag.ACCORDING: "according",
    Tag.CONJUNCTION: "and or but nor yet plus",
    Tag.SUBORDINATOR: """that because as when while if although though whether since
        until unless where before after how why what than whereas once whenever
        whatever""",
    Tag.AUXILIARY: """is was are were be been being am has have had having do does did
        will would can could may might must shall should ought cannot can't won't
        wouldn't couldn't didn't doesn't don't isn't wasn't aren't weren't hasn't
        haven't hadn't shouldn't he's she's they're it's i'm we're he'd she'd they'd
        he'll she'll they'll i've we've they've""",
    Tag.ADVERB: """also then later earlier again not never ever always often once now
        still just only even further furthermore meanwhile however instead moreover
        additionally nevertheless nonetheless therefore thus perhaps maybe too soon
        already ahead there here so very almost away afterwards afterward apart else
        quite rather today's n't likewise besides indeed""",
    Tag.TIME: """monday tuesday wednesday thursday friday saturday sunday january
        february march april june july august september october november december jan
        feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow tonight
        overnight morning afternoon evening night week weekend month year years weeks
        months days day hours hour minutes minute noon midnight recently ago a.m p.m am
        pm""",
    Tag.NUMBER: """two three four five six seven eight nine ten eleven twelve twenty
        thirty forty fifty sixty hundred hundreds thousand thousands million millions
        billion trillion dozen dozens half""",
}

HONORIFICS: Final = COURTESIES

# Written with a capital before a name: ranks, offices, titles of courtesy.
TITLES: Final = frozenset(
    """
    engineer pastor
    president vice-president vice premier chancellor minister secretary senator sen
    representative rep reps sens congressman congresswoman congressperson governor gov
    mayor deputy speaker leader whip chairman chairwoman chairperson chair chief
    director commissioner ambassador envoy consul attorney solicitor judge justice
    magistrate sheriff marshal constable inspector superintendent sergeant sgt
    detective officer captain capt commander cmdr colonel col general gen lieutenant lt
    major maj admiral adm corporal cpl private pvt brigadier brig marshall pope
    cardinal archbishop bishop reverend rev father fr sister brother pastor imam rabbi
    ayatollah sheikh sultan emir king queen prince princess duke duchess earl baron
    baroness count countess viscount professor prof doctor dr councillor councilman
    councilwoman councilmember cllr alderman assemblyman assemblywoman delegate
    lawmaker mp mep mla spokesman spokeswoman spokesperson prosecutor registrar
    coach manager ceo cfo chancellor provost dean principal rector superintendent
    editor correspondent reporter candidate nominee incumbent undersecretary
    comptroller treasurer auditor advocate barrister counsel analyst economist founder
    co-founder co-chair strategist adviser advisor pm hm justice lt-gen maj-gen
    vice-chair vice-chairman vice-chancellor ds di dci dsi pc wpc subedar havildar
    supt insp det asst dep cst cpt lcpl coun clr ald const ldr sqn flt nurse matron
    kgosi inkosi headman headwoman lieut cathaoirleach
    nawab maharaja sarpanch cdr comdr comdt cmdt lcdr radm vadm wg gp lt-col lt-cdr
    lt-gov brig-gen ssgt
    taoiseach tánaiste ceann bundeskanzler staatssekretär
    """.split()
)
TITLE_GENDER: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        """congressman councilman assemblyman alderman spokesman chairman king prince
        duke baron earl count viscount father brother pope pontiff patriarch cardinal
        monsignor abbot friar monk imam rabbi ayatollah
        sheikh sultan emir businessman salesman policeman fireman husband son boy man
        father-in-law grandfather uncle nephew actor waiter gentleman statesman
        sportsman frenchman englishman irishman""".split(),
        "m",
    ),
    **dict.fromkeys(
        """congresswoman councilwoman assemblywoman spokeswoman chairwoman queen
        princess duchess baroness countess sister businesswoman policewoman wife
        daughter mother girl woman widow grandmother aunt niece actress waitress nun
        abbess prioress
        sportswoman""".split(),
        "f",
    ),
}

# What titles are of: "Foreign Secretary", "Secretary of State".
FIELDS: Final = frozenset(
    """
    foreign prime home defence defense interior treasury labor labour commerce
    education homeland security energy transportation transport health state finance
    environment agriculture justice housing trade external affairs internal exchequer
    opposition majority minority deputy assistant acting interim former
    communications executive general senior junior associate managing attorney-general
    national first second vice lead principal chief joint special political diplomatic
    international domestic shadow cabinet permanent works veterans urban
    development intelligence immigration culture sports science technology water
    """.split()
)

# A person by what they are or do, in lower case.
ROLES: Final = frozenset(
    """
    ex pal pals
    spokesman spokeswoman spokesperson spokespeople minister president secretary
    senator governor mayor leader director chief chairman chairwoman chair head
    executive official officer source aide adviser advisor ambassador envoy diplomat
    lawmaker legislator congressman congresswoman representative candidate nominee
    politician strategist consultant operative pollster analyst economist expert
    professor scholar historian scientist researcher author writer editor reporter
    journalist correspondent columnist commentator broadcaster anchor host moderator
    blogger photographer lawyer attorney solicitor barrister prosecutor judge justice
    magistrate sheriff detective inspector constable commissioner superintendent
    sergeant captain commander general colonel lieutenant admiral soldier veteran
    president-elect premier chancellor speaker whip deputy assistant founder co-founder
    owner manager boss employer employee worker staffer volunteer organizer organiser
    activist campaigner advocate critic supporter opponent backer donor voter delegate
    resident neighbour neighbor witness victim survivor suspect defendant plaintiff
    driver passenger doctor physician surgeon nurse patient teacher principal student
    pupil coach captain player striker goalkeeper bowler batsman midfielder defender
    athlete champion winner runner manager trainer referee umpire actor actress singer
    skipper spinner batter bowler presenter broadcaster podcaster referee umpire
    musician director producer artist designer architect engineer developer farmer
    trader investor banker broker shareholder retailer shopkeeper businessman
    businesswoman entrepreneur executive mogul billionaire magnate tycoon heir pastor
    priest bishop archbishop cardinal imam rabbi cleric monk nun king queen prince
    princess man woman boy girl father mother son daughter husband wife brother sister
    parent child uncle aunt cousin friend colleague counterpart rival partner widow
    widower teenager pensioner grandmother grandfather relative relation guest visitor
    tourist customer client tenant landlord fan user reader viewer member participant
    protester demonstrator rebel fighter guard agent spy operator technician pilot
    sailor captain coroner councillor councilman councilwoman alderman ombudsman
    auditor accountant treasurer comptroller regulator negotiator mediator arbitrator
    contractor supplier producer historian biographer curator librarian archivist
    biologist chemist physicist astronomer geologist meteorologist ecologist
    epidemiologist virologist psychologist psychiatrist sociologist criminologist
    climatologist forecaster planner surveyor inspector trustee chairperson
    vice-president vice-chairman vice-chair undersecretary superdelegate incumbent
    newcomer frontrunner front-runner runner-up contender challenger predecessor
    successor insider outsider loyalist moderate conservative liberal democrat
    republican progressive populist socialist communist nationalist centrist
    hopeful ally foe surrogate lobbyist aide-de-camp staff firefighter paramedic
    person individual percent policeman policewoman investigator examiner paralegal
    juror objector complainant petitioner applicant appellant claimant publican
    lifeguard lecturer headteacher vicar chef butcher plumber electrician carpenter
    welder joiner landlady shopper commuter passer-by bystander onlooker caretaker
    goalscorer bailiff clerk confidant confidante
    """.split()
)
PLURAL_ROLES: Final = frozenset(
    """
    people men women children police wives families locals villagers attendees
    nurses witnesses judges businessmen businesswomen congressmen spokesmen relatives
    authorities sources allies parties crowd others critics scientists residents
    teens republicans democrats
    """.split()
)
# What "the …" calls somebody who has been named: no office that another may hold,
# nobody who comes into a story unnamed, as judges, officers and witnesses do.
DESCRIPTIONS: Final = frozenset(
    """
    businessman businesswoman billionaire millionaire mogul tycoon magnate entrepreneur
    actor actress singer songwriter rapper comedian novelist playwright
    author filmmaker film-maker candidate nominee frontrunner front-runner hopeful
    contender incumbent lawmaker congressman congresswoman politician statesman
    veteran star laureate
    """.split()
)
# What two people do alike: of "Roe met Ray", "he" after may mean either.
MUTUAL: Final = frozenset(
    """
    met meet meets joined join joins hosted hosts welcomed welcomes greeted greets
    visited visits hugged hugs debated debates faced faces beat beats defeated defeats
    replaced replaces succeeded succeeds phoned phones hosted married marries
    """.split()
)
# Nouns that end as those for people do, and are none: "the paper".
_THINGS: Final = frozenset(
    """
    paper letter power danger answer career rancor matter number order offer water
    winter summer chapter center centre murder border corner counter dinner shelter
    tower error factor sector floor door terror horror rumor humor color labor favor
    honor vigor odor mirror motor tractor phone zone tone bone stone throne drone
    clone cone weather moniker poster banner barrier disorder disaster encounter
    cancer timber finger shoulder river silver chamber quarter theater trailer
    thriller newspaper computer server charter register transfer weapon none manner
    corridor interior exterior behavior behaviour harbor metaphor folder freezer
    microphone smartphone telephone headphone milestone hormone backbone list twist
    mist wrist fist tier pier frontier binder trigger ladder
    """.split()
)
_HUMAN = re.compile(r"..(?:[^aeio]er|or|ist|ian|eer|one|owner)s?$")
# "A number of readers": as many as they are, they are the speakers.
QUANTITIES: Final = frozenset(
    "one number handful dozen dozens couple trio group string".split()
)
# Heads that never name anybody.
ANONYMOUS: Final = frozenset(
    """
    source sources official officials spokesman spokeswoman spokesperson spokespeople
    spokesmen aide aides insider insiders person people diplomat diplomats
    """.split()
)

# Last word of a body's name, or its word in lower case.
BODIES: Final = frozenset(
    """
    ministry office department university college school institute institution
    committee commission council board bureau agency authority administration
    association society federation union league club team party campaign coalition
    alliance movement group network foundation fund trust bank company corporation
    corp inc ltd plc llc co gmbh firm consortium conglomerate airline airlines
    airways hotel hotels restaurant hospital clinic church mosque court tribunal
    parliament congress senate assembly house government govt cabinet embassy
    consulate commission mission army navy force forces police guard service services
    newspaper newspapers paper outlet website
    news times post journal tribune herald gazette guardian telegraph chronicle
    observer standard mail mirror press radio television magazine weekly review
    reporter examiner register globe dispatch courier sentinel inquirer independent
    express digest wire today center centre laboratory lab observatory museum gallery
    library theatre theater orchestra opera festival conference convention forum
    summit organization organisation nations nato brigade regiment battalion division
    fleet squad unit taskforce branch chamber caucus directorate secretariat
    inspectorate constabulary treasury exchequer exchange market markets industries
    holdings partners associates brothers sons motors energy oil gas steel media
    entertainment studios records pictures games software systems technologies labs
    pharmaceuticals insurance capital ventures investments securities
    """.split()
)

# Things that "say" what is written in them.
TEXTS: Final = frozenset(
    """
    statement report letter memo memorandum email e-mail tweet post release document
    documents bill law act poll survey study studies article editorial column headline
    op-ed book text message note ad advertisement advert video caption sign banner
    slogan leaflet flyer pamphlet transcript ruling opinion judgment judgement verdict
    complaint lawsuit filing affidavit indictment warrant petition resolution
    communique communiqué declaration manifesto platform plan proposal press analysis
    review paper research data notice advisory guidance guidelines website page blog
    account story dispatch summary findings inquiry probe audit census bulletin
    newsletter invitation subpoena records figures statistics filings logs minutes data
    brief motion order treaty agreement deal terms rules regulations bylaws charter
    constitution contract licence license inquest investigation circular gazette
    lawsuits reports letters studies surveys polls
    """.split()
)

PARTICLES: Final = frozenset(
    """van von der den de del della di da dos das du la le el al bin ibn ben ter ten
    af zu san st st. y e abu""".split()
)
SUFFIXES: Final = frozenset("jr sr ii iii iv".split())
# Letters after a name that are no part of it.
ORDERS: Final = frozenset("kc qc sc obe cbe mbe kbe dbe phd md esq rtd".split())
POSTNOMINALS: Final = ORDERS | frozenset("mp msp mep mla mhk td jp frs fba".split())

# Words a full stop follows without ending the sentence.
ABBREVIATED: Final = frozenset(
    """
    mr mrs ms mx dr prof rev revd fr hon st sr jr messrs mme mlle sen sens rep reps gov
    lt gen col maj capt cmdr adm sgt cpl pvt supt det insp pres atty dist jan feb mar
    apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill
    ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va
    vt wash wis wyo inc ltd co corp bros vs v etc no brig cllr smt engr
    sra srta mgr msgr barr arc adv ing lic ven sig esv surv mnr mevr cde coun clr ald
    dep const asst cst sqn flt lieut cdr comdr comdt cmdt lcdr radm vadm wg gp ssgt
    """.split()
)

VERBS: Final = frozenset(
    """
    came took made got gave left saw knew thought felt found put ran sat stood
    began became kept held brought met paid sent won lost led fell rose grew
    wore drew drove flew broke chose threw understood beat cut let set comes
    takes makes gets gives leaves sees knows thinks feels finds puts runs sits stands
    begins becomes keeps holds brings meets pays sends wins loses leads falls rises
    grows wants needs seems looks appears remains believes hopes wanted needed
    seemed looked appeared remained believed hoped plans loves hates uses works lives
    includes means shows meet join see greet welcome elect replace succeed appoint
    hire want know think let make take give get keep find
    become
    """.split()
)


PHRASAL: Final = frozenset(
    """
    shot shoots fired fires hit hits chimed chimes weighed weighs piped pointed points
    went goes snapped
    """.split()
)


@lru_cache(maxsize=4096)
def names_human(noun: str) -> bool:
    """Tell an unlisted noun for a person by its end: "heckler", "violinist"."""
    return _HUMAN.search(noun) is not None and noun.removesuffix("s") not in _THINGS


def _table() -> dict[str, str]:
    """Map each known lower-case word to its tag; the first class wins."""
    table: dict[str, str] = {}
    for tag, listed in _CLOSED.items():
        for word in listed.split():
            table.setdefault(word, tag)
    for tag, known in (
        (Tag.PHRASAL, PHRASAL),
        (Tag.VERB, VERBS),
        (Tag.TEXT, TEXTS),
        (Tag.ROLE, ROLES | DESCRIPTIONS),
        (Tag.ROLE, {f"{role}s" for role in ROLES | DESCRIPTIONS} | PLURAL_ROLES),
        (Tag.BODY, BODIES),
        (Tag.ROLE, {f"{body}s" for body in BODIES}),  # "groups say", as people do
    ):
        for word in known:
            table.setdefault(word, tag)
    return table


_NAMING_TAGS: Final = {"V": Tag.NAMING, "G": Tag.NAMING_ING, "B": Tag.NOUN}
LOWER_TAGS: Final[Mapping[str, str]] = {
    **{form: tag for form, (tag, _) in SAYING.items()},
    **{form: _NAMING_TAGS[tag] for form, (tag, _) in NAMING.items()},
    **_table(),
    **{form: tag for form, (tag, _) in SAYING.items() if tag == Tag.CUE},
}
CLOSED_CLASSES: Final = frozenset(
    word for listed in _CLOSED.values() for word in listed.split()
)
