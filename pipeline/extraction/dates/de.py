"""The calendar of German, which now and then stands beside English: 3. Mai 2011, 22.-24. September, im Jahr 2011."""

from __future__ import annotations

import re

from pipeline.extraction.dates.points import Rule
from pipeline.extraction.dates.readings import calendar

NAMES = r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
Y = r"(?P<y>(?:1[5-9]|20)\d\d)(?!\d|[.,]\d)"

RULES = (
    Rule(
        "de_day",
        re.compile(rf"(?P<d>(?:3[01]|[12]\d|0?[1-9]))\.(?:[ ]?(?:-|–|bis)[ ]?(?P<d2>\d{{1,2}})\.)?[ ]?(?P<m>{NAMES})(?:[ ]{Y})?"),
        calendar,
    ),
    Rule("de_month", re.compile(rf"(?P<m>{NAMES})[ ]{Y}"), calendar),
    Rule("de_year", re.compile(rf"(?:Jahre?[ ]){Y}"), calendar),
)
