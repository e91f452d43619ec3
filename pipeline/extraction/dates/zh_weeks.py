"""Chinese days and weeks told by their place: 五月的第二个星期日, 2016年的第一周, 上个月最后一个星期五."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.dates.points import Groups, Reading, Rule
from pipeline.extraction.dates.readings import calendar
from pipeline.extraction.dates.words import number, weekday
from pipeline.extraction.dates.zh import RELATIVE_MONTH, M, S, Y

WEEK = r"(?:星期|礼拜|禮拜|[周週])"
PLACE = rf"的?{S}(?:第(?P<nth>[一二三四五1-5]|\d\d(?=周|週))|最[后後]一?)[个個]?{WEEK}(?P<name>[一二三四五六日天])?(?![年岁])"


def _nth(groups: Groups) -> Reading | None:
    read = calendar(groups)
    if read is None or not (groups.keys() & {"m", "rm"} or (groups.keys() & {"y", "ry"} and not groups.get("name"))):
        return None
    nth = number(groups["nth"]) if groups.get("nth") else -1
    return replace(read[0], place=f"{nth}:{weekday(groups.get('name', ''))}"), None


RULES = (Rule("zh_nth", re.compile(rf"(?:(?P<rm>{RELATIVE_MONTH})|(?:{Y}{S})?(?:{M})?){PLACE}"), _nth),)
