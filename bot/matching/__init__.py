"""Words in, a question out.

`turns` takes a turn apart, `lexicon` finds the names in it, `asking` and
`scorer` choose an intent, `roles` and `building` make the question, `followups`
change the thread's latest one, `carrying` reads what goes on from it, and
`understanding` decides between them.
"""

from bot.matching.carrying import asked_of_it, carried, in_words, on_it
from bot.matching.forms import Names
from bot.matching.journeys import asked_with
from bot.matching.pronouns import latest_of
from bot.matching.understanding import most_read, prepare, understand

__all__ = [
    "Names",
    "asked_of_it",
    "asked_with",
    "carried",
    "in_words",
    "latest_of",
    "most_read",
    "on_it",
    "prepare",
    "understand",
]
