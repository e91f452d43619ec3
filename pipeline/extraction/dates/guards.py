"""Words beside an expression that take away its date: every Monday, 农历九月, © 2020, 近3年前, the past year."""

from __future__ import annotations

import re

from pipeline.extraction.dates.points import Found
from pipeline.extraction.dates.years import COUNTER, MEASURE, PLURAL_AFTER

_REPEATED = re.compile(
    r"(?:\b(?:every|each|all|annual)[ ]|\bкажд\w+[ ]|每年?的?|逢|农历|農曆|阴历|陰曆|为期|為期|历时|歷時|连续|連續|第|近|过去|過去)$",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright|版权所有|版權所有|все права)[^\n]{0,60}$", re.IGNORECASE)
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|during|of|before|after|through|to|between|early|late|mid|this|last|next|and)[ -]$)"
    r"|(?:\b(?:в|во|с|со|к|до|по|за|на|от|конц[аеу]|начал[аеу]|середин[аеы])[ \xa0]$)",
    re.IGNORECASE,
)
_THE = re.compile(r"\b(?:the|these|those|over|past)[ ]$", re.IGNORECASE)
_NAME_AFTER = re.compile(r"[ ][A-Z][a-z]+|['’]s\b")
# \Z and not $, which stands before a line break too: a year that heads a part of a chronicle is no part of its days.
_ZH_LEFT = {
    "zh_counted": re.compile(r"[第\d几幾数數多每余餘约近一二三四五六七八九十两]\Z"),
    "zh_weekday": re.compile(r"[到至、–—~每逢\d一二三四五六七八九十两兩几幾多数上下本这這个個]\Z"),
    "zh_relative_year": re.compile(r"[以之年\d想]\Z"),
    "zh_year_relative": re.compile(r"[以之年\d想多十百此本上每一二三四五六七八九首多]\Z"),
    "zh_month_relative": re.compile(r"[以之]\Z"),
    "zh_relative_day": re.compile(r"(?:[以之的好]|时至|時至)\Z"),
    "zh_relative_week": re.compile(r"[以之]\Z"),
    "zh_bare_day": re.compile(r"[年\d第近余餘多数數每月满滿期计計共.:：/-]\Z"),
    "zh_yearless_month": re.compile(r"[年第\d.]\Z"),
    "zh_yearless_months": re.compile(r"[年第\d.]\Z"),
    "zh_yearless_day": re.compile(r"[\d.年]\Z"),
}
_FEAST = re.compile(r"(?:Good|Black|Ash|Easter|Cyber|Palm|Super|[Ff]ollowing|[Tt]he next)[ ]$")
_CODE_BEFORE = re.compile(r"(?:[\w][-./_=]|[№#$])$")
_DATE_BEFORE = re.compile(r"(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4})[-/]$")
_CALENDAR_FREE = {"numeric_years", "numeric_season", "event_year", "bare_year"}
_COUNTED_AFTER = re.compile(rf"[ ]?[{MEASURE}]|[ ]?(?:%|students|people|universit|руб|человек|студент|вуз)")


def is_guarded(text: str, found: Found) -> bool:
    """The words around say that this is no date, or not one date."""
    before = text[max(0, found.start - 70) : found.start]
    left = _ZH_LEFT.get(found.rule)
    if left is not None and left.search(before):
        return True
    if found.first.year is None and _REPEATED.search(before):
        return True
    return _by_rule(text, found, before)


def _by_rule(text: str, found: Found, before: str) -> bool:
    rule, after = found.rule, text[found.end : found.end + 40]
    if rule in {"en_month", "ru_month", "en_months", "ru_months"} and not found.first.about:
        return not _MONTH_BEFORE.search(before) or (rule == "en_month" and bool(_NAME_AFTER.match(after)))
    if rule in {"en_relative_period", "ru_relative_period"}:
        return bool(_THE.search(before))
    if rule == "en_weekday":
        return bool(_FEAST.search(before))
    if rule in _CALENDAR_FREE:
        return bool(_COPYRIGHT.search(before)) or (rule.startswith("numeric") and _counts(before, after))
    return rule.startswith("numeric") and bool(_CODE_BEFORE.search(before)) and not _DATE_BEFORE.search(before)


def _counts(before: str, after: str) -> bool:
    return (
        bool(re.search(r"(?:[\w][./_=]|[№#$]|\d-|ISSN:?[ ]?|pp?\.[ ]?|[Tt]el\.?:?[ ]?|电话[:：]?)$", before))
        or bool(COUNTER.search(before))
        or bool(_COUNTED_AFTER.match(after))
        or _counts_in_words(before, after)
    )


def _counts_in_words(before: str, after: str) -> bool:
    """2000 to 2010 students; but from 2000 to 2010 students came."""
    return bool(PLURAL_AFTER.match(after)) and not re.search(r"(?:from|between|с|in|[Yy]ears?)[ ]$", before)
