"""Chinese expressions too rare to open the scan with: 半年前, 一年半前, 未来三天, 民国三十八年."""

from __future__ import annotations

import re

from pipeline.extraction.dates.points import Groups, Point, Reading, Rule
from pipeline.extraction.dates.words import chinese, number, unit
from pipeline.extraction.dates.zh import S

COUNT = r"(?:\d{1,3}|[一二两兩三四五六七八九十百]{1,5})"
_REPUBLIC = 1911  # 民国元年 is 1912


def _half_years(groups: Groups) -> Reading | None:
    years = number(groups["n"]) if groups.get("n") else 0
    if years is None:
        return None
    return Point(base="published", unit="month", shift=(12 * years + 6) * (1 if groups.get("forward") else -1)), None


def _days(groups: Groups) -> Reading | None:
    """The coming three days begin tomorrow, the past three ended yesterday."""
    value = (number(groups["n"]) or 0) * (1 if unit(groups["u"]) == "day" else 7)
    first, last = (1, value) if groups.get("forward") else (-value, -1)
    return (Point(base="published", unit="day", shift=first), Point(base="published", unit="day", shift=last)) if value else None


def _republic(groups: Groups) -> Reading | None:
    value = 1 if groups["n"] == "元" else int(groups["n"]) if groups["n"].isdigit() else chinese(groups["n"])
    return None if value is None or not 0 < value < 200 else (Point(year=_REPUBLIC + value), None)


WEEK = r"(?:[个個]?(?:星期|礼拜|禮拜)|[周週])"
HALF, AROUND, REPUBLIC = (
    Rule(
        "zh_half_years",
        re.compile(
            rf"(?:(?<![第\d几数多一二三四五六七八九十])(?P<n>{COUNT})年半|(?<![年\w一上下前后後大])半年)[以之]?(?:前|(?P<forward>[后後]))(?![期来])"
        ),
        _half_years,
    ),
    Rule("zh_days_around", re.compile(rf"(?:(?P<forward>未来|未來|接下来|接下來)|[过過]去)的?(?P<n>{COUNT}){S}(?P<u>天|日|{WEEK})"), _days),
    Rule("zh_republic", re.compile(r"[民][国國](?P<n>元|\d{1,3}|[一二三四五六七八九十百]{1,5})年"), _republic),
)
TRIGGERS = {
    **dict.fromkeys(("半年", "年半"), HALF),
    **dict.fromkeys(("未来", "未來", "接下来", "接下來", "过去", "過去"), AROUND),
    **dict.fromkeys(("民国", "民國"), REPUBLIC),
}
