"""A conflict for a person: what the sides say, who ruled before, and the calls that rule."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from pipeline.clock import tell_time
from pipeline.model import Conflict, Ruling
from pipeline.reconciliation.verdicts import standing_rulings
from pipeline.review.evidence import Evidence
from pipeline.review.markup import render_html
from pipeline.review.plain import render_plain
from pipeline.review.sides import Side, find_sides
from pipeline.rulings import RulingsError, append_ruling, make_ruling
from pipeline.sources import RULINGS_TABLE

if TYPE_CHECKING:
    import pandas as pd

APPEARS = "A ruling was made since this run: the table follows at the next run."
VANISHES = "The verdict was withdrawn since this run: the conflict opens again at the next run."
OPEN = ("open", "reopened")


class ConflictCard:
    """One conflict of a result. Rulings are read from and appended to sources/rulings.csv at once, so nothing is lost with a kernel."""

    def __init__(self, conflict: Conflict, evidence: Evidence, table: pd.DataFrame) -> None:
        self.conflict = conflict
        self._evidence, self._table = evidence, table

    @property
    def id(self) -> str:
        return self.conflict.conflict

    @property
    def suggested(self) -> str:
        return self.conflict.suggested

    @property
    def values(self) -> tuple[str, ...]:
        return self.conflict.values

    @property
    def reason(self) -> str:
        """Why the suggestion is suggested."""
        return self.conflict.reason

    @cached_property
    def sides(self) -> tuple[Side, ...]:
        """The values with their quotes."""
        return find_sides(self.conflict, self._evidence)

    @property
    def facts(self) -> pd.DataFrame:
        """The rows of the table that this conflict is about."""
        rows = [self.id in cell.split(";") for cell in self._table["conflict"]]
        return self._table[rows]

    @property
    def history(self) -> tuple[Ruling, ...]:
        """All rulings on it, withdrawals among them, in the order they were made."""
        return tuple(ruling for ruling in self._evidence.rulings() if ruling.conflict == self.id)

    @property
    def ruling(self) -> Ruling | None:
        """The verdict that stands in the file now, whether or not a run has applied it."""
        return standing_rulings(self._evidence.rulings()).verdicts.get(self.id)

    @property
    def waiting(self) -> str:
        """What the next run will do with this conflict, empty where this result is up to date."""
        ruling = self.ruling
        if ruling is None:
            return "" if self.conflict.state in OPEN else VANISHES
        saw_all = set(self.values) <= set(ruling.seen)
        return APPEARS if self.conflict.state in OPEN and saw_all and ruling not in self._evidence.orphaned else ""

    def rule(self, choose: str = "", *, value: str = "", dismiss: bool = False, by: str, reason: str) -> Ruling:
        """Append a verdict: the claim that is right, a value, or that there is no conflict. RulingsError where it cannot be meant.

        One that stands already, word for word, is not written again: a button pressed twice, a cell run twice.
        """
        made, standing = self._make(choose=choose, value=value, dismiss=dismiss, by=by, reason=reason), self.ruling
        if standing and replace(standing, at=made.at, line=made.line) == made:
            return standing
        return self._append(made)

    def undo(self, by: str, reason: str) -> Ruling:
        """Append the withdrawal of the last verdict; RulingsError where none stands."""
        if self.ruling is None:
            raise RulingsError(f"no ruling on {self.id} stands, so there is nothing to undo")
        return self._append(self._make(undo=True, by=by, reason=reason))

    def _make(self, *, by: str, reason: str, choose: str = "", value: str = "", dismiss: bool = False, undo: bool = False) -> Ruling:
        return make_ruling(
            conflicts=[self.conflict],
            claims=list(self._evidence.claims.values()),
            conflict=self.id,
            choose=choose,
            value=value,
            dismiss=dismiss,
            undo=undo,
            by=by,
            at=tell_time(),
            reason=reason,
        )

    def _append(self, ruling: Ruling) -> Ruling:
        append_ruling(self._evidence.sources / RULINGS_TABLE, ruling)
        return ruling

    def __repr__(self) -> str:
        return render_plain(self)

    def _repr_html_(self) -> str:
        return render_html(self)
