"""Lines that say when and by whom a page was published: a date among byline words, never a date inside a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.cleaning.byline_cells import is_dated_row, names_event
from pipeline.cleaning.furniture_lines import without_counters
from pipeline.cleaning.instants import Found, find_instants
from pipeline.cleaning.words import alternatives, of_kind, table, words

_LONGEST = 160  # characters; the longest bylines name three offices and a counter
_TIME = r"(?<!\d)\d{1,2}\s?[:：.]\s?\d{2}(?:[:：]\d{2})?(?:\.\d+)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?(?:[+-]\d\d:?\d\d|Z))?(?!\d)"
_COUNTER = r"(?<![\w.])\d{1,7}(?![\w.])"
# what a source calls itself: a newspaper, site, office
_OFFICE = r"[\w·]{1,12}(?:网|網|报|報|社|处|處|部|室|台|学院|办公室|中心|新闻|编辑)(?![\w])"
_NAME = r"(?:[A-Z][\w'’.-]*|[А-ЯЁ][\w.-]*)"
_CLOCK = r"\d?\d[:.]\d\d(?:\s?[ap]\.?m\b|\W*$)"
_RANGE = re.compile(rf"^\s*(?:[-–—~～至到]|to\b|по\b)\s*(?!{_CLOCK})\d", re.IGNORECASE)
_DIGIT = re.compile(r"\d|[一二][〇○零一二三四五六七八九]{3}年")
_POSTED = re.compile(r"(?:发信站|發信站)\s*[:：][^()]{1,30}\((?:\w{3}\s)?$")  # boards set the station between the label and the day
# 于 2021-08-15 23:48 发布, with an account's name before it
_BEFORE_DAY = re.compile(r"(?:^|\s)(?:[^\s，。]{1,16}\s*)?[于於]\s*$|^\s*$")
_PUBLISHED_BEHIND = re.compile(r"[\s\d:：]{0,12}(?:发布|發布|发表|發表|首发|推送|刊发)(?![会會单單者人])")
_PLACE = re.compile(r"(?:^|\s)(?:地点|地點|会议地点|活动地点|venue|place|location|место)\s*[:：]", re.IGNORECASE)
# a name before the date is an author's or a section's where something parts them; else it is a headline or a place with its day
_APART = re.compile(r"^\W*by\s|(?:[|/·•]|\s--|\s[–—])\s*(?:\w{2,9}day,?\s*)?$", re.IGNORECASE)
_STAMP = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?\s*")
_AGENCY = r"【[^【】]{2,40}(?:報導|报导|报道|報道|訊|讯|電|电)】"  # 【文教新聞網／記者 甲／臺北報導】
# (2024年5月17日，澳门), under the title of a speech
_PLACED = re.compile(r"[,，、\s\u3000]+(?:[\u4e00-\u9fff]{2,6}|[A-Z][A-Za-z ]{2,20}|[А-Я][а-я-]{2,16})\W*")
_NAME_LENGTH = 20  # characters of an office or account
_MOST_NAMES = 3  # unlabelled words beside a date: a section, an author's name
_NAMES = re.compile(rf"[\s\W_]*(?:{_NAME}[\s\W_]*){{0,{_MOST_NAMES}}}")


@dataclass(frozen=True, slots=True)
class Byline:
    """A publication date as a line gives it. `sure`: 2 labelled as published, 1 nothing but a date, 0 date among names or updated."""

    edtf: str
    sure: int


def read_byline(line: str) -> Byline | None:
    """The publication date of a byline; None for any other line, and where two different dates stand in it unlabelled."""
    return _read_byline(line) if 6 <= len(line) <= _LONGEST and _DIGIT.search(line) else None


@lru_cache(maxsize=1024)  # cleaning asks for the same line up to four times
def _read_byline(line: str) -> Byline | None:
    line = without_counters(line)
    if _PLACE.search(line):
        return None
    found = [one for one in find_instants(line) if not _RANGE.match(line[one.end :])]
    for role, sure in (("published", 2), ("updated", 0)):
        for one in sorted(found, key=lambda one: one.start):
            lead = line[: one.start]
            if role == "published" and (_PUBLISHED_BEHIND.match(line, one.end) and _BEFORE_DAY.search(lead)):
                return Byline(one.edtf, sure)
            if _posted(lead) or (_label(role).search(lead) and _short_lead(line, one)):
                return Byline(one.edtf, sure)
    return _unlabelled(line, found) or _in_cells(line, found)


def _posted(lead: str) -> bool:
    return _POSTED.search(lead) is not None


def _in_cells(line: str, found: list[Found]) -> Byline | None:
    if len({one.edtf for one in found}) != 1 or not is_dated_row(line, _is_dated):
        return None
    return Byline(found[0].edtf, 0)


def _is_dated(cell: str) -> bool:
    """A cell that holds a date and nothing but a time or other words of bylines beside it."""
    found = [*find_instants(cell)]
    return bool(found) and not re.search(r"\w", _strip(cell[: found[0].start] + " " + cell[found[0].end :]))


def _unlabelled(line: str, found: list[Found]) -> Byline | None:
    if len({one.edtf for one in found}) != 1:
        return None
    one = found[0]
    rest = _strip(line[: one.start] + " \n " + line[one.end :])
    if not re.search(r"\w", rest):
        return Byline(one.edtf, 1)
    lead, _, tail = rest.partition("\n")
    bracketed = re.fullmatch(r"\s*[（(].*[)）]\s*", line)
    if bracketed and not re.search(r"\w", lead) and _PLACED.fullmatch(tail):
        return Byline(one.edtf, 0)
    if _is_stamp(lead, line[one.start :]):
        return Byline(one.edtf, 0)
    if names_event(lead) or _NAMES.fullmatch(lead) is None or _NAMES.fullmatch(tail) is None or re.match(r"\s*[:：]", line[one.end :]):
        return None
    return Byline(one.edtf, 0) if not re.search(r"\w", lead) or _APART.search(line[: one.start]) else None


def _is_stamp(lead: str, dated: str) -> bool:
    """A short name and the figures of a day and an hour, nothing after: the stamp of a system, not a sentence."""
    name = lead.strip()
    short = 0 < len(name) <= _NAME_LENGTH and not re.search(r"[\s:：]", name)
    return short and not names_event(name) and _STAMP.fullmatch(dated) is not None


def _short_lead(line: str, one: Found) -> bool:
    """Before the label stand other labels with their names, not a sentence."""
    return not re.search(r"[。！？!?；;]\s*\S", line[: one.start])


@cache
def _label(role: str) -> re.Pattern[str]:
    """A label that ends where the date begins and begins a line or stands apart: 创立日期 is no 日期."""
    weekday = rf"(?:{alternatives(words('byline_words'))}[\s,]*)?"
    label = alternatives(of_kind("byline_labels", role))
    by_whom = r"(?:\s+by\s[^.:\d]{2,40}?)?"
    return re.compile(rf"(?:^|[\s|/\]】）),，;；·•*-]){label}{by_whom}\s*[:：]?\s*(?:on\s+)?{weekday}[\[【(（]?\s*$", re.IGNORECASE)


@cache
def _fillers() -> re.Pattern[str]:
    """What may stand beside a date in a byline: labels with a name, counters, times, weekdays, offices, brackets."""
    label = alternatives(label for label, _ in table("byline_labels"))
    labelled = rf"(?<![^\W\d]){label}\s*[:：]\s*[^\s:：|/]{{0,20}}(?:\s+{_NAME})?"
    filler = rf"(?<!\w){alternatives(words('byline_words'))}(?!\w)"
    return re.compile("|".join((_AGENCY, _TIME, labelled, rf"(?<!\w){label}(?!\w)", filler, _OFFICE, _COUNTER)), re.IGNORECASE)


def _strip(rest: str) -> str:
    return _fillers().sub(" ", rest)


def is_byline(text: str) -> bool:
    """A short text with a publication date, or made of byline labels (来源: ..., 编辑: ..., Author: ...)."""
    return read_byline(text) is not None or (len(text) <= _LONGEST and _labelled_start().match(text) is not None)


@cache
def _labelled_start() -> re.Pattern[str]:
    label = alternatives(label for label, _ in table("byline_labels"))
    return re.compile(rf"[\s(（\[【]*{label}\s*[:：]", re.IGNORECASE)
