"""Lists of other pages set as text: a title that is a link, an abstract, a day, and again, below the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.cleaning.byline import read_byline
from pipeline.cleaning.furniture_lines import is_related_heading
from pipeline.cleaning.instants import find_instants
from pipeline.cleaning.lines import Line
from pipeline.cleaning.measure import weight
from pipeline.cleaning.outside_lines import names_institution

_TITLE = (10, 240)  # letters (Han three each) of a title
_ABSTRACT = 600  # letters of an abstract
_LEAST = 3  # titles that make a list
_BETWEEN = 4  # lines from a title to the next: abstract, day, counter
_MARKED = 0.7  # of the titles with a day or a cut abstract: one or the other is missing
_ABOVE = 300  # letters of article above: a page that is a list of news is not emptied
_CUT = re.compile(r"(?:…|\.{3,6}|。{3,6})\W*(?:[\[(（【]?(?:详细|更多|全文|more|read more|далее|подробнее).{0,6})?$", re.IGNORECASE)
_NUMBERS = r"(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?\W*"
_DAY = re.compile(rf"^\W*{_NUMBERS}(?:\d\d:\d\d)?\W*(?:\D{{0,20}}$|\s)|{_NUMBERS}$")


def mark_teasers(lines: Sequence[Line]) -> None:
    """Give such lists the kind furniture."""
    shown = [line for line in lines if line.kind != "furniture"]
    titles = [place for place, line in enumerate(shown) if _is_title(line)]
    for run in _runs(titles):
        first, last = _bounds(shown, run)
        if sum(weight(line.text) for line in shown[:first]) >= _ABOVE and _lists(shown, run, first, last):
            for line in shown[first:last]:
                line.kind, line.level = "furniture", 0


def _is_title(line: Line) -> bool:
    return (line.only_link or line.linked) and line.kind != "row" and _TITLE[0] <= weight(line.text) <= _TITLE[1]


def _runs(places: list[int]) -> list[list[int]]:
    """Titles that stand near each other."""
    runs: list[list[int]] = [places[:1]]
    for one, other in pairwise(places):
        if other - one > _BETWEEN:
            runs.append([])
        runs[-1].append(other)
    return [run for run in runs if len(run) >= _LEAST]


def _bounds(lines: list[Line], run: list[int]) -> tuple[int, int]:
    """From the day above the first title to the last line that belongs to the last one."""
    first = run[0]
    leads = sum(_is_day(lines[place - 1].text) for place in run if place) * 2 > len(run)
    leads = leads and first > 0 and _is_day(lines[first - 1].text)
    first -= leads
    first -= first > 0 and is_related_heading(lines[first - 1].text)
    usual = sorted(other - one for one, other in pairwise(run))[len(run) // 2 - 1] - leads
    last = run[-1] + 1
    while last < min(len(lines), run[-1] + usual) and weight(lines[last].text) <= _ABSTRACT and lines[last].kind != "heading":
        last += 1
    return first, last


def _lists(lines: list[Line], run: list[int], first: int, last: int) -> bool:
    """Nearly each has a day or an abstract that ends in dots, or their heading says what they are; they are not the members."""
    if 2 * sum(names_institution(lines[place].text) for place in run) >= len(run):
        return False
    if any(weight(line.text) > _ABSTRACT for line in lines[first:last]):
        return False
    if is_related_heading(lines[first].text):
        return True
    ends = [*run[1:], last]
    return sum(_is_marked(lines[max(place - 1, 0) : end]) for place, end in zip(run, ends, strict=True)) >= _MARKED * len(run)


def _is_marked(entry: list[Line]) -> bool:
    return any(is_marked(line.text) for line in entry)


def is_marked(text: str) -> bool:
    """A day, or an abstract that ends in three dots."""
    return _CUT.search(text) is not None or _is_day(text)


def _is_day(text: str) -> bool:
    short = text[:40]
    return read_byline(text) is not None or _DAY.search(short) is not None or any(one.start < 3 for one in find_instants(short))
