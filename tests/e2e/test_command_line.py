"""The installed command, as a person or a script runs it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.extract import RULES
from bot.files import shipped

ROOT = Path(__file__).parents[2]
ARTICLE = (
    "LONDON (Example Daily) – The harbour minister, Jane Roe, said on Friday: "
    '"We will mend the quay before the winter storms."\n\n'
    "Roe will travel to France on Monday to meet shipowners.\n"
)


def cuttings(*arguments, given="", env=None):
    """Run the command; give its standard output, its errors and its exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        env={"PATH": "", "PYTHONUTF8": "1", **(env or {})},
        check=False,
    )
    return done.stdout, done.stderr, done.returncode


@pytest.fixture
def seeds(tmp_path):
    (tmp_path / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def asked(seeds, *turns):
    out, errors, code = cuttings("ask", "--json", "--seeds", str(seeds), *turns)
    assert (errors, code) == ("", 0)
    return [json.loads(line) for line in out.splitlines()]


def on_a_terminal(*arguments):
    """Run the command before a terminal; give what it shows there."""
    pty = pytest.importorskip("pty")  # Windows has none
    ours, its = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        stdout=its,
        stderr=subprocess.DEVNULL,
        env={"PATH": "", "PYTHONUTF8": "1"},
    ):
        os.close(its)
        shown = b""
        while more := _read(ours):
            shown += more
    os.close(ours)
    return shown.decode()


def _read(terminal):
    try:
        return os.read(terminal, 1 << 16)
    except OSError:  # Linux ends a terminal so
        return b""


def test_a_long_answer_is_a_page_on_a_terminal_and_whole_in_a_pipe(tmp_path):
    for number in range(60):
        told = f"The quay of {number} boats was opened.\n\nNobody of {number} fell."
        (tmp_path / f"quay{number:02}.txt").write_text(told, encoding="utf-8")
    call = ("ask", "--seeds", str(tmp_path), "/sources")
    page = on_a_terminal(*call)
    assert "quay01" in page
    assert "quay59" not in page
    assert re.search(r"\d+ more cuttings\.\s+cuttings ask --all \.\.\. shows", page)
    assert "quay59" in on_a_terminal(*call, "--all")
    whole, _, _ = cuttings(*call)
    assert "quay59" in whole
    assert "--all" not in whole


def test_ask_gives_one_object_a_turn(seeds):
    first, second = asked(seeds, "what did Roe say about the quay?", "/sources")
    assert set(first) == {
        "intent",
        "abstained",
        "missing",
        "verdict",
        "text",
        "blocks",
        "sources",
        "findings",
        "store_version",
    }
    assert (first["intent"], second["intent"]) == ("quote", "sources")
    assert first["store_version"] == second["store_version"]


def test_what_is_found_is_a_slice_of_the_article(seeds):
    (answer,) = asked(seeds, "/quote from:Roe about:quay")
    finding = answer["findings"][0]
    evidence = finding["evidence"][0]
    assert ARTICLE[evidence["start"] : evidence["end"]] == evidence["text"]
    assert finding["text"] == "We will mend the quay before the winter storms."
    assert finding["speaker"]["name"] == "Jane Roe"
    assert answer["sources"] == ["harbour"]


def test_what_is_not_held_abstains_and_names_it(seeds):
    (answer,) = asked(seeds, "what did Roe say about zeppelins?")
    assert answer["abstained"]
    assert answer["missing"] == ["zeppelins"]
    assert answer["sources"] == answer["findings"] == []


