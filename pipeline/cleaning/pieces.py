"""What the children of an element become before they are written: spaces between parts, pairs of terms, lines of preformatted text."""

from __future__ import annotations

import re
from itertools import islice

from pipeline.cleaning.dom import INLINE, Node, group, text_of, walk

# [1], [a], [注 1]: marks of footnotes
_REFERENCE = re.compile(r"\s*[\[［]\s*(?:\d{1,3}|[a-z]|注\s*\d*|note \d+|citation needed)\s*[\]］]\s*", re.I)
_MARK_NODES = 12  # elements in the mark of a footnote: a link, brackets in spans
_PARTS = frozenset({"span", "a", "em", "i", "small", "time", "label"})
Step = Node | str | tuple[str, Node]


def parted(node: Node) -> list[Step]:
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


def is_reference(node: Node) -> bool:
    """The mark of a footnote, not an exponent or a unit."""
    if node.tag != "sup" or node.size >= 40 or any(islice(walk(node), _MARK_NODES, None)):
        return False
    return _REFERENCE.fullmatch(text_of(node)) is not None


def pairs(definitions: Node) -> list[Step]:
    """A list of terms as rows `term | text`; a term without a text, or with a text of several blocks, stands alone."""
    children = [child for child in definitions.elements if not child.role]
    steps: list[Step] = []
    for child, after in zip(children, [*children[1:], None], strict=True):
        if child.tag == "dt" and after is not None and after.tag == "dd" and _inline_only(after):
            steps.append(group("#row", [*child.children, " | ", *after.children]))
            after.role = "written"
        elif child.role != "written":
            steps.append(child)
    return steps


def _inline_only(node: Node) -> bool:
    return all(isinstance(child, str) or child.tag in INLINE for child in node.children)


def lines_of(preformatted: Node) -> list[Step]:
    """The children with a <br> for each line end."""
    steps: list[Step] = []
    for child in preformatted.children:
        pieces: list[Node | str] = [*child.split("\n")] if isinstance(child, str) else [child]
        for place, piece in enumerate(pieces):
            steps += [Node("br"), piece] if place else [piece]
    return steps
