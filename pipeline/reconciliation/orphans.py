"""Rejected claims, and rulings that do nothing any more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.model import Claim, Ruling
from pipeline.reconciliation.meanings import claim_of
from pipeline.reconciliation.verdicts import Decision, Standing


def rejected_claims(claims: Sequence[Claim], standing: Standing) -> dict[str, Ruling]:
    """Claim id -> the ruling that rejects it; where a file was renamed, the claim that says the same in the same words."""
    known = {claim.claim for claim in claims}
    found = {name: ruling for name, ruling in standing.rejected.items() if name in known}
    for name, ruling in standing.rejected.items():
        claim = claim_of(ruling, claims) if name not in known and ruling.seen else None
        if claim is not None:
            found[claim.claim] = ruling
    return found


def orphans(rulings: Sequence[Ruling], standing: Standing, decisions: Iterable[Decision], rejected: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """Rulings in force that match nothing, or say a value that its conflict cannot take, in the order of the file."""
    by_id = {decision.conflict: decision for decision in decisions}
    lost = {id(ruling) for conflict, ruling in standing.verdicts.items() if conflict not in by_id}
    lost |= {id(ruling) for ruling in standing.rejected.values()} - {id(ruling) for ruling in rejected}
    lost |= {id(ruling) for conflict, rulings_ in standing.pages.items() for ruling in rulings_ if not _fits(ruling, by_id.get(conflict))}
    lost |= {id(decision.ruling) for decision in by_id.values() if decision.unusable} | {id(ruling) for ruling in standing.idle}
    return tuple(ruling for ruling in rulings if id(ruling) in lost)


def _fits(ruling: Ruling, decision: Decision | None) -> bool:
    """A value for one page is about a name, and the page is there."""
    return decision is not None and decision.draft.kind == "identity" and claim_of(ruling, decision.draft.claims) is not None
