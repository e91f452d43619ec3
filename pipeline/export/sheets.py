"""What stands on the sheets of the workbook: its columns, how wide they are, and the rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.export.columns import BY_NAME, CLAIMS, CONFLICTS, DOCUMENTS, TABLE, Column, File
from pipeline.export.outputs import Row

VERDICT = Column("verdict", "string", "your decision: one of the values, another value, a claim's id, `dismiss` or `undo`; empty = none")
VERDICT_REASON = Column("verdict_reason", "string", "why you decide so")
QUOTES = Column("quotes", "string", "each value with the words that say it, and the document")
YOURS = (VERDICT, VERDICT_REASON)  # the columns that people fill in
DISMISS, UNDO = "dismiss", "undo"
_ORDER = """
conflict kind organisation_name university_name property country as_of explanation values suggested reason state verdict verdict_reason
quotes documents claims organisation university
"""
CONFLICT_COLUMNS = tuple(_ORDER.split())
_WIDE = {"explanation": 60, "quotes": 90, "quote": 90, "title": 50, "url": 50, "reason": 40, "verdict": 30, "verdict_reason": 40}
_WIDE |= {"values": 30, "suggested": 30, "documents": 34, "document": 34, "conflict": 22, "fact": 20, "claim": 20}
_WIDE |= {"sha256": 10, "language": 10, "country": 10, "state": 10, "kind": 10}
_NAMES = 46  # width of columns that hold names
LONGEST_QUOTE = 400  # characters of a quote in the conflicts sheet; the claims sheet has all of it


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with a header: rows of cells as text, in the order of the columns."""

    name: str
    columns: tuple[Column, ...]
    rows: list[Row]


def make_sheets(rows: Mapping[str, Sequence[Row]]) -> list[Sheet]:
    """The sheets with data, from the rows of the CSV files by name."""
    return [
        _copy("table", TABLE, rows),
        Sheet("conflicts", _conflict_columns(), list(_conflict_rows(rows))),
        _copy("claims", CLAIMS, rows),
        _copy("sources", DOCUMENTS, rows),
    ]


def width_of(column: Column) -> int:
    """In characters, as Excel counts them."""
    if column.name in _WIDE:
        return _WIDE[column.name]
    if column.name.endswith(("_name", "_name_zh", "_text")):
        return _NAMES
    return 10 if column.type == "integer" else 18


def _copy(name: str, file: File, rows: Mapping[str, Sequence[Row]]) -> Sheet:
    return Sheet(name, file.columns, list(rows[file.name]))


def _conflict_columns() -> tuple[Column, ...]:
    known = {column.name: column for column in (*CONFLICTS.columns, VERDICT, VERDICT_REASON, QUOTES)}
    return tuple(known[name] for name in CONFLICT_COLUMNS)


def _conflict_rows(rows: Mapping[str, Sequence[Row]]) -> Iterator[Row]:
    claims = {row["claim"]: row for row in as_dicts(CLAIMS.name, rows)}
    for row in as_dicts(CONFLICTS.name, rows):
        quotes = dict.fromkeys(_quote(claims[name]) for name in row["claims"].split(";") if name in claims)
        cells = {**row, "verdict": "", "verdict_reason": "", "quotes": "\n".join(quotes)}
        yield tuple(cells[name] for name in CONFLICT_COLUMNS)


def _quote(claim: Mapping[str, str]) -> str:
    words = " ".join(claim["quote"].split())
    short = words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE]}…"
    time = claim["as_of"] or "/".join(part for part in (claim["start"], claim["end"]) if part)
    return f"{claim['value']}{f' ({time})' if time else ''}: “{short}” ({claim['document']})"


def as_dicts(name: str, rows: Mapping[str, Sequence[Row]]) -> Iterator[dict[str, str]]:
    """The rows of the file `name` with the names of its columns."""
    for row in rows[name]:
        yield dict(zip(BY_NAME[name].header, row, strict=True))
