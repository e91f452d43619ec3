"""Which figures are of one time with a figure, without comparing each with each: by document, and by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from datetime import date

from pipeline.model import Claim
from pipeline.reconciliation.reading import days, of_one_time


class Timeline:
    """An index of count claims, kept in the order given."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._shelves: dict[Hashable, list[int]] = defaultdict(list)
        for place, claim in enumerate(claims):
            for shelf in _shelves(claim):
                self._shelves[shelf].append(place)
        self._found: dict[Hashable, list[Claim]] = {}

    def companions(self, claim: Claim) -> list[Claim]:
        """The other claims of its time."""
        return [other for other in self._of_its_time(claim) if other is not claim]

    def _of_its_time(self, claim: Claim) -> list[Claim]:
        """Looked up once for all claims that have the same: a time is the same on every page, its absence only on one."""
        founding = claim.property == "founding_members"
        key = claim.as_of, founding, claim.document if founding or not days(claim.as_of) else ""
        if key not in self._found:
            places = {place for shelf in _shelves(claim) for place in self._shelves.get(shelf, ())}
            self._found[key] = [other for other in map(self._claims.__getitem__, sorted(places)) if of_one_time(claim, other)]
        return self._found[key]


def _shelves(claim: Claim) -> Iterator[Hashable]:
    """The document, and every month its time touches."""
    yield claim.document
    time = days(claim.as_of)
    if time:
        first, last = (day.year * 12 + day.month for day in time)
        yield from range(first, last + 1)


def eras(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Dated claims, cut where no time reaches across: nothing of one era is of one time with anything of another."""
    found: list[list[Claim]] = []
    reach = date.min
    for time, claim in sorted(((time, claim) for claim in claims if (time := days(claim.as_of))), key=lambda pair: pair[0]):
        if not found or time[0] > reach:
            found.append([])
        found[-1].append(claim)
        reach = max(reach, time[1])
    return found
