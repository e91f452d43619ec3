"""Reading what the last run made, for commands that only look."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pipeline.cli.console import UsageError
from pipeline.export.files import read_csv
from pipeline.export.typed import as_things
from pipeline.sources import DOCUMENTS_TABLE, read_documents_table

T = TypeVar("T")


def read_made(output: Path, name: str) -> list[dict[str, str]]:
    """The rows of a file of extracted/; UsageError where no run made it."""
    path = output / name
    if not path.exists():
        raise UsageError(f"{path}: no such file; run `rollcall run` first, or name the folder with --output")
    return read_csv(path)


def index_made(output: Path, name: str, column: str) -> dict[str, dict[str, str]]:
    """The rows of a file of extracted/ by a column."""
    return {row[column]: row for row in read_made(output, name)}


def read_notes(sources: Path) -> dict[str, str]:
    """The notes of documents.csv by document."""
    return {name: row.note for name, row in read_documents_table(sources / DOCUMENTS_TABLE).items() if row.note}


def read_things(kind: type[T], output: Path, name: str) -> list[T]:
    """The rows of a file of extracted/ as the dataclass they were written from; fields that have no column stay empty."""
    return as_things(kind, read_made(output, name))
