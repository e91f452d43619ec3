"""`value`: figures of one subject and one time whose intervals share no point (contract, definition 7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model import Claim
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.draft import LABELS, Draft, from_country, ids, in_order, said
from pipeline.reconciliation.groups import Groups
from pipeline.reconciliation.kinds.sums import sums_of
from pipeline.reconciliation.reading import COUNTS, grouped, of_one_time, share_point, subject, time_of, width
from pipeline.reconciliation.suggestion import suggest
from pipeline.reconciliation.timeline import Timeline


def figure_drafts(claims: Sequence[Claim], context: Context) -> Iterator[Draft]:
    """Lengths of lists are left to `list`: a list may be cut short where a statement is not."""
    figures = [claim for claim in claims if claim.property in COUNTS]
    timelines = {name: Timeline(group) for name, group in grouped(figures, lambda claim: claim.organisation).items()}
    for group in grouped((claim for claim in figures if claim.basis != "listed"), subject).values():
        for contradiction in contradictions(group):
            yield _draft(contradiction, timelines[group[0].organisation], context)


def contradictions(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims linked by contradiction, a list each. Equal statements are compared once: a popular figure has many pages."""
    statements = {same[0]: same for same in grouped(claims, _statement).values()}
    timeline, groups = Timeline(list(statements)), Groups(statements)
    for one in statements:
        groups.join(one, *(other for other in timeline.companions(one) if _contradict(one, other)))
    return [[claim for one in group for claim in statements[one]] for group in groups.members() if len(group) > 1]


def _statement(claim: Claim) -> tuple[object, ...]:
    place = "" if time_of(claim) else claim.document
    return claim.as_of if not place else "", place, claim.value, claim.qualifier, claim.lower, claim.upper, claim.basis


def _contradict(one: Claim, other: Claim) -> bool:
    """A derived figure against a stated one of the same page is a matter of its parts: `sum`."""
    if one.document == other.document and "derived" in (one.basis, other.basis):
        return False
    return not share_point(one, other)


def time_of_all(claims: Sequence[Claim]) -> str:
    """The finest time if it overlaps all the others, else the coarsest; empty where there is none."""
    dated = sorted((claim for claim in claims if time_of(claim)), key=lambda claim: (width(time_of(claim)), claim.as_of))
    if not dated:
        return ""
    return dated[0].as_of if all(of_one_time(dated[0], claim) for claim in dated) else dated[-1].as_of


def _draft(claims: Sequence[Claim], timeline: Timeline, context: Context) -> Draft:
    camps = grouped(claims, lambda claim: claim.value)
    first, time = claims[0], time_of_all(claims)
    name = context.organisation_name(claims)
    suggested, reason = suggest(camps, context, {str(total) for claim in claims for total in sums_of(claim, timeline, context)})
    what = f"{LABELS[first.property]}{from_country(first.country)} of {name}"
    when = f"for one time ({time})" if time else "by one document, which dates none of them"
    return Draft(
        kind="value",
        organisation=first.organisation,
        organisation_name=name,
        property=first.property,
        country=first.country,
        time=time,
        values=in_order(camps),
        explanation=f"{said(camps)} are given as the number of {what} {when}, and no number satisfies them all.",
        suggested=suggested,
        reason=reason,
        claims=tuple(claims),
        disputed=ids(claims),
        readings={claim.claim: claim.value for claim in claims},
    )
