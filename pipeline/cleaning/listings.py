"""Lists of other pages and of the page's own parts, told by their structure: rows that link and are dated, links to fragments."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from pipeline.cleaning.dom import Node, text_of, walk
from pipeline.cleaning.instants import find_instants
from pipeline.cleaning.measure import measure
from pipeline.cleaning.outside_lines import names_institution
from pipeline.cleaning.render import render
from pipeline.cleaning.teasers import is_marked

_ROWS = 5  # dated links in a row that make an index; a chronicle with a link here and there has fewer
_CELLS = 6  # linked cells in one row of a table that make a menu
_SHARE = 0.8  # of the rows
_TEASERS, _ENTRY_SIZE = 3, 700  # entries, and letters (Han three each) of the longest
_ENTRIES = frozenset({"dl", "li", "div", "article", "section", "tr"})
_ROW_SIZE = 400  # letters (Han three each) of a row: a title, an author, a date
_REST = 300  # letters beside it that the page must have: a page that is an index is not emptied
_CONTENTS = 0.6  # of the letters of a table of contents stand in links, the rest are numbers
_MONTH, _DATE = r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_DAY = re.compile(rf"(?<!\d){_MONTH}(?:[-/.]|月){_DATE}日?\W*$|^\W*{_MONTH}[-/.]{_DATE}\W")
_OPENERS = ("data-toggle", "data-bs-toggle", "aria-expanded", "aria-controls")


def mark_listings(root: Node) -> None:
    """Give such elements the role furniture."""
    marked = False
    for node in walk(root, visible=True):
        if _is_contents(node) or _is_menu_row(node) or (root.size - node.size >= _REST and (_is_index(node) or _is_board(node))):
            node.role = "furniture"
            marked = True
    if marked:
        measure(root)


def _is_contents(node: Node) -> bool:
    """A list or a line all of whose links lead to places of the same page, but not what opens a panel."""
    if node.tag not in ("ul", "ol", "li", "p") or not node.size or node.links < node.size * _CONTENTS:
        return False
    return all(_leads_down(below) for below in walk(node, visible=True) if below.tag == "a" and below.size)


def _leads_down(link: Node) -> bool:
    href = link.get("href")
    return href.startswith("#") and len(href) > 1 and link.get("role") != "tab" and not any(name in link.attrs for name in _OPENERS)


def _is_index(node: Node) -> bool:
    """Rows of one kind, nearly each with a link that is most of it and a day."""
    if len(node.elements) < _ROWS or not node.links:
        return False
    kind, number = Counter(child.tag for child in node.elements if child.size).most_common(1)[0]
    rows = [child for child in node.elements if child.tag == kind and child.size]
    linked = [row for row in rows if 0 < row.size <= _ROW_SIZE and row.links * 2 >= row.size]
    if number < _ROWS or len(linked) < number * _SHARE:
        return False
    texts = [text_of(row) for row in linked]
    dated = [text for text in texts if _DAY.search(text) or any(find_instants(text))]
    return len(dated) >= number * _SHARE and 2 * sum(map(names_institution, texts)) < len(texts)


def _is_board(node: Node) -> bool:
    """Teasers: parts of one tag and class, each a title that is a link, an abstract, and a day or three dots."""
    if len(node.elements) < _TEASERS or not node.links or node.running < node.links:
        return False
    (tag, name), number = Counter((child.tag, child.get("class")) for child in node.elements if child.size).most_common(1)[0]
    entries = [child for child in node.elements if (child.tag, child.get("class")) == (tag, name) and child.size]
    if number < _TEASERS or tag not in _ENTRIES or any(not 0 < entry.links <= entry.size or entry.size > _ENTRY_SIZE for entry in entries):
        return False
    texts = [[line.text for line in render(entry)] for entry in entries]
    marked = sum(any(map(is_marked, " | ".join(lines).split(" | "))) for lines in texts)
    return marked >= number * _SHARE and 2 * sum(names_institution(lines[0]) for lines in texts if lines) < number


def _is_menu_row(node: Node) -> bool:
    """A row of a table with nothing but links in many cells."""
    if node.tag != "tr" or len(node.elements) < _CELLS or node.links < node.size * _SHARE:
        return False
    cells = [text_of(cell) for cell in islice(node.elements, 30) if cell.size]
    return len(cells) >= _CELLS and 2 * sum(map(names_institution, cells)) < len(cells)
