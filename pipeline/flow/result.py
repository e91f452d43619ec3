"""What a run gives back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.export.outputs import Outputs
from pipeline.model import Claim, Conflict, DocumentRecord, Fact, Ruling

if TYPE_CHECKING:
    import pandas as pd

OUTCOMES = ("used", "no_claims", "duplicate", "quarantined", "failed")


@dataclass(frozen=True, slots=True)
class RunResult:
    """The outputs of a run, and what a summary needs. The frames have the columns of the CSV files, integers as Int64."""

    sources: Path
    output: Path
    outputs: Outputs
    read: int
    removed: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    notes: dict[str, str] = field(default_factory=dict)
    orphaned: tuple[Ruling, ...] = ()

    @property
    def records(self) -> tuple[DocumentRecord, ...]:
        return self.outputs.documents

    @property
    def facts(self) -> tuple[Fact, ...]:
        return self.outputs.facts

    @property
    def open_conflicts(self) -> tuple[Conflict, ...]:
        return tuple(conflict for conflict in self.outputs.conflicts if conflict.state in ("open", "reopened"))

    @property
    def claims_by_id(self) -> dict[str, Claim]:
        return {claim.claim: claim for claim in self.outputs.claims}

    @property
    def outcomes(self) -> dict[str, int]:
        """Documents by outcome, in the order of the contract."""
        found = Counter(record.outcome for record in self.records)
        return {outcome: found[outcome] for outcome in OUTCOMES}

    @property
    def failed_share(self) -> float:
        return self.outcomes["failed"] / max(1, len(self.records))

    def frame(self, name: str) -> pd.DataFrame:
        """The table of that name (`table`, `claims`, ...) as a DataFrame."""
        from pipeline.export.frames import make_frame  # pandas takes half a second to import: only who asks for a frame waits

        return make_frame(f"{name}.csv", self.outputs.rows[f"{name}.csv"])

    @property
    def table(self) -> pd.DataFrame:
        return self.frame("table")

    @property
    def conflicts(self) -> pd.DataFrame:
        return self.frame("conflicts")

    @property
    def claims(self) -> pd.DataFrame:
        return self.frame("claims")

    @property
    def mentions(self) -> pd.DataFrame:
        return self.frame("mentions")

    @property
    def documents(self) -> pd.DataFrame:
        return self.frame("documents")

    @property
    def changes(self) -> pd.DataFrame:
        return self.frame("changes")
