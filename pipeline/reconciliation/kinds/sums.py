"""`sum`: parts and whole of one time and scope that disagree: 54 + 14 against 70 (contract, definition 8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.model import Claim
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.draft import LABELS, Draft, from_country, ids
from pipeline.reconciliation.kinds.breakdowns import breakdowns
from pipeline.reconciliation.reading import COUNTS, count_of, grouped
from pipeline.reconciliation.timeline import Timeline
from pipeline.values import Count


@dataclass(frozen=True, slots=True)
class _Misfit:
    whole: Claim
    parts: tuple[Claim, ...]


def sum_drafts(claims: Sequence[Claim], context: Context) -> Iterator[Draft]:
    """One draft for each whole and parts that cannot be; a figure repeated on one page is checked once."""
    figures = [claim for claim in claims if claim.property in COUNTS and claim.basis == "stated"]
    for group in grouped(figures, lambda claim: claim.organisation).values():
        seen: set[tuple[object, ...]] = set()
        for misfit in _misfits(group, context):
            key = misfit.whole.document, misfit.whole.value, misfit.whole.property, tuple(part.value for part in misfit.parts)
            if key not in seen:
                seen.add(key)
                yield _draft(misfit, context)


def _misfits(figures: Sequence[Claim], context: Context) -> Iterator[_Misfit]:
    timeline = Timeline(figures)
    for whole in figures:
        for breakdown in breakdowns(whole, timeline.companions(whole), context):
            if not any(count_of(whole).shares_point(total) for total in (breakdown.total, *breakdown.excuses)):
                yield _Misfit(whole, breakdown.parts)


def sums_of(whole: Claim, timeline: Timeline, context: Context) -> list[int]:
    """What complete parts of the claim's time add up to, where they are exact: evidence for one of several values."""
    found = breakdowns(whole, timeline.companions(whole), context)
    return [b.total.value for b in found if b.total == Count.exact(b.total.value)]


def _reason(whole: Claim, parts: Sequence[Claim]) -> str:
    if sum(int(part.value) for part in parts) < int(whole.value):
        return "the whole is stated, the parts may leave some out"
    return "the whole is stated in one figure, one of the parts may count some twice or be of another time"


def _draft(misfit: _Misfit, context: Context) -> Draft:
    whole, parts = misfit.whole, misfit.parts
    name = context.organisation_name([whole])
    claims = (whole, *parts)
    added = " + ".join(f"{part.value} {LABELS[part.property]}{from_country(part.country)}" for part in parts)
    pages = ", ".join(dict.fromkeys(part.document for part in parts))
    return Draft(
        kind="sum",
        organisation=whole.organisation,
        organisation_name=name,
        property=whole.property,
        country=whole.country,
        time=whole.as_of if whole.as_of and ".." not in whole.as_of else "",
        values=tuple(dict.fromkeys(claim.value for claim in (*parts, whole))),
        explanation=f"{whole.document} gives {whole.value} {LABELS[whole.property]}{from_country(whole.country)} of {name}, but the parts "
        f"of that time, {added} ({pages}), add up to {sum(int(part.value) for part in parts)}.",
        suggested=whole.value,
        reason=_reason(whole, parts),
        claims=claims,
        disputed=ids([whole]),
        readings={claim.claim: claim.value for claim in claims},
    )
