"""Bylines set in cells: `12 марта 2020 | Кадры | 3 мин. на чтение`, `Общество • 14 декабря 2022, 16:40`, `Wang Li  03 April 2025`."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.cleaning.words import of_kind

# a bar, dot, slash or long dash between blanks; or a wide gap, as an editor's tab, a full-width blank or a line of the page leaves
_BETWEEN = re.compile(r"\s*[|｜·•]\s*|\s+[/／—–-]\s+|\s*[\t\u3000]\s*|\s{2,}")
_LONGEST_CELL = 40  # characters: a section, an office, an author with a rank
_MOST_CELLS = 7
_SAYS = re.compile(r"[。！？!?；;]|[.,，]\s+\w|[:：]\s*$")  # a cell with it is a piece of a sentence or a label of something else


def cells_of(line: str) -> list[str]:
    """The cells of a line that is made of them; empty for any other line."""
    cells = [cell.strip() for cell in _BETWEEN.split(line) if cell.strip()]
    return cells if 2 <= len(cells) <= _MOST_CELLS else []


def is_dated_row(line: str, dates: Callable[[str], bool]) -> bool:
    """Short cells only, of which exactly one is a date (as `dates` tells) and none names another kind of day: founded, born, place."""
    cells = cells_of(line)
    dated = [cell for cell in cells if dates(cell)]
    others = [cell for cell in cells if not dates(cell)]
    return len(dated) == 1 and not any(_is_strange(cell) for cell in others)


def _is_strange(cell: str) -> bool:
    return len(cell) > _LONGEST_CELL or _SAYS.search(cell) is not None or names_event(cell)


def names_event(text: str) -> bool:
    """A word that says what happened on a day (data/byline_cells.csv): the day is the event's."""
    folded = text.casefold()
    return any(word in folded for word in of_kind("byline_cells", "event"))
