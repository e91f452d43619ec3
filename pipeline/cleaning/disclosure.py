"""Text behind a click: panels of tabs and accordions, and the buttons that are their headings. Out of sight, but meant for readers."""

from __future__ import annotations

from itertools import islice

from pipeline.cleaning.dom import Node, ancestors, text_of
from pipeline.cleaning.measure import weight

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt"})
_TOGGLES = ("data-toggle", "data-bs-toggle")
_TARGETS = ("href", "data-target", "data-bs-target")
_SHARE = 3  # times as much text as on the button stands beside it in the element that it opens


def opens_text(button: Node) -> bool:
    """The heading of a panel: inside a heading, or a button that says it opens something, beside that text."""
    parent = button.parent
    if parent is None:
        return False
    if parent.tag in _HEADINGS or any("accordion" in above.get("class").lower() for above in islice(ancestors(parent), 2)):
        return True
    if "aria-expanded" not in button.attrs or "aria-haspopup" in button.attrs:
        return False
    around = parent if len(parent.elements) > 1 else parent.parent or parent
    return weight(text_of(around)) >= _SHARE * max(weight(text_of(button)), 1)


def opened_ids(root: Node) -> frozenset[str]:
    """The ids of elements that a tab or a toggle of the page shows."""
    names: set[str] = set()
    for node in root.order:
        if not node.attrs:
            continue
        if node.get("role") == "tab" or "aria-expanded" in node.attrs:
            names.update(node.get("aria-controls").split())
        if node.get("role") == "tab" or any(node.get(name) in ("tab", "collapse", "pill") for name in _TOGGLES):
            names.update(node.get(name)[1:] for name in _TARGETS if node.get(name).startswith("#"))
    return frozenset(names - {""})
