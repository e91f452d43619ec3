"""Tables with a country in the first column and a number of universities in another: one figure a row, and the total."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from pipeline.extraction.claims.counts import CountFinding
from pipeline.extraction.claims.findings import PROPERTIES_COUNTED
from pipeline.extraction.claims.frames import noun_pattern
from pipeline.extraction.claims.heads import role_of_head
from pipeline.extraction.claims.page import Page, mentions_between
from pipeline.extraction.countries import find_countries
from pipeline.extraction.tables import either
from pipeline.model import Block, Mention, Sentence
from pipeline.segmentation import language_of

_TOTAL = re.compile(either("table_total"), re.IGNORECASE)
_PROPERTIES = {"observer": "observers", "founder": "founding_members", "member": "members", "university": "all"}
_ITEM = re.compile(
    r"[\s—–•*·-]*(?P<country>[^\d|:：;,.—–-]{2,30}?)\s*[—–:：-]\s*(?P<number>\d{1,3})\s*(?:所|家|вуз\w*|universities)?\s*[;；.。,，]?\s*"
)
_SHORT = 20  # characters of a label; a head is a sentence
_INTRODUCTION = 4  # blocks above a table that may name its date


def read_country_tables(page: Page, body: Mention) -> Iterator[CountFinding]:
    """The figures of all such tables; `body`: the organisation they are about."""
    header = None
    above = ""  # the last line that is no item of a country
    heads = [s for s in page.sentences if len(s.text) > _SHORT and s.text.rstrip().endswith((":", "："))]
    for index, block in enumerate(page.document.blocks):
        cells = page.cells(block)
        if len(cells) < 2:
            item = _ITEM.fullmatch(page.text, block.start, block.end)
            yield from _of_item(page, block, item, above, heads, body) if item else ()
            above = above if item else page.text[block.start : block.end]
            header = None
            continue
        above = page.text[block.start : block.end]
        if header is None:
            header = column_of_figures(cells)
            as_of = _date_above(page, index)
        elif (country := _country(cells[0])) is not None and header[0] < len(cells):
            number = number_of_cell(page, block, cells, header[0])
            if number is not None:
                yield CountFinding(
                    body, header[1], number, country, as_of, "text" if as_of else "", block.start, block.end, block.end, "count.table"
                )


def _of_item(page: Page, block: Block, item: re.Match[str], above: str, heads: list[Sentence], body: Mention) -> Iterator[CountFinding]:
    """«— Россия — 16;» in a row of such lines, below words that say what is counted; `heads`: sentences that end with a colon."""
    country = _country(item["country"].strip())
    role = role_of_head(above[-160:]) if country else ""
    place = item.start("number")
    number = mentions_between(page.numbers, place, place + 1) if role in PROPERTIES_COUNTED else ()
    if country and number:
        as_of = _date_of_head(page, heads, block.start)
        from_text = "text" if as_of else ""
        yield CountFinding(
            body, PROPERTIES_COUNTED[role], number[0], country, as_of, from_text, block.start, block.end, block.end, "count.item"
        )


def _date_of_head(page: Page, heads: list[Sentence], start: int) -> str:
    """The one date of the head above a row of country figures: На 1 сентября 2022 года членами являются 32 вуза:"""
    before = bisect_right(heads, start, key=lambda head: head.end)
    dates = mentions_between(page.dates, heads[before - 1].start, heads[before - 1].end) if before else ()
    return dates[0].edtf if len(dates) == 1 and "/" not in dates[0].edtf else ""


def column_of_figures(cells: list[str]) -> tuple[int, str] | None:
    """The column whose heading counts universities, and the property it counts."""
    language = language_of(" ".join(cells))
    for i, cell in enumerate(cells[1:], 1):
        noun = noun_pattern(language).search(cell)
        if noun and noun.end() - noun.start() >= len(cell) - 12:
            return i, _PROPERTIES[noun.lastgroup or "university"]
    return None


def _country(cell: str) -> str | None:
    """The country's code, empty for a total, None for anything else."""
    if _TOTAL.fullmatch(cell):
        return ""
    words = find_countries(cell)
    return words[0].code if len(words) == 1 and words[0].end - words[0].start >= len(cell) - 2 else None


def number_of_cell(page: Page, block: Block, cells: list[str], column: int) -> Mention | None:
    """The number mention that is the whole cell."""
    inside = mentions_between(page.numbers, block.start, block.end)
    return next((n for n in inside if column < len(cells) and n.text == cells[column]), None)


def _date_above(page: Page, index: int) -> str:
    first = page.document.blocks[max(0, index - _INTRODUCTION)].start
    above = [d for d in page.dates if first <= d.start < page.document.blocks[index].start and d.edtf != page.document.published]
    return above[-1].edtf if above else ""
