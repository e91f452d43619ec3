"""Boxes that ask for an address: the form is furniture, and so are the words around it."""

from __future__ import annotations

from itertools import islice

from pipeline.cleaning.dom import Node, ancestors
from pipeline.cleaning.measure import measure

_BOX = 300  # letters (Han three each) around a field for an address
_REST = 300  # letters that the page has beside the box
_UP = 5  # elements from the field to the box
_KEPT = frozenset({"html", "body", "main", "article", "#root"})


def mark_signups(root: Node, title: Node | None) -> None:
    """Give the boxes around fields for an e-mail address the role furniture, never what holds the headline."""
    above_title = {id(node) for node in ancestors(title)} if title is not None else set()
    marked = False
    for field in root.order:
        if field.tag != "input" or field.get("type").lower() != "email":
            continue
        boxes = [node for node in islice(ancestors(field), 1, _UP) if node.tag not in _KEPT and id(node) not in above_title]
        small = [node for node in boxes if not node.role and 0 < node.size <= _BOX and root.size - node.size >= _REST]
        if small:
            small[-1].role = "furniture"
            marked = True
    if marked:
        measure(root)
