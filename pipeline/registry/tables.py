"""Reading the tables of names: the built-in ones and the user's own, which add rows and replace rows of the same id."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from pipeline.registry.rows import Organisation, University

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Registry:
    """All rows by id."""

    universities: dict[str, University] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)

    def name(self, entity: str) -> str:
        """The official English name behind an id, empty where the registry does not know it."""
        row = self.universities.get(entity) or self.organisations.get(entity)
        return row.name_en if row else ""

    def name_zh(self, entity: str) -> str:
        row = self.universities.get(entity) or self.organisations.get(entity)
        return row.name_zh if row else ""

    def country(self, university: str) -> str:
        row = self.universities.get(university)
        return row.country if row else ""


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV table, keys as in its header; [] where the file does not exist."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return [{key: value or "" for key, value in row.items() if key} for row in csv.DictReader(handle)]


@lru_cache(maxsize=4)
def load_registry(sources: Path | None = None) -> Registry:
    """The built-in registry with the tables `universities.csv` and `organisations.csv` of `sources` laid over it, if any."""
    registry = Registry()
    tables = sorted(DATA.glob("universities-*.csv")) + ([sources / "universities.csv"] if sources else [])
    for path in tables:
        registry.universities.update((row["id"], University.read(row)) for row in read_rows(path))
    for path in [DATA / "organisations.csv"] + ([sources / "organisations.csv"] if sources else []):
        registry.organisations.update((row["id"], Organisation.read(row)) for row in read_rows(path))
    return registry
