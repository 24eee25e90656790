"""Under which spellings a document is entered, and how a key may be taken apart.

Knows the forms a printed word is found by. Refuses to know which are held.
"""

from collections.abc import Iterator

from bot.search.words import is_function_word, key_of, parts, printed_tokens

_LONGEST_SPLIT = 24  # letters; no word is longer
_LEAST_PART = 3


def forms_in(text: str) -> set[str]:
    """Give the forms a text is found by."""
    printed = set(printed_tokens(text))
    return {form for token in printed for form in forms(key_of(token))}


def forms(key: str) -> tuple[str, ...]:
    """Give the forms a word is found by: itself, and its parts."""
    if is_function_word(key):
        return ()
    spellings = (key.replace("-", ""), *parts(key))
    kept = (form for form in spellings if not is_function_word(form))
    return tuple(dict.fromkeys(kept))


def splits(key: str) -> Iterator[tuple[str, ...]]:
    """Yield ways to take one key as several: at hyphens, or anywhere inside."""
    hyphenated = parts(key)
    if hyphenated:
        yield tuple(part for part in hyphenated if not is_function_word(part)) or (key,)
        yield (key.replace("-", ""),)
    elif key.isalpha() and len(key) <= _LONGEST_SPLIT:
        for place in range(_LEAST_PART, len(key) - _LEAST_PART + 1):
            yield key[:place], key[place:]
