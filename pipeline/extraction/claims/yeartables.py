"""Tables with a year in the first column and a number of members or universities in another: a time series, one figure a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.claims.countrytables import column_of_figures, number_of_cell
from pipeline.extraction.claims.counts import CountFinding
from pipeline.extraction.claims.page import Page, mentions_between
from pipeline.extraction.tables import either
from pipeline.model import Block, Mention

_YEARS = re.compile(rf"\W*{either('year_column')}\W*", re.IGNORECASE)


def read_year_tables(page: Page, body: Mention) -> Iterator[CountFinding]:
    """Year | Members: the figures of all such tables; `body`: the organisation they are about."""
    header = None
    for block in page.document.blocks if "|" in page.text else ():
        cells = page.cells(block)
        if len(cells) < 2:
            header = None
        elif header is None:
            header = (column_of_figures(cells) if _YEARS.fullmatch(cells[0]) else None) or (0, "")
        elif header[1] and (date := _date(page, block, cells[0])) and (number := number_of_cell(page, block, cells, header[0])):
            yield CountFinding(body, header[1], number, "", date, "text", block.start, block.end, block.end, "count.year_table")


def _date(page: Page, block: Block, cell: str) -> str:
    """The date that is all of the first cell; ranges of years date no figure."""
    dates = mentions_between(page.dates, block.start, block.end)
    return dates[0].edtf if dates and dates[0].text == cell and "/" not in dates[0].edtf else ""
