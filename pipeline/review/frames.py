"""A frame as a table that people read: names whole and on the left, numbers on the right, long tables in a box that scrolls.

Notebooks show a frame cut at 50 letters and 60 rows, everything on the right. Cells are escaped here as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

MOST = 2  # entries of a list that are shown at once
SHORT = 16  # letters: dates, statuses and counts, which are not broken into lines
LONG = 40  # letters: lists of documents, which would make high rows in a narrow column
_STICKY = ";position:sticky;top:0;background:var(--jp-layout-color0,#fff)"  # the head stays in sight; the colour is JupyterLab's
_BOX = "max-height:32em;max-width:100%;overflow:auto"
_CELL = "text-align:{};vertical-align:top;padding:3px 8px;{}"


class Shown:
    """A frame on its way to the reader; `.frame` is the frame itself."""

    def __init__(self, frame: pd.DataFrame) -> None:
        named = any(name is not None for name in frame.index.names)
        self.frame = frame.reset_index() if named else frame

    def _repr_html_(self) -> str:
        numbers = find_numbers(self.frame)
        sides = ["right" if column in numbers else "left" for column in self.frame.columns]
        heads = "".join(_cell("th", side, str(name)) for name, side in zip(self.frame.columns, sides, strict=True))
        rows = "".join(
            f"<tr>{''.join(_cell('td', side, cell) for side, cell in zip(sides, row, strict=True))}</tr>" for row in read_cells(self.frame)
        )
        told = f"<p>{_tell(len(self.frame))}</p>"
        return f'<div style="{_BOX}"><table style="margin:0"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>{told}'

    def __repr__(self) -> str:
        return f"{self.frame.to_string(index=False)}\n{_tell(len(self.frame))}" if len(self.frame) else _tell(0)


def show(frame: pd.DataFrame) -> Shown:
    """The frame for reading: whole names, no row numbers, all rows."""
    return Shown(frame)


def find_numbers(frame: pd.DataFrame) -> set[str]:
    """The columns of whole numbers."""
    return {str(column) for column in frame.columns if str(frame[column].dtype) in ("Int64", "int64")}


def read_cells(frame: pd.DataFrame) -> Iterator[list[str]]:
    """The rows as text, empty where nothing is known."""
    yield from frame.astype("string").fillna("").to_numpy().tolist()


def break_list(cell: str) -> str:
    """The cell escaped; a list can be broken behind its semicolons, and a long one is folded behind its first entries."""
    parts = [escape(part) for part in cell.split(";")]
    if len(parts) <= MOST + 1:
        return "; ".join(parts)
    return f"{'; '.join(parts[:MOST])}; <details><summary>{len(parts) - MOST} more</summary>{'; '.join(parts[MOST:])}</details>"


def _cell(tag: str, side: str, cell: str) -> str:
    width = "white-space:nowrap" if len(cell) <= SHORT else f"overflow-wrap:break-word;min-width:{8 if len(cell) <= LONG else 16}em"
    return f'<{tag} style="{_CELL.format(side, width)}{_STICKY if tag == "th" else ""}">{break_list(cell)}</{tag}>'


def _tell(count: int) -> str:
    return f"{count} row{'' if count == 1 else 's'}" if count else "no rows"
