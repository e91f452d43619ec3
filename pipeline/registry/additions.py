"""Adding rows to the user's own table of universities below sources/: append-only, a row of an id that is there already comes after it."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path

from pipeline.registry.rows import University
from pipeline.registry.tables import load_registry

UNIVERSITIES_TABLE = "universities.csv"
COLUMNS = tuple(f.name for f in fields(University))


class AdditionsError(ValueError):
    """The table cannot take rows as it is; one line that says what to put right."""


def check_table(path: Path) -> tuple[str, ...]:
    """The columns of the table, ours where it does not exist yet; AdditionsError where rows of ours do not fit in."""
    if not path.exists() or not path.stat().st_size:
        return COLUMNS
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise AdditionsError(f"{path}: is not UTF-8; save it as CSV UTF-8 and try again") from error
    header = tuple(next(csv.reader(lines[:1]), []))
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        raise AdditionsError(f"{path}, line 1: no column {', '.join(missing)}; the columns are {','.join(COLUMNS)}")
    return header


def append_universities(path: Path, rows: Iterable[University]) -> None:
    """Add the rows at the end of the table, which is created with its header where it does not exist; nothing in it changes."""
    header = check_table(path)
    lines = [[_cell(getattr(row, column, "")) for column in header] for row in rows]
    if not lines:
        return
    with path.open("a+b") as handle:
        handle.write(_lead(handle.seek(0, os.SEEK_END), path, header) + _encode(lines))
        handle.flush()
        os.fsync(handle.fileno())
    load_registry.cache_clear()  # whoever goes on in this process reads the new rows


def _cell(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ";".join(value)


def _lead(size: int, path: Path, header: Sequence[str]) -> bytes:
    """What must stand before new rows: the header, or the line break that a row typed by hand lacks."""
    if not size:
        return _encode([header])
    return b"" if path.read_bytes().endswith(b"\n") else b"\n"


def _encode(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()
