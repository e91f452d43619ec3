"""What a row shows under the conflicts about it: nothing where one is open, the ruled value where somebody ruled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from pipeline.reconciliation.cluster import Cluster
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.reading import COUNTS
from pipeline.reconciliation.verdicts import Decision

T = TypeVar("T")
_STATUS = {"reopened": "reopened", "open": "conflict", "ruled": "ruled"}  # the gravest first


@dataclass(frozen=True, slots=True)
class Outcome:
    """The columns of a row that a conflict may change; `status` is empty where none does."""

    value: str
    lower: int | None
    upper: int | None
    as_of: str
    as_of_from: str
    start: str
    end: str
    dated: bool
    suggested: str = ""
    status: str = ""


def outcome(group: Sequence[Cluster], decisions: Sequence[Decision], context: Context) -> Outcome:
    """Of several conflicts about one row the gravest decides; one that only takes the row as evidence changes nothing."""
    claims = {claim.claim for cluster in group for claim in cluster.claims}
    disputes = [decision for decision in decisions if decision.state in _STATUS and decision.draft.disputed & claims]
    if not disputes:
        return _plain(group[0])
    gravest = min(disputes, key=lambda decision: (list(_STATUS).index(decision.state), decision.conflict))
    return _ruled(group, gravest, context) if gravest.state == "ruled" else _open(group, gravest)


def _plain(cluster: Cluster) -> Outcome:
    c = cluster
    return Outcome(c.value, c.lower, c.upper, c.as_of, c.as_of_from, c.start, c.end, c.dated)


def _open(group: Sequence[Cluster], decision: Decision) -> Outcome:
    """Bounds and dates stay where all of the row agree on them: the rest is what the conflict is about."""
    draft, plain = decision.draft, _plain(group[0])
    is_figure = draft.property != "role" or draft.kind == "role"  # otherwise the dates or the university are in question, not the role
    as_of, origin = _common([(cluster.as_of, cluster.as_of_from) for cluster in group], (draft.time, ""))
    return replace(
        plain,
        value="",
        lower=None,
        upper=None,
        as_of=as_of,
        as_of_from=origin,
        start=_common([cluster.start for cluster in group], ""),
        end=_common([cluster.end for cluster in group], ""),
        suggested=draft.suggested if is_figure else plain.value,
        status=_STATUS[decision.state],
    )


def _common(values: Sequence[T], otherwise: T) -> T:
    return values[0] if len(set(values)) == 1 else otherwise


def _ruled(group: Sequence[Cluster], decision: Decision, context: Context) -> Outcome:
    draft, value = decision.draft, decision.value
    base = replace(_plain(_holding(group, decision)), status=_STATUS["ruled"])
    if draft.kind == "identity":
        return base
    if draft.kind == "term":
        return _ruled_term(group, base, decision, context)
    if draft.kind == "date" and draft.property == "role":
        return replace(base, start=value)
    if draft.property not in COUNTS or base.value == value:
        return replace(base, value=value)
    return replace(base, value=value, lower=int(value), upper=int(value))


def _ruled_term(group: Sequence[Cluster], base: Outcome, decision: Decision, context: Context) -> Outcome:
    """Dates were ruled, or which university had the seat, or that the rule holds (then the end is not known)."""
    value = decision.value
    if not decision.draft.university:
        return base if context.university_name(group[0].claims) == value or "/" in value else replace(base, value="")
    if value.startswith("P"):
        return replace(base, end="")
    start, _, end = value.partition("/")
    return replace(base, start=start, end=end)


def _holding(group: Sequence[Cluster], decision: Decision) -> Cluster:
    """The cluster that says what was ruled, the first where none does."""
    for cluster in group:
        if cluster.value == decision.value or any(decision.draft.readings.get(c.claim) == decision.value for c in cluster.claims):
            return cluster
    return group[0]
