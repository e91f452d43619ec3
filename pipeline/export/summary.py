"""run.json: versions, fingerprints, counts. No times and no places: the same sources give the same bytes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from pipeline.export.changes import Published
from pipeline.export.outputs import Outputs
from pipeline.fingerprint import Fingerprint, library_versions


def run_bytes(outputs: Outputs, base: Fingerprint, published: Published) -> bytes:
    """The content of run.json."""
    content: dict[str, Any] = {
        "rollcall": _own_version(),
        "versions": library_versions(),
        "fingerprints": {
            "documents": base.program,
            "registry": base.registry,
            "settings": base.settings,
            "rulings": published.rulings,
            "program": published.program,
        },
        "counts": count(outputs),
    }
    return (json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def count(outputs: Outputs) -> dict[str, Any]:
    """Counts of rows, of documents by outcome, of facts by status, of conflicts by state, of issues by code."""
    return {
        "rows": {name: lines.rows for name, lines in sorted(outputs.rows.lines.items()) if name != "changes.csv"},
        "documents": _count(record.outcome for record in outputs.documents),
        "mentions": dict(outputs.rows.lines["mentions.csv"].kinds),
        "claims": _count(claim.property for claim in outputs.claims),
        "facts": _count(fact.status for fact in outputs.facts),
        "conflicts": _count(conflict.state for conflict in outputs.conflicts),
        "issues": dict(outputs.rows.lines["issues.csv"].kinds),
    }


def _count(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))


def _own_version() -> str:
    try:
        return version("rollcall")
    except PackageNotFoundError:  # run from a checkout that nobody installed
        return "unknown"
