"""Rows of conflicts.csv: what waits for a person, and what a person has decided."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.model import Conflict
from pipeline.reconciliation.draft import documents_of
from pipeline.reconciliation.reading import PROPERTIES
from pipeline.reconciliation.verdicts import Decision


def build_conflicts(decisions: Iterable[Decision]) -> tuple[Conflict, ...]:
    """All conflicts in the order of the file."""
    return tuple(sorted(map(_conflict, decisions), key=_order))


def _conflict(decision: Decision) -> Conflict:
    draft = decision.draft
    return Conflict(
        conflict=decision.conflict,
        kind=draft.kind,
        organisation=draft.organisation,
        organisation_name=draft.organisation_name,
        university=draft.university,
        university_name=draft.university_name,
        property=draft.property,
        country=draft.country,
        as_of=draft.time,
        values=draft.values,
        explanation=decision.explanation,
        suggested=draft.suggested,
        reason=draft.reason,
        state=decision.state,
        claims=tuple(sorted(claim.claim for claim in draft.claims)),
        documents=documents_of(draft),
    )


def _order(conflict: Conflict) -> tuple[object, ...]:
    place = PROPERTIES.index(conflict.property), conflict.country, conflict.as_of, conflict.university_name
    return conflict.organisation_name, conflict.organisation, conflict.kind, *place, conflict.values, conflict.conflict
