"""Where a result comes from: a run, the files of an earlier run, or a copy of both to practise on."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from pipeline.export.columns import CLAIMS, CONFLICTS, DOCUMENTS, MENTIONS
from pipeline.flow import run as run_flow
from pipeline.model import Claim, Conflict, DocumentRecord
from pipeline.review.evidence import Evidence
from pipeline.review.result import Result
from pipeline.review.tables import read_rows, read_things


def run(
    sources: Path | str,
    output: Path | str,
    *,
    engine: str = "processes",
    workers: int | None = None,
    scheduler: str | None = None,
    full: bool = False,
) -> Result:
    """Bring `output` up to date with `sources`; only documents that are new or changed are read, all with `full`.

    `engine` is serial, processes, dask (at `scheduler`, else on this machine) or auto. Raises SourcesError, RulingsError
    (broken input), EngineError, StoreError, OSError (the output cannot be written).
    """
    done = run_flow(sources, output, engine=engine, workers=workers, scheduler=scheduler, full=full)
    rows = done.outputs.rows
    evidence = Evidence(done.sources, done.output, done.outputs.claims, done.records, rows[MENTIONS.name], done.orphaned)
    return Result(evidence, done.outputs.conflicts, rows, warnings=done.warnings)


def load(output: Path | str, sources: Path | str) -> Result:
    """What the last run wrote to `output`, without running. FileNotFoundError where there was none."""
    rows = read_rows(Path(output))
    claims = read_things(Claim, CLAIMS.name, rows[CLAIMS.name])
    records = read_things(DocumentRecord, DOCUMENTS.name, rows[DOCUMENTS.name])
    evidence = Evidence(Path(sources), Path(output), claims, records, rows[MENTIONS.name])
    return Result(evidence, read_things(Conflict, CONFLICTS.name, rows[CONFLICTS.name]), rows)


def practise(result: Result) -> Result:
    """The same result over copies of its two folders in a new temporary folder: rulings there change nothing of yours."""
    place = Path(tempfile.mkdtemp(prefix="rollcall-practice-"))
    sources, output = place / "sources", place / "extracted"
    skipped = result.output.resolve()
    shutil.copytree(
        result.sources,
        sources,
        symlinks=True,
        ignore=lambda here, names: [name for name in names if (Path(here) / name).resolve() == skipped],
    )
    shutil.copytree(result.output, output)
    return load(output, sources)
