"""How news words a trip otherwise than by a visitor's own verb.

Knows the patterns that `asides` reads with: "Kenya, where she", "her Kenya visit",
"Kenya will host", "Crowds cheered". What a cue is, `cues` tells.
"""

import re

from bot.almanac import WEEKDAY

# "Kenya, where she is to land on Monday"
WHERE = re.compile(
    r",\s+where\s+(?P<clause>)(?:[^,.;:“”\"\n]{2,80}?\s"
    r"(?:(?P<arrives>(?P<arrive>arriv(?:e|es|ed|ing)|land(?:s|ed)?|touch(?:es|ed)?\s+down"
    r"|(?:beg[ai]ns?|start(?:s|ed)|open(?:s|ed))\s+(?:an?|his|her)\s+(?:[\w\-]+\s+){0,3}?(?:visit|trip|tour)"
    r"|fl(?:y|ies|ew)|travel(?:s|led|ed|ling)?|headed|spen(?:d|ds|t)"
    r"|(?:is|was)\s+on\s+(?:an?\s+)?(?:[\w\-]+\s+){0,3}?(?:visit|trip|tour|mission|holiday)))"
    r"|(?P<does>(?P<do>meet(?:s|ing)?|met|holds?|held|signs?|signed|opens?|opened"
    r"|attends?|attended|attending|meeting|holding|speaking|addresses|addressed|speaks?|spoke|launche[sd]|inspect(?:s|ed)?"
    r"|(?:is|are)\s+(?:due|expected|scheduled|set)\s+to|(?:will|would)(?!\s+(?:remain|live|study|face|be\s+(?:jailed|buried|tried|held)))"
    r"|(?<=\sto\s)(?:give|lay|preach|lecture|perform|deliver|chair|inaugurate|unveil|conduct|preside|pay|take\s+part)(?=\s)"
    r"|(?:(?:sit|dine|tour|visit|give|lay|call|talk|appear|preach|lecture|perform|play|deliver|chair|tell|spend|stay|see|watch|unveil|stand|walk|make|take|pay|inaugurate|conduct|sing|pray|judge|preside|christen|dedicate)s"
    r"|sat|dined|toured|visited|gave|laid|called|talked|appeared|preached|lectured|performed|played|delivered|chaired|told|stayed|saw|watched"
    r"|unveiled|inaugurated|conducted|sang|prayed|judged|presided|christened|dedicated|stood|walked|took\s+part|paid)(?=\s))))"
    r"\b)"
)
# "Kenya, which Jane Roe visited in April", "Kenya, to which she flew"
WHICH = re.compile(
    r",\s+(?P<clause>)(?:which\s+[^,.;:“”\"\n]{2,80}?\s"
    r"(?P<visits>(?P<visit>(?:visit|tour)(?:s|ed)?|(?:is|was)\s+(?:visiting|touring)|left|reached))"
    r"|(?:to|in|at|from)\s+which\s+[^,.;:“”\"\n]{2,80}?\s"
    r"(?P<arrives>(?P<arrive>arriv(?:e|es|ed)|land(?:s|ed)?|touch(?:es|ed)?\s+down"
    r"|fl(?:y|ies|ew)|travel(?:s|led|ed)?|headed|went|returned)))\b(?!\s+by\b)"
)
# "Talks in Kenya between Jane Roe and Al Poe", "a meeting of Jane Roe with Al Poe, in"
TALKS = re.compile(
    r"\b(?P<does>(?P<do>[Tt]alks|[Mm]eetings?)"
    r"(?:\s(?:in|at)\s+(?P<place>[A-Z][\w\-]+(?:\s[A-Z][\w\-]+)?))?(?:\s+on\s+\w+)?\s+(?:between|of)\s+)"
)
HOSTS = re.compile(
    r"\b(?P<hosts>(?P<host>host(?:s|ed|ing)?|welcom(?:e|es|ed|ing)|expecting"
    rf"|play(?:s|ed|ing)?\s+host(?:\s+(?:on\s+|next\s+|this\s+|last\s+)?(?:{WEEKDAY}|today|tomorrow|yesterday|week|weekend|month))?\s+to"
    r"|receiv(?:e|es|ed|ing)))\s+(?=[A-Z]|the\s|its\s|(?:(?!(?:an?|from|of|by|with|and|to|for)\s)[a-z\-]+\s){1,4}[A-Z])"
)
# "her Kenya visit"
COMPOUND = re.compile(
    r"\s(?P<noun>visit|trip|tour|journey|pilgrimage|stopover|stop|leg)\b"
    r"(?!\s+to\s+[A-Z])(?!(?<!\sleg)\s+of\s+[A-Z])"
)
# "Jane Roe, in Kenya for talks,"
BESIDE = re.compile(
    r",\s+(?P<stays>(?P<stay>(?:now\s+|currently\s+|back\s+)?in\s+(?=[A-Z]|the\s+[A-Z])))"
)
GREETS = re.compile(
    r"\b(?P<hosts>(?P<host>hosts?|hosted|hosting|welcome[sd]?|receive[sd]?|greet(?:s|ed)?"
    r"|meets?|met|sent|sends?|sending|dispatch(?:es|ed|ing)?|flew|flies|flying|deploy(?:s|ed|ing)?"
    r"|tak(?:e|es)|took|br(?:ing|ings|ought)|cheer(?:s|ed)?|mobbed|jeer(?:s|ed)|heckle[ds]?|boo(?:s|ed)|applauded"
    r"|turn(?:s|ed)\sout\sto\s(?:see|hear|cheer|greet|welcome)))\s+(?=[A-Z]|the\s|its\s|his\s|her\s|(?:(?!(?:an?|from|of|by|with|and|to|for)\s)[a-z\-]+\s){1,4}[A-Z])"
)
