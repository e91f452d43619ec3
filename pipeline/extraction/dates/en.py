"""The calendar of English: May 23-28, 2016; 04 Sep , 2020; the 3rd of June; March 2011; Q3 2020; early 2008; 1990s."""

from __future__ import annotations

import re

from pipeline.extraction.dates import readings
from pipeline.extraction.dates.points import Groups, Reading, Rule
from pipeline.extraction.dates.readings import decade, part

NAMES = (
    r"(?:[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|Mar(?:ch)?|march|[Aa]pr(?:il)?|[Mm]ay|[Jj]une?|[Jj]uly?|[Aa]ug(?:ust)?"
    r"|[Ss]ept?(?:ember)?|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY"
    r"|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)"
)
# 'may', 'march' in small letters are verbs unless a full date surrounds them
CAPITAL = rf"(?:(?=[A-Z]){NAMES}|(?:january|february|april|june|july|august|september|october|november|december)\b)"
DASH = r"[ ]?(?:[-‐‑–—―−/~]|\bto\b|\bthrough\b|\btill?\b|\buntil\b|(?P<both>\band\b|&))[ ]?(?:the[ ])?"
TO = r"[ ]?(?:[-‐‑–—―−~]|\bto\b|\bthrough\b|\btill?\b|\buntil\b)[ ]?"
D = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?\b"
WORD_DAY = (
    r"(?:(?:twenty|thirty)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth"
)
Y = (
    r"(?:['’](?P<yy>\d\d)(?!\d)|(?P<y>(?:1[5-9]|20)\d\d)(?!\d|[.,]\d)|(?P<ry>(?:of )?(?:this|last|next|the same|that"
    r"|the following|the current) year))"
)
WEEKDAY = r"(?:(?:[Mm]on|[Tt]ue(?:s)?|[Ww]ed(?:nes)?|[Tt]hu(?:rs)?|[Ff]ri|[Ss]at(?:ur)?|[Ss]un)(?:day)?\.?,?[ ])"
SEP = r"(?:[-](?=\d)|\.?[ \xa0]?,?[ \xa0]{1,2}|\.?,[ ]?|\.)"
NO_UNIT = r"(?![\d:%]|[.,]\d|[ ](?:%|percent|o'clock|[ap]\.?m\b|universit|member|student|institution|countr|people|participant))"
ABOUT = (
    r"(?:(?:[Ee]arly|[Ll]ate|[Mm]id(?:dle)?|(?:[Tt]he )?(?:beginning|start|end|middle) of|EARLY|LATE|MID)(?:[ ]"
    r"|[ ]?-[ ]?)(?:in |of )?(?:the year )?)"
)
MONTH_PART = ABOUT
SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
ORDINAL = r"(?:1st|2nd|3rd|4th|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)"
OF = r"(?:[ ](?:of|in)|,)?[ ](?:the year )?"


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def calendar(groups: Groups) -> Reading | None:
    """As everywhere, with '16 for 2016."""
    return readings.calendar(groups | {"y": groups["yy"]} if "yy" in groups else groups)


def _quarter(groups: Groups) -> Reading | None:
    return part(groups | {"q": next(groups[k] for k in ("qo", "qn", "qm") if k in groups)})


