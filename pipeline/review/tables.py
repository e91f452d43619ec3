"""The files of extracted/ as rows, and as the dataclasses they were written from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from pipeline.export.columns import BY_NAME, FILES
from pipeline.export.files import read_csv
from pipeline.export.outputs import Row
from pipeline.export.typed import as_things

T = TypeVar("T")


def read_rows(output: Path) -> dict[str, list[Row]]:
    """The rows of every file by its name, cells in the order of the columns. FileNotFoundError where no run made one."""
    return {file.name: _read_file(output / file.name, file.header) for file in FILES}


def _read_file(path: Path, header: Sequence[str]) -> list[Row]:
    if not path.exists():
        raise FileNotFoundError(f"{path}: no such file; run the pipeline first (review.run), or name the folder it wrote to")
    return [tuple(row.get(name) or "" for name in header) for row in read_csv(path)]


def read_things(kind: type[T], name: str, rows: Sequence[Row]) -> tuple[T, ...]:
    """Rows of the file `name` as instances of a dataclass; a field that has no column stays empty."""
    header = BY_NAME[name].header
    return tuple(as_things(kind, (dict(zip(header, row, strict=True)) for row in rows)))
