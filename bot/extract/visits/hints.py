"""First looks at a sentence: whether it can tell of a trip, or name its place.

Knows what the patterns of `cues` and `reach` cannot do without, and is far quicker
than they are. Refuses to know what a sentence tells.
"""

import re

from bot.extract.reading.beginnings import beginning
from bot.model import Span


def may_tell_of_trip(text: str, sentence: Span) -> bool:
    """Tell a sentence with one of the words that a trip is not told without."""
    start, end = sentence.start, sentence.end
    is_first = _WORDS.match(text, start, end) is not None
    return is_first or _BEHIND.search(text, start, end) is not None


_TOLD_BY = (
    r"(?:(?!Acc|Dur|Foll|Noth|Beij|Mor|Ev|Som|Hav|Say|Be|Add|Ask|Us|Th|Br)[A-Z][a-z]{1,8}ing\b|(?:[Tt]alks|[Mm]eetings?)\s(?:in|between|of)\s"
    r"|(?:pass|call|cut)\w*\s(?:through|at|short)\s|visit|trip|tour"
    r"|travel|fl(?:y|ies|ew|own|ight)|arriv|land(?:s|ed|ing)?\s|head(?:s|ed|ing)?\s(?:\w+\s)?(?:to|for)"
    r"|head(?:s|ed|ing)?\san?\s|journey|touch\w*\sdown|en\sroute|bound\s|pilgrimage|mission"
    r"|expedition|itinerary|stop|swing|(?:swung|drop\w*)\sby\s|depart|(?:go(?:es|ing|ne)?|com(?:e|es|ing)|came|walk\w*|mov\w*|rode|rides?|march\w*|push\w*|press\w*|carr\w+)\s(?:[\w’'\-]+,?\s){0,8}?(?:in)?to\s|driv|drove|proceed"
    r"|continu\w*\s(?:\w+\s)?to\s|cross\w*\s(?:over\s)?(?:in)?to\s|board(?:s|ed|ing)?\s"
    r"|ma(?:de|ke|kes|king)\sit\sto|on\s(?:\w+\s){0,2}(?:holiday|vacation|honeymoon)|holiday\sin\s|pa(?:y|ys|id|ying)\s"
    r"|t(?:ake|akes|aken|aking|ook)\s(?:off|his|her|him|an?|the|\d+|\w+\sinto)\s|le(?:ad|ads|ading|d)\san?\s"
    r"|br(?:ing(?:s|ing)?|ought)\s(?:his|her|an?|forward)\s|embark|g(?:et|ets|ot)\s(?:in)?(?:to|off)\s"
    r"|(?:down|off|out\sof|from)\s(?:an?|the|his|her)\s|after\s(?:\w+\s){1,3}(?:day|(?:fort)?night|week)"
    r"|(?:his|her)\s\w+\s(?:\w+\s)?(?:day|night)\sin\s|accompan|join|return\w*\s(?:\w+\s){0,2}(?:from|to)|(?:[Bb]ack|home|[Ff]resh)\sfrom|spen[dt]|stay|remain\w*\sin"
    r"|host|welcom|receiv\w*\s|expecting|me(?:t|ets)\s|leg\s|sen[dt]|dispatch|extradited|deported|repatriated|step|foot\sin"
    r"|went\s|been\s(?:back\s)?to\s|com(?:e|es|ing)\s(?:\w+\s){0,2}(?:to|from|here)\b|came\s(?:(?:\w+\s){0,2}(?:to|from|here)\b|(?:on\s)?[A-Z]\w+day\b|yesterday|last\snight|the\ssame\sday)"
    r"|(?:received|hosted|greeted|welcomed)\sby|leav|left\s|way\s|sail|sets?\s(?:off|out)|jet|reach|off\sto\s"
    r"|(?:is|are|was|were|be|been)\s(?:\w+\s){0,2}(?:in\s|here\b)|(?:due|expected|awaited)\sat\s|on\s(?:an?|the)\s(?:plane|flight|train|bus)"
    r"|(?:plane|jet|aircraft|helicopter|motorcade|train|convoy|ship|yacht)\s|turned\sout|cheer|mobbed|jeer|heckle"
    r"|boo(?:s|ed)\s|greet|applauded|guest\s|among\s|summit|conference|forum|congress|convention|championships?|festival|fair\s"
    r"|tournament)"
)
_WORDS = re.compile(_TOLD_BY)
# How they begin, each of them: most words are passed over by this.
_BEGINS = beginning(
    r"""
    accom after aircraft among appl are\s arriv await back be\s been board boo
    bound br call came carr champ cheer com conf cong cont conv cross cut depart
    depor disp down driv drop drov due embark en\s expec exped extra fair fest fresh
    fl[eioy] foot forum from\s get go greet guest head heck helic her\s his\s holi
    home host is\s itin jeer jet join journ land le[adfg] ma[dk] march me[ets]
    miss mobb motorc mov off on\s out\s pa[iy] pass pilg plane press proc push
    reach rec remain repat ret rid rod sail sen[dt] set ship spen stay step stop
    summ sw[iu] ta[kl] to touch tour train travel trip turned visit walk was\s
    way\s welc went were\s yacht
    """
)
# A search for a class is quick: it passes by all letters but those behind other signs.
_BEHIND = re.compile(
    rf"[^a-zA-Z\d_](?=[A-Z\s]|{_BEGINS})(?<!\w)"
    rf"(?:{_TOLD_BY}|(?<=,)\s(?:now\s|currently\s)?(?:in\s[A-Z]|where\s))"
)

# No sentence without one of these names a place that one can go to: a cheap first look.
PLACE_HINT = re.compile(
    r"\s(?:(?:[Ii]n|[Tt]o|[Aa]t|[Ff]or|into|of|[Ff]rom|[Oo]n|near|[Oo]utside|through|between|across|[Oo]ver|[Vv]isit\w*"
    r"|[Tt]our\w*|[Rr]each\w*|[Ll]eft|departed|host\w*|welcom\w*|receiv\w*|expecting)"
    r"\s+(?:(?:the|an?|his|her|its|their)\s+)?(?:[a-z\-,]+\s+)?[^\W\d_a-z]|here\b|where\b"
    r"|there(?=[.,;]|\s(?:on|in|next|this|tomorrow|later|again|for)\b)|instead[.,;]|(?:place|stead)[.,;]"
    r"|(?:visit|trip|tour|journey|pilgrimage|stop\w*|leg)s?\b|(?:visited|toured|visiting|touring)\s+[a-z]"
    r"|the\s+(?:island|country|kingdom|republic|city|archipelago|capital|town)\b"
    r"|(?:arriv|land|step|touch|flew|flown|jetted|got|walk|c[ao]me|climb)\w*\s)"
)
