"""Units of measure and money, as data: how each is printed, what it is called.

Currency codes are ISO 4217's. A currency's bare name that several countries
share ("pesos", "francs") stays as printed, and so does "pounds", which are
also a weight; "$" and "dollars" alone are read as US dollars, as AP and
Reuters style print them.
"""

import re
from collections.abc import Iterable
from typing import Final

CURRENCY_SIGNS: Final = {
    "US$": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD",
    "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "NT$": "TWD",
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB",
    "kr": "kr", "Kr": "kr", "SKr": "SEK", "NKr": "NOK", "DKr": "DKK", "SFr": "CHF",
    "Kč": "CZK", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₴": "UAH", "₦": "NGN",
    "₱": "PHP",
    "KSh": "KES", "Ksh": "KES", "KSH": "KES", "USh": "UGX", "Ush": "UGX", "TSh": "TZS",
    "Tsh": "TZS", "GH₵": "GHS", "GHS": "GHS", "₵": "GHS", "R": "ZAR", "N": "NGN",
    "฿": "THB", "₫": "VND", "Rs.": "INR", "Rs": "INR", "RM": "MYR", "Rp": "IDR",
    "USD": "USD", "EUR": "EUR", "GBP": "GBP", "INR": "INR", "JPY": "JPY",
    "CNY": "CNY", "RMB": "CNY", "CHF": "CHF", "AUD": "AUD", "CAD": "CAD",
    "AED": "AED", "SAR": "SAR", "PKR": "PKR", "ZAR": "ZAR", "KES": "KES", "NGN": "NGN",
    "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "PLN": "PLN", "TRY": "TRY", "RUB": "RUB",
    "UAH": "UAH", "BRL": "BRL", "MXN": "MXN", "SGD": "SGD", "HKD": "HKD", "NZD": "NZD",
}  # fmt: skip
"""Printed before the amount: sign by code. "Rs" alone is read as India's."""

CURRENCY_NAMES: Final = {
    "dollar": "USD", "pound sterling": "GBP", "sterling": "GBP", "euro": "EUR",
    "kr": "kr", "kč": "CZK", "zł": "PLN", "yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "ruble": "RUB",
    "rouble": "RUB", "rand": "ZAR", "shekel": "ILS", "naira": "NGN", "hryvnia": "UAH",
    "zloty": "PLN", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "lira": "TRY",
    "cedi": "GHS", "forint": "HUF", "taka": "BDT", "dong": "VND", "tenge": "KZT",
    "pound": "pounds", "peso": "pesos", "franc": "francs", "krona": "kronor",
    "kronor": "kronor", "krone": "kroner", "kroner": "kroner", "dirham": "dirhams",
    "riyal": "riyals", "rial": "rials", "dinar": "dinars", "shilling": "shillings",
    "cent": "cents", "pence": "pence", "penny": "pence",
}  # fmt: skip
"""Printed behind the amount: singular by code, or by itself where shared."""

