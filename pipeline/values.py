"""What a figure is: a date as precise as its words (EDTF), a count with its bounds.

No prose is parsed here and nothing is read or written. Dates follow EDTF (ISO 8601-2:2019), of which the
contract uses: `2011`, `2011-03`, `2011-03-06`, `2013/2015`, `2020-09~`, `2017-02/..`, `../2020`, `XXXX-11-23`.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_MOMENT = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<about>~?)")
OPEN = ".."


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """One year, month or day; `year` None where the text gives none, `about` for EDTF's `~`."""

    year: int | None
    month: int | None = None
    day: int | None = None
    about: bool = False

    @classmethod
    def parse(cls, edtf: str) -> Moment:
        """Read `2011`, `2011-03`, `2011-03-06`, `XXXX-11-23`, each with an optional `~`; ValueError otherwise."""
        match = _MOMENT.fullmatch(edtf)
        if match is None:
            raise ValueError(f"not an EDTF date: {edtf!r}")
        year, month, day, about = match.group("year", "month", "day", "about")
        moment = cls(None if year == "XXXX" else int(year), int(month) if month else None, int(day) if day else None, bool(about))
        moment._check()
        return moment

    def _check(self) -> None:
        if self.year == 0 or (self.month is not None and not 1 <= self.month <= 12):
            raise ValueError(f"no such month: {self.edtf!r}")
        if self.day is not None and not 1 <= self.day <= self._days_in_month():
            raise ValueError(f"no such day: {self.edtf!r}")

    def _days_in_month(self) -> int:
        return calendar.monthrange(self.year or 2000, self.month or 1)[1]  # 2000 is a leap year: 29 February may exist

    @property
    def edtf(self) -> str:
        parts = ["XXXX" if self.year is None else f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + ("~" if self.about else "")

    @property
    def first(self) -> date | None:
        """The earliest day it can mean; None without a year."""
        return None if self.year is None else date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date | None:
        """The latest day it can mean; None without a year."""
        if self.year is None:
            return None
        return date(self.year, self.month or 12, self.day or (self._days_in_month() if self.month else 31))


@dataclass(frozen=True, slots=True)
class PartialDate:
    """An EDTF date or interval. `start` or `end` None means open (`..`); `single` is one moment, not an interval."""

    start: Moment | None
    end: Moment | None
    single: bool

    @classmethod
    def parse(cls, edtf: str) -> PartialDate:
        """Read an EDTF expression of the contract; ValueError for anything else or for an interval that runs backwards."""
        return _parse(edtf)

    @property
    def edtf(self) -> str:
        start = OPEN if self.start is None else self.start.edtf
        return start if self.single else f"{start}/{OPEN if self.end is None else self.end.edtf}"

    @property
    def first(self) -> date | None:
        return self.start.first if self.start else None

    @property
    def last(self) -> date | None:
        return self.end.last if self.end else None

    @property
    def bounded(self) -> bool:
        """Both ends are known: the only dates that can put two figures into conflict (contract, definition 7)."""
        return self.first is not None and self.last is not None

    @property
    def yearless(self) -> bool:
        return any(moment is not None and moment.year is None for moment in (self.start, self.end))

    def contains(self, other: PartialDate) -> bool:
        """Every day `other` can mean, this one can mean too: 2011 contains 2011-03-06. False where a bound is unknown."""
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return self == other
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: PartialDate) -> bool:
        """Some day is common to both; False where either is unbounded."""
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return False
        return self.first <= other.last and other.first <= self.last

    def agrees(self, other: PartialDate) -> bool:
        """Neither contradicts the other: one contains the other, or a date without a year fits into the other."""
        if self.yearless or other.yearless:
            return self._fits_yearless(other) if self.yearless else other._fits_yearless(self)
        return self.contains(other) or other.contains(self)

    def _fits_yearless(self, other: PartialDate) -> bool:
        mine, theirs = self.start, other.start
        if mine is None or theirs is None:
            return True
        pairs = ((mine.month, theirs.month), (mine.day, theirs.day))
        return all(a is None or b is None or a == b for a, b in pairs)


@lru_cache(maxsize=65536)
def _parse(edtf: str) -> PartialDate:
    first, slash, second = edtf.partition("/")
    start = None if first == OPEN else Moment.parse(first)
    if not slash:
        if start is None:
            raise ValueError(f"not an EDTF date: {edtf!r}")
        return PartialDate(start, start, single=True)
    end = None if second == OPEN else Moment.parse(second)
    if start is None and end is None:
        raise ValueError("an interval open at both ends says nothing")
    interval = PartialDate(start, end, single=False)
    if interval.first and interval.last and interval.first > interval.last:
        raise ValueError(f"an interval that runs backwards: {edtf!r}")
    return interval


EXACT, APPROX, AT_LEAST, AT_MOST = "exact", "approx", "at_least", "at_most"


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number as written (`value`) with the closed interval it can mean; a bound is None where open.

    Contract, definition 6: 60余 is value 60, 61..69, at_least; 近70 is value 70, 60..70, approx.
    """

    value: int
    lower: int | None
    upper: int | None
    qualifier: str = EXACT

    @classmethod
    def exact(cls, value: int) -> Count:
        return cls(value, value, value, EXACT)

    def shares_point(self, other: Count) -> bool:
        """Some number satisfies both."""
        return common_interval([self, other]) is not None


def common_interval(counts: list[Count]) -> tuple[int | None, int | None] | None:
    """The interval that satisfies all counts at once, None where there is none (open bounds are None inside it)."""
    lower = max((count.lower for count in counts if count.lower is not None), default=None)
    upper = min((count.upper for count in counts if count.upper is not None), default=None)
    if lower is not None and upper is not None and lower > upper:
        return None
    return lower, upper
