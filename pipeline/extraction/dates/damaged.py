"""Dates that lost characters on their way (913日, 2015522日, 914日上午): to be shown to people, never to be read."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.model import Issue

_DAY = re.compile(r"(?<![\d年月.])(\d{3,8})\s?日(?![元本军軍韩韓内內以夜])")
_MONTH = re.compile(r"(?<![\d.])(?:19|20)\d\d(?:1[0-2]|0?[1-9])月")
_AFTER_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d\s?年\s?(\d{2,4})\s?日")
_AFTER_MONTH = re.compile(r"(?<!\d)(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{3,}\s?日")


@lru_cache(maxsize=1)  # the scan and the issues ask for those of the same page
def damaged_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where a damaged date stands, in order, the longest of those that overlap."""
    return tuple(_damaged(text)) if "日" in text or "月" in text else ()


def _damaged(text: str) -> Iterator[tuple[int, int]]:
    spans = [m.span() for m in _DAY.finditer(text) if _lost_month(m.group(1))]
    spans += [m.span() for pattern in (_MONTH, _AFTER_YEAR, _AFTER_MONTH) for m in pattern.finditer(text)]
    end = 0
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if span[0] >= end:
            yield span
            end = span[1]


def _lost_month(digits: str) -> bool:
    """913, 1216, 2015522, 20140922: digits that are a month and a day, perhaps after a year; 365 and 100 are counts of days."""
    rest = digits[4:] if len(digits) > 4 and digits[:2] in {"19", "20"} else digits
    return any(_exists(rest[:cut], rest[cut:]) for cut in (1, 2)) and len(rest) <= 4


def _exists(month: str, day: str) -> bool:
    if not (month and day and len(day) <= 2) or not 1 <= int(month) <= 12:
        return False
    return 1 <= int(day) <= calendar.monthrange(2000, int(month))[1]


def find_damaged_dates(text: str) -> list[Issue]:
    """Issues `damaged_date` for every date that has lost characters; such spans carry no date mention."""
    return [
        Issue("extract", "damaged_date", text[start:end], f"characters are missing in a date at {start}..{end}")
        for start, end in damaged_spans(text)
    ]
