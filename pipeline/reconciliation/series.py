"""Figures placed in time: those of one time that agree are one fact, those of other times the next of a series.

A figure that nothing dates is not guessed into the series: it stands beside it, open from its document's newest event on if there is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from pipeline.model import Claim
from pipeline.reconciliation.cluster import Cluster, gather
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.reading import COUNTS, count_of, date_of, grouped, looseness, of_one_time, subject, time_of, width
from pipeline.reconciliation.timeline import eras
from pipeline.values import OPEN, common_interval


def figure_clusters(claims: Iterable[Claim], disputed: AbstractSet[str], context: Context) -> Iterator[Cluster]:
    """All figures, the undated ones of several documents together where they are equal; a disputed one stays with its dispute."""
    for group in grouped((claim for claim in claims if claim.property in COUNTS), subject).values():
        yield from (_dated(cluster) for era in eras(group) for cluster in _gathered(era))
        undated = grouped((claim for claim in group if not time_of(claim)), lambda claim: claim.document)
        pages = [cluster for page in undated.values() for cluster in _gathered(page)]
        yield from (_undated(cluster, context) for cluster in _across(pages, disputed))


def _gathered(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Agreeing figures of one time, the finest time and the most exact figure first."""
    ordered = sorted(claims, key=lambda claim: (looseness(claim), width(time_of(claim)), claim.as_of, int(claim.value), claim.claim))
    statements = list(grouped(ordered, lambda claim: (claim.as_of, count_of(claim))).values())
    return gather(statements, _agree)


def _agree(claim: Claim, others: Sequence[Claim]) -> bool:
    return all(of_one_time(claim, other) for other in others) and common_interval([count_of(c) for c in (claim, *others)]) is not None


def _across(clusters: Sequence[list[Claim]], disputed: AbstractSet[str]) -> list[list[Claim]]:
    def key(cluster: list[Claim]) -> tuple[object, ...]:
        mine = any(claim.claim in disputed for claim in cluster)
        return count_of(cluster[0]), cluster[0].document if mine else ""

    return [[claim for cluster in same for claim in cluster] for same in grouped(clusters, key).values()]


def _dated(claims: Sequence[Claim]) -> Cluster:
    finest = min(claims, key=lambda claim: (width(time_of(claim)), claim.as_of, claim.claim))
    lower, upper = _bounds(claims)
    return Cluster(tuple(claims), claims[0].value, lower, upper, finest.as_of, finest.as_of_from)


def _undated(claims: Sequence[Claim], context: Context) -> Cluster:
    lower, upper = _bounds(claims)
    as_of, origin = max(_placed(claim, context) for claim in claims)
    return Cluster(tuple(claims), claims[0].value, lower, upper, as_of, origin, dated=False)


def _placed(claim: Claim, context: Context) -> tuple[str, str]:
    """`2017-02/..` where the document goes on to that moment; a founding figure is of the founding, whenever that was.

    Of several documents the newest counts: the figure held at some moment not before it.
    """
    if claim.as_of:
        return claim.as_of, claim.as_of_from
    newest = date_of(context.record(claim.document).newest_event)
    if newest is None or newest.end is None or newest.end.year is None or claim.property == "founding_members":
        return "", ""
    return f"{newest.end.edtf}/{OPEN}", "document"


def _bounds(claims: Sequence[Claim]) -> tuple[int | None, int | None]:
    return common_interval([count_of(claim) for claim in claims]) or (None, None)
