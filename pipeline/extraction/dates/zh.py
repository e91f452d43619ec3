"""The calendar of Chinese: 2011年3月6日, 二〇一一年三月, 今年9月, 11月6-9日, 2009年上半年, 90年代."""

from __future__ import annotations

import re

from pipeline.extraction.dates.points import Rule
from pipeline.extraction.dates.readings import calendar, decade, part
from pipeline.extraction.dates.words import one_of, shifts

S = r"[ \t\u3000\xa0]{0,2}"  # pages break dates with spaces
DASH = r"(?:[-‐‑–—―－~～〜]{1,2}|至|到)"
YEAR = r"(?:\d{4}|[〇零○一二三四五六七八九]{4})"
# 08年; 98年 only where somebody did something in it, for 98年 may be as many years
SHORT_YEAR = r"(?:0\d|零[一二三四五六七八九]|(?<=[他她我你们於于在自从從至])[5-9]\d)(?=年(?![的来來以间間内內前后後历歷华華多]))"
N = r"(?:\d{1,2}(?!\d)|[一二三四五六七八九十廿卅]{1,3}|元(?=月))"
RELATIVE_YEAR = one_of(shifts("year", "zh"), shifts("context-year", "zh"))
RELATIVE_MONTH = one_of(shifts("month", "zh"), shifts("context-month", "zh"))
# 2013 11 月: where only 年 is lost a space keeps the year apart
Y = rf"(?:(?P<y>{YEAR}|\d\d(?={S}年{S}\d{{1,2}}{S}月))(?:{S}年度?的?|(?=[ \u3000]{{1,2}}\d{{1,2}}{S}月))|(?P<ry>{RELATIVE_YEAR})的?)"
M = rf"(?P<m>{N}){S}月(?:份)?"
D_END = r"[日号號](?![元本军軍韩韓])"
ZH = r"[\u4e00-\u9fff]"
ABOUT = (
    r"(?:年?[初末底](?![中级級步次始审試试赛等期高])|年?初期|末期|年中(?![国國俄方文央东欧歐外美日韩德法英共学學华華亚亞间間])|中期"
    r"|[春夏秋冬](?:[季天]|(?=[,，。、；;） ]|$)))"
)
MONTH_PART = r"(?:[初底末]|[上中下]旬|中期)"


def _rule(name: str, pattern: str, read: object = calendar) -> Rule:
    return Rule(f"zh_{name}", re.compile(pattern), read)  # type: ignore[arg-type]


RULES = (
    _rule("day", rf"{Y}{S}{M}{S}(?P<d>{N}){S}{D_END}"),
    _rule("days", rf"{Y}{S}{M}{S}(?P<d>{N}){S}[日号號]?{S}(?:{DASH}|、){S}(?P<d2>{N}){S}{D_END}"),
    _rule("yearless_day", rf"{M}{S}(?P<d>{N}){S}{D_END}"),
    _rule("yearless_days", rf"{M}{S}(?P<d>{N}){S}[日号號]?{S}(?:{DASH}|、){S}(?P<d2>{N}){S}{D_END}"),
    _rule("day_of_month", rf"(?P<rm>{RELATIVE_MONTH})的?{S}(?P<d>{N}){S}(?:[日号號]?{S}{DASH}{S}(?P<d2>{N}){S})?{D_END}"),
    _rule("month", rf"{Y}{S}{M}{MONTH_PART}?"),
    _rule("months", rf"{Y}{S}(?P<m>{N}){S}月?{S}(?:{DASH}|、){S}(?P<m2>{N}){S}月(?:份)?(?!{S}\d{{1,2}}{S}[日号號])"),
    _rule("yearless_month", rf"{M}{MONTH_PART}?(?![大嫂龄齡内內之余餘]|革命|怀胎)"),
    _rule("yearless_months", rf"(?P<m>{N}){S}月?{S}(?:{DASH}|、){S}(?P<m2>{N}){S}月(?:份)?(?!{S}\d{{1,2}}{S}[日号號])"),
    _rule("month_relative", rf"(?P<rm>{RELATIVE_MONTH})(?:{MONTH_PART}|份)?(?![薪亮球])"),
    _rule("year", rf"(?P<y>{YEAR}|{SHORT_YEAR}){S}(?:年度|学年|學年|年)(?:间|間)?(?![级級龄齡薪])(?!{S}的?历史|{S}的?歷史)"),
    _rule("about_year", rf"{Y}(?P<about>{ABOUT})"),
    _rule("years", rf"(?P<y>{YEAR}){S}年?{S}{DASH}{S}(?P<y2>{YEAR}){S}(?:年度|学年|學年|年)(?![级級])(?!{S}\d{{1,2}}{S}月)"),
    _rule("year_relative", rf"(?P<ry>{RELATIVE_YEAR})(?![轻轻輕纪级級龄齡薪货貨])"),
    _rule("half", rf"{Y}的?{S}(?P<half>[上下])半年", part),
    _rule(
        "quarter", rf"{Y}的?{S}(?:第?(?P<q>[一二三四1-4]){S}(?:个|個)?季度?|[Qq](?P<q2>[1-4]))", lambda g: part({"q": g.get("q2", "")} | g)
    ),
    _rule(
        "decade",
        rf"(?:(?P<century1900>(?:上个?|上個|20|二十)世[纪紀])|(?P<century2000>(?:本|21|二十一)世[纪紀]))?{S}"
        r"(?P<decade>\d{2}|\d{4}|[二三四五六七八九一]?十)年代[初中末]?(?:期)?",
        decade,
    ),
)
