"""Dates in digits alone, whatever the language: 2019-02-25, 2020/8/30, 2022.06.10, 12.12.2014, 13/02/2018, 2023-2024."""

from __future__ import annotations

import re

from pipeline.extraction.dates.points import Groups, Reading, Rule
from pipeline.extraction.dates.readings import calendar

DASH = r"(?:[-‐‑–—―－−~～]{1,2})"


def _month_or_day_first(groups: Groups) -> Reading | None:
    """13/02/2018 and 02/13/2018 are clear; with both parts at most 12 nothing tells day from month unless they are equal."""
    first, second = int(groups["a"]), int(groups["b"])
    if first > 12 or first == second:
        return calendar({"y": groups["y"], "m": groups["b"], "d": groups["a"]})
    if second > 12:
        return calendar({"y": groups["y"], "m": groups["a"], "d": groups["b"]})
    return None


def _both_ends(groups: Groups) -> Reading | None:
    """12/05/2018 - 12/20/2018: the end that is clear tells the order of the other."""
    ends = [[int(groups[part + end]) for part in "ab"] for end in "12"]
    orders = [order for order in ((0, 1), (1, 0)) if all(end[order[1]] <= 12 for end in ends)]  # which part is day, which month
    if len(orders) != 1:
        return None
    day, month = ("ab"[part] for part in orders[0])
    first = calendar({"y": groups["y1"], "m": groups[month + "1"], "d": groups[day + "1"]})
    last = calendar({"y": groups["y2"], "m": groups[month + "2"], "d": groups[day + "2"]})
    return (first[0], last[0]) if first and last else None


def _season(groups: Groups) -> Reading | None:
    """2013/14, 2013-14: two years in a row; other pairs are no years."""
    return calendar(groups) if int(groups["y2"]) == (int(groups["y"]) + 1) % 100 else None


def _month(groups: Groups) -> Reading | None:
    """2014-09; but 2011-12 is December 2011 or two years, and nothing here tells which."""
    return None if int(groups["m"]) == (int(groups["y"]) + 1) % 100 and groups.get("dash") == "/" else calendar(groups)


NO_TAIL = r"(?!\d|[-./](?!\d{4}[-./])\d)"  # a further part makes it a code, unless it is the other end of a range
RULES = (
    Rule("numeric_iso", re.compile(rf"(?P<y>[12]\d{{3}})-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}}){NO_TAIL}"), calendar),
    Rule(
        "numeric_year_first",
        re.compile(rf"(?P<y>[12]\d{{3}})(?P<s>[./．／]|[ ]?\.[ ])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}}){NO_TAIL}"),
        calendar,
    ),
    Rule("numeric_day_first", re.compile(rf"(?P<d>\d{{1,2}})\.[ ]?(?P<m>\d{{1,2}})\.[ ]?(?P<y>[12]\d{{3}}){NO_TAIL}"), calendar),
    Rule(
        "numeric_days",
        re.compile(
            r"(?P<y>(?:19|20)\d\d)(?P<s>[./])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
            rf"[ ]?{DASH}[ ]?(?:(?P<m2>\d{{1,2}})(?P=s))?(?P<d2>\d{{1,2}}){NO_TAIL}"
        ),
        calendar,
    ),
    Rule("numeric_school_year", re.compile(r"(?P<y>(?:19|20)\d\d)[-/–](?P<y2>\d\d)(?=[ ](?:academic|school|season|учебн))"), _season),
    Rule("numeric_school_year", re.compile(r"(?:(?<=year )|(?<=season ))(?P<y>(?:19|20)\d\d)[-/–](?P<y2>\d\d)(?![-\d])"), _season),
    Rule(
        "numeric_days",
        re.compile(rf"(?P<d>\d{{1,2}})\.?[ ]?{DASH}[ ]?(?P<d2>\d{{1,2}})\.(?P<m>\d{{2}})\.(?P<y>[12]\d{{3}}){NO_TAIL}"),
        calendar,
    ),
    Rule(
        "numeric_slashes", re.compile(rf"(?P<a>\d{{1,2}})(?P<s>[/-])(?P<b>\d{{1,2}})(?P=s)(?P<y>[12]\d{{3}}){NO_TAIL}"), _month_or_day_first
    ),
    Rule(
        "numeric_slashes",  # Russian never writes the month first
        re.compile(rf"(?<=[а-яё][ ])(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})/(?P<y>[12]\d{{3}}){NO_TAIL}"),
        calendar,
    ),
    Rule(
        "numeric_slashes",
        re.compile(
            rf"(?P<a1>\d{{1,2}})/(?P<b1>\d{{1,2}})/(?P<y1>[12]\d{{3}})[ ]?(?:{DASH}|to|through|until|по|至|到)[ ]?"
            rf"(?P<a2>\d{{1,2}})/(?P<b2>\d{{1,2}})/(?P<y2>[12]\d{{3}}){NO_TAIL}"
        ),
        _both_ends,
    ),
    Rule(
        "numeric_slash_day",  # without a year only where the words before and the figures leave no doubt
        re.compile(
            r"(?:(?<=\b[Oo]n )|(?<=\b[Bb]y )|(?<=\bsince )|(?<=\buntil )|(?<=\btill )|(?<=\b[Ff]rom ))"
            r"(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|2\d|1[3-9])(?![\d/%]|[.,]\d)"
        ),
        calendar,
    ),
    Rule("numeric_month", re.compile(rf"(?P<y>(?:19|20)\d\d)(?P<dash>-)(?P<m>0[1-9]|1[0-2]){NO_TAIL}"), _month),
    Rule("numeric_month", re.compile(rf"(?P<m>0[1-9]|1[0-2]|[1-9](?=/))[./](?P<y>(?:19|20)\d\d){NO_TAIL}"), calendar),
    Rule("numeric_season", re.compile(rf"(?P<y>(?:19|20)\d\d)[/–-](?P<y2>\d\d){NO_TAIL}"), _season),
    Rule(
        "numeric_years",
        re.compile(
            rf"(?P<y>(?:1[5-9]|20)\d\d)[ ]?(?:{DASH}|/|至|到|(?<=[ ])(?:to|until|till|through|по|до)(?=[ ]))[ ]?(?P<y2>(?:1[5-9]"
            rf"|20)\d\d){NO_TAIL}"
        ),
        calendar,
    ),
)
