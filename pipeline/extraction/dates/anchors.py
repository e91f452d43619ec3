"""The year of a day that names none: of the event beside it, of the date that opens its sentence, of the publication."""

from __future__ import annotations

import calendar
import re
from bisect import bisect_right
from dataclasses import replace
from datetime import date, timedelta

from pipeline.extraction.dates.outlook import looks_ahead
from pipeline.extraction.dates.points import Found, Point
from pipeline.extraction.dates.shift import Anchor

# The mark comes first, what it must stand behind after it: Python then looks at no other character.
_SENTENCE_END = re.compile(r"[。！？!?\n.](?:(?<!\.)\s*|(?<=[^\W\d_]{3}\.)\s+(?=[A-ZА-ЯЁ“\"«])|(?<=\d\.)\s+(?=[A-ZА-ЯЁ]))")
_OPENING = re.compile(r"\s*(?:在|自|从|於|于|[Ii]n|[Оо]?[Вв]|[Сс]ince|On)?\s*")
_HEADING = re.compile(r"^[^\w\n]*(?P<year>(?:19|20)\d\d)\s*(?:年|год|г\.)?[^\w\n]*$", re.MULTILINE)
NEWS_AHEAD = timedelta(days=31)  # a page speaks of days at most about a month after it
NEAR = 500  # characters within which a date belongs to the year or month named beside it


def _year_headings(text: str) -> list[tuple[int, int]]:
    """(place, year) of lines that are a year and nothing else: two or more in one order make a chronicle, one may be a counter."""
    found = [(match.end(), int(match["year"])) for match in _HEADING.finditer(text)]
    years = [year for _, year in found]
    ordered = len(years) > 1 and years in (sorted(years), sorted(years, reverse=True)) and len(set(years)) == len(years)
    return found if ordered else []


class Sentences:
    """The sentences of a text, by number."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._ahead: dict[int, bool] = {}
        self.bounds = [0] + [m.end() for m in _SENTENCE_END.finditer(text)]

    def number(self, position: int) -> int:
        return bisect_right(self.bounds, position) - 1

    def around(self, position: int) -> str:
        """The sentence, of which no more than the nearest NEAR characters."""
        here = self.number(position)
        end = self.bounds[here + 1] if here + 1 < len(self.bounds) else len(self.text)
        return self.text[max(self.bounds[here], position - NEAR) : min(end, position + NEAR)]

    def look_ahead(self, position: int) -> bool:
        """The sentence tells what is to come."""
        here = self.number(position)
        if here not in self._ahead:
            self._ahead[here] = looks_ahead(self.around(position))
        return self._ahead[here]


class Years:
    """What can give a year to a day without one, in the order in which it is asked."""

    def __init__(self, sentences: Sentences, found: list[Found], anchor: Anchor | None) -> None:
        self.sentences = sentences
        self.anchor = anchor
        years = [f for f in found if f.first.year is not None and f.last is None]
        self.events = [f for f in years if f.event]
        self.event_starts = [f.start for f in self.events]
        self.headings = _year_headings(sentences.text)
        self.openings = {sentences.number(f.start): f for f in reversed(years)}  # the first of each sentence

    def of(self, point: Point, found: Found) -> int | None:
        """The year, or None where nothing gives it."""
        said = self._event_year(point, found) or self._opening_year(found) or self._heading_year(found)
        return said or self._coming_year(point, found) or self._news_year(point)

    def _coming_year(self, point: Point, found: Found) -> int | None:
        """The year of the next such day or month, where the sentence looks ahead."""
        today = self.anchor.date() if self.anchor else None
        if today is None or point.month is None or not self.sentences.look_ahead(found.start):
            return None
        return today.year + ((point.month, point.day or 31) < (today.month, today.day))

    def _heading_year(self, found: Found) -> int | None:
        """The year that heads a part of a chronicle."""
        before = bisect_right(self.headings, (found.start, 0))
        return self.headings[before - 1][1] if before else None

    def _event_year(self, point: Point, found: Found) -> int | None:
        """The year in the name of an event in this sentence or the one before, unless that lies too far ahead."""
        here = self.sentences.number(found.start)
        low, high = (bisect_right(self.event_starts, found.start + reach) for reach in (-NEAR, NEAR))
        near = [f for f in self.events[low:high] if here - 1 <= self.sentences.number(f.start) <= here]
        near.sort(key=lambda f: abs(f.start - found.start))
        years = [f.first.year for f in near if f.first.year is not None and self._not_ahead(replace(point, year=f.first.year))]
        return years[0] if years else None

    def _not_ahead(self, point: Point) -> bool:
        latest = self.anchor.latest() if self.anchor else None
        return latest is None or date(point.year or 1, point.month or 1, 1) <= latest + NEWS_AHEAD

    def _opening_year(self, found: Found) -> int | None:
        """2014年,…9月: the year that opens the sentence."""
        here = self.sentences.number(found.start)
        start = self.sentences.bounds[here]
        opening = _OPENING.match(self.sentences.text, start)
        at = opening.end() if opening else start
        other = self.openings.get(here)
        return other.first.year if other is not None and other.start <= at + 1 and other.start < found.start else None

    def _news_year(self, point: Point) -> int | None:
        """The year of the nearest such day that is not more than a month after publication."""
        if self.anchor is None or point.month is None or self.anchor.month is None:
            return None
        limit = (self.anchor.latest() or date.max) + NEWS_AHEAD
        for year in (limit.year, limit.year - 1):
            if date(year, point.month, min(point.day or 1, calendar.monthrange(year, point.month)[1])) <= limit:
                return year
        return None
