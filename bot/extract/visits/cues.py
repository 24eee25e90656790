"""How news words a trip: verbs of going and arriving, and the noun "visit".

Knows patterns and word lists alone; they were gathered by reading news and by
counting which verbs stand before a place in it. `trips` reads with them.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.almanac import MONTH, WEEKDAY
from bot.extract.reading.beginnings import beginning
from bot.extract.visits.places import Printed
from bot.extract.visits.subjects import Group
from bot.model import Span


class Form(StrEnum):
    """How a clause words a trip."""

    GOES = "goes"  # travels to, flies to, heads for
    ARRIVES = "arrives"  # arrives in, lands in
    VISITS = "visits"  # visits, tours
    STAYS = "stays"  # is in, spends two days in
    NOUN = "noun"  # a visit to
    RETURNS = "returns"  # is back from
    HOSTS = "hosts"  # Kenya will host
    DOES = "does"  # opens a school in: somebody there, who may live there


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue with its places and the words that lead up to it."""

    form: Form
    verb: str
    span: Span  # the verb or noun
    places: tuple[Printed, ...]
    group: Group
    limits: Span  # the sentence, or the part of it that one quotation holds
    sentence: Span
    is_quoted: bool
    noun: str = ""  # "visit"

    @property
    def end(self) -> int:
        """Give where it ends: with its place, or behind "Kenya, where he met"."""
        return max(self.places[-1].span.end, self.span.end)

    @property
    def verb_word(self) -> str:
        """Give "took" of "took her team"."""
        return self.verb.split(maxsplit=1)[0] if self.verb else ""


