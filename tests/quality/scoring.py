"""Extracting documents with a registry of one's choice and scoring the result with ../shared/score.py, as a user would."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from gold_sets import OTHER_NAMES, SHARED, Gold, GoldSet

from pipeline.export.columns import BY_NAME
from pipeline.export.files import csv_bytes
from pipeline.export.outputs import document_lines, make_outputs
from pipeline.extraction import extract
from pipeline.flow.stages import drop_numbers, make_record
from pipeline.model import Extraction, Reconciliation
from pipeline.registry import Registry

SCORED = ("documents.csv", "mentions.csv", "claims.csv")


@dataclass(frozen=True)
class Tally:
    """Hits, extras and misses of one field; B-cubed fields have an F1 of their own and no counts to add up."""

    found: int = 0
    extra: int = 0
    missed: int = 0
    fixed: float | None = None

    @property
    def f1(self) -> float | None:
        if self.fixed is not None:
            return self.fixed
        total = 2 * self.found + self.extra + self.missed
        return 2 * self.found / total if total else None

    @property
    def recall(self) -> float | None:
        return self.found / (self.found + self.missed) if self.found + self.missed else None


Scores = dict[str, Tally]


def read_documents(gold_set: GoldSet, names: Iterable[str], registry: Registry) -> dict[str, Extraction]:
    """Extract the documents, each with nothing but its own text and the registry."""
    return {name: drop_numbers(extract(gold_set.documents[name][0], registry)) for name in names}


def score(gold_set: GoldSet, extractions: dict[str, Extraction], gold: Sequence[Gold] | None = None) -> Scores:
    """F1 of every field over these documents, compared with their gold or the given one."""
    with tempfile.TemporaryDirectory() as folder:
        run, facts = Path(folder) / "run", Path(folder) / "gold"
        run.mkdir()
        facts.mkdir()
        _write_run(run, gold_set, extractions)
        for one in gold if gold is not None else [gold_set.gold[name] for name in extractions]:
            (facts / f"{one['id']}.json").write_text(json.dumps(one), "utf-8")
        (facts / OTHER_NAMES).write_text(json.dumps(gold_set.other_names), "utf-8")
        return _call_score(facts, run, Path(folder) / "scores.json")


def _write_run(folder: Path, gold_set: GoldSet, extractions: dict[str, Extraction]) -> None:
    """The files that score.py reads, as a run would write them."""
    records = tuple(make_record(gold_set.documents[name][0], found, gold_set.documents[name][1]) for name, found in extractions.items())
    lines = [document_lines(name, found) for name, found in extractions.items()]
    outputs = make_outputs(records, (), lines, Reconciliation((), ()))
    for name in SCORED:
        (folder / name).write_bytes(csv_bytes(BY_NAME[name].header, outputs.rows[name]))


def _call_score(gold: Path, run: Path, found: Path) -> Scores:
    command = [sys.executable, "-B", str(SHARED / "score.py"), "--gold", str(gold), "--run", str(run), "--json", str(found)]
    subprocess.run(command, capture_output=True, check=True)
    rows = json.loads(found.read_text("utf-8"))
    return {_short(field): _tally(row) for field, row in rows.items() if "f1" in row}


def _short(field: str) -> str:
    return field.split(" (")[0]


def _tally(row: dict[str, float | None]) -> Tally:
    if "extra" in row:
        return Tally(int(row["found"] or 0), int(row["extra"] or 0), int(row["missed"] or 0))
    return Tally(found=int(row.get("found") or 0), fixed=row["f1"])


def add_up(scores: Iterable[Scores]) -> Scores:
    """Scores of several runs as one: counts are added, B-cubed values averaged by their number of items."""
    total: Scores = {}
    for one in scores:
        for field, tally in one.items():
            total[field] = _added(total[field], tally) if field in total else tally
    return total


def _added(a: Tally, b: Tally) -> Tally:
    weight, fixed = a.found + b.found, a.f1 if b.fixed is None else b.fixed
    if a.fixed is not None and b.fixed is not None and weight:
        fixed = (a.fixed * a.found + b.fixed * b.found) / weight
    is_b_cubed = a.fixed is not None or b.fixed is not None
    return Tally(weight, a.extra + b.extra, a.missed + b.missed, fixed if is_b_cubed else None)
