"""The workbook: README, table, conflicts to decide, claims, sources. Needs openpyxl (extra `excel`).

Ids and dates are text cells, whole numbers are numbers; text that looks like a formula is kept text (cells.py). The drop-down of
a verdict takes its values from a hidden sheet, because Excel allows 255 characters in a list and splits them at commas.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence

from pipeline.export.excel_cells import Untyped, head_cell, height_of, make_cell, set_print, text_cell
from pipeline.export.excel_readme import add_readme
from pipeline.export.outputs import Row
from pipeline.export.sheets import CONFLICT_COLUMNS, DISMISS, UNDO, Sheet, make_sheets, width_of
from pipeline.extras import tell_extra

MISSING = tell_extra("Excel files need openpyxl", "excel")
MOST_ROWS = 1_048_575  # of a sheet, below its header
_LISTS = "choices"


def workbook_bytes(rows: Mapping[str, Sequence[Row]]) -> bytes:
    """The .xlsx of the rows of the CSV files, by file name. ImportError, with what to install, without openpyxl."""
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise ImportError(MISSING) from error
    book = Workbook(write_only=True)
    sheets = make_sheets(rows)
    add_readme(book, sheets)
    for sheet in sheets:
        _add_sheet(book, sheet)
    _add_choices(book, sheets[1])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


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
    set_print(page)
    page.print_title_rows = "1:1"
    page.append([head_cell(page, column) for column in sheet.columns])
    for number, row in enumerate(sheet.rows, 2):
        page.row_dimensions[number].height = height_of(sheet.columns, row)
        page.append([make_cell(page, column, value) for column, value in zip(sheet.columns, row, strict=True)])


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
    page.append([text_cell(page, "what the drop-downs of the sheet conflicts offer")])
    for choices in _choices(sheet):
        page.append([text_cell(page, choice) for choice in choices])
