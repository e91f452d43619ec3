"""Roles, foundings and rules of terms: dates of one event that agree are one fact, told at several precisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pipeline.model import Claim
from pipeline.reconciliation.cluster import Cluster, gather
from pipeline.reconciliation.intervals import compatible
from pipeline.reconciliation.reading import date_of, grouped, width


def founding_clusters(claims: Iterable[Claim]) -> Iterator[Cluster]:
    """One founding an organisation, at its finest; several only where they contradict one another."""
    for group in grouped((claim for claim in claims if claim.property == "founded"), lambda claim: claim.organisation).values():
        ordered = sorted(group, key=lambda claim: (width(date_of(claim.value)), claim.value, claim.claim))
        for cluster in gather(list(grouped(ordered, lambda claim: claim.value).values()), _one_founding):
            yield Cluster(tuple(cluster), cluster[0].value)


def _one_founding(claim: Claim, others: Sequence[Claim]) -> bool:
    return all(compatible(date_of(claim.value), date_of(other.value)) for other in others)


def rule_clusters(claims: Iterable[Claim]) -> Iterator[Cluster]:
    """One row for each length a chair's term is said to have."""
    rules = grouped((claim for claim in claims if claim.property == "term"), lambda claim: (claim.organisation, claim.value))
    yield from (Cluster(tuple(same), value) for (_, value), same in rules.items())


def role_clusters(claims: Iterable[Claim]) -> Iterator[Cluster]:
    """One row for each university, role and time. `unknown` is as much as `member` where the same university is one."""
    for group in grouped((claim for claim in claims if claim.property == "role"), _office).values():
        ordered = sorted(group, key=_vagueness)
        dated = gather(list(grouped((c for c in ordered if c.start or c.end), lambda c: (c.value, c.start, c.end)).values()), _one_time)
        yield from map(_cluster, _with_undated(dated, [claim for claim in ordered if not (claim.start or claim.end)]))


def _office(claim: Claim) -> tuple[str, str, str]:
    return claim.organisation, claim.university, "member" if claim.value == "unknown" else claim.value


def _vagueness(claim: Claim) -> tuple[object, ...]:
    bounds = date_of(claim.start), date_of(claim.end)
    return sum(bound is None for bound in bounds), sum(map(width, bounds)), claim.value, claim.start, claim.end, claim.claim


def _one_time(claim: Claim, others: Sequence[Claim]) -> bool:
    return all(_same_stay(claim, other) for other in others)


def _same_stay(one: Claim, other: Claim) -> bool:
    same = compatible(date_of(one.start), date_of(other.start)) and compatible(date_of(one.end), date_of(other.end))
    return same and _forwards(one.start, other.end) and _forwards(other.start, one.end)


def _forwards(start: str, end: str) -> bool:
    first, last = date_of(start), date_of(end)
    return not (first and last and first.first and last.last and first.first > last.last)


def _with_undated(dated: list[list[Claim]], undated: list[Claim]) -> list[list[Claim]]:
    """A role without dates is the dated one if there is just one, but a permanent chair on the page of a dated term is another."""
    if not undated:
        return dated
    apart = undated[0].value == "chair" and {c.document for c in undated} & {c.document for cluster in dated for c in cluster}
    return [[*dated[0], *undated]] if len(dated) == 1 and not apart else [*dated, undated]


def _cluster(claims: Sequence[Claim]) -> Cluster:
    value = "member" if any(claim.value == "member" for claim in claims) else claims[0].value
    return Cluster(tuple(claims), value, start=_finest(claim.start for claim in claims), end=_finest(claim.end for claim in claims))


def _finest(dates: Iterable[str]) -> str:
    return min(dates, key=lambda edtf: (not edtf, width(date_of(edtf)), edtf))
