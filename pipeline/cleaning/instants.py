"""The calendar dates of bylines, metadata and addresses -> EDTF. Whole dates with a year only; nothing is filled in.

Not the grammar of dates in prose (that is extraction's): here a string is known to be about a date, or is not used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.cleaning.words import alternatives, table
from pipeline.values import Moment

FIRST_YEAR, LAST_YEAR = 1990, 2100  # the web's first pages; beyond, a damaged figure

_REPUBLIC = 1911  # the year before the first of the Republic of China
_DIGITS = "〇○Ｏ零一二三四五六七八九"
_VALUES = {char: max(0, place - 3) for place, char in enumerate(_DIGITS)}


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a string: its place and its EDTF form (day, or month where only that is said)."""

    start: int
    end: int
    edtf: str


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<name>{alternatives(word for word, _ in table('months'))})\.?"
    year = r"(?P<year>(?:19|20)\d\d)"
    numeral = f"[{_DIGITS}]"
    sources = (
        rf"(?<!{numeral})(?P<han_year>[一二]{numeral}{{3}})年(?P<han_month>[一二三四五六七八九十]{{1,2}})月(?P<han_day>[一二三四五六七八九十]{{1,3}})[日号號]",
        r"民[國国]\s?(?P<republic>\d{2,3})\s?年\s?(?P<month>\d\d?)\s?月\s?(?P<day>\d\d?)\s?日",
        rf"(?<![\w]){month}\s{{1,2}}(?P<day>\d\d?)\s\d\d:\d\d:\d\d\s(?:[A-Z]{{3,4}}\s)?{year}(?!\d)",
        rf"(?<!\d){year}\s?[年.]\s?(?P<month>\d\d?)\s?[月.]\s?(?P<day>\d\d?)(?:\s?[日号號]|(?!\d))",
        rf"(?<!\d){year}\s?(?P<mark>[-/‐–])\s?(?P<month>\d\d?)\s?(?P=mark)\s?(?P<day>\d\d?)(?!\d)",
        rf"(?<![\d.])(?P<day>\d\d?)\.(?P<month>\d\d?)\.{year}(?!\d)",
        rf"(?<!\d)(?P<first>\d\d?)(?P<mark>[-/]){{1}}(?P<second>\d\d?)(?P=mark){year}(?!\d)",
        rf"(?<![\w])(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?[\s-]{{0,3}}{month}\s{{0,2}}[,-]?\s{{0,2}}{year}(?!\d)",
        rf"(?<![\w]){month}\s{{0,2}}(?P<day>\d\d?)(?:st|nd|rd|th)?\s{{0,2}}[,.]?\s{{0,2}}{year}(?!\d)",
    )
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)


def find_instants(text: str) -> Iterator[Found]:
    """The whole dates (day, month, year) of a short string, in no order; what the calendar does not have is no date."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            edtf = _read(match.groupdict())
            if edtf:
                yield Found(match.start(), match.end(), edtf)


def _read(parts: dict[str, str | None]) -> str:
    if parts.get("han_year"):
        return _read_han(parts)
    if parts.get("republic"):
        parts = {**parts, "year": str(_REPUBLIC + int(parts["republic"] or 0))}
    day, month = parts.get("day"), parts.get("month")
    if parts.get("first"):
        day, month = _day_and_month(int(parts["first"] or 0), int(parts["second"] or 0))
    name = parts.get("name")
    if name:
        month = dict(table("months"))[name.lower()]
    return whole_date(parts["year"] or "", month or "", day or "")


def _read_han(parts: dict[str, str | None]) -> str:
    year = "".join(str(_VALUES[char]) for char in parts["han_year"] or "")
    return whole_date(year, *(str(_number(parts[name])) if parts.get(name) else "" for name in ("han_month", "han_day")))


def _number(text: str | None) -> int:
    """三, 十, 十二, 二十, 二十三 -> a number; 0 for what is none."""
    tens, ten, ones = (text or "").partition("十")
    if not ten:
        return _VALUES.get(tens, 0)
    return 10 * _VALUES.get(tens or "一", 0) + (_VALUES.get(ones, 0) if ones else 0)


def find_month(text: str) -> str:
    """EDTF of a line that is nothing but a month: 1998年11月, 一九九八年十一月, February 1995, Февраль 1995 г."""
    match = _month_alone().fullmatch(text.strip())
    if match is None:
        return ""
    parts = match.groupdict()
    if parts["han_year"]:
        return _read_han(parts)
    name = parts["name"]
    return whole_date(parts["year"] or parts["named_year"], dict(table("months"))[name.lower()] if name else parts["month"], "")


@cache
def _month_alone() -> re.Pattern[str]:
    month = rf"(?P<name>{alternatives(word for word, _ in table('months'))})"
    done = r"(?:修[订訂]|制定|印[发發]|[发發]布)?"
    return re.compile(
        rf"(?:(?P<year>(?:19|20)\d\d)\s?年\s?(?P<month>\d\d?)\s?月{done}"
        rf"|(?P<han_year>[一二][{_DIGITS}]{{3}})年(?P<han_month>[一二三四五六七八九十]{{1,2}})月{done}"
        rf"|{month}\.?,?\s(?P<named_year>(?:19|20)\d\d)(?:\s?г(?:\.|ода)?)?)",
        re.IGNORECASE,
    )


def _day_and_month(first: int, second: int) -> tuple[str, str]:
    """03/05/2019 is March or May, nobody can say: no date. 12/03 and 30/08 have one reading where one figure is above 12."""
    if first == second or first > 12:
        return str(first), str(second)
    return (str(second), str(first)) if second > 12 else ("", "")


def whole_date(year: str, month: str, day: str) -> str:
    """EDTF of a day, or of a month where `day` is empty; empty where the calendar or 1990..2100 does not have it."""
    if not month or not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return ""
    edtf = "-".join([year, *(f"{int(part):02d}" for part in (month, day) if part)])
    try:
        return Moment.parse(edtf).edtf
    except ValueError:  # 31 February, month 13: the string is no date
        return ""


def read_instant(value: str) -> str:
    """The EDTF date of a metadata value such as `2020-08-30T15:51:02+08:00`; empty where it holds none."""
    found = sorted(find_instants(value[:80].replace("T", " ")), key=lambda one: one.start)
    return found[0].edtf if found else ""
