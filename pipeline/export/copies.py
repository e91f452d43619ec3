"""Copies of extracted/ for other programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from pipeline.export.columns import DOCUMENTS, FILES
from pipeline.export.excel import workbook_bytes
from pipeline.export.files import SCRATCH, read_csv, write_file
from pipeline.export.outputs import Row
from pipeline.export.package import package_bytes
from pipeline.export.parquet import parquet_bytes
from pipeline.sources import DOCUMENTS_TABLE, read_documents_table

Contents = dict[Path, bytes]


def make_csv(output: Path, to: Path, sources: Path) -> Contents:
    """The CSV files as they are, and the data package, which here names the sources with their licences."""
    files = {to / file.name: (output / file.name).read_bytes() for file in FILES}
    licences = {name: row.licence for name, row in read_documents_table(sources / DOCUMENTS_TABLE).items()}
    return files | {to / "datapackage.json": package_bytes(read_csv(output / DOCUMENTS.name), licences)}


def make_excel(output: Path, to: Path, _: Path) -> Contents:
    """One workbook; `to` is its name or the folder for it."""
    path = to if to.suffix.lower() == ".xlsx" else to / "rollcall.xlsx"
    return {path: workbook_bytes(load_rows(output))}


def make_parquet(output: Path, to: Path, _: Path) -> Contents:
    """One Parquet file a table."""
    return {to / f"{Path(name).stem}.parquet": parquet_bytes(name, rows) for name, rows in load_rows(output).items()}


MAKERS: dict[str, Callable[[Path, Path, Path], Contents]] = {"csv": make_csv, "excel": make_excel, "parquet": make_parquet}


def load_rows(output: Path) -> dict[str, Sequence[Row]]:
    """The rows of every CSV file by its name, cells in the order of the columns."""
    return {file.name: [tuple(row.get(name) or "" for name in file.header) for row in read_csv(output / file.name)] for file in FILES}


def write_copies(contents: Contents) -> list[str]:
    """Write them, each in one step; gives warnings for files that another program holds. No trace of the writing is left."""
    warnings = []
    for path, data in contents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        warnings.append(write_file(path, data))
        with suppress(OSError):  # not there, or in use by a run: then it is not ours to remove
            (path.parent / SCRATCH).rmdir()
    return [warning for warning in warnings if warning]
