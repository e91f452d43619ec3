"""The workbook: README, table, conflicts to decide, claims, sources. Needs openpyxl (extra `excel`).

Ids and dates are text cells, whole numbers are numbers; text that looks like a formula is kept text (cells.py). The drop-down of
a verdict takes its values from a hidden sheet, because Excel allows 255 characters in a list and splits them at commas.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from pipeline.export.cells import fit_text
from pipeline.export.columns import Column
from pipeline.export.outputs import Row
from pipeline.export.sheets import CONFLICT_COLUMNS, DISMISS, UNDO, Sheet, make_sheets, width_of

Untyped: TypeAlias = Any  # openpyxl has no types

MISSING = "Excel files need openpyxl: pip install 'rollcall[excel]'"
MOST_ROWS = 1_048_575  # of a sheet, below its header
_WRAPPED = ("quote", "quotes", "explanation", "reason", "verdict_reason", "title", "description")
_LISTS = "choices"
README = (
    ("What this is", "What pages say about university alliances, and where they disagree; made by `rollcall export --format excel`."),
    ("table", "The normalized table, one row a fact. A value is empty where a conflict waits; `suggested` is a guess."),
    ("conflicts", "What pages disagree about, with the words of each. Decide in the columns `verdict` and `verdict_reason`."),
    ("claims", "Every statement of every page, with its quote."),
    ("sources", "Every file read, with its address and what became of it."),
    ("How to decide", "Pick a value from the list in `verdict`, or type another. `dismiss`: all values stand. `undo`: withdraw a verdict."),
    ("", "Give the reason in `verdict_reason`, save the file, close it, and run: rollcall rule --from FILE --by NAME"),
    ("", "CSV saved from the sheet `conflicts` can be read back as well. Leave the other columns as they are: they show what you saw."),
    ("Dates", "EDTF: 2011, 2011-03, 2011-03-06, 2013/2015, 2020-09~ (about), 2017-02/.. (some moment not before), XXXX-11-23 (no year)."),
    ("Lists", "are joined by ; everywhere. An apostrophe before = + - @ keeps text from being taken for a formula."),
)


def workbook_bytes(rows: Mapping[str, Sequence[Row]]) -> bytes:
    """The .xlsx of the rows of the CSV files, by file name. ImportError, with what to install, without openpyxl."""
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise ImportError(MISSING) from error
    book = Workbook(write_only=True)
    sheets = make_sheets(rows)
    _add_readme(book, sheets)
    for sheet in sheets:
        _add_sheet(book, sheet)
    _add_choices(book, sheets[1])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _add_readme(book: Untyped, sheets: Sequence[Sheet]) -> None:
    page = book.create_sheet("README")
    for letter, width in (("A", 22), ("B", 24), ("C", 110)):
        page.column_dimensions[letter].width = width
    for head, told in README:
        page.append([_text(page, head, bold=True), None, _text(page, told, wrap=True)])
    page.append([])
    page.append([_text(page, name, bold=True) for name in ("sheet", "column", "description")])
    for sheet in sheets:
        for column in sheet.columns:
            page.append([_text(page, sheet.name), _text(page, column.name), _text(page, column.description, wrap=True)])


def _add_sheet(book: Untyped, sheet: Sheet) -> None:
    from openpyxl.utils import get_column_letter

    if len(sheet.rows) > MOST_ROWS:
        raise ValueError(f"{sheet.name}: {len(sheet.rows)} rows do not fit into a sheet; take --format csv or parquet")
    page = book.create_sheet(sheet.name)
    page.freeze_panes = "B2"
    for number, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(number)].width = width_of(column)
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{len(sheet.rows) + 1}"
    if sheet.name == "conflicts":
        _add_lists(page, sheet)
    page.append([_text(page, column.name, bold=True) for column in sheet.columns])
    for row in sheet.rows:
        page.append([_cell(page, column, value) for column, value in zip(sheet.columns, row, strict=True)])


def _cell(page: Untyped, column: Column, value: str) -> Untyped:
    if column.type == "integer":
        return int(value) if value else None
    cell = _text(page, value, wrap=column.name in _WRAPPED)
    if column.name == "url" and _is_link(value):
        cell.hyperlink = value
    return cell


def _text(page: Untyped, value: str, *, bold: bool = False, wrap: bool = False) -> Untyped:
    """A text cell: Excel makes no date, number or formula of it, not even when somebody edits it."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    cell = WriteOnlyCell(page)
    cell.value = fit_text(value)
    cell.data_type, cell.number_format = "s", "@"
    cell.alignment = Alignment(wrap_text=wrap, vertical="top")
    if bold:
        cell.font = Font(bold=True)
    return cell


def _is_link(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https") and len(url) < 2000  # Excel repairs a file with longer links
    except ValueError:  # a damaged address is no link; it is shown as text
        return False


def _choices(sheet: Sheet) -> Iterator[list[str]]:
    place = CONFLICT_COLUMNS.index("values")
    for row in sheet.rows:
        yield [*filter(None, row[place].split(";")), DISMISS, UNDO]


def _add_lists(page: Untyped, sheet: Sheet) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(CONFLICT_COLUMNS.index("verdict") + 1)
    for number, choices in enumerate(_choices(sheet), 2):
        last = get_column_letter(len(choices))
        offered = DataValidation("list", formula1=f"={_LISTS}!$A${number}:${last}${number}", allow_blank=True, showErrorMessage=False)
        offered.add(f"{letter}{number}")
        page.data_validations.append(offered)


def _add_choices(book: Untyped, sheet: Sheet) -> None:
    page = book.create_sheet(_LISTS)
    page.sheet_state = "hidden"
    page.append([_text(page, "what the drop-downs of the sheet conflicts offer")])
    for choices in _choices(sheet):
        page.append([_text(page, choice) for choice in choices])
