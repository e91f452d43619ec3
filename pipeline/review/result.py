"""What a run made, for people who look at it in Python: frames, counts, cards."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.export.columns import BY_NAME
from pipeline.export.outputs import Row
from pipeline.flow import OUTCOMES
from pipeline.model import Conflict, Ruling
from pipeline.review.card import OPEN, ConflictCard
from pipeline.review.evidence import Evidence

if TYPE_CHECKING:
    import pandas as pd


class Result:
    """The tables of one run. Frames have the columns of the files: whole numbers as Int64, closed lists as category, else string."""

    def __init__(
        self, evidence: Evidence, conflicts: Sequence[Conflict], rows: Mapping[str, list[Row]], *, warnings: Sequence[str] = ()
    ) -> None:
        self.sources: Path = evidence.sources
        self.output: Path = evidence.output
        self.warnings = tuple(warnings)
        self.evidence, self._rows = evidence, rows
        self._conflicts = {conflict.conflict: conflict for conflict in conflicts}

    def conflict(self, conflict: str) -> ConflictCard:
        """The card of a conflict in any state; LookupError, with the closest ids, where there is none of that id."""
        if conflict not in self._conflicts:
            close = difflib.get_close_matches(conflict, self._conflicts, 3)
            raise LookupError(f"no conflict {conflict!r}; {f'did you mean {chr(32).join(close)}?' if close else 'see result.conflicts'}")
        return ConflictCard(self._conflicts[conflict], self.evidence, self.table)

    @property
    def orphaned(self) -> tuple[Ruling, ...]:
        """Rulings without effect: what they are about is in no document any more, or cannot take their value."""
        return self.evidence.orphaned

    @cached_property
    def summary(self) -> dict[str, Any]:
        """Counts: documents by outcome, facts by status, conflicts by state, claims, mentions, issues, changes."""
        outcomes = _count(self._rows["documents.csv"], "documents.csv", "outcome")
        return {
            "documents": {outcome: outcomes.get(outcome, 0) for outcome in OUTCOMES},
            "facts": _count(self._rows["table.csv"], "table.csv", "status"),
            "conflicts": _count(self._rows["conflicts.csv"], "conflicts.csv", "state"),
            **{name: len(self._rows[f"{name}.csv"]) for name in ("claims", "mentions", "issues", "changes")},
        }

    @cached_property
    def table(self) -> pd.DataFrame:
        return self._frame("table.csv")

    @cached_property
    def conflicts(self) -> pd.DataFrame:
        return self._frame("conflicts.csv")

    @cached_property
    def claims(self) -> pd.DataFrame:
        return self._frame("claims.csv")

    @cached_property
    def mentions(self) -> pd.DataFrame:
        return self._frame("mentions.csv")

    @cached_property
    def documents(self) -> pd.DataFrame:
        return self._frame("documents.csv")

    @cached_property
    def issues(self) -> pd.DataFrame:
        return self._frame("issues.csv")

    @cached_property
    def changes(self) -> pd.DataFrame:
        return self._frame("changes.csv")

    def _frame(self, name: str) -> pd.DataFrame:
        from pipeline.export.frames import make_frame  # pandas takes half a second to import: only who asks for a frame waits

        return make_frame(name, self._rows[name])

    def __repr__(self) -> str:
        counts = self.summary
        lines = [f"{name}: {sum(counts[name].values())} ({_tell(counts[name])})" for name in ("documents", "facts", "conflicts")]
        lost = [
            f"ruling without effect: rulings.csv, line {r.line}: {r.conflict or r.claim} ({r.verdict} by {r.by})" for r in self.orphaned
        ]
        return "\n".join([*lines, *(f"warning: {warning}" for warning in self.warnings), *lost])


def open_conflicts(result: Result) -> list[ConflictCard]:
    """The cards of all conflicts that wait for a person, in the order of conflicts.csv."""
    return [result.conflict(name) for name, conflict in result._conflicts.items() if conflict.state in OPEN]


def _count(rows: Iterable[Row], name: str, column: str) -> dict[str, int]:
    place = BY_NAME[name].header.index(column)
    return dict(sorted(Counter(row[place] for row in rows).items()))


def _tell(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {name}" for name, number in counts.items() if number) or "none"
