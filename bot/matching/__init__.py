"""Words in, a question out.

`turns` takes a turn apart, `lexicon` finds the names in it, `asking` and
`scorer` choose an intent, `roles` and `building` make the question, `followups`
change the thread's latest one, `carrying` reads what goes on from it, and
`understanding` decides between them.
"""

from bot.matching.carrying import carried, in_words, of_it
from bot.matching.forms import Names
from bot.matching.journeys import asked_with
from bot.matching.understanding import most_read, prepare, understand

__all__ = [
    "Names",
    "asked_with",
    "carried",
    "in_words",
    "most_read",
    "of_it",
    "prepare",
    "understand",
]
