"""What commands say of rulings that do nothing, or do it for ever: the same in `run` and `status`, with line and reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.export.files import read_csv
from tests.flow_standins import put

HEAD = "conflict,verdict,value,claim,seen,by,at,reason\n"


@pytest.fixture
def conflict(tmp_path, monkeypatch):
    """The id of a conflict of two pages in the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "500")
    put(tmp_path / "sources", a_txt="2020年，中俄工科大学联盟共有成员高校54所。", b_txt="In 2020, ASRTU had 51 member universities.")
    assert main(["run"]) == 0
    return read_csv(tmp_path / "extracted" / "conflicts.csv")[0]["conflict"]


def told(capsys, command: str) -> str:
    capsys.readouterr()
    assert main([command]) == 0
    return "\n".join(line for line in capsys.readouterr().out.splitlines() if line.startswith("ruling "))


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("{},undo,,,,me,2026,why", "undoes nothing"),
        ("{},value,many,,51;54,me,2026,why", "'many' is no whole number"),
        ("conflict:gone,dismiss,,,51;54,me,2026,why", "is orphaned"),
        (",reject,,claim:gone,,me,2026,why", "no document makes that claim any more"),
    ],
)
def test_idle_rulings(conflict, capsys, row, why):
    put(Path("sources"), rulings_csv=f"{HEAD}{row.format(conflict)}\n")
    by_run = told(capsys, "run")
    assert "rulings.csv, line 2" in by_run
    assert why in by_run
    assert told(capsys, "status") == by_run
    assert main(["check"]) == 1


def test_a_verdict_that_nothing_can_reopen(conflict, capsys):
    put(Path("sources"), rulings_csv=f"{HEAD}{conflict},value,54,,,me,2026,why\n")
    assert told(capsys, "run") == ""
    assert "line 2: the column seen is empty" in told(capsys, "status")
    put(Path("sources"), rulings_csv=f"{HEAD}{conflict},value,54,,51;54,me,2026,why\n")
    assert told(capsys, "status") == ""


def test_a_new_value_reopens_and_a_taken_back_one_closes(conflict, capsys):
    assert main(["rule", conflict, "--value", "54", "--by", "me", "--reason", "why"]) == 0

    def state() -> tuple[str, str]:
        assert main(["run"]) == 0
        (row,) = read_csv(Path("extracted/conflicts.csv"))
        return row["state"], row["explanation"]

    assert state()[0] == "ruled"
    put(Path("sources"), c_txt="В 2020 году членами АТУРК являлись 57 университетов.")
    assert (state()[0], "me ruled 54 (why) before 57 was there" in state()[1]) == ("reopened", True)
    Path("sources/c.txt").unlink()
    assert state()[0] == "ruled"
    assert main(["rule", conflict, "--undo", "--by", "you", "--reason", "no"]) == 0
    assert state()[0] == "open"