RULES = (
    Rule(
        "en_month_day_year",
        _pattern(rf"(?P<m>{NAMES})(?:{SEP}|/)(?:the )?(?P<d>{D})(?:{DASH}(?P<d2>{D}))?(?:[ ]?,[ ]?|[ ]|[ ]of[ ]|[-/]){Y}"),
        calendar,
    ),
    Rule(
        "en_day_month_year",
        _pattern(rf"(?:the )?(?P<d>{D})(?:{DASH}(?P<d2>{D}))?[ /-]?(?:day )?(?:of )?(?P<m>{NAMES})(?:{SEP}|[-/]|[ ]of[ ]){Y}"),
        calendar,
    ),
    Rule("en_year_month_day", _pattern(rf"(?P<y>(?:19|20)\d\d)[ -](?P<m>{NAMES})[ -](?P<d>{D})(?![ ,]*\d{{4}})"), calendar),
    Rule(
        "en_between_days", _pattern(rf"(?<=between )(?P<d>{D}) and (?:the )?(?P<d2>{D})[ ](?:of )?(?P<m>{CAPITAL})(?:{SEP}{Y})?"), calendar
    ),
    Rule("en_month_day", _pattern(rf"(?P<m>{CAPITAL}){SEP}(?:the )?(?P<d>{D})(?:{DASH}(?P<d2>{D}))?{NO_UNIT}"), calendar),
    Rule(
        "en_day_month",
        _pattern(
            rf"(?:the )?(?P<d>{D})(?:{DASH}(?P<d2>{D}))?[ -]?(?:day )?(?:of )?(?P<m>{CAPITAL})\b(?!\.?[ ](?:\d{{4}}"
            rf"|[A-Z][a-z]+(?:son|ton)\b))"
        ),
        calendar,
    ),
    Rule("en_worded_day", _pattern(rf"(?:the )?(?P<d>{WORD_DAY}) (?:day )?of (?P<m>{CAPITAL})\b(?:,? {Y})?"), calendar),
    Rule("en_month_worded_day", _pattern(rf"(?P<m>{CAPITAL}) (?:the )?(?P<d>{WORD_DAY})\b(?:,? {Y})?"), calendar),
    Rule("en_month_year", _pattern(rf"(?:{MONTH_PART})?(?P<m>{NAMES})(?:{SEP}|[ ]?-[ ]?|[ ]of[ ]|'){Y}"), calendar),
    Rule("en_months_year", _pattern(rf"(?P<m>{CAPITAL}){DASH}(?P<m2>{CAPITAL})(?:{SEP}|[ ]of[ ]){Y}"), calendar),
    Rule("en_months", _pattern(rf"(?P<m>{CAPITAL}){TO}(?P<m2>{CAPITAL})\b(?![ .]*\d)"), calendar),
    Rule(
        "en_month",
        _pattern(rf"(?:{MONTH_PART})?(?P<m>(?:January|February|March|April|May|June|July|August|September|October|November|December))\b"),
        calendar,
    ),
    Rule(
        "en_about_year", _pattern(rf"(?P<about>{ABOUT}|{SEASON}{OF}|{SEASON}[ ])(?P<y>(?:1[5-9]|20)\d\d)(?![\d%]|s\b|'s|[.,]\d)"), calendar
    ),
    Rule(
        "en_about_relative_year",
        _pattern(rf"(?P<about>{ABOUT}|{SEASON}{OF})(?P<ry>(?:this|last|next|the same|that|the following) year)"),
        calendar,
    ),
    Rule(
        "en_half",
        _pattern(rf"(?:the )?(?:(?P<half>first|1st|second|2nd)[ -]half{OF}|H(?P<h>[12])[ -]){Y}"),
        lambda g: part({"half": g.get("h", "")} | g),
    ),
    Rule("en_quarter", _pattern(rf"(?:the )?(?:(?P<qo>{ORDINAL}) quarter{OF}|Q(?P<qn>[1-4]){OF}|Q(?P<qm>[1-4])[-/]?){Y}"), _quarter),
    Rule("en_quarter", _pattern(r"(?P<y>20\d\d)[ -]?Q(?P<q>[1-4])\b"), part),
    Rule("en_season", _pattern(rf"(?P<ry>this) (?P<about>{SEASON})\b"), calendar),
    Rule("en_decade", _pattern(rf"(?:the )?(?:{ABOUT})?(?:the )?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b"), decade),
    Rule("en_decade_short", _pattern(rf"(?:the )?(?:{ABOUT})?(?:the )?['’]?(?P<decade>[2-9]0)['’]?s\b"), decade),
)
