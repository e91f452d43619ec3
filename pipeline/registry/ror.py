"""A ROR dump beside our registry: what it adds to the user's table of universities. Reads the dump, writes nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from pipeline.registry.ror_dump import RorError, read_dump
from pipeline.registry.ror_links import Ambiguous, Links, link
from pipeline.registry.ror_records import ACTIVE, EDUCATION, RorRecord, parse_record
from pipeline.registry.ror_rows import Shared, fill, make_rows
from pipeline.registry.rows import University
from pipeline.registry.tables import Registry

__all__ = ["RorError", "RorImport", "compare_dump"]


@dataclass(frozen=True, slots=True)
class RorImport:
    """What a dump has: `read` records, `education` ones active, `inactive` ones left out; `filled` rows of ours that get identifiers,
    `new` rows, names `shared` with other rows; `differing`: one line each for identifiers that are not those we have."""

    read: int
    education: int
    inactive: int
    links: Links
    filled: tuple[University, ...]
    new: tuple[University, ...]
    shared: tuple[Shared, ...]
    differing: tuple[str, ...]

    @property
    def ambiguous(self) -> tuple[Ambiguous, ...]:
        return self.links.ambiguous


def compare_dump(path: Path, registry: Registry, *, everything: bool = False) -> RorImport:
    """Link the universities of a dump to the registry; with `everything` make rows of those that are not in it.

    Raises RorError for a file that is no dump of schema version 2, OSError where it cannot be read.
    """
    counts: Counter[str] = Counter()
    records = list(_education(path, counts))
    links = link(records, registry)
    pairs = [(registry.universities[key], record) for key, record in sorted(links.linked.items())]
    filled = tuple(row for ours, record in pairs if not ours.ror and (row := fill(ours, record)) != ours)
    new, shared = make_rows(links.unlinked, registry) if everything else ([], [])
    differing = tuple(line for ours, record in pairs for line in _differences(ours, record))
    return RorImport(counts["read"], len(records), counts["inactive"], links, filled, tuple(new), tuple(shared), differing)


def _education(path: Path, counts: Counter[str]) -> list[RorRecord]:
    """The active records of universities; the others are counted."""
    kept: list[RorRecord] = []
    for number, data in enumerate(read_dump(path), 1):
        record = _parse(data, number, path)
        counts["read"] += 1
        if EDUCATION in record.kinds:
            counts["inactive"] += record.status != ACTIVE
            kept += [record] if record.status == ACTIVE and record.names else []
    return kept


def _parse(data: dict[str, object], number: int, path: Path) -> RorRecord:
    try:
        return parse_record(data, number)
    except RorError as error:
        raise RorError(f"{path}: {error}") from error


def _differences(ours: University, record: RorRecord) -> list[str]:
    """What a row that has a ROR id already would have otherwise by the dump."""
    if not ours.ror:
        pairs = [("wikidata", ours.wikidata, record.wikidata)] if ours.wikidata else []
    else:
        pairs = [("ror", ours.ror, record.ror), ("wikidata", ours.wikidata, record.wikidata)]
    return [f"{ours.id}: {name} is {a or 'empty'} here, {b or 'empty'} in the dump" for name, a, b in pairs if a != b]
