"""Verdicts that come back in a file: the workbook of `export`, or its sheet `conflicts` saved as CSV by any Excel."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.export.cells import unguard_text
from pipeline.export.excel import MISSING

NEEDED = ("conflict", "values", "verdict", "verdict_reason")
_DELIMITERS = ",;\t"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class ReturnedError(ValueError):
    """The file cannot be used; one line for every row that is to blame."""


@dataclass(frozen=True, slots=True)
class Returned:
    """A row with a verdict. `row` is its number as the spreadsheet shows it; `values` are those that stood beside the verdict."""

    row: int
    conflict: str
    values: tuple[str, ...]
    verdict: str
    reason: str


def read_returned(path: Path) -> list[Returned]:
    """The rows in which somebody wrote a verdict. ReturnedError for a file that is none of ours; OSError where it cannot be opened."""
    rows = _read_workbook(path) if path.suffix.lower() in (".xlsx", ".xlsm") else _read_text(path)
    header = next(rows, [])
    missing = [name for name in NEEDED if name not in header]
    if missing:
        raise ReturnedError(f"{path}: no column {', '.join(missing)}; it needs those of the sheet `conflicts` of an export")
    places = {name: header.index(name) for name in NEEDED}
    found = (_make(number, cells, places) for number, cells in enumerate(rows, 2))
    return [returned for returned in found if returned.verdict]


def _make(number: int, cells: Sequence[str], places: dict[str, int]) -> Returned:
    row = {name: unguard_text(cells[place].strip()) if place < len(cells) else "" for name, place in places.items()}
    values = tuple(value.strip() for value in row["values"].split(";") if value.strip())
    return Returned(number, row["conflict"], values, row["verdict"], row["verdict_reason"])


def _read_workbook(path: Path) -> Iterator[list[str]]:
    try:
        from openpyxl import load_workbook
        from openpyxl.utils.exceptions import InvalidFileException
    except ImportError as error:
        raise ImportError(MISSING) from error
    with path.open("rb") as handle:
        try:
            book = load_workbook(handle, read_only=True, data_only=True)
        except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError) as error:
            raise ReturnedError(f"{path}: no workbook that can be read ({error}); save it as .xlsx or .csv") from error
        if "conflicts" not in book.sheetnames:
            raise ReturnedError(f"{path}: no sheet `conflicts`; it has {', '.join(book.sheetnames)}")
        for row in book["conflicts"].iter_rows(values_only=True):
            yield [_as_text(cell) for cell in row]


def _as_text(cell: object) -> str:
    """Excel keeps a typed 54 as a float: what is a whole number reads as one."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def _read_text(path: Path) -> Iterator[list[str]]:
    text = _decode(path)
    header = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    except csv.Error as error:
        raise ReturnedError(f"{path}: {error}; save it again as CSV or .xlsx") from error


def _decode(path: Path) -> str:
    """By its mark; else strict UTF-8; else GB18030, in which Chinese Excel saves plain CSV."""
    data = path.read_bytes()
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    for encoding in [marked] if marked else ["utf-8", "gb18030"]:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:  # the next one may fit; when none does, the user is told
            continue
    raise ReturnedError(f"{path}: neither UTF-8 nor GB18030; save it as CSV UTF-8 or .xlsx")
