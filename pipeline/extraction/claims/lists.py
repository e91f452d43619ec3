"""Lists whose entries are blocks of their own: their role, from the words above them, and their country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extraction.claims.blocklists import BlockList, block_lists
from pipeline.extraction.claims.entries import has_status
from pipeline.extraction.claims.heads import role_of_head
from pipeline.extraction.claims.page import Page
from pipeline.extraction.countries import find_countries
from pipeline.extraction.tables import either
from pipeline.model import Mention

SHORTEST = 3  # two names in a row are a phrase, three under a heading are a list
SELECTED = re.compile(either("selected"), re.IGNORECASE)
NEWCOMERS = re.compile(either("newcomers"), re.IGNORECASE)
_JOINS = re.compile(either("joins_column"), re.IGNORECASE)
_LEGEND = re.compile(rf"[^.。\n]*{either('legend_founders')}[^.。\n]{{0,60}}{either('legend_marked')}[^.。\n]*[.。]?", re.IGNORECASE)
_POINTS_BACK = re.compile(either("points_back"), re.IGNORECASE)  # “All of them are still members”: of those before, the founders
_LABEL = 24  # characters of a line that is a label and no more
_LOOK_BACK = 4  # blocks above a list that may introduce it: a heading, a sentence, a table's head


@dataclass(frozen=True, slots=True)
class ListFinding:
    """A list of universities with a role. `complete`: nothing says that more belong to it; `country`: of all its members."""

    names: tuple[Mention, ...]
    role: str
    complete: bool
    country: str
    start: int
    end: int
    head_start: int
    last: int = 0  # where its last entry ends


def read_blocks(page: Page) -> Iterator[ListFinding]:
    """Lists of items, rows or lines under a heading or sentence that gives them a role; one finding a section."""
    for found in block_lists(page):
        role, place = _introduced(page, found) if _is_long(page, found) else ("", -1)
        by_itself = not role and _tells_itself(page, found)
        if by_itself:
            role, place = "member", max(found.head, 0)
        if not role:
            continue
        line, block = re.split(r"[。！？]|[.!?]\s", _line(page, place))[-1], page.document.blocks[place]
        complete = not (by_itself or NEWCOMERS.search(line) or SELECTED.search(line))
        last = page.document.blocks[found.last].end
        for section in found.sections:
            names = {name.entity: name for name in reversed(section.names)}
            section.names[:] = sorted(names.values(), key=lambda name: name.start)
            if section.names:
                country = section.country if len(found.sections) > 1 else country_of_head(line)
                yield ListFinding(tuple(section.names), role, complete, country, block.start, block.end, block.start, last)


def _is_entry(page: Page, place: int) -> bool:
    """An entry of another list, which says what it is itself: no head of this one."""
    block = page.document.blocks[place]
    names = [m for m in page.names_between(block.start, block.end) if m.kind == "university"]
    return len(names) > 0 and has_status(page, names[-1])


def _tells_itself(page: Page, found: BlockList) -> bool:
    """A list without a word above it whose entries each say what they are: X – founding member, Y – since 2022."""
    return len(found.names) >= SHORTEST and all(has_status(page, name) for name in found.names)


def _is_long(page: Page, found: BlockList) -> bool:
    """Three names are a list; fewer are one where they are items, right below a line that is a label."""
    if len(found.names) >= SHORTEST or found.head < 0 or page.document.blocks[found.last].kind != "item":
        return len(found.names) >= SHORTEST
    return len(found.names) > 1 or len(_line(page, found.head)) <= _LABEL


def _introduced(page: Page, found: BlockList) -> tuple[str, int]:
    """The role that a line above a list gives it, and that line's place; the word nearest the list decides.

    A table with a column for the year of entry is one of members.
    """
    head = _line(page, found.head) if found.head >= 0 else ""
    if "|" in head and _JOINS.search(head) and not role_of_head(head.replace("加入", "")):
        return "member", found.head
    for place in range(found.head, max(-1, found.head - _LOOK_BACK), -1):
        if _is_entry(page, place):
            break
        line = _LEGEND.sub("", _line(page, place))[-160:]
        last = re.split(r"[。！？]|[.!?]\s", line)[-1]
        role = ("" if _POINTS_BACK.search(last) else role_of_head(last)) or role_of_head(line)
        if role:
            return role, place
        if _line(page, place).rstrip().endswith((":", "：")):  # it introduces the list and gives no role; a label above it may
            above = _line(page, place - 1) if place else ""
            return (role_of_head(above), place - 1) if len(above) <= _LABEL else ("", -1)
        if page.document.blocks[place].kind == "heading" and place and page.document.blocks[place - 1].kind in ("item", "row"):
            break  # another list above it
    return "", -1


def _line(page: Page, index: int) -> str:
    block = page.document.blocks[index]
    return page.text[block.start : block.end]


def country_of_head(head: str) -> str:
    """The one country that the words name, empty where they name none or several."""
    codes = {word.code for word in find_countries(head)}
    return codes.pop() if len(codes) == 1 else ""
