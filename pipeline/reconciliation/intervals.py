"""Dates that can or cannot both hold: of one event, and as bounds of a term of office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.values import Moment, PartialDate

# `~` on a day, a month or a year: the neighbours are meant too ("recently" on a page of 1 September may be August).
_DAY, _MONTH, _YEAR = timedelta(days=1), timedelta(days=31), timedelta(days=366)


def _slack(moment: Moment | None) -> timedelta:
    if moment is None or not moment.about:
        return timedelta(0)
    return _DAY if moment.day else _MONTH if moment.month else _YEAR


def compatible(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Both dates of one event can hold: unknown, overlapping (2011, 2011-03), or a yearless one that fits (definition 9)."""
    if one is None or other is None:
        return True
    if one.yearless or other.yearless:
        return one.agrees(other)
    if not (one.bounded and other.bounded):
        return True
    slack = max(_slack(one.start), _slack(one.end), _slack(other.start), _slack(other.end))
    return _shift(_first(one), -slack) <= _last(other) and _shift(_first(other), -slack) <= _last(one)


def _shift(day: date, by: timedelta) -> date:
    return day + by if day - date.min > -by else date.min


def _first(time: PartialDate) -> date:
    return time.first or date.min


def _last(time: PartialDate) -> date:
    return time.last or date.max


@dataclass(frozen=True, slots=True)
class Term:
    """A time in office with both bounds known, each as precise as its words."""

    start: PartialDate
    end: PartialDate

    @classmethod
    def of(cls, start: str, end: str) -> Term | None:
        """None where a bound is missing, open or yearless: such a term is no evidence against another."""
        if not start or not end:
            return None
        bounds = cls(PartialDate.parse(start), PartialDate.parse(end))
        return bounds if bounds.start.bounded and bounds.end.bounded else None

    def overlaps_surely(self, other: Term) -> bool:
        """They overlap under every reading; terms that touch in a year, month or day do not (contract, definition 8)."""
        return max(_last(self.start), _last(other.start)) < min(_first(self.end), _first(other.end))

    def same_bounds(self, other: Term) -> bool:
        return compatible(self.start, other.start) and compatible(self.end, other.end)

    @property
    def shortest(self) -> int:
        """Days between the latest start and the earliest end it can mean."""
        return max(0, (_first(self.end) - _last(self.start)).days)

    @property
    def longest(self) -> int:
        """Days from the earliest start to the latest end, both counted."""
        return (_last(self.end) - _first(self.start)).days + 1
