"""The command line: exit codes, one line for a mistake, no bar in a pipe, quick help."""

import argparse
import os
import subprocess
import sys

import pytest
from flow_standins import put, stages  # noqa: F401

from pipeline.cli import main
from pipeline.cli.arguments import make_parser
from pipeline.export.files import read_csv

COMMANDS = ("run", "status", "show", "conflicts", "rule", "reject", "changes", "check", "export", "registry")
WAYS = [
    ["run"],
    ["status"],
    ["show", "a.txt"],
    ["conflicts"],
    ["changes"],
    ["check"],
    ["registry", "unknown"],
    ["export", "--format", "csv", "--to", "x"],
]


@pytest.fixture
def here(tmp_path, monkeypatch):
    put(tmp_path / "sources", a_txt="阿斯图 中国大学 54所", sub__b_txt="阿斯图 北京大学 56所")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(capsys, *words):
    status = main(words)
    told = capsys.readouterr()
    return status, told.out, told.err


def test_commands_of_the_contract_are_there():
    actions = [action for action in make_parser()._actions if isinstance(action, argparse._SubParsersAction)]
    assert set(COMMANDS) <= set(actions[0].choices)


@pytest.mark.parametrize("words", [[], *[[command] for command in COMMANDS]])
def test_help_imports_no_heavy_library(words):
    code = (
        "import sys\nfrom pipeline.cli import main\n"
        f"try:\n    main({[*words, '--help']!r})\nexcept SystemExit as end:\n    assert end.code == 0\n"
        "heavy = {'spacy', 'jieba', 'pandas', 'dateparser', 'rich', 'distributed', 'lxml'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


@pytest.mark.parametrize("words", WAYS, ids=" ".join)
def test_no_sources_is_two_and_one_line(tmp_path, monkeypatch, capsys, words):
    monkeypatch.chdir(tmp_path)
    status, _, told = call(capsys, *words)
    assert status == 2
    assert len(told.splitlines()) == 1
    assert told.startswith("rollcall: ")
    assert not (tmp_path / "extracted").exists()


@pytest.mark.parametrize("words", [["run", "--engine", "threads"], ["conflicts", "--kind", "x"], ["rule", "x", "--by", "me"], ["nonsense"]])
def test_wrong_options_are_two(words, capsys):
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2
    assert capsys.readouterr().err


@pytest.mark.usefixtures("stages")
class TestWithStandIns:
    def test_run_tells_what_it_found_and_what_to_do(self, here, capsys):
        put(here / "sources", empty_txt="", documents_csv="document,note\na.txt,restated: after a table\nsub/b.txt,\n")
        status, told, _ = call(capsys, "run")
        assert status == 0
        for part in (
            "2 used, 1 quarantined",
            "quarantined: empty.txt: empty",
            "54; 56",
            "They differ.",
            "“54所”",
            "sub/b.txt",
            "rollcall rule x:1",
        ):
            assert part in told
        assert "restated: after a table (a.txt)" in told
        assert "\x1b" not in told

    def test_too_many_failures_are_three(self, here, capsys):
        put(here / "sources", bug_txt="BUG")
        status, told, error = call(capsys, "run")
        assert (status, "failed: bug.txt: KeyError" in told, "33%" in error) == (3, True, True)

    def test_a_broken_table_is_two_with_its_lines(self, here, capsys):
        put(here / "sources", documents_csv="document,published\na.txt,soon\nsub/b.txt,later\n")
        status, told, error = call(capsys, "run")
        assert (status, told, len(error.splitlines())) == (2, "", 2)
        assert "documents.csv, line 3: published 'later'" in error

    @pytest.mark.parametrize("engine", [["--workers", "0"], ["--engine", "serial", "--scheduler", "tcp://x:1"]])
    def test_engine_options(self, here, capsys, engine):
        status, _, error = call(capsys, "run", *engine)
        assert (status, len(error.splitlines())) == (2, 1)

    def test_an_output_that_cannot_be_written(self, here, capsys):
        put(here, file_txt="in the way")
        status, _, error = call(capsys, "run", "--output", "file.txt")
        assert (status, len(error.splitlines())) == (2, 1)

    def test_the_sources_are_never_overwritten(self, here, capsys):
        call(capsys, "run")
        for words in (["run", "--output", "sources"], ["export", "--format", "csv", "--to", "./sources"]):
            status, _, error = call(capsys, *words)
            assert (status, "documents.csv" in error) == (2, True)
        assert not (here / "sources" / "documents.csv").exists()

    def test_every_looking_command_works_after_a_run(self, here, capsys):
        call(capsys, "run")
        for words in WAYS:
            status, told, error = call(capsys, *words)
            assert (status, error) == (0, ""), words
            assert told, words
        assert (here / "x" / "datapackage.json").exists()

    def test_conflicts_can_be_chosen(self, here, capsys):
        call(capsys, "run")
        assert "x:1" in call(capsys, "conflicts", "--kind", "value", "--organisation", "asrt")[1]
        assert "none of the 1 open conflicts fits" in call(capsys, "conflicts", "--kind", "role")[1]

    def test_rulings_are_appended_with_what_they_saw(self, here, capsys):
        call(capsys, "run")
        claim = read_csv(here / "extracted" / "claims.csv")[0]["claim"]
        signed = ("--by", "me", "--reason", "the page, says so")
        for words in (["rule", "x:1", "--choose", claim], ["rule", "x:1", "--undo"], ["rule", "x:1", "--value", "7"], ["reject", claim]):
            assert call(capsys, *words, *signed)[0] == 0
        rows = read_csv(here / "sources" / "rulings.csv")
        assert [row["verdict"] for row in rows] == ["choose", "undo", "value", "reject"]
        assert (rows[0]["seen"], rows[0]["value"], rows[0]["reason"]) == ("54;56", "54", "the page, says so")

    @pytest.mark.parametrize("words", [["rule", "x:9", "--dismiss"], ["rule", "x:1", "--choose", "c:9"], ["reject", "c:9"]])
    def test_a_ruling_on_nothing_is_two(self, here, capsys, words):
        call(capsys, "run")
        status, _, error = call(capsys, *words, "--by", "me", "--reason", "why")
        assert (status, len(error.splitlines())) == (2, 1)
        assert not (here / "sources" / "rulings.csv").exists()

    def test_status_explains(self, here, capsys):
        assert "new, or failed last time" in call(capsys, "status")[1]
        call(capsys, "run")
        assert "a run would read 0, keep 2" in call(capsys, "status")[1]
        put(here / "sources", a_txt="阿斯图 上海大学 57所")
        assert "its bytes changed" in call(capsys, "status", "--explain", "a.txt")[1]
        assert "nothing it depends on has changed" in call(capsys, "status", "--explain", "b.txt")[1]
        put(here / "sources", universities_csv="id,country,name_en\nu:x,CN,X University\n")
        assert "its bytes changed; a row of universities.csv or organisations.csv changed" in call(capsys, "status")[1]

    def test_show_prints_text_mentions_claims(self, here, capsys):
        _, told, _ = call(capsys, "show", "b.txt")
        for part in ("1  阿斯图 北京大学 56所", "1 mentions", "1 claims", "members = 56 (2011)"):
            assert part in told

    def test_a_page_cannot_steer_the_terminal(self, here, capsys):
        put(here / "sources", evil_txt="\x1b]0;title\x07 阿斯图 \x1b[2J 1所")
        assert "\x1b" not in call(capsys, "show", "evil.txt")[1]

    def test_show_suggests_names(self, here, capsys):
        status, _, error = call(capsys, "show", "sub/bb.txt")
        assert (status, "did you mean sub/b.txt" in error) == (2, True)


def shell(here, *words, **environment):
    command = [sys.executable, "-m", "pipeline", *words]
    return subprocess.run(command, cwd=here, capture_output=True, env={**os.environ, **environment}, timeout=120)


def test_a_pipe_gets_plain_text_and_no_bar(here):
    done = shell(here, "run", "--engine", "serial")
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout + done.stderr
    assert b"reading" not in done.stderr
    assert b"\r" not in done.stdout + done.stderr


def test_a_terminal_that_cannot_show_chinese(here):
    done = shell(here, "show", "a.txt", PYTHONIOENCODING="ascii")
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)


def test_a_reader_that_stops_reading(here):
    put(here / "sources", long_txt="一行\n" * 200_000)
    command = f"{sys.executable} -m pipeline show long.txt | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=here, capture_output=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, b"")
