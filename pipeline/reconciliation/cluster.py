"""Claims that say one thing together, and what a row shows of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.model import Claim
from pipeline.reconciliation.reading import Subject, subject


@dataclass(frozen=True, slots=True)
class Cluster:
    """The columns of a row that come from its claims, which never contradict one another."""

    claims: tuple[Claim, ...]
    value: str
    lower: int | None = None
    upper: int | None = None
    as_of: str = ""
    as_of_from: str = ""
    start: str = ""
    end: str = ""
    dated: bool = True

    @property
    def subject(self) -> Subject:
        return subject(self.claims[0])


def gather(statements: Sequence[Sequence[Claim]], fits: Callable[[Claim, Sequence[Claim]], bool]) -> list[list[Claim]]:
    """Put each statement (equal claims) into the first cluster it fits, else into a new one; the order given decides ties.

    `fits` compares one claim with one claim of every statement that is there.
    """
    clusters: list[list[Sequence[Claim]]] = []
    for statement in statements:
        home = next((cluster for cluster in clusters if fits(statement[0], [there[0] for there in cluster])), None)
        if home is None:
            clusters.append([statement])
        else:
            home.append(statement)
    return [[claim for statement in cluster for claim in statement] for cluster in clusters]
