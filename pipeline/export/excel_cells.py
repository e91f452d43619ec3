"""Cells of the workbook: text that stays text, numbers, links; how high a row is and what a printer makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias
from unicodedata import east_asian_width
from urllib.parse import urlsplit

from pipeline.export.cells import fit_text
from pipeline.export.columns import Column
from pipeline.export.sheets import YOURS, width_of

Untyped: TypeAlias = Any  # openpyxl has no types

WRAPPED = ("quote", "quotes", "explanation", "reason", "verdict_reason", "title", "description", "values", "suggested")
_FONT = "Calibri"  # of openpyxl's own style; a font without a name turns into a serif one
_HEAD, _YOURS = "E7EBF0", "FFF3BF"  # of the headers; of the columns that wait for somebody's words
_LINE, _MOST_LINES = 15, 12  # points of a line, and lines of a row: a longer quote can be read by clicking its cell


def head_cell(page: Untyped, column: Column) -> Untyped:
    """The head of a column; what people fill in stands out."""
    return text_cell(page, column.name, bold=True, fill=_YOURS if column in YOURS else _HEAD)


def height_of(columns: Sequence[Column], row: Sequence[str]) -> int:
    """Of a row, in points."""
    return _LINE * min(_MOST_LINES, max(map(count_lines, columns, row)))


def set_print(page: Untyped) -> None:
    """Printed, all columns stand on the width of a page."""
    page.page_setup.orientation, page.page_setup.fitToHeight = "landscape", 0
    page.sheet_properties.pageSetUpPr.fitToPage = True


def count_lines(column: Column, value: str) -> int:
    """Lines of a wrapped cell: written out, as programs differ in whether they measure the rows of a new file. Chinese is wide."""
    if column.name not in WRAPPED:
        return 1
    room = width_of(column) - 1
    widths = (sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line) for line in value.split("\n"))
    return sum(max(1, -(-width // room)) for width in widths)


def make_cell(page: Untyped, column: Column, value: str) -> Untyped:
    """A cell of the column: a number, a link, or text."""
    if column.type == "integer":
        return int(value) if value else None
    cell = text_cell(page, value, wrap=column.name in WRAPPED, fill=_YOURS if column in YOURS else "")
    if column.name == "url" and _is_link(value):
        cell.hyperlink = value
    return cell


def text_cell(page: Untyped, value: str, *, bold: bool = False, wrap: bool = False, fill: str = "") -> Untyped:
    """A text cell: Excel makes no date, number or formula of it, not even when somebody edits it."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill

    cell = WriteOnlyCell(page)
    cell.value = fit_text(value)
    cell.data_type, cell.number_format = "s", "@"
    cell.alignment = Alignment(wrap_text=wrap, vertical="top")
    if bold:
        cell.font = Font(name=_FONT, bold=True)
    if fill:
        cell.fill = PatternFill("solid", fgColor=fill)
    return cell


def _is_link(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https") and len(url) < 2000  # Excel repairs a file with longer links
    except ValueError:  # a damaged address is no link; it is shown as text
        return False
