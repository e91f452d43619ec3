"""English dates that only the day of publication gives: next Monday, three days ago, last month, this quarter."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.dates import en_weeks
from pipeline.extraction.dates.en import D
from pipeline.extraction.dates.points import Groups, Point, Reading, Rule
from pipeline.extraction.dates.readings import directed
from pipeline.extraction.dates.words import month, number, one_of, shifts, table, unit, weekday

DAY, DIRECTION = shifts("day", "en"), shifts("direction", "en")
NUMBER = r"(?:\d{1,3}|(?:(?:twenty|thirty|forty|fifty)[- ])?" + one_of(table("number", "en")) + ")"
UNIT = r"(?:day|week|month|year|decade)s?"
NAME = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
WHICH = r"(?:this|current|last|previous|next|coming|upcoming|the current|this coming|this past|past)"
# of three parts that are added up no part is a date
APART = "".join(rf"(?<!{step}{joint})" for step in ("years", "year", "months", "month") for joint in (", and ", " and ", ", "))
FREE = rf"{APART}{NUMBER} {UNIT},? (?:and )?{NUMBER} {UNIT} ago\b|(?:a fortnight|a decade) ago\b"


def _day(groups: Groups) -> Reading | None:
    return Point(base="published", unit="day", shift=DAY[groups["word"].lower()]), None


def _shift(word: str) -> int:
    return DIRECTION[word.lower().split()[-1]]


def _period(groups: Groups) -> Reading | None:
    step = groups["u"].lower()
    kind = "weekend" if step == "weekend" else unit(step)
    return Point(base="published", unit=kind, shift=_shift(groups["which"])), None


def _weekday(groups: Groups) -> Reading | None:
    """this Monday: of this week; next Monday: of the next week; last Monday and a bare Monday: the nearest one behind."""
    day, which = weekday(groups["name"]), groups.get("which", "")
    if groups.get("week"):
        return Point(base="published", unit="week", shift=_shift(groups["week"]), weekday=day), None
    shift = _shift(which) if which else 0
    if which and shift >= 0 and "coming" not in which:
        return Point(base="published", unit="week", shift=shift, weekday=day), None
    return Point(base="published", unit="weekday", shift=1 if "coming" in which else shift, weekday=day), None


def _month(groups: Groups) -> Reading | None:
    return Point(base="published", unit="named_month", shift=_shift(groups["which"]), month=month(groups["m"])), None


def _counted(groups: Groups) -> Reading | None:
    value, step = number(groups["n"]), unit(groups["u"])
    if value is None or not step:
        return None
    if step == "decade":
        value, step = value * 10, "year"
    return Point(base="published", unit="weeks" if step == "week" else step, shift=value if groups.get("forward") else -value), None


def _day_of_month(groups: Groups) -> Reading | None:
    """the 20th of next month; 4 to 22 this month."""
    month_of = Point(base="published", unit="month", shift=_shift(groups["which"]))
    first = replace(month_of, day=number(groups["d"]))
    return first, replace(month_of, day=number(groups["d2"])) if groups.get("d2") else None


def _same_year(groups: Groups) -> Reading | None:
    point = directed(groups["word"])
    return None if point is None else (point, None)


def _free(groups: Groups) -> Reading | None:
    return Point(base="published", unit="free"), None


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


RULES: tuple[Rule, ...] = (
    Rule("en_relative_day", _pattern(rf"(?P<word>{one_of(DAY)})\b(?!['’]s world)"), _day),
    Rule(
        "en_relative_period", _pattern(rf"(?P<which>{WHICH}) (?P<u>week|weekend|month|year|quarter)\b(?!['’]?s? (?:ago|earlier))"), _period
    ),
    Rule(
        "en_weekday",
        _pattern(
            rf"(?:(?P<which>{WHICH}) )?(?P<name>{NAME})(?!s)(?! (?:to|through|[-–]) {NAME})(?:,? (?:of )?(?P<week>(?:this|last"
            rf"|next)) week\b)?"
        ),
        _weekday,
    ),
    Rule(
        "en_weekday_beside",
        _pattern(r"(?P<name>mon|tues?|wed|thur?s?|fri|sat|sun)\b\.?(?=,?[ ]\d|,?[ ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"),
        _weekday,
    ),
    Rule("en_weekday_of_week", _pattern(rf"(?P<week>this|last|next) week(?:['’]s)? (?:on )?(?P<name>{NAME})"), _weekday),
    Rule("en_relative_month", _pattern(rf"(?P<which>this|last|next|this past|this coming) (?P<m>{MONTH})(?! \d)"), _month),
    Rule(
        "en_day_of_month",
        _pattern(rf"(?:the )?(?P<d>{D})(?:(?: to |[-–])(?P<d2>{D}))? (?:of )?(?P<which>this|last|next) month\b"),
        _day_of_month,
    ),
    Rule("en_ago", _pattern(rf"{APART}(?P<n>{NUMBER})[ -](?P<u>{UNIT})[ -](?P<back>ago\b|back\b(?! to))"), _counted),
    Rule(
        "en_hence", _pattern(rf"(?:in )?(?P<n>{NUMBER}) (?P<u>{UNIT})(?P<forward> from (?:now|today)\b|['’] time\b|s['’] time\b)"), _counted
    ),
    Rule(
        "en_in",
        _pattern(rf"(?P<forward>in) (?P<n>{NUMBER}) (?P<u>{UNIT})\b(?!['’])(?! (?:ago|after|before|from|of|later|earlier))"),
        _counted,
    ),
    Rule("en_same_year", _pattern(r"(?P<word>(?:the same|the following|that(?: same)?) year)\b"), _same_year),
    Rule("en_free", _pattern(FREE), _free, free="en"),
)
RULES += en_weeks.RULES
