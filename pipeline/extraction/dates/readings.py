"""From the named groups of a pattern to points: the part that all grammars share.

Groups: y y2 (years), m m2 (months), d d2 (days), q (quarter), half (1 or 2), decade, about, and for years and months
relative to an anchor by / bm (base) with sy / sm (shift). A grammar's pattern names what it captures accordingly.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.extraction.dates.points import YEARS, Groups, Point, Reading
from pipeline.extraction.dates.words import month, number, quarter, shifts


def year(text: str) -> int | None:
    """A year in four digits; in two, after an apostrophe or before 年, one of 1940..2039."""
    value = number(text)
    if value is not None and len(text) == 2:
        value += 2000 if value < 40 else 1900
    return value if value in YEARS else None


def _relative_year(groups: Groups) -> Point | None:
    """今年, this year, прошлого года: the anchor of the year, or None where the groups name none."""
    word = groups["ry"]
    for base, kind in (("published", "year"), ("context", "context-year")):
        if word in shifts(kind, "zh"):
            return Point(base=base, unit="year", shift=shifts(kind, "zh")[word])  # type: ignore[arg-type]
    return directed(word)


def directed(text: str) -> Point | None:
    """`this year`, `of the same year`, `прошлого года`, `того же года`."""
    low = text.lower()
    if "same" in low or "that year" in low or low.startswith("тог") or "том же" in low:
        return Point(base="context", unit="year")
    if "following" in low:
        return Point(base="context", unit="year", shift=1)
    for language in ("en", "ru"):
        for stem, shift in shifts("direction", language).items():
            if any(word.startswith(stem) for word in low.replace("of ", "").split()):
                return Point(base="published", unit="year", shift=shift)
    return Point(base="published", unit="year") if "с" in low and "г" in low else None


def frame(groups: Groups) -> Point | None:
    """The year (given, relative or missing) that the other groups are put into; None where it is impossible."""
    if groups.get("ry"):
        return _relative_year(groups)
    if groups.get("rm"):
        return _relative_month(groups["rm"])
    if groups.get("y"):
        value = year(groups["y"])
        return None if value is None else Point(year=value)
    return Point()


def _relative_month(word: str) -> Point | None:
    for base, kind in (("published", "month"), ("context", "context-month")):
        if word in shifts(kind, "zh"):
            return Point(base=base, unit="month", shift=shifts(kind, "zh")[word])  # type: ignore[arg-type]
    return None


def calendar(groups: Groups) -> Reading | None:
    """A year, month or day, or a range of them inside one expression."""
    base = frame(groups)
    if base is None or any(groups.get(k) and month(groups[k]) is None for k in ("m", "m2")):
        return None
    first = _filled(base, groups.get("m"), groups.get("d"))
    if first is None:
        return None
    if groups.get("both") and number(groups.get("d2", "")) != (first.day or 0) + 1:
        return None  # 16 and 20 May are two days, no range
    if groups.get("d2"):
        last = _filled(base, groups.get("m2") or groups.get("m"), groups["d2"])
    elif groups.get("m2"):
        last = _filled(base, groups["m2"], None)
    elif groups.get("y2"):
        last = _filled(Point(year=_second_year(first, groups["y2"])), None, None)
    else:
        return replace(first, about=True) if groups.get("about") else first, None
    return _ordered(first, last)


def _second_year(first: Point, text: str) -> int | None:
    """2013/14 and 2013-2014: a year of two digits takes the century of the first."""
    value = number(text)
    if value is None or first.year is None:
        return None
    return value if len(text) == 4 else first.year // 100 * 100 + value


def _filled(base: Point, month_text: str | None, day_text: str | None) -> Point | None:
    day = number(day_text) if day_text else None
    if day is not None and not 1 <= day <= 31:
        return None
    return replace(base, month=month(month_text) if month_text else base.month, day=day)


def _ordered(first: Point, last: Point | None) -> Reading | None:
    if last is None:
        return None
    one = (first.year or 0, first.month or 0, first.day or 0)
    two = (last.year or 0, last.month or 0, last.day or 0)
    return (first, last) if one < two and (last.year or 0) - (first.year or 0) <= 300 else None


def part(groups: Groups) -> Reading | None:
    """A half year or a quarter: months that are fixed."""
    base = frame(groups)
    if base is None or (base.year is None and not base.base):
        return None
    if groups.get("half"):
        start, length = (1 if groups["half"].lower() in _FIRST_HALF or groups["half"].lower().startswith("перв") else 7), 6
    else:
        value = quarter(groups["q"])
        if value is None:
            return None
        start, length = value * 3 - 2, 3
    return replace(base, month=start), replace(base, month=start + length - 1)


_FIRST_HALF = {"上", "1", "i", "first", "1st"}


def decade(groups: Groups) -> Reading | None:
    """1990s, 90年代, 1990-е годы: 1990/1999. Two digits below 20 need their century."""
    value = number(groups["decade"])
    if value is None or value % 10:
        return None
    if value < 100:
        century = 2000 if groups.get("century2000") else 1900
        if value < 20 and not groups.get("century2000") and not groups.get("century1900"):
            return None
        value += century
    return (Point(year=value), Point(year=value + 9)) if value in YEARS else None