_DATE = rf"(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}}\b)?"
_WHEN_BETWEEN = (
    rf"(?:\s+(?:on\s+)?(?:{WEEKDAY}(?:\s+and\s+{WEEKDAY}|,?\s+{_DATE},?|\s+\({_DATE}\))?"
    rf"|tomorrow|today|yesterday|the\s+day\s+after\s+tomorrow|(?:at|over)\s+the\s+weekend"
    r"|(?:next|this|last|later this|earlier this)\s+"
    rf"(?:week|weekend|month|year|{WEEKDAY})|{_DATE},?)(?:\s+(?:morning|afternoon|evening|night))?)?"
)
_OUT_OF = r"\s+(?-i:[A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+)?)(?<!day)"
# When one arrives, where no place is told beside it.
_ARRIVAL_TIME = (
    r"(?:(?:\s+(?:back|late|early|only|just|shortly\s+\w+))?\s+(?:on\s+)?"
    rf"(?:{WEEKDAY}|yesterday|today|tonight|tomorrow|overnight|last\s+night"
    r"|(?:(?:later|earlier)\s+)?(?:this|that|next)"
    r"\s+(?:day|morning|afternoon|evening|night|week)"
    r"|the\s+(?:day|evening|night|morning)\s+before|the\s+previous\s+(?:day|evening|night)"
    r"|the\s+(?:next|following|same)\s+(?:day|evening|night|morning)"
    r"|(?:an?|hours|two|three)\s+(?:(?:day|days|hours?)\s+)?(?:early|late|earlier|later|before))\b)"
)
# How one lands, where no place is told: "for talks", "shortly after noon".
_ARRIVAL_WAY = (
    r"(?:\s+for\s+(?:talks|meetings|an?\s+(?:[\w\-]+\s+){0,2}(?:visit|stay|tour|summit))\b"
    r"|\s+(?:shortly|soon|just|minutes|moments)\s+(?:after|before)\s+(?:noon|midday|dawn|dusk"
    r"|midnight|dark|sunrise|sunset|\d)"
    r"|\s+(?:to|amid|under)\s+(?:an?\s+)?(?:[a-z\-]+\s+){0,2}(?:welcome|cheers|applause|boos|jeers"
    r"|fanfare|security|guard|reception|protests)\b)"
    r"(?![^.;:]{0,80}\s(?:in|to|at|near|from)\s(?:the\s)?(?-i:[A-Z]))"
)
# What people come to from elsewhere.
EVENT = (
    r"(?:summit|conference|forum|congress|assembly|convention|expo|championships?|games"
    r"|festival|fair|tournament|workshop|symposium)"
)
_FROM = r"(?:\s+from\s+[A-Z][\w\-]+(?:\s+[A-Z][\w\-]+)?)?"
# Those whom, and that by which, one takes somewhere: "will take her squad to".
_TAKEN = (
    r"(?:squad|team|side|delegation|mission|group|party|ship|yacht|troupe|choir|orchestra|band"
    r"|crew|students|pupils|players|children|family|plane|flight|train|jet|bus|coach"
    r"|ferry|boat|tour|campaign|roadshow|show|exhibition|message|talks|pilgrims|fans|supporters"
    r"|executives|companies|firms|businesses|doctors|nurses|volunteers|scientists|researchers"
    r"|inspectors|officials|leaders|lawmakers|engineers|singers|dancers|musicians|athletes|swimmers"
    r"|rowers|divers|soldiers|troops|trainees|apprentices|veterans|monks|nuns|priests|bishops)"
)
_CARRIED = (
    r"(?:\s+(?:an?|the|his|her|its|their|some|\d+)\s+(?:[\w\-]+\s+){0,4}?"
    rf"{_TAKEN}(?:\s+of\s+(?:[\w\-]+\s+){{0,3}}?[\w\-]+)?"
    # what is one's own, but no cause of one's own
    r"|\s+(?:his|her)\s+(?:[\w\-]+\s+){0,2}?"
    r"(?!case|fight|battle|war|cause|appeal|complaint|claim|protest|plea|argument|grievance"
    r"|business|trade|money|savings|talents?|skills?|name|brand|firm|company|seat|place|time"
    r"|visit|trip|journey|stay|tally|total|record|score|life|home|country|nation|people|club|party)[\w\-]+(?=\s+to\s+(?-i:[A-Z]))"
    # a ship by name
    r"|(?:\s+the)?\s+(?-i:[A-Z][\w\-]+)(?=\s+into\s+(?-i:[A-Z])))"
)
# What one does with a tour somewhere, and what a tour does there.
_TOUR_VERB = (
    r"(?:beg[iau]n(?:s|ning)?|start(?:s|ed|ing)?|open(?:s|ed|ing)?|kick(?:s|ed|ing)?\s+off"
    r"|end(?:s|ed|ing)?|conclud(?:e|es|ed|ing)|finish(?:es|ed|ing)?|complet(?:es|ed|ing)|wrap(?:s|ped)?\s+up"
    r"|round(?:s|ed|ing)?\s+off|w(?:i|ou)nd(?:s|ing)?\s+up|resum(?:es|ed|ing))"
)
# "opens at the Albert Hall in"
_AT_HALL = r"(?:\s+at\s+(?:an?|the|[\w\-]+[’']s)\s+(?:[\w’'\-]+\s+){0,3}?[\w’'\-]+)?"
# "came down the aircraft steps in", "walked off the plane in"
_DOWN_STEPS = (
    r"(?:c(?:ame|omes|oming)|walk(?:s|ed)|climb(?:s|ed)|stepp?(?:s|ed))\s+(?:down|off|out\s+of|from)\s+"
    r"(?:an?|the|his|her)\s+(?:[\w’'\-]+\s+){0,2}?(?:steps|stairs|gangway|gangplank|plane|aircraft"
    r"|train|ship|boat|ferry|bus|helicopter|jet|airliner)"
)
# "after three days in", which tells that they are over
_AFTER_DAYS = (
    r"after\s+(?:(?:just|only|spending|barely|nearly|almost)\s+){0,2}(?:an?|the|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|several|some|\d+)\s+(?:[a-z\-]+\s+){0,2}?"
    r"(?:days?|nights?|weeks?|hours|weekend|fortnight|stay)"
)
# "fresh from talks in", as one is who has just been there
_FRESH = r"fresh(?=\s+from\s+(?:an?|the|his|her|two|three|talks|meetings)\s)"
# "back from two days in"
_DAYS_IN = (
    r"(?:(?:an?|one|two|three|four|five|six|seven|ten|his|her|\d+)\s+(?:[\w\-]+\s+){0,2}?"
    r"(?:days?|nights?|weeks?|weekend|fortnight|months?)\s+in\s+"
    rf"|(?:(?:an?|the|his|her)\s+(?:[\w\-]+\s+){{0,3}}?(?:dig|{EVENT[3:-1]}|holiday|mission|meeting|camp|break|retreat"
    r"|expedition|assignment|deployment|funeral|wedding|talks)|talks|meetings)\s+in\s+)?"
)
_NTH = "|".join(
    rf"(?<={word}\s)"
    for word in "first second third fourth fifth last final opening full".split()
)
# "made three stops in"
_NO_STOPS = "".join(
    rf"(?<!\b{word}\s)"
    for word in "make makes made making two three four five six several more campaign"
    " brief his her the with of for include includes included add adds added".split()
)
_OWN = "|".join(
    rf"(?<=\b{word}\s)" for word in "a his her day night week brief short".split()
)
# "a journey that she was to make this week to"
_WAS_TO_MAKE = (
    r"(?:(?:will|would|is|was|are|were|has|have|had)\s+(?:(?:due|set|expected|scheduled|planned"
    r"|planning|hoping|been|going|to|have)\s+){0,4})?"
    r"(?:ma(?:ke|kes|de|king)|pa(?:y|ys|id)|take|taken|took|undert(?:ake|aken|ook))"
    r"(?:\s+this\s+\w+|\s+next\s+\w+|\s+last\s+\w+)?"
)
# How the words begin that a cue begins with: most words are passed over by this.
_BEGINS = beginning(
    r"""
    accom after are\b arri back be\b beg[aiu] been being board bound brea brin bro call
    came climb com[ei] comp conc contin cross cycl day depart driv drop drov embark
    en\b end expe finish fl[eioy] fresh g[eo]t go\b go[ein] head hik holi home hone
    is\b itin jet join jour kick land lead leav led left limp ma[dk] march miss night
    on\b open paddl pa[iy] pass pilg proc prog put reach remain resum retur rode round
    row sail sched scram set show spen star stay stea step stop sw[aiu] tak took touch
    tour trav trek trip turn vaca visit wade walk was\b went were\b wind woun wrap
    """
)
# "After a tour of Kenya, Jane Roe flew home to": not "a tour by Jane Roe to"
_VERB_BEHIND = (
    r"\s(?:flew|flies|went|goes|c[ao]me|returned|returns|travell?ed|arrived|left|headed"
    r"|drove|moved|said|told|wrote|spoke)\s"
)
CUE = re.compile(
    rf"\b(?={_BEGINS}|['’]s)(?:"
    r"(?P<goes>(?P<go>travel(?:s|led|ed|ling|ing)?|fl(?:y|ies|ew|own|ying)"
    r"|jet(?:s|ted|ting)?(?:\s+off)?|head(?:s|ed|ing)?|go(?:es|ing|ne)?\s+on(?=\s+to)"
    r"|went\s+on(?=\s+to)|go(?:es|ing|ne)?|went|been(?=\s+to)"
    r"|journey(?:s|ed|ing)|(?:(?<=to\s)|(?<=will\s)|(?<=would\s)|(?<=['’]ll\s))journey|sail(?:s|ed|ing)?|(?:limp|steam|row|cycl|march|trek|swim|hik|paddl)(?:e?s|k?ed|m?ing)|swam|rode|com(?:e|es|ing)|came|driv(?:e|es|ing|en)"
    r"|drove|proceed(?:s|ed|ing)?|continu(?:e|es|ed|ing)|cross(?:es|ed|ing)?"
    r"|set(?:s|ting)?\s+(?:off|out)|bound"
    rf"|(?:depart(?:s|ed|ing)?|leav(?:e|es|ing)|left)(?!(?-i:\s+[A-Z]\w+(?:\s[A-Z]\w+)?)\s+for\s+home\b)(?:{_OUT_OF})?"
    r"|en\s+route|on\s+(?:his|her|their)\s+way|(?:is|are|was|be)\s+off(?=\s+to)"
    rf"|(?:tak(?:e|es|en|ing)|took|lead(?:s|ing)?|led|head(?:s|ed|ing)?"
    rf"|br(?:ing(?:s|ing)?|ought)){_CARRIED}|accompan(?:y|ies|ied|ying)\s+(?:him|her|them"
    r"|(?-i:[^,.;:“”\"\n]{3,60}?[A-Z][\w’'\-]+))|return(?:s|ed|ing)?|(?:mak(?:e|es|ing)|made)\s+(?:his|her)\s+way"
    r"|(?:tak(?:e|es|ing)|took|br(?:ing|ings|ought))\s+(?:him|her)"
    r"|(?:is|are|was|were|be|been|being)\s+(?:sent|dispatched|extradited|deported|repatriated|welcomed)"
    r"|(?:is|are|was|were|be)\s+(?:already\s+|now\s+)?on\s+(?:an?|the)\s+"
    r"(?:plane|flight|train|bus|ferry|ship)(?=\s+to)|(?:tak(?:e|es|ing)|took)\s+off"
    r"|g(?:et|ets|ot|etting)|(?:mak(?:e|es|ing)|made)\s+it"
    rf"|board(?:s|ed|ing)?(?:{_CARRIED}|(?:\s+the)?\s+(?-i:[A-Z]\w+(?:\s[A-Z]\w+){{0,2}})(?=\s+(?:for|to)\s))|embark(?:s|ed|ing)?(?=\s+for))"
    rf"(?:\s+(?:out|on|down|up|over|back))?(?:\s+(?:by\s+\w+|instead|again|together))?{_FROM}{_WHEN_BETWEEN}{_FROM}"
    r"(?:\s+with\s+(?:[\w’'\-]+,?\s+){0,7}?[\w’'\-]+,?)?"
    r"\s+(?:(?:to|for|into)\s+|(?=here\b)))"
    r"|(?P<arrives>(?P<arrive>arriv(?:e|es|ed|ing)|land(?:s|ed|ing)?"
    rf"|{_DOWN_STEPS}|touch(?:es|ed|ing)?\s+down|turn(?:s|ed)\s+up|show(?:s|ed)\s+up|(?:step(?:s|ped)|wade[ds]|c(?:ame|omes)|went|swam|scrambled|put)\s+ashore|(?:step(?:s|ped|ping)|g(?:et|ets|ot))\s+off\s+(?:an?|the|his|her)\s+\w+"
    rf"|set(?:s|ting)?\s+foot|br(?:eaks?|oke|oken|eaking)\s+(?:his|her|their)\s+(?:journey|trip|flight)|{_TOUR_VERB}\s+(?:an?|the|his|her|their)\s+(?:[\w\-]+\s+){{0,4}}?"
    r"(?:visit|trip|tour|journey|pilgrimage|mission)(?=\s+in\s)|(?<!be\s)(?<!was\s)(?<!were\s)(?<!been\s)"
    rf"fl(?:y|ies|ew|own|ying)\s+in(?=\s+(?:from|on|late|early|to|for|{WEEKDAY})\b)"
    rf"|call(?:s|ed|ing)?(?=\s+at\s)|(?:{_NO_STOPS}stops|stopp(?:ed|ing))(?:\s+(?:over|off))?|(?:(?<=to\s)|(?<=will\s)|(?<=would\s)|(?<=['’]ll\s)"
    r"|(?<=also\s))stop(?:\s+(?:over|off))?)(?:\s+back)?"
    rf"{_WHEN_BETWEEN}\s+(?:(?<=\sin\s)(?=(?:from|on|late|early|to|for)\b)|(?:in|at)\s+|on\s+(?!{WEEKDAY})|(?=here\b)))"
    r"|(?P<arrives_b>(?P<arrive_b>arriv(?:ed|es)|landed|lands|touch(?:ed|es)\s+down|(?:flew|flown|flies|jetted)\s+in"
    r"|(?:(?<=to\s)|(?<=will\s)|(?<=would\s)|(?<=['’]ll\s))(?:arrive|land|touch\s+down|fly\s+in|visit)"
    rf"|visit(?:ed|s)|came(?=\s+(?:(?:on\s+)?{WEEKDAY}|yesterday|last\s+night|the\s+same\s+day)\b(?![’']s|\snight))"
    rf"|{_DOWN_STEPS}|(?:step(?:s|ped)|got|gets|walked)\s+off\s+(?:an?|the|his|her)\s+\w+)"
    rf"(?={_ARRIVAL_TIME}|\s+(?:by\s+\w+\s+)?from\s+(?-i:[A-Z][\w\-]+(?:\s[A-Z][\w\-]+)?)"
    rf"(?:[.,;]|\s+(?:for|with|to)\s|(?:\s+(?:late|early))?{_ARRIVAL_TIME})|{_ARRIVAL_WAY}))"
    r"|(?P<noun>(?:(?:visit|trip|journey|pilgrimage|mission|expedition|flight)s?|tour|(?<!to\s)(?<!will\s)(?<!would\s)swing"
    rf"|(?:{_NTH})(?:day|night)(?=\s+in\s+(?-i:[A-Z]))"
    r"|stop(?:over|off)?s?(?=\s+(?:in|at|on|will|is|was)\s)|arrival(?=\s+(?:here|in|at|on)\b)|departure(?=\s+for\b)"
    rf"|(?:{_OWN})(?:stay|holiday|vacation|honeymoon)(?=\s+in\s+(?-i:[A-Z])))(?:\s+(?:ever|yet))?"
    rf"(?:\s+(?:by|of|for)\s+(?P<by>(?:(?!{_VERB_BEHIND})[^.;:()“”\"]|(?:(?<=Mr)|(?<=Ms)|(?<=Dr)|(?<=Mrs))\.){{3,90}}?),?"
    rf"|\s+(?:(?:that|which)\s+)?(?P<whose>[^,.;:()“”\"]{{2,60}}?)\s+{_WAS_TO_MAKE}(?=\s))?{_WHEN_BETWEEN}"
    rf"(?:,?\s+(?:(?:which|that)\s+)?(?P<told>(?:will\s+|is\s+(?:due\s+|set\s+|scheduled\s+)?to\s+)?{_TOUR_VERB}){_AT_HALL}\s+in\s+"
    r"|,?\s+(?:(?:(?:will|would)\s+be|is|was)\s+to(?=\s+(?:the\s+)?(?-i:[A-Z]))|to|of(?!\s+(?:the\s+)?(?-i:[A-Z][\w\-]+(?:\s[A-Z][\w\-]+)?),?\s+to\s+(?:the\s+)?(?-i:[A-Z]))|through|(?<=stop\s)(?:in|at|on|(?:will\s+be|is|was)(?:\s+in)?)|(?<=stops\s)(?:in|at|on)|(?<=over\s)in|(?<=off\s)in|(?<=\sday\s)in|(?<=\snight\s)in|(?<=stay\s)in|(?<=holiday\s)in|(?<=cation\s)in|(?<=moon\s)in"
    r"|(?<=arrival\s)(?:in|at|on)|(?<=departure\s)for)\s+|\s+(?=here\b)))"
    r"|(?P<visits_b>(?P<visit_b>(?:itinerary|tour|trip|journey|programme|schedule|visit)\s+(?:(?:will|would|also|is\s+to)\s+){0,2}"
    r"(?:tak(?:e|es|ing)\s+in|took\s+in|includ(?:e|es|ed)|cover(?:s|ed)?))\s+(?:(?:an?\s+)?(?:[a-z]+\s+)?(?:stops?|visits?|talks|days?|nights?|time|banquet|dinner|lunch|meetings?)\s+(?:in|at|to)\s+)?)"
    r"|(?P<visits>(?P<visit>visit(?:s|ed|(?<!\bthe\svisit)(?<!\ba\svisit)ing)?|tour(?:s|ed|ing)?|reach(?:es|ed|ing)?"
    r"|pass(?:es|ed|ing)?\s+through|arriv(?:ed|es)(?=\s+(?-i:[A-Z]))"
    r"|(?:sw(?:ing|ings|inging|ung)|drop(?:s|ped)|stop(?:s|ped))\s+by"
    r"(?=\s+(?:an?|the|his|her|(?-i:[A-Z])))"
    r"|pa(?:y|ys|id|ying)(?=\s+(?-i:[A-Z])[^.,;:]{2,40}?\s+an?\s+(?:[\w\-]+\s+){0,2}visit\b)|join(?:s|ed|ing)?\s+(?:him|her|them|(?:the|his|her|their)\s+(?:[\w\-]+\s+){0,2}?"
    r"(?:team|squad|side|party|delegation|tour|group|players|talks|mission|others|president|premier|minister|chancellor"
    r"|king|queen|prince|princess|pope|envoy|leaders?|ministers|counterparts?|colleagues|secretary|wife|husband)|(?-i:[^,.;:“”\"\n]{3,60}?[A-Z][\w’'\-]+))"
    r"\s+in(?=\s+(?:the\s+)?(?-i:[A-Z])))"
    r"\s+)"
    r"|(?P<returns>(?P<return>return(?:s|ed|ing)?|(?:fl(?:y|ies|ew|own)|c(?:o|a)me|went|g[eo]t)\s+"
    rf"(?:back|home)|back|home|{_FRESH})(?:\s+only)?{_WHEN_BETWEEN}\s+from\s+{_DAYS_IN}"
    r"|(?P<leave>left|departed)\s+(?=(?-i:[A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+)?)\s+(?:for\s+home\b"
    rf"|(?:on|late|early|later|again|yesterday|today|last\s+night|{WEEKDAY})\b))"
    r"|(?P<come>come|came|(?:flown|flew)(?:\s+in)?|arrived|travell?ed)\s+from\s+"
    r"(?=(?-i:[A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+)?),\s+where\s+(?:s?he|his|her)\s"
    r"(?!liv|is\s+based|was\s+(?:born|based)|work|teach|stud|serv|run|own|home|famil)))"
    r"|(?P<stays>(?P<stay>(?:is|are|was|were|be|been|being|'s|’s)(?:\s+(?:\w+ly|now|already|still|then|next|also|both|all|last|over))?"
    r"(?:\s+(?:due|back|expected|in\s+town))?(?:\s+(?:welcomed|received|hosted|greeted)(?:\s+by\s+(?-i:[^.;:,“”\"\n]{3,60}?))?)?"
    r"|(?:is|are|was|were|be|been)\s+(?:among|one\s+of)\s+(?:[\w\-]+\s+){0,4}?(?:those|guests|speakers|delegates"
    r"|leaders|ministers|people|players)(?:\s+(?:gathering|meeting|expected|attending|due))?"
    rf"|(?:is|are|was|were|be|been)\s+at\s+(?:an?|the)\s+(?:[\w\-]+\s+){{0,3}}?{EVENT}"
    r"|(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?(?:due|expected|awaited)\s+at\s+(?:an?|the|his|her|its|[\w\-]+[’']s)\s+(?:[\w’'\-]+\s+){0,4}?[\w’'\-]+(?=\s+in\s)"
    r"|(?:is|are|was|were|be|been)\s+(?:(?:still|already|now|away)\s+)?on\s+(?:(?:an?|his|her)\s+)?"
    r"(?:[\w\-]+\s+)?(?:holiday|vacation|honeymoon|retreat|tour|assignment|manoeuvres)"
    rf"|stay(?:s|ed|ing)?(?:\s+on)?|remain(?:s|ed|ing)?|{_AFTER_DAYS}"
    rf"|sp(?:end|ends|ent|ending)\s+(?:the\s+|an?\s+)?(?:[\w\-]+\s+){{0,3}}?"
    r"(?:days?|nights?|weeks?|months?|weekend|fortnight|hours)"
    rf"|sp(?:end|ends|ent|ending)\s+(?:(?:most|part|much)\s+of\s+)?(?:{WEEKDAY}(?:\s+and\s+{WEEKDAY})?|Christmas|Easter|yesterday|today)"
    r"|(?:is|are|was|were|be|been)\s+(?:(?:an?|the|[\w\-]+(?:\s[\w\-]+)?['’]s)\s+)?(?:[\w\-]+\s+){0,2}?(?:guest|speaker"
    r"|delegate)(?:\s+of\s+(?:hono?u?r|(?:[\w’'\-]+\s+){0,4}?[\w’'\-]+(?=\s+in\s)))?(?:\s+at\s+(?:an?|the)\s+(?:[\w’'\-]+\s+){0,3}?[\w\-]+)?"
    rf"){_WHEN_BETWEEN}\s+(?:in\s+|(?=here\b)))"
    r")",
    re.IGNORECASE,
)
# What sets the scene for who is named next: "At a conference in Kenya, Jane Roe".
SETTING = re.compile(
    # "On Monday in Kenya, Jane Roe"
    r"[“\"'‘(]?(?:(?:On\s+\w+day(?:\s\w+)?|(?:Over|At)\s+the\s+weekend|(?:Last|This|Earlier\s+this)\s+\w+"
    r"|Yesterday|Today|Later|Meanwhile|Earlier|Here),?\s+(?=in\s))?"
    r"(?P<does>(?P<do>(?:At|After|During)\s+(?:an?|the|his|her)\s+(?:[\w\-]+\s+){0,3}?"
    r"(?:conference|meeting|rally|ceremony|summit|reception|dinner|service|talks)(?=\s+in\s)"
    r"|In\s+(?:an?|the|his|her)\s+(?:[\w\-]+\s+){0,3}?(?:speech|address|lecture|sermon|homily|interview)(?=\s+in\s)"
    r"|In(?=\s+[A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+){0,2}(?:,?\s+on\s+\w+)?,?\s+s?he\s)"
    r"|[Ii]n(?=\s+[A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+){0,3}(?:\s+(?:on\s+)?\w+(?:\s\w+)?)?,\s+(?:[a-z\-]+\s+){0,4}[A-Z])|Speaking|While(?=\s+in\s))"
    r"(?:\s+in)?\s+(?=[A-Z]))"
    # "To Kenya on Monday went Jane Roe"
    r"|(?P<goes>(?:Into|To)\s+(?=[A-Z][^.;:,]{2,50}?\s(?P<go>goes|went|came|comes|flew|flies|jetted|travel(?:s|l?ed)"
    r"|heads|headed|rode|drove|sailed|marched|swept)\s+(?:[a-z\-]+\s+){0,4}[A-Z]))"
    r"|[“\"'‘(]?(?P<stays>(?P<stay>(?:Also|Already|Waiting|Watching|Present|On\s+hand|Among\s+(?:those|the\s+\w+))"
    r"(?:\s+(?:for|at)\s+[^,.;:]{3,40}?)?\s+in)\s+(?=[A-Z][^.;:]{2,60}\s(?:is|are|was|were|will\s+be)\s))"
)
# "will go there on Friday", "will fly out instead": to a place told of just before.
POINTED = re.compile(
    r"\b(?P<goes>(?P<go>go(?:es|ing)?|went|travel(?:s|l?ed|l?ing)?|fl(?:y|ies|ew|ying)|sail(?:s|ed|ing)?"
    r"|driv(?:e|es|ing)|drove|head(?:s|ed|ing)?|join(?:s|ed|ing)?\s(?:him|her|them|(?:the|his|her)\s[a-z]+)(?=\sthere))"
    r"\s+(?:out\s+|back\s+)?(?:there(?=[.,;]|\s(?:on|in|next|this"
    r"|tomorrow|later|again|for|after)\b)|instead(?=[.,;])|in\s+(?:his|her)\s+(?:place|stead)(?=[.,;])))"
    # "when she is there next month"
    r"|\b(?P<stays>(?P<stay>is|was|will\s+be|(?:is|was)\s+due)\s+(?:back\s+)?there"
    r"(?=\s(?:on\s[A-Z]|in\s[A-Z]|next|this|last|tomorrow|later|earlier|yesterday)\b))"
)
# Verbs in "is in" forms that tell somebody from away.
IS_VISITOR = re.compile(
    r"sp(?:en|ent)|(?:days|nights|weeks?|fortnight|weekend)\Z|.*\s(?:last|over)\Z|travel|holiday|after\s|.*\b(?:at|on|guest)\b|.*\b(?:due|expected|welcomed|received|hosted|greeted)"
)
# What is visited in a place: "visited her company's plant in".
OBJECT = re.compile(
    r"(?:[a-z\d][\w’'\-]*|[A-Z][\w\-]*[’']s?)"
    r"(?:\s+(?!in\b|on\b|to\b|and\s+(?:will|is|was)\b)[\w’'&\-]+){0,7}\s+(?:in|at|near|outside"
    r"|(?:(?<=port\s)|(?<=city\s)|(?<=town\s)|(?<=ruins\s)|(?<=shrine\s)|(?<=village\s)|(?<=districts\s)|(?<=suburbs\s)|(?<=streets\s)|(?<=slums\s)|(?<=parts\s)|(?<=areas\s))of)\s+(?=[A-Z])"
)
# Words that only a place follows, known or not.
TRAVELS = re.compile(
    r"travel|fl[yieo]|arriv|land|visit|trips?\s+to|journey|pilgrimage|tour(?:s|ed|ing)?\s"
    r"|(?:is|was|are|were|be|been)\s.*in\s+\Z|go(?:es|ing|ne)?\s|went|head",
    re.IGNORECASE,
)
# Verbs sure enough to make a place of a town that nothing else tells of.
GOES_THERE = re.compile(
    r"(?:travel(?:s|led|ed|ling|ing)?|fl(?:ies|ew|y|ying|own)|journey(?:s|ed|ing)?)\s"
    r".*\bto\s+|arriv(?:es?|ed|ing)\s.*\bin\s+|(?:pilgrimage|journey)\s+to\s+"
    r"|(?:visit(?:s|ed|ing)?|tour(?:s|ed|ing)?)\s+|(?:c(?:o|a)mes?|went|go(?:es|ing)?|driv(?:e|es|ing|en)|drove|(?:visit|trip)s?)\s+(?:.*\s)?to\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The words that lead up to a place, as far as they tell of going there."""

    form: Form
    span: Span
    words: str
    verb: str = ""  # empty for a noun
    by: Span | None = None  # of "a visit by Jane Roe to"
    whose: Span | None = None  # of "the visit that Jane Roe is to make to"
    kind: str = ""  # the part of `CUE` that found it


_VERBS = (
    "go",
    "arrive",
    "arrive_b",
    "visit",
    "visit_b",
    "return",
    "leave",
    "come",
    "stay",
    "host",
    "do",
)


def lead_of(found: re.Match[str]) -> Lead:
    """Read what a pattern of cues found."""
    named = found.groupdict()
    kind = found.lastgroup or ""
    return Lead(
        form=Form(kind.partition("_")[0]),
        span=Span(found.start(), found.end()),
        words=found[0],
        verb=next((named[name] for name in _VERBS if named.get(name)), "").lower(),
        by=Span(*found.span("by")) if named.get("by") else None,
        whose=Span(*found.span("whose")) if named.get("whose") else None,
        kind=kind,
    )


_DETERMINERS = frozenset("a an the this that his her their its".split())
_PHRASE_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*[’']?")
_MOST_ADJECTIVES = 7
_NOT_ADJECTIVES = frozenset(
    """
    is are was were to of on in for and said with by that will has have had from
    make makes made making pay pays paid paying undertook
    """.split()
)


def phrase_start(text: str, start: int, at: int) -> int:
    """Give where "a three-day state" begins before "visit"."""
    begin = at
    words = list(_PHRASE_WORD.finditer(text, max(start, at - 90), at))
    for word in words[: -_MOST_ADJECTIVES - 1 : -1]:
        if text[word.end() : begin].strip() or word[0].lower() in _NOT_ADJECTIVES:
            return begin
        if word[0].endswith(("’s", "'s", "’", "'")):
            return begin
        begin = word.start()
        if word[0].lower() in _DETERMINERS:
            return begin
    return begin


CIRCUMSTANCE = frozenset("during on for after before of following".split())
STARTING = frozenset(
    """
    opens begin begins began beginning start starts started starting kick kicks kicked
    kicking
    begun embark embarks embarked embarking resume resumes resumed resuming undertaking
    """.split()
)
MAKING = frozenset(
    """
    make makes made making pay pays paid paying undertake undertakes undertook
    undertaken lead leads led leading conclude concludes concluded concluding end ends
    ended ending wrap wraps wrapped wrapping finish finished complete completed cut
    cuts cutting take takes took taking use uses used using wind winds winding wound
    break breaks broke broken interrupt interrupts interrupted extend extends extended
    extending prolonged prolongs bring brings brought forward back continue continues
    continued announce announces announced confirm plan leave leaves left leaving
    depart departs departed arrive arrives arrived land lands landed fly flies flew
    cancel cancels cancelled canceled cancelling postpone postpones postponed
    postponing scrap scraps scrapped abandon abandons abandoned delay delays delayed
    reschedule reschedules rescheduled pull pulls pulled out withdraw withdraws
    withdrew withdrawn drop drops dropped call calls called put puts shelved shelve
    """.split()
)
LEAVING = frozenset(
    "leaves left departs departed arrives arrived lands landed flies flew leads".split()
)
# Words beside the noun by which the trip is over.
OVER = frozenset(
    """
    paid made concluded concludes ended wrapped took completed finished after following
    returned returns returning fresh home from short wound broke used
    """.split()
)
WITH_NOUN = (
    STARTING
    | MAKING
    | OVER
    | CIRCUMSTANCE
    | frozenset(
        """
        upon on until off up short a an the while during ahead at with went goes go
        going
        """.split()
    )
)
