"""dateparser as the reader of relative expressions that a grammar found but does not count itself: 1 year 2 months ago.

It fills what is not said from its base and reads the clock when given none, so: short spans only, one language, a base
always, and two readings from bases a day apart that must move together. Its answer is cut to the finest unit said.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache

import dateparser

from pipeline.extraction.dates.points import YEARS
from pipeline.extraction.dates.shift import Anchor
from pipeline.values import Moment

LONGEST = 40  # characters; longer strings cost dateparser more than any date is worth
_DAYS = re.compile(r"day|week|fortnight|дн|день|недел", re.IGNORECASE)
_MONTHS = re.compile(r"month|half a year|месяц|полгода|полтора", re.IGNORECASE)


def read_free(span: str, language: str, anchor: Anchor | None) -> str | None:
    """The EDTF of a relative expression, or None where dateparser is not sure or the anchor is too coarse."""
    if anchor is None or len(span) > LONGEST:
        return None
    base = datetime(anchor.year, anchor.month or 1, anchor.day or 1)
    first, second = _parse(span, language, base), _parse(span, language, base + timedelta(days=28))
    if first is None or second is None or not first < second or first.year not in YEARS:
        return None
    if _DAYS.search(span):
        return Moment(first.year, first.month, first.day).edtf if anchor.day else None
    if _MONTHS.search(span):
        return Moment(first.year, first.month).edtf if anchor.month else None
    return Moment(first.year).edtf


@lru_cache(maxsize=4096)
def _parse(span: str, language: str, base: datetime) -> datetime | None:
    settings = {"RELATIVE_BASE": base, "PARSERS": ["relative-time"], "RETURN_AS_TIMEZONE_AWARE": False}
    return dateparser.parse(span.lower(), languages=[language], settings=settings)
