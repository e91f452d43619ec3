"""Rollcall reads pages about university alliances into one table and flags what cannot be right.

    sources/ --read--> Source --clean--> Document --segment--> Sentence --extract--> Claim     document half: per document, cached
                                                                                       |
    sources/rulings.csv --------------------------------------------------> reconcile -+       table half: all claims, every run
    extracted/table.csv, conflicts.csv, ... <------------------------ export <-- Fact, Conflict

`run` is all of it; the stages can be used one by one. Names are imported when first used, so that `import pipeline` is quick;
rooms are there by name as well (`pipeline.cleaning`). Nothing inside the package imports from here.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.cleaning import clean
    from pipeline.extraction import extract, find_dates, find_numbers, find_universities
    from pipeline.model import Claim, Conflict, Document, DocumentRecord, Extraction, Fact, Issue, Mention, Reconciliation, Ruling
    from pipeline.reconciliation import reconcile
    from pipeline.review import ConflictCard, Result, run

__all__ = [
    "Claim",
    "Conflict",
    "ConflictCard",
    "Document",
    "DocumentRecord",
    "Extraction",
    "Fact",
    "Issue",
    "Mention",
    "Reconciliation",
    "Result",
    "Ruling",
    "clean",
    "extract",
    "find_dates",
    "find_numbers",
    "find_universities",
    "reconcile",
    "run",
]
_ROOMS = {
    "pipeline.cleaning": ("clean",),
    "pipeline.extraction": ("extract", "find_dates", "find_numbers", "find_universities"),
    "pipeline.reconciliation": ("reconcile",),
    "pipeline.review": ("ConflictCard", "Result", "run"),
}
_HOME = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> object:
    """A name of `__all__` from its room, or a room itself; AttributeError for anything else."""
    if name in __all__:
        value: object = getattr(import_module(_HOME.get(name, "pipeline.model")), name)
    elif not name.startswith("_") and find_spec(f"pipeline.{name}") is not None:
        value = import_module(f"pipeline.{name}")
    else:
        raise AttributeError(f"module 'pipeline' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
