"""Listings of programs: their colours have classes like `token comment` or `language-c`, which say nothing of the page."""

from __future__ import annotations

from itertools import islice

from pipeline.cleaning.dom import Node, walk

CODE_TAGS = frozenset({"pre", "code", "listing", "xmp", "kbd", "samp"})
_GUTTERS = frozenset({"pre", "ul", "ol", "td", "div", "span", "code"})
_LONGEST = 5000  # digits of the numbers of some thousand lines
_NODES = 3000  # elements in a gutter: one a line


def below_code(root: Node) -> set[int]:
    """The elements of listings, themselves too."""
    found: set[int] = set()
    for node in root.order:
        if node.tag in CODE_TAGS or (node.parent is not None and id(node.parent) in found):
            found.add(id(node))
    return found


def is_gutter(node: Node) -> bool:
    """The numbers of the lines beside a listing: 1 2 3 and nothing else, at least two."""
    if node.tag not in _GUTTERS or not 1 < node.size <= _LONGEST or any(islice(walk(node), _NODES, None)):
        return False
    numbers = [word for below in walk(node) for child in below.children if isinstance(child, str) for word in child.split()]
    return len(numbers) > 1 and numbers == [str(number) for number in range(1, len(numbers) + 1)] and _beside_code(node)


def _beside_code(node: Node) -> bool:
    """The listing stands in or beside it, or in the next cell."""
    around = node.parent if node.tag != "td" or node.parent is None else node.parent
    return around is not None and any(below.tag in ("pre", "code") for below in islice(walk(around), _NODES))
