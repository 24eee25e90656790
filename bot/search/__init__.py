"""Typo-tolerant search: words in, documents out, with what each supports.

`words` knows what is compared, `near` which spellings may be one word. `building`
reads documents into a `segment`: its `spellings`, postings and `imprints` (how a text
is worded, in few bits), `bulk` many at a time; `holdings` sees several segments as
one, `snapshot` keeps one as bytes. `question` understands what is asked, `ranking`
adds up who holds most of it (`vectors` the same, for large archives), `judging` reads
those few, `documents` is the index that others see. `recalled` tells a line half
remembered from a question of its own, `lines` which printed line it is nearest to.
"""

from bot.search.documents import Hit, Index
from bot.search.judging import confidence
from bot.search.lines import SURE_LINE, Line, is_spoken, nearest_line
from bot.search.near import likeness, name_likeness
from bot.search.prints import (
    SMALL_IN_NAMES,
    prints_as_name,
    prints_together,
    prints_word,
)
from bot.search.recalled import reads_like
from bot.search.spellings import Spellings
from bot.search.titles import title_words, written_titles
from bot.search.words import (
    NEGATIONS,
    content_words,
    is_function_word,
    key_of,
    stem,
    tokens,
    without_idle,
)
from bot.text import Word

__all__ = [
    "NEGATIONS",
    "SMALL_IN_NAMES",
    "SURE_LINE",
    "Hit",
    "Index",
    "Line",
    "Spellings",
    "Word",
    "confidence",
    "content_words",
    "is_function_word",
    "is_spoken",
    "key_of",
    "likeness",
    "name_likeness",
    "nearest_line",
    "prints_as_name",
    "prints_together",
    "prints_word",
    "reads_like",
    "stem",
    "title_words",
    "tokens",
    "without_idle",
    "written_titles",
]
