"""`make suggestions`: every conflict of the bundled pages (and with `--cases` of the conflict cases): what is suggested, and why.

Written anew from a run each time; `doubt` is what a second reading of the claims finds wrong with the reason (see explained.py).
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline.flow import run
from pipeline.model import Claim, Conflict, Document, DocumentRecord
from pipeline.reconciliation import reconcile
from pipeline.reconciliation.records import records_of
from tests.reconciliation.explained import doubt, evidence_of
from tests.reconciliation.test_conflict_cases import CASES, NAMES, read_case

SOURCES = Path(__file__).parents[2] / "sources"
Rows = list[tuple[str, Conflict, str]]  # where, the conflict, what is doubtful


def read_bundled() -> Rows:
    with tempfile.TemporaryDirectory() as place:
        done = run(SOURCES, Path(place), engine="serial")
    return judge("bundled", done.outputs.claims, [record for record in done.records if record.outcome in ("used", "no_claims")])


def read_cases() -> Rows:
    return [row for name in NAMES for row in judge(name, *reversed(read_case(CASES / name)))]


def judge(where: str, claims: Sequence[Claim], documents: Sequence[Document | DocumentRecord]) -> Rows:
    found = reconcile(claims, documents)
    evidence = evidence_of(claims, records_of(documents), found.voices)
    return [(where, conflict, doubt(conflict, evidence)) for conflict in found.conflicts]


def tell(rows: Iterable[tuple[str, Conflict, str]]) -> None:
    for where, conflict, doubtful in rows:
        about = " / ".join(filter(None, (conflict.organisation_name, conflict.university_name, conflict.property, conflict.as_of)))
        sys.stdout.write(f"{conflict.kind:8} {where}: {about}\n         {' or '.join(conflict.values)}\n")
        sys.stdout.write(f"         suggested: {conflict.suggested or 'nothing'} ({conflict.reason})\n")
        sys.stdout.write(f"         doubt: {doubtful}\n" if doubtful else "")


def main(arguments: Sequence[str]) -> int:
    rows = read_bundled() + (read_cases() if "--cases" in arguments else [])
    tell(rows)
    doubts = sum(bool(doubtful) for _, _, doubtful in rows)
    sys.stdout.write(f"{len(rows)} conflicts, {doubts} with a reason that does not explain the suggestion\n")
    return 1 if doubts else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
