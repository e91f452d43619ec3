"""The first sheet: what the workbook is, how to decide, what every column holds."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.export.excel_cells import Untyped, set_print, text_cell
from pipeline.export.sheets import Sheet

README = (
    ("What this is", "What pages say about university alliances, and where they disagree; made by `rollcall export --format excel`."),
    ("table", "The normalized table, one row a fact. A value is empty where a conflict waits; `suggested` is a guess."),
    ("conflicts", "What pages disagree about, with the words of each. Decide in the columns `verdict` and `verdict_reason`."),
    ("claims", "Every statement of every page, with its quote."),
    ("sources", "Every file read, with its address and what became of it."),
    ("How to decide", "Pick a value from the list in `verdict`, or type another. `dismiss`: all values stand. `undo`: withdraw a verdict."),
    ("", "Give the reason in `verdict_reason` (both columns are yellow), save the file and send it back to whoever sent it to you."),
    ("", "Leave the other columns as they are: they show what you saw. The sheet `conflicts` saved as CSV can be sent back as well."),
    ("With rollcall", "rollcall rule --from FILE --by NAME takes the verdicts over, rollcall run applies them; then export again."),
    ("status", "agreed, single: several independent voices say so, or one. undated: nothing places it in time. ruled: somebody decided."),
    ("", "conflict: pages exclude each other. reopened: somebody decided, and a new value has appeared since."),
    ("Dates", "EDTF: 2011, 2011-03, 2011-03-06, 2013/2015, 2020-09~ (about), 2017-02/.. (some moment not before), XXXX-11-23 (no year)."),
    ("Lists", "are joined by ; everywhere. An apostrophe before = + - @ keeps text from being taken for a formula."),
)


def add_readme(book: Untyped, sheets: Sequence[Sheet]) -> None:
    """Add the sheet README to the workbook."""
    page = book.create_sheet("README")
    set_print(page)
    for letter, width in (("A", 22), ("B", 24), ("C", 110)):
        page.column_dimensions[letter].width = width
    for head, told in README:
        page.append([text_cell(page, head, bold=True), None, text_cell(page, told, wrap=True)])
    page.append([])
    page.append([text_cell(page, name, bold=True) for name in ("sheet", "column", "description")])
    for sheet in sheets:
        for column in sheet.columns:
            page.append([text_cell(page, sheet.name), text_cell(page, column.name), text_cell(page, column.description, wrap=True)])
