"""Turns a file's bytes into text, whatever machine of a newsroom wrote them.

Prefers no text to a wrong one: a quotation must not be shown with signs that
nobody printed.
"""

import codecs
import re
from dataclasses import dataclass, replace
from unicodedata import normalize

from charset_normalizer import from_bytes


class UndecodableError(Exception):
    """These bytes are no text that can be trusted."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and in which older encoding its bytes were."""

    text: str
    encoding: str = ""  # as told; empty for UTF-8


# UTF-8 that was taken for Windows-1252 before it was saved: "â€œWeâ€", "CafÃ© Â£3m".
# A Portuguese capital may stand before a closing mark (“IRMÔ), so one pair of
# letters alone tells nothing; two pairs do.
_GARBLED = re.compile(r"â€[\x80-\x9d\xa0-\xbf€-™‘-…ŒœŽžŠšŸ˜†‡‰‹›ƒˆ]|[ÂÃ][\xa0-\xbf]")


def garbled_line(text: str) -> int:
    """Give the first line whose signs were decoded wrongly before saving; 0: none."""
    found = _GARBLED.search(text)
    if found is None:
        return 0
    is_sure = found[0].startswith("â€") or _GARBLED.search(text, found.end())
    return 1 + text.count("\n", 0, found.start()) if is_sure else 0


_MARKED = (  # longest first: UTF-32's mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_CONTROLS = bytes({*range(9), *range(14, 27), *range(28, 32)})
_BINARY_SHARE = 0.02


def decode(data: bytes) -> Decoded:
    """Turn bytes into text: UTF-8, else what they surely are, else not at all.

    A letter and its accent are one character in it (NFC), also where a Mac or a PDF
    wrote two: a name is no longer cut between them. Raises `UndecodableError`, with
    the line where that is known.
    """
    decoded = _decode(data)
    return replace(decoded, text=normalize("NFC", decoded.text))


def _decode(data: bytes) -> Decoded:
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return Decoded(_decode_as(data, encoding), encoding)
    if b"\0" in data:
        line = 1 + data.count(b"\n", 0, data.index(b"\0"))
        raise UndecodableError("holds NUL bytes, so it is no text", line)
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > _BINARY_SHARE * len(data):
        raise UndecodableError("holds control characters, so it is no text")
    try:
        return Decoded(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _decode_foreign(data, error)


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError(f"is broken {encoding}") from error


# What English-language newsrooms' machines have written, the likeliest first.
_ENCODINGS = {
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
    "cp850": "DOS code page 850",
    "latin_1": "Latin-1",
    "cp1250": "Windows-1250",
}
_SAMPLE = 100_000
_SURE = 0.9


def _decode_foreign(data: bytes, error: UnicodeDecodeError) -> Decoded:
    """Read text in an older encoding; refuse UTF-8 with damaged places."""
    line = 1 + data.count(b"\n", 0, error.start)
    sample = data[max(0, error.start - _SAMPLE) : error.start + _SAMPLE]
    if _is_damaged_utf8(sample):
        raise UndecodableError("is UTF-8 with a broken character", line) from error
    encoding = _detect(sample)
    if encoding is None:
        raise UndecodableError("is in an unknown encoding", line) from error
    return Decoded(_decode_as(data, encoding), _ENCODINGS[encoding])


def _is_damaged_utf8(sample: bytes) -> bool:
    """Tell UTF-8 with a slip from text that never was UTF-8."""
    replaced = sample.decode("utf-8", "replace")
    broken = replaced.count("\ufffd")
    whole = sum(c > "\x7f" for c in replaced) - broken
    return whole >= broken


def _detect(sample: bytes) -> str | None:
    """Name the encoding; None unless the text it gives reads as English print.

    charset-normalizer leaves short English texts open: "£3m" in Windows-1252 is
    "Ł3m" in Windows-1250, and as likely to it. A quotation must not be shown
    with the wrong one.
    """
    found = {
        name: str(match)
        for match in from_bytes(sample, cp_isolation=list(_ENCODINGS))
        for name in match.could_be_from_charset
    }
    scores = {name: _credibility(found[name]) for name in _ENCODINGS if name in found}
    best = max(scores, key=scores.__getitem__, default=None)
    return best if best and scores[best] >= _SURE else None


_PRINTED = frozenset("“”‘’„‚«»–—…•·§©®™°¼½¾\u00a0")
_BEFORE_DIGITS = re.compile(r"[£€¥]\s?\d|\d\s?[£€]")
_IN_A_WORD = re.compile(r"(?<=[A-Za-z])[À-ÖØ-öø-žŸ]|[À-ÖØ-öø-žŸ](?=[a-zÀ-ÖØ-öø-ž])")


def _credibility(text: str) -> float:
    """Give the share of the characters beyond ASCII that stand as in print."""
    foreign = sum(c > "\x7f" for c in text)
    credible = sum(c in _PRINTED for c in text)
    credible += len(_BEFORE_DIGITS.findall(text)) + len(_IN_A_WORD.findall(text))
    return credible / foreign if foreign else 1.0
