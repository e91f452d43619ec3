"""Tree -> lines: one block a line, inline elements add nothing, list items and table rows get their markers."""

from __future__ import annotations

import re

from pipeline.cleaning.beside import beside
from pipeline.cleaning.dom import INLINE, Node, group
from pipeline.cleaning.layout import is_data_table, rows_of
from pipeline.cleaning.lines import Line
from pipeline.cleaning.pieces import Step, is_reference, pairs, parted
from pipeline.cleaning.writer import Writer, next_marker

_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|table\b|flex|list-item)", re.I)
_HEADING = re.compile(r"h([1-6])")
_SKIPPED = frozenset({"rt", "rp"})  # readings above characters would stand inside names
_PREFORMATTED = frozenset({"pre", "listing", "xmp"})


def render(root: Node) -> list[Line]:
    """The visible lines below a node, in document order."""
    writer = Writer()
    stack: list[Step] = [root]
    while stack:
        step = stack.pop()
        if isinstance(step, str):
            writer.write(step)
        elif isinstance(step, tuple):
            _leave(step[1], writer)
        elif not step.role and step.tag not in _SKIPPED:
            stack.extend(reversed(_enter(step, writer)))
    writer.flush()
    return writer.lines


def _enter(node: Node, writer: Writer) -> list[Step]:
    """Begin an element; what comes next, in order."""
    if node.tag in INLINE and not _BLOCK_STYLE.search(node.get("style")):
        return [] if is_reference(node) else _inline(node, writer)
    writer.flush(gap=node.tag != "br")
    if node.tag == "br":
        return []
    _open(node, writer)
    if node.tag == "table" and is_data_table(node):
        _write_table(node, writer)
        return [("leave", node)]
    return [*(pairs(node) if node.tag == "dl" else parted(node)), ("leave", node)]


def _inline(node: Node, writer: Writer) -> list[Step]:
    if node.tag != "a":
        return parted(node)
    writer.link_depth += 1
    return [*parted(node), ("leave", node)]


def _open(node: Node, writer: Writer) -> None:
    kind = beside(node)
    if kind:
        writer.beside.append((node, kind))
    heading = _HEADING.fullmatch(node.tag)
    if heading:
        writer.kinds.append(("heading", int(heading.group(1))))
    elif kind == "caption":
        writer.kinds.append(("caption", 0))
    elif node.tag == "#row":
        writer.kinds.append(("row", 0))
    elif node.tag in _PREFORMATTED:
        writer.preformatted += 1
    elif node.tag in ("ul", "ol"):
        start = node.get("start")
        writer.lists.append(0 if node.tag == "ul" else int(start) if start.isdecimal() and len(start) < 6 else 1)
    elif node.tag == "li":
        writer.kinds.append(("item", max(len(writer.lists), 1)))
        writer.marker = next_marker(writer.lists)


def _leave(node: Node, writer: Writer) -> None:
    if node.tag == "a" and node.tag in INLINE and not _BLOCK_STYLE.search(node.get("style")):
        writer.link_depth -= 1
        return
    writer.flush()
    kind = ""
    if writer.beside and writer.beside[-1][0] is node:
        kind = writer.beside.pop()[1]
    if _HEADING.fullmatch(node.tag) or kind == "caption" or node.tag in ("li", "#row"):
        writer.kinds.pop()
        writer.marker = ""
    elif node.tag in _PREFORMATTED:
        writer.preformatted -= 1
    elif node.tag in ("ul", "ol"):
        writer.lists.pop()


def _write_table(table: Node, writer: Writer) -> None:
    captions = [child for child in table.elements if child.tag == "caption" and not child.role]
    writer.lines.extend(Line(text, "caption") for text in map(cell_text, captions) if text)
    for cells in rows_of(table):
        text = " | ".join(map(cell_text, cells)).rstrip(" |")
        if text.strip(" |"):
            writer.lines.append(Line(text, "row", beside=writer.kind_beside))


def cell_text(cell: Node) -> str:
    """A cell on one line; its own lines and items are set apart by semicolons, or two names would run into one."""
    unmarked = group("#cell", cell.children)
    texts = [line.text[2:] if line.kind == "item" and line.text.startswith("- ") else line.text for line in render(unmarked)]
    return "; ".join(texts)
