"""Can a conflict take the value somebody ruled? Rulings are edited by hand, so they are not to be trusted."""

from __future__ import annotations

from pipeline.model import Ruling
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.draft import Draft
from pipeline.reconciliation.kinds.identity import candidate_name
from pipeline.reconciliation.reading import COUNTS
from pipeline.values import PartialDate

ROLES = ("member", "observer", "founding_member", "founder", "chair", "associate", "former", "unknown")


def usable_value(draft: Draft, ruling: Ruling, context: Context) -> str | None:
    """The value a ruling means (for `identity` the university's id), None where it means none that fits."""
    value = ruling.value or draft.readings.get(ruling.claim, "")
    if draft.kind == "identity":
        return _university(draft, value, context)
    return value if value and (value in draft.values or _fits(draft, value)) else None


def _fits(draft: Draft, value: str) -> bool:
    if draft.property in COUNTS:
        return value.isdecimal()
    if draft.kind == "role":
        return value in ROLES
    return _is_date(value)


def _is_date(value: str) -> bool:
    try:
        PartialDate.parse(value)
    except ValueError:
        return False
    return True


def _university(draft: Draft, value: str, context: Context) -> str | None:
    """An id the registry or the claims know, or an official name; candidates first, since a name may be shared."""
    candidates = sorted({candidate for claim in draft.claims for candidate in claim.candidates})
    known = [*candidates, *sorted(context.registry.universities)]
    return next((university for university in known if value and value in (university, candidate_name(university, context))), None)
