"""Rows of a written table as instances of the dataclass they were written from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar, get_type_hints

T = TypeVar("T")


def as_things(kind: type[T], rows: Iterable[Mapping[str, str]]) -> list[T]:
    """One instance of a dataclass for each row (column to cell); a field that has no column stays empty.

    ValueError where a whole number is due and the cell holds none.
    """
    hints = get_type_hints(kind)
    return [kind(**{field: _parse(hint, row.get(field) or "") for field, hint in hints.items()}) for row in rows]


def _parse(hint: object, cell: str) -> object:
    if hint == tuple[str, ...]:
        return tuple(cell.split(";")) if cell else ()
    if hint == int | None:
        return int(cell) if cell else None
    return int(cell or 0) if hint is int else cell
