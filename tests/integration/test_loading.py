"""Many articles, read by real processes that may die or be told to stop."""

import gc
import os
import signal
import subprocess
import sys
import time
from collections import deque
from pathlib import Path

import psutil
import pytest

from bot.corpus import parse_article
from bot.crew import cpus_allowed, usable_cpus
from bot.extract import extract
from bot.loading import find_facts
from bot.model import Statement
from bot.ports import Stream
from tests.slack_newsroom import until

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 60  # a busy machine starts slowly
NAMES = ("Ada Fenn", "Bo Marsh", "Cleo Tarn", "Dov Ridge")


def article(number: int):
    """Make one of many: no two say the same, and every tenth is a long one."""
    who = NAMES[number % len(NAMES)]
    story = (
        f"NORTHAY (Northay Herald) – The harbour master, {who}, said on Friday: "
        f"“We counted {number + 2} boats before the storm.”\n\n"
        f"{who.split()[1]} will travel to France on Monday to meet shipowners. "
        f"The quay cost £{number + 1} million, according to the town council.\n\n"
    )
    return parse_article(f"boats-{number:03}", story * (60 if number % 10 == 0 else 1))


ARTICLES = tuple(article(number) for number in range(120))


def by_processes(articles, find, **options):
    return list(find_facts(articles, find, workers=2, least_share=1, **options))


def is_worker() -> bool:
    main = sys.modules["__main__"].__spec__
    return main is not None and main.name == "bot.crew"


def workers() -> set[psutil.Process]:
    return set(psutil.Process().children())


def whose(held):
    """Find what tells that a worker was here: nobody else gives these."""
    return extract(held) if is_worker() else ()


def first_sentence(held):
    """Find a single fact, which takes no time."""
    return (Statement(article=held.id, span=held.paragraphs[0]),)


def fatal_to_workers(held):
    """Find facts, but in one article only where no worker reads it."""
    if held.id == "boats-050" and is_worker():
        os.kill(os.getpid(), signal.SIGKILL)
    return extract(held)


def fatal_to_all(held):
    if held.id == "boats-050":
        raise LookupError(held.id)
    return extract(held)


def test_several_processes_find_what_one_finds_in_the_same_order():
    alone = [fact for held in ARTICLES for fact in extract(held)]
    assert len({fact.article for fact in alone}) == len(ARTICLES)
    assert by_processes(ARTICLES, extract) == alone


def test_what_gains_nothing_is_read_by_this_process():
    assert list(find_facts(ARTICLES, whose, workers=2)) == []
    assert list(find_facts(ARTICLES, whose, workers=1, least_share=1)) == []
    assert list(find_facts((), whose, least_share=1)) == []


