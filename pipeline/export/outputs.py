"""Everything a run publishes, as the lines of the files.

The lines that one document adds to mentions.csv, claims.csv and issues.csv depend on that document only: they are made once, where it
is read, and kept with its reading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from pipeline.export.columns import CHANGES, CLAIMS, CONFLICTS, DOCUMENTS, ISSUES, MENTIONS, TABLE, File
from pipeline.export.files import csv_text, parse_csv
from pipeline.model import Claim, Conflict, DocumentRecord, Extraction, Fact, Issue, Lines, Reconciliation, Ruling

Row = tuple[str, ...]
PER_DOCUMENT = (MENTIONS, CLAIMS, ISSUES)
_KIND = {MENTIONS.name: "kind", ISSUES.name: "code"}  # the column that the summary counts


class Rows(Mapping[str, list[Row]]):
    """The rows of every file by its name, taken apart when somebody asks for them: most runs only write their lines."""

    def __init__(self, lines: Mapping[str, Lines]) -> None:
        self.lines = dict(lines)
        self._parsed: dict[str, list[Row]] = {}

    def __getitem__(self, name: str) -> list[Row]:
        if name not in self._parsed:
            self._parsed[name] = parse_csv(self.lines[name].text)
        return self._parsed[name]

    def add(self, name: str, lines: Lines) -> Rows:
        """These rows with one file replaced."""
        return Rows({**self.lines, name: lines})

    def __iter__(self) -> Iterator[str]:
        return iter(self.lines)

    def __len__(self) -> int:
        return len(self.lines)


@dataclass(frozen=True, slots=True)
class Outputs:
    """The data of a run, and `rows`: per file name, the cells to write. `changed` counts what this run changed in the table and the
    conflicts; `warnings` tell of files that could not be replaced."""

    documents: tuple[DocumentRecord, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    rows: Rows
    orphaned: tuple[Ruling, ...] = ()
    changed: int = 0
    warnings: tuple[str, ...] = ()


def make_outputs(
    documents: tuple[DocumentRecord, ...], claims: Iterable[Claim], lines: Sequence[Sequence[Lines]], reconciliation: Reconciliation
) -> Outputs:
    """Rows of all files but changes.csv. `lines` are those of `document_lines`, claims and lines in the order of `documents`."""
    per_document = zip(PER_DOCUMENT, zip(*lines, strict=True), strict=True) if lines else [(file, ()) for file in PER_DOCUMENT]
    made = {file.name: _join(parts) for file, parts in per_document}
    made[DOCUMENTS.name] = make_lines(DOCUMENTS, make_rows(DOCUMENTS, documents))
    made[TABLE.name] = make_lines(TABLE, make_rows(TABLE, reconciliation.facts))
    made[CONFLICTS.name] = make_lines(CONFLICTS, make_rows(CONFLICTS, reconciliation.conflicts))
    made[CHANGES.name] = Lines()
    return Outputs(documents, tuple(claims), reconciliation.facts, reconciliation.conflicts, Rows(made), reconciliation.orphaned)


def document_lines(document: str, extraction: Extraction, issues: Sequence[Issue] = ()) -> tuple[Lines, ...]:
    """What one document adds to the files `PER_DOCUMENT`, in the order of its text; `issues` are those of cleaning, which come first."""
    rows = (
        _rows_of(document, MENTIONS, extraction.mentions),
        make_rows(CLAIMS, extraction.claims),
        _rows_of(document, ISSUES, (*issues, *extraction.issues)),
    )
    return tuple(make_lines(file, made) for file, made in zip(PER_DOCUMENT, rows, strict=True))


def make_lines(file: File, rows: Sequence[Row]) -> Lines:
    """The rows as they are written, counted."""
    place = file.header.index(_KIND[file.name]) if file.name in _KIND else None
    kinds = Counter(row[place] for row in rows) if place is not None else Counter[str]()
    return Lines(csv_text(rows), len(rows), tuple(sorted(kinds.items())))


def _join(parts: Sequence[Lines]) -> Lines:
    kinds = Counter[str]()
    for part in parts:
        kinds.update(dict(part.kinds))
    return Lines("".join(part.text for part in parts), sum(part.rows for part in parts), tuple(sorted(kinds.items())))


def make_rows(file: File, things: Iterable[Any]) -> list[Row]:
    """Cells of dataclasses whose fields are named like the columns."""
    get = attrgetter(*file.header)
    return [tuple(map(make_cell, get(thing))) for thing in things]


def make_cell(value: str | int | tuple[str, ...] | None) -> str:
    """Empty string for nothing known; `;` between parts, so a `;` inside a part becomes a comma."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ";".join(part.replace(";", ",") for part in value)
    return str(value)


def _rows_of(document: str, file: File, things: Iterable[Any]) -> list[Row]:
    """Rows of things that do not know their document, which is the first column."""
    get = attrgetter(*file.header[1:])
    return [(document, *map(make_cell, get(thing))) for thing in things]
