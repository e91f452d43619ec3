"""The rows of the registry: one university, one organisation."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Self


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


class _Row:
    """Reads a CSV row by the field names of the dataclass; tuple fields are `;`-joined cells."""

    @classmethod
    def read(cls, row: dict[str, str]) -> Self:
        """Build from a CSV row; cells that the row does not have stay empty."""
        values = {f.name: row.get(f.name) or "" for f in fields(cls)}  # type: ignore[arg-type]  # subclasses are dataclasses
        typed = {f.name: _listed(values[f.name]) if f.type == "tuple[str, ...]" else values[f.name].strip() for f in fields(cls)}  # type: ignore[arg-type]
        return cls(**typed)


@dataclass(frozen=True, slots=True)
class University(_Row):
    """`aliases` mean this university and no other; `short` only with other evidence on the page; `shared` fit another one too;
    `former` are earlier names, with years in square brackets where known; `city` holds the city's name in three languages."""

    id: str
    country: str = ""
    city: tuple[str, ...] = ()
    name_en: str = ""
    name_zh: str = ""
    name_ru: str = ""
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    ror: str = ""
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class Organisation(_Row):
    """A body that universities join; `country` lists the countries of a body that is of one or two by definition."""

    id: str
    country: tuple[str, ...] = ()
    name_en: str = ""
    name_zh: str = ""
    name_ru: str = ""
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    parent: str = ""
    scope: str = ""
    domains: tuple[str, ...] = ()
    wikidata: str = ""