def test_a_day_in_a_question_is_relative_to_now(tmp_path):
    dated = f"---\npublished: 2031-05-02\n---\n{ARTICLE}"
    (tmp_path / "harbour.txt").write_text(dated, encoding="utf-8")
    for now, is_abstained in (("2031-05-03", False), ("2031-06-03", True)):
        out, _, _ = cuttings(
            "ask",
            "--json",
            "--seeds",
            str(tmp_path),
            "--now",
            now,
            "/quote from:Roe since:yesterday",
        )
        assert json.loads(out)["abstained"] is is_abstained


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("ask",), "TURN"),
        (("ask", "--now", "tomorrow", "hello"), "ISO"),
        (("ask", "--seeds", "nowhere", "/sources"), "nowhere: "),
        (("extract",), "FILE"),
        (("extract", "nowhere.txt"), "nowhere.txt: isn't there"),
        (("demo", "--port", "99999"), "65535"),
        (("frobnicate",), "frobnicate"),
        (("serve",), "SLACK_BOT_TOKEN"),
        (("digest", "post"), "SLACK_BOT_TOKEN"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(arguments, told):
    out, errors, code = cuttings(*arguments)
    assert code != 0
    assert told in out + errors
    assert "Traceback" not in out + errors


def test_systemd_starts_again_only_what_may_be_well_then():
    unit = (ROOT / "deploy" / "cuttings.service").read_text(encoding="utf-8")
    (lasting,) = re.findall(r"^RestartPreventExitStatus=(.*)$", unit, re.MULTILINE)
    for wrong in ({"PORT": "http"}, {"CUTTINGS_INTENTS": "nowhere"}, {}):
        command = ("digest", "preview") if wrong else ("serve",)
        assert str(cuttings(*command, env=wrong)[2]) in lasting.split()
    assert str(cuttings("serve", "--frobnicate")[2]) in lasting.split()
    assert str(cuttings("digest", "preview", "--seeds", "nowhere")[2]) == "1"


@pytest.mark.parametrize(
    "command", ["demo", "serve", "ask", "extract", "check", "digest"]
)
def test_every_command_teaches_how_it_is_called(command):
    out, _, code = cuttings(command, "--help")
    assert code == 0
    assert "cuttings " in out or "post" in out


def test_extract_answers_line_by_line_in_order():
    lines = [
        json.dumps({"id": "one", "text": ARTICLE}),
        "not JSON",
        json.dumps(["neither", "this"]),
        json.dumps({"id": "two", "text": "\ud800 Roe said: “Yes, we do.”"}),
    ]
    out, _, code = cuttings("extract", "--jsonl", given="\n".join(lines))
    one, *broken, two = map(json.loads, out.splitlines())
    assert code == 0
    assert [set(line) & {"error"} for line in broken] == [{"error"}] * 2
    assert (one["id"], two["id"]) == ("one", "two")
    quote = one["quotes"][0]
    assert ARTICLE[quote["start"] : quote["end"]] == quote["text"]
    assert set(one) == {"id", "quotes", "visits", "figures"}


def test_extract_answers_a_line_before_the_next_is_written():
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "extract", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for name in ("one", "two"):
            line = json.dumps({"id": name, "text": ARTICLE}) + "\n"
            process.stdin.write(line.encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == name
        process.stdin.close()
        assert process.wait(timeout=60) == 0


def test_extract_reads_files(seeds):
    out, _, code = cuttings("extract", str(seeds / "harbour.txt"))
    assert code == 0
    assert "Jane Roe: We will mend the quay before the winter storms." in out


def test_extract_tells_why_and_can_leave_a_rule_out(seeds):
    file = str(seeds / "harbour.txt")
    rule = "before.subject-verb"
    out, _, _ = cuttings("extract", file)
    why = next(line for line in out.splitlines() if f"why: {rule}: " in line)
    assert "Jane Roe” (" in why
    assert "“said” (" in why
    out, _, code = cuttings("extract", "--without", rule, file)
    assert code == 0
    assert "no speaker given: We will mend the quay" in out
    line = json.dumps({"id": "one", "text": ARTICLE})
    out, _, _ = cuttings("extract", "--jsonl", "--without", rule, given=line)
    assert json.loads(out)["quotes"][0]["speaker"] is None


def test_extract_lists_the_rules_in_eighty_columns():
    out, _, code = cuttings("extract", "--rules")
    assert code == 0
    assert max(map(len, out.splitlines())) <= 80
    names = [line for line in out.splitlines() if not line.startswith(" ")]
    assert names == list(RULES)


def test_a_rule_that_is_switched_off_is_so_in_every_answer(seeds):
    rule = "before.subject-verb"
    voices, versions = [], []
    for without in ("", f"carried.open,\n{rule}"):
        out, errors, code = cuttings(
            "ask",
            "--json",
            "--seeds",
            str(seeds),
            "/quote mend the quay before the winter storms",
            env={"CUTTINGS_WITHOUT_RULES": without},
        )
        assert (errors, code) == ("", 0)
        (finding, *_), version = map(json.loads(out).get, ("findings", "store_version"))
        voices.append(finding["speaker"] and finding["speaker"]["rule"])
        versions.append(version)
    assert voices == [rule, None]
    assert versions[0] != versions[1]


@pytest.mark.parametrize(
    "command", [("check",), ("ask", "/sources"), ("digest", "preview"), ("demo",)]
)
def test_a_rule_that_is_none_is_told_with_those_that_are(command):
    out, errors, code = cuttings(*command, env={"CUTTINGS_WITHOUT_RULES": "guessing"})
    assert code != 0
    assert "CUTTINGS_WITHOUT_RULES: no such rule: 'guessing'" in out + errors
    assert "carried.paragraph" in out + errors


def test_check_finds_nothing_wrong_with_what_is_shipped():
    out, errors, code = cuttings("check")
    assert (out, code) == ("", 0)
    assert "5 articles read" in errors


def test_check_tells_every_problem_with_its_file(tmp_path):
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "nul.txt").write_bytes(b"a\0b" * 40)
    (tmp_path / "front.txt").write_text("---\npublished: soon\n---\nText.")
    (tmp_path / "folder.txt").mkdir()
    intents = tmp_path / "intents"
    intents.mkdir()
    (intents / "quote.yaml").write_text("intent: quote\nexmples: []\n")
    digests = tmp_path / "digests.yaml"
    digests.write_text("- channel: general\n")
    out, _, code = cuttings(
        "check",
        "--seeds",
        str(tmp_path),
        env={"CUTTINGS_INTENTS": str(intents), "CUTTINGS_DIGESTS": str(digests)},
    )
    assert code == 1
    for file in (
        "empty.txt",
        "nul.txt",
        "front.txt:2",
        "folder.txt",
        "quote.yaml:2",
        "digests.yaml:1",
    ):
        assert file in out


def test_check_tells_what_is_no_mistake_but_left_alone(tmp_path):
    text = f"---\ntitle: Quay\nsection: harbour\nauthor: Ines Caldera\n---\n{ARTICLE}"
    (tmp_path / "harbour.txt").write_text(text, encoding="utf-8")
    (tmp_path / "harbour.md").write_text(text, encoding="utf-8")
    out, errors, code = cuttings("check", "--seeds", str(tmp_path))
    assert (out, code) == ("", 0)
    assert "'section' left alone in 1 article\n" in errors
    assert "'author' left alone in 1 article; if it means byline" in errors
    assert "1 other file not read" in errors
    assert "\n1 article read from" in errors
    undated = (
        "no date in 1 article, whose days stay as printed: harbour; write published"
    )
    assert undated in errors


def test_digest_preview_tells_what_is_held(seeds):
    out, _, code = cuttings("digest", "preview", "--seeds", str(seeds))
    assert code == 0
    assert "We will mend the quay before the winter storms." in out


def test_what_is_shipped_is_where_it_is_looked_for():
    assert len(list(shipped("seeds").glob("*.txt"))) == 5
    assert shipped("manifest.yaml").is_file()
