"""The quality gate: a run over the gold documents, scored by the scripts of ../shared, against floors that only go up.

`tests/data/floors.json` holds the floors. They were set from what the program reached, rounded down to 0.01, less 0.005. When it
reaches more, raise them; never lower one: a fall is a defect to repair or a gold fact to discuss, not a floor to edit.
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pipeline.flow import run

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
WRITTEN = sorted(path for path in (ROOT / "tests" / "data" / "written").iterdir() if path.is_dir())
FLOORS: dict[str, dict[str, float]] = json.loads((ROOT / "tests" / "data" / "floors.json").read_text("utf-8"))["floors"]
FIELDS = [
    (collection, field) for collection, floors in FLOORS.items() for field in floors if not field.startswith(("conflicts", "look-alikes"))
]

pytestmark = pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the gold and the scripts lie beside the project, in ../shared")


@dataclass(frozen=True)
class Collection:
    """Where a run reads and what it is compared with."""

    sources: Path
    gold: Path
    expected: Path | None


def bundled_names() -> dict[str, str]:
    """Document of the corpus -> bundled document that restates the same page."""
    with (ROOT / "tests" / "data" / "bundled.csv").open(encoding="utf-8", newline="") as handle:
        return {row["gold"]: row["document"] for row in csv.DictReader(handle)}


def bundled_gold(folder: Path) -> Collection:
    """The gold of the corpus under the names of the bundled documents."""
    names = bundled_names()
    gold = folder / "gold"
    gold.mkdir()
    for path in sorted((SHARED / "corpus" / "gold").glob("*.json")):
        facts: dict[str, Any] = json.loads(path.read_text("utf-8"))
        if path.name == "organisations.json":
            (gold / path.name).write_text(json.dumps(facts), "utf-8")
        elif facts["file"] in names:
            (gold / path.name).write_text(json.dumps({**facts, "file": names[facts["file"]]}), "utf-8")
    conflicts = json.loads((SHARED / "corpus" / "conflicts.json").read_text("utf-8"))
    for group in conflicts.values():
        for conflict in group if isinstance(group, list) else []:
            conflict["files"] = [names.get(file, file) for file in conflict.get("files", [])]
    (folder / "conflicts.json").write_text(json.dumps(conflicts), "utf-8")
    return Collection(ROOT / "sources", gold, folder / "conflicts.json")


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    """F1 of each field, conflicts found and look-alikes raised, for each collection of documents."""
    folder = tmp_path_factory.mktemp("quality")
    collections = {
        "corpus": Collection(SHARED / "corpus" / "docs", SHARED / "corpus" / "gold", SHARED / "corpus" / "conflicts.json"),
        "seeds": Collection(SHARED / "seeds", SHARED / "gold", None),
        "bundled": bundled_gold(folder),
    }
    collections |= {f"written/{path.name}": Collection(path / "docs", path / "gold", None) for path in WRITTEN}
    return {name: score(collection, folder / name.replace("/", "-")) for name, collection in collections.items()}


def score(collection: Collection, output: Path) -> dict[str, float]:
    run(collection.sources, output, engine="serial")
    found = output.parent / f"{output.name}.json"
    told("score.py", "--gold", collection.gold, "--run", output, "--json", found)
    scores = {field.split(" (")[0]: row["f1"] or 0.0 for field, row in json.loads(found.read_text("utf-8")).items() if "f1" in row}
    if collection.expected is not None:
        line = told("score_conflicts.py", "--expected", collection.expected, "--gold", collection.gold, "--run", output).splitlines()[-1]
        numbers = [int(n) for n in re.findall(r"\d+", line)]
        scores |= {"conflicts found": numbers[0], "look-alikes raised": numbers[2]}
    return scores


def told(script: str, *arguments: object) -> str:
    command = [sys.executable, "-B", str(SHARED / script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(("collection", "field"), FIELDS)
def test_no_field_falls(scored: dict[str, dict[str, float]], collection: str, field: str) -> None:
    assert scored[collection][field] >= FLOORS[collection][field]


@pytest.mark.parametrize("collection", [name for name, floors in FLOORS.items() if "conflicts found" in floors])
def test_conflicts(scored: dict[str, dict[str, float]], collection: str) -> None:
    assert scored[collection]["conflicts found"] >= FLOORS[collection]["conflicts found"]
    assert scored[collection]["look-alikes raised"] <= FLOORS[collection]["look-alikes raised"]


def test_the_gate_measures_what_it_should() -> None:
    wanted = {"universities", "dates", "counts", "memberships", "linking of universities", "linking of organisations", "overall", "founded"}
    assert all(wanted | {"publication date"} <= set(floors) for floors in FLOORS.values())
    assert set(FLOORS) == {"corpus", "seeds", "bundled", *(f"written/{path.name}" for path in WRITTEN)}


def test_every_bundled_document_has_its_gold() -> None:
    documents = {p.relative_to(ROOT / "sources").as_posix() for p in (ROOT / "sources").rglob("*.*") if p.is_file()}
    known = {json.loads(p.read_text("utf-8"))["file"] for p in (SHARED / "corpus" / "gold").glob("*-*.json")}
    assert set(bundled_names().values()) <= documents
    assert set(bundled_names()) <= known
