"""One search engine in a process of its own, asked line by line.

    python searching.py cuttings|tantivy ARCHIVE

ARCHIVE holds a JSON list of `{"id", "quote", "speaker"}`. Prints, each as JSON on a
line: what building took (`seconds`, `bytes` of memory added) and, of Cuttings, how
many bytes keep the index and in how many seconds it is `restored`, then for each line
`{"text", "words"}` of standard input, `words` being those that aren't function
words, the least `seconds` of three times and the `hits`, `[id, score]`, best first.

tantivy runs as one would tune it: function words left out, every other also one edit
away, from eight letters two, such a match (in tantivy a constant) weighing eight
times as much. It needs a Python that has tantivy.
"""

import gc
import json
import sys
import time
from importlib import import_module
from pathlib import Path

LEAST_FUZZY, LEAST_TWICE, BOOST = 4, 8, 8.0
TIMES = 3


class Tantivy:
    """Fuzzy search with tantivy."""

    def __init__(self, tantivy, quotes):
        """Index quotations with their speakers' names."""
        self._tantivy = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("id", stored=True, indexed=False)
        builder.add_text_field("text", stored=False)
        self._schema = builder.build()
        index = tantivy.Index(self._schema)
        writer = index.writer(256_000_000, 1)
        for quote in quotes:
            text = f"{quote['speaker']} {quote['quote']}".lower()
            writer.add_document(tantivy.Document(id=quote["id"], text=text))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def search(self, words, count):
        """Give the best documents with their scores."""
        any_of = [(self._tantivy.Occur.Should, self._query(word)) for word in words]
        found = self._searcher.search(self._tantivy.Query.boolean_query(any_of), count)
        return [
            (self._searcher.doc(place)["id"][0], score) for score, place in found.hits
        ]

    def _query(self, word):
        query = self._tantivy.Query
        exact = query.term_query(self._schema, "text", word)
        if len(word) < LEAST_FUZZY:
            return exact
        near = query.fuzzy_term_query(
            self._schema,
            "text",
            word,
            distance=1 if len(word) < LEAST_TWICE else 2,
            transposition_cost_one=True,
        )
        boosted = query.boost_query(near, BOOST)
        return query.disjunction_max_query([exact, boosted], 0.1)


def engine(name):
    """Import the search engine of a name; give how to build it and what it is asked."""
    if name == "tantivy":
        tantivy = import_module("tantivy")
        return (lambda quotes: Tantivy(tantivy, quotes)), "words"
    return import_module("tests.bench.adapters").make_search, "text"


def memory():
    """Give the resident bytes of this process; 0 where the system doesn't tell."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * 4096 if status.exists() else 0


def timed(built, question):
    """Ask; give the seconds it took, and the hits."""
    began = time.perf_counter()
    hits = built.search(question, 10)
    return time.perf_counter() - began, hits


def restored(built, quotes):
    """Give in how many bytes an index is kept, and the seconds until it is back."""
    if not hasattr(built, "snapshot"):
        return {}
    snapshot = built.snapshot()
    began = time.perf_counter()
    type(built)(quotes, snapshot=snapshot)
    return {"kept": len(snapshot), "restored": time.perf_counter() - began}


def main():
    """Build, then answer."""
    quotes = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    build, asked = engine(sys.argv[1])
    before = memory()
    began = time.perf_counter()
    built = build(quotes)
    seconds = time.perf_counter() - began
    gc.collect()
    gc.freeze()
    figures = {"seconds": seconds, "bytes": memory() - before}
    print(json.dumps(figures | restored(built, quotes)), flush=True)
    for line in sys.stdin:
        question = json.loads(line)[asked]
        took, hits = min(timed(built, question) for _ in range(TIMES))
        print(json.dumps({"seconds": took, "hits": hits}), flush=True)


if __name__ == "__main__":
    main()
