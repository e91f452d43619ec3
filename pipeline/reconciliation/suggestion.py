"""Which of several values a careful reader would try first, and why. A suggestion decides nothing: only a ruling does."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from pipeline.model import Claim
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.draft import in_order
from pipeline.reconciliation.reading import COUNTS, looseness

Camp = Sequence[Claim]
Test = tuple[str, Callable[[str, Camp], object]]


def suggest(
    camps: Mapping[str, Camp], context: Context, confirmed: Collection[str] = (), why: str = "the parts of that time add up to it"
) -> tuple[str, str]:
    """The value whose camp wins the first test that tells the camps apart, and the reason; nothing wins by order alone unsaid.

    `confirmed`: values that other figures of the pages bear out, in the way that `why` says.
    """
    values = list(in_order(camps))
    for reason, score in _tests(context, confirmed, why):
        scores = {value: score(value, camps[value]) for value in values}
        best = max(scores.values())  # type: ignore[type-var]  # one test gives scores of one type
        values = [value for value in values if scores[value] == best]
        if len(values) == 1:
            return values[0], reason
    return values[0], "nothing tells them apart; the first in order"


def _tests(context: Context, confirmed: Collection[str], why: str) -> list[Test]:
    return [
        ("it stands on the organisation's own site", lambda value, camp: any(context.own_page(c.document, c.organisation) for c in camp)),
        (why, lambda value, camp: value in confirmed),
        ("its page is the newest", lambda value, camp: max(context.newest(c.document) for c in camp)),
        ("it is the most exact", lambda value, camp: max(_exactness(c) for c in camp)),
        ("more independent voices say so", lambda value, camp: len({context.voice(c.document) for c in camp})),
    ]


def _exactness(claim: Claim) -> tuple[int, ...]:
    if claim.property in COUNTS:
        return tuple(-part for part in looseness(claim))
    if claim.property == "founded":
        return (_fineness(claim.value),)
    return _fineness(claim.start), _fineness(claim.end)


def _fineness(edtf: str) -> int:
    """Year, month or day: a leap year is no coarser than another."""
    return edtf.partition("/")[0].count("-") + (0 if "X" in edtf or not edtf else 1)
