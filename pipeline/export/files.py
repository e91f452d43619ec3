"""Writing and reading the files of extracted/: whole or not at all, and only when their bytes change."""

from __future__ import annotations

import csv
import io
import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

SCRATCH = ".rollcall"  # temporary files stand beside the state, on the same file system, so that replacing is one step
TRIES, PAUSE = 3, 0.5  # a virus scanner or Excel lets go of a file within a second, or not at all


class WriteError(OSError):
    """A file could not be replaced; the message says what to do."""


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A whole file: UTF-8 without BOM, LF, RFC 4180 quoting."""
    return csv_text([header, *rows]).encode()


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Rows as they are written."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    made = text.getvalue().replace("\r\n", "\n").replace("\r", "\n")  # a carriage return alone is not quoted, and readers break there
    return made.encode("utf-8", "backslashreplace").decode()  # lone surrogates (from damaged file names) cannot be written


def parse_csv(text: str) -> list[tuple[str, ...]]:
    """The inverse of csv_text."""
    return [tuple(row) for row in csv.reader(io.StringIO(text, newline=""))]


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of a file of ours; [] where it does not exist."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def write_file(path: Path, data: bytes) -> str:
    """Replace the file in one step unless it has these bytes already. Where another program holds it, write beside it and return
    a warning; WriteError where that fails too."""
    if path.exists() and path.read_bytes() == data:
        return ""
    scratch = path.parent / SCRATCH / f"{path.name}.new"
    scratch.parent.mkdir(parents=True, exist_ok=True)
    with scratch.open("wb") as handle:
        handle.write(data)
        handle.flush()
        os.fsync(handle.fileno())
    if _replace(scratch, path):
        return ""
    beside = path.with_name(f"{path.stem}.new{path.suffix}")
    if _replace(scratch, beside):
        return f"{path} is held by another program (Excel?): the new version is {beside.name}; close it and run again"
    raise WriteError(f"{path}: cannot be replaced; close the programs that show it and run again")


def _replace(scratch: Path, path: Path) -> bool:
    for attempt in range(TRIES):
        try:
            scratch.replace(path)
            return True
        except PermissionError:
            time.sleep(PAUSE if attempt < TRIES - 1 else 0)
    return False
