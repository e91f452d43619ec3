"""Russian days and weeks told by their place: вторая среда февраля, первая неделя 2022 года, третьего числа, конец месяца."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.dates.points import Groups, Point, Reading, Rule
from pipeline.extraction.dates.readings import calendar
from pipeline.extraction.dates.ru import NAMES, PLAIN_Y, SPELLED, S, Y
from pipeline.extraction.dates.words import number, one_of, shifts, spelled_day, table, weekday

NTH, DIRECTION = shifts("nth", "ru"), shifts("direction", "ru")
DECADES = shifts("decade", "ru")
NAME = r"(?:(?:понедельник|вторник|четверг)(?:а|у|ом|е)?|(?:сред|пятниц|суббот)(?:а|ы|у|е|ой)|воскресень(?:е|я|ю|ем))\b"
NUMBER = r"(?:\d{1,3}|" + one_of(table("number", "ru")) + ")"
STEM = r"(?:" + "|".join(NTH) + r")[а-яё]{1,3}"
WHICH = r"(?:" + "|".join(DIRECTION) + r")[а-яё]{1,3}"


def _stem(word: str, stems: dict[str, int]) -> int:
    return next(stems[stem] for stem in sorted(stems, key=len, reverse=True) if word.lower().startswith(stem))


def _nth(groups: Groups) -> Reading | None:
    """The nth weekday or week of a month, the nth week of a year; the ten days of a декада are no more than their month."""
    read = calendar(groups)
    if read is None or (groups.get("name") and not read[0].month):
        return None
    place = f"{_stem(groups['nth'], NTH)}:{weekday(groups.get('name', ''))}"
    return read if groups.get("ten") else (replace(read[0], place=place), None)


def _day_of_week(groups: Groups) -> Reading | None:
    return Point(base="published", unit="week", shift=_stem(groups["which"], DIRECTION), weekday=weekday(groups["name"])), None


def _weekdays(groups: Groups) -> Reading | None:
    """с пятницы по воскресенье; of which week is settled by the sentence."""
    unit, shift = ("week", _stem(groups["which"], DIRECTION)) if groups.get("which") else ("weekday", 0)
    first, last = (Point(base="published", unit=unit, shift=shift, weekday=weekday(groups[name])) for name in ("name", "name2"))
    return first, last


def _nearest(groups: Groups) -> Reading | None:
    return Point(base="published", unit="weekday", shift=1, weekday=weekday(groups["name"])), None


def _weekday(groups: Groups) -> Reading | None:
    """с пятницы: the last or the next one, by what the sentence says."""
    return Point(base="published", unit="weekday", weekday=weekday(groups["name"])), None


def _decade(groups: Groups) -> Reading | None:
    first = _stem(groups["word"], DECADES)
    return Point(year=first), Point(year=first + 9)


def _bare_day(groups: Groups) -> Reading | None:
    day = int(groups["d"]) if groups.get("d") else spelled_day(groups["word"])
    return (Point(day=day, base="context", unit="month"), None) if day and day <= 31 else None


def _part(groups: Groups) -> Reading | None:
    shift = _stem(groups["which"], DIRECTION) if groups.get("which") else 0
    return Point(base="published", unit="month", shift=shift, about=True), None


def _half_years(groups: Groups) -> Reading | None:
    return Point(base="published", unit="month", shift=6 if groups["u"].lower() == "полгода" else 18), None


def _days(groups: Groups) -> Reading | None:
    """The next five days begin tomorrow, the last three ended yesterday."""
    value = (number(groups["n"]) or 0) * (7 if groups["u"].lower().startswith("нед") else 1)
    first, last = (1, value) if groups.get("forward") else (-value, -1)
    return (Point(base="published", unit="day", shift=first), Point(base="published", unit="day", shift=last)) if value else None


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


RULES = (
    Rule(
        "ru_nth",
        _pattern(rf"(?P<nth>{STEM})[ ](?:(?P<name>{NAME})|недел[яюеи]|(?P<ten>декад[аеуы]))[ ](?:(?P<m>{NAMES})(?:,?{S}{Y})?)"),
        _nth,
    ),
    Rule("ru_nth", _pattern(rf"(?P<nth>{STEM})[ ]недел[яюеи][ ]{PLAIN_Y}"), _nth),
    Rule("ru_day_of_week", _pattern(rf"(?:во?[ ])?(?P<name>{NAME})[ ](?:на[ ])?(?P<which>{WHICH})[ ]недел[еию]\b"), _day_of_week),
    Rule(
        "ru_weekdays", _pattern(rf"(?<=\bс )(?P<name>{NAME})[ ](?:по|до)[ ](?P<name2>{NAME})(?:[ ](?P<which>{WHICH})[ ]недели)?"), _weekdays
    ),
    Rule("ru_weekday_by", _pattern(rf"(?:(?<=\bк )|(?<=\bдо ))(?P<name>{NAME})"), _nearest),
    Rule("ru_weekday_from", _pattern(rf"(?<=\bс )(?P<name>{NAME})"), _weekday),
    Rule(
        "ru_decade_word",
        _pattern(
            rf"(?P<word>{one_of(DECADES)})ы[ехм]{{1,2}}(?:[ ]год[а-я]{{1,3}}|[ ]гг\.|(?=[ ]?(?:[.,;]|$|\n)|[ ](?:[а-яё]{{1,12}} )?века))"
        ),
        _decade,
    ),
    Rule("ru_nearest", _pattern(rf"ближайш[а-яё]{{2,3}}[ ](?P<name>{NAME})"), _nearest),
    Rule("ru_bare_day", _pattern(rf"(?:(?P<d>[123]?\d)-?(?:го|е|му|м)?|(?P<word>{SPELLED}))[ ]числ[оауе]\b(?![ ]кажд)"), _bare_day),
    Rule(
        "ru_bare_day",
        _pattern(r"(?:(?P<d>[123]?\d)-го|(?P<word>(?:двадцать|тридцать)[ ][а-яё]{3,9}(?:ого|ьего)))(?=[ ]?(?:[.,;!?]|$|\n))"),
        _bare_day,
    ),
    Rule("ru_part", _pattern(rf"(?:начал[оау]|кон(?:ец|ц[аеу])|середин[аыеу])[ ](?:(?P<which>{WHICH})[ ])?месяца\b"), _part),
    Rule("ru_half_years", _pattern(r"(?P<forward>через)[ ](?P<u>полгода|полтора года)\b"), _half_years),
    Rule(
        "ru_days_around",
        _pattern(rf"(?:(?P<forward>ближайш|следующ)|последн|прошедш)[а-яё]{{2}}[ ](?P<n>{NUMBER})[ ](?P<u>дн[яейи]{{1,2}}|недел[иьюя])\b"),
        _days,
    ),
)
