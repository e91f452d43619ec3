"""Counting from an anchor: an anchor known to the month gives no days, one known to the year no months."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.extraction.dates.points import Point
from pipeline.values import Moment, PartialDate

# A publication date outside these years is a slip; inside them no shift by a decade leaves the calendar.
_FIRST_YEAR, _LAST_YEAR = 1000, 9900


@dataclass(frozen=True, slots=True)
class Anchor:
    """The moment that relative dates count from, as precise as it is known."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, published: str | None) -> Anchor | None:
        """The publication date; None where none is given or it is no single date with a year."""
        try:
            moment = PartialDate.parse(published).start if published else None
        except ValueError:  # a page may state anything as its date; then nothing is counted from it
            return None
        if moment is None or moment.year is None or not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
            return None
        return cls(moment.year, moment.month, moment.day)

    def latest(self) -> date | None:
        return Moment(self.year, self.month, self.day).last

    def months(self, count: int) -> Anchor:
        total = self.year * 12 + (self.month or 1) - 1 + count
        return Anchor(total // 12, total % 12 + 1)

    def date(self) -> date | None:
        return date(self.year, self.month, self.day) if self.month and self.day else None


def moved(point: Point, anchor: Anchor | None) -> str | None:
    """The EDTF of a point that counts from `anchor`; None where the anchor is not precise enough."""
    if anchor is None:
        return None
    try:
        return _MOVES[point.unit](point, anchor)
    except (ValueError, OverflowError):  # before the year 1, after 9999, or no such day
        return None


def _edtf(anchor: Anchor, point: Point) -> str:
    return Moment(anchor.year, point.month or anchor.month, point.day or anchor.day, point.about).edtf


def _year(point: Point, anchor: Anchor) -> str | None:
    return _edtf(Anchor(anchor.year + point.shift), point)


def _month(point: Point, anchor: Anchor) -> str | None:
    return _edtf(anchor.months(point.shift), point) if anchor.month else None


def _quarter(point: Point, anchor: Anchor) -> str | None:
    if not anchor.month:
        return None
    first = Anchor(anchor.year, (anchor.month - 1) // 3 * 3 + 1).months(3 * point.shift)
    return f"{_edtf(first, Point())}/{_edtf(first.months(2), Point())}"


def _decade(point: Point, anchor: Anchor) -> str | None:
    first = (anchor.year // 10 + point.shift) * 10
    return f"{first:04d}/{first + 9:04d}"


def _day(point: Point, anchor: Anchor) -> str | None:
    today = anchor.date()
    return (today + timedelta(days=point.shift)).isoformat() if today else None


def _monday(today: date, weeks: int) -> date:
    return today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)


def _week(point: Point, anchor: Anchor) -> str | None:
    """A week is Monday to Sunday (ISO 8601); N weeks ago without a weekday, too, is a day N times seven days off."""
    today = anchor.date()
    if today is None:
        return None
    monday = _monday(today, point.shift)
    if point.weekday:
        return (monday + timedelta(days=point.weekday - 1)).isoformat()
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _weekend(point: Point, anchor: Anchor) -> str | None:
    today = anchor.date()
    if today is None:
        return None
    saturday = _monday(today, point.shift) + timedelta(days=5)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def _weekday(point: Point, anchor: Anchor) -> str | None:
    """The nearest such weekday: behind (shift -1), today or behind (0), ahead (1); 2 and -2 are a week farther."""
    today = anchor.date()
    if today is None:
        return None
    back = (today.isoweekday() - point.weekday) % 7
    if point.shift < 0:
        return (today - timedelta(days=back or 7, weeks=-1 - point.shift)).isoformat()
    return (today - timedelta(days=back) + timedelta(weeks=point.shift)).isoformat()


def _named_month(point: Point, anchor: Anchor) -> str | None:
    """last March: the nearest behind; next March: the nearest ahead; this March: of this year."""
    if anchor.month is None or point.month is None:
        return None
    year = anchor.year
    if point.shift < 0 and point.month >= anchor.month:
        year -= 1
    if point.shift > 0 and point.month <= anchor.month:
        year += 1
    return _edtf(Anchor(year), replace(point, shift=0))


def _weeks_off(point: Point, anchor: Anchor) -> str | None:
    return _day(replace(point, shift=point.shift * 7), anchor)


_MOVES = {
    "year": _year, "month": _month, "quarter": _quarter, "decade": _decade, "day": _day, "week": _week, "weekend": _weekend,
    "weekday": _weekday, "named_month": _named_month, "weeks": _weeks_off,
}  # fmt: skip