CURRENCY_NATIONS: Final = {
    ("us", "dollar"): "USD", ("u.s.", "dollar"): "USD", ("american", "dollar"): "USD",
    ("australian", "dollar"): "AUD", ("canadian", "dollar"): "CAD",
    ("new zealand", "dollar"): "NZD", ("hong kong", "dollar"): "HKD",
    ("singapore", "dollar"): "SGD", ("taiwan", "dollar"): "TWD",
    ("jamaican", "dollar"): "JMD", ("british", "pound"): "GBP",
    ("egyptian", "pound"): "EGP", ("sudanese", "pound"): "SDG",
    ("lebanese", "pound"): "LBP", ("syrian", "pound"): "SYP",
    ("indian", "rupee"): "INR", ("pakistani", "rupee"): "PKR",
    ("sri lankan", "rupee"): "LKR", ("nepali", "rupee"): "NPR",
    ("nepalese", "rupee"): "NPR", ("mauritian", "rupee"): "MUR",
    ("mexican", "peso"): "MXN", ("argentine", "peso"): "ARS",
    ("chilean", "peso"): "CLP", ("colombian", "peso"): "COP",
    ("philippine", "peso"): "PHP", ("cuban", "peso"): "CUP",
    ("swiss", "franc"): "CHF", ("cfa", "franc"): "XOF", ("rwandan", "franc"): "RWF",
    ("swedish", "kronor"): "SEK", ("swedish", "krona"): "SEK",
    ("norwegian", "kroner"): "NOK", ("norwegian", "krone"): "NOK",
    ("danish", "kroner"): "DKK", ("danish", "krone"): "DKK",
    ("icelandic", "krona"): "ISK", ("kenyan", "shilling"): "KES",
    ("ugandan", "shilling"): "UGX", ("tanzanian", "shilling"): "TZS",
    ("uae", "dirham"): "AED", ("emirati", "dirham"): "AED",
    ("moroccan", "dirham"): "MAD", ("saudi", "riyal"): "SAR",
    ("qatari", "riyal"): "QAR", ("iranian", "rial"): "IRR",
    ("omani", "rial"): "OMR", ("kuwaiti", "dinar"): "KWD",
    ("iraqi", "dinar"): "IQD", ("jordanian", "dinar"): "JOD",
    ("serbian", "dinar"): "RSD", ("south korean", "won"): "KRW",
    ("turkish", "lira"): "TRY", ("russian", "ruble"): "RUB",
    ("russian", "rouble"): "RUB",
}  # fmt: skip

SCALED_ONLY: Final = {"won": "KRW", "real": "BRL", "reais": "BRL"}
"""Also common words: money only behind "million" and the like."""

_MEASURES = {
    "%": "%", "per cent": "%", "percent": "%", "pc": "%",
    "percentage points": "percentage points", "percentage point": "percentage points",
    "basis points": "basis points", "basis point": "basis points",
    "km": "km", "kms": "km", "kilometre": "km", "kilometres": "km", "kilometer": "km",
    "kilometers": "km", "mile": "miles", "miles": "miles", "metre": "metres",
    "metres": "metres", "meter": "metres", "meters": "metres", "cm": "cm",
    "centimetre": "cm", "centimetres": "cm", "centimeter": "cm", "centimeters": "cm",
    "mm": "mm", "millimetres": "mm", "millimeters": "mm",
    "foot": "feet", "feet": "feet", "ft": "feet", "inch": "inches", "inches": "inches",
    "yard": "yards", "yards": "yards", "nautical miles": "nautical miles",
    "hectare": "hectares", "hectares": "hectares", "acre": "acres", "acres": "acres",
    "square kilometres": "square km", "square kilometers": "square km",
    "sq km": "square km", "square km": "square km", "square miles": "square miles",
    "sq miles": "square miles", "square metres": "square metres",
    "square meters": "square metres", "square feet": "square feet",
    "sq ft": "square feet", "cubic metres": "cubic metres",
    "cubic meters": "cubic metres",
    "tonne": "tonnes", "tonnes": "tonnes", "metric tons": "tonnes", "ton": "tons",
    "tons": "tons", "kg": "kg", "kgs": "kg", "kilo": "kg", "kilos": "kg",
    "kilogram": "kg", "kilograms": "kg", "gram": "grams", "grams": "grams",
    "lb": "lb", "lbs": "lb", "ounce": "ounces", "ounces": "ounces",
    "litre": "litres", "litres": "litres", "liter": "litres", "liters": "litres",
    "gallon": "gallons", "gallons": "gallons", "barrel": "barrels",
    "barrels": "barrels", "bpd": "barrels per day",
    "mw": "MW", "megawatt": "MW", "megawatts": "MW", "gw": "GW", "gigawatt": "GW",
    "gigawatts": "GW", "kw": "kW", "kilowatts": "kW", "kwh": "kWh",
    "kilowatt-hours": "kWh", "mwh": "MWh", "twh": "TWh",
    "mph": "mph", "miles an hour": "mph", "miles per hour": "mph", "km/h": "km/h",
    "kmh": "km/h", "kph": "km/h", "kilometres per hour": "km/h",
    "kilometers per hour": "km/h", "knots": "knots",
    "°c": "°C", "°f": "°F", "degrees celsius": "°C", "degrees centigrade": "°C",
    "degrees fahrenheit": "°F", "c": "°C", "degrees c": "°C", "degrees f": "°F",
    "degrees": "degrees",
    "second": "seconds", "seconds": "seconds", "minute": "minutes",
    "minutes": "minutes", "hour": "hours", "hours": "hours", "day": "days",
    "days": "days", "week": "weeks", "weeks": "weeks", "month": "months",
    "months": "months", "year": "years", "years": "years", "decade": "decades",
    "decades": "decades",
    "year-old": "years old", "years old": "years old", "years-old": "years old",
    "year old": "years old", "month-old": "months old", "months old": "months old",
    "people": "people", "person": "people", "p": "pence",
}  # fmt: skip
_DIGITS_ONLY = frozenset("c p pc mw gw kw kwh mwh twh bpd lb lbs ft mm cm".split())
TIMES: Final = frozenset(
    "seconds minutes hours days weeks months years decades".split()
)


