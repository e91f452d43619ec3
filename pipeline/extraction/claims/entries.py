"""What an entry of a list says beside its name: since when, until when, a founder's mark."""

from __future__ import annotations

import re

from pipeline.extraction.claims.heads import role_of_head
from pipeline.extraction.claims.page import Page
from pipeline.extraction.tables import either
from pipeline.model import Block, Mention

_JOINED = re.compile(either("joined_column"), re.IGNORECASE)
_SINCE = re.compile(rf"(?:^|[\s,，;—–(（-]){either('entry_since')}\s*$", re.IGNORECASE)
_BARE = re.compile(r"[\s,，;—–(（|:：*-]*(?:[（(][^（）()]{0,30}[)）][\s,，;—–-]*)?")  # nothing but marks, or a country in brackets
_BEHIND = re.compile(r"(?:\s*(?:г\.?|года|году|年|起|加入|入盟))*\s*[)）.;；,，*]*\s*$", re.IGNORECASE)
_FROM_START = re.compile(either("entry_from_start"), re.IGNORECASE)
_STATUS = 60  # characters of an entry's own status
_OWN_STATUS = re.compile(rf"[–—,(（:：|-]\s*{either('entry_words')}", re.IGNORECASE)
_STAR = re.compile(r"[*＊†★]\s*$")
_LEGEND = re.compile(rf"{either('legend_founders')}[^.。\n]{{0,60}}{either('legend_marked')}", re.IGNORECASE)


def role_of_entry(page: Page, name: Mention, role: str) -> str:
    """The role of one entry: a mark or «с основания» makes a member a founding one."""
    if role not in ("member", "unknown"):
        return role
    text = _behind(page, name)
    marked = _STAR.search(text) is not None and _LEGEND.search(page.text) is not None
    if marked or _FROM_START.search(text):
        return "founding_member"
    own = role_of_head(text) if len(text) <= _STATUS else ""
    return own if own in ("observer", "associate", "former") else role


def _behind(page: Page, name: Mention) -> str:
    """What the entry says behind its name."""
    return page.text[name.end : page.document.blocks[page.block_at(name.start)].end]


def has_status(page: Page, name: Mention) -> bool:
    """The entry itself says what its university is or since when: “– founding member”, “– since 2022”."""
    text = _behind(page, name)
    return len(text) <= _STATUS and (_FROM_START.search(text) is not None or _OWN_STATUS.search(text) is not None)


def dates_of_entry(page: Page, name: Mention, role: str) -> tuple[str, str]:
    """(start, end) of an entry: from its table's column for the year of entry, or from the words behind its name."""
    index = page.block_at(name.start)
    block = page.document.blocks[index]
    if block.kind == "row" and (of_row := _dates_of_row(page, block, index, role)) != ("", ""):
        return of_row
    behind = [d for d in page.dates if name.end <= d.start < block.end]
    if block.kind not in ("item", "row") or len(behind) != 1:
        return "", ""
    between = page.text[name.end : behind[0].start]
    told = _SINCE.search(between) or _BARE.fullmatch(between)
    if not told or not _BEHIND.match(page.text[behind[0].end : block.end]):
        return "", ""
    return _split(behind[0].edtf, role)


def _dates_of_row(page: Page, block: Block, index: int, role: str) -> tuple[str, str]:
    dates = [d for d in page.dates if block.start <= d.start < block.end]
    return _split(dates[0].edtf, role) if len(dates) == 1 and _JOINED.search(header_of(page, index)) else ("", "")


def _split(edtf: str, role: str) -> tuple[str, str]:
    start, _, end = edtf.partition("/")
    if role == "former":
        return (start if end else "", end or start)
    return (start, end)


def header_of(page: Page, index: int) -> str:
    """The first row of the table that a row stands in."""
    head = index
    while head > 0 and "|" in _line(page, head - 1):
        head -= 1
    return _line(page, head)


def _line(page: Page, index: int) -> str:
    block = page.document.blocks[index]
    return page.text[block.start : block.end]
