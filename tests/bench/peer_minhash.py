"""The peer in `load.py`: run by a Python that has datasketch, not by ours.

Reads a JSON object of texts by name; writes the pairs of near copies that MinHash
with an LSH index gives, and the seconds taken, as a near-copy search is usually set
up: runs of five words, 128 permutations, from half of all runs in common on.
"""

import importlib
import json
import re
import sys
import time

RUN_WORDS = 5
PERMUTATIONS = 128
ALIKE = 0.5


def main() -> None:
    """Answer one request."""
    sketch = importlib.import_module("datasketch")
    texts = json.load(sys.stdin)
    began = time.perf_counter()
    index = sketch.MinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS)
    hashes = {}
    for name, text in texts.items():
        words = re.findall(r"\w+", text.lower())
        runs = {
            " ".join(words[at : at + RUN_WORDS]).encode()
            for at in range(max(1, len(words) - RUN_WORDS + 1))
        }
        hashes[name] = sketch.MinHash(num_perm=PERMUTATIONS)
        hashes[name].update_batch(runs)
        index.insert(name, hashes[name])
    pairs = sorted(
        {
            tuple(sorted((name, other)))
            for name, own in hashes.items()
            for other in index.query(own)
            if other != name and own.jaccard(hashes[other]) >= ALIKE
        }
    )
    json.dump({"pairs": pairs, "seconds": time.perf_counter() - began}, sys.stdout)


if __name__ == "__main__":
    main()
