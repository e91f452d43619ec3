"""Which rulings stand but do nothing any more, told from the files of extracted/: orphaned, no longer needed, unusable, idle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from pipeline.evidence import evidence_of
from pipeline.model import Conflict, Ruling
from pipeline.reconciliation.verdicts import Standing, standing_rulings
from pipeline.registry import Registry, load_registry
from pipeline.rulable import find_problem
from pipeline.rulings import load_rulings
from pipeline.sources import RULINGS_TABLE

Rows = dict[str, list[dict[str, str]]]


def idle_rulings(sources: Path, rows: Rows) -> tuple[int, list[str]]:
    """How many rulings there are, and a line for each that does nothing, in the order of the file: with its line, why, and the way out."""
    path = sources / RULINGS_TABLE
    rulings = load_rulings(path)
    found = dict(_idle(standing_rulings(rulings), _States(rows, load_registry(sources))))
    return len(rulings), [f"{path}, line {line}: {found[line]}" for line in sorted(found)]


def unguarded_rulings(sources: Path) -> list[str]:
    """A line for each verdict typed by hand that names no values seen: it is held whatever comes."""
    path = sources / RULINGS_TABLE
    standing = standing_rulings(load_rulings(path))
    typed = sorted(ruling.line for ruling in standing.verdicts.values() if not ruling.seen)
    return [f"{path}, line {line}: the column seen is empty, so no new value can reopen it; undo it and rule again" for line in typed]


class _States:
    """What the last run made of conflicts and claims."""

    def __init__(self, rows: Rows, registry: Registry) -> None:
        self.registry = registry
        self.conflicts = {row["conflict"]: row for row in rows["conflicts.csv"]}
        self.claims = {row["claim"] for row in rows["claims.csv"]}
        self.words = {_words(row) for row in rows["claims.csv"]}

    def knows(self, ruling: Ruling) -> bool:
        """The claim of the ruling is there, by its id or (in a renamed file) by its words."""
        return ruling.claim in self.claims or not self.words.isdisjoint(ruling.seen)


def _words(row: Mapping[str, str]) -> str:
    return evidence_of(**{column: row[column] for column in ("organisation", "university", "property", "value", "quote")})


def _idle(standing: Standing, states: _States) -> Iterator[tuple[int, str]]:
    on_pages = [ruling for rulings in standing.pages.values() for ruling in rulings]
    for ruling in (*standing.verdicts.values(), *on_pages):
        problem = _problem(ruling, states)
        if problem:
            yield ruling.line, f"{ruling.conflict} {problem}; withdraw it: rollcall rule {ruling.conflict} --undo"
    for ruling in standing.rejected.values():
        if not states.knows(ruling):
            way_out = f"rollcall reject {ruling.claim} --undo"
            yield ruling.line, f"{ruling.claim} is orphaned, no document makes that claim any more; withdraw it: {way_out}"
    for ruling in standing.idle:
        yield ruling.line, f"undoes nothing: no verdict on {ruling.conflict or ruling.claim} stood"


def _problem(ruling: Ruling, states: _States) -> str:
    row = states.conflicts.get(ruling.conflict)
    if row is None:
        needless = bool(ruling.claim) and states.knows(ruling)
        return "is no longer needed, its claims agree now" if needless else "is orphaned, the pages raise no such conflict any more"
    if ruling.claim and ruling.verdict == "value" and not (row["kind"] == "identity" and states.knows(ruling)):
        return "is orphaned, the page it is about says nothing of that name any more"
    problem = find_problem(_conflict(row), ruling.value, states.registry) if ruling.value else ""
    return f"cannot take its value: {problem}" if problem else ""


def _conflict(row: Mapping[str, str]) -> Conflict:
    """A row of conflicts.csv as it was."""
    lists = {column: tuple(row[column].split(";")) for column in ("values", "claims", "documents")}
    plain = {column: row[column] for column in Conflict.__slots__ if column not in (*lists, "reason")}
    return Conflict(**plain, **lists, reason="")  # type: ignore[arg-type]  # the lists are the fields that are no text
