"""Russian dates that only the day of publication gives: вчера, в прошлом году, три дня назад, в следующий понедельник."""

from __future__ import annotations

import re

from pipeline.extraction.dates import ru_weeks
from pipeline.extraction.dates.points import Groups, Point, Reading, Rule
from pipeline.extraction.dates.readings import directed
from pipeline.extraction.dates.words import month, number, one_of, shifts, table, unit, weekday

DAY, DIRECTION = shifts("day", "ru"), shifts("direction", "ru")
WHICH = r"(?:" + "|".join(DIRECTION) + r")(?:ого|его|ое|ее|ом|ем|ой|ей|ую|юю|от|ий|ый|ая|яя|ые|ие|ых|их|у|и|е)?"
ENDING = r"(?:е|ем|у|а|я|и|ю|ь)?"
PERIOD = rf"(?:недел{ENDING}|месяц{ENDING}|квартал{ENDING}|год{ENDING}|выходны[ехм]{{1,2}})\b"
NAME = r"(?:понедельник|вторник|сред[уае]|четверг|пятниц[уае]|суббот[уае]|воскресень[ея])\b"
NUMBER = r"(?:\d{1,3}|(?:(?:двадцать|тридцать|сорок|пятьдесят)[ ])?" + one_of(table("number", "ru")) + ")"
UNIT = one_of(table("unit", "ru"))
MONTH = r"(?:январ|феврал|март|апрел|ма(?=[йяе])|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:[яеь]|й)?\b"
FREE = r"(?:полгода|полтора года|пару (?:дней|недель|месяцев|лет)) назад\b"


def _shift(word: str) -> int:
    stem = max((stem for stem in DIRECTION if word.lower().startswith(stem)), key=len)
    return DIRECTION[stem]


def _day(groups: Groups) -> Reading | None:
    return Point(base="published", unit="day", shift=DAY[groups["word"].lower()]), None


def _period(groups: Groups) -> Reading | None:
    word = groups["u"].lower()
    kinds = {"нед": "week", "мес": "month", "ква": "quarter", "год": "year", "вых": "weekend"}
    return Point(base="published", unit=kinds[word[:3]], shift=_shift(groups["which"])), None


def _weekday(groups: Groups) -> Reading | None:
    """Like English: this and next count weeks, last and a bare weekday are the nearest one behind."""
    day, shift = weekday(groups["name"]), _shift(groups["which"]) if groups.get("which") else 0
    if groups.get("which") and shift >= 0:
        return Point(base="published", unit="week", shift=shift, weekday=day), None
    return Point(base="published", unit="weekday", shift=shift, weekday=day), None


def _counted(groups: Groups) -> Reading | None:
    value, step = number(groups["n"]) if groups.get("n") else 1, unit(groups["u"])
    if value is None or not step:
        return None
    if step == "decade":
        value, step = value * 10, "year"
    return Point(base="published", unit="weeks" if step == "week" else step, shift=value if groups.get("forward") else -value), None


def _month(groups: Groups) -> Reading | None:
    return Point(base="published", unit="named_month", shift=_shift(groups["which"]), month=month(groups["m"])), None


def _same_year(groups: Groups) -> Reading | None:
    point = directed(groups["word"])
    return None if point is None else (point, None)


def _free(groups: Groups) -> Reading | None:
    return Point(base="published", unit="free"), None


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


RULES: tuple[Rule, ...] = (
    Rule("ru_relative_day", _pattern(rf"(?P<word>{one_of(DAY)})\b"), _day),
    Rule("ru_relative_period", _pattern(rf"(?:(?:в|во|на)[ ])?(?P<which>{WHICH})[ ](?P<u>{PERIOD})"), _period),
    Rule("ru_weekday", _pattern(rf"(?:(?:в|во)[ ])(?:(?P<which>{WHICH})[ ])?(?P<name>{NAME})"), _weekday),
    Rule("ru_weekday", _pattern(rf"(?P<which>{WHICH})[ ](?P<name>{NAME})"), _weekday),
    Rule("ru_weekday_beside", _pattern(rf"(?P<name>(?:пн|вт|ср|чт|пт|сб|вс)\b\.?|{NAME})"), _weekday),
    Rule("ru_relative_month", _pattern(rf"(?:в[ ])?(?P<which>{WHICH})[ ](?P<m>{MONTH})(?![ ]\d)"), _month),
    Rule("ru_ago", _pattern(rf"(?:(?P<n>{NUMBER})[ ])?(?P<u>{UNIT})[ ](?P<back>назад\b|тому назад\b)"), _counted),
    Rule("ru_in", _pattern(rf"(?P<forward>через)[ ](?:(?P<n>{NUMBER})[ ])?(?P<u>{UNIT})\b"), _counted),
    Rule("ru_same_year", _pattern(r"(?:в[ ])?(?P<word>том же году|того же года)\b"), _same_year),
    Rule("ru_free", _pattern(FREE), _free, free="ru"),
)
RULES = ru_weeks.RULES + RULES  # where two read as much the first is taken
