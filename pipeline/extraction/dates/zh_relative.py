"""Chinese dates that only the day of publication, or the date before them, gives: 上周五, 3天前, 昨日, 当日, 22日."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.dates import zh_weeks
from pipeline.extraction.dates.points import Base, Groups, Point, Reading, Rule
from pipeline.extraction.dates.words import number, one_of, shifts, unit, weekday
from pipeline.extraction.dates.zh import DASH, N, S

DAY, CONTEXT_DAY, WEEK, QUARTER = (shifts(kind, "zh") for kind in ("day", "context-day", "week", "quarter"))
WEEKDAY = r"[一二三四五六日天末](?![个個份次年月路场場项項大所位名届屆])"
COUNT = r"(?:\d{1,3}|[一二两兩三四五六七八九十百零]{1,6})"
UNIT = r"(?:[个個]?(?:星期|礼拜|禮拜)|[个個]月|[个個]季度|天|周|週|年)"


def _day(groups: Groups) -> Reading | None:
    base: Base = "context" if groups["word"] in CONTEXT_DAY else "published"
    return Point(base=base, unit="day", shift=(DAY | CONTEXT_DAY)[groups["word"]]), None


def _week(groups: Groups) -> Reading | None:
    name = groups.get("name", "")
    if name == "末":
        week = Point(base="published", unit="weekend", shift=WEEK[groups["word"]])
        return week, None
    return Point(base="published", unit="week", shift=WEEK[groups["word"]], weekday=weekday(name)), None


def _weekday(groups: Groups) -> Reading | None:
    return Point(base="published", unit="week", weekday=weekday(groups["name"])), None


def counted(groups: Groups) -> Reading | None:
    """N units before (`back`) or after (`forward`) the publication."""
    value, step = number(groups["n"]), unit(groups["u"])
    if value is None or not step or value > 500:
        return None
    return Point(base="published", unit="weeks" if step == "week" else step, shift=value if groups.get("forward") else -value), None


def _bare_day(groups: Groups) -> Reading | None:
    first, last = number(groups["d"]), number(groups["d2"]) if groups.get("d2") else None
    if first is None or not 1 <= first <= 31 or (last is not None and not first < last <= 31):
        return None
    end = Point(day=last, base="context", unit="month") if last else None
    return Point(day=first, base="context", unit="month"), end


def _half(groups: Groups) -> Reading | None:
    """上半年 alone is of the year of publication."""
    first = 1 if groups["half"] == "上" else 7
    year = Point(base="published", unit="year")
    return replace(year, month=first), replace(year, month=first + 5)


def _quarter(groups: Groups) -> Reading | None:
    return Point(base="published", unit="quarter", shift=QUARTER[groups["word"]]), None


RULES: tuple[Rule, ...] = (
    Rule("zh_relative_day", re.compile(rf"(?P<word>{one_of(DAY, CONTEXT_DAY)})(?![的]?(?:启|新闻网|头条))"), _day),
    Rule("zh_relative_week", re.compile(rf"(?P<word>{one_of(WEEK)})的?(?P<name>{WEEKDAY})?(?![一二三四五六七八九十\d岁年期])"), _week),
    Rule("zh_relative_quarter", re.compile(rf"(?P<word>{one_of(QUARTER)})"), _quarter),
    Rule(
        "zh_weekday",
        re.compile(
            r"(?:星期|礼拜|禮拜|[周週])(?P<name>(?:[一二三四五六日]|(?<=[期拜])天)(?![个個份次年月路场場项項大所位名届屆期天至到、\-—～~]))"
        ),
        _weekday,
    ),
    Rule(
        "zh_counted",
        re.compile(rf"(?P<n>{COUNT}){S}(?P<u>{UNIT}){S}[以之]?(?:(?P<back>前)|(?P<forward>[后後]))(?![期沿途身来往夕排列])"),
        counted,
    ),
    Rule("zh_bare_half", re.compile(r"(?<![年\d的学學度以])(?P<half>[上下])半年(?![级級度前后後来來])"), _half),
    Rule(
        "zh_bare_day",  # 号 numbers houses and rooms too
        re.compile(
            r"(?:(?<![^\W])|(?<=[我你他她们們在于於从從到至]))(?P<d>\d{1,2}(?!\d)|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])[号號]"
            r"(?=[，。！？、；,;!?\s我你他她去来來到在早上晚下午中要就会會能将將是前后後之发發回开開走]|$)(?!上[海]|下[载載]|中[心国國]|会[议議堂展]|开[始放]|前[台臺])"
        ),
        _bare_day,
    ),
    Rule(
        "zh_bare_day",
        re.compile(
            rf"(?P<d>\d{{1,2}}(?!\d)|二?十[一二三四五六七八九]|二十|三十一?)(?:{S}日?{S}{DASH}{S}(?P<d2>{N}))?{S}(?:日)(?![元本军军韩韓内內以之前后後志均线線游遊])"
        ),
        _bare_day,
    ),
)
RULES += zh_weeks.RULES
