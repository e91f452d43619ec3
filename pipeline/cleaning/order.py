"""05-10-2021 is May or October, nobody can say; but where the dateline of the same page says 5月10日电 or 10 мая, the page says it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.cleaning.words import table

_TWO_WAYS = re.compile(r"(?<![\d.])(0?[1-9]|1[0-2])([-/])(0?[1-9]|1[0-2])\2((?:19|20)\d\d)(?!\d)")
_LONGEST = 160  # characters of a byline


def settle_order(lines: Sequence[str], near: int) -> Sequence[str]:
    """The lines with such dates written as year-month-day where the text near them names one of the two days and not the other."""
    head = lines[:near]
    if not any(_TWO_WAYS.search(line) for line in head if len(line) <= _LONGEST):
        return lines
    named = {day for line in head for day in _named_days(line)}
    return [*(_settle(line, named) if len(line) <= _LONGEST else line for line in head), *lines[near:]]


def _settle(line: str, named: set[tuple[int, int]]) -> str:
    def written(match: re.Match[str]) -> str:
        first, second = int(match[1]), int(match[3])
        readings = {(first, second), (second, first)} & named  # (month, day)
        return match[0] if len(readings) != 1 else "{0}-{1[0]:02d}-{1[1]:02d}".format(match[4], *readings)

    return _TWO_WAYS.sub(written, line)


def _named_days(line: str) -> list[tuple[int, int]]:
    """(month, day) of the dateline of a correspondent: 三江5月10日电, МОСКВА, 10 мая, RIVERTON, May 10 —."""
    start = line[:60]
    found = [(int(month), int(day)) for month, day in re.findall(r"(\d{1,2})月(\d{1,2})日(?:电|讯|電|訊)", start)]
    months = dict(table("months"))
    words = re.findall(r"^\W*[^\W\d]+,\s+(\d{1,2})\s+([^\W\d]+)", start.lower())
    return found + [(int(months[word]), int(day)) for day, word in words if word in months]
