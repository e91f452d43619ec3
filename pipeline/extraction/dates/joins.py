"""Two dates that are the ends of one range: 6月30日至7月1日, 2013年—2015年, 22 сентября – 3 октября; and weekdays beside dates."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.dates.points import Found, Point

_JOINT = re.compile(r"[ \xa0\t]{0,2}(?:[-‐‑–—―－−~～〜]{1,2}|(?:开始|開始|起)?[至到]|to|through|until|till|по|до)[ \xa0\t]{0,2}(?:the )?")
_BETWEEN = re.compile(r"[ ](?:and|и)[ ]")
_BETWEEN_BEFORE = re.compile(r"(?:\b[Bb]etween|\b[Мм]ежду)[ ]$")
_FROM_BEFORE = re.compile(r"(?:\b(?:[Ff]rom|[Bb]etween|[Сс])[ ](?:the )?|[从從自由])$")
_SPACED = re.compile(r"[ ,，(（]{0,3}")
_APPOSED = re.compile(r"[ ]?[-–—,，(（、][ ]?")
_IN_TIE = re.compile(r"(?:[-–—~～至到、]| to | through | until | till | по | до | and | и )")


def join(text: str, found: list[Found]) -> list[Found]:
    """The spans with the ends of ranges made one and the weekdays beside a full date taken into it."""
    out: list[Found] = []
    for current in found:
        joined = _joined(text, out[-1], current) if out else None
        if joined is None:
            out.append(current)
        else:
            out[-1] = joined
    return [_with_from(text, f) for f in out]


def _joined(text: str, left: Found, right: Found) -> Found | None:
    if left.last is not None or right.last is not None:
        return None
    gap = text[left.end : right.start]
    if left.is_feast or right.is_feast:
        return _without_feast(left, right) if _APPOSED.fullmatch(gap) else None
    if _SPACED.fullmatch(gap) and left.is_weekday != right.is_weekday:
        return _beside_weekday(left, right)
    between = bool(_BETWEEN.fullmatch(gap)) and bool(_BETWEEN_BEFORE.search(text[max(0, left.start - 9) : left.start]))
    numeric = gap == "/" and left.rule.startswith("numeric") and right.rule.startswith("numeric")  # an interval of ISO 8601
    if not (_JOINT.fullmatch(gap) or between or numeric):
        return None
    return _range(left, right)


def _without_feast(left: Found, right: Found) -> Found | None:
    """12 апреля – День космонавтики: the feast only names the day."""
    day = right if left.is_feast else left
    return None if day.is_feast or not day.first.day else day


def _beside_weekday(left: Found, right: Found) -> Found | None:
    """Monday, 22 September: the date is what is said; the weekday only widens the span."""
    day = right if left.is_weekday else left
    return replace(day, start=left.start, end=right.end) if day.first.day else None


def _range(left: Found, right: Found) -> Found | None:
    first, last = left.first, right.first
    if first.about or last.about or left.is_weekday or right.is_weekday or "free" in (first.unit, last.unit):
        return None
    if not first.base and not last.base:
        first, last = _shared(first, last)
        if (
            (first.day and last.day is None)
            or (last.day and first.day is None)
            or (first.month and not last.month)
            or (last.month and not first.month)
        ):
            return None  # a day does not run to a year
        if _order(first) >= _order(last) and first.year is not None:
            return None
    elif last.base == "context" and last.unit == "month" and last.day:
        if not first.day:
            return None
        last = replace(first, day=last.day)
        if first.day >= (last.day or 0):
            return None
    return Found(left.start, right.end, f"{left.rule}_range", first, last, event=left.event or right.event)


def _shared(first: Point, last: Point) -> tuple[Point, Point]:
    """The end that gives no year has that of the other; what runs backwards then began the year before, or ends the year after."""
    if first.year is None and last.year is not None and first.month:
        first = replace(first, year=last.year)
        return (first if _order(first) < _order(last) else replace(first, year=last.year - 1)), last
    if last.year is None and first.year is not None and last.month:
        last = replace(last, year=first.year)
        return first, (last if _order(first) < _order(last) else replace(last, year=first.year + 1))
    return first, last


def _order(point: Point) -> tuple[int, int, int]:
    return point.year or 0, point.month or 0, point.day or 0


def _with_from(text: str, found: Found) -> Found:
    """`from` and `с` belong to a range that runs to something; 从, 自 too."""
    if found.last is None or not _IN_TIE.search(text[found.start : found.end]):
        return found
    before = _FROM_BEFORE.search(text[max(0, found.start - 12) : found.start])
    if before is None or re.search(r"[-–—~～、]", text[found.start : found.end]):
        return found
    return found.over(found.start - len(before.group()), found.end)
