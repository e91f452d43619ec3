"""Views of one claim: its figure, its time, its subject. And when two figures are of one time (contract, definition 7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from datetime import date
from functools import lru_cache
from typing import TypeVar

from pipeline.model import Claim
from pipeline.values import EXACT, Count, PartialDate

COUNTS = ("members", "observers", "all", "founding_members")
PROPERTIES = ("founded", "founding_members", "members", "observers", "all", "role", "term")  # order of table.csv

Subject = tuple[str, str, str, str]  # organisation, university, property, country: what a row of the table is about
K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


def grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """The items by key, in the order in which they come."""
    groups: dict[K, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups


def subject(claim: Claim) -> Subject:
    """A role's country is its university's, so only figures have one of their own."""
    return claim.organisation, claim.university, claim.property, claim.country if claim.property in COUNTS else ""


def count_of(claim: Claim) -> Count:
    """The figure of a count claim."""
    value = int(claim.value)
    qualifier = claim.qualifier or EXACT
    return Count.exact(value) if qualifier == EXACT else Count(value, claim.lower, claim.upper, qualifier)


def date_of(edtf: str) -> PartialDate | None:
    return PartialDate.parse(edtf) if edtf else None


def time_of(claim: Claim) -> PartialDate | None:
    """The bounded time of a figure, None for undated and open ones."""
    time = date_of(claim.as_of)
    return time if time and time.bounded else None


@lru_cache(maxsize=65536)
def days(edtf: str) -> tuple[date, date] | None:
    """First and last day of a bounded time, None for others. Figures are compared often, so each time is read once."""
    time = date_of(edtf)
    return (time.first, time.last) if time and time.first and time.last else None


def of_one_time(one: Claim, other: Claim) -> bool:
    """Bounded times that overlap; or one document and no date of their own. The founding is one event, dated or not."""
    here, there = days(one.as_of), days(other.as_of)
    if here and there:
        return here[0] <= there[1] and there[0] <= here[1]
    if one.document != other.document:
        return False
    return (here is None and there is None) or one.property == other.property == "founding_members"


def share_point(one: Claim, other: Claim) -> bool:
    return count_of(one).shares_point(count_of(other))


def span(claim: Claim) -> str:
    """A term of office as EDTF: `2023/2025`; one bound alone where the other is unknown."""
    return f"{claim.start or '..'}/{claim.end or '..'}" if claim.end else claim.start


def width(time: PartialDate | None) -> int:
    """Days a date may mean: the fewer, the finer; open and yearless ones are widest."""
    if time is None or time.first is None or time.last is None:
        return 10**6  # more days than lie between any two dates of a page
    return (time.last - time.first).days


def looseness(claim: Claim) -> tuple[int, int]:
    """Exact figures first, then the narrower bounds, then open ones."""
    count = count_of(claim)
    if count.lower is None or count.upper is None:
        return 1, 0
    return 0, count.upper - count.lower
