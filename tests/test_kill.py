"""Runs killed at random moments (SIGKILL): run again, and the bytes are those of a clean run, and no ruling is lost.

`make test-kill` does it in 20 rounds (variable ROLLCALL_KILLS); `make test` in fewer, since every round starts a program.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from pipeline.flow import run
from pipeline.model import Ruling
from pipeline.rulings import append_ruling, load_rulings
from tests.flow_standins import put, read_all

KILLS = int(os.environ.get("ROLLCALL_KILLS", "4"))
PAGE = "2020年，中俄工科大学联盟共有成员高校{}所，年会在哈尔滨举行。同济大学、北京航空航天大学为中俄工科大学联盟成员。"

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a system without SIGKILL")


def start(pages, output):
    command = [sys.executable, "-m", "pipeline", "run", "--sources", str(pages), "--output", str(output), "--engine", "serial", "--full"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_killed_at_random_moments(tmp_path):
    pages = put(tmp_path / "pages", **{f"n{number}_txt": PAGE.format(50 + number % 3) + str(number) for number in range(60)})
    begun = time.perf_counter()
    assert start(pages, tmp_path / "whole").wait() == 0
    whole_time, chance = time.perf_counter() - begun, random.Random(11)
    conflict = run(pages, tmp_path / "whole", engine="serial").outputs.conflicts[0]
    unharmed = 0
    for number in range(KILLS):
        append_ruling(pages / "rulings.csv", Ruling(conflict.conflict, "value", f"{54 + number}", "", conflict.values, "me", "2026", "why"))
        child = start(pages, tmp_path / "killed")
        time.sleep(chance.uniform(0.05, 0.7) * whole_time)
        unharmed += child.poll() is not None
        child.send_signal(signal.SIGKILL)
        child.wait()
    assert unharmed < KILLS, "no run was killed in time"
    result = run(pages, tmp_path / "killed", engine="serial")
    run(pages, tmp_path / "whole", engine="serial")
    clean = run(pages, tmp_path / "clean", engine="serial")
    killed, whole, fresh = (read_all(tmp_path / name) for name in ("killed", "whole", "clean"))
    for made in (killed, whole, fresh):
        made.pop("changes.csv")  # it tells of the way there: the one of `killed` of all rulings at once, or of the last
    assert killed == whole == fresh
    assert len(load_rulings(pages / "rulings.csv")) == KILLS
    assert f"{53 + KILLS}" in {fact.value for fact in result.facts if fact.status == "ruled"}
    assert result.facts == clean.facts
