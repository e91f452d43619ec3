"""Every notebook runs from top to bottom on a small copy of the sources, and is kept without outputs."""

import csv
import re
import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from pipeline import review

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
CHOSEN = ("asrtu/profile-zh.txt", "asrtu/2022-fifth-conference-upc-en.html", "asrtu/symposium-upc-gubkin-en.txt")


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.name)
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def copy_sources(folder, names=CHOSEN):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "sources" / name, folder / name)
    with (ROOT / "sources" / "documents.csv").open(encoding="utf-8-sig", newline="") as handle:
        rows = [row for row in csv.reader(handle) if row[0] in ("document", *names)]
    with (folder / "documents.csv").open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle).writerows(rows)


def execute(notebook, tmp_path, monkeypatch):
    monkeypatch.setenv("ROLLCALL_SOURCES", str(tmp_path / "sources"))
    monkeypatch.setenv("ROLLCALL_OUTPUT", str(tmp_path / "extracted"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    client = NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(ROOT / "notebooks")}})
    return client.execute()


def shown(notebook):
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    assert [output for output in outputs if output.output_type == "error"] == []
    return "\n".join(output.data.get("text/html", "") for output in outputs if "data" in output)


def test_there_are_notebooks():
    assert [path.name for path in NOTEBOOKS] == ["1-overview.ipynb", "2-review-conflicts.ipynb", "3-explore-table.ipynb"]


def prepare(tmp_path, names=CHOSEN):
    """The small corpus, read once: a notebook that only loads finds its tables."""
    copy_sources(tmp_path / "sources", names)
    review.run(tmp_path / "sources", tmp_path / "extracted", engine="serial")


def test_it_runs_and_leaves_the_sources_as_they_were(notebook, tmp_path, monkeypatch):
    prepare(tmp_path)
    before = {path: path.read_bytes() for path in (tmp_path / "sources").rglob("*") if path.is_file()}
    html = shown(execute(notebook, tmp_path, monkeypatch))
    assert "<script" not in html
    if notebook.cells[0].source.startswith("# Review"):
        assert "<mark" in html
        assert "restated" in html
    assert {path: path.read_bytes() for path in (tmp_path / "sources").rglob("*") if path.is_file()} == before


def test_it_runs_where_no_conflict_waits(notebook, tmp_path, monkeypatch):
    prepare(tmp_path, CHOSEN[2:])
    shown(execute(notebook, tmp_path, monkeypatch))


def test_it_is_kept_without_outputs(notebook):
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.source for cell in code if cell.outputs or cell.execution_count is not None] == []
    assert notebook.metadata.kernelspec.name == "python3"


def test_it_calls_only_review(notebook):
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    assert re.findall(r"^(?:from|import) .*", code, re.MULTILINE) == ["import os", "from pipeline import review"]


def test_it_says_what_to_do_next(notebook):
    assert "next" in notebook.cells[-1].source.lower()


def test_its_cells_are_short(notebook):
    assert [cell.source for cell in notebook.cells if cell.cell_type == "code" and cell.source.count("\n") > 8] == []
