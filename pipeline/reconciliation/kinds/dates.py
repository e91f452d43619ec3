"""`date`: two dates of one event or one office that cannot both hold (contract, definitions 8 and 9)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from pipeline.model import Claim
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.draft import Draft, ids, in_order, said
from pipeline.reconciliation.intervals import compatible
from pipeline.reconciliation.reading import date_of, grouped
from pipeline.reconciliation.suggestion import suggest

# A founder's or founding member's start is the founding's date, a chair's a term's; a list's date (`unknown`) is no admission.
ADMISSIONS = ("member", "observer", "associate")


def founding_drafts(claims: Sequence[Claim], context: Context) -> Iterator[Draft]:
    """Foundings of one body, whichever page tells of them."""
    founded = [claim for claim in claims if claim.property == "founded"]
    for group in grouped(founded, lambda claim: claim.organisation).values():
        for rivals in _incompatible(group, lambda claim: claim.value):
            yield _draft(rivals, lambda claim: claim.value, "was founded", context)


def start_drafts(claims: Sequence[Claim], context: Context) -> Iterator[Draft]:
    """Admissions of one university to one body in one role."""
    admitted = [claim for claim in claims if claim.property == "role" and claim.value in ADMISSIONS and claim.start]
    for group in grouped(admitted, lambda claim: (claim.organisation, claim.university, claim.value)).values():
        for rivals in _incompatible(group, lambda claim: claim.start):
            yield _draft(rivals, lambda claim: claim.start, f"admitted {context.university_name(group)} as {group[0].value}", context)


def _incompatible(claims: Sequence[Claim], date: Callable[[Claim], str]) -> list[list[Claim]]:
    """All the claims, once two of their dates cannot both hold: the others are evidence for one or the other. At most one list."""
    dated = [same[0] for same in grouped(claims, lambda claim: (date(claim), claim.start, claim.end)).values()]
    rivals = any(
        not compatible(date_of(date(one)), date_of(date(other))) and not _left_between(one, other) for one, other in combinations(dated, 2)
    )
    return [list(claims)] if rivals else []


def _left_between(one: Claim, other: Claim) -> bool:
    """It left and came back: the one membership ends before the other begins."""
    for earlier, later in ((one, other), (other, one)):
        end, start = date_of(earlier.end), date_of(later.start)
        if end and start and end.first and start.last and end.first <= start.last:
            return True
    return False


def _draft(claims: Sequence[Claim], date: Callable[[Claim], str], event: str, context: Context) -> Draft:
    camps = grouped(claims, date)
    first, name = claims[0], context.organisation_name(claims)
    suggested, reason = suggest(camps, context)
    return Draft(
        kind="date",
        organisation=first.organisation,
        organisation_name=name,
        university=first.university,
        university_name=context.university_name(claims) if first.university else "",
        property=first.property,
        values=in_order(camps),
        explanation=f"{name} {event} in {said(camps)}: these dates of one event cannot all hold.",
        suggested=suggested,
        reason=reason,
        claims=tuple(claims),
        disputed=ids(claims),
        readings={claim.claim: date(claim) for claim in claims},
    )
