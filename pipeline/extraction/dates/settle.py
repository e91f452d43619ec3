"""A day or a week at its place in a month or a year: the third Friday of March, the first week of 2027, Easter 2017.

Places: `3:5` the third Friday, `-1:4` the last Thursday, `2:0` the second week; `easter:-2`, `orthodox:0` days from Easter;
`qingming`. A week belongs to the month or year that has its Thursday (ISO 8601).
"""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date, timedelta

from pipeline.extraction.dates.points import Reading
from pipeline.values import Moment

_THURSDAY = 4


def at_place(read: Reading | None, place: str) -> Reading | None:
    """A reading of one month or year with a place in it."""
    return (replace(read[0], place=place), None) if read and place else read


def settled(edtf: str, place: str) -> str:
    """The EDTF of the place in the month or year `edtf`; empty where it has no such day or no year."""
    try:
        moment = Moment.parse(edtf)
        return _place(moment, *place.partition(":")[::2]) if moment.year else ""
    except ValueError:  # an interval, or no such day
        return ""


def _place(moment: Moment, kind: str, detail: str) -> str:
    year = moment.year or 0
    if kind in _FEASTS:
        return (_FEASTS[kind](year) + timedelta(days=int(detail or 0))).isoformat()
    weekday = int(detail)
    day = _nth(year, moment.month, int(kind), weekday or _THURSDAY)
    if weekday:
        return day.isoformat()
    monday = day - timedelta(days=3)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _nth(year: int, month: int | None, nth: int, weekday: int) -> date:
    """The nth such weekday of the month, or of the year; -1 is the last. ValueError where there are not so many."""
    first = date(year, month or 1, 1)
    last = date(year, month or 12, calendar.monthrange(year, month or 12)[1])
    if nth < 0:
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    if day > last:
        raise ValueError(f"no such week in {year}-{month}")
    return day


def _easter(year: int) -> date:
    """The Gregorian computus in Gauss's terms as J. Meeus gives it (Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    spare = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * spare) // 451
    month, day = divmod(h + spare - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _orthodox(year: int) -> date:
    """Easter of the Julian calendar (Meeus), put into the Gregorian one, which is ahead by centuries less every fourth less 2."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def _qingming(year: int) -> date:
    """Clear and Bright, when the sun stands at 15 degrees: 4 or 5 April by the mean year (right for 1984..2099)."""
    return date(year, 4, int((year - 2000) * 0.2422 + 4.81) - (year - 2000) // 4)


_FEASTS = {"easter": _easter, "orthodox": _orthodox, "qingming": _qingming}
