"""Tree -> lines: one block a line, inline elements add nothing, list items and table rows get their markers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from pipeline.cleaning.dom import INLINE, Node, text_of, walk
from pipeline.cleaning.layout import is_data_table, rows_of
from pipeline.cleaning.lines import Line, tidy
from pipeline.model import BlockKind

# [1], [a], [注 1]: marks of footnotes
_REFERENCE = re.compile(r"\s*[\[［]\s*(?:\d{1,3}|[a-z]|注\s*\d*|note \d+|citation needed)\s*[\]］]\s*", re.I)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|table\b|flex|list-item)", re.I)
_MARK_NODES = 12  # elements in the mark of a footnote: a link, brackets in spans
_HEADING = re.compile(r"h([1-6])")
_SKIPPED = frozenset({"rt", "rp"})  # readings above characters would stand inside names
_CAPTIONS = frozenset({"figcaption", "caption"})
_PARTS = frozenset({"span", "a", "em", "i", "small", "time", "label"})
_LINK_SHARE = 1.25  # a line of which four fifths of the characters are links says nothing but where they lead
Step = Node | str | tuple[str, Node]


@dataclass(slots=True)
class _Writer:
    """Lines so far and the line in the making: its pieces, kind and level, and the marker of an item not yet written."""

    lines: list[Line] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    kinds: list[tuple[BlockKind, int]] = field(default_factory=lambda: [("paragraph", 0)])
    lists: list[int] = field(default_factory=list)  # next number of each open list, 0 for bullets
    marker: str = ""
    link_depth: int = 0  # open <a>
    linked: int = 0  # characters of the line in the making that stand in links

    def write(self, text: str) -> None:
        """Text of the page, in its place."""
        if self.link_depth:
            self.linked += len(text.strip())
        self.pieces.append(text)

    def flush(self, *, gap: bool = True) -> None:
        """End the line. `gap`: a block ends here, or a second <br> follows the first, so that the next line stands apart."""
        text = tidy("".join(self.pieces))
        self.pieces.clear()
        if text:
            self._write(text)
        if self.lines and (gap or not text):
            self.lines[-1].gap = True

    def _write(self, text: str) -> None:
        kind, level = self.kinds[-1]
        if kind == "item" and not self.marker:  # a further line of an item
            kind, level = "paragraph", 0
        only_link = self.linked * _LINK_SHARE >= len(text)
        self.lines.append(Line(self.marker + text, kind, level, gap=False, only_link=only_link))
        self.marker, self.linked = "", 0


def render(root: Node) -> list[Line]:
    """The visible lines below a node, in document order."""
    writer = _Writer()
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


def _enter(node: Node, writer: _Writer) -> list[Step]:
    """Begin an element; what comes next, in order."""
    if node.tag in INLINE and not _BLOCK_STYLE.search(node.get("style")):
        return [] if _is_reference(node) else _inline(node, writer)
    writer.flush(gap=node.tag != "br")
    if node.tag == "br":
        return []
    if node.tag == "table" and is_data_table(node):
        _write_table(node, writer)
        return []
    if node.tag == "dl":
        return [*_pairs(node), ("leave", node)]
    _open(node, writer)
    return [*(_lines_of(node) if node.tag in ("pre", "listing") else _parted(node)), ("leave", node)]


def _inline(node: Node, writer: _Writer) -> list[Step]:
    if node.tag != "a":
        return _parted(node)
    writer.link_depth += 1
    return [*_parted(node), ("leave", node)]


def _parted(node: Node) -> list[Step]:
    """The children with a space between neighbours that are parts of their own: a date beside a source, two tools."""
    steps: list[Step] = []
    before: Node | str = ""
    for child in node.children:
        if isinstance(before, Node) and isinstance(child, Node) and _stand_apart(before, child):
            steps.append(" ")
        steps.append(child)
        before = child
    return steps


def _stand_apart(one: Node, other: Node) -> bool:
    """Elements with a class or id each, no emphasis: Word's and editors' spans inside a word have styles only."""
    return all(node.tag in _PARTS and (node.get("class") or node.get("id") or node.tag == "a") for node in (one, other))


def _is_reference(node: Node) -> bool:
    if node.tag != "sup" or node.size >= 40 or any(islice(walk(node), _MARK_NODES, None)):
        return False
    return _REFERENCE.fullmatch(text_of(node)) is not None


def _open(node: Node, writer: _Writer) -> None:
    heading = _HEADING.fullmatch(node.tag)
    if heading:
        writer.kinds.append(("heading", int(heading.group(1))))
    elif _is_caption(node):
        writer.kinds.append(("caption", 0))
    elif node.tag == "#row":
        writer.kinds.append(("row", 0))
    elif node.tag in ("ul", "ol"):
        start = node.get("start")
        writer.lists.append(0 if node.tag == "ul" else int(start) if start.isdecimal() and len(start) < 6 else 1)
    elif node.tag == "li":
        writer.kinds.append(("item", max(len(writer.lists), 1)))
        writer.marker = _marker(writer.lists)


def _is_caption(node: Node) -> bool:
    return node.tag in _CAPTIONS or "caption" in node.get("class").lower()


def _marker(lists: list[int]) -> str:
    if not lists or not lists[-1]:
        return "- "
    lists[-1] += 1
    return f"{lists[-1] - 1}. "


def _leave(node: Node, writer: _Writer) -> None:
    if node.tag == "a" and node.tag in INLINE and not _BLOCK_STYLE.search(node.get("style")):
        writer.link_depth -= 1
        return
    writer.flush()
    if _HEADING.fullmatch(node.tag) or _is_caption(node) or node.tag in ("li", "#row"):
        writer.kinds.pop()
        writer.marker = ""
    elif node.tag in ("ul", "ol"):
        writer.lists.pop()


def _write_table(table: Node, writer: _Writer) -> None:
    captions = [child for child in table.children if isinstance(child, Node) and child.tag == "caption" and not child.role]
    writer.lines.extend(Line(text, "caption") for text in map(cell_text, captions) if text)
    for cells in rows_of(table):
        text = " | ".join(map(cell_text, cells)).rstrip(" |")
        if text.strip(" |"):
            writer.lines.append(Line(text, "row"))


def cell_text(cell: Node) -> str:
    """A cell on one line; its own lines and items are set apart by semicolons, or two names would run into one."""
    unmarked = Node("#cell", children=cell.children)
    texts = [line.text[2:] if line.kind == "item" and line.text.startswith("- ") else line.text for line in render(unmarked)]
    return "; ".join(texts)


def _pairs(definitions: Node) -> list[Step]:
    """A list of terms as rows `term | text`; a term without a text, or with a text of several blocks, stands alone."""
    children = [child for child in definitions.children if isinstance(child, Node) and not child.role]
    steps: list[Step] = []
    for child, after in zip(children, [*children[1:], None], strict=True):
        if child.tag == "dt" and after is not None and after.tag == "dd" and _inline_only(after):
            steps.append(Node("#row", children=[*child.children, " | ", *after.children]))
            after.role = "written"
        elif child.role != "written":
            steps.append(child)
    return steps


def _inline_only(node: Node) -> bool:
    return all(isinstance(child, str) or child.tag in INLINE for child in node.children)


def _lines_of(preformatted: Node) -> list[Step]:
    steps: list[Step] = []
    for child in preformatted.children:
        pieces: list[Node | str] = [*child.split("\n")] if isinstance(child, str) else [child]
        for place, piece in enumerate(pieces):
            steps += [Node("br"), piece] if place else [piece]
    return steps
