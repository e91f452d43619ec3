"""Which of several values a careful reader would try first, and why. A suggestion decides nothing: only a ruling does."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeAlias

from pipeline.model import Claim
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.draft import in_order
from pipeline.reconciliation.reading import COUNTS, looseness

Camp = Sequence[Claim]
Score: TypeAlias = bool | int | str | tuple[int, ...] | None  # None: cannot be told, and then the test tells nothing of the others
Test: TypeAlias = tuple[str, Callable[[str, Camp], Score]]


def suggest(
    camps: Mapping[str, Camp], context: Context, confirmed: Collection[str] = (), why: str = "the parts of that time add up to it"
) -> tuple[str, str]:
    """The value whose camp is left when tests have told the camps apart, and all the reasons; nothing where several are left.

    `confirmed`: values that other figures of the pages bear out, in the way that `why` says.
    """
    values, reasons = list(in_order(camps)), list[str]()
    for reason, score in _tests(context, confirmed, why):
        scores = {value: score(value, camps[value]) for value in values}
        if None in scores.values() or len(set(scores.values())) == 1:
            continue
        best = max(scores.values())  # type: ignore[type-var]  # one test gives scores of one type
        values = [value for value in values if scores[value] == best]
        reasons.append(reason)
        if len(values) == 1:
            return values[0], "; of those, ".join(reasons)
    return "", f"nothing tells {' and '.join(values)} apart"


def _tests(context: Context, confirmed: Collection[str], why: str) -> list[Test]:
    return [
        ("it stands on the organisation's own site", lambda value, camp: any(context.own_page(c.document, c.organisation) for c in camp)),
        (why, lambda value, camp: value in confirmed),
        ("its page is the newest", lambda value, camp: max(context.newest(c.document) for c in camp) or None),
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
