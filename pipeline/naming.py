"""Making a name known: as an alias of a row of the registry, or as a row of its own, appended to the user's tables in sources/."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path

from pipeline.folding import fold_name
from pipeline.registry import Organisation, Registry, University, load_registry
from pipeline.registry.additions import UNIVERSITIES_TABLE, append_universities
from pipeline.registry.matcher import Matcher

ORGANISATIONS_TABLE = "organisations.csv"
_KINDS: dict[str, tuple[str, type[University] | type[Organisation]]] = {
    "university": ("uni", University),
    "organisation": ("org", Organisation),
}
_SCRIPTS = (("name_zh", re.compile(r"[\u3400-\u9fff]")), ("name_ru", re.compile(r"[А-Яа-яЁё]")))


class NamingError(ValueError):
    """The name cannot be made known like this; one line that says what to do."""


def make_alias(registry: Registry, name: str, entity: str, *, short: bool = False) -> University | Organisation:
    """The row of `entity` with the name added; `short` names count only in company of others."""
    row = registry.universities.get(entity) or registry.organisations.get(entity)
    if row is None:
        near = sorted(key for key in (*registry.universities, *registry.organisations) if entity.partition(":")[2] in key)[:3]
        raise NamingError(
            f"{entity}: no such row; " + (f"did you mean {' or '.join(near)}?" if near else "leave out --alias-of for a new one")
        )
    _refuse_known(registry, name)
    return replace(row, short=(*row.short, name)) if short else replace(row, aliases=(*row.aliases, name))


def make_row(registry: Registry, name: str, kind: str, cells: Mapping[str, str]) -> University | Organisation:
    """A row of its own; the name goes into the column of its script, the id is made of the English name where none is given."""
    prefix, build = _KINDS[kind]
    column = next((column for column, letters in _SCRIPTS if letters.search(name)), "name_en")
    values = {column: name, **cells}
    entity = values.get("id") or f"{prefix}:{_slug(values.get('name_en', ''))}"
    if not re.fullmatch(rf"{prefix}:[a-z0-9-]+", entity):
        raise NamingError(f"{entity}: an id is {prefix}: and small letters, digits and hyphens; say it with --id, or give --name-en")
    if entity in registry.universities or entity in registry.organisations:
        raise NamingError(f"{entity}: is there already; use --alias-of {entity}, or another --id")
    if not values.get("name_en"):
        raise NamingError("say the official English name with --name-en: it is what the table shows")
    _refuse_known(registry, name)
    aliases = () if name in values.values() else (name,)
    return replace(build.read({**values, "id": entity}), aliases=aliases)


def append_row(sources: Path, row: University | Organisation) -> Path:
    """Append the row to its table, where it replaces the one of its id. AdditionsError or NamingError where it does not fit."""
    if isinstance(row, University):
        append_universities(sources / UNIVERSITIES_TABLE, [row])
        return sources / UNIVERSITIES_TABLE
    path = sources / ORGANISATIONS_TABLE
    _append_organisation(path, row)
    load_registry.cache_clear()
    return path


def _append_organisation(path: Path, row: Organisation) -> None:
    columns = [field.name for field in fields(Organisation)]
    text = path.read_text("utf-8-sig") if path.exists() else ""
    header = next(csv.reader(text.splitlines()[:1]), []) or columns
    missing = [column for column in columns if column not in header]
    if missing:
        raise NamingError(f"{path}, line 1: no column {', '.join(missing)}; the columns are {','.join(columns)}")
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\n")
    if not text:
        writer.writerow(header)
    elif not text.endswith("\n"):
        lines.write("\n")
    cells = [getattr(row, column, "") for column in header]
    writer.writerow([cell if isinstance(cell, str) else ";".join(cell) for cell in cells])
    with path.open("a", encoding="utf-8", newline="") as handle:
        handle.write(lines.getvalue())


def _refuse_known(registry: Registry, name: str) -> None:
    if not fold_name(name) or ";" in name:
        raise NamingError(f"{name!r}: a name has letters and no semicolon")
    known = sorted({found.entity for found in Matcher(registry).lookup(name)})
    if known:
        raise NamingError(f"{name}: is a name of {' and '.join(known)} already; for a name of several, use the column `shared`")


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold_name(name)).strip("-")
