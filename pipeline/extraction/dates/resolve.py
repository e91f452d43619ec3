"""From points to EDTF: what the words leave open is taken from the publication date or the dates before, or stays open.

A year that nothing gives is XXXX; a relative date without its anchor is no date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.extraction.dates.anchors import NEAR, Sentences, Years
from pipeline.extraction.dates.free import read_free
from pipeline.extraction.dates.points import Found, Point
from pipeline.extraction.dates.settle import settled
from pipeline.extraction.dates.shift import Anchor, moved
from pipeline.values import Moment, PartialDate

_FUTURE = re.compile(
    r"将|將|会|要|拟|见|\b(?:will|shall|going to|'ll|due|plan\w*)\b|\b(?:буд\w+|состо\w+ся|планир\w+|прой\w+|начн\w+)\b", re.IGNORECASE
)


@dataclass(slots=True)
class _Context:
    """The date that precedes in the text."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    position: int = -NEAR
    sentence: int = -1


class Resolver:
    """Gives each span of one text its EDTF, in the order of the text."""

    def __init__(self, text: str, found: list[Found], published: str | None) -> None:
        self.text = text
        self.anchor = Anchor.of(published)
        self.context = _Context()
        self.sentences = Sentences(text)
        self.years = Years(self.sentences, found, self.anchor)
        self.any_before = False

    def edtf(self, found: Found) -> str:
        """The EDTF of a span; empty where its anchor is missing or the day does not exist."""
        if found.free:
            return self._said(found, read_free(self.text[found.start : found.end], found.free, self.anchor))
        if found.rule.endswith("_weekday_beside") or (found.future and not self._looks_forward(found)):
            return ""
        if found.rule.endswith("_weekdays") and found.first.unit == "weekday" and not self.sentences.look_ahead(found.start):
            return ""  # hours of opening name the same days
        first = self._point(found.first, found)
        if first is None:
            return ""
        if found.last is None:
            return self._said(found, first)
        last = self._point(found.last, found)
        return "" if last is None else self._said(found, _interval(first, last))

    def _said(self, found: Found, edtf: str | None) -> str:
        if not edtf:
            return ""
        try:
            read = PartialDate.parse(edtf)
        except ValueError:  # 2月30日, or a range that runs backwards: the words give no date
            return ""
        self._remember(found, read)
        return read.edtf

    def _remember(self, found: Found, read: PartialDate) -> None:
        moment = read.end if found.last is None and read.end is not None and not read.single else read.start
        self.any_before = True
        if moment is not None and (moment.year is not None or moment.month is not None):
            self.context = _Context(moment.year, moment.month, moment.day, found.end, self.sentences.number(found.start))

    def _looks_forward(self, found: Found) -> bool:
        """`in 3 days`, 3天后 count from today only where the sentence looks ahead; in a story they count from an event."""
        sentence = self.sentences.around(found.start)
        return bool(_FUTURE.search(sentence)) or not (self.any_before or re.search("[了曾过過已]", sentence))

    def _point(self, point: Point, found: Found) -> str | None:
        whole = self._frame(point, found)
        return settled(whole, point.place) if whole and point.place else whole

    def _frame(self, point: Point, found: Found) -> str | None:
        if point.base == "published":
            coming = point.unit == "weekday" and not point.shift and self.sentences.look_ahead(found.start)
            return moved(replace(point, shift=1) if coming else point, self.anchor)
        if point.base == "context":
            return self._in_context(point, found)
        if point.year is not None:
            return _text(point)
        return self._yearless(point, found)

    def _in_context(self, point: Point, found: Found) -> str | None:
        before = self.context
        if point.unit == "month" and point.day and not point.shift:
            return self._bare_day(point, found)
        if before.year is None and not (point.unit in {"day", "month"} and point.shift == 0 and before.month):
            return None
        if (point.unit == "day" and before.day is None) or (point.unit == "month" and before.month is None):
            return None
        if before.year is None:
            return _text(replace(point, month=before.month, day=before.day if point.unit == "day" else point.day))
        return moved(point, Anchor(before.year, before.month, before.day))

    def _bare_day(self, point: Point, found: Found) -> str | None:
        """22日: of the month before it in the text, else of the days around publication; alone it says nothing."""
        before = self.context
        if before.month is not None and before.day is not None and found.start - before.position < NEAR:
            return _text(Point(before.year, before.month, point.day))
        anchor = self.anchor
        if anchor is None or anchor.day is None or anchor.month is None:
            return None
        own, month = point.day or 0, Anchor(anchor.year, anchor.month)
        if self.sentences.look_ahead(found.start):
            month = month.months(1) if own < anchor.day else month
        elif own > anchor.day:
            month = month.months(-1)
        return _text(Point(month.year, month.month, own))

    def _yearless(self, point: Point, found: Found) -> str | None:
        year = self.years.of(point, found)
        if year is None and self.anchor is None:
            year = self._year_before(point, found)
        if year is None and point.day is None:
            return None
        return _text(replace(point, year=year))

    def _year_before(self, point: Point, found: Found) -> int | None:
        """Of the dates before in this sentence the nearest with a year; a full day before in the paragraph that is no later."""
        before = self.context
        if before.year is None:
            return None
        if before.sentence == self.sentences.number(found.start):
            return before.year
        same_paragraph = "\n" not in self.text[max(0, before.position) : found.start]
        follows = before.day is not None and (before.month or 0, before.day) <= (point.month or 0, point.day or 31)
        return before.year if same_paragraph and follows else None


def _text(point: Point) -> str:
    return Moment(point.year, point.month, point.day, point.about).edtf


def _interval(first: str, last: str) -> str:
    """The two as one interval; those of half years and weeks are intervals themselves already."""
    start, end = first.partition("/")[0], last.rpartition("/")[2]
    return start if start == end else f"{start}/{end}"
