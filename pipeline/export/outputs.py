"""Everything a run publishes, as rows of cells in the order of the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from pipeline.export.columns import CLAIMS, CONFLICTS, DOCUMENTS, ISSUES, MENTIONS, TABLE, File
from pipeline.model import Claim, Conflict, DocumentRecord, Extraction, Fact, Issue, Reconciliation, Ruling

Row = tuple[str, ...]
Issues = tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class Outputs:
    """The data of a run, and `rows`: per file name, the cells to write. `changed` counts what this run changed in the table and the
    conflicts; `warnings` tell of files that could not be replaced."""

    documents: tuple[DocumentRecord, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    rows: dict[str, list[Row]]
    orphaned: tuple[Ruling, ...] = ()
    changed: int = 0
    warnings: tuple[str, ...] = ()


def make_outputs(
    documents: tuple[DocumentRecord, ...],
    extractions: Mapping[str, Extraction],
    issues: Mapping[str, Issues],
    reconciliation: Reconciliation,
) -> Outputs:
    """Rows of all files but changes.csv, documents in the order given, everything in a document in the order of its text.

    `extractions` and `issues` (those of cleaning) are by document, in the order of `documents`.
    """
    claims = tuple(claim for extraction in extractions.values() for claim in extraction.claims)
    rows = {
        DOCUMENTS.name: make_rows(DOCUMENTS, documents),
        MENTIONS.name: list(_mention_rows(extractions)),
        CLAIMS.name: make_rows(CLAIMS, claims),
        TABLE.name: make_rows(TABLE, reconciliation.facts),
        CONFLICTS.name: make_rows(CONFLICTS, reconciliation.conflicts),
        ISSUES.name: list(_issue_rows(extractions, issues)),
    }
    return Outputs(documents, claims, reconciliation.facts, reconciliation.conflicts, rows, reconciliation.orphaned)


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


def _mention_rows(extractions: Mapping[str, Extraction]) -> Iterator[Row]:
    get = attrgetter(*MENTIONS.header[1:])
    for document, extraction in extractions.items():
        for mention in extraction.mentions:
            yield (document, *map(make_cell, get(mention)))


def _issue_rows(extractions: Mapping[str, Extraction], issues: Mapping[str, Issues]) -> Iterator[Row]:
    get = attrgetter(*ISSUES.header[1:])
    for document, extraction in extractions.items():
        for issue in (*issues[document], *extraction.issues):
            yield (document, *map(make_cell, get(issue)))
