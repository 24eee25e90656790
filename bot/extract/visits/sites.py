"""Venues: what stands in a town, and is visited there.

Knows "a cholera camp", "the docks", and how a town's name leads up to one: "a
Nairobi hospital", "the Port Sudan refinery". Refuses "a Boston man" and "the
Paris accord", which are nowhere.
"""

import re

# What is at a place and no body: "a cholera camp at", "the hangar in".
SITES = (
    r"(?:camps?|clinics?|hospitals?"
    r"|plants?|factory|factories|refinery|works|mines?|base|hangars?|sites?|port|shipyards?|yards?"
    r"|schools?|museums?|church|cathedral|shrine|temple|mosque|monastery|fields?|farms?|stations?"
    r"|co-?operatives?|districts?|villages?|ruins|quarry|dam|bridge|border|front|reef|pool|stadium|palace|conference|summit|forum"
    r"|congress|festival|fair|championships?|games|tournament|race|regatta|ceremony|funeral|memorial"
    r"|laborator(?:y|ies)|headquarters|offices?|embassy|consulate|library|theatre|hall|warehouse"
    r"|grounds?|ranges?|barracks|garrison|airbase|airfield|airport|checkpoint|crossing|outpost|trenches"
    r"|depots?|terminals?|harbour|docks?|dockyard|wharf|quay|mill|brewery|distillery|winery|vineyard"
    r"|workshops?|campus|college|university|academy|institute|convent|abbey|synagogue|cemetery|graves?"
    r"|shelter|orphanage|prison|jail|settlement|reserve|sanctuary|park|garden|market|observatory"
    r"|pipeline|platform|rig|well|facility|facilities|complex|centre|center|estate|ranch)"
)
# What a town's name leads up to as well: "a Lagos hotel", "the Berlin talks".
_MORE = (
    r"(?:slums?|suburbs?|neighbou?rhoods?|streets?|squares?|hotels?|restaurants?|caf[eé]s?|bars?|pubs?|bakery"
    r"|book(?:shop|store)s?|shops?|stores?|supermarkets?|arenas?|stockyards?|fairgrounds?|showgrounds?|racecourse"
    r"|refugee|homeless|children['’]s|primary|food|talks|marathon|region|area|rally|fundraiser|news\sconference"
    r"|clubs?|synod|coffee|diner|nursery|hospice|courthouse|waterfront|seafront|beach|pier|marina)"
)
_NO_SITE = (
    r"(?!(?:in|on|at|of|and|or|to|for|by|with|from|is|was|has|had|will|who|that|as|an?|the"
    r"|proposed|planned|future|controversial)\b)"
)
# Behind the name of its town: "refinery", "bus depot".
SITE_BEHIND = re.compile(
    rf"\s(?:{_NO_SITE}[a-z\-]+\s){{0,2}}?(?:{SITES}|{_MORE})\b(?!['’])"
)
# What leads up to it: "a", "the bombed-out".
VENUE_LEAD = re.compile(
    rf"(?:an?|the|his|her|another|one)\s(?:{_NO_SITE}[a-z\-]+\s)?(?=[A-Z])"
)
