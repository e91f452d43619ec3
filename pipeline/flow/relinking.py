"""Which readings a change of the user's registry tables leaves alone: the rows that differ against the traces of each document."""

from __future__ import annotations

from typing import TypeAlias

from pipeline.flow.change import Change, Row, make_change
from pipeline.registry import Organisation, Registry, University, load_registry
from pipeline.store import Store, dump_json, load_json

Tables: TypeAlias = dict[str, list[str]]  # id -> kind of row, the row as JSON
_KINDS: dict[str, type[University] | type[Organisation]] = {kind.__name__: kind for kind in (University, Organisation)}


def tables_of(registry: Registry, built_in: Registry) -> Tables:
    """The rows that differ from the built-in registry, as plain data: what the store keeps of the user's tables."""
    known = _rows(built_in)
    return {row.id: [type(row).__name__, dump_json(row)] for row in _rows(registry).values() if known.get(row.id) != row}


def _rows(registry: Registry) -> dict[str, Row]:
    return {**registry.universities, **registry.organisations}


def changed_rows(before: Tables, after: Tables, built_in: Registry) -> list[tuple[Row | None, Row | None]]:
    """Every row that differs, as it was and as it is; a row that the tables no longer replace is the built-in one again."""
    rows = _rows(built_in)
    names = sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
    return [(_row(before.get(name)) or rows.get(name), _row(after.get(name)) or rows.get(name)) for name in names]


def _row(plain: list[str] | None) -> Row | None:
    return load_json(_KINDS[plain[0]], plain[1]) if plain else None


class Relinking:
    """Tells which readings made under other tables hold under those of this run."""

    def __init__(self, store: Store, registry: Registry) -> None:
        self._store, self._registry, self._built_in = store, registry, load_registry()
        self.tables = tables_of(registry, self._built_in)
        self._before = store.tables()
        self._changes: dict[str, Change] = {}

    def spares(self, document: str, before: str) -> bool:
        """Nothing that changed since the tables with this fingerprint concerns the document; False where they are not remembered."""
        if before not in self._before:
            return False
        if before not in self._changes:
            rows = changed_rows(self._before[before], self.tables, self._built_in)
            self._changes[before] = make_change(rows, self._registry)
        return not self._changes[before].concerns(self._store.traces(document))
