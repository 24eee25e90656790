"""A peer for `tests.bench.intents`: character TF-IDF with logistic regression.

Run by a Python that has scikit-learn. Reads the examples by intent as one line of
JSON, then lists of turns, a line each; answers each line with one: intent, score
and microseconds of every turn.
"""

import json
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression


def main() -> None:
    """Learn, then answer until there is nothing more to read."""
    examples = json.loads(sys.stdin.readline())
    texts = [text.lower() for phrases in examples.values() for text in phrases]
    intents = [intent for intent, phrases in examples.items() for _ in phrases]
    weigh = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    model = LogisticRegression(C=20, max_iter=400)
    model.fit(weigh.fit_transform(texts), intents)
    print("[]", flush=True)
    for line in sys.stdin:
        print(
            json.dumps([_match(t, weigh, model) for t in json.loads(line)]), flush=True
        )


def _match(
    text: str, weigh: TfidfVectorizer, model: LogisticRegression
) -> tuple[str, float, float]:
    began = time.perf_counter_ns()
    likely = model.predict_proba(weigh.transform([text.lower()]))[0]
    best = likely.argmax()
    spent = (time.perf_counter_ns() - began) / 1e3
    return str(model.classes_[best]), float(likely[best]), spent


if __name__ == "__main__":
    main()
