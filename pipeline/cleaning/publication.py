"""When a page was published: its row in documents.csv, its metadata, its byline, its address; nothing else, never a guess."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.cleaning.byline import Byline, read_byline
from pipeline.cleaning.instants import find_instants, find_month, whole_date
from pipeline.cleaning.order import settle_order
from pipeline.values import PartialDate

_NEAR = 12  # lines from the top and from the end in which bylines stand
_TOP = 6  # lines from the top in which a dateline stands
_DATELINE = 60  # characters from the place to the dash of a dateline
_PLACE_IN_CAPITALS = re.compile(r"[A-ZА-ЯЁ][A-ZА-ЯЁ .'’-]{2,30}, (?=[\dA-Z])")
_LAST = 3  # lines from the end in which a signature stands
_OFFICE = re.compile(r"[^\s，。：；,.:;]{2,30}(?:大学|大學|学院|學院|[厅廳局处處部委院校会會室]|联盟|聯盟|中心)")
_DASH_BEHIND = re.compile(r"\s*(?:г\.?|года)?\s*(?:\([^()]{2,40}\))?\s*(?:[-–—]{1,2}|/)\s")
_Y, _M, _D = r"(?P<y>(?:19|20)\d\d)", r"(?P<m>0?[1-9]|1[0-2])", r"(?P<d>0?[1-9]|[12]\d|3[01])"
_M2, _D2 = r"(?P<m>0[1-9]|1[0-2])", r"(?P<d>0[1-9]|[12]\d|3[01])"
_ADDRESSES = tuple(
    re.compile(source)
    for source in (
        rf"/{_Y}[-_]?/?{_M2}[-_]?/?{_D2}(?=[/_.-]|$)",  # /2022/0608/, /20210331/, /2016/04/01/, /2016-04-01/
        rf"/{_Y}/{_M}/{_D}(?=/)",
        rf"(?<![a-z\d])[tc]{_Y}{_M2}{_D2}(?=_)",  # t20200830_123456.html, as TRS and other Chinese CMS name pages
        rf"/{_Y}-{_M}/{_D}(?=/)",
        rf"[-_]{_Y}[-_]{_M2}[-_]{_D2}(?=[/_.-]|$)",
        rf"/{_Y}/{_M2}(?:/)(?!\d\d?/)(?P<d>)",
    )
)


def find_published(row: str, metadata: str, lines: Sequence[str], url: str) -> tuple[str, str]:
    """(EDTF, where from): documents.csv, meta, text, url, or two empty strings. `lines`: the page's lines, blank ones left out."""
    candidates = ((usable(row), "documents.csv"), (metadata, "meta"), (from_lines(lines), "text"), (from_address(url), "url"))
    return next(((edtf, source) for edtf, source in candidates if edtf), ("", ""))


def usable(edtf: str) -> str:
    """A date that a person put into documents.csv, if it is EDTF; empty otherwise (the table's own check reports it)."""
    try:
        return PartialDate.parse(edtf.strip()).edtf
    except ValueError:  # reported by the reader of documents.csv, which knows the line
        return ""


def from_lines(lines: Sequence[str]) -> str:
    """The date of the surest byline near the top, else near the end; empty where lines of one sureness contradict each other."""
    lines = settle_order(lines, _NEAR)
    for sure in (2, 1, 0):
        for part in (lines[:_NEAR], lines[-_NEAR:] if sure else ()):
            dates = [byline.edtf for byline in map(_byline, part) if byline is not None and byline.sure == sure]
            if dates:
                return dates[0] if sure == 2 or _one_event(dates, lines) else ""
    dated = next((edtf for edtf in map(_dateline, lines[:_TOP]) if edtf), "")
    return dated or next((edtf for edtf in map(_signature, reversed(lines[-_LAST:])) if edtf), "")


def _signature(line: str) -> str:
    """The day behind the name of an office, or the month, with which a notice, minutes or a charter end."""
    if len(line) > _DATELINE or "|" in line:
        return ""
    found = next(iter(find_instants(line)), None)
    office = found and found.end == len(line.rstrip()) and _OFFICE.fullmatch(line[: found.start].strip())
    return found.edtf if found and office else find_month(line)


def _dateline(line: str) -> str:
    """The day of an agency's dateline: “HONG KONG, 29 April 2023 (Wire) -”, «ТОМСК, 24 октября 2017 г. —»."""
    place = _PLACE_IN_CAPITALS.match(line)
    found = [*find_instants(line[: place.end() + _DATELINE])] if place else []
    first = next((one for one in found if place and one.start == place.end()), None)
    return first.edtf if first and _DASH_BEHIND.match(line, first.end) else ""


def _byline(line: str) -> Byline | None:
    return read_byline(line.strip())


def _one_event(dates: list[str], lines: Sequence[str]) -> bool:
    """Bare dates all through a text are a timeline's, not a publication's; one or two (published, changed) are a byline's."""
    bare = {byline.edtf for byline in map(_byline, lines) if byline is not None and byline.sure < 2}
    return len(set(dates)) == 1 and len(bare) <= 2


def from_address(url: str) -> str:
    """The date in the path of an address; only its month where no day stands there."""
    path = re.sub(r"^\w+://[^/]*", "", url).split("?")[0]
    for pattern in _ADDRESSES:
        match = pattern.search(path)
        if match:
            edtf = whole_date(match["y"], match["m"], match["d"])
            if edtf:
                return edtf
    return ""
