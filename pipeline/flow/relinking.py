"""Which documents a changed row of the user's registry tables concerns: those in which one of its names can occur.

Never too few, seldom too many: a document left out must read the same under the new tables. So a name counts where all of its words
stand somewhere in the text (`Amur and Pacific State Universities` holds Amur State University), where a name found without the
registry differs from it in one word (a misprint), by the addresses of the row, and by its id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

from pipeline.folding import fold_name
from pipeline.registry import Organisation, Registry, University
from pipeline.registry.matcher import spellings
from pipeline.store import Traces

Row: TypeAlias = University | Organisation
Tables: TypeAlias = dict[str, Any]
_PLURALS = {"university": "universit", "institute": "institut", "academy": "academ"}  # Amur and Pacific State Universities


def tables_of(registry: Registry, built_in: Registry) -> Tables:
    """The rows that differ from the built-in registry, as plain data: what the store keeps of the user's tables."""
    return {row.id: [type(row).__name__, asdict(row)] for row in _rows(registry).values() if _rows(built_in).get(row.id) != row}


def _rows(registry: Registry) -> dict[str, Row]:
    return {**registry.universities, **registry.organisations}


def changed_rows(before: Tables, after: Tables, built_in: Registry) -> list[tuple[Row | None, Row | None]]:
    """Every row that differs, as it was and as it is; a row that the tables no longer replace is the built-in one again."""
    rows = _rows(built_in)
    names = sorted(name for name in {*before, *after} if _cells(before.get(name)) != _cells(after.get(name)))
    return [(_row(before.get(name)) or rows.get(name), _row(after.get(name)) or rows.get(name)) for name in names]


def _cells(plain: Any) -> Any:
    """Lists and tuples alike: JSON has only lists."""
    return plain and [plain[0], {name: list(cell) if isinstance(cell, tuple) else cell for name, cell in plain[1].items()}]


def _row(plain: Any) -> Row | None:
    if plain is None:
        return None
    kind = {"University": University, "Organisation": Organisation}[plain[0]]
    return kind(**{name: tuple(cell) if isinstance(cell, list) else cell for name, cell in plain[1].items()})


@dataclass(frozen=True, slots=True)
class Change:
    """What changed rows can meet in a document. `names`: as words; `vocabulary`: words that only they have, for misprints."""

    ids: frozenset[str]
    names: tuple[tuple[str, ...], ...]
    hosts: tuple[str, ...]
    cities: tuple[str, ...]
    vocabulary: frozenset[str]

    @classmethod
    def of(cls, changes: Collection[tuple[Row | None, Row | None]], registry: Registry) -> Change:
        """`registry`: the present one; its other rows say which words are common."""
        rows = [row for pair in changes for row in pair if row is not None]
        ids = frozenset(row.id for row in rows)
        names = tuple(sorted({tuple(fold_name(name).split()) for row in rows for name, _ in spellings(row)} - {()}))
        common = {word for row in _rows(registry).values() if row.id not in ids for name, _ in spellings(row) for word in _words(name)}
        cities = {fold_name(city) for pair in changes if _city(pair[0]) != _city(pair[1]) for row in pair for city in _city(row)}
        hosts = {domain for row in rows for domain in row.domains}
        words = frozenset(word for name in names for word in name) - common
        return cls(ids, names, tuple(sorted(hosts)), tuple(sorted(cities - {""})), words)

    def concerns(self, traces: Traces) -> bool:
        """The document may read otherwise once the rows have changed."""
        return (
            not self.ids.isdisjoint(traces.entities)
            or any(all(_PLURALS.get(word, word) in traces.text for word in name) for name in self.names)
            or any(host in traces.hosts for host in self.hosts)
            or any(self._resembles(tuple(name.split())) for name in traces.unsure)
            or (traces.founded and any(city in traces.text for city in self.cities))
        )

    def _resembles(self, name: tuple[str, ...]) -> bool:
        """One of the names, but for one word; or a word of it has become, or is no longer, one that names have."""
        return not self.vocabulary.isdisjoint(name) or any(_differ_by_one(name, other) for other in self.names)


def _words(name: str) -> list[str]:
    return fold_name(name).split()


def _city(row: Row | None) -> tuple[str, ...]:
    return row.city if isinstance(row, University) else ()


def _differ_by_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def concerned(documents: Mapping[str, Traces], change: Change) -> Iterable[str]:
    """The documents that a change concerns, in the order given."""
    return (name for name, traces in documents.items() if change.concerns(traces))