def test_what_gains_is_read_by_others():
    letters = sum(len(held.text) for held in ARTICLES)
    found = find_facts(ARTICLES, whose, workers=8, least_share=letters // 2)
    assert {fact.article for fact in found} == {held.id for held in ARTICLES}


def test_a_worker_that_is_killed_costs_no_article(caplog):
    alone = [fact for held in ARTICLES for fact in extract(held)]
    assert by_processes(ARTICLES, fatal_to_workers) == alone
    assert "a worker died" in caplog.text


def test_an_article_in_which_finding_fails_loses_its_own_facts_loudly(capfd, caplog):
    alone = [fact for held in ARTICLES for fact in extract(held)]
    rest = [fact for fact in alone if fact.article != "boats-050"]
    assert by_processes(ARTICLES, fatal_to_all) == rest
    told = capfd.readouterr().err + caplog.text  # a worker's own account
    assert "article boats-050: an error, so nothing is found in it" in told
    assert "LookupError" in told


def test_only_a_few_articles_are_handed_out_before_facts_are_taken():
    """However large the corpus, what waits in memory stays small."""
    passed = []

    def watch(articles):
        for held in articles:
            passed.append(held.id)
            yield held

    many = ARTICLES * 120
    files = iter(many)
    facts = find_facts(files, first_sentence, workers=2, least_share=1, watch=watch)
    next(facts)
    assert 0 < len(passed) < len(many) / 2
    assert next(files).id == ARTICLES[len(passed) % len(ARTICLES)].id
    deque(facts, maxlen=0)
    assert len(passed) == len(many) - 1


def test_whoever_watches_is_told_how_many_there_are_at_most():
    told = []

    def watch(articles):
        told.append(len(articles))
        return articles

    files = Stream(iter(ARTICLES), 500)
    assert len(list(find_facts(files, first_sentence, watch=watch))) == len(ARTICLES)
    assert told == [500]


def test_a_worker_more_is_started_for_each_share_that_comes():
    before = workers()
    letters = sum(len(held.text) for held in ARTICLES)
    facts = find_facts(ARTICLES * 20, extract, workers=3, least_share=4 * letters)
    next(facts)
    assert len(workers() - before) == 3
    facts.close()


def test_no_worker_outlives_a_reading_that_is_broken_off():
    before = workers()
    facts = find_facts(ARTICLES, extract, workers=2, least_share=1)
    next(facts)
    assert len(workers() - before) == 2
    facts.close()
    assert workers() == before


def test_workers_give_way_to_whoever_joins_what_they_find():
    before = workers()
    facts = find_facts(ARTICLES, extract, workers=2, least_share=1)
    next(facts)
    (urgency,) = {worker.nice() for worker in workers() - before}
    facts.close()
    assert urgency > psutil.Process().nice()


def test_reading_leaves_no_garbage():
    """Nobody looks for any in a worker."""
    gc.collect()
    gc.disable()
    try:
        found = [extract(held) for held in ARTICLES]
        assert gc.collect() == 0
    finally:
        gc.enable()
    assert found


def test_there_is_a_cpu_to_use():
    assert 1 <= usable_cpus() <= (os.cpu_count() or 1)


@pytest.mark.parametrize(
    ("quota", "cpus"),
    [
        ("max 100000\n", 0),
        ("200000 100000\n", 2),
        ("150000 100000\n", 1),
        ("50000 100000\n", 1),
        ("", 0),
        ("many 100000", 0),
        ("7 0", 7),
    ],
)
def test_a_container_s_share_of_the_cpus_is_read(quota, cpus):
    assert cpus_allowed(quota) == cpus


# ------------------------------------------------------------- told to stop

READING = """
import signal

signal.signal(signal.SIGINT, signal.default_int_handler)  # may be ignored from above

from tests.integration.test_loading import ARTICLES, by_processes, stuck

by_processes(ARTICLES, stuck)
"""


def stuck(_held):
    Path(f"worker-{os.getpid()}").touch()
    time.sleep(600)


@pytest.mark.parametrize(
    "number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda n: n.name
)
def test_whoever_is_told_to_stop_leaves_no_worker_behind(tmp_path, number):
    """Even in the middle of an article; a Ctrl-C goes to the workers as well."""
    (tmp_path / "reading.py").write_text(READING)
    with subprocess.Popen(
        [sys.executable, "reading.py"],
        cwd=tmp_path,
        env={"PATH": os.defpath, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as reading:
        until(lambda: len(_workers(tmp_path)) == 2, seconds=PATIENCE_SECONDS)
        if number is signal.SIGINT:
            os.killpg(reading.pid, number)
        else:
            reading.send_signal(number)
        _, errors = reading.communicate(timeout=PATIENCE_SECONDS)
        assert reading.returncode == -number
    assert errors.count("KeyboardInterrupt") == (number is signal.SIGINT)
    until(lambda: not any(map(_lives, _workers(tmp_path))), seconds=PATIENCE_SECONDS)


def _workers(folder: Path) -> list[int]:
    return [int(file.name.removeprefix("worker-")) for file in folder.glob("worker-*")]


def _lives(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
