"""A frame as an HTML table that the page's script can search and sort; without the script it is a plain table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING

from pipeline.review.frames import LONG, SHORT, break_list, find_numbers, read_cells

if TYPE_CHECKING:
    import pandas as pd

Check = Callable[[str], bool]


def render_frame(frame: pd.DataFrame, columns: Sequence[str], name: str, *, link: Check | None = None) -> str:
    """The columns of the frame; cells of `url` become links where `link` says that they are addresses."""
    shown = frame[list(columns)]
    numbers, plain = find_numbers(shown), list(read_cells(shown))
    heads = "".join(_head(column, column in numbers) for column in columns)
    rows = "".join(f"<tr>{''.join(_cell(column, cell, link) for column, cell in zip(columns, row, strict=True))}</tr>" for row in plain)
    search = f'<input class="search" type="search" data-for="{name}" placeholder="search the {name}" aria-label="search the {name}" hidden>'
    table = f'<table id="{name}"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    return f'{search} <span class="count" data-for="{name}">{len(plain)} rows</span><div class="wide">{table}</div>'


def _head(column: str, number: bool) -> str:
    return f'<th scope="col"{" data-number" if number else ""}>{escape(column.replace("_", " "))}</th>'


def _cell(column: str, cell: str, link: Check | None) -> str:
    text = escape(cell)
    if column == "url" and link is not None and link(cell):
        return f'<td><a href="{text}" rel="noopener noreferrer">{text}</a></td>'
    size = ' class="whole"' if 0 < len(cell) <= SHORT else ' class="long"' if len(cell) > LONG else ""
    return f"<td{size}>{break_list(cell)}</td>"
