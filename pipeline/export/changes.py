"""changes.csv: what a run changed in the table and the conflicts, row by row, each with its cause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from pipeline.export.columns import CONFLICTS, TABLE
from pipeline.export.outputs import Row

Rows = Mapping[str, Mapping[str, str]]  # id -> column -> cell
# What a fact or conflict says; ids, names and the lists of documents and claims alone are no change of the table.
FACT_SAYS = ("value", "suggested", "lower", "upper", "as_of", "start", "end", "status", "voices")
CONFLICT_SAYS = ("state", "values", "suggested")


@dataclass(frozen=True, slots=True)
class Published:
    """What a run published, as far as the next one compares with it. `documents`: name -> hash of bytes and row."""

    facts: dict[str, dict[str, str]]
    conflicts: dict[str, dict[str, str]]
    documents: dict[str, str]
    registry: str = ""
    rulings: str = ""
    program: str = ""

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> Published:
        """From the plain form of `plain`."""
        return cls(**content)

    @property
    def plain(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in fields(self)}


EMPTY = Published({}, {}, {})


def find_changes(before: Published, after: Published) -> list[Row]:
    """Rows of changes.csv: facts, then conflicts, by id; [] where nothing changed."""
    causes = _Causes(before, after)
    facts = _compare("fact", FACT_SAYS, before.facts, after.facts, causes)
    return [*facts, *_compare("conflict", CONFLICT_SAYS, before.conflicts, after.conflicts, causes)]


def _compare(kind: str, says: tuple[str, ...], before: Rows, after: Rows, causes: _Causes) -> Iterator[Row]:
    for key in sorted({*before, *after}):
        old, new = before.get(key), after.get(key)
        was, now = _say(old, says, new), _say(new, says, old)
        if was == now and old and new:
            continue
        change = "changed" if old and new else "added" if new else "removed"
        cause, documents = causes.of(old or {}, new or {})
        yield (change, kind, key, _name(new or old or {}), was, now, cause, ";".join(documents))


def _say(row: Mapping[str, str] | None, says: tuple[str, ...], other: Mapping[str, str] | None) -> str:
    """The cells that differ from the other row, or all that say something where there is no other."""
    if row is None:
        return ""
    return ", ".join(f"{name}={row.get(name, '')}" for name in says if row.get(name, "") != (other.get(name, "") if other else ""))


def _name(row: Mapping[str, str]) -> str:
    subject = [row.get("organisation_name", ""), row.get("university_name", "")]
    about = [row.get("property", ""), row.get("kind", ""), row.get("country", ""), row.get("as_of", "")]
    return f"{' / '.join(part for part in subject if part)}: {' '.join(part for part in about if part)}"


class _Causes:
    """Finds the cause of a change: a document behind the row, else what else changed, else any document (a copy more or less)."""

    def __init__(self, before: Published, after: Published) -> None:
        self.new = set(after.documents) - set(before.documents)
        self.removed = set(before.documents) - set(after.documents)
        both = set(after.documents) & set(before.documents)
        # a version without the row's hash (made from the files alone) is compared by the bytes alone
        self.changed = {name for name in both if not after.documents[name].startswith(before.documents[name])}
        self.general = [name for name in ("ruling", "registry", "program") if self._differs(before, after, name)]

    @staticmethod
    def _differs(before: Published, after: Published, name: str) -> bool:
        field = "rulings" if name == "ruling" else name
        return bool(getattr(before, field)) and getattr(before, field) != getattr(after, field)

    def of(self, old: Mapping[str, str], new: Mapping[str, str]) -> tuple[str, list[str]]:
        """The cause and the documents behind it."""
        if "ruling" in self.general and _ruled(old) != _ruled(new):
            return "ruling", []
        behind = {*old.get("documents", "").split(";"), *new.get("documents", "").split(";")}
        groups = (("new document", self.new), ("changed document", self.changed), ("removed document", self.removed))
        for cause, documents in groups:
            if documents & behind:
                return cause, sorted(documents & behind)
        if self.general:
            return self.general[0], []
        return next(((cause, sorted(documents)) for cause, documents in groups if documents), ("program", []))


def _ruled(row: Mapping[str, str]) -> str:
    """The verdict a row shows: the state of a conflict, or the value a ruling gave a fact."""
    if "state" in row:
        return row["state"]
    return row["value"] if row.get("status") == "ruled" else ""


def index_rows(name: str, rows: list[Row]) -> dict[str, dict[str, str]]:
    """Rows of table.csv or conflicts.csv by their id."""
    file = TABLE if name == TABLE.name else CONFLICTS
    return {row[0]: dict(zip(file.header, row, strict=True)) for row in rows}
