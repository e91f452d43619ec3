"""What a grammar finds: a span of text and the point or points in time its words give, before any anchor is applied."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

Base = Literal["", "published", "context"]
YEARS = range(1000, 2200)  # beyond these a four-digit number before 年 or год is a quantity or a slip


@dataclass(frozen=True, slots=True)
class Point:
    """A moment as far as the words give it.

    With `base` empty the fields are what the text says. Otherwise the anchor (the publication date, or the date that
    precedes in the text) is cut to `unit`, moved by `shift` units, and the fields given here are put over it. `place` then
    picks a day or a week of what results (the third Friday, the first week, Easter).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    about: bool = False
    base: Base = ""
    unit: str = ""
    shift: int = 0
    weekday: int = 0
    place: str = ""  # within the month or year that the rest gives: settle.py says which


@dataclass(frozen=True, slots=True)
class Found:
    """A span that a rule read; `last` for intervals. `event`: a year in the name of an event. `future`: counted forward."""

    start: int
    end: int
    rule: str
    first: Point
    last: Point | None = None
    event: bool = False
    future: bool = False
    free: str = ""  # language of a relative expression that dateparser is to read

    @property
    def is_weekday(self) -> bool:
        return self.first.unit in {"weekday", "week"} and self.first.weekday > 0

    @property
    def is_feast(self) -> bool:
        return self.rule.endswith("_feast")

    def over(self, start: int, end: int) -> Found:
        return replace(self, start=start, end=end)


Groups = dict[str, str]
Reading = tuple[Point, Point | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern tried at the places where a date can start, and what its groups mean (None: no date after all)."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[Groups], Reading | None]
    free: str = ""

    def at(self, text: str, position: int) -> Found | None:
        matched = self.pattern.match(text, position)
        if matched is None:
            return None
        groups = {name: value for name, value in matched.groupdict().items() if value}
        reading = self.read(groups)
        if reading is None:
            return None
        return Found(position, matched.end(), self.name, *reading, future="forward" in groups, free=self.free)
