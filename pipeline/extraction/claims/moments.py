"""The date that governs a figure, a role or a founding in its sentence."""

from __future__ import annotations

import re

from pipeline.extraction.claims.frames import shows
from pipeline.extraction.claims.page import Statement
from pipeline.extraction.tables import either
from pipeline.model import Mention

_LATER = re.compile(rf"(?<!\w){either('later')}(?![a-z])", re.IGNORECASE)
_DAY = len("2011-03-06")
_FOUNDED = re.compile(either("founded_beside"), re.IGNORECASE)


def governing_date(statement: Statement, place: int, clause: tuple[int, int], prop: str) -> tuple[str, str]:
    """(as_of, as_of_from) of a figure at `place` of the sentence: contract, definition 5.

    A word for now gives the page's date; else the last date before the figure in the sentence, or the one that opens its
    paragraph (chronicles); a founding date governs founding figures only.
    """
    dates = [d for d in statement.dates if statement.local(d)[0] < place]
    now = _says_now(statement, dates, place, clause)
    if now and not any(clause[0] <= statement.local(d)[0] for d in dates):
        published = statement.page.document.published
        return (published, "published") if published and prop != "founding_members" else ("", "")
    usable = [d for d in dates if (prop == "founding_members") or not is_founding(statement, d)]
    if usable and _LATER.search(statement.text[statement.local(usable[-1])[1] : place]) and prop != "founding_members":
        return "", ""  # “in 1997 by eleven universities and has since grown to 29”: some later time
    if usable:
        return moment_of(usable[-1].edtf), "text"
    opening = opening_date(statement)
    return (moment_of(opening.edtf), "text") if opening and prop != "founding_members" else ("", "")


def moment_of(edtf: str) -> str:
    """A meeting of some days founds or counts on one of them: their month, where they lie in one."""
    start, _, end = edtf.partition("/")
    return start[:7] if len(start) == len(end) == _DAY and start[:7] == end[:7] else edtf


def _says_now(statement: Statement, dates: list[Mention], place: int, clause: tuple[int, int]) -> bool:
    """A word for now governs what follows it, up to a date or a semicolon: 目前54所是成员，14所是观察员."""
    last_date = max([statement.local(d)[1] for d in dates], default=0)
    floor = max(last_date, *(statement.text.rfind(mark, 0, place) + 1 for mark in "；;"))
    return shows(statement.language, "now", "clause", statement.text[min(floor, clause[0]) : clause[1]]) is not None


def is_founding(statement: Statement, date: Mention) -> bool:
    """The words beside a date say that something was founded then."""
    start, end = statement.local(date)
    return _FOUNDED.search(statement.text[max(0, start - 30) : end + 30]) is not None


def opening_date(statement: Statement) -> Mention | None:
    """The date at the head of the sentence's paragraph, where paragraphs are told by dates."""
    block = statement.page.document.blocks[statement.sentence.block]
    if statement.sentence.start == block.start:
        return None
    for date in statement.page.dates:
        if block.start <= date.start <= block.start + 12 and date.end <= statement.sentence.start:
            return date
    return None
