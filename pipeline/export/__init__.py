"""Publishing: rows -> extracted/*.csv, datapackage.json, run.json. With the store, the only writer below extracted/.

Nothing is written unless its bytes change. The caller remembers what was published when all is written, so a run killed in
between compares with the complete run before it, and finds the same changes again.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from pipeline.export.changes import EMPTY, Published, find_changes, index_rows
from pipeline.export.columns import CHANGES, CONFLICTS, DOCUMENTS, FILES, TABLE
from pipeline.export.files import csv_text, read_csv, write_file
from pipeline.export.outputs import Outputs, Row, make_lines
from pipeline.export.package import package_bytes
from pipeline.export.summary import run_bytes
from pipeline.fingerprint import Fingerprint, fingerprint_row, fingerprint_table_half
from pipeline.sources import RULINGS_TABLE, Listing

__all__ = ["load_published", "make_published", "publish"]


def publish(output: Path, outputs: Outputs, before: Published, after: Published, base: Fingerprint) -> Outputs:
    """Write all files, changes.csv only where something changed; gives the outputs with the rows of changes.csv and warnings."""
    found = find_changes(before, after)
    changes = make_lines(CHANGES, _choose_changes(output, found))
    outputs = replace(outputs, changed=len(found), rows=outputs.rows.add(CHANGES.name, changes))
    contents = {file.name: (csv_text([file.header]) + outputs.rows.lines[file.name].text).encode() for file in FILES}
    contents |= {"datapackage.json": package_bytes(), "run.json": run_bytes(outputs, base, after)}
    warnings = [write_file(output / name, data) for name, data in contents.items()]
    return replace(outputs, warnings=tuple(warning for warning in warnings if warning))


def _choose_changes(output: Path, found: list[Row]) -> list[Row]:
    """The changes of this run, or those that stand in the file where there are none."""
    path = output / CHANGES.name
    return found or [tuple(row[name] or "" for name in CHANGES.header) for row in read_csv(path) if set(CHANGES.header) <= set(row)]


def make_published(outputs: Outputs, listing: Listing, base: Fingerprint, sources: Path) -> Published:
    """What this run publishes, as far as the next one compares with it."""
    rulings = sources / RULINGS_TABLE
    return Published(
        facts=index_rows(TABLE.name, outputs.rows[TABLE.name]),
        conflicts=index_rows(CONFLICTS.name, outputs.rows[CONFLICTS.name]),
        documents={found.name: f"{found.sha256}:{fingerprint_row(found.row)}" for found in listing.found},
        registry=base.registry,
        rulings=hashlib.sha256(rulings.read_bytes() if rulings.exists() else b"").hexdigest()[:16],
        program=f"{base.program}:{fingerprint_table_half()}",
    )


def load_published(output: Path, content: dict[str, Any] | None) -> Published:
    """What the last run published: what the store remembers, or where that was lost, from the files."""
    if content is not None:
        return Published.of(content)
    facts = {row["fact"]: row for row in read_csv(output / TABLE.name)}
    conflicts = {row["conflict"]: row for row in read_csv(output / CONFLICTS.name)}
    documents = {row["document"]: row["sha256"] for row in read_csv(output / DOCUMENTS.name)}
    if not documents:
        return EMPTY
    return Published(facts, conflicts, documents, **_read_fingerprints(output / "run.json"))


def _read_fingerprints(path: Path) -> dict[str, str]:
    """The fingerprints of run.json; none where the file is lost or was edited: then they are no cause."""
    try:
        found = json.loads(path.read_text("utf-8"))["fingerprints"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {name: str(found[name]) for name in ("registry", "rulings", "program") if name in found}
