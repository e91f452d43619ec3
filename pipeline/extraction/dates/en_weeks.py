"""English days and weeks told by their place: the third Friday of March, the first week of 2027, a week from Friday, on the 27th."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.dates.en import CAPITAL, Y, calendar
from pipeline.extraction.dates.points import Groups, Point, Reading, Rule
from pipeline.extraction.dates.words import number, one_of, shifts, table, unit, weekday

DAY, DIRECTION, NTH = shifts("day", "en"), shifts("direction", "en"), shifts("nth", "en")
DECADES = shifts("decade", "en")
NUMBER = r"(?i:\d{1,3}|(?:(?:twenty|thirty|forty|fifty)[- ])?" + one_of(table("number", "en")) + ")"
NAME = r"(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"


def _nth(groups: Groups) -> Reading | None:
    """The nth weekday or week of a month, the nth week of a year."""
    place = f"{NTH[groups['nth'].lower()]}:{weekday(groups.get('name', ''))}"
    if groups.get("u"):
        frame: Point | None = Point(base="published", unit=groups["u"], shift=DIRECTION.get(groups["which"], 0))
    else:
        read = calendar(groups)
        frame = read[0] if read else None
    if frame is None or (groups.get("name") and not (frame.month or frame.unit == "month")):
        return None
    return replace(frame, place=place), None


def _counted(groups: Groups) -> Reading | None:
    """N weeks from a weekday or from tomorrow; N Sundays from now."""
    value = number(groups["n"])
    if value is None:
        return None
    if groups.get("names"):
        return Point(base="published", unit="weekday", shift=value, weekday=weekday(groups["names"])), None
    if groups.get("name"):
        return Point(base="published", unit="weekday", shift=value + 1, weekday=weekday(groups["name"])), None
    days = value * (7 if unit(groups["u"]) == "week" else 1)
    return Point(base="published", unit="day", shift=DAY[groups["word"].lower()] + (-days if groups.get("back") else days)), None


def _second(groups: Groups) -> Reading | None:
    """The week after next, the Saturday before last."""
    shift, step = 2 if groups.get("after") else -2, groups["u"].lower()
    if step.endswith("day"):
        return Point(base="published", unit="weekday", shift=shift, weekday=weekday(step)), None
    return Point(base="published", unit=step, shift=shift), None


def _days(groups: Groups) -> Reading | None:
    """The next five days begin tomorrow, the past three ended yesterday."""
    value = (number(groups["n"]) or 0) * (7 if unit(groups["u"].lower()) == "week" else 1)
    first, last = (1, value) if groups.get("forward") else (-value, -1)
    return (Point(base="published", unit="day", shift=first), Point(base="published", unit="day", shift=last)) if value else None


def _weekdays(groups: Groups) -> Reading | None:
    """from Friday to Sunday; of which week is settled by the sentence."""
    unit_, shift = ("week", DIRECTION[groups["which"].lower()]) if groups.get("which") else ("weekday", 0)
    first, last = (Point(base="published", unit=unit_, shift=shift, weekday=weekday(groups[name])) for name in ("name", "name2"))
    return first, last


def _half_years(groups: Groups) -> Reading | None:
    return Point(base="published", unit="month", shift=-6 if groups.get("back") else 6), None


def _numbered(groups: Groups) -> Reading | None:
    """Week 31 of 2018, counted as ISO 8601 does."""
    read = calendar(groups)
    return (replace(read[0], place=f"{int(groups['nth'])}:0"), None) if read else None


def _decade(groups: Groups) -> Reading | None:
    first = DECADES[groups["word"].lower()]
    return Point(year=first), Point(year=first + 9)


def _bare_day(groups: Groups) -> Reading | None:
    return Point(day=number(groups["d"]), base="context", unit="month"), None


RULES = (
    Rule(
        "en_nth",
        re.compile(
            rf"(?:[Tt]he )?(?P<nth>(?i:{one_of(NTH)}))[ ](?:(?P<name>{NAME})|week)[ ](?:of|in)[ ](?:(?P<m>{CAPITAL})(?:,?[ ](?:of )?{Y})?"
            r"|(?P<which>this|last|next|the)[ ](?P<u>month|year)\b|(?:the year )?(?P<y4>(?:19|20)\d\d)(?!\d))"
        ),
        lambda g: _nth({"y": g["y4"]} | g if "y4" in g else g),
    ),
    Rule(
        "en_counted_from",
        re.compile(
            rf"(?P<n>{NUMBER})[ ](?:(?P<names>{NAME})s (?:from (?:now|today)|after tomorrow)\b|weeks? (?:from|after)[ ](?P<name>{NAME})\b"
            rf"|(?P<u>days?|weeks?)[ ](?:(?:from|after)|(?P<back>before))[ ](?P<word>{one_of(DAY)})\b)"
        ),
        _counted,
    ),
    Rule(
        "en_second_off",
        re.compile(rf"(?:the )?(?P<u>week|weekend|month|year|quarter|{NAME}) (?:(?P<after>after next)|before last)\b", re.I),
        _second,
    ),
    Rule(
        "en_days_around",
        re.compile(rf"(?:the )?(?:(?P<forward>next|coming)|last|past|previous)[ ](?P<n>{NUMBER})[ ](?P<u>days?|weeks?)\b", re.I),
        _days,
    ),
    Rule(
        "en_weekdays",
        re.compile(
            rf"(?<=[Ff]rom )(?P<name>{NAME})[ ](?:to|through|until|till)[ ](?P<name2>{NAME})\b"
            r"(?:[ ](?:of )?(?P<which>this|last|next)[ ]week\b)?"
        ),
        _weekdays,
    ),
    Rule("en_half_years", re.compile(r"half a year (?:(?P<back>ago)|(?P<forward>from (?:now|today)))\b", re.I), _half_years),
    Rule("en_week_number", re.compile(rf"[Ww]eek[ ](?P<nth>[1-5]?\d)(?:,| of| in)?[ ]{Y}"), _numbered),
    Rule("en_decade_word", re.compile(rf"[Tt]he (?:(?i:early|mid|late)[ -])?(?P<word>(?i:{one_of(DECADES)}))\b"), _decade),
    Rule("en_bare_day", re.compile(r"(?<=\b(?:on|by) the )(?P<d>3[01]|[12]?\d)[snrt][tdh](?=[ ]?(?:[.,;!?]|$|\n))"), _bare_day),
)
