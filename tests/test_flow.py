"""run(): every file accounted for, the same bytes whatever happens on the way."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from flow_standins import put, put_in_place, read_all, stages  # noqa: F401

import pipeline.flow
from pipeline.engines import NAMES, EngineError
from pipeline.export.files import read_csv
from pipeline.flow import run
from pipeline.settings import DocumentSettings, Settings
from pipeline.sources import SourcesError
from pipeline.store import FILE

NEWS = "阿斯图\n中俄工科大学联盟于2011年3月6日成立，现有成员54所。\n"


@pytest.fixture
def sources(tmp_path):
    return put(tmp_path / "sources", a_txt="阿斯图 中国大学 54所", sub__b_txt="阿斯图 北京大学 56所")


def outcomes(output):
    return {row["document"]: (row["outcome"], row["reason"], row["duplicate_of"]) for row in read_csv(output / "documents.csv")}


@pytest.mark.usefixtures("stages")
class TestWithStandIns:
    def test_every_file_has_its_outcome(self, sources, tmp_path):
        put(sources, c_txt="阿斯图 中国大学 54所", empty_txt="", zero_txt=b"\0\1", bug_txt="BUG", quiet_txt="nothing")
        (sources / "gone.txt").symlink_to("nowhere")
        (sources / "out.txt").symlink_to(__file__)
        result = run(sources, tmp_path / "out", engine="serial")
        told = outcomes(tmp_path / "out")
        assert {name: outcome for name, (outcome, _, _) in told.items()} == {
            "a.txt": "used",
            "bug.txt": "failed",
            "c.txt": "duplicate",
            "empty.txt": "quarantined",
            "gone.txt": "failed",
            "out.txt": "quarantined",
            "quiet.txt": "no_claims",
            "sub/b.txt": "used",
            "zero.txt": "quarantined",
        }
        assert told["bug.txt"][1] == "KeyError: 'a defect'"
        assert told["c.txt"][2] == "a.txt"
        assert all(reason for outcome, reason, _ in told.values() if outcome != "used")
        assert sum(result.outcomes.values()) == 9

    def test_duplicates_add_no_claims(self, sources, tmp_path):
        put(sources, z_txt=(sources / "a.txt").read_bytes())
        assert len(run(sources, tmp_path / "out", engine="serial").outputs.claims) == 2

    def test_a_run_that_changes_nothing_writes_nothing(self, sources, tmp_path):
        run(sources, tmp_path / "out", engine="serial")
        before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").iterdir() if path.is_file()}
        result = run(sources, tmp_path / "out", engine="serial")
        assert (result.read, result.outputs.changed) == (0, 0)
        assert {path: path.stat().st_mtime_ns for path in before} == before
        assert len(result.changes) == 3

    def test_an_increment_is_a_full_rebuild(self, sources, tmp_path):
        run(sources, tmp_path / "out", engine="serial")
        put(sources, new_txt="上海大学 60所", a_txt="中国大学 55所")
        (sources / "sub" / "b.txt").unlink()
        result = run(sources, tmp_path / "out", engine="serial")
        run(sources, tmp_path / "again", engine="serial")
        step, whole = read_all(tmp_path / "out"), read_all(tmp_path / "again")
        assert result.read == 2
        assert {name for name in whole if whole[name] != step[name]} == {"changes.csv"}
        assert {row["cause"] for row in read_csv(tmp_path / "out" / "changes.csv")} == {
            "new document",
            "changed document",
            "removed document",
        }

    def test_full_reads_everything_again(self, sources, tmp_path):
        run(sources, tmp_path / "out", engine="serial")
        before = read_all(tmp_path / "out")
        assert run(sources, tmp_path / "out", engine="serial", full=True).read == 2
        assert read_all(tmp_path / "out") == before

    def test_a_failed_document_is_tried_again(self, sources, tmp_path):
        put(sources, bug_txt="BUG")
        run(sources, tmp_path / "out", engine="serial")
        assert run(sources, tmp_path / "out", engine="serial").read == 1

    def test_a_lost_state_is_no_change(self, sources, tmp_path):
        run(sources, tmp_path / "out", engine="serial")
        before = read_all(tmp_path / "out")
        (tmp_path / "out" / FILE).write_bytes(b"damaged" * 1000)
        result = run(sources, tmp_path / "out", engine="serial")
        assert result.read == 2
        assert [warning for warning in result.warnings if "made anew" in warning]
        assert read_all(tmp_path / "out") == before

    def test_a_run_killed_while_writing_tells_the_same_changes(self, sources, tmp_path, monkeypatch):
        run(sources, tmp_path / "out", engine="serial")
        put(sources, a_txt="中国大学 60所")
        write, written = pipeline.export.write_file, []

        def die_after_table(path, data):
            write(path, data)
            written.append(path.name)
            if path.name == "table.csv":
                raise KeyboardInterrupt

        monkeypatch.setattr("pipeline.export.write_file", die_after_table)
        with pytest.raises(KeyboardInterrupt):
            run(sources, tmp_path / "out", engine="serial")
        monkeypatch.setattr("pipeline.export.write_file", write)
        run(sources, tmp_path / "out", engine="serial")
        assert "changes.csv" not in written
        assert {row["change"] for row in read_csv(tmp_path / "out" / "changes.csv")} == {"added", "removed", "changed"}

    def test_an_endless_page_fails_in_time(self, sources, tmp_path):
        put(sources, endless_txt="ENDLESS")
        settings = Settings(document=DocumentSettings(seconds=0.2))
        run(sources, tmp_path / "out", engine="serial", settings=settings)
        assert outcomes(tmp_path / "out")["endless.txt"][:2] == ("failed", "TimeoutError: took longer than a document may take")

    def test_a_page_too_large_is_quarantined(self, sources, tmp_path):
        settings = Settings(document=DocumentSettings(max_bytes=10))
        run(sources, tmp_path / "out", engine="serial", settings=settings)
        assert outcomes(tmp_path / "out")["a.txt"][0] == "quarantined"

    def test_progress_is_told(self, sources, tmp_path):
        told = []
        run(sources, tmp_path / "out", engine="serial", progress=lambda *step: told.append(step))
        assert told == [(1, 2, "a.txt"), (2, 2, "sub/b.txt")]

    def test_a_changed_row_reads_one_document_again(self, sources, tmp_path):
        run(sources, tmp_path / "out", engine="serial")
        put(sources, documents_csv="document,published,note\na.txt,2011,restated\n")
        result = run(sources, tmp_path / "out", engine="serial")
        assert (result.read, result.notes) == (1, {"a.txt": "restated"})

    def test_the_user_registry_is_a_table_to_check(self, sources, tmp_path):
        put(sources, universities_csv="name\nx\n")
        with pytest.raises(SourcesError, match=r"universities\.csv"):
            run(sources, tmp_path / "out", engine="serial")

    def test_the_data_package_is_valid(self, sources, tmp_path):
        frictionless = pytest.importorskip("frictionless")
        put(sources, empty_txt="")
        run(sources, tmp_path / "out", engine="serial")
        report = frictionless.validate(tmp_path / "out" / "datapackage.json")
        assert report.valid, report.flatten(["rowNumber", "fieldNumber", "type", "message"])

    def test_run_json_says_nothing_of_time_or_place(self, sources, tmp_path):
        run(sources, tmp_path / "out", engine="serial")
        text = (tmp_path / "out" / "run.json").read_text()
        assert str(tmp_path) not in text
        assert json.loads(text)["counts"]["documents"] == {"used": 2}


@pytest.fixture
def pages(tmp_path):
    """Pages for the real stages."""
    more = {f"n{number}_txt": f"{NEWS}第{number}届。\n" for number in range(6)}
    return put(tmp_path / "pages", a_txt=NEWS, b_html=f"<html><body><p>{NEWS}</p></body></html>", empty_txt="", **more)


def test_every_engine_gives_the_same_bytes(pages, tmp_path):
    for engine in NAMES:
        if engine == "dask":
            pytest.importorskip("distributed")
        run(pages, tmp_path / engine, engine=engine, workers=2)
    made = {engine: read_all(tmp_path / engine) for engine in NAMES}
    assert made["serial"]["documents.csv"].count(b"\n") == 10
    assert made["processes"] == made["serial"]
    assert made["dask"] == made["serial"]
    assert b",failed," not in made["serial"]["documents.csv"]


@pytest.mark.parametrize("delay", [0.4, 1.2, 2.0])
def test_kill_and_run_again(pages, tmp_path, delay):
    put(pages, **{f"more{number}_txt": f"{NEWS}{number}" for number in range(40)})
    command = [sys.executable, "-m", "pipeline", "run", "--sources", str(pages), "--output", str(tmp_path / "killed"), "--engine", "serial"]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(delay)
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    run(pages, tmp_path / "killed", engine="serial")
    run(pages, tmp_path / "whole", engine="serial")
    assert read_all(tmp_path / "killed") == read_all(tmp_path / "whole")


def test_a_worker_with_another_program_is_found(pages, tmp_path, monkeypatch):
    put_in_place(monkeypatch)
    fingerprints = iter(["mine", *["another"] * 20])
    monkeypatch.setattr("pipeline.fingerprint.fingerprint_program", lambda: next(fingerprints))
    with pytest.raises(EngineError, match="another version"):
        run(pages, tmp_path / "out", engine="serial")
    assert not (tmp_path / "out" / "table.csv").exists()
