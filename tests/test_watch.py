"""`rollcall watch` on a real folder: runs at once, again after a change, not after its own writing, and ends on Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

from tests.flow_standins import put


def wait_for(log, text, seconds=40.0):
    """The log once it holds the text."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        told = log.read_text("utf-8")
        if text in told:
            return told
        time.sleep(0.1)
    raise AssertionError(f"{text!r} not told in {seconds} s: {log.read_text('utf-8')}")


def test_watch(tmp_path):
    put(tmp_path / "sources", a_txt="同济大学是中俄工科大学联盟成员。")
    log = tmp_path / "log"
    with log.open("wb") as handle:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        child = subprocess.Popen([sys.executable, "-m", "pipeline", "watch"], cwd=tmp_path, stdout=handle, stderr=handle, env=environment)
    try:
        assert "1 document " in wait_for(log, "watching sources")
        time.sleep(0.5)
        put(tmp_path / "sources", b_txt="北京航空航天大学是中俄工科大学联盟成员。", c_csv="no document")
        wait_for(log, "2 documents (2 used); 1 read in this run")
        (tmp_path / "sources" / "documents.csv").write_text("nonsense\n", "utf-8")
        wait_for(log, "documents.csv, line 1")
        (tmp_path / "sources" / "documents.csv").unlink()
        told = wait_for(log, "2 documents (2 used); 0 read in this run")
        time.sleep(2)
        assert log.read_text("utf-8") == told, "it ran again without a change"
        child.send_signal(signal.SIGINT)
        assert child.wait(60) == 130  # at once where nothing else runs; a loaded machine takes its time
        assert "Traceback" not in log.read_text("utf-8")
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()
