"""`role`: one university in two roles that exclude each other at one time (contract, definition 8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from pipeline.model import Claim
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.draft import Draft, ids, in_order, said
from pipeline.reconciliation.groups import Groups
from pipeline.reconciliation.intervals import Term, compatible
from pipeline.reconciliation.reading import date_of, grouped, width
from pipeline.reconciliation.suggestion import suggest

# Founders, founding members and chairs are members too, and `unknown` or `associate` may be either (definition 9).
EXCLUSIVE = (frozenset({"member", "observer"}), frozenset({"member", "former"}), frozenset({"observer", "former"}))
MONTH = 31  # days: two admissions dated to one month or finer are one admission; within a year an observer may have become a member


def role_drafts(claims: Sequence[Claim], context: Context) -> Iterator[Draft]:
    """One draft for each university whose roles cannot be told apart by time."""
    roles = [claim for claim in claims if claim.property == "role" and any(claim.value in pair for pair in EXCLUSIVE)]
    for group in grouped(roles, lambda claim: (claim.organisation, claim.university)).values():
        for exclusive in _exclusive(group):
            yield _draft(exclusive, context)


def _exclusive(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Undated roles are compared on their page, dated ones as statements: a well-known member has a thousand pages."""
    undated = [claim for claim in claims if not (claim.start or claim.end)]
    dated = grouped((claim for claim in claims if claim.start or claim.end), lambda claim: (claim.value, claim.start, claim.end))
    pages = grouped(undated, lambda claim: claim.document).values()
    pairs = chain(combinations([same[0] for same in dated.values()], 2), *(combinations(page, 2) for page in pages))
    groups = Groups(claims)
    for one, other in pairs:
        if frozenset({one.value, other.value}) in EXCLUSIVE and _at_one_time(one, other):
            groups.join(one, other, *dated.get((one.value, one.start, one.end), ()), *dated.get((other.value, other.start, other.end), ()))
    return [group for group in groups.members() if len(group) > 1]


def _at_one_time(one: Claim, other: Claim) -> bool:
    """Two roles on one page that dates neither, terms that surely overlap, or one admission told twice."""
    if not any((one.start, one.end, other.start, other.end)):
        return True
    if "former" in (one.value, other.value):
        return _left_within(one, other) if one.value == "former" else _left_within(other, one)
    here, there = Term.of(one.start, one.end), Term.of(other.start, other.end)
    if here and there and here.overlaps_surely(there):
        return True
    return _one_admission(one, other)


def _one_admission(one: Claim, other: Claim) -> bool:
    starts = date_of(one.start), date_of(other.start)
    return all(width(start) <= MONTH for start in starts) and compatible(*starts)


def _left_within(former: Claim, member: Claim) -> bool:
    """It left in the midst of a membership that another text dates beyond."""
    left, membership = date_of(former.end), Term.of(member.start, member.end)
    if left is None or left.first is None or left.last is None or membership is None:
        return False
    return membership.overlaps_surely(Term(left, membership.end)) and not compatible(left, membership.end)


def _draft(claims: Sequence[Claim], context: Context) -> Draft:
    camps = grouped(claims, lambda claim: claim.value)
    first, name = claims[0], context.organisation_name(claims)
    university = context.university_name(claims)
    suggested, reason = suggest(camps, context)
    return Draft(
        kind="role",
        organisation=first.organisation,
        organisation_name=name,
        university=first.university,
        university_name=university,
        property="role",
        values=in_order(camps),
        explanation=f"{university} is given as {said(camps)} of {name} at one time, and each of these excludes the other.",
        suggested=suggested,
        reason=reason,
        claims=tuple(claims),
        disputed=ids(claims),
        readings={claim.claim: claim.value for claim in claims},
    )
