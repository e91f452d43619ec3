"""Data tables against tables that only place things on the page, as pages before CSS (and Word) use them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cleaning.dom import Node, text_of, walk

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = frozenset({"p", "div", "section", "article", "blockquote"})
# letters in one cell (Han three each) from which it is running text; the longest cells of member tables are lists of some dozen names
_LONG_CELL = 1500
_MOST = 0.5  # of a table's letters in one cell
_STOP, _STOPS = re.compile(r"[^\W\d_]{3}[.!?…»”\"]+\s+[^\W\d_]|[。！？]"), 3  # ends of sentences inside a text
_FEW, _PARAGRAPHS = 2, 300  # rows, and letters of prose in one of their cells


def rows_of(table: Node) -> Iterator[list[Node]]:
    """The rows of a table, each its visible cells; rows of tables inside it are not its rows."""
    stack = [table]
    while stack:
        node = stack.pop()
        if node.tag == "tr":
            yield [cell for cell in _elements(node) if cell.tag in ("td", "th")]
            continue
        stack.extend(child for child in reversed(list(_elements(node))) if child.tag in ("thead", "tbody", "tfoot", "tr"))


def _elements(node: Node) -> Iterator[Node]:
    return (child for child in node.elements if not child.role)


def is_data_table(table: Node) -> bool:
    """False for a table with a table inside, of one column, with headings or running text in its cells, or declared as layout.

    A row or two of which a cell holds paragraphs are a page with its side column.
    """
    if table.get("role").lower() in ("presentation", "none"):
        return False
    rows = list(rows_of(table))
    if max((len(row) for row in rows), default=0) < 2:
        return False
    if len(rows) <= _FEW and any(cell.prose >= _PARAGRAPHS for row in rows for cell in row):
        return False
    return not any(_holds_layout(cell) or _is_most_text(cell, table) for row in rows for cell in row)


def _is_most_text(cell: Node, table: Node) -> bool:
    """Running text of several blocks or lines that is most of the table; lists of names in a cell have neither."""
    if cell.running < _PARAGRAPHS or cell.running < table.size * _MOST:
        return False
    parts = sum(node.tag in _BLOCKS or node.tag in ("br", "li") for node in walk(cell, visible=True))
    return parts > 1 and len(_STOP.findall(text_of(cell))) >= _STOPS


def _holds_layout(cell: Node) -> bool:
    blocks = 0
    for node in walk(cell, visible=True):
        if node.tag == "table" or node.tag in _HEADINGS:
            return True
        blocks += node.tag in _BLOCKS
    return cell.size > _LONG_CELL or (blocks > 2 and cell.prose > _LONG_CELL / 3)