def _any_of(names: Iterable[str]) -> str:
    """Give a pattern for one of the names, the longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_NATIONS = _any_of({nation for nation, _ in CURRENCY_NATIONS})
_UNIT = re.compile(
    rf"[\s\-]{{0,2}}(?:(?:(?P<nation>{_NATIONS})[\s\-])?"
    rf"(?P<money>{_any_of([*CURRENCY_NAMES, *SCALED_ONLY])})s?"
    rf"|(?P<unit>{_any_of(_MEASURES)}))(?![A-Za-z])(?!-(?:old|sign)\b)",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\s?(?:a|an|per|each|every|/)\s?(?P<per>barrel|day|week|month|year|hour|tonne|ton|person"
    r"|head|litre|liter|gallon|share|night|kilo|kg|km|mile|minute|second|capita|annum)\b"
    r"|-a-(?P<dashed>day|week|month|year)\b",
    re.IGNORECASE,
)


def read_unit(
    text: str, at: int, end: int, *, scaled: bool, digits: bool
) -> tuple[str, int] | None:
    """Give the unit printed at `at` and where it ends; None where none is.

    `scaled` tells that a million or the like stands before it, `digits` that
    the number is in digits: some units are only read so.
    """
    found = _UNIT.match(text, at, end)
    if found is None:
        return None
    if found["money"]:
        unit = _currency(found["nation"], found["money"].lower(), scaled=scaled)
    else:
        printed = found["unit"].lower()
        if printed in _DIGITS_ONLY and not digits:
            return None
        if printed == "p" and found.start("unit") != at:
            return None  # "50p", not "5 p"
        if printed == "c" and not found["unit"].isupper():
            return None
        unit = _MEASURES[printed]
    return (unit, found.end()) if unit else None


def _currency(nation: str | None, name: str, *, scaled: bool) -> str:
    """Give the code of "Swiss francs"; empty for "won" that is no money."""
    if nation:
        code = CURRENCY_NATIONS.get((nation.lower(), name))
        if code:
            return code
    if name in SCALED_ONLY:
        return SCALED_ONLY[name] if scaled else ""
    if name == "pound" and scaled:
        return "GBP"
    return CURRENCY_NAMES[name]


def read_rate(text: str, at: int, end: int) -> tuple[str, int] | None:
    """Give what an amount is for ("per barrel") and where that ends."""
    found = _RATE.match(text, at, end)
    if found is None:
        return None
    per = (found["per"] or found["dashed"]).lower()
    return f" per {per}", found.end()
